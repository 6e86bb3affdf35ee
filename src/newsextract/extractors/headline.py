"""The printed headline."""

from __future__ import annotations

import html
from collections.abc import Iterator

from newsextract.candidates import Candidate
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.zone import child_of
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.text import collapse, key, similarity
from newsextract.normalizers.titles import strip_site_name
from newsextract.page import Hint, TextBlock
from newsextract.page.jsonld import first_text
from newsextract.page.tags import Region
from newsextract.reading import Reading

_OUTSIDE = Region.NAV | Region.FOOTER | Region.FORM
_OTHER = Hint.RELATED | Hint.COMMENTS | Hint.FEED | Hint.SIGN_UP | Hint.FOOTER | Hint.NAVIGATION


def find(reading: Reading) -> list[Candidate]:
    """Headings that agree with what the page says of itself, then what it says of itself."""
    stated = list(_stated(reading))
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import headline

        return [*headline(reading), *_above_byline(reading)]
    printed = sorted(_printed(reading, [text for text, *_ in stated]), key=lambda c: -c.confidence)
    strong = [c for c in printed if c.confidence >= 0.6]
    weak = [c for c in printed if c.confidence < 0.6]
    said = [Candidate(text, source, rule, confidence, place) for text, source, rule, confidence, place in stated]
    if said and not strong and (echo := _echo(reading, said)):
        strong = [echo]
    return [*strong, *said, *weak] or list(_above_byline(reading))


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """The headline as one line."""
    text = collapse(str(candidate.raw)).lstrip("-–—•|» ")
    return text if text and len(text) <= 600 and any(char.isalnum() for char in text) else None


def _stated(reading: Reading) -> Iterator[tuple[str, str, str, float, str]]:
    """What the page says of itself: JSON-LD, metas, the title without the site's name."""
    page = reading.page
    names = [
        name
        for name in (reading.values.get("publisher"), page.meta("og:site_name"), reading.site and reading.site.name)
        if name
    ]
    if title := page.meta("og:title"):
        yield strip_site_name(title, *names) or title, "meta", "og-title", 0.75, "meta[og:title]"
    for source, node in page.structured[:2]:
        if text := first_text(node.get("headline")):
            # many systems escape for HTML what stands in a script
            yield collapse(html.unescape(text)), source, "headline", 0.8, f"{source} headline"
    if title := page.meta("twitter:title", "dc.title", "parsely-title", "sailthru.title"):
        yield strip_site_name(title, *names) or title, "meta", "twitter-title", 0.65, "meta[twitter:title]"
    if page.title:
        yield strip_site_name(page.title, *names) or page.title, "element", "title", 0.55, "title"


def _printed(reading: Reading, stated: list[str]) -> Iterator[Candidate]:
    table = reading.table
    site_names = {key(name) for name in (reading.values.get("publisher"), reading.page.meta("og:site_name")) if name}
    site_names |= {key(reading.site.name)} if reading.site else set()
    seen_h1 = 0
    # a lower heading that is the headline has its length, or that of headline and kicker
    lengths = [len(text) for text in stated]
    shortest, longest = min(lengths, default=0) * 0.8 - 6, max(lengths, default=0) + 100
    for tag in ("h1", "h2", "h3", "h4"):
        for element in table.listed.get(tag, ())[:60]:
            blocks = [block for block in table.inside(element) if reading.free(block.index)]
            if not blocks or (tag != "h1" and not stated):
                continue
            if tag != "h1" and not shortest <= sum(len(block.text) for block in blocks) <= longest:
                continue
            text, taken = _best_part(reading, element, blocks, stated)
            if not text or key(text) in site_names:
                continue
            # a lower heading is the headline only if the page says so, and a page has many of them
            near = stated if tag == "h1" else [other for other in stated if abs(len(other) - len(text)) <= 6]
            score = _agreement(text, near)
            if tag != "h1" and score < 0.95:
                continue
            confidence = _confidence(reading, element, tag, score, first=seen_h1 == 0)
            confidence += 0.02 * sum(key(text) == key(other) for other in stated)
            confidence -= 0.1 if len(stated) > 1 and score < 0.15 else 0.0  # "Article details"
            seen_h1 += tag == "h1"
            place = table.place(element)
            yield Candidate(text, "element", tag, min(0.99, confidence), place, tuple(block.index for block in taken))


def _confidence(reading: Reading, element: int, tag: str, agreement: float, *, first: bool) -> float:
    table = reading.table
    score = 0.62 if tag == "h1" else 0.6 if tag == "h2" else 0.5
    score += 0.3 * max(0.0, agreement - 0.3) / 0.7
    score += 0.02 if first and tag == "h1" else 0.0
    own = table.own_hints(element)
    score += 0.03 if own & Hint.HEADLINE or table.attributes(element).get("itemprop") == "headline" else 0.0
    if table.in_region(element, _OUTSIDE) and agreement < 0.8:
        score -= 0.4
    if _in_breadcrumb(reading, element):  # some systems print the search engine's title there as h1, the headline as h2
        score -= 0.12
    if own & _OTHER and agreement < 0.8:
        score -= 0.2
    if own & Hint.HIDDEN and agreement < 0.9:
        score -= 0.3
    return min(0.98, max(0.01, score))


