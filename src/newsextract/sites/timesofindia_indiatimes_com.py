"""Times Of India."""

from newsextract.site import Site

SITE = Site(
    name="Times Of India",
    home="https://www.timesofindia.indiatimes.com",
    language="en",
    country="IN",
    timezone="Asia/Kolkata",
    feeds=(
        "https://timesofindia.indiatimes.com/rssfeedstopstories.cms",
        "https://timesofindia.indiatimes.com/rssfeedmostrecent.cms",
    ),
    news_sitemaps=(
        "https://timesofindia.indiatimes.com/sitemap/today",
        "https://timesofindia.indiatimes.com/sitemap/yesterday",
    ),
)
