"""All that the newspaper prints, without the server: addresses, pages, and the truth about each."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import random
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from tests.newspaper.faults import FAULTS, Lottery
from tests.newspaper.markups import ANY_LANGUAGE, MARKUPS
from tests.newspaper.parts import Setting
from tests.newspaper.printing import Sheet, printed
from tests.newspaper.stories import SECTIONS, Report, headline, language_of, published_at, report
from tests.newspaper.truth import Truth

NAMES = (
    "The Saltgate Courier",
    "Lowmark Times",
    "Port Elin Observer",
    "The Hollin Post",
    "Varrow Gazette",
    "Tamber Echo",
)
COPIES = ("tracking", "print", "amp", "republished")
_NUMBER = re.compile(r"(\d{1,9})(?:\.html|/)?\Z")
_SLUG = re.compile(r"[^a-z0-9]+")


@dataclasses.dataclass(frozen=True)
class Edition:
    """One newspaper: its outlets and its stories.

    Attributes:
        articles: How many stories there are; they go round the outlets.
        faults: The share of addresses with a fault.
        copies: The share of stories that stand at a second address too.
        seed: Another seed is another newspaper.
        origins: Each outlet's scheme and host.
        kinds: The faults that occur.
        markups: The layouts that occur; all by default.
    """

    articles: int = 200
    faults: float = 0.0
    copies: float = 0.03
    seed: int = 1
    origins: tuple[str, ...] = ("https://saltgate.example", "https://lowmark.example", "https://elin.example")
    kinds: tuple[str, ...] = tuple(FAULTS)
    markups: tuple[str, ...] = tuple(MARKUPS)

    @cached_property
    def _bad(self) -> Lottery:
        return Lottery("fault", self.seed, self.faults, self.kinds)

    @cached_property
    def _twice(self) -> Lottery:
        return Lottery("copies", self.seed, self.copies, COPIES)

    def name(self, outlet: int) -> str:
        """An outlet's name."""
        return f"{NAMES[outlet % len(NAMES)]}{f' {outlet}' if outlet >= len(NAMES) else ''}"

    def fault(self, number: int) -> str | None:
        """What is wrong with a story's address."""
        return self._bad.drawn(number)

    def copy(self, number: int) -> str | None:
        """As what a story stands at a second address."""
        return None if self.fault(number) else self._twice.drawn(number)

    def outlet(self, number: int) -> int:
        """Which outlet has the story."""
        return number % len(self.origins)

    def numbers(self, outlet: int) -> range:
        """The stories of an outlet, the oldest first."""
        return range(outlet, self.articles, len(self.origins))

    def published(self, number: int) -> dt.datetime:
        """When the story was published."""
        return published_at(self.seed, number, self.articles, language_of(self.seed, number))

    def path(self, number: int) -> str:
        """The story's path, in its outlet's manner."""
        return _path(self, number)

    def url(self, number: int) -> str:
        """The address at which the story is listed."""
        return self.origins[self.outlet(number)] + self.path(number)

    def copy_url(self, number: int, kind: str) -> str:
        """The address of a story's copy of this kind."""
        home = self.origins[self.outlet(number)]
        if kind == "tracking":
            return f"{home}{self.path(number)}?utm_source=feed&utm_medium=rss&utm_campaign=evening"
        if kind == "republished":
            return f"{self.origins[(self.outlet(number) + 1) % len(self.origins)]}/wire/again-{number}"
        return f"{home}/{kind}/{number}"

    def listed(self, outlet: int) -> Iterator[tuple[str, int]]:
        """All addresses of an outlet with their numbers, copies too, the oldest first."""
        home = self.origins[outlet]
        before = (outlet - 1) % len(self.origins)
        for number in self.numbers(outlet):
            yield home + self.path(number), number
            kind = self.copy(number)
            if kind and kind != "republished":
                yield self.copy_url(number, kind), number
        for number in self.numbers(before):
            if self.copy(number) == "republished":
                yield self.copy_url(number, "republished"), number

    def find(self, url: str) -> tuple[int, str | None] | None:
        """The number behind an address, and as what copy; None where there is no such page."""
        parts = urlsplit(url)
        path = parts.path.removeprefix("/moved")
        match = _NUMBER.search(path)
        if not match or int(match[1]) >= self.articles:
            return None
        number = int(match[1])
        home = f"{parts.scheme}://{parts.netloc}"
        if home + path == self.url(number):
            # the tracked address answers for any parameter, as servers do
            return number, "tracking" if parts.query else None
        kind = self.copy(number)
        return (number, kind) if kind and self.copy_url(number, kind) == home + path else None

    def markup(self, r: Report) -> str:
        """The layout of a story."""
        fitting = [name for name in self.markups if r.language == "en" or name in ANY_LANGUAGE]
        picked = fitting[random.Random(self.seed * 31 + r.number).randrange(len(fitting))] if fitting else "modern"
        if picked.startswith("dress") and (len(r.authors) != 1 or not r.captions):
            return "modern"
        return picked

    def sheet(self, url: str) -> Sheet | None:
        """The page behind an address as a server sends it if nothing goes wrong; None where there is none."""
        found = self.find(url)
        if not found:
            return None
        number, kind = found
        r = report(self.seed, number, self.articles)
        markup = "amp" if kind == "amp" else "modern" if kind in ("print", "republished") else self.markup(r)
        outlet = self.outlet(number)
        canonical = self.url(number)
        if kind == "republished":
            r = _changed(r)
            outlet, canonical = (outlet + 1) % len(self.origins), url
        elif self.fault(number) in ("redirect", "redirects"):
            canonical = self.origins[outlet] + "/moved" + self.path(number)
        dice = random.Random(self.seed * 17 + number)
        has_amp = kind is None and self.copy(number) == "amp"
        setting = Setting(
            url=url,
            canonical=canonical,
            home=self.origins[outlet],
            site=self.name(outlet),
            seed=self.seed,
            weight=dice.choices((0, 1, 2), (75, 19, 6))[0],
            links=f'<link rel="amphtml" href="{self.copy_url(number, "amp")}">' if has_amp else "",
        )
        fault = self.fault(number)
        html = MARKUPS[markup].make(r, setting)
        truth = Truth.of(r, setting, markup, fault=fault, copy=kind)
        return printed(html, truth, dice, silent=fault == "charset-missing")

    def pages(self, count: int | None = None, *, copies: bool = False) -> Iterator[Sheet]:
        """The pages as they are if nothing goes wrong, with their truth.

        Args:
            count: How many; all by default.
            copies: Whether pages at a second address are wanted too.
        """
        given = 0
        for number in range(self.articles):
            urls = [self.url(number)]
            kind = self.copy(number)
            if copies and kind:
                urls.append(self.copy_url(number, kind))
            for url in urls:
                if given == count:
                    return
                sheet = self.sheet(url)
                assert sheet
                yield sheet
                given += 1

    def write(self, folder: Path, count: int | None = None) -> None:
        """Writes the pages to a folder, with ``index.jsonl``: file, address, headers and truth of each."""
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "index.jsonl").open("w", encoding="utf-8") as index:
            for at, sheet in enumerate(self.pages(count)):
                (folder / f"{at}.html").write_bytes(sheet.body)
                row = {"file": f"{at}.html", "url": sheet.url, "headers": sheet.headers, "truth": sheet.truth.to_dict()}
                index.write(f"{json.dumps(row, ensure_ascii=False)}\n")

    @cached_property
    def truth(self) -> Truths:
        """The truth about every listed address."""
        return Truths(self)


