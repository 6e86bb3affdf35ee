"""The namespaces that feeds use, and the prefix under which this package knows each."""

from __future__ import annotations

ATOM = "atom"

PREFIX_OF: dict[str, str] = {
    "www.w3.org/2005/atom": ATOM,
    "purl.org/atom/ns#": ATOM,  # Atom 0.3
    "purl.org/atom/ns": ATOM,
    "www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "www.w3.org/1999/xhtml": "xhtml",
    "purl.org/dc/elements/1.1": "dc",
    "purl.org/dc/elements/1.0": "dc",
    "purl.org/dc/terms": "dcterms",
    "purl.org/rss/1.0/modules/content": "content",
    "search.yahoo.com/mrss": "media",
    "search.yahoo.com/rss": "media",
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "www.google.com/schemas/sitemap-news/0.9": "news",
    "www.google.com/schemas/sitemap-image/1.1": "image",
    "www.google.com/schemas/sitemap-video/1.1": "video",
    "purl.org/rss/1.0": "",
    "my.netscape.com/rdf/simple/0.9": "",
    "channel.netscape.com/rdf/simple/0.9": "",
    "backend.userland.com/rss2": "",
    "blogs.law.harvard.edu/tech/rss": "",
    "www.sitemaps.org/schemas/sitemap/0.9": "",
    "www.google.com/schemas/sitemap/0.84": "",
    "www.google.com/schemas/sitemap/0.9": "",
}
"""Namespace name in lower case, without scheme and closing slash. Feeds write it with and without either."""


def prefix_of(name: str) -> str | None:
    """The prefix of a namespace name; None if it is not known.

    >>> prefix_of("https://purl.org/dc/elements/1.1")
    'dc'
    """
    return PREFIX_OF.get(name.strip().lower().removeprefix("http://").removeprefix("https://").rstrip("/"))
