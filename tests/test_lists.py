"""Lists of news, live blogs and the small print of a page, in the markups that sites use."""

from __future__ import annotations

import datetime as dt
import json
from zoneinfo import ZoneInfo

import pytest

from newsextract import Article, extract

HELSINKI = dt.timezone(dt.timedelta(hours=2))
SAVED = dt.datetime(2025, 1, 2, 9, 30, tzinfo=HELSINKI)
URL = "https://tidewater.example/2025/01/02/harbour-bridge-to-close-for-repairs"
STORY = [
    "The old harbour bridge will close to all traffic from Monday while its piers are repaired, the town council said on Thursday.",
    "Divers found deep cracks in two of the five piers after the autumn storms, and engineers advised against another winter of lorries.",
    "Buses will take the coast road instead, which adds about twenty minutes to the way from the market to the northern quays.",
    "Shopkeepers on the east bank fear for their trade and want the council to pay for a ferry until the bridge opens again.",
    "The repairs are expected to take until the end of the summer, depending on the weather and on deliveries of steel.",
]
NEWS = [
    ("Fishing fleet stays in port as gale nears", "/2025/01/02/fishing-fleet-stays-in-port"),
    ("School on the hill gets its roof back", "/2025/01/01/school-gets-its-roof-back"),
    ("Night train to the coast runs again", "/2024/12/31/night-train-runs-again"),
    ("Library lends out tools and tents", "/2024/12/30/library-lends-out-tools"),
]


def page(story: str, behind: str = "", head: str = "", lang: str = "en") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>Harbour bridge to close for repairs</title>{head}</head><body><main><article>'
        f'<h1>Harbour bridge to close for repairs</h1><div class="body">{story}</div></article>{behind}</main></body></html>'
    )


def story() -> str:
    return "".join(f"<p>{text}</p>" for text in STORY)


def read(html: str, saved: dt.datetime | None = SAVED, url: str = URL) -> Article:
    return extract(html, url=url, captured_at=saved)


def items(article: Article) -> list[tuple[str | None, str | None, str | None]]:
    return [(i.title, i.url, i.published.isoformat() if i.published else None) for i in article.feed_items]


# lists of news -----------------------------------------------------------------------------------------------------------


def expected(*times: str | None) -> list[tuple[str | None, str | None, str | None]]:
    return [(title, f"https://tidewater.example{path}", time) for (title, path), time in zip(NEWS, times, strict=False)]


CARDS = {
    "time first": '<li class="card"><time>{time}</time><h3><a href="{path}">{title}</a></h3></li>',
    "section before the title": '<li class="card"><a class="tag" href="/s">Coast</a><span class="t">{time}</span><a href="{path}"><h3>{title}</h3></a></li>',
    "author's link before the title": '<li class="card"><p>By <a href="/author/ida">Ida Brook</a></p><span class="t">{time}</span><h3><a href="{path}">{title}</a></h3></li>',
    "the picture alone is linked": '<li class="card"><a href="{path}"><img src="/a.jpg"></a><h3>{title}</h3><span class="t">{time}</span></li>',
    "all is one link": '<li class="card"><a href="{path}"><span class="t"><div>{time}</div></span><div>{title}</div></a></li>',
}


@pytest.mark.parametrize("card", CARDS)
def test_cards_with_dates(card: str) -> None:
    times = ["January 2, 2025", "January 1, 2025", "December 31, 2024", "December 30, 2024"]
    cards = "".join(
        CARDS[card].format(time=time, title=title, path=path) for (title, path), time in zip(NEWS, times, strict=True)
    )
    article = read(page(story(), f'<section class="more"><ul>{cards}</ul></section>'))
    assert items(article) == expected(
        "2025-01-02T00:00:00+02:00",
        "2025-01-01T00:00:00+02:00",
        "2024-12-31T00:00:00+02:00",
        "2024-12-30T00:00:00+02:00",
    )
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize("card", CARDS)
def test_cards_with_clock_times_roll_back_over_midnight_and_the_year(card: str) -> None:
    times = ["8:15", "0:05", "22:40", "7:00"]
    cards = "".join(
        CARDS[card].format(time=time, title=title, path=path) for (title, path), time in zip(NEWS, times, strict=True)
    )
    article = read(page(story(), f'<section class="more"><ul>{cards}</ul></section>'))
    assert [time for *_, time in items(article)] == [
        "2025-01-02T08:15:00+02:00", "2025-01-02T00:05:00+02:00", "2025-01-01T22:40:00+02:00", "2025-01-01T07:00:00+02:00"
    ]  # fmt: skip


