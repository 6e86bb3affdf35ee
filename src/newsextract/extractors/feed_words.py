"""The headings over lists of news."""

from __future__ import annotations

HEADINGS = frozenset(
    "news feed|newsfeed|latest news|latest|breaking news|latest headlines|news ticker|newsticker|ticker|live feed|live updates|just in|"
    "most recent|recent news|the latest|headlines|eilmeldungen|nachrichtenticker|aktuelle meldungen|neueste nachrichten|das neueste|"
    "fil info|fil d'actualité|dernières nouvelles|dernières infos|en direct|últimas noticias|lo último|última hora|ultime notizie|"
    "ultim'ora|últimas|laatste nieuws|senaste nytt|siste nytt|seneste nyt|uusimmat|najnowsze|лента новостей|новости|стрічка новин|"
    "останні новини|последние новости|son dakika|速報|新着|最新|最新ニュース|속보|실시간|滚动新闻|最新消息|terkini|berita terkini|tin mới".split(
        "|"
    )
)
