"""The pages of the documentation that need a framework: run with it, where it is installed."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import EXAMPLE
from tests.documentation.blocks import blocks
from tests.documentation.running import run_python
from tests.documentation.stage import EDITION, furnish
from tests.integrations.canonical import CAPTURED_AT
from tests.newspaper.server import Newspaper

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::ResourceWarning"
)


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with pages in the forms that these frameworks read."""
    furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    paths = os.pathsep.join(filter(None, [str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
    monkeypatch.setenv("PYTHONPATH", paths)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    (tmp_path / "raw").mkdir()
    sheets = list(EDITION.pages())
    lines = [
        json.dumps(
            {
                "id": s.url,
                "text": s.body.decode("utf-8", "replace"),
                "metadata": {"url": s.url, "date": CAPTURED_AT.isoformat()},
            }
        )
        for s in sheets
    ]
    (tmp_path / "raw" / "pages.jsonl").write_text("\n".join(lines), encoding="utf-8")
    if importlib.util.find_spec("pyarrow"):
        import pyarrow as pa
        import pyarrow.parquet as pq

        (tmp_path / "pages" / EXAMPLE.name).unlink()
        rows = [{"html": s.body, "url": s.url, "fetched_at": CAPTURED_AT} for s in sheets]
        pq.write_table(pa.Table.from_pylist(rows), tmp_path / "pages" / "0.parquet")
    return tmp_path


def run(name: str) -> dict[str, Any]:
    """Runs a page."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for block in blocks(ROOT / "docs" / name):
        if block.kind == "python":
            run_python(block, names)
    return names


def test_crawlee(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("crawlee", reason='crawlee is not installed; pip install "newsextract[crawlee]"')
    printed = []
    with Newspaper(articles=12, hosts=1) as paper:
        for at, block in enumerate(block for block in blocks(ROOT / "docs" / "crawlee.md") if block.kind == "python"):
            program = work / f"{at}.py"
            # Crawlee's client looks names up in a way of its own, so the address is put in the place of the name
            program.write_text(block.text.replace("https://elincourier.example", paper.sites[0]), encoding="utf-8")
            done = subprocess.run(
                [sys.executable, program.name], cwd=work, capture_output=True, text=True, timeout=120, check=False
            )
            assert done.returncode == 0, f"{block.name}\n{done.stderr}"
            printed.append(done.stdout)
        headlines = {paper.truth[url].headline for url in paper.truth.ending("article")}
    records = json.loads((work / "articles.json").read_text(encoding="utf-8"))
    assert len({record["headline"] for record in records} & headlines) >= 4
    assert len(set(printed[1].splitlines()) & headlines) >= 3
    assert paper.sites[0] in printed[2]


def test_datatrove(work: Path) -> None:
    pytest.importorskip("datatrove", reason='datatrove is not installed; pip install "newsextract[datatrove]"')
    names = run("datatrove.md")
    lines = (work / "text" / "00000.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == EDITION.articles
    assert all(json.loads(line)["metadata"]["newsextract"]["headline"] for line in lines)
    from datatrove.data import Document

    document = Document(
        **{key: value for key, value in json.loads(lines[0]).items() if key in ("id", "text", "metadata")}
    )
    assert names["free"].filter(document)
    assert names["allowed"].filter(document)


@pytest.mark.xdist_group("spark")
def test_spark_and_ray(work: Path) -> None:
    for name in ("pyspark", "ray", "pyarrow", "newsextract.arrow"):
        pytest.importorskip(name, reason='Spark or Ray is not installed; pip install "newsextract[spark,ray]"')
    names: dict[str, Any] = {}
    try:
        names = run("spark.md")
        import pyarrow.parquet as pq

        assert pq.read_table(work / "articles").column_names == ["url", "headline", "published", "error"]
        assert names["found"].count() == EDITION.articles
    finally:
        if "spark" in names:
            names["spark"].stop()
        if "ray" in names:
            names["ray"].shutdown()
