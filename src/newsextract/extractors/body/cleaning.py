"""What an editor would take out of the chosen blocks. No rule may delete a large share of the prose."""

from __future__ import annotations

from collections.abc import Callable

from newsextract.extractors.body.ends import announcing_end, doubtful_start
from newsextract.extractors.body.link_lists import link_lists
from newsextract.extractors.body.phrases import asks_for_consent, first_of_consents, is_page_furniture
from newsextract.extractors.body.stated import outside_stated_text
from newsextract.extractors.body.story import Story
from newsextract.extractors.body.teasers import labelled_teasers
from newsextract.extractors.head import is_meta_line
from newsextract.normalizers.text import key
from newsextract.page import Hint, TextBlock
from newsextract.page.hints import ASIDE_HINTS
from newsextract.page.tags import Region
from newsextract.reading import Reading

# a class name once hid whole stories: a rule that would take more than this share of the text is wrong on that page
_MOST = 0.3
_NEARLY_ALL = 0.6
_MISTAKABLE = ("feed_items", "related", "live_posts")
_NO_PROSE = Region.FIGCAPTION | Region.FORM | Region.CONTROL | Region.NAV
# the boxes whose headings read like a story's
_BOXES = Hint.SIGN_UP | Hint.SHARE | Hint.COMMENTS | Hint.ADVERT | Hint.PAYWALL
# a box that asks for consent has a paragraph or two
_LARGEST_BOX = 800
_LINKED = 0.3
# an engine that is so sure of a heading has seen what stands around it
_SURE_HEADING = 0.8
_APART = (ASIDE_HINTS & ~(Hint.FEED | Hint.NOTICE)) | Hint.CAPTION | Hint.CREDIT


def cleaned(reading: Reading, story: Story) -> list[int]:
    """The story's blocks without what other fields show and without page furniture; ``reading.dropped`` says why."""
    blocks = reading.blocks
    kept = list(story.blocks)

    def keep(left: list[int], why: str) -> list[int]:
        if len(left) < len(kept):
            reading.dropped.update(dict.fromkeys(set(kept) - set(left), why))
        return left

    kept = keep(_unclaimed(reading, story), "says what another field says")
    kept = keep(_without_consents(reading, kept), "asks for consent to what would stand here")
    kept = keep([index for index in kept if not is_page_furniture(blocks[index].text)], "page furniture")
    kept = keep(_without_meta_lines(reading, kept), "only a date, a reading time or an address")
    kept = keep(_until_feed(reading, kept), "behind the page's list of news")
    if reading.page.is_bare:
        return kept
    table = reading.table
    # what a site's rule chose was seen by whoever wrote it
    story_hints = -1 if _is_ruled(reading, story) else _story_hints(reading, story)
    boxes = _BOXES & ~story_hints & ~_hints_of_most(reading, story)
    kept = keep(
        [
            index
            for index in kept
            if not table.in_region(blocks[index].element, Region.HEADING)
            or not table.hints(blocks[index].element) & boxes
            or (story.engine == "learned" and story.probability(index) >= _SURE_HEADING)
        ],
        "the heading of a box",
    )
    hidden = Hint.HIDDEN & ~story_hints
    if hidden:
        kept = keep(
            _without(
                reading,
                kept,
                lambda block: bool(table.hints(block.element) & hidden) and block.index not in story.listed,
            ),
            "hidden from readers",
        )
    if story.engine == "learned":
        # what else stands where, and in what, the learned engine has weighed
        outside = outside_stated_text(reading, story, kept)
        kept = keep([index for index in kept if index not in outside], "not in the text that the page states")
        teasers = labelled_teasers(reading, kept)
        kept = keep([index for index in kept if index not in teasers], "points to another story")
        opening = doubtful_start(reading, story, kept)
        kept = keep([index for index in kept if index not in opening], "a heading before the story")
        ending = announcing_end(reading, kept)
        return keep([index for index in kept if index not in ending], "announces what is not the story's")
    apart = _APART & ~story_hints
    rules: list[tuple[str, Callable[[TextBlock], bool]]] = [
        ("in a caption, a form or a menu", lambda block: table.in_region(block.element, _NO_PROSE)),
        ("in an element that is called something else", lambda block: bool(table.hints(block.element) & apart)),
        (
            "nothing but a link",
            lambda block: block.link_share > 0.95 and len(block.text) > 20 and not _in_list_or_table(reading, block),
        ),
    ]
    for why, rule in rules:
        kept = keep(_without(reading, kept, rule), why)
    lists = link_lists(reading, kept)
    return (
        keep(_without(reading, kept, lambda block: block.index in lists), "a list of other stories") if lists else kept
    )


