"""Norddeutscher Rundfunk (NDR)."""

from newsextract.site import Site

SITE = Site(
    name="Norddeutscher Rundfunk (NDR)",
    home="https://www.ndr.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=(
        "https://www.ndr.de/index~sitemap_f-sitemap--ndr--info--100.xml",
        "https://www.ndr.de/index~sitemap_f-sitemap--ndr--niedersachsen--100.xml",
        "https://www.ndr.de/index~sitemap_f-sitemap--ndr--schleswig--holstein--100.xml",
        "https://www.ndr.de/index~sitemap_f-sitemap--ndr--mecklenburg--vorpommern--100.xml",
        "https://www.ndr.de/index~sitemap_f-sitemap--ndr--hamburg--100.xml",
        "https://www.ndr.de/index~sitemap_f-sitemap--ndr--sport--100.xml",
        "https://www.ndr.de/index~sitemap_f-sitemap--ndr--kultur--100.xml",
        "https://www.ndr.de/index~sitemap_f-sitemap--ndr--geschichte--100.xml",
    ),
    news_sitemaps=("https://www.ndr.de/news-102~news.xml",),
)
