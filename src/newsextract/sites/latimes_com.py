"""Los Angeles Times. Whatever stands between the paragraphs, pictures or advertisements, is called an enhancement."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Los Angeles Times",
    home="https://www.latimes.com",
    language="en",
    country="US",
    timezone="America/Los_Angeles",
    sitemaps=("https://www.latimes.com/sitemap.xml",),
    news_sitemaps=("https://www.latimes.com/news-sitemap.xml",),
    layouts=(
        Layout(
            name="2023",
            marker="[data-element=story-body]",
            body=Body(
                "[data-element=story-body] :is(p, h2, h3, h4, ul, ol, blockquote, table)",
                drop=(".enhancement",),
            ),
        ),
    ),
)
