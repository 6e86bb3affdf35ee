"""Le Monde."""

from newsextract.site import Site

SITE = Site(
    name="Le Monde",
    home="https://www.lemonde.fr",
    language="fr",
    country="FR",
    timezone="Europe/Paris",
    sitemaps=("https://www.lemonde.fr/sitemap_index.xml",),
    news_sitemaps=("https://www.lemonde.fr/sitemap_news.xml",),
)
