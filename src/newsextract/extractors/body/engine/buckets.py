"""Coarse measures of a block: lengths, endings, beginnings, shares. The model knows each bucket, not the number."""

from __future__ import annotations

from bisect import bisect_right

# lengths in characters at which a bucket of size begins
_SIZES = (1, 4, 8, 14, 22, 32, 45, 60, 80, 110, 150, 200, 280, 400, 600, 900)
SIZES = len(_SIZES)
LONGEST = 1023
SIZE = bytes(max(0, bisect_right(_SIZES, length) - 1) for length in range(LONGEST + 1))
# the same in five steps: label, short line, sentence, short paragraph, paragraph
COARSE = (0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4)
COARSES = 5
PARAGRAPH = 3

# the share of a block's characters in links, by tenths
LINK = (0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4)
LINKS = 5

ENDS = 8
END: dict[str, int] = {
    char: number
    for number, chars in enumerate((".。।؟۔!?！？", "\"'”’»“)]」』", ":：", ",;，、；-–—", "…", "0123456789"), 1)
    for char in chars
}

STARTS = 8
START: dict[str, int] = {}
_MOST_STARTS = 5_000  # the memory of characters seen stays small on hostile pages

_TAG_NAMES = (
    "p div li h1 h2 h3 h4 td blockquote figcaption dd pre section article span button label th body center header "
    "footer address aside"
)
TAG: dict[str, int] = {tag: number for number, tag in enumerate(_TAG_NAMES.split(), 1)}
TAG |= {"h5": TAG["h4"], "h6": TAG["h4"], "dt": TAG["dd"], "main": TAG["article"]}
TAG |= {"legend": TAG["label"], "summary": TAG["label"], "line": TAG["p"]}
TAGS = len(_TAG_NAMES.split()) + 1


def end_of(char: str) -> int:
    """How a text ends that does not end in a sign of ``END``: with a small letter, or anything else."""
    return 0 if char.islower() else 7


def start_of(char: str) -> int:
    """What a text's first character is: small, capital, digit, letter without case, quote, bullet, bracket, other."""
    if char.islower():
        kind = 0
    elif char.isupper():
        kind = 1
    elif char.isdigit():
        kind = 2
    elif char.isalpha():
        kind = 3
    elif char in "\"'“”„«»‘’「『‹":
        kind = 4
    elif char in "-–—•*·|>→›/#+":
        kind = 5
    elif char in "([{@©":
        kind = 6
    else:
        kind = 7
    if len(START) < _MOST_STARTS:
        START[char] = kind
    return kind


def distance(blocks: int) -> int:
    """How far a block stands from another, in six steps; -1 and 1 are the neighbours."""
    return bisect_right((3, 8, 20, 50, 120), abs(blocks))


def share(part: float) -> int:
    """A share from 0 to 1 in six steps, finer near 0."""
    return bisect_right((0.002, 0.02, 0.08, 0.25, 0.6), part)


def purity(part: float) -> int:
    """A mean probability in six steps, finer near 1."""
    return bisect_right((0.15, 0.35, 0.6, 0.8, 0.93), part)


# numbers of words in six steps, up to 200; more are the last
_AMOUNTS = (2, 8, 25, 80, 200)
AMOUNT = bytes(bisect_right(_AMOUNTS, words) for words in range(_AMOUNTS[-1] + 1))
MOST = _AMOUNTS[-1]

# log-odds, ten to the unit from -8 to 8, in five steps from surely not to surely, and in ten
SURENESS = bytes(bisect_right((-25, -8, 8, 25), tenth - 80) for tenth in range(161))
FINE_SURENESS = bytes(bisect_right((-40, -25, -15, -7, 0, 7, 15, 25, 40), tenth - 80) for tenth in range(161))


def tenths(logit: float) -> int:
    """The place of a log-odds in ``SURENESS`` and ``FINE_SURENESS``."""
    return 0 if logit <= -8 else 160 if logit >= 8 else int(10 * logit + 80)
