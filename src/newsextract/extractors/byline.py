"""Who wrote it: the printed byline, and the authors that structured data names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.article import Byline
from newsextract.candidates import Candidate, RawByline
from newsextract.extractors.head import block_hints, foot_blocks, spaced
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.people import (
    looks_like_name,
    merge_authors,
    parse_author,
    parse_byline,
    same_person,
    split_byline_line,
)
from newsextract.normalizers.text import collapse, key
from newsextract.page import Hint, TextBlock
from newsextract.page.jsonld import first_text, objects_of, resolve, texts_of
from newsextract.page.tags import Region
from newsextract.reading import Reading

_AUTHOR_METAS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "og:article:author",
    "article.author",
)
_NOT_BYLINE = Hint.COMMENTS | Hint.RELATED | Hint.SHARE | Hint.FOOTER | Hint.NAVIGATION | Hint.CAPTION | Hint.CREDIT
# the words that begin a byline, in the languages where one does; a block that begins with one is a byline if names follow
_BY = (
    "by ", "von ", "por ", "par ", "di ", "door ", "av ", "af ", "przez ", "autor: ", "autor ", "text: ", "texte: ", "texto: ",
    "auteur: ", "autore: ", "автор: ", "автор ", "written by ", "reported by ", "story by ", "words by ", "oleh ", "penulis: ",
    "tekst: ", "tekijä ", "szerző: ", "yazan: ", "haber: ", "de ", "文・", "文＝", "記者", "記者：", "作者：", "tác giả: ", "بقلم",
    "كتب", "نویسنده", "מאת", "ผู้เขียน",
)  # fmt: skip


_DATE_LABEL = re.compile(
    r"\s*(?:입력|수정|등록|승인|업데이트|published|updated|posted|veröffentlicht|aktualisiert)\s*:?$", re.IGNORECASE
)
_LABELS = frozenset(word.strip(" :：") for word in _BY) | frozenset(
    (
        "author",
        "authors",
        "autor",
        "autoren",
        "auteur",
        "auteurs",
        "autora",
        "autores",
        "autore",
        "reporter",
        "writer",
        "автор",
        "yazar",
    )
)


def begins_like_byline(line: str) -> bool:
    """Whether a line begins with the word that begins a byline, such as "By", "Von" or "Por"."""
    return line.casefold().startswith(_BY)


def find(reading: Reading) -> list[Candidate]:
    """Printed bylines with the structured authors beside them; then structured authors alone."""
    structured = _structured(reading)
    names = tuple((name, url) for _, name, url, _ in structured)
    printed = sorted(_printed(reading, [name for name, _ in names]), key=lambda c: -c.confidence)
    for candidate in printed:
        candidate.raw.structured = names
    alone = []
    if structured:
        source, _, _, place = structured[0]
        alone.append(Candidate(RawByline("", (), names), source, "author", 0.8, place))
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import bylines

        printed += bylines(reading)
    strong = [c for c in printed if c.confidence >= 0.8]
    return [*strong, *alone, *(c for c in printed if c.confidence < 0.8)]


def from_element(reading: Reading, element: int) -> RawByline | None:
    """A site rule's element: its text and links."""
    blocks = reading.table.inside(element)
    structured = tuple((name, url) for _, name, url, _ in _structured(reading))
    if not blocks:
        text = collapse(reading.table.nodes[element].text() or "")
        return RawByline(text, (), structured) if text else None
    shown = [block for block in blocks if not reading.table.in_region(block.element, Region.CONTROL)] or blocks
    return RawByline("\n".join(spaced(block, "\n") for block in shown), _links(reading, shown), structured)


def normalize(candidate: Candidate, reading: Reading) -> Byline | None:
    """The byline with its authors, each person once."""
    raw = candidate.raw if isinstance(candidate.raw, RawByline) else RawByline(str(candidate.raw))
    structured = [
        author
        for name, url in raw.structured
        for author in parse_author(name, url=url, languages=reading.languages)
        if not _is_publisher(reading, author.name) or len(raw.structured) == 1
    ]
    if not raw.text:
        return Byline(text=None, authors=merge_authors(structured, ())) if structured else None
    byline = parse_byline(_without_dates(reading, raw.text), languages=reading.languages)
    if byline is None:
        return None
    headline = key(reading.values.get("headline") or "")
    if len(byline.authors) > 1 and key(byline.authors[-1].name) in headline and "—" in raw.text:
        byline.authors = byline.authors[:-1]  # "Por Ana Roe — Serra do Elim": the place, not a third author
    for author in byline.authors:
        # "Ana Roe Regional Correspondent" in one run: structured data knows where the name ends
        author.name = next(
            (known.name for known in structured if author.name.startswith(known.name + " ")), author.name
        )
        for text, href in raw.links:
            if author.url is None and same_person(author.name, text):
                author.url = reading.page.join(href)
    if len(structured) > len(byline.authors) and all(
        any(same_person(author.name, other.name) for other in structured) for author in byline.authors
    ):  # a block that prints some of the names; the others have blocks of their own
        return Byline(text=byline.text, authors=merge_authors(structured, byline.authors))
    return Byline(text=byline.text, authors=merge_authors(byline.authors, structured))


def _is_publisher(reading: Reading, name: str) -> bool:
    return key(name) == key(reading.values.get("publisher") or "")


def _without_dates(reading: Reading, text: str) -> str:
    """The lines of a byline without dates and reading times; a line of nothing else falls away."""
    lines = []
    for line in text.split("\n"):
        spans = _date_spans(reading, line)
        if not spans:
            lines.append(line)
        elif part := split_byline_line(line, languages=reading.languages, date_spans=spans).byline:
            lines.append(part)
    return "\n".join(lines) or text


