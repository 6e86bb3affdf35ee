"""Die Zeit. Boxes with other stories stand between the paragraphs."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Die Zeit",
    home="https://www.zeit.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://newsfeed.zeit.de/news/index",),
    sitemaps=("https://www.zeit.de/gsitemaps/index.xml",),
    news_sitemaps=("https://www.zeit.de/gsitemaps/index.xml?date=2026-11-22&unit=days&period=1",),
    layouts=(
        Layout(
            name="2021",
            marker=".article-page > .paragraph.article__item",
            body=Body(
                ".article-page > :is(p, h2, h3, ul, ol, blockquote, table, .article__subheading)",
                drop=("p:lexbor-contains('© dpa-infocom')",),
            ),
        ),
    ),
)
