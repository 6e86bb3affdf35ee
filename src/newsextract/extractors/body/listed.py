"""Ingredients, steps, questions and answers that the page's data lists: short lines that the engine takes for menus.

A recipe's ingredients are lines of two words, and the questions under a story are buttons that open the answers. Where
the page's data (schema.org ``Recipe`` and ``FAQPage``) has the same texts, they are the story's.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from newsextract.normalizers.text import key
from newsextract.page.jsonld import first_text, objects_of, texts_of, types_of
from newsextract.page.tags import Region
from newsextract.reading import Reading

_MOST_ITEMS = 500
# fewer of a recipe's items on the page are a teaser of it
_LEAST_ITEMS = 3
# an amount, a unit and what of it may stand in cells of their own
_MOST_CELLS = 3
# a shorter text may be part of a step by chance
_STEP_CHARS = 20
# a list is the recipe's if so much of it is
_MOSTLY = 0.6
# spelt as nearly all pages do, to be told apart without being read
_COMMON = (
    None,
    "NewsArticle",
    "Article",
    "WebPage",
    "WebSite",
    "Organization",
    "BreadcrumbList",
    "ImageObject",
    "Person",
)
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,500}>")


def listed_blocks(reading: Reading, chosen: tuple[int, ...]) -> frozenset[int]:
    """The blocks of a recipe and of answered questions that the page's data lists; of the latter those below its beginning."""
    nodes = [
        (name, node)
        for node in (*reading.page.jsonld, *reading.page.microdata)
        if node.get("@type") not in _COMMON
        for name in types_of(node)
        if name in ("Recipe", "FAQPage")
    ]
    if not nodes or not chosen:
        return frozenset()
    found = set[int]()
    start = 0 if reading.headline_block is None else reading.headline_block + 1
    for name, node in nodes:
        if name == "Recipe":
            found |= _recipe(reading, node, [key(block.text) for block in reading.blocks[start:]], start)
        else:
            found |= _answered(reading, node, max(start, chosen[0] + 1))
    return frozenset(found)


def _recipe(reading: Reading, node: dict[str, Any], keys: list[str], start: int) -> set[int]:
    """The blocks of a recipe, each text once, with the headings right over them and the rest of their lists."""
    items = {key(text) for text in texts_of(node.get("recipeIngredient"))[:_MOST_ITEMS]} - {""}
    steps = [key(_plain(text)) for text in _steps(node.get("recipeInstructions"))]
    said, whole = "|".join(steps), set(steps)
    found: set[int] = set()
    for index, own in enumerate(keys):
        if not own or index in found:
            continue
        if own in items:
            items.discard(own)
            found.add(index)
        elif own in whole:
            whole.discard(own)
            found.add(index)
        elif len(own) >= _STEP_CHARS and own in said:
            said = said.replace(own, "|", 1)
            found.add(index)
        elif cells := _cells(keys, index, items):
            found.update(range(index, index + cells))
    found = {start + index for index in found}
    if len(found) < _LEAST_ITEMS:
        return set()
    return found | _rest_of_lists(reading, found) | _headings_over(reading, found)


def _cells(keys: list[str], index: int, items: set[str]) -> int:
    """How many blocks from this one on make an ingredient together, in either order; 0 if they make none."""
    joined = keys[index]
    turned = keys[index]
    for count in range(2, _MOST_CELLS + 1):
        part = keys[index + count - 1] if index + count <= len(keys) else ""
        if not part:
            return 0
        joined, turned = joined + part, part + turned
        for each in (joined, turned):
            if each in items:
                items.discard(each)
                return count
    return 0


def _rest_of_lists(reading: Reading, found: set[int]) -> set[int]:
    """The items of lists that are mostly found: salt and pepper, which the data writes in another way."""
    table, rest = reading.table, set[int]()
    parents = {table.parents[reading.blocks[index].element] for index in found}
    for parent in parents:
        if parent < 0 or table.tags[parent] not in ("ul", "ol", "dl", "tbody", "tr"):
            continue
        inside = {block.index for block in table.inside(parent)}
        if len(inside & found) >= _MOSTLY * len(inside):
            rest |= inside
    return rest


def _headings_over(reading: Reading, found: set[int]) -> set[int]:
    """The headings right before a block that was found, or before its number."""
    blocks, table = reading.blocks, reading.table
    over = set[int]()
    for index in found:
        before = index - 1
        if before > 0 and blocks[before].text.strip(".:) ").isdecimal():
            before -= 1
        if before >= 0 and table.in_region(blocks[before].element, Region.HEADING):
            over.add(before)
    return over


def _answered(reading: Reading, node: dict[str, Any], start: int) -> set[int]:
    """The questions whose answer stands right behind them, and the answers; those above a story are its table of contents."""
    blocks = reading.blocks
    questions: set[str] = set()
    answers: list[str] = []
    for each in objects_of(node.get("mainEntity"))[:_MOST_ITEMS]:
        questions.add(key(_plain(first_text(each.get("name")) or "")))
        for answer in objects_of(each.get("acceptedAnswer"))[:3]:
            answers.append(key(_plain(first_text(answer.get("text")) or "")))
    questions.discard("")
    said, longest = "|".join(answers), 2 * max(map(len, questions), default=0)
    found: set[int] = set()
    for index in range(start, len(blocks)):
        text = blocks[index].text
        if len(text) > longest or key(text) not in questions:
            continue
        behind = index + 1
        while behind < len(blocks) and len(own := key(blocks[behind].text)) >= _STEP_CHARS and own in said:
            behind += 1
        if behind > index + 1:
            found.update(range(index, behind))
    return found


def _steps(value: Any) -> Iterator[str]:
    """The texts of a recipe's steps: plain strings, ``HowToStep``, or ``HowToSection`` with more of them."""
    waiting: list[Any] = [value]
    for _ in range(_MOST_ITEMS):
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            waiting += [item.get("itemListElement"), item.get("text"), item.get("name")]


def _plain(text: str) -> str:
    """A text of the data without its markup."""
    return html.unescape(_TAG.sub(" ", text)) if "<" in text or "&" in text else text
