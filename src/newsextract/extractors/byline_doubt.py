"""What a line says against its being a byline: sentences, titles, newsrooms where a person is stated, names cut off."""

from __future__ import annotations

from newsextract.extractors.byline_lines import FAR_AWAY, SIGNS, Keys, Line
from newsextract.extractors.head import spaced
from newsextract.normalizers.byline_runs import is_plain_word
from newsextract.normalizers.byline_starts import is_author_label
from newsextract.normalizers.given_names import is_given_name
from newsextract.normalizers.name_shape import has_case
from newsextract.normalizers.name_words import GENRE_WORDS
from newsextract.normalizers.people import looks_like_name
from newsextract.normalizers.role_words import HOUSE_WORDS
from newsextract.normalizers.text import key
from newsextract.reading import Reading

# "Articles by Jane Roe" leads to her other stories
_ARCHIVE_WORDS = frozenset(
    "articles posts more stories other all read see view mehr weitere alle plus más mais altri".split()
)
_BY_WORDS = frozenset(("by", "von", "por", "par", "door", "av", "af"))


def doubt(reading: Reading, line: Line, part: str, names: list[str], keys: Keys) -> float:
    """How much less sure a line is for what it says; 1 for one that is no byline."""
    first, words = names[0], part.split()
    if (
        line.said
        or line.rule in ("stated-outlet", "agency-alone")
        or any(
            folded in stated or stated in folded for stated in keys.people for name in names if (folded := key(name))
        )
    ):
        return 0.0
    given, shaped = _has_given_name(first), looks_like_name(first)
    if line.known and not (line.led or given):
        return 1.0  # "HARBOUR WALLSJane Roe7 May": what was read is not the name that stands there
    if line.rule == "stated-name" or (line.led and _is_sentence(words)):
        # "Ein Gespräch von Jane Roe mit John Doe." ends with a full stop, but says nothing else
        said = [word for word in words if word.casefold() not in GENRE_WORDS and word.casefold() not in _BY_WORDS]
        plain = 0.0 if not any(map(is_plain_word, said)) else 0.15
        return plain if line.led and given and shaped and part.endswith(".") else 1.0
    if not line.led and line.rule in ("bare-name", "name-beside-date", "name-before-story"):
        known = next((name for name in names if _has_given_name(name)), first)
        first = known if len(names) > 1 and all(map(looks_like_name, names)) else first
        return _doubt_in_bare(reading, line, part, first)
    if line.rule == "by-word-within" and (
        words[0].casefold() in _ARCHIVE_WORDS or not (given or any(map(str.isdigit, line.block.text)))
    ):
        return 1.0  # "More by Jane Roe"
    if given and (shaped or line.led):
        return 0.0
    if " By " in first or is_author_label(first.replace("(s)", "").replace("/in", "")):
        return 1.0  # "Category By Maker", "Author(s)"
    if (line.away >= FAR_AWAY and not (shaped or (line.told and len(words) > 2))) or (
        line.rule == "author-link" and not _signs_for_newsroom(first)
    ):
        return 1.0
    if keys.people and (not shaped or _signs_for_newsroom(first)):
        return 0.15  # the newsroom signs, and somebody is stated
    return _doubt_in_shape(line, first, shaped, len(words))


def covers(name: str, part: str) -> bool:
    """Whether a name that is no common one ends what the line says: "Great Food For" is a title cut off."""
    ends = part.casefold().endswith(name.casefold().split()[-1])
    return ends or not has_case(part) or _has_given_name(name) or "," in part or SIGNS.search(part) is not None


def _is_sentence(words: list[str]) -> bool:
    """Whether words behind a by-word go on as a sentence: "By clicking here you agree"."""
    if len(words) > 6 and words[-1].endswith((".", "!", "?")):
        return True
    if len(words) < 4 or words[0].casefold() not in _BY_WORDS or not words[1][:1].islower():
        return False
    return len(words) > 5 or words[-1][:1].islower()


def _doubt_in_bare(reading: Reading, line: Line, part: str, first: str) -> float:
    """The doubt in a line that no by-word leads and no class names: only the look of a name and its place speak for it."""
    if line.rule == "name-beside-date":
        text = spaced(line.block)
        apart = text.startswith(f"{part},") or (part != text and not _in_title_case(reading))
        return 0.0 if apart and looks_like_name(first) else 1.0
    if line.rule == "name-before-story":
        return 0.0 if looks_like_name(first) and len(part.split()) < 5 else 1.0
    if not _has_given_name(first):
        return 0.04 if _signs_for_newsroom(first) and part.endswith(first) else 1.0
    if looks_like_name(first):
        return 0.0
    return 0.12 if " " not in part else 1.0


def _doubt_in_shape(line: Line, first: str, shaped: bool, words: int) -> float:
    if shaped:
        return 0.02 if line.led else 0.08 if line.label else 0.05
    if _signs_for_newsroom(first):
        return 0.05
    if line.led or line.label:
        return 0.06 if words < 8 else 0.3
    return 1.0 if line.rule == "named-around" else 0.3


def _in_title_case(reading: Reading) -> bool:
    """Whether two capitalised words may as well be a section's name: in English, on pages that say nothing of themselves."""
    return reading.languages[:1] in ((), ("en",)) and not reading.page.structured


def _signs_for_newsroom(name: str) -> bool:
    words = name.casefold().split()
    return len(words) <= 5 and bool({words[0], words[-1]} & HOUSE_WORDS)


def _has_given_name(name: str) -> bool:
    """Whether one of the first two words is a common given name ("Dr. Jane Roe", "Roe Jane")."""
    return any(is_given_name(word) for word in name.split()[:2])
