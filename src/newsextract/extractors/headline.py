"""The printed headline."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from newsextract.candidates import Candidate
from newsextract.extractors.heading_parts import headline_in
from newsextract.extractors.stated_titles import StatedTitles
from newsextract.extractors.story_heading import over_story
from newsextract.extractors.title_lines import title_lines
from newsextract.normalizers.text import collapse, key, similarity
from newsextract.normalizers.titles import strip_site_name
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_OUTSIDE = Region.NAV | Region.FOOTER | Region.FORM
_OTHER = Hint.RELATED | Hint.COMMENTS | Hint.FEED | Hint.SIGN_UP | Hint.FOOTER | Hint.NAVIGATION
# how likely a lower heading that is a stated title is the headline
_BY_TAG = {"h2": 0.9, "h3": 0.88, "h4": 0.8}
# some pages set every teaser in h1, a few hundred of them
_MANY_HEADINGS = 60
_LONGEST = 600
_SURE = 0.6


def find(reading: Reading) -> list[Candidate]:
    """Headings that agree with what the page says of itself, then what it says of itself."""
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import headline

        return [*headline(reading), *title_lines(reading)]
    titles = reading.titles
    printed = list(_first_headings(reading, titles))
    best = max((c.confidence for c in printed), default=0.0)
    if best < 0.9:  # else the first heading is as stated, and a lower one would only repeat it
        printed += _lower_headings(reading, titles, best)
        best = max((c.confidence for c in printed), default=0.0)
        if best < _SURE and all(said.rule == "title" for said in titles.said):
            printed += _like_title(reading, titles)
        if best < 0.7 and (echo := _echo(reading, titles)):
            printed.append(echo)
        if best < 0.7 and (over := over_story(reading, titles, printed)):
            printed.append(over)
    printed.sort(key=lambda c: -c.confidence)
    said = [
        Candidate(t.text, t.source, t.rule, t.confidence, t.place) for t in titles.said if t.key not in titles.site_keys
    ]
    strong = [c for c in printed if c.confidence >= _SURE]
    weak = [c for c in printed if c.confidence < _SURE]
    site = [Candidate(t.text, t.source, t.rule, 0.2, t.place) for t in titles.said if t.key in titles.site_keys]
    return [*strong, *said, *weak] or list(title_lines(reading)) or site


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """The headline as one line."""
    text = collapse(str(candidate.raw)).lstrip("-•|› ")
    if text.startswith("»") and "«" not in text:  # else it opens a quotation, as a dash does in the north
        text = text.lstrip("» ")
    return text if text and len(text) <= _LONGEST and any(char.isalnum() for char in text) else None


def _first_headings(reading: Reading, titles: StatedTitles) -> Iterator[Candidate]:
    """The headings of the first level, each with how likely it is the headline."""
    table = reading.table
    first = True
    for element in table.listed.get("h1", ())[:_MANY_HEADINGS]:
        blocks = [block for block in _inside(reading, element) if reading.free(block.index)]
        if not blocks or sum(len(block.text) for block in blocks) > _LONGEST:
            continue
        text, shown = headline_in(reading, element, blocks, titles)
        own = key(text)
        if not own or own in titles.site_keys:
            continue
        score = _agreement(text, own, titles)
        confidence = 0.62 + 0.3 * max(0.0, score - 0.3) / 0.7 + 0.02 * titles.counts.get(own, 0)
        confidence += 0.02 if first else 0.0
        confidence += _by_place(reading, element, score)
        if score < 0.3:
            confidence -= 0.1 if score < 0.15 and len(titles.said) > 1 else 0.0  # "Article details"
            confidence -= 0.0 if _stands_above_prose(reading, shown) else 0.1
        if len(text) > 200:  # a paragraph set as heading
            confidence -= 0.15
        first = False
        yield _candidate(reading, _without_site(text, titles), _rule("h1", score), confidence, element, shown)


def _lower_headings(reading: Reading, titles: StatedTitles, best: float) -> Iterator[Candidate]:
    """Lower headings that are a stated title, or a part of one where no first heading agrees: a page has many of them."""
    counts = titles.counts
    if not counts:
        return
    table = reading.table
    parts = titles.parts if best < 0.8 else {}
    lengths = [len(said.text) for said in titles.said]
    # a lower heading that is the headline has its length, or that of headline and kicker
    shortest = 4 if parts else min(lengths) * 0.8 - 6
    longest = max(lengths) + 100
    for tag, sure in _BY_TAG.items():
        for element in table.listed.get(tag, ())[:_MANY_HEADINGS]:
            blocks = _inside(reading, element)
            size = sum([len(block.text) for block in blocks])
            if not shortest <= size <= longest:
                continue
            whole = key(blocks[0].text if len(blocks) == 1 else " ".join([block.text for block in blocks]))
            if whole not in counts and whole not in parts and not any(own in whole for own in counts):
                continue
            blocks = [block for block in blocks if reading.free(block.index)]
            text, shown = headline_in(reading, element, blocks, titles) if blocks else ("", blocks)
            own = key(text)
            if not own or own in titles.site_keys:
                continue
            if own in counts or (len(blocks) > 1 and whole in counts):
                confidence = sure + 0.02 * counts.get(own, 1)
                confidence -= 0.03 if len(text) < 0.8 * size else 0.0  # "3 comments on …"
                confidence -= 0.02 if blocks[-1].link_share > 0.9 else 0.0  # a teaser of this very story
                confidence -= 0.06 if table.hints(element) & _OTHER else 0.0
                rule, agreement = f"{tag} stated", 1.0
            elif parts.get(own, 0.0) > 0.33:
                confidence = 0.5 + 0.3 * min(1.0, parts[own])
                rule, agreement = f"{tag} part", 0.5
            else:
                continue
            yield _candidate(reading, text, rule, confidence + _by_place(reading, element, agreement), element, shown)


def _like_title(reading: Reading, titles: StatedTitles) -> Iterator[Candidate]:
    """Where a page says nothing of itself but its title, and prints that nowhere: the heading over prose that is most like it."""
    table = reading.table
    best: tuple[float, str, int, list[TextBlock]] = (0.4, "", -1, [])
    for tag in ("h2", "h3"):
        for element in table.listed.get(tag, ())[:_MANY_HEADINGS]:
            blocks = [block for block in _inside(reading, element) if reading.free(block.index)]
            if not blocks or blocks[0].link_share > 0.5 or not _stands_above_prose(reading, blocks):
                continue
            if table.in_region(element, _OUTSIDE | Region.ASIDE) or table.hints(element) & _OTHER:
                continue
            text, shown = headline_in(reading, element, blocks, titles)
            alike = max((similarity(text, said.text) for said in titles.said), default=0.0)
            if alike > best[0] and key(text) not in titles.site_keys:
                best = (alike, text, element, shown)
    alike, text, element, shown = best
    if element >= 0:
        yield _candidate(reading, text, "heading like title", 0.5 + 0.25 * alike, element, shown)


def _stands_above_prose(reading: Reading, blocks: list[TextBlock]) -> bool:
    after = blocks[-1].index + 1
    return any(len(block.text) > 100 and block.link_share < 0.3 for block in reading.blocks[after : after + 6])


def _candidate(
    reading: Reading, text: str, rule: str, confidence: float, element: int, shown: list[TextBlock]
) -> Candidate:
    place = reading.table.place(element)
    confidence = min(0.99, max(0.01, confidence))
    return Candidate(text, "element", rule, confidence, place, tuple(block.index for block in shown))


def _rule(tag: str, agreement: float) -> str:
    return f"{tag} stated" if agreement >= 0.95 else f"{tag} near" if agreement >= 0.5 else tag


def _inside(reading: Reading, element: int) -> list[TextBlock]:
    """The blocks in a heading: most have one, whose element is the heading."""
    table = reading.table
    at = table.first[element]
    if at >= len(table.blocks):
        return []
    block = table.blocks[at]
    if block.element == element and (at + 1 == len(table.blocks) or table.blocks[at + 1].run != block.run):
        after = table.blocks[at + 1].element if at + 1 < len(table.blocks) else -1
        while after > element:  # children have higher numbers than their parents
            after = table.parents[after]
        if after != element:
            return [block]
    return table.inside(element)


def _by_place(reading: Reading, element: int, agreement: float) -> float:
    """What a heading's names and surroundings add to or take from its confidence."""
    table = reading.table
    own = table.own_hints(element)
    change = 0.03 if own & Hint.HEADLINE else 0.0
    if agreement < 0.8:
        change -= 0.4 if table.in_region(element, _OUTSIDE) else 0.0
        change -= 0.2 if own & _OTHER else 0.0
    if own & Hint.HIDDEN:
        change -= 0.3 if agreement < 0.9 else 0.05
    if _in_breadcrumb(reading, element):  # some systems print the search engine's title there as h1, the headline as h2
        change -= 0.12
    if leads_home(reading, table.blocks[table.first[element]]):
        change -= 0.5 if agreement < 0.95 else 0.1
    return change


