"""Public data sets of pages with their truth, each in its own layout, as rows of one kind.

A row is what ``newsextract.quality`` scores: ``headline``, ``authors``, ``published``, ``text`` or ``sections``, ``captions``, ``tags``,
``with`` and ``without``, each where the data set knows it.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsextract.quality.pages import Row, rows

_SKIPPED = frozenset({".git", "node_modules", "__pycache__", ".venv"})
_DEPTH = 5
"""How many folders down a data set is looked for."""


@dataclass(frozen=True, slots=True)
class Case:
    """One page and its truth.

    Attributes:
        row: The truth, and the page's ``id`` and ``url``.
        path: The page's file, gzipped or not.
        raw: Whether the file has the site's own bytes; else it is UTF-8 whatever the page says.
    """

    row: Row
    path: Path
    raw: bool = True

    @property
    def data(self) -> bytes:
        """The page's bytes."""
        found = self.path.read_bytes()
        found = gzip.decompress(found) if found[:2] == b"\x1f\x8b" else found
        return (
            found if self.raw or found.startswith(codecs.BOM_UTF8) else codecs.BOM_UTF8 + found
        )  # which every parser heeds


@dataclass(frozen=True, slots=True)
class DataSet:
    """A named list of pages.

    Attributes:
        name: What it is called in tables.
        cases: Its pages.
        left_out: Why pages of it are not read, a line each.
    """

    name: str
    cases: tuple[Case, ...]
    left_out: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """Tells these pages from others, by their names."""
        return hashlib.sha256("\n".join(str(case.row["id"]) for case in self.cases).encode()).hexdigest()[:16]


def find(folder: Path) -> list[DataSet]:
    """The data sets at or below a folder, by the files that mark them.

    Raises:
        FileNotFoundError: There is no such folder, or no data set in it.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"there is no folder {folder}")
    found = [data_set for below in _folders(folder, _DEPTH) for data_set in _here(below)]
    if not found:
        raise FileNotFoundError(
            f"no data set is known in {folder}; docs/benchmark.md says which are, and how to clone them"
        )
    return found


def _folders(folder: Path, depth: int) -> Iterator[Path]:
    yield folder
    if depth:
        for below in sorted(folder.iterdir()):
            if below.is_dir() and below.name not in _SKIPPED:
                yield from _folders(below, depth - 1)


def _here(folder: Path) -> Iterator[DataSet]:
    if (folder / "ground-truth.json").is_file() and (folder / "html").is_dir():
        yield _article_extraction_benchmark(folder)
    if (folder / "ground-truth").is_dir() and (folder / "html").is_dir():
        yield _wcxb(folder)
    if (folder / "evaldata.json").is_file():
        yield _trafilatura(folder)
    if any(folder.glob("*/meta.info")):
        yield from _fundus(folder)
    for path in sorted(folder.glob("*.jsonl")):
        found = _labelled(path)
        if found is not None:
            yield found


def _labelled(path: Path) -> DataSet | None:
    """A set in the layout of ``newsextract quality``: one JSON object a line."""
    try:
        lines = list(rows(path))
    except Exception:  # noqa: BLE001 - some other file that ends in .jsonl
        return None
    cases = [Case(row, path.parent / row["file"], bool(row.get("raw"))) for row in lines]
    there = tuple(case for case in cases if case.path.is_file())
    return DataSet(path.stem, there, _missing(len(cases) - len(there))) if there else None


def _article_extraction_benchmark(folder: Path) -> DataSet:
    """The layout of ``scrapinghub/article-extraction-benchmark``: the text of each page, nothing else."""
    truths: dict[str, dict[str, Any]] = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    cases = []
    for name, truth in truths.items():
        path = _page(folder / "html", name)
        if path is not None:
            row = {
                "id": name,
                "url": truth.get("url"),
                "text": truth["articleBody"],
                "silent": ["false author", "false date"],
            }
            cases.append(Case(row, path))
    return DataSet("article-extraction-benchmark", tuple(cases), _missing(len(truths) - len(cases)))


def _wcxb(folder: Path) -> DataSet:
    """The layout of WCXB: ``ground-truth/ID.json`` and ``html/ID.html.gz``."""
    cases, files = [], sorted((folder / "ground-truth").glob("*.json"))
    for file in files:
        told = json.loads(file.read_text(encoding="utf-8"))
        truth = told.get("ground_truth") or told
        path = _page(folder / "html", file.stem)
        if path is None:
            continue
        row = {
            "id": file.stem,
            "url": told.get("url"),
            "headline": truth.get("title"),
            "authors": _names(truth.get("author")),
            "published": truth.get("publish_date"),
            "text": truth.get("main_content"),
            "with": truth.get("with") or [],
            "without": truth.get("without") or [],
        }
        cases.append(Case(row, path))
    return DataSet(f"wcxb {folder.name}", tuple(cases), _missing(len(files) - len(cases)))


def _trafilatura(folder: Path) -> DataSet:
    """The layout of trafilatura's tests: ``evaldata.json`` with snippets, the pages in ``cache`` and ``eval``."""
    truths: dict[str, dict[str, Any]] = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    cases = []
    for url, truth in truths.items():
        path = next(
            (p for p in (folder / "cache" / truth["file"], folder / "eval" / truth["file"]) if p.is_file()), None
        )
        if path is None:
            continue
        row = {
            "id": truth["file"],
            "url": url,
            "headline": truth.get("title"),
            "authors": _names(truth.get("author")),
            "published": truth.get("date"),
            "with": truth.get("with") or [],
            "without": truth.get("without") or [],
        }
        cases.append(Case(row, path))
    return DataSet("trafilatura evaldata", tuple(cases), _missing(len(truths) - len(cases)))


