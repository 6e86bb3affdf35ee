"""A site's file as text, in the words that people write such files in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields

from newsextract.learning.study import Learned, LearnedLayout
from newsextract.rules import Attr, Body, Css, JsonLd, Meta, Only, RuleLike
from newsextract.site import Layout, Marker, Site

_LONGEST = 120
_HEAD = ("name", "home", "language", "country", "timezone", "family", "feeds", "sitemaps", "news_sitemaps")


def site_file(learned: Learned) -> str:
    """The text of a site's file: it loads as Python and gives the site again.

    Args:
        learned: The site and what speaks for its rules, which becomes comments.
    """
    site = learned.site
    body = list(_site(site, learned))
    names = [
        name for name in ("Body", "attr", "css", "jsonld", "meta", "only") if any(f"{name}(" in line for line in body)
    ]
    lines = [f'"""{_docstring(learned)}"""', ""]
    if names:
        lines.append(f"from newsextract.rules import {', '.join(names)}")
    lines += [f"from newsextract.site import {'Layout, ' if site.layouts else ''}Site", "", *body]
    return "\n".join(lines) + "\n"


def _docstring(learned: Learned) -> str:
    name = " ".join(learned.site.name.replace("\\", " ").replace('"', "'").split()) or "A site"
    pages = f"{learned.pages} page{'s' if learned.pages != 1 else ''}"
    if not learned.layouts:
        return f"{name}. Nothing on the {pages} looked at calls for a rule."
    said = f"{name}. Drafted from {pages}; a comment says on how many of them a rule holds."
    return said if len(said) + 6 <= _LONGEST else f"{name[:60]}.\n\nDrafted from {pages}.\n"


def _site(site: Site, learned: Learned) -> Iterator[str]:
    yield "SITE = Site("
    for name in _HEAD:
        value = getattr(site, name)
        if value:
            yield from _entry(f"{name}=", value, 1)
    if learned.layouts:
        yield "    layouts=("
        for each in learned.layouts:
            yield from _layout(each)
        yield "    ),"
    yield ")"


def _layout(learned: LearnedLayout) -> Iterator[str]:
    layout, support = learned.layout, learned.support
    yield "        Layout("
    yield f"            name={_text(layout.name)},"
    yield from _commented(f"            marker={_rule(layout.marker)},", f"on {_pages(learned.pages, learned.pages)}")
    for each in fields(Layout):
        value = getattr(layout, each.name)
        if each.name in ("name", "marker") or not value:
            continue
        note = f"on {_pages(support[each.name], learned.pages)}" if each.name in support else ""
        if isinstance(value, Body):
            yield from _body(value, note)
        elif each.name in ("ignore", "ignore_lines"):
            yield f"            {each.name}=("
            for entry in value:
                said = f"on {_pages(support[entry], learned.pages)}" if entry in support else ""
                yield from _commented(f"                {_text(entry)},", said)
            yield "            ),"
        else:
            yield from _commented(f"            {each.name}={_rule(value)},", note)
    yield "        ),"


def _pages(some: int, all_pages: int) -> str:
    return f"{some} of {max(some, all_pages)} pages"


def _body(body: Body, note: str) -> Iterator[str]:
    if not body.drop:
        yield from _commented(f"            body=Body({_text(body.selector)}),", note)
        return
    yield from _commented("            body=Body(", note)
    yield f"                {_text(body.selector)},"
    yield "                drop=("
    for each in body.drop:
        yield f"                    {_text(each)},"
    yield "                ),"
    yield "            ),"


def _entry(start: str, value: str | Sequence[str], depth: int) -> Iterator[str]:
    indent = "    " * depth
    if isinstance(value, str):
        yield f"{indent}{start}{_text(value)},"
        return
    whole = f"{indent}{start}{_tuple([_text(each) for each in value])},"
    if len(whole) <= _LONGEST:
        yield whole
        return
    yield f"{indent}{start}("
    for each in value:
        yield f"{indent}    {_text(each)},"
    yield f"{indent}),"


def _commented(line: str, note: str) -> Iterator[str]:
    """A line with its comment, which stands above it where both would be too long for one."""
    if not note:
        yield line
    elif len(line) + len(note) + 4 <= _LONGEST:
        yield f"{line}  # {note}"
    else:
        yield f"{line[: len(line) - len(line.lstrip())]}# {note}"
        yield line


def _tuple(parts: Sequence[str]) -> str:
    return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"


def _rule(rule: RuleLike | Marker) -> str:
    if isinstance(rule, str):
        return _text(rule)
    if isinstance(rule, tuple):
        return _tuple([_rule(each) for each in rule])
    if isinstance(rule, Only):
        return f"only({_rule(rule.rule)})"
    if isinstance(rule, Css):
        return f"css({_text(rule.selector)})"
    if isinstance(rule, Attr):
        return f"attr({_text(rule.selector)}, {_text(rule.name)})"
    if isinstance(rule, JsonLd):
        return f"jsonld({_text(rule.path)})"
    if isinstance(rule, Meta):
        return f"meta({_text(rule.name)})" if rule.word is None else f"meta({_text(rule.name)}, {_text(rule.word)})"
    raise TypeError(f"no rule that can be written: {type(rule).__name__}")


def _text(text: str) -> str:
    """A string literal; single quotes where the text has double ones, as formatters have it."""
    literal = json.dumps(text, ensure_ascii=False)
    for mark in "\u2028\u2029\x7f\x85":
        literal = literal.replace(mark, f"\\u{ord(mark):04x}")
    if '"' in text and "'" not in text and "\\" not in text and text.isprintable():
        return f"'{text}'"
    return literal
