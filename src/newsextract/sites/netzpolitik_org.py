"""netzpolitik.org."""

from newsextract.site import Site

SITE = Site(
    name="netzpolitik.org",
    home="https://netzpolitik.org",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://netzpolitik.org/feed/",),
    sitemaps=("https://netzpolitik.org/sitemap.xml",),
)
