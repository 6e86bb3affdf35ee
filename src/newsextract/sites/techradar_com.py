"""TechRadar."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="TechRadar",
    home="https://www.techradar.com",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.techradar.com/sitemap.xml",),
    news_sitemaps=("https://www.techradar.com/sitemap-news.xml",),
    layouts=(
        Layout(
            name="2026",
            marker="#article-body.bodyCopy",
            standfirst="p.strapline",
            body=Body(
                prose_in("#article-body", "#article-body > figure"),
                drop=("p:has(> a[href^='https://www.google.com/preferences/'])",),
            ),
        ),
    ),
)
