"""T-Online."""

from newsextract.site import Site

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
)
