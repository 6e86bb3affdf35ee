"""``newsextract doctor``, run as users run it."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import environment, newsextract
from tests.cli.test_explain import columns
from tests.doctor.designs import BREAKS, HARMLESS, SITES, Change, pages_of


def save(folder: Path, change: Change, numbers: range, site: str = "named") -> Path:
    """Saves pages of a site as a browser does."""
    folder.mkdir(exist_ok=True)
    for number, (url, html) in zip(numbers, pages_of(change(SITES[site]), numbers), strict=True):
        page = f"<!-- saved from url=({len(url):04}){url} -->\n{html}"
        (folder / f"{number:03}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with saved pages of an earlier time, their baseline, pages of now, and the same broken."""
    place = tmp_path_factory.mktemp("doctor")
    save(place / "before", HARMLESS["nothing"], range(12))
    save(place / "sound", HARMLESS["a promo box"], range(20, 32))
    save(place / "broken", BREAKS["captions in attributes"], range(40, 52))
    done = newsextract("doctor", "before", "--write-baseline", "baseline.json", cwd=place)
    assert (done.code, done.err) == (0, "")
    return place


def test_the_first_look(place: Path) -> None:
    done = newsextract("doctor", "before", cwd=place)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "courier.example: 12 pages"
    assert lines[1].split() == ["field", "filled", "length", "found", "by"]
    assert lines[2].split() == ["headline", "12/12", "100%", *lines[2].split()[3:5], "element", "h1", "stated", "100%"]
    assert lines[-2:] == ["1 site, 12 pages, 0 not read", "no alarm; compare with an earlier time: --baseline FILE"]


def test_no_alarm_is_0(place: Path) -> None:
    done = newsextract("doctor", "sound", "--baseline", "baseline.json", cwd=place)
    assert (done.code, done.err) == (0, "")
    assert "courier.example: 12 pages, 12 before\n" in done.out
    assert done.out.endswith("no alarm\n")


def test_an_alarm_is_1(place: Path) -> None:
    done = newsextract("doctor", "broken", "--baseline", "baseline.json", cwd=place)
    assert (done.code, done.err) == (1, "")
    (told,) = [line for line in done.out.splitlines() if line.startswith("  alarm: captions of ")]
    assert "captions of courier.example: filled on 0 of 12 pages, " in told
    assert f"see `newsextract explain {Path('broken', '040.html')}`" in told
    assert "captions !" in done.out


def test_the_advice_can_be_typed(place: Path) -> None:
    done = newsextract("doctor", "broken", "--baseline", "baseline.json", "--json", "-", cwd=place)
    example = done_json(done.out)["sites"][0]["findings"][0]["example"]
    assert newsextract("explain", example, cwd=place).code == 0


def done_json(out: str) -> Any:
    return json.loads(out)


def test_only_losses_may_count(place: Path, tmp_path: Path) -> None:
    moved = save(tmp_path / "moved", BREAKS["new wrapper"], range(40, 52))
    arguments = ("doctor", moved, "--baseline", place / "baseline.json")
    assert newsextract(*arguments).code == 1
    done = newsextract(*arguments, "--losses")
    assert done.code == 0
    assert "  alarm: markup of courier.example" in done.out


@pytest.mark.parametrize("name", ["records.jsonl", "records.jsonl.gz", "-"])
def test_records_do_as_well(place: Path, tmp_path: Path, name: str) -> None:
    lines = newsextract("extract", "broken", cwd=place).out.encode()
    data = gzip.compress(lines) if name.endswith(".gz") else lines
    given: str | Path = name
    if name != "-":
        given = tmp_path / name
        given.write_bytes(data)
    done = newsextract("doctor", given, "--baseline", place / "baseline.json", stdin=data if name == "-" else b"")
    assert (done.code, done.err) == (1, "")
    assert "captions of courier.example: filled on 0 of 12 pages" in done.out


def test_a_folder_may_hold_both(place: Path, tmp_path: Path) -> None:
    save(tmp_path, HARMLESS["nothing"], range(60, 63))
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "crawl.jsonl").write_bytes(newsextract("extract", "sound", cwd=place).out.encode())
    assert "courier.example: 15 pages\n" in newsextract("doctor", tmp_path).out


def test_a_page_on_stdin() -> None:
    url, html = pages_of(SITES["named"], range(1))[0]
    page = f"<!-- saved from url=({len(url):04}){url} -->\n{html}"
    assert newsextract("doctor", "-", stdin=page.encode()).out.startswith("courier.example: 1 page\n")


