"""datatrove: a block that turns documents of HTML into documents of text, and keeps all that was read as metadata.

Needs ``pip install "newsextract[datatrove]"``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from newsextract.pipeline import extract
from newsextract.reading import Profile

try:
    from datatrove.data import Document
    from datatrove.pipeline.base import PipelineStep
    from datatrove.pipeline.extractors.base import ExtractorSandbox
    from datatrove.utils.typeshelper import StatHints
except ImportError as error:
    raise ImportError('datatrove is not installed; install it with: pip install "newsextract[datatrove]"') from error

__all__ = ["NewsExtractor"]


class NewsExtractor(PipelineStep):
    """Reads each document's HTML. Its text becomes the article's, and ``metadata[key]`` the whole record.

    What stood in the metadata stays; ``metadata["url"]`` says where a page is from, ``metadata["date"]`` when it was fetched, as
    datatrove's readers of WARC and Parquet write them. Each document is read in a process with a time limit: one that takes too long
    or kills it is left out and counted, like one in which no text is found.

    Args:
        timeout: Seconds a document may take.
        key: Under which name the record stands in the metadata.
        evidence: Whether the record keeps its evidence.
        markdown: Whether the text is Markdown with headline and captions instead of the body alone.
        keep_empty: Whether documents without text go on all the same.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
    """

    type = "🛢 - EXTRAC"
    name = "📰 newsextract"

    def __init__(
        self,
        timeout: float = 10.0,
        *,
        key: str = "newsextract",
        evidence: bool = False,
        markdown: bool = False,
        keep_empty: bool = False,
        profile: Profile = "balanced",
        min_confidence: float = 0.0,
    ) -> None:
        super().__init__()
        self.timeout = timeout
        self.key = key
        self.evidence = evidence
        self.markdown = markdown
        self.keep_empty = keep_empty
        self.options: dict[str, Any] = {"profile": profile, "min_confidence": min_confidence}

    def read(self, text: str, url: str | None, captured_at: str | None) -> tuple[str, dict[str, Any]]:
        """What one document comes to: its text, and the record as JSON-ready data."""
        article = extract(text, url=url, captured_at=_instant(captured_at), **self.options)
        return article.markdown if self.markdown else article.text, article.to_dict(evidence=self.evidence)

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:  # noqa: ARG002 - datatrove gives them
        """Reads documents, one after the other."""
        with ExtractorSandbox(timeout=self.timeout, warmup_text=("", None, None)) as sandbox:
            for document in data or ():
                self.stat_update(StatHints.total)
                found = self._found(sandbox, document)
                if found is None:
                    continue
                document.text, document.metadata[self.key] = found
                if document.text or self.keep_empty:
                    self.stat_update(StatHints.forwarded)
                    self.update_doc_stats(document)
                    yield document
                else:
                    self.stat_update(StatHints.dropped, "no_text")

    def _found(self, sandbox: ExtractorSandbox, document: Document) -> tuple[str, dict[str, Any]] | None:
        url, date = document.metadata.get("url"), document.metadata.get("date")
        try:
            with self.track_time():
                found: tuple[str, dict[str, Any]] = sandbox.process_document((document.text, url, date), self.read)
        except TimeoutError:
            self.stat_update(StatHints.dropped, "timeout")
        except EOFError:
            self.stat_update(StatHints.dropped, "broken_process")
        else:
            return found
        return None


def _instant(value: Any) -> dt.datetime | None:
    """The time of a document's metadata; one without an offset is UTC, as WARC has it."""
    try:
        found = value if isinstance(value, dt.datetime) else dt.datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=dt.UTC)
