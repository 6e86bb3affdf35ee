"""The quality floors, on small folders of pages built here."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest

from newsextract.quality import floors, workers
from newsextract.quality.pages import Result
from newsextract.quality.scoring import means, score, worst
from tests.cli.command import newsextract, story

HEADLINES = ("Herring quota stays", "Library opens longer", "Rovers reach the semi-final")


def write_set(folder: Path, name: str, rows: list[dict[str, Any]]) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def row(folder: Path, printed: str, **truth: Any) -> dict[str, Any]:
    """Writes a page under a headline and gives its row; the truth is the same headline if nothing else is said."""
    folder.mkdir(exist_ok=True)
    file = printed.replace(" ", "-") + ".html.gz"
    (folder / file).write_bytes(gzip.compress(story(printed).encode()))
    return {"id": printed, "file": file, "raw": True, "url": None, "captured_at": None, "headline": printed, **truth}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "pages"
    write_set(place, "small", [row(place, headline) for headline in HEADLINES])
    return place


@pytest.fixture
def floor_file(tmp_path: Path) -> Path:
    return tmp_path / "floors.json"


def test_floors_that_hold(folder: Path, floor_file: Path) -> None:
    floor_file.write_text('{"small": {"headline": 1.0}}')
    done = newsextract("quality", folder, "--floors", floor_file)
    assert done.code == 0, done.out + done.err
    line = next(line for line in done.out.splitlines() if line.split()[:1] == ["headline"])
    assert line.split() == ["headline", "1.000", "1.000", "+0.000", "3"]
    assert "times bare parsing" in done.out


def test_a_figure_below_its_floor_is_1(folder: Path, floor_file: Path) -> None:
    write_set(folder, "small", [row(folder, HEADLINES[0]), row(folder, HEADLINES[1], headline="Something else")])
    floor_file.write_text('{"small": {"headline": 0.9}}')
    done = newsextract("quality", folder, "--floors", floor_file)
    assert done.code == 1
    line = next(line for line in done.out.splitlines() if line.split()[:1] == ["headline"])
    assert line.split() == ["headline", "0.500", "0.900", "-0.400", "2", "FELL"]


def test_a_floor_without_a_figure_or_pages_is_1(folder: Path, floor_file: Path) -> None:
    floor_file.write_text('{"small": {"tags": 0.5}}')
    done = newsextract("quality", folder, "--floors", floor_file)
    assert done.code == 1
    assert "none" in done.out
    floor_file.write_text('{"small": {}, "large": {"headline": 0.5}}')
    done = newsextract("quality", folder, "--floors", floor_file)
    assert done.code == 1
    assert "large" in done.out
    assert newsextract("quality", folder, "--floors", floor_file, "--set", "small").code == 0


def test_raise_writes_figures_and_lowers_nothing(folder: Path, floor_file: Path) -> None:
    right, wrong = row(folder, HEADLINES[0]), row(folder, HEADLINES[1], headline="Something else")
    write_set(folder, "small", [right, right | {"id": "again"}, wrong])
    floor_file.write_text('{"small": {"headline": 0.5}, "empty": {}}')
    assert newsextract("quality", folder, "--floors", floor_file, "--raise").code == 0
    assert json.loads(floor_file.read_text()) == {"small": {"headline": 0.666}, "empty": {}}
    write_set(folder, "small", [wrong])
    assert newsextract("quality", folder, "--floors", floor_file, "--raise").code == 1
    assert json.loads(floor_file.read_text())["small"]["headline"] == 0.666


def test_a_page_that_is_missing_counts_as_an_error(folder: Path, floor_file: Path) -> None:
    write_set(folder, "small", [row(folder, HEADLINES[0]), row(folder, HEADLINES[1]) | {"file": "gone.html.gz"}])
    floor_file.write_text("{}")
    done = newsextract("quality", folder, "--floors", floor_file)
    assert done.code == 1
    assert "FileNotFoundError" in done.out
    assert "errors: 1" in done.out


def test_the_worst_pages_and_the_report(folder: Path, tmp_path: Path) -> None:
    write_set(folder, "small", [row(folder, HEADLINES[0]), row(folder, HEADLINES[1], headline="Something else")])
    report = tmp_path / "report.json"
    done = newsextract("quality", folder, "--worst", "1", "--field", "headline", "--json", report)
    assert done.code == 0
    assert f"0.000  {HEADLINES[1]}" in done.out
    found = json.loads(report.read_text(encoding="utf-8"))["small"]
    assert found["figures"]["headline"] == 0.5
    assert found["pages"][HEADLINES[0]]["headline"] == 1.0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--raise"], 2), (["--jobs", "0"], 2), (["--floors", "no-such-file.json"], 3), (["--set", "none"], 3), ([], 0)],
)
def test_options(folder: Path, arguments: list[str], code: int) -> None:
    assert newsextract("quality", folder, *arguments).code == code


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"small": 1}', '{"small": {"headline": "high"}}', '{"small": {"headline": true}}']
)
def test_floors_that_are_none_are_2(folder: Path, floor_file: Path, text: str) -> None:
    floor_file.write_text(text)
    done = newsextract("quality", folder, "--floors", floor_file)
    assert done.code == 2
    assert "Traceback" not in done.err


def test_a_folder_that_is_none_is_3(tmp_path: Path) -> None:
    assert newsextract("quality", tmp_path / "nothing").code == 3
    assert newsextract("quality", tmp_path).code == 3


class Deadly:
    """Ends the process that receives it, as a crash in native code would."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (9,)


