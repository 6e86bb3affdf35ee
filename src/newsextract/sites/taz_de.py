"""taz. Its call for support follows the story."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Die Tageszeitung (taz)",
    home="https://taz.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://taz.de/sitemap-index.xml",),
    news_sitemaps=("https://taz.de/sitemap-google-news.xml",),
    layouts=(
        Layout(
            name="2024",
            marker=".main-article-corpus p.paragraph",
            body=Body(".main-article-corpus p.paragraph, .main-article-corpus :is(h2, h3, ul, ol, blockquote, table)"),
        ),
    ),
)