def _unclaimed(reading: Reading, story: Story) -> list[int]:
    """The story's blocks that no other field shows. Lists and teasers that would take much of the story are not believed."""
    blocks = reading.blocks
    ruled = _is_ruled(reading, story)
    shown, titles = _shown_elsewhere(reading, ruled=ruled), set() if ruled else _titles_elsewhere(reading)
    sizes = {index: len(blocks[index].text) for index in story.blocks}
    weighed = story.engine == "learned"  # the other engines take lists and teasers along, this one knows them
    disputed = {index for index in story.blocks if weighed and reading.claims.get(index) in _MISTAKABLE}
    if sum(sizes[index] for index in disputed) > _NEARLY_ALL * sum(sizes.values()):
        shown = titles = set()
    else:
        disputed = set()
    # a key is never longer than its text, so most paragraphs need none
    longest = 2 * max(map(len, shown | titles), default=0) + 20

    def is_echo(index: int) -> bool:
        block = blocks[index]
        own = key(block.text)
        if own in shown:
            return True
        # the heading of a part may be the title of another story too, but then it is no link
        part = weighed and block.link_share < _LINKED and story.probability(index) >= _SURE_HEADING
        return own in titles and not part

    return [
        index
        for index in story.blocks
        if index in disputed or (reading.free(index) and (sizes[index] > longest or not is_echo(index)))
    ]


def _without_consents(reading: Reading, kept: list[int]) -> list[int]:
    """Takes out what asks for consent to a player or a post, with the box that it stands in."""
    blocks, table = reading.blocks, reading.table
    firsts = first_of_consents()
    asking = [index for index in kept if (text := blocks[index].text)[:4] in firsts and asks_for_consent(text)]
    if not asking:
        return kept
    gone = set(asking)
    total = sum(len(blocks[index].text) for index in kept)
    for index in asking:
        parent = table.parents[blocks[index].element]
        box = table.inside(parent) if parent >= 0 else []
        if sum(len(block.text) for block in box) <= min(_LARGEST_BOX, _MOST * total):
            gone.update(block.index for block in box)
    return [index for index in kept if index not in gone]


def _without_meta_lines(reading: Reading, kept: list[int]) -> list[int]:
    """Takes out date lines, reading times and addresses that stand before the first or behind the last paragraph."""
    blocks = reading.blocks
    prose = [
        place
        for place, index in enumerate(kept)
        if blocks[index].words >= 15 and not is_meta_line(reading, blocks[index])
    ]
    if not prose:
        return kept
    first, last = prose[0], prose[-1]
    return [
        index for place, index in enumerate(kept) if first <= place <= last or not is_meta_line(reading, blocks[index])
    ]


def _without(reading: Reading, kept: list[int], rule: Callable[[TextBlock], bool]) -> list[int]:
    blocks = reading.blocks
    total = sum(len(blocks[index].text) for index in kept)
    left = [index for index in kept if not rule(blocks[index])]
    return left if sum(len(blocks[index].text) for index in left) >= (1 - _MOST) * total else kept


def _story_hints(reading: Reading, story: Story) -> int:
    """The hints that hold for the whole story: they say something about the page, not about one block."""
    blocks = reading.blocks
    common = -1
    for index in story.blocks:
        if len(blocks[index].text) > 100:
            common &= reading.table.hints(blocks[index].element)
    return 0 if common == -1 else common


def _is_ruled(reading: Reading, story: Story) -> bool:
    """Whether the story is what the site's layout says."""
    return reading.layout is not None and story.engine.endswith(f"/{reading.layout.name}")


def _hints_of_most(reading: Reading, story: Story) -> int:
    """The hints that hold for a large part of the story: behind its first paragraph all may stand in a "paywall"."""
    blocks = reading.blocks
    held: dict[int, int] = {}
    total = 0
    for index in story.blocks:
        block = blocks[index]
        total += len(block.text)
        hints = reading.table.hints(block.element) & _BOXES
        if hints:
            held[hints] = held.get(hints, 0) + len(block.text)
    return sum(
        bit
        for bit in (1 << place for place in range(_BOXES.bit_length()))
        if _BOXES & bit and sum(size for hints, size in held.items() if hints & bit) > _MOST * total
    )


def _in_list_or_table(reading: Reading, block: TextBlock) -> bool:
    return reading.table.in_region(block.element, Region.LIST | Region.TABLE)


def _shown_elsewhere(reading: Reading, *, ruled: bool) -> set[str]:
    """The keys of what other fields say, so that its echoes do not stand in the body too."""
    values = reading.values
    texts = [values.get("headline"), values.get("kicker")]
    if not ruled:  # a rule may mean a paragraph that repeats the standfirst or a caption
        texts.append(values.get("standfirst"))
        texts += [caption.text for caption in values.get("captions", ()) if caption.text and len(caption.text) > 20]
    if byline := values.get("byline"):
        texts.append(byline.text)
    return {key(text) for text in texts if text}


def _titles_elsewhere(reading: Reading) -> set[str]:
    """The keys of the titles of related stories."""
    titles = (item.title for item in reading.values.get("related", ()))
    return {key(title) for title in titles if title and len(title) > 20}


def _until_feed(reading: Reading, kept: list[int]) -> list[int]:
    """Cuts the story where a list of news begins behind it."""
    blocks = reading.blocks
    feed = [index for index, field in reading.claims.items() if field == "feed_items"]
    if not feed or not kept or set(feed) & set(kept):
        return kept
    before = [index for index in kept if index < min(feed)]
    size = sum(len(blocks[index].text) for index in kept)
    held = sum(len(blocks[index].text) for index in before)
    return before if held >= 0.5 * size else kept
