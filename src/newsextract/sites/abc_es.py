"""ABC."""

from newsextract.site import Site

SITE = Site(
    name="ABC",
    home="https://www.abc.es",
    language="es",
    country="ES",
    timezone="Europe/Madrid",
    feeds=(
        "https://www.abc.es/rss/2.0/espana/",
        "https://www.abc.es/rss/2.0/portada/",
    ),
    news_sitemaps=("https://www.abc.es/sitemap.xml",),
)
