"""The Washington Free Beacon."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Washington Free Beacon",
    home="https://freebeacon.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://freebeacon.com/wp-sitemap.xml",),
    layouts=(
        Layout(
            name="2023",
            marker="article.single-post-container div.article-content",
            body=Body(prose_in("div.article-content")),
        ),
    ),
)
