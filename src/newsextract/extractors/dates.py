"""When a story was published and updated: all evidence is gathered and weighed, none is taken because it came first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from newsextract.candidates import Candidate
from newsextract.extractors.head import foot_blocks, spaced
from newsextract.normalizers.dates import ParsedDate, Precision, find_dates, parse_date
from newsextract.normalizers.parsed_date import zone_name
from newsextract.normalizers.path_dates import date_in_path
from newsextract.page import Hint, TextBlock
from newsextract.page.jsonld import first_text, texts_of, types_of
from newsextract.page.tags import Region
from newsextract.reading import Reading

_PUBLISHED_METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "published_time",
    "cxenseparse:recs:publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "dcterms.created",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "date",
    "article_date_original",
    "originalpublicationdate",
    "ptime",
    "article:create_at",
)
_UPDATED_METAS = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "article:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "revised",
)
# a story cannot be published after it was captured; a day and a half allows for wrong zones and planned times
_FUTURE = dt.timedelta(hours=36)
_DIGIT = re.compile(r"\d")
_UPDATE_WORDS = (
    "updat", "aktualis", "zuletzt", "stand:", "geändert", "actualiz", "mis à jour", "modifi", "aggiornat", "ultimo", "atualiz",
    "bijgewerkt", "gewijzigd", "uppdatera", "oppdater", "opdater", "päivitetty", "zaktualiz", "обновл", "оновл", "güncel",
    "更新", "최종수정", "수정", "diperbarui", "cập nhật", "frissít", "ενημέρωση", "تحديث",
)  # fmt: skip


def parse(reading: Reading, text: str) -> ParsedDate | None:
    """The instant that a date slot tells, with the page's languages, country and zone."""
    if text not in reading.moments:  # weighing asks for each candidate's instant several times
        reading.moments[text] = parse_date(
            text,
            languages=reading.languages,
            country=reading.country,
            zone=reading.stated_zone,
            captured_at=reading.captured_at,
        )
    return reading.moments[text]


def dates_in(reading: Reading, line: str, limit: int) -> list[ParsedDate]:
    """The full dates printed in a line, with the page's languages, country and zone."""
    return find_dates(
        line,
        languages=reading.languages,
        country=reading.country,
        zone=reading.stated_zone,
        captured_at=reading.captured_at,
        limit=limit,
    )


def stated_zone(reading: Reading) -> dt.tzinfo | None:
    """The site's zone, else the offset that the page's structured dates state, if that is not plain UTC."""
    if reading.zone is not None:
        return reading.zone
    texts = [first_text(node.get("datePublished")) for _, node in reading.page.structured[:2]]
    texts += [reading.page.meta("article:published_time"), reading.page.meta("article:modified_time")]
    for text in texts:
        if text and (moment := _iso(text)) and moment.utcoffset():
            return moment.tzinfo
    return None


