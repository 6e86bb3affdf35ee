"""What a page says about its use by programs: no index, no data mining, no training of models.

These are wishes of the publisher, some of them with legal weight, and no defects. They are told, not acted upon: whether a
reservation holds against a purpose is for the user to know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract.page import Page

_OWN_NAME = "newsextract"
_AI_WORDS = frozenset(("noai", "noimageai", "noml", "notrain"))
_AGENT = re.compile(r"\s*([A-Za-z0-9_.*-]{1,64})\s*:\s*(.*)", re.S)
# parameters of directives have a colon too: "max-snippet: 50", "unavailable_after: 25 Jun 2030"
_WITH_VALUE = frozenset(("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"))
_MOST = 4_000  # characters of a header or meta; longer ones are no directives


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """A page's wishes about its use.

    Attributes:
        noindex: It is not to be listed by search engines (``X-Robots-Tag``, ``<meta name="robots">``).
        nofollow: Its links are not to be followed.
        noarchive: No copy of it is to be shown.
        no_ai: It is not to be used for AI: ``noai`` and its kin, or ``ai-train=no`` of a ``Content-Signal``.
        tdm_reserved: Whether rights to text and data mining are reserved (TDMRep of the W3C community group); None if it
            says nothing.
        tdm_policy: The address of the terms under which mining is licensed.
        ai_agents: Programs that gather for language models and that the site's robots.txt shuts out, though not this one.
        stated: What was stated and where, as found: "X-Robots-Tag: noai".
    """

    noindex: bool = False
    nofollow: bool = False
    noarchive: bool = False
    no_ai: bool = False
    tdm_reserved: bool | None = None
    tdm_policy: str | None = None
    ai_agents: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()

    def problems(self) -> tuple[str, ...]:
        """The wishes as lines for a page's ``problems``, each ``"use: explanation"``."""
        lines = []
        if self.noindex:
            lines.append("use: the page asks not to be indexed (noindex)")
        if self.no_ai:
            lines.append("use: the page asks not to be used for AI")
        if self.ai_agents:
            lines.append(f"use: robots.txt shuts out programs that gather for AI ({', '.join(self.ai_agents)})")
        if self.tdm_reserved:
            terms = f"; its terms: {self.tdm_policy}" if self.tdm_policy else ""
            lines.append(f"use: rights to text and data mining are reserved (tdm-reservation){terms}")
        return tuple(lines)


def signals(
    page: Page | None = None,
    headers: Mapping[str, str] | Iterable[tuple[str, str]] = (),
    site: Signals | None = None,
) -> Signals:
    """What a page and the headers that came with it say about its use.

    Args:
        page: The page, for its ``meta`` elements.
        headers: The HTTP headers.
        site: What its site says of all such pages; the page's own word about mining goes before it.
    """
    site = site or Signals()
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    words: set[str] = set()
    stated: list[str] = []
    reservation = policy = None
    for name, value in pairs:
        key, value = name.lower(), value[:_MOST]
        if key == "x-robots-tag":
            found = _directives(value, with_agents=True)
        elif key == "content-signal":
            found = _content_signal(value)
        elif key == "tdm-reservation":
            reservation, found = reservation or value.strip(), {key}
        elif key == "tdm-policy":
            policy, found = policy or value.strip(), {key}
        else:
            continue
        words |= found
        if found:
            stated.append(f"{name}: {value.strip()}")
    if page is not None and any(word in page.html for word in ("obots", "OBOTS", _OWN_NAME, "tdm-", "TDM-")):
        for key in ("robots", _OWN_NAME):
            for value in page.metas.get(key, ()):
                words |= _directives(value[:_MOST], with_agents=False)
                stated.append(f'meta name="{key}": {value[:_MOST]}')
        for value in page.metas.get("tdm-reservation", ())[:1]:
            # what stands in the page is nearer to it than what its server says of all pages
            reservation = value
            stated.append(f'meta name="tdm-reservation": {value[:_MOST]}')
        policy = page.meta("tdm-policy") or policy
    reserved = {"1": True, "0": False}.get(reservation) if reservation else None
    return Signals(
        noindex=bool(words & {"noindex", "none"}),
        nofollow=bool(words & {"nofollow", "none"}),
        noarchive=bool(words & {"noarchive", "nocache"}),
        no_ai=bool(words & _AI_WORDS) or site.no_ai,
        tdm_reserved=site.tdm_reserved if reserved is None else reserved,
        tdm_policy=policy[:_MOST] if policy else site.tdm_policy,
        ai_agents=site.ai_agents,
        stated=tuple(dict.fromkeys((*stated, *site.stated))),
    )


def _directives(value: str, *, with_agents: bool) -> set[str]:
    """The directives that are for all programs or for this one: "otherbot: noindex" is not.

    >>> sorted(_directives("noai, googlebot: noindex, nofollow", with_agents=True))
    ['noai']
    """
    found: set[str] = set()
    mine = True
    for part in value.lower().split(","):
        words = part.strip()
        if with_agents and (named := _AGENT.match(words)) and named[1] not in _WITH_VALUE:
            mine = named[1] in (_OWN_NAME, "*")  # and so for what follows it
            words = named[2]
        if mine:
            found.update(words.replace(";", " ").split())
    return found


def _content_signal(value: str) -> set[str]:
    """The signals of ``search=yes, ai-train=no`` that matter here, as words."""
    refused = {part.strip().lower().replace(" ", "") for part in value.split(",")}
    return {"noai"} if refused & {"ai-train=no", "ai-input=no"} else set()
