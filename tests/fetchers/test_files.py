"""Saved files: what is read, what is refused and why, and how folders are walked."""

from __future__ import annotations

import gzip
import os
import plistlib
import sys
import time
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.errors import ReadError, UsageError
from newsextract.fetchers.files import SavedPage, iter_saved, read_saved, read_saved_bytes

PAGE = "<!DOCTYPE html><html><head><title>Brücke</title></head><body><p>Die Brücke schließt.</p></body></html>"
DATA = PAGE.encode()


def test_plain_html(tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    path.write_bytes(DATA)
    assert read_saved(path) == SavedPage(
        data=DATA, kind="html", url=None, captured_at=None, content_type=None, source=str(path), notes=()
    )
    assert read_saved(str(path)).data == DATA


def test_gzipped_html_under_any_name(tmp_path: Path) -> None:
    for name in ("story.html.gz", "story.html", "story"):
        path = tmp_path / name
        path.write_bytes(gzip.compress(DATA))
        found = read_saved(path)
        assert (found.data, found.kind, found.notes) == (DATA, "html", ())


def test_gzip_of_several_members_and_twice() -> None:
    assert read_saved_bytes(gzip.compress(DATA[:40]) + gzip.compress(DATA[40:])).data == DATA
    assert read_saved_bytes(gzip.compress(gzip.compress(DATA))).data == DATA


def test_gzip_that_ends_early_gives_what_it_has() -> None:
    data = gzip.compress(os.urandom(50_000).hex().encode())
    found = read_saved_bytes(data[: len(data) // 2], name="a.html.gz")
    assert 1_000 < len(found.data) < 100_000
    assert [note.partition(":")[0] for note in found.notes] == ["gzip"]


def test_gzip_bomb_is_refused_quickly() -> None:
    packer = zlib.compressobj(9, wbits=31)
    block = b"\0" * 10_000_000
    bomb = b"".join(packer.compress(block) for _ in range(30)) + packer.flush()
    start = time.process_time()
    with pytest.raises(ReadError, match="larger than 64 MB"):
        read_saved_bytes(bomb, name="bomb.html.gz")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (gzip.compress(b"", mtime=0), "a.html.gz", "empty"),
        (b"\x1f\x8b", "a.html.gz", "empty"),
        (b"\x1f\x8b" + b"x" * 100, "a.html.gz", "damaged"),
        (b"bplist00" + b"x" * 100, "a.webarchive", "damaged"),
        (plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY), "a.webarchive", "no web archive"),
        (b"no archive at all", "a.mhtml", "archive of a page"),
        (b"%PDF-1.7 ...", "a.html", "PDF"),
        (b"PK\x03\x04...", "a.html", "zip"),
        (b"\x28\xb5\x2f\xfd...", "a.html", "zstd"),
        (b"\x89PNG...", "a.html", "picture"),
        (b"WARC/1.0\r\n", "a.warc", "WARC"),
        (gzip.compress(b"WARC/1.0\r\n", mtime=0), "a.warc.gz", "WARC"),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 100_000, "a.html", "never end"),
        (b"x" * 64_000_001, "a.html", "larger than 64 MB"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, name: str, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        read_saved_bytes(data, name=name)
    assert caught.value.source == name


def test_missing_file_folder_and_link_to_nowhere(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file") as caught:
        read_saved(tmp_path / "none.html")
    assert caught.value.source == str(tmp_path / "none.html")
    with pytest.raises(ReadError, match="folder"):
        read_saved(tmp_path)
    with pytest.raises(ReadError):
        read_saved("a\0b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    with pytest.raises(ReadError, match="no ordinary file"):
        read_saved(tmp_path / "pipe.html")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs permissions that count")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(DATA)
    path.chmod(0)
    with pytest.raises(ReadError, match="permissions") as caught:
        read_saved(path)
    assert isinstance(caught.value.__cause__, PermissionError)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Bridge closes\n\nBy Ida Holm", "a.txt", "text"),
        (b"Bridge closes\n\nBy Ida Holm", "", "text"),
        (b"He wrote <p> by hand.", "a.txt", "text"),
        (b"<!DOCTYPE html><p>x", "a.txt", "html"),
        (b"\n <html lang=en>", "a.txt", "html"),
        (b"Bridge closes", "a.html", "html"),
        (b"<p>Bridge closes</p>", "", "html"),
        (b"1 < 2 and 3 > 2", "", "text"),
        (b"", "a.html", "html"),
        (b"", "a.txt", "text"),
        ("<html><p>x".encode("utf-16"), "a", "html"),
    ],
)
def test_kind(data: bytes, name: str, kind: str) -> None:
    assert read_saved_bytes(data, name=name).kind == kind


def test_folder_is_walked_in_order(tmp_path: Path) -> None:
    for name in (
        "b.html",
        "a.HTM",
        "c.txt",
        "d.mhtml",
        "e.webarchive",
        "f.html.gz",
        "g.pdf",
        "._b.html",
        "b_files/frame.html",
        "other_files/kept.html",
        "sub/z.xhtml",
        ".git/x.html",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(DATA)
    found = [path.relative_to(tmp_path).as_posix() for path in iter_saved(tmp_path)]
    assert found == [
        "a.HTM",
        "b.html",
        "c.txt",
        "d.mhtml",
        "e.webarchive",
        "f.html.gz",
        "other_files/kept.html",
        "sub/z.xhtml",
    ]
    assert list(iter_saved(tmp_path / "b.html")) == [tmp_path / "b.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.html").write_bytes(DATA)
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "broken.html").symlink_to(tmp_path / "nowhere.html")
    assert [path.name for path in iter_saved(tmp_path)] == ["a.html"]


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such folder"):
        iter_saved(tmp_path / "none")


@given(st.binary(max_size=300), st.sampled_from(["", "a.html", "a.mhtml", "a.webarchive", "a.txt", "a.html.gz"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    for start in (
        b"",
        b"\x1f\x8b\x08\0",
        b"bplist00",
        b"HTTP/1.1 200 OK\r\n",
        b"MIME-Version: 1.0\nContent-Type: multipart/",
    ):
        try:
            found = read_saved_bytes(start + data, name=name)
        except ReadError:
            continue
        assert found.captured_at is None or found.captured_at.utcoffset() is not None


@pytest.mark.parametrize(
    "unit",
    [
        "<!--\n Page saved with SingleFile \n url: ",
        "<!-- saved from url=(1)",
        "<!-- Mirrored from a by HTTrack Website Copier/",
        "FILE ARCHIVED ON 09:16:00 Nov ",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n",
        "--a\n",
        " ",
        "archive.org savepage-url <meta name=savepage-url content=",
    ],
)
def test_hostile_files_end_fast(unit: str) -> None:
    data = (unit * (1_000_000 // len(unit))).encode()
    start = time.process_time()
    for before in (b"", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"):
        try:
            read_saved_bytes(before + data)
        except ReadError:
            continue
    assert time.process_time() - start < 10


def test_what_is_no_path_is_said() -> None:
    given: Any
    for given in (None, 3, ["a.html"]):
        with pytest.raises(UsageError, match=f"not by {type(given).__name__}"):
            read_saved(given)
    with pytest.raises(ReadError, match=r"fetch\(url\)"):
        read_saved("https://www.elincourier.example/a.html")
    with pytest.raises(ReadError, match="no such file"):
        read_saved("")
