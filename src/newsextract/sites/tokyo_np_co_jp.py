"""Tokyo Shimbun: buttons that explain themselves stand before and behind the story."""

from newsextract.rules import Body, nothing
from newsextract.site import Layout, Site

SITE = Site(
    name="Tokyo Shimbun",
    home="https://www.tokyo-np.co.jp",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    news_sitemaps=("https://www.tokyo-np.co.jp/sitemap.xml",),
    layouts=(
        Layout(
            name="2025",
            marker="div#entry > div.block",
            body=Body("div#entry > div.block"),
            standfirst=nothing(),  # the first paragraph stands in a box of its own
            tags="div.cmp-misc007 > div.cmp-lst015 a",
        ),
    ),
)
