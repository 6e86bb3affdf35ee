"""Which files of a folder belong to a host.

As in the dialect, ``elin.example.txt`` is for ``elin.example`` and ``www.elin.example``, ``.elin.example.txt`` for all hosts below
that domain, and ``global.txt`` stands behind each of them, and alone for all other hosts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from newsextract.fivefilters.patterns import SitePatterns
from newsextract.fivefilters.reader import read_patterns
from newsextract.sources.names import domains_of

GENERAL = "global.txt"


def file_names(host: str | None) -> Iterator[tuple[str, str]]:
    """The names that a host's file may have, best first, each with the domain it is for.

    Examples:
        >>> [name for name, _ in file_names("www.elin.example")]
        ['www.elin.example.txt', 'elin.example.txt', '.elin.example.txt']
    """
    domains = domains_of(host)
    if not host or not domains:
        return
    yield f"{host}.txt", host
    if host.startswith("www.") and len(domains) > 1:
        yield f"{host[4:]}.txt", host[4:]
    for domain in domains:
        if domain != host:
            yield f".{domain}.txt", domain


def find_patterns(folders: Sequence[Path], host: str | None) -> SitePatterns | None:
    """What the files of some folders say for a host: its own file from the first folder that has one, then the general one.

    Raises:
        SiteError: A file cannot be read.
    """
    own = next(
        (
            read_patterns(folder / name, domain=domain)
            for folder in folders
            for name, domain in file_names(host)
            if (folder / name).is_file()
        ),
        None,
    )
    if own is not None and not own.autodetect:
        return own
    general = next(
        (read_patterns(folder / GENERAL) for folder in folders if (folder / GENERAL).is_file()),
        None,
    )
    if own is None or general is None:
        return own or general
    return own.with_general(general)
