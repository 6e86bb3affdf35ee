"""WDR. Sources are listed below the story."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Westdeutscher Rundfunk",
    home="https://www1.wdr.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www1.wdr.de/uebersicht-100.feed",),
    layouts=(
        Layout(
            name="2015",
            marker="article .modParagraph p.text",
            body=Body(
                "article .modParagraph .box > :is(p.text, h2.subtitle, ul, ol, blockquote, table, .checklist)",
                drop=("p:lexbor-contains('Quellen:')", "p:lexbor-contains('Quellen:') + .checklist"),
            ),
        ),
    ),
)
