"""The formats of saved pages, each written here as the tool that it stands for writes it."""

from __future__ import annotations

import base64
import datetime as dt
import gzip
import plistlib
import quopri
from typing import Any

import pytest

from newsextract.errors import ReadError
from newsextract.fetchers.files import read_saved_bytes

PAGE = "<!DOCTYPE html><html><head><title>Brücke</title></head><body><p>Die Brücke schließt.</p></body></html>"
DATA = PAGE.encode()
URL = "https://news.example.com/2024/11/20/bridge?id=1"
EET = dt.timezone(dt.timedelta(hours=2))


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("comment", "url", "captured_at"),
    [
        (f"<!-- saved from url=({len(URL):04d}){URL} -->", URL, None),
        (f"<!-- saved from url=(0099){URL} -->", URL, None),
        ("<!-- saved from url=(0014)about:internet -->", None, None),
        ("<!-- saved from url=(0020)file:///home/a.html -->", None, None),
        (
            "<!-- saved from url=(0071)https://web.archive.org/web/20241120091600/https://example.com/a -->",
            "https://example.com/a",
            utc(2024, 11, 20, 9, 16),
        ),
        (
            f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Wed Nov 20 2024 10:16:00 GMT+0200 (x y)\n-->",
            URL,
            dt.datetime(2024, 11, 20, 10, 16, tzinfo=EET),
        ),
        (f"<!--\n Page saved with SingleFile \n url: {URL}\n-->", URL, None),
        (
            f'<meta name="savepage-url" content="{URL}"><meta name="savepage-date" content="Wed Nov 20 2024 10:16:00 GMT-0530">',
            URL,
            utc(2024, 11, 20, 15, 46),
        ),
        (
            "<!-- Mirrored from example.com/a by HTTrack Website Copier/3.x [XR&CO'2014], Wed, 20 Nov 2024 08:16:00 GMT -->",
            "http://example.com/a",
            utc(2024, 11, 20, 8, 16),
        ),
        (
            '<script>__wm.wombat("https://example.com/a","20241120091600","https://web.archive.org/","web");</script>',
            "https://example.com/a",
            utc(2024, 11, 20, 9, 16),
        ),
        ("<!-- saved from url=() -->", None, None),
        ("<!-- an ordinary comment -->", None, None),
        (
            "<!--\n Page saved with SingleFile \n url: x \n saved date: Wed Foo 99 2024 99:16:00 GMT+9999 -->",
            None,
            None,
        ),
    ],
)
def test_notes_of_tools(comment: str, url: str | None, captured_at: dt.datetime | None) -> None:
    for page in (comment + "\n" + PAGE, "<!DOCTYPE html>\n" + comment + PAGE):
        found = read_saved_bytes(page.encode(), name="a.html")
        assert (found.url, found.captured_at) == (url, captured_at)
        assert found.data == page.encode()


def test_wayback_note_at_the_end() -> None:
    note = (
        "<!--\n     FILE ARCHIVED ON 09:16:00 Nov 20, 2024 AND RETRIEVED FROM THE\n"
        "     INTERNET ARCHIVE ON 12:00:00 Jan 01, 2025.\n-->"
    )
    found = read_saved_bytes((PAGE + "x" * 100_000 + note).encode())
    assert found.captured_at == utc(2024, 11, 20, 9, 16)


def test_time_of_the_archive_comes_before_that_of_the_copy() -> None:
    replay = "https://web.archive.org/web/20201120091600id_/https://example.com/a"
    page = (
        f"<!--\n Page saved with SingleFile \n url: {replay} \n saved date: Wed Nov 20 2024 10:16:00 GMT+0200 (x)\n-->"
    )
    found = read_saved_bytes(page.encode() + DATA)
    assert (found.url, found.captured_at) == ("https://example.com/a", utc(2020, 11, 20, 9, 16))


