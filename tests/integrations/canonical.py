"""One form for records that came by different ways, to be compared byte for byte."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable
from typing import Any

from newsextract import Article, Page, extract
from tests.newspaper.printing import Sheet

CAPTURED_AT = dt.datetime(2026, 3, 20, 12, tzinfo=dt.UTC)
"""When all pages were fetched, for comparison's sake."""
PAGES = int(os.environ.get("NEWSEXTRACT_PAGES", "120"))
"""How many pages each way is compared on; 500 in the measurement that the documentation tells of."""


def canonical(record: Article | dict[str, Any]) -> bytes:
    """A record with its evidence as JSON: sorted names, no spaces, UTF-8."""
    plain = record.to_dict() if isinstance(record, Article) else record
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def records(sheets: Iterable[Sheet]) -> dict[str, bytes]:
    """What ``extract`` reads on pages as they come over the network, by their addresses."""
    found = {}
    for sheet in sheets:
        page = Page(sheet.body, url=sheet.url, content_type=sheet.headers.get("Content-Type"), captured_at=CAPTURED_AT)
        found[sheet.url] = canonical(extract(page))
    return found
