"""The table of fields: one row each, in the order they are read, because later ones lean on earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from newsextract.candidates import Candidate
from newsextract.extractors import (
    access,
    addresses,
    body,
    byline,
    caption_repeats,
    captions,
    dateline,
    dates,
    feed_items,
    feed_times,
    headline,
    images,
    kicker,
    language,
    live_posts,
    publisher,
    reading_time,
    related,
    sections,
    standfirst,
    tags,
)
from newsextract.normalizers.tags import split_tags
from newsextract.reading import Reading

Find = Callable[[Reading], Sequence[Candidate]]
Normalize = Callable[[Candidate, Reading], Any]
Together = Callable[[Sequence[Candidate], Reading], None]
FromElement = Callable[[Reading, int], Any]
Parts = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Field:
    """How a field is read.

    Attributes:
        name: Its name in the record.
        find: The generic extractor: candidates, best first.
        normalize: Makes the typed value of a candidate, or None.
        several: Whether all candidates are values, and not only the best.
        together: What is worked out over all candidates at once, before they are normalized.
        from_element: What a site rule's element means for this field; by default its text.
        parts: Takes what a site rule finds in a meta, an attribute or JSON-LD apart, where one text holds several values.
    """

    name: str
    find: Find
    normalize: Normalize
    several: bool = False
    from_element: FromElement | None = None
    together: Together | None = None
    parts: Parts | None = None


FIELDS: tuple[Field, ...] = (
    Field("language", language.find, language.normalize),
    Field("canonical_url", addresses.find, addresses.normalize),
    Field("amp_url", addresses.find_amp, addresses.normalize_other),
    Field("translations", addresses.find_translations, addresses.normalize_translation, several=True),
    Field("publisher", publisher.find, publisher.normalize),
    Field("headline", headline.find, headline.normalize),
    Field("published", dates.find_published, dates.normalize, from_element=dates.from_element),
    Field("updated", dates.find_updated, dates.normalize, from_element=dates.from_element),
    Field("reading_minutes", reading_time.find, reading_time.normalize),
    Field("byline", byline.find, byline.normalize, from_element=byline.from_element),
    Field("kicker", kicker.find, kicker.normalize),
    Field("standfirst", standfirst.find, standfirst.normalize),
    Field(
        "captions",
        captions.find,
        captions.normalize,
        several=True,
        from_element=captions.from_element,
        together=caption_repeats.lose_repeats,
    ),
    Field("images", images.find, images.normalize, several=True, from_element=images.from_element),
    Field(
        "feed_items",
        feed_items.find,
        feed_items.normalize,
        several=True,
        from_element=feed_items.from_element,
        together=feed_times.resolve_times,
    ),
    Field("related", related.find, related.normalize, several=True, from_element=related.from_element),
    Field("live_posts", live_posts.find, live_posts.normalize, several=True),
    Field("body", body.find, body.normalize, several=True),
    Field("dateline", dateline.find, dateline.normalize),
    Field("section", sections.find_section, sections.normalize),
    Field("tags", tags.find, sections.normalize, several=True, parts=split_tags),
    Field("access", access.find, access.normalize),
)
