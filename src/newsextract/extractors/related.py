"""Teasers for other stories, in the story and behind it. What stands in the story is taken out of the body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from newsextract.article import Related
from newsextract.candidates import Candidate, RawItem
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.related_labels import is_related_heading, label, may_be_label, without_label
from newsextract.normalizers.text import collapse, key, word_count
from newsextract.normalizers.urls import canonical, host
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_MOST = 60
_ENDS = "….]"
_ELLIPSIS = ("…", "...", "[…]", "[...]", "…]")


def find(reading: Reading) -> list[Candidate]:
    """Cards that are one link, labelled links, cut summaries under a title, lists that are called related."""
    found: list[Candidate] = []
    taken: set[int] = set()
    seen: set[str] = set()
    own = {key(reading.values.get("headline") or "")}
    address = reading.page.url or reading.page.canonical_url or ""
    path = address.partition("//")[2].partition("/")[2][:40]
    sources: tuple[Callable[[Reading], Iterator[Candidate]], ...]
    sources = (_cards, _labelled, _cut_summaries, _asides, _under_headings, _link_lists, _named)
    if reading.page.is_bare:
        sources = (_labelled, _cut_summaries, _under_labels)
    for source in sources:
        for candidate in source(reading):
            raw: RawItem = candidate.raw
            same = key(raw.title or "")
            if not same or same in own or not taken.isdisjoint(candidate.blocks):
                continue
            if raw.url and path in raw.url and canonical(raw.url) == canonical(address):
                continue
            taken.update(candidate.blocks)
            if same in seen or len(found) >= _MOST:
                continue
            seen.add(same)
            found.append(candidate)
    return sorted(found, key=lambda c: c.blocks[:1])


def _cards(reading: Reading) -> Iterator[Candidate]:
    """A link around several blocks, in the story: title, summary, sometimes a site's name."""
    if not reading.story.blocks:
        return
    table = reading.table
    zone = reading.zone_of_story
    start = reading.headline_block if reading.headline_block is not None else zone.start
    done: set[int] = set()
    for block in reading.blocks[start + 1 : zone.stop]:
        anchor = table.anchors[block.element] if block.element >= 0 else -1
        if (
            anchor < 0
            or anchor in done
            or table.hints(anchor) & (Hint.NAVIGATION | Hint.SHARE | Hint.FOOTER | Hint.FEED)
        ):
            continue
        done.add(anchor)
        blocks = [each for each in table.inside(anchor) if reading.free(each.index)]
        if len(blocks) > 8:  # a link that was never closed
            continue
        url = reading.page.join(table.attributes(anchor).get("href"))
        if blocks and url and (raw := _titled(reading, blocks, url)):
            yield _candidate(reading, raw, blocks, "linked-card", 0.85)


def _under_labels(reading: Reading) -> Iterator[Candidate]:
    """On text alone: the titles under "Read also" and its like."""
    from newsextract.extractors.plain.fields import related

    for raw, blocks, rule, confidence in related(reading):
        yield _candidate(reading, raw, blocks, rule, confidence)


def _titled(reading: Reading, blocks: list[TextBlock], url: str | None) -> RawItem | None:
    """The first line of some length is the title, or the heading; a longer one behind it the summary."""
    lines = [block for block in blocks if block.words >= 2]
    titles = [block for block in lines if reading.table.in_region(block.element, Region.HEADING)]
    title = titles[0] if titles else next((block for block in lines if block.words >= 4), None)
    if title is None or title.words > 45:
        return None
    rest = [
        block.text
        for block in lines
        if block.index > title.index and block.words >= 5 and not begins_like_byline(block.text)
    ]
    return RawItem(without_label(title.text), rest[0] if rest else None, url)


