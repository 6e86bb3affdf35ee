"""Focus Online."""

from newsextract.site import Site

SITE = Site(
    name="Focus Online",
    home="https://www.focus.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    news_sitemaps=("https://www.focus.de/sitemap_news_ressorts.xml",),
)
