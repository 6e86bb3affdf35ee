"""Every example of README and docs, page by page and in order, as a reader would run it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsextract.cli import main
from tests.documentation.blocks import PAGES, Block, blocks
from tests.documentation.running import run_command, run_python, shows
from tests.documentation.stage import stage

ENDLESS = ("--serve",)
"""Commands that run until they are stopped; they are typed only, here."""


ASKED = {
    "fetching": {"www.elincourier.example", "www.elinweekly.example", "intranet.elincourier.example"},
    "crawling": {"elincourier.example", "saltgate.example"},
    "feeds": {"www.elincourier.example"},
}
"""The hosts that the examples of a page ask, so that none of them passes by asking nobody."""

ILLUSTRATIONS = {
    "doctor.md": "apnews.com: 12 pages",
    "architecture.md": "seeds",
    "arrow.md": "articles = pages.mapInArrow",
}
"""How the few blocks begin that only show something: what is printed about a site that changed, a drawing."""


def runs(line: str) -> bool:
    """Whether a line is a command to be run as it stands, and no synopsis."""
    return (
        line.startswith("newsextract ")
        and "[" not in line
        and "..." not in line
        and not any(o in line for o in ENDLESS)
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_examples_run(page: Path, tmp_path: Path) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    printed = ""
    folder = tmp_path / "work"
    folder.mkdir()
    foreign = framework_page(page)
    with stage(folder) as asked:
        for block in blocks(page):
            if block.file:
                (folder / block.file).parent.mkdir(exist_ok=True)
                (folder / block.file).write_text(block.text, encoding="utf-8")
            if block.is_output:
                if not foreign:
                    shows(block, printed)
            elif block.kind == "python":
                if foreign:
                    compile(block.text, block.name, "exec")
                else:
                    printed = run_python(block, names)
            elif block.kind == "toml":
                tomllib.loads(block.text)
            else:
                printed = "".join(run_lines(block))
    hosts = {address.partition("/")[0] for address in asked}
    assert hosts >= ASKED.get(page.stem, set())


def framework_page(page: Path) -> bool:
    """Whether a page needs a package that an ordinary environment does not have."""
    return any(block.frameworks for block in blocks(page))


def run_lines(block: Block) -> list[str]:
    """Runs the command lines of a block; each must do what it says without an error."""
    printed = []
    for line in filter(runs, block.commands):
        code, out, said = run_command(line)
        assert code == 0, f"{block.name}: `{line}` ended with {code}\n{said}\n{out}"
        printed.append(out)
    return printed


SITE_FILES = [
    block
    for page in PAGES
    for block in blocks(page)
    if (block.kind == "python" and "SITE = Site(" in block.text) or (block.file or "").endswith(".txt")
]


@pytest.mark.parametrize("block", SITE_FILES, ids=lambda block: block.name)
def test_site_files_are_without_a_mistake(block: Block, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = Path(block.file).name if block.file else "elincourier_example.py"
    (tmp_path / name).write_text(block.text, encoding="utf-8")
    assert main(["sites", "check", str(tmp_path)]) == 0, capsys.readouterr()


def test_no_block_is_only_looked_at() -> None:
    for page in PAGES:
        for block in blocks(page):
            told = (
                block.kind in ("python", "toml")
                or block.kind.startswith("{")
                or block.is_output
                or block.file
                or block.commands
            )
            shown = block.text.startswith(ILLUSTRATIONS.get(page.name, "\0"))
            assert told or shown or _for_a_framework(block), f"{block.name}: nobody runs\n{block.text}"


def _for_a_framework(block: Block) -> bool:
    return framework_page(block.page) and "scrapy " in block.text


def test_nothing_was_lost() -> None:
    assert len(SITE_FILES) >= 3
    assert sum(block.kind == "python" for page in PAGES for block in blocks(page)) >= 30
