"""The body as an editor would read it: kinds of blocks, what stands around a story, and the shapes stories come in."""

from __future__ import annotations

import json

import pytest

from newsextract import Block, UsageError, explain, extract

# invented sentences, each different, so that a text that comes twice or not at all is seen
SENTENCES = [
    "The ferry calls again at the old pier of Port Elin, and the council is pleased with the work of this spring.",
    "Piles of larch came from a forest three hundred kilometres inland, floated down the river by four rafters.",
    "“We had waited for four years, and the sea took its time with us,” harbour master Edda Brinmoor said on Thursday.",
    "The bill grew from three million crowns to more than five, and the opposition has asked for an audit before Easter.",
    "On Sundays two boats an hour will leave while the fish market is open, and one an hour during the rest of the week.",
    "Fishermen from the northern villages say that they were not asked, and that the new berth is too short for trawlers.",
    "The tea room at the head of the pier, which served sailors for ninety years, will open its doors again in the summer.",
    "A gale tore away sixty metres of the pier in the night of the third of March four years ago, and nobody was hurt.",
]


def story(*middle: str, head: str = "", before: str = "", after: str = "", first: int = 0, count: int = 4) -> str:
    """A page with a story of some paragraphs, and ``middle`` among them."""
    paragraphs = [f"<p>{SENTENCES[number % len(SENTENCES)]}</p>" for number in range(first, first + count)]
    inner = "\n".join([*paragraphs[:2], *middle, *paragraphs[2:]])
    return (
        f'<!doctype html><html lang="en"><head><title>Ferry calls again at Port Elin</title>{head}</head><body>'
        f'<nav><a href="/">Home</a> <a href="/town">Town</a> <a href="/sport">Sport</a></nav>{before}'
        f"<article><h1>Ferry calls again at Port Elin</h1>\n{inner}\n</article>{after}"
        '<footer><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></footer></body></html>'
    )


def kinds(page: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in extract(page).body]


def block(page: str, kind: str) -> list[Block]:
    return [each for each in extract(page).body if each.kind == kind]


# kinds of blocks ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "aside", ["<span>, opens new tab</span>", "<span> (opens in a new window)</span>", "<i>Opens in new tab</i>"]
)
def test_words_for_screen_readers_are_not_in_the_text(aside: str) -> None:
    html = story(
        f'<p>The <a href="/report">report of the county{aside}</a> says that the piles had rotted for years.</p>'
    )
    found = next(
        each for each in extract(html, url="https://elin.example/a").body if each.text.startswith("The report")
    )
    assert found.text == "The report of the county says that the piles had rotted for years."
    assert (
        found.markup
        == "The [report of the county](<https://elin.example/report>) says that the piles had rotted for years."
    )


def test_a_sentence_about_tabs_keeps_its_words() -> None:
    sentence = "The harbour office says that its map <b>opens in a new tab of the browser</b> and cannot be printed."
    assert "opens in a new tab of the browser" in " ".join(text for _, text in kinds(story(f"<p>{sentence}</p>")))


def test_paragraphs_come_in_their_order_and_once() -> None:
    assert kinds(story(count=6)) == [("paragraph", sentence) for sentence in SENTENCES[:6]]


@pytest.mark.parametrize("level", [2, 3, 4])
def test_headings_have_levels(level: int) -> None:
    page = story(f"<h{level}>What the pier cost</h{level}>")
    assert block(page, "heading") == [Block(kind="heading", text="What the pier cost", level=level)]


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p>The sea took its time with us, and we with it.</p><cite>Edda Brinmoor</cite></blockquote>",
        "<blockquote><p>The sea took its time with us, and we with it.</p><footer>— Edda Brinmoor</footer></blockquote>",
        "<blockquote><p>The sea took its time with us, and we with it.</p><p>— Edda Brinmoor</p></blockquote>",
        "<blockquote>The sea took its time with us, and we with it. <cite>Edda Brinmoor</cite></blockquote>",
        "<blockquote>The sea took its time with us, and we with it.<br>– Edda Brinmoor</blockquote>",
    ],
)
def test_a_quotation_has_its_source(markup: str) -> None:
    assert block(story(markup), "quote") == [
        Block(kind="quote", text="The sea took its time with us, and we with it.", source="Edda Brinmoor")
    ]


def test_a_quotation_of_two_paragraphs_keeps_both() -> None:
    page = story(f"<blockquote><p>{SENTENCES[6]}</p><p>{SENTENCES[7]}</p></blockquote>")
    assert [(each.text, each.source) for each in block(page, "quote")] == [(SENTENCES[6], None), (SENTENCES[7], None)]


def test_lists_keep_their_depth() -> None:
    page = story(
        "<ul><li>One boat every hour from Monday on<ul><li>two on Sundays while the market is open</li></ul></li>"
        "<li>No boats at night before the end of March</li></ul>"
    )
    assert [(each.text, each.level) for each in block(page, "list_item")] == [
        ("One boat every hour from Monday on", 1),
        ("two on Sundays while the market is open", 2),
        ("No boats at night before the end of March", 1),
    ]


