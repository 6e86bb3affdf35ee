"""The Washington Times."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Washington Times",
    home="https://www.washingtontimes.com",
    language="en",
    country="US",
    timezone="America/New_York",
    feeds=("https://www.washingtontimes.com/rss/headlines/news/politics/",),
    sitemaps=(
        "https://www.washingtontimes.com/sitemap-stories.xml",
        "https://www.washingtontimes.com/sitemap-entries.xml",
    ),
    layouts=(Layout(name="2023", marker="div.bigtext", body=Body(prose_in("div.bigtext"))),),
)
