"""Voice Of America."""

from newsextract.site import Site

SITE = Site(
    name="Voice Of America",
    home="https://www.voanews.com",
    language="en",
    country="US",
    sitemaps=("https://www.voanews.com/sitemap.xml",),
)
