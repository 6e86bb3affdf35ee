"""Invented addresses: those of the site keep its host, others get one of their own, and paths get invented words."""

from __future__ import annotations

import hashlib
import re

from newsextract.learning.filler import Filler, other_digits, shift_dates

_PARTS = re.compile(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?(?P<host>//[^/?#]*)?(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?P<rest>#.*)?\Z",
    re.DOTALL,
)
_NUMBER = re.compile(r"(?<![0-9])[0-9]{5,}(?![0-9])")
_HEX = re.compile(r"\b(?=[0-9a-f-]*[0-9])(?=[0-9a-f-]*[a-f])[0-9a-f-]{12,}\b", re.IGNORECASE)
_LONGEST = 500

# what extractors know by host
_KNOWN = (
    "twitter.com x.com t.co facebook.com instagram.com youtube.com youtu.be tiktok.com linkedin.com whatsapp.com wa.me t.me "
    "telegram.me pinterest.com reddit.com bsky.app threads.net schema.org w3.org vimeo.com dailymotion.com apple.com google.com"
).split()

# what extractors know in paths
_STRUCTURE = frozenset(
    "author authors autor autoren auteur auteurs autore autores autor people person profile profil staff contributor "
    "contributors journalist redakteur tag tags topic topics thema themen tema temas section sections category categories "
    "rubrik ressort news article articles artikel article-detail story stories post posts archive blog live video videos "
    "gallery image images img media uploads wp content static assets feed rss index amp www share intent status sharer newsletter "
    "jpg jpeg png webp gif svg html htm php aspx xml json mp4 mp3 pdf".split()
)


class Addresses:
    """Invents addresses for the pages of one site.

    Args:
        filler: Invents their words.
        host: The site's host, which stays.
    """

    def __init__(self, filler: Filler, host: str | None) -> None:
        self.filler = filler
        self.host = (host or "").removeprefix("www.")

    def of(self, address: str) -> str:
        """An invented address of the same form, the same for the same address."""
        address = address.strip()
        if not address or address.startswith(("#", "javascript:", "data:", "about:", "blob:")):
            return "#" if address.startswith(("javascript:", "data:", "blob:")) else address[:1]
        if address.lower().startswith(("mailto:", "tel:", "sms:", "whatsapp:")):
            scheme, _, rest = address.partition(":")
            return f"{scheme}:{self.filler.text(rest.partition('?')[0])}"
        found = _PARTS.match(address[:_LONGEST])
        if found is None:
            return "#"
        scheme, host, path = found["scheme"] or "", found["host"], found["path"]
        return scheme + (f"//{self._host(host[2:])}" if host is not None else "") + self._path(path)

    def of_set(self, srcset: str) -> str:
        """An invented ``srcset``."""
        entries = []
        for entry in re.split(r",\s+", srcset[:4_000])[:12]:
            parts = entry.split()
            if parts:
                entries.append(" ".join([self.of(parts[0].rstrip(",")), *parts[1:2]]))
        return ", ".join(entries)

    def _host(self, host: str) -> str:
        name = host.rpartition("@")[2].lower()
        bare = name.partition(":")[0]
        if self.host and (bare == self.host or bare.endswith((f".{self.host}", f"{self.host}"))):
            return bare
        if any(bare == known or bare.endswith(f".{known}") for known in _KNOWN):
            return bare
        made = "".join(self.filler.word(part) for part in re.findall("[a-z]+", bare.rpartition(".")[0])[-1:])
        return f"{made or 'a' + hashlib.sha256(bare.encode()).hexdigest()[:6]}.example"

    def _path(self, path: str) -> str:
        path = shift_dates(_HEX.sub(lambda found: hashlib.sha256(found[0].encode()).hexdigest()[: len(found[0])], path))
        path = _NUMBER.sub(lambda found: other_digits(found[0]), path)
        return re.sub(r"%[0-9A-Fa-f]{2}|[^\W\d_]+", self._word, path)

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        if word.startswith("%"):
            return ""
        return word if word.lower() in _STRUCTURE else self.filler.word(word)
