"""Fox News."""

from newsextract.site import Site

SITE = Site(
    name="Fox News",
    home="https://www.foxnews.com",
    language="en",
    country="US",
    timezone="America/New_York",
    feeds=(
        "https://moxie.foxnews.com/google-publisher/latest.xml",
        "https://moxie.foxnews.com/google-publisher/world.xml",
        "https://moxie.foxnews.com/google-publisher/politics.xml",
        "https://moxie.foxnews.com/google-publisher/us.xml",
        "https://moxie.foxnews.com/google-publisher/travel.xml",
        "https://moxie.foxnews.com/google-publisher/opinion.xml",
        "https://moxie.foxnews.com/google-publisher/tech.xml",
        "https://moxie.foxnews.com/google-publisher/science.xml",
        "https://moxie.foxnews.com/google-publisher/health.xml",
    ),
    sitemaps=("https://www.foxnews.com/sitemap.xml",),
    news_sitemaps=("https://www.foxnews.com/sitemap.xml?type=news",),
)
