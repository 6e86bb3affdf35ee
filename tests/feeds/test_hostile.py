"""Feeds that attack, and bytes that are no feed: a named error or a record, soon and always."""

from __future__ import annotations

import gzip
import pickle
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import FeedError, UsageError, parse_feed
from newsextract.feeds import unpack, xml
from newsextract.feeds.elements import Element

LAUGHS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>
<rss version="2.0"><channel><title>&c;</title><item><title>&c;</title></item></channel></rss>"""
BLOWUP = (
    f"<!DOCTYPE rss [<!entity big '{'x' * 50_000}'>]><rss><channel><title>{'&big;' * 5_000}</title></channel></rss>"
)
OUTSIDE = '<!DOCTYPE feed [<!ENTITY f SYSTEM "file:///etc/hostname">]><feed xmlns="http://www.w3.org/2005/Atom"><title>&f;</title></feed>'
PARAMETER = '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]><rss><channel/></rss>'
NO_ROOT = "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"


@pytest.mark.parametrize("text", [LAUGHS, BLOWUP, OUTSIDE, PARAMETER, NO_ROOT])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(text: str, encoding: str) -> None:
    with pytest.raises(FeedError, match="declares entities") as caught:
        parse_feed(text.encode(encoding), url="https://www.elincourier.example/rss")
    assert caught.value.reason == "entities"
    assert caught.value.source == "https://www.elincourier.example/rss"
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.reason, str(again)) == (caught.value.reason, str(caught.value))


def test_a_declared_type_without_entities_is_skipped() -> None:
    text = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd"><rss><channel><item><title>Oars</title></item></channel></rss>'
    assert parse_feed(text).items[0].title == "Oars"


def test_undeclared_entities_stay_as_they_are() -> None:
    assert (
        parse_feed("<rss><channel><item><title>a &xxe; b</title></item></channel></rss>").items[0].title == "a &xxe; b"
    )


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    once = gzip.compress(b"<rss>" + b" " * 60_000_000)
    for data in (once, gzip.compress(once)):
        with pytest.raises(FeedError) as caught:
            parse_feed(data)
        assert caught.value.reason == "size"
    monkeypatch.setattr(unpack, "MAX_BYTES", 1_000)
    with pytest.raises(FeedError, match="1,000 bytes"):
        parse_feed(b"<rss>" + b"x" * 1_000)


def test_a_file_packed_many_times_is_refused() -> None:
    data = b"<rss/>"
    for _ in range(5):
        data = gzip.compress(data)
    with pytest.raises(FeedError, match="packed more than 3 times"):
        parse_feed(data)


def test_damaged_gzip_is_read_as_far_as_it_goes() -> None:
    items = "".join(f"<item><title>Story number {n} of the harbour</title></item>" for n in range(3_000))
    data = gzip.compress(f"<rss><channel>{items}</channel></rss>".encode())
    early = parse_feed(data[: len(data) // 2])
    assert 100 < len(early.items) < 3_000
    assert "gzip: the data ends early" in early.problems
    half = len(data) // 2
    damaged = parse_feed(data[:half] + b"\xff" * 40 + data[half + 40 :])
    assert len(damaged.items) > 100
    assert any(problem.startswith("gzip") for problem in damaged.problems)


def test_too_many_items_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MAX_ITEMS", 10)
    feed = parse_feed("<rss><channel>" + "".join(f"<item><title>a {n}</title></item>" for n in range(20)))
    assert len(feed.items) == 10
    assert any(problem.startswith("truncated: more items") for problem in feed.problems)


def test_too_many_elements_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MAX_ELEMENTS", 21)
    feed = parse_feed("<rss><channel>" + "".join(f"<item><title>a {n}</title></item>" for n in range(20)))
    assert 9 <= len(feed.items) <= 10
    assert any(problem.startswith("truncated: more elements") for problem in feed.problems)


N = 100_000
SLOW = {
    "deep": "<rss><channel><item><title>t</title>" + "<a>" * N + "</a>" * N,
    "deep names": "<rss>" + "".join(f"<n{n}>" for n in range(N)),
    "closing": "<rss><channel><item>" + "<p>" * 90 + "</q></p>" * N,
    "bare": "<rss>" + "<" * N,
    "bare tags": "<rss>" + "<a " * N,
    "quotes": "<rss>" + '<a "' * N,
    "mixed quotes": "<rss>" + "<a '\"" * N,
    "quote pairs": "<rss><a " + '"x" ' * N,
    "attributes": "<rss " + "a=b " * N + ">",
    "equals": "<rss " + "=" * N + ">",
    "blanks": "<rss " + " " * N + "=" + " " * N + ">",
    "words": "<rss " + "a" * N + ">",
    "references": "<rss><title>" + "&" * N + "&#" * N + "&a" * N + "</title>",
    "cdata": "<rss><title>" + "<![CDATA[" * N,
    "comments": "<rss>" + "<!--" * N,
    "instructions": "<rss>" + "<?x" * N,
    "declarations": "<rss>" + "<!x" * N,
    "roots": "<rss" * N,
    "prefix": "<" + "a" * N + ":rss>",
    "namespaces": "<rss>" + "".join(f'<a xmlns:n{n}="u">' for n in range(3_000)),
    "items": "<rss><channel>" + "<item>" * N,
    "titles": "<rss><channel><item>" + "<title>" * N,
    "pictures": "<rss><channel><item><title>t</title><description>" + "&lt;img " * N + "</description>",
    "dates": "<rss><channel>" + "<item><title>a</title><pubDate>next Tuesday or 31 or so</pubDate></item>" * 3_000,
    "title tags": "<rss><channel><item><title>" + "&lt;b " * N + "</title>",
    "thumbnails": "<rss><channel><item><title>t</title>" + "<media:content url='a.jpg'/>" * 20_000,
    "creators": "<rss><channel><item><title>t</title>" + "<dc:creator>Ana Roe</dc:creator>" * 5_000,
    "json deep": '{"items": [' + "[" * N,
    "json open": '{"items": [' + '{"a": ' * N,
    "json number": '{"items": [{"id": ' + "9" * N + "}]}",
    "lines": "http://a.example/x\n" * 30_000,
    "entity search": "<!" * N + "<rss>",
}


@pytest.mark.parametrize("name", SLOW)
def test_hostile_texts_end_soon(name: str) -> None:
    before = time.process_time()
    parse_feed(SLOW[name])
    assert (
        time.process_time() - before < 10
    )  # quadratic readers take minutes; a busy machine counts its waits for memory too


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\x00" * 500,
        b"\x89PNG\r\n" + bytes(range(256)),
        b"PK\x03\x04",
        b"nothing at all",
        b"{}",
        b"[]",
        b"\x1f\x8b",
        b"\x1f\x8bxx",
    ],
)
def test_what_is_no_feed_is_unknown(data: bytes) -> None:
    feed = parse_feed(data)
    assert feed.kind in ("unknown", "json")
    assert feed.items == ()


def test_a_wrong_call_is_told() -> None:
    with pytest.raises(UsageError, match="bytes or text, not int"):
        parse_feed(4)  # type: ignore[arg-type]


PARTS = st.sampled_from(
    ["<rss>", "<channel>", "</channel>", "<item>", "</item>", "<title>", "</title>", "<link>", "</link>", "<feed xmlns='http://www.w3.org/2005/Atom'>",
     "<entry>", "</entry>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&lt;b&gt;", "&", "<", ">", "'", '"', "<a href='x'/>", "<dc:date>", "2024-11-20",
     "<urlset>", "<url>", "<loc>", "https://a.example/", "<media:content url='a.jpg'", "{", '"items": [', "}", "]", "\x00", "\ufeff", "é", "<?xml"]
)  # fmt: skip


@given(st.lists(PARTS | st.text(max_size=5), max_size=40).map("".join))
def test_any_text_gives_a_record(text: str) -> None:
    feed = parse_feed(text, url="https://www.elincourier.example/rss")
    assert all(item.title or item.summary or item.url for item in feed.items)


@given(st.binary(max_size=200), st.sampled_from(sorted(Path(__file__).parent.glob("files/*"))), st.integers(0, 5_000))
def test_a_feed_with_foreign_bytes_in_it_gives_a_record(noise: bytes, path: Path, place: int) -> None:
    data = path.read_bytes()
    place %= len(data) + 1
    parse_feed(data[:place] + noise + data[place:])


NAMES = st.sampled_from(["headline", "p", "a", "b", "item-list", "media"])
TEXT = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("Cs", "Cn", "Cc")), max_size=12
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> ET.Element:
    made = ET.Element(draw(NAMES), draw(st.dictionaries(NAMES, TEXT, max_size=2)))
    made.text = draw(TEXT)
    for _ in range(draw(st.integers(0, 3 if depth else 0))):
        child = draw(elements(depth - 1))
        child.tail = draw(TEXT)
        made.append(child)
    return made


@given(elements())
def test_well_formed_documents_are_read_as_a_strict_parser_reads_them(inner: ET.Element) -> None:
    root = ET.Element("rss")
    root.append(inner)
    document = xml.read_xml(ET.tostring(root, encoding="unicode"))
    assert document.root is not None
    assert not document.faults
    assert _shape(document.root) == _shape_of_strict(root)


def _shape(element: Element) -> tuple[object, ...]:
    return element.name, element.attributes, "".join(element.pieces), [_shape(child) for child in element.children]


def _shape_of_strict(element: ET.Element) -> tuple[object, ...]:
    text = (element.text or "") + "".join(child.tail or "" for child in element)
    return element.tag, dict(element.attrib), text, [_shape_of_strict(child) for child in element]
