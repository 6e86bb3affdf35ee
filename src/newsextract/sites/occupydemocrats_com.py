"""Occupy Democrats."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Occupy Democrats",
    home="https://occupydemocrats.com",
    language="en",
    country="US",
    sitemaps=("https://occupydemocrats.com/sitemap.xml",),
    layouts=(
        Layout(name="2023", marker="div.post-content[itemprop=articleBody]", body=Body(prose_in("div.post-content"))),
    ),
)
