"""Counting pages and records: any order, little memory, whatever they hold."""

from __future__ import annotations

import copy
import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Page, UsageError, extract
from newsextract.doctor import Survey, diagnose, examine, survey
from newsextract.doctor.observing import observe
from newsextract.doctor.surveys import SAMPLE
from tests.doctor.designs import SITES, pages_of


def record(number: int, site: str = "news.example", **changed: Any) -> dict[str, Any]:
    evidence = {"headline": [{"source": "element", "rule": "h1", "place": "body > h1", "confidence": 0.99}]}
    return {
        "url": f"https://{site}/story-{number}",
        "headline": f"Story number {number} of the harbour",
        "byline": {"text": "By Ana Roe", "authors": [{"name": "Ana Roe"}]},
        "body": [{"kind": "paragraph", "text": "The pier is open again. " * (10 + number % 7)}],
        "evidence": evidence,
        **changed,
    }


def test_pages_records_and_dicts_are_counted_alike() -> None:
    pages = [Page(html, url=url) for url, html in pages_of(SITES["named"], range(4))]
    articles = [extract(page) for page in pages]
    dicts = [json.loads(json.dumps(article.to_dict())) for article in articles]
    seen = [examine(things).sites[0] for things in (pages, articles, dicts)]
    assert [[(each.field, each.filled, each.length, each.rules) for each in site.fields] for site in seen] == [
        [(each.field, each.filled, each.length, each.rules) for each in seen[0].fields]
    ] * 3
    # of pages the ways by class names are known, of records those by tags
    assert [site.markups[0].way.rpartition(" > ")[2] for site in seen] == ["h1.article-title", "h1", "h1"]


def test_the_sites_rule_and_the_generic_answer_are_compared() -> None:
    pages = [Page(html, url=url) for url, html in pages_of(SITES["with a site file"], range(6))]
    body = examine(pages).sites[0].figures("body")[0]
    assert body is not None
    assert (body.compared, body.disagreed) == (6, 0)
    assert body.rules[0].rule == "site rule apnews.com/2023"
    boxed = [
        Page(html.replace("RichTextStoryBody RichTextBody", "x").replace("<p class=", "<p name=").replace(
            "<main", '<main><div class="RichTextStoryBody"><p>One line of the pier only, and nothing of the story itself.</p></div><main', 1
        ), url=url)
        for url, html in pages_of(SITES["with a site file"], range(6))
    ]  # fmt: skip
    body = examine(boxed).sites[0].figures("body")[0]
    assert body is not None
    assert (body.compared, body.disagreed) == (6, 6)


def test_order_does_not_matter_nor_how_the_work_was_shared() -> None:
    records = [record(number, site=f"s{number % 3}.example") for number in range(3 * SAMPLE + 50)]
    expected = survey(records).to_dict()
    for seed in range(3):
        random.Random(seed).shuffle(records)
        assert survey(records).to_dict() == expected


def test_the_sample_is_bounded_and_the_counts_are_exact() -> None:
    found = survey(
        record(number, byline=None if number % 4 else {"authors": [{"name": "A B"}]}) for number in range(5_000)
    )
    site = found.sites["news.example"]
    assert site.pages == 5_000
    assert (site.told["byline"], site.filled["byline"]) == (5_000, 1_250)
    assert len(site.rows) == SAMPLE
    length = diagnose(found).sites[0].figures("body")[0]
    assert length is not None
    assert length.length is not None
    assert length.length.median == pytest.approx(24 * 13, abs=24 * 1.5)


def test_many_sites_keep_fewer_pages_each(monkeypatch: pytest.MonkeyPatch) -> None:
    import newsextract.doctor.surveys as module

    monkeypatch.setattr(module, "_ROWS", 200)
    monkeypatch.setattr(module, "_SITES", 15)
    records = [record(number, site=f"s{number % 40}.example") for number in range(40 * 30)]
    expected = survey(records)
    assert len(expected.sites) == 15
    assert expected.left_out == 25 * 30
    assert expected.pages == 1_200
    assert {len(site.rows) for site in expected.sites.values()} == {13}
    for seed in range(3):
        random.Random(seed).shuffle(records)
        again = survey(records)
        assert again.to_dict() == expected.to_dict()
        assert again.left_out == expected.left_out


