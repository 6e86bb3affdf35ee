"""Which names of elements a rule may lean on: not those that a build step made up, that style only, or that tell of one story."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

# attributes that people write to find an element again
_NAMING_ATTRIBUTES = (
    "data-component",
    "data-testid",
    "data-test",
    "data-qa",
    "data-key",
    "data-module",
    "data-type",
    "data-block",
    "data-area",
    "itemprop",
)

_PLAIN = re.compile(r"[A-Za-z_-]?[A-Za-z_][A-Za-z0-9_-]{0,60}\Z")
_VALUE = re.compile(r"[A-Za-z][A-Za-z0-9_.:/ -]{1,60}\Z")
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_MIXED = re.compile(r"[a-z][0-9]+[a-z]|[0-9][a-z]+[0-9]", re.IGNORECASE)

_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
_CAMEL = re.compile(r"[a-z]{3,}(?:[A-Z][a-z]{2,})+\Z")
_LONGEST_HASH = 7
_SHORTEST_PREFIX = 6

# tools that write class names by themselves: styled-components, emotion, JSS, Svelte, styled-jsx, Astro, Angular
_BUILT = re.compile(
    r".*-sc-[a-z0-9]{5,8}-[0-9]+\Z|e[a-z0-9]{6,8}[0-9]\Z|tdi_[0-9]|(?:css|sc|jsx|jss|svelte|emotion|tss|astro|makestyles|muibox|ng-tns|ng-star|nuxt|_ng[a-z]*)-?[-_a-z]*[0-9]"
    r"|(?:css|sc|jsx|svelte|emotion|tss|astro)-[a-z0-9]{5,9}(?:-[0-9]+)?\Z",
    re.IGNORECASE,
)
_MODULE = re.compile(r"([A-Za-z][A-Za-z0-9-]*(?:_{1,3}[A-Za-z0-9-]+){1,4}?_{1,3})[A-Za-z0-9_+-]{5,8}\Z")

# how an element looks or where it floats, in the words of Tailwind, Bootstrap and their like
_STYLE = re.compile(
    r"-|(?:u|is|has|are|no|not|hide|show|align|justify|display|flex|text|font|grid|col|bg|border|rounded|shadow|space|gap|leading|"
    r"tracking|pad|padding|margin|min|max|duration|ease|place|self|shrink|grow|line-clamp|col-span|row-span|z|w|h)-[a-z0-9-]+\Z|"
    r"(?:[a-z]{1,3}-)?(?:m|p|mt|mb|ml|mr|mx|my|pt|pb|pl|pr|px|py|ms|me|ps|pe|w|h|gap|text|bg|font|leading|tracking|border|rounded|shadow|"
    r"flex|grid|col|cols|row|offset|order|d|justify|items|self|align|float|z|top|left|right|bottom|inset|min|max|space|overflow|"
    r"opacity|hidden|visible|block|inline|relative|absolute|sticky|fixed|static|container|clearfix|wrapper|wrap|inner|outer|pull|"
    r"is|has|js|no|u|l|o|g|s|xs|sm|md|lg|xl|xxl|small|medium|large|desktop|mobile|tablet|print|clear|group|box|center|full|half|"
    r"uk|pure|lazy|lazyload|lazyloaded|loaded|active|open|closed|visible|first|last|odd|even|animate|transition|row-fluid)"
    r"(?:-(?:[a-z]{1,3}|auto|full|none|screen|fluid|center|start|end|between|left|right|top|bottom|wrap|nowrap|hidden|visible|block|"
    r"flex|grid|inline|column|columns|row|[0-9]+[a-z]*|xs|xl|xxl|[a-z]+-?[0-9]+))*\Z"
)

# what systems write of the one story: its number, its section, its author
_OF_ONE_STORY = re.compile(
    r"(?:post|postid|page-id|page|node|id|nid|article|story|entry|term|tag|category|author|user|section|topic|parent|format|"
    r"status|type|single-format|menu-item|item|paragraph|widget|block|view-dom-id|image|attachment|wp-image)s?[-_]{1,2}"
    r"(?:id-)?[a-z]*[-_]?[0-9]+\Z|(?:tag|category|author|postid|parent-pageid|pmpro|status|format|single-format|term|topic|"
    r"page-template|type)-.+\Z",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=16384)
def is_generated(name: str) -> bool:
    """Whether a build step made a name up: the next release of the site has another one.

    Examples:
        >>> [is_generated(name) for name in ("css-1q2w3e", "sc-bdVaJa", "_3xYk9", "article-body", "h2")]
        [True, True, True, False, False]
    """
    if _BUILT.match(name) or _module(name):
        return True
    if len(name) < 4:
        return False
    last = name.rpartition("-")[2]
    if last.isalpha() and 4 <= len(last) <= _LONGEST_HASH and not last[1:].islower() and not last.isupper():
        # "msYPt", "kgzxJG": what stands between the capitals is no word
        runs = _PARTS.findall(last)
        if len(runs[-1]) == 1 or any(
            len(run) > 1 and not _VOWEL.search(run[1:] if run[0] in "Yy" else run) for run in runs
        ):
            return True
    for part in re.split(r"[-_]+", name):
        if len(part) < 5:
            continue
        if _MIXED.search(part) and not part[:-1].isalpha():
            return True
        letters = [run for run in _PARTS.findall(part) if not run.isdigit()]
        if len(part) >= 6 and len(_PARTS.findall(part)) * 2.5 > len(part):
            return True  # "bdVaJa": capitals where no word begins
        if any(len(run) >= 5 and not re.search("[aeiouyAEIOUY]", run) for run in letters):
            return True
    digits = sum(map(str.isdigit, name))
    return (name.startswith("_") and digits > 0) or digits >= 4 or digits * 3 > len(name)


@functools.lru_cache(maxsize=16384)
def holds(name: str) -> bool:
    """Whether a class name or id names what an element is, on this page and on others, this year and the next.

    Examples:
        >>> [holds(name) for name in ("story-body", "mt-4", "post-81734", "tag-harbour", "md:flex", "Body__x_3fGh1")]
        [True, False, False, False, False, False]
    """
    if len(name) < 3 or not _PLAIN.match(name):
        return False
    return not (_STYLE.match(name.lower()) or _OF_ONE_STORY.match(name) or is_generated(name))


def _module(name: str) -> str | None:
    """The part of a CSS module's name before its hash; None if what stands there is a word, as in ``footer_block__title``."""
    found = _MODULE.match(name)
    if found is None:
        return None
    rest = name[found.end(1) :]
    is_word = not any(map(str.isdigit, rest)) and (rest.islower() or rest.istitle() or _CAMEL.match(rest))
    return None if is_word else found[1]


