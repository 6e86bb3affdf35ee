"""The output of a crawl: one record a line, in step with the state also after a kill."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from newsextract.crawling.state import State
from newsextract.errors import UsageError


class Lines:
    """The file of records.

    A line is written first and then noted in the state with the place where it ends. So what stands behind the last noted place
    is of a page that was not done: it is cut off when the crawl goes on, and the page is read once more.

    Args:
        path: The file; it may be taken away between two runs, and a new one is begun then.
        state: The crawl's state.

    Raises:
        UsageError: The file is not the one that the state knows, or it cannot be written.
    """

    def __init__(self, path: str | os.PathLike[str], state: State) -> None:
        self.path = Path(path)
        self.lost = 0
        noted = state.row("select max(line_end) from urls")[0] or 0
        try:
            size = self.path.stat().st_size if self.path.exists() else 0
            if self.path.exists() and not self.path.is_file():
                raise UsageError(f"{self.path} is no file; a crawl that can go on needs one")
            if size and not state.fact("started"):
                raise UsageError(f"{self.path} is there and holds something else; name another file, or its own state")
            self._stream: BinaryIO = self.path.open("r+b" if size else "wb", buffering=0)
        except OSError as error:
            raise UsageError(f"{self.path} cannot be written ({error.strerror}); choose another place") from error
        try:
            self._end = self._in_step(size, noted, state)
        except BaseException:
            self._stream.close()
            raise

    def _in_step(self, size: int, noted: int, state: State) -> int:
        if not size:  # taken away: what was delivered stays so
            with state.writing() as base:
                base.execute("update urls set line_end = null where line_end is not null")
            return 0
        if size < noted:  # the power failed: the system had not written all of it
            with state.writing() as base:
                self.lost = base.execute(
                    "update urls set state = 'found', outcome = null, line_end = null where line_end > ?", (size,)
                ).rowcount
                for table in ("prints", "buckets", "names"):
                    base.execute(f"delete from {table} where id in (select id from urls where state = 'found')")
            noted = state.row("select max(line_end) from urls")[0] or 0
        if noted:
            self._stream.seek(noted - 1)
            if self._stream.read(1) != b"\n":
                raise UsageError(f"{self.path} is not the file that this state was kept with; name another one")
        self._stream.truncate(noted)
        return noted

    def write(self, line: bytes) -> int:
        """Writes a line at the end, and says where it ends."""
        self._stream.seek(self._end)
        view = memoryview(line)
        while view:
            view = view[self._stream.write(view) or 0 :]
        self._end += len(line)
        return self._end

    def close(self) -> None:
        """Closes the file."""
        self._stream.close()