def _labelled(reading: Reading) -> Iterator[Candidate]:
    """Lines such as "Read also: …" with a link."""
    zone = reading.zone_of_story
    blocks = reading.blocks
    for block in blocks[zone.start : zone.stop]:
        if len(block.text) > 300 or not may_be_label(block.text) or not reading.free(block.index):
            continue
        if not label(block.text):
            continue
        title = without_label(block.text)
        links = reading.table.links(block)
        group = [block]
        if not title:  # the label stands on a line of its own
            following = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
            if following is None or following.link_share < 0.8 or following.words < 3:
                continue
            group.append(following)
            title, links = following.text, reading.table.links(following)
        elif block.link_share < 0.3 and not reading.page.is_bare:
            continue
        url = reading.page.join(links[-1][1]) if links else None
        if word_count(title) >= 2:
            yield _candidate(reading, RawItem(title, None, url), group, "labelled", 0.8)


def _cut_summaries(reading: Reading) -> Iterator[Candidate]:
    """A title without a full stop, and under it a text that breaks off: "One day, long ago, …". A story's own text does not."""
    zone = reading.zone_of_story
    blocks = reading.blocks
    for block in blocks[max(1, zone.start) : zone.stop]:
        if block.text[-1] not in _ENDS or not block.text.endswith(_ELLIPSIS) or not 8 <= block.words <= 90:
            continue
        before = blocks[block.index - 1]
        if not (reading.free(block.index) and reading.free(before.index)) or not _is_title(before):
            continue
        if (
            block.link_chars == 0
            and before.link_chars == 0
            and not _is_last(reading, block)
            and not reading.page.is_bare
        ):
            continue
        links = [*reading.table.links(before), *reading.table.links(block)]
        url = reading.page.join(links[0][1]) if links else None
        yield _candidate(
            reading, RawItem(without_label(before.text), block.text, url), [before, block], "cut-summary", 0.75
        )


def _is_title(block: TextBlock) -> bool:
    return 3 <= block.words <= 30 and not block.text.endswith((".", "!", "?", ":", "…", ",", ";", "。"))


def _is_last(reading: Reading, block: TextBlock) -> bool:
    """Whether no prose of the story follows."""
    following = [index for index in reading.story.blocks if index > block.index]
    return sum(reading.blocks[index].words for index in following[:3]) < 25 or bool(
        set(following[:3]) & {index for index, field in reading.claims.items() if field == "feed_items"}
    )


def _asides(reading: Reading) -> Iterator[Candidate]:
    """A small ``aside`` in the story that begins with a linked title."""
    table = reading.table
    zone = reading.zone_of_story
    for element in table.listed.get("aside", ()):
        if not zone.start <= table.first[element] < zone.stop or table.in_region(element, Region.NAV | Region.FOOTER):
            continue
        blocks = [block for block in table.inside(element) if reading.free(block.index)]
        titles = [block for block in blocks if block.link_share > 0.9 and block.words >= 3]
        if len(titles) != 1 or len(blocks) > 4:
            continue
        links = table.links(titles[0])
        url = reading.page.join(links[0][1]) if links else None
        rest = [b.text for b in blocks if b.index > titles[0].index and b.words >= 5]
        if url:
            raw = RawItem(without_label(titles[0].text), rest[0] if rest else None, url)
            yield _candidate(reading, raw, blocks, "aside", 0.8)


def _under_headings(reading: Reading) -> Iterator[Candidate]:
    """Links under a heading such as "More on this story"."""
    zone = reading.zone_of_story
    blocks = reading.blocks
    for block in blocks[zone.start : min(len(blocks), zone.stop + 20)]:
        if len(block.text) > 60 or block.index + 1 == len(blocks):
            continue
        following = blocks[block.index + 1]
        if following.link_chars < 0.9 * len(following.text):
            continue
        if not is_related_heading(block.text):
            continue
        for following in blocks[block.index + 1 : block.index + 13]:
            outside = reading.table.in_region(following.element, Region.FOOTER | Region.NAV)
            if following.link_share < 0.9 or not reading.free(following.index) or outside:
                break
            if following.words >= 3 and (teaser := _teaser(reading, following)):
                yield _candidate(reading, *teaser, "under-heading", 0.75)


