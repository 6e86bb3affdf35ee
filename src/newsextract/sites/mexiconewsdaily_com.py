"""Mexico News Daily."""

from newsextract.site import Site

SITE = Site(
    name="Mexico News Daily",
    home="https://mexiconewsdaily.com",
    language="en",
    country="MX",
    timezone="America/Mexico_City",
    sitemaps=("https://mexiconewsdaily.com/sitemap_index.xml",),
)
