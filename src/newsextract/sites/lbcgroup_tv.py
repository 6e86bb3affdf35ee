"""LBCI: the keywords that it states are the same on each page."""

from newsextract.rules import meta, nothing
from newsextract.site import Layout, Site

SITE = Site(
    name="LBCI",
    home="https://www.lbcgroup.tv",
    language=("ar", "en"),
    country="LB",
    timezone="Asia/Beirut",
    feeds=(  # the newest; older ones follow the same pattern
        "https://www.lbcgroup.tv/Rss/News/en/125/world-news",
        "https://www.lbcgroup.tv/Rss/News/en/126/middle-east-news",
        "https://www.lbcgroup.tv/Rss/News/en/127/sports-news",
        "https://www.lbcgroup.tv/Rss/News/en/128/variety-and-tech",
        "https://www.lbcgroup.tv/Rss/News/en/131/israel-gaza-war-updates",
        "https://www.lbcgroup.tv/Rss/News/en/2/breaking-headlines",
        "https://www.lbcgroup.tv/Rss/News/en/66/news-bulletin-reports",
        "https://www.lbcgroup.tv/Rss/News/en/8/lebanon-news",
        "https://www.lbcgroup.tv/Rss/NewsHighlights/ar",
        "https://www.lbcgroup.tv/Rss/NewsHighlights/en",
        "https://www.lbcgroup.tv/Rss/latest-news/ar",
        "https://www.lbcgroup.tv/Rss/latest-news/en",
    ),
    news_sitemaps=("https://www.lbcgroup.tv/newssitemap.xml",),
    layouts=(
        Layout(
            name="2025",
            marker=meta("keywords", "lbci"),
            tags=nothing(),
        ),
    ),
)
