"""What goes wrong with some of the newspaper's addresses: a table of names, and how each must end for whoever asks.

How an answer is spoilt stands in ``spoiling.py``.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from typing import Literal

Ends = Literal["article", "nothing", "part"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault.

    Attributes:
        ends: What a good client gets in the end: the article, nothing, or a page of which a part is missing without a sign.
        what: What happens.
        garbles: Whether the text may be garbled although the page arrives, since nobody says its charset rightly.
    """

    ends: Ends
    what: str
    garbles: bool = False


FAULTS: dict[str, Fault] = {
    # the article arrives all the same
    "redirect": Fault("article", "moved for good to another path"),
    "redirects": Fault("article", "four redirects, then the article"),
    "busy-429": Fault("article", "429 with Retry-After in seconds, once; then the article"),
    "busy-503": Fault("article", "503 with Retry-After as a date, once; then the article"),
    "late": Fault("article", "nothing for a third of a second, then the article"),
    "charset-wrong": Fault("article", "the header names a charset that the bytes are not in", garbles=True),
    "charset-unknown": Fault("article", "the header names a charset that does not exist; the page's meta is right"),
    "charset-missing": Fault("article", "no charset anywhere", garbles=True),
    "type-missing": Fault("article", "no content type"),
    "html-as-text": Fault("article", "HTML that is called plain text"),
    "etag-expires": Fault("article", "another ETag for the same bytes at each request"),
    "gzip-unsaid": Fault("article", "gzip although it was not asked for, and rightly declared"),
    # a page arrives, and not the whole
    "length-short": Fault("part", "the length says less than there is; what follows is lost"),
    # nothing that is an article arrives
    "redirect-loop": Fault("nothing", "two addresses that point to each other"),
    "redirects-endless": Fault("nothing", "each redirect leads to the next"),
    "redirect-private": Fault("nothing", "a redirect into a private network"),
    "redirect-file": Fault("nothing", "a redirect to something other than http"),
    "drip": Fault("nothing", "a few bytes a second, for as long as the newspaper has patience"),
    "stall": Fault("nothing", "half the page, then silence"),
    "silence": Fault("nothing", "the request is read and never answered"),
    "reset": Fault("nothing", "the connection is reset in mid-body"),
    "closed": Fault("nothing", "the connection is closed without a word"),
    "length-long": Fault("nothing", "the length says more than there is, and the connection is closed"),
    "chunks-broken": Fault("nothing", "a chunk's length is no number"),
    "brotli-lie": Fault("nothing", "says brotli, which nobody asked for, and is plain"),
    "gzip-lie": Fault("nothing", "says gzip, is plain"),
    "gzip-cut": Fault("nothing", "half of the gzip"),
    "bomb": Fault("nothing", "a hundred kilobytes of gzip that are a hundred megabytes of zeros"),
    "status-403": Fault("nothing", "403"),
    "status-404": Fault("nothing", "404"),
    "status-410": Fault("nothing", "410"),
    "status-451": Fault("nothing", "451"),
    "status-500": Fault("nothing", "500"),
    "busy-forever": Fault("nothing", "503 with Retry-After, each time"),
    "unasked-304": Fault("nothing", "304 although nothing was kept"),
    "login-redirect": Fault("nothing", "a redirect to a page that asks for a password"),
    "login-page": Fault("nothing", "200 and a page that asks for a password"),
    "soft-404": Fault("nothing", "200 and a page that says there is no such page"),
    "empty": Fault("nothing", "200 and no body"),
    "pdf": Fault("nothing", "a PDF that is called HTML"),
    "picture": Fault("nothing", "a picture, rightly called so"),
}


@dataclass(frozen=True, slots=True)
class Lottery:
    """Gives a share of all numbers something each, evenly and the same each time.

    Of every stretch of ``1 / rate`` numbers one is drawn; the prizes go round in an order of the seed.

    Attributes:
        name: Parts this lottery from others.
        seed: The newspaper's.
        rate: The share, 0–1.
        prizes: What may be drawn.
    """

    name: str
    seed: int
    rate: float
    prizes: tuple[str, ...]

    def drawn(self, number: int) -> str | None:
        """What this number got; mostly nothing."""
        if self.rate <= 0 or not self.prizes:
            return None
        at = int((number + 0.5) * self.rate)
        return _draw(self, at) if self._winner(at) == number else None

    def _winner(self, at: int) -> int:
        first = max(0, int(at / self.rate + 0.5))
        behind = max(first + 1, int((at + 1) / self.rate + 0.5))
        # the seed is a number: text would be hashed anew for each page asked for
        return random.Random(self.seed * 100_003 + at * 7 + len(self.name)).randrange(first, behind)


@cache
def _order(lottery: Lottery, round_: int) -> tuple[str, ...]:
    prizes = list(lottery.prizes)
    random.Random(f"{lottery.name} {lottery.seed} {round_}").shuffle(prizes)
    return tuple(prizes)


def _draw(lottery: Lottery, at: int) -> str:
    round_, place = divmod(at, len(lottery.prizes))
    return _order(lottery, round_)[place]
