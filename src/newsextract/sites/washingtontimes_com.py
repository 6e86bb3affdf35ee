"""The Washington Times."""

from newsextract.site import Site

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
)