def _in_breadcrumb(reading: Reading, element: int) -> bool:
    table = reading.table
    if not table.hints(element) & Hint.NAVIGATION and not table.in_region(element, Region.NAV):
        return False
    for depth, each in enumerate(table.ancestors(element)):
        if depth > 4:
            return False
        if table.tags[each] == "nav" or table.own_hints(each) & Hint.NAVIGATION:
            return True
    return False


def leads_home(reading: Reading, block: TextBlock) -> bool:
    """Whether a line links to the site's first page: then it is the site's name."""
    table = reading.table
    anchor = table.anchor_of(block)
    if anchor < 0 or block.link_share < 0.7:
        return False
    href = (table.nodes[anchor].attributes.get("href") or "").strip()
    try:
        path = urlsplit(href).path if len(href) < 200 else "long"
    except ValueError:
        return False
    return bool(href) and path.strip("/") in ("", "index.html", "index.php", "index.htm", "home")


def _without_site(text: str, titles: StatedTitles) -> str:
    """A heading without the site's name behind it, where the page says its name."""
    low = text.casefold()
    if any(low.endswith(name.casefold()) for name in titles.names):
        return strip_site_name(text, *titles.names) or text
    return text


def _agreement(text: str, own: str, titles: StatedTitles) -> float:
    """How well a heading agrees with the stated titles, from 0 to 1."""
    if own in titles.counts:
        return 1.0
    best = 0.0
    for theirs in titles.counts:
        if len(own) > 15 and (own in theirs or theirs in own):
            best = max(best, 0.6 + 0.35 * min(len(own), len(theirs)) / max(len(own), len(theirs)))
    if best < 0.95:
        for title in {said.key: said.text for said in titles.said}.values():
            best = max(best, 0.95 * similarity(text, title))
    if best < 0.8:
        best = max(best, 0.5 + 0.4 * min(1.0, titles.parts[own]) if own in titles.parts else 0.0)
    return best


def _echo(reading: Reading, titles: StatedTitles) -> Candidate | None:
    """A block that prints a stated title, or the first part of one, on pages without headings."""
    wanted = {said.key: 0.85 for said in titles.said if len(said.key) > 10}
    for own, share in titles.parts.items():
        if len(own) > 10 and share > 0.45:
            wanted.setdefault(own, 0.5 + 0.2 * min(1.0, share))
    for own in titles.site_keys:
        wanted.pop(own, None)
    if not wanted:
        return None
    table = reading.table
    lengths = [len(own) for own in wanted]
    shortest, longest = min(lengths), 2 * max(lengths) + 20
    found: Candidate | None = None
    for block in reading.blocks[:400]:
        if (
            not shortest <= len(block.text) <= longest
            or table.in_region(block.element, _OUTSIDE | Region.HEADING)
            or block.link_share >= 0.9
        ):
            continue
        confidence = wanted.get(key(block.text), 0.0)
        if confidence and (found is None or confidence > found.confidence):
            rule = "printed-title" if confidence > 0.8 else "printed-part"
            found = Candidate(block.text, "text", rule, confidence, table.place(block.element), (block.index,))
    return found