def _list(times: list[str], card: str = CARDS["time first"]) -> str:
    return (
        "<ul>"
        + "".join(card.format(time=t, title=title, path=path) for (title, path), t in zip(NEWS, times, strict=False))
        + "</ul>"
    )


def test_two_lists_are_resolved_each_on_its_own() -> None:
    other = [(f"Another {title.lower()}", f"{path}-2") for title, path in NEWS]
    second = "".join(
        f'<li class="s"><b>{t}</b> <a href="{path}">{title}</a></li>'
        for (title, path), t in zip(other, ["9:10", "9:05", "8:50", "8:45"], strict=True)
    )
    article = read(
        page(
            story(),
            f"<aside>{_list(['8:15', '0:05', '22:40', '7:00'])}</aside><p>Other pages that are of use on a day like this one.</p><aside><ul>{second}</ul></aside>",
        )
    )
    assert [i.published.isoformat()[:16] for i in article.feed_items if i.published] == [
        "2025-01-02T08:15", "2025-01-02T00:05", "2025-01-01T22:40", "2025-01-01T07:00",
        "2025-01-02T09:10", "2025-01-02T09:05", "2025-01-02T08:50", "2025-01-02T08:45",
    ]  # fmt: skip


def test_oldest_first() -> None:
    article = read(page(story(), _list(["6:00", "7:10", "8:20", "9:05"])))
    assert [i.published.isoformat()[:16] for i in article.feed_items if i.published] == [
        "2025-01-02T06:00", "2025-01-02T07:10", "2025-01-02T08:20", "2025-01-02T09:05"
    ]  # fmt: skip


def test_days_printed_above_the_items_need_no_capture() -> None:
    lines = "".join(
        f'<p class="day">{day}</p><div class="i"><span class="t">{t}</span> <a href="{path}">{title}</a></div>'
        if day
        else f'<div class="i"><span class="t">{t}</span> <a href="{path}">{title}</a></div>'
        for (title, path), t, day in zip(
            NEWS, ["8:15", "0:05", "22:40", "7:00"], ["2 January 2025", "", "1 January 2025", ""], strict=True
        )
    )
    article = read(page(story(), f"<section>{lines}</section>"), saved=None)
    assert [i.published.isoformat()[:16] for i in article.feed_items if i.published] == [
        "2025-01-02T08:15", "2025-01-02T00:05", "2025-01-01T22:40", "2025-01-01T07:00"
    ]  # fmt: skip
    assert [i.title for i in article.feed_items] == [title for title, _ in NEWS]


def test_relative_times_need_the_capture() -> None:
    html = page(story(), _list(["5 minutes ago", "2 hours ago", "3 hours ago", "1 day ago"]))
    assert [i.published.isoformat()[:16] for i in read(html).feed_items if i.published] == [
        "2025-01-02T09:25", "2025-01-02T07:30", "2025-01-02T06:30", "2025-01-01T00:00"
    ]  # fmt: skip
    assert [i.published for i in read(html, saved=None).feed_items] == [None] * 4


def test_what_machines_are_told_counts() -> None:
    card = '<li><time datetime="2024-12-0{time}T10:00:00+02:00">{time} weeks back</time><h3><a href="{path}">{title}</a></h3></li>'
    article = read(page(story(), _list(["4", "3", "2", "1"], card)), saved=None)
    assert [time for *_, time in items(article)] == [f"2024-12-0{n}T10:00:00+02:00" for n in (4, 3, 2, 1)]


def test_summaries_are_prose_only() -> None:
    card = (
        '<li><span class="t">{time}</span><h3><a href="{path}">{title}</a></h3><p>What happened on the quays and why it matters to the town.</p>'
        '<p>By Ida Brook</p><a href="{path}">Read on</a></li>'
    )
    found = read(page(story(), _list(["8:15", "8:05", "7:40"], card))).feed_items
    assert {item.summary for item in found} == {"What happened on the quays and why it matters to the town."}


