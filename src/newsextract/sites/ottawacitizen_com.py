"""Ottawa Citizen."""

from newsextract.site import Site

SITE = Site(
    name="Ottawa Citizen",
    home="https://ottawacitizen.com",
    language="en",
    country="CA",
    timezone="America/Toronto",
    family="postmedia",
    sitemaps=("https://ottawacitizen.com/sitemap-old.xml",),
    news_sitemaps=("https://ottawacitizen.com/sitemap-news.xml",),
)
