"""Börsen-Zeitung. The printed edition's title, standfirst and author stand hidden in the body."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Börsen-Zeitung",
    home="https://www.boersen-zeitung.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://www.boersen-zeitung.de/sitemap/index.xml.gz",),
    news_sitemaps=("https://www.boersen-zeitung.de/sitemap/news.xml.gz",),
    layouts=(
        Layout(
            name="purple",
            marker=".purple-content-body-inner",
            kicker=".article-header .overline-prefix",
            standfirst=".article-header .excerpt",
            captions=".image-meta-data",
            body=Body(
                ".purple-content-body-inner",
                drop=(
                    ".wp-block-ppi-aboveheading",
                    ".wp-block-ppi-printheading",
                    ".wp-block-ppi-subheading",
                    ".wp-block-ppi-authorshort",
                ),
            ),
            tags=".taglist .list-entry",
        ),
    ),
)
