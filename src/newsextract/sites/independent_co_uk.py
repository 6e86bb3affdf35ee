"""The Independent."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Independent",
    home="https://www.independent.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.independent.co.uk/sitemap.xml",),
    news_sitemaps=("https://www.independent.co.uk/sitemaps/googlenews",),
    layouts=(Layout(name="2024", marker="header#articleHeader", body=Body(prose_in("div#main"))),),
)
