"""Which pages share a design, and the marker that tells it from others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.learning.sample import Sample
from newsextract.rules import Meta
from newsextract.site import Marker

_MOST_OF_STORY = 0.6
_ALIKE = 0.5
_SHARED_STORY = 0.5

# what themes of all kinds call their parts: such a name is on the pages of a design, but on others too
_COMMON = frozenset(
    "article articles content main body post entry page text story single section container wrapper primary site site-main "
    "site-content content-area hentry region block row column header title app root layout".split()
)


@dataclass(slots=True)
class Design:
    """Pages that are laid out alike.

    Attributes:
        places: The samples, by their place.
        marker: A selector for something that is on all of them and on no other; None if nothing is.
    """

    places: tuple[int, ...]
    marker: str | None = None


def different_stories(samples: Sequence[Sample]) -> tuple[list[Sample], list[Sample]]:
    """The samples that tell stories of their own, and those that tell again what one before them told."""
    kept: list[Sample] = []
    again: list[Sample] = []
    for sample in samples:
        own = sample.story_keys
        known = any(
            len(own & other.story_keys) > _SHARED_STORY * max(1, min(len(own), len(other.story_keys)))
            or _same_address(sample, other)
            for other in kept
        )
        (again if known else kept).append(sample)
    return kept, again


def _same_address(sample: Sample, other: Sample) -> bool:
    one, two = sample.page.canonical_url or sample.page.url, other.page.canonical_url or other.page.url
    return one is not None and one == two


def designs(samples: Sequence[Sample]) -> list[Design]:
    """Groups pages by the names of the elements around their stories, the largest group first."""
    paths = [story_path(sample) for sample in samples]
    groups: list[list[int]] = []
    for place, path in enumerate(paths):
        near = [group for group in groups if any(_alike(path, paths[other]) for other in group)]
        for group in near[1:]:
            near[0].extend(group)
            groups.remove(group)
        if near:
            near[0].append(place)
        else:
            groups.append([place])
    found = [Design(tuple(sorted(group))) for group in sorted(groups, key=lambda group: (-len(group), group))]
    for design in found:
        design.marker = marker_of(samples, design, found)
    return found


def story_path(sample: Sample) -> Counter[str]:
    """The names of the elements that hold most of the story, and their tags."""
    path: Counter[str] = Counter()
    for element in _elements_of_story(sample):
        path[sample.table.tags[element]] += 1
        path.update(dict.fromkeys(sample.names[element], 1))
    return path


def _alike(one: Counter[str], two: Counter[str]) -> bool:
    names, others = {name for name in one if _is_name(name)}, {name for name in two if _is_name(name)}
    if names and others:
        return len(names & others) >= _ALIKE * len(names | others)
    return not names and not others and sum((one & two).values()) > 0.7 * max(sum(one.values()), sum(two.values()))


def _is_name(selector: str) -> bool:
    return "." in selector or "#" in selector or "[" in selector


def site_marker(samples: Sequence[Sample]) -> Marker | None:
    """Something on all pages of a site, whatever their design: the name that it states, else a part of its frame."""
    for name in ("og:site_name", "application-name"):
        if all(sample.page.meta(name) for sample in samples):
            stated = {sample.page.meta(name) for sample in samples}
            return Meta(name, stated.pop()) if len(stated) == 1 else Meta(name)
    everywhere = Design(tuple(range(len(samples))))
    return marker_of(samples, everywhere, [everywhere])


def marker_of(samples: Sequence[Sample], design: Design, all_designs: Sequence[Design]) -> str | None:
    """A name around the story that is on all pages of a design and on none of another; the most telling, innermost."""
    own = [samples[place] for place in design.places]
    others = [samples[place] for other in all_designs if other is not design for place in other.places]
    first = own[0]
    offers: dict[str, tuple[float, ...]] = {}
    inner = _elements_of_story(first)
    for depth, element in enumerate([*inner, *range(len(first.names))]):
        for rank, name in enumerate(first.names[element]):
            if name in offers or any(name not in sample.index for sample in own):
                continue
            if any(name in sample.index for sample in others):
                continue
            inside = depth < len(inner)
            once = all(len(sample.index[name]) == 1 for sample in own)
            offers[name] = (not inside, is_common(name), not once, rank if inside else 0, depth)
    return min(offers, key=lambda name: offers[name], default=None)


def _elements_of_story(sample: Sample) -> list[int]:
    held: Counter[int] = Counter()
    total = 0
    for index in sample.body:
        size = len(sample.blocks[index].text)
        total += size
        for element in sample.around(index):
            held[element] += size
    return sorted((element for element, size in held.items() if size > _MOST_OF_STORY * total), reverse=True)


def is_common(selector: str) -> bool:
    """Whether a selector's name is one that themes of all kinds use.

    Examples:
        >>> is_common("div.content"), is_common("div.ElinStoryBody")
        (True, False)
    """
    name = selector.rstrip('"]').replace("#", ".").replace('="', ".").rpartition(".")[2]
    return name.lower() in _COMMON
