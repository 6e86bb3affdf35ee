"""Junge Welt. Calls for support follow the story."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Junge Welt",
    home="https://www.jungewelt.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.jungewelt.de/feeds/newsticker.rss",),
    layouts=(
        Layout(
            name="2026",
            marker="article div.content.majuskel",
            body=Body("article div.content.majuskel > :is(p, h2, h3, ul, ol, blockquote, table)"),
        ),
    ),
)
