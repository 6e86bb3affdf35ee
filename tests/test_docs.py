"""The documentation says what the code does. Its examples are run in ``tests/documentation``."""

from __future__ import annotations

import dataclasses
import re

import pytest

from newsextract import article as records
from newsextract.article import Article
from tests.cli.command import ROOT

FIELDS = (ROOT / "docs" / "fields.md").read_text(encoding="utf-8")
RECORDS = [kind for kind in vars(records).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]


@pytest.mark.parametrize("kind", [kind for kind in RECORDS if kind.__module__ == records.__name__])
def test_the_table_of_fields_is_complete_and_in_order(kind: type) -> None:
    section = re.search(rf"^## {kind.__name__}\n(.*?)(?=^## |\Z)", FIELDS, re.MULTILINE | re.DOTALL)
    assert section is not None, f"docs/fields.md has no section {kind.__name__}"
    first_cells = re.findall(r"^\| (`[^|]*) \|", section[1], re.MULTILINE)
    named = [name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)]
    assert named == [field.name for field in dataclasses.fields(kind)]


def test_the_changelog_knows_the_version() -> None:
    import newsextract

    assert newsextract.__version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert Article.__doc__
