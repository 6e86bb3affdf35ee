"""How the documentation is built. No network: no intersphinx, no remote images."""

import re
import sys
from pathlib import Path

_SOURCES = Path(__file__).parent.parent / "src"
_INIT = _SOURCES / "newsextract" / "__init__.py"

project = "newsextract"
author = "newsextract contributors"
copyright = "2026, newsextract contributors"
release = re.search(r'^__version__ = "([^"]+)"', _INIT.read_text(encoding="utf-8"), re.MULTILINE)[1]  # type: ignore[index]
version = release

sys.path.insert(0, str(_SOURCES))

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
autodoc_member_order = "bysource"
autodoc_default_options = {"show-inheritance": False}
autodoc_mock_imports = [
    "attrs",
    "crawlee",
    "datatrove",
    "itemadapter",
    "pyarrow",
    "pyspark",
    "scrapy",
    "twisted",
    "web_poet",
    "zyte_common_items",
]  # the reference is built without the frameworks
autodoc_typehints = "signature"
python_maximum_signature_line_length = 88
napoleon_use_ivar = True
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "_generated"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

html_theme = "furo"
html_title = f"newsextract {release}"
html_copy_source = False
html_static_path = ["_static"]
html_css_files = ["pages.css"]
highlight_language = "text"  # blocks that name no language are command lines


def _sites_table() -> str:
    """The table of the sites that the package knows, as Markdown."""
    from newsextract.sources.listing import built_in_sites

    lines = ["| site | name | country | language | family | fields ruled |", "|---|---|---|---|---|---|"]
    for row in built_in_sites():
        cells = (f"`{row.domain}`", row.name, row.country, ", ".join(row.languages), row.family, ", ".join(row.fields))
        lines.append("| " + " | ".join((cell or "").replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def _write_generated(_app) -> None:
    """Writes what the pages include and nobody should write by hand."""
    folder = Path(__file__).parent / "_generated"
    folder.mkdir(exist_ok=True)
    table, path = _sites_table(), folder / "sites.md"
    if not path.exists() or path.read_text(encoding="utf-8") != table:
        path.write_text(table, encoding="utf-8", newline="\n")


def setup(app):
    app.connect("builder-inited", _write_generated)
