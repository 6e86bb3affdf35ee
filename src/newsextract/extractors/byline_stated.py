"""The authors that structured data and metas state, and how far they are to be believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.given_names import is_given_name
from newsextract.normalizers.junk_words import NO_AUTHOR_VALUES
from newsextract.normalizers.people import looks_like_name
from newsextract.normalizers.text import key
from newsextract.normalizers.urls import host
from newsextract.page.jsonld import first_text, index_by_id, objects_of, resolve, texts_of, types_of
from newsextract.reading import Reading

_AUTHOR_METAS = (
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "og:article:author",
    "article.author",
    "citation_author",
    "shareaholic:article_author_name",
)
# two metas that go together: what the first calls a label says what the second holds (Slack's and Yoast's cards)
_LABELLED_METAS = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
_AUTHOR_LABELS = frozenset(
    """written by|author|verfasst von|geschrieben von|escrito por|écrit par|scritto da|autor|geschreven door|skrevet av|skrevet af|
    skriven av|kirjoittanut|napisane przez|yazan|автор|написано автором|作者|執筆者|글쓴이|penulis|napsal|szerző|auteur|autore""".replace(
        "\n    ", ""
    ).split("|")
)
_LOGIN = re.compile(r"[^\s_\d@]*[_\d@]|[a-z]+\.[a-z]+\Z|[a-z][a-z-]*\Z")
_FIRM = re.compile(r"\b(?:Inc|LLC|Ltd|GmbH|Corp|AG|S\.?A|B\.?V|Pty|plc)\b\.?\Z")  # who made the site, not its story
_SITE_WORDS = re.compile(r"(?:['’]s|s['’])? (?:Blog|Weblog|Website|Homepage|Notes|Writing)\Z", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)(?:[\s\d,.:–-]|©|\(c\)|copyright|present|by\b){1,30}+([^\W\d_][^|·•©]{4,50})", re.IGNORECASE
)
_LETTERS = re.compile(r"[\W_]+")
# words behind an outlet's name that leave it an outlet's name
_HOUSE_TAILS = (
    "editorialteam",
    "editorial",
    "editors",
    "editor",
    "team",
    "staff",
    "official",
    "redaktion",
    "redaction",
    "admin",
)


class Stated(NamedTuple):
    """An author who is stated but need not be printed.

    Attributes:
        source: "json-ld", "microdata" or "meta".
        name: As stated.
        url: The author's page.
        place: Where it is stated.
        is_news: Whether the object that states it calls itself a news article.
        is_person: Whether the author is said to be a person.
    """

    source: str
    name: str
    url: str | None
    place: str
    is_news: bool = False
    is_person: bool = False


def stated_authors(reading: Reading) -> list[Stated]:
    """The authors of the first statement that names a person, else of the first there is: JSON-LD, microdata, metas."""
    first: list[Stated] = []
    for found in _statements(reading):
        doubted = all(is_outlet(reading, author.name) or is_login(author.name) for author in found)
        if not doubted and (not first or any(looks_like_name(author.name) for author in found)):
            return found
        first = first or found
    return first


def _statements(reading: Reading) -> Iterator[list[Stated]]:
    page = reading.page
    for source, node in page.structured[:3]:
        if source == "microdata" and _is_of_another(reading, node):
            continue
        if found := [author for author in _of_node(reading, source, node) if not _is_nobody(author.name)]:
            yield found
    for meta in _AUTHOR_METAS:
        values = [value for value in page.metas.get(meta, ()) if "://" not in value and not _is_nobody(value)]
        if values:
            yield [Stated("meta", value, None, f"meta[{meta}]") for value in values]
    for label, data in _LABELLED_METAS:
        if (page.meta(label) or "").casefold().strip(" :") in _AUTHOR_LABELS and (name := page.meta(data)):
            yield [Stated("meta", name, None, f"meta[{data}]")]


def _is_of_another(reading: Reading, node: dict[str, Any]) -> bool:
    """Whether microdata describe another story that the page leads to: its headline says so, or it is one of many."""
    told, headline = key(first_text(node.get("headline")) or ""), key(reading.values.get("headline") or "")
    if not told:
        return (
            sum(kind == "microdata" and types_of(node) == types_of(other) for kind, other in reading.page.structured)
            > 2
        )
    return bool(headline) and told[:20] not in headline and headline[:20] not in told


def _of_node(reading: Reading, source: str, node: dict[str, Any]) -> list[Stated]:
    given = node.get("author") or node.get("creator")
    if not given:
        return []
    news = any("News" in kind or kind == "LiveBlogPosting" for kind in types_of(node))
    names = given if isinstance(given, list) else [given]
    found = [Stated(source, name, None, f"{source} author", news) for name in names if isinstance(name, str)]
    for author in objects_of(given):
        if "@id" in author and not ("name" in author and "@type" in author):
            author = resolve(author, index_by_id(reading.page.jsonld))
        url = reading.page.join(first_text(author.get("url")))
        person = "Person" in types_of(author)
        found += [
            Stated(source, name, url, f"{source} author.name", news, person) for name in texts_of(author.get("name"))
        ]
    return found


def _is_nobody(name: str) -> bool:
    """Whether a value is what systems write where no author is known, such as "No Author"; such a one hides nobody."""
    return len(name) < 20 and name.strip().casefold().replace(" ", "_") in NO_AUTHOR_VALUES


def is_outlet(reading: Reading, name: str) -> bool:
    """Whether an author's name is that of the outlet or of the site: its host or its publisher says so."""
    address = reading.page.url or reading.values.get("canonical_url") or ""
    if _is_outlet(name, str(reading.values.get("publisher") or ""), address):
        return True
    called = reading.page.meta("og:site_name")  # as the outlet writes itself, where its name in Latin letters is known
    return bool(called) and not name.isascii() and _flat(name) == _flat(called or "") and not is_person_name(name)


