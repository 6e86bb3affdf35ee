"""``--fields``: the names that may be asked for, and picking them out of a record."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints

from newsextract.errors import UsageError

COMPUTED = ("text", "markdown", "source")
"""Not in the record, but may be asked for: two renderings, and the input as it was given on the command line."""


def parse_fields(wanted: str) -> tuple[str, ...]:
    """The field names in a comma-separated list, in their order, each once.

    Raises:
        UsageError: A name is no field; the message lists the fields.

    Examples:
        >>> parse_fields("headline, byline.authors")
        ('headline', 'byline.authors')
    """
    names = tuple(dict.fromkeys(name.strip() for name in wanted.split(",") if name.strip()))
    if not names:
        raise UsageError("--fields needs at least one field, such as: --fields headline,published")
    known = known_fields()
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(f"no field {', '.join(map(repr, unknown))}; the fields are: {', '.join(known)}")
    return names


def known_fields() -> tuple[str, ...]:
    """All names that ``--fields`` takes: the record's fields, dotted those of records in it, and the computed ones."""
    from newsextract.article import Article

    return (*_names(Article), *COMPUTED)


def pick(record: Mapping[str, Any], name: str) -> Any:
    """The value at a dotted name. Of a list, the values of its items; None where nothing is.

    Examples:
        >>> pick({"byline": {"authors": [{"name": "Ada Quill"}, {"name": "Ben Hart"}]}}, "byline.authors.name")
        ['Ada Quill', 'Ben Hart']
        >>> pick({"byline": None}, "byline.text")
    """
    value: Any = record
    for part in name.split("."):
        value = _step(value, part)
    return value


def _step(value: Any, part: str) -> Any:
    if isinstance(value, Mapping):
        return value.get(part)
    if isinstance(value, list):
        return [_step(item, part) for item in value]
    return None


def _names(cls: type[Any], prefix: str = "") -> Iterator[str]:
    for name, hint in get_type_hints(cls).items():
        yield prefix + name
        if name == "evidence":  # a mapping by field
            yield from (f"{prefix}{name}.{field.name}" for field in dataclasses.fields(cls) if field.name != name)
        elif (inner := _record_in(hint)) is not None:
            yield from _names(inner, f"{prefix}{name}.")


def _record_in(hint: Any) -> type[Any] | None:
    """The record type in a hint such as ``Byline | None`` or ``tuple[Caption, ...]``."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return hint
    if get_origin(hint) in (tuple, types.UnionType):
        return next((found for part in get_args(hint) if (found := _record_in(part)) is not None), None)
    return None
