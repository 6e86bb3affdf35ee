"""BR24. Class names are a component's name and a hash; of the opening picture's words only the credit is unfolded."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Bayerischer Rundfunk (BR)",
    home="https://www.br.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://web.master.br24-web.br-master.de/nachrichten/sitemaps/article-recent.xml",),
    news_sitemaps=("https://www.br.de/nachrichten/sitemaps/news.xml",),
    layouts=(
        Layout(
            name="br24",
            marker="section[class*=ArticleModuleText]",
            captions="[class*=MediaCollapsibleMetadataBox][class*=copyright], figcaption",
            body=Body(
                "section[class*=ArticleModuleText]",
                drop=(
                    "p:has(a[href*=br24-blickt-nach-europa])",
                    "p:has(a[href*=newsletter])",
                    "ul > h2",
                    "li:lexbor-contains('Zum Artikel:')",
                ),
            ),
        ),
    ),
)
