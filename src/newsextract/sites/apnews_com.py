"""AP News. The byline is read as printed: old pages name only some of the authors in their JSON-LD."""

from newsextract.rules import Body, attr, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Associated Press",
    home="https://apnews.com",
    language=("en", "es"),
    country="US",
    timezone="America/New_York",
    sitemaps=("https://apnews.com/sitemap.xml",),
    news_sitemaps=("https://apnews.com/news-sitemap-content.xml",),
    layouts=(
        Layout(
            name="2023",
            marker="div.RichTextStoryBody",
            byline="div.Page-authors",
            body=Body(prose_in("div.RichTextStoryBody")),
        ),
        Layout(
            name="2019",
            marker="[data-key=article]",
            byline=".CardHeadline > span > span:first-child",
            published=attr("[data-key=timestamp]", "data-source"),
            body=Body(prose_in("[data-key=article]")),
        ),
    ),
)
