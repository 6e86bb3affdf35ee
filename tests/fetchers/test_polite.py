"""Politeness, measured at the server."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from newsextract.errors import FetchError, ReadError
from newsextract.fetchers.http import Terms, get
from newsextract.fetchers.polite import Fetcher
from newsextract.fetchers.reservations import Reservation, read_reservations
from newsextract.fetchers.rights import signals
from newsextract.fetchers.robots import origin_of, parse
from newsextract.fetchers.store import Store
from newsextract.fetchers.turns import Turns
from tests.fetchers.hostile import Server, serving

CONTACT = "https://paper.example/bot"
TERMS = Terms(timeout=30, deadline=60, allow_private=("127.0.0.1",))


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(CONTACT, terms=TERMS, delay=0.1) as polite:
        yield polite


def gaps(server: Server) -> list[float]:
    times = [moment for moment, _, _ in server.requests]
    return [later - earlier for earlier, later in pairwise(times)]


def paths(server: Server) -> list[str]:
    return [path for _, path, _ in server.requests]


def test_many_threads_are_one_queue(server: Server, fetcher: Fetcher) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: fetcher.get(f"{server.url}/story/{n}"), range(12)))
    assert len(answers) == 12
    assert paths(server).count("/robots.txt") == 1
    assert paths(server)[0] == "/robots.txt"
    assert server.busy.most == 1
    assert len(server.clients) == 1, "more than one connection"
    assert min(gaps(server)) >= 0.1


@pytest.mark.parametrize("line", ["Crawl-delay: 0.3", "Request-rate: 2/1s\nCrawl-delay: 0.1"])
def test_the_sites_own_delay_counts(server: Server, fetcher: Fetcher, line: str) -> None:
    server.robots = (200, f"User-agent: *\n{line}\nDisallow: /internal/\n")
    for number in range(3):
        fetcher.get(f"{server.url}/story/{number}")
    assert min(gaps(server)[1:]) >= 0.3


def test_what_is_disallowed_is_never_asked_for(server: Server, fetcher: Fetcher) -> None:
    server.robots = (200, "User-agent: newsextract\nDisallow: /story/internal\nAllow: /story/internal/open\n")
    for path in ("/story/internal", "/to/story/internal", "/to/to/story/internal/x"):
        with pytest.raises(FetchError, match=r"robots\.txt forbids") as failure:
            fetcher.get(f"{server.url}{path}")
        assert failure.value.reason == "robots"
    assert fetcher.get(f"{server.url}/story/internal/open").status == 200
    assert [path for path in paths(server) if path.startswith("/story")] == ["/story/internal/open"]


@pytest.mark.parametrize("status", [404, 403, 401, 410])
def test_no_robots_txt_is_freedom(server: Server, fetcher: Fetcher, status: int) -> None:
    server.robots = (status, "User-agent: *\nDisallow: /")
    assert fetcher.get(f"{server.url}/story").status == 200
    assert fetcher.rules(server.url).state == "free"


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_robots_txt_that_fails_means_waiting(server: Server, fetcher: Fetcher, status: int) -> None:
    server.robots = (status, "")
    for _ in range(2):
        with pytest.raises(FetchError, match="cannot be read now") as failure:
            fetcher.get(f"{server.url}/story")
        assert failure.value.reason == "robots-unknown"
    assert paths(server) == ["/robots.txt"]


def test_a_retry_keeps_the_delay_too(server: Server) -> None:
    with Fetcher(CONTACT, terms=TERMS, delay=0.4) as fetcher:
        fetcher.get(f"{server.url}/reset-once")
    assert paths(server) == ["/robots.txt", "/reset-once", "/reset-once", "/.well-known/tdmrep.json"]
    assert min(gaps(server)) >= 0.4


def test_patience_holds_for_all(server: Server, fetcher: Fetcher) -> None:
    with ThreadPoolExecutor(2) as pool:
        pool.submit(fetcher.get, f"{server.url}/busy/429/1/1")
        threading.Event().wait(0.3)
        pool.submit(fetcher.get, f"{server.url}/story")
    busy = paths(server).index("/busy/429/1/1")
    assert "/story" in paths(server)[busy + 1 :]
    assert gaps(server)[busy] >= 1


def test_a_refusal_holds_the_queue_also_without_another_try(server: Server) -> None:
    with Fetcher(CONTACT, terms=dataclasses.replace(TERMS, retries=0), delay=0.01, tdmrep=False) as fetcher:
        with pytest.raises(FetchError) as failure:
            fetcher.get(f"{server.url}/busy/503/9/1")
        assert failure.value.retry_after == 1
        assert 0 < fetcher.wait(server.url) <= 1
        fetcher.get(f"{server.url}/story")
    assert gaps(server)[-1] >= 1


def test_an_answer_that_takes_its_time_delays_the_next(server: Server) -> None:
    turns = Turns()
    with turns.turn("host", 0.2):
        threading.Event().wait(0.3)
    assert 0 < turns.wait("host") <= 0.2


def test_first_come_first_served() -> None:
    turns = Turns()
    order: list[int] = []

    def go(number: int) -> None:
        with turns.turn("host", 0.01):
            order.append(number)

    with turns.turn("host", 0):
        threads = []
        for number in range(6):
            threads.append(threading.Thread(target=go, args=(number,)))
            threads[-1].start()
            threading.Event().wait(0.02)
    for thread in threads:
        thread.join()
    assert order == list(range(6))
    assert turns.wait("other") == 0


def test_the_rules_of_a_file() -> None:
    rules = parse(
        b"\xef\xbb\xbfUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nContent-Signal: search=yes, ai-train=no\n"
        b"Disallow: /*?print=\nDisallow: /*.pdf$\nRequest-rate: 1/10s\nSitemap: https://paper.example/news.xml\n"
    )
    assert rules.ai_agents == ("GPTBot", "CCBot")
    assert rules.ai_train is False
    assert rules.delay == 10
    assert rules.sitemaps == ("https://paper.example/news.xml",)
    assert not rules.allows("https://paper.example/a?print=1")
    assert not rules.allows("https://paper.example/a.pdf")
    assert rules.allows("https://paper.example/a.pdf?x")


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 1000, b"<html><h1>no</h1>", b"Disallow: /", b"Crawl-delay: x\nRequest-rate: 1/0"]
)
def test_a_file_of_rubbish_forbids_nothing(data: bytes) -> None:
    rules = parse(data)
    assert rules.allows("https://paper.example/a")
    assert rules.delay is None


@pytest.mark.parametrize(
    "line", ["Disallow: /" + "a*" * 30 + "b$", "Allow: /" + "*a" * 200_000, "Disallow: /" + "*" * 400_000]
)
def test_no_pattern_costs_more_than_its_length(line: str) -> None:
    start = time.process_time()
    assert parse(f"User-agent: *\n{line}\n".encode()).allows("https://paper.example/" + "a" * 2000) is (
        "**" not in line
    )
    assert time.process_time() - start < 10


def test_a_rule_cut_in_half_is_no_rule() -> None:
    data = b"User-agent: *\nDisallow: /internal\n" + b"#" * (500 * 1024 - 45) + b"\nDisallow: /internal-not"
    assert parse(data + b"x" * 100).allows("https://paper.example/x")
    assert not parse(data + b"x" * 100).allows("https://paper.example/internal")


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("HTTP://Paper.example:80/x", "http://paper.example"),
        ("https://paper.example:8443/", "https://paper.example:8443"),
        ("http://[::1]:80/", "http://[::1]"),
    ],
)
def test_one_file_for_an_origin(url: str, origin: str) -> None:
    assert origin_of(url) == origin


def test_what_has_not_changed_is_not_sent_again(server: Server, tmp_path: Path) -> None:
    url = f"{server.url}/tagged"
    with Store(tmp_path / "answers.db") as store:
        first = get(url, terms=TERMS, store=store)
        again = get(url, terms=TERMS, store=store)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert (again.data, again.headers, again.fetched_at) == (first.data, first.headers, first.fetched_at)
    server.edition = 2
    with Store(tmp_path / "answers.db") as store:  # from the file, and the tag has expired
        changed = get(url, terms=TERMS, store=store)
        assert b"edition 2" in changed.data
        assert get(f"{server.url}/to/tagged", terms=TERMS, store=store).unchanged
        assert store.forget_before(dt.datetime.now(dt.UTC)) == 1
        assert store.recall(url) is None
    sent = [headers.get("If-None-Match") for _, path, headers in server.requests]
    assert sent == [None, '"1"', '"1"', None, '"2"']


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no database at all, only some text that is long enough to be looked at" * 20)
    with pytest.raises(ReadError, match="no store"):
        Store(tmp_path / "text")


def test_a_damaged_row_is_fetched_anew(server: Server, tmp_path: Path) -> None:
    with Store(tmp_path / "answers.db") as store:
        get(f"{server.url}/tagged", terms=TERMS, store=store)
        store._base.execute("update answers set data = x'00'")
        assert not get(f"{server.url}/tagged", terms=TERMS, store=store).unchanged


def test_wishes_stand_in_the_record(server: Server) -> None:
    from newsextract import extract

    answer = get(f"{server.url}/wish", terms=TERMS)
    found = signals(answer.page(), answer.headers)
    assert (found.noindex, found.no_ai, found.tdm_reserved) == (True, True, True)
    assert found.tdm_policy == "https://paper.example/terms"
    problems = extract(answer.page()).problems
    assert sum(problem.startswith("use: ") for problem in problems) == 3
    assert not any(problem.startswith("use: ") for problem in get(f"{server.url}/story", terms=TERMS).page().problems)


def test_what_a_site_says_of_all_its_pages_stands_with_each(server: Server, fetcher: Fetcher) -> None:
    server.robots = (200, "User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nContent-Signal: ai-train=no\nDisallow:\n")
    mining = {"location": "/story", "tdm-reservation": 1, "tdm-policy": "https://paper.example/mining"}
    server.reservations = (200, json.dumps([{"location": "/story/*/open", "tdm-reservation": 0}, mining]))
    wishes = [problem for problem in fetcher.fetch(f"{server.url}/story/1").problems if problem.startswith("use: ")]
    assert wishes == [
        "use: the page asks not to be used for AI",
        "use: robots.txt shuts out programs that gather for AI (GPTBot)",
        "use: rights to text and data mining are reserved (tdm-reservation); its terms: https://paper.example/mining",
    ]
    answer = fetcher.get(f"{server.url}/story/1/open")
    assert answer.site is not None
    assert answer.site.tdm_reserved is False
    # the page's own word goes before the site's
    assert signals(None, {"TDM-Reservation": "1"}, answer.site).tdm_reserved is True
    assert paths(server).count("/.well-known/tdmrep.json") == 1


def test_a_site_need_not_be_asked_for_its_reservations(server: Server) -> None:
    with Fetcher(CONTACT, terms=TERMS, delay=0.01, tdmrep=False) as fetcher:
        fetcher.get(f"{server.url}/story")
    assert paths(server) == ["/robots.txt", "/story"]


@pytest.mark.parametrize(
    ("location", "path", "holds"),
    [
        ("/", "/a", True),
        ("/a", "/ab", True),
        ("/a$", "/ab", False),
        ("/a$", "/a", True),
        ("/*/b", "/a/b/c", True),
        ("/*/b$", "/a/b/c", False),
        ("/*.html$", "/a.html.html", True),
        ("/a*a$", "/a", False),
        ("*", "/x?y", True),
        ("/" + "*a" * 900 + "b", "/" + "a" * 2000, False),
    ],
)
def test_where_a_reservation_holds(location: str, path: str, holds: bool) -> None:
    assert Reservation(location, True).holds_for(path) is holds


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[" * 100_000,
        b'{"tdm-reservation": "x"}',
        b"[1, [], {}]",
        b'[{"location": 5, "tdm-reservation": 1}]',
    ],
)
def test_rubbish_reserves_nothing(data: bytes) -> None:
    assert read_reservations(data) == ()


def test_a_private_address_is_called_by_its_name(server: Server) -> None:
    with Fetcher(CONTACT, delay=0.01) as fetcher, pytest.raises(FetchError) as failure:
        fetcher.get(f"{server.url}/story")
    assert failure.value.reason == "address"
    assert server.seen == []


def test_a_store_that_fails_says_so(server: Server, tmp_path: Path) -> None:
    with Store(tmp_path / "answers.db") as store:
        store._base.execute("drop table answers")
        with pytest.raises(ReadError, match="the store of answers fails"):
            get(f"{server.url}/tagged", terms=TERMS, store=store)


def test_a_store_serves_many_threads(server: Server, tmp_path: Path) -> None:
    with Store(tmp_path / "answers.db") as store, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: get(f"{server.url}/tagged?{n % 4}", terms=TERMS, store=store), range(32)))
        again = list(pool.map(lambda n: get(f"{server.url}/tagged?{n}", terms=TERMS, store=store), range(4)))
    assert len(answers) == 32
    assert all(answer.unchanged for answer in again)


@pytest.mark.parametrize(
    ("header", "noindex", "no_ai"),
    [
        ("noindex", True, False),
        ("NOAI, noimageai", False, True),
        ("googlebot: noindex, nofollow", False, False),
        ("otherbot: noai, newsextract: noindex", True, False),
        ("max-snippet: 50, noindex", True, False),
        ("unavailable_after: 25 Jun 2030 15:00:00 PST", False, False),
        ("none", True, False),
        ("all", False, False),
        ("x" * 100_000, False, False),
        ("a:" * 50_000, False, False),
    ],
)
def test_the_robots_header(header: str, noindex: bool, no_ai: bool) -> None:
    found = signals(None, {"X-Robots-Tag": header})
    assert (found.noindex, found.no_ai, found.tdm_reserved) == (noindex, no_ai, None)
