"""What is no page: nothing may be read from it, and it must be said what it is."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
import tarfile
import time
import zipfile

import pytest

from newsextract import Page, extract

STORY = "The first boat of the morning carried 212 passengers, and nobody on the quay had expected more than a handful."
HTML = f"<!DOCTYPE html><title>Ferry returns</title><h1>Ferry returns</h1><p>{STORY}</p>"

PDF = f"""%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
4 0 obj
<< /Length 44 >>
stream
BT /F1 24 Tf 100 700 Td ({STORY}) Tj ET
endstream
endobj
trailer
<< /Size 5 /Root 1 0 R >>
%%EOF
"""
RTF = r"{\rtf1\ansi\deff0 {\fonttbl {\f0 Times New Roman;}}" + rf"\n\f0\fs60 Ferry returns\par\n{STORY}\par\n}}"
RSS = f"""<?xml version="1.0"?><!-- made at 9 --><rss version="2.0"><channel><title>Gazette</title><item>
<title>Ferry returns</title><description>{STORY}</description></item></channel></rss>"""
ATOM = f'\ufeff<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry</title><summary>{STORY}</summary></entry></feed>'
RDF = '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/></rdf:RDF>'
SITEMAP = '<?xml version="1.0"?><urlset><url><loc>https://g.example/a</loc></url></urlset>'
SVG = f'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg><title>Map</title><text>{STORY}</text></svg>'
MHTML = f"""From: <Saved by Blink>
MIME-Version: 1.0
Content-Type: multipart/related;
 boundary="x"

