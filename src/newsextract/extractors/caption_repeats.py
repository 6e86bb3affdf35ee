"""Captions that a page shows more than once."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.candidates import Candidate, RawCaption
from newsextract.normalizers.picture_urls import same_picture
from newsextract.normalizers.text import key
from newsextract.reading import Reading

_SAME = 16
# a gallery of so many pictures may print the caption of one of them again below
_NEAR = 8


def each_once(found: list[Candidate]) -> list[Candidate]:
    """One candidate for a caption that the page shows twice, and one for a picture with its caption and its credit.

    The same words below two pictures are two captions.
    """
    kept: list[Candidate] = []
    known: dict[str, Candidate] = {}
    for candidate in sorted(found, key=lambda each: not each.raw.text):  # a credit alone finds its caption
        raw: RawCaption = candidate.raw
        picture = same_picture(raw.image_url) if raw.image_url else ""
        words = key(raw.text)
        credit = f"credit {key(raw.credit or '')}"
        first = (
            _with_words(known, kept, candidate, words, picture)
            if words
            else known.get(f"|{picture}" if picture else credit)
        )
        if first is None:
            kept.append(candidate)
            for name in (words, f"{words}|{picture}", f"|{picture}" if picture else words, credit):
                known.setdefault(name, candidate)
            continue
        first.blocks = tuple(sorted({*first.blocks, *candidate.blocks}))
        first.raw.text = max(first.raw.text, raw.text, key=len)
        first.raw.credit = first.raw.credit or raw.credit
        first.raw.image_url = first.raw.image_url or raw.image_url
    kept.sort(key=lambda candidate: candidate.blocks[:1])
    return kept


def _with_words(
    known: dict[str, Candidate], kept: list[Candidate], candidate: Candidate, words: str, picture: str
) -> Candidate | None:
    """The earlier candidate that a candidate with words repeats."""
    first = known.get(f"{words}|{picture}") or known.get(words)
    below = candidate.rule != "figcaption"  # galleries print the caption of the picture that is shown once more below
    if first is not None and picture and first.raw.image_url and not (below and first.rule == "figcaption"):
        first = first if same_picture(first.raw.image_url) == picture else None
    if first is None and picture:
        first = _shorter_or_longer(known.get(f"|{picture}"), words)
    if first is None and below:
        first = next((each for each in kept[-_NEAR:] if each.rule == "figcaption" and _begins(each, words)), None)
    return first


def _shorter_or_longer(other: Candidate | None, words: str) -> Candidate | None:
    """The other caption of the same picture, if one of the two begins with the whole of the other: its credit follows."""
    if other is None:
        return None
    return other if _begins(other, words) else None


def _begins(other: Candidate, words: str) -> bool:
    known = key(other.raw.text)
    return len(known) > _SAME and len(words) > _SAME and (known.startswith(words) or words.startswith(known))


def lose_repeats(found: Sequence[Candidate], reading: Reading) -> None:
    """A site rule's caption that stands a second time with its picture is lost where it stands without one."""
    pictured = {
        key(each.raw.text)
        for each in found
        if isinstance(each.raw, RawCaption) and each.raw.text and each.raw.image_url
    }
    for each in found:
        raw = each.raw
        if isinstance(raw, RawCaption) and raw.text and not raw.image_url and key(raw.text) in pictured:
            each.lost = "stands again with its picture"
            reading.claim(each, "captions")  # it is no paragraph either
