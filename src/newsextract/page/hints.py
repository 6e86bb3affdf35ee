"""What class names, ids and roles hint at. A hint never decides alone: hashed class names say nothing, others lie."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from itertools import pairwise


class Hint:
    """What an element is called: bits of an int (plain numbers, see :class:`~newsextract.page.tags.Region`)."""

    NONE = 0
    HEADLINE = 1
    KICKER = 2
    STANDFIRST = 4
    BYLINE = 8
    DATE = 16
    UPDATED = 32
    CAPTION = 64
    CREDIT = 128
    FEED = 256
    RELATED = 512
    COMMENTS = 1024
    SHARE = 2048
    SIGN_UP = 4096
    ADVERT = 8192
    NAVIGATION = 16384
    FOOTER = 32768
    HIDDEN = 65536
    TAGS = 131072
    SECTION = 262144
    PLAYER = 524288
    PAYWALL = 1048576
    STORY = 2097152
    READING = 4194304
    BIOGRAPHY = 8388608
    GALLERY = 16777216
    NOTICE = 33554432


# What stands in these is not the story's own text.
ASIDE_HINTS = (
    Hint.FEED
    | Hint.RELATED
    | Hint.COMMENTS
    | Hint.SHARE
    | Hint.SIGN_UP
    | Hint.ADVERT
    | Hint.NAVIGATION
    | Hint.FOOTER
    | Hint.HIDDEN
    | Hint.TAGS
    | Hint.PLAYER
    | Hint.BIOGRAPHY
    | Hint.NOTICE
)

# one word of a name -> hint; names are split at hyphens, underscores and capitals
_WORDS: dict[str, int] = {}
for _hint, _words in {
    Hint.HEADLINE: "headline title titel titulo titre heading hed headtitle titular manchete overskrift rubrik naslov nadpis",
    Hint.KICKER: "kicker overline eyebrow roofline topline spitzmarke dachzeile antetitulo surtitre vignette overhead stikktittel",
    Hint.STANDFIRST: "standfirst subtitle subheadline subhead dek deck lede lead leadtext summary intro introduction ingress chapo "
    "abstract entradilla sommario sottotitolo subtitulo vorspann unterzeile subline bajada perex excerpt strapline anons "
    "deckline summery preamble manchet",
    Hint.BYLINE: "byline author authors autor autoren autore auteur auteurs writer writers contributor contributors signature "
    "firma firmas autora redacteur verfasser journalist journalists reporter skribent forfatter yazar muhabir toimittaja",
    Hint.DATE: "date dateline datum fecha time timestamp pubdate published publication publish posted datetime tarih dato pubtime",
    Hint.UPDATED: "updated modified lastmod update aktualisiert actualizado",
    Hint.CAPTION: "caption captions figcaption bildunterschrift bildtext legende legend leyenda didascalia bu bijschrift "
    "subcaption imagecaption photocaption bildetekst bildtexter",
    Hint.CREDIT: "credit credits copyright photographer photocredit fotograf creditline fotocredit bildquelle bildrechte "
    "rightsholder attribution imagecredit",
    Hint.FEED: "newsfeed ticker latest liveticker breaking trending popular mostread mostpopular flash newsticker",
    Hint.RELATED: "related recommended recommendation recommendations recommend readmore teaser teasers relatedarticles "
    "onward saibamais leiamais vejatambem lireaussi alireaussi leatambien leertambien leggianche lesenswert bookmark similar outbrain taboola promo promos mehrzum crosslink suggestions upnext readalso verwandt "
    "alsoread linkbox interlink furtherreading",
    Hint.COMMENTS: "comment comments kommentar kommentare comentarios commentaires disqus commentlist respond comentario",
    Hint.SHARE: "share sharing social socials sharebar shareline addthis sharedaddy socialshare follow followus",
    Hint.SIGN_UP: "newsletter newsletters subscribe signup subscription optin mailchimp mailing registration",
    Hint.ADVERT: "ad ads advert advertisement advertising adslot adbox sponsored sponsor werbung anzeige publicidad dfp adunit promotion",
    Hint.NAVIGATION: "nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs pagination pager skip skiplink topbar toolbar toc sitemap masthead",
    Hint.FOOTER: "footer colophon imprint impressum",
    Hint.HIDDEN: "hidden sr visuallyhidden offscreen invisible printonly",
    Hint.TAGS: "tags taglist keywords topics tagcloud taxonomy posttags themen schlagworte topics",
    Hint.SECTION: "section category rubric ressort seccion rubrique categories",
    Hint.PLAYER: "player audio audioplayer podcast listen videoplayer jwplayer brightcove",
    Hint.PAYWALL: "paywall piano premium regwall paygate offer",
    Hint.STORY: "article articlebody story content body entry post text articletext storybody richtext main prose",
    Hint.READING: "readtime readingtime minread lesezeit lesedauer",
    Hint.BIOGRAPHY: "bio biography authorbio aboutauthor authorbox",
    Hint.GALLERY: "gallery slideshow slider carousel slide fotostrecke bildergalerie galeria",
    Hint.NOTICE: "disclaimer cookie consent gdpr notice banner correction correctionbox",
}.items():
    for _word in _words.split():
        _WORDS[_word] = _hint

# two words that stand side by side in a name
_PAIRS: dict[tuple[str, str], int] = {
    ("read", "more"): Hint.RELATED,
    ("read", "also"): Hint.RELATED,
    ("read", "next"): Hint.RELATED,
    ("see", "also"): Hint.RELATED,
    ("more", "on"): Hint.RELATED,
    ("news", "feed"): Hint.FEED,
    ("most", "read"): Hint.FEED,
    ("most", "popular"): Hint.FEED,
    ("top", "stories"): Hint.FEED,
    ("read", "time"): Hint.READING,
    ("reading", "time"): Hint.READING,
    ("min", "read"): Hint.READING,
    ("topic", "list"): Hint.TAGS,
    ("hub", "peek"): Hint.RELATED,
    ("sign", "up"): Hint.SIGN_UP,
    ("sr", "only"): Hint.HIDDEN,
    ("off", "screen"): Hint.HIDDEN,
    ("visually", "hidden"): Hint.HIDDEN,
    ("screen", "reader"): Hint.HIDDEN,
    ("author", "bio"): Hint.BIOGRAPHY,
    ("author", "box"): Hint.BIOGRAPHY,
    ("about", "author"): Hint.BIOGRAPHY,
    ("sub", "title"): Hint.STANDFIRST,
    ("sub", "headline"): Hint.STANDFIRST,
    ("sub", "heading"): Hint.STANDFIRST,
    ("wp", "caption"): Hint.CAPTION,
    ("photo", "by"): Hint.CREDIT,
    ("call", "out"): Hint.NONE,
    ("back", "to"): Hint.NAVIGATION,
}

# "lead-image", "title-wrapper" and the like name something else than their first word says
_CANCELS: dict[str, int] = {
    "image": Hint.STANDFIRST | Hint.STORY | Hint.HEADLINE,
    "img": Hint.STANDFIRST | Hint.STORY | Hint.HEADLINE,
    "media": Hint.STANDFIRST | Hint.STORY,
    "picture": Hint.STANDFIRST,
    "photo": Hint.STANDFIRST,
    "site": Hint.HEADLINE,
    "section": Hint.HEADLINE,
    "no": Hint.ADVERT | Hint.SHARE,
    "reader": Hint.BYLINE,
    "readers": Hint.BYLINE,
    "load": Hint.RELATED,
    "caption": Hint.HEADLINE,
}

_SPLIT = re.compile(r"[A-Z]?[a-z]{3,24}|(?<!\d)[A-Z]?[a-z]{2}|[A-Z]{2,24}(?![a-z])")  # "4ad40b" in an id is no "ad"
_NAMING = frozenset(
    (
        "class",
        "id",
        "itemprop",
        "data-testid",
        "data-component",
        "data-test",
        "data-qa",
        "data-module",
        "data-type",
        "rel",
    )
)
_TELLING = frozenset(("style", "hidden", "aria-hidden", "role"))
_MENU_ROLES = frozenset(("navigation", "search", "menu", "menubar", "dialog", "alertdialog"))


def hints_of(attributes: Mapping[str, str | None]) -> int:
    """What an element's attributes hint at.

    Args:
        attributes: Its attributes, as selectolax gives them.
    """
    found = 0
    for name, value in attributes.items():
        if name in _NAMING:
            if value:
                found |= _named(value)
        elif name in _TELLING:
            found |= _told(name, value)
    return found


def _told(name: str, value: str | None) -> int:
    if name == "hidden" or (name == "aria-hidden" and value == "true"):
        return Hint.HIDDEN
    if name == "style" and value and "none" in value and "display:none" in value.replace(" ", "").lower():
        return Hint.HIDDEN
    return Hint.NAVIGATION if name == "role" and value and value.lower() in _MENU_ROLES else 0


@functools.lru_cache(maxsize=8192)
def _named(names: str) -> int:
    found = 0
    for name in names[:600].split():
        found |= _name(name)
    return found


@functools.lru_cache(maxsize=32768)
def _name(name: str) -> int:
    words = [word.lower() for word in _SPLIT.findall(name)]
    found, cancelled = Hint.NONE, Hint.NONE
    for word in words:
        found |= _WORDS.get(word, Hint.NONE)
        cancelled |= _CANCELS.get(word, Hint.NONE)
    for pair in pairwise(words):
        found |= _PAIRS.get(pair, Hint.NONE)
    if len(words) > 1:  # "articlebody" counts whole too, so that "article-body" and "articleBody" are alike
        found |= _WORDS.get("".join(words), Hint.NONE)
    return found & ~cancelled
