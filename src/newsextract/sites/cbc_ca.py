"""CBC News."""

from newsextract.site import Site

SITE = Site(
    name="CBC News",
    home="https://www.cbc.ca",
    language="en",
    country="CA",
    timezone="America/Toronto",
    feeds=(
        "https://www.cbc.ca/webfeed/rss/rss-topstories",
        "https://www.cbc.ca/webfeed/rss/rss-world",
        "https://www.cbc.ca/webfeed/rss/rss-canada",
    ),
)
