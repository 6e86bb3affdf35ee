"""The Gateway Pundit."""

from newsextract.site import Site

SITE = Site(
    name="The Gateway Pundit",
    home="https://www.thegatewaypundit.com",
    language="en",
    country="US",
    sitemaps=("https://www.thegatewaypundit.com/sitemap.xml",),
)
