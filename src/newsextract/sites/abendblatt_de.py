"""Hamburger Abendblatt."""

from newsextract.site import Site

SITE = Site(
    name="Hamburger Abendblatt",
    home="https://www.abendblatt.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.abendblatt.de/rss",),
    sitemaps=(  # the newest; older ones follow the same pattern
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2025-12-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-01-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-02-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-03-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-04-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-05-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-06-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-07-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-08-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-09-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-10-p00.xml.gz",
        "https://www.abendblatt.de/sitemaps/archive/sitemap-2026-11-p00.xml.gz",
    ),
    news_sitemaps=("https://www.abendblatt.de/sitemaps/news.xml",),
    family="funke",
)
