"""When a page was published and updated: what is stated, what is shown, and which of them is believed."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from newsextract import extract
from newsextract.extractors.dates_stated import day_in_address
from newsextract.page import Page
from newsextract.reading import Reading

STORY = "".join(
    f"<p>The harbour ferry number {word} left Kinsborough with more passengers than seats, the operator told the council.</p>"
    for word in ("one", "two", "three", "four", "five")
)


def page(
    shown: str = "",
    *,
    stated: dict[str, str] | None = None,
    metas: dict[str, str] | None = None,
    above: str = "",
    behind: str = "",
    lang: str = "en",
    kind: str = "NewsArticle",
) -> str:
    """A story page with dates around its headline, behind its story and in its head."""
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in (metas or {}).items())
    if stated:
        node = {"@context": "https://schema.org", "@type": kind, "headline": "Ferry leaves Kinsborough late", **stated}
        head += f'<script type="application/ld+json">{json.dumps(node)}</script>'
    return (
        f'<!doctype html><html lang="{lang}"><head><title>Ferry leaves Kinsborough late</title>{head}</head><body>'
        f"<main><article>{above}<h1>Ferry leaves Kinsborough late</h1>{shown}{STORY}</article>{behind}</main></body></html>"
    )


def published(html: str, **facts: object) -> str | None:
    """What the page's time of publication comes to."""
    found = extract(html, **facts).published  # type: ignore[arg-type]
    return found.isoformat() if found else None


def updated(html: str, **facts: object) -> str | None:
    """What the time of its last change comes to."""
    found = extract(html, **facts).updated  # type: ignore[arg-type]
    return found.isoformat() if found else None


# what stands under the headline, the day of publication, the day of the last change
SHOWN = [
    ("<p>3 May 2024</p>", "2024-05-03", None),
    ("<div>By Hanna Quill | 3 May 2024</div>", "2024-05-03", None),
    ("<p>Published 3 May 2024, updated 5 May 2024</p>", "2024-05-03", "2024-05-05"),
    ("<p>Updated 5 May 2024 | Published 3 May 2024</p>", "2024-05-03", "2024-05-05"),
    ("<p>Last updated: 5 May 2024</p>", None, "2024-05-05"),
    ("<div>Posted on</div><div>3 May 2024</div><div>Updated at</div><div>5 May 2024</div>", "2024-05-03", "2024-05-05"),
    ('<div><a href="/storm">Storm update</a></div><div>3 May 2024</div>', "2024-05-03", None),
    ("<p>Medically reviewed on 5 May 2024</p>", None, None),
    ("<p>Published 3 May 2024</p><p>Reviewed by Dr Orla Penn on 5 May 2024</p>", "2024-05-03", None),
    ('<time datetime="2024-05-03T09:16:00+02:00">3 May</time>', "2024-05-03", None),
    ('<p>Updated <time datetime="2024-05-05T09:16:00+02:00">5 May</time></p>', None, "2024-05-05"),
    ("<time>Updated: 5 May 2024</time>", None, "2024-05-05"),
    ('<time datetime="soon">3 May 2024</time>', "2024-05-03", None),
    ('<time itemprop="datePublished" datetime="2024-05-03">x</time>', "2024-05-03", None),
    ("<p>From 3 May 2024 to 5 May 2024</p>", None, None),
    ('<a href="/2024/05/03/"><time datetime="2024-05-03">3 May 2024</time></a>', "2024-05-03", None),
    ('<footer class="submitted">3 May 2024 | 4 min read</footer>', "2024-05-03", None),
    ("<figure><figcaption>The pier, 1 April 2019</figcaption></figure><p>3 May 2024</p>", "2024-05-03", None),
    (
        "<p>The pier was built on 1 April 2019 by a company that no longer exists, its last owner Petra Holm told us.</p>",
        None,
        None,
    ),
    ("<ul><li><div>3 May 2024</div></li><li><div>5 May 2024</div></li></ul>", None, None),
    # what the page calls a box of date and comments, or of meta and print, is its head when it stands so close
    ('<div class="date-comments"><span>3 May 2024</span></div>', "2024-05-03", None),
    ('<section class="related-meta"><p>3 May 2024 07:00 | Print</p></section>', "2024-05-03", None),
    ('<div class="date">Culture, 3.5.24</div>', "2024-05-03", None),
    ("<p>Version 3.5.24</p>", None, None),
    ('<time class="entry-date published updated" datetime="2024-05-03">May 3rd</time>', "2024-05-03", None),
    # a theme hides the time of the last change beside the day that it prints
    (
        '<div><span>Hanna Quill</span><span class="updated hidden-snippet">2024-05-05T13:00:39+00:00</span><span>3 May 2024</span></div>',
        "2024-05-03",
        "2024-05-05",
    ),
]


