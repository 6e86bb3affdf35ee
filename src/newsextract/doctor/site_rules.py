"""What a site file says, in words for a message."""

from __future__ import annotations

from newsextract.doctor.observing import RULED
from newsextract.rules import Attr, Css, Meta, Only, Rule
from newsextract.site import RULED_FIELDS, Layout
from newsextract.sites import find_family, find_site


def find_layout(site: str, name: str | None) -> Layout | None:
    """The layout of this name in a site's file or its family's; None also where there is no such file.

    Args:
        site: The site's domain.
        name: The layout's name.

    Raises:
        SiteError: The site's file is broken.
    """
    file = find_site(site)
    if file is None or name is None:
        return None
    family = find_family(file.family)
    offered = (*file.layouts, *(family.layouts if family else ()))
    return next((layout for layout in offered if layout.name == name), None)


def ruled_fields(layout: Layout) -> tuple[str, ...]:
    """The fields that a layout has a rule for."""
    return tuple(name for name in RULED_FIELDS if getattr(layout, name) is not None)


def rule_in_words(site: str, rule: str, field: str) -> str:
    """A rule as it is written: the selector of a site's rule, the name of a generic one.

    Args:
        site: The site's domain.
        rule: The rule's name in the evidence.
        field: The field it found.
    """
    if not rule.startswith(RULED):
        return f"`{rule}`"
    layout = find_layout(site, rule.rpartition("/")[2])
    if layout is None:
        return f"`{rule}`"
    if field == "body" and layout.body is not None:
        return f"rule `{layout.body.selector}`"
    written = [_written(each) for each in layout.rules(field)]
    return f"rule `{' | '.join(written)}`" if written else f"`{rule}`"


def marker_in_words(layout: Layout) -> str:
    """A layout's marker as it is written."""
    marker = layout.marker
    return marker if isinstance(marker, str) else _written(marker)


def _written(rule: Rule) -> str:
    inner = rule.rule if isinstance(rule, Only) else rule
    if isinstance(inner, Css):
        return inner.selector
    if isinstance(inner, Attr):
        return f"{inner.selector} @{inner.name}"
    if isinstance(inner, Meta):
        return f"meta[{inner.name}]"
    return f"json-ld {inner.path}"
