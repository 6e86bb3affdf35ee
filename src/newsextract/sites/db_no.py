"""Dagbladet by its short name, which leads to dagbladet.no."""

from newsextract.site import Site

SITE = Site(
    name="Dagbladet",
    home="https://www.db.no",
    language="no",
    country="NO",
    timezone="Europe/Oslo",
)
