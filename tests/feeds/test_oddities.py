"""Odd feeds, each a file, and what must be read in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsextract import FeedItem, parse_feed
from newsextract.serialize import plain
from tests.feeds.oddities import HOME, ODDITIES, WRONG_TYPES

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize("name", ODDITIES)
def test_an_odd_feed(name: str) -> None:
    wanted = dict(ODDITIES[name])
    feed = parse_feed((FILES / name).read_bytes(), url=f"{HOME}/sitemap.xml", content_type=WRONG_TYPES.get(name))
    problem = wanted.pop("problem", None)
    if problem:
        assert any(problem in each for each in feed.problems), feed.problems
    items = wanted.pop("items")
    children = wanted.pop("children", None)
    if children is not None:
        assert [child.url for child in feed.children] == children
    got = feed.to_dict()
    assert {key: got[key] for key in wanted} == wanted
    assert [_like(item, want) for item, want in zip(feed.items, items, strict=True)] == items


def _like(item: FeedItem, wanted: dict[str, Any]) -> dict[str, Any]:
    """The fields of an item that something is said about; authors by name."""
    shown = plain(item)
    shown["authors"] = [author["name"] for author in shown["authors"]]
    return {key: shown[key] for key in wanted}


def test_each_file_is_expected() -> None:
    assert {path.name for path in FILES.iterdir()} == set(ODDITIES)


@pytest.mark.parametrize("name", ODDITIES)
def test_a_sound_time_is_aware_and_a_feed_is_plain_data(name: str) -> None:
    import json

    feed = parse_feed((FILES / name).read_bytes())
    assert json.loads(json.dumps(feed.to_dict())) == feed.to_dict()
    for item in feed.items:
        for moment in (item.published, item.updated):
            assert moment is None or moment.utcoffset() is not None


@pytest.mark.parametrize("name", [name for name in ODDITIES if not name.endswith(".gz") and "utf-16" not in name])
def test_a_feed_cut_anywhere_is_read_as_far_as_it_goes(name: str) -> None:
    data = (FILES / name).read_bytes()
    whole = len(parse_feed(data).items)
    counts = [len(parse_feed(data[:size]).items) for size in range(0, len(data), max(1, len(data) // 40))]
    assert max(counts) <= whole + 1  # an item that repeats another may be cut before that shows
    assert counts[0] == 0
