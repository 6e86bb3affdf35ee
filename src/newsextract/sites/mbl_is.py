"""Morgunbladid."""

from newsextract.site import Site

SITE = Site(
    name="Morgunbladid",
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
)
