"""Leaves out the values of a record that are less sure than what was asked for."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from newsextract.evidence import Evidence
from newsextract.fields import FIELDS
from newsextract.reading import Reading

if TYPE_CHECKING:
    from newsextract.pipeline import Row


def leave_out_doubtful(
    reading: Reading, evidence: dict[str, tuple[Evidence, ...]], rows: list[Row] | None, least: float
) -> None:
    """Takes out the values that are less sure than what is asked for, at the end: until then each may help another."""
    several = {field.name for field in FIELDS if field.several}
    for name, proofs in list(evidence.items()):
        if name == "body":
            sure = [reading.story.confidence >= least] * len(proofs)
        else:
            sure = [each.confidence >= least for each in proofs]
        if all(sure):
            continue
        values = reading.values.pop(name)
        evidence[name] = tuple(each for each, kept in zip(proofs, sure, strict=True) if kept)
        if name in several and any(sure):
            reading.values[name] = tuple(value for value, kept in zip(values, sure, strict=True) if kept)
        elif not any(sure):
            del evidence[name]
    kept_proofs = {id(each) for proofs in evidence.values() for each in proofs}
    for number, row in enumerate(rows or ()):
        if rows and row.won and id(row.evidence) not in kept_proofs:
            rows[number] = dataclasses.replace(row, won=False, lost_because=f"less sure than {least:g}")