class Truths(Mapping[str, Truth]):
    """What is true of each address; looked up when asked for."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._urls = [url for at in range(len(edition.origins)) for url, _ in edition.listed(at)]

    def __getitem__(self, url: str) -> Truth:
        sheet = self._edition.sheet(url)
        if sheet is None:
            raise KeyError(url)
        return sheet.truth

    def __iter__(self) -> Iterator[str]:
        return iter(self._urls)

    def __len__(self) -> int:
        return len(self._urls)

    def faults(self) -> dict[str, str]:
        """The addresses with a fault and its name."""
        edition = self._edition
        return {edition.url(number): name for number in range(edition.articles) if (name := edition.fault(number))}

    def copies(self) -> dict[str, tuple[str, str]]:
        """The second addresses of stories: which kind of copy, and the first address."""
        edition = self._edition
        return {
            edition.copy_url(number, kind): (kind, edition.url(number))
            for number in range(edition.articles)
            if (kind := edition.copy(number))
        }

    def ending(self, ends: str) -> set[str]:
        """The addresses of stories (without their copies) that end so: "article", "nothing" or "part"."""
        edition = self._edition
        return {
            edition.url(number)
            for number in range(edition.articles)
            if (FAULTS[name].ends if (name := edition.fault(number)) else "article") == ends
        }


@lru_cache(maxsize=65_536)
def _path(edition: Edition, number: int) -> str:
    desk = SECTIONS[number % 7 % len(SECTIONS)]
    plain = unicodedata.normalize("NFKD", headline(edition.seed, number)).encode("ascii", "ignore").decode().lower()
    slug = _SLUG.sub("-", plain)[:60].strip("-") or "story"
    manner = edition.outlet(number) % 3
    if manner == 0:
        return f"/{desk}/{edition.published(number):%Y/%m/%d}/{slug}-{number}"
    return f"/news/{slug}-{number}.html" if manner == 1 else f"/{desk}/article{number}/"


def _changed(r: Report) -> Report:
    """The story as another outlet prints it: one sentence less, two hours later."""
    return dataclasses.replace(r, blocks=(*r.blocks[:2], *r.blocks[3:]), published=r.published + dt.timedelta(hours=2))
