"""Damaged WARC files: what is whole is read, what is not is told, and nothing is counted twice."""

from __future__ import annotations

import functools
import gzip
import random
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from newsextract import ReadError, iter_pages
from newsextract.fetchers.pages import read_file
from newsextract.fetchers.stored import StoredPage
from tests.fetchers.archives.making import HTML, URL, found, http, packed, record, told

# without the time of day: tests are named by their data, and every process must name them alike
gzipped = functools.partial(gzip.compress, mtime=0)

RECORDS = [record(http(HTML + b"<p>%d</p>" % number * 30), url=f"{URL}/{number}") for number in range(4)]
LENGTH = len(RECORDS[1]) - RECORDS[1].index(b"HTTP/1.1") - 4


def bent(data: bytes, place: int, count: int = 10) -> bytes:
    return data[:place] + bytes(byte ^ 0x5A for byte in data[place : place + count]) + data[place + count :]


def stating(length: str) -> bytes:
    return RECORDS[1].replace(b"Content-Length: %d" % LENGTH, b"Content-Length: " + length.encode())


def zstd(*records: bytes) -> bytes:
    return b"".join(zstandard.ZstdCompressor().compress(each) for each in records)


PACKINGS: list[tuple[str, Callable[..., bytes]]] = [
    ("x.warc", lambda *records: b"".join(records)),
    ("x.warc.gz", packed),
    ("x.warc.zst", zstd),
]


@pytest.mark.parametrize(("name", "pack"), PACKINGS)
def test_whole_files_in_all_packings(tmp_path: Path, name: str, pack: Callable[..., bytes]) -> None:
    items = found(tmp_path, pack(*RECORDS), name)
    assert told(items) == ["page"] * 4
    assert [item.url for item in items] == [f"{URL}/{number}" for number in range(4)]


@pytest.mark.parametrize(("name", "pack"), PACKINGS)
def test_every_page_can_be_gone_on_from(tmp_path: Path, name: str, pack: Callable[..., bytes]) -> None:
    items = found(tmp_path, pack(*RECORDS), name)
    for number, item in enumerate(items):
        assert item.after is not None
        assert list(read_file(tmp_path / name, start=item.after)) == items[number + 1 :]


@pytest.mark.parametrize("length", ["44", "250", str(LENGTH + 156), "99999", "99999999999999999999", "-5", "many"])
@pytest.mark.parametrize(("name", "pack"), PACKINGS)
def test_a_wrong_length_spoils_one_record(tmp_path: Path, name: str, pack: Callable[..., bytes], length: str) -> None:
    items = found(tmp_path, pack(RECORDS[0], stating(length), *RECORDS[2:]), name)
    assert told(items) == ["page", "broken", "page", "page"]


@pytest.mark.parametrize("at", [12, 60, 150, -5])
def test_a_damaged_gzip_member_is_stepped_over(tmp_path: Path, at: int) -> None:
    members = [packed(each) for each in RECORDS]
    place = at if at >= 0 else len(members[1]) + at
    items = found(tmp_path, members[0] + bent(members[1], place, 3) + members[2] + members[3])
    assert told(items) == ["page", "broken", "page", "page"]
    assert items[1].after == len(members[0]) + len(members[1])


def test_a_damaged_last_member(tmp_path: Path) -> None:
    members = [packed(each) for each in RECORDS]
    assert told(found(tmp_path, b"".join(members[:3]) + bent(members[3], 80))) == ["page", "page", "page", "broken"]


@pytest.mark.parametrize("rubbish", [b"garbage " * 10, b"\0" * 512, b"\x1f\x8b\x08" * 50, b"WARC/1.0\r\n" * 20])
@pytest.mark.parametrize(("name", "pack"), PACKINGS)
def test_rubbish_between_records(tmp_path: Path, name: str, pack: Callable[..., bytes], rubbish: bytes) -> None:
    data = pack(*RECORDS[:2]) + rubbish + b"\n" + pack(*RECORDS[2:])
    items = found(tmp_path, data, name)
    assert [item.url for item in items if isinstance(item, StoredPage)] == [f"{URL}/{n}" for n in range(4)]
    assert all(item.reason == "broken" for item in items if not isinstance(item, StoredPage))


@pytest.mark.parametrize(("name", "pack"), PACKINGS)
def test_a_cut_file_is_read_to_the_cut_wherever_it_is(tmp_path: Path, name: str, pack: Callable[..., bytes]) -> None:
    data = pack(*RECORDS)
    ends = [len(pack(*RECORDS[:count])) for count in range(5)]
    whole = found(tmp_path, data, name)
    for cut in range(8, len(data), 11):
        items = found(tmp_path, data[:cut], name)
        count = sum(end <= cut for end in ends[1:])
        assert [item.id for item in items[:count]] == [item.id for item in whole[:count]]
        assert told(items)[:count] == ["page"] * count, cut
        rest = items[count:]
        assert len(rest) == (cut not in ends), cut
        # of a record that lacks only what stands behind its page nothing is missing
        nearly = any(end - 20 <= cut < end for end in ends)
        for item in rest:
            if isinstance(item, StoredPage) and not nearly:
                assert item.notes[0].startswith("truncated: ")


