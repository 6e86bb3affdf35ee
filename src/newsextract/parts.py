"""One record of a story that stands on several pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from newsextract.article import Article
from newsextract.errors import UsageError
from newsextract.page import Page
from newsextract.pipeline import extract

_JOINED = ("captions", "images", "related", "live_posts", "tags")
_SHORT = 25  # characters; shorter lines may well stand on two pages and be meant twice


def extract_parts(pages: Sequence[Page], **options: Any) -> Article:
    """Reads the pages of one story into one record.

    The first page says what the story is; body, captions, images, related stories, live posts and tags go on with those of
    the others. What a later page repeats of the body, such as the introduction, is left out.

    Args:
        pages: The pages in order, as :func:`newsextract.fetchers.joined.fetch_parts` gives them.
        **options: As for :func:`newsextract.extract`, except ``url`` and ``captured_at``, which each page has itself.

    Returns:
        The record, with the first page's address. Problems of later pages name their number.

    Raises:
        UsageError: There is no page, or an option cannot be meant.
    """
    if not pages:
        raise UsageError("extract_parts takes the pages of a story, at least one")
    for page in pages:
        if not isinstance(page, Page):
            raise UsageError(
                f"extract_parts takes a list of Page, not of {type(page).__name__}; make one with Page(html, url=url)"
            )
    if {"url", "captured_at"} & options.keys():
        raise UsageError("each page has its own url and captured_at")
    whole = extract(pages[0], **options)
    for number, page in enumerate(pages[1:], start=2):
        _go_on(whole, extract(page, **options), number)
    return whole


def _go_on(whole: Article, part: Article, number: int) -> None:
    seen = {block.text for block in whole.body if len(block.text) >= _SHORT}
    headline = {whole.headline, part.headline, whole.standfirst}
    _add(whole, part, "body", [block.text not in seen and block.text not in headline for block in part.body])
    for field in _JOINED:
        known = getattr(whole, field)
        _add(whole, part, field, [value not in known for value in getattr(part, field)])
    problems = (f"page {number}: {problem}" for problem in part.problems if problem not in whole.problems)
    whole.problems = (*whole.problems, *problems)


def _add(whole: Article, part: Article, field: str, wanted: list[bool]) -> None:
    values = [value for value, new in zip(getattr(part, field), wanted, strict=True) if new]
    if not values:
        return
    setattr(whole, field, (*getattr(whole, field), *values))
    reasons = part.evidence.get(field, ())
    if len(reasons) == len(wanted):  # one for each value
        reasons = tuple(reason for reason, new in zip(reasons, wanted, strict=True) if new)
    whole.evidence[field] = (*whole.evidence.get(field, ()), *(dataclasses.replace(reason) for reason in reasons))
