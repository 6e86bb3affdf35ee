"""What a rule must not do: change anything on a page it was learned from but what it was made for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from newsextract.learning.sample import Sample
from newsextract.normalizers.text import key
from newsextract.pipeline import read_fields
from newsextract.reading import Reading
from newsextract.site import Layout, Site

_WATCHED = ("headline", "byline", "standfirst", "published", "updated")
_MAY_LOSE = 0.02
"""Of the body's text, by a rule that is for another field."""
_LONG = 25
"""Words; a line that was taken out of the body for a caption is hardly longer."""


def read_by(sample: Sample, layout: Layout) -> Reading:
    """A page read by a layout."""
    reading, _ = read_fields(sample.page, Site(name="", home="", layouts=(layout,)))
    return reading


def harms(sample: Sample, reading: Reading, ruled: Collection[str]) -> bool:
    """Whether a page read by rules lacks what the generic extractors found, in fields that the rules are not for.

    Args:
        sample: The page as read generically.
        reading: The page as read by rules.
        ruled: The fields that the rules are for.
    """
    before, after = sample.reading.values, reading.values
    for field in _WATCHED:
        if field not in ruled and before.get(field) is not None and _same(before[field]) != _same(after.get(field)):
            return True
    if "tags" not in ruled and not set(before.get("tags", ())) <= set(after.get("tags", ())):
        return True
    if not _keeps_captions(sample, reading):
        return True
    return "body" not in ruled and not _keeps_story(sample, reading)


def _same(value: Any) -> Any:
    authors = getattr(value, "authors", None)
    if authors is not None:
        return [key(author.name) for author in authors]
    return key(value) if isinstance(value, str) else value


def _keeps_captions(sample: Sample, reading: Reading) -> bool:
    """Whether each caption that is still shown has its credit, and none is lost whose words stand on this page alone."""
    now = {key(each.text or ""): each for each in reading.values.get("captions", ())}
    for each in sample.reading.values.get("captions", ()):
        text = key(each.text or "")
        found = now.get(text)
        if found is None and not any(text and text in other for other in now):
            return False
        if found is not None and each.credit and not found.credit:
            return False
    return True


def _keeps_story(sample: Sample, reading: Reading) -> bool:
    """Whether the body lacks next to nothing but what became a caption."""
    captions = reading.values.get("captions", ())
    credits = {key(each.credit) for each in captions if each.credit}
    texts = [text for each in captions if (text := key(each.text or ""))]

    def is_shown(text: str) -> bool:
        line = key(text)
        return len(text.split()) <= _LONG and (line in credits or any(own in line for own in texts))

    before, after = (Counter(map(_text, values.get("body", ()))) for values in (sample.reading.values, reading.values))
    lost = [text for text in (before - after) if not is_shown(text)]
    return sum(map(len, lost)) <= _MAY_LOSE * max(1, sum(map(len, before)))


def _text(block: Any) -> str:
    return str(block.text)


def harmless(samples: Sequence[Sample], places: Sequence[int], layout: Layout, ruled: Collection[str]) -> bool:
    """Whether a layout harms none of the samples at these places."""
    return not any(harms(samples[place], read_by(samples[place], layout), ruled) for place in places)
