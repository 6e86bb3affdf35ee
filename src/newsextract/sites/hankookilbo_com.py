"""Hankook Ilbo."""

from newsextract.site import Site

SITE = Site(
    name="Hankook Ilbo",
    home="https://www.hankookilbo.com",
    language="ko",
    country="KR",
    timezone="Asia/Seoul",
    sitemaps=("https://www.hankookilbo.com/sitemap/daily-articles/2020",),
    news_sitemaps=("https://www.hankookilbo.com/sitemap/latest-articles",),
)