def test_random_damage_never_raises_and_never_loses_what_is_whole(tmp_path: Path) -> None:
    dice = random.Random(7)
    many = [record(http(HTML + dice.randbytes(150).hex().encode()), url=f"{URL}/{n}") for n in range(20)]
    members = [packed(each) for each in many]
    for _ in range(60):
        hit = dice.sample(range(20), 3)
        bad = [
            bent(each, dice.randrange(len(each)), dice.randint(1, 30)) if n in hit else each
            for n, each in enumerate(members)
        ]
        items = found(tmp_path, b"".join(bad))
        urls = {item.url for item in items if isinstance(item, StoredPage)}
        assert urls >= {f"{URL}/{n}" for n in range(20) if n not in hit}


def test_records_packed_together_have_ids_of_their_own(tmp_path: Path) -> None:
    items = found(tmp_path, gzipped(b"".join(RECORDS)))
    assert [item.id.rpartition("#")[2] for item in items] == ["0", "0.2", "0.3", "0.4"]
    assert [item.after is None for item in items] == [True, True, True, False]


def test_lines_that_end_with_a_line_feed_alone(tmp_path: Path) -> None:
    data = b"".join(
        b"WARC/1.0\nWARC-Type: response\nWARC-Target-URI: %s/%d\nContent-Length: %d\n\n%s\n\n" % (URL.encode(), n, len(block), block)
        for n, block in enumerate([http().replace(b"\r\n", b"\n")] * 3)
    )  # fmt: skip
    assert told(found(tmp_path, data, "x.warc")) == ["page"] * 3
    assert told(found(tmp_path, packed(data))) == ["page"] * 3


def test_zstd_with_a_dictionary_of_its_own(tmp_path: Path) -> None:
    dice = random.Random(3)
    trained = zstandard.train_dictionary(4000, [record(http(dice.randbytes(30).hex().encode())) for _ in range(300)])
    words = zstandard.ZstdCompressor().compress(trained.as_bytes())
    packer = zstandard.ZstdCompressor(dict_data=trained)
    frames = [packer.compress(each) for each in RECORDS]
    start = struct.pack("<II", 0x184D2A5D, len(words)) + words
    items = found(tmp_path, start + b"".join(frames), "x.warc.zst")
    assert told(items) == ["page"] * 4
    for number, item in enumerate(items):
        assert item.after is not None
        assert list(read_file(tmp_path / "x.warc.zst", start=item.after)) == items[number + 1 :]
    spoiled = found(tmp_path, start + frames[0] + bent(frames[1], 30, 60) + frames[2], "x.warc.zst")
    assert told(spoiled) == ["page", "broken", "page"]


@pytest.mark.parametrize("data", [b"hello world\n" * 90, gzipped(b"hello\n" * 90), b"\x1f\x8b\x08" + b"\xff" * 90])
def test_a_file_that_only_has_the_name(tmp_path: Path, data: bytes) -> None:
    assert told(found(tmp_path, data)) == ["file"]
    with pytest.raises(ReadError, match=r"x\.warc\.gz: no WARC record can be read in it"):
        list(iter_pages(tmp_path / "x.warc.gz"))


def test_an_empty_file_has_no_page(tmp_path: Path) -> None:
    assert found(tmp_path, b"") == []


def test_a_bad_file_costs_nothing_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(packed(RECORDS[0]))
    (tmp_path / "b.warc.gz").write_bytes(b"nothing of the kind")
    (tmp_path / "c.html").write_bytes(HTML)
    (tmp_path / "d.mht").write_bytes(b"nothing of the kind")
    (tmp_path / "e.warc").write_bytes(RECORDS[1])
    lost: list[str] = []
    pages = iter_pages(tmp_path, on_skip=lambda skipped: lost.append(Path(skipped.id).name))
    assert [Path(page.id).name for page in pages] == ["a.warc.gz#0", "c.html", "e.warc#0"]
    assert lost == ["b.warc.gz", "d.mht"]
    assert pages.failed == 2


def test_a_head_that_never_ends(tmp_path: Path) -> None:
    endless = RECORDS[1].replace(b"WARC-Date", b"X-Long: " + b"a" * 300_000 + b"\r\nWARC-Date")
    assert told(found(tmp_path, packed(RECORDS[0], endless, RECORDS[2]))) == ["page", "broken", "page"]


def test_a_huge_record_takes_no_memory(tmp_path: Path) -> None:
    import tracemalloc

    data = packed(record(http(bytes(200_000_000), "Content-Type: text/html")), record(http(bytes(200_000_000), "Content-Type: video/mp4")), RECORDS[0])  # fmt: skip
    path = tmp_path / "bomb.warc.gz"
    path.write_bytes(data)
    del data
    tracemalloc.start()
    items = list(read_file(path, max_bytes=2_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told(items) == ["size", "type", "page"]
    assert peak < 20_000_000


def test_paths_that_are_not_there_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        iter_pages(tmp_path / "none.warc.gz")
