"""Schweizer Radio und Fernsehen."""

from newsextract.site import Site

SITE = Site(
    name="Schweizer Radio und Fernsehen",
    home="https://www.srf.ch",
    language="de",
    country="CH",
    timezone="Europe/Zurich",
    feeds=("https://www.srf.ch/news/bnf/rss/1646",),
    sitemaps=("https://www.srf.ch/new-news-sitemap",),
    news_sitemaps=("https://www.srf.ch/sitemaps/newsmap/news/index.xml",),
)