def mhtml(body: str, encoding: str = "quoted-printable", charset: str = "utf-8", newline: str = "\r\n") -> bytes:
    raw = body.encode(charset)
    coded = quopri.encodestring(raw) if encoding == "quoted-printable" else base64.encodebytes(raw)
    lines = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {URL}",
        "Subject: =?utf-8?Q?Br=C3=BCcke?=",
        "Date: Wed, 20 Nov 2024 08:16:00 -0000",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related;",
        '\ttype="text/html";',
        '\tboundary="----Boundary--x----"',
        "",
        "",
        "------Boundary--x----",
        f"Content-Type: text/html; charset={charset}" if charset != "utf-8" else "Content-Type: text/html",
        "Content-ID: <frame-1@mhtml.blink>",
        f"Content-Transfer-Encoding: {encoding}",
        f"Content-Location: {URL}",
        "",
        coded.decode("ascii").replace("\n", newline),
        "------Boundary--x----",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "",
        "AAAA",
        "------Boundary--x------",
        "",
    ]
    return newline.join(lines).encode("ascii")


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_mhtml(encoding: str, newline: str) -> None:
    found = read_saved_bytes(mhtml(PAGE, encoding, newline=newline), name="story.mhtml")
    assert isinstance(found.data, bytes)
    assert found.data.decode().strip() == PAGE
    assert (found.kind, found.url, found.captured_at) == ("html", URL, utc(2024, 11, 20, 8, 16))


def test_mhtml_is_seen_without_its_name_and_keeps_its_charset() -> None:
    found = read_saved_bytes(mhtml(PAGE, charset="windows-1252"))
    assert found.content_type == "text/html; charset=windows-1252"
    assert isinstance(found.data, bytes)
    assert found.data.decode("cp1252").strip() == PAGE


def test_mhtml_takes_the_part_that_start_names() -> None:
    data = mhtml(PAGE).replace(b'\ttype="text/html";', b'\ttype="text/html"; start="<two@x>";')
    other = b"------Boundary--x----\r\nContent-Type: text/html\r\nContent-ID: <two@x>\r\n\r\n<html>two</html>\r\n"
    data = data.replace(b"------Boundary--x------", other + b"------Boundary--x------")
    assert b"two" in read_saved_bytes(data).data


def test_mhtml_without_a_page() -> None:
    head, _, _ = mhtml(PAGE).partition(b"------Boundary--x----")
    with pytest.raises(ReadError, match="no page"):
        read_saved_bytes(head, name="a.mhtml")


def webarchive(**changes: Any) -> bytes:
    main = {
        "WebResourceData": PAGE.encode("cp1252"),
        "WebResourceURL": URL,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "windows-1252",
        "WebResourceFrameName": "",
    }
    return plistlib.dumps({"WebMainResource": main | changes}, fmt=plistlib.FMT_BINARY)


def test_webarchive() -> None:
    found = read_saved_bytes(webarchive(), name="story.webarchive")
    assert found.data == PAGE.encode("cp1252")
    assert (found.kind, found.url, found.content_type) == ("html", URL, "text/html; charset=windows-1252")


def test_webarchive_as_xml_and_of_text() -> None:
    archive = plistlib.loads(webarchive(WebResourceMIMEType="text/plain"))
    found = read_saved_bytes(plistlib.dumps(archive))
    assert (found.kind, found.url) == ("text", URL)


def test_webarchive_of_a_picture() -> None:
    with pytest.raises(ReadError, match="image/png"):
        read_saved_bytes(webarchive(WebResourceMIMEType="image/png"))


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
def test_headers_in_front(newline: str) -> None:
    headers = newline.join(
        (
            "HTTP/1.1 200 OK",
            "Date: Wed, 20 Nov 2024 08:16:00 GMT",
            "Content-Type: text/html; charset=windows-1252",
            f"Content-Location: {URL}",
            "",
            "",
        )
    )
    found = read_saved_bytes(headers.encode() + PAGE.encode("cp1252"), name="index.html")
    assert found.data == PAGE.encode("cp1252")
    assert found.content_type == "text/html; charset=windows-1252"
    assert (found.url, found.captured_at) == (URL, utc(2024, 11, 20, 8, 16))


def test_headers_of_redirects_and_packed_body() -> None:
    data = b"HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\nHTTP/2 200 \r\nContent-Type: text/plain\r\n\r\n" + gzip.compress(
        b"Text."
    )
    found = read_saved_bytes(data)
    assert (found.data, found.kind, found.content_type) == (b"Text.", "text", "text/plain")


def test_relative_content_location_is_no_address() -> None:
    assert read_saved_bytes(b"HTTP/1.1 200 OK\r\nContent-Location: /a\r\n\r\n" + DATA).url is None
