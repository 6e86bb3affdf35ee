"""The links that a fetcher may follow: the story on one page, or its next page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsextract.fivefilters.document import Document
from newsextract.fivefilters.patterns import LinkRule
from newsextract.normalizers.urls import canonical
from newsextract.page import Page


def first_link(page: Page, rules: Sequence[LinkRule]) -> str | None:
    """The address that the first rule with a link finds; never the page's own."""
    if not rules or page.is_bare:
        return None
    document = Document(page.html)
    own = canonical(page.url) if page.url else None
    for rule in rules:
        if rule.only_if is not None and not document.holds(rule.only_if):
            continue
        for found in document.find(rule.link):
            address = page.join(_address(found))
            if address and canonical(address) != own:
                return address
    return None


def _address(found: Any) -> str | None:
    if isinstance(found, str):
        return str(found).strip()
    address = found.get("href") or found.get("src")
    return str(address).strip() if address else None
