"""Tagesschau."""

from newsextract.site import Site

SITE = Site(
    name="Tagesschau",
    home="https://www.tagesschau.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.tagesschau.de/xml/rss2/",),
)
