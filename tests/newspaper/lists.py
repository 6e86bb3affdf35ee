"""What leads to the stories: front page, section pages, feeds, sitemaps, robots.txt; and the traps among them."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Callable
from email.utils import format_datetime
from html import escape as e
from urllib.parse import parse_qs

from tests.newspaper.edition import Edition
from tests.newspaper.stories import SECTIONS, headline, language_of, report

ON_A_PAGE, IN_A_FEED, IN_A_SITEMAP, NEWS_DAYS = 40, 30, 1_000, 2
RSS, ATOM, RDF = "application/rss+xml", "application/atom+xml", "application/rdf+xml"
HTML, XML, JSON, TEXT = "text/html; charset=utf-8", "application/xml", "application/feed+json", "text/plain"
DISALLOWED = ("/internal/", "/search", "/drafts/")
Answer = tuple[str, bytes]
"""Content type and bytes."""


class Lists:
    """An outlet's lists.

    Args:
        edition: What is printed.
        outlet: By whom.
        delay: The crawl delay in robots.txt, in seconds; none by default.
    """

    def __init__(self, edition: Edition, outlet: int, delay: float | None = None) -> None:
        self.edition, self.outlet, self.delay = edition, outlet, delay
        self.home = edition.origins[outlet]
        self.name = edition.name(outlet)
        self._plain: dict[str, Callable[[], Answer]] = {
            "/robots.txt": self.robots,
            "/feed.xml": self.rss,
            "/atom.xml": self.atom,
            "/feed.json": self.json_feed,
            "/index.rdf": self.rdf,
            "/sitemap.xml": self.index,
            "/sitemaps/news.xml": self.news_sitemap,
            "/sitemaps/loop.xml": self.loop,
            "/feeds/entities.xml": entities,
            "/login": login,
        }

    def answer(self, path: str, query: str) -> Answer | None:
        """What stands at a path; None where it is no list."""
        if path in self._plain:
            return self._plain[path]()
        page = parse_qs(query).get("page", [""])[0]
        number = int(page) if page.isdecimal() and len(page) < 9 else 1
        if path == "/feeds/endless.xml":
            return self.endless(number)
        if path == "/archive":
            return self.archive(number)
        parts = path.strip("/").split("/")
        if path == "/" or (len(parts) == 1 and parts[0] in SECTIONS):
            return self.section(parts[0], number)
        if len(parts) == 2 and parts[1] == "feed" and parts[0] in SECTIONS:
            return self.rss(parts[0])
        if path.startswith("/sitemaps/stories-") and path.endswith(".xml.gz"):
            return self.sitemap(path.removeprefix("/sitemaps/stories-").removesuffix(".xml.gz"))
        if path.startswith(DISALLOWED):
            return HTML, b"<!DOCTYPE html><title>Not for programs</title><h1>Not for programs</h1>"
        return None

    def latest(self, desk: str = "", *, skip: int = 0, most: int = ON_A_PAGE) -> list[int]:
        """The newest stories of a section."""
        found = self.edition.numbers(self.outlet)[::-1]
        if desk:
            found = [number for number in found if SECTIONS[number % 7 % len(SECTIONS)] == desk]  # type: ignore[assignment]
        return list(found[skip : skip + most])

    def robots(self) -> Answer:
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in DISALLOWED)]
        if self.delay is not None:
            lines.append(f"Crawl-delay: {self.delay:g}")
        lines += ["", "User-agent: greedybot", "Disallow: /", "", f"Sitemap: {self.home}/sitemap.xml"]
        return TEXT, "\n".join([*lines, f"Sitemap: {self.home}/sitemaps/news.xml", ""]).encode()

    def section(self, desk: str, page: int) -> Answer:
        """The front page (no desk) or a section, from the newest on."""
        shown = self.latest(desk, skip=(page - 1) * ON_A_PAGE)
        cards = "".join(
            f'<article class="card"><h2><a href="{e(self.edition.url(number))}">{e(headline(self.edition.seed, number))}</a></h2>'
            f'<time datetime="{self.edition.published(number).isoformat()}">{self.edition.published(number):%H:%M}</time></article>\n'
            for number in shown
        )
        menu = "".join(f'<li><a href="/{each}/">{each.title()}</a></li>' for each in SECTIONS)
        feeds = [(RSS, f"/{desk}/feed" if desk else "/feed.xml")]
        if not desk:
            feeds += [(ATOM, "/atom.xml"), (JSON, "/feed.json"), (RDF, "/index.rdf")]
            if self.edition.faults:
                feeds += [(RSS, "/feeds/endless.xml"), (RSS, "/feeds/entities.xml")]
        links = "".join(
            f'<link rel="alternate" type="{kind}" title="{e(self.name)}" href="{path}">' for kind, path in feeds
        )
        here = f"/{desk}/" if desk else "/"
        if len(shown) == ON_A_PAGE:
            links += f'<link rel="next" href="{here}?page={page + 1}">'
            cards += f'<a class="next" rel="next" href="{here}?page={page + 1}">Older stories</a>'
        # what no program that reads robots.txt follows, and a list without an end
        bait = "".join(f'<li><a href="{path}x">{path.strip("/")}</a></li>' for path in DISALLOWED)
        bait += '<li><a href="/archive?page=1">Archive</a></li>' if self.edition.faults else ""
        body = (
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{e(self.name)}</title>{links}</head><body><header><a href="/">{e(self.name)}</a><nav><ul>{menu}</ul></nav></header>'
            f"<main><h1>{e(desk.title() or self.name)}</h1>{cards}</main><footer><ul>{bait}</ul></footer></body></html>"
        )
        return HTML, body.encode()

    def rss(self, desk: str = "") -> Answer:
        items = []
        for number in self.latest(desk, most=IN_A_FEED):
            r = report(self.edition.seed, number, self.edition.articles)
            url = self.edition.url(number)
            # a story's tracked address stands in feeds, as it does on the web
            link = self.edition.copy_url(number, "tracking") if self.edition.copy(number) == "tracking" else url
            names = "".join(f"<dc:creator>{e(name)}</dc:creator>" for name in r.authors)
            items.append(
                f'<item><title>{e(r.headline)}</title><link>{e(link)}</link><guid isPermaLink="false">{e(url)}</guid>{names}'
                f"<pubDate>{format_datetime(r.published)}</pubDate><category>{e(r.section)}</category><description>{e(r.standfirst or '')}</description></item>"
            )
        return RSS, self._channel("".join(items))

    def _channel(self, inner: str) -> bytes:
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">'
            f"<channel><title>{e(self.name)}</title><link>{self.home}/</link><description>{e(self.name)}</description>{inner}</channel></rss>"
        ).encode()

    def atom(self) -> Answer:
        entries = []
        for number in self.latest(most=IN_A_FEED):
            r = report(self.edition.seed, number, self.edition.articles)
            names = "".join(f"<author><name>{e(name)}</name></author>" for name in r.authors)
            entries.append(
                f'<entry><title>{e(r.headline)}</title><link href="{e(self.edition.url(number))}"/><id>{e(self.edition.url(number))}</id>{names}'
                f"<published>{r.published.isoformat()}</published><updated>{(r.updated or r.published).isoformat()}</updated></entry>"
            )
        updated = self._newest().isoformat()
        made = f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>{e(self.name)}</title><id>{self.home}/</id><updated>{updated}</updated>{"".join(entries)}</feed>'
        return ATOM, made.encode()

    def json_feed(self) -> Answer:
        items = []
        for number in self.latest(most=IN_A_FEED):
            r = report(self.edition.seed, number, self.edition.articles)
            url = self.edition.url(number)
            authors = [{"name": name} for name in r.authors]
            items.append(
                {
                    "id": url,
                    "url": url,
                    "title": r.headline,
                    "date_published": r.published.isoformat(),
                    "authors": authors,
                }
            )
        top = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.name,
            "home_page_url": f"{self.home}/",
            "items": items,
        }
        return JSON, json.dumps(top).encode()

    def rdf(self) -> Answer:
        items = "".join(
            f'<item rdf:about="{e(self.edition.url(number))}"><title>{e(headline(self.edition.seed, number))}</title><link>{e(self.edition.url(number))}</link>'
            f"<dc:date>{self.edition.published(number).isoformat()}</dc:date></item>"
            for number in self.latest(most=IN_A_FEED)
        )
        top = '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        return (
            RDF,
            f'{top}<channel rdf:about="{self.home}/"><title>{e(self.name)}</title><link>{self.home}/</link></channel>{items}</rdf:RDF>'.encode(),
        )

    def index(self) -> Answer:
        """The index of sitemaps: the stories', the news, and with faults one that names the index."""
        listed = sum(1 for _ in self.edition.listed(self.outlet))
        names = [f"stories-{at}.xml.gz" for at in range(-(-listed // IN_A_SITEMAP))]
        names += ["news.xml", *(["loop.xml"] if self.edition.faults else [])]
        return XML, _sitemap_index(f"{self.home}/sitemaps/{name}" for name in names)

    def loop(self) -> Answer:
        return XML, _sitemap_index([f"{self.home}/sitemap.xml", f"{self.home}/sitemaps/loop.xml"])

    def sitemap(self, number: str) -> Answer | None:
        if not number.isdecimal():
            return None
        listed = list(self.edition.listed(self.outlet))[int(number) * IN_A_SITEMAP : (int(number) + 1) * IN_A_SITEMAP]
        urls = "".join(
            f"<url><loc>{e(url)}</loc><lastmod>{self.edition.published(at).isoformat()}</lastmod></url>\n"
            for url, at in listed
        )
        if not listed:
            return None
        made = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
        return "application/gzip", gzip.compress(made.encode(), 3, mtime=0)

    def _newest(self) -> dt.datetime:
        newest = self.latest(most=1)
        return self.edition.published(newest[0]) if newest else dt.datetime(2025, 9, 1, tzinfo=dt.UTC)

    def news_sitemap(self) -> Answer:
        """What was published in the two days before the newest story."""
        since = self._newest() - dt.timedelta(days=NEWS_DAYS)
        urls = []
        for number in self.latest(most=IN_A_SITEMAP):
            published = self.edition.published(number)
            if published < since:
                break
            language = language_of(self.edition.seed, number)
            urls.append(
                f"<url><loc>{e(self.edition.url(number))}</loc><news:news><news:publication><news:name>{e(self.name)}</news:name><news:language>{language}</news:language></news:publication>"
                f"<news:publication_date>{published.isoformat()}</news:publication_date><news:title>{e(headline(self.edition.seed, number))}</news:title></news:news></url>"
            )
        top = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
        return XML, f'<?xml version="1.0" encoding="UTF-8"?>\n{top}{"".join(urls)}</urlset>'.encode()

    def endless(self, page: int) -> Answer:
        """A feed in which each page names a next one; the stories come round again."""
        numbers = self.edition.numbers(self.outlet)
        shown = {numbers[(page * 3 + at) % len(numbers)] for at in range(3)} if numbers else set()
        items = "".join(
            f"<item><title>{e(headline(self.edition.seed, number))}</title><link>{e(self.edition.url(number))}</link></item>"
            for number in sorted(shown)
        )
        following = f'<atom:link rel="next" href="{self.home}/feeds/endless.xml?page={page + 1}"/>'
        return RSS, self._channel(following + items)

    def archive(self, page: int) -> Answer:
        """A list that goes on for ever and holds no stories."""
        link = f'<a rel="next" href="/archive?page={page + 1}">Day {page + 1}</a>'
        return (
            HTML,
            f"<!DOCTYPE html><html lang=en><title>Archive</title><h1>Day {page}</h1><p>No stories on this day.</p>{link}".encode(),
        )


def _sitemap_index(urls: object) -> bytes:
    made = "".join(f"<sitemap><loc>{e(url)}</loc></sitemap>" for url in urls)  # type: ignore[attr-defined]
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{made}</sitemapindex>'.encode()


def entities() -> Answer:
    """A feed whose entities would grow to a billion characters, and read a file."""
    grown = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    top = f'<!DOCTYPE rss [<!ENTITY l0 "ferry"><!ENTITY file SYSTEM "file:///etc/hostname">{grown}]>'
    return (
        RSS,
        f'<?xml version="1.0"?>{top}<rss version="2.0"><channel><title>&l9;</title><item><title>&file;</title></item></channel></rss>'.encode(),
    )


def login() -> Answer:
    """The page that asks for a password."""
    form = '<form method="post"><label>Mail <input name="mail"></label><label>Password <input type="password" name="word"></label><button>Log in</button></form>'
    return (
        HTML,
        f"<!DOCTYPE html><html lang=en><head><title>Log in</title></head><body><h1>Log in</h1>{form}</body></html>".encode(),
    )
