"""What two records of one page differ in: with a site's rules and without, before a rule was edited and after."""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from typing import Any, Literal

from newsextract.article import Article
from newsextract.inspector.marks import FIELD_ORDER, Mark, marks_of
from newsextract.serialize import plain

Step = Literal["same", "only first", "only second"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field that two records do not agree on.

    Attributes:
        field: The field.
        first: Its value in the first record, as JSON-ready data.
        second: Its value in the second record.
        steps: For fields with several values: each value once, in order, and which record has it.
    """

    field: str
    first: Any
    second: Any
    steps: tuple[tuple[Step, Any], ...] = ()


def differences(first: Article, second: Article) -> list[Difference]:
    """The fields in which two records differ; evidence, problems and the like are not compared.

    Examples:
        >>> one, other = Article(headline="Pier reopens", tags=("Elin",)), Article(headline="Pier reopens", tags=("Elin", "Sea"))
        >>> [(each.field, each.steps) for each in differences(one, other)]
        [('tags', (('same', 'Elin'), ('only second', 'Sea')))]
    """
    found = []
    for name in FIELD_ORDER:
        one, other = plain(getattr(first, name)), plain(getattr(second, name))
        if one != other:
            steps = _steps(one, other) if isinstance(one, list) else ()
            found.append(Difference(field=name, first=one, second=other, steps=steps))
    return found


def _steps(first: list[Any], second: list[Any]) -> tuple[tuple[Step, Any], ...]:
    one, other = ([json.dumps(item, sort_keys=True) for item in items] for items in (first, second))
    steps: list[tuple[Step, Any]] = []
    for _, i1, i2, j1, j2 in difflib.SequenceMatcher(a=one, b=other, autojunk=False).get_opcodes():
        if one[i1:i2] == other[j1:j2]:
            steps.extend(("same", item) for item in first[i1:i2])
            continue
        steps.extend(("only first", item) for item in first[i1:i2])
        steps.extend(("only second", item) for item in second[j1:j2])
    return tuple(steps)


def only_in(second: Article, first: Article) -> list[Mark]:
    """The marks of the second record that the first does not have."""
    known = {_key(mark) for mark in marks_of(first)}
    return [mark for mark in marks_of(second) if _key(mark) not in known]


def _key(mark: Mark) -> tuple[str, str]:
    return mark.field, json.dumps(mark.value, sort_keys=True)
