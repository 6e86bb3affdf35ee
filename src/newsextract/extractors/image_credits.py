"""Credits that are not printed: what attributes of a picture and schema.org objects state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsextract.normalizers.captions import ends_in_credit, looks_like_credit, split_caption
from newsextract.normalizers.credit_labels import clean_credit
from newsextract.normalizers.picture_urls import same_picture
from newsextract.normalizers.text import collapse, key
from newsextract.page.jsonld import first_text, objects_of, types_of
from newsextract.reading import Reading

_LONGEST = 120
_OWN_ATTRIBUTES = ("data-credit", "data-copyright", "data-photographer", "data-image-credit", "data-photo-credit")
_TEXTS = ("title", "data-caption", "data-title", "data-description")
_FIELDS = ("creditText", "credit", "author", "creator", "copyrightHolder", "copyrightNotice")
_MOST = 60


def stated_credit(reading: Reading, url: str) -> str | None:
    """The credit of the picture with this address, as its attributes or a schema.org ``ImageObject`` of the page state it.

    The publisher's own name, which many templates put at each picture, is none.
    """
    pictures = reading.pictures
    element = pictures.by_url.get(url)
    if element is not None and (credit := _in_attributes(pictures.attributes(element))):
        return credit
    if pictures.stated is None:
        pictures.stated = _structured(reading)
    return pictures.stated.get(same_picture(url)) if pictures.stated else None


def _in_attributes(attributes: Mapping[str, str | None]) -> str | None:
    for name in _OWN_ATTRIBUTES:
        if (value := attributes.get(name)) and len(value) <= _LONGEST and (credit := clean_credit(value)):
            return credit
    for name in _TEXTS:
        value = attributes.get(name)
        if not value or len(value) > 700:
            continue
        value = collapse(value)
        if looks_like_credit(value):
            return clean_credit(value)
        if ends_in_credit(value) and (found := split_caption(value)):
            return found.credit
    return None


def _structured(reading: Reading) -> dict[str, str]:
    """The credits of the page's ``ImageObject`` items by the picture's key."""
    found: dict[str, str] = {}
    publisher = key(reading.values.get("publisher") or "")
    for node in _image_objects(reading):
        credit = next((text for field in _FIELDS if (text := _name(node.get(field)))), None)
        credit = clean_credit(credit) if credit and len(credit) <= _LONGEST else None
        if not credit or (publisher and key(credit) == publisher):
            continue
        for field in ("contentUrl", "url"):
            if (url := first_text(node.get(field))) and (url := reading.page.join(url)):
                found.setdefault(same_picture(url), credit)
    return found


def _image_objects(reading: Reading) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for node in (*reading.page.jsonld, *(node for _, node in reading.page.structured)):
        if "ImageObject" in types_of(node):
            found.append(node)
        for field in ("image", "associatedMedia", "primaryImageOfPage"):
            if field in node:
                found.extend(inner for inner in objects_of(node[field]) if len(inner) > 1)
        if len(found) > _MOST:
            break
    return found[:_MOST]


def _name(value: Any) -> str | None:
    text = first_text(value)
    if text:
        return collapse(text)
    return next((collapse(name) for inner in objects_of(value) if (name := first_text(inner.get("name")))), None)
