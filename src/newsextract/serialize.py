"""Records to plain values and back, and the JSON Schema of the result. All of it follows from the records' own types."""

from __future__ import annotations

import dataclasses
import datetime as dt
import types
from collections.abc import Mapping
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from newsextract.errors import UsageError

R = TypeVar("R")


def plain(value: Any) -> Any:
    """A value of a record as JSON-ready data."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value] if value else []
    if isinstance(value, dt.date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return record_to_dict(value)


def record_to_dict(record: Any) -> dict[str, Any]:
    """A record as a dict, its fields in their order."""
    values: dict[str, Any] = {}
    kind: Any = type(record)
    for name in field_names(kind):
        value = getattr(record, name)
        # most values of most records are texts: they are spared the call
        values[name] = value if value is None or type(value) is str else plain(value)
    return values


def field_names(cls: type[Any]) -> tuple[str, ...]:
    """The fields of a record that its JSON has; kept, since they are asked for with every record."""
    names = _NAMES.get(cls)
    if names is None:
        names = _NAMES[cls] = tuple(f.name for f in dataclasses.fields(cls) if f.metadata.get("json", True))
    return names


_NAMES: dict[type[Any], tuple[str, ...]] = {}


def is_record(kind: type[Any]) -> bool:
    """Whether a type is one of the records."""
    return dataclasses.is_dataclass(kind)


_HINTS: dict[str, dict[str, Any]] = {}


def field_types(cls: type[Any]) -> dict[str, Any]:
    """The types of a record's fields; working them out is dear, so each record's are kept."""
    if cls.__name__ not in _HINTS:
        inner = {f.name for f in dataclasses.fields(cls) if not f.metadata.get("json", True)}
        _HINTS[cls.__name__] = {name: hint for name, hint in get_type_hints(cls).items() if name not in inner}
    return _HINTS[cls.__name__]


def record_from_dict(cls: type[R], data: Mapping[str, Any]) -> R:
    """The record of type ``cls`` that ``data`` describes.

    Raises:
        UsageError: A field is unknown, or its value does not fit.
    """
    if not isinstance(data, Mapping):
        raise UsageError(f"{cls.__name__}.from_dict takes a mapping, not {type(data).__name__}")
    hints = field_types(cls)
    unknown = sorted(set(data) - set(hints))
    if unknown:
        raise UsageError(
            f"{cls.__name__} has no field {', '.join(map(repr, unknown))}; its fields are {', '.join(hints)}"
        )
    try:
        return cls(**{name: _value(hints[name], item, f"{cls.__name__}.{name}") for name, item in data.items()})
    except TypeError as error:
        raise UsageError(f"{cls.__name__}: {error}") from error


def _value(hint: Any, item: Any, where: str) -> Any:  # noqa: C901 - one branch a kind of type
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        if item is None:
            return None
        return _value(next(a for a in args if a is not type(None)), item, where)
    if origin is tuple:
        if not isinstance(item, (list, tuple)):
            raise UsageError(f"{where} is a list, not {type(item).__name__}")
        return tuple(_value(args[0], each, where) for each in item)
    if origin is dict:
        if not isinstance(item, Mapping):
            raise UsageError(f"{where} is a mapping, not {type(item).__name__}")
        return {key: _value(args[1], each, f"{where}[{key!r}]") for key, each in item.items()}
    if origin is Literal:
        if item not in args:
            raise UsageError(f"{where} is one of {', '.join(map(repr, args))}, not {item!r}")
        return item
    if hint in (dt.datetime, dt.date):
        return _moment(hint, item, where)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return record_from_dict(hint, item)
    if hint is float and isinstance(item, int):
        return float(item)
    if not isinstance(item, hint) or isinstance(item, bool):
        raise UsageError(f"{where} is {hint.__name__}, not {type(item).__name__}")
    return item


def _moment(hint: type[dt.date], item: Any, where: str) -> dt.date:
    try:
        moment = hint.fromisoformat(item)
    except (TypeError, ValueError) as error:
        raise UsageError(f"{where} is an ISO 8601 {hint.__name__}, not {item!r}") from error
    if isinstance(moment, dt.datetime) and moment.tzinfo is None:
        raise UsageError(f"{where} needs an offset from UTC: {item!r}")
    return moment


def article_schema() -> dict[str, Any]:
    """The JSON Schema of an article's dict."""
    from newsextract.article import Article

    definitions: dict[str, Any] = {}
    _define(Article, definitions)
    root = definitions.pop("Article")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Article", **root, "$defs": definitions}


def _schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(a, definitions) if a is not type(None) else {"type": "null"} for a in args]}
    if origin is tuple:
        return {"type": "array", "items": _schema(args[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(args[1], definitions)}
    if origin is Literal:
        return {"enum": list(args)}
    if hint is dt.datetime:
        return {"type": "string", "format": "date-time"}
    if hint is dt.date:
        return {"type": "string", "format": "date"}
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        _define(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": {str: "string", int: "integer", float: "number"}[hint]}


def _define(cls: type[Any], definitions: dict[str, Any]) -> None:
    if cls.__name__ in definitions:
        return
    definitions[cls.__name__] = {}
    hints = field_types(cls)
    definitions[cls.__name__] = {
        "type": "object",
        "properties": {name: _schema(hint, definitions) for name, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }
