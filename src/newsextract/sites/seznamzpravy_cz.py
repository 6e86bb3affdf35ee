"""Seznam Zprávy: post cards and pointers to older stories stand between the paragraphs."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Seznam Zprávy",
    home="https://seznamzpravy.cz",
    language="cs",
    country="CZ",
    timezone="Europe/Prague",
    feeds=("https://www.seznamzpravy.cz/rss",),
    sitemaps=("https://www.seznamzpravy.cz/sitemaps/sitemap_articles.xml",),
    news_sitemaps=("https://www.seznamzpravy.cz/sitemaps/sitemap_news.xml",),
    layouts=(
        Layout(
            name="2022",
            marker=".mol-rich-content--for-article",
            standfirst="[data-dot=ogm-article-perex]",
            ignore=(".mol-post-card__body", "[data-dot=mol-card-meta]", "#accessibility-article"),
        ),
        Layout(
            name="2025",
            marker="[data-dot=ogm-article-content]",
            standfirst="[data-dot=ogm-article-perex]",
            ignore=("[data-dot=mol-embed]", "[data-dot=mol-card-meta]", "#accessibility-article"),
        ),
    ),
)