def test_tables_come_row_by_row() -> None:
    rows = [("Year", "Crowns"), ("2023", "1.2 million"), ("2024", "3.9 million")]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = story(f"<table>{cells}</table>", count=6)
    assert [each.text for each in block(page, "table_row")] == [" | ".join(row) for row in rows]


def test_preformatted_text_keeps_its_lines() -> None:
    page = story("<pre>06:10  Port Elin\n06:40  Kettle Sound\n07:25  North Quay</pre>", count=6)
    assert [each.text for each in block(page, "preformatted")] == [
        "06:10  Port Elin\n06:40  Kettle Sound\n07:25  North Quay"
    ]


def test_a_post_is_one_embed_with_its_address() -> None:
    page = story(
        '<blockquote class="twitter-tweet"><p lang="en">Boats are back in the harbour tonight, come and see them</p>'
        '&mdash; Port Elin (@portelin) <a href="https://twitter.com/portelin/status/77">March 3, 2026</a></blockquote>'
    )
    (post,) = block(page, "embed")
    assert post.text.split("\n")[0] == "Boats are back in the harbour tonight, come and see them"
    assert post.url == "https://twitter.com/portelin/status/77"


def test_a_player_stands_where_it_stands_in_the_page() -> None:
    page = story('<div><iframe src="https://www.youtube.com/embed/k1" title="The pier from above"></iframe></div>')
    assert [each.kind for each in extract(page).body] == ["paragraph", "paragraph", "embed", "paragraph", "paragraph"]
    assert extract(page).body[2].url == "https://www.youtube.com/embed/k1"
    assert "\n\n\n" not in extract(page).text


@pytest.mark.parametrize("src", ["https://ads.example/frame?id=7", "about:blank", "/newsletter/form", ""])
def test_other_frames_are_no_part_of_the_story(src: str) -> None:
    assert not block(story(f'<iframe src="{src}"></iframe>'), "embed")


# words and lines -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f'<p><span class="cap">T</span>{SENTENCES[6][1:]}</p>', SENTENCES[6]),
        (
            "<p><b>N</b>obody at the <i>har</i>bour office wanted to say when the second berth will be fin<wbr>ished.</p>",
            "Nobody at the harbour office wanted to say when the second berth will be finished.",
        ),
        (
            "<p>The mayor, <a href='/p/oswin'>Jon Oswin</a>, called it a good day for the town, <em>and</em> for its boats.</p>",
            "The mayor, Jon Oswin, called it a good day for the town, and for its boats.",
        ),
        (
            "<p>Soft\u00adly the boats came in, and the no\u00a0break space between these two words is a space.</p>",
            "Softly the boats came in, and the no break space between these two words is a space.",
        ),
    ],
)
def test_words_cut_by_tags_come_out_whole(markup: str, text: str) -> None:
    assert ("paragraph", text) in kinds(story(markup))


def test_paragraphs_parted_by_line_breaks_are_paragraphs() -> None:
    page = story().replace("</p>\n<p>", "<br><br>")
    assert kinds(page) == [("paragraph", sentence) for sentence in SENTENCES[:4]]


def test_a_text_printed_for_two_screens_comes_once() -> None:
    inner = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES[:5])
    page = story(count=0).replace(
        "</article>", f'<div class="wide">{inner}</div><div class="narrow">{inner}</div></article>'
    )
    assert kinds(page) == [("paragraph", sentence) for sentence in SENTENCES[:5]]


# what stands around a story ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "box",
    [
        (
            '<div class="newsletter-box"><h4>The harbour in your inbox</h4><p>Sign up for our letter every Friday.</p>'
            '<form><input type="email"><button>Sign up</button></form></div>'
        ),
        '<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Share on WhatsApp</a></div>',
        "<p>Advertisement</p>",
        '<div class="related-teaser"><a href="/other"><h4>Read more: Library stays open until ten</h4></a></div>',
        '<p><a href="/other">Read also: Fishing fleet keeps its herring quota for another year</a></p>',
        '<div class="audio-player"><p>Listen to this article</p><p>4 min</p></div>',
        '<div class="cookie-consent"><p>We use cookies to show you this content.</p><button>Accept</button></div>',
        (
            "<figure><img src='/pier.jpg' width='800' height='400'><figcaption>The rebuilt pier on a grey morning in March. "
            "Photo: Kara Lund</figcaption></figure>"
        ),
    ],
)
def test_boxes_between_the_paragraphs_are_left_out(box: str) -> None:
    assert kinds(story(box, count=6)) == [("paragraph", sentence) for sentence in SENTENCES[:6]]


@pytest.mark.parametrize(
    "behind",
    [
        (
            '<section class="comments"><h3>Comments</h3><div class="comment"><b>seagull</b><p>At last! I have missed the boats '
            'so much in these years.</p></div><div class="comment"><b>anchor</b><p>Too dear, if you ask me, and too late.</p></div></section>'
        ),
        '<div class="author-box"><p>Marta Oswin reports on the harbour and the council for the Courier.</p></div>',
        '<div class="tags"><a href="/t/ferries">Ferries</a> <a href="/t/harbour">Harbour</a></div>',
        (
            '<div class="paywall"><h3>Read on with a subscription</h3><p>Subscribe now for two crowns a week and read all stories.</p>'
            "<button>Subscribe</button></div>"
        ),
    ],
)
def test_boxes_behind_the_story_are_left_out(behind: str) -> None:
    assert kinds(story(count=6, after=behind)) == [("paragraph", sentence) for sentence in SENTENCES[:6]]


