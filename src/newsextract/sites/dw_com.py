"""Deutsche Welle. Until 2023 day and author stood in a box below the story."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Deutsche Welle",
    home="https://www.dw.com",
    language=("de", "en"),
    country="DE",
    timezone="Europe/Berlin",
    feeds=(
        "https://rss.dw.com/xml/rss-de-all",
        "https://rss.dw.com/xml/rss-en-all",
    ),
    sitemaps=(
        "https://www.dw.com/de/article-sitemap.xml",
        "https://www.dw.com/en/article-sitemap.xml",
    ),
    news_sitemaps=(
        "https://www.dw.com/de/news-sitemap.xml",
        "https://www.dw.com/en/news-sitemap.xml",
    ),
    layouts=(
        Layout(
            name="2023",
            marker=".content-area > header .kicker",
            kicker=".content-area > header .kicker > span:first-child",
            body=Body(
                ".content-area .rich-text > :is(p, h2, h3, ul, ol, blockquote, table)",
            ),
            tags="#related-topics aside a",
        ),
        Layout(
            name="2012",
            marker="#bodyContent .longText",
            byline="#bodyContent .smallList > li:has(> strong:lexbor-contains('Autor'))",
            published="#bodyContent .smallList > li:has(> strong:lexbor-contains('Datum'))",
            captions=".picBox > p",
            body=Body(".longText", drop=(".picBox",)),
        ),
    ),
)
