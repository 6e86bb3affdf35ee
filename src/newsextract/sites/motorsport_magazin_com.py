"""MotorSport Magazin."""

from newsextract.site import Site

SITE = Site(
    name="MotorSport Magazin",
    home="https://www.motorsport-magazin.com",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.motorsport-magazin.com/rss/alle-rennserien.xml",),
    sitemaps=("https://www.motorsport-magazin.com/sitemap.xml",),
)
