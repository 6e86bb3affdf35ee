"""The Telegraph."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="The Telegraph",
    home="https://www.telegraph.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.telegraph.co.uk/sitemap.xml",),
    news_sitemaps=("https://www.telegraph.co.uk/custom/daily-news/sitemap.xml",),
    layouts=(Layout(name="2023", marker="div.article-body-text", body=Body(prose_in("div.article-body-text"))),),
)
