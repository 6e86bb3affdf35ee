"""Expressen: the pictures stand in the story and again in a gallery that opens over it."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Expressen",
    home="https://www.expressen.se",
    language="sv",
    country="SE",
    timezone="Europe/Stockholm",
    feeds=(  # the newest; older ones follow the same pattern
        "https://feeds.expressen.se/fotboll/",
        "https://feeds.expressen.se/gt",
        "https://feeds.expressen.se/halsoliv/",
        "https://feeds.expressen.se/hockey/",
        "https://feeds.expressen.se/kultur/",
        "https://feeds.expressen.se/kvp/",
        "https://feeds.expressen.se/ledare/",
        "https://feeds.expressen.se/levabo/",
        "https://feeds.expressen.se/motor/",
        "https://feeds.expressen.se/noje/",
        "https://feeds.expressen.se/nyheter/",
        "https://feeds.expressen.se/sport/",
    ),
    sitemaps=("https://www.expressen.se/sitemap.xml",),
    layouts=(
        Layout(
            name="2025",
            marker="div.article__body-text",
            ignore=("dialog.full-size-gallery",),
        ),
    ),
)
