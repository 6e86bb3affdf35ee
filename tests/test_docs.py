"""The documentation says what the code does."""

from __future__ import annotations

import dataclasses
import re
import shlex
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
        "docs/bulk.md",
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


@pytest.mark.parametrize("name", ["arrow.md", "bulk.md"])
def test_the_examples_of_engines_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "examples" / "harbour-story.html").read_bytes()
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "harbour.html").write_bytes(page)
    pq.write_table(pa.table({"html": [page], "url": ["https://www.elincourier.example/harbour"]}), "pages.parquet")
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    names: dict[str, object] = {}
    out = ""
    for code, printed in re.findall(r"```python\n(.*?)```(?:\s*```text\n(.*?)```)?", text, re.DOTALL):
        exec(compile(code, name, "exec"), names)
        out = capsys.readouterr().out
        assert not printed or out == printed
    if name == "arrow.md":
        assert pq.read_table("authors.parquet")["author"].to_pylist() == ["Marta Oswin"]
    else:
        assert "1 records, 0 failures" in out
        assert "harbour.html" in out


def test_the_changelog_knows_the_version() -> None:
    import newsextract

    assert newsextract.__version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert Article.__doc__
