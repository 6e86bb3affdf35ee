"""What stands on the command line as input: files, folders, patterns, URLs, and ``-`` for stdin."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from newsextract.errors import ReadError, UsageError

if TYPE_CHECKING:
    import requests

    from newsextract.page import Page

STDIN = "-"
SITES_VARIABLE = "NEWSEXTRACT_SITES"
"""The environment variable that names folders of site files, parted as in PATH."""
PRIVATE_VARIABLE = "NEWSEXTRACT_ALLOW_PRIVATE"
"""The environment variable that names hosts, addresses and networks, parted by commas, which may be reached though they are
not on the public internet."""
CONTACT_VARIABLE = "NEWSEXTRACT_CONTACT"
"""The environment variable with a URL or mail address, told to servers so that site owners can reach whoever fetches."""
_STDIN_BYTES = 50_000_000
"""More than this is no page; the rest is not read."""


def is_url(name: str) -> bool:
    """Whether an input is meant as a URL: a scheme of two letters or more, since ``C:/page.html`` is a file.

    Examples:
        >>> is_url("https://www.elincourier.example/"), is_url("C:/page.html")
        (True, False)
    """
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", name) is not None


def expand(inputs: Sequence[str], *, archives: bool = False) -> Iterator[str]:
    """The single inputs, one after the other: a folder gives its saved pages, a pattern the files it fits.

    A shell usually expands patterns itself; where it does not, as on Windows, ``*.mhtml`` arrives here as it was typed.
    A name that fits nothing is given as it is, so that opening it says what is wrong.

    Args:
        inputs: What was typed.
        archives: Whether a folder gives its files that hold many pages, too.
    """
    for name in inputs:
        if name == STDIN or is_url(name) or not name:  # to Path, no name is the folder where one stands
            yield name
        elif Path(name).is_dir():
            from newsextract.fetchers.files import iter_saved

            yield from map(str, iter_saved(name, archives=archives))
        else:
            yield from _matches(name)


def _matches(name: str) -> Iterator[str]:
    if Path(name).exists() or not any(c in name for c in "*?["):
        yield name
        return
    import glob

    found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob wants no absolute patterns
    yield from found or [name]


def count(inputs: Sequence[str]) -> int | None:
    """How many single inputs there are; None when they are being counted for nobody."""
    from newsextract.cli.progress import shown

    return sum(1 for _ in expand(inputs, archives=True)) if shown() else None


def allowed_hosts() -> tuple[str, ...]:
    """The hosts that the environment allows although they are not on the public internet."""
    return tuple(host for host in re.split(r"[,\s]+", os.environ.get(PRIVATE_VARIABLE, "")) if host)


def session() -> requests.Session:
    """A session for what the command line fetches, with the contact that the environment names.

    Raises:
        UsageError: The contact is neither a URL nor a mail address.
    """
    from newsextract.fetchers import http

    return http.new_session(os.environ.get(CONTACT_VARIABLE) or None)


class Opener:
    """Opens inputs as pages. Used as a context, since URLs share one connection pool.

    Args:
        parts: The most pages of one story to fetch.
    """

    def __init__(self, parts: int = 1) -> None:
        self._session: Any = None
        self._parts = parts

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._session is not None:
            self._session.close()

    def open(self, name: str) -> Page:
        """The page of one input.

        Raises:
            ReadError: The file cannot be read.
            FetchError: The URL cannot be fetched.
            UsageError: The environment allows what is no host.
        """
        if name == STDIN:
            return _from_stdin()
        if not name:
            raise ReadError("an input without a name; give a file, a folder or a URL")
        if is_url(name):
            from newsextract.fetchers import http

            self._session = self._session or session()
            return http.fetch(name, session=self._session, allow_private=allowed_hosts())
        if Path(name).is_dir():
            raise ReadError("this is a folder; name one page in it", source=name)
        import newsextract

        return newsextract.load(name)

    def pages(self, name: str) -> tuple[Page, ...]:
        """The pages of one input: the parts of a story at a URL, if several were asked for.

        Raises:
            ReadError: The file cannot be read.
            FetchError: The URL cannot be fetched.
            UsageError: The environment allows what is no host.
        """
        if self._parts == 1 or not is_url(name):
            return (self.open(name),)
        from newsextract.fetchers.joined import fetch_parts

        return fetch_parts(name, self.open, most=self._parts)


def _from_stdin() -> Page:
    from newsextract.fetchers.files import read_saved_bytes

    if sys.stdin is None:
        raise ReadError("there is no standard input; name a file or a URL", source=STDIN)
    try:
        data = sys.stdin.buffer.read(_STDIN_BYTES + 1)
    except OSError as error:
        raise ReadError(f"standard input cannot be read: {error}", source=STDIN) from error
    if len(data) > _STDIN_BYTES:
        raise ReadError(f"more than {_STDIN_BYTES:,} bytes on standard input; give one page at a time", source=STDIN)
    return read_saved_bytes(data, name=STDIN).page()


def add_page_options(parser: argparse.ArgumentParser) -> None:
    """The options that say what a page does not say itself."""
    add_sites_option(parser)
    parser.add_argument("--url", metavar="URL", help="the URL that the one input came from")
    parser.add_argument(
        "--captured-at",
        metavar="ISO",
        help="when the pages were saved, with an offset from UTC: 2024-11-20T12:00:00+02:00",
    )


def add_sites_option(parser: argparse.ArgumentParser) -> None:
    """The option that names folders of site files."""
    parser.add_argument(
        "--sites",
        action="append",
        default=[],
        metavar="DIR",
        help="a folder of site files of your own; may be repeated (default: the folders in NEWSEXTRACT_SITES)",
    )


def use_sites(args: argparse.Namespace) -> None:
    """Uses the folders that the command line names, else those that the environment names.

    Raises:
        UsageError: There is no such folder.
    """
    if not hasattr(args, "sites"):
        return
    given = site_folders(args)
    if given or "newsextract.sites" in sys.modules:
        from newsextract import sites

        sites.use_sites(*given)


def site_folders(args: argparse.Namespace) -> list[Path]:
    """The folders of site files that the command line names, else those that the environment names."""
    return [Path(path) for path in args.sites or os.environ.get(SITES_VARIABLE, "").split(os.pathsep) if path]


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """The options that say how a page is read."""
    parser.add_argument(
        "--profile",
        choices=("balanced", "precision", "recall"),
        default="balanced",
        help="what the body prefers where it is in doubt about a block (default: balanced)",
    )
    parser.add_argument(
        "--min-confidence",
        type=float,
        default=0.0,
        metavar="P",
        help="leave out values that are less sure than P, from 0 to 1 (default: 0)",
    )


def reading_options(args: argparse.Namespace) -> dict[str, Any]:
    """What ``extract`` and ``explain`` are to be called with.

    Raises:
        UsageError: ``--captured-at`` is no time, or ``--url`` no address.
    """
    return {
        "url": page_url(args.url),
        "captured_at": captured_at(args.captured_at),
        "profile": args.profile,
        "min_confidence": args.min_confidence,
    }


def page_url(text: str | None) -> str | None:
    """The value of ``--url``.

    Raises:
        UsageError: It is no address.
    """
    from newsextract.normalizers.urls import absolute

    if text is not None and absolute(text, None) is None:
        raise UsageError(f"--url {text}: no address on the web; write it as https://www.elincourier.example/story")
    return text


def captured_at(text: str | None) -> dt.datetime | None:
    """The value of ``--captured-at``.

    Raises:
        UsageError: It is no time, or it has no offset.
    """
    if text is None:
        return None
    example = "write it as 2024-11-20T12:00:00+02:00 or 2024-11-20T10:00:00Z"
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"--captured-at {text}: no ISO 8601 time; {example}") from error
    if moment.tzinfo is None:
        raise UsageError(f"--captured-at {text}: it has no offset from UTC; {example}")
    return moment
