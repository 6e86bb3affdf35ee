"""What records hold: shapes as crawlers and archives write them."""

from __future__ import annotations

import datetime as dt
import functools
import gzip
import zlib
from pathlib import Path

import brotli
import pytest
from fastwarc.stream_io import ZstdWriter

from newsextract import extract, iter_pages
from newsextract.fetchers.stored import SkippedPage
from tests.fetchers.archives.making import HTML, URL, found, http, packed, page, record, told

# without the time of day: tests are named by their data, and every process must name them alike
gzipped = functools.partial(gzip.compress, mtime=0)


def zstd(path: Path, data: bytes) -> bytes:
    target = path / "packed.zst"
    with ZstdWriter(str(target)) as stream:
        stream.write(data)
    return target.read_bytes()


def chunks(data: bytes, size: int = 40, extra: bytes = b"") -> bytes:
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x%s\r\n%s\r\n" % (len(part), extra, part) for part in parts) + b"0\r\n\r\n"


def test_a_response_is_a_page_with_all_that_the_record_tells(tmp_path: Path) -> None:
    data = http(HTML, "Content-Type: text/html; charset=iso-8859-2", "X-Cache: a", "X-Cache: b")
    only = page(found(tmp_path, packed(record(data))))
    assert only.id == f"{tmp_path / 'x.warc.gz'}#0"
    assert (only.url, only.status, only.data, only.kind) == (URL, 200, HTML, "html")
    assert only.captured_at == dt.datetime(2024, 11, 20, 8, 16, tzinfo=dt.UTC)
    assert only.headers == (("content-type", "text/html; charset=iso-8859-2"), ("x-cache", "a"), ("x-cache", "b"))
    assert only.after == (tmp_path / "x.warc.gz").stat().st_size
    assert only.notes == ()


def test_the_charset_of_the_headers_decodes_the_page(tmp_path: Path) -> None:
    body = "<html><body><h1>Łódź: żółw na nabrzeżu</h1></body></html>".encode("iso8859_2")
    only = page(found(tmp_path, packed(record(http(body, "Content-Type: text/html; charset=ISO-8859-2")))))
    assert "Łódź: żółw na nabrzeżu" in only.page().html
    assert extract(only.page()).headline == "Łódź: żółw na nabrzeżu"


@pytest.mark.parametrize(
    ("kind", "url", "block", "content_type", "want"),
    [
        ("warcinfo", None, b"software: x\r\n", "application/warc-fields", "record"),
        ("request", URL, b"GET /pier HTTP/1.1\r\n\r\n", "application/http; msgtype=request", "record"),
        ("metadata", URL, b"fetchTimeMs: 12\r\n", "application/warc-fields", "record"),
        ("metadata", URL, b"{}", "application/json", "record"),
        ("continuation", URL, b"...", None, "record"),
        ("novelty", URL, b"...", None, "record"),
        ("response", "dns:www.elincourier.example", b"20241120\nwww 60 IN A 192.0.2.1", "text/dns", "scheme"),
        ("resource", "urn:pageinfo:https://www.elincourier.example/", b"{}", "application/json", "scheme"),
        ("metadata", "metadata://crawl/log.txt", b"log", "text/plain", "record"),
        ("resource", "metadata://crawl/log.txt", b"log", "text/plain", "scheme"),
        ("resource", URL, b"\x89PNG\r\n", "image/png", "type"),
        ("conversion", URL, b"{}", "application/json", "type"),
        ("response", URL, http(b"", status="301 Moved"), None, "status"),
        ("response", URL, http(HTML, status="404 Not Found"), None, "status"),
        ("response", URL, http(HTML, status="503 Busy"), None, "status"),
        ("response", URL, http(HTML[:60], status="206 Partial"), None, "status"),
        ("response", URL, http(b"", status="204 No Content"), None, "status"),
        ("response", URL, http(b"\xff\xd8\xff", "Content-Type: image/jpeg"), None, "type"),
        ("response", URL, http(b"<rss/>", "Content-Type: application/rss+xml"), None, "type"),
        ("response", URL, http(b"\0\1\2\3", "X-None: 1"), None, "type"),
        ("response", f"{URL}/robots.txt", http(b"User-agent: *", "Content-Type: text/plain"), None, "type"),
        ("response", URL, http(b" \n"), None, "empty"),
        ("response", URL, b"HTTP/1.1 200 OK\r\nContent-Type: text/html", None, "broken"),
        ("response", URL, b"no http at all", None, "broken"),
        ("response", URL, b"", None, "broken"),
    ],
)
def test_what_is_no_page(
    tmp_path: Path, kind: str, url: str | None, block: bytes, content_type: str | None, want: str
) -> None:
    fields = {"Content_Type": content_type} if content_type else {}
    data = packed(record(block, kind, url=url, **fields), record(http()))
    items = found(tmp_path, data)
    assert told(items) == [want, "page"]
    assert isinstance(items[0], SkippedPage)
    assert items[0].message
    assert items[0].failed == (want == "broken")


