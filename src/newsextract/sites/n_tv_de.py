"""N-Tv."""

from newsextract.site import Site

SITE = Site(
    name="N-Tv",
    home="https://www.n-tv.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://www.n-tv.de/sitemap.xml",),
    news_sitemaps=("https://www.n-tv.de/news.xml",),
)
