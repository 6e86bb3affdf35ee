"""The posts of a live blog as the page prints them: each with its time, its heading, its authors and its text."""

from __future__ import annotations

from newsextract.article import Author, Block, LivePost
from newsextract.candidates import Candidate, RawItem
from newsextract.extractors.body.blocks import typed_blocks
from newsextract.extractors.body.story import Story
from newsextract.extractors.feed_items import is_story
from newsextract.extractors.feed_times import are_lengths, resolve_times
from newsextract.extractors.live_signs import has_post_names, is_live_page
from newsextract.extractors.time_marks import Mark, is_clock
from newsextract.extractors.timed_lists import TimedList
from newsextract.normalizers.name_shape import looks_like_name
from newsextract.normalizers.people import parse_byline
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_FEWEST = 3
_MANY = 5
_NOT_TEXT = Hint.SHARE | Hint.ADVERT | Hint.SIGN_UP | Hint.CAPTION | Hint.CREDIT | Hint.PLAYER | Hint.RELATED
# "21:00 Jane Roe", "KEY EVENT": what stands beside a post's time is short
_LONGEST_LABEL = 60
_FLAGS = frozenset(
    "key event breaking update updated latest live new pinned eilmeldung wichtig important urgent importante alerte".split()
)


def printed_posts(reading: Reading, *, sure: bool) -> list[Candidate]:
    """The posts of the list that holds most text.

    Args:
        reading: The page.
        sure: Whether schema.org says that the page is a live blog; else the page, or the posts' class names, must say it.
    """
    if reading.page.is_bare:
        return []
    live = sure or is_live_page(reading)
    lists = [
        each
        for each in reading.timed_lists
        if len(each.marks) >= _FEWEST
        and (live or has_post_names(reading, each) or _unmistakable(reading, each))
        and all(reading.claims.get(mark.block.index, "byline") == "byline" for mark in each.marks[:3])
        and is_story(reading, each)
    ]
    if not lists:
        return []
    best = max(lists, key=lambda each: sum(block.words for part in each.parts for block in part))
    if best.words < 12:  # times and titles alone: the overview above the posts
        return []
    return _posts(reading, best, live)


def _unmistakable(reading: Reading, each: TimedList) -> bool:
    """Whether many headings with clock times, newest first, stand over prose: nothing else is written so."""
    if len(each.marks) < _MANY or each.words < _MANY * 3 or are_lengths(each):
        return False
    table = reading.table
    return all(is_clock(mark.time_text) for mark in each.marks) and all(
        table.in_region(block.element, Region.HEADING)
        for mark, part in zip(each.marks, each.parts, strict=True)
        for block in (part[:1] if not mark.rest else [mark.block])
    )


def _posts(reading: Reading, each: TimedList, live: bool) -> list[Candidate]:
    found: list[Candidate] = []
    times: list[Candidate] = []
    for at, (mark, part) in enumerate(zip(each.marks, each.parts, strict=True)):
        blocks = _without_rest(reading, part) if at == len(each.marks) - 1 and not each.holders else part
        post = _post(reading, mark, blocks, _depth(reading, each.holders[at] if each.holders else None))
        raw = RawItem(post.title, None, None, mark.time_text, None, mark.stated, each.days[at], 1)
        times.append(Candidate(raw, "text", "live-post", 0.8))
        if post.title or post.blocks:
            # the posts' text is not claimed: it is the page's story, and stays in the body; lines of times and names do not
            line = () if post.title and post.title in mark.rest else (mark.block.index,)
            place = reading.table.place_of(mark.block)
            found.append(Candidate(post, "element", "printed-post", 0.8 if live else 0.7, place, line, (str(at),)))
    resolve_times(times, reading)
    for candidate in found:
        time = times[int(candidate.notes[0])]
        candidate.raw.published = time.raw.published
        candidate.notes = time.notes
    return found


def _without_rest(reading: Reading, part: list[TextBlock]) -> list[TextBlock]:
    """The last post of a flat page, up to where the page's other parts begin."""
    story = set(reading.story.blocks)
    kept = []
    for block in part:
        if block.index not in story:
            break
        kept.append(block)
    return kept


def _post(reading: Reading, mark: Mark, part: list[TextBlock], depth: int) -> LivePost:
    """One post: its heading is the title, or what follows the time in its line where that is more than a name."""
    table = reading.table
    authors: tuple[Author, ...] = ()
    title = None
    label = mark.rest.strip(" |–—-")
    if not _FLAGS.isdisjoint(label.casefold().split()) and label.count(" ") < 3:
        label = ""
    if label and len(label) <= _LONGEST_LABEL and looks_like_name(label):
        authors = _authors(label)
    elif label.count(" ") >= 2 or (label and table.in_region(mark.block.element, Region.HEADING)):
        title = label
    text: list[TextBlock] = []
    pictured = False
    for block in part:
        hints = table.hints(block.element) & ~reading.page_hints
        if (
            title is None
            and not text
            and table.in_region(block.element, Region.HEADING)
            and not table.in_region(block.element, Region.FIGURE)
        ):
            title = block.text
        elif hints & Hint.BYLINE and len(block.text) <= _LONGEST_LABEL:
            # behind text or a picture it is the credit of a picture
            if not authors and not text and not pictured:
                authors = _authors(block.text)
        elif _is_text(reading, block, hints):
            text.append(block)
        pictured = pictured or bool(hints & Hint.CAPTION)
    return LivePost(title=title, time_text=mark.time_text, authors=authors, blocks=_blocks(reading, text, depth))


def _is_text(reading: Reading, block: TextBlock, hints: int) -> bool:
    if hints & _NOT_TEXT or not any(map(str.isalpha, block.text)):
        return False
    if reading.claims.get(block.index) in ("captions", "related", "feed_items"):
        return False
    if reading.table.in_region(block.element, Region.FIGURE | Region.CONTROL | Region.FORM | Region.NAV):
        return False
    return block.words > 3 or block.text[-1:] in '.!?:"”»'


def _blocks(reading: Reading, blocks: list[TextBlock], depth: int) -> tuple[Block, ...]:
    """The blocks of a post; a list whose items are the posts is none in the post."""
    if not blocks:
        return ()
    story = Story(engine="printed-post", confidence=0.8)
    found: list[Block] = [
        candidate.raw for candidate in typed_blocks(reading, [block.index for block in blocks], story)
    ]
    for block in found if depth else ():
        if block.kind == "list_item" and block.level is not None:
            block.level -= depth
            if block.level <= 0:
                block.kind, block.level = "paragraph", None
    return tuple(found)


def _depth(reading: Reading, holder: int | None) -> int:
    """How many lists stand around a post."""
    if holder is None or not reading.table.in_region(holder, Region.LIST):
        return 0
    depth = 0
    for element in reading.table.ancestors(holder):
        tag = reading.table.tags[element]
        depth += tag in ("ul", "ol", "dl")
        if tag in ("article", "section", "main", "table"):
            break
    return depth


def _authors(text: str) -> tuple[Author, ...]:
    byline = parse_byline(text)
    return byline.authors if byline else ()
