"""What a rule must not do: change anything on a page it was learned from but what it was made for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from newsextract.learning.boilerplate import Repeats
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
    if not _keeps_captions(sample, reading, "body" not in ruled):
        return True
    return "body" not in ruled and not _keeps_story(sample, reading)


def _same(value: Any) -> Any:
    authors = getattr(value, "authors", None)
    if authors is not None:
        return [key(author.name) for author in authors]
    return key(value) if isinstance(value, str) else value


def _keeps_captions(sample: Sample, reading: Reading, all_of_them: bool) -> bool:
    """Whether each caption that is still shown has its credit, and, if wanted, none is lost."""
    now = {key(each.text or ""): each for each in reading.values.get("captions", ())}
    for each in sample.reading.values.get("captions", ()):
        text = key(each.text or "")
        found = now.get(text)
        if found is None and all_of_them and not any(text and text in other for other in now):
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


def without_harm(layout: Layout, samples: Sequence[Sample], repeats: Repeats) -> Layout | None:
    """A layout without those of its boxes and lines that take another field's value from one of the pages.

    Args:
        layout: The layout.
        samples: All pages it was learned from.
        repeats: What repeats on them: values that do may go.

    Returns:
        The layout, a smaller one, or None if it does harm without them too.
    """
    for sample in samples:
        while _takes_values(layout, sample, repeats):
            smaller = next((each for each in _smaller(layout) if not _takes_values(each, sample, repeats)), None)
            if smaller is None:
                return None
            layout = smaller
    return layout


def _takes_values(layout: Layout, sample: Sample, repeats: Repeats) -> bool:
    # where the container is ruled the story was looked for elsewhere, and so were the fields around it
    if layout.body is not None or not layout.matches(sample.page):
        return False
    ruled = {"body", *(field for field in (*_WATCHED, "tags") if getattr(layout, field) is not None)}
    boxes = sample.inside(sample.find(layout.captions)) if isinstance(layout.captions, str) else set()
    for index, field in sample.reading.claims.items():
        # who took the picture was taken for the author; the same line on several pages for each one's standfirst
        if field in _WATCHED and (index in boxes or (field == "standfirst" and repeats.weak(sample, index))):
            ruled.add(field)
    return harms(sample, read_by(sample, layout), ruled)


def _smaller(layout: Layout) -> Iterator[Layout]:
    """The layout without one of its boxes or lines, then without all of them."""
    for each in layout.ignore:
        yield replace(layout, ignore=tuple(other for other in layout.ignore if other != each))
    for each in layout.ignore_lines:
        yield replace(layout, ignore_lines=tuple(other for other in layout.ignore_lines if other != each))
    if layout.ignore and layout.ignore_lines:
        yield replace(layout, ignore=(), ignore_lines=())
