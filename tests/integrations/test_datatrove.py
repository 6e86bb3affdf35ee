"""datatrove itself: a pipeline over files, with the block in it."""

from __future__ import annotations

import json
import multiprocessing
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("datatrove", reason='datatrove is not installed; pip install "newsextract[datatrove]"')

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from newsextract import extract
from newsextract.integrations.datatrove import NewsExtractor
from newsextract.page.decoding import decode
from tests.integrations.canonical import CAPTURED_AT, canonical
from tests.newspaper.edition import Edition


def documents(count: int) -> list[dict[str, Any]]:
    found = []
    for sheet in Edition(count * 2).pages(count):
        text = decode(sheet.body).text  # as a reader of archives has it, which decodes what it finds
        metadata = {"url": sheet.url, "date": CAPTURED_AT.isoformat(), "crawl": "spring"}
        found.append({"id": sheet.url, "text": text, "metadata": metadata})
    return found


def test_a_pipeline_gives_the_library_s_records_and_keeps_what_was_known(tmp_path: Path) -> None:
    rows = documents(60)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "pages.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    LocalPipelineExecutor(
        pipeline=[
            JsonlReader(str(tmp_path / "in"), glob_pattern="*.jsonl"),
            NewsExtractor(evidence=True),
            JsonlWriter(str(tmp_path / "out"), output_filename="${rank}.jsonl", compression=None),
        ],
        logging_dir=str(tmp_path / "logs"),
        tasks=1,
    ).run()
    written = [json.loads(line) for line in (tmp_path / "out" / "00000.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [each["id"] for each in written] == [row["id"] for row in rows]
    for row, each in zip(rows, written, strict=True):
        article = extract(row["text"], url=row["metadata"]["url"], captured_at=CAPTURED_AT)
        assert each["text"] == article.text
        assert canonical(each["metadata"]["newsextract"]) == canonical(article)
        assert each["metadata"]["crawl"] == "spring"


def one(text: str, **options: Any) -> tuple[list[Document], NewsExtractor]:
    block = NewsExtractor(**options)
    return list(block.run(iter([Document(text=text, id="1", metadata={"own": 1})]))), block


STORY = (
    "<h1>Harbour reopens</h1>"
    + "<p>The pier of Port Elin has reopened after four years, and the first boat came in before seven.</p>" * 3
)


def test_markdown_and_the_name_of_the_record() -> None:
    (found,), _ = one(STORY, markdown=True, key="record")
    assert found.text.startswith("# Harbour reopens")
    assert found.metadata["own"] == 1
    assert found.metadata["record"]["headline"] == "Harbour reopens"
    assert "evidence" not in found.metadata["record"]


def test_a_document_without_text_is_dropped_and_counted() -> None:
    found, block = one("<title>x</title>")
    assert found == []
    assert block.stats.stats["no_text"].total == 1
    assert len(one("<title>x</title>", keep_empty=True)[0]) == 1


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="the slow block is made in the test")
def test_a_document_that_takes_too_long_costs_only_itself() -> None:
    class Slow(NewsExtractor):
        def read(self, text: str, url: str | None, captured_at: str | None) -> tuple[str, dict[str, Any]]:
            while "forever" in text:
                pass
            return super().read(text, url, captured_at)

    block = Slow(timeout=3.0)
    given = [Document(text=text, id=str(n)) for n, text in enumerate([STORY, "forever", STORY])]
    assert [document.id for document in block.run(iter(given))] == ["0", "2"]
    assert block.stats.stats["timeout"].total == 1
