"""Israel Nachrichten."""

from newsextract.site import Site

SITE = Site(
    name="Israel Nachrichten",
    home="https://www.israel-nachrichten.org",
    language="de",
    country="IL",
    timezone="Asia/Jerusalem",
    sitemaps=("https://www.israel-nachrichten.org/wp-sitemap.xml",),
)