def test_a_closing_correction_is_kept() -> None:
    note = "Correction: An earlier version of this article gave a wrong year for the storm."
    page = story(count=5).replace("</article>", f"<p><em>{note}</em></p></article>")
    assert kinds(page)[-1] == ("paragraph", note)


# the shapes stories come in --------------------------------------------------------------------------------------------------


def test_two_sentences_are_a_story() -> None:
    assert kinds(story(count=1)) == [("paragraph", SENTENCES[0])]


def test_a_very_long_read_is_read_to_its_end() -> None:
    page = story(count=2_000)
    assert len(kinds(page)) >= len(SENTENCES)
    numbered = page.replace("<p>", "<p>%d ")
    for number in range(numbered.count("%d")):
        numbered = numbered.replace("%d", str(number + 1), 1)
    assert [text.split()[0] for _, text in kinds(numbered)] == [str(number + 1) for number in range(2_000)]


def test_a_story_over_several_containers_is_whole() -> None:
    parts = "".join(
        f'<section class="part"><div class="text"><p>{SENTENCES[at]}</p><p>{SENTENCES[at + 1]}</p></div></section>'
        f'<div class="ad-slot"><span>Advertisement</span></div>'
        for at in (0, 2, 4, 6)
    )
    page = story(count=0).replace("</article>", f"{parts}</article>")
    assert kinds(page) == [("paragraph", sentence) for sentence in SENTENCES]


def test_an_amp_page_is_read() -> None:
    page = story('<amp-img src="/pier.jpg" width="800" height="400" alt=""></amp-img>', "<amp-ad></amp-ad>", count=6)
    page = page.replace("<html ", "<html amp ")
    assert kinds(page) == [("paragraph", sentence) for sentence in SENTENCES[:6]]


def test_a_gallery_whose_captions_are_the_story_has_them() -> None:
    slides = "".join(
        f"<figure><img src='/{at}.jpg' width='1200' height='800'><figcaption>{SENTENCES[at]}</figcaption></figure>"
        for at in range(6)
    )
    article = extract(story(count=0).replace("</article>", f'<div class="gallery">{slides}</div></article>'))
    shown = [caption.text for caption in article.captions] + [each.text for each in article.body]
    assert sorted(text or "" for text in shown) == sorted(SENTENCES[:6])


@pytest.mark.parametrize("wrapped", ["next", "fusion"])
def test_a_story_in_script_data_is_read_where_the_page_shows_none(wrapped: str) -> None:
    elements = [{"type": "text", "content": f"<p>{sentence}</p>"} for sentence in SENTENCES[:5]]
    article = {"headline": "Ferry calls again at Port Elin", "body": "".join(each["content"] for each in elements)}
    script = (
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"article": article}}})}</script>'
        if wrapped == "next"
        else f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps({'content_elements': elements})};</script>"
    )
    page = (
        "<html lang=en><head><title>Ferry calls again at Port Elin</title></head><body>"
        f'<div id="__next"><h1>Ferry calls again at Port Elin</h1></div>{script}</body></html>'
    )
    assert [text for _, text in kinds(page)] == SENTENCES[:5]


# profiles, and what explain tells ----------------------------------------------------------------------------------------------


def test_profiles_take_more_and_less() -> None:
    doubtful = "".join(
        f"<div><span>{words}</span></div>" for words in ("Harbour notes", "Boats, briefly", "By the sea")
    )
    page = story(doubtful, count=6, after=f"<div><p>{SENTENCES[7]}</p></div>")
    sizes = {
        profile: sum(len(each.text) for each in extract(page, profile=profile).body)
        for profile in ("precision", "balanced", "recall")
    }
    assert sizes["precision"] <= sizes["balanced"] <= sizes["recall"]
    assert all(sentence in extract(page, profile="precision").text for sentence in SENTENCES[:6])


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(UsageError, match="'balanced', 'precision', 'recall'"):
        extract(story(), profile="everything")  # type: ignore[arg-type]


def test_explain_tells_of_each_block_where_it_is_how_likely_and_why_it_was_dropped() -> None:
    page = story("<p>Advertisement</p>", count=6)
    explanation = explain(page)
    rows = [row for row in explanation.rows if row.field == "body"]
    assert [row.value for row in rows if row.won] == list(explanation.article.body)
    assert all(row.evidence.place and 0 <= row.evidence.confidence <= 1 for row in rows)
    dropped = {row.evidence.raw: row.lost_because for row in rows if not row.won}
    assert dropped["Ferry calls again at Port Elin"] == "shown as headline"
    assert dropped["Home Town Sport"] == "not likely enough to be of the story"
    assert all(dropped.values())
    assert len(rows) == len({row.evidence.raw for row in rows})  # each block once
