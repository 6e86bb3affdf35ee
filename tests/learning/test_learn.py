"""Rules learned from some pages of invented sites, tried on others."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsextract import Page, UsageError, extract
from newsextract.learning import Learned, learn, site_file, study
from newsextract.quality.measures import word_f1
from newsextract.site import Site
from tests.learning.sites import CLUB, NOTE, SITES, InventedSite, story

SEEN, UNSEEN = range(1, 7), range(21, 27)


def page(site: InventedSite, number: int) -> Page:
    return Page(site.page(number), url=site.url(number))


def taught(name: str) -> Learned:
    return study([page(SITES[name], number) for number in SEEN])


def f1(site: InventedSite, number: int, rules: Site | None, want: str) -> float:
    article = extract(page(site, number), site=rules)
    return word_f1("\n".join(block.text for block in article.body), want)[0]


@pytest.mark.parametrize("name", ["courier", "beacon"])
def test_learned_rules_beat_the_generic_answer_on_pages_not_seen(name: str) -> None:
    site, rules = SITES[name], taught(name).site
    for number in UNSEEN:
        want = "\n".join(story(number).paragraphs)
        assert f1(site, number, None, want) < 0.98 < f1(site, number, rules, want) == 1.0


def test_a_box_is_dropped_by_its_name() -> None:
    (layout,) = taught("courier").site.layouts
    assert (layout.ignore, layout.ignore_lines) == (("div.courier-club",), ())
    assert all(line not in extract(page(SITES["courier"], 30), site=taught("courier").site).text for line in CLUB)


def test_a_note_without_a_name_is_dropped_by_its_beginning() -> None:
    (layout,) = taught("beacon").site.layouts
    assert layout.ignore == ()
    (line,) = layout.ignore_lines
    assert NOTE.startswith(line)


def test_a_byline_that_half_of_the_pages_state_is_found_on_the_others() -> None:
    site, rules = SITES["hollin"], taught("hollin").site
    assert rules.layouts[0].byline == "div.hollin-hand"
    for number in (21, 23, 25):
        assert extract(page(site, number)).byline is None
        byline = extract(page(site, number), site=rules).byline
        assert byline is not None
        assert [author.name for author in byline.authors] == [story(number).author]


def test_the_container_of_most_pages_mends_the_others() -> None:
    site, rules = SITES["mirror"], taught("mirror").site
    for number in (21, 24, 27):
        want = story(number).paragraphs[0]
        assert f1(site, number, None, want) < 0.6 < f1(site, number, rules, want) == 1.0


def test_where_the_generic_answer_is_right_no_rule_is_written() -> None:
    learned = taught("lowmark")
    assert learned.site.layouts == ()
    assert learned.site.domain == "lowmark.example"
    assert learned.site.name == "Lowmark Times"
    assert learned.site.feeds == ("https://www.lowmark.example/feed.xml",)


@pytest.mark.parametrize("name", SITES)
def test_the_file_gives_the_site_again_and_names_nothing_made_up(name: str) -> None:
    learned = taught(name)
    text = site_file(learned)
    loaded: dict[str, object] = {}
    exec(compile(text, f"{name}.py", "exec"), loaded)
    assert loaded["SITE"] == learned.site
    assert max(map(len, text.splitlines())) <= 120
    assert "sc-" not in text
    assert "css-" not in text
    if learned.layouts:
        assert "of 6 pages" in text


def test_learning_does_not_depend_on_the_order_of_pages() -> None:
    pages = [page(SITES["courier"], number) for number in SEEN]
    assert learn(pages).layouts == learn(pages[::-1]).layouts


def test_a_story_told_twice_repeats_nothing() -> None:
    one = page(SITES["lowmark"], 1)
    again = Page(SITES["lowmark"].page(1), url="https://m.lowmark.example/other")
    learned = study([one, again, page(SITES["lowmark"], 2), page(SITES["lowmark"], 3)])
    assert learned.site.layouts == ()
    assert learned.pages == 3
    assert "left out" in learned.remarks[0]


def test_openings_from_one_place_are_no_boilerplate() -> None:
    site = SITES["lowmark"]
    opening = "<p>SALTGATE, Elin County, Nov. 20 (Elin Press) — The council of the harbour town of Saltgate said on Wednesday that it "
    pages = []
    for number in SEEN:
        first = story(number).paragraphs[0]
        text = site.page(number).replace(f"<p>{first}", f"{opening}{first.lower()}")
        pages.append(Page(text, url=site.url(number)))
    assert learn(pages).layouts == ()


def test_a_subhead_that_a_desk_uses_often_stays() -> None:
    site = SITES["lowmark"]
    pages = []
    for number in SEEN:
        second = story(number).paragraphs[2]
        pages.append(
            Page(
                site.page(number).replace(f"<p>{second}", f"<h3>What comes next</h3><p>{second}"), url=site.url(number)
            )
        )
    rules = learn(pages)
    assert all("What comes next" in extract(each, site=rules).text for each in pages)


def test_nothing_to_learn_from() -> None:
    with pytest.raises(UsageError, match="three or more"):
        study([])
    with pytest.raises(UsageError, match="three or more"):
        study([Page(""), Page("no page at all\njust two lines")])


HOSTILE = {
    "boxes": "".join(
        f"<div class='box-{'abcdefghij'[n % 10]}{n}x'><p>Again and again the same {n} lines stand here.</p></div>"
        for n in range(4_000)
    ),
    "depth": "<div class='deep-box'>" * 3_000 + "<p>" + "The same words on every page, over and over again. " * 20,
    "classes": "".join(
        f"<p class='{' '.join(f'name-{chr(97 + i % 26)}{chr(97 + n % 26)}' for i in range(80))}'>The tide table of day {n} repeats here.</p>"
        for n in range(800)
    ),
    "lines": "".join(
        f"<p>The {'very ' * (n % 7)}same note stands on all pages and speaks of the paper, again and again {n}.</p>"
        for n in range(3_000)
    ),
    "links": "<ul>"
    + "".join(f"<li><a href='/{n}'>A teaser of many words that leads to story {n}</a>" for n in range(5_000))
    + "</ul>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_in_time(name: str) -> None:
    site = SITES["lowmark"]
    pages = [
        Page(site.page(number).replace("</article>", f"{HOSTILE[name]}</article>"), url=site.url(number))
        for number in (1, 2, 3)
    ]
    start = time.process_time()
    site_file(study(pages))
    assert time.process_time() - start < 20


def test_a_file_is_written_whatever_a_site_calls_itself(tmp_path: Path) -> None:
    name = "The \"Elin\" \\ 'Post'\u2028"
    pages = [
        Page(
            SITES["beacon"].page(number).replace("Saltgate Beacon", name.replace('"', "&quot;")),
            url=SITES["beacon"].url(number),
        )
        for number in SEEN
    ]
    learned = study(pages)
    target = tmp_path / "site.py"
    target.write_text(site_file(learned), encoding="utf-8")
    loaded: dict[str, object] = {}
    exec(compile(target.read_text(encoding="utf-8"), "site.py", "exec"), loaded)
    assert loaded["SITE"] == learned.site