def test_a_page_whose_type_only_the_crawler_has_seen(tmp_path: Path) -> None:
    untold = http(HTML, "Content-Type: application/octet-stream")
    assert page(found(tmp_path, packed(record(untold, WARC_Identified_Payload_Type="text/html")))).data == HTML
    assert page(found(tmp_path, packed(record(http(HTML, "X-None: 1"))))).kind == "html"


def test_wet_records_are_read_as_plain_text(tmp_path: Path) -> None:
    lines = ["Elin Courier", "Pier reopens after the storm", "By Marta Oswin", "20 November 2024"]
    lines += [
        f"The boats leave every half hour again, said the harbour master on day {n} of the repairs." for n in range(6)
    ]
    text = "\n".join(lines).encode()
    only = page(found(tmp_path, packed(record(text, "conversion", Content_Type="text/plain")), "x.warc.wet.gz"))
    assert only.kind == "text"
    article = extract(only.page())
    assert article.headline == "Pier reopens after the storm"
    assert article.captured_at == dt.datetime(2024, 11, 20, 8, 16, tzinfo=dt.UTC)


def test_resource_records_are_pages_of_their_own_type(tmp_path: Path) -> None:
    only = page(found(tmp_path, packed(record(HTML, "resource", Content_Type="text/html; charset=utf-8"))))
    assert (only.data, only.status, only.headers) == (HTML, None, ())
    only = page(found(tmp_path, packed(record(HTML, "resource", url="file:///pier.html", Content_Type="text/html"))))
    assert only.url is None


@pytest.mark.parametrize(
    ("stated", "url", "captured_at"),
    [
        (f"<{URL}>", URL, "2024-11-20T08:16:00+00:00"),
        (f"https://web.archive.org/web/20200102030405id_/{URL}", URL, "2020-01-02T03:04:05+00:00"),
        (f"http://arquivo.pt/wayback/20200102030405/{URL}", URL, "2020-01-02T03:04:05+00:00"),
    ],
)
def test_addresses_are_unwrapped(tmp_path: Path, stated: str, url: str, captured_at: str) -> None:
    only = page(found(tmp_path, packed(record(http(), url=stated))))
    assert only.captured_at is not None
    assert (only.url, only.captured_at.isoformat()) == (url, captured_at)


