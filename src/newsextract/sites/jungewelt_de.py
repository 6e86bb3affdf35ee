"""Junge Welt."""

from newsextract.site import Site

SITE = Site(
    name="Junge Welt",
    home="https://www.jungewelt.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.jungewelt.de/feeds/newsticker.rss",),
)
