"""Die Presse."""

from newsextract.site import Site

SITE = Site(
    name="Die Presse",
    home="https://diepresse.com",
    language="de",
    country="AT",
    timezone="Europe/Vienna",
    sitemaps=("https://www.diepresse.com/sitemap",),
    news_sitemaps=("https://www.diepresse.com/news-sitemap",),
)
