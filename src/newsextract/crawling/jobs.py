"""What is read in other processes: pages and listings, with all that the crawl wants to know of them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsextract.article import Article, FeedItem
from newsextract.crawling.continuing import pages_of
from newsextract.crawling.frontier import LISTING, PAGE, START, Entry
from newsextract.crawling.likeness import signature
from newsextract.crawling.seeds import belongs
from newsextract.errors import FeedError, NewsextractError
from newsextract.fetchers.answers import Answer
from newsextract.reading import Profile

if TYPE_CHECKING:
    from newsextract.doctor.observing import Observation
    from newsextract.feeds.records import Feed

_MOST_ENTRIES = 50_000  # of one listing, as many as the sitemap protocol allows
_FEWEST_ITEMS = 5
_SHORT, _SHORT_UNSPACED = 120, 40  # characters; a body under it is a story only if the page says who wrote it or when


@dataclass(frozen=True, slots=True)
class Setting:
    """How pages are read: the same for all of a crawl.

    Attributes:
        since: What was published before is not taken from listings.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
        evidence: Whether records carry their evidence.
        folders: The folders of site files in use.
        registered: The sites that the calling program registered.
        parts: The most pages that a story is read from.
    """

    since: dt.datetime | None
    profile: Profile
    min_confidence: float
    evidence: bool
    folders: tuple[str, ...] = ()
    registered: tuple[Any, ...] = ()
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Job:
    """One answer to be read.

    Attributes:
        id: Its address's number.
        kind: As what it was fetched.
        answer: The answer.
        item: The feed's item that led to it, as JSON.
        domain: Where pages of its site are.
        more: The further pages of the story, in order.
        broken_off: Why there are no more of them, though there should be.
    """

    id: int
    kind: int
    answer: Answer
    item: str | None
    domain: str | None
    more: tuple[Answer, ...] = ()
    broken_off: str | None = None


@dataclass(slots=True)
class Found:
    """What was read.

    Attributes:
        id: The address's number.
        line: The record as a line of JSON.
        parts: How many pages of the answer's the story was read from.
        next_part: The address of the next page of the story, which is to be fetched before the story is read.
        no_story: Why there is no story; None if there is one.
        published: When the story was published.
        canonical_url: The address that the page gives.
        signed: The text's signature.
        observation: What the doctor notes.
        entries: The addresses that a listing has.
        older: The pages on which a listing goes on.
        is_listing: Whether it was a listing.
        old: Entries left out for being too old.
        elsewhere: Entries left out for being of another host.
        reason: What went wrong, in one word; None if nothing did.
        message: The same in a sentence.
        tired: Whether the process has grown so large that it should be replaced.
    """

    id: int
    line: bytes | None = None
    parts: int = 1
    next_part: str | None = None
    no_story: str | None = None
    published: dt.datetime | None = None
    canonical_url: str | None = None
    signed: bytes | None = None
    observation: Observation | None = None
    entries: list[Entry] = dataclasses.field(default_factory=list)
    older: list[Entry] = dataclasses.field(default_factory=list)
    is_listing: bool = False
    old: int = 0
    elsewhere: int = 0
    reason: str | None = None
    message: str | None = None
    tired: bool = False


def prepare(setting: Setting) -> None:
    """Makes the sites of the calling program known in this process."""
    from newsextract import sites

    sites.use_sites(*setting.folders)
    for site in setting.registered:
        sites.register(site)


def read(job: Job, setting: Setting) -> Found:
    """Reads an answer. Never raises: what goes wrong stands in the result."""
    found = Found(job.id)
    try:
        if job.kind in (LISTING, START):
            _read_listing(job, setting, found)
        if job.kind == PAGE or (job.kind == START and not found.is_listing):
            _read_page(job, setting, found)
    except FeedError as error:
        found.reason, found.message = "feed", error.message
    except NewsextractError as error:
        found.reason, found.message = "fault", str(error)
    except Exception as error:  # noqa: BLE001 - one page must not end the work on a million others
        found.reason, found.message = "fault", f"{type(error).__name__}: {error}"
    return found


def _read_page(job: Job, setting: Setting, found: Found) -> None:
    from newsextract.doctor.observing import observe
    from newsextract.parts import extract_parts

    pages, found.next_part = pages_of(job, setting.parts)
    found.parts = len(pages)
    if found.next_part is not None:
        return
    item = _item(job.item)
    article = extract_parts(pages, profile=setting.profile, min_confidence=setting.min_confidence, feed_item=item)
    found.no_story = why_no_story(article, item)
    if found.no_story is not None:
        return
    record = article.to_dict()
    found.observation = observe(record)
    if not setting.evidence:
        record.pop("evidence")
    found.line = (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
    found.published = article.published
    found.canonical_url = article.canonical_url
    found.signed = signature(article.headline, article.text)


def why_no_story(article: Article, item: FeedItem | None = None) -> str | None:
    """Why a record is of no story: a page that wants a password, or says that there is nothing, is a page too.

    A story has a headline and a text. A text that is shorter than two lines counts only if the page itself says who wrote it or
    when: what the feed or the address says is as true of the page that stands there by mistake. And a short text under
    a headline that has no word in common with the feed's is another page.
    """
    size = sum(len(block.text or "") for block in article.body)
    if not size:
        why = f" ({'; '.join(article.problems[:3])})" if article.problems else ""
        return f"there is no text on the page{why}"
    if article.headline is None:
        return "there is no headline on the page"
    spaces = sum((block.text or "").count(" ") for block in article.body)
    short = _SHORT if spaces * 15 > size else _SHORT_UNSPACED
    if size < short and not (_is_printed(article, "published") or _is_printed(article, "byline")):
        return f"there are {size} characters of text on the page, and neither a date nor an author"
    words = _words(article.headline)
    if size < 3 * short and item is not None and item.title and words and not words & _words(item.title):
        return f"there is little text on the page, under a headline that is not the feed's: {article.headline[:100]}"
    return None


def _is_printed(article: Article, field: str) -> bool:
    return any(proof.source not in ("feed", "url") for proof in article.evidence.get(field, ()))


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2 or not word.isascii()}


def _item(text: str | None) -> FeedItem | None:
    from newsextract.serialize import record_from_dict

    return record_from_dict(FeedItem, json.loads(text)) if text else None


def _read_listing(job: Job, setting: Setting, found: Found) -> None:
    from newsextract.feeds.parsing import parse_feed

    answer = job.answer
    feed = parse_feed(
        answer.data, url=answer.url, content_type=answer.header("content-type"), captured_at=answer.fetched_at
    )
    found.is_listing = feed.kind not in ("page", "unknown")
    entries = [*_of_children(feed, setting), *_of_items(feed, job, setting, found)]
    if feed.kind == "page" and job.kind == START:
        links, is_front = _of_front_page(job)
        entries[:0] = links
        found.is_listing = is_front or (bool(entries) and not _is_story(job, setting, feed))
    elif feed.kind == "page":
        found.is_listing = bool(entries)
    if found.is_listing or job.kind == LISTING:
        found.entries = entries[:_MOST_ENTRIES]
        found.older = [Entry(url, LISTING, rank=1_000) for url in feed.next_urls[:3] if belongs(url, job.domain)]
    if job.kind == LISTING and not found.is_listing:
        found.is_listing = True
        problems = "; ".join(feed.problems[:3])
        found.reason, found.message = "feed", f"there are no stories in it ({problems or 'it is empty'})"


def _is_story(job: Job, setting: Setting, feed: Feed) -> bool:
    """Whether a page that the user named is a story, with teasers around it, rather than a list.

    A list has a few stories at least, and its own text is not much more than their titles.
    """
    trial = Found(job.id)
    _read_page(job, dataclasses.replace(setting, parts=1), trial)
    if trial.line is None or trial.published is None:
        return False
    text = sum(len(block["text"] or "") for block in json.loads(trial.line)["body"])
    return len(feed.items) < _FEWEST_ITEMS or text > 3 * sum(len(item.title or "") for item in feed.items)


def _of_front_page(job: Job) -> tuple[list[Entry], bool]:
    """The feeds and sitemaps that a page names, and whether it is a home page."""
    from newsextract.crawling.frontier import is_root
    from newsextract.feeds.discovery import discover

    if job.domain is None and not is_root(job.answer.url):
        return [], False  # the user named this page and not its site
    order = {"feed": 0, "news-sitemap": 1, "sitemap": 2}
    links = discover(job.answer.page())
    return [Entry(link.url, LISTING, rank=order[link.kind]) for link in links], True


def _of_children(feed: Feed, setting: Setting) -> Iterator[Entry]:
    """The sitemaps of an index, the last changed first; those that did not change since the day asked for are left out."""
    wanted = [
        child
        for child in feed.children
        if setting.since is None or child.updated is None or child.updated >= setting.since
    ]
    wanted.sort(key=lambda child: child.updated.timestamp() if child.updated else 0.0, reverse=True)
    return (Entry(child.url, LISTING, rank=10) for child in wanted)


def _of_items(feed: Feed, job: Job, setting: Setting, found: Found) -> Iterator[Entry]:
    home = _root_of(job.answer.url)
    for item in _newest_first(feed.items):
        if item.url is None or item.url in (home, job.answer.url):
            continue
        if not belongs(item.url, job.domain):
            found.elsewhere += 1
        elif setting.since is not None and (moment := item.published or item.updated) and moment < setting.since:
            found.old += 1
        else:
            yield Entry(item.url, PAGE, _as_json(item))


def _newest_first(items: Iterable[FeedItem]) -> list[FeedItem]:
    """Sitemaps stand in any order; what has no time keeps its place behind those that have."""

    def moment(item: FeedItem) -> float:
        told = item.published or item.updated
        return told.timestamp() if told else float("-inf")

    return sorted(items, key=moment, reverse=True)


@functools.lru_cache(maxsize=256)
def _root_of(url: str) -> str:
    return "/".join(url.split("/", 3)[:3]) + "/"


def _as_json(item: FeedItem) -> str:
    from newsextract.serialize import plain

    values = {f.name: plain(getattr(item, f.name)) for f in dataclasses.fields(item)}
    return json.dumps({name: value for name, value in values.items() if value not in (None, [])}, ensure_ascii=False)