def test_times_below_the_titles_on_a_flat_page() -> None:
    lines = "".join(
        f'<h3><a href="{path}">{title}</a></h3><p class="d">January {n}, 2025</p>'
        for (title, path), n in zip(NEWS, (4, 3, 2, 1), strict=True)
    )
    found = read(
        page(story(), f"<section><h2>Latest news</h2>{lines}<div>The end of the list</div></section>")
    ).feed_items
    assert [(item.title, item.time_text) for item in found] == [
        (title, f"January {n}, 2025") for (title, _), n in zip(NEWS, (4, 3, 2, 1), strict=True)
    ]


@pytest.mark.parametrize(
    "times",
    [
        ["1:43 min", "4:16 min", "1:32 min", "3:05 min"],
        ["1:43", "4:16", "1:32", "3:05"],
        ["12", "9", "4", "1"],
        ["5:0", "2:1", "3:3", "0:4"],
    ],
)
def test_lengths_and_results_are_no_times(times: list[str]) -> None:
    assert read(page(story(), _list(times))).feed_items == ()


def test_the_pages_own_story_is_no_item() -> None:
    own = [("Harbour bridge to close for repairs", "/2025/01/02/harbour-bridge-to-close-for-repairs"), *NEWS]
    lines = "".join(
        f'<li><span>9:0{n}</span> <a href="{path}">{title}</a></li>'
        for n, (title, path) in zip((9, 8, 7, 6, 5), own, strict=True)
    )
    assert [i.title for i in read(page(story(), f"<ul>{lines}</ul>")).feed_items] == [title for title, _ in NEWS]


def test_a_chronology_in_a_story_stays_in_it() -> None:
    years = "".join(
        f"<p>{year}: The bridge was closed for some weeks after a barge had damaged a pier in the fog.</p>"
        for year in ("1921", "1948", "1973", "2002")
    )
    article = read(page(story() + years))
    assert article.feed_items == ()
    assert article.live_posts == ()
    assert len(article.body) == 9


# home and section pages --------------------------------------------------------------------------------------------------


FRONT = "".join(
    f'<div class="card"><a href="/news/{n}"><img src="/{n}.jpg"></a><h2><a href="/news/{n}">The town council decides on number {n}</a></h2>'
    f"<p>What the decision about number {n} means for the people.</p></div>"
    for n in range(10)
)


def test_a_front_page_without_times() -> None:
    html = f"<html lang=en><head><title>Tidewater News</title></head><body><h1>Tidewater News</h1><main>{FRONT}</main></body></html>"
    found = read(html, url="https://tidewater.example/").feed_items
    assert [(i.title, i.url, i.summary) for i in found] == [
        (
            f"The town council decides on number {n}",
            f"https://tidewater.example/news/{n}",
            f"What the decision about number {n} means for the people.",
        )
        for n in range(10)
    ]


def test_the_teasers_below_a_story_make_no_front_page() -> None:
    assert read(page(story(), FRONT)).feed_items == ()


# live blogs --------------------------------------------------------------------------------------------------------------

POSTS = [
    ("Ferry sails in spite of the wind", "11:48", "Ida Brook", ["The first ferry left at noon with forty people on board, a little late.", "Another one is to follow when the tide turns in the evening."]),
    ("Council meets behind closed doors", "10:05", "Jon Wells", ["Members have been talking since nine, and no paper has been handed out.", "A short statement is promised before the evening."]),
    ("Divers go down once more", "08:36", "Ida Brook", ["Two divers are looking at the third pier this morning in poor light.", "They had to give up yesterday because of the current."]),
    ("Bridge closes at midnight", "00:02", "Jon Wells", ["The barriers went down two minutes late, as the last lorry was let through.", "From now on buses take the road along the coast."]),
]  # fmt: skip

BLOGS = {
    "headings with times": ("<h3>{time}: {title}</h3>{text}", ""),
    "articles": ('<article class="live-blog-post" id="post-{n}"><time>{time}</time><h3>{title}</h3><p class="byline">By {author}</p>{text}</article>', "By"),
    "blocks with an address": ('<div class="block" id="block-{n}"><p class="block-time published-time"><time datetime="2025-01-02T{time}:00+02:00">{time}</time></p><h2 class="block-title">{title}</h2><div class="block-elements">{text}</div></div>', ""),
    "ticker": ('<li class="tik4-event"><div class="tik4-meta"><span class="tik4-time">{time}</span><span class="tik4-author byline">{author}</span></div><div class="tik4-content"><h2>{title}</h2>{text}</div></li>', "By"),
    "stream": ('<li class="lx-stream__post-container"><article class="qa-post"><header><span class="qa-post-time">{time}</span><h3>{title}</h3></header><div class="lx-stream-post-body">{text}</div></article></li>', ""),
    "info line with a name": ('<div class="live-event"><div class="entry-info"><span>{time}</span> <span>{author}</span></div><h3>{title}</h3>{text}</div>', "By"),
}  # fmt: skip


