"""Bulk work, run as users run it: with pages that kill, kills of the job itself, and every kind of input."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import newsextract
from newsextract import Site, UsageError, bulk, extract
from newsextract.arrow import to_dicts
from newsextract.bulk.wire import Item
from newsextract.rules import Css
from newsextract.site import Layout
from tests.bulk.press import FETCHED, REASONS, TRAPS, pages, with_traps, write_site
from tests.cli.command import environment, story
from tests.cli.command import newsextract as command

COUNT = 160
POISON = {7: "segv", 8: "loop", 90: "grow", 91: "exit", 159: "kill"}


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of JSON lines with pages that do harm among them."""
    path = tmp_path_factory.mktemp("bulk") / "pages.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for url, html in with_traps(COUNT, POISON, least=0, most=0):
            row = {"url": url, "html": html.decode("utf-8", "replace"), "fetched_at": FETCHED.isoformat()}
            file.write(json.dumps(row) + "\n")
    return path


@pytest.fixture(scope="module")
def expected(lines: Path) -> list[dict[str, Any]]:
    """What ``extract`` makes of the pages that do no harm."""
    rows = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    good = [row for number, row in enumerate(rows) if number not in POISON]
    return [extract(row["html"], url=row["url"], captured_at=FETCHED).to_dict() for row in good]


@pytest.fixture(scope="module")
def job(lines: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], list[str]]:
    """The command for the pages, given a folder for the results."""
    sites = write_site(tmp_path_factory.mktemp("sites"))

    def arguments(folder: Path) -> list[str]:
        return [
            "bulk", str(lines), "-o", str(folder), "--workers", "2", "--time-limit", "2", "--memory-limit", "300", "--shard-size", "20",
            "--sites", str(sites),
        ]  # fmt: skip

    return arguments


