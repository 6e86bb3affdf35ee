"""Captions, credits and pictures in the layouts that publishers put them in; all names and sentences are invented."""

from __future__ import annotations

import json
import time

import pytest

from newsextract import Article, Layout, Site, extract

_PARAGRAPHS = [
    "The harbour of Tarn Quay will close its eastern pier for two years, the port authority said on Monday, after divers found cracks.",
    "Ships that used to land there will be sent to the western pier, which was built in 1961 and is a third shorter than the other one.",
    "Fishermen fear that there will be no room for them in the mornings. The authority says that it is counting boats and will decide later.",
    "Work is to begin in October, when the last of the summer ferries has left, and to last until the spring of the year after the next one.",
    "The town pays a quarter of the cost, and the rest comes from the region, whose council has yet to vote on the money that it promised.",
]
_IMG = '<img src="/media/pier.jpg" width="900" height="600" alt="{alt}">'


def page(box: str, *, head: str = "", behind: str = "", lead: str = "", site: Site | None = None) -> Article:
    first, *rest = (f"<p>{text}</p>" for text in _PARAGRAPHS)
    html = f"""<!doctype html><html lang="en"><head><title>Pier closes - Quay Post</title>{head}</head><body>
    <header><a href="/"><img src="/logo.svg" width="80" height="20" alt="Quay Post"></a><nav><a href="/sport">Sport</a></nav></header>
    <main><article>{lead}<h1>Eastern pier closes for two years</h1><p class="byline">By <a href="/by/ann">Ann Orrin</a></p>
    <div class="text">{first}{box}{"".join(rest)}</div></article>{behind}</main><footer>© 2025 Quay Post Ltd.</footer></body></html>"""
    return extract(html, url="https://quaypost.example/news/pier-closes", site=site)


def pairs(article: Article) -> list[tuple[str | None, str | None]]:
    return [(caption.text, caption.credit) for caption in article.captions]


