"""Westdeutscher Rundfunk."""

from newsextract.site import Site

SITE = Site(
    name="Westdeutscher Rundfunk",
    home="https://www1.wdr.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www1.wdr.de/uebersicht-100.feed",),
)
