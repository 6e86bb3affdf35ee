"""The outlets, one file each, named by its domain and loaded only when that domain is met.

Sites of one's own go before these: those that were registered, then those of the folders in use, then those of other packages.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newsextract.errors import SiteError, UsageError
from newsextract.site import Family, Site
from newsextract.sources import packages
from newsextract.sources.files import checked, load_file
from newsextract.sources.names import domains_of, module_name

if TYPE_CHECKING:
    from newsextract.fivefilters import FetchRules, SitePatterns

__all__ = [
    "SiteRules",
    "find_family",
    "find_fetch_rules",
    "find_rules",
    "find_site",
    "folders",
    "load_site",
    "module_name",
    "register",
    "registered",
    "unregister",
    "use_sites",
]

T = TypeVar("T", Site, Family)


@dataclass(frozen=True, slots=True)
class SiteRules:
    """All that is known of a host.

    Attributes:
        site: Its site.
        origin: Where the site is from: ``"registered"``, ``"folder"``, ``"package"`` or ``"built in"``.
        patterns: What the configuration files in the folders in use say.
    """

    site: Site | None = None
    origin: str | None = None
    patterns: SitePatterns | None = None

    @property
    def patterns_first(self) -> bool:
        """Whether the configuration files go before the site's layouts: they do unless both are the user's own."""
        return self.origin not in ("registered", "folder")


_registered: dict[str, Site] = {}
_folders: tuple[Path, ...] = ()


# sites of one's own ------------------------------------------------------------------------------------------------------


def register(site: Site) -> None:
    """Makes a site known for its domain and all hosts below it, before any other source of sites.

    Args:
        site: The site; one of the same domain that was registered before is replaced.

    Raises:
        SiteError: It is no site, or says something impossible.
    """
    _registered[checked(site, "register()").domain] = site
    find_rules.cache_clear()


def unregister(site: Site | str) -> None:
    """Forgets a registered site.

    Args:
        site: The site or its domain.

    Raises:
        UsageError: No such site is registered.
    """
    domain = site.domain if isinstance(site, Site) else site
    if domain not in _registered:
        raise UsageError(f"no site is registered for {domain!r}")
    del _registered[domain]
    find_rules.cache_clear()


def registered() -> tuple[Site, ...]:
    """The registered sites."""
    return tuple(_registered.values())


def use_sites(*paths: str | os.PathLike[str]) -> None:
    """Says which folders of site files are used from now on, instead of those used before; without a folder, none.

    A folder may hold site files such as ``elin_example.py`` and configuration files such as ``elin.example.txt``. They are read
    when a page of that host is met, each once; to have them read again, call this again.

    Args:
        *paths: The folders, the one that goes first at first.

    Raises:
        UsageError: There is no such folder.
    """
    global _folders  # noqa: PLW0603 - what is used is a setting of the process, like the registered sites
    found = tuple(Path(path).absolute() for path in paths)
    for folder in found:
        if not folder.is_dir():
            raise UsageError(f"there is no folder of site files {str(folder)!r}")
    _folders = found
    find_rules.cache_clear()


def folders() -> tuple[Path, ...]:
    """The folders in use."""
    return _folders


def forget() -> None:
    """Lets all site files be read again when they are next asked for: somebody is editing them."""
    for name in [n for n in sys.modules if n.startswith(("newsextract.sites.", "newsextract.families."))]:
        del sys.modules[name]
    importlib.invalidate_caches()
    find_family.cache_clear()
    find_rules.cache_clear()


# finding -----------------------------------------------------------------------------------------------------------------


@functools.lru_cache(maxsize=4096)
def find_rules(host: str | None) -> SiteRules:
    """All that is known of a host. Each source is asked label by label, ``a.b.example`` then ``b.example``.

    Args:
        host: A host name in lower case.

    Raises:
        SiteError: The site's file is broken.
    """
    domains = domains_of(host)
    if not host or not domains:
        return SiteRules()
    patterns = None
    if _folders:
        from newsextract.fivefilters.hosts import find_patterns

        patterns = find_patterns(_folders, host)
    for origin, site in _asked(host, domains):
        if site is not None:
            return SiteRules(site, origin, patterns)
    return SiteRules(None, None, patterns)


def _asked(host: str, domains: list[str]) -> Iterator[tuple[str, Site | None]]:
    """The sources, one after the other, each with the site it has for a host."""
    if _registered:
        yield "registered", next((_registered[domain] for domain in domains if domain in _registered), None)
    for folder in _folders:
        yield "folder", _in_folder(folder, domains)
    yield "package", packages.find_in_packages(host)
    yield "built in", _built_in(domains)


def _in_folder(folder: Path, domains: list[str]) -> Site | None:
    for domain in domains:
        path = folder / f"{module_name(domain)}.py"
        if path.is_file():
            site = load_file(path)
            return site if site.domain == domain else None  # "a-b.example" and "a.b.example" have one file name
    return None


def _built_in(domains: list[str]) -> Site | None:
    for domain in domains:
        module = module_name(domain)
        if module.isidentifier() and importlib.util.find_spec(f"{__name__}.{module}") is not None:
            site = load_site(module)
            return site if site.domain == domain else None
    return None


def find_site(host: str | None) -> Site | None:
    """The site that a host belongs to, from whichever source.

    Args:
        host: A host name in lower case.

    Raises:
        SiteError: The site's file is broken.
    """
    return find_rules(host).site


def find_fetch_rules(host: str | None) -> FetchRules:
    """What the configuration files in use say about fetching from a host; empty where they say nothing.

    Args:
        host: A host name in lower case.

    Raises:
        SiteError: A file cannot be read.
    """
    from newsextract.fivefilters import FetchRules

    patterns = find_rules(host).patterns
    return patterns.fetch if patterns is not None else FetchRules()


# the package's own -------------------------------------------------------------------------------------------------------


def load_site(module: str) -> Site:
    """The ``SITE`` of a site file of this package.

    Raises:
        SiteError: The file does not load or has no ``SITE``.
    """
    return _loaded(f"{__name__}.{module}", "SITE", Site)


@functools.lru_cache(maxsize=256)
def find_family(name: str | None) -> Family | None:
    """The family of this name, or None.

    Raises:
        SiteError: The family's file is broken.
    """
    if not name or not name.isidentifier() or importlib.util.find_spec(f"newsextract.families.{name}") is None:
        return None
    return _loaded(f"newsextract.families.{name}", "FAMILY", Family)


def _loaded(module: str, name: str, kind: type[T]) -> T:
    file = f"{module.rpartition('.')[2]}.py"
    try:
        value = getattr(importlib.import_module(module), name)
    except Exception as error:
        raise SiteError(f"the {kind.__name__.lower()} file does not load: {error}", source=file) from error
    if not isinstance(value, kind):
        raise SiteError(f"{name} is not a {kind.__name__}", source=file)
    return value
