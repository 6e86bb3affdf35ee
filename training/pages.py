"""Reads a folder of saved pages with their true texts, as tables that can be kept."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsextract.fields import FIELDS
from newsextract.page import BlockTable, Page
from newsextract.pipeline import _read_single
from newsextract.reading import Reading

# names under which many sites live: their hosts are sites of their own
_SHARED_HOSTS = ("blogspot", "wordpress", "substack", "medium", "github", "tumblr", "wixsite", "typepad", "over-blog")
_SECOND_LEVEL = frozenset("co com org net gov ac edu ne or go gob gouv".split())


@dataclass(slots=True)
class SavedNode:
    """What is left of a node when its tree is gone: its attributes."""

    attributes: dict[str, str | None]


@dataclass(slots=True)
class TruePage:
    """A page and what is true of it.

    Attributes:
        name: Its set and id.
        kind: Its set.
        row: Its line in the set's file.
        group: The site or publisher; pages of one group are learned from or judged on together.
        table: Its blocks; the tree is gone.
        headline: The block that shows the headline.
        fold: Which part of the pages it belongs to.
        labels: For each block whether it is the story's: 1, 0, or None where the truth does not say.
        found: Which share of the true text stands in the blocks.
    """

    name: str
    kind: str
    row: dict[str, Any]
    group: str
    table: BlockTable
    headline: int | None
    fold: int = 0
    labels: list[int | None] = field(default_factory=list)
    found: float = 1.0


def read_pages(folder: Path, kinds: list[str] | None = None) -> list[TruePage]:
    """Reads all sets of a folder: ``<set>.jsonl``, each line a page with ``file``, ``url``, ``raw`` and its truth.

    Args:
        folder: The folder.
        kinds: The sets; all that are there by default.
    """
    found = []
    for kind in kinds or sorted(path.stem for path in folder.glob("*.jsonl")):
        for line in (folder / f"{kind}.jsonl").open(encoding="utf-8"):
            found.append(_read(folder, kind, json.loads(line)))
    return found


def _read(folder: Path, kind: str, row: dict[str, Any]) -> TruePage:
    data = gzip.decompress((folder / row["file"]).read_bytes())
    captured = row.get("captured_at")
    page = Page(
        data if row["raw"] else data.decode("utf-8", "replace"),
        url=row["url"] or None,
        captured_at=dt.datetime.fromisoformat(captured).replace(tzinfo=dt.UTC) if captured else None,
    )
    reading = Reading(page)
    for each in FIELDS:
        _read_single(each, reading, {}, None)
        if each.name == "headline":
            break
    group = f"{row['country']} {row['publisher']}" if row.get("publisher") else _site(page.host or row["id"])
    return TruePage(f"{kind}/{row['id']}", kind, row, group, _without_tree(page.table), reading.headline_block)


def _site(host: str) -> str:
    """The registered domain, by rule of thumb."""
    labels = host.lower().removesuffix(".html").split(".")
    if len(labels) > 2 and (labels[-2] in _SECOND_LEVEL or any(name in labels[-2] for name in _SHARED_HOSTS)):
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])


def _without_tree(table: BlockTable) -> BlockTable:
    needed = {each for block in table.blocks for each in table.ancestors(block.element)}
    nodes: list[Any] = [
        SavedNode(dict(node.attributes) if number in needed else {}) for number, node in enumerate(table.nodes)
    ]
    table.end(0)
    table.nodes = nodes
    table.index, table.aside = {}, {}
    return table
