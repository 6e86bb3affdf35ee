"""Maeil Business Newspaper."""

from newsextract.site import Site

SITE = Site(
    name="Maeil Business Newspaper",
    home="https://www.mk.co.kr",
    language="ko",
    country="KR",
    timezone="Asia/Seoul",
    sitemaps=(
        "https://www.mk.co.kr/sitemap/latest-articles/",
        "https://www.mk.co.kr/sitemap/daily-articles/",
    ),
)
