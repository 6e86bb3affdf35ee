"""i."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="i",
    home="https://inews.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://inews.co.uk/sitemap.xml",),
    layouts=(Layout(name="2023", marker=".inews__post-byline", body=Body(prose_in("div.article-content"))),),
)