def blog(markup: str, headline: str = "Bridge live: all about the closure") -> str:
    posts = "".join(
        markup.format(n=n, time=time, title=title, author=author, text="".join(f"<p>{text}</p>" for text in texts))
        for n, (title, time, author, texts) in enumerate(POSTS)
    )
    return page(f"<p>{STORY[0]}</p><p>{STORY[1]}</p><div class='posts'>{posts}</div>").replace(
        "Harbour bridge to close for repairs", headline
    )


@pytest.mark.parametrize("name", BLOGS)
def test_posts_are_read_from_the_markup(name: str) -> None:
    markup, by = BLOGS[name]
    article = read(blog(markup), url="https://tidewater.example/bridge-live-updates")
    assert [(p.title, p.time_text) for p in article.live_posts] == [(title, time) for title, time, *_ in POSTS]
    assert [[block.text for block in p.blocks] for p in article.live_posts] == [texts for *_, texts in POSTS]
    assert [p.published.isoformat()[:16] if p.published else None for p in article.live_posts] == [
        "2025-01-01T11:48", "2025-01-01T10:05", "2025-01-01T08:36", "2025-01-01T00:02"
    ] if "datetime" not in markup else [f"2025-01-02T{time}" for _, time, *_ in POSTS]  # fmt: skip
    if by:
        assert [[a.name for a in p.authors] for p in article.live_posts] == [[author] for _, _, author, _ in POSTS]
    assert article.feed_items == ()
    texts = [block.text for block in article.body]
    assert len(texts) == len(set(texts))


def test_a_live_blog_that_nothing_calls_so() -> None:
    article = read(
        blog(BLOGS["headings with times"][0], "The bridge and its closure").replace(
            "</div></article>",
            "<h3>00:01: Lights out</h3><p>The lamps on the bridge went out one minute before the barriers closed for good.</p></div></article>",
        )
    )
    assert [p.title for p in article.live_posts] == [*(title for title, *_ in POSTS), "Lights out"]


def _structured(count: int) -> str:
    posts = [
        {
            "@type": "BlogPosting",
            "headline": title.replace("'", "&#39;"),
            "datePublished": f"2025-01-01T{time}:00+02:00",
            "author": {"@type": "Person", "name": "The Whole Team"},
            "articleBody": f"<p>{texts[0]}</p>",
        }
        for title, time, _, texts in POSTS[:count]
    ]
    data = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": "Bridge live",
        "liveBlogUpdate": posts,
    }
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_schema_org_and_the_page_are_brought_together() -> None:
    html = blog(BLOGS["info line with a name"][0]).replace("</head>", _structured(4) + "</head>")
    posts = read(html).live_posts
    assert [p.published.isoformat() for p in posts if p.published] == [
        f"2025-01-01T{time}:00+02:00" for _, time, *_ in POSTS
    ]
    assert [[b.text for b in p.blocks] for p in posts] == [texts for *_, texts in POSTS]
    assert [[a.name for a in p.authors] for p in posts] == [[author] for _, _, author, _ in POSTS]


def test_schema_org_alone() -> None:
    posts = read(page(story(), head=_structured(2))).live_posts
    assert [(p.title, [b.text for b in p.blocks]) for p in posts] == [
        (title, texts[:1]) for title, _, _, texts in POSTS[:2]
    ]


# tags --------------------------------------------------------------------------------------------------------------------