def test_the_baseline_file_gives_the_figures_back() -> None:
    found = survey(Page(html, url=url) for url, html in pages_of(SITES["named"], range(12)))
    data = json.loads(json.dumps(found.to_dict()))
    again = Survey.from_dict(data)
    assert again.to_dict() == data
    assert diagnose(again).to_dict()["sites"] == diagnose(found).to_dict()["sites"]
    assert "source" in data["sites"]["courier.example"]["sample"][0]
    assert data["sites"]["courier.example"]["sample"][0]["source"] is None  # names of files are nobody's business


BROKEN: list[Any] = [
    None, [], {}, {"newsextract": "doctor report"}, {"newsextract": "doctor baseline"},
    {"newsextract": "doctor baseline", "version": 99, "sites": {}},
    {"newsextract": "doctor baseline", "version": 1, "sites": []},
    {"newsextract": "doctor baseline", "version": 1, "sites": {"a": 1}},
    {"newsextract": "doctor baseline", "version": 1, "sites": {"a": {"pages": 1, "fields": {}, "ways": {}, "sample": [{}]}}},
]  # fmt: skip


@pytest.mark.parametrize("data", BROKEN)
def test_what_is_no_baseline_is_refused(data: Any) -> None:
    with pytest.raises(UsageError, match="baseline"):
        Survey.from_dict(data)


@pytest.mark.parametrize("hurt", ["key", "fields", "size"])
def test_a_damaged_baseline_is_refused(hurt: str) -> None:
    data = survey([record(1)]).to_dict()
    row = data["sites"]["news.example"]["sample"][0]
    row.update({"key": {"key": "zz"}, "fields": {"fields": {"body": [1] * 9}}, "size": {"fields": {"body": 5}}}[hurt])
    with pytest.raises(UsageError, match="damaged"):
        Survey.from_dict(data)


def test_a_baseline_renews_itself_only_with_what_is_sound() -> None:
    old = survey([record(n, site=s) for s in ("a.example", "b.example", "c.example", "d.example") for n in range(12)])
    new = survey(
        [record(n, site=s) for s, pages in (("a.example", 15), ("b.example", 15), ("c.example", 4), ("e.example", 3)) for n in range(pages)]
    )  # fmt: skip
    made = new.renewed(old, frozenset({"b.example"}))
    assert {name: site.pages for name, site in made.sites.items()} == {
        "a.example": 15,  # as many pages, no alarm
        "b.example": 12,  # in alarm
        "c.example": 12,  # fewer pages
        "d.example": 12,  # not met
        "e.example": 3,  # new
    }
    assert "f.example" not in survey([record(1, site="f.example")]).renewed(Survey(), frozenset({"f.example"})).sites


# whatever a record holds -------------------------------------------------------------------------------------------------


def test_pages_that_are_none_are_counted() -> None:
    found = Survey()
    found.add({"no": "record"}, source="x.jsonl:1")
    found.fail("y.html", "there is no\nsuch file")
    report = diagnose(found)
    assert (report.pages, report.failed) == (0, 2)
    assert report.failures == (("x.jsonl:1", "this is no record of a page"), ("y.html", "there is no such file"))


def test_a_record_without_evidence_is_still_counted() -> None:
    bare = [{key: value for key, value in record(n).items() if key != "evidence"} for n in range(5)]
    site = examine(bare).sites[0]
    headline = site.figures("headline")[0]
    assert headline is not None
    assert (headline.filled, headline.rules, headline.confidence) == (5, (), None)


def test_fields_that_a_record_does_not_tell_are_not_missing() -> None:
    some = [{"url": "https://news.example/1", "headline": "Only this was asked for"}] * 5
    assert [each.field for each in examine(some).sites[0].fields] == ["headline"]
    assert examine(some).alarms == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = ["url", "site", "layout", "headline", "byline", "body", "captions", "published", "evidence", "tags", "access"]


@given(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=8))
def test_any_mapping_is_taken(data: dict[str, Any]) -> None:
    before = copy.deepcopy(data)
    report = examine([data, data], baseline=survey([data, data]))
    assert report.pages + report.failed == 2
    json.dumps(report.to_dict())
    assert data == before


@given(JSON)
def test_any_evidence_is_taken(evidence: Any) -> None:
    examine(
        [
            record(1, evidence=evidence),
            record(2, evidence={"headline": evidence}),
            record(3, evidence={"body": [evidence]}),
        ]
    )


def test_an_empty_page_is_a_page() -> None:
    seen = observe(Page(b"", url="https://news.example/1"))
    assert seen is not None
    assert (seen.site, seen.fields["headline"], seen.fields["body"]) == ("news.example", None, None)
    assert "captions.credit" not in seen.fields  # nobody asks for the credit of no caption
