"""Mainichi Shimbun."""

from newsextract.site import Site

SITE = Site(
    name="Mainichi Shimbun",
    home="https://mainichi.jp",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    feeds=("https://mainichi.jp/rss/etc/mainichi-flash.rss",),
)
