"""Le Figaro."""

from newsextract.site import Site

SITE = Site(
    name="Le Figaro",
    home="https://www.lefigaro.fr",
    language="fr",
    country="FR",
    timezone="Europe/Paris",
    feeds=(
        "https://www.lefigaro.fr/rss/figaro_actualites.xml",
        "https://www.lefigaro.fr/rss/figaro_flash-actu.xml",
    ),
    sitemaps=("https://sitemaps.lefigaro.fr/lefigaro.fr/articles.xml",),
    news_sitemaps=("https://www.lefigaro.fr/sitemap_news.xml",),
)
