"""``newsextract extract``, run as users run it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsextract.article import Article
from tests.cli.command import EXAMPLE, environment, newsextract, on_loopback, story
from tests.fetchers.loopback import serving

HEADLINE = "Port Elin reopens its old ferry pier after four years of repairs"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pages with stories, one of them deeper, and a file that is no page."""
    place = tmp_path / "saved"
    (place / "deeper").mkdir(parents=True)
    (place / "a.html").write_text(story("Herring quota stays"), encoding="utf-8")
    (place / "deeper" / "b.htm").write_text(story("Library opens longer"), encoding="utf-8")
    (place / "notes.bin").write_bytes(b"\x00\x01")
    return place


def test_one_page_gives_one_line_of_json() -> None:
    done = newsextract("extract", EXAMPLE)
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 1
    record = done.records[0]
    assert record["headline"] == HEADLINE
    assert record["evidence"]["headline"]
    assert Article.from_dict(record).to_dict() == record


def test_the_example_in_full() -> None:
    record = newsextract("extract", EXAMPLE).records[0]
    assert record["url"] is None or record["url"].startswith("https://www.elincourier.example/")
    assert [author["name"] for author in record["byline"]["authors"]] == ["Marta Oswin"]
    assert record["published"] == "2026-03-12T07:40:00+02:00"
    assert record["updated"] == "2026-03-12T10:15:00+02:00"
    assert record["dateline"]["text"] == "March 12, 2026 7:40 AM"
    assert record["reading_minutes"] == 2
    assert record["section"] == "Harbour"
    assert [block["kind"] for block in record["body"]].count("paragraph") == 10
    assert [block["text"] for block in record["body"] if block["kind"] == "heading"] == ["A bill that grew"]
    assert [caption["credit"] for caption in record["captions"]] == ["Jonas Pell/The Elin Courier"]
    assert [item["time_text"] for item in record["feed_items"]] == ["9:05 AM", "8:12 AM", "11:48 PM"]
    assert [teaser["title"] for teaser in record["related"]] == ["The night of the storm, in pictures"]
    everything = json.dumps({key: value for key, value in record.items() if key != "evidence"})
    for noise in ("Skip to content", "Enter your email", "Sign up", "Imprint", "More news"):
        assert noise not in everything


def test_a_folder_gives_a_line_for_each_page_in_it(folder: Path) -> None:
    done = newsextract("extract", "--fields", "source,headline", folder)
    assert done.code == 0
    assert [(Path(r["source"]).name, r["headline"]) for r in done.records] == [
        ("a.html", "Herring quota stays"),
        ("b.htm", "Library opens longer"),
    ]


def test_a_pattern_that_no_shell_expanded(folder: Path) -> None:
    done = newsextract("extract", "--fields", "headline", "*.html", "deeper/*.htm", cwd=folder)
    assert (done.code, [r["headline"] for r in done.records]) == (0, ["Herring quota stays", "Library opens longer"])


def test_a_pattern_that_fits_nothing_is_a_failed_read(folder: Path) -> None:
    done = newsextract("extract", "*.mhtml", cwd=folder)
    assert (done.code, done.out) == (3, "")
    assert "*.mhtml" in done.err


def test_a_name_with_brackets_is_a_name_first(tmp_path: Path) -> None:
    (tmp_path / "page[1].html").write_text(story("Brackets in a name"), encoding="utf-8")
    done = newsextract("extract", "--fields", "headline", "page[1].html", cwd=tmp_path)
    assert done.records == [{"headline": "Brackets in a name"}]


def test_stdin() -> None:
    done = newsextract("extract", "-", stdin=story("Über die Bucht").encode())
    assert (done.code, done.records[0]["headline"]) == (0, "Über die Bucht")


def test_a_url() -> None:
    with serving() as server:
        done = newsextract("extract", "--no-evidence", f"{server.url}/redirect", env=on_loopback())
        assert done.code == 0
        record = done.records[0]
        assert record["url"] == f"{server.url}/story"
        assert record["headline"] == "Fähre läuft wieder nach Süden"
        assert record["captured_at"] is not None


def test_a_private_address_has_to_be_allowed() -> None:
    with serving() as server:
        done = newsextract("extract", f"{server.url}/story")
        assert server.seen == []
    assert done.code == 3
    assert "no public address" in done.err


def test_url_and_capture_time_may_be_said() -> None:
    url = "https://www.elincourier.example/harbour/x"
    done = newsextract("extract", EXAMPLE, "--url", url, "--captured-at", "2026-03-12T12:00:00+02:00")
    assert (done.records[0]["url"], done.records[0]["captured_at"]) == (url, "2026-03-12T12:00:00+02:00")


