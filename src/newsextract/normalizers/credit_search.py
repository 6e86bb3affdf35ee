"""Where in a caption the credit begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.normalizers import credit_labels as labels
from newsextract.normalizers import credit_lines as lines
from newsextract.normalizers import credit_words as tables
from newsextract.normalizers.places import is_place

_ENDS = ".!?…。！？।؟\"”»’'›」』)]）】:;"
_HARD = frozenset(_ENDS + "|([（【［—–-·•/,=＝>")
_COLON = re.compile(r"\s?[:：=＝﹕]\s?|(?<=[图圖])[/／]")
_WORDS = re.compile(r"\S+")
_NOT_LETTERS = re.compile(r"[\s(]+")
_BAR = re.compile(r"\s[|—–-]{1,2}\s|\s?[|｜＝]\s?|\s/(?=[\uac00-\ud7af])|\s/\s")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”»’)]?\s+(?=\S)|[。！？]\s*(?=\S)")
_ABBREVIATIONS = frozenset(
    """Sen Gov Rep Dr Mr Mrs Ms St Prof Gen Col Lt Sgt Capt Rev Hon Pres Nr No vs Jan Feb Mar Apr Jun Jul Aug Sep Sept Okt Oct Nov
    Dez Dec Jr Sr Mt Ft Bros Co Inc Ltd Sr Sra Dra Mgr Hr Fr Abb Fig ca bzw geb Ing Mag lic EE UU""".split()
)
_MAIL = re.compile(r"(?<=[\s,(<])[\w.+-]{1,64}+@[\w-]{2,40}+\.[\w.]{2,20}+[)>]?$")
_LONGEST_WITH_ADDRESS = 120
# Korean papers put the town before who sent the picture: "다리가 열렸다. 인천=연합뉴스"
_KOREAN_TOWN = re.compile(r"[\uac00-\ud7af]{2,6}=(?=\S)")
_CHINESE_TAKEN = re.compile(
    r"(?:^|[\s。，（(])((?:[\u4e00-\u9fff]{2,8}(?:记者|記者)\s?)?[\u4e00-\u9fff·]{2,5}\s?[/／]?\s?[摄攝])[)）]?$"
)


@dataclass(slots=True)
class Found:
    """A credit in a caption.

    Attributes:
        start: Where the credit, with its label and bracket, begins.
        credit: The credit, cleaned.
        kind: "label" after a label or phrase, "agency" with an agency in it, "names" for names alone.
        strong: For labels: whether it is one of pictures, not of facts or films.
    """

    start: int
    credit: str
    kind: str
    strong: bool = True


def find_credit(line: str, *, sure_only: bool) -> Found | None:
    """Finds the credit at the end of a caption.

    Args:
        line: The caption on one line.
        sure_only: Only credits with a label, in a bracket or with an agency; names alone are no credit.
    """
    if not line:
        return None
    for search in (_after_label, _after_sign, _in_bracket, _after_bar, _taken_by):
        found = search(line)
        if found and not (sure_only and found.kind == "names"):
            return found
    return _after_last_sentence(line, sure_only) or _agency_at_end(line)


def _made(line: str, start: int, kind: str, strong: bool = True) -> Found | None:
    credit = labels.clean_credit(line[start:])
    return Found(start, credit, kind, strong) if credit and len(credit) <= lines.LONGEST_CREDIT else None


def _opening(line: str, start: int) -> tuple[int, bool, bool]:
    """Takes in a bracket before a label. Returns the start, whether a hard boundary stands there, and the bracket."""
    head = line[:start].rstrip()
    bracket = bool(head) and head[-1] in "([（【［"
    hard = not head or head[-1] in _HARD
    return (len(head) - 1 if bracket else start), hard, bracket


def _ends_with_bracket(line: str, start: int) -> bool:
    """Whether the bracket that opens at an index closes at the end of the line, or never."""
    depth = 0
    for at in range(start, len(line)):
        if line[at] in "([（【［":
            depth += 1
        elif line[at] in ")]）】］":
            depth -= 1
            if depth == 0:
                return not line[at + 1 :].strip(" .;,|")
    return True


def _after_label(line: str) -> Found | None:
    if ":" not in line and (line.isascii() and "=" not in line):
        return None
    for colon in _COLON.finditer(line):
        if len(line) - colon.end() > lines.LONGEST_CREDIT + 20:
            continue
        label = labels.label_before(line, colon.start())
        if label:
            found = _judged(line, label[0], colon.end(), labels.is_strong(label[1]))
            if found:
                return found
    return None


def _after_sign(line: str) -> Found | None:
    low = max(0, len(line) - lines.LONGEST_CREDIT - 30)
    for pattern in labels.signs_in(line[low:]):
        for match in pattern.finditer(line, low):
            found = _judged(line, match.start(), match.end(), True, sign=pattern is labels.SIGN)
            if found:
                return found
    return None


def _judged(line: str, start: int, rest: int, strong: bool, *, sign: bool = False) -> Found | None:
    """A credit whose label runs from ``start`` to ``rest``, if what follows is one and the label stands by itself."""
    begin, hard, bracket = _opening(line, start)
    if not hard and not sign:
        previous = line[:start].rsplit(maxsplit=1)[-1].strip("\"'“”„»«").casefold()
        if line[start].islower() or previous in tables.BEFORE_A_SENTENCE_PART:
            return None
    if bracket and not _ends_with_bracket(line, begin):
        return None
    leading = not any(char.isalnum() for char in line[:begin])
    if not lines.is_credit_after_label(line[rest:], strong=strong, leading=leading, hard=hard or sign, bracket=bracket):
        return None
    return _made(line, begin, "label", strong)


def _in_bracket(line: str) -> Found | None:
    body = line.rstrip(" .;")
    if not body or body[-1] not in ")]）】］":
        return None
    start = _opened_at(body)
    if start is None or not any(char.isalnum() for char in line[:start]):
        return None
    inside = body[start + 1 : -1].strip()
    if not _may_be_credit(inside):
        return None
    before = line[:start].rstrip()
    ended = before[-1:] in _ENDS
    kind = _kind_of_bracket(inside, ended)
    return _made(line, start, kind) if kind else None


def _opened_at(body: str) -> int | None:
    depth = 0
    for at in range(len(body) - 1, max(-1, len(body) - lines.LONGEST_CREDIT), -1):
        if body[at] in ")]）】］":
            depth += 1
        elif body[at] in "([（【［":
            depth -= 1
            if depth == 0:
                return at
    return None


def _may_be_credit(inside: str) -> bool:
    folded = inside.casefold().strip(" .")
    return bool(inside) and folded not in tables.NOT_CREDITS and any(char.isalpha() for char in inside)


def _kind_of_bracket(inside: str, ended: bool) -> str | None:
    if inside.casefold() in tables.WHOLE_CREDITS and ended:
        return "label"
    if lines.names_source(inside) and lines.foreign_words(inside)[0] == 0:
        # "(PA)" after a sentence is the agency, "(Erie, PA)" never
        return None if lines.names_only_loosely(inside) and not (ended and lines.is_loose(inside)) else "agency"
    if lines.TAKEN_BY.search(inside) or labels.has_bare_label(inside):
        return "label"
    if "/" in inside and lines.is_names(inside, most=9) and not any(char.isdigit() for char in inside):
        return "names" if ended or max(len(part.split()) for part in inside.split("/")) > 1 else None
    if ended and lines.is_names(inside, most=9) and not any(c.isdigit() for c in inside) and not is_place(inside):
        return "names"
    return None


def _after_bar(line: str) -> Found | None:
    if line.isascii() and not ("|" in line or " -" in line or " / " in line):
        return None
    bars = list(_BAR.finditer(line, max(0, len(line) - 160)))
    for bar in bars:
        before, tail = line[: bar.start()].rstrip(), line[bar.end() :].strip(" .)）")
        if not before or not tail:
            continue
        if bar.group() == " / " and not before.rsplit(maxsplit=1)[-1].islower():
            continue  # "Dana Drew / AFP" is one credit
        firm = bar.group().strip() in "|｜＝/—" or before[-1] in _ENDS or before.split()[-1].islower()
        taken = lines.TAKEN_BY.search(tail) is not None
        if firm and (taken or (lines.names_source(tail) and lines.is_names(tail, most=9))):
            return _made(line, bar.start(), "agency")
    return None


def _taken_by(line: str) -> Found | None:
    match = None if line.isascii() else _CHINESE_TAKEN.search(line[-60:])
    if not match:
        return None
    start = len(line) - len(line[-60:]) + match.start(1)
    return _made(line, _opening(line, start)[0], "label")


def _after_last_sentence(line: str, sure_only: bool) -> Found | None:
    """A tail without a verb after the last full stop: an agency, a name and an agency, or a name alone."""
    low = max(0, len(line) - lines.LONGEST_CREDIT)
    ends = [end for end in _SENTENCE_END.finditer(line, low) if _ends_sentence(line, end)]
    for end in ends[-3:]:
        tail = line[end.end() :].strip()
        if not tail or not _may_be_credit(tail):
            continue
        if tail.strip(" .").casefold() in tables.WHOLE_CREDITS:
            return _made(line, end.end(), "label")
        taken = lines.TAKEN_BY.search(tail)
        town = None if tail.isascii() else _KOREAN_TOWN.match(tail)
        if town and (taken or lines.is_agency(tail[town.end() :])):
            credit = labels.clean_credit(tail[town.end() :])
            return Found(end.end(), credit, "agency") if credit else None
        if "@" in tail and len(tail) <= _LONGEST_WITH_ADDRESS and _MAIL.search(tail):
            return _made(line, end.end(), "label")  # nobody but the photographer has an address below a picture
        bare = tail[: taken.start()] if taken else tail
        if lines.is_names(bare.rstrip(". "), most=12) and (taken or lines.names_source(bare)):
            return _made(line, end.end(), "agency")
        if not sure_only and _is_lone_name(line[: end.start()], tail):
            return _made(line, end.end(), "names")
    return None


def _ends_sentence(line: str, end: re.Match[str]) -> bool:
    """Whether a full stop stands behind a word of two letters or a closing mark, and not behind "Gov" or an initial."""
    at = end.start()
    if line[at] in "。！？":
        return True
    before = line[max(0, at - 20) : at]
    if not before or not (before[-1].isalnum() or before[-1] in ')]"”»’'):
        return False
    if before[-1].isalnum() and not before[-2:-1].isalnum() and not set(end.group()) & set('"”»'):
        return False
    if line[at] != "." or not before[-1].isalnum():
        return True
    return _NOT_LETTERS.split(before)[-1] not in _ABBREVIATIONS


def _is_lone_name(before: str, tail: str) -> bool:
    """Two to four capitalised words, or names with a slash, after a sentence of some length."""
    if tail[-1] in ".!?…:," or any(char.isdigit() for char in tail) or len(before.split()) < 4 or is_place(tail):
        return False
    if not lines.is_names(tail, most=6 if "/" in tail else 4) or not any(
        char.islower() or char == "/" for char in tail
    ):
        return False
    last = before.rsplit(maxsplit=1)[-1]
    return ("/" in tail or 2 <= len(tail.split()) <= 4) and (last[0].islower() or len(last) > 4 or last[-1].isdigit())


def _agency_at_end(line: str) -> Found | None:
    """A credit that nothing parts from the caption: "… in Springfield EFE/ J. Roe", "… the crowd Jane Roe/AFP"."""
    if "/" not in line[-lines.LONGEST_CREDIT :]:
        return None
    words = [match.span() for match in _WORDS.finditer(line)]
    if len(words) < 5 or ("/" not in line[words[-8 if len(words) > 8 else 0][0] :]):
        return None
    chosen: int | None = None
    for count in range(1, min(9, len(words) - 2)):
        start = words[-count][0]
        tail = line[start:]
        if not lines.is_names(tail, most=9):
            break
        if "/" not in tail or not (tail[0].isalnum() or tail[0] == "@"):
            continue
        previous = line[words[-count - 1][0] : words[-count - 1][1]]
        if not previous[-1].isalnum() and previous[-1] not in _ENDS + ",":
            continue
        if tail[0] == "@" and lines.names_source(tail):
            return _made(line, start, "agency")
        if lines.is_agency(tail.split("/")[0]) or lines.PHOTO_MARK.match(tail):
            return _made(line, start, "agency")
        person = tail.split("/")[0].split()
        lower = (
            previous.islower() and previous not in tables.PARTICLES and previous not in tables.BEFORE_A_SENTENCE_PART
        )
        if lines.is_agency(tail.split("/")[-1]) and 2 <= len(person) <= 3 and lower and not previous.endswith("/"):
            chosen = start
    return _made(line, chosen, "agency") if chosen is not None else None
