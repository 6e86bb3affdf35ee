"""How the documentation is built. No network: no intersphinx, no remote images."""

import re
from pathlib import Path

_INIT = Path(__file__).parent.parent / "src" / "newsextract" / "__init__.py"

project = "newsextract"
author = "newsextract contributors"
copyright = "2026, newsextract contributors"
release = re.search(r'^__version__ = "([^"]+)"', _INIT.read_text(encoding="utf-8"), re.MULTILINE)[1]  # type: ignore[index]
version = release

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

html_theme = "furo"
html_title = f"newsextract {release}"
html_copy_source = False
