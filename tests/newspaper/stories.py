"""The newspaper's stories: made of a seed and a number when they are asked for, the same on any machine."""

from __future__ import annotations

import datetime as dt
import random
import zoneinfo
from dataclasses import dataclass
from functools import lru_cache

from tests.doctor import newsroom
from tests.newspaper.words import LANGUAGES, TONGUES, invented, names, prose

FIRST_DAY = dt.datetime(2025, 9, 1, tzinfo=dt.UTC)
DAYS = 90
SECTIONS = ("coast", "islands", "council", "business", "culture")
_zone = lru_cache(maxsize=None)(zoneinfo.ZoneInfo)


@dataclass(frozen=True, slots=True)
class Report(newsroom.Story):
    """A story of the newsroom in any language.

    Attributes:
        language: Its language.
        desk: The section's part of addresses.
    """

    language: str
    desk: str


@lru_cache(maxsize=65_536)
def language_of(seed: int, number: int) -> str:
    """The language of a story."""
    return LANGUAGES[random.Random(seed * 7_919 + number * 2 + 1).randrange(len(LANGUAGES))]


def published_at(seed: int, number: int, articles: int, language: str) -> dt.datetime:
    """When a story was published: the higher its number, the later, over three months."""
    step = DAYS * 24 * 60 / max(1, articles)
    jitter = random.Random(seed + number * 13).random() * step
    return (FIRST_DAY + dt.timedelta(minutes=int(number * step + jitter))).astimezone(_zone(TONGUES[language].zone))


class _Writer:
    """Writes in one language with one set of dice."""

    def __init__(self, language: str, dice: random.Random) -> None:
        self.language = language
        self.tongue = TONGUES[language]
        self.dice = dice
        self.prose = prose(language)

    def words(self, least: int, most: int) -> str:
        picked = self.dice.choices(self.prose, k=self.dice.randint(least, most))
        if self.tongue.is_spaced:
            return " ".join(picked)
        cut = len(picked) // 2
        return (
            f"{''.join(picked[:cut])}{'，' if self.language == 'zh' else '、'}{''.join(picked[cut:])}"
            if cut > 6
            else "".join(picked)
        )

    def sentence(self) -> str:
        kind = self.dice.random()
        text = self.words(8, 22)
        text = text[0].upper() + text[1:]
        if not self.tongue.is_spaced:
            return f"「{text}」。" if kind < 0.1 and self.language == "ja" else f"{text}。"
        if kind < 0.08:
            return f"“{text},” {self.name()}."
        if kind < 0.2:
            return f"{text} {self.dice.randint(3, 9_500)} {self.words(2, 5)}."
        return f"{text}, {self.words(3, 8)}." if kind < 0.5 else f"{text}."

    def paragraph(self) -> str:
        between = " " if self.tongue.is_spaced else ""
        return between.join(self.sentence() for _ in range(self.dice.randint(1, 4)))

    def title(self) -> str:
        """A headline: only one of five words is small, and neither its first nor its last."""
        count = self.dice.randint(5, 9)
        picked = self.dice.choices(invented(self.language), k=count)
        small = self.tongue.small.split()
        for at in range(2, count - 1, 3):
            picked[at] = self.dice.choice(small)
        text = (" " if self.tongue.is_spaced else "").join(picked)
        return text[0].upper() + text[1:]

    def name(self) -> str:
        return self.dice.choice(names(self.language))


@lru_cache(maxsize=4_096)
def headline(seed: int, number: int) -> str:
    """The headline alone, for lists and addresses."""
    language = language_of(seed, number)
    return _Writer(language, random.Random(seed * 1_000_003 + number)).title()


def report(seed: int, number: int, articles: int) -> Report:
    """The story of this number.

    Args:
        seed: Whose story.
        number: From 0.
        articles: How many there are; the time depends on it.
    """
    language = language_of(seed, number)
    writer = _Writer(language, random.Random(seed * 1_000_033 + number * 3 + 2))
    dice = writer.dice
    blocks = []
    for at in range(dice.randint(5, 16)):
        if at > 1 and dice.random() < 0.1:
            blocks.append(("h2", writer.title()))
        blocks.append(("p", writer.paragraph()))
    published = published_at(seed, number, articles, language)
    desk = SECTIONS[number % 7 % len(SECTIONS)]
    vocabulary = invented(language)
    captions = dice.choices((0, 1, 2), (2, 6, 2))[0]
    return Report(
        number=number,
        headline=headline(seed, number),
        standfirst=writer.sentence() if dice.random() < 0.7 else None,
        authors=tuple(dict.fromkeys(writer.name() for _ in range(dice.choices((0, 1, 2), (1, 8, 2))[0]))),
        published=published,
        updated=published + dt.timedelta(minutes=dice.randint(9, 300)) if dice.random() < 0.3 else None,
        blocks=tuple(blocks),
        captions=tuple((writer.sentence(), writer.name()) for _ in range(captions)),
        section=desk.title() if language == "en" else vocabulary[SECTIONS.index(desk) * 11].title(),
        tags=tuple(word.title() for word in dice.sample(vocabulary[100:140], dice.randint(1, 4))),
        teasers=tuple(
            headline(seed, fellow(seed, language, dice.randrange(max(1, articles))))
            for _ in range(dice.choices((0, 1, 3), (3, 3, 3))[0])
        ),
        language=language,
        desk=desk,
    )


def fellow(seed: int, language: str, number: int) -> int:
    """The next story in this language."""
    while language_of(seed, number) != language:
        number += 1
    return number
