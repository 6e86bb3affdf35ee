"""Daily News (Tanzania)."""

from newsextract.site import Site

SITE = Site(
    name="Daily News (Tanzania)",
    home="https://dailynews.co.tz",
    language="en",
    country="TZ",
    timezone="Africa/Dar_es_Salaam",
    sitemaps=("https://dailynews.co.tz/sitemap_index.xml",),
)
