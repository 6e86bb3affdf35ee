"""All sites that are known, from every source."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsextract import sites
from newsextract.errors import SiteError
from newsextract.fields import FIELDS
from newsextract.fivefilters.hosts import GENERAL
from newsextract.fivefilters.patterns import SitePatterns
from newsextract.fivefilters.reader import read_patterns
from newsextract.site import RULED_FIELDS, Layout, Site
from newsextract.sources import packages
from newsextract.sources.files import load_file
from newsextract.sources.names import domains_of

_ORDER = {field.name: number for number, field in enumerate(FIELDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSite:
    """A site in the list.

    Attributes:
        domain: Its domain.
        name: Its name as it prints it; None for one that only a configuration file knows.
        country: Its country, ISO 3166-1 alpha-2.
        languages: Its languages, the main one first.
        family: The family it belongs to.
        fields: The fields that its layouts, its family's or its configuration file have rules for.
        layouts: The names of its layouts and its family's.
        origins: Where its rules are from, what goes first at first.
    """

    domain: str
    name: str | None = None
    country: str | None = None
    languages: tuple[str, ...] = ()
    family: str | None = None
    fields: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


def known_sites() -> tuple[list[KnownSite], list[SiteError]]:
    """All known sites by domain, and what was wrong with those that do not load.

    Of several sites of one domain the one is listed that is used.
    """
    found: dict[str, KnownSite] = {}
    errors: list[SiteError] = []
    for origin, site in _all(errors):
        found.setdefault(site.domain, _row(site, origin))
    for patterns in _configured(errors):
        domain = patterns.domain or ""
        row = found.get(domain)
        first = row is None or row.origins[0] not in ("registered", "folder")
        before = row or KnownSite(domain=domain)
        found[domain] = KnownSite(
            domain=domain,
            name=before.name,
            country=before.country,
            languages=before.languages,
            family=before.family,
            fields=_ordered((*before.fields, *patterns.fields)),
            layouts=before.layouts,
            origins=("configuration", *before.origins) if first else (*before.origins, "configuration"),
        )
    return sorted(found.values(), key=lambda row: row.domain), errors


def _all(errors: list[SiteError]) -> Iterator[tuple[str, Site]]:
    for site in sites.registered():
        yield "registered", site
    for folder in sites.folders():
        for path in site_files(folder):
            try:
                yield "folder", load_file(path)
            except SiteError as error:
                errors.append(error)
    for point in packages.entry_points().values():
        try:
            yield "package", packages.load(point)
        except SiteError as error:
            errors.append(error)
    for row in _own():
        yield "built in", row


def _own() -> Iterator[Site]:
    for info in pkgutil.iter_modules(sites.__path__):
        yield sites.load_site(info.name)


def built_in_sites() -> list[KnownSite]:
    """The sites that the package itself knows, by domain."""
    return sorted((_row(site, "built in") for site in _own()), key=lambda row: row.domain)


def site_files(folder: Path) -> list[Path]:
    """The Python site files of a folder."""
    return [path for path in sorted(folder.glob("*.py")) if not path.name.startswith("_")]


def _configured(errors: list[SiteError]) -> Iterator[SitePatterns]:
    seen: set[str] = set()
    for folder in sites.folders():
        for path in sorted(folder.glob("*.txt")):
            domain = path.stem.removeprefix(".")
            if path.name in seen or path.name == GENERAL or not domains_of(domain):
                continue
            seen.add(path.name)
            try:
                yield read_patterns(path, domain=domain)
            except SiteError as error:
                errors.append(error)


def _row(site: Site, origin: str) -> KnownSite:
    family = sites.find_family(site.family)
    layouts = (*site.layouts, *(family.layouts if family else ()))
    return KnownSite(
        domain=site.domain,
        name=site.name,
        country=site.country,
        languages=site.languages,
        family=site.family,
        fields=_ordered(tuple(field for layout in layouts for field in ruled_fields(layout))),
        layouts=tuple(layout.name for layout in layouts),
        origins=(origin,),
    )


def ruled_fields(layout: Layout) -> tuple[str, ...]:
    """The fields that a layout has a rule for."""
    return tuple(field for field in RULED_FIELDS if getattr(layout, field) is not None)


def _ordered(fields: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(fields), key=lambda field: _ORDER.get(field, len(_ORDER))))
