"""People's Daily Online."""

from newsextract.site import Site

SITE = Site(
    name="People's Daily Online",
    home="http://www.people.com.cn",
    language="zh",
    country="CN",
    timezone="Asia/Shanghai",
    feeds=(
        "http://www.people.com.cn/rss/politics.xml",
        "http://www.people.com.cn/rss/society.xml",
        "http://www.people.com.cn/rss/legal.xml",
        "http://www.people.com.cn/rss/world.xml",
        "http://www.people.com.cn/rss/haixia.xml",
        "http://www.people.com.cn/rss/military.xml",
        "http://www.people.com.cn/rss/ywkx.xml",
    ),
    sitemaps=("http://www.people.cn/sitemap_index.xml",),
)
