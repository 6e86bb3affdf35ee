"""Fox News. Between the paragraphs stand pointers in capitals, which are links as a whole, and videos with a text of their own."""

from newsextract.rules import Body, meta, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Fox News",
    home="https://www.foxnews.com",
    language="en",
    country="US",
    timezone="America/New_York",
    feeds=(
        "https://moxie.foxnews.com/google-publisher/latest.xml",
        "https://moxie.foxnews.com/google-publisher/world.xml",
        "https://moxie.foxnews.com/google-publisher/politics.xml",
        "https://moxie.foxnews.com/google-publisher/us.xml",
        "https://moxie.foxnews.com/google-publisher/travel.xml",
        "https://moxie.foxnews.com/google-publisher/opinion.xml",
        "https://moxie.foxnews.com/google-publisher/tech.xml",
        "https://moxie.foxnews.com/google-publisher/science.xml",
        "https://moxie.foxnews.com/google-publisher/health.xml",
    ),
    sitemaps=("https://www.foxnews.com/sitemap.xml",),
    news_sitemaps=("https://www.foxnews.com/sitemap.xml?type=news",),
    layouts=(
        Layout(
            name="2023",
            marker="article.article-wrap div.article-body",
            body=Body(prose_in("div.article-body")),
            tags=meta("classification-tags"),
        ),
    ),
)
