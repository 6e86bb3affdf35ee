"""JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsextract.article import FeedItem
from newsextract.feeds.records import Feed
from newsextract.feeds.setting import Setting
from newsextract.feeds.texts import plain, title
from newsextract.feeds.xml import MAX_ITEMS
from newsextract.page.decoding import clean_text

_VERSION = re.compile(r"jsonfeed\.org/version/([\d.]{1,8})")
_ITEMS = re.compile(r'"items"\s{0,20}:\s{0,20}\[')
_LONGEST_CONTENT = 1_000


def read_json_feed(text: str, setting: Setting) -> Feed | None:
    """The feed in a JSON text; None if it is none. Of a text that breaks off, the whole items are read."""
    data = _data(text, setting)
    if isinstance(data, list):  # a bare list of items, as some systems give
        data = {"items": data}
    if not isinstance(data, Mapping) or not isinstance(data.get("items"), list):
        return None
    home = setting.home(_text(data, "home_page_url"))
    own = setting.link(_text(data, "feed_url"))
    language = _text(data, "language")
    setting.speak(language)
    version = _VERSION.search(_text(data, "version") or "")
    people = tuple(_people(data))
    following = setting.link(_text(data, "next_url"))
    items = data["items"]
    if len(items) > MAX_ITEMS:
        setting.faults["truncated: more items than are read"] += 1
    return Feed(
        kind="json",
        version=version[1] if version else None,
        title=title(_text(data, "title")),
        url=own or setting.url,
        home=home,
        language=language,
        items=setting.each_once(
            _item(item, setting, people) for item in items[:MAX_ITEMS] if isinstance(item, Mapping)
        ),
        next_urls=(following,) if following and following != own else (),
    )


def _data(text: str, setting: Setting) -> Any:
    import json

    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        setting.faults["json: it is not well formed, and was read as far as it goes"] += 1
    return _whole_items(text)


def _whole_items(text: str) -> dict[str, Any] | None:
    """Title, addresses and the whole items of a broken text."""
    import json

    start = _ITEMS.search(text)
    if start is None:
        return None
    found: dict[str, Any] = {"items": []}
    decoder = json.JSONDecoder(strict=False)  # strict forbids line breaks in strings
    try:
        found = {**decoder.decode(text[: start.start()].rstrip().rstrip(",") + "}"), **found}
    except (ValueError, RecursionError):
        pass
    place = start.end()
    while len(found["items"]) <= MAX_ITEMS:
        while text[place : place + 1] in (" ", "\n", "\r", "\t", ","):
            place += 1
        if text[place : place + 1] != "{":
            break
        try:
            item, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        found["items"].append(item)
    return found


def _item(item: Mapping[str, Any], setting: Setting, people: tuple[tuple[str | None, str | None], ...]) -> FeedItem:
    html, text = _text(item, "content_html"), _text(item, "content_text")
    summary = plain(_text(item, "summary"))
    if summary is None:
        whole = plain(html) if html else plain((text or "").replace("<", "&lt;"))
        summary = whole if whole and len(whole) <= _LONGEST_CONTENT else None
    own = setting.identity(_text(item, "id"))
    url = setting.link(_text(item, "url"))
    if url is None and own and own.lower().startswith(("http://", "https://")):
        url = setting.link(own)
    time_text, published = setting.moment([_text(item, "date_published")])
    changed_text = _text(item, "date_modified")
    _, updated = setting.moment([changed_text])
    return FeedItem(
        title=title(_text(item, "title")),
        summary=summary,
        url=url or setting.link(_text(item, "external_url")),
        time_text=time_text or changed_text,
        published=published,
        id=own,
        updated=updated,
        authors=setting.authors(tuple(_people(item)) or people),
        image_url=setting.link(_text(item, "image") or _text(item, "banner_image") or _attached(item)),
    )


def _text(data: Mapping[str, Any], name: str) -> str | None:
    """A value as text; identifiers are numbers at times."""
    value = data.get(name)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value) if isinstance(value, float) or abs(value) < 10**40 else None
    if not isinstance(value, str):
        return None
    return clean_text(value).strip() or None  # lone surrogates can be escaped


def _people(data: Mapping[str, Any]) -> Iterator[tuple[str | None, str | None]]:
    """Authors: a list since 1.1, one object in 1.0, and bare names in the wild."""
    given = data.get("authors") or data.get("author")
    for person in given if isinstance(given, list) else [given]:
        if isinstance(person, Mapping):
            yield _text(person, "name"), _text(person, "url")
        elif isinstance(person, str):
            yield person, None


def _attached(item: Mapping[str, Any]) -> str | None:
    attachments = item.get("attachments")
    for each in attachments if isinstance(attachments, list) else []:
        if isinstance(each, Mapping) and (_text(each, "mime_type") or "").startswith("image/"):
            return _text(each, "url")
    return None
