"""Words in page titles: what marks the name of a site, and what a site calls its departments."""

from __future__ import annotations

_MEDIA = """
news times post daily gazette herald tribune chronicle guardian telegraph observer journal magazine review weekly
radio tv online blog wire mail mirror express star sun press standard zeitung nachrichten anzeiger kurier rundschau
tagblatt blatt magazin presse stimme bote journaal nieuws krant dagblad courant nyheter nyheder nytt avis avisen
tidning tidningen bladet posten jornal noticias notícias diario diário periódico notizie giornale corriere gazzetta
gazete gazetesi haber haberleri новости газета вести wiadomości gazeta dziennik noviny zprávy správy hírek vijesti
vesti știri ziarul ziare uutiset sanomat berita tin báo 新聞 新闻 ニュース 뉴스 신문 أخبار جريدة צפון חדשות
"""

_DEPARTMENTS = """
news sport sports politics business world opinion culture tech technology science health lifestyle local national
international entertainment travel money economy football politik wirtschaft kultur panorama wissen ausland inland
regional lokales meinung gesellschaft digital netzwelt gesundheit reise finanzen politique monde économie société
sciences política economía deportes internacional nacional cultura opinión sociedad mundo esportes economia politica
esteri cronaca cronache spettacoli politiek economie buitenland binnenland nieuws politikk inrikes utrikes ekonomi
spor siyaset gündem dünya политика экономика общество мир спорт культура polityka kraj świat gospodarka
정치 경제 사회 국제 문화 스포츠 연예 时政 政治 经济 社会 国际 体育 娱乐 財經 経済 国際 スポーツ 芸能
"""

# Words that mark the name of a paper, a broadcaster or a site.
MEDIA_WORDS = frozenset(_MEDIA.split())
# Departments as they stand between headline and site name: "Headline - Sport - Site".
DEPARTMENTS = frozenset(_DEPARTMENTS.split())

# Labels that many sites print in a headline as elements of their own.
LABELS = frozenset(
    (
        "live",
        "live blog",
        "liveblog",
        "liveticker",
        "live-ticker",
        "newsblog",
        "ticker",
        "exclusive",
        "exklusiv",
        "exclusivo",
        "exclusif",
        "esclusiva",
        "esclusivo",
        "eksklusivt",
        "breaking",
        "breaking news",
        "eilmeldung",
        "dernière minute",
        "última hora",
        "ultim'ora",
        "son dakika",
        "срочно",
        "эксклюзив",
        "update",
        "updated",
        "new",
        "neu",
        "premium",
        "plus",
        "abo",
        "+",
        "video",
        "vidéo",
        "vídeo",
        "видео",
        "audio",
        "podcast",
        "watch",
        "listen",
        "gallery",
        "photos",
        "foto",
        "fotos",
        "bilder",
        "anzeige",
        "sponsored",
        "속보",
        "단독",
        "独家",
        "獨家",
        "速報",
        "عاجل",
        "חדש",
    )
)
