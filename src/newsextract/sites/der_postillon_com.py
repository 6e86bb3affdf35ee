"""Postillon."""

from newsextract.site import Site

SITE = Site(
    name="Postillon",
    home="https://www.der-postillon.com",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://follow.it/der-postillon-abo",),
    sitemaps=("https://www.der-postillon.com/sitemap.xml",),
)
