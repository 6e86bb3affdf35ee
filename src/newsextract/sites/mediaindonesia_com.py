"""Media Indonesia."""

from newsextract.site import Site

SITE = Site(
    name="Media Indonesia",
    home="https://www.mediaindonesia.com",
    language="id",
    country="ID",
    timezone="Asia/Jakarta",
    sitemaps=("https://mediaindonesia.com/sitemap.xml",),
)
