"""Messages between a crawl and the processes that read its pages."""

from __future__ import annotations

import functools
import pickle
from collections.abc import Callable
from typing import IO, Any


def send(message: Any, stream: IO[bytes]) -> None:
    """Writes a message."""
    pickler = pickle.Pickler(stream, protocol=pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _reduced()
    pickler.dump(message)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """The next message.

    Raises:
        EOFError: The other side is gone.
        pickle.UnpicklingError: It went in the middle of a message.
    """
    return pickle.load(stream)  # noqa: S301 - from a process of our own


def _by_fields(record: Any) -> tuple[Any, ...]:
    kind = type(record)
    return kind, tuple([getattr(record, name) for name in kind.__slots__])


@functools.cache
def _reduced() -> dict[type, Callable[[Any], Any]]:
    """Dataclasses with slots would ask for the list of their fields anew for each object, in Python, on both sides."""
    from newsextract.crawling.frontier import Entry
    from newsextract.crawling.jobs import Found, Job
    from newsextract.doctor.observing import Observation, Seen
    from newsextract.fetchers.answers import Answer, Redirect

    return dict.fromkeys((Answer, Redirect, Entry, Job, Found, Observation, Seen), _by_fields)
