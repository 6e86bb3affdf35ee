"""The Guardian."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Guardian",
    home="https://www.theguardian.com",
    language="en",
    country="GB",
    timezone="Europe/London",
    news_sitemaps=("https://www.theguardian.com/sitemaps/news.xml",),
    layouts=(
        Layout(
            name="2024",
            marker="div.article-body-viewer-selector",
            body=Body(prose_in("div.article-body-viewer-selector")),
        ),
    ),
)