PRINTED = {
    "label and links": '<div class="x9"><span>Tags:</span> <a href="/a/1">Bridges</a> <a href="/a/2">Harbour Board</a> <a href="/a/3">Storms</a></div>',
    "label on its own line": "<div><p>Topics</p><ul><li><a href='/a/1'>Bridges</a></li><li><a href='/a/2'>Harbour Board</a></li><li><a href='/a/3'>Storms</a></li></ul></div>",
    "rel": '<p><a rel="tag" href="/a/1">#Bridges</a>, <a rel="tag" href="/a/2">Harbour Board</a>, <a rel="tag" href="/a/3">Storms</a></p>',
    "addresses": '<p><a href="/tag/bridges">Bridges</a> <a href="/tag/harbour-board/">Harbour Board</a> <a href="/tag/storms">Storms</a></p>',
    "box": '<ul class="tags-list"><li><a href="/a/1">Bridges</a></li><li><a href="/a/2">Harbour Board</a></li><li><a href="/a/3">Storms</a></li></ul>',
    "in a footer": '<footer class="article-footer"><div>Schlagworte: <a href="/a/1">Bridges</a><a href="/a/2">Harbour Board</a><a href="/a/3">Storms</a></div></footer>',
    "with buttons behind": '<div><p>Tags</p><ul><li><a href="/a/1">Bridges</a></li><li><a href="/a/2">Harbour Board</a></li><li><a href="/a/3">Storms</a></li><li><a href="https://social.example/share">Share it</a></li><li><a href="/a">More</a></li></ul></div>',
    "with counters": '<div class="x9"><span>Tags:</span> <a href="/a/1">Bridges<span>4</span></a> <a href="/a/2">Harbour Board<span>12</span></a> <a href="/a/3">Storms<span>2</span></a></div>',
    "with counters in brackets": '<div><a href="/tag/1">Bridges (611 posts)</a> <a href="/tag/2">Harbour Board (578)</a> <a href="/tag/3">Storms (12)</a></div>',
    "with the day": '<ul class="tags-list"><li><a href="/a/0">20 June 2023</a></li><li><a href="/a/1">Bridges</a></li><li><a href="/a/2">Harbour Board</a></li><li><a href="/a/3">Storms</a></li></ul>',
}  # fmt: skip


@pytest.mark.parametrize("name", PRINTED)
def test_printed_tags(name: str) -> None:
    assert read(page(story(), PRINTED[name])).tags == ("Bridges", "Harbour Board", "Storms")


def test_an_author_in_a_box_of_tags_is_none() -> None:
    byline = '<p class="byline">By Hanna Quill</p>'
    behind = '<ul class="tags-list"><li><a href="/a/1">Hanna Quill</a></li><li><a href="/a/2">Bridges</a></li></ul>'
    article = read(page(byline + story(), behind))
    assert article.byline
    assert [author.name for author in article.byline.authors] == ["Hanna Quill"]
    assert article.tags == ("Bridges",)


@pytest.mark.parametrize(
    "head", ['<meta name="keywords" content="news, weather, sport">', '<meta property="article:tag" content="Bridges">']
)
def test_the_printed_list_wins_over_a_sites_keywords_and_over_a_part_of_it(head: str) -> None:
    assert read(page(story(), PRINTED["label and links"], head)).tags == ("Bridges", "Harbour Board", "Storms")


def test_stated_tags_win_over_a_part_of_them() -> None:
    head = '<meta name="keywords" content="Bridges, Harbour Board, Storms, Ferries">'
    assert read(page(story(), PRINTED["label and links"], head)).tags == (
        "Bridges",
        "Harbour Board",
        "Storms",
        "Ferries",
    )


@pytest.mark.parametrize(
    "behind",
    [
        "<section><h2>Related topics</h2><h3><a href='/b/1'>What the closure of the bridge means for the ferry</a></h3></section>",
        "<nav><a href='/news'>News</a> <a href='/sport'>Sport</a></nav>",
        '<div class="card related"><a href="/tag/storms">Storms</a><h3><a href="/b/1">Another story of the storm</a></h3></div>',
        '<div><a href="/tag/a">Ferries (4)</a> <a href="/tag/b">Ice (12)</a> <a href="/tag/c">Storms (3)</a> <a href="/tag/d">Sun (1)</a></div>',
    ],
)
def test_what_is_no_list_of_tags(behind: str) -> None:
    assert read(page(story(), behind)).tags == ()


# language, access, addresses ---------------------------------------------------------------------------------------------

UKRAINIAN = [
    "Міська рада вирішила закрити старий міст від понеділка, бо після осінніх штормів у двох його опорах виявили глибокі тріщини.",
    "Роботи триватимуть до кінця літа, і весь цей час автобуси їздитимуть іншою дорогою, через узбережжя, що довше на двадцять хвилин.",
]


