"""One page and its record as a single HTML file to look at."""

from __future__ import annotations

import base64
import hashlib
import html
import importlib.resources
import json
import re
from collections.abc import Iterable
from typing import Any

from newsextract.article import Article
from newsextract.evidence import Evidence
from newsextract.inspector.comparing import differences, only_in
from newsextract.inspector.disarm import disarm
from newsextract.inspector.marks import FIELD_ORDER, Mark, marks_of, pieces_of
from newsextract.inspector.places import ATTRIBUTE, Places
from newsextract.page import Page
from newsextract.pipeline import Explanation, Row
from newsextract.serialize import plain

_MAX_LOST = 40
"""Candidates of a field that are listed; a page may have thousands."""


def view(
    page: Page,
    explanation: Explanation,
    *,
    against: Article | None = None,
    against_name: str = "the other result",
    live: bool = False,
) -> str:
    """A page with its record, as one HTML file that loads nothing.

    Args:
        page: The page, as it was read.
        explanation: What :func:`newsextract.explain` said of it.
        against: Another record of the same page, to be compared with.
        against_name: What that record is called in the file.
        live: Whether the file asks the server it came from for changes.

    Returns:
        HTML. The page in it is disarmed: without scripts, handlers and addresses, in a sandboxed frame, under a content
        security policy that allows no request.
    """
    copy = Page(
        page.html, url=page.url, captured_at=page.captured_at, kind=page.kind
    )  # numbers are written into this one
    places = _LinePlaces() if copy.is_bare else Places(copy)
    data = _data(explanation, places, against, against_name)
    data["live"] = live
    data["page"] = _lines(copy) if copy.is_bare else disarm(copy.tree)
    return _filled(data, live)


def _data(explanation: Explanation, places: Any, against: Article | None, against_name: str) -> dict[str, Any]:
    article = explanation.article
    marks = [_told(mark, places) for mark in marks_of(article)]
    for mark in marks:
        if mark["element"] is None:
            _find_printed(mark, explanation.rows, places)
    return {
        "title": article.headline or article.url or "a page without a headline",
        "url": article.url or article.canonical_url,
        "fields": FIELD_ORDER,
        "marks": marks,
        "lost": [_told(mark, places) for mark in _lost(explanation.rows)],
        "dropped": [_told(mark, places) for mark in _dropped(explanation.rows)],
        "article": article.to_dict(evidence=False),
        "against": None if against is None else _compared(article, against, against_name, places),
    }


def _told(mark: Mark, places: Any) -> dict[str, Any]:
    element = places.find(mark)
    if element is not None:
        places.number(element)
    return {
        "field": mark.field,
        "value": mark.value,
        "pieces": mark.pieces,
        "element": element,
        "evidence": plain(mark.evidence),
        "lost": mark.lost_because,
    }


def _find_printed(mark: dict[str, Any], rows: Iterable[Row], places: Any) -> None:
    """What a meta or JSON-LD states is often printed too: a candidate with the same value shows where."""
    for row in rows:
        if row.field == mark["field"] and row.lost_because == "the same value" and plain(row.value) == mark["value"]:
            pieces = pieces_of(row.field, row.value, row.evidence)
            other = _told(Mark(field=row.field, value=mark["value"], pieces=pieces, evidence=row.evidence), places)
            if other["element"] is not None:
                mark.update(element=other["element"], pieces=pieces, printed=other["evidence"])
                return


def _lost(rows: Iterable[Row]) -> Iterable[Mark]:
    counts: dict[str, int] = {}
    for row in rows:
        if row.won or row.field == "body":
            continue
        counts[row.field] = counts.get(row.field, 0) + 1
        if counts[row.field] <= _MAX_LOST:
            yield Mark(
                field=row.field,
                value=plain(row.value),
                pieces=pieces_of(row.field, row.value, row.evidence) if row.value is not None else (),
                evidence=row.evidence,
                lost_because=row.lost_because,
            )


def _dropped(rows: Iterable[Row]) -> Iterable[Mark]:
    """What was left out of the body and is no other field's either."""
    for row in rows:
        if row.field == "body" and not row.won and not (row.lost_because or "").startswith("shown as"):
            pieces = (row.evidence.raw,) if row.evidence.raw else ()
            yield Mark(
                field="dropped",
                value=row.evidence.raw,
                pieces=pieces,
                evidence=row.evidence,
                lost_because=row.lost_because,
            )


def _compared(article: Article, against: Article, name: str, places: Any) -> dict[str, Any]:
    return {
        "name": name,
        "differences": [
            {"field": each.field, "first": each.first, "second": each.second, "steps": each.steps}
            for each in differences(article, against)
        ],
        "marks": [_told(mark, places) for mark in only_in(against, article)],
    }


class _LinePlaces:
    """The places of a page of which only the text is known: its lines."""

    def find(self, mark: Mark) -> int | None:
        place: Evidence | None = mark.evidence
        name = place.place if place is not None else None
        return int(name[5:]) if name and name.startswith("line ") and name[5:].isdigit() else None

    def number(self, element: int) -> None:
        """Lines are numbered already."""


def _lines(page: Page) -> str:
    lines = (f'<p {ATTRIBUTE}="{block.index + 1}">{html.escape(block.text)}</p>' for block in page.table.blocks)
    return "<!doctype html><style>body{font:1rem/1.5 serif;max-width:45rem;margin:2rem auto}</style>" + "\n".join(lines)


def _filled(data: dict[str, Any], live: bool) -> str:
    assets = importlib.resources.files(__package__) / "assets"
    template, style, script = (
        (assets / name).read_text(encoding="utf-8") for name in ("view.html", "view.css", "view.js")
    )
    # "<" ends a script element and "&" is read by nobody in one; the line separators end a line of JavaScript
    told = (
        json.dumps(data, ensure_ascii=False)
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
        f"form-action 'none'" + ("; connect-src 'self'" if live else "")
    )
    values = {
        "TITLE": html.escape(str(data["title"])),
        "POLICY": policy,
        "STYLE": style,
        "SCRIPT": script,
        "DATA": told,
    }
    return re.sub(r"\{\{([A-Z]+)\}\}", lambda name: values[name[1]], template)
