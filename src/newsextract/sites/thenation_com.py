"""The Nation."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Nation",
    home="https://www.thenation.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://www.thenation.com/sitemap_index.xml",),
    news_sitemaps=("https://www.thenation.com/news-sitemap.xml",),
    layouts=(
        Layout(
            name="2024",
            marker="article.blocks-wrapper",
            kicker=".article-title__label > a",
            body=Body(prose_in("article.blocks-wrapper")),
        ),
        Layout(
            name="2023",
            marker="div.article-body-inner",
            body=Body(prose_in("div.article-body-inner")),
            ignore=(".current-issue",),
        ),
    ),
)
