"""The Citizen."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Citizen",
    home="https://www.citizen.co.za",
    language="en",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://www.citizen.co.za/sitemap_index.xml",),
    layouts=(
        Layout(
            name="2025",
            marker="div.single-content-wrapper > div.single-content",
            body=Body(prose_in("div.single-content")),
        ),
    ),
)
