"""Daily Mail."""

from newsextract.site import Site

SITE = Site(
    name="Daily Mail",
    home="https://www.dailymail.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=(
        "https://www.dailymail.co.uk/sitemap-articles-year~2021.xml",
        "https://www.dailymail.co.uk/sitemap-articles-year~2022.xml",
        "https://www.dailymail.co.uk/sitemap-articles-year~2023.xml",
        "https://www.dailymail.co.uk/sitemap-articles-year~2024.xml",
        "https://www.dailymail.co.uk/sitemap-articles-year~2025.xml",
        "https://www.dailymail.co.uk/sitemap-articles-year~2026.xml",
    ),
    news_sitemaps=("https://www.dailymail.co.uk/google-news-sitemap.xml",),
)
