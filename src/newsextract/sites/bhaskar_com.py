"""Dainik Bhaskar."""

from newsextract.site import Site

SITE = Site(
    name="Dainik Bhaskar",
    home="https://www.bhaskar.com",
    language="hi",
    country="IN",
    timezone="Asia/Kolkata",
    news_sitemaps=("https://www.bhaskar.com/sitemaps-v1--sitemap-google-news-index.xml",),
)