@functools.lru_cache(maxsize=16384)
def module_prefix(name: str) -> str | None:
    """What a CSS module's name keeps when its hash changes.

    Examples:
        >>> module_prefix("ArticleBody_paragraph__3fGh1"), module_prefix("story-body")
        ('ArticleBody_paragraph__', None)
    """
    prefix = _module(name)
    return prefix if prefix and "__" in prefix and len(prefix) >= _SHORTEST_PREFIX else None


def selectors_of(tag: str, attributes: Mapping[str, str | None]) -> Iterator[str]:
    """The simple selectors for an element by names that hold, the most telling kind first.

    Args:
        tag: The element's tag.
        attributes: Its attributes as selectolax gives them.
    """
    own_id = attributes.get("id")
    if own_id and holds(own_id) and not any(map(str.isdigit, own_id)):
        yield f"{tag}#{own_id}"
    for name in _NAMING_ATTRIBUTES:
        value = attributes.get(name)
        if value and _VALUE.match(value) and not is_generated(value) and not any(map(str.isdigit, value)):
            yield f'{tag}[{name}="{value}"]'
    classes = attributes.get("class")
    for name in dict.fromkeys(classes[:600].split()) if classes else ():
        if prefix := module_prefix(name):
            yield f'{tag}[class*="{prefix}"]'
        elif holds(name):
            yield f"{tag}.{name}"
