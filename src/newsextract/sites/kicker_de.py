"""Kicker."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Kicker",
    home="https://www.kicker.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://newsfeed.kicker.de/news/aktuell",),
    sitemaps=("https://leserservice.kicker.de/sitemap_0.xml",),
    news_sitemaps=("https://newsfeed.kicker.de/googlesitemapnews.xml",),
    layouts=(
        Layout(
            name="2023",
            marker=".kick__article__content__child",
            captions=".kick__article__picture > p",
            ignore=(".kick__article__bq__per",),
        ),
    ),
)
