"""Golem. Vacancies and courses stand between the paragraphs."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Golem",
    home="https://www.golem.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.golem.de/rss",),
    sitemaps=("https://www.golem.de/gsiteindex.xml",),
    news_sitemaps=("https://www.golem.de/news/gsitemap-2404.xml",),
    layouts=(
        Layout(
            name="2025",
            marker="article.go-article > .go-article-header",
            body=Body(
                "article.go-article > :is(p, h2, h3, ul:not([class]), ol, blockquote, table), "
                "article.go-article > .go-richtext > :is(p, h2, h3, ul, ol, blockquote, table)",
            ),
        ),
        Layout(
            name="2013",
            marker="article > div.formatted > section",
            body=Body("article > div.formatted > section > :is(p, h2, h3, ul, ol, blockquote, table)"),
        ),
    ),
)