def _date_spans(reading: Reading, line: str) -> list[tuple[int, int]]:
    """Where dates stand in a line."""
    dates = find_dates(line, languages=reading.languages, country=reading.country, zone=reading.zone)
    return [(date.start, date.end) for date in dates]


def _structured(reading: Reading) -> list[tuple[str, str, str | None, str]]:
    """Authors in structured data: source, name, url, place."""
    page = reading.page
    by_id = {str(node["@id"]): node for node in page.jsonld if "@id" in node}
    for source, node in page.structured[:3]:
        found: list[tuple[str, str, str | None, str]] = []
        given = node.get("author") or node.get("creator")
        for text in (
            [given]
            if isinstance(given, str)
            else [item for item in given if isinstance(item, str)]
            if isinstance(given, list)
            else []
        ):
            found.append((source, text, None, f"{source} author"))
        for author in objects_of(given):
            author = resolve(author, by_id)
            for name in texts_of(author.get("name")):
                found.append((source, name, page.join(first_text(author.get("url"))), f"{source} author.name"))
        if found:
            return found
    for meta in _AUTHOR_METAS:
        values = [value for value in page.metas.get(meta, ()) if "://" not in value]
        if values:
            return [("meta", value, None, f"meta[{meta}]") for value in values]
    return []


def _printed(reading: Reading, stated: list[str]) -> Iterator[Candidate]:
    """Blocks around the headline that read like a byline, or that are called one."""
    table = reading.table
    seen: set[int] = set()
    for rank, block in enumerate([*reading.head_blocks, *foot_blocks(reading)]):
        if block.index == reading.headline_block or len(block.text) > 300 or block.words > 35:
            continue
        if not reading.free(block.index):
            continue
        hints = table.hints(block.element) if block.element >= 0 else 0
        own = _own(reading, block)
        line = _led(reading, block) or spaced(block)
        if block.words > 14 and not begins_like_byline(line):  # a caption or a note on the author
            continue
        confidence = _confidence(reading, block, line, own, hints, stated)
        if confidence is None:
            continue
        text = _byline_part(reading, line)
        if not text or block.index in seen:
            continue
        seen.add(block.index)
        place = table.place_of(block)
        sure = confidence - min(0.1, 0.003 * rank)
        yield Candidate(
            RawByline(text, _links(reading, [block])),
            "element" if own else "text",
            "printed-byline",
            sure,
            place,
            (block.index,),
        )


def _led(reading: Reading, block: TextBlock) -> str | None:
    """The line with the by-word that stands alone in the block before it: "Author", then "Ana Roe"."""
    before = reading.blocks[block.index - 1] if block.index else None
    if before is None or len(before.text) > 20 or before.text.casefold().strip(" :") not in _LABELS:
        return None
    return f"by {spaced(block)}"


def _own(reading: Reading, block: TextBlock) -> int:
    """The block's own hints; ``rel=author`` is one."""
    found = block_hints(reading, block)
    for inner, _ in block.pieces[:12]:
        if inner >= 0 and (reading.table.attributes(inner).get("rel") or "") == "author":
            found |= Hint.BYLINE
    return found


def _confidence(reading: Reading, block: TextBlock, line: str, own: int, hints: int, stated: list[str]) -> float | None:
    if own & _NOT_BYLINE & ~Hint.CREDIT or reading.table.in_region(block.element, Region.FIGURE | Region.CONTROL):
        return None
    begins = begins_like_byline(line)
    known = any(name and len(name) > 3 and key(name) in key(line) for name in stated)
    if own & Hint.BYLINE:
        return 0.93 if known else 0.85 if begins or looks_like_name(_byline_part(reading, line) or "") else 0.55
    if begins and len(line) < 160:
        rest = _byline_part(reading, line) or ""
        byline = parse_byline(rest, languages=reading.languages)
        return (
            (0.92 if known else 0.84)
            if byline is not None and byline.authors and not line.endswith((".", "!", "?"))
            else None
        )
    if known and len(line) < 120:
        return 0.82
    near = reading.headline_block is not None and abs(block.index - reading.headline_block) <= 2
    if (
        near
        and not stated
        and len(line) < 80
        and (part := _byline_part(reading, line))
        and (line.startswith(f"{part},") or (part != line and not _in_title_case(reading)))
        and looks_like_name(part)
    ):
        return 0.8  # "Ana Roe, 5 March 2018"
    return None


def _in_title_case(reading: Reading) -> bool:
    """Whether two capitalised words may as well be a section's name: in English, on pages that say nothing of themselves."""
    return reading.languages[:1] in ((), ("en",)) and not reading.page.structured


def _byline_part(reading: Reading, line: str) -> str | None:
    """The part of a line that is a byline, without dates and reading times."""
    if line not in reading.byline_parts:
        reading.byline_parts[line] = _cut_byline(reading, line)
    return reading.byline_parts[line]


def _cut_byline(reading: Reading, line: str) -> str | None:
    spans = _date_spans(reading, line)
    part = split_byline_line(line, languages=reading.languages, date_spans=spans).byline
    if part is None and spans and spans[0][0] > 1:  # a label of the date may have been taken for a part of the byline
        part = line[: spans[0][0]].strip(" |·•,-–—")
    return _DATE_LABEL.sub("", part) if part else None


def _links(reading: Reading, blocks: list[TextBlock]) -> tuple[tuple[str, str], ...]:
    return tuple(link for block in blocks for link in reading.table.links(block))
