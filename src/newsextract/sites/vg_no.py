"""VG: the system of Schibsted."""

from newsextract.site import Site

SITE = Site(
    name="Verdens Gang",
    home="https://www.vg.no",
    language="no",
    country="NO",
    timezone="Europe/Oslo",
    sitemaps=("https://www.vg.no/sitemap.xml",),
    news_sitemaps=("https://www.vg.no/sitemap/files/articles-48hrs.xml",),
    family="schibsted",
)
