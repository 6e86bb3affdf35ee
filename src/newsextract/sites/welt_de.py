"""Die Welt. A last paragraph in bold italics is about the author; keywords are stated in full in a meta only."""

from newsextract.rules import Body, meta
from newsextract.site import Layout, Site

SITE = Site(
    name="Die Welt",
    home="https://www.welt.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.welt.de/feeds/latest.rss",),
    sitemaps=("https://www.welt.de/sitemaps/sitemap/sitemap.xml",),
    news_sitemaps=("https://www.welt.de/sitemaps/newssitemap/newssitemap.xml",),
    layouts=(
        Layout(
            name="2024",
            marker=".c-article-page__text .c-rich-text-renderer",
            body=Body(
                ".c-article-page__text .c-rich-text-renderer > :is(p, h2, h3, ul, ol, blockquote, table)",
                drop=(".c-rich-text-renderer > p:last-child:has(> b:first-child > em:first-child)",),
            ),
        ),
        Layout(name="2021", marker=".c-article-text", tags=meta("keywords")),
    ),
)
