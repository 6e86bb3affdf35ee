"""Nine News until 2026; its pages stand on nine.com.au now."""

from newsextract.site import Site

SITE = Site(
    name="Nine News",
    home="https://www.9news.com.au",
    language="en",
    country="AU",
    timezone="Australia/Sydney",
)