--x
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<h1>Ferry =3D returns</h1><p>{STORY}</p>
--x--
"""
JSON = json.dumps({"headline": "Ferry returns", "articleBody": f"{STORY}\n{STORY}"})


def packed(kind: str) -> bytes:
    stream = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("a.html", HTML)
    else:
        with tarfile.open(fileobj=stream, mode="w") as tar:
            member = tarfile.TarInfo("a.html")
            member.size = len(HTML)
            tar.addfile(member, io.BytesIO(HTML.encode()))
    return stream.getvalue()


FOREIGN: list[tuple[bytes | str, str]] = [
    (PDF, "PDF"),
    (PDF.encode(), "PDF"),
    (b"\xef\xbb\xbf\r\n" + PDF.encode(), "PDF"),
    (RTF, "RTF"),
    (RTF.encode(), "RTF"),
    ("%!PS-Adobe-3.0\n%%Title: x\n72 720 moveto (Ferry) show\nshowpage\n", "PostScript"),
    (JSON, "JSON"),
    (JSON.encode(), "JSON"),
    (json.dumps([{"html": HTML}], indent=2), "JSON"),
    (JSON + "\n" + JSON + "\n", "JSON"),
    ("[" * 100_000, "JSON"),
    (RSS, "feed"),
    (RSS.encode("utf-16"), "feed"),
    (ATOM, "feed"),
    (RDF, "feed"),
    (SITEMAP, "sitemap"),
    (SVG, "picture"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89", "picture"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "picture"),
    (b"GIF89a\1\0\1\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\4;", "picture"),
    (b"RIFF\x24\0\0\0WEBPVP8 ", "picture"),
    (b"\0\0\0\x20ftypavif\0\0\0\0avif", "picture"),
    (b"\0\0\0\x20ftypisom\0\0\0\0isom", "film"),
    (b"ID3\4\0\0\0\0\0\0TIT2", "sound"),
    (packed("zip"), "zip"),
    (packed("tar"), "tar"),
    (gzip.compress(HTML.encode(), mtime=0), "gzip"),
    (b"BZh91AY&SY" + bytes(40), "bzip2"),
    (b"WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + HTML.encode(), "WARC"),
    ("WARC/1.0\r\nWARC-Type: conversion\r\n\r\n" + STORY, "WARC"),
    (MHTML, "load"),
    (MHTML.replace("\n", "\r\n").encode(), "load"),
    (plistlib.dumps({"WebMainResource": {"WebResourceData": HTML.encode()}}), "load"),
    (plistlib.dumps({"WebMainResource": {"WebResourceData": HTML.encode()}}, fmt=plistlib.FMT_BINARY), "load"),
    ("https://www.elincourier.example/harbour/ferry", "fetch"),
    ("https://www.elincourier.example/harbour/ferry\n", "fetch"),
    ("saved pages/harbour story.html", "load"),
    (r"C:\pages\story.mhtml", "load"),
]


@pytest.mark.parametrize(
    ("data", "word"), FOREIGN, ids=[f"{number}-{word}" for number, (_, word) in enumerate(FOREIGN)]
)
def test_nothing_is_read_and_it_is_said_what_it_is(data: bytes | str, word: str) -> None:
    article = extract(data, url="https://www.elincourier.example/a")
    problem, *others = article.problems
    assert problem.startswith("format: ")
    assert word in problem
    assert not others
    assert (article.headline, article.body, article.published, article.captions) == (None, (), None, ())


PAGES = [
    f"[Update, 5 pm] Ferry returns\n\n{STORY}\n{STORY}",
    f'["Ferry returns"] {STORY}',
    f"{{Ferry}} returns\n{STORY}",
    f"ID3 tags are twenty\n\n{STORY}",
    f"RIFF-raff on the pier\n\n{STORY}",
    f"PDF-1.4 is forgotten\n\n{STORY}",
    f"Subject: Ferry returns\n\n{STORY}",
    f"From: the harbour\n\nContent-Type is a word\n{STORY}",
    f"https://www.elincourier.example/harbour/ferry\n{STORY}",
    f"Who wrote index.html\n{STORY}",
    f'<?xml version="1.0"?><!-- x --><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Ferry</h1><p>{STORY}</p></body></html>',
    f"<svg><title>Logo</title></svg><article><h1>Ferry returns</h1><p>{STORY}</p></article>",
    f"<article><h1>Ferry returns</h1><p>{STORY}</p></article>",
    f"<feedback><p>{STORY}</p></feedback>",
]


@pytest.mark.parametrize("text", PAGES)
def test_a_page_that_only_begins_alike_is_read(text: str) -> None:
    for data in (text, text.encode()):
        article = extract(data)
        assert not article.problems
        assert STORY in article.text


@pytest.mark.parametrize(
    "data",
    [
        "<!-" * 200_000,
        "<!--" + "-" * 600_000,
        "<!---->" * 80_000,
        "<?" * 300_000,
        "<!DOCTYPE " * 50_000,
        '{"a":' * 100_000,
        '["' + "x" * 600_000,
        "From: " * 100_000,
        "Content-Type:\n" * 50_000,
        "a.html" * 100_000,
        "<?xml ?>" + "<script " * 100_000,
    ],
)
def test_hostile_beginnings_end_fast(data: str) -> None:
    start = time.process_time()
    Page(data)
    assert time.process_time() - start < 1


class Received(bytes):
    """Bytes as some HTTP libraries hand them out."""


class Marked(str):
    """Text as template engines hand it out."""

    __slots__ = ()

    def __str__(self) -> str:
        return "not the page"


@pytest.mark.parametrize(
    "data",
    [Received(HTML.encode()), Marked(HTML), bytearray(HTML.encode()), memoryview(HTML.encode())],
    ids=["bytes", "str", "bytearray", "memoryview"],
)
def test_what_behaves_as_bytes_or_text_is_read_as_such(data: bytes | str) -> None:
    assert extract(data) == extract(HTML)


def test_a_page_tells_what_it_is() -> None:
    page = Page(HTML, url="https://www.elincourier.example/a")
    assert repr(page) == f"<Page https://www.elincourier.example/a: html, {len(HTML)} characters>"
    assert repr(Page("Ferry returns\n" + STORY)).startswith("<Page without an address: text,")


XHTML = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">'
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry returns</title><script src="a.js"/><style media="print" />'
    f'</head><body><iframe src="https://g.example/"/><h1>Ferry returns</h1><p>{STORY}</p></body></html>'
)


def test_what_xml_closes_at_once_does_not_swallow_the_page() -> None:
    for data in (XHTML, XHTML.encode(), "\ufeff" + XHTML):
        article = extract(data)
        assert (article.headline, article.text) == ("Ferry returns", STORY)


def test_in_html_the_same_slash_means_nothing() -> None:
    page = Page(HTML.replace("<h1>", "<script>if (a</b/>c) d()</script><h1>"))
    assert "</b/>c" in page.html
    assert extract(page).text == STORY


def test_an_address_that_is_none_is_said() -> None:
    for url in ("harbour", "www.elincourier.example/a", "mailto:desk@elincourier.example"):
        article = extract(HTML, url=url)
        assert article.url is None
        assert article.problems == (f"url: {url!r} is no address on the web",)
