"""Deutsche Welle."""

from newsextract.site import Site

SITE = Site(
    name="Deutsche Welle",
    home="https://www.dw.com",
    language=("de", "en"),
    country="DE",
    timezone="Europe/Berlin",
    feeds=(
        "https://rss.dw.com/xml/rss-de-all",
        "https://rss.dw.com/xml/rss-en-all",
    ),
    sitemaps=(
        "https://www.dw.com/de/article-sitemap.xml",
        "https://www.dw.com/en/article-sitemap.xml",
    ),
    news_sitemaps=(
        "https://www.dw.com/de/news-sitemap.xml",
        "https://www.dw.com/en/news-sitemap.xml",
    ),
)
