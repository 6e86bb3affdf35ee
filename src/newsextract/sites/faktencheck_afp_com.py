"""AFP Faktencheck."""

from newsextract.site import Site

SITE = Site(
    name="AFP Faktencheck",
    home="https://faktencheck.afp.com",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://faktencheck.afp.com/sitemap.xml",),
)
