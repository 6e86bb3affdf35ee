"""Daily Express."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Daily Express",
    home="https://www.express.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.express.co.uk/sitemap.xml",),
    news_sitemaps=("https://www.express.co.uk/googlenews.xml",),
    layouts=(
        Layout(
            name="2024",
            marker="div.text-description",
            body=Body(
                prose_in("div.text-description", "div.live-events__entry", "div.live-events__entry-text"),
                drop=(".dont-miss",),
            ),
        ),
    ),
)
