"""Archives of saved pages: ZIP, TAR, and WACZ with WARC files in it."""

from __future__ import annotations

import bz2
import functools
import gzip
import io
import json
import tarfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from newsextract import ReadError, iter_pages
from newsextract.fetchers.pages import holds_many, read_file
from newsextract.fetchers.stored import SkippedPage, StoredPage
from tests.fetchers.archives.making import HTML, URL, found, http, packed, record, told

# without the time of day: tests are named by their data, and every process must name them alike
gzipped = functools.partial(gzip.compress, mtime=0)

SAVED = b"<!-- saved from url=(0038)https://www.elincourier.example/pier -->" + HTML
MEMBERS = [
    ("a.html", SAVED),
    ("deep/b.html.gz", gzipped(HTML)),
    ("../../etc/evil.html", HTML),
    ("/etc/passwd.html", HTML),
    ("a.html", HTML + b"again"),
    ("notes.doc", b"..."),
    (".hidden.html", HTML),
    ("big.html", bytes(3_000_000)),
    ("inner.zip", b"PK\x05\x06" + bytes(18)),
    ("c.txt", b"Pier reopens\nBoats leave again.\n"),
]
WANT = ["page", "page", "page", "page", "page", "type", "type", "size", "type", "page"]
NAMES = ["a.html", "deep/b.html.gz", "../../etc/evil.html", "/etc/passwd.html", "a.html~2"]


def zipped(members: list[tuple[str, bytes]] = MEMBERS, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.mkdir("deep")
        for name, data in members:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("warnings.warn", lambda *a, **k: None)  # of two members of one name
                archive.writestr(name, data)
    return stream.getvalue()


def tarred(members: list[tuple[str, bytes]] = MEMBERS, form: int = tarfile.PAX_FORMAT) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=form) as archive:
        folder = tarfile.TarInfo("deep")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


FORMS = [
    ("x.zip", zipped()),
    ("x.zip", zipped(method=zipfile.ZIP_STORED)),
    ("x.tar", tarred()),
    ("x.tar", tarred(form=tarfile.GNU_FORMAT)),
    ("x.tar.gz", gzipped(tarred())),
    ("x.tgz", gzipped(tarred())),
    ("x.tar.bz2", bz2.compress(tarred())),
]


