"""The Washington Free Beacon."""

from newsextract.site import Site

SITE = Site(
    name="The Washington Free Beacon",
    home="https://freebeacon.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://freebeacon.com/wp-sitemap.xml",),
)
