"""The benchmark reads the public layouts, runs tools in processes of their own, and counts what is to be counted."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import plots
from benchmarks.__main__ import main
from benchmarks.datasets import Case, find
from benchmarks.figures import figures
from benchmarks.growth import growth
from benchmarks.running import Answer, answers
from benchmarks.tools import TOOLS, Tool, chosen
from tests.cli.command import ROOT

STORY = ROOT / "examples" / "harbour-story.html"
PAGE = STORY.read_bytes()
TEXT = "Ferries are calling at the old pier of Port Elin again, four years and two months after a winter storm broke its outer end."
LIBRARY = next(tool for tool in TOOLS if tool.name == "newsextract")


def write(path: Path, content: bytes | Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


@pytest.fixture
def clones(tmp_path: Path) -> Path:
    """Small data sets in the layouts of the public ones."""
    write(
        tmp_path / "aeb" / "ground-truth.json",
        {"a1": {"articleBody": TEXT, "url": "https://elin.example/1"}, "gone": {"articleBody": "x"}},
    )
    write(tmp_path / "aeb" / "html" / "a1.html.gz", PAGE)
    truth = {
        "title": "Port Elin",
        "author": "Marta Oswin; Edda Lorne",
        "publish_date": "2026-03-12",
        "main_content": TEXT,
        "with": ["Ferries"],
        "without": ["Cookies"],
    }
    write(
        tmp_path / "wcxb" / "dev" / "ground-truth" / "0001.json",
        {"url": "https://elin.example/2", "ground_truth": truth},
    )
    write(tmp_path / "wcxb" / "dev" / "html" / "0001.html", PAGE)
    told = {
        "https://elin.example/3": {
            "file": "p.html",
            "author": "Marta Oswin",
            "title": "Port Elin",
            "date": "2026-03-12",
            "with": ["Ferries"],
            "without": ["Town library"],
        }
    }
    write(tmp_path / "traf" / "tests" / "evaldata.json", told)
    write(tmp_path / "traf" / "tests" / "eval" / "p.html", PAGE)
    parsed = {
        "authors": ["Marta Oswin"],
        "title": "Port Elin reopens its old ferry pier after four years of repairs",
        "publishing_date": "2026-03-12 07:40:00+02:00",
        "body": {"summary": ["The first boat."], "sections": [{"headline": [], "paragraphs": [TEXT]}]},
        "topics": ["Ferries"],
        "images": [{"caption": "The ferry", "authors": ["Jonas Pell"]}],
    }
    write(tmp_path / "fundus" / "us" / "Courier.json", {"V1": parsed})
    write(tmp_path / "fundus" / "us" / "Beacon.json", {"V1": parsed, "V2": parsed})
    write(
        tmp_path / "fundus" / "us" / "meta.info",
        {"Courier_2026_03_12.html.gz": {"url": "https://elin.example/4", "crawl_date": "2026-03-12 12:00:00"}},
    )
    write(tmp_path / "fundus" / "us" / "Courier_2026_03_12.html.gz", PAGE)
    row = {"id": "h", "file": "pages/h.html.gz", "url": None, "raw": False, "headline": "Port Elin", "text": TEXT}
    write(tmp_path / "own" / "harbour.jsonl", row)
    write(tmp_path / "own" / "pages" / "h.html.gz", PAGE)
    write(tmp_path / "own" / "other.jsonl", {"no": "row"})
    return tmp_path


def test_every_layout_is_found(clones: Path) -> None:
    found = {data_set.name: data_set for data_set in find(clones)}
    assert set(found) == {
        "article-extraction-benchmark",
        "wcxb dev",
        "trafilatura evaldata",
        "fundus test pages",
        "harbour",
    }
    assert all(len(data_set.cases) == 1 for data_set in found.values())
    assert all(b"Port Elin" in case.data for data_set in found.values() for case in data_set.cases)
    assert found["article-extraction-benchmark"].left_out == ("1 truths without their page",)
    assert found["fundus test pages"].left_out == ("Beacon: 0 pages for 2 truths",)
    row = found["wcxb dev"].cases[0].row
    assert (row["authors"], row["without"]) == (["Marta Oswin", "Edda Lorne"], ["Cookies"])
    row = found["fundus test pages"].cases[0].row
    assert row["sections"] == [{"heading": [], "paragraphs": [TEXT]}]
    assert row["captions"] == [{"text": "The ferry", "credit": ["Jonas Pell"]}]


def test_a_folder_without_data_sets(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no data set is known"):
        find(tmp_path)
    with pytest.raises(FileNotFoundError, match="no folder"):
        find(tmp_path / "none")


def test_the_library_is_scored_in_a_process_of_its_own(clones: Path) -> None:
    (data_set,) = [s for s in find(clones) if s.name == "fundus test pages"]
    found = figures(data_set.cases, answers(LIBRARY, data_set.cases))
    assert found.failed == 0
    assert found.quality["headline"] == found.quality["authors"] == found.quality["instant"] == 1.0
    assert 0 < found.quality["body"] < 1, "the truth has one paragraph of ten"
    assert found.quality["body R"] == 1.0
    assert found.speed > 1
    assert 20 < found.peak < 2000


def _hangs() -> Any:
    raise AssertionError("loaded in the child only")


def test_a_tool_that_hangs_or_dies_costs_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import os, time\nfrom benchmarks import tools\n"
        "def read(data, url):\n"
        "    if b'hang' in data: time.sleep(60)\n"
        "    if b'die' in data: os._exit(3)\n"
        "    if b'raise' in data: raise ValueError('no')\n"
        "    return {'text': data.decode()}\n"
        "tools.TOOLS += (tools.Tool('odd', 'newsextract', 'newsextract', lambda: read),)\n"
    )
    (tmp_path / "sitecustomize.py").write_text(code, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{ROOT}:{ROOT / 'src'}")
    cases = []
    for name in ("fine", "hang", "fine2", "die", "raise", "last"):
        write(tmp_path / f"{name}.html", name.encode())
        cases.append(Case({"id": name, "url": None, "with": [name]}, tmp_path / f"{name}.html"))
    odd = Tool("odd", "newsextract", "newsextract", _hangs)
    found = answers(odd, cases, seconds=8)
    assert {name: answer.error for name, answer in found.items()} == {
        "fine": None,
        "hang": "more than 8 s",
        "fine2": None,
        "die": "the process has gone",
        "raise": "ValueError: no",
        "last": None,
    }
    told = figures(cases, found)
    assert (told.failed, told.quality["with"]) == (3, 0.5)


def test_a_field_that_a_tool_does_not_give_has_no_figure() -> None:
    case = Case(
        {"id": "x", "headline": "Pier", "authors": ["Ana Roe"], "published": "2026-03-12", "text": "Pier words"}, STORY
    )
    told = figures([case], {"x": Answer(found={"text": "Pier words", "headline": "Pier"}, parse=1.0, read=5.0)})
    assert told.quality == {"body": 1.0, "body P": 1.0, "body R": 1.0, "headline": 1.0}
    assert told.speed == 5.0


def test_odd_values_of_tools_are_taken_as_they_come() -> None:
    case = Case(
        {
            "id": "x",
            "headline": "Pier",
            "authors": ["Ana Roe"],
            "published": "2026-03-12",
            "tags": ["Sea"],
            "text": "w",
        },
        STORY,
    )
    odd = {"text": None, "headline": ["Pier"], "authors": [["Ana Roe"], None], "published": 3, "tags": "Sea"}
    assert figures([case], {"x": Answer(found=odd, parse=1.0, read=1.0)}).quality["authors"] == 1.0


def test_what_a_data_set_says_nothing_about_is_no_mistake(clones: Path) -> None:
    (data_set,) = [s for s in find(clones) if s.name == "article-extraction-benchmark"]
    found = answers(LIBRARY, data_set.cases)
    assert "false author" not in figures(data_set.cases, found).quality


def test_growth_is_measured() -> None:
    grown = growth([LIBRARY], sizes=(1_000, 50_000))["newsextract"]
    small, large = grown
    assert small.milliseconds is not None
    assert large.milliseconds is not None
    assert large.milliseconds > small.milliseconds
    assert large.peak > 0


def test_the_whole_command(clones: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "results"
    assert (
        main(
            [
                "--data",
                str(clones),
                "--tool",
                "newsextract",
                "--tool",
                "trafilatura",
                "--set",
                "wcxb dev",
                "-o",
                str(out),
            ]
        )
        == 0
    )
    printed = capsys.readouterr().out
    assert "## wcxb dev, 1 pages" in printed
    assert "| newsextract | " in printed
    told = json.loads((out / "results.json").read_text())
    assert set(told["quality"]["wcxb dev"]) == {"newsextract", "trafilatura"}
    assert (out / "wcxb-dev.png").stat().st_size > 5_000


def test_what_was_measured_is_not_measured_again(clones: Path, tmp_path: Path) -> None:
    out = tmp_path / "results"
    asked = ["--data", str(clones), "--tool", "trafilatura", "--set", "wcxb dev", "-o", str(out)]
    assert main(asked) == 0
    told = json.loads((out / "results.json").read_text())
    told["quality"]["wcxb dev"]["trafilatura"]["speed"] = 12345.0
    (out / "results.json").write_text(json.dumps(told), encoding="utf-8")
    assert main(asked) == 0
    assert "12345.0" in (out / "results.md").read_text(encoding="utf-8")
    assert main([*asked, "--again"]) == 0
    assert "12345.0" not in (out / "results.md").read_text(encoding="utf-8")
    (out / "results.json").write_text("torn", encoding="utf-8")
    assert main(asked) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name a folder with --data"),
        (["--data", "/nowhere/at/all"], "there is no folder"),
        (["--data", "{clones}", "--tool", "telepathy"], "no tool is called telepathy"),
        (["--data", "{clones}", "--set", "moon"], "no data set is called moon; there are"),
    ],
)
def test_what_cannot_be_meant(
    clones: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main([each.format(clones=clones) for each in arguments])
    assert stop.value.code == 2
    assert said in capsys.readouterr().err


def test_tools_that_are_installed_are_chosen() -> None:
    names = [tool.name for tool in chosen(None)]
    assert {"newsextract", "newsextract, generic", "trafilatura"} <= set(names)


def test_no_plot_without_a_full_text(tmp_path: Path) -> None:
    assert not plots.accuracy_against_speed("x", {}, tmp_path / "x.png")
