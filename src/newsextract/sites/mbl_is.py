"""Morgunblaðið: pointers to older stories stand between the paragraphs."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Morgunblaðið",
    home="https://www.mbl.is",
    language="is",
    country="IS",
    timezone="Atlantic/Reykjavik",
    feeds=(
        "https://www.mbl.is/feeds/fp/",
        "https://www.mbl.is/feeds/innlent/",
        "https://www.mbl.is/feeds/erlent/",
        "https://www.mbl.is/feeds/english/",
        "https://www.mbl.is/feeds/helst/",
    ),
    sitemaps=("https://www.mbl.is/mm/sitemap.xml",),
    layouts=(
        Layout(
            name="2025",
            marker="div.newsitem",
            related=".mbl-news-link h4",
        ),
    ),
)
