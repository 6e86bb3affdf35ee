"""Crawled stories that stand on several pages: read once they are whole, or as far as they can be had."""

from __future__ import annotations

import dataclasses
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsextract.crawling import Crawl, crawl
from newsextract.crawling.plan import page_terms
from newsextract.errors import UsageError
from tests.crawling.warc_reading import responses
from tests.fetchers.hostile import Handler, Server, serving

TERMS = dataclasses.replace(page_terms(), timeout=(1, 1), deadline=2.0)
SENTENCES = (
    "The harbour town argues about its ferry, and it has done so for eighty years now.",
    "In the second winter the council met once more, and nobody could say who had paid for the ropes.",
    "At last the ferry master read the letter aloud, and after that no one wanted to speak of money.",
)


class Chapters(Handler):
    """Stories of three pages. The name says what is wrong with the second: /chapters/NAME and /chapters/NAME/2, 3."""

    def answer_chapters(self) -> None:
        _, _, name, *rest = self.path.split("/")
        number = int(rest[0]) if rest else 1
        asked = sum(path == self.path for _, path, _ in self.server.requests)
        if number == 2 and name == "gone":
            self.send(b"not here", 404)
        elif number == 2 and (name == "down" or (name == "late" and asked == 1)):
            self.send(b"later", 503)
        elif number == 2 and name == "back":
            self.send_response(302)
            self.send_header("Location", f"/chapters/{name}")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self.send(self.chapter(name, number).encode())

    def chapter(self, name: str, number: int) -> str:
        following = f'<link rel="next" href="/chapters/{name}/{number + 1}">' if number < 3 or name == "endless" else ""
        own = SENTENCES[min(number, 3) - 1]
        text = f"<p>{own}</p><p>{own.replace('ferry', name + ' boat')} This stands on page {number}.</p>"
        head = f'<title>The long quarrel of {name}</title><meta property="article:published_time" content="2026-03-12T07:40:00+02:00">'
        return f"<html lang=en><head>{head}{following}</head><body><article><h1>The long quarrel of {name}</h1>{text}</article></body></html>"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.RequestHandlerClass = Chapters
        yield running


def begun(*names: str, **options: Any) -> Crawl:
    given: dict[str, Any] = {"delay": 0.0, "terms": TERMS, "backoff": 0.1, "jobs": 1, **options}
    return crawl(list(names), contact="bot@paper.example", allow_private=("127.0.0.0/8",), **given)


def pages_in(record: dict[str, Any]) -> list[int]:
    text = " ".join(block["text"] for block in record["body"])
    return [number for number in range(1, 20) if f"stands on page {number}." in text]


@pytest.mark.parametrize("jobs", [0, 1])
@pytest.mark.parametrize(
    ("name", "options", "pages", "told"),
    [
        ("whole", {}, [1, 2, 3], None),
        ("late", {}, [1, 2, 3], None),
        ("gone", {}, [1], "404"),
        ("down", {}, [1], "503"),
        ("back", {}, [1], None),
        ("endless", {"parts": 5}, [1, 2, 3, 4, 5], None),
        ("whole", {"parts": 1}, [1], None),
    ],
)
def test_a_story_is_read_as_far_as_it_can_be_had(
    server: Server, name: str, options: dict[str, Any], pages: list[int], told: str | None, jobs: int
) -> None:
    with begun(f"{server.url}/chapters/{name}", jobs=jobs, **options) as results:
        (result,) = results
    assert result.article is not None
    record = result.article.to_dict()
    assert pages_in(record) == pages
    assert record["url"] == f"{server.url}/chapters/{name}"
    problems = [problem for problem in record["problems"] if problem.startswith("parts:")]
    assert [told in problem for problem in problems if told] == ([True] if told else [])
    asked = Counter(path for _, path, _ in server.requests)
    assert asked[f"/chapters/{name}/2"] <= {"late": 2, "down": 3}.get(name, 1)
    assert asked[f"/chapters/{name}"] == (2 if name == "back" else 1)
    assert results.summary.waiting == 0


def test_a_further_page_is_no_story_of_its_own(server: Server, tmp_path: Path) -> None:
    files = {"state": tmp_path / "state", "warc": tmp_path / "bytes.warc.gz"}
    whole, second = f"{server.url}/chapters/whole", f"{server.url}/chapters/whole/2"
    with begun(whole, **files) as results:
        assert [result.outcome for result in results] == ["article"]
    with begun(whole, second, **files) as results:
        (result,) = results
    assert (result.url, result.outcome, result.duplicate_of) == (second, "duplicate", whole)
    kept = [uri.removeprefix(server.url) for uri, _, _ in responses(tmp_path / "bytes.warc.gz")]
    assert kept[:3] == ["/chapters/whole", "/chapters/whole/2", "/chapters/whole/3"]


def test_a_crawl_ended_between_two_pages_goes_on_with_the_story(server: Server, tmp_path: Path) -> None:
    address = f"{server.url}/chapters/down"
    first = begun(address, state=tmp_path / "state", backoff=60.0)
    waiting = threading.Thread(target=list, args=(first,))
    waiting.start()
    while not any(path.endswith("/2") for _, path, _ in list(server.requests)):
        time.sleep(0.01)
    first.close()
    waiting.join()
    with begun(address, state=tmp_path / "state") as results:
        (result,) = results
    assert result.article is not None
    assert pages_in(result.article.to_dict()) == [1]
    assert Counter(path for _, path, _ in server.requests)["/chapters/down"] == 1  # its first page was kept


def test_parts_is_a_number() -> None:
    with pytest.raises(UsageError, match="parts is 1 or more"):
        crawl(["paper.example"], contact="bot@paper.example", parts=0)
