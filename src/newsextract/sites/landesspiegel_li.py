"""Landesspiegel."""

from newsextract.site import Site

SITE = Site(
    name="Landesspiegel",
    home="https://www.landesspiegel.li",
    language="de",
    country="LI",
    timezone="Europe/Vaduz",
    sitemaps=("https://landesspiegel.li/sitemap-posttype-post.xml",),
    news_sitemaps=("https://landesspiegel.li/sitemap-news.xml",),
)
