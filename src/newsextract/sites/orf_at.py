"""Österreichischer Rundfunk."""

from newsextract.site import Site

SITE = Site(
    name="Österreichischer Rundfunk",
    home="https://www.orf.at",
    language="de",
    country="AT",
    timezone="Europe/Vienna",
    feeds=("https://rss.orf.at/news.xml",),
)
