"""Holds what ``extract`` gives against the truth of a page."""

from __future__ import annotations

from newsextract import Article
from tests.newspaper.truth import Truth

Differences = dict[str, tuple[object, object]]


def differences(article: Article, truth: Truth) -> Differences:
    """What differs: for each field what was got and what is true. What the layout does not tell is not asked for."""
    pairs: dict[str, tuple[object, object]] = {
        "headline": (article.headline, truth.headline),
        "authors": (tuple(author.name for author in article.byline.authors) if article.byline else (), truth.authors),
        "body": (tuple(block.text for block in article.body if block.text), tuple(text for _, text in truth.blocks)),
        "captions": (tuple((each.text, each.credit) for each in article.captions), truth.captions),
    }
    if truth.time == "instant":
        pairs["published"] = (article.published, truth.published)
    elif truth.time == "clock":
        # whose clock it is, a reader has to guess
        shown = article.published.replace(tzinfo=None) if article.published else None
        pairs["published"] = (shown, truth.published.replace(tzinfo=None))
    if truth.canonical_url:
        pairs["canonical_url"] = (article.canonical_url, truth.canonical_url)
    if truth.standfirst:
        pairs["standfirst"] = (article.standfirst, truth.standfirst)
    if truth.section:
        pairs["section"] = (article.section, truth.section)
    if truth.tags:
        pairs["tags"] = (frozenset(article.tags), frozenset(truth.tags))
    return {field: pair for field, pair in pairs.items() if pair[0] != pair[1]}
