"""What class names say around a picture. Inside a picture's box "source" and "author" are the picture's, elsewhere the story's."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

CAPTION, CREDIT, OF_PICTURE, HIDDEN = 1, 2, 4, 8

_SPLIT = re.compile(r"[A-Z]?[a-z]{2,24}|[A-Z]{2,24}(?![a-z])")
_CREDIT = frozenset(
    "credit credits copyright copyrights photographer photographers photocredit photoby fotograf fotografo creditline fotocredit "
    "bildquelle bildrechte bildnachweis rightsholder rights attribution imagecredit source sources quelle quellen author authors "
    "autor autore auteur byline courtesy provider agency agencia agence agentur credito kredit creditos owner kilde kuvaaja zdroj "
    "zrodlo fuente fonte bron signature license licence imagesource photosource distributor distributors supplier rechte urheber "
    "fotograaf".split()
)
_CAPTION = frozenset(
    "caption captions figcaption legend legende leyenda legenda bildunterschrift bildtext description desc title subtitle bijschrift "
    "didascalia pie epigrafe bildetekst bildtexter undertekst".split()
)
# what a line is called that belongs to a picture: "img-info", "mediaInfo", "image-footer"
_LINE = _CREDIT | _CAPTION | frozenset("info infotext footer text txt lead meta details alt label".split())
_PICTURE = frozenset(
    "image images img photo photos picture pictures pic media foto fotos bild bilder imagen imagem immagine zdjecie featured "
    "slide gallery figure fig kuva obrazek gorsel fotografia thumbnail thumb visual".split()
)
_HIDDEN = frozenset("hidden visuallyhidden offscreen invisible".split())
_HIDDEN_PAIRS = (
    "sr-only", "sronly", "screen-reader", "screenreader", "visually-hid", "visuallyhid", "off-screen", "u-hidden",
    "visible-for-screen", "a11y-hid",
)  # fmt: skip
# "vh" is a height as well ("vh-100")
_HIDDEN_ENDS = ("-vh", "_vh")


@functools.lru_cache(maxsize=4096)
def picture_names(names: str) -> int:
    """What the class names of an element in a picture's box say: ``CAPTION``, ``CREDIT`` and whether they name a picture.

    The last telling word of a name decides: "caption__credit" is a credit, "credit-caption" a caption. A credit among several
    names goes before a caption ("caption caption--author").

    Args:
        names: The value of a ``class``, ``id``, ``itemprop`` or test attribute.
    """
    found = 0
    for name in names[:400].split():
        words = [word.lower() for word in _SPLIT.findall(name)]
        folded = name.lower()
        told = any(map(folded.__contains__, _HIDDEN_PAIRS)) or folded.endswith(_HIDDEN_ENDS) or folded == "vh"
        if told or not _HIDDEN.isdisjoint(words[:1]):
            found |= HIDDEN if ":" not in name and len(words) <= 4 else 0
        whole = "".join(words)
        for word in (whole, *reversed(words)):
            if word in _CREDIT:
                found |= CREDIT
                break
            if word in _CAPTION:
                found |= CAPTION
                break
        if not _PICTURE.isdisjoint(words) and not _LINE.isdisjoint(words):
            found |= OF_PICTURE
    return found & ~CAPTION if found & CREDIT else found


_NAMING = ("class", "id", "itemprop", "data-testid", "data-test-tag", "data-component")


def names_of(attributes: Mapping[str, str | None]) -> int:
    """What the names in an element's attributes say; an element that only screen readers skip is not hidden."""
    found = 0
    for name in _NAMING:
        if value := attributes.get(name):
            found |= picture_names(value)
    if found & CREDIT:
        found &= ~CAPTION
    if attributes.get("hidden", "no") != "no":
        found |= HIDDEN
    return found
