"""Ray Data itself: map_batches with the function as it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ray = pytest.importorskip("ray", reason='Ray is not installed; pip install "newsextract[ray]"')
data = pytest.importorskip("ray.data", reason='Ray Data is not installed; pip install "newsextract[ray]"')
pytest.importorskip("pyarrow", reason='pyarrow is not installed; pip install "newsextract[ray]"')

import pyarrow as pa
import pyarrow.parquet as pq

from newsextract.arrow import SCHEMA, extract_batch, to_dicts
from tests.integrations.canonical import CAPTURED_AT, PAGES, canonical, records
from tests.newspaper.edition import Edition

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::ResourceWarning"
)
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def cluster() -> Iterator[None]:
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        object_store_memory=200_000_000,
        runtime_env={"env_vars": {"PYTHONPATH": paths}},
        _node_ip_address="127.0.0.1",
    )
    data.DataContext.get_current().enable_progress_bars = False
    yield
    ray.shutdown()


def test_map_batches_gives_the_library_s_records(cluster: None, tmp_path: Path) -> None:
    sheets = list(Edition(PAGES + 40).pages(PAGES))
    rows: list[dict[str, Any]] = [
        {"html": s.body, "url": s.url, "fetched_at": CAPTURED_AT, "content_type": s.headers.get("Content-Type")}
        for s in sheets
    ]
    for part in range(4):
        pq.write_table(pa.Table.from_pylist(rows[part::4]), tmp_path / f"{part}.parquet")
    found = data.read_parquet(str(tmp_path)).map_batches(extract_batch, batch_format="pyarrow", batch_size=32)
    tables = ray.get(found.to_arrow_refs())
    told = {record["url"]: canonical(record) for table in tables for record in to_dicts(table) if record is not None}
    assert told == records(sheets)
    assert all(table.schema.names == SCHEMA.names for table in tables if table.num_rows)


def test_a_bad_row_is_an_error(cluster: None) -> None:
    rows = data.from_items([{"html": "<h1>Pier reopens</h1>"}, {"html": None}])
    found = rows.map_batches(
        extract_batch, batch_format="pyarrow", fn_kwargs={"columns": ["headline", "error"]}
    ).take_all()
    assert sorted((row["headline"] or "", row["error"] is None) for row in found) == [
        ("", False),
        ("Pier reopens", True),
    ]
