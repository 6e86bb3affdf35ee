"""Titles of pages without the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.normalizers.text import collapse, key, words
from newsextract.normalizers.title_words import DEPARTMENTS, MEDIA_WORDS

_LONGEST_TITLE = 2_000
# What stands between a headline and the site's name. A dash or colon needs a space after it, so "well-known" stays whole.
_SEPARATOR = re.compile(
    r"\s(?:\||-|–|—|·|::|:|•|»|«|›|‹|//?|~|─|＿|⋆|★|¦)\s(?:[»›|]\s)?|\s?[|｜│ㅣ]\s?|(?<=[\w)\]]):\s|(?<=\w)：|\s?_(?=[^\W\d_])"
    r"|(?<=[^\W_])--(?=[^\W_])"
)
_STRONG = frozenset("|｜│ㅣ·•»«›‹~─＿⋆★¦") | {"::", "//", "--", "// »", "» |"}
_MANY_PARTS = 6
# "Headline-정치ㅣ한국일보": written without spaces, the department is told from the headline only by its name
_DEPARTMENT_TAIL = re.compile(r"--?([^\W\d_]{2,12})$")
_DASHES = frozenset("-–—")
_DOMAIN = re.compile(r"\w\.(?:com|net|org|info|news|online|tv|fm|co|eu|[a-z]{2})(?:\.[a-z]{2})?$", re.IGNORECASE)


def strip_site_name(title: str, *site_names: str, host: str = "") -> str:
    """Returns a page title without the part that names the site.

    With known names, the last or the first part of the title is cut when it is one of them ("Headline | Site",
    "Headline - Sport - Site", "Site: Headline"); a department that stood before the site's name goes with it. Without
    names, only a last part is cut that looks like a site's name: short, in capitals, in no word like the rest, and
    after a dash also with a domain ending, a word such as "News" or "Zeitung", or all in capital letters.

    Args:
        title: The title, such as the content of ``<title>`` or ``og:title``.
        *site_names: Names of the site and its publisher, as known from the page or the site file.
        host: The page's host: a part that is spelt like it names the site.

    Returns:
        The headline with clean white space; the whole title if in doubt.

    Example:
        >>> strip_site_name("Bridge reopens - Local - Springfield Gazette", "Springfield Gazette")
        'Bridge reopens'
    """
    title = collapse(title[:_LONGEST_TITLE])
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    names = {key(name) for name in site_names} - {""}
    known = _without_known(title, cuts, names) if names else title
    if known == title:
        known = _without_host(title, cuts, _spelt(host))
    return _without_guessed(title, cuts) if known == title and not names else known


def title_parts(title: str) -> Iterator[tuple[str, bool]]:
    """The parts of a title between its separators, and runs of them, each with whether the title begins with it.

    Args:
        title: The title with clean white space.

    Yields:
        Every run of parts that is shorter than the title; nothing for a title without separators.

    Example:
        >>> list(title_parts("Bridge reopens | Gazette"))
        [('Bridge reopens', True), ('Gazette', False)]
    """
    cuts = list(_SEPARATOR.finditer(title[:_LONGEST_TITLE]))[:_MANY_PARTS]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(title)]
    for first, start in enumerate(starts):
        for last in range(first, len(ends)):
            if (first or last < len(ends) - 1) and (part := title[start : ends[last]].strip()):
                yield part, first == 0


def _spelt(host: str) -> frozenset[str]:
    """What a site's name is written like, by its host: "www.port-elin.example" is "Port Elin"."""
    host = host.lower().removeprefix("www.")
    labels = host.split(".")[:-1]
    if len(labels) > 1 and len(labels[-1]) <= 3:  # "co.uk", "com.au"
        labels = labels[:-1]
    # "news.example.com": what stands before the name is a department
    if not labels or len(labels[-1]) <= 3:
        return frozenset()
    site = host[host.rindex(f"{labels[-1]}.") :]
    return frozenset((key(host), key(site), key(labels[-1])))


def _without_known(title: str, cuts: list[re.Match[str]], names: set[str]) -> str:
    start, end = 0, len(title)
    # The names may hold a separator themselves ("Site - City"), so every cut is tried, the earliest first.
    for at, cut in enumerate(cuts):
        if cut.start() and _is_site(title[cut.end() :], names):
            end = cut.start()
            before = cuts[at - 1] if at else None
            if (
                before is not None
                and title[before.end() : end].strip().casefold() in DEPARTMENTS
                and before.start() > 9
            ):
                end = before.start()
            break
    for cut in reversed(cuts):
        if cut.end() < end and key(title[: cut.start()]) in names:
            start = cut.end()
            break
    return _DEPARTMENT_TAIL.sub(_without_department, title[start:end].strip()) or title


def _without_host(title: str, cuts: list[re.Match[str]], spelt: frozenset[str]) -> str:
    """A host is no name: it counts only as a whole part, and not before a colon, where a topic may be called like the site."""
    if not spelt:
        return title
    if key(title[cuts[-1].end() :]) in spelt and cuts[-1].start() > 0:
        return _DEPARTMENT_TAIL.sub(_without_department, title[: cuts[-1].start()].strip()) or title
    if ":" not in cuts[0].group() and key(title[: cuts[0].start()]) in spelt:
        return title[cuts[0].end() :].strip() or title
    return title


def _without_department(tail: re.Match[str]) -> str:
    return "" if tail.group(1).casefold() in DEPARTMENTS else tail.group()


def _is_site(part: str, names: set[str]) -> bool:
    bare = key(part)
    if bare in names:
        return True
    short = len(part) <= 40 and len(part.split()) <= 4
    domain = key(re.sub(r"\.\w{2,6}$", "", part.strip()))
    return short and (
        domain in names or any(len(name) > 3 and (name in bare or bare == "the" + name) for name in names)
    )


def _without_guessed(title: str, cuts: list[re.Match[str]]) -> str:
    cut = cuts[-1]
    sign = cut.group().strip()
    head, part = title[: cut.start()].strip(), title[cut.end() :].strip()
    sure = _is_surely_site(part)
    if not (_looks_like_site(part) and len(head) >= len(part) * (1 if sure else 1.5) and len(words(head)) >= 3):
        return title
    if set(words(part)) & set(words(head)):
        return title
    if sign in _STRONG or (sign in _DASHES and sure):
        return _DEPARTMENT_TAIL.sub(_without_department, head)
    return title


def _looks_like_site(part: str) -> bool:
    tokens = part.split()
    if (
        not tokens
        or len(tokens) > 4
        or len(part) > 30
        or part[-1] in "?!…\"”’»'"
        or any(t[0].isdigit() for t in tokens)
    ):
        return False
    return all(not token[0].islower() for token in tokens) or _DOMAIN.search(part) is not None


def _is_surely_site(part: str) -> bool:
    if _DOMAIN.search(part):
        return True
    tokens = part.split()
    return (len(tokens) > 1 and any(token.casefold() in MEDIA_WORDS for token in tokens)) or (
        len(part) > 2 and part.isupper() and part.isascii()
    )
