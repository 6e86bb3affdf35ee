"""Hessenschau."""

from newsextract.site import Site

SITE = Site(
    name="Hessenschau",
    home="https://www.hessenschau.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.hessenschau.de/index.rss",),
    sitemaps=(
        "https://www.hessenschau.de/indexsitemap.nc.xml",
        "https://www.hessenschau.de/sitemap.nc.xml",
    ),
)
