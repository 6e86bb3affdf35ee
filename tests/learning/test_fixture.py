"""Pages with invented text: the same shape, and no sentence of the original."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from typing import Any

import pytest

from newsextract import Page
from newsextract.learning import Sample, study
from newsextract.learning.addresses import Addresses
from newsextract.learning.draft import fixtures
from newsextract.learning.filler import Filler, shift_dates
from newsextract.learning.fixture import differences
from newsextract.pipeline import read_fields
from tests.learning.sites import SITES, story
from tests.variations import STORY, VARIATIONS

_WORD = re.compile(r"[^\W\d_]+")


def shingles(text: str, size: int = 4) -> set[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return set(zip(*(words[at:] for at in range(size)), strict=False))


def visible(page: str) -> str:
    return html.unescape(re.sub(r"<script.*?</script>|<[^>]+>", " ", page, flags=re.DOTALL))


def strings(value: Any) -> list[str]:
    """The texts in JSON-LD, without its names."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in strings(item)]
    return [text for item in value for text in strings(item)] if isinstance(value, (list, tuple)) else [str(value)]


@pytest.mark.parametrize("name", VARIATIONS)
def test_no_sentence_survives_and_the_fields_stay(name: str) -> None:
    text, _ = VARIATIONS[name](STORY)
    sample = Sample(Page(text, url="https://www.saltgate.example/news/council-clears-sale-of-old-ferries"))
    if not sample.body:
        pytest.skip("nothing was read on the page itself")
    (made,) = fixtures([sample], study([sample], least=1))
    written = " ".join(block.text for block in sample.blocks)
    stated = [*strings(sample.page.jsonld), *strings(list(sample.page.metas.values()))]
    copy = Page(made.html)
    new = [visible(made.html), *strings(copy.jsonld), *strings(list(copy.metas.values()))]
    old = shingles(written).union(*map(shingles, stated))
    survived = set().union(*map(shingles, new)) & old
    labels = set("january am pm min minute minutes read published updated posted ap getty images".split())
    assert all(set(words) <= labels for words in survived)
    assert STORY.author not in made.html
    assert STORY.headline.replace(" ", "-").lower() not in made.html


@pytest.mark.parametrize("site", SITES)
def test_a_fixture_is_read_as_its_page_is(site: str) -> None:
    samples = [Sample(Page(SITES[site].page(number), url=SITES[site].url(number))) for number in (1, 2, 4)]
    learned = study(samples)
    for sample, made in zip(samples, fixtures(samples, learned), strict=True):
        copy, _ = read_fields(Page(made.html, url="https://www.saltgate.example/x"), learned.site)
        page, _ = read_fields(sample.page, learned.site)
        assert differences(page.values, copy.values) == []
        assert made.notes == ()
        for old, new in zip(page.values["body"], copy.values["body"], strict=True):
            assert (len(old.text), old.kind) == (len(new.text), new.kind)
            assert re.sub(r"\w", "", old.text) == re.sub(r"\w", "", new.text)


def test_names_and_dates_agree_with_each_other() -> None:
    site, told = SITES["lowmark"], story(3)
    sample = Sample(Page(site.page(3), url=site.url(3), captured_at=dt.datetime(2025, 12, 31, 12, tzinfo=dt.UTC)))
    (made,) = fixtures([sample], study([sample], least=1))
    record = json.loads(made.record)
    author = record["byline"]["authors"][0]["name"]
    assert author != told.author
    assert made.html.count(author) == 2  # in the byline and in the JSON-LD
    assert record["published"][:4] == str(int(told.published[:4]) - 28)
    assert record["published"][4:] == told.published[4:]
    assert record["captured_at"].startswith("1997-12-31")
    assert record["url"].startswith("https://www.lowmark.example/news/")
    assert told.path not in made.html


@pytest.mark.parametrize(
    ("text", "shifted"),
    [
        ("Wednesday, 20 November 2024", "Wednesday, 20 November 1996"),
        ("2024-11-20T08:00:00.000Z", "1996-11-20T08:00:00.000Z"),
        ("20.11.24, 9:16", "20.11.96, 9:16"),
        ("/2024/11/20/harbour", "/1996/11/20/harbour"),
        ("20241120093000", "19961120093000"),
        ("1732089600", "848476800"),
        ("1732089600000", "848476800000"),
        ("3,200 boats and 14 piers", "3,200 boats and 14 piers"),
        ("10.5.3.20", "10.5.3.20"),
    ],
)
def test_years_are_shifted(text: str, shifted: str) -> None:
    assert shift_dates(text) == shifted


@pytest.mark.parametrize(
    "text",
    [
        "The ferry from Saltgate left at noon, and nobody waved.",
        "Паром из Солтгейта ушёл в полдень, и никто не помахал рукой.",
        "Το πλοίο έφυγε το μεσημέρι και κανείς δεν το χαιρέτησε.",
        "渡船在中午离开了港口，没有人挥手告别。",
        "غادرت العبارة الميناء عند الظهر ولم يلوح لها أحد.",
        "연락선은 정오에 항구를 떠났고 아무도 손을 흔들지 않았다.",
    ],
)
def test_filler_keeps_the_shape_in_any_script(text: str) -> None:
    made = Filler([text, text[::-1]]).text(text)
    assert len(made) == len(text)
    assert [c.isalpha() for c in made] == [c.isalpha() for c in text]
    assert [c.isupper() for c in made] == [c.isupper() for c in text]
    assert not shingles(made, 3) & shingles(text, 3)
    assert made != text


@pytest.mark.parametrize(
    "line", ["Updated November 20, 2024 9:16 AM", "Photo: dpa", "5 min read", "Von", "Getty Images"]
)
def test_short_lines_keep_the_words_that_say_what_they_are(line: str) -> None:
    assert Filler().text(line) == shift_dates(line)


def test_a_dateline_keeps_its_agency_but_not_its_place() -> None:
    made = Filler().text(
        "SALTGATE, Nov. 20 (Reuters) – The council of the town has voted for a new pier, officials said on Wednesday night."
    )
    assert made[8:].startswith(", Nov. 20 (Reuters) – ")
    assert "SALTGATE" not in made


@pytest.mark.parametrize(
    "address",
    [
        "https://www.saltgate.example/news/harbour/old-ferry-sold-48213377",
        "/news/2024/11/20/old-ferry-sold.html?utm_source=x#top",
        "https://cdn.pictures.example/media/ferry-quay-0a1b2c3d4e5f6a7b.jpg",
        "mailto:desk@saltgate.example",
        "//static.saltgate.example/a.js",
        "javascript:void(0)",
        "https://[broken",
        "x" * 100_000,
        "/" * 100_000,
    ],
)
def test_addresses_lose_their_words(address: str) -> None:
    made = Addresses(Filler(), "www.saltgate.example")
    new = made.of(address)
    assert new == made.of(address)
    assert "old-ferry" not in new
    assert "utm" not in new
    assert len(new) <= 600
    assert ("saltgate.example" in new) == ("//" in address and "saltgate.example" in address)


def test_known_hosts_and_author_pages_stay_what_they_are() -> None:
    made = Addresses(Filler(), "www.saltgate.example")
    assert made.of("https://twitter.com/adaquill").startswith("https://twitter.com/")
    assert made.of("https://www.saltgate.example/author/ada-quill").startswith("https://www.saltgate.example/author/")
