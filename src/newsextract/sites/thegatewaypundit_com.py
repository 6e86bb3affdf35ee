"""The Gateway Pundit. Old pages print the caption in the paragraph that holds the picture. Clocks are those of Saint Louis."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Gateway Pundit",
    home="https://www.thegatewaypundit.com",
    language="en",
    country="US",
    timezone="America/Chicago",
    sitemaps=("https://www.thegatewaypundit.com/sitemap.xml",),
    layouts=(
        Layout(
            name="2023",
            marker="div.entry-content > div.speaker-mute",
            body=Body(
                prose_in("div.entry-content"),
                drop=("div.entry-content > p:has(> img:first-child:not(.emoji))", ".wp-embedded-content"),
            ),
            captions="div.entry-content > p:has(> img:first-child:not(.emoji)), .wp-caption-text",
        ),
    ),
)
