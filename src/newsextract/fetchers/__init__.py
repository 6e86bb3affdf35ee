"""Ways to get pages: from the web, from saved files, from web archives. Only this package touches the network."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newsextract.fetchers.files import iter_saved, read_saved
from newsextract.fetchers.http import fetch

if TYPE_CHECKING:
    from newsextract.page import Page

__all__ = ["fetch", "iter_saved", "load"]


def load(path: str | os.PathLike[str]) -> Page:
    """Loads a saved page; its own address and the time of its capture are found where the file tells them.

    Args:
        path: A file: HTML (also gzipped), a browser's complete page, SingleFile, MHTML, Safari's webarchive, HTTrack's or
            wget's copy, or the text of a page (``.txt``).

    Raises:
        ReadError: The file cannot be read, or is no page.
        UsageError: ``path`` is no path.
    """
    return read_saved(path).page()
