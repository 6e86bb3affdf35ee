"""Norsk rikskringkasting."""

from newsextract.site import Site

SITE = Site(
    name="Norsk rikskringkasting",
    home="https://www.nrk.no",
    language="no",
    country="NO",
    timezone="Europe/Oslo",
    feeds=(
        "https://www.nrk.no/norge/toppsaker.rss",
        "https://www.nrk.no/urix/toppsaker.rss",
        "https://www.nrk.no/sport/toppsaker.rss",
        "https://www.nrk.no/kultur/toppsaker.rss",
        "https://www.nrk.no/livsstil/toppsaker.rss",
        "https://www.nrk.no/viten/toppsaker.rss",
        "https://www.nrk.no/dokumentar/toppsaker.rss",
    ),
    sitemaps=("https://www.nrk.no/sitemap.xml",),
)
