"""GameStar. Foreign contents wait behind a consent box; shop widgets and pointers stand between the paragraphs."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Gamestar",
    home="https://www.gamestar.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://www.gamestar.de/artikel_archiv_index.xml",),
    news_sitemaps=("https://www.gamestar.de/sitemapnews.xml",),
    layouts=(
        Layout(
            name="2024",
            marker=".article-content[data-io-article-url]",
            body=Body(".article-content > :is(p:not([class]), h2, h3, ul, ol, blockquote, table)"),
        ),
    ),
)
