"""Rules for tags and for the words under pictures, boxes known by their shape, the feed as evidence, and that nothing is lost."""

from __future__ import annotations

import pytest

from newsextract import Page, extract
from newsextract.feeds import parse_feed
from newsextract.learning import Learned, Sample, learn, study
from newsextract.learning.box_shapes import is_about_author, is_teaser
from newsextract.quality.scoring import LOWER_IS_BETTER
from tests.learning.sites import SITES, InventedSite, head, paragraphs, story
from training.invented import feed_of, tried
from training.invented_sites import InventedSite as HardSite
from training.learning import Trial, table

SEEN, UNSEEN = range(1, 7), range(21, 27)
HOST, NAME = "askeherald.example", "Aske Herald"
WHERE = "the pier the mill the quay the kiln the ropewalk the chapel the weir the dyke".split(" the ")
WHO = ("Ivo Pryce", "Janna Lund", "Kolja Moor")


def words_of(number: int) -> str:
    return f"Men of the night shift at {WHERE[number % 8]}, seen from boat number {number * 7}."


def herald(number: int, *, body: str = "", above: str = "", below: str = "", **how: bool) -> Page:
    told = story(number)
    text = "".join(paragraphs(told))
    return Page(
        f"{head(told, HOST, NAME, **how)}<body><main><article class='herald-sheet'><h1>{told.headline}</h1>{above}"
        f"<div class='herald-column'>{text}{body}</div>{below}</article></main></body></html>",
        url=f"https://www.{HOST}{told.path}",
    )


def framed(number: int) -> Page:
    taken_by = WHO[number % 3]
    frame = (
        f"<div class='herald-frame'><img src='/m/{number}.jpg' width='900' height='600' alt=''>"
        f"<div class='herald-under'>{words_of(number)}</div><div class='herald-lens'>{taken_by}</div></div>"
    )
    return herald(number, above=f"<p class='byline'>By {story(number).author}</p>{frame}")


def test_boxes_of_pictures_give_captions_where_no_name_tells() -> None:
    assert extract(framed(21)).captions == ()
    rules = learn([framed(number) for number in SEEN])
    for number in UNSEEN:
        (caption,) = extract(framed(number), site=rules).captions
        assert (caption.text, caption.credit) == (words_of(number), WHO[number % 3])


def test_portraits_of_authors_are_no_captions() -> None:
    def portrayed(number: int) -> Page:
        author = story(number).author
        box = f"<div class='herald-frame'><img src='/m/{author[:3]}.jpg' alt=''><p>{author} is at sea {number} days a year.</p></div>"
        return herald(number, above=f"<p class='byline'>By {author}</p>", body=box)

    assert all(each.layout.captions is None for each in study([portrayed(number) for number in SEEN]).layouts)


def test_credits_repeat_and_stay() -> None:
    def page(number: int) -> Page:
        figure = f"<figure><img src='/m/{number}.jpg'><figcaption>{words_of(number)}</figcaption><div class='credit'>{WHO[number % 2]}</div></figure>"
        return herald(
            number,
            above=figure,
            body="<p>Whoever likes to read on at sea finds us in the reading room of every ferry.</p>",
        )

    rules = learn([page(number) for number in SEEN])
    assert rules.layouts
    for number in UNSEEN:
        assert extract(page(number), site=rules).captions == extract(page(number)).captions
        assert extract(page(number), site=rules).captions[0].credit == WHO[number % 2]


TAGS = "Harbour Mill Weir Dyke Chapel Kiln Rope Herring".split()


def tagged(number: int, *, stated: bool) -> Page:
    tags = [TAGS[number % 8], TAGS[(number * 3 + 1) % 8], "Coast"]
    spans = "".join(f"<span class='herald-mark'>{tag}</span>" for tag in dict.fromkeys(tags))
    page = herald(number, below=f"<div class='herald-marks'>{spans}</div>")
    if not stated:
        return page
    metas = "".join(f'<meta property="article:tag" content="{tag}">' for tag in dict.fromkeys(tags))
    return Page(page.html.replace("</head>", f"{metas}</head>"), url=page.url)


def test_tags_that_half_of_the_pages_state_are_read_from_the_others() -> None:
    rules = learn([tagged(number, stated=number % 2 == 0) for number in SEEN])
    assert {layout.tags for layout in rules.layouts} == {"span.herald-mark"}
    for number in UNSEEN:
        page = tagged(number, stated=False)
        assert extract(page).tags == ()
        assert extract(page, site=rules).tags == tuple(
            dict.fromkeys((TAGS[number % 8], TAGS[(number * 3 + 1) % 8], "Coast"))
        )


def test_marks_that_no_page_states_are_no_tags() -> None:
    rules = learn([tagged(number, stated=False) for number in SEEN])
    assert all(layout.tags is None for layout in rules.layouts)


def run_of(sample: Sample, selector: str) -> tuple[int, int]:
    (element,) = sample.find(selector)
    return sample.table.first[element], sample.table.end(element)


