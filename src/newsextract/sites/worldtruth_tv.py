"""World Truth."""

from newsextract.site import Site

SITE = Site(
    name="World Truth",
    home="https://www.worldtruth.tv",
    language="en",
    country="US",
    feeds=("https://feeds.feedburner.com/ConsciousnessTv",),
)