def _fundus(folder: Path) -> Iterator[DataSet]:
    """The layout of Fundus' test pages: ``COUNTRY/meta.info``, ``COUNTRY/Publisher.json`` and gzipped pages beside them.

    A truth names its parser's version and not its page. Where a publisher has as many pages as versions, they are paired in order,
    the pages by their date; a publisher of which that cannot be said is left out and named.
    """
    cases: list[Case] = []
    left_out: list[str] = []
    for info in sorted(folder.glob("*/meta.info")):
        pages: dict[str, dict[str, Any]] = json.loads(info.read_text(encoding="utf-8"))
        for truth_file in sorted(info.parent.glob("*.json")):
            truths: dict[str, dict[str, Any]] = json.loads(truth_file.read_text(encoding="utf-8"))
            names = [name for name in pages if re.match(rf"{re.escape(truth_file.stem)}_\d", name)]
            there = sorted(
                (name for name in names if (info.parent / name).is_file()),
                key=lambda n: str(pages[n].get("crawl_date")),
            )
            if len(there) != len(truths):
                left_out.append(f"{truth_file.stem}: {len(there)} pages for {len(truths)} truths")
                continue
            for (version, truth), name in zip(sorted(truths.items()), there, strict=True):
                row = _fundus_row(f"{truth_file.stem}-{version}", truth, pages[name])
                cases.append(Case(row, info.parent / name, raw=False))
    if cases or left_out:
        yield DataSet("fundus test pages", tuple(cases), tuple(left_out))


def _fundus_row(name: str, truth: dict[str, Any], page: dict[str, Any]) -> Row:
    body = truth.get("body") or {}
    sections = [
        {"heading": _texts(section.get("headline")), "paragraphs": _texts(section.get("paragraphs"))}
        for section in body.get("sections") or ()
    ]
    captions = [
        {"text": image.get("caption") or "", "credit": image.get("authors") or []}
        for image in truth.get("images") or ()
        if image.get("caption")
    ]
    return {
        "id": name,
        "url": page.get("url"),
        "captured_at": page.get("crawl_date"),
        "headline": truth.get("title"),
        "authors": truth.get("authors") or [],
        "published": truth.get("publishing_date"),
        "standfirst": _texts(body.get("summary")),
        "sections": sections or None,
        "captions": captions,
        "tags": truth.get("topics") or [],
    }


def _texts(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [str(each) for each in value or ()]


def _names(value: Any) -> list[str]:
    if isinstance(value, list):
        return [str(each) for each in value]
    return [part.strip() for part in re.split(r"\s*;\s*", value) if part.strip()] if isinstance(value, str) else []


def _page(folder: Path, name: str) -> Path | None:
    return next((path for end in (".html.gz", ".html", ".htm") if (path := folder / f"{name}{end}").is_file()), None)


def _missing(count: int) -> tuple[str, ...]:
    return (f"{count} truths without their page",) if count else ()
