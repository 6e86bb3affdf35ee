"""The figures of many pages, site by site: what a check compares, and what a baseline file holds.

Pages are counted one by one; of each site a sample is kept. The sample is the pages whose digests come first in order, which
is as good as drawn by lot, the same in whatever order the pages come, and bounded: memory grows with the number of sites up
to a limit, not with the number of pages.
"""

from __future__ import annotations

import hashlib
import heapq
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Self

import newsextract
from newsextract.article import Article
from newsextract.doctor.markup import fingerprint
from newsextract.doctor.observing import PLACED, WATCHED, Observation, Seen, observe
from newsextract.errors import UsageError
from newsextract.page import Page

VERSION = 1
"""Of the baseline file. A file of another version is refused; it rises, too, when ways get other fingerprints."""

SAMPLE = 100
"""Pages kept of a site. Up to so many all figures are exact; beyond, shares and quartiles have an error of about 5 points."""

_ROWS = 100_000
"""Pages kept of all sites; with more than a thousand sites each keeps fewer, but never under ``_FEWEST``."""
_FEWEST = 12
_SITES = 20_000
"""Sites kept: those whose names' digests come first. The pages of the others are counted together."""
_FAILURES = 20


class SiteSurvey:
    """The figures of one site.

    Attributes:
        pages: How many pages were seen.
        told: For each field how many of them tell of it.
        filled: For each field how many of them have it.
        rows: The sampled pages by digest, each as :func:`row_of` made it.
        ways: The ways to the fields by fingerprint.
    """

    __slots__ = ("_heap", "filled", "pages", "told", "ways")

    def __init__(self) -> None:
        self.pages = 0
        self.told: Counter[str] = Counter()
        self.filled: Counter[str] = Counter()
        self.ways: dict[str, str] = {}
        self._heap: list[tuple[int, str]] = []  # the largest digest comes first, so that it is the one to go

    def add(self, observation: Observation, most: int) -> None:
        """Counts a page and keeps it if its digest is among the first ``most``."""
        self.pages += 1
        for name, seen in observation.fields.items():
            self.told[name] += 1
            self.filled[name] += seen is not None
        row, ways = row_of(observation)
        line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        entry = (-_digest(f"{observation.address or observation.source}\0{line}"), line)
        if len(self._heap) >= most and entry < self._heap[0]:
            return
        heapq.heappush(self._heap, entry)
        self.ways.update(ways)
        self.trim(most)

    def trim(self, most: int) -> None:
        """Lets go of pages beyond the first ``most``, and now and then of ways that no kept page goes."""
        while len(self._heap) > most:
            heapq.heappop(self._heap)
        if len(self.ways) > 2 * len(PLACED) * (most + 8) * 2:
            self._forget_ways()

    def _forget_ways(self) -> None:
        used = {print_ for row in self.rows for seen in row["fields"].values() if seen for print_ in seen[2:4]}
        self.ways = {print_: way for print_, way in sorted(self.ways.items()) if print_ in used}

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The sampled pages in the order of their digests."""
        return [json.loads(line) for _, line in sorted(self._heap, reverse=True)]

    def to_dict(self) -> dict[str, Any]:
        """The figures as JSON-ready values, without the names of files."""
        self._forget_ways()
        heap = sorted(self._heap, reverse=True)
        rows = [{"key": f"{-key:016x}", **json.loads(line), "source": None} for key, line in heap]
        names = [name for name in WATCHED if name in self.told]
        return {
            "pages": self.pages,
            "fields": {name: {"told": self.told[name], "filled": self.filled[name]} for name in names},
            "ways": self.ways,
            "sample": rows,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The figures that :meth:`to_dict` gave."""
        made = cls()
        made.pages = int(data["pages"])
        for name, counts in data["fields"].items():
            made.told[name], made.filled[name] = int(counts["told"]), int(counts["filled"])
        made.ways = {str(print_): str(way) for print_, way in data["ways"].items()}
        for row in data["sample"]:
            bare = {name: row[name] for name in ("source", "layout", "fields")}
            seen_of(bare)
            made._heap.append((-int(row["key"], 16), json.dumps(bare, ensure_ascii=False, separators=(",", ":"))))
        heapq.heapify(made._heap)
        return made


