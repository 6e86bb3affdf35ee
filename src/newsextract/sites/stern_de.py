"""Stern."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Stern",
    home="https://www.stern.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.stern.de/feed/standard/alle-nachrichten/",),
    layouts=(
        Layout(
            name="2024",
            marker=".article__body > .text-element > .typo-body-default",
            ignore=(".list-element", ".media__caption"),
        ),
    ),
)
