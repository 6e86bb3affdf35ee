"""WARC files that are written, read back by three readers."""

from __future__ import annotations

import datetime as dt
import io
import threading
from pathlib import Path
from typing import Any

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from warcio.archiveiterator import ArchiveIterator as OtherIterator
from warcio.checker import Checker

from newsextract import UsageError, WarcWriter, iter_pages
from newsextract.fetchers.archives.tails import whole_records_end
from tests.fetchers.archives.making import HTML, URL

WHEN = dt.datetime(2024, 11, 20, 10, 16, 1, 250_000, tzinfo=dt.timezone(dt.timedelta(hours=2)))
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "br"), ("Content-Length", "17")]


def write(path: Path) -> str:
    with WarcWriter(path, operator="https://bot.example/") as warc:
        return warc.response(URL, HEADERS, HTML, fetched_at=WHEN, request={"User-Agent": "bot"})


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.warc"])
def test_what_is_written_is_what_was_fetched(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    (page,) = iter_pages(tmp_path / name)
    assert (page.url, page.data, page.status, page.captured_at) == (URL, HTML, 200, WHEN)
    assert page.content_type == "text/html; charset=utf-8"
    assert dict(page.headers)["x-crawler-content-encoding"] == "br"
    assert dict(page.headers)["content-length"] == str(len(HTML))


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.warc"])
def test_other_readers_agree_and_all_digests_are_right(tmp_path: Path, name: str) -> None:
    identity = write(tmp_path / name)
    with (tmp_path / name).open("rb") as stream:
        kinds = [each.record_type for each in ArchiveIterator(stream, verify_digests=True)]
    assert kinds == [WarcRecordType.warcinfo, WarcRecordType.response, WarcRecordType.request]
    with (tmp_path / name).open("rb") as stream:
        info, answer, request = (
            (each, each.content_stream().read()) for each in OtherIterator(stream, check_digests="raise")
        )
    assert b"operator: https://bot.example/" in info[1]
    assert answer[1] == HTML
    head: Any = answer[0].rec_headers
    assert head.get_header("WARC-Record-ID") == identity
    assert head.get_header("WARC-Date") == "2024-11-20T08:16:01.250000Z"
    assert head.get_header("WARC-Warcinfo-ID") == info[0].rec_headers.get_header("WARC-Record-ID")
    assert request[0].rec_headers.get_header("WARC-Concurrent-To") == identity
    assert request[0].http_headers.get_header("host") == "www.elincourier.example"
    assert request[0].http_headers.protocol == "GET"


def test_warcio_finds_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "crawl.warc.gz"
    write(path)

    class Order:
        inputs = [str(path)]  # noqa: RUF012
        verbose = True

    assert Checker(Order()).process_all() == 0
    assert "FAIL" not in capsys.readouterr().out.upper()


def test_bytes_as_they_were_on_the_wire(tmp_path: Path) -> None:
    import gzip

    headers = {"content-type": "text/html", "content-encoding": "gzip"}
    with WarcWriter(tmp_path / "a.warc.gz") as warc:
        warc.response(URL, headers, gzip.compress(HTML), unpacked=False)
    (page,) = iter_pages(tmp_path / "a.warc.gz")
    assert page.data == HTML


def test_revisits_resources_and_what_was_cut(tmp_path: Path) -> None:
    with WarcWriter(tmp_path / "a.warc.gz") as warc:
        name = warc.response(URL, {"content-type": "text/html"}, HTML, truncated="time")
        warc.revisit(URL, {"etag": "x"}, name)
        warc.resource(f"{URL}/saved", HTML, "text/html; charset=utf-8")
        warc.response(f"{URL}/gone", {}, b"", status=410)
    pages = iter_pages(tmp_path / "a.warc.gz")
    assert [(page.url, page.data) for page in pages] == [(URL, HTML), (URL, HTML), (f"{URL}/saved", HTML)]
    assert pages.counts == {"record": 1, "status": 1}


def test_lines_cannot_be_smuggled_in(tmp_path: Path) -> None:
    with WarcWriter(tmp_path / "a.warc.gz") as warc:
        warc.response(f"{URL}\r\nWARC-Type: warcinfo", [("X-A", "b\r\n\r\nHTTP/1.1 404 No"), ("X-ñ", "日本")], HTML)
    (page,) = iter_pages(tmp_path / "a.warc.gz")
    assert page.status == 200
    assert page.data == HTML


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.warc"])
def test_a_file_cut_at_any_byte_is_gone_on_with(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    ends = []
    with WarcWriter(path) as warc:
        for number in range(3):
            ends.append(warc.end)
            warc.response(f"{URL}/{number}", {"content-type": "text/html"}, HTML)
        ends.append(warc.end)
    data = path.read_bytes()
    assert ends[-1] == len(data)
    for cut in range(0, len(data), 13):
        path.write_bytes(data[:cut])
        whole = sum(end <= cut for end in ends[1:])
        with WarcWriter(path) as warc:
            warc.response(f"{URL}/new", {"content-type": "text/html"}, HTML)
        pages = iter_pages(path)
        assert [page.url for page in pages] == [*(f"{URL}/{n}" for n in range(whole)), f"{URL}/new"], cut
        assert pages.failed == 0


def test_whoever_keeps_the_end_goes_on_there(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    with WarcWriter(path) as warc:
        warc.response(f"{URL}/1", {"content-type": "text/html"}, HTML)
        noted = warc.end
        warc.response(f"{URL}/2", {"content-type": "text/html"}, HTML)
    with WarcWriter(path, end=noted) as warc:
        warc.response(f"{URL}/3", {"content-type": "text/html"}, HTML)
    assert [page.url for page in iter_pages(path)] == [f"{URL}/1", f"{URL}/3"]
    assert whole_records_end(path) == path.stat().st_size
    with pytest.raises(UsageError, match="cannot end at"):
        WarcWriter(path, end=10**9)


def test_a_file_that_holds_something_else_is_spared(tmp_path: Path) -> None:
    import gzip

    for data in (b"my thesis", gzip.compress(b"my thesis")):
        path = tmp_path / "a.warc.gz"
        path.write_bytes(data)
        with pytest.raises(UsageError, match="is there and is no WARC file"):
            WarcWriter(path)
        assert path.read_bytes() == data


def test_wrong_names_and_places_and_times(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"written as \.warc\.gz or \.warc"):
        WarcWriter(tmp_path / "crawl.jsonl")
    with pytest.raises(UsageError, match="cannot be written"):
        WarcWriter(tmp_path / "none" / "crawl.warc.gz")
    with WarcWriter(tmp_path / "a.warc.gz") as warc, pytest.raises(UsageError, match="time zone"):
        warc.response(URL, {}, HTML, fetched_at=dt.datetime(2024, 11, 20))  # noqa: DTZ001


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    class Full(io.FileIO):
        room = 400

        def write(self, data: Any) -> int:
            if self.room <= 0:
                raise OSError(28, "No space left on device")
            taken = super().write(memoryview(data)[: self.room])
            self.room -= taken
            return taken

    path = tmp_path / "a.warc.gz"
    warc = WarcWriter(path)
    warc.response(URL, {"content-type": "text/html"}, HTML)
    before = path.read_bytes()
    warc._stream.close()
    warc._stream = Full(str(path), "r+")
    import random

    with pytest.raises(OSError, match="No space"):
        warc.response(URL, {}, random.Random(1).randbytes(5000))
    warc.close()
    assert path.read_bytes() == before


def test_threads_share_a_writer(tmp_path: Path) -> None:
    with WarcWriter(tmp_path / "a.warc.gz") as warc:

        def work(start: int) -> None:
            for number in range(start, start + 20):
                warc.response(f"{URL}/{number}", {"content-type": "text/html"}, HTML)

        threads = [threading.Thread(target=work, args=(start,)) for start in (0, 20, 40, 60)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    pages = iter_pages(tmp_path / "a.warc.gz")
    assert {page.url for page in pages} == {f"{URL}/{number}" for number in range(80)}
    assert pages.failed == 0
