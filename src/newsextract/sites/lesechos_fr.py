"""Les Échos."""

from newsextract.site import Site

SITE = Site(
    name="Les Échos",
    home="https://www.lesechos.fr",
    language="fr",
    country="FR",
    timezone="Europe/Paris",
    sitemaps=("https://sitemap.lesechos.fr/sitemap_index.xml",),
    news_sitemaps=("https://www.lesechos.fr/sitemap_news.xml",),
)
