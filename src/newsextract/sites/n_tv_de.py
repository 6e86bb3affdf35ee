"""n-tv. Until 2025 the story's first paragraph was printed in bold."""

from newsextract.rules import Body, nothing
from newsextract.site import Layout, Site

SITE = Site(
    name="N-Tv",
    home="https://www.n-tv.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://www.n-tv.de/sitemap.xml",),
    news_sitemaps=("https://www.n-tv.de/news.xml",),
    layouts=(
        Layout(
            name="2016",
            marker=".article__wrapper .article__text",
            standfirst=nothing(),
            body=Body(".article__text > :is(p, h2, h3, ul, ol, blockquote, table)"),
        ),
    ),
)
