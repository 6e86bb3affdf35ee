"""Global News."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Global News",
    home="https://www.globalnews.ca",
    language="en",
    country="CA",
    timezone="America/Toronto",
    sitemaps=("https://globalnews.ca/sitemap.xml",),
    news_sitemaps=("https://globalnews.ca/news-sitemap.xml",),
    layouts=(
        Layout(
            name="2026",
            marker="article.l-article__text",
            body=Body(prose_in("article.l-article__text")),
            captions="figcaption.c-caption",  # below films they begin as pointers do: "RELATED: …"
        ),
    ),
)
