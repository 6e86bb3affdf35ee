"""Bild. The first paragraph is the standfirst; teasers and videos stand between the others."""

from newsextract.rules import Body, jsonld
from newsextract.site import Layout, Site

SITE = Site(
    name="Bild",
    home="https://www.bild.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.bild.de/feed/alles.xml",),
    sitemaps=("https://www.bild.de/sitemap-index.xml",),
    news_sitemaps=("https://www.bild.de/sitemap-news.xml",),
    layouts=(
        Layout(
            name="2023",
            marker=".article-title__headline",
            standfirst="article > div.article-body > p:first-child",
            body=Body("article > div.article-body > :is(p, h2, h3, ul, ol, blockquote, table)"),
            tags=jsonld("keywords"),
        ),
    ),
)
