"""Spark itself: a local cluster of two executors, each a process of its own with Python workers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyspark", reason='pyspark is not installed; pip install "newsextract[spark]"')
pytest.importorskip("pyarrow", reason='pyarrow is not installed; pip install "newsextract[spark]"')

import pyarrow as pa
import pyarrow.parquet as pq
import pyspark
from pyspark.sql import SparkSession

from newsextract import UsageError, WarcWriter
from newsextract.arrow import SCHEMA, extract_batch, to_dicts
from newsextract.integrations.spark import archives, articles, schema
from tests.integrations.canonical import CAPTURED_AT, PAGES, canonical, records
from tests.newspaper.edition import Edition

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet:FutureWarning")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("newsextract")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.executorEnv.PYTHONPATH", paths)
        .config("spark.executor.memory", "1g")
        .config("spark.sql.session.timeZone", "Asia/Tokyo")  # not the pages' own, so that a shift would show
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def sheets() -> list[Any]:
    return list(Edition(PAGES + 40).pages(PAGES))


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory, sheets: list[Any]) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    rows = [
        {
            "html": s.body,
            "url": s.url,
            "fetched_at": CAPTURED_AT,
            "content_type": s.headers.get("Content-Type"),
            "number": n,
        }
        for n, s in enumerate(sheets)
    ]
    for part in range(8):
        pq.write_table(pa.Table.from_pylist(rows[part::8]), folder / f"{part}.parquet")
    return folder


def by_url(frame: Any) -> dict[str, bytes]:
    return {record["url"]: canonical(record) for record in to_dicts(frame.toArrow()) if record is not None}


def test_the_frame_has_the_library_s_records(spark: SparkSession, parquet: Path, sheets: list[Any]) -> None:
    frame = articles(spark.read.parquet(str(parquet)))
    assert frame.columns == SCHEMA.names
    assert by_url(frame) == records(sheets)


def test_the_function_is_used_as_it_is(spark: SparkSession, parquet: Path, sheets: list[Any]) -> None:
    frame = spark.read.parquet(str(parquet)).mapInArrow(lambda batches: map(extract_batch, batches), schema())
    assert by_url(frame) == records(sheets)


def test_columns_wanted_and_kept(spark: SparkSession, parquet: Path) -> None:
    frame = articles(spark.read.parquet(str(parquet)), keep=["number"], columns=["headline", "error"])
    assert frame.columns == ["number", "headline", "error"]
    rows = frame.collect()
    assert sorted(row.number for row in rows) == list(range(PAGES))
    assert all(row.error is None for row in rows)
    with pytest.raises(UsageError, match="no column nothing"):
        articles(spark.read.parquet(str(parquet)), keep=["nothing"])


def test_a_bad_row_is_an_error_and_no_failed_task(spark: SparkSession) -> None:
    frame = spark.createDataFrame([("<h1>Pier reopens</h1>",), (None,)], "html string")
    rows = articles(frame).select("headline", "error").collect()
    assert {(row.headline, row.error is None) for row in rows} == {("Pier reopens", True), (None, False)}


def test_warc_files_are_read_by_the_executors(spark: SparkSession, sheets: list[Any], tmp_path: Path) -> None:
    paths = []
    for part in range(4):
        paths.append(tmp_path / f"{part}.warc.gz")
        with WarcWriter(paths[-1]) as writer:
            for sheet in sheets[part::4]:
                headers = [*sheet.headers.items(), ("Content-Length", str(len(sheet.body)))]
                writer.response(sheet.url, headers, sheet.body, fetched_at=CAPTURED_AT)
    with paths[0].open("r+b") as damaged:  # the last record of one file is cut
        damaged.truncate(paths[0].stat().st_size - 1500)
    pages = archives(spark, paths)
    found = by_url(articles(pages.where("note is null")))
    cut = sheets[0::4][-1].url
    assert found == records(sheet for sheet in sheets if sheet.url != cut)
    (noted,) = pages.where("note is not null").collect()
    assert noted.id.startswith(str(paths[0]))


def executors() -> list[int]:
    listed = subprocess.run(
        ["ps", "-ww", "-eo", "pid,args"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return [
        int(line.split()[0]) for line in listed if "CoarseGrainedExecutorBackend" in line and "--executor-id" in line
    ]


def test_a_killed_executor_loses_and_doubles_nothing(
    spark: SparkSession, parquet: Path, sheets: list[Any], tmp_path: Path
) -> None:
    out = tmp_path / "articles"
    before = executors()
    assert len(before) == 2
    child = os.fork()
    if child == 0:  # kills one executor while the job runs; a thread would have to share the driver's lock
        try:
            for _ in range(400):
                time.sleep(0.05)
                if list(out.glob("_temporary/**/part-*")):
                    break
            os.kill(before[0], signal.SIGKILL)
        finally:
            os._exit(0)
    pages = spark.read.parquet(str(parquet)).repartition(24)
    articles(pages, keep=["number"]).write.parquet(str(out))
    os.waitpid(child, 0)
    assert before[0] not in executors()
    written = pq.read_table(out)
    assert Counter(written["number"].to_pylist()) == Counter(range(PAGES))
    found = {record["url"]: canonical(record) for record in to_dicts(written) if record is not None}
    assert found == records(sheets)
