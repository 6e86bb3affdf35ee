"""The cassettes play without a network, and hold what the newspaper prints today."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
import requests

from newsextract import Page, extract, parse_feed
from tests.newspaper import tapes
from tests.newspaper.tapes import QUIET, SITE, TROUBLED


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[requests.Session]:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    with requests.Session() as opened:
        yield opened


def test_a_morning_with_the_newspaper(session: requests.Session) -> None:
    with tapes.recorder(record_mode="none").use_cassette("morning.yaml") as tape:
        read = tapes.morning(session)
    assert tape.all_played
    assert parse_feed(read["/sitemaps/stories-0.xml.gz"].content).kind == "sitemap"
    stories = {url: answer for url, answer in read.items() if url.startswith(SITE)}
    assert len(stories) == QUIET.articles
    for url, answer in stories.items():
        truth = QUIET.truth[url]
        article = extract(Page(answer.content, url=url, content_type=answer.headers["Content-Type"]))
        assert (article.headline, article.canonical_url or truth.canonical_url) == (truth.headline, truth.canonical_url)
        if truth.time == "instant":
            assert article.published == truth.published
    assert (read["again"].status_code, read["again"].content) == (304, b"")


def test_the_tape_holds_what_is_printed_today(session: requests.Session) -> None:
    """Else it is to be recorded anew."""
    with tapes.recorder(record_mode="none").use_cassette("morning.yaml"):
        read = tapes.morning(session)
    assert {sheet.url: sheet.body for sheet in QUIET.pages()}.items() <= {
        url: each.content for url, each in read.items()
    }.items()


def test_a_day_on_which_everything_goes_wrong(session: requests.Session) -> None:
    with tapes.recorder(record_mode="none").use_cassette("trouble.yaml") as tape:
        read = tapes.trouble(session)
    assert tape.all_played
    seen = {name: each.status_code for name, each in read.items()}
    assert seen == {
        f"{turn} {fault}": {"status-404": 404, "status-410": 410, "busy-429": 429 if turn == "first" else 200}.get(
            fault, 200
        )
        for turn in ("first", "second")
        for fault in tapes.FAULTS
    }
    for url, fault in TROUBLED.truth.faults().items():
        answer, truth = read[f"second {fault}"], TROUBLED.truth[url]
        if truth.ends == "article":
            assert extract(Page(answer.content, url=answer.url)).headline == truth.headline
