"""Nieuwsblad."""

from newsextract.site import Site

SITE = Site(
    name="Nieuwsblad",
    home="https://www.nieuwsblad.be",
    language="nl",
    country="BE",
    timezone="Europe/Brussels",
    feeds=("https://www.nieuwsblad.be/rss/",),
    sitemaps=("https://www.nieuwsblad.be/sitemap.xml",),
    news_sitemaps=("https://www.nieuwsblad.be/sitemap-news.xml",),
)
