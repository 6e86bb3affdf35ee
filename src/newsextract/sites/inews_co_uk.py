"""i."""

from newsextract.site import Site

SITE = Site(
    name="i",
    home="https://inews.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://inews.co.uk/sitemap.xml",),
    news_sitemaps=("https://inews.co.uk/sitemap.xml?yyyy=2026&mm=11&dd=22",),
)