def _iso(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return None


def find_published(reading: Reading) -> list[Candidate]:
    """All that may be the time of publication, most trustworthy first."""
    found = list(_structured(reading, "datePublished", 0.95))
    found += _metas(reading, _PUBLISHED_METAS, 0.9)
    found += [c for c, updated in _visible(reading) if not updated]
    found += _path(reading)
    found += _structured(reading, "dateCreated", 0.55)
    return _weighed(reading, found)


def find_updated(reading: Reading) -> list[Candidate]:
    """All that may be the time of the last change."""
    found = list(_structured(reading, "dateModified", 0.9))
    found += _metas(reading, _UPDATED_METAS, 0.85)
    found += [c for c, updated in _visible(reading) if updated]
    published = reading.values.get("published")
    weighed = _weighed(reading, found)
    if published is None:
        return weighed
    return [c for c in weighed if (parsed := parse(reading, str(c.raw))) and _not_before(parsed, published)]


def _not_before(parsed: ParsedDate, published: dt.datetime) -> bool:
    slack = dt.timedelta(days=1) if parsed.precision is Precision.DAY else dt.timedelta(minutes=1)
    return parsed.value >= published - slack


def normalize(candidate: Candidate, reading: Reading) -> dt.datetime | None:
    """The aware instant; its precision and what was assumed go into the evidence."""
    parsed = parse(reading, str(candidate.raw))
    if parsed is None or _in_future(parsed, reading):
        return None
    notes = [f"precision: {parsed.precision.value}", *parsed.assumptions]
    value = parsed.value
    if reading.zone is not None and value.tzinfo is dt.UTC and not parsed.assumptions:
        # a system's clock, not the newsroom's: readers see the site's time
        value = value.astimezone(reading.zone)
        notes.append(f"stated in UTC, told in {zone_name(reading.zone)}")
    candidate.notes = tuple(notes)
    return value


def from_element(reading: Reading, element: int) -> str:
    """A time's own ``datetime``, else its text."""
    attributes = reading.table.attributes(element)
    stated = attributes.get("datetime") or attributes.get("content")
    return stated or " ".join((reading.table.nodes[element].text() or "").split())[:400]


def _in_future(parsed: ParsedDate, reading: Reading) -> bool:
    return reading.captured_at is not None and parsed.value > reading.captured_at + _FUTURE


def _structured(reading: Reading, name: str, confidence: float) -> Iterator[Candidate]:
    for rank, (source, node) in enumerate(reading.page.structured[:4]):
        for text in texts_of(node.get(name))[:1]:
            page_only = any(kind in ("WebPage", "CollectionPage", "ItemPage") for kind in types_of(node))
            sure = confidence - 0.02 * rank - (0.1 if page_only else 0.0) - (0.02 if source == "microdata" else 0.0)
            yield Candidate(text, source, name, sure, f"{source} {name}")


def _metas(reading: Reading, names: tuple[str, ...], confidence: float) -> Iterator[Candidate]:
    for rank, name in enumerate(names):
        for text in reading.page.metas.get(name, ())[:1]:
            yield Candidate(text, "meta", name, confidence - 0.005 * rank, f"meta[{name}]")


def _visible(reading: Reading) -> list[tuple[Candidate, bool]]:
    """What the page shows of dates around the headline: ``time`` elements, then printed dates."""
    if reading.visible_dates is None:
        reading.visible_dates = [*_times(reading), *_printed(reading)]
    return reading.visible_dates


def _times(reading: Reading) -> Iterator[tuple[Candidate, bool]]:
    """``time`` elements around the headline, each with whether it tells an update."""
    table = reading.table
    zone = reading.head
    for element in table.listed.get("time", ())[:80]:
        attributes = table.attributes(element)
        block = table.block_of(element)
        index = block.index if block else table.first[element]
        if index not in zone or table.in_region(element, Region.NAV | Region.FOOTER):
            continue
        hints = table.hints(element)
        if hints & (Hint.RELATED | Hint.COMMENTS | Hint.FEED) or (
            table.anchors[element] >= 0 and not hints & Hint.BYLINE
        ):
            continue
        stated = (
            attributes.get("datetime") or attributes.get("content") or (table.nodes[element].text() or "").strip()[:200]
        )
        named = attributes.get("itemprop", "")
        updated = (
            named == "dateModified"
            or bool(table.own_hints(element) & Hint.UPDATED)
            or _tells_update(reading, block, element)
        )
        confidence = 0.93 if named == "datePublished" or "pubdate" in attributes else 0.85
        if stated:
            yield Candidate(stated, "element", "time", confidence, table.place(element)), updated


def _tells_update(reading: Reading, block: TextBlock | None, element: int) -> bool:
    """Whether the words just before the time speak of an update."""
    if block is None:
        return False
    before: list[str] = []
    for inner, text in block.pieces:
        if element in reading.table.ancestors(inner):
            before.append(text[:20])  # "<time>Updated 9 May</time>"
            break
        before.append(text)
    words = "".join(before)[-40:].casefold()
    return any(word in words for word in _UPDATE_WORDS)


def _printed(reading: Reading) -> Iterator[tuple[Candidate, bool]]:
    """Dates printed around the headline, each with whether it tells an update."""
    for rank, block in enumerate([*reading.head_blocks, *foot_blocks(reading)[:3]]):
        if not may_hold_date(reading, block):
            continue
        line = spaced(block)
        for parsed in dates_in(reading, line, 3):
            before = line[max(0, parsed.start - 30) : parsed.start].casefold()
            updated = parsed.label == "updated" or any(word in before for word in _UPDATE_WORDS)
            confidence = 0.75 - min(0.15, 0.01 * rank) + (0.05 if parsed.precision is not Precision.DAY else 0.0)
            place = reading.table.place_of(block)
            yield Candidate(parsed.text, "text", "printed-date", confidence, place), updated


def may_hold_date(reading: Reading, block: TextBlock) -> bool:
    """A short line with a digit that is not the story's own sentence."""
    if len(block.text) > 200 or not _DIGIT.search(block.text):
        return False
    if block.index == reading.headline_block or block.link_share > 0.9:
        return False
    if reading.table.in_region(block.element, Region.FIGURE | Region.FIGCAPTION):  # the day a picture was taken
        return False
    if _is_todays_date(reading, block):
        return False
    if reading.table.in_region(block.element, Region.ASIDE | Region.LIST) and not _is_near_headline(reading, block):
        return bool(reading.table.hints(block.element) & (Hint.DATE | Hint.BYLINE))
    words = block.words
    return (
        words <= 12
        or not block.text.endswith((".", "!", "?"))
        or bool(reading.table.hints(block.element) & (Hint.DATE | Hint.BYLINE))
    )


def _is_near_headline(reading: Reading, block: TextBlock) -> bool:
    return reading.headline_block is None or abs(block.index - reading.headline_block) <= 10


def _is_todays_date(reading: Reading, block: TextBlock) -> bool:
    """Whether a date stands where newspapers print today's: above the headline and not in the story's head."""
    headline = reading.headline_block
    if headline is None or block.index > headline or reading.page.is_bare:
        return False
    table = reading.table
    if table.in_region(block.element, Region.ARTICLE | Region.MAIN) or block.words > 8:
        return False
    named = table.hints(block.element) & (Hint.DATE | Hint.BYLINE | Hint.UPDATED)
    return table.in_region(block.element, Region.HEADER | Region.NAV) and not named


def _path(reading: Reading) -> Iterator[Candidate]:
    address = reading.page.url or reading.page.canonical_url
    if address and (day := date_in_path(address)):
        yield Candidate(day.isoformat(), "url", "date-in-path", 0.6, address[:200])


def _weighed(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Best first. A day alone, or a time of which the zone is a guess, gives way to a fuller statement of the same."""
    parsed = [(candidate, moment) for candidate in found if (moment := parse(reading, str(candidate.raw)))]
    usable = [(candidate, moment) for candidate, moment in parsed if not _in_future(moment, reading)]
    unread = [candidate for candidate in found if all(candidate is not other for other, _ in usable)]
    usable.sort(key=lambda pair: -pair[0].confidence)
    if usable:
        moment = usable[0][1]
        for other, fuller in usable[1:]:
            if other.confidence >= 0.6 and _fuller(fuller, moment):
                usable.remove((other, fuller))
                usable.insert(0, (other, fuller))
                break
        agreeing = sum(abs(when.value - usable[0][1].value) < dt.timedelta(minutes=2) for _, when in usable[1:])
        usable[0][0].confidence = min(0.99, usable[0][0].confidence + 0.02 * agreeing)
    return [candidate for candidate, _ in usable] + unread


def _fuller(other: ParsedDate, best: ParsedDate) -> bool:
    apart = abs(other.value - best.value)
    if best.precision is Precision.DAY and other.precision is not Precision.DAY:
        return apart < dt.timedelta(hours=36) and (other.value.date() == best.value.date())
    guessed = "zone assumed: UTC" in best.assumptions
    stated = not any(note.startswith("zone assumed") for note in other.assumptions)
    return guessed and stated and other.precision is not Precision.DAY and apart <= dt.timedelta(hours=14)
