"""Files of records, read line by line."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from newsextract.cli import record_lines

LINES = b'{"headline": "Ferry returns"}\n\n[1]\n{"headline": "Skaters wait"}\n'


def open_files() -> list[Path]:
    return [link.readlink() for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at the process's open files")
@pytest.mark.parametrize("data", [LINES, gzip.compress(LINES)], ids=["plain", "gzip"])
@pytest.mark.parametrize("lines_read", [1, 9])
def test_the_file_is_closed_when_it_was_read_or_let_go(tmp_path: Path, data: bytes, lines_read: int) -> None:
    path = tmp_path / "today.jsonl.gz"
    path.write_bytes(data)
    lines = record_lines.read(str(path))
    found = [line for _, line in zip(range(lines_read), lines, strict=False)]
    assert found[0] == (f"{path}:1", {"headline": "Ferry returns"})
    assert [record for _, record in found[1:]] == [None, {"headline": "Skaters wait"}][: lines_read - 1]
    lines.close()  # type: ignore[attr-defined]
    assert path not in open_files()
