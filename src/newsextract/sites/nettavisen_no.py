"""Nettavisen."""

from newsextract.site import Site

SITE = Site(
    name="Nettavisen",
    home="https://www.nettavisen.no",
    language="no",
    country="NO",
    timezone="Europe/Oslo",
    feeds=("https://www.nettavisen.no/service/rich-rss",),
)
