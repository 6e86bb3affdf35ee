"""Crawls of the newspaper, held against the truth and measured at its server."""

from __future__ import annotations

import dataclasses
import datetime as dt
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from newsextract import Layout, Site, register, unregister
from newsextract.crawling import Crawl, CrawlResult, crawl
from newsextract.crawling.plan import page_terms
from newsextract.errors import UsageError
from tests.crawling.warc_reading import records, responses
from tests.fetchers.hostile import Handler, serving
from tests.newspaper.faults import FAULTS
from tests.newspaper.server import Newspaper

CONTACT = "bot@paper.example"
TERMS = dataclasses.replace(page_terms(), timeout=(1, 1), deadline=2.0)


def begun(*names: str, **options: Any) -> Crawl:
    given: dict[str, Any] = {"delay": 0.0, "terms": TERMS, "backoff": 0.1, "jobs": 1, **options}
    return crawl(list(names), contact=CONTACT, allow_private=("127.0.0.0/8",), **given)


def urls(results: list[CrawlResult], outcome: str = "article") -> set[str]:
    return {result.url for result in results if result.outcome == outcome}


def test_good_stories_are_delivered_once_and_bad_addresses_are_named(tmp_path: Path) -> None:
    with Newspaper(articles=320, faults=0.15, hosts=3, patience=2.0) as paper:
        with begun(*paper.sites, jobs=2, warc=tmp_path / "bytes.warc.gz") as results:
            got = list(results)
        truth = paper.truth
        delivered = urls(got)
        numbers = Counter(found[0] for url in delivered if (found := paper.edition.find(url)))
        assert max(numbers.values()) == 1
        assert {truth[url].number for url in truth.ending("article")} <= set(numbers)
        assert not delivered & truth.ending("nothing")
        failed = {result.url: result for result in got if result.outcome == "failed"}
        assert truth.ending("nothing") <= set(failed)
        assert all(result.reason and result.message for result in failed.values())
        ends = {truth.faults()[url]: result.reason for url, result in failed.items() if url in truth.faults()}
        assert set(ends) == {name for name, fault in FAULTS.items() if fault.ends == "nothing"}
        expected = {"bomb": "size", "picture": "type", "redirect-loop": "redirects", "redirect-file": "scheme", "redirect-private": "address", "drip": "timeout",
                    "gzip-cut": "incomplete", "gzip-lie": "compression", "status-410": "status", "login-page": "no-story", "soft-404": "no-story", "empty": "no-story"}  # fmt: skip
        assert {name: ends[name] for name in expected} == expected
        assert not paper.log.disallowed()
        asked = Counter(seen.origin + seen.path for seen in paper.log)
        # lists without an end were left before long, and what is right the first time is not asked for twice
        assert all(asked[url] == 1 for url in delivered if not truth[url].fault)
        assert sum(path.startswith(("/feeds/endless", "/archive")) for seen in paper.log for path in [seen.path]) < 60
    assert results.summary.articles == len(delivered)
    assert results.summary.waiting == 0
    assert sum(sum(site.failed.values()) for site in results.summary.sites) == len(failed)
    kept = {uri for uri, _, _ in responses(tmp_path / "bytes.warc.gz")}
    assert {result.article.url for result in got if result.article} <= kept


def test_it_is_polite_at_the_server() -> None:
    with Newspaper(articles=24, hosts=2, copies=0.0) as paper:
        with begun(*paper.sites, delay=0.12) as results:
            assert len(urls(list(results))) == 24
        for site in paper.sites:
            assert paper.log.shortest_gap(site) >= 0.12
            assert paper.log.most_connections(site) == 1
            assert paper.log.most_at_once(site) == 1
            assert paper.log.paths(site)[0] == "/robots.txt"
            assert {seen.agent for seen in paper.log.of(site)} == {f"newsextract/0.1.0 (+{CONTACT})"}
        assert not paper.log.disallowed()
        # hosts do not wait for each other
        first, second = ([seen.began for seen in paper.log.of(site)] for site in paper.sites)
        assert min(first[-1], second[-1]) - max(first[0], second[0]) > 1


def test_the_delay_that_robots_txt_asks_for_counts() -> None:
    with Newspaper(articles=4, hosts=1, delay=0.3) as paper:
        with begun(*paper.sites) as results:
            list(results)
        gaps = paper.log.of(paper.sites[0])
        assert gaps[3].began - gaps[2].began >= 0.3


