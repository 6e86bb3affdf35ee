"""Rzeczpospolita: the beginning of a story stands a second time in a box that asks for a subscription."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Rzeczpospolita",
    home="https://www.rp.pl",
    language="pl",
    country="PL",
    timezone="Europe/Warsaw",
    sitemaps=("https://www.rp.pl/sitemaps/sitemap.xml",),
    news_sitemaps=("https://www.rp.pl/sitemaps/news-sitemap.xml",),
    layouts=(
        Layout(
            name="2025",
            marker=".articleBodyBlock",
            body=Body(".articleBodyBlock", drop=(".content--excerpt", ".paywallNoAccessWrapper")),
        ),
    ),
)