@pytest.mark.parametrize(
    ("link", "is_one"),
    [
        ("/news/the-weir-opens-again-after-storms-5001", True),
        (f"https://www.{HOST}/news/the-weir-opens-again-5001", True),
        ("#answer", False),
        ("https://shop.example/weir", False),
    ],
)
def test_a_teaser_leads_to_another_page_of_the_site(link: str, is_one: bool) -> None:
    box = f"<div class='herald-next'><p><a href='{link}'>The weir opens again after the storms</a></p><p>It was shut for nine weeks, and the town did without.</p></div>"
    sample = Sample(herald(1, body=box))
    assert is_teaser(sample, *run_of(sample, "div.herald-next")) is is_one


def test_words_about_the_author_begin_with_the_name() -> None:
    author = story(1).author
    box = "<div class='herald-who'><p>{} has written of harbours for many years and lives on a boat.</p></div>"
    above = f"<p class='byline'>By {author}</p>"
    sample = Sample(herald(1, above=above, body=box.format(author)))
    assert is_about_author(sample, *run_of(sample, "div.herald-who"))
    other = Sample(herald(1, above=above, body=box.format("Nobody Else")))
    assert not is_about_author(other, *run_of(other, "div.herald-who"))


def test_a_desk_with_a_manner_of_its_own_keeps_its_standfirsts() -> None:
    def page(number: int) -> Page:
        opener = f"What the council of the harbour town of Saltgate decided, and why it matters {WHERE[number % 8]} {number}."
        return herald(number, above=f"<p class='standfirst'>{opener}</p>")

    rules = learn([page(number) for number in SEEN])
    for number in UNSEEN:
        assert extract(page(number)).standfirst is not None
        assert extract(page(number), site=rules).standfirst == extract(page(number)).standfirst


# the feed ---------------------------------------------------------------------------------------------------------


def signed(number: int) -> Page:
    note = "<p class='herald-extra'>The tide tables of the week hang at the harbour office and in the bakery.</p>"
    return herald(number, below=f"{note}<div class='herald-hand'>{story(number).author}</div>", author=False)


def items(numbers: range, *, creator: bool = True, day: str = "Wed, 20 Nov 2024 09:16:00 +0100") -> str:
    rows = "".join(
        f"<item><title>{story(number).headline}</title><link>http://{HOST}{story(number).path}?utm_source=feed</link>"
        f"{f'<dc:creator>{story(number).author}</dc:creator>' if creator else ''}<pubDate>{day}</pubDate></item>"
        for number in numbers
    )
    return f'<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{rows}</channel></rss>'


def test_a_feed_tells_who_wrote_what() -> None:
    pages = [signed(number) for number in SEEN]
    feed = parse_feed(items(SEEN)).items
    assert all(layout.byline is None for layout in learn(pages).layouts)
    rules = learn(pages, feed=feed)
    assert rules.layouts[0].byline == "div.herald-hand"
    for number in UNSEEN:
        byline = extract(signed(number), site=rules).byline
        assert byline is not None
        assert [author.name for author in byline.authors] == [story(number).author]


def test_what_the_feed_knows_is_said() -> None:
    learned = study([signed(number) for number in SEEN], feed=parse_feed(items(range(1, 3))).items)
    assert "the feed tells of 2 of 6 pages" in learned.remarks
    assert sum("dated otherwise by the feed" in remark for remark in learned.remarks) == 2


def test_a_feed_without_addresses_proves_nothing() -> None:
    feed = parse_feed("<rss><channel><item><title>Harbour reopens</title></item></channel></rss>").items
    (remark,) = study([signed(number) for number in SEEN], feed=feed).remarks
    assert "proves nothing" in remark


# never worse ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [2, 3, 6])
@pytest.mark.parametrize("seed", [3, 9, 45, 201, 202, 203, 204, 205])
def test_no_page_of_a_hard_site_is_read_worse(seed: int, size: int) -> None:
    for trial in tried(HardSite(seed), range(1, size + 1), range(101, 104)):
        for field, value in trial.learned.items():
            sign = -1 if field in LOWER_IS_BETTER or field.startswith("unwanted") else 1
            assert sign * value >= sign * trial.generic.get(field, 0.0) - 1e-9, (trial.name, field)


def test_six_pages_of_hard_sites_make_bodies_better() -> None:
    trials = [trial for seed in range(200, 206) for trial in tried(HardSite(seed), SEEN, range(101, 104))]
    gain = sum(trial.learned["body"] - trial.generic["body"] for trial in trials) / len(trials)
    assert gain > 0.02


def test_a_feed_of_a_hard_site_is_one() -> None:
    site = HardSite(9)
    first, *_ = parse_feed(feed_of(site, [1, 2])).items
    assert (first.title, first.authors[0].name) == (site.writer.story(1).headline, site.writer.story(1).author)


def test_the_error_is_over_sites() -> None:
    # two pages of one site that change together are one observation
    same = [Trial("a", "1", {"body": 0.5}, {"body": 0.7}), Trial("a", "2", {"body": 0.5}, {"body": 0.7})]
    apart = [Trial("b", "1", {"body": 0.5}, {"body": 0.5}), Trial("b", "2", {"body": 0.5}, {"body": 0.5})]
    line = table([*same, *apart]).splitlines()[-1]
    assert line == "| body | 4 | 0.500 | 0.600 | +0.1000 ± 0.1000 | 2 | 0 |"


def taught(site: InventedSite) -> Learned:
    return study([Page(site.page(number), url=site.url(number)) for number in SEEN])


def test_a_site_on_which_all_is_right_gets_no_rule() -> None:
    assert taught(SITES["lowmark"]).layouts == ()
