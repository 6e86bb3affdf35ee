"""BBC News on bbc.com."""

from newsextract.site import Site

SITE = Site(
    name="BBC",
    home="https://www.bbc.com",
    language="en",
    country="GB",
    timezone="Europe/London",
    family="bbc",
)
