"""Daily Mail."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

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
    layouts=(
        Layout(
            name="2024",
            marker="div#js-article-text",
            body=Body(
                prose_in("div.article-text > [itemprop=articleBody]") + ", div.article-text > ul.mol-bullets-with-font"
            ),
        ),
    ),
)