@pytest.mark.parametrize(("shown", "first", "last"), SHOWN)
def test_shown_dates(shown: str, first: str | None, last: str | None) -> None:
    record = extract(page(shown))
    assert (
        record.published and record.published.date().isoformat(),
        record.updated and record.updated.date().isoformat(),
    ) == (
        first,
        last,
    )


def test_the_stated_instant_is_finer_than_the_shown_day() -> None:
    html = page("<p>3 May 2024</p>", stated={"datePublished": "2024-05-03T07:16:05+02:00"})
    assert published(html) == "2024-05-03T07:16:05+02:00"


@pytest.mark.parametrize(("shown", "day"), [("3 May 2021", "2021-05-03"), ("9 May 2024", "2024-05-09")])
def test_the_shown_day_beats_another_stated_one(shown: str, day: str) -> None:
    html = page(
        f"<p>{shown}</p>", stated={"datePublished": "2024-05-05T07:16:05Z", "dateModified": "2024-08-01T00:00:00Z"}
    )
    assert published(html, url="https://ferry.example.com/late") == f"{day}T00:00:00+00:00"


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        ("<p>5 August 2024</p>", "it is the day of the stated change"),
        ("<p>Updated 3 May 2021</p>", "it is called an update"),
        ("<p>3 May 2021</p><p>4 May 2021</p>", "two days are shown"),
        ("<p>5 May 2024</p><p>3 May 2021</p>", "the stated day is shown too"),
    ],
)
def test_the_stated_time_stands_where(shown: str, why: str) -> None:
    html = page(shown, stated={"datePublished": "2024-05-05T07:16:05Z", "dateModified": "2024-08-05T10:00:00Z"})
    assert published(html) == "2024-05-05T07:16:05+00:00", why


def test_numbers_that_agree_the_other_way_round_are_no_other_day() -> None:
    html = page("<p>04.03.2024</p>", stated={"datePublished": "2024-04-03T07:16:05Z"})
    assert published(html) == "2024-04-03T07:16:05+00:00"


def test_a_modified_time_is_never_published() -> None:
    stated = {"datePublished": "2024-08-05T10:00:00Z", "dateModified": "2024-08-05T10:00:00Z"}
    html = page(stated=stated, metas={"article:published_time": "2021-05-03T07:16:05Z"})
    assert published(html) == "2021-05-03T07:16:05+00:00"
    assert published(page(metas={"article:modified_time": "2024-08-05T10:00:00Z"})) is None


# the stated instant, what is shown, what readers are told
TOLD = [
    ("2024-05-03T23:30:00Z", "<p>4 May 2024, 1:30 am</p>", "2024-05-04T01:30:00+02:00"),
    ("2024-05-04T03:37:37+00:00", "<p>3 May 2024, 11:37 pm</p>", "2024-05-03T23:37:37-04:00"),
    ("2024-05-04T03:05:09Z", '<time datetime="2024-05-03T20:05-07:00">3 May</time>', "2024-05-03T20:05:09-07:00"),
    ("2024-11-04T23:00:00Z", "<p>5 November 2024</p>", "2024-11-05T00:00:00+01:00"),
    ("2024-11-04T22:17:00Z", "<p>4 November 2024</p>", "2024-11-04T22:17:00+00:00"),
    ("2024-05-03T09:16:00+02:00", "<p>3 May 2024, 9:16 am</p>", "2024-05-03T09:16:00+02:00"),
    ("2024-05-03T07:16:00Z", "<p>3 May 2024, 9:21 am</p>", "2024-05-03T07:16:00+00:00"),
]


@pytest.mark.parametrize(("stated", "shown", "told"), TOLD)
def test_the_offset_that_readers_see(stated: str, shown: str, told: str) -> None:
    assert published(page(shown, stated={"datePublished": stated})) == told


def test_the_printed_day_is_that_of_the_country_s_clock() -> None:
    html = page("<p>1. Januar 2024</p>", stated={"datePublished": "2023-12-31T23:11:59Z"}, lang="de")
    assert published(html, url="https://faehre.example.de/a") == "2024-01-01T00:11:59+01:00"


