"""Stories on several pages: found by the rules of their site or over ``rel=next``, and read into one record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsextract import Layout, Page, Site, UsageError, extract, extract_parts, register, unregister, use_sites
from newsextract.errors import FetchError
from newsextract.fetchers.http import Terms, get
from newsextract.fetchers.joined import fetch_parts, next_part, numbered
from tests.cli.command import newsextract, on_loopback
from tests.fetchers.hostile import Server, serving

TERMS = Terms(timeout=30, deadline=60, allow_private=("127.0.0.1",))
HOME = "https://paper.example"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def from_server(url: str) -> Page:
    return get(url, terms=TERMS).page()


def book(**pages: str) -> dict[str, str]:
    return {f"{HOME}/{path}": html for path, html in pages.items()}


def turned(pages: dict[str, str], first: str, most: int = 10) -> list[str | None]:
    def fetch(url: str) -> Page:
        if url not in pages:
            raise FetchError("the server answered 404", source=url)
        return Page(pages[url], url=url)

    return [page.url for page in fetch_parts(first, fetch, most=most)]


def test_parts_are_fetched_up_to_a_bound(server: Server) -> None:
    pages = fetch_parts(f"{server.url}/part", from_server, most=4)
    assert [page.url for page in pages] == [f"{server.url}/part", *(f"{server.url}/part?page={n}" for n in (2, 3, 4))]


def test_the_parts_are_one_record(server: Server) -> None:
    pages = fetch_parts(f"{server.url}/story-in-parts", from_server)
    assert len(pages) == 3
    whole = extract_parts(pages)
    texts = [block.text for block in whole.body]
    assert whole.url == f"{server.url}/story-in-parts"
    assert whole.headline == "The long ferry quarrel"
    assert len(texts) == len(set(texts)) == 7
    assert [text[:9] for text in texts[1::2]] == ["In part 1", "In part 2", "In part 3"]
    assert [caption.text for caption in whole.captions] == [f"The pier in year {n}." for n in (1, 2, 3)]
    assert len(whole.evidence["captions"]) == 3
    assert len(whole.evidence["body"]) == len(texts)
    assert len(extract(pages[0]).body) == 3


def test_the_command_line_reads_the_parts(server: Server) -> None:
    url = f"{server.url}/story-in-parts"
    alone = newsextract("extract", url, env=on_loopback())
    joined = newsextract("extract", "--parts", "2", url, env=on_loopback())
    assert (len(alone.records[0]["body"]), len(joined.records[0]["body"])) == (3, 5)
    assert newsextract("extract", "--parts", "0", url).code == 2
    assert newsextract("extract", "--parts", "2", "--url", url, url).code == 2


def test_a_part_that_is_missing_is_told(server: Server) -> None:
    pages = {f"{HOME}/a": '<link rel=next href="/a/2"><p>One.</p>'}

    def fetch(url: str) -> Page:
        if url not in pages:
            raise FetchError("the server answered 404", source=url)
        return Page(pages[url], url=url)

    (page,) = fetch_parts(f"{HOME}/a", fetch)
    assert any(problem.startswith("parts: ") and "404" in problem for problem in extract_parts([page]).problems)


def test_problems_of_later_parts_say_which() -> None:
    whole = extract_parts(
        [Page("<h1>Ferry</h1><p>The ferry runs again since Thursday.</p>", url=HOME), Page("", url=HOME)]
    )
    assert any(problem.startswith("page 2: empty") for problem in whole.problems)


@pytest.mark.parametrize("pages", [[], ["<p>x</p>"]])
def test_what_is_no_story_in_parts(pages: list[Page]) -> None:
    with pytest.raises(UsageError):
        extract_parts(pages)


def test_each_page_has_its_own_address() -> None:
    with pytest.raises(UsageError, match="its own url"):
        extract_parts([Page("<p>x</p>")], url=HOME)


@pytest.mark.parametrize(
    ("first", "link", "followed"),
    [
        ("/a", '<link rel="next" href="/a/2">', True),
        ("/a", '<a rel="next" href="?page=2">2</a>', True),
        ("/a?page=2", '<link rel="next" href="/a?page=3">', True),
        ("/a", '<link rel="next" href="/another-story">', False),
        ("/a", '<link rel="next" href="/a/3">', False),
        ("/a/2", '<link rel="next" href="/a/2">', False),
        ("/a", '<link rel="next" href="https://elsewhere.example/a/2">', False),
        ("/a", '<link rel="prev" href="/a/2">', False),
        ("/a", '<a class="next" href="/a/2">2</a>', False),
        ("/a", '<link rel="next" href="file:///a/2">', False),
        ("/a", '<link rel="next">', False),
    ],
)
def test_the_next_page_is_the_next_number_of_the_same_address(first: str, link: str, followed: bool) -> None:
    page = Page(f"<html><head></head><body>{link}<p>Text.</p></body></html>", url=f"{HOME}{first}")
    assert (next_part(page) is not None) is followed


@pytest.fixture
def ruled() -> Iterator[None]:
    layout = Layout(name="x", marker="article", next_page="a.onwards")
    site = Site(name="Paper", home=HOME, layouts=(layout,))
    register(site)
    yield
    unregister(site)


@pytest.mark.usefixtures("ruled")
def test_a_sites_rule_finds_the_next_page() -> None:
    pages = book(
        ferry='<article><a class="onwards" href="/ferry-and-council">On</a></article>',
        **{
            "ferry-and-council": '<article><a class="onwards" href="/the-end">On</a></article>',
            "the-end": '<article><a class="onwards" href="/ferry">Back to the start</a></article>',
        },
    )
    assert turned(pages, f"{HOME}/ferry") == [f"{HOME}/{name}" for name in ("ferry", "ferry-and-council", "the-end")]
    assert len(turned(pages, f"{HOME}/ferry", most=2)) == 2
    elsewhere = '<article><a class="onwards" href="https://elsewhere.example/">On</a></article>'
    assert turned(book(ferry=elsewhere), f"{HOME}/ferry") == [f"{HOME}/ferry"]


def test_a_configuration_files_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "paper.example.txt").write_text("next_page_link: //a[@class='more']/@href\n")
    use_sites(tmp_path)
    try:
        pages = book(
            ferry='<article><a class="more" href="/council">On</a></article>', council="<article>End.</article>"
        )
        assert turned(pages, f"{HOME}/ferry") == [f"{HOME}/ferry", f"{HOME}/council"]
    finally:
        use_sites()


@pytest.mark.parametrize(
    ("url", "number"),
    [
        ("https://paper.example/harbour/ferry", 1),
        ("https://paper.example/harbour/ferry/2", 2),
        ("https://paper.example/harbour/ferry/page/2/", 2),
        ("https://paper.example/harbour/ferry/seite-3", 3),
        ("https://paper.example/harbour/ferry?page=4", 4),
        ("https://paper.example/harbour/ferry_p2", 2),
    ],
)
def test_the_number_of_a_part(url: str, number: int) -> None:
    assert numbered(url) == ("paper.example/harbour/ferry", number)


def test_html_in_place_of_a_page_is_told_what_to_make_of_it() -> None:
    given: Any
    for given in (["<p>One</p>"], [b"<p>One</p>"], "one"):
        with pytest.raises(UsageError, match=r"make one with Page\(html"):
            extract_parts(given)
    with pytest.raises(UsageError, match="at least one"):
        extract_parts([])
