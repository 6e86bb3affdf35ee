"""The Intercept. Sentences that are pulled out stand in the story too."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Intercept",
    home="https://theintercept.com",
    language="en",
    country="US",
    timezone="America/New_York",
    feeds=("https://theintercept.com/feed/?lang=en",),
    sitemaps=("https://theintercept.com/sitemap_index.xml",),
    layouts=(
        Layout(
            name="2024",
            marker=".entry-content__content",
            body=Body(prose_in(".entry-content__content"), drop=("[data-shortcode-type=pullquote]",)),
            ignore=("#third-party--article-mid",),
        ),
        Layout(
            name="2023",
            marker="div.PostContent",
            body=Body(prose_in("div.PostContent > div")),
            captions=".FeaturedImageCaptionText--desktop",
            ignore=("#third-party--article-mid",),
        ),
    ),
)