def test_a_time_without_a_zone_is_the_country_s() -> None:
    html = page("<p>3.5.2024, 9.16 Uhr</p>", lang="de")
    record = extract(html, url="https://faehre.example.at/a")
    assert record.published is not None
    assert record.published.isoformat() == "2024-05-03T09:16:00+02:00"
    assert record.evidence["published"][0].notes == (
        "precision: minute",
        "day before month: language de",
        "zone assumed: Europe/Vienna",
    )


@pytest.mark.parametrize(
    ("host", "lang", "day"),
    [
        ("example.co.uk", "en", "2024-04-03"),
        ("example.com.au", "en-US", "2024-04-03"),
        ("example.com", "en-US", "2024-03-04"),
        ("example.com", "en", None),
        ("example.com", "es", "2024-04-03"),
    ],
)
def test_the_order_of_numbers_follows_host_and_language(host: str, lang: str, day: str | None) -> None:
    found = published(page("<p>03/04/2024</p>", lang=lang), url=f"https://{host}/late")
    assert (found and found[:10]) == day


def test_a_standing_page_has_no_day() -> None:
    stated = {"datePublished": "2019-05-03T07:16:05Z", "dateModified": "2024-08-05T10:00:00Z"}
    metas = {"article:modified_time": "2024-08-05T10:00:00Z"}
    assert published(page(stated=stated, metas=metas, kind="WebPage")) is None
    assert (
        published(page("<p>3 May 2019</p>", stated=stated, metas=metas, kind="WebPage")) == "2019-05-03T07:16:05+00:00"
    )
    assert published(page(stated=stated, kind="WebPage")) == "2019-05-03T07:16:05+00:00"


def test_a_front_page_has_no_day() -> None:
    html = page(metas={"article:published_time": "2021-05-03T07:16:05Z"})
    assert published(html, url="https://example.com/") is None
    assert published(html, url="https://example.com/?p=12") == "2021-05-03T07:16:05+00:00"


def test_teasers_with_dates_of_their_own() -> None:
    teasers = "".join(
        f'<div itemscope itemtype="https://schema.org/Article"><h3 itemprop="headline">{title}</h3>'
        f'<meta itemprop="datePublished" content="2026-03-1{day}T10:00:00Z"></div>'
        for day, title in enumerate(("Bridge opens", "Market closes", "Mayor resigns"))
    )
    html = page("<p>3 May 2024</p>", behind=teasers)
    assert (published(html) or "")[:10] == "2024-05-03"


CAPTURED = dt.datetime(2024, 5, 3, 12, tzinfo=dt.UTC)


def test_relative_times_need_the_capture() -> None:
    html = page('<div class="post-date">2 hours ago</div>')
    assert published(html) is None
    assert published(html, captured_at=CAPTURED) == "2024-05-03T10:00:00+00:00"


def test_nothing_after_the_capture() -> None:
    html = page("<p>9 May 2024</p>", stated={"datePublished": "2024-05-09T07:16:05Z"})
    assert published(html, captured_at=CAPTURED) is None


def test_the_zero_of_a_clock_is_no_date() -> None:
    assert published(page(stated={"datePublished": "1970-01-01T00:00:00Z"})) is None


def test_dates_behind_the_story() -> None:
    labelled = "<div><h3>Published</h3><p>3 May 2024</p></div>"
    assert (published(page(behind=labelled)) or "")[:10] == "2024-05-03"
    assert published(page(behind="<p>Ferry timetable, 3 May 2024</p>")) is None
    assert published(page(behind="<p>© 3 May 2024 Kinsborough Post</p>")) is None
    assert published(page(behind='<div class="comments"><p>Posted by Uma on 3 May 2024</p></div>')) is None


def test_the_date_a_story_begins_with() -> None:
    opening = (
        "<p>3 May 2024 - The ferry left the pier with more passengers than seats, the operator told the council.</p>"
    )
    assert (published(page(opening)) or "")[:10] == "2024-05-03"


def test_a_meta_of_the_site_s_own() -> None:
    assert published(page(metas={"kp-published-date": "2024-05-03T07:16:05Z"})) == "2024-05-03T07:16:05+00:00"
    assert published(page(metas={"kp-publish-end-date": "2024-05-03T07:16:05Z"})) is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/blog/2023/october/03/wine", "2023-10-03"),
        ("https://example.org/news/29-10-2021", "2021-10-29"),
        ("https://example.org/news/~29.10.2021-ferry", "2021-10-29"),
        ("https://example.org/news/02-10-2021", None),
        ("https://example.org/news/2021/ferry", None),
    ],
)
def test_day_in_address(address: str, day: str | None) -> None:
    found = day_in_address(Reading(Page("<p>x</p>", url=address)))
    assert (found.day.isoformat() if found else None) == day


