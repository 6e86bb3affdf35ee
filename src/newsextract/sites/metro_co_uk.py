"""Metro. Boxes with facts are part of the story; the two lines under each story that ask for stories are not."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Metro",
    home="https://metro.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://metro.co.uk/sitemap.xml",),
    news_sitemaps=("https://metro.co.uk/news-sitemap.xml",),
    layouts=(
        Layout(
            name="2024-11",
            marker="div.article__content__inner",
            body=Body(
                prose_in("div.article__content__inner"),
                drop=(
                    "p:has(> .mor-link)",
                    "p:has(a[href='mailto:webnews@metro.co.uk'])",
                    "p:has(> a[href='https://metro.co.uk/news/'])",
                ),
            ),
        ),
        Layout(
            name="2024",
            marker="article.single-article div.article-body",
            body=Body(
                prose_in("div.article-body", ".metro-factbox", ".metro-factbox-content"),
                drop=(
                    "p:has(> .mor-link)",
                    "p:has(a[href='mailto:webnews@metro.co.uk'])",
                    "p:has(> a[href='https://metro.co.uk/news/'])",
                ),
            ),
        ),
    ),
)
