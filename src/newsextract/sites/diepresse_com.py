"""Die Presse: boxes tell of the guest author and of the series."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Die Presse",
    home="https://diepresse.com",
    language="de",
    country="AT",
    timezone="Europe/Vienna",
    sitemaps=("https://www.diepresse.com/sitemap",),
    news_sitemaps=("https://www.diepresse.com/news-sitemap",),
    layouts=(
        Layout(
            name="2025",
            marker="div#article-body.article__body",
            ignore=(".flexmodule--factbox",),
        ),
    ),
)
