"""The same pages by every way that needs no framework give the same records, byte for byte; the frameworks' own tests compare with
the same function."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastwarc", reason='FastWARC is not installed; pip install "newsextract[warc]"')
pytest.importorskip("pyarrow", reason='pyarrow is not installed; pip install "newsextract[arrow]"')

import pyarrow as pa
import pyarrow.parquet as pq

from newsextract import WarcWriter, bulk, extract, iter_pages
from newsextract.arrow import extract_batch, to_dicts
from tests.cli.command import newsextract
from tests.integrations.canonical import CAPTURED_AT, PAGES, canonical, records
from tests.newspaper.edition import Edition
from tests.newspaper.printing import Sheet


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    return list(Edition(PAGES + 20).pages(PAGES))


@pytest.fixture(scope="module")
def expected(sheets: list[Sheet]) -> dict[str, bytes]:
    return records(sheets)


@pytest.fixture(scope="module")
def warc(tmp_path_factory: pytest.TempPathFactory, sheets: list[Sheet]) -> Path:
    path = tmp_path_factory.mktemp("crawl") / "crawl.warc.gz"
    with WarcWriter(path) as writer:
        for sheet in sheets:
            writer.response(sheet.url, list(sheet.headers.items()), sheet.body, fetched_at=CAPTURED_AT)
    return path


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory, sheets: list[Sheet]) -> Path:
    path = tmp_path_factory.mktemp("rows") / "pages.parquet"
    rows = [
        {"html": s.body, "url": s.url, "fetched_at": CAPTURED_AT, "content_type": s.headers.get("Content-Type")}
        for s in sheets
    ]
    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


def by_url(lines: list[dict[str, Any]]) -> dict[str, bytes]:
    assert len({line["url"] for line in lines}) == len(lines)
    return {line["url"]: canonical({key: value for key, value in line.items() if key != "source"}) for line in lines}


def test_the_library_over_a_warc_file(warc: Path, expected: dict[str, bytes]) -> None:
    found = {stored.url: canonical(extract(stored.page())) for stored in iter_pages(warc)}
    assert found == expected


def test_the_command_line(warc: Path, expected: dict[str, bytes]) -> None:
    done = newsextract("extract", warc)
    assert done.code == 0
    assert by_url([json.loads(line) for line in done.out.splitlines()]) == expected


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_bulk(form: Any, warc: Path, parquet: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    for at, source in enumerate((warc, parquet)):
        bulk.run([source], tmp_path / str(at), form=form, workers=2)
        assert by_url(list(bulk.records(tmp_path / str(at)))) == expected


def test_arrow(parquet: Path, expected: dict[str, bytes]) -> None:
    found = [record for record in to_dicts(extract_batch(pq.read_table(parquet))) if record is not None]
    assert by_url(found) == expected