def test_a_failed_input_does_not_stop_the_others(folder: Path) -> None:
    missing = folder / "missing.html"
    with serving() as server:
        inputs = (missing, f"{server.url}/status/404", folder / "a.html")
        done = newsextract("extract", "--fields", "headline", *inputs, env=on_loopback())
    assert done.code == 3
    assert done.records == [{"headline": "Herring quota stays"}]
    assert str(missing) in done.err
    assert "404" in done.err
    assert "Traceback" not in done.err


def test_nothing_found_is_1_and_the_record_is_there(tmp_path: Path) -> None:
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    done = newsextract("extract", empty, EXAMPLE)
    assert (done.code, len(done.records)) == (1, 2)
    assert "nothing found" in done.err
    assert str(empty) in done.err


def test_a_failure_wins_over_nothing_found(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_bytes(b"")
    assert newsextract("extract", tmp_path / "missing.html", tmp_path / "empty.html").code == 3


def test_a_folder_without_pages(tmp_path: Path) -> None:
    done = newsextract("extract", tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "no saved pages" in done.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "INPUT"),
        (["--format", "yaml", "x.html"], "yaml"),
        (["--nonsense", "x.html"], "--nonsense"),
        (["--url", "https://a.example/", "x.html", "y.html"], "one page"),
        (["--captured-at", "yesterday", "x.html"], "no ISO 8601 time"),
        (["--captured-at", "2024-11-20T12:00:00", "x.html"], "no offset"),
        (["--fields", "headline,hedline", "x.html"], "no field 'hedline'"),
        (["--fields", "byline.author", "x.html"], "byline.authors"),
        (["--fields", " , ", "x.html"], "at least one field"),
        (["--fields", "headline", "--format", "markdown", "x.html"], "Markdown"),
        (["--fields", "evidence", "--no-evidence", "x.html"], "--no-evidence"),
        (["--indent", "--format", "text", "x.html"], "--indent"),
        (["-o", "no/such/folder/out.json", "x.html"], "no such folder"),
        (["-o", ".", "x.html"], "this is a folder"),
    ],
)
def test_what_cannot_be_meant_is_2(tmp_path: Path, arguments: list[str], message: str) -> None:
    done = newsextract("extract", *arguments, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("several", ["*", "."])
def test_a_url_for_several_pages_is_2(folder: Path, several: str) -> None:
    (folder / "c.html").write_text(story("One more"), encoding="utf-8")
    done = newsextract("extract", "--url", "https://www.elincourier.example/", several, cwd=folder)
    assert (done.code, done.out) == (2, "")
    assert "one page" in done.err


def test_an_unknown_field_lists_the_fields() -> None:
    err = newsextract("extract", "--fields", "author", EXAMPLE).err
    for name in (
        "headline",
        "byline.authors.name",
        "dateline.place",
        "captions.credit",
        "live_posts.blocks.text",
        "source",
    ):
        assert name in err


def test_fields_come_in_their_order_under_their_names() -> None:
    names = "published,byline.authors.name,headline,captions.credit,kicker,source"
    record = newsextract("extract", "--fields", names, EXAMPLE).records[0]
    assert list(record) == names.split(",")
    assert record["byline.authors.name"] == ["Marta Oswin"]
    assert record["headline"] == HEADLINE
    assert record["source"] == str(EXAMPLE)


def test_fields_may_be_computed_and_reach_into_the_evidence() -> None:
    record = newsextract("extract", "--fields", "text,markdown,evidence.headline.source,evidence.headline", EXAMPLE)
    assert record.code == 2  # an entry of the evidence is asked for as a whole
    record = newsextract("extract", "--fields", "text,markdown,evidence.headline", EXAMPLE)
    assert "# Port Elin reopens" in record.records[0]["markdown"]
    assert "Lady Brinmoor made fast" in record.records[0]["text"]
    assert record.records[0]["evidence.headline"][0]["confidence"] > 0.5


def test_no_evidence() -> None:
    record = newsextract("extract", "--no-evidence", EXAMPLE).records[0]
    assert "evidence" not in record
    assert Article.from_dict(record).headline == HEADLINE


def test_indent() -> None:
    done = newsextract("extract", "--indent", EXAMPLE)
    assert done.out.count("\n") > 20
    assert json.loads(done.out)["headline"] == HEADLINE


def test_text() -> None:
    done = newsextract("extract", "--format", "text", EXAMPLE)
    assert done.out.startswith(HEADLINE + "\n\n")
    assert "Lady Brinmoor made fast" in done.out


def test_text_of_several_pages_is_parted(folder: Path) -> None:
    done = newsextract("extract", "--format", "text", folder)
    first, second = done.out.split("\n" + "=" * 72 + "\n\n")
    assert first.startswith("Herring quota stays")
    assert second.startswith("Library opens longer")


def test_text_of_single_fields() -> None:
    done = newsextract("extract", "--format", "text", "--fields", "headline,byline.authors.name,layout", EXAMPLE)
    assert done.out == f"headline: {HEADLINE}\nbyline.authors.name: Marta Oswin\nlayout: \n"


def test_markdown() -> None:
    done = newsextract("extract", "--format", "markdown", EXAMPLE)
    assert f"# {HEADLINE}\n" in done.out
    assert "## A bill that grew" in done.out


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    done = newsextract("extract", EXAMPLE, "-o", out)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert json.loads(out.read_text(encoding="utf-8"))["headline"] == HEADLINE
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl"]


def test_an_input_is_not_overwritten(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(story("Still here"), encoding="utf-8")
    done = newsextract("extract", page, "-o", page)
    assert done.code == 2
    assert "Still here" in page.read_text(encoding="utf-8")


def test_a_usage_error_leaves_an_old_file_alone(tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    out.write_text("old\n")
    assert newsextract("extract", EXAMPLE, "--fields", "nonsense", "-o", out).code == 2
    assert out.read_text() == "old\n"


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX modes and links")
def test_a_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("old\n")
    real.chmod(0o640)
    link.symlink_to(real)
    assert newsextract("extract", EXAMPLE, "-o", link).code == 0
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert json.loads(real.read_text(encoding="utf-8"))["headline"] == HEADLINE


@pytest.mark.skipif(os.name == "nt", reason="needs /dev/null")
def test_a_device_stays_a_device() -> None:
    assert newsextract("extract", EXAMPLE, "-o", "/dev/null").code == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["-o", "/dev/full"], []])
def test_a_full_disk_is_said_plainly(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newsextract", "extract", str(EXAMPLE), *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            timeout=60,
            check=False,
        )
    assert done.returncode == 3
    assert b"could not be written" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX pipes")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.html").write_text(story(f"Page {number}") + "<p>x</p>" * 500, encoding="utf-8")
    command = [sys.executable, "-m", "newsextract", "extract", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["headline"] == "Page 0"
        process.stdout.close()
        err = process.stderr.read()
        code = process.wait(timeout=60)
    assert (code, err) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
@pytest.mark.parametrize("to_file", [False, True])
def test_an_interrupt_keeps_what_was_done(tmp_path: Path, to_file: bool) -> None:
    page, out = tmp_path / "a.html", tmp_path / "out.jsonl"
    page.write_text(story("Done before the interrupt"), encoding="utf-8")
    with serving() as server:
        command = [sys.executable, "-m", "newsextract", "extract", str(page), f"{server.url}/stall"]
        command += ["-o", str(out)] if to_file else []
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=on_loopback()) as process:
            limit = time.monotonic() + 30
            while not server.seen and time.monotonic() < limit:
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            printed, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    kept = out.read_bytes() if to_file else printed
    assert json.loads(kept)["headline"] == "Done before the interrupt"
    assert {path.name for path in tmp_path.iterdir()} <= {"a.html", "out.jsonl"}


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names of any bytes exist on Linux only")
def test_a_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    name = os.fsdecode(b"f\xe4hre.html")
    (tmp_path / name).write_text(story("A name of old"), encoding="utf-8")
    done = newsextract("extract", "--fields", "source,headline", tmp_path)
    assert (done.code, done.records[0]["headline"]) == (0, "A name of old")
    assert done.records[0]["source"].endswith(name)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_the_output_is_utf8_whatever_the_terminal_says(encoding: str) -> None:
    env = environment(PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    done = newsextract("extract", "-", stdin=story("Пристань 港口 – “готово”").encode(), env=env)
    assert done.records[0]["headline"] == "Пристань 港口 – “готово”"


@pytest.mark.parametrize("data", [b"\x00" * 1000, b"\xff\xfe\x00", bytes(range(256)) * 40, b"%PDF-1.7\n%\xe2\xe3"])
def test_bytes_of_any_kind_never_raise(data: bytes) -> None:
    done = newsextract("extract", "-", stdin=data)
    assert done.code in (0, 1, 3)  # something in it reads as text, nothing does, or it is plainly no page
    assert "Traceback" not in done.err
    assert len(done.records) == (done.code != 3)


def test_nothing_is_said_where_nobody_looks(folder: Path) -> None:
    assert newsextract("extract", folder).err == ""
