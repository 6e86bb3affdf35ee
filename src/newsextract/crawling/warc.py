"""The bytes of a crawl as a WARC file whose end stands in the crawl's state, so that a kill leaves nothing half written behind."""

from __future__ import annotations

import os
from pathlib import Path

from newsextract.crawling.state import State
from newsextract.errors import UsageError
from newsextract.fetchers.answers import Answer
from newsextract.fetchers.archives.writer import WarcWriter

_END = "warc_end"


class Archive:
    """A file that is written record after record. Where its last whole record ends stands in the state.

    Args:
        path: The file, ``.warc.gz``; it goes on where the state says that it ended.
        state: The crawl's state.
        contact: Who crawls.

    Raises:
        UsageError: It cannot be written, or holds something else.
    """

    def __init__(self, path: str | os.PathLike[str], state: State, contact: str) -> None:
        self.path = Path(path)
        self._state = state
        noted = int(state.fact(_END, 0))
        size = self.path.stat().st_size if self.path.exists() else 0
        if size and not noted:
            raise UsageError(f"{self.path} is there and holds something else; name another file")
        # a disk that lost power may have kept less than was noted
        self._writer = WarcWriter(self.path, end=min(noted, size), operator=contact)
        with state.writing():
            state.put(_END, self._writer.end)

    def keep(self, answer: Answer) -> None:
        """Writes an answer; within the transaction that notes what became of its address."""
        self._writer.response(
            answer.url, answer.headers, answer.data, status=answer.status, fetched_at=answer.fetched_at
        )
        self._state.put(_END, self._writer.end)

    def close(self) -> None:
        """Closes the file."""
        self._writer.close()
