"""Nettavisen: fact boxes are elements of their own."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Nettavisen",
    home="https://www.nettavisen.no",
    language="no",
    country="NO",
    timezone="Europe/Oslo",
    feeds=("https://www.nettavisen.no/service/rich-rss",),
    layouts=(
        Layout(
            name="2024",
            marker="article.nettavisen-theme",
            ignore=("amedia-factbox",),
        ),
    ),
)