@pytest.fixture(scope="module")
def whole(job: Callable[[Path], list[str]], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a run that nothing stopped, and what it said."""
    folder = tmp_path_factory.mktemp("whole") / "out"
    done = command(*job(folder))
    assert done.code == 3
    return folder, done.err


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.startswith("manifest")}


def without_source(folder: Path) -> list[dict[str, Any]]:
    return [{key: value for key, value in record.items() if key != "source"} for record in bulk.records(folder)]


# pages that do harm ------------------------------------------------------------------------------------------------------


def test_every_page_is_a_record_or_an_accounted_failure(
    whole: tuple[Path, str], expected: list[dict[str, Any]]
) -> None:
    folder, said = whole
    assert without_source(folder) == expected
    failed = list(bulk.failures(folder))
    assert [failure.reason for failure in failed] == [REASONS[kind] for kind in POISON.values()]
    assert [failure.url for failure in failed] == [None] * len(POISON)  # a line of JSON is opened by the worker alone
    assert "SIGSEGV" in failed[0].detail
    assert f"{COUNT - len(POISON)} records and {len(POISON)} failures" in said
    assert "1 timeout" in said


def test_a_page_that_sleeps_is_ended_by_the_clock(tmp_path: Path) -> None:
    newsextract.use_sites(write_site(tmp_path / "sites"))
    rows = [
        {"url": url, "html": html.decode("utf-8", "replace")}
        for url, html in with_traps(5, {2: "sleep"}, least=0, most=0)
    ]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    try:
        summary = bulk.run([tmp_path / "pages.jsonl"], tmp_path / "out", time_limit=1, workers=1)
    finally:
        newsextract.use_sites()
    assert (summary.records, summary.reasons) == (4, {"timeout": 1})


def test_a_source_leads_back_to_its_page(whole: tuple[Path, str], lines: Path) -> None:
    record = list(bulk.records(whole[0]))[60]
    path, _, place = record["source"].rpartition("#")
    assert path == str(lines)
    with lines.open("rb") as file:
        file.seek(int(place))
        assert json.loads(file.readline())["url"] == record["url"]


def test_killed_at_any_time_and_resumed_it_is_the_same(
    job: Callable[[Path], list[str]], whole: tuple[Path, str], tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    parts = 0
    for wanted in (2, 5):
        process = subprocess.Popen(
            [sys.executable, "-m", "newsextract", *job(folder)], env=environment(), stderr=subprocess.PIPE
        )
        ends = time.monotonic() + 60
        while parts < wanted and process.poll() is None and time.monotonic() < ends:
            time.sleep(0.02)
            parts = len(list(folder.glob("part-*")))
        process.kill()
        process.communicate()
        assert process.returncode == -signal.SIGKILL
    assert 5 <= parts < len(files(whole[0]))
    done = command(*job(folder))
    assert done.code == 3
    assert " of them before" in done.err
    assert files(folder) == files(whole[0])
    again = command(*job(folder))
    assert "; 0 pages in" in again.err


def test_an_interrupt_ends_it_cleanly(tmp_path: Path) -> None:
    sites = write_site(tmp_path / "sites")
    rows = [
        {"url": url, "html": html.decode("utf-8", "replace")}
        for url, html in with_traps(40, {39: "sleep"}, least=0, most=0)
    ]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    arguments = [
        "bulk",
        tmp_path / "pages.jsonl",
        "-o",
        tmp_path / "out",
        "--workers",
        "2",
        "--shard-size",
        "10",
        "--sites",
        sites,
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "newsextract", *map(str, arguments)],
        env=environment(),
        stderr=subprocess.PIPE,
        process_group=0,
    )
    ends = time.monotonic() + 60
    while len(list((tmp_path / "out").glob("part-*"))) < 3 and time.monotonic() < ends:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)  # as from the keyboard
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert said.decode().strip() == "newsextract: interrupted; what was done is kept"
    assert len(list(bulk.records(tmp_path / "out"))) == 30


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks for processes in /proc")
def test_no_worker_outlives_a_job_that_was_killed(tmp_path: Path) -> None:
    """A worker in an endless loop does not see that its pipe is closed; the kernel's alarm ends it."""
    sites = write_site(tmp_path / "sites")
    rows = [{"url": url, "html": html.decode()} for url, html in with_traps(1, {0: "loop"})]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    arguments = [
        "bulk",
        tmp_path / "pages.jsonl",
        "-o",
        tmp_path / "out",
        "--workers",
        "1",
        "--time-limit",
        "1",
        "--sites",
        sites,
    ]
    process = subprocess.Popen([sys.executable, "-m", "newsextract", *map(str, arguments)], env=environment())
    time.sleep(0.2)
    workers: list[int] = []
    ends = time.monotonic() + 30
    while not workers and time.monotonic() < ends:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        workers = [
            int(child) for task in children.parents[1].iterdir() for child in (task / "children").read_text().split()
        ]
        time.sleep(0.02)
    assert workers
    time.sleep(1)
    process.kill()
    process.wait()
    while any(Path(f"/proc/{worker}").exists() for worker in workers) and time.monotonic() < ends:
        time.sleep(0.1)
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


# inputs and outputs ------------------------------------------------------------------------------------------------------


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with pages in every kind of file."""
    place = tmp_path / "mixed"
    (place / "deeper").mkdir(parents=True)
    (place / "a.html").write_text(story("Herring quota stays"), encoding="utf-8")
    (place / "deeper" / "b.html.gz").write_bytes(gzip.compress(story("Library opens longer").encode()))
    lines = [{"html": story("Pier opens"), "url": "https://elin.example/1"}, {"html": None}, {"page": 1}]
    text = "\n\n".join(map(json.dumps, lines)) + "\nno json\n"
    (place / "c.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    (place / "notes.bin").write_bytes(b"\x00\x01")
    table = {
        "html": [story("Tea room closes"), None, story("Ferry sold")],
        "url": ["https://elin.example/2", None, None],
        "n": [1, 2, 3],
    }
    pq.write_table(pa.table(table), place / "deeper" / "d.parquet", row_group_size=2)
    (place / "broken.parquet").write_bytes(b"PAR1 and nothing else")
    (place / "cut.jsonl.gz").write_bytes(gzip.compress(text.encode() * 50)[:-30])
    return place


@pytest.fixture
def archives(tmp_path: Path) -> Path:
    """A folder with archives: each has three pages and something else."""
    place = tmp_path / "archives"
    place.mkdir()
    stories = [story(headline).encode() for headline in ("One boat", "Two boats", "Three boats")]
    with zipfile.ZipFile(place / "a.zip", "w") as packed, tarfile.open(place / "b.tar.gz", "w:gz") as tarred:
        for number, page in enumerate([*stories, b"\x89PNG"]):
            name = f"{number}.{'html' if number < 3 else 'png'}"
            packed.writestr(name, page)
            info = tarfile.TarInfo(name)
            info.size = len(page)
            tarred.addfile(info, io.BytesIO(page))
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    records = []
    for number, page in enumerate(stories):
        body = answer + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://elin.example/{number}\r\nWARC-Date: 2026-03-14T12:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000{number}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        records.append(head.encode() + body + b"\r\n\r\n")
    (place / "c.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    (place / "d.warc.gz").write_bytes(gzip.compress(b"".join(records)))  # as it should not be, and often is
    return place


@pytest.mark.parametrize("size", [1, 2, 100])
def test_archives(archives: Path, tmp_path: Path, size: int) -> None:
    summary = bulk.run([archives], tmp_path / "out", shard_size=size, workers=2)
    found = list(bulk.records(tmp_path / "out"))
    assert [record["headline"] for record in found] == ["One boat", "Two boats", "Three boats"] * 4
    assert [record["captured_at"] for record in found[6:]] == ["2026-03-14T12:00:00+00:00"] * 6
    assert [record["url"] for record in found[6:9]] == [f"https://elin.example/{number}" for number in range(3)]
    assert (summary.failures, summary.shards) == (0, -(-12 // size))
    for part in sorted((tmp_path / "out").glob("part-*"))[1::2]:  # as if the job had been stopped before
        forget(tmp_path / "out", part)
    again = bulk.run([archives], tmp_path / "out", shard_size=size, workers=2)
    assert (list(bulk.records(tmp_path / "out")), again.records) == (found, 12)


def forget(folder: Path, part: Path) -> None:
    """Removes a shard from the results and the manifest."""
    part.unlink()
    with contextlib.closing(sqlite3.connect(folder / "manifest.sqlite", isolation_level=None)) as db:
        assert db.execute("DELETE FROM shards WHERE number = ?", (int(part.stem[-6:]),)).rowcount == 1


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_every_kind_of_input_and_output(mixed: Path, tmp_path: Path, form: Any, size: int) -> None:
    summary = bulk.run([mixed], tmp_path / "out", form=form, shard_size=size, workers=2)
    titles = [record["headline"] for record in bulk.records(tmp_path / "out")]
    assert titles[:3] == ["Herring quota stays", "Library opens longer", "Pier opens"]
    assert titles[-2:] == ["Tea room closes", "Ferry sold"]
    assert set(titles[3:-2]) == {"Pier opens"}  # those before the place where the file is cut
    failed = [
        (Path(failure.source).name.partition("#")[0], failure.reason) for failure in bulk.failures(tmp_path / "out")
    ]
    assert failed.count(("c.jsonl.gz", "unreadable")) == 3
    assert ("broken.parquet", "unreadable") in failed
    assert ("cut.jsonl.gz", "unreadable") in failed
    assert ("d.parquet", "unreadable") in failed
    assert (summary.records, summary.failures) == (len(titles), len(failed))
    assert summary.shards == -(-summary.pages // size)
    assert bulk.run([mixed], tmp_path / "out", form=form, shard_size=size).here == 0


def test_parquet_holds_the_same_records(lines: Path, expected: list[dict[str, Any]], tmp_path: Path) -> None:
    clean = tmp_path / "clean.jsonl"
    rows = [line for line in lines.read_text(encoding="utf-8").splitlines() if "poison.example" not in line]
    clean.write_text("\n".join(rows), encoding="utf-8")
    bulk.run([clean], tmp_path / "out", form="parquet", shard_size=100)
    assert without_source(tmp_path / "out") == expected
    table = pq.read_table(sorted((tmp_path / "out").glob("part-*.parquet")))
    assert list(to_dicts(table)) == expected
    assert table.column_names[0] == "source"


@pytest.mark.skipif(sys.platform != "linux", reason="file names of any bytes are Linux's")
def test_a_record_that_does_not_fit_into_parquet_is_a_failure(tmp_path: Path) -> None:
    """A file name that is no UTF-8 is fine for JSON, and none for Arrow."""
    (tmp_path / "in").mkdir()
    for name in (b"a.html", b"b-\xff.html", b"c.html"):
        Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/" + name)).write_text(story("Herring quota stays"), "utf-8")
    summary = bulk.run([tmp_path / "in"], tmp_path / "out", form="parquet", workers=1)
    assert [Path(record["source"]).name for record in bulk.records(tmp_path / "out")] == ["a.html", "c.html"]
    (failure,) = bulk.failures(tmp_path / "out")
    assert (failure.reason, summary.failures) == ("error", 1)
    assert failure.source.endswith("b-\udcff.html")
    assert failure.detail.startswith("the record does not fit into Parquet: UnicodeEncodeError")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "failures-000000.jsonl",
        "manifest.sqlite",
        "part-000000.parquet",
    ]


def test_a_shard_without_records_is_a_file_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("no json\n", encoding="utf-8")
    bulk.run([tmp_path / "a.jsonl"], tmp_path / "out", form="parquet", workers=1)
    table = pq.read_table(tmp_path / "out" / "part-000000.parquet")
    assert (table.num_rows, table.column_names[0]) == (0, "source")


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_pages_of_any_size_reach_their_worker_whole(form: Any, tmp_path: Path) -> None:
    """Larger than a pipe, than its buffers, text and bytes, among small ones and none."""
    pages = [
        story(f"Pier {n} opens") + f"<!--{'ж' * size}-->" for n, size in enumerate([0, 70_000, 900_000, 10, 0, 40_000])
    ]
    rows = [{"html": page, "url": f"https://elin.example/{n}"} for n, page in enumerate([*pages, ""])]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "text.parquet")
    binary = pa.schema([("html", pa.binary()), ("url", pa.string())])
    pq.write_table(
        pa.Table.from_pylist([{**row, "html": row["html"].encode()} for row in rows], binary),
        tmp_path / "bytes.parquet",
    )
    bulk.run([tmp_path / "text.parquet", tmp_path / "bytes.parquet"], tmp_path / "out", form=form, workers=1)
    wanted = [extract(row["html"], url=row["url"]).to_dict() for row in rows]
    found = without_source(tmp_path / "out")
    assert found[: len(rows)] == wanted
    assert [record["headline"] for record in found[len(rows) :]] == [record["headline"] for record in wanted]


def test_the_profile_the_confidence_and_the_evidence_are_heeded(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(story("Herring quota stays"), encoding="utf-8")
    done = command(
        "bulk",
        tmp_path / "a.html",
        "-o",
        tmp_path / "out",
        "--no-evidence",
        "--min-confidence",
        "1",
        "--profile",
        "recall",
    )
    assert done.code == 0
    (record,) = bulk.records(tmp_path / "out")
    wanted = extract(story("Herring quota stays"), profile="recall", min_confidence=1).to_dict(evidence=False)
    assert record == {"source": str(tmp_path / "a.html"), **wanted}


def test_registered_sites_are_known_to_the_workers(tmp_path: Path) -> None:
    page = '<h1>Wrong</h1><h2 class="real">Right title of it</h2><p>' + "The harbour master said so on Thursday. " * 9
    (tmp_path / "a.jsonl").write_text(json.dumps({"html": page, "url": "https://own.example/1"}), encoding="utf-8")
    site = Site(
        name="Own", home="https://own.example", layouts=(Layout(name="one", marker="h2", headline=Css("h2.real")),)
    )
    newsextract.register(site)
    try:
        bulk.run([tmp_path / "a.jsonl"], tmp_path / "out")
    finally:
        newsextract.unregister(site)
    assert [record["headline"] for record in bulk.records(tmp_path / "out")] == ["Right title of it"]


def test_other_columns(tmp_path: Path) -> None:
    row = {"raw": story("Quota"), "link": "https://elin.example/1", "url": "https://wrong.example"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    pq.write_table(pa.Table.from_pylist([row]), tmp_path / "b.parquet")
    bulk.run([tmp_path / "a.jsonl", tmp_path / "b.parquet"], tmp_path / "out", columns=["raw", "link"])
    assert [(record["headline"], record["url"]) for record in bulk.records(tmp_path / "out")] == [
        ("Quota", "https://elin.example/1")
    ] * 2


def test_progress_is_told(mixed: Path, tmp_path: Path) -> None:
    told: list[bulk.Progress] = []
    summary = bulk.run([mixed], tmp_path / "out", on_progress=told.append)
    assert (told[-1].pages, told[-1].failures) == (summary.pages, summary.failures)
    assert told[-1].rate > 0


# one job a folder --------------------------------------------------------------------------------------------------------


def test_another_job_in_the_same_folder_is_refused(mixed: Path, tmp_path: Path) -> None:
    bulk.run([mixed / "a.html"], tmp_path / "out")
    for change in ({"form": "parquet"}, {"min_confidence": 0.5}, {"shard_size": 7}, {"evidence": False}):
        with pytest.raises(UsageError, match="was begun with"):
            bulk.run([mixed / "a.html"], tmp_path / "out", **change)
    with pytest.raises(UsageError, match="inputs"):
        bulk.run([mixed / "c.jsonl.gz"], tmp_path / "out")


def test_an_input_that_has_changed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"html": story("One")}) + "\n", encoding="utf-8")
    bulk.run([path], tmp_path / "out")
    path.write_text(json.dumps({"html": story("Another one")}) + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match="has changed"):
        bulk.run([path], tmp_path / "out")


def test_two_processes_at_one_job_are_refused(tmp_path: Path) -> None:
    from newsextract.bulk.manifest import Manifest

    first = Manifest(tmp_path)
    try:
        (tmp_path / "a.html").write_text(story("One"), encoding="utf-8")
        done = command("bulk", tmp_path / "a.html", "-o", tmp_path)
        assert done.code == 2
        assert "another job is at work" in done.err
    finally:
        first.close()


@pytest.mark.parametrize(
    "call",
    [
        {"form": "csv"},
        {"workers": 0},
        {"shard_size": 0},
        {"time_limit": 0},
        {"memory_limit": 500},
        {"columns": []},
        {"profile": "fast"},
    ],
)
def test_a_call_that_cannot_be_meant_raises(tmp_path: Path, call: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        bulk.run([tmp_path], tmp_path / "out", **call)


def test_an_input_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    done = command("bulk", tmp_path / "nothing.html", "-o", tmp_path / "out")
    assert (done.code, "there is no file or folder" in done.err) == (2, True)
    (tmp_path / "a.html").write_text(story("One"), encoding="utf-8")
    assert command("bulk", tmp_path / "a.html", "-o", tmp_path / "out").code == 0  # the folder can still be used


def test_a_folder_without_pages_says_so(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert command("bulk", tmp_path / "in", "-o", tmp_path / "out").code == 1


# the pieces --------------------------------------------------------------------------------------------------------------


def test_the_press_prints_as_many_pages_as_it_should() -> None:
    found = list(with_traps(30, {3: TRAPS[0], 9: TRAPS[1]}))
    assert len(found) == 30
    assert [number for number, (url, _) in enumerate(found) if "poison" in url] == [3, 9]
    sizes = [len(html) for _, html in pages(30)]
    assert sum(30_000 < size < 130_000 for size in sizes) > 25


def test_a_reader_goes_on_where_it_was(mixed: Path, archives: Path) -> None:
    from newsextract.bulk.readers import list_inputs, read

    columns = ("html", "url", "fetched_at", "content_type")
    for path, size in list_inputs([str(mixed), str(archives)]):
        many = size is not None
        found: list[tuple[Item, int]] = list(read(path, 0, columns, many=many))
        assert found, path
        for number, (_, behind) in enumerate(found, 1):
            assert list(read(path, behind, columns, many=many)) == found[number:], path
