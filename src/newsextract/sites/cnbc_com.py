"""CNBC. The paragraphs stand in groups; a sentence that is pulled out stands in the story too."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="CNBC",
    home="https://www.cnbc.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://www.cnbc.com/sitemapAll.xml",),
    news_sitemaps=("https://www.cnbc.com/sitemap_news.xml",),
    layouts=(
        Layout(
            name="2023",
            marker=".ArticleBody-articleBody",
            body=Body(
                ".RenderKeyPoints-list, " + prose_in(".ArticleBody-articleBody", ".ArticleBody-articleBody > .group"),
                drop=(".Pullquote-pullquote",),
            ),
            captions=".InlineImage-wrapper",
        ),
    ),
)
