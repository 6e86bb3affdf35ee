"""Die Neue Südtiroler Tageszeitung."""

from newsextract.site import Site

SITE = Site(
    name="Die Neue Südtiroler Tageszeitung",
    home="https://www.tageszeitung.it",
    language="de",
    country="IT",
    timezone="Europe/Rome",
    sitemaps=("https://www.tageszeitung.it/sitemap.xml",),
)
