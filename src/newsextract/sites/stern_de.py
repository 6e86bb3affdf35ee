"""Stern."""

from newsextract.site import Site

SITE = Site(
    name="Stern",
    home="https://www.stern.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.stern.de/feed/standard/alle-nachrichten/",),
)
