"""The tools that are compared, each behind the same small function: a page in, its fields out.

A tool is asked for all it offers (text, title, authors, date), as its own documentation shows, with its default settings. Nothing of
a tool is imported before it is asked.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Found = dict[str, Any]
"""``text`` or ``blocks``, ``headline``, ``authors``, ``published`` (ISO 8601), ``standfirst``, ``captions``, ``tags``; what a tool does
not give is left out."""
Read = Callable[[bytes, str | None], Found]


@dataclass(frozen=True, slots=True)
class Tool:
    """One way to read a page.

    Attributes:
        name: What it is called in tables.
        package: The distribution that must be installed.
        module: The module that must be found.
        load: Imports the tool and gives the function that reads a page.
    """

    name: str
    package: str
    module: str
    load: Callable[[], Read]

    @property
    def version(self) -> str | None:
        """The installed version; None if it is not installed."""
        if importlib.util.find_spec(self.module) is None:
            return None
        try:
            return importlib.metadata.version(self.package)
        except importlib.metadata.PackageNotFoundError:
            return None


def _newsextract(**options: Any) -> Callable[[], Read]:
    def load() -> Read:
        from newsextract import extract

        return lambda data, url: _fields(extract(data, url=url, **options))

    return load


def _generic() -> Read:
    from newsextract import extract
    from newsextract.normalizers.urls import host
    from newsextract.site import Site
    from newsextract.sites import find_site

    nobody = Site(name="", home="https://page.invalid").without_rules()

    def read(data: bytes, url: str | None) -> Found:
        site = find_site(host(url or ""))
        return _fields(extract(data, url=url, site=site.without_rules() if site is not None else nobody))

    return read


def _fields(article: Any) -> Found:
    return {
        "blocks": [(block.kind, block.text) for block in article.body],
        "standfirst": article.standfirst or "",
        "headline": article.headline,
        "authors": [author.name for author in article.byline.authors] if article.byline else [],
        "published": article.published.isoformat() if article.published else None,
        "captions": [(caption.text or "", caption.credit or "") for caption in article.captions],
        "tags": list(article.tags),
    }


def _trafilatura(**options: Any) -> Callable[[], Read]:
    def load() -> Read:
        from trafilatura import bare_extraction

        def read(data: bytes, url: str | None) -> Found:
            found = bare_extraction(data, url=url, with_metadata=True, **options)
            if found is None:
                return {}
            told = found.as_dict() if hasattr(found, "as_dict") else dict(found)
            authors = [name.strip() for name in (told.get("author") or "").split(";") if name.strip()]
            return {
                "text": told.get("text"),
                "headline": told.get("title"),
                "authors": authors,
                "published": told.get("date"),
            }

        return read

    return load


def _newspaper() -> Read:
    from newspaper import Article

    def read(data: bytes, url: str | None) -> Found:
        article = Article(url or "https://page.invalid/", fetch_images=False)
        article.download(input_html=data.decode("utf-8", "replace"))
        article.parse()
        date = article.publish_date
        return {
            "text": article.text,
            "headline": article.title,
            "authors": list(article.authors),
            "published": date.isoformat() if hasattr(date, "isoformat") else date or None,
            "tags": list(article.tags or ()),
        }

    return read


def _readability() -> Read:
    from lxml import html
    from readability import Document

    def read(data: bytes, url: str | None) -> Found:
        document = Document(data.decode("utf-8", "replace"), url=url)
        body = html.fromstring(document.summary(html_partial=True))
        return {"text": _lines(body.itertext()), "headline": document.short_title()}

    return read


def _resiliparse() -> Read:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def read(data: bytes, url: str | None) -> Found:
        tree = HTMLTree.parse_from_bytes(data, "utf-8")
        return {"text": extract_plain_text(tree, main_content=True, alt_texts=False), "headline": tree.title}

    return read


def _goose() -> Read:
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def read(data: bytes, url: str | None) -> Found:
        found = goose.extract(raw_html=data.decode("utf-8", "replace"))
        date = found.publish_datetime_utc
        return {
            "text": found.cleaned_text,
            "headline": found.title,
            "authors": list(found.authors or ()),
            "published": date.isoformat() if date else found.publish_date,
        }

    return read


def _turbohtml() -> Read:
    import turbohtml

    def read(data: bytes, url: str | None) -> Found:
        found = turbohtml.parse(data.decode("utf-8", "replace")).article()
        return {
            "text": found.text,
            "headline": found.title,
            "authors": [found.byline] if found.byline else [],
            "published": str(found.date) if found.date else None,
            "tags": list(found.tags),
        }

    return read


def _news_fetch() -> Read:
    import newsfetch

    def read(data: bytes, url: str | None) -> Found:
        found = newsfetch.extract(data, url or "https://example.com/")
        return {
            "text": found.text,
            "headline": found.title,
            "authors": list(found.authors),
            "published": found.published_at.isoformat() if found.published_at else None,
            "tags": list(found.keywords),
        }

    return read


def _justext() -> Read:
    import justext

    words = frozenset().union(*(justext.get_stoplist(name) for name in ("English", "German", "French", "Spanish")))

    def read(data: bytes, url: str | None) -> Found:
        return {"text": "\n".join(each.text for each in justext.justext(data, words) if not each.is_boilerplate)}

    return read


def _boilerpy() -> Read:
    from boilerpy3.extractors import ArticleExtractor

    extractor = ArticleExtractor(raise_on_failure=False)

    def read(data: bytes, url: str | None) -> Found:
        found = extractor.get_doc(data.decode("utf-8", "replace"))
        return {"text": found.content, "headline": found.title}

    return read


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(line for text in texts if (line := " ".join(text.split())))


TOOLS: tuple[Tool, ...] = (
    Tool("newsextract", "newsextract", "newsextract", _newsextract()),
    Tool("newsextract, generic", "newsextract", "newsextract", _generic),
    Tool("newsextract, precision", "newsextract", "newsextract", _newsextract(profile="precision")),
    Tool("newsextract, recall", "newsextract", "newsextract", _newsextract(profile="recall")),
    Tool("trafilatura", "trafilatura", "trafilatura", _trafilatura()),
    Tool("trafilatura, fast", "trafilatura", "trafilatura", _trafilatura(fast=True)),
    Tool("newspaper4k", "newspaper4k", "newspaper", _newspaper),
    Tool("readability-lxml", "readability-lxml", "readability", _readability),
    Tool("resiliparse", "resiliparse", "resiliparse", _resiliparse),
    Tool("goose3", "goose3", "goose3", _goose),
    Tool("turbohtml", "turbohtml", "turbohtml", _turbohtml),
    Tool("news-fetch", "news-fetch", "newsfetch", _news_fetch),
    Tool("justext", "justext", "justext", _justext),
    Tool("boilerpy3", "boilerpy3", "boilerpy3", _boilerpy),
)


def chosen(names: Iterable[str] | None) -> list[Tool]:
    """The tools of these names, or all that are installed.

    Raises:
        ValueError: A tool is unknown or not installed.
    """
    known = {tool.name: tool for tool in TOOLS}
    if not names:
        return [tool for tool in TOOLS if tool.version is not None]
    wanted = list(names)
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise ValueError(f"no tool is called {', '.join(unknown)}; there are {', '.join(known)}")
    absent = [known[name].package for name in wanted if known[name].version is None]
    if absent:
        raise ValueError(f"not installed: {', '.join(absent)}; install with: pip install {' '.join(absent)}")
    return [known[name] for name in wanted]
