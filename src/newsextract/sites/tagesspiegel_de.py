"""Tagesspiegel."""

from newsextract.site import Site

SITE = Site(
    name="Tagesspiegel",
    home="https://www.tagesspiegel.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=(  # the newest; older ones follow the same pattern
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2015.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2016.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2017.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2018.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2019.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2020.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2021.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2022.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2023.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2024.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2025.xml",
        "https://www.tagesspiegel.de/contentexport/static/sitemap-index_2026.xml",
    ),
    news_sitemaps=("https://www.tagesspiegel.de/news.xml",),
)
