"""La Repubblica: pointers to older stories stand between the paragraphs."""

from newsextract.site import Layout, Site

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
    layouts=(
        Layout(
            name="2024",
            marker="div.story__text",
            related=".inline-article__title",
            ignore=(".inline-article",),
        ),
    ),
)