def _in_breadcrumb(reading: Reading, element: int) -> bool:
    near = list(reading.table.ancestors(element))[:5]
    return any(reading.table.own_hints(each) & Hint.NAVIGATION or reading.table.tags[each] == "nav" for each in near)


def _best_part(
    reading: Reading, element: int, blocks: list[TextBlock], stated: list[str]
) -> tuple[str, list[TextBlock]]:
    """A heading may hold a kicker too: the part that agrees best with the stated titles is the headline."""
    table = reading.table
    whole = " ".join(block.text for block in blocks)
    options: list[tuple[str, list[TextBlock]]] = [(whole, blocks)]
    parts: dict[int, list[str]] = {}
    for block in blocks:
        for inner, text in block.pieces:
            child = child_of(reading, inner, element)
            parts.setdefault(child, []).append(text)
    kicked = [
        " ".join("".join(texts).split())
        for child, texts in parts.items()
        if child == element or not table.own_hints(child) & (Hint.KICKER | Hint.SECTION | Hint.HIDDEN)
    ]
    if len(parts) > 1:
        options.append((" ".join(part for part in kicked if part), blocks))
        options += [(" ".join("".join(texts).split()), blocks) for texts in parts.values()]
    options += [(block.text, [block]) for block in blocks] if len(blocks) > 1 else []
    options = [option for option in options if option[0]]
    if not options:
        return "", []
    plain = options[1] if 0 < len(kicked) < len(parts) and len(options) > 1 else options[0]
    if plain[0].endswith(":"):  # what is called a kicker is the headline, and the rest its kicker
        plain = options[0]
    if not stated:
        return plain
    exact = [option for option in options if any(key(option[0]) == key(text) for text in stated)]
    if not exact:
        # a heading that ends in a colon is a kicker whose headline stands elsewhere
        longer = [each for each in stated if whole.endswith(":") and key(each).startswith(key(whole))]
        return (longer[0], blocks) if longer else plain
    if plain is not options[0]:
        # titles that agree on the headline but not on the kicker before it show where the headline begins
        tails = sum(key(each).endswith(key(plain[0])) for each in stated)
        if tails > max(sum(key(each) == key(option[0]) for each in stated) for option in exact):
            return plain
    # kicker and headline together may be one title, the headline alone another: the shorter is the headline
    text, taken = min(exact, key=lambda option: len(option[0]))
    if (
        len(parts) > 1 and text == options[0][0]
    ):  # "Kicker" and "Headline" printed apart: the stated title has the colon
        text = next(each for each in stated if key(each) == key(text))
    return text, taken


def _agreement(text: str, stated: list[str]) -> float:
    own = key(text)
    best = 0.0
    if any(own == key(other) for other in stated):
        return 1.0
    for other in stated:
        theirs = key(other)
        if theirs and len(own) > 15 and (own in theirs or theirs in own):
            best = max(best, 0.6 + 0.35 * min(len(own), len(theirs)) / max(len(own), len(theirs)))
        if best < 0.95:
            best = max(best, 0.95 * similarity(text, other))
    return best


def _echo(reading: Reading, said: list[Candidate]) -> Candidate | None:
    """A block that prints a stated title, on pages without headings."""
    wanted = {key(str(c.raw)) for c in said if len(key(str(c.raw))) > 10}
    table = reading.table
    for block in reading.blocks[:400]:
        if key(block.text) in wanted and not table.in_region(block.element, _OUTSIDE) and block.link_share < 0.9:
            return Candidate(block.text, "text", "printed-title", 0.85, table.place(block.element), (block.index,))
    return None


def _above_byline(reading: Reading) -> Iterator[Candidate]:
    """On text alone: the line above the first line that has a full date, or the first that reads like a title."""
    blocks = reading.blocks[:80]
    for block in blocks:
        if (
            len(block.text) < 160
            and any(char.isdigit() for char in block.text)
            and find_dates(block.text, languages=("en",), limit=1)
        ):
            for above in reversed(blocks[max(0, block.index - 4) : block.index]):
                if _titled(above):
                    yield _line(reading, above, 0.7)
                    break
            break
    for block in blocks[:20]:
        if _titled(block) and block.words >= 4:
            yield _line(reading, block, 0.4)
            return


def _titled(block: TextBlock) -> bool:
    return (
        3 <= block.words <= 40
        and not begins_like_byline(block.text)
        and not block.text.endswith((".", ":", ","))
        and block.link_share < 0.9
    )


def _line(reading: Reading, block: TextBlock, confidence: float) -> Candidate:
    place = reading.table.place_of(block)
    return Candidate(block.text, "text", "title-line", confidence, place, (block.index,))
