"""CBC News. The summary above the deck is for lists of stories and hidden."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

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
    layouts=(
        Layout(
            name="2024",
            marker="#detailContent div.story",
            standfirst="h2.deck",
            body=Body(prose_in("div.story")),
        ),
    ),
)
