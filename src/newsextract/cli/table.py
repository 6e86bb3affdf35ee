"""The table that ``newsextract explain`` prints: as wide as the terminal, plain where it goes into a file or a pipe."""

from __future__ import annotations

import json
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsextract.serialize import plain

if TYPE_CHECKING:
    from newsextract import Explanation, Row

_HEADS = ("field", "value", "source", "place", "sure")
_SOURCE_WIDTH = 10
_SURE_WIDTH = 4
_LINES = 3
"""A cell never takes more lines than this."""
_NARROWEST, _WIDEST = 60, 200
_DOUBT = 0.1
"""Blocks of the page less likely to be of the story are counted, not shown."""
_SAID_AT_MOST = 300
"""Characters of a value that are looked at; no table shows more of it."""

Line = tuple[str, str]
"""Text, and a style that rich knows."""


def show(explanation: Explanation) -> None:
    """Prints the table to stdout."""
    width = terminal_width()
    print_lines(table(explanation, width), width)


def terminal_width() -> int:
    """How many columns a table may take."""
    return max(_NARROWEST, min(shutil.get_terminal_size((120, 24)).columns, _WIDEST))


def print_lines(lines: Sequence[Line], width: int) -> None:
    """Prints lines to stdout, in colours if that is a terminal and rich is installed."""
    if sys.stdout.isatty():
        try:
            from rich.console import Console
            from rich.text import Text
        except ImportError:  # rich is optional
            pass
        else:
            console = Console(width=width, highlight=False)
            for text, style in lines:
                console.print(Text(text, style=style), soft_wrap=True)
            return
    for text, _ in lines:
        print(text)


def table(explanation: Explanation, width: int) -> list[Line]:
    """The lines of the table, none wider than ``width`` columns."""
    shown, hidden = _worth_showing(explanation.rows)
    rows = sorted(shown, key=_order(explanation))
    names = max((len(row.field) for row in rows), default=0)
    first = max(len(_HEADS[0]), min(names, 24))
    left = width - first - _SOURCE_WIDTH - _SURE_WIDTH - 2 * (len(_HEADS) - 1)
    widths = (first, left - left * 2 // 5, _SOURCE_WIDTH, left * 2 // 5, _SURE_WIDTH)
    lines: list[Line] = [(text, "bold") for text in cells(_HEADS, widths)]
    lines.append(("  ".join("-" * w for w in widths), "dim"))
    before: str | None = None
    for row in rows:
        name = row.field if row.field != before else ""
        before = row.field
        lines.extend((text, "" if row.won else "dim") for text in cells(_entries(row, name), widths))
        lines.extend((text, "dim") for text in _remarks(row, first, width))
    if hidden:
        remark = f"and {hidden} blocks that are surely no part of the story (--json tells them all)"
        lines.extend((text, "dim") for text in wrapped(remark, width, _LINES))
    problems = [f"problem: {clean(problem)}" for problem in explanation.article.problems]
    if not rows:
        lines.append(("nothing found", "dim"))
    lines.extend((text, "yellow") for problem in problems for text in wrapped(problem, width, _LINES))
    return lines


def _worth_showing(rows: Sequence[Row]) -> tuple[list[Row], int]:
    """The rows that people want to see, and how many menus and footers were left out."""
    shown = [row for row in rows if row.won or row.field != "body" or row.evidence.confidence >= _DOUBT]
    return shown, len(rows) - len(shown)


def _order(explanation: Explanation) -> Any:
    """Fields in the record's order; within a field what won, then what lost, each as it came."""
    import dataclasses

    places = {field.name: number for number, field in enumerate(dataclasses.fields(explanation.article))}
    return lambda row: (places.get(row.field.split(".")[0], len(places)), row.field, not row.won)


def _entries(row: Row, name: str) -> tuple[str, ...]:
    evidence = row.evidence
    value = _value(row.value) if row.value is not None else clean(evidence.raw or "")
    shown = value if row.won else f"({value})"
    return name, shown, evidence.source, clean(evidence.place or ""), f"{evidence.confidence:.2f}"


def _remarks(row: Row, indent: int, width: int) -> Iterator[str]:
    said = [f"lost: {row.lost_because or 'another was surer'}"] if not row.won else []
    said.extend(row.evidence.notes)
    for remark in said:
        for line in wrapped(clean(remark), width - indent - 4, _LINES):
            yield " " * (indent + 4) + line


def _value(value: Any) -> str:
    """A record's value in few words."""
    value = plain(value)
    if isinstance(value, list):
        shown = " | ".join(_value(item) for item in value[:20])
        return clean(f"[{len(value)}] {shown}" if len(value) > 1 else shown)
    if isinstance(value, dict):
        known = {key: item for key, item in value.items() if item not in (None, [], "")}
        first = next((known[key] for key in ("text", "name", "title", "url") if isinstance(known.get(key), str)), None)
        return clean(first if first is not None else json.dumps(known, ensure_ascii=False))
    return clean(str(value))


def clean(text: str, most: int = _SAID_AT_MOST) -> str:
    """Text from a page made safe for a terminal: one line, no control characters, nothing that turns the direction."""
    text = " ".join(text[:most].split())
    return "".join(
        c if unicodedata.category(c) not in ("Cc", "Cf", "Cs") or c == "\u200d" else "\N{REPLACEMENT CHARACTER}"
        for c in text
    )


def cells(entries: tuple[str, ...], widths: tuple[int, ...]) -> Iterator[str]:
    """The lines of one row of cells."""
    columns = [wrapped(entry, width, _LINES) for entry, width in zip(entries, widths, strict=True)]
    for number in range(max(len(column) for column in columns)):
        parts = [column[number] if number < len(column) else "" for column in columns]
        yield "  ".join(
            part + " " * (width - _columns(part)) for part, width in zip(parts, widths, strict=True)
        ).rstrip()


def wrapped(text: str, width: int, most: int) -> list[str]:
    """Text cut into lines at spaces where possible; what does not fit ends with an ellipsis."""
    lines: list[str] = []
    while text and len(lines) < most:
        cut = _fitting(text, width)
        if cut < len(text):
            if len(lines) == most - 1:
                lines.append(text[: _fitting(text, width - 1)].rstrip() + "…")
                break
            space = text.rfind(" ", 0, cut + 1)
            cut = space if space > width // 2 else cut
        lines.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return lines or [""]


def _fitting(text: str, width: int) -> int:
    """How many characters fit into so many columns; at least one."""
    used = 0
    for number, character in enumerate(text):
        used += _columns(character)
        if used > width:
            return max(1, number)
    return len(text)


def _columns(text: str) -> int:
    """The width of a text on a terminal: East Asian wide characters take two columns, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
