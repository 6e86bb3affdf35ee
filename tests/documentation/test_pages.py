"""What README and docs say of themselves: links, names and figures. The figures are those that the benchmark wrote to ``docs/figures.json``."""

from __future__ import annotations

import json
import re

import pytest

from tests.cli.command import ROOT

QUALITY = json.loads((ROOT / "docs" / "figures.json").read_text(encoding="utf-8"))["quality"]
SETS = {"185 news pages": "news", "711 articles": "articles", "376 pages": "multilingual"}
OWN = {"times bare parsing": ("speed", ".1f"), "MB": ("peak", ".0f")}


def tables(page: str) -> list[tuple[str, list[list[str]]]]:
    """The tables of tools, each with the data set that its heading names."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = []
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        rows = [
            [cell.strip() for cell in line.strip("|").split(" | ")]
            for line in section.splitlines()
            if line.startswith("| ")
        ]
        name = next((name for said, name in SETS.items() if section.startswith(said)), None)
        if name and rows and rows[0][0] == "tool":
            found.append((name, rows))
    return found


def shown(figures: dict[str, object], column: str) -> str:
    if column in OWN:
        key, form = OWN[column]
        return format(figures[key], form)
    quality = figures["quality"]
    assert isinstance(quality, dict)
    return f"{quality[column]:.3f}" if column in quality else ""


def test_the_comparison_says_what_was_measured() -> None:
    found = tables("docs/comparison.md")
    assert [name for name, _ in found] == list(SETS.values())
    for name, (head, *rows) in found:
        assert len(rows) >= 10
        for tool, *cells in rows:
            assert cells == [shown(QUALITY[name][tool], column) for column in head[1:]], f"{name}: {tool}"


def test_the_tables_have_what_speaks_against_the_library_too() -> None:
    """Every tool that was measured is shown; only the library's own variants may be left out."""
    for name, rows in tables("docs/comparison.md"):
        named = {row[0] for row in rows[1:]}
        assert {tool for tool in QUALITY[name] if not tool.startswith("newsextract,")} <= named


@pytest.mark.parametrize("page", ["README.md", "docs/comparison.md", "docs/index.md"])
def test_figures_with_three_places_were_measured(page: str) -> None:
    measured = {
        f"{value:.3f}" for tools in QUALITY.values() for each in tools.values() for value in each["quality"].values()
    }
    measured |= set(re.findall(r"0\.\d{3}\b", (ROOT / "docs" / "engine.md").read_text(encoding="utf-8")))
    told = re.findall(r"(?<![\d.])[01]\.\d{3}\b", (ROOT / page).read_text(encoding="utf-8"))
    assert set(told) <= measured


def test_the_reference_has_every_public_name() -> None:
    import newsextract

    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    missing = {name for name in newsextract.__all__ if f":: newsextract.{name}\n" not in text} - {"__version__"}
    assert not missing


def test_every_page_is_reached_from_the_front_page_and_every_picture_is_there() -> None:
    front = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.stem == "index" or re.search(rf"^{page.stem}$", front, re.MULTILINE), page.name
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for path in re.findall(r"!?\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / path).exists(), f"{page.name} points to {path}"
