"""Which file belongs to a host, what a fetcher learns from it, and what is wrong in files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsextract
from newsextract import Page
from newsextract.errors import UsageError
from newsextract.fivefilters import parse_patterns
from newsextract.fivefilters.hosts import file_names, find_patterns
from newsextract.sites import find_fetch_rules, find_rules
from newsextract.sources.lint import check_sites
from tests.fivefilters.paper import paper

HERE = Path(__file__).parent
FILES, BROKEN = HERE / "configurations", HERE / "broken"


@pytest.fixture(autouse=True)
def folder() -> Iterator[None]:
    newsextract.use_sites(FILES)
    yield
    newsextract.use_sites()


# hosts -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("elincourier.example", "elincourier.example"),
        ("www.elincourier.example", "elincourier.example"),
        ("news.sub.elincourier.example", "news.sub.elincourier.example"),
        ("sub.elincourier.example", None),  # the file is for that host and for www only, as in the dialect
        ("de.wikis.example", "wikis.example"),
        ("m.de.wikis.example", "wikis.example"),
        ("www.wikis.example", "wikis.example"),
        ("wikis.example", None),
        ("www.onlywww.example", "www.onlywww.example"),
        ("onlywww.example", None),
        ("17news.example", "17news.example"),
        ("courier.example", None),
    ],
)
def test_the_file_of_a_host(host: str, domain: str | None) -> None:
    patterns = find_rules(host).patterns
    assert patterns is not None  # the general file at least
    assert patterns.domain == domain
    assert "share-bar" in patterns.strip_id_or_class


def test_the_general_file_stays_away_where_it_is_not_wanted() -> None:
    patterns = find_rules("alone.example").patterns
    assert patterns is not None
    assert patterns.strip_id_or_class == ()


def test_the_first_folder_that_has_a_file_goes_first(tmp_path: Path) -> None:
    (tmp_path / "elincourier.example.txt").write_text("title: //h6", encoding="utf-8")
    found = find_patterns([tmp_path, FILES], "elincourier.example")
    assert found is not None
    assert [rule.xpath for rule in found.title] == ["//h6"]
    assert "share-bar" in found.strip_id_or_class


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        ".",
        "..",
        "global",
        "../configurations/global",
        "a/b.example",
        "x\\y.example",
        "a..b",
        ".example",
        "*.example",
        "a" * 300,
    ],
)
def test_other_hosts_name_no_file(host: str | None) -> None:
    assert list(file_names(host)) == []
    assert find_rules(host).patterns is None


def test_files_are_read_once_and_again_when_told(tmp_path: Path) -> None:
    path = tmp_path / "x.example.txt"
    path.write_text("title: //h1", encoding="utf-8")
    newsextract.use_sites(tmp_path)
    first = find_rules("x.example").patterns
    path.write_text("title: //h2", encoding="utf-8")
    assert find_rules("x.example").patterns is first
    newsextract.use_sites(tmp_path)
    again = find_rules("x.example").patterns
    assert again is not None
    assert [rule.xpath for rule in again.title] == ["//h2"]


# fetching ----------------------------------------------------------------------------------------------------------------

PAGER = '<nav class="pager"><a rel="next" href="?p=2#top">Next</a></nav>'


def page(behind: str = "", url: str = "https://news.ostkanal.example/story/7") -> Page:
    return Page(paper(behind=behind, url="https://seventeenbay.example/story/7"), url=url)


def test_fetch_rules_of_a_host() -> None:
    rules = find_fetch_rules("www.ostkanal.example")
    assert dict(rules.headers)["user-agent"].startswith("Mozilla")
    assert rules.requires_login
    assert rules.next_page_url(page(PAGER)) == "https://news.ostkanal.example/story/7?p=2"
    assert (
        rules.single_page_url(page('<a href="/story/7?print=1">Print</a>'))
        == "https://news.ostkanal.example/story/7?print=1"
    )


def test_a_host_without_a_file_has_no_fetch_rules() -> None:
    newsextract.use_sites()
    rules = find_fetch_rules("www.ostkanal.example")
    assert rules.headers == ()
    assert rules.next_page_url(page(PAGER)) is None


def test_if_page_contains_is_heeded() -> None:
    rules = find_fetch_rules("ostkanal.example")
    assert rules.next_page_url(page('<a rel="next" href="?p=2">Next</a>')) is None
    # it belongs to the link above it and to no other
    assert rules.single_page_url(page('<a href="?print=1">Print</a>')) is not None


def test_links_made_by_functions() -> None:
    rules = find_fetch_rules("seventeenbay.example")
    assert rules.single_page_url(page()) == "https://seventeenbay.example/print/7"


@pytest.mark.parametrize(
    "link",
    ['<a rel="next" href="">x</a>', '<a rel="next" href="#more">x</a>', '<a rel="next" href="javascript:more()">x</a>', '<a rel="next">x</a>',
     '<a rel="next" href="mailto:a@b.example">x</a>', '<a rel="next" href="https://[bad/">x</a>', '<a rel="next" href="file:///etc/passwd">x</a>',
     '<a rel="next" href="/story/7?utm_source=pager">x</a>'],
)  # fmt: skip
def test_links_that_lead_nowhere(link: str) -> None:
    rules = parse_patterns("next_page_link: //a[@rel='next']/@href\nnext_page_link: //a[@rel='next']").fetch
    assert rules.next_page_url(page(link)) is None


def test_a_page_of_text_has_no_links() -> None:
    rules = find_fetch_rules("ostkanal.example")
    assert rules.next_page_url(Page("One line\nand another", kind="text", url="https://ostkanal.example/")) is None


# what is wrong in files --------------------------------------------------------------------------------------------------


def test_sound_files_have_no_mistakes() -> None:
    problems = check_sites(FILES)
    assert [str(problem) for problem in problems if problem.serious] == []
    # what no page can pay for is told beforehand
    assert {Path(problem.file).name for problem in problems} == {"costly.example.txt"}


def test_mistakes_are_told_by_file_and_line() -> None:
    path = BROKEN / "faults.example.txt"
    found = [(problem.line, problem.serious, problem.message) for problem in check_sites(path)]
    assert found == [
        (2, True, "the XPath does not work: a step is missing"),
        (3, False, "unknown key 'bodys'"),
        (4, True, "body: the XPath gives no element but a number"),
        (5, True, "strip: the XPath gives no element but a text"),
        (6, True, "the XPath does not work: Undefined namespace prefix"),
        (7, True, "no rule: 'nothing to be seen here'; a rule is written as key: value"),
        (8, True, "'two words' is no name of a request header"),
        (9, True, "http_header needs brackets: http_header(…): …"),
        (10, True, "title takes nothing in brackets"),
        (11, False, "author has no value"),
        (12, True, "2 find_string and 1 replace_string: none of them is used"),
        (15, True, "if_page_contains belongs to the link rule above it, and there is none"),
        (16, False, "test_contains belongs to the test_url above it, and there is none"),
        (17, False, "tidy is yes or no, not 'perhaps'"),
        (18, True, "replace_string() finds nothing: its brackets are empty"),
        (19, False, "the XPath looks over the whole page for each of many nodes; on large pages it is not asked"),
    ]
    assert str(check_sites(path)[0]) == f"{path}:2: the XPath does not work: a step is missing"
    assert str(check_sites(path)[1]) == f"{path}:3: warning: unknown key 'bodys'"


def test_names_and_encodings() -> None:
    found = {
        Path(problem.file).name: (problem.line, problem.serious, problem.message) for problem in check_sites(BROKEN)
    }
    assert found["latin.example.txt"] == (2, False, "the file is not in UTF-8")
    assert found["NoHost.txt"] == (None, False, "the name is no host's, so the file is never read")
    assert found["Capitals.Example.txt"] == (None, False, "the name is no host's, so the file is never read")


def test_no_such_folder() -> None:
    with pytest.raises(UsageError, match="no folder or file"):
        check_sites(HERE / "nowhere")
