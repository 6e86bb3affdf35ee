"""ZDFheute, ZDF's news."""

from newsextract.site import Site

SITE = Site(
    name="ZDFheute",
    home="https://www.zdfheute.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    family="zdf",
)
