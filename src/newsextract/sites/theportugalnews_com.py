"""The Portugal News."""

from newsextract.site import Site

SITE = Site(
    name="The Portugal News",
    home="https://www.theportugalnews.com",
    language=("en", "ar", "pt-BR", "de", "es", "fi", "fr", "he", "it", "nl", "pl", "pt", "ru", "sv", "tr", "zh"),
    country="PT",
    timezone="Europe/Lisbon",
    sitemaps=("https://www.theportugalnews.com/sitemap-news.xml",),
)
