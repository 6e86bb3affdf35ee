"""Batches in and out, with the engines that use them, on real Parquet files."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsextract import Article, UsageError, extract
from newsextract.arrow import SCHEMA, extract_batch, to_dicts
from newsextract.arrow.columns import batch_of
from newsextract.arrow.rows import row_of, url_of
from tests.cli.command import EXAMPLE, ROOT, environment, story

FETCHED = dt.datetime(2026, 3, 14, 12, 0, tzinfo=dt.UTC)
FIXTURES = sorted((ROOT / "tests" / "fixtures").rglob("*.html"))


def canonical(record: Any) -> str:
    return json.dumps(record, sort_keys=True, ensure_ascii=False)


def pages() -> list[bytes]:
    return [EXAMPLE.read_bytes(), *(path.read_bytes() for path in FIXTURES), b"", b"\x00\xff\xfe", b"no page at all"]


def urls() -> list[str]:
    return [f"https://paper{n}.example/story" for n in range(len(pages()))]


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("arrow") / "pages.parquet"
    table = pa.table(
        {"id": pa.array(range(len(pages()))), "html": pages(), "url": urls(), "fetched_at": [FETCHED] * len(pages())}
    )
    pq.write_table(table, path, row_group_size=40)
    return path


@pytest.fixture(scope="module")
def expected() -> list[dict[str, Any]]:
    found = [extract(page, url=url, captured_at=FETCHED).to_dict() for page, url in zip(pages(), urls(), strict=True)]
    assert sum(record["headline"] is not None for record in found) > 60  # the pages are worth comparing
    return found


def same(rows: Any, expected: list[dict[str, Any]]) -> None:
    found = [canonical(row) for row in rows]
    assert found == [canonical(record) for record in expected]


# nothing is lost ---------------------------------------------------------------------------------------------------------


def test_records_come_back_as_they_were(parquet: Path, expected: list[dict[str, Any]]) -> None:
    with pq.ParquetFile(parquet) as file:
        batches = [extract_batch(batch) for batch in file.iter_batches(batch_size=32)]
    assert all(batch.schema == SCHEMA for batch in batches)
    assert all(batch.column("error").null_count == batch.num_rows for batch in batches)
    same((row for batch in batches for row in to_dicts(batch)), expected)


def test_a_written_file_keeps_everything(parquet: Path, expected: list[dict[str, Any]], tmp_path: Path) -> None:
    out = tmp_path / "articles.parquet"
    pq.write_table(extract_batch(pq.read_table(parquet)), out)
    back = pq.read_table(out)
    assert back.schema == SCHEMA
    same(to_dicts(back), expected)
    assert [Article.from_dict(row).to_dict() for row in to_dicts(back) if row] == expected


def test_every_field_of_every_record_survives() -> None:
    """A record in which nothing is empty: all types, odd offsets, and texts that need escapes."""
    moment = "2024-11-20T09:16:00.000125+05:45"
    author = {"name": "Ana Roe", "url": "https://a.example", "role": "Editor", "agency": "AFP"}
    block = {
        "kind": "list_item",
        "text": "a\n\u2028\U0001f6a2\0",
        "level": 2,
        "source": "Bo",
        "url": "https://b.example",
    }
    proof = {"source": "meta", "place": "p", "raw": "r", "rule": "q", "confidence": 0.1 + 0.2, "notes": ["n", "m"]}
    item = {
        "title": "t", "summary": "s", "url": "u", "time_text": "9 AM", "published": moment, "id": "i", "updated": "1890-01-01T00:00:00-00:25:21",
        "authors": [author, author], "image_url": "p", "caption": "c", "credit": "k",
    }  # fmt: skip
    data = {
        "url": "u", "canonical_url": "c", "amp_url": "a", "translations": [{"language": "uk", "url": "t"}], "site": "s", "publisher": "p",
        "layout": "l", "headline": "h", "kicker": "k", "standfirst": "f", "byline": {"text": "By Ana Roe", "authors": [author]},
        "dateline": {"text": "ELIN, Nov. 20 (AFP)", "place": "ELIN", "agency": "AFP", "date": "2024-11-20"},
        "published": moment, "updated": "2024-11-20T09:16:00-00:00:30", "body": [block], "captions": [{"text": "t", "credit": "c", "image_url": "i"}],
        "images": [{"url": "u", "alt": "a", "width": 2**40, "height": 0}], "feed_items": [item], "related": [{"title": "t", "summary": None, "url": "u"}],
        "live_posts": [{"title": "t", "time_text": "x", "published": moment, "authors": [author], "blocks": [block]}],
        "section": "s", "tags": ["a", ""], "language": "en", "reading_minutes": 3, "access": "paid", "captured_at": "2024-11-20T00:00:00+00:00",
        "evidence": {"url": [proof], "body": [proof, proof]}, "problems": ["encoding: x"],
    }  # fmt: skip
    article = Article.from_dict(data)
    record = article.to_dict()
    assert list(record) == [name for name in SCHEMA.names if not name.endswith("_offset") and name != "error"]
    assert all(record.values())
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_batches([batch_of([row_of(article), row_of(Article())], [None, None])]), sink)
    same(to_dicts(pq.read_table(sink.getvalue())), [record, Article().to_dict()])


def test_rows_are_small_and_plain() -> None:
    article = extract(story("Pier opens"), url="https://elin.example/1", captured_at=FETCHED)
    sent = pickle.dumps(row_of(article), pickle.HIGHEST_PROTOCOL)
    assert b"newsextract" not in sent  # no record of ours is in it
    assert len(sent) < len(json.dumps(article.to_dict()))
    assert url_of(row_of(article)) == article.url
    assert batch_of([row_of(article, evidence=False)], [None]).column("evidence").to_pylist() == [None]
    assert batch_of([], []).schema == SCHEMA


def test_a_time_out_of_range_has_no_row() -> None:
    article = Article(published=dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=5))))
    with pytest.raises(OverflowError):
        row_of(article)


def test_times_are_instants_with_the_offset_beside_them() -> None:
    page = (
        '<h1>Pier opens</h1><meta property="article:published_time" content="2024-11-20T09:16:00+02:00"><p>Text of it.'
    )
    row = extract_batch(pa.RecordBatch.from_pydict({"html": [page]})).to_pylist()[0]
    assert row["published"] == dt.datetime(2024, 11, 20, 7, 16, tzinfo=dt.UTC)
    assert row["published_offset"] == 2 * 3600


# what may come in --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind", [pa.binary(), pa.large_binary(), pa.string(), pa.large_string(), pa.string_view(), pa.binary_view()]
)
def test_pages_are_bytes_or_text(kind: pa.DataType) -> None:
    page = story("Herring quota stays")
    column = pa.array([page, None], pa.string()).cast(kind)
    result = extract_batch(pa.RecordBatch.from_arrays([column], names=["html"]))
    assert result.column("headline").to_pylist() == ["Herring quota stays", None]
    assert result.column("error").to_pylist() == [None, "no page: the row is null"]


@pytest.mark.parametrize(
    ("column", "told"),
    [
        (pa.array([1710417600000], pa.timestamp("ms", "UTC")), "2024-03-14T12:00:00+00:00"),
        (pa.array([1710417600000000123], pa.timestamp("ns", "Europe/Kyiv")), "2024-03-14T12:00:00+00:00"),
        (pa.array([1710417600], pa.timestamp("s")), "2024-03-14T12:00:00+00:00"),
        (pa.array(["2024-03-14T12:00:00Z"]), "2024-03-14T12:00:00+00:00"),
        (pa.array(["2024-03-14T12:00:00-05:00"]), "2024-03-14T12:00:00-05:00"),
        (pa.array(["2024-03-14 12:00:00"]), "2024-03-14T12:00:00+00:00"),
        (pa.array([" "]), None),
        (pa.array([None], pa.timestamp("us")), None),
    ],
)
def test_times_of_capture(column: pa.Array, told: str | None) -> None:
    batch = pa.RecordBatch.from_pydict({"html": [story("Quota")], "fetched_at": column})
    (record,) = to_dicts(extract_batch(batch))
    assert record is not None
    assert record["captured_at"] == told


def test_the_charset_and_the_kind_follow_the_content_type() -> None:
    german = (
        story("Größere Fähre für Elin").replace('<meta charset="utf-8">', "").encode("iso-8859-2", "xmlcharrefreplace")
    )
    rows = {
        "html": [german, b"<b>is no tag here\nand nothing else"],
        "content_type": ["text/html; charset=iso-8859-2", "text/plain"],
    }
    result = extract_batch(pa.RecordBatch.from_pydict(rows))
    assert result.column("headline").to_pylist()[0] == "Größere Fähre für Elin"
    plain = extract("<b>is no tag here\nand nothing else").to_dict()
    assert list(to_dicts(result))[1] != plain


def test_other_names_columns_to_keep_and_columns_wanted() -> None:
    batch = pa.RecordBatch.from_pydict(
        {"n": [7], "raw": [story("Quota")], "link": ["https://elin.example/1"], "url": ["x"]}
    )
    result = extract_batch(batch, html="raw", url="link", keep=["n"], columns=["headline", "url", "error"])
    assert result.to_pylist() == [{"n": 7, "headline": "Quota", "url": "https://elin.example/1", "error": None}]


# what goes wrong stays in its row ----------------------------------------------------------------------------------------


def test_a_bad_row_is_an_error_and_the_others_are_read() -> None:
    rows = {
        "html": [story("One"), None, story("Three"), story("Four")],
        "url": ["https://a.example", "https://b.example", "https://c.example", "https://d.example"],
        "fetched_at": [None, None, "the day before yesterday", "2024-03-14T12:00:00Z"],
    }
    result = extract_batch(pa.RecordBatch.from_pydict(rows))
    assert result.column("headline").to_pylist() == ["One", None, None, "Four"]
    errors = result.column("error").to_pylist()
    assert [error is None for error in errors] == [True, False, False, True]
    assert "ValueError" in errors[2]
    assert result.column("url").to_pylist() == rows["url"]
    assert list(to_dicts(result))[1:3] == [None, None]


@pytest.mark.parametrize("column", [pa.array([1, 2]), pa.array([[b"a"], None]), pa.array([True, None]), pa.nulls(2)])
def test_a_column_of_something_else_never_raises(column: pa.Array) -> None:
    result = extract_batch(pa.RecordBatch.from_arrays([column], names=["html"]))
    assert result.column("error").null_count == 0


def test_what_arrow_cannot_hold_is_an_error_of_its_row() -> None:
    from newsextract.arrow import _batch

    good, bad = extract(story("One")), extract(story("Two"))
    bad.headline = "half a pair: \ud800"
    result = _batch([row_of(good), row_of(bad)], [None, None])
    assert result.column("headline").to_pylist() == ["One", None]
    assert "UnicodeEncodeError" in result.column("error")[1].as_py()


@pytest.mark.parametrize(
    "call",
    [
        {"html": "page"},
        {"keep": ["id"]},
        {"keep": ["url"]},
        {"columns": ["headlines"]},
        {"columns": []},
        {"profile": "fast"},
        {"min_confidence": 2},
    ],
)
def test_a_call_that_cannot_be_meant_raises(call: dict[str, Any]) -> None:
    batch = pa.RecordBatch.from_pydict({"html": ["x"], "url": ["https://a.example"]})
    with pytest.raises(UsageError):
        extract_batch(batch, **call)


def test_a_list_is_no_batch() -> None:
    with pytest.raises(UsageError, match=r"pyarrow\.RecordBatch"):
        extract_batch([story("One")])


@pytest.mark.parametrize("kind", [pa.RecordBatch, pa.Table])
def test_an_empty_batch_is_one(kind: Any) -> None:
    result = extract_batch(kind.from_pylist([], schema=pa.schema([("html", pa.binary())])))
    assert isinstance(result, kind)
    assert (result.num_rows, result.schema) == (0, SCHEMA)


# other processes ---------------------------------------------------------------------------------------------------------


def test_it_can_be_pickled_and_used_by_other_processes(parquet: Path, expected: list[dict[str, Any]]) -> None:
    assert pickle.loads(pickle.dumps(extract_batch)) is extract_batch
    code = (
        "import sys, multiprocessing as mp, pyarrow as pa, pyarrow.parquet as pq\n"
        "from newsextract.arrow import extract_batch\n"
        "def work(method):\n"
        f"    batches = pq.read_table({str(parquet)!r}).slice(0, 20).to_batches(max_chunksize=10)\n"
        "    with mp.get_context(method).Pool(2) as pool:\n"
        "        return pa.Table.from_batches(pool.map(extract_batch, batches))\n"
        "if __name__ == '__main__':\n"
        "    assert work('spawn') == work('fork')\n"
    )
    script = parquet.with_name("script.py")
    script.write_text(code, encoding="utf-8")
    subprocess.run([sys.executable, script], env=environment(), check=True, timeout=120)


def test_without_pyarrow_the_message_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "import newsextract.arrow\n"
        "try: newsextract.arrow.extract_batch([])\n"
        "except newsextract.UsageError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment(), check=True, timeout=60, capture_output=True)
    assert b'pip install "newsextract[arrow]"' in done.stdout


# the engines -------------------------------------------------------------------------------------------------------------


def test_polars(parquet: Path, expected: list[dict[str, Any]], tmp_path: Path) -> None:
    pl = pytest.importorskip("polars")
    table = extract_batch(pl.read_parquet(parquet).to_arrow())
    frame = pl.from_arrow(table)
    assert frame["headline"].to_list() == [record["headline"] for record in expected]
    authors = frame.select(pl.col("byline").struct.field("authors").list.len().fill_null(0).sum()).item()
    assert authors == sum(len(record["byline"]["authors"]) for record in expected if record["byline"])
    frame.write_parquet(tmp_path / "polars.parquet")
    same(to_dicts(pq.read_table(tmp_path / "polars.parquet")), expected)
    lazily = pl.scan_parquet(parquet).map_batches(
        lambda part: pl.from_arrow(extract_batch(part.to_arrow())), schema=frame.schema
    )
    assert lazily.select("headline").collect()["headline"].to_list() == frame["headline"].to_list()


def test_pandas(parquet: Path, expected: list[dict[str, Any]], tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    frame = pd.read_parquet(parquet)
    table = extract_batch(pa.Table.from_pandas(frame, preserve_index=False), keep=["id"])
    result = table.to_pandas(types_mapper=pd.ArrowDtype)
    assert result["id"].tolist() == list(range(len(expected)))
    assert result["headline"].fillna("").tolist() == [record["headline"] or "" for record in expected]
    result.to_parquet(tmp_path / "pandas.parquet")
    same(to_dicts(pq.read_table(tmp_path / "pandas.parquet")), expected)


def test_duckdb(parquet: Path, expected: list[dict[str, Any]], tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as db:
        pages = db.sql(f"SELECT html, url, fetched_at FROM read_parquet('{parquet}') ORDER BY id")
        articles = extract_batch(pages.to_arrow_table())
        db.register("articles", articles)
        db.sql(f"COPY articles TO '{tmp_path / 'duck.parquet'}' (FORMAT parquet)")
        names = db.sql("SELECT count(*) FROM (SELECT unnest(byline.authors) FROM articles)").fetchall()[0]
        sure = db.sql(
            "SELECT count(*) FROM (SELECT unnest(evidence, recursive := true) FROM articles) WHERE field = 'headline'"
        ).fetchall()[0]
    assert names == (sum(len(record["byline"]["authors"]) for record in expected if record["byline"]),)
    assert sure == (sum(record["headline"] is not None for record in expected),)
    same(to_dicts(pq.read_table(tmp_path / "duck.parquet")), expected)
