"""Washington Post."""

from newsextract.site import Site

SITE = Site(
    name="Washington Post",
    home="https://www.washingtonpost.com",
    language="en",
    country="US",
    timezone="America/New_York",
    feeds=(
        "https://feeds.washingtonpost.com/rss/world",
        "https://feeds.washingtonpost.com/rss/national",
    ),
    sitemaps=("https://www.washingtonpost.com/sitemaps/sitemap.xml.gz",),
    news_sitemaps=("https://www.washingtonpost.com/sitemaps/news-sitemap.xml.gz",),
)
