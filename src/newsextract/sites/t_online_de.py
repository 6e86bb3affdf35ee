"""t-online. Players, polls and pointers stand between the paragraphs."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="T-Online",
    home="https://www.t-online.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=(  # the newest; older ones follow the same pattern
        "https://www.t-online.de/gesundheit/feed.rss",
        "https://www.t-online.de/heim-garten/feed.rss",
        "https://www.t-online.de/klima/feed.rss",
        "https://www.t-online.de/leben/feed.rss",
        "https://www.t-online.de/mobilitaet/feed.rss",
        "https://www.t-online.de/nachrichten/feed.rss",
        "https://www.t-online.de/nachrichten/panorama/feed.rss",
        "https://www.t-online.de/nachrichten/ukraine/feed.rss",
        "https://www.t-online.de/sport/feed.rss",
        "https://www.t-online.de/sport/fussball/feed.rss",
        "https://www.t-online.de/themen/corona/feed.rss",
        "https://www.t-online.de/unterhaltung/feed.rss",
    ),
    layouts=(
        Layout(
            name="paper",
            marker='[data-testid="ArticleBody.StreamLayout"]',
            captions='[data-testid="StageLayout.StreamItem"] figure figcaption',
            body=Body(
                '[data-testid="StageLayout.StreamItem"] > :is(p, h3, ul, ol, blockquote, table)',
                drop=("ul:has(> li > strong:first-child + a:last-child)",),
            ),
        ),
    ),
)
