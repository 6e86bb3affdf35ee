"""Klasse Gegen Klasse."""

from newsextract.site import Site

SITE = Site(
    name="Klasse Gegen Klasse",
    home="https://www.klassegegenklasse.org",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.klassegegenklasse.org/feed/",),
    sitemaps=("https://www.klassegegenklasse.org/wp-sitemap.xml",),
)
