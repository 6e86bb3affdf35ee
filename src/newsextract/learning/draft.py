"""The draft of a new site: its file, its pages as fixtures, and the records that are read from those."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from newsextract.learning.addresses import Addresses
from newsextract.learning.filler import YEARS, Filler
from newsextract.learning.fixture import differences, fixture
from newsextract.learning.sample import Sample
from newsextract.learning.study import Learned
from newsextract.page import Page
from newsextract.pipeline import extract, read_fields

_MOST_FIXTURES = 6


@dataclass(slots=True)
class Fixture:
    """A page that may be kept beside a site's file.

    Attributes:
        name: Its name without an ending.
        html: The page with invented text.
        record: What is read from it, as the text of a golden file.
        notes: What is read otherwise from it than from the page it was made of.
    """

    name: str
    html: str
    record: str
    notes: tuple[str, ...] = ()


def fixtures(samples: Sequence[Sample], learned: Learned) -> list[Fixture]:
    """The pages with invented text, at most six, each with the record that is read from it by the drafted rules.

    The beginnings of lines that the site's file names stay as they are, since the rule would not be met otherwise.
    """
    kept = [line for each in learned.layouts for line in each.layout.ignore_lines]
    filler = Filler((block.text for sample in samples for block in sample.blocks), kept)
    addresses = Addresses(filler, samples[0].page.host if samples else None)
    found = []
    for number, sample in enumerate(samples[:_MOST_FIXTURES], 1):
        text = fixture(sample, filler, addresses)
        captured = sample.page.captured_at
        page = Page(
            text.encode(),
            url=addresses.of(own) if (own := sample.page.url or sample.page.canonical_url) else None,
            captured_at=captured.replace(year=captured.year - YEARS) if captured else None,
        )
        notes = _notes(sample, page, learned)
        found.append(Fixture("story" if number == 1 else f"story-{number}", text, _record(page, learned), notes))
    return found


def _notes(sample: Sample, copy: Page, learned: Learned) -> tuple[str, ...]:
    site = learned.site
    page, _ = read_fields(sample.page, site)
    other, _ = read_fields(copy, site)
    return tuple(differences(page.values, other.values))


def _record(page: Page, learned: Learned) -> str:
    """The record without its empty fields, as golden files have it."""
    record: dict[str, Any] = _pruned(extract(page, site=learned.site).to_dict(evidence=False))
    if record.get("access") == "unknown":
        del record["access"]
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: kept for name, item in value.items() if (kept := _pruned(item)) not in (None, [], {})}
    return [_pruned(item) for item in value] if isinstance(value, list) else value
