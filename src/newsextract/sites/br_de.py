"""Bayerischer Rundfunk (BR)."""

from newsextract.site import Site

SITE = Site(
    name="Bayerischer Rundfunk (BR)",
    home="https://www.br.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://web.master.br24-web.br-master.de/nachrichten/sitemaps/article-recent.xml",),
    news_sitemaps=("https://www.br.de/nachrichten/sitemaps/news.xml",),
)
