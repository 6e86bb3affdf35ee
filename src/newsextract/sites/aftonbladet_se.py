"""Aftonbladet: newer pages are on the system of Schibsted."""

from newsextract.site import Site

SITE = Site(
    name="Aftonbladet",
    home="https://www.aftonbladet.se",
    language="sv",
    country="SE",
    timezone="Europe/Stockholm",
    feeds=("https://rss.aftonbladet.se/rss2/small/pages/sections/senastenytt/",),
    sitemaps=("https://www.aftonbladet.se/sitemap.xml",),
    news_sitemaps=("https://www.aftonbladet.se/sitemaps/files/articles-48hrs.xml",),
    family="schibsted",
)