@lru_cache(maxsize=512)
def _is_outlet(name: str, publisher: str, address: str) -> bool:
    flat = _flat(name)
    if len(flat) < 2 or len(flat) > 60 or "," in name or is_person_name(name):
        return False
    for tail in _HOUSE_TAILS:
        if flat.endswith(tail) and len(flat) > len(tail) + 1:
            flat = flat[: -len(tail)]
            break
    site = (host(address) or "").removeprefix("www.")
    if flat in (_flat(publisher), _flat(site)):
        return True
    return any(
        flat == label or (len(label) > 4 and label in flat) or (len(flat) > 5 and flat in label)
        for part in site.split(".")[:-1]
        if len(label := _flat(part)) > 2 or label == flat
    )


def owner_of_site(reading: Reading) -> tuple[str, str] | None:
    """The person whose name a site has, and where it says so: "Jane Roe", "Jane Roe's Blog", "© 2024 Jane Roe".

    Many who write alone sign nothing, because the whole site is signed. A copyright counts only where the host has the name too.
    """
    for place, name in (
        ("publisher", reading.values.get("publisher")),
        ("og:site_name", reading.page.meta("og:site_name")),
    ):
        bare = _SITE_WORDS.sub("", name or "")
        if is_person_name(bare) and is_given_name(bare.split()[0]):
            return bare, place
    address = _LETTERS.sub("", host(reading.page.url or "") or "")
    for block in reversed(reading.blocks[-40:]):
        if len(block.text) < 120 and (found := _COPYRIGHT.search(block.text)):
            words = found[1].split()[:3]
            for count in (3, 2):
                name = " ".join(words[:count]).strip(" .,;|")
                if len(words) >= count and is_person_name(name) and _flat(name.split()[-1]) in address:
                    return name, "copyright"
    return None


def is_login(name: str) -> bool:
    """Whether an author's name is one for signing in, such as "jroe_7" or "jane.roe", and none that readers are shown."""
    return " " not in name.strip() and _LOGIN.match(name.strip()) is not None and find_agency(name) is None


def confidence_alone(reading: Reading, authors: list[Stated]) -> float:
    """The chance that stated authors are right where the page prints none; 0 if they are not to be believed at all.

    An outlet as the author is a template's stopgap, unless a news article states it, because newsrooms sign so, or the
    page calls it a person, because then it is the name under which somebody signs. A login is none that readers see.
    """
    people = [a for a in authors if not is_outlet(reading, a.name)]
    if not people:
        return 0.5 if authors[0].is_news else 0.4 if authors[0].is_person and not is_login(authors[0].name) else 0.0
    if all(is_login(author.name) or (author.source == "meta" and _FIRM.search(author.name)) for author in people):
        return 0.0
    return 0.8 if people[0].source != "meta" else 0.75


def is_person_name(name: str) -> bool:
    """Whether a given name and a surname are all that a name has: many write on a site of their own name."""
    words = name.split()
    if not 2 <= len(words) <= 4 or not looks_like_name(name.title()):
        return False
    return is_given_name(words[0]) or (len(words) == 2 and is_given_name(words[1]))  # "Roe Jane", "Myra Jane"


def _flat(name: str) -> str:
    flat = _LETTERS.sub("", name.casefold())
    return flat.removeprefix("the") if len(flat) > 6 else flat
