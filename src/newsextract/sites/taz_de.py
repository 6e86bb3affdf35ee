"""Die Tageszeitung (taz)."""

from newsextract.site import Site

SITE = Site(
    name="Die Tageszeitung (taz)",
    home="https://taz.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://taz.de/sitemap-index.xml",),
    news_sitemaps=("https://taz.de/sitemap-google-news.xml",),
)
