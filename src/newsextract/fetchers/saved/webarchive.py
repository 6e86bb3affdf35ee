"""Safari's ``.webarchive``: a property list with the page as its main resource."""

from __future__ import annotations

from typing import Any

from newsextract.fetchers.saved.found import BrokenFileError, Found, web_address

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def is_webarchive(data: bytes) -> bool:
    """Whether it is a property list that may hold a page."""
    return data.startswith(b"bplist0") or (
        data.lstrip().startswith(b"<?xml") and b"<key>WebMainResource</key>" in data[:4096]
    )


def read_webarchive(data: bytes) -> Found:
    """The main resource of a web archive. The format has no date.

    Raises:
        BrokenFileError: it is damaged, or its main resource is no page.
    """
    import plistlib

    try:
        archive: Any = plistlib.loads(data)
    except Exception as error:  # plistlib lets out whatever a damaged file provokes
        raise BrokenFileError("the web archive is damaged; save the page again in Safari") from error
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    body = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(body, bytes):
        raise BrokenFileError(
            "the property list is no web archive: it has no main resource; save the page as a web archive"
        )
    kind = _text(main, "WebResourceMIMEType") or "text/html"
    if kind.lower() not in _PAGES:
        raise BrokenFileError(f"the web archive holds {kind[:60]}, not a page")
    url, archived = web_address(_text(main, "WebResourceURL"))
    charset = _text(main, "WebResourceTextEncodingName")
    return Found(body, url, archived, f"{kind}; charset={charset}" if charset else kind)


def _text(resource: dict[str, Any], key: str) -> str | None:
    value = resource.get(key)
    return value.strip() if isinstance(value, str) and value.strip() else None