def test_since_and_max() -> None:
    with Newspaper(articles=120, hosts=2, copies=0.0) as paper:
        since = sorted(paper.edition.published(number) for number in range(120))[60]
        with begun(*paper.sites, since=since) as results:
            found = urls(list(results))
        assert found == {paper.edition.url(number) for number in range(120) if paper.edition.published(number) >= since}
        assert sum(site.skipped["old"] for site in results.summary.sites) >= 60
        paper.log.clear()
        with begun(*paper.sites, max=7, jobs=2) as results:
            found = urls(list(results))
        assert Counter(url.split("/")[2] for url in found) == Counter({site.split("/")[2]: 7 for site in paper.sites})
        stories = sum(paper.edition.find(seen.origin + seen.path) is not None for seen in paper.log)
        assert stories == 14  # no more was fetched than was wanted


def test_a_feed_a_story_and_a_section_can_be_named_too() -> None:
    with Newspaper(articles=60, hosts=1, copies=0.0) as paper:
        home = paper.sites[0]
        with begun(f"{home}/feed.xml") as results:
            assert len(urls(list(results))) == 30
        story = paper.edition.url(3)
        with begun(story) as results:
            got = list(results)
        assert urls(got) == {story}
        assert got[0].article is not None
        assert got[0].article.headline == paper.truth[story].headline
        with begun(f"{home}/coast/") as results:
            found = urls(list(results))
        assert found == {url for url in found if "/coast/" in url}
        assert len(found) >= 10


def test_the_feeds_of_a_site_file_are_used() -> None:
    with Newspaper(articles=60, hosts=1, copies=0.0) as paper:
        home = paper.sites[0]
        site = Site(
            name="Saltgate Courier", home=f"{home}/", feeds=("/atom.xml",), layouts=(Layout(name="x", marker="main"),)
        )
        register(site)
        try:
            with begun(home) as results:
                got = list(results)
        finally:
            unregister(site)
        assert len(urls(got)) == 30
        assert {result.article.site for result in got if result.article} == {"127.0.0.1"}  # in the other process too
        assert "/sitemap.xml" not in paper.log.paths(home)


def test_addresses_that_fail_again_do_not_put_a_living_host_off() -> None:
    with Newspaper(articles=90, faults=0.2, hosts=1, copies=0.0, kinds=("closed",)) as paper:
        with begun(*paper.sites, backoff=0.4) as results:
            got = list(results)
        broken = set(paper.truth.faults())
    assert len(broken) > 12
    assert broken <= urls(got, "failed")
    assert len(urls(got)) == 90 - len(broken)
    assert results.summary.waiting == 0


class AgencyCopy(Handler):
    """An outlet that prints an agency's story under two addresses."""

    def answer_feed(self) -> None:
        links = "".join(f"<item><title>Vote put off</title><link>/copy/{name}</link></item>" for name in "ab")
        feed = f"<rss version='2.0'><channel>{links}</channel></rss>"
        self.send(feed.encode(), headers={"Content-Type": "application/rss+xml"})

    def answer_copy(self) -> None:
        ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
        text = "".join(
            f"<p>The {each} council has put off its vote on the {each} ferry once more.</p>" for each in ordinals
        )
        self.send(f"<html lang=en><body><article><h1>The vote is put off</h1>{text}</article></body></html>".encode())


@pytest.mark.parametrize(("once", "articles"), [("crawl", 1), ("site", 2)])
def test_agency_copy_of_two_outlets(once: str, articles: int) -> None:
    with serving() as one, serving() as other:
        one.RequestHandlerClass = other.RequestHandlerClass = AgencyCopy
        with begun(f"{one.url}/feed", f"{other.url}/feed", once=once) as results:
            outcomes = Counter(result.outcome for result in results)
    assert outcomes == {"article": articles, "duplicate": 4 - articles}


def test_a_finished_crawl_looks_only_for_what_is_new(tmp_path: Path) -> None:
    files = {"state": tmp_path / "state", "output": tmp_path / "out.jsonl", "warc": tmp_path / "bytes.warc.gz"}
    with Newspaper(articles=40, hosts=1, copies=0.0) as paper:
        with begun(f"{paper.sites[0]}/feed.xml", **files) as results:
            assert len(urls(list(results))) == 30
        paper.log.clear()
        with begun(f"{paper.sites[0]}/feed.xml", **files) as results:
            assert list(results) == []
        assert [
            path for path in paper.log.paths(paper.sites[0]) if "robots" not in path and "well-known" not in path
        ] == ["/feed.xml"]
        with begun(f"{paper.sites[0]}/feed.xml", paper.sites[0], **files) as results:
            assert len(urls(list(results))) == 10
        assert results.summary.articles == 40
    assert (tmp_path / "out.jsonl").read_bytes().count(b"\n") == 40
    assert sum(headers["WARC-Type"] == "warcinfo" for headers, _ in records(tmp_path / "bytes.warc.gz")) == 3, (
        "one a run"
    )


