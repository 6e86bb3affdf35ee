"""Which language a text is written in, as far as its letters and its commonest words tell at once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from newsextract.normalizers.language_words import ALIKE, CYRILLIC_LETTERS, SCRIPTS, STOP_WORDS

_GLANCE = 260
_NONE: frozenset[str] = frozenset()
_READ = 700  # characters: some 110 words, enough for a dozen common ones
# by the block of 128 characters that a letter stands in (Unicode): the script it belongs to
_BLOCKS: dict[int, str] = {
    **dict.fromkeys((0x0370 >> 7, 0x0380 >> 7), "Grek"),
    **dict.fromkeys(range(0x0400 >> 7, 0x0530 >> 7), "Cyrl"),
    **dict.fromkeys((0x0600 >> 7, 0x0680 >> 7), "Arab"),
    0x0590 >> 7: "Hebr",
    0x0900 >> 7: "Deva",
    0x0980 >> 7: "Beng",
    0x0A00 >> 7: "Guru",
    0x0A80 >> 7: "Gujr",
    0x0B80 >> 7: "Taml",
    0x0C00 >> 7: "Telu",
    0x0C80 >> 7: "Knda",
    0x0D00 >> 7: "Mlym",
    0x0D80 >> 7: "Sinh",
    0x0E00 >> 7: "Thai",
    0x1000 >> 7: "Mymr",
    0x1080 >> 7: "Geor",
    0x1780 >> 7: "Khmr",
    0x3000 >> 7: "Kana",
    0x3080 >> 7: "Kana",
    **dict.fromkeys(range(0x4E00 >> 7, 0xA000 >> 7), "Hani"),
    **dict.fromkeys(range(0xAC00 >> 7, 0xD7B0 >> 7), "Hang"),
}
# letters of other scripts than the Latin; Western signs stand between them in Unicode
_NOT_LATIN = re.compile("[\u0370-\u1dff\u2c00-\u2dff\u3040-\ud7ff]")
# this many different common words of one language are no accident; neighbours such as Dutch and English share three or four
_MANY, _ENOUGH = 7, 5


@dataclass(frozen=True, slots=True)
class Written:
    """What a text tells of its language.

    Attributes:
        script: The ISO 15924 code of most of its letters, such as "Latn" or "Cyrl".
        languages: The languages it may be in, if the letters and words tell; empty where they do not.
    """

    script: str
    languages: tuple[str, ...] = ()

    def contradicts(self, tag: str) -> bool:
        """Whether a text written so cannot be in the language of a tag."""
        language = tag.partition("-")[0].lower()
        expected = SCRIPTS.get(language, "Latn")
        if self.script not in expected and not (self.script == "Hani" and "Kana" in expected):
            # languages that have two scripts, and rare ones of which nothing is known, are believed
            return language in SCRIPTS or language in STOP_WORDS
        return bool(self.languages) and not any(language in ALIKE.get(each, (each,)) for each in self.languages)


def written(text: str, claimed: str | None = None) -> Written | None:
    """Looks at a text's letters, and at its commonest words where many languages share the letters.

    Args:
        text: Prose; the first 700 characters are read.
        claimed: The language that the page states: if the text has some of its common words, nothing else is tried.

    Returns:
        None for a text too short to tell.

    Example:
        >>> written("Влада міста відкрила новий міст через річку, і його вже назвали її іменем.").languages
        ('uk',)
    """
    text = text[:_READ]
    if len(text) < 60:
        return None
    script = _script(text) if _NOT_LATIN.search(text) else "Latn"
    if script != "Latn":
        return Written(script, _by_letters(script, text))
    language = (claimed or "").partition("-")[0].lower()
    common = STOP_WORDS.get(language, _NONE)
    # nearly all claims are right, and two sentences show it
    if len(common.intersection(text[:_GLANCE].lower().split())) >= _ENOUGH:
        return Written("Latn", (language,))
    words = set(text.casefold().split())
    if len(words) < 12:
        return None
    own = len(words & common)
    if own >= _ENOUGH:
        return Written("Latn", (language,))
    hits = sorted(((len(words & common), name) for name, common in STOP_WORDS.items()), reverse=True)
    best = hits[0][0]
    if best < _MANY or own * 3 > best:
        return Written("Latn", (language,) if own > 1 else ())
    return Written("Latn", tuple(name for count, name in hits[:4] if count >= best - 1))


def _script(text: str) -> str:
    """The script of most letters; Japanese is told by its syllables, which stand among Chinese letters."""
    blocks = Counter([ord(char) >> 7 for char in text])
    scripts: Counter[str] = Counter()
    for block, count in blocks.items():
        scripts[_BLOCKS.get(block, "Latn")] += count
    # blanks, digits and signs are not letters, and Chinese ones count for more than one
    scripts["Latn"] -= sum(map(text.count, " .,0123456789\n"))
    scripts["Kana"] -= sum(map(text.count, "、。「」『』・　"))
    if scripts["Hani"] and scripts["Kana"] * 8 > scripts["Hani"]:
        scripts["Kana"] += scripts["Hani"]
    for dense in ("Hani", "Kana", "Hang"):
        scripts[dense] *= 3
    return scripts.most_common(1)[0][0]


def _by_letters(script: str, text: str) -> tuple[str, ...]:
    if script != "Cyrl":
        return {
            "Kana": ("ja",),
            "Hang": ("ko",),
            "Hani": ("zh",),
            "Grek": ("el",),
            "Hebr": ("he",),
            "Thai": ("th",),
            "Geor": ("ka",),
            "Beng": ("bn",),
            "Taml": ("ta",),
        }.get(script, ())
    letters = set(text.casefold())
    found = [name for name, (some, none) in CYRILLIC_LETTERS.items() if letters & some and not letters & none]
    return tuple(found) if len(found) == 1 else ()