def _link_lists(reading: Reading) -> Iterator[Candidate]:
    """A short list in the story of which every item is a link to another page of the same site."""
    table = reading.table
    zone = reading.zone_of_story
    blocks = reading.blocks
    own: str | None = None
    seen: set[int] = set()
    for index in reading.story.blocks:
        block = blocks[index]
        if not block.link_chars or block.link_share < 0.95 or index not in zone:
            continue
        if not table.in_region(block.element, Region.LIST):
            continue
        own = own or host(reading.page.base)
        holder = next((each for each in table.ancestors(block.element) if table.tags[each] in ("ul", "ol")), -1)
        if holder < 0 or holder in seen:
            continue
        seen.add(holder)
        items = table.inside(holder)
        urls = [reading.page.join(links[0][1]) if (links := table.links(item)) else None for item in items]
        if len(items) > 6 or any(item.link_share < 0.95 or item.words < 4 for item in items):
            continue
        if all(url and (own is None or host(url) == own) for url in urls):
            for item, url in zip(items, urls, strict=True):
                yield _candidate(reading, RawItem(item.text, None, url), [item], "link-list", 0.7)


def _named(reading: Reading) -> Iterator[Candidate]:
    """Links in boxes that are called related, in the story or shortly behind it."""
    table = reading.table
    zone = reading.zone_of_story
    common = reading.page_hints
    for block in reading.blocks[zone.start : min(len(reading.blocks), zone.stop + 60)]:
        if block.link_chars < 0.9 * len(block.text) or block.words < 4 or not reading.free(block.index):
            continue
        hints = table.hints(block.element) & ~common
        if not hints & Hint.RELATED or hints & (
            Hint.COMMENTS | Hint.SHARE | Hint.NAVIGATION | Hint.FOOTER | Hint.SIGN_UP | Hint.TAGS | Hint.FEED
        ):
            continue
        if teaser := _teaser(reading, block):
            yield _candidate(reading, *teaser, "related-box", 0.7)


def _teaser(reading: Reading, block: TextBlock) -> tuple[RawItem, list[TextBlock]] | None:
    """What a linked block says: the whole card if its link holds several blocks, told once, by the card's first."""
    table = reading.table
    links = table.links(block)
    url = reading.page.join(links[0][1]) if links else None
    if url is None:
        return None
    anchor = table.anchor_of(block)
    card = table.inside(anchor) if anchor >= 0 else []
    if not card or card == [block] or len(card) > 8:
        return RawItem(without_label(block.text), None, url), [block]
    raw = _titled(reading, card, url) if block is card[0] else None
    return (raw, card) if raw else None


def _candidate(reading: Reading, raw: RawItem, blocks: list[TextBlock], rule: str, confidence: float) -> Candidate:
    place = reading.table.place_of(blocks[0])
    return Candidate(raw, "element", rule, confidence, place, tuple(block.index for block in blocks))


def from_element(reading: Reading, element: int) -> RawItem | None:
    """A site rule's element: a card, a link, or a title with the link around it."""
    table = reading.table
    blocks = table.inside(element)
    links = table.listed.get("a", [])
    at = bisect_left(links, element)
    link = links[at] if at < len(links) and reading.pictures.is_within(links[at], element) else table.anchors[element]
    url = reading.page.join(table.attributes(link).get("href"))
    if not blocks:
        text = collapse(table.nodes[element].text() or "")
        return RawItem(without_label(text), None, url) if text else None
    return _titled(reading, blocks, url) or RawItem(blocks[0].text, None, url)


def normalize(candidate: Candidate, reading: Reading) -> Related | None:
    """A teaser with a title."""
    raw = candidate.raw
    if not isinstance(raw, RawItem) or not raw.title:
        return None
    return Related(title=raw.title, summary=raw.summary, url=raw.url)
