"""Crawls: from sites, feeds and sitemaps to articles, politely, and so that a killed crawl goes on where it was.

>>> from newsextract.crawling import crawl
>>> with crawl(["https://elincourier.example/feed"], contact="https://you.example/bot") as results:  # doctest: +SKIP
...     for result in results:
...         print(result.outcome, result.url, result.reason)
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsextract.crawling.crawler import Crawl
    from newsextract.crawling.plan import Plan
    from newsextract.crawling.results import CrawlResult, CrawlSummary, SiteSum

__all__ = ["Crawl", "CrawlResult", "CrawlSummary", "Plan", "SiteSum", "crawl"]

_HOMES = {"Crawl": "crawler", "Plan": "plan", "CrawlResult": "results", "CrawlSummary": "results", "SiteSum": "results"}


def crawl(
    sites: Sequence[str],
    *,
    contact: str,
    since: dt.datetime | None = None,
    max: int | None = None,  # noqa: A002 - as the command calls it
    state: str | os.PathLike[str] | None = None,
    output: str | os.PathLike[str] | None = None,
    warc: str | os.PathLike[str] | None = None,
    allow_private: Iterable[str] = (),
    **options: Any,
) -> Crawl:
    """Fetches the stories of sites and reads them.

    Each site's feeds and sitemaps are those of its site file; without a file those that its robots.txt and its home page name.
    Several hosts are asked at the same time, each one politely: one connection, never sooner than its delay, nothing that its
    robots.txt forbids. Pages are read in other processes. Stories that stand under several addresses are given once.

    Args:
        sites: Hosts, home pages, or addresses of feeds, sitemaps, lists of stories or single stories.
        contact: A URL or mail address under which site owners reach whoever crawls; it stands in the User-Agent.
        since: Stories published before are left out.
        max: The most stories of each site.
        state: A file in which the crawl keeps where it is. With it, a crawl that was ended or killed goes on, and one that was
            finished looks for what is new.
        output: A file that gets the records, one line of JSON each, in step with ``state`` also after a kill.
        warc: A file that gets the bytes: gzipped WARC.
        allow_private: Hosts, addresses or networks that may be reached though they are not public.
        options: The other attributes of :class:`Plan`, by name.

    Returns:
        An iterator over what became of each address, with ``summary``; close it, or use it as a context.

    Raises:
        UsageError: An argument that cannot be meant, or files that do not belong together.
        ReadError: ``state`` is no such file.
        SiteError: A site's file is broken.
    """
    import dataclasses

    from newsextract.crawling.crawler import Crawl
    from newsextract.crawling.plan import Plan, page_terms
    from newsextract.errors import UsageError

    private = tuple(allow_private)
    unknown = sorted(set(options) - {field.name for field in dataclasses.fields(Plan)} | ({"most"} & set(options)))
    if unknown:
        raise UsageError(f"crawl() has no option {', '.join(map(repr, unknown))}")
    if private:
        terms = options.get("terms") or page_terms()
        options["terms"] = dataclasses.replace(terms, allow_private=(*terms.allow_private, *private))
    plan = Plan(contact=contact, since=since, most=max, **options)
    return Crawl(sites, plan, state=state, output=output, warc=warc)


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    value = getattr(importlib.import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
