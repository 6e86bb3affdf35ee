"""The printed reading time."""

from __future__ import annotations

from newsextract.candidates import Candidate
from newsextract.extractors.head import spaced
from newsextract.normalizers.people import reading_minutes
from newsextract.reading import Reading


def find(reading: Reading) -> list[Candidate]:
    """Lines of the head zone that tell a reading time; metas that do."""
    found = []
    for block in reading.head_blocks:
        if len(block.text) <= 200 and any(char.isdigit() for char in block.text) and reading_minutes(spaced(block)):
            place = reading.table.place_of(block)
            found.append(Candidate(spaced(block), "text", "reading-time", 0.9, place))
    # Yoast's label and data pairs: "Est. reading time" and "4 minutes"
    for number in range(1, 5):
        label, data = reading.page.meta(f"twitter:label{number}"), reading.page.meta(f"twitter:data{number}")
        if label and data and (minutes := data.split()[0]).isdigit() and "min" in data.lower():
            found.append(Candidate(f"{minutes} min read", "meta", "twitter-data", 0.6, f"meta[twitter:data{number}]"))
    return found


def normalize(candidate: Candidate, reading: Reading) -> int | None:
    """Whole minutes."""
    return reading_minutes(str(candidate.raw))