def test_today_s_date_in_the_masthead_is_not_the_story_s() -> None:
    masthead = "<header><p>Friday, 3 May 2024</p></header>"
    html = page().replace("<main>", f"{masthead}<main>")
    assert published(html) is None
    own = (
        page()
        .replace("<h1>", "<header><p>3 May 2024</p><h1>")
        .replace("</h1>", "</h1></header>")
        .replace("<article>", "<div>")
    )
    assert (published(own) or "")[:10] == "2024-05-03"


def test_a_heading_above_a_date_does_not_label_it() -> None:
    shown = "<h2>Market updates</h2><p>3 May 2024</p>"
    assert (published(page(shown)) or "")[:10] == "2024-05-03"


# how the story begins, its day
OPENINGS = [
    ("3 May 2024 – The harbour was calm.", "2024-05-03"),
    ("(3 May 2024) The harbour was calm.", "2024-05-03"),
    ("[3 May 2024] The harbour was calm.", "2024-05-03"),
    ("3 May 2024 “The harbour was calm,” she told us.", "2024-05-03"),
    ("3 May 2024 was a calm day in the harbour.", None),
    ("(3 May 2024 was a calm day in the harbour.)", None),
    ("(On 3 May 2024) the harbour was calm.", None),
]


@pytest.mark.parametrize(("opening", "day"), OPENINGS)
def test_a_day_that_opens_the_story(opening: str, day: str | None) -> None:
    more = "It has no lights, and nobody but its pilots can tell where the channel ends and the bank begins."
    found = published(page(f"<p>{opening} {more}</p>"))
    assert (found and found[:10]) == day


# what stands behind the story, its day
FEET = [
    ("<p>3 May 2024</p>", "2024-05-03"),
    ('<ul><li><a href="/2024/05/03/">3 May 2024</a></li></ul>', "2024-05-03"),
    ('<ul><li><a href="/ferry-sinks/">3 May 2024</a></li></ul>', None),
    ("<p>3 May 2024</p><p>4 May 2024</p>", None),
    ("<p>Hanna Quill | 3 May 2024</p>", None),
    ("<p>The council meets on 3 May 2024</p>", None),
    ("<p>Updated 3 May 2024</p>", None),
    ("<p>The council meets again on 3 May 2024</p>", None),
    ('<div class="related-stories"><p>Ferry sinks</p><p>3 May 2024</p></div>', None),
    ('<div id="comments"><p>Hanna Quill</p><p>3 May 2024</p></div>', None),
    ("<p>© 3 May 2024</p>", None),
    (
        "<footer>Dieser Beitrag wurde am 03.05.2024 von Mira Holm in Hafen, Fähren veröffentlicht. Schlagworte: Hafen.</footer>",
        "2024-05-03",
    ),
    ("<footer>Dieser Hafen wurde am 03.05.1924 von Mira Holm gebaut.</footer>", None),
]


@pytest.mark.parametrize(("behind", "day"), FEET)
def test_a_day_behind_the_story(behind: str, day: str | None) -> None:
    found = published(page(behind=behind))
    assert (found and found[:10]) == day


# a date that may be read in two ways, another on the page, the day
NUMBERS = [
    ("10/12/2023 7:38 PM", "12/18/2025", "2023-10-12"),
    ("10/12/2023", "18/12/2025", "2023-12-10"),
    ("10/12/2023", "11/12/2025", None),
    ("10/12/2023", "18/12/2025 and 12/18/2025", None),
]


@pytest.mark.parametrize(("shown", "other", "day"), NUMBERS)
def test_other_dates_of_the_page_tell_the_order_of_numbers(shown: str, other: str, day: str | None) -> None:
    found = extract(
        page(f"<p>{shown}</p>", behind=f'<div class="related"><a href="/x">Ferry sinks</a><p>{other}</p></div>')
    )
    assert (found.published and found.published.date().isoformat()) == day
    if day:
        assert any("as in other dates of the page" in note for note in found.evidence["published"][0].notes)


def test_the_minute_in_an_address_tells_the_day() -> None:
    assert (published(page(), url="https://kinsborough.example/article/A2024050314300512345") or "")[
        :10
    ] == "2024-05-03"
