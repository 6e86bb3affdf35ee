"""La Vanguardia: newer pages state the words of their address as keywords and print the topics."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="La Vanguardia",
    home="https://www.lavanguardia.com",
    language="es",
    country="ES",
    timezone="Europe/Madrid",
    feeds=(
        "https://www.lavanguardia.com/rss/home.xml",
        "https://www.lavanguardia.com/rss/internacional.xml",
    ),
    sitemaps=(  # the newest; older ones follow the same pattern
        "https://www.lavanguardia.com/sitemap-noticias-202512.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202601.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202602.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202603.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202604.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202605.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202606.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202607.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202608.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202609.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202610.xml.gz",
        "https://www.lavanguardia.com/sitemap-noticias-202611.xml.gz",
    ),
    news_sitemaps=(
        "https://www.lavanguardia.com/sitemap-google-news.xml",
        "https://www.lavanguardia.com/sitemap-news-agencias.xml",
    ),
    layouts=(
        Layout(
            name="2025",
            marker="div.article-modules",
            ignore=(".video-caption-title",),
        ),
        Layout(
            name="2026",
            marker="div.article_story",
            body=Body(
                "div.article_story",
                drop=(".information", ".highlight--quote", ".related", ".signature", ".tags", ".media"),
            ),
            tags=".content_component.tags .tag-name",
            ignore=(".video-player .caption",),
        ),
    ),
)
