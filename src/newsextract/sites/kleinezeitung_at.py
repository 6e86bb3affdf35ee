"""Kleine Zeitung: a summary by machine stands above the story."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Kleine Zeitung",
    home="https://www.kleinezeitung.at",
    language="de",
    country="AT",
    timezone="Europe/Vienna",
    sitemaps=("https://www.kleinezeitung.at/sitemaps/sitemap_main.xml",),
    news_sitemaps=("https://www.kleinezeitung.at/news-sitemap",),
    layouts=(
        Layout(
            name="2025",
            marker="body[content-type=artikel] div.article__content",
            ignore=("#panel-bullet",),
        ),
    ),
)
