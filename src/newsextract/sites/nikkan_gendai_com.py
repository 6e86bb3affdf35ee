"""Nikkan Geadai."""

from newsextract.site import Site

SITE = Site(
    name="Nikkan Geadai",
    home="https://www.nikkan-gendai.com",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    sitemaps=("https://www.nikkan-gendai.com/sitemap.xml",),
)
