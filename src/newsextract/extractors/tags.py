"""A story's tags: what metas and structured data state, and the list of links that the page prints below the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.candidates import Candidate
from newsextract.extractors.dates_read import dates_in
from newsextract.extractors.tag_words import LABELS, NO_TAGS, PATHS
from newsextract.normalizers.tags import clean_tags, split_tags
from newsextract.normalizers.text import key
from newsextract.normalizers.urls import host
from newsextract.page import Hint, TextBlock
from newsextract.page.jsonld import first_text, objects_of, texts_of
from newsextract.page.tags import Region
from newsextract.reading import Reading

_LONGEST = 60
_LONGEST_LABEL = 40
# tags are names; what has more words is a headline
_MOST_BLANKS = 6
# printed lists of tags stand shortly above the headline or below the story, behind its notes and share buttons
_ABOVE, _BELOW = 4, 30
_GAP = 3
_METAS = ("news_keywords", "parsely-tags", "keywords", "dc.subject", "sailthru.tags")
# the name of a whole site's keywords too
_SITE_WIDE = ("keywords", "dc.subject")
_COUNTED = re.compile(r"\s?\(\d{1,6}(?: [^\W\d_]{2,12})?\)\Z")
_ELSEWHERE = Hint.NAVIGATION | Hint.COMMENTS | Hint.FEED


def find(reading: Reading) -> list[Candidate]:
    """The stated tags; the printed ones where none are stated, or where the stated ones are poorer or of something else.

    A page's own keywords are often those of the site, and schema.org's only the section: the list that readers see decides.
    """
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import tags

        return tags(reading)
    stated = _stated(reading)
    if stated and not _weak(reading, stated):
        return stated
    printed = _printed(reading)
    if not stated or not printed:
        return printed or stated
    known = {str(candidate.raw).casefold() for candidate in stated}
    shown = {str(candidate.raw).casefold() for candidate in printed}
    return printed if known < shown or (len(shown) > 1 and not known & shown) else stated


def _stated(reading: Reading) -> list[Candidate]:
    """``article:tag``, JSON-LD's keywords, metas: the first source that has any."""
    page = reading.page
    for name in ("article:tag", "og:article:tag"):
        if tags := page.metas.get(name):
            # one meta with all of them, or one each
            return _candidates(
                split_tags(tags[0]) if len(tags) == 1 else tags, "meta", "article-tag", 0.8, f"meta[{name}]"
            )
    for source, node in page.structured[:2]:
        stated = node.get("keywords")
        if not stated:
            continue
        texts = texts_of(stated)
        if len(texts) == 1:
            texts = split_tags(texts[0])
        texts = texts or [text for each in objects_of(stated) if (text := first_text(each.get("name")))]
        if found := _candidates(texts, source, "keywords", 0.75, f"{source} keywords"):
            return found
    for name in _METAS:
        if metas := page.metas.get(name):
            texts = split_tags(metas[0]) if len(metas) == 1 else list(metas)
            if found := _candidates(texts, "meta", name, 0.5 if name in _SITE_WIDE else 0.75, f"meta[{name}]"):
                return found
    return []


def _candidates(
    texts: list[str] | tuple[str, ...], source: str, rule: str, confidence: float, place: str
) -> list[Candidate]:
    return [Candidate(tag, source, rule, confidence, place) for tag in clean_tags(texts)]


def _weak(reading: Reading, stated: list[Candidate]) -> bool:
    """Whether the stated tags may be the site's, or are only the section's name."""
    return stated[0].rule in _SITE_WIDE or len(stated) == 1 or _is_section(reading, stated)


def _is_section(reading: Reading, stated: list[Candidate]) -> bool:
    section = key(reading.values.get("section") or "")
    return len(stated) == 2 and any(key(str(candidate.raw)) == section for candidate in stated)


def _printed(reading: Reading) -> list[Candidate]:
    """The best list of tag links near the story: under a label, of links that say so, of boxes that are called tags."""
    if reading.page.is_bare:
        return []
    table = reading.table
    lists: dict[str, list[tuple[str, int]]] = {}
    ends: dict[str, int] = {}
    for rule, name, element in _tag_links(reading):
        at = table.first[element]
        # the nearest list is the story's; another one further on is the site's
        if at - ends.get(rule, at) <= _GAP:
            ends[rule] = at
            lists.setdefault(rule, []).append((name, element))
    for rule, confidence in (
        ("labelled-links", 0.8),
        ("rel-tag", 0.75),
        ("tag-address", 0.65),
        ("tag-box", 0.6),
        ("rel-category", 0.4),
    ):
        if (names := lists.get(rule)) and (tags := _without_others(reading, rule, [name for name, _ in names])):
            place = table.place(table.parents[names[0][1]])
            return [Candidate(tag, "element", rule, confidence, place) for tag in clean_tags(tags)]
    return []


def _without_others(reading: Reading, rule: str, names: list[str]) -> list[str]:
    """The names in a printed list that may be tags: no day, and no author out of a box that holds a story's meta data.

    Counters behind names in the order of the alphabet are those of a cloud of all the site's tags: then there are none.
    """
    counted = [match.start() if (match := _COUNTED.search(name)) else len(name) for name in names]
    tags = [name[:end] for name, end in zip(names, counted, strict=True)]
    folded = [tag.casefold() for tag in tags]
    few = sum(name != tag for name, tag in zip(names, tags, strict=True)) * 2 <= len(names)
    if not few and len(names) > 3 and folded == sorted(folded):
        return []
    byline = reading.values.get("byline") if rule == "tag-box" else None
    authors = {author.name.casefold() for author in byline.authors} if byline else ()
    return [tag for tag in tags if tag.casefold() not in authors and not _is_date(reading, tag)]


