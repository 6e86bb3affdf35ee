"""La Repubblica."""

from newsextract.site import Site

SITE = Site(
    name="La Repubblica",
    home="https://www.repubblica.it",
    language="it",
    country="IT",
    timezone="Europe/Rome",
    feeds=("https://www.repubblica.it/rss/homepage/rss2.0.xml",),
    sitemaps=(  # the newest; older ones follow the same pattern
        "https://www.repubblica.it/sitemap-2026-01.xml",
        "https://www.repubblica.it/sitemap-2026-02.xml",
        "https://www.repubblica.it/sitemap-2026-03.xml",
        "https://www.repubblica.it/sitemap-2026-04.xml",
        "https://www.repubblica.it/sitemap-2026-05.xml",
        "https://www.repubblica.it/sitemap-2026-06.xml",
        "https://www.repubblica.it/sitemap-2026-07.xml",
        "https://www.repubblica.it/sitemap-2026-08.xml",
        "https://www.repubblica.it/sitemap-2026-09.xml",
        "https://www.repubblica.it/sitemap-2026-10.xml",
        "https://www.repubblica.it/sitemap-2026-11.xml",
        "https://www.repubblica.it/sitemap-2026-12.xml",
    ),
)
