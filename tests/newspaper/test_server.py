"""The newspaper's server does what it says: lists, well-behaved answers, and what it saw."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import requests

from newsextract import FeedError, parse_feed
from tests.newspaper import Newspaper


@pytest.fixture(scope="module")
def paper() -> Iterator[Newspaper]:
    with Newspaper(articles=300, faults=0.05, hosts=3, delay=0.5, patience=1.0) as running:
        yield running


@pytest.fixture
def session() -> Iterator[requests.Session]:
    with requests.Session() as opened:
        yield opened


@pytest.mark.parametrize("path", ["/feed.xml", "/atom.xml", "/feed.json", "/index.rdf", "/coast/feed"])
def test_feeds_hold_the_newest_stories(paper: Newspaper, session: requests.Session, path: str) -> None:
    answer = session.get(paper.sites[0] + path)
    feed = parse_feed(answer.content, url=answer.url)
    assert not feed.problems
    assert len(feed.items) >= 10
    for item in feed.items:
        assert item.url
        truth = paper.truth[item.url]
        assert (item.title, item.published) == (truth.headline, truth.published)
    newest = [item.published for item in feed.items if item.published]
    assert newest == sorted(newest, reverse=True)


def test_the_sitemaps_list_every_address(paper: Newspaper, session: requests.Session) -> None:
    found = []
    for site in paper.sites:
        index = parse_feed(session.get(f"{site}/sitemap.xml").content, url=f"{site}/sitemap.xml")
        for child in index.children:
            feed = parse_feed(session.get(child.url).content, url=child.url)
            if "/stories-" in child.url:
                found += [item.url for item in feed.items]
            elif child.url.endswith("loop.xml"):
                assert f"{site}/sitemap.xml" in {each.url for each in feed.children}
            else:
                assert feed.kind == "news-sitemap"
                assert feed.items
    assert sorted(url for url in found if url) == sorted(paper.truth)


def test_the_front_page_leads_to_sections_older_stories_feeds_and_traps(
    paper: Newspaper, session: requests.Session
) -> None:
    text = session.get(f"{paper.sites[1]}/").text
    for link in (
        "/coast/",
        "/feed.xml",
        "/atom.xml",
        "/feed.json",
        "/index.rdf",
        "/?page=2",
        "/archive?page=1",
        "/internal/x",
    ):
        assert f'href="{link}"' in text
    last = session.get(f"{paper.sites[1]}/?page=3").text
    assert "<article" in last
    assert 'rel="next"' not in last


def test_robots(paper: Newspaper, session: requests.Session) -> None:
    text = session.get(f"{paper.sites[0]}/robots.txt").text
    assert "Crawl-delay: 0.5" in text
    assert f"Sitemap: {paper.sites[0]}/sitemap.xml" in text
    assert "Disallow: /internal/" in text


def test_traps_have_no_end(paper: Newspaper, session: requests.Session) -> None:
    for page in (1, 77, 5_000):
        url = f"{paper.sites[0]}/feeds/endless.xml?page={page}"
        feed = parse_feed(session.get(url).content, url=url)
        assert feed.next_urls == (f"{paper.sites[0]}/feeds/endless.xml?page={page + 1}",)
        assert feed.items
        assert f"/archive?page={page + 1}" in session.get(f"{paper.sites[0]}/archive?page={page}").text


def test_a_feed_with_entities(paper: Newspaper, session: requests.Session) -> None:
    with pytest.raises(FeedError, match="entities"):
        parse_feed(session.get(f"{paper.sites[0]}/feeds/entities.xml").content)


def test_a_page_is_what_the_truth_says(paper: Newspaper, session: requests.Session) -> None:
    for sheet in paper.pages(20):
        if sheet.truth.fault is None:
            answer = session.get(sheet.url)
            assert (answer.status_code, answer.content) == (200, sheet.body)
            assert answer.headers["Content-Type"] == sheet.headers["Content-Type"]
            plain = session.get(sheet.url, headers={"Accept-Encoding": "identity"})
            assert plain.content == sheet.body
            assert "Content-Encoding" not in plain.headers


def test_a_known_page_is_not_sent_again(paper: Newspaper, session: requests.Session) -> None:
    url = next(url for url in paper.truth if paper.truth[url].fault is None)
    first = session.get(url)
    for name, value in (
        ("If-None-Match", first.headers["ETag"]),
        ("If-Modified-Since", first.headers["Last-Modified"]),
    ):
        again = session.get(url, headers={name: value})
        assert (again.status_code, again.content) == (304, b"")
    assert session.get(url, headers={"If-None-Match": '"other"'}).status_code == 200


def test_heads_and_unknown_paths(paper: Newspaper, session: requests.Session) -> None:
    url = next(url for url in paper.truth if paper.truth[url].fault is None)
    answer = session.head(url)
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["Content-Length"]) > 0
    assert session.get(f"{paper.sites[0]}/no/such-page-7").status_code == 404


def test_the_journal_knows_how_polite_a_reader_was() -> None:
    with Newspaper(articles=60, hosts=2, copies=0.0) as paper:
        first, second = paper.sites
        urls = [paper.edition.url(number) for number in paper.edition.numbers(0)][:4]
        with requests.Session() as session:
            for url in urls[:3]:
                session.get(url, headers={"User-Agent": "slow-reader"})
                time.sleep(0.06)
            session.get(f"{second}/internal/x")
        assert paper.log.settled()
        seen = paper.log.of(first)
        assert [each.path for each in seen] == [urlsplit(url).path for url in urls[:3]]
        assert {(each.agent, each.status, each.connection) for each in seen} == {("slow-reader", 200, 1)}
        assert 0.05 < paper.log.shortest_gap(first) < 1
        assert paper.log.most_connections(first) == paper.log.most_at_once(first) == 1
        assert [each.path for each in paper.log.disallowed()] == ["/internal/x"]
        assert all(each.began <= each.ended for each in seen)
        assert paper.log.shortest_gap(second) == float("inf")


def test_the_journal_sees_requests_at_once() -> None:
    with Newspaper(articles=60, hosts=1, faults=1.0, kinds=("late",)) as paper:
        urls = list(paper.truth)[:3]
        readers = [threading.Thread(target=requests.get, args=(url,)) for url in urls]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        assert paper.log.most_at_once(paper.sites[0]) == 3
        assert paper.log.most_connections(paper.sites[0]) == 3
        assert paper.log.shortest_gap(paper.sites[0]) < 0.3


def test_outlets_are_hosts_of_their_own() -> None:
    with Newspaper(articles=9, hosts=3) as paper:
        assert len(set(paper.sites)) == 3
        assert all(urlsplit(site).hostname.startswith("127.0.0.") for site in paper.sites)  # type: ignore[union-attr]


def test_tls_with_a_certificate_of_its_own() -> None:
    with Newspaper(articles=6, hosts=2, tls=True) as paper:
        assert paper.ca
        for site in paper.sites:
            assert site.startswith("https://")
            assert requests.get(f"{site}/", verify=paper.ca).status_code == 200
            with pytest.raises(requests.exceptions.SSLError):
                requests.get(f"{site}/")


@pytest.mark.parametrize("status", [404, 500])
def test_a_site_without_robots_txt(status: int) -> None:
    with Newspaper(articles=3, hosts=1, robots=status) as paper:
        assert requests.get(f"{paper.sites[0]}/robots.txt").status_code == status


def test_requests_are_written_down_as_they_end() -> None:
    file = io.StringIO()
    with Newspaper(articles=3, hosts=1, journal=file) as paper:
        requests.get(f"{paper.sites[0]}/robots.txt")
        assert paper.log.settled()
        assert json.loads(file.getvalue())["path"] == "/robots.txt"


def test_it_ends_while_somebody_waits() -> None:
    begun = time.monotonic()
    with Newspaper(articles=4, hosts=1, faults=1.0, kinds=("silence",), patience=60) as paper:
        url = next(iter(paper.truth))

        def waits() -> None:
            with pytest.raises(requests.RequestException):
                requests.get(url)

        reader = threading.Thread(target=waits)
        reader.start()
        while not len(paper.log):
            time.sleep(0.01)
    reader.join(5)
    assert not reader.is_alive()
    assert time.monotonic() - begun < 5


def test_a_process_of_its_own() -> None:
    command = [
        sys.executable,
        "-m",
        "tests.newspaper",
        "--articles",
        "50",
        "--hosts",
        "2",
        "--faults",
        "0.1",
        "--leash",
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        sites = json.loads(process.stdout.readline())["sites"]
        answer = requests.get(f"{sites[1]}/sitemaps/stories-0.xml.gz", timeout=5)
        assert b"<loc>" in gzip.decompress(answer.content)
        process.stdin.close()
        assert process.wait(10) == 0