class Survey:
    """The figures of many pages of many sites.

    Attributes:
        sites: The figures by site.
        failed: How many inputs could not be read as a page or record.
        failures: Some of them, each with the reason.
        left_out: How many pages are of sites beyond the limit.
        made_by: The version of newsextract that read the pages; None if they were read by several.
    """

    def __init__(self) -> None:
        self.made_by: str | None = newsextract.__version__
        self.sites: dict[str, SiteSurvey] = {}
        self.failed = 0
        self.failures: list[tuple[str, str]] = []
        self.left_out = 0
        self._last: int | None = None  # the digest of a site's name from which on sites are left out
        self._names: list[tuple[int, str]] = []

    def add(self, thing: Page | Article | Mapping[str, Any], *, source: str | None = None) -> None:
        """Counts a page or a record. What cannot be read is counted as failed.

        Args:
            thing: A page, a record, or a record's dict.
            source: Where it was read from, for messages.

        Raises:
            SiteError: The site's file is broken.
        """
        observation = observe(thing, source=source)
        if observation is None:
            self.fail(source or "?", "this is no record of a page")
        else:
            self.note(observation)

    def note(self, observation: Observation) -> None:
        """Counts an observed page."""
        name = observation.site
        site = self.sites.get(name)
        if site is None:
            if not self._room_for(name):
                self.left_out += 1
                return
            site = self.sites[name] = SiteSurvey()
        site.add(observation, max(_FEWEST, min(SAMPLE, _ROWS // len(self.sites))))

    def fail(self, source: str, why: str) -> None:
        """Counts an input that could not be read."""
        self.failed += 1
        self.failures.append((source, " ".join(why.split())[:300]))
        if len(self.failures) > 4 * _FAILURES:
            self.failures = sorted(self.failures)[:_FAILURES]

    def _room_for(self, name: str) -> bool:
        entry = (-_digest(name), name)
        if self._last is not None and -entry[0] >= self._last:
            return False
        heapq.heappush(self._names, entry)
        if len(self._names) > _SITES:
            digest, gone = heapq.heappop(self._names)
            self._last = -digest
            if gone == name:
                return False
            self.left_out += self.sites.pop(gone).pages
        return True

    @property
    def pages(self) -> int:
        """How many pages were counted."""
        return sum(site.pages for site in self.sites.values()) + self.left_out

    def settled(self) -> Self:
        """This survey, with samples of equal size whatever the order in which sites were met."""
        most = max(_FEWEST, min(SAMPLE, _ROWS // max(1, len(self.sites))))
        for site in self.sites.values():
            site.trim(most)
        self.failures = sorted(self.failures)[:_FAILURES]
        return self

    def to_dict(self) -> dict[str, Any]:
        """The figures as JSON-ready values: what a baseline file holds."""
        self.settled()
        sites = {name: self.sites[name].to_dict() for name in sorted(self.sites)}
        return {"newsextract": "doctor baseline", "version": VERSION, "made_by": self.made_by, "sites": sites}

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The figures that :meth:`to_dict` gave.

        Raises:
            UsageError: They are none, or of another version.
        """
        if not isinstance(data, Mapping) or data.get("newsextract") != "doctor baseline":
            raise UsageError("this is no baseline; write one with: newsextract doctor INPUT --write-baseline FILE")
        if data.get("version") != VERSION:
            raise UsageError(f"this baseline has version {data.get('version')!r}, not {VERSION}; write it anew")
        made = cls()
        made.made_by = data.get("made_by")
        try:
            for name, site in data["sites"].items():
                made.sites[str(name)] = SiteSurvey.from_dict(site)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise UsageError(f"this baseline is damaged ({type(error).__name__}: {error}); write it anew") from error
        return made

    def renewed(self, old: Survey, alarmed: frozenset[str]) -> Survey:
        """A baseline of both: this survey's figures, but the old ones for some sites.

        A site keeps its old figures if it is in ``alarmed``, if this survey did not meet it, or if it met fewer of its
        pages than the old one and less than the whole sample. An alarmed site without old figures is left out.

        Args:
            old: The baseline so far.
            alarmed: The sites whose new figures are not to be trusted.
        """
        made = Survey()
        made.made_by = self.made_by if self.made_by == old.made_by else None
        for name in sorted({*self.sites, *old.sites}):
            own, before = self.sites.get(name), old.sites.get(name)
            if own is not None and name not in alarmed and (before is None or own.pages >= min(before.pages, SAMPLE)):
                made.sites[name] = own
            elif before is not None:
                made.sites[name] = before
        return made


def row_of(observation: Observation) -> tuple[dict[str, Any], dict[str, str]]:
    """An observation as a row of JSON-ready values, and the ways that its fingerprints stand for."""
    ways: dict[str, str] = {}

    def print_(way: str | None) -> str | None:
        if way is None:
            return None
        short = fingerprint(way)
        ways[short] = way[:600]
        return short

    fields = {
        name: seen
        and [
            seen.size,
            seen.rule,
            print_(seen.structure),
            print_(seen.markup),
            seen.agrees,
            seen.confidence,
        ]
        for name, seen in observation.fields.items()
    }
    source = observation.source[:300] if observation.source else None
    return {"source": source, "layout": observation.layout, "fields": fields}, ways


def seen_of(row: Mapping[str, Any]) -> dict[str, Seen | None]:
    """The fields of a row; ways are fingerprints in it.

    Raises:
        TypeError: It is no row.
    """
    return {name: None if values is None else Seen(*values) for name, values in _fields(row)}


def _fields(row: Mapping[str, Any]) -> Iterator[tuple[str, list[Any] | None]]:
    for name, values in row["fields"].items():
        if name in WATCHED:
            yield name, values


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
