"""What a finding says: a line that tells what happened and what to do next."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from statistics import median

from newsextract.doctor.case import Case
from newsextract.doctor.observing import RULED, UNITS
from newsextract.doctor.report import LOSSES, Finding, Grade
from newsextract.doctor.signs import Compared, way_of
from newsextract.doctor.site_rules import find_layout, marker_in_words, rule_in_words

_ACCEPT = "if the values are right, accept it with --write-baseline"


def told(case: Case, each: Compared, grade: Grade, others: Sequence[tuple[Compared, Grade]]) -> Finding:
    """The finding that a sign is.

    Args:
        case: The site.
        each: The sign.
        grade: How sure it is.
        others: All signs of the site that are told, this one included: one may be another's cause.
    """
    example = _example(case, each)
    say = {
        "fill": _told_fill,
        "disagreement": _told_disagreement,
        "length": _told_length,
        "rule": _told_rule,
        "layout": _told_layout,
    }[each.kind]
    message = f"{each.field or 'pages'} of {case.site}: {say(case, each, others)}{_next_step(case, each, example)}"
    if grade == "hint":
        message = f"{message} (may be chance: {each.chance:.0%})"
    return _finding(case, each, grade, message, example)


def _finding(case: Case, each: Compared, grade: Grade, message: str, example: str | None) -> Finding:
    return Finding(
        site=case.site,
        field=each.field,
        kind=each.kind,
        grade=grade,
        now=each.now,
        before=each.before,
        pages=each.pages,
        pages_before=each.pages_before,
        chance=each.chance,
        message=message,
        example=example,
    )


def _told_fill(case: Case, each: Compared, others: Sequence[tuple[Compared, Grade]]) -> str:
    assert each.field is not None
    now, before = case.figures[each.field], case.figures_before[each.field]
    said = f"filled on {of_pages(now.filled, now.pages)}, {before.filled:,} of {before.pages:,} before"
    if not before.rules:
        return said
    rule = before.rules[0].rule
    words = rule_in_words(case.site, rule, each.field)
    none = _reads(case, each.field, rule) == 0
    if not rule.startswith(RULED):
        return f"{said}; {words} finds {'none' if none else 'fewer'}"
    gone = next((other for other, _ in others if other.kind == "layout"), None)
    if gone is not None:
        return f"{said}; layout `{gone.label}` is met no more"
    return f"{said}; {words} {'no longer matches' if none else 'matches on fewer pages'}"


def _told_disagreement(case: Case, each: Compared, others: Sequence[tuple[Compared, Grade]]) -> str:
    return (
        f"the site's rule and the generic answer differ on {_share_of(1 - each.now, each.pages)}, "
        f"on {round((1 - each.before) * each.pages_before)} of {each.pages_before} before"
    )


def _told_length(case: Case, each: Compared, others: Sequence[tuple[Compared, Grade]]) -> str:
    unit = UNITS[each.field or ""]
    return f"median of {each.now:,.0f} {unit} on {_pages(each.pages)}, {each.before:,.0f} on {each.pages_before} before"


def _told_rule(case: Case, each: Compared, others: Sequence[tuple[Compared, Grade]]) -> str:
    assert each.field is not None
    assert each.label is not None
    words = rule_in_words(case.site, each.label, each.field)
    said = f"found by {words} on {_share_of(each.now, each.pages)}, {_count(each.before, each.pages_before)} before"
    wins = case.figures[each.field].rules
    other = next((win.rule for win in wins if win.rule != each.label), None)
    return f"{said}; now by {rule_in_words(case.site, other, each.field)}" if other else said


def _told_layout(case: Case, each: Compared, others: Sequence[tuple[Compared, Grade]]) -> str:
    said = (
        f"layout `{each.label}` is met on {_share_of(each.now, each.pages)}, "
        f"{_count(each.before, each.pages_before)} before"
    )
    layout = find_layout(case.site, each.label)
    return f"{said}; its marker `{marker_in_words(layout)}` is on fewer pages" if layout else said


def _next_step(case: Case, each: Compared, example: str | None) -> str:
    look = f"see `newsextract explain {shlex.quote(example)}`" if example else None
    if each.kind in LOSSES:
        return f": {look}" if look else ""
    if each.kind == "layout" or (each.label or "").startswith(RULED):
        mend = "mend the site file"
        return f": {mend}, {look}" if look else f": {mend}"
    return f": {look}, and {_ACCEPT}" if look else f": {_ACCEPT}"


def told_of_ways(case: Case, graded: Sequence[tuple[Compared, Grade]]) -> Iterator[Finding]:
    """One finding for all fields that stand elsewhere in the page, since they mostly move together."""
    told = {each.field for each, _ in graded if each.kind in ("fill", "rule")}
    for grade in ("alarm", "hint"):
        moved = [each for each, own in graded if each.kind == "markup" and own == grade and each.field not in told]
        if not moved:
            continue
        surest = min(moved, key=lambda each: (each.chance, each.now - each.before))
        fields = ", ".join(dict.fromkeys(each.field or "" for each in moved))
        old, new = case.old.ways.get(surest.label or "") if case.old else None, _common_way(case, surest)
        what = f"{surest.field} stood in `{_tail(old)}`, " if old else ""
        stands = f"stands in `{_tail(new)}`" if new else "stands elsewhere"
        example = _example(case, surest)
        away = _share_of(1 - surest.now, surest.pages)
        was = round((1 - surest.before) * surest.pages_before)
        message = (
            f"markup of {case.site}: {fields} in another place on {away}, on {was} of {surest.pages_before} before; "
            f"{what}{stands}{_next_step(case, surest, example)}"
        )
        if grade == "hint":
            message = f"{message} (may be chance: {surest.chance:.0%})"
        yield _finding(case, surest, "alarm" if grade == "alarm" else "hint", message, example)


def _common_way(case: Case, each: Compared) -> str | None:
    """The most frequent new way to a field."""
    tell = way_of(each.field or "", [*case.before, *case.now])
    counts: dict[str, int] = {}
    for page in case.now:
        if (way := tell(page)) is not None and way != each.label:
            counts[way] = counts.get(way, 0) + 1
    best = min(counts, key=lambda way: (-counts[way], way), default=None)
    return case.survey.ways.get(best) if best else None


def _tail(way: str | None) -> str:
    """The end of a way: the element and the two around it."""
    steps = (way or "").split(" > ")
    return " > ".join(steps[-3:])[-120:]


def _example(case: Case, each: Compared) -> str | None:
    """The first page by name on which a sign shows."""
    field = each.field or ""
    if each.kind == "layout":
        return first(page.source for page in case.now if page.layout != each.label)
    if each.kind == "fill":
        return first(page.source for page in case.now if field in page.fields and page.fields[field] is None)
    seen = [(page.source, found) for page in case.now if (found := page.fields.get(field))]
    if each.kind == "disagreement":
        return first(source for source, found in seen if found.agrees is False)
    if each.kind == "rule":
        return first(source for source, found in seen if found.rule != each.label)
    if each.kind == "markup":
        return first(source for source, found in seen if each.label not in (found.markup, found.structure))
    sizes = [found.size for _, found in seen if found.size is not None]
    middle = median(sizes) if sizes else 0
    far = [s for s, found in seen if found.size is not None and (found.size - middle) * (each.now - each.before) >= 0]
    return first(far)


def first(sources: Iterator[str | None] | Sequence[str | None]) -> str | None:
    """The first source by name."""
    return min((source for source in sources if source), default=None)


def _reads(case: Case, field: str, rule: str) -> int:
    return sum(1 for page in case.now if (seen := page.fields.get(field)) and seen.rule == rule)


def of_pages(hits: int, pages: int) -> str:
    """Hits of pages in words."""
    return f"{hits:,} of {_pages(pages)}"


def _pages(pages: int) -> str:
    return f"{pages:,} page" if pages == 1 else f"{pages:,} pages"


def _share_of(share: float, pages: int) -> str:
    return of_pages(round(share * pages), pages)


def _count(share: float, pages: int) -> str:
    return f"{round(share * pages):,} of {pages:,}"
