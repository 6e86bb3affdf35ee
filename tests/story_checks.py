"""What a record of a dressed story must show, field by field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

from newsextract import Article
from tests.dress import Pieces

Check = Callable[[Article, Pieces, bool], None]


def _headline(a: Article, p: Pieces, known: bool) -> None:
    assert a.headline == p.headline


def _byline(a: Article, p: Pieces, known: bool) -> None:
    assert a.byline is not None
    assert [author.name for author in a.byline.authors] == [p.author]


def _published(a: Article, p: Pieces, known: bool) -> None:
    assert a.published is not None
    assert a.published.replace(tzinfo=None) == dt.datetime.fromisoformat(p.iso)
    if known:
        assert a.published.utcoffset() == dt.timedelta(hours=2)


def _dateline(a: Article, p: Pieces, known: bool) -> None:
    assert a.dateline is not None
    assert a.dateline.text == p.date_text
    assert a.dateline.date == dt.datetime.fromisoformat(p.iso).date()


def _reading_minutes(a: Article, p: Pieces, known: bool) -> None:
    assert a.reading_minutes == p.minutes


def _captions(a: Article, p: Pieces, known: bool) -> None:
    assert [(c.text, c.credit) for c in a.captions] == [(p.caption, p.credit)]


def _body(a: Article, p: Pieces, known: bool) -> None:
    assert [(b.kind, b.text) for b in a.body] == [("paragraph", text) for text in p.paragraphs]


def _related(a: Article, p: Pieces, known: bool) -> None:
    assert [(r.title, r.summary) for r in a.related] == [p.teaser]


def _feed_items(a: Article, p: Pieces, known: bool) -> None:
    assert [(i.time_text, i.title, i.summary) for i in a.feed_items] == list(p.feed)


def _nothing_else(a: Article, p: Pieces, known: bool) -> None:
    record = a.to_dict(evidence=False)
    record.pop("problems")
    shown = str(record)
    for furniture in (p.skip, p.edit, p.note, p.picks, p.more, *p.form):
        # a single word of the form may well stand in the story too
        if len(furniture.split()) > 1:
            assert furniture not in shown
    assert a.standfirst is None
    assert a.kicker is None


CHECKS: dict[str, Check] = {
    "headline": _headline,
    "byline": _byline,
    "published": _published,
    "dateline": _dateline,
    "reading_minutes": _reading_minutes,
    "captions": _captions,
    "body": _body,
    "related": _related,
    "feed_items": _feed_items,
    "nothing_else": _nothing_else,
}


def feed_times(zone: ZoneInfo | dt.timezone, capture: dt.datetime, clocks: list[str]) -> list[dt.datetime]:
    """The instants of a feed's clock times, newest first, worked out step by step."""
    moment = capture.astimezone(zone)
    found = []
    for clock in clocks:
        time = dt.datetime.strptime(clock, "%I:%M %p").time()  # noqa: DTZ007 - a time of day
        day = moment.date()
        candidate = dt.datetime.combine(day, time, zone)
        if candidate > moment:
            candidate = dt.datetime.combine(day - dt.timedelta(days=1), time, zone)
        found.append(candidate)
        moment = candidate
    return found