@pytest.mark.parametrize(("name", "data"), FORMS)
def test_saved_pages_in_an_archive(tmp_path: Path, name: str, data: bytes) -> None:
    items = found(tmp_path, data, name, max_bytes=2_000_000)
    assert told(items) == WANT
    assert [item.id.partition("#")[2] for item in items[:5]] == NAMES
    assert items[0].url == URL
    assert isinstance(items[1], StoredPage)
    assert items[1].data == HTML
    assert isinstance(items[-1], StoredPage)
    assert items[-1].kind == "text"
    for number, item in enumerate(items):
        assert item.after is not None
        assert list(read_file(tmp_path / name, start=item.after, max_bytes=2_000_000)) == items[number + 1 :]
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(("name", "data"), FORMS)
def test_archives_that_are_cut_never_raise(tmp_path: Path, name: str, data: bytes) -> None:
    for cut in (10, 600, len(data) // 3, len(data) // 2, len(data) - 40):
        items = found(tmp_path, data[:cut], name)
        assert all(isinstance(item, (StoredPage, SkippedPage)) for item in items)
        if name.endswith("zip"):
            assert told(items) == ["file"]


def test_links_and_devices_are_no_pages(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("a.html")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert told(found(tmp_path, stream.getvalue(), "x.tar")) == ["type"] * 4


def test_a_header_that_claims_gigabytes_takes_no_memory(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 300_000_000
    bomb = tarred([("a.html", HTML)])[: 512 * 3] + info.tobuf(tarfile.USTAR_FORMAT) + bytes(300_000_000)
    (tmp_path / "x.tar.gz").write_bytes(gzipped(bomb, 1))
    del bomb
    tracemalloc.start()
    items = list(read_file(tmp_path / "x.tar.gz"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told(items)[-1] == "broken"
    assert peak < 30_000_000


def test_bombs_in_a_zip_take_no_memory(tmp_path: Path) -> None:
    data = zipped([("a.html", bytes(200_000_000)), ("b.html.gz", gzipped(bytes(200_000_000))), ("c.html", HTML)])
    (tmp_path / "x.zip").write_bytes(data)
    tracemalloc.start()
    items = list(read_file(tmp_path / "x.zip", max_bytes=2_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told(items) == ["size", "size", "page"]
    assert peak < 20_000_000


def test_damaged_and_encrypted_members(tmp_path: Path) -> None:
    data = bytearray(zipped([("a.html", HTML), ("b.html", HTML)], zipfile.ZIP_STORED))
    data[data.index(HTML) + 5] ^= 0xFF
    assert told(found(tmp_path, bytes(data), "x.zip")) == ["broken", "page"]
    data = bytearray(zipped([("a.html", HTML)]))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    (item,) = found(tmp_path, bytes(data), "x.zip")
    assert isinstance(item, SkippedPage)
    assert "encrypted" in item.message


def wacz(method: int = zipfile.ZIP_STORED) -> bytes:
    stream = io.BytesIO()
    digest = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"
    first = packed(record(b"software: x\r\n", "warcinfo", url=None), record(http(), WARC_Payload_Digest=digest))
    again = record(
        http(b"", "Content-Type: text/html"),
        "revisit",
        url=f"{URL}/again",
        WARC_Payload_Digest=digest,
        WARC_Profile="identical",
    )
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr("datapackage.json", json.dumps({"profile": "data-package", "resources": []}))
        archive.writestr("archive/1.warc.gz", first)
        archive.writestr("pages/pages.jsonl", "{}")
        archive.writestr("archive/2.warc", again + record(http(HTML + b"2"), url=f"{URL}/2"))
        archive.writestr("archive/3.warc.gz", b"damaged")
    return stream.getvalue()


def test_wacz(tmp_path: Path) -> None:
    items = found(tmp_path, wacz(), "crawl.wacz")
    pages = [item for item in items if isinstance(item, StoredPage)]
    assert [page.url for page in pages] == [URL, f"{URL}/again", f"{URL}/2"]
    assert pages[0].data == pages[1].data == HTML
    assert pages[1].id == f"{tmp_path / 'crawl.wacz'}#archive/2.warc#0"
    assert told(items) == ["type", "record", "page", "type", "page", "page", "broken"]
    for number, item in enumerate(items):
        assert item.after is not None
        rest = list(read_file(tmp_path / "crawl.wacz", start=item.after))
        # the revisit's original stands in the first file
        assert [each.id for each in rest] == [each.id for each in items[number + 1 :]]


def test_warc_files_that_are_packed_twice_say_so(tmp_path: Path) -> None:
    items = found(tmp_path, wacz(zipfile.ZIP_DEFLATED), "crawl.wacz")
    assert told(items) == ["type", "broken", "type", "broken", "broken"]


def test_what_holds_many(tmp_path: Path) -> None:
    for name, data, want in (
        ("a.wacz", wacz(), True),
        ("a.html", HTML, False),
        ("b.html", packed(record(http())), True),
        ("c.html.gz", gzipped(HTML), False),
        ("c.warc", b"", True),
        ("d.txt", b"WARC/1.0 is a format", False),
        ("none", None, False),
    ):
        if data is not None:
            (tmp_path / name).write_bytes(data)
        assert holds_many(tmp_path / name) is want, name
    assert not holds_many(tmp_path)


def test_folders_give_their_archives(tmp_path: Path) -> None:
    (tmp_path / "1.wacz").write_bytes(wacz())
    (tmp_path / "2.zip").write_bytes(zipped([("a.html", HTML)]))
    (tmp_path / "3.html").write_bytes(HTML)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "4.tar").write_bytes(tarred([("a.html", HTML)]))
    (tmp_path / "5.jsonl").write_bytes(b"{}")
    assert len(list(iter_pages(tmp_path, on_skip=lambda _: None))) == 6


def test_a_list_of_members_that_would_fill_the_memory(tmp_path: Path) -> None:
    data = bytearray(zipped([("a.html", HTML)]))
    place = data.rindex(b"PK\x05\x06")
    data[place + 12 : place + 16] = (200_000_000).to_bytes(4, "little")
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(ReadError, match="split it"):
        list(iter_pages(tmp_path / "x.zip"))
