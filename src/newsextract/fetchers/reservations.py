"""The file in which a site reserves the rights to text and data mining: ``/.well-known/tdmrep.json``.

It is a list of rules, each with the paths it is for: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240202/
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

PATH = "/.well-known/tdmrep.json"
TYPES = ("application/json", "text/json", "text/plain", "application/octet-stream")
"""The page that many sites show for everything they do not have is none of them."""
MAX_BYTES = 1_000_000
_MOST_RULES = 1_000


@dataclass(frozen=True, slots=True)
class Reservation:
    """One rule of the file.

    Attributes:
        location: The paths it is for: a beginning, in which ``*`` stands for anything and a last ``$`` for the end.
        reserved: Whether the rights are reserved.
        policy: The address of the terms.
    """

    location: str
    reserved: bool
    policy: str | None = None

    def holds_for(self, path: str) -> bool:
        """Whether it is for a path, its query included.

        >>> Reservation("/news/*.html$", True).holds_for("/news/harbour.html")
        True
        """
        pattern = self.location.removesuffix("$")
        first, *others = pattern.split("*")
        if not path.startswith(first):
            return False
        place = len(first)
        for number, piece in enumerate(others):
            if self.location.endswith("$") and number == len(others) - 1:
                return path.endswith(piece) and len(path) - len(piece) >= place
            found = path.find(piece, place)
            if found < 0:
                return False
            place = found + len(piece)
        return not self.location.endswith("$") or place == len(path)


def read_reservations(data: bytes) -> tuple[Reservation, ...]:
    """The rules of a file, in its order; none if it is no such file.

    >>> read_reservations(b'[{"location": "/", "tdm-reservation": 1}]')
    (Reservation(location='/', reserved=True, policy=None),)
    """
    try:
        stated: Any = json.loads(data[:MAX_BYTES].decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return ()
    found = []
    for rule in (stated if isinstance(stated, list) else [stated])[:_MOST_RULES]:
        if not isinstance(rule, dict) or rule.get("tdm-reservation") not in (0, 1, "0", "1"):
            continue
        location, policy = rule.get("location", "/"), rule.get("tdm-policy")
        if isinstance(location, str) and location:
            named = policy[:2_000] if isinstance(policy, str) and policy else None
            found.append(Reservation(location[:2_000], int(rule["tdm-reservation"]) == 1, named))
    return tuple(found)


def reservation_for(path: str, rules: tuple[Reservation, ...]) -> Reservation | None:
    """The first rule that is for a path, its query included."""
    return next((rule for rule in rules if rule.holds_for(path)), None)
