"""Hosts, the domains that may have a site file, and what that file is called."""

from __future__ import annotations

import re

# what a lookup makes a file's name of: nothing else can be in it
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,62}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62}[a-z0-9_])?)+\Z")
_MOST_LABELS = 5


def domains_of(host: str | None) -> list[str]:
    """The domains that a host may belong to, the closest first; a top-level domain alone is none.

    Examples:
        >>> domains_of("www.news.elin.example")
        ['www.news.elin.example', 'news.elin.example', 'elin.example']
        >>> domains_of("../elin.example"), domains_of("localhost")
        ([], [])
    """
    if not host or len(host) > 253 or not _HOST.match(host):
        return []
    labels = host.split(".")
    return [".".join(labels[start:]) for start in range(max(0, len(labels) - _MOST_LABELS), len(labels) - 1)]


def module_name(domain: str) -> str:
    """The name of the file for a domain: ``ap-news.com`` is in ``ap_news_com.py``, ``20min.ch`` in ``n20min_ch.py``.

    Examples:
        >>> module_name("ap-news.com"), module_name("20min.ch")
        ('ap_news_com', 'n20min_ch')
    """
    name = domain.replace("-", "_").replace(".", "_")
    return f"n{name}" if name[:1].isdigit() else name
