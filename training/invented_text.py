"""Invented stories for invented sites: no two share a sentence, and all are as true as the next."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

_WHO = (
    "the harbour master|a baker in Saltgate|the county's surveyor|the ferry crew|an old pilot|the school board|two divers|the mayor of "
    "Lowmark|a retired judge|the night nurse|the owners of the brickworks|a group of tenants|the choir of Hollin|the beekeepers' union|a "
    "young engineer|the fire brigade|the last weaver in town|neighbours from the upper street|the island's doctor|a team of surveyors"
).split("|")
_DID = (
    "asked for a new pier|counted the herring boats|closed the northern road|sold the last tug|painted the lighthouse|opened a reading "
    "room|measured the sea wall|moved the market|rejected the budget|found a sunken barge|drew up a petition|won a court case|planted four "
    "hundred alders|cut the evening bus|repaired the clock tower|raised the rent|lost the contract|bought the mill|postponed the vote|rang the bells"
).split("|")
_WHEN = (
    "before the first storm|on a wet Tuesday|after nine years of talk|while the council slept|in the week of the fair|against all "
    "advice|with borrowed money|for the third time|without telling anyone|at the request of the county|under heavy rain|as the tide turned"
).split("|")
_WHY = (
    "because the old one no longer held|since nobody else had offered to pay|although the plans were still in a drawer|so that the winter "
    "would not find them unready|as the law has asked since last spring|even though three towns had warned them|because the price of timber had doubled"
).split("|")
_THEN = (
    "Nobody on the quay had expected it|The islanders were not asked|A second vote is due in spring|The bill has grown since|Letters have "
    "come from three towns|The old maps say otherwise|Insurers have begun to ask questions|A report of ninety pages lies in the town hall"
).split("|")
_WORDS = "tide lantern rope gravel orchard kiln ferry ledger mast cellar bridge organ quarry turbine willow drain beacon cannery".split()
_FIRST = "Ottilie Edda Mirko Jorun Pell Ada Benno Carla Dorit Emil Fenja Gero Hilke Ivo Janna Kolja".split()
_LAST = "Varen Moor Tallis Aske Garrow Quill Hollin Brandt Osk Fenner Lund Marlow Nissen Orlin Pryce".split()
_TAGS = (
    "Harbour|Sea wall|Elin County|Ferries|Town council|Lighthouse|Fishing|Schools|Budget|Lowmark|Saltgate|Weather|Courts|Housing|Roads|Islands|"
    "Trade|Timber|Energy|Museums"
).split("|")


@dataclass(frozen=True)
class Picture:
    """A picture, its words and who took it."""

    text: str
    credit: str


@dataclass(frozen=True)
class Story:
    """What a reader reads on one page."""

    number: int
    headline: str
    kicker: str
    standfirst: str
    author: str
    published: dt.datetime
    paragraphs: tuple[str, ...]
    heading: str
    pictures: tuple[Picture, ...]
    tags: tuple[str, ...]
    path: str = field(default="")


class Writer:
    """Writes the stories of one site.

    Args:
        seed: The site's number.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed
        pick = random.Random(f"staff {seed}")  # noqa: S311 - the same site each time is what is wanted
        self.staff = [
            f"{first} {last}" for first, last in zip(pick.sample(_FIRST, 6), pick.sample(_LAST, 6), strict=True)
        ]
        self.photographers = [f"{pick.choice(_FIRST)} {pick.choice(_LAST)}" for _ in range(4)]

    def story(self, number: int) -> Story:
        """The invented story of this number: always the same."""
        pick = random.Random(f"story {self.seed} {number}")  # noqa: S311 - the same site each time is what is wanted
        who, did, when = pick.choice(_WHO), pick.choice(_DID), pick.choice(_WHEN)
        headline = f"{who} {did} {when}".capitalize()
        published = dt.datetime(2025, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=1))) + dt.timedelta(
            minutes=pick.randrange(400_000)
        )
        return Story(
            number,
            headline,
            pick.choice(_TAGS),
            f"What {who} wanted, and what came of it {pick.choice(_WHEN)} in a town of {pick.randrange(3, 90)} hundred.",
            pick.choice(self.staff),
            published,
            tuple(self.paragraph(pick) for _ in range(pick.randrange(6, 14))),
            f"What the {pick.choice(_WORDS)} has to do with it",
            tuple(
                Picture(
                    f"{pick.choice(_WHO)} beside the {pick.choice(_WORDS)} in {pick.choice(_TAGS)} last week".capitalize()
                    + ".",
                    pick.choice(self.photographers),
                )
                for _ in range(pick.randrange(1, 4))
            ),
            tuple(pick.sample(_TAGS, pick.randrange(2, 5))),
            f"/{pick.choice(('news', 'town', 'culture'))}/{headline.lower().replace(' ', '-').replace(chr(39), '')}-{40_000 + 7 * number}",
        )

    def paragraph(self, pick: random.Random) -> str:
        """A paragraph of two to five sentences, some of them spoken."""
        return " ".join(self.sentence(pick) for _ in range(pick.randrange(2, 6)))

    def sentence(self, pick: random.Random) -> str:
        """A sentence."""
        kind = pick.randrange(4)
        if kind == 0:
            return f"“{pick.choice(_THEN)}, and the {pick.choice(_WORDS)} is {pick.choice(('empty', 'full', 'closed', 'gone'))},” {pick.choice(_WHO)} said {pick.choice(_WHEN)}."
        if kind == 1:
            return f"{pick.choice(_THEN)}, {pick.choice(_WHY)}."
        text = f"{pick.choice(_WHO)} {pick.choice(_DID)} {pick.choice(_WHEN)}, {pick.choice(_WHY)}."
        if kind == 2:
            text = f"{text[:-1]}, and {pick.choice(_WHO)} {pick.choice(_DID)} the year before."
        return text[0].upper() + text[1:]
