"""Süddeutsche Zeitung."""

from newsextract.site import Site

SITE = Site(
    name="Süddeutsche Zeitung",
    home="https://www.sueddeutsche.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://rss.sueddeutsche.de/alles",),
)
