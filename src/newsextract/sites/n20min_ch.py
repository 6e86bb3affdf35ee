"""20 Minuten."""

from newsextract.site import Site

SITE = Site(
    name="20 Minuten",
    home="https://www.20min.ch",
    language="de",
    country="CH",
    timezone="Europe/Zurich",
    sitemaps=(
        "https://www.20min.ch/sitemaps/de/articles.xml",
        "https://www.20min.ch/sitemaps/fr/articles.xml",
    ),
    news_sitemaps=(
        "https://www.20min.ch/sitemaps/de/news.xml",
        "https://www.20min.ch/sitemaps/fr/news.xml",
    ),
)
