"""``newsextract explain``, run as users run it."""

from __future__ import annotations

import json
import unicodedata

import pytest

from tests.cli.command import EXAMPLE, environment, newsextract, story


def columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def test_a_table_of_fields() -> None:
    done = newsextract("explain", EXAMPLE)
    assert (done.code, done.err) == (0, "")
    head = done.out.splitlines()[0].split()
    assert head == ["field", "value", "source", "place", "sure"]
    assert "Port Elin reopens its old ferry pier" in done.out
    assert "Marta Oswin" in done.out
    assert "lost: " in done.out


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    done = newsextract("explain", EXAMPLE, env=environment(COLUMNS=str(width)))
    assert max(columns(line) for line in done.out.splitlines()) <= width


def test_wide_characters_count_twice() -> None:
    page = story(
        "港口重新开放旧码头" * 12,
        "渡轮今天早上再次停靠旧码头，居民们都很高兴。" * 6,
        "委员会下周将再次开会讨论账单。" * 6,
    )
    done = newsextract("explain", "-", stdin=page.encode(), env=environment(COLUMNS="80"))
    assert done.code == 0
    assert max(columns(line) for line in done.out.splitlines()) <= 80


def test_a_page_cannot_steer_the_terminal() -> None:
    page = story("Harbour &#27;[31mred&#155; and &#8238;back to front")
    done = newsextract("explain", "-", stdin=page.encode())
    assert done.code == 0
    assert not any(unicodedata.category(c) == "Cc" for c in done.out if c != "\n")
    assert "\u202e" not in done.out


def test_json() -> None:
    done = newsextract("explain", "--json", EXAMPLE)
    found = json.loads(done.out)
    assert found["article"]["headline"].startswith("Port Elin")
    won = [row for row in found["rows"] if row["won"] and row["field"] == "headline"]
    assert [row["value"] for row in won] == [found["article"]["headline"]]
    assert all(row["evidence"]["source"] for row in found["rows"])
    assert all(row["lost_because"] is None for row in found["rows"] if row["won"])
    assert all(row["lost_because"] for row in found["rows"] if not row["won"])


def test_url_and_capture_time_may_be_said() -> None:
    url = "https://www.elincourier.example/x"
    done = newsextract("explain", "--json", EXAMPLE, "--url", url, "--captured-at", "2026-03-12T12:00:00Z")
    assert json.loads(done.out)["article"]["url"] == url
    assert json.loads(done.out)["article"]["captured_at"] == "2026-03-12T12:00:00+00:00"


def test_nothing_found_is_1() -> None:
    done = newsextract("explain", "-", stdin=b"")
    assert done.code == 1
    assert "nothing found" in done.err
    assert "Traceback" not in done.err


def test_a_file_that_is_not_there_is_3() -> None:
    done = newsextract("explain", "no-such-page.html")
    assert (done.code, done.out) == (3, "")
    assert "no-such-page.html" in done.err


@pytest.mark.parametrize("arguments", [[], ["a.html", "b.html"], ["--captured-at", "now", "a.html"]])
def test_usage_is_2(arguments: list[str]) -> None:
    assert newsextract("explain", *arguments).code == 2
