"""Eyethu News."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Eyethu News",
    home="https://www.eyethunews.co.za",
    language="zu",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://eyethunews.co.za/sitemap.xml",),
    layouts=(
        Layout(
            name="2025",
            marker="article#the-post",
            # "read another story here", with the link behind it
            body=Body(prose_in("div.entry-content"), drop=('p:has(> strong:lexbor-contains("FUNDA OLUNYE UDABA"))',)),
        ),
    ),
)