def test_what_cannot_be_read_is_counted(place: Path, tmp_path: Path) -> None:
    (tmp_path / "odd.jsonl").write_text(
        '{"headline": "A story that nobody signed"}\nno json\n[1]\n{"a": 1}\n', encoding="utf-8"
    )
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"headline": "x"}\n' * 9)[:-6])
    done = newsextract("doctor", tmp_path, place / "before", "gone.html")
    assert done.code == 0
    assert "13 pages" not in done.out.splitlines()[0]
    assert ", 5 not read\n" in done.out
    assert "odd.jsonl:2: this line is no JSON object" in done.err
    assert "newsextract: not read: gone.html: there is no such file" in done.err
    assert "cut.jsonl.gz" in done.err
    assert "Traceback" not in done.err


def test_nothing_read_is_3(tmp_path: Path) -> None:
    done = newsextract("doctor", tmp_path)
    assert done.code == 3
    assert "no pages and no records" in done.err


def test_json(place: Path, tmp_path: Path) -> None:
    arguments = ("doctor", "broken", "--baseline", "baseline.json")
    written = newsextract(*arguments, "--json", tmp_path / "report.json", cwd=place)
    printed = newsextract(*arguments, "--json", "-", cwd=place)
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert json.loads(printed.out) == report
    assert written.code == printed.code == 1
    assert report["version"] == 1
    assert {finding["field"] for finding in report["sites"][0]["findings"]} >= {"captions"}


def test_html(place: Path, tmp_path: Path) -> None:
    done = newsextract("doctor", "broken", "--baseline", "baseline.json", "--html", tmp_path / "report.html", cwd=place)
    assert (done.code, done.err) == (1, "")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "captions of courier.example" in page
    assert page.count("data:image/svg+xml") == 4


def test_the_plots_need_matplotlib_and_say_so(place: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, package=None: None if name == 'matplotlib' else find(name, package)\n"
    )
    env = environment()
    env["PYTHONPATH"] = f"{tmp_path}{':' if sys.platform != 'win32' else ';'}{env['PYTHONPATH']}"
    done = newsextract("doctor", "before", "--html", tmp_path / "x.html", cwd=place, env=env)
    assert (done.code, done.out) == (2, "")
    assert "pip install 'newsextract[report]'" in done.err


def test_matplotlib_is_loaded_for_plots_only(place: Path) -> None:
    code = (
        "import sys; from newsextract.cli import main; "
        "main(['doctor', 'sound', '--baseline', 'baseline.json']); assert 'matplotlib' not in sys.modules"
    )
    import subprocess

    subprocess.run(
        [sys.executable, "-c", code], cwd=place, env=environment(), check=True, capture_output=True, timeout=60
    )


def test_the_baseline_learns_from_sound_sites_only(place: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    baseline.write_bytes((place / "baseline.json").read_bytes())

    def shown() -> float:
        site = json.loads(baseline.read_text(encoding="utf-8"))["sites"]["courier.example"]
        return float(site["fields"]["captions"]["filled"])

    first = shown()
    assert newsextract("doctor", place / "broken", "--baseline", baseline, "--write-baseline", baseline).code == 1
    assert shown() == first
    newsextract("doctor", place / "broken", "--baseline", baseline, "--write-baseline", baseline, "--accept")
    assert shown() == 0
    assert newsextract("doctor", place / "broken", "--baseline", baseline).code == 0


def test_an_input_is_not_overwritten(place: Path) -> None:
    page = place / "before" / "000.html"
    before = page.read_bytes()
    assert newsextract("doctor", page, "--json", page).code == 2
    assert page.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["before", "--false-alarms", "0"],
        ["before", "--false-alarms", "often"],
        ["before", "--accept"],
        ["before", "--captured-at", "now"],
        ["before", "--json", "no/such/folder.json"],
        ["before", "--html", "before"],
        ["before", "--baseline", "before/000.html"],
        ["before", "--nonsense"],
    ],
)
def test_usage_is_2(place: Path, arguments: list[str]) -> None:
    done = newsextract("doctor", *arguments, cwd=place)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_a_baseline_that_is_not_there_is_3(place: Path) -> None:
    done = newsextract("doctor", "before", "--baseline", "none.json", cwd=place)
    assert done.code == 3
    assert "--write-baseline" in done.err


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_no_figure_is_wider_than_the_terminal(place: Path, width: int) -> None:
    done = newsextract(
        "doctor", "broken", "--baseline", "baseline.json", cwd=place, env=environment(COLUMNS=str(width))
    )
    table = [line for line in done.out.splitlines() if not line.startswith(("  alarm:", "  hint:", "  ways"))]
    assert max(columns(line) for line in table) <= width


def test_a_page_cannot_steer_the_terminal(tmp_path: Path) -> None:
    rows = [{"site": "a\u001b[31m.example", "headline": "x" * n, "body": []} for n in range(5, 9)]
    (tmp_path / "x.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert "\x1b" not in newsextract("doctor", tmp_path / "x.jsonl").out
