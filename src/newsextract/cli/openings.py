"""The pages of the inputs one by one: an input is one page, or a file that holds many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsextract.cli import inputs
from newsextract.errors import ReadError

if TYPE_CHECKING:
    from newsextract.fetchers.stored import SkippedPage, StoredPage
    from newsextract.page import Page


@dataclass(frozen=True, slots=True)
class Held:
    """Something found in a file of many pages; it opens as an :class:`newsextract.cli.inputs.Opener` does."""

    found: StoredPage | SkippedPage

    def open(self, name: str) -> Page:
        """The page.

        Raises:
            ReadError: It cannot be read.
        """
        from newsextract.fetchers.stored import SkippedPage

        if isinstance(self.found, SkippedPage):
            raise ReadError(self.found.message, source=name)
        return self.found.page()

    def pages(self, name: str) -> tuple[Page, ...]:
        """The page alone.

        Raises:
            ReadError: It cannot be read.
        """
        return (self.open(name),)


def expand(names: Sequence[str]) -> Iterator[str]:
    """The single inputs as :func:`newsextract.cli.inputs.expand` gives them, with the archives in folders."""
    return inputs.expand(names, archives=True)


def each(name: str, opener: inputs.Opener) -> Iterator[tuple[inputs.Opener | Held, str]]:
    """What opens each page of an input, and the page's name: what in an archive is no page at all is left out.

    Args:
        name: The input.
        opener: What opens an input of one page.
    """
    if not holds_many(name):
        yield opener, name
        return
    from newsextract.fetchers.pages import read_file
    from newsextract.fetchers.stored import SkippedPage

    for found in read_file(name):
        if not isinstance(found, SkippedPage) or found.failed:
            yield Held(found), found.id


def holds_many(name: str) -> bool:
    """Whether an input is a file that may hold many pages."""
    if name == inputs.STDIN or inputs.is_url(name):
        return False
    from newsextract.fetchers import pages

    return pages.holds_many(name)
