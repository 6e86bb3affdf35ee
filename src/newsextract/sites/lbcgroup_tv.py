"""LBC."""

from newsextract.site import Site

SITE = Site(
    name="LBC",
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
)