def test_a_page_that_claims_english_and_is_ukrainian() -> None:
    article = read(page("".join(f"<p>{text}</p>" for text in UKRAINIAN)))
    assert article.language == "uk"
    assert article.evidence["language"][0].rule == "text-against-claim"


def test_a_notice_in_another_language_changes_nothing() -> None:
    notice = (
        "<p>We use cookies and similar tools that are necessary for the site to work, and others that help us to understand how it is used by those "
        "who visit it, which they may refuse at any time in the settings at the end of each of the pages.</p>" * 2
    )
    german = (
        "<p>Der Stadtrat hat am Montag beschlossen, dass die alte Brücke im Frühjahr repariert wird, weil sie nach dem Hochwasser nicht mehr sicher "
        "ist. Die Arbeiten werden ein Jahr dauern, und wer auf der anderen Seite wohnt, muss mit dem Boot fahren, sagte der Sprecher.</p>"
        * 3
    )
    assert read(page(german, lang="de-AT").replace("<main>", f"<div>{notice}</div><main>")).language == "de-AT"


def test_a_page_that_says_nothing() -> None:
    assert read(page(story()).replace(' lang="en"', "")).language == "en"


@pytest.mark.parametrize(
    ("head", "access", "rule"),
    [
        ('<meta property="article:content_tier" content="locked">', "paid", "content-tier"),
        ('<meta property="article:content_tier" content="metered">', "metered", "content-tier"),
        ('<meta name="lp:premium" content="true">', "paid", "premium-meta"),
        ('<meta name="adv:premium" content="yes">', "unknown", None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"True"}</script>', "free", "accessible-for-free"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>', "paid", "accessible-for-free"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".paywall"}}</script>', "paid", "part-accessible-for-free"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".emailwall"}}</script>', "metered", "part-accessible-for-free"),
        ("", "unknown", None),
    ],
)  # fmt: skip
def test_access(head: str, access: str, rule: str | None) -> None:
    article = read(page(story(), head=head))
    assert article.access == access
    assert (article.evidence["access"][0].rule if "access" in article.evidence else None) == rule


def test_a_paywall_behind_the_beginning_of_a_story() -> None:
    html = page(
        "".join(f"<p>{text}</p>" for text in STORY[:2]),
        '<div class="paywall-box"><h2>Subscribe to read on</h2><p>Three months for the price of one.</p></div>',
    )
    assert read(html).access == "paid"


def test_other_addresses() -> None:
    head = (
        f'<link rel="canonical" href="{URL}"><link rel="amphtml" href="/amp/harbour-bridge">'
        f'<link rel="alternate" hreflang="en" href="{URL}"><link rel="alternate" hreflang="x-default" href="/"><link rel="alternate" hreflang="FI_fi" href="/fi/silta">'
        '<link rel="alternate" hreflang="sv" href="https://sv.tidewater.example/bron"><link rel="alternate" type="application/rss+xml" href="/rss">'
    )
    article = read(page(story(), head=head))
    assert article.amp_url == "https://tidewater.example/amp/harbour-bridge"
    assert [(each.language, each.url) for each in article.translations] == [
        ("fi-FI", "https://tidewater.example/fi/silta"),
        ("sv", "https://sv.tidewater.example/bron"),
    ]


def test_an_amp_page_that_names_itself() -> None:
    assert read(page(story(), head=f'<link rel="amphtml" href="{URL}">')).amp_url is None


def test_times_are_read_in_the_sites_zone() -> None:
    kyiv = ZoneInfo("Europe/Kyiv")
    found = extract(
        page(story(), _list(["1:15 AM", "11:05 PM", "10:40 PM", "9:00 PM"])),
        url="https://kyivindependent.com/harbour-bridge/",
        captured_at=dt.datetime(2024, 12, 31, 23, 30, tzinfo=dt.UTC),
    ).feed_items
    assert [i.published for i in found] == [
        dt.datetime(2025, 1, 1, 1, 15, tzinfo=kyiv),
        dt.datetime(2024, 12, 31, 23, 5, tzinfo=kyiv),
        dt.datetime(2024, 12, 31, 22, 40, tzinfo=kyiv),
        dt.datetime(2024, 12, 31, 21, 0, tzinfo=kyiv),
    ]
