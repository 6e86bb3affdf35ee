"""What players, galleries and agencies put around captions."""

from __future__ import annotations

import re

# What players, galleries and agencies put around captions.
_LEAD = re.compile(
    r"(?:camera icon|legende:|image caption,?|bildunterschrift:?|caption:|pie de foto,|legenda da foto,|légende image,"
    r"|подпись к фото,|підпис до фото,|fotoğraf altı yazısı,|\[\d{1,3}/\d{1,3}\]|\d{1,3}\s?(?:of|von|de|sur|di|van|av|из|/)\s?\d{1,3}\s?[|:]|bild \d{1,3} von \d{1,3}:?)\s*",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"\s*(?:more >|\(more\)|visa mer|vis mer|show more|read more|enlarge this image"
    r"|(?:purchase|acquire) licensing rights(?:, opens new tab)?|, opens new tab|\+\+\+[^+]{0,40}\+\+\+|/\s?copyright (?:19|20)\d\d .{2,60}|ampliar|vergrößern"
    r"|(?:tpx images of the day|this (?:image|picture) (?:has been|was) (?:supplied|provided)|mandatory credit|no resales"
    r"|no archives|editorial use only|(?:hide|toggle) caption)\b.{0,300})$",
    re.IGNORECASE,
)
# one of these stands in whatever ``_TRAIL`` matches
_TRAIL_WORDS = (
    "more", "visa mer", "vis mer", "enlarge", "licens", "new tab", "+++", "copyright", "ampliar", "vergrößern",
    "of the day", "this image", "this picture", "mandatory", "no resales", "no archives", "editorial", "caption",
)  # fmt: skip


def without_furniture(line: str) -> str:
    """A caption without counters and labels before it, and without buttons and notices behind it."""
    lead = _LEAD.match(line)
    line = line[lead.end() :] if lead else line
    folded = line[-420:].casefold()
    if not any(map(folded.__contains__, _TRAIL_WORDS)):
        return line
    for _ in range(3):
        trail = _TRAIL.search(line, max(0, len(line) - 420))
        if not trail:
            break
        line = line[: trail.start()].rstrip()
    return line