def _is_date(reading: Reading, name: str) -> bool:
    """Whether a name is a day: "20. Juni 2019"; "Election 2024" is none."""
    if len(name) > 30 or not (name[:1].isdigit() or name[-1:].isdigit()):
        return False
    dates = dates_in(reading, name, 1)
    return bool(dates) and dates[0].end - dates[0].start >= len(name) - 3


def _tag_links(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Links to tags near the story: how each is known, its text, its element."""
    own = (host(reading.page.base) or "").removeprefix("www.")
    labelled, holder = -1, -1  # the block where the list that a label opened goes on, and the element around the list
    for block in _near_story(reading):
        if not block.link_chars and len(block.text) > _LONGEST_LABEL:
            continue
        opens = _opens_list(block)
        if opens:
            labelled, holder = block.index, -1
        if not block.link_chars or block.link_share < 0.6 or len(block.text) > 600:
            labelled += opens
            continue
        listed = labelled == block.index
        if listed and not opens:
            around = _around(reading, block)
            listed = holder in (-1, around)
            holder = around
        for link in _links(reading, block):
            if listed and not _leads_away(link.href, own):
                labelled = block.index + 1
                yield "labelled-links", link.name, link.element
            elif rule := _rule(reading, block, link):
                yield rule, link.name, link.element


@dataclass(slots=True)
class _Link:
    """A link that may lead to a tag; ``alone`` tells that other links of its line do not all lead to tags too."""

    name: str
    element: int
    href: str
    rel: str
    to_tag: bool
    alone: bool = True


def _rule(reading: Reading, block: TextBlock, link: _Link) -> str | None:
    """How a link is known as one to a tag, or None."""
    hints = reading.table.hints(block.element) & ~reading.page_hints
    if not (link.to_tag or hints & Hint.TAGS or link.rel) or (link.alone and _is_elsewhere(reading, block, hints)):
        return None
    rels = link.rel.lower().split()
    if "tag" in rels:
        return "rel-category" if "category" in rels or "/category/" in link.href else "rel-tag"
    return "tag-address" if link.to_tag else "tag-box" if hints & Hint.TAGS else None


def _around(reading: Reading, block: TextBlock) -> int:
    """The element around a list's item: the list, or the element around the items' own wrappers."""
    table = reading.table
    parent = table.parents[block.element]
    return parent if table.tags[block.element] in ("li", "a", "dd") or parent < 0 else table.parents[parent]


def _near_story(reading: Reading) -> list[TextBlock]:
    """The blocks around the headline and around the story's end."""
    story, blocks = reading.story, reading.blocks
    if story.last is None or story.first is None:
        return blocks[:0]
    start = min(story.first, reading.headline_block if reading.headline_block is not None else story.first)
    size = len(blocks)
    behind = range(max(story.first + 1, story.last - 12), min(size, story.last + _BELOW))
    before = range(max(0, start - _ABOVE), min(size, story.first + 1, behind.start))
    return [blocks[index] for index in (*behind, *before)]


def _is_elsewhere(reading: Reading, block: TextBlock, hints: int) -> bool:
    """Whether a block stands in a menu, a comment, a list of news, or is a card of another story."""
    table = reading.table
    if hints & Hint.TAGS:
        return bool(hints & (Hint.COMMENTS | Hint.FEED))
    if hints & (_ELSEWHERE | Hint.RELATED | Hint.FOOTER) or table.in_region(block.element, Region.NAV):
        return True
    return table.in_region(block.element, Region.HEADING) and block.index not in reading.story.blocks


def _opens_list(block: TextBlock) -> bool:
    """Whether a block begins with a label such as "Tags:", and links follow in it or behind it."""
    head = block.text[:30].casefold()
    word = head.partition(":")[0].strip(" #•|")
    if word in LABELS:
        return True
    # the links may stand right behind the label without a colon: "TopicsFloodsNedbrook"
    return bool(block.link_chars) and len(block.pieces) > 2 and block.pieces[0][1].strip(" :").casefold() in LABELS


def _links(reading: Reading, block: TextBlock) -> list[_Link]:
    """The links in a block that are no longer than a tag."""
    table = reading.table
    anchors = table.anchors
    texts: dict[int, str] = {}
    for element, text in block.pieces:
        anchor = anchors[element] if element >= 0 else -1
        if anchor >= 0:
            if anchor in texts and element != anchor and text.strip().isdigit():
                continue  # how many stories have the tag
            texts[anchor] = texts.get(anchor, "") + text
    found: list[_Link] = []
    for anchor, text in texts.items():
        name = " ".join(text.split())
        if 0 < len(name) <= _LONGEST and name.count(" ") <= _MOST_BLANKS and name.casefold().strip(" :") not in NO_TAGS:
            attributes = table.nodes[anchor].attributes
            href = attributes.get("href") or ""
            found.append(_Link(name, anchor, href, attributes.get("rel") or "", _leads_to_tag(href)))
    # a line of several links, all to tags, is a list of tags wherever it stands
    if len(found) > 1 and len(found) == len(texts) and all(link.to_tag for link in found):
        for link in found:
            link.alone = False
    return found


def _leads_away(href: str, own: str) -> bool:
    """Whether an address is that of another site: a list of tags is followed by buttons to share the story."""
    return href.startswith(("http", "mailto:", "javascript:")) and own not in href[:200]


def _leads_to_tag(href: str) -> bool:
    """Whether an address is that of a tag: "/tag/floods", "/thema/hochwasser-12"."""
    steps = href[:300].partition("?")[0].lower().split("/")
    return not PATHS.isdisjoint(steps[:-1]) and bool(steps[-1] or steps[-2] not in PATHS)
