"""Sites that other packages bring, by the entry-point group ``newsextract.sites``.

The name of an entry point is the site's domain, its value a module with ``SITE`` or the site itself::

    [project.entry-points."newsextract.sites"]
    "elin.example" = "elin_press.elin_example"

Loading ``importlib.metadata`` takes 40 ms, and nearly nobody has such a package. So the names of the installed packages are
looked through first, which takes two or three, once in a process.
"""

from __future__ import annotations

import functools
import os
import sys
import types
from pathlib import Path
from typing import TYPE_CHECKING

from newsextract.errors import SiteError
from newsextract.sources.files import checked
from newsextract.sources.names import domains_of

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from newsextract.site import Site

GROUP = "newsextract.sites"


def find_in_packages(host: str) -> Site | None:
    """The site that an installed package brings for a host, looked up label by label; only that one is imported.

    Raises:
        SiteError: The package's site does not load.
    """
    known = entry_points()
    if not known:
        return None
    point = next((known[domain] for domain in domains_of(host) if domain in known), None)
    return load(point) if point is not None else None


def load(point: EntryPoint) -> Site:
    """The site of an entry point.

    Raises:
        SiteError: It does not load or is none.
    """
    source = f"entry point {point.name} = {point.value}"
    try:
        found = point.load()
    except Exception as error:
        raise SiteError(f"the site does not load: {type(error).__name__}: {error}", source=source) from error
    site = checked(getattr(found, "SITE", None) if isinstance(found, types.ModuleType) else found, source)
    if site.domain != point.name.lower():
        raise SiteError(f"the entry point of {site.domain} has that name", source=source)
    return site


@functools.cache
def entry_points() -> dict[str, EntryPoint]:
    """The entry points by domain, read once in a process."""
    if not any(_may_have(place) for place in dict.fromkeys(sys.path)):
        return {}
    from importlib import metadata

    return {point.name.lower(): point for point in metadata.entry_points(group=GROUP)}


def _may_have(place: str) -> bool:
    """Whether a folder of the module path has a package with such an entry point."""
    try:
        with os.scandir(place or ".") as entries:
            infos = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except NotADirectoryError:
        return True  # an archive: only importlib knows how to look into it
    except OSError:
        return False
    for info in infos:
        try:
            if GROUP.encode() in (Path(info) / "entry_points.txt").read_bytes():
                return True
        except OSError:
            continue
    return False
