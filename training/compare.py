"""Draws accuracy against cost: the learned engine, trafilatura aligned with the block table, and trafilatura alone.

    python -m training.compare DIR -o docs/images/engine.png

DIR is a folder of labelled pages, as for ``training.train``. Cost is a ratio within one process: the whole extraction over the
bare parse of the same pages. Needs matplotlib. The accuracy of the learned engine here is that of the shipped weights, which
have seen these pages; the cross-validated figures stand in ``weights.json``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from newsextract import Page, extract
from newsextract.extractors.body import aligned, story
from newsextract.extractors.body.trafilatura_text import trafilatura_lines
from newsextract.quality.measures import word_f1

_EACH = 4  # every fourth page is enough for a ratio


def main() -> int:
    """Measures and draws."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("docs/images/engine.png"))
    args = parser.parse_args()
    rows = [row for name in ("news", "articles") for row in _rows(args.folder, name)][::_EACH]
    pages = [
        (gzip.decompress((args.folder / row["file"]).read_bytes()).decode("utf-8", "replace"), row) for row in rows
    ]
    parse = _seconds(lambda html, url: LexborHTMLParser(html), pages)  # noqa: ARG005
    points = []
    for name, read in _readers().items():
        read(*_call(pages[0]))  # what is loaded on first use does not count
        texts: list[str] = []
        seconds = _seconds(lambda html, url, read=read, texts=texts: texts.append(read(html, url)), pages)  # type: ignore[misc]
        scores = [word_f1(text, _truth(row))[0] for text, (_, row) in zip(texts, pages, strict=True)]
        points.append((name, seconds / parse, sum(scores) / len(scores)))
        print(f"{name:32} {points[-1][1]:7.1f} times the bare parse   F1 {points[-1][2]:.3f}")
    _draw(points, args.output)
    return 0


def _rows(folder: Path, name: str) -> list[dict[str, Any]]:
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").strip().split("\n")
    return [row for line in lines if _truth(row := json.loads(line))]


def _truth(row: dict[str, Any]) -> str:
    if row.get("sections") is None:
        return row.get("text") or ""
    return "\n".join(text for part in row["sections"] for text in part["heading"] + part["paragraphs"])


def _call(page: tuple[str, dict[str, Any]]) -> tuple[str, str | None]:
    return page[0], page[1]["url"] or None


def _seconds(read: Callable[[str, str | None], object], pages: list[tuple[str, dict[str, Any]]]) -> float:
    start = time.process_time()
    for page in pages:
        read(*_call(page))
    return time.process_time() - start


def _readers() -> dict[str, Callable[[str, str | None], str]]:
    return {
        "learned engine, all fields": _learned,
        "trafilatura aligned, all fields": _aligned,
        "trafilatura alone, text only": lambda html, url: "\n".join(trafilatura_lines(html, url)),
    }


def _text(html: str, url: str | None) -> str:
    article = extract(Page(html, url=url))
    return "\n".join([article.standfirst or "", *(block.text for block in article.body)])


def _learned(html: str, url: str | None) -> str:
    return _text(html, url)


def _aligned(html: str, url: str | None) -> str:
    usual = story._engines
    story._engines = lambda reading: (aligned.aligned_engine,)  # noqa: ARG005
    try:
        return _text(html, url)
    finally:
        story._engines = usual


def _draw(points: list[tuple[str, float, float]], output: Path) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(7, 4.2), dpi=110)
    looks = zip(points, "o^s", ("#0072b2", "#d55e00", "#555555"), (12, 12, -20), strict=True)
    for (name, cost, score), marker, colour, above in looks:
        axes.scatter(cost, score, s=90, marker=marker, color=colour, zorder=3)
        axes.annotate(name, (cost, score), textcoords="offset points", xytext=(0, above), ha="center", fontsize=9)
    axes.set_xscale("log")
    axes.set_xlim(1, 400)
    axes.set_ylim(min(p[2] for p in points) - 0.02, max(p[2] for p in points) + 0.02)
    axes.set_xlabel("cost, times the bare parse of the page (log scale)")
    axes.set_ylabel("body F1 (words)")
    axes.grid(visible=True, alpha=0.3)
    figure.tight_layout()
    output.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(output)


if __name__ == "__main__":
    sys.exit(main())
