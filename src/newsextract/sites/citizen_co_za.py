"""The Citizen."""

from newsextract.site import Site

SITE = Site(
    name="The Citizen",
    home="https://www.citizen.co.za",
    language="en",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://www.citizen.co.za/sitemap_index.xml",),
)
