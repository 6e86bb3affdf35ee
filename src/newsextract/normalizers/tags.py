"""Tags as pages state them: split, without the machine's own labels among them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

_LONGEST = 100
_MOST = 60
# a list in one text; the commas of Chinese, Japanese and Arabic too
_BETWEEN = re.compile(r"[,;|，、；،]")
# Chinese and Japanese words have no blanks within, so blanks part tags: three and more short ones
_HAN_LIST = re.compile(r"(?:[\u3040-\u30ff\u3400-\u9fff]{1,12}+[ \u3000]+){2,60}+[\u3040-\u30ff\u3400-\u9fff]{1,12}\Z")
# "Subject: Justice", "topic/floods": the kinds of tags that newsrooms' systems put before the tag
_KINDS = frozenset(
    "subject subjects topic topics tag tags keyword keywords section sections category categories person persons people place places "
    "location locations organization organizations organisation organisations theme themes thema tema event events story "
    "sub-section subsection".split()
)
_KEYED = re.compile(r"([A-Za-z][A-Za-z _-]{1,24}):\s?(\S.*)\Z")
_PATHED = re.compile(r"([a-z-]{3,16})/([^/]+)\Z")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+\Z")
_NUMBER = re.compile(r"[\d.-]{5,}\Z")
_NOTHING = frozenset(("null", "undefined", "none", "n/a", "[]", "true", "false"))
# what systems note for themselves: where a story is shown, and whether readers may comment on it
_NOTES = frozenset(("web", "comments-enabled", "paywall exclude", "ap top news", "curated", "newsroom daily"))
_NOTED = (" state wire",)
_SITE_OR_ID = re.compile(r"(?:[a-z0-9-]{1,40}\.){1,3}(?:com|net|org|[a-z]{2})\Z|[0-9a-f]{8}-[0-9a-f-]{27}\Z")
# the codes of wire services: "AIRS08", "SWASIA", "RSBI:HUMAN-RIGHTS"
_CODE = re.compile(r"[A-Z0-9:-]{2,20}\Z")
_MANY_CODES, _CODES_SHARE = 5, 0.8


def split_tags(text: str) -> list[str]:
    """The tags of a list in one text.

    >>> split_tags("桥梁 河流 洪水")
    ['桥梁', '河流', '洪水']
    >>> split_tags("floods, Nedbrook; river &amp; sea")
    ['floods', 'Nedbrook', 'river & sea']
    """
    text = html.unescape(text[:5_000]) if "&" in text else text[:5_000]
    parts = [part for each in _BETWEEN.split(text) if (part := each.strip())]
    if len(parts) == 1 and not text.isascii() and _HAN_LIST.match(parts[0]):
        return parts[0].split()
    return parts


def clean_tags(texts: Sequence[str]) -> list[str]:
    """The tags that a reader would know as such, each once, in their order.

    Out go numbers of five and more digits, lists of a wire service's codes, ids and domains, labels with underscores ("_commerce", "article_free"), addresses, and the pairs
    of a machine's own bookkeeping ("Day: Friday", "WC: 500-999"), of which only those that say what the story is about
    stay, without their key. A list of slugs ("river-flood", "nedbrook") is read as words.

    Args:
        texts: The tags as stated, one a text.

    Returns:
        At most 60 tags.

    Example:
        >>> clean_tags(["topic/Floods", "#Nedbrook", "100312362", "floods"])
        ['Floods', 'Nedbrook']
    """
    stated = [tag for text in texts[: 4 * _MOST] if (tag := _plain(text))]
    keyed = [_KEYED.match(tag) for tag in stated]
    # one colon is a title ("Andor: a spy story"); a third of the list with one is bookkeeping
    if len(stated) >= _MANY_CODES and sum(_CODE.match(tag) is not None for tag in stated) >= _CODES_SHARE * len(stated):
        return []
    booked = len(stated) > 2 and 3 * sum(match is not None for match in keyed) >= len(stated)
    mostly = 3 * sum(match is not None for match in keyed) >= 2 * len(stated)
    slugs = len(stated) > 1 and all(tag == tag.lower() and " " not in tag for tag in stated)
    slugs = slugs and 2 * sum(_SLUG.match(tag) is not None for tag in stated) >= len(stated)
    found: dict[str, str] = {}
    for tag, match in zip(stated, keyed, strict=True):
        name = tag
        if match and match[1].lower().strip() in _KINDS:
            name = match[2]
        elif booked and (match or mostly):
            continue
        elif slugs:
            name = tag.replace("-", " ")
        if name and len(name) <= _LONGEST:
            found.setdefault(name.casefold(), name)
    return list(found.values())[:_MOST]


def _plain(text: str) -> str:
    """One tag without its wrapping; empty if it is a machine's."""
    if len(text) > 4 * _LONGEST:
        return ""
    tag = " ".join((html.unescape(text) if "&" in text else text).split()).strip("\"'“”„«»#,; ")
    if pathed := _PATHED.match(tag):
        tag = pathed[2] if pathed[1] in _KINDS else tag
    if len(tag) < 2 and tag.isascii():
        return ""
    lower = tag.casefold()
    if "://" in tag or _NUMBER.match(tag) or lower in _NOTHING or lower in _NOTES or lower.endswith(_NOTED):
        return ""
    if ("." in tag or "-" in tag) and _SITE_OR_ID.match(tag):
        return ""
    return "" if "_" in tag and " " not in tag and tag.isascii() else tag
