"""The Kyiv Independent: a Ghost site. Dates are printed in Kyiv's time, without a zone."""

from newsextract.site import Site

SITE = Site(
    name="The Kyiv Independent",
    home="https://kyivindependent.com",
    language="en",
    country="UA",
    timezone="Europe/Kyiv",
    family="ghost",
)