@pytest.mark.parametrize(
    ("stated", "want"),
    [
        ("2024-11-20T08:16:00.123456Z", "2024-11-20T08:16:00.123456+00:00"),
        ("2024-11-20T08:16:00+02:00", "2024-11-20T08:16:00+02:00"),
        ("20241120081600", "2024-11-20T08:16:00+00:00"),
        ("2024-11-20", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_dates_of_records(tmp_path: Path, stated: str | None, want: str | None) -> None:
    only = page(found(tmp_path, packed(record(http(), WARC_Date=stated))))
    assert (only.captured_at.isoformat() if only.captured_at else None) == want


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (["Content-Encoding: gzip"], gzipped(HTML)),
        (["Content-Encoding: x-gzip"], gzipped(HTML[:50]) + gzipped(HTML[50:])),
        (["Content-Encoding: GZIP"], gzipped(gzipped(HTML))),
        (["Content-Encoding: deflate"], zlib.compress(HTML)),
        (["Content-Encoding: deflate"], raw_deflate(HTML)),
        (["Content-Encoding: br"], brotli.compress(HTML)),
        (["Content-Encoding: zstd"], b"ZSTD"),
        (["Content-Encoding: deflate, gzip"], gzipped(zlib.compress(HTML))),
        (["Content-Encoding: deflate", "Content-Encoding: br"], brotli.compress(zlib.compress(HTML))),
        (["Content-Encoding: identity"], HTML),
        (["Content-Encoding: utf-8"], HTML),
        (["Content-Encoding: gzip"], HTML),  # the crawler has unpacked it and kept the header
        (["Content-Encoding: br"], HTML),
        (["Content-Encoding: rot13"], HTML),
        ([], gzipped(HTML)),
        (["Transfer-Encoding: chunked"], chunks(HTML)),
        (["Transfer-Encoding: chunked"], chunks(HTML, extra=b";a=b")),
        (["Transfer-Encoding: chunked"], chunks(HTML).replace(b"\r\n", b"\n")),
        (["Transfer-Encoding: chunked"], HTML),
        (["Transfer-Encoding: gzip, chunked"], chunks(gzipped(HTML))),
        (["Transfer-Encoding: chunked", "Content-Encoding: br"], chunks(brotli.compress(HTML), 7)),
    ],
)
def test_transport_codings_are_undone(tmp_path: Path, headers: list[str], body: bytes) -> None:
    if body == b"ZSTD":
        body = zstd(tmp_path, HTML)
    only = page(found(tmp_path, packed(record(http(body, "Content-Type: text/html", *headers)))))
    assert only.data == HTML
    assert only.notes == ()


@pytest.mark.parametrize(
    ("headers", "body", "want"),
    [
        (["Content-Encoding: gzip"], b"\x1f\x8b\x08garbage garbage", "compression"),
        (["Content-Encoding: br"], b"\xff" * 40, "compression"),
        (["Content-Encoding: zstd"], b"\xff" * 40, "compression"),
        (["Content-Encoding: deflate"], b"\xff" * 40, "compression"),
        (["Content-Encoding: compress"], b"\x1f\x9d\x90abc", "compression"),
        (["Content-Encoding: gzip, gzip, gzip, gzip, gzip"], gzipped(HTML), "compression"),
        (["Content-Encoding: gzip"], gzipped(bytes(3_000_000)), "size"),
        (["Content-Encoding: gzip"], gzipped(gzipped(bytes(3_000_000))), "size"),
        (["Content-Encoding: br"], brotli.compress(bytes(3_000_000)), "size"),
        (["Content-Encoding: zstd"], b"ZSTD", "size"),
        (["Content-Encoding: deflate"], zlib.compress(bytes(3_000_000)), "size"),
        (["X-None: 1"], b"<html>" + bytes(1_000_001), "size"),
    ],
)
def test_bombs_and_lies_have_their_name_and_the_rest_is_read(
    tmp_path: Path, headers: list[str], body: bytes, want: str
) -> None:
    if body == b"ZSTD":
        body = zstd(tmp_path, bytes(3_000_000))
    data = packed(record(http(body, "Content-Type: text/html", *headers)), record(http()))
    assert told(found(tmp_path, data, max_bytes=1_000_000)) == [want, "page"]


def test_bodies_that_end_early_are_read_as_far_as_they_go(tmp_path: Path) -> None:
    long = b"<html><body>" + b"".join(b"<p>Boat number %d leaves the quay.</p>" % n for n in range(9_000))
    for coding, body in (
        ("Content-Encoding: gzip", gzipped(long)[:-900]),
        ("Content-Encoding: br", brotli.compress(long, quality=1)[:-900]),
        ("Transfer-Encoding: chunked", chunks(long, 5000)[:-900]),
    ):
        only = page(found(tmp_path, packed(record(http(body, "Content-Type: text/html", coding)))))
        assert only.data
        assert isinstance(only.data, bytes)
        assert long.startswith(only.data)
        assert only.notes[0].startswith("truncated: ")
        assert only.notes[0] in extract(only.page()).problems


def test_what_the_crawler_has_cut_says_so(tmp_path: Path) -> None:
    only = page(found(tmp_path, packed(record(http(), WARC_Truncated="length"))))
    assert only.notes == ("truncated: the crawler has kept only the beginning of the page (length)",)


def test_a_header_with_latin_letters_and_a_folded_one(tmp_path: Path) -> None:
    only = page(
        found(tmp_path, packed(record(http(HTML, "X-Name: Oñate", "Content-Type: text/html;", " charset=utf-8"))))
    )
    assert only.content_type == "text/html; charset=utf-8"
    assert only.headers[0] == ("x-name", "Oñate")


def test_a_whole_crawl_as_common_crawl_has_it(tmp_path: Path) -> None:
    parts = []
    for number in range(5):
        url = f"https://www.elincourier.example/{number}"
        parts += [
            record(b"GET / HTTP/1.1\r\n\r\n", "request", url=url),
            record(http(HTML.replace(b"Boats", b"%d boats" % number)), url=url),
            record(b"fetchTimeMs: 1\r\n", "metadata", url=url),
        ]
    path = tmp_path / "CC-MAIN-1.warc.gz"
    path.write_bytes(packed(record(b"isPartOf: x\r\n", "warcinfo", url=None), *parts))
    pages = iter_pages(path)
    assert [each.url for each in pages] == [f"https://www.elincourier.example/{number}" for number in range(5)]
    assert pages.read == 5
    assert pages.counts == {"record": 11}
    assert pages.failed == 0
