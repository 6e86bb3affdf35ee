"""Business Insider. Until 2024 a gallery is a story of slides, each with a heading."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

SITE = Site(
    name="Business Insider",
    home="https://www.businessinsider.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://www.businessinsider.com/sitemap/2024-01.xml",),
    news_sitemaps=("https://www.businessinsider.com/sitemap/google-news.xml",),
    layouts=(
        Layout(name="2025", marker="section.post-body-content", body=Body(prose_in("section.post-body-content"))),
        Layout(
            name="2024",
            marker="div.content-lock-content",
            body=Body(
                prose_in("div.content-lock-content", "div.slide-layout", "div.slide-title"), drop=("ul.summary-list",)
            ),
        ),
    ),
)
