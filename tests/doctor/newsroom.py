"""Invented stories by the dozen: each number gives another one, the same on any machine."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

_FIRST = "Ottilie Marta Jonas Edda Pell Jorun Corin Nia Hollis Delia Rudy Mae Sten Lyle Greta Anselm Ivo Runa Tove Alrik".split()
_LAST = (
    "Varen Oswin Moor Aske Garrow Tregarth Orme Fenn Oskarson Malloy Dunmore Hallam Quist Berrow Lindal Stroud".split()
)
_PLACES = "Saltgate Port-Elin Hollin Varrow Tamber Lowmark Eastquay Brinemouth Carrow Aldwick Norholm Fenwater".split()
_BODIES = "council ferry-line harbour-board school-board water-works fire-brigade pilots-union museum market-hall tram-office".split()
_ACTS = "reopens delays sells repairs closes paints moves counts rents widens lights insures".split()
_THINGS = (
    "the old pier|the night ferry|three boats|a stone bridge|the fish market|the tide mill|its archive|the north wall|the town "
    "clock|a row of sheds|the rowing club|the winter road"
).split("|")
_WHEN = "after four years|before the spring|against all advice|for the second time|without a vote|under a new plan|despite the storms".split(
    "|"
)
_OPENINGS = (
    "The {body} of {place} {act} {thing} {when}, {name} said on {day}.",
    "Nobody in {place} had expected that the {body} {act} {thing} {when}.",
    "On {day} the {body} said that it {act} {thing} {when}, and {place} took notice.",
)
_SENTENCES = (
    "The {body} has asked the county for a loan that it may never pay back.",
    "“We have waited long enough,” said {name}, who has worked at the {body} for {n} years.",
    "About {n} people came to the meeting in {place}, more than the hall has chairs.",
    "It would cost {n} million crowns, a sum that {place} does not have.",
    "A report of the {body} lists {n} faults, most of them older than the building itself.",
    "In {place} the matter was raised first by {name}, a retired teacher.",
    "The winter was long, and the quay lost {n} metres of its wall in one night.",
    "{name} of the {body} would not say who signed the first contract.",
    "Twice a day the boats from {place} wait in the bay until the water is high enough.",
    "“Ask me again in spring,” {name} said, and closed the window of the ticket office.",
    "The neighbours in {place} have kept a diary of the noise, page after page.",
    "By {day} the letter had been read aloud in every shop of the high street.",
    "The rest of the money is to come from the {body}, which has none to spare this year.",
)
_HEADS = (
    "A bill that grew",
    "Who pays",
    "What comes next",
    "The long wait",
    "Two plans and a map",
    "Older than the town",
)


@dataclass(frozen=True, slots=True)
class Story:
    """One invented story.

    Attributes:
        number: What it was made of.
        headline: Its headline.
        standfirst: The sentence under it, on most.
        authors: Nobody, one or two.
        published: When, with an offset.
        updated: When it was changed, on some.
        blocks: Tag and text of each block of the body.
        captions: Text and credit of each picture's caption.
        section: The section it is printed in.
        tags: Its tags.
        teasers: Titles of other stories shown in a box, on some.
    """

    number: int
    headline: str
    standfirst: str | None
    authors: tuple[str, ...]
    published: dt.datetime
    updated: dt.datetime | None
    blocks: tuple[tuple[str, str], ...]
    captions: tuple[tuple[str, str], ...]
    section: str
    tags: tuple[str, ...]
    teasers: tuple[str, ...]


def story(number: int) -> Story:
    """The story of this number."""
    dice = random.Random(number)

    def fill(pattern: str) -> str:
        return pattern.format(
            body=dice.choice(_BODIES).replace("-", " "),
            place=dice.choice(_PLACES).replace("-", " "),
            act=dice.choice(_ACTS),
            thing=dice.choice(_THINGS),
            when=dice.choice(_WHEN),
            name=name(),
            day=dice.choice("Monday Tuesday Wednesday Thursday Friday".split()),
            n=dice.randint(3, 95),
        )

    def name() -> str:
        return f"{dice.choice(_FIRST)} {dice.choice(_LAST)}"

    def headline() -> str:
        return fill("{place} {body} {act} {thing} {when}").capitalize()

    blocks = [("p", f"{fill(dice.choice(_OPENINGS))} {fill(dice.choice(_SENTENCES))}")]
    for at in range(dice.randint(6, 18)):
        if at and dice.random() < 0.12:
            blocks.append(("h2", dice.choice(_HEADS)))
        blocks.append(("p", " ".join(fill(dice.choice(_SENTENCES)) for _ in range(dice.randint(1, 4)))))
    published = dt.datetime(2026, 1, 5, 6, 0, tzinfo=dt.timezone(dt.timedelta(hours=1))) + dt.timedelta(
        minutes=dice.randint(0, 60_000)
    )
    captions = dice.choices((0, 1, 2, 3), (1, 6, 3, 1))[0]
    return Story(
        number=number,
        headline=headline(),
        standfirst=fill("{name} of the {body} wants {thing} back, and {place} is to pay for it.")
        if dice.random() < 0.8
        else None,
        authors=tuple(dict.fromkeys(name() for _ in range(dice.choices((0, 1, 2), (1, 8, 2))[0]))),
        published=published,
        updated=published + dt.timedelta(minutes=dice.randint(9, 300)) if dice.random() < 0.4 else None,
        blocks=tuple(blocks),
        captions=tuple(
            (fill("{name} at {thing} in {place} on {day}, a day before the {body} met."), name())
            for _ in range(captions)
        ),
        section=dice.choice("Coast Islands Council Business Culture".split()),
        tags=tuple(
            dice.sample("Ferries Harbour Storms Budget Schools Fishing Bridges Tourism".split(), dice.randint(1, 4))
        ),
        teasers=tuple(headline() for _ in range(dice.choices((0, 1, 3), (4, 3, 3))[0])),
    )
