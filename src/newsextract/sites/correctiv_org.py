"""Correctiv."""

from newsextract.site import Site

SITE = Site(
    name="Correctiv",
    home="https://www.correctiv.org",
    language=("de", "en"),
    country="DE",
    timezone="Europe/Berlin",
    feeds=(
        "https://correctiv.org/feed/",
        "https://correctiv.org/en/feed/",
    ),
    sitemaps=("https://www.correctiv.org/sitemap_index.xml",),
)
