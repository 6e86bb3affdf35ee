"""The report: what is told without a baseline, its JSON, its HTML page."""

from __future__ import annotations

import base64
import dataclasses
import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from typing import Any

import pytest

from newsextract import Page, UsageError
from newsextract.doctor import Report, examine, report, survey
from newsextract.doctor.page_report import page_of
from tests.cli.command import ROOT
from tests.doctor.designs import BREAKS, SITES, pages_of
from tests.doctor.test_survey import record

DOCS = (ROOT / "docs" / "doctor.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def broken() -> Report:
    """Three sites, two of them broken, one new."""
    before = [
        Page(html, url=url) for name in ("named", "with a site file") for url, html in pages_of(SITES[name], range(12))
    ]
    now = [
        Page(html, url=url, source=f"pages/{number}.html")
        for name, change in (("named", "captions in attributes"), ("with a site file", "renamed classes"))
        for number, (url, html) in enumerate(pages_of(BREAKS[change](SITES[name]), range(50, 62)))
    ]
    new = [Page(html, url=url) for url, html in pages_of(SITES["styled"], range(3))]
    return examine([*now, *new, {"no": "record"}], baseline=survey(before))


def test_the_worst_comes_first(broken: Report) -> None:
    assert [(site.site, site.alarmed) for site in broken.sites] == [
        ("apnews.com", True),
        ("courier.example", True),
        ("quayside.example", False),
    ]
    assert broken.failed == 1


# without a baseline ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pages", "filled", "alarm"),
    [(3, 0, True), (2, 0, False), (12, 2, True), (12, 5, False), (3, 1, False), (100, 40, True), (100, 47, False)],
)
def test_a_body_that_most_pages_lack_is_an_alarm(pages: int, filled: int, alarm: bool) -> None:
    records = [record(n) | ({} if n < filled else {"body": []}) for n in range(pages)]
    found = examine(records).alarms
    assert [(finding.kind, finding.field) for finding in found] == ([("empty", "body")] if alarm else [])
    if alarm:
        assert f"body of news.example: filled on only {filled} of {pages} pages" in found[0].message


def test_what_was_empty_before_is_known() -> None:
    records = [record(n, body=[]) for n in range(12)]
    assert examine(records, baseline=survey(records)).alarms == ()


def test_a_live_blog_needs_no_body() -> None:
    records = [record(n, body=[], live_posts=[{"title": "A boat came in"}]) for n in range(12)]
    assert examine(records).alarms == ()


def test_a_rule_that_never_wins_is_told() -> None:
    changed = BREAKS["byline moved into an author box"](SITES["with a site file"])
    found = examine(Page(html, url=url) for url, html in pages_of(changed, range(12)))
    (finding,) = found.alarms
    assert (finding.kind, finding.field) == ("silent", "byline")
    assert "rule `div.Page-authors` of layout `2023`" in finding.message


def test_a_site_that_the_baseline_does_not_know_is_no_alarm(broken: Report) -> None:
    site = next(site for site in broken.sites if site.site == "quayside.example")
    assert (site.pages_before, site.findings, site.watchable) == (0, (), False)


def test_sites_that_were_not_met_are_told() -> None:
    old = survey([record(1, site="gone.example"), record(1)])
    assert examine([record(2)], baseline=old).missing == ("gone.example",)


@pytest.mark.parametrize("rate", [0, 1, -0.1, 7])
def test_a_rate_is_between_0_and_1(rate: float) -> None:
    with pytest.raises(UsageError, match="false alarms"):
        examine([record(1)], false_alarms=rate)


def test_another_version_may_be_the_cause() -> None:
    old = survey([record(1)])
    assert not examine([record(1)], baseline=old).other_version
    old.made_by = "0.0.1"
    assert examine([record(1)], baseline=old).other_version


# JSON --------------------------------------------------------------------------------------------------------------------


def test_the_json_is_plain_and_versioned(broken: Report) -> None:
    data = json.loads(json.dumps(broken.to_dict(), allow_nan=False))
    assert (data["newsextract"], data["version"]) == ("doctor report", 1)
    assert data["alarms"] == len(broken.alarms) >= 2
    assert data["sites"][0]["findings"][0]["kind"] == "layout"


@pytest.mark.parametrize(
    "kind", [kind for kind in vars(report).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]
)
def test_the_documentation_tells_every_name(kind: Any) -> None:
    section = re.search(rf"^### {kind.__name__}\n(.*?)(?=^##|\Z)", DOCS, re.MULTILINE | re.DOTALL)
    assert section is not None, f"docs/doctor.md has no section {kind.__name__}"
    named = [
        name
        for cell in re.findall(r"^\| (`[^|]*) \|", section[1], re.MULTILINE)
        for name in re.findall(r"`(\w+)`", cell)
    ]
    assert named == [field.name for field in dataclasses.fields(kind)]


# HTML --------------------------------------------------------------------------------------------------------------------


class _Reader(HTMLParser):
    """Collects what a page asks for and shows, and whether its elements are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.sources: list[str] = []
        self.alts: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in ("meta", "img"):
            self.open.append(tag)
        given = dict(attrs)
        self.sources += [value for name in ("src", "href") if (value := given.get(name))]
        if tag == "img":
            self.alts.append(given.get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    assert reader.open == []
    return reader


def test_the_page_stands_alone(broken: Report) -> None:
    page = read(page_of(broken))
    assert not {"script", "link", "iframe"} & set(page.tags)
    assert page.sources
    assert all(source.startswith("data:image/svg+xml;base64,") for source in page.sources)
    assert len(page.alts) == 1 + 3 * len(broken.sites)
    assert all(page.alts)
    for source in page.sources:
        svg = ET.fromstring(base64.b64decode(source.partition(",")[2]))
        assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    for finding in broken.findings:
        assert finding.message.replace("`", "") in page.text


def test_the_same_report_gives_the_same_page(broken: Report) -> None:
    assert page_of(broken) == page_of(broken)


def test_a_page_cannot_write_into_the_report() -> None:
    nasty = "<script>alert(1)</script>"
    records = [
        record(n, site=nasty, evidence={"headline": [{"source": nasty, "rule": '"><img src=x>', "place": nasty}]})
        for n in range(4)
    ]
    page = read(page_of(examine([{**each, "site": nasty} for each in records], baseline=survey(records))))
    assert "script" not in page.tags
    assert all(source.startswith("data:image/svg+xml") for source in page.sources)


@pytest.mark.parametrize("site", ["пример.рф", "$x^2$", "例え.jp", "a" * 250])
def test_any_site_can_be_drawn(site: str) -> None:
    page_of(examine([record(n, site=site) | {"site": site} for n in range(3)]))


def test_a_report_of_nothing() -> None:
    assert "No alarm" in read(page_of(examine([]))).text
