"""The documentation says what the code does."""

from __future__ import annotations

import dataclasses
import re
import shlex
import shutil
from pathlib import Path

import pytest

from newsextract import article as records
from newsextract.article import Article
from newsextract.cli import _parser
from tests.cli.command import ROOT

FIELDS = (ROOT / "docs" / "fields.md").read_text(encoding="utf-8")
RECORDS = [kind for kind in vars(records).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]


@pytest.mark.parametrize("kind", [kind for kind in RECORDS if kind.__module__ == records.__name__])
def test_the_table_of_fields_is_complete_and_in_order(kind: type) -> None:
    section = re.search(rf"^## {kind.__name__}\n(.*?)(?=^## |\Z)", FIELDS, re.MULTILINE | re.DOTALL)
    assert section is not None, f"docs/fields.md has no section {kind.__name__}"
    first_cells = re.findall(r"^\| (`[^|]*) \|", section[1], re.MULTILINE)
    named = [name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)]
    assert named == [field.name for field in dataclasses.fields(kind)]


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "docs/cli.md",
        "docs/doctor.md",
        "docs/feeds.md",
        "CONTRIBUTING.md",
        "docs/evidence.md",
        "docs/sites.md",
    ],
)
def test_the_commands_in_the_documentation_can_be_typed(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    lines = [line.split("  #")[0].strip() for line in text.splitlines() if line.startswith("newsextract ")]
    typed = [line for line in lines if "[" not in line]
    assert lines or path in ("docs/evidence.md", "docs/sites.md")
    for line in typed:
        _parser().parse_args(shlex.split(line)[1:])


def test_the_readme_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    code = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    exec(compile(code[1], "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "Marta Oswin" in printed
    assert "Jonas Pell" in printed
    assert "9:05 AM" in printed


def test_the_examples_of_saved_pages_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from newsextract import WarcWriter

    monkeypatch.chdir(tmp_path)
    (tmp_path / "saved").mkdir()
    shutil.copy(ROOT / "examples" / "harbour-story.html", tmp_path / "saved")
    with WarcWriter("crawl.warc.gz"):
        pass
    code = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "saved_pages.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(code) == 4
    for example in code:
        exec(compile(example, "saved_pages.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "saved/harbour-story.html" in printed
    assert "broken" in printed


def test_the_changelog_knows_the_version() -> None:
    import newsextract

    assert newsextract.__version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert Article.__doc__
