"""Whether two stories are the same text, or nearly: signatures by one-permutation min-hashing.

The text becomes the set of its runs of three words (five characters in scripts without blanks). Each run's hash falls into
one of 64 bins and each bin keeps its least. Two texts agree in about as many bins as their sets overlap (Li, Owen and Zhang,
"One Permutation Hashing", 2012; empty bins borrow from the next full one: Shrivastava and Li, 2014). One hash a run makes it
a fifth of a millisecond for a story, where 64 hash functions would take ten.
"""

from __future__ import annotations

import re
import struct
import zlib

BINS = 64
_ROWS = 4  # bins in a band: 16 bands find a pair that overlaps by 0.75 in 99.8 of 100 cases, one by 0.3 in 12
ALIKE = 0.72
"""The overlap from which on two texts are one story: a sentence in eight may differ."""
_CUT = 0.5
_WITHIN = 0.85
"""One text is a shorter version of the other if they overlap by half, and about all of it stands in the longer one."""
_FEWEST = 60
"""Texts with fewer runs are the same only if they are equal, headline included: the teasers of a paywall are alike."""
_MOST_CHARS = 100_000
_WORD = re.compile(r"\w+")
_EMPTY = 0xFFFFFFFF


def signature(headline: str | None, text: str) -> bytes:
    """The signature of a story: 260 bytes, or 8 for a short one."""
    text = text[:_MOST_CHARS].casefold()
    words = _WORD.findall(text)
    if len(text) > 15 * max(1, len(words)):
        joined = "".join(words)
        runs = {joined[at : at + 5].encode("utf-8", "replace") for at in range(len(joined) - 4)}
    else:
        coded = " ".join(words).encode("utf-8", "replace").split(b" ")
        runs = set(map(b" ".join, zip(coded, coded[1:], coded[2:], strict=False)))
    if len(runs) < _FEWEST:
        whole = " ".join([*_WORD.findall((headline or "").casefold()), "\n", *words]).encode("utf-8", "replace")
        return struct.pack("<II", zlib.crc32(whole), zlib.adler32(whole))
    bins = [_EMPTY] * BINS
    crc = zlib.crc32
    for run in runs:
        value = crc(run) * 0x9E3779B1 & 0xFFFFFFFF  # a sum of bits is too even by itself
        at = value >> 26
        if value < bins[at]:  # noqa: PLR1730 - min() would take as long as all the rest
            bins[at] = value
    return struct.pack(f"<{BINS + 1}I", *_filled(bins), len(runs))


def _filled(bins: list[int]) -> list[int]:
    """Each empty bin takes what the next full one has, and how far away that is."""
    return [value if value != _EMPTY else _borrowed(bins, at) for at, value in enumerate(bins)]


def _borrowed(bins: list[int], at: int) -> int:
    for far in range(1, BINS):
        if (value := bins[(at + far) % BINS]) != _EMPTY:
            return (value + far * 0x85EBCA6B) & 0xFFFFFFFF
    return 0


def alike(one: bytes, other: bytes) -> float:
    """How far two texts overlap, from 0 to 1: what they share, as a part of all that stands in either."""
    if is_short(one) or is_short(other):
        return float(one == other)
    pairs = zip(memoryview(one).cast("I")[:BINS], memoryview(other).cast("I")[:BINS], strict=True)
    return sum(a == b for a, b in pairs) / BINS


def is_same(one: bytes, other: bytes) -> bool:
    """Whether two texts are one story: nearly the same, or one of them a shorter version of the other."""
    overlap = alike(one, other)
    if overlap < _CUT or is_short(one):
        return overlap == 1
    if overlap >= ALIKE:
        return True
    sizes = [struct.unpack_from("<I", signed, 4 * BINS)[0] for signed in (one, other)]
    return bool(overlap / (1 + overlap) * sum(sizes) / min(sizes) >= _WITHIN)


def buckets(signed: bytes) -> list[int]:
    """Numbers of which two texts that are alike share one at least: where to look for the other one."""
    if is_short(signed):
        return [zlib.crc32(signed)]
    size = 4 * _ROWS
    return [(band + 1) << 32 | zlib.crc32(signed[band * size : (band + 1) * size]) for band in range(BINS // _ROWS)]


def is_short(signed: bytes) -> bool:
    """Whether a signature is of a text too short to be compared in part."""
    return len(signed) != 4 * (BINS + 1)