def test_each_page_comes_back_once(folder: Path) -> None:
    rows = [row(folder, HEADLINES[n % 3]) | {"id": str(n)} for n in range(12)]
    found = {page: got for page, got, _ in workers.results(folder, rows, jobs=3)}
    assert {page: got.headline if got else None for page, got in found.items()} == {
        str(n): HEADLINES[n % 3] for n in range(12)
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_page_that_hangs_costs_only_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_START_SECONDS", 20.0)
    os.mkfifo(folder / "never.html.gz")  # reading it waits for a writer that never comes
    rows = [row(folder, headline) for headline in HEADLINES]
    rows[1] |= {"file": "never.html.gz"}
    found = {page: error for page, _, error in workers.results(folder, rows, jobs=1, seconds=1.0)}
    assert found == {HEADLINES[0]: None, HEADLINES[1]: "took too long", HEADLINES[2]: None}


def test_a_process_that_dies_costs_only_its_page(folder: Path) -> None:
    rows = [row(folder, headline) for headline in HEADLINES]
    rows[1]["poison"] = Deadly()
    found = {page: error for page, _, error in workers.results(folder, rows, jobs=1)}
    assert found == {HEADLINES[0]: None, HEADLINES[1]: "the process died (exit code 9)", HEADLINES[2]: None}


BODY = [
    {"heading": ["A bill that grew"], "paragraphs": ["The work was to cost three million.", "Nobody knows the rest."]}
]


@pytest.mark.parametrize(
    ("truth", "got", "expected"),
    [
        ({"headline": "The “Old” Pier"}, Result(headline='the "old"  pier'), {"headline": 1.0}),
        ({"headline": "The Old Pier"}, Result(headline="The Old Pier | Courier"), {"headline": 0.0}),
        ({"headline": "The Old Pier"}, Result(), {"headline": 0.0}),
        ({"authors": ["Ada Quill and Ben Hart"]}, Result(authors=("Ben Hart", "Ada Quill")), {"authors": 1.0}),
        ({"authors": ["Ada Quill"]}, Result(authors=("By Ada Quill", "Ben Hart")), {"authors": 2 / 3}),
        ({"authors": [], "text": ""}, Result(authors=("Ada Quill",)), {"false author": 1.0, "false date": 0.0}),
        ({"authors": []}, Result(authors=("Ada Quill",)), {}),
        ({"published": "2026-03-12"}, Result(published="2026-03-12T23:59:00+02:00"), {"day": 1.0}),
        ({"published": "2026-03-12"}, Result(published="2026-03-13T00:01:00+02:00"), {"day": 0.0}),
        (
            {"published": "2026-03-12T00:30:00+02:00"},
            Result(published="2026-03-11T22:30:20+00:00"),
            {"day": 1.0, "instant": 1.0},
        ),
        (
            {"published": "2026-03-12T00:30:00+02:00"},
            Result(published="2026-03-12T00:30:00+00:00"),
            {"day": 1.0, "instant": 0.0},
        ),
        ({"published": "2026-03-12T00:30:00+02:00"}, Result(), {"day": 0.0, "instant": 0.0}),
        (
            {"published": None, "text": ""},
            Result(published="2026-03-12T00:30:00+02:00"),
            {"false date": 1.0, "false author": 0.0},
        ),
        (
            {"sections": BODY, "standfirst": []},
            Result(
                blocks=(
                    ("heading", "A bill that grew"),
                    ("paragraph", "The work was to cost three million."),
                    ("paragraph", "Nobody knows the rest."),
                    ("list_item", "This does not count."),
                )
            ),
            {"body": 1.0, "body P": 1.0, "body R": 1.0},
        ),
        (
            {"sections": BODY, "standfirst": ["The last bill is still to come."]},
            Result(blocks=(("paragraph", "Nobody knows the rest."),), standfirst="The last bill is still to come"),
            {"body": 8 / 19, "body P": 1.0, "body R": 4 / 15, "standfirst": 1.0},
        ),
        (
            {"text": "港口 opens", "authors": ["Ada Quill"], "published": "2026-03-12"},
            Result(blocks=(("paragraph", "港口 OPENS"),), authors=("Ada Quill",), published="2026-03-12T10:00:00Z"),
            {"body": 1.0, "body P": 1.0, "body R": 1.0, "authors": 1.0, "day": 1.0},
        ),
        (
            {"with": ["the ferry", "the tea room"], "without": ["Sign up"]},
            Result(blocks=(("paragraph", "Here is The\nFerry. SIGN UP!"),)),
            {"with": 0.5, "without": 1.0},
        ),
        (
            {
                "captions": [
                    {"text": "A ferry at the pier", "credit": ["Jonas Pell", "Courier"]},
                    {"text": "Ice", "credit": []},
                ]
            },
            Result(captions=(("A ferry at the pier.", "Jonas Pell, Courier"),)),
            {"caption R": 0.5, "caption P": 1.0, "credit R": 1.0},
        ),
        ({"captions": [{"text": "Ice", "credit": []}]}, Result(), {"caption R": 0.0}),
        ({"tags": ["Ferries", "Port"]}, Result(tags=("ferries",)), {"tags": 2 / 3}),
    ],
)
def test_scores(truth: dict[str, Any], got: Result, expected: dict[str, float]) -> None:
    assert score({"id": "x", "file": "x", **truth}, got) == pytest.approx(expected)


def test_means_count_only_the_pages_that_say_something() -> None:
    assert means([{"headline": 1.0}, {"headline": 0.0, "tags": 0.5}, {}]) == {"headline": (0.5, 2), "tags": (0.5, 1)}


def test_the_worst_of_a_mistake_is_the_highest() -> None:
    pages = {"a": {"headline": 1.0, "false date": 0.0}, "b": {"headline": 0.0, "false date": 1.0}, "c": {}}
    assert worst(pages, "headline", 5) == [(0.0, "b"), (1.0, "a")]
    assert worst(pages, "false date", 1) == [(1.0, "b")]


@pytest.mark.parametrize(
    ("limits", "figures", "fallen"),
    [
        ({"headline": 0.9}, {"headline": 0.8996}, []),
        ({"headline": 0.9}, {"headline": 0.8994}, ["headline"]),
        ({"false date": 0.1}, {"false date": 0.1004}, []),
        ({"false date": 0.1}, {"false date": 0.1006}, ["false date"]),
        ({"without": 0.1}, {"without": 0.0}, []),
        ({"tags": 0.1}, {}, ["tags"]),
        ({}, {"tags": 0.0}, []),
    ],
)
def test_what_is_below_its_floor(limits: dict[str, float], figures: dict[str, float], fallen: list[str]) -> None:
    assert floors.broken(limits, figures) == fallen


@pytest.mark.parametrize(
    ("limits", "figures", "after"),
    [
        ({}, {"headline": 0.95}, {"headline": 0.95}),
        ({}, {"headline": 0.9999}, {"headline": 0.999}),
        ({}, {"false author": 0.1231}, {"false author": 0.124}),
        ({"headline": 0.9}, {"headline": 0.85}, {"headline": 0.9}),
        ({"false author": 0.1}, {"false author": 0.2}, {"false author": 0.1}),
        ({"tags": 0.4, "headline": 0.9}, {"headline": 0.91}, {"tags": 0.4, "headline": 0.91}),
    ],
)
def test_a_raise(limits: dict[str, float], figures: dict[str, float], after: dict[str, float]) -> None:
    assert floors.lifted(limits, figures) == after
    assert floors.broken(floors.lifted({}, figures), figures) == []