def test_without_an_output_a_story_counts_when_the_next_is_asked_for(tmp_path: Path) -> None:
    with Newspaper(articles=20, hosts=1, copies=0.0) as paper:
        first = begun(*paper.sites, state=tmp_path / "state")
        one, two = next(first), next(first)
        first.close()  # whoever asked was still working on the second
        with begun(*paper.sites, state=tmp_path / "state") as second:
            got = list(second)
        asked = Counter(paper.log.paths(paper.sites[0]))
        assert one.url not in urls(got)
        assert two.url in urls(got)
        assert len(urls(got)) == 19
        assert asked[two.url.removeprefix(paper.sites[0])] == 1  # it was kept, and not fetched again


@pytest.mark.parametrize(("status", "after"), [(429, "1"), (503, "1")])
def test_a_busy_server_is_waited_for_a_few_times(status: int, after: str) -> None:
    with serving() as server:
        address = f"{server.url}/busy/{status}/1/{after}"
        with begun(address) as results:
            list(results)
        times = [at for at, path, _ in server.requests if path.startswith("/busy")]
        assert len(times) == 2
        assert times[1] - times[0] >= 1
        address = f"{server.url}/busy/{status}/99/{after}"
        with begun(address) as results:
            (end,) = results
        assert (end.outcome, end.reason, end.status, end.tries) == ("failed", "status", status, 3)


def test_a_host_that_wants_to_be_left_alone_for_long_is_put_off(tmp_path: Path) -> None:
    with serving() as server:
        names = [f"{server.url}/busy/503/99/7200", f"{server.url}/story"]
        with begun(*names, state=tmp_path / "state") as results:
            assert list(results) == []
        assert "asks to wait 7,200 seconds" in str(results.summary.put_off)
        assert results.summary.waiting == 2
        assert sum("/story" in seen for seen in server.seen) == 0


def test_without_a_robots_txt_that_can_be_read_nothing_is_fetched() -> None:
    with serving() as server:
        server.robots = (503, "")
        with begun(f"{server.url}/story") as results:
            assert list(results) == []
        assert results.summary.waiting == 1
        assert [seen.split(" ")[1] for seen in server.seen] == ["/robots.txt"]


def test_what_robots_txt_forbids_is_a_reason() -> None:
    with serving() as server:
        server.robots = (200, "User-agent: *\nDisallow: /story")
        with begun(f"{server.url}/story") as results:
            (end,) = results
        assert (end.outcome, end.reason) == ("failed", "robots")
        assert not [path for _, path, _ in server.requests if path.startswith("/story")]


def test_a_host_that_is_down_is_not_asked_for_ever() -> None:
    with serving() as server:
        names = [f"{server.url}/silence/{number}" for number in range(40)]
        with begun(*names, tries=1) as results:
            list(results)
        assert len(server.requests) < 15
        assert "10 requests in a row failed" in str(results.summary.put_off)


@pytest.mark.parametrize(
    ("names", "options", "told"),
    [
        ([], {}, "name the sites"),
        ("paper.example", {}, "in a list"),
        (["not a site"], {}, "neither a site nor an address"),
        (["file:///etc/passwd"], {}, "neither a site nor an address"),
        (["paper.example"], {"max": 0}, "max is 1 or more"),
        (["paper.example"], {"since": dt.datetime(2025, 1, 1)}, "offset"),  # noqa: DTZ001
        (["paper.example"], {"speed": 3}, "no option 'speed'"),
    ],
)
def test_what_cannot_be_meant_is_said(names: Any, options: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        crawl(names, contact=CONTACT, **options)


def test_a_missing_package_is_told_before_there_are_files(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['protego'] = None; from newsextract.crawling import crawl;"
        f" crawl(['paper.example'], contact='{CONTACT}', output=r'{tmp_path / 'out'}', state=r'{tmp_path / 'state'}')"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert "pip install 'newsextract[crawl]'" in ended.stderr
    assert list(tmp_path.iterdir()) == []