IMG = _IMG.format(alt="")
TEXT, CREDIT = "A diver looks at the cracks in the pier.", "Tom Varro/AFP"
LAYOUTS = {
    "figcaption": f"<figure>{IMG}<figcaption>{TEXT} ({CREDIT})</figcaption></figure>",
    "named credit": f'<figure>{IMG}<figcaption>{TEXT} <span class="credit">Photo: {CREDIT}</span></figcaption></figure>',
    "block and element": f'<div class="c-caption">{IMG}<p class="c-caption__text">{TEXT}</p><p class="c-caption__credit">{CREDIT}</p></div>',
    "byline of the picture": f'<figure>{IMG}<figcaption><span>{TEXT}</span><span class="image-byline">{CREDIT}</span></figcaption></figure>',
    "small print": f"<figure>{IMG}<figcaption><p>{TEXT}</p><small>{CREDIT}</small></figcaption></figure>",
    "credit over the picture": f'<figure><div class="media">{IMG}<span>© {CREDIT}</span></div><figcaption>{TEXT}</figcaption></figure>',
    "credit in the figure's footer": f'<figure>{IMG}<figcaption>{TEXT}</figcaption><div class="source">{CREDIT}</div></figure>',
    "figcaption beside the figure": f'<div><figure>{IMG}</figure><figcaption>{TEXT} <b class="author">{CREDIT}</b></figcaption></div>',
    "wordpress": f'<div id="attachment_7" class="wp-caption alignnone">{IMG}<p class="wp-caption-text">{TEXT} | {CREDIT}</p></div>',
    "old table": f"<table><tr><td>{IMG}</td></tr><tr><td><font size=1>{TEXT} (Photo: {CREDIT})</font></td></tr></table>",
    "named line": f'<div class="slot">{IMG}<span class="img-info">{TEXT} Bild: {CREDIT}</span></div>',
    "nothing named": f"<div>{IMG}<div><small>{TEXT}</small><small>© {CREDIT}</small></div></div>",
    "no box": f"{IMG}<p>{TEXT} (Photo: {CREDIT})</p>",
    "alternative text printed": f'{_IMG.format(alt=TEXT)}<div style="display:none"><span>{TEXT}</span><small>{CREDIT}</small></div>',
    "button": f'<button>{IMG}<figcaption class="cap"><p>{TEXT} <cite class="caption-credit">(Image: {CREDIT})</cite></p></figcaption></button>',
    "skipped by screen readers": f'<figure>{IMG}<figcaption><span class="image-caption" aria-hidden="true">{TEXT}</span> Photo: {CREDIT}'
    "</figcaption></figure>",
    "for screen readers": f'<figure>{IMG}<figcaption><span class="sr-only">Image caption</span>{TEXT} ({CREDIT})</figcaption></figure>',
    "twice, for phones and desks": f'<figure>{IMG}<figcaption class="desk">{TEXT} ({CREDIT})</figcaption></figure>'
    f'<figure class="phone">{IMG}<figcaption>{TEXT}</figcaption></figure>',
    "counter": f'<div class="slide">{IMG}<div class="slide-info">1 of 2 | {TEXT} ({CREDIT})</div></div>',
    "film": f'<figure><video poster="/p.jpg"></video><figcaption>{TEXT} Credit: {CREDIT}</figcaption></figure>',
    "agency in an element of its own": f'<figure>{IMG}<figcaption><span class="caption">{TEXT}</span> <span class="credit">Photo by Tom Varro</span>'
    '/<span class="distributor">AFP</span></figcaption></figure>',
    "label beside the credit": f'<figure>{IMG}<figcaption>{TEXT} <span>Credit: <b class="credit">{CREDIT}</b></span></figcaption></figure>',
    "title of the picture": f'<figure><img src="/media/pier.jpg" width="900" height="600" title="Photo: {CREDIT}"><figcaption>{TEXT}'
    "</figcaption></figure>",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts(name: str) -> None:
    article = page(LAYOUTS[name])
    assert [(text, (credit or "").replace(" / ", "/")) for text, credit in pairs(article)] == [(TEXT, CREDIT)]
    assert TEXT not in article.text
    assert CREDIT not in article.text
    assert [block.text for block in article.body] == _PARAGRAPHS


def test_gallery() -> None:
    slides = "".join(
        f'<li class="gallery-item"><img src="/g/{place}.jpg" width="800" height="500"><p class="caption">{place} at noon. Photo: Ann Orrin</p></li>'
        for place in ("Quay", "Pier", "Market")
    )
    article = page(f'<ul class="gallery">{slides}</ul>')
    assert pairs(article) == [(f"{place} at noon.", "Ann Orrin") for place in ("Quay", "Pier", "Market")]
    assert [(caption.image_url or "").rpartition("/")[2] for caption in article.captions] == [
        "Quay.jpg",
        "Pier.jpg",
        "Market.jpg",
    ]


def test_credits_alone_are_kept_for_each_picture() -> None:
    boxes = "".join(
        f'<figure><img src="/media/{name}.jpg" width="800" height="500"><figcaption>Credits: Supplied</figcaption></figure>'
        for name in "ab"
    )
    assert pairs(page(boxes)) == [(None, "Supplied"), (None, "Supplied")]


def test_schema_org_states_the_credit() -> None:
    head = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Eastern pier closes",
    "publisher": {"@type": "Organization", "name": "Quay Post"},
    "image": [{"@type": "ImageObject", "url": "https://quaypost.example/media/1200x800/pier.jpg", "creditText": "Mira Quell / EPA"}]}</script>"""
    assert pairs(page(f"<figure>{IMG}<figcaption>{TEXT}</figcaption></figure>", head=head)) == [
        (TEXT, "Mira Quell / EPA")
    ]
    own = head.replace("Mira Quell / EPA", "Quay Post")
    assert pairs(page(f"<figure>{IMG}<figcaption>{TEXT}</figcaption></figure>", head=own)) == [(TEXT, None)]


NO_CAPTIONS = {
    "button": f'<div>{IMG}<button class="caption-toggle">Show caption</button></div>',
    "words beside a picture": f"<div>{IMG}<p>Our guide to the harbour</p></div>",
    "teaser": f'<div class="card"><a href="/news/other">{IMG}<span class="caption">Ferry company gives up its last boat</span></a></div>',
    "teaser with a figure": f'<a href="/news/other"><figure>{IMG}<figcaption>Ferry company gives up its last boat</figcaption></figure></a>',
    "linked heading": f'<div class="caption">{IMG}<h4><a href="/video/9">Watch the divers at work</a></h4><p>From our studio.</p></div>',
    "quotation": "<figure><blockquote>We have no room for more boats.</blockquote><figcaption>Mira Quell, fisherwoman</figcaption></figure>",
    "reader's letter": f"<div>{IMG}<p>I read the Post each day and like it very much.</p><p>Mira Quell</p></div>",
    "advertisement": f'<div class="advert">{IMG}<p class="caption">Boats for hire at the quay. Photo: Acme</p></div>',
    "author": f'<div class="author-box">{IMG}<p>Ann Orrin writes about ports.</p></div>',
    "script": f"<figure>{IMG}<figcaption>Please enable JavaScript to see this film.</figcaption></figure>",
    "viewer": f"<figure>{IMG}<div>Press enter or click to view image in full size</div></figure>",
    "alternative text": _IMG.format(alt="A diver looks at the cracks in the eastern pier on Monday"),
    "film's title": f'<div class="video-player">{IMG}<figcaption>Divers at work below the pier</figcaption></div>',
    "window over the page": f"<dialog><figure>{IMG}<figcaption>{TEXT} ({CREDIT})</figcaption></figure></dialog>",
    "maker of a player": "<figure><figcaption>Powered by</figcaption><svg></svg></figure>",
    "link laid over a teaser": f'<div class="box">{_IMG.format(alt="Ferry company gives up its very last boat")}<a href="/news/other"><span class="sr-only">Ferry company</span></a>'
    "<span>Ferry company gives up its very last boat</span></div>",
    "label alone": f'<figure>{IMG}<figcaption><a href="https://other.example/pier">Source</a></figcaption></figure>',
    "product": f"{_IMG.format(alt='Garden Diary')}<p>Garden Diary</p>",
    "author's name": f"{_IMG.format(alt='Ann Orrin')}<p>Ann Orrin</p>",
    "form": '<form><p class="caption">Type in your search and press enter</p><input></form>',
}


@pytest.mark.parametrize("name", NO_CAPTIONS)
def test_what_is_no_caption(name: str) -> None:
    assert pairs(page(NO_CAPTIONS[name])) == []


def test_line_that_is_the_whole_alternative_text() -> None:
    for alt in ("divers at work", "divers at work - Quay Post"):
        assert pairs(page(f"<div>{_IMG.format(alt=alt)}</div><div><span>divers at work</span></div>")) == [
            ("divers at work", None)
        ]


def test_links_within_a_credit_do_not_tear_it() -> None:
    links = '<a href="https://varro.example/">Varro Studio</a> via <a href="https://photos.example/">Photo Attic</a>'
    assert pairs(page(f"<figure>{IMG}<figcaption>Image by {links}</figcaption></figure>")) == [
        (None, "Varro Studio via Photo Attic")
    ]


def test_caption_that_leads_to_where_the_picture_is_from() -> None:
    link = '<a href="https://{}/p/7">Cracks in the eastern pier</a>'
    box = f"<figure>{IMG}<figcaption>{link}</figcaption></figure>"
    assert pairs(page(box.format("photos.example.org"))) == [("Cracks in the eastern pier", None)]
    assert pairs(page(box.format("live.quaypost.example"))) == []


def test_gallery_that_prints_the_caption_of_the_shown_picture_below() -> None:
    items = "".join(
        f'<li><figure><img src="/g/{n}.jpg" width="800"><figcaption class="_srOnly_1">The {n} pier of Tarn Quay at noon. <cite>Photo: Tom Varro/AFP</cite>'
        "</figcaption></figure></li>"
        for n in ("old", "new")
    )
    below = '<div class="caption"><p>The old pier of Tarn Quay at noon. Photo: Tom Varro/AFP</p></div>'
    assert pairs(page(f"<div><ul>{items}</ul>{below}</div>")) == [
        ("The old pier of Tarn Quay at noon.", "Tom Varro/AFP"),
        ("The new pier of Tarn Quay at noon.", "Tom Varro/AFP"),
    ]


def test_credit_of_a_picture_that_only_the_style_shows() -> None:
    head = '<header><p class="hero-credit">{}</p></header>'
    assert pairs(page("", lead=head.format("Credit: Tom Varro / Getty Images"))) == [(None, "Tom Varro / Getty Images")]
    assert pairs(page("", lead=head.format("Harbour news from the coast"))) == []


def test_captions_of_a_story_that_only_script_data_holds() -> None:
    parts = "".join(f"<p>{text}</p>" for text in _PARAGRAPHS[1:])
    stored = f'<p>{_PARAGRAPHS[0]}</p><div class="box"><img src="/g/pier.jpg"><div class="caption"><p>{TEXT} ({CREDIT})</p></div></div>{parts}'
    data = json.dumps({"id": 7, "content": stored})
    article = extract(
        f'<html lang="en"><body><div id="root"></div><script type="application/json">{data}</script></body></html>',
        url="https://quaypost.example/news/pier-closes",
    )
    assert pairs(article) == [(TEXT, CREDIT)]
    assert article.captions[0].image_url == "https://quaypost.example/g/pier.jpg"
    assert [block.text for block in article.body] == _PARAGRAPHS


def test_ruled_caption_within_a_paragraph_leaves_the_paragraph() -> None:
    inline = (
        f'<p>{_PARAGRAPHS[1]} <span class="pic">{IMG}<a class="below" href="#">{TEXT}</a></span> {_PARAGRAPHS[2]}</p>'
    )
    site = Site(
        name="Quay Post",
        home="https://quaypost.example",
        language="en",
        layouts=(Layout(name="now", marker="span.pic", captions="span.pic > .below"),),
    )
    article = page(inline, site=site)
    assert pairs(article) == [(TEXT, None)]
    assert _PARAGRAPHS[2] in article.text


def test_ruled_caption_shows_nothing_that_the_site_ignores() -> None:
    card = f'<div class="card">{IMG}<p class="by">Photo: {CREDIT}</p><div class="name">{TEXT}</div><div class="offers"><p>$31 at Ferrous</p></div></div>'
    site = Site(
        name="Quay Post",
        home="https://quaypost.example",
        language="en",
        layouts=(Layout(name="now", marker=".card", captions=".card, .offers", ignore=(".offers",)),),
    )
    assert pairs(page(card, site=site)) == [(TEXT, CREDIT)]


def test_related_stories_behind_the_article() -> None:
    card = '<div class="related-card"><img src="/o.jpg" width="300" height="200"><figcaption>Ferries in the fog. Photo: Acme/AP</figcaption></div>'
    assert pairs(page("", behind=f'<section class="related"><h2>Related</h2>{card}</section>')) == []


def test_largest_source_size_and_alternative_text() -> None:
    picture = """<picture><source srcset="/media/w_400/pier.webp 400w, /media/w_1600/pier.webp 1600w">
    <img data-src="/media/pier.jpg" src="data:image/gif;base64,R0lG" width="800" height="533" alt=" The  pier "></picture>"""
    (image,) = page(f"<figure>{picture}</figure>").images
    assert (image.url, image.alt) == ("https://quaypost.example/media/w_1600/pier.webp", "The pier")
    assert (image.width, image.height) == (800, 533)


@pytest.mark.parametrize(
    "other",
    [
        "/media/pier-300x200.jpg",
        "/media/pier.webp?w=20",
        "/media/w_300,c_limit/pier.jpg",
        "//cdn.example/r?url=https%3A%2F%2Fa.example%2Fmedia%2Fpier.jpg",
    ],
)
def test_the_same_picture_in_another_size(other: str) -> None:
    article = page(f'<figure>{IMG}</figure><figure><img src="{other}" width="400"></figure>')
    assert [image.url for image in article.images] == ["https://quaypost.example/media/pier.jpg"]


def test_different_pictures_stay_apart() -> None:
    article = page("".join(f'<figure><img src="/media/{n}/image.jpg?id={n}" width="400"></figure>' for n in (1, 2, 3)))
    assert len(article.images) == 3


def test_icons_stand_ins_and_portraits_are_no_pictures_of_the_story() -> None:
    boxes = '<img src="/i.png" width="16"><img src="/img/placeholder.png" width="600"><p class="author"><img src="/ann.jpg" width="200"></p>'
    assert page(boxes).images == ()


@pytest.mark.parametrize(
    "box",
    [
        f"<figure>{'<img src=a.jpg>' * 3000}<figcaption>{TEXT}</figcaption></figure>",
        f"<figure>{IMG}<figcaption>{'( © Photo: /' * 9000}</figcaption></figure>",
        f"<div>{IMG}{'<span class=credit>a. </span>' * 5000}</div>",
        f"<img src='/a.jpg' srcset='{'/a.jpg 1w, ' * 5000}' width=900>" * 20,
        f"<div class=caption>{'<div class=caption>x' * 400}",
        f"<div>{'<img src=/a.jpg><figcaption>Pier</figcaption><blockquote>We saw it.</blockquote>' * 3000}</div>",
        f"<figure>{'<img src=/a.jpg>' * 3000}{'<figcaption>Pier (Tom Varro/AFP)</figcaption>' * 3000}</figure>",
    ],
    ids=["pictures", "signs", "spans", "srcset", "nested", "quotations", "captions"],
)
def test_hostile_pages_end_fast(box: str) -> None:
    start = time.process_time()
    page(box)
    assert time.process_time() - start < 5
