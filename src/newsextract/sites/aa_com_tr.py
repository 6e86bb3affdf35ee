"""Anadolu Ajansı."""

from newsextract.site import Site

SITE = Site(
    name="Anadolu Ajansı",
    home="https://www.aa.com.tr",
    language="tr",
    country="TR",
    timezone="Europe/Istanbul",
    feeds=("https://www.aa.com.tr/tr/rss/default?cat=guncel",),
)
