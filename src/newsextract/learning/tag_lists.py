"""A rule for the list of tags that a page prints: learned where it is stated too, or where one of it was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newsextract.learning.sample import Sample
from newsextract.learning.values import ValueRule
from newsextract.normalizers.tags import clean_tags
from newsextract.normalizers.text import collapse, key

_LONGEST, _MOST_WORDS = 60, 6
_MOST = 25
_AGREES, _DISAGREES = 0.75, 0.34
_TRIED = 12
_WORDS = re.compile("[a-z]+")
# how systems call an element that is one tag
_CALLED = frozenset(
    "tag tags taglink tagitem topic topics keyword keywords schlagwort schlagworte stichwort thema themen etiqueta etiquetas tema temas".split()
)
_WIDEST = 40
"""Blocks from the first tag to the last; more are the tags of several teasers."""


def tag_rule(samples: Sequence[Sample], places: Sequence[int], *, least: int = 2) -> ValueRule | None:
    """The selector for the printed tags, if it gives what the generic extractors lack and contradicts nothing that is known.

    Args:
        samples: The pages.
        places: The samples, by their place, for which the rule is to be.
        least: On how many pages the printed tags must be those that are known.
    """
    known = {place: _known(samples, place) for place in places}
    names: Counter[str] = Counter()
    for place in places:
        names.update(set(_names(samples[place], known[place])))
    offers = [name for name, count in names.items() if count >= least or _is_common(samples, places, name, least)]
    offers.sort(key=lambda name: (-names[name], len(name), name))
    found = [rule for name in offers[:_TRIED] if (rule := _tried(samples, places, known, name, least)) is not None]
    return max(found, key=lambda rule: (len(rule.better), rule.verified, -len(rule.selector)), default=None)


def _is_common(samples: Sequence[Sample], places: Sequence[int], name: str, least: int) -> bool:
    """Whether a selector that says that it finds tags finds some on enough pages."""
    return _is_called_tag(name) and sum(bool(samples[place].find(name)) for place in places) >= least


def _known(samples: Sequence[Sample], place: int) -> frozenset[str]:
    """A page's tags, without those that all pages have: they are the site's."""
    own = {key(tag) for tag in samples[place].reading.values.get("tags", ())}
    if len(samples) > 2:
        own -= frozenset.intersection(*(frozenset(map(key, each.reading.values.get("tags", ()))) for each in samples))
    return frozenset(own)


def _names(sample: Sample, tags: frozenset[str]) -> Iterator[str]:
    """The selectors of the smallest elements that print a known tag and nothing else, and those of lists of links to them."""
    if not tags:
        return
    table = sample.table
    for block in sample.blocks:
        if not (block.link_chars or len(block.text) <= _LONGEST):
            continue
        for element, _ in block.pieces:
            for each in (element, block.element):
                if len(table.nodes[each].text() or "") <= _LONGEST and key(_text(sample, each)) in tags:
                    yield from sample.names[each]


def _text(sample: Sample, element: int) -> str:
    return collapse(sample.table.nodes[element].text() or "")


def _tried(
    samples: Sequence[Sample], places: Sequence[int], known: dict[int, frozenset[str]], name: str, least: int
) -> ValueRule | None:
    pages = verified = 0
    better: list[int] = []
    shown: list[frozenset[str]] = []
    for place in places:
        values = _values(samples[place], name)
        if values is None:
            return None
        if not values:
            continue
        pages += 1
        shown.append(values)
        tags = known[place]
        if not tags:
            better.append(place)
            continue
        share = 2 * len(values & tags) / (len(values) + len(tags))
        goes_on = tags < values and _is_called_tag(name) and _is_printed(samples[place])
        if goes_on:
            better.append(place)
        elif share < _DISAGREES:
            return None
        verified += share >= _AGREES or goes_on
    called = _is_called_tag(name)
    # a name that says what it is proves itself on one page, if other pages have it too
    if (
        verified < (1 if called and pages >= least else least)
        or not better
        or (len(shown) > 1 and len(set(shown)) == 1)
    ):
        return None
    return ValueRule("tags", name, pages, verified, tuple(better))


def _is_called_tag(name: str) -> bool:
    """Whether a selector says that it finds tags.

    >>> _is_called_tag("button.tag"), _is_called_tag("a.story-topics__link"), _is_called_tag("div.vantage")
    (True, True, False)
    """
    return not _CALLED.isdisjoint(_WORDS.findall(name.partition(".")[2].lower() or name.lower()))


def _is_printed(sample: Sample) -> bool:
    """Whether the tags were read from links on the page: such a list may have been read in part."""
    return all(each.source == "element" for each in sample.evidence.get("tags", ()))


def _values(sample: Sample, name: str) -> frozenset[str] | None:
    """The tags that a selector finds, folded; None if it finds what no tags are."""
    elements = sample.find(name)
    if not elements:
        return frozenset()
    if len(elements) > _MOST:
        return None
    firsts = [sample.table.first[element] for element in elements]
    texts = [_text(sample, element) for element in elements]
    if max(firsts) - min(firsts) > _WIDEST or any(len(text.split()) > _MOST_WORDS for text in texts):
        return None
    return frozenset(key(tag) for tag in clean_tags([text for text in texts if text]))
