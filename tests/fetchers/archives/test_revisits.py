"""Records that point to earlier ones."""

from __future__ import annotations

from pathlib import Path

from newsextract import iter_pages
from newsextract.fetchers.pages import read_file
from newsextract.fetchers.stored import SkippedPage, StoredPage
from tests.fetchers.archives.making import HTML, URL, found, http, packed, record, told

DIGEST = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"
ID = "<urn:uuid:11111111-2222-3333-4444-555555555555>"
SAME = "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"
UNCHANGED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
ORIGINAL = record(http(HTML, "Content-Type: text/html", "X-Run: 1"), WARC_Payload_Digest=DIGEST, WARC_Record_ID=ID)
AGAIN = f"{URL}/again"


def revisit(block: bytes = http(b"", "Content-Type: text/html", "X-Run: 2"), **fields: str | None) -> bytes:
    named: dict[str, str | None] = {
        "WARC_Profile": SAME,
        "WARC_Payload_Digest": DIGEST,
        "WARC_Date": "2024-12-01T00:00:00Z",
    }
    return record(block, "revisit", url=AGAIN, **{**named, **fields})


def test_a_revisit_is_the_page_under_its_own_address_and_time(tmp_path: Path) -> None:
    first, again = found(tmp_path, packed(ORIGINAL, revisit()))
    assert isinstance(first, StoredPage)
    assert isinstance(again, StoredPage)
    assert (again.data, again.url) == (HTML, AGAIN)
    assert again.captured_at is not None
    assert again.captured_at.isoformat() == "2024-12-01T00:00:00+00:00"
    assert dict(again.headers)["x-run"] == "2"
    assert again.id != first.id


def test_it_may_have_no_head_and_only_an_id_or_a_digest_in_small_letters(tmp_path: Path) -> None:
    by_id = revisit(b"", WARC_Payload_Digest=None, WARC_Refers_To=ID)
    by_digest = revisit(b"", WARC_Payload_Digest=DIGEST.lower())
    assert told(found(tmp_path, packed(ORIGINAL, by_id, by_digest))) == ["page"] * 3


def test_an_answer_that_nothing_has_changed(tmp_path: Path) -> None:
    unchanged = revisit(
        http(b"", "ETag: x", status="304 Not Modified"),
        WARC_Profile=UNCHANGED,
        WARC_Payload_Digest=None,
        WARC_Refers_To=ID,
    )
    _, again = found(tmp_path, packed(ORIGINAL, unchanged))
    assert isinstance(again, StoredPage)
    assert (again.data, again.status) == (HTML, 200)
    assert again.content_type == "text/html"


def test_the_original_is_not_at_hand(tmp_path: Path) -> None:
    items = found(tmp_path, packed(revisit(), ORIGINAL))
    assert told(items) == ["revisit", "page"]
    assert isinstance(items[0], SkippedPage)
    assert items[0].failed
    assert items[0].url == AGAIN


def test_revisits_of_what_is_no_page(tmp_path: Path) -> None:
    picture = record(http(b"\x89PNG", "Content-Type: image/png"), WARC_Payload_Digest=DIGEST)
    moved = revisit(http(b"", status="302 Found"))
    assert told(
        found(tmp_path, packed(picture, revisit(http(b"", "Content-Type: image/png")), revisit(b""), moved))
    ) == [
        "type",
        "type",
        "type",
        "status",
    ]


def test_the_original_is_found_when_reading_begins_behind_it(tmp_path: Path) -> None:
    whole = found(tmp_path, packed(ORIGINAL, record(http(b"<p>other")), revisit()))
    assert whole[1].after is not None
    assert list(read_file(tmp_path / "x.warc.gz", start=whole[1].after)) == whole[2:]


def test_the_original_stands_in_another_file(tmp_path: Path) -> None:
    (tmp_path / "1.warc.gz").write_bytes(packed(ORIGINAL))
    (tmp_path / "2.warc").write_bytes(revisit())
    assert [page.data for page in iter_pages(tmp_path)] == [HTML, HTML]


def test_a_damaged_original(tmp_path: Path) -> None:
    member = packed(ORIGINAL)
    bent = member[:-30] + bytes(byte ^ 0xFF for byte in member[-30:-20]) + member[-20:]
    kinds = told(found(tmp_path, bent + packed(revisit())))
    assert kinds[0] == "broken"
    assert kinds[1] in ("revisit", "broken")


def test_originals_are_bounded() -> None:
    from newsextract.fetchers.archives.revisits import Originals
    from newsextract.fetchers.archives.streams import Source

    originals = Originals(most=10)
    source = Source("x", lambda: open("x", "rb"))  # noqa: PTH123, SIM115 - never called
    for number in range(100):
        originals.note({"WARC-Record-ID": f"<{number}>"}.get, source, number)
    assert originals.find({"WARC-Refers-To": "<99>"}.get) == (source, 99)
    assert originals.find({"WARC-Refers-To": "<1>"}.get) is None
