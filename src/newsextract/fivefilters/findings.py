"""What a site's patterns find on a page, as candidates and as a story. Which of it stands, the checks decide."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsextract.candidates import Candidate, RawByline
from newsextract.extractors.body.story import Story
from newsextract.fivefilters import checks
from newsextract.fivefilters.document import Document
from newsextract.fivefilters.patterns import SitePatterns, XPathRule
from newsextract.fivefilters.places import Places
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.text import collapse, key
from newsextract.normalizers.titles import strip_site_name
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading

if TYPE_CHECKING:
    from newsextract.fields import Field

_SURE = 0.9
"""A rule that was checked against the page; one of a layout of our own, whose marker was checked, is surer."""
_NAMES_AT_MOST = 15
# a rule that leaves out more than this share of a story that it did not choose has gone stale
_MOST_STRIPPED = 0.35
# menus, share buttons and notes that the learned engine is sure of; headings and short lines of a story are likelier
_UNLIKELY = 0.08


class Findings:
    """What a site's patterns find on a page; worked out once."""

    def __init__(self, reading: Reading, patterns: SitePatterns) -> None:
        self.reading = reading
        self.patterns = patterns
        document = Document(reading.page.html, patterns.replacements)
        kinds = ("title", "author", "date", "body", "strip")
        self._raw: dict[str, list[tuple[XPathRule, list[Any]]]] = {
            kind: [(rule, found) for rule in getattr(patterns, kind) if (found := document.find(rule))]
            for kind in kinds
        }
        if any(document.holds(rule) for rule in patterns.native_ad_clue):
            reading.problems.append(f"{patterns.native_ad_clue[0].origin}: the page is paid for by an advertiser")
        reading.problems.extend(document.problems)
        raw = [each for found in self._raw.values() for _, nodes in found for each in nodes]
        self._places = Places(document, reading.table, raw, patterns.strip_id_or_class)

    # single fields ------------------------------------------------------------------------------------------------

    def candidates(self, field: Field, generic: Sequence[Candidate]) -> list[Candidate]:
        """What the rules offer for a field, each with the reason in ``lost`` if it is not to be believed."""
        if field.name == "headline":
            found = list(self._headlines(generic))
        elif field.name == "byline":
            found = list(self._bylines(field, generic))
        elif field.name == "published":
            found = list(self._dates(field, generic))
        else:
            self._refuse_pictures(field, generic)
            return []
        for candidate in found:
            if candidate.lost:
                self.reading.problems.append(f"{candidate.rule}: {field.name} is not believed: {candidate.lost}")
        return found

    def _refuse_pictures(self, field: Field, found: Sequence[Candidate]) -> None:
        """Marks the pictures whose addresses the file names as none of the story's."""
        if field.name not in ("images", "captions") or not self.patterns.strip_image_src:
            return
        for each in found:
            address = getattr(each.raw, "url", None) or getattr(each.raw, "image_url", None) or ""
            if any(part in address for part in self.patterns.strip_image_src):
                each.lost = each.lost or "the site's file strips it"

    def _headlines(self, generic: Sequence[Candidate]) -> Iterator[Candidate]:
        for rule, nodes in self._raw["title"]:
            found = self._places.found(rule, nodes[0])
            text = collapse(found.text)
            if not found.printed:
                names = [self.reading.values.get("publisher"), self.reading.page.meta("og:site_name")]
                text = strip_site_name(text, *filter(None, names)) or text
            blocks = found.span.blocks if found.span and found.printed else ()
            if not blocks:  # a title that is printed somewhere too, or stands for one that is
                same = [each for each in generic if each.blocks and key(str(each.raw)) == key(text)]
                blocks = next((each.blocks for each in same or generic[:1]), ())
            why = checks.why_no_headline(self.reading, text, found.element, generic, printed=found.printed)
            yield Candidate(text, "site rule", rule.origin, _SURE, found.place, blocks, lost=why)

    def _bylines(self, field: Field, generic: Sequence[Candidate]) -> Iterator[Candidate]:
        reading = self.reading
        others = [
            (value, each.confidence) for each in generic[:4] if (value := field.normalize(each, reading)) is not None
        ]
        for rule, nodes in self._raw["author"]:
            several = [found for each in nodes[:_NAMES_AT_MOST] if (found := self._places.found(rule, each)).text]
            several = [found for found in several if not checks.is_apart(reading, found.element)] or several
            if len(several) > 1:  # a rule for links finds those of menus too
                several = [found for found in several if self._names(field, RawByline(found.text))] or several
            if not several:
                continue
            first = several[0]
            touched = tuple(dict.fromkeys(index for found in several for index in found.touched))
            raw = None
            if len(several) == 1 and first.span and field.from_element and self._places.is_whole(first):
                raw = field.from_element(reading, first.element)
            if raw is None:
                links = tuple(link for index in touched for link in reading.table.links(reading.blocks[index]))
                raw = RawByline("\n".join(dict.fromkeys(found.text for found in several)), links)
                raw = self._whole_line(field, raw, touched)
            blocks = touched if first.printed and sum(map(self._size, touched)) < 400 else ()
            candidate = Candidate(raw, "site rule", rule.origin, _SURE, first.place, blocks)
            value = field.normalize(candidate, reading)
            candidate.lost = (
                f"it finds {len(nodes)} elements"
                if len(nodes) > _NAMES_AT_MOST
                else checks.why_no_byline(reading, raw.text, value, touched, others)
            )
            yield candidate

    def _whole_line(self, field: Field, raw: RawByline, touched: tuple[int, ...]) -> RawByline:
        """The printed line that names stand in, if it names nobody else: rules often take the link only."""
        if len(touched) != 1 or len(line := self.reading.blocks[touched[0]].text) > 120:
            return raw
        whole = RawByline(line, raw.links)
        return whole if self._names(field, raw) == self._names(field, whole) else raw

    def _names(self, field: Field, raw: RawByline) -> set[str]:
        value = field.normalize(Candidate(raw, "site rule", "", _SURE), self.reading)
        return {author.name for author in value.authors} if value is not None else set()

    def _dates(self, field: Field, generic: Sequence[Candidate]) -> Iterator[Candidate]:
        reading = self.reading
        others = [found for each in generic[:8] if (found := self._moment(field, each)) is not None]
        changed = [value for each in self._changed() if (value := field.normalize(each, reading)) is not None]
        for rule, nodes in self._raw["date"]:
            first = self._places.found(rule, nodes[0])
            candidate = Candidate(first.stated or first.text[:400], "site rule", rule.origin, _SURE, first.place)
            own = self._moment(field, candidate)
            if own is None and (inner := self._date_in(first.text)):
                candidate.raw = inner
                own = self._moment(field, candidate)
            candidate.lost = checks.why_no_date(own, others, changed)
            yield candidate

    def _moment(self, field: Field, candidate: Candidate) -> checks.Moment | None:
        value = field.normalize(candidate, self.reading)
        return checks.Moment(value, candidate.notes, candidate.confidence) if value is not None else None

    def _changed(self) -> Iterator[Candidate]:
        """The times of the last change that the page states."""
        page = self.reading.page
        texts = [first_text(node.get("dateModified")) for _, node in page.structured[:2]]
        texts += [page.meta("article:modified_time", "og:updated_time", "datemodified")]
        for text in filter(None, texts):
            yield Candidate(text, "meta", "modified", 0.8)

    def _date_in(self, line: str) -> str | None:
        """The date in a line that says more."""
        reading = self.reading
        dates = find_dates(line, languages=reading.languages, country=reading.country, zone=reading.stated_zone,
                           captured_at=reading.captured_at, limit=1)  # fmt: skip
        return dates[0].text if dates else None

    # the body -----------------------------------------------------------------------------------------------------

    def story(self, generic: Story, *, body: bool) -> Story:
        """The story by the first rule that is to be believed, else the generic one; without what the rules leave out.

        Args:
            generic: What the engines found.
            body: Whether the rules for the body are asked.
        """
        reading = self.reading
        for rule, nodes in self._raw["body"] if body else ():
            spans = [span for each in nodes if (span := self._places.span(each)) is not None]
            chosen = self._pruned({index for span in spans for index in span.blocks} - self._stripped, generic)
            own = Story(tuple(sorted(chosen)), rule.origin, _SURE, self._places.place(spans))
            why = checks.why_no_story(reading, own, generic)
            if why is None:
                own.left_out = dict.fromkeys(self._stripped, "the site's file strips it")
                return own
            reading.problems.append(f"{rule.origin}: body is not believed: {why}")
        return self._without_stripped(generic)

    def _pruned(self, chosen: set[int], generic: Story) -> set[int]:
        """Chosen blocks without the furniture among them, as the dialect has it by default: a container holds more than text.

        That is what stands above the headline, and what the learned engine takes for none of the story.
        """
        headline = self.reading.headline_block
        above = {index for index in chosen if headline is not None and index < headline}
        unlikely = set()
        if self.patterns.prune and generic.logits:
            unlikely = {index for index in chosen if generic.probability(index) < _UNLIKELY}
        most = _MOST_STRIPPED * sum(map(self._size, chosen))
        for left_out in (above | unlikely, above):
            if sum(map(self._size, left_out)) <= most:
                return chosen - left_out
        return chosen

    def _without_stripped(self, story: Story) -> Story:
        lost = self._stripped.intersection(story.blocks)
        if not lost or sum(map(self._size, lost)) > _MOST_STRIPPED * sum(map(self._size, story.blocks)):
            return story
        story.blocks = tuple(index for index in story.blocks if index not in lost)
        story.left_out = {**story.left_out, **dict.fromkeys(lost, "the site's file strips it")}
        return story

    def _size(self, index: int) -> int:
        return len(self.reading.blocks[index].text)

    @functools.cached_property
    def _stripped(self) -> set[int]:
        """The blocks that the file strips."""
        found = [self._places.span(each) for _, nodes in self._raw["strip"] for each in nodes]
        found += self._places.named()
        return {index for span in found if span is not None for index in span.blocks}
