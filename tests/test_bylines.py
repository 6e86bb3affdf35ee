"""Whole pages of invented words: where bylines stand, what they are taken from, and what never becomes an author."""

from __future__ import annotations

import json

import pytest

from newsextract import Article, extract

_STORY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The lamps along the harbour wall of Roeville went out on Tuesday evening, and nobody could say for how long they would stay dark.",
        "Fishermen who came home late steered by the church tower, which the parish had lit with candles from the cellar of the school.",
        "The mayor said that the cable had been older than anybody on the council, and that a new one would be laid before the winter.",
        "Children drew the dark harbour in class the next morning, and the pictures were hung in the hall of the fish market.",
    )
)

_LAST = "The lamps were lit again on Friday, and the boats came home as they had for a hundred years before that week."


def _page(
    head: str = "",
    foot: str = "",
    above: str = "",
    author: object = None,
    kind: str = "Article",
    metas: str = "",
    publisher: str = "The Roeville Lamp",
) -> Article:
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": "Harbour lamps go dark in Roeville",
        "publisher": {"@type": "Organization", "name": publisher},
    }
    if author is not None:
        data["author"] = author
    return extract(
        f"""<html lang="en"><head><title>Harbour lamps go dark in Roeville</title>{metas}
        <script type="application/ld+json">{json.dumps(data)}</script></head>
        <body><header><a href="/">{publisher}</a></header><main><article>{above}
        <h1>Harbour lamps go dark in Roeville</h1>{head}{_STORY}{foot}</article></main></body></html>""",
        url="https://www.roevillelamp.example/2025/01/harbour-lamps",
    )


def _names(article: Article) -> list[str]:
    return [author.name for author in article.byline.authors] if article.byline else []


def _person(name: str, kind: str = "Person") -> dict[str, str]:
    return {"@type": kind, "name": name}


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("<div>By Clara Holm</div>", ["Clara Holm"]),
        ("<div>By CLARA HOLM and UDO ROH</div>", ["Clara Holm", "Udo Roh"]),
        ("<div>By<span>Clara Holm</span></div>", ["Clara Holm"]),
        ("<div>Written by</div><div>Clara Holm</div>", ["Clara Holm"]),
        ("<div>Written by</div><div>Zwirbel</div>", ["Zwirbel"]),
        ("<div>Words by:</div><div>Clara Holm</div>", ["Clara Holm"]),
        ("<div>Clara Holm</div>", ["Clara Holm"]),
        ("<div>Clara</div>", ["Clara"]),
        ("<div>Published August 7, 2023 by Clara Holm</div>", ["Clara Holm"]),
        ("<div>08/07/2023 by Zwirbel Quandt</div>", ["Zwirbel Quandt"]),
        ("<div>Posted by lampwart on Friday December 19, 2025 @08:00PM from the dark-lamps dept.</div>", ["lampwart"]),
        ("<div>Clara Holm, 7 August 2023</div>", ["Clara Holm"]),
        ("<div>August 7, 2023 · 3 min read · Clara Holm</div>", ["Clara Holm"]),
        ('<div class="byline">Zwirbel Quandt</div>', ["Zwirbel Quandt"]),
        ('<div class="byline"><a>Zwirbel Quandt</a> <a>Olla Brint</a></div>', ["Zwirbel Quandt", "Olla Brint"]),
        ('<div class="byline"><a>Zwirbel Quandt</a>, <a>Olla Brint</a></div>', ["Zwirbel Quandt", "Olla Brint"]),
        (
            '<ul><li class="author">Zwirbel Quandt</li><li class="author">Olla Brint</li></ul>',
            ["Zwirbel Quandt", "Olla Brint"],
        ),
        ('<div><a href="/authors/clara-holm">Clara Holm</a></div>', ["Clara Holm"]),
        ('<div class="newsletter-head">By Clara Holm</div>', ["Clara Holm"]),
        ("<div>By Clara Holm The Roeville Lamp</div>", ["Clara Holm"]),
        ("<div>By Ask the Keepers</div>", ["Ask the Keepers"]),
        ("<div>By Lighthouse Staff</div>", ["Lighthouse Staff"]),
        ("<div>Reuters</div>", ["Reuters"]),
        ("<div>By Clara Holm</div><div>Reviewed by</div><div class='author'>Udo Roh, MD</div>", ["Clara Holm"]),
        ("<div>By Clara Holm | Photos by Udo Roh</div>", ["Clara Holm"]),
        ("<div>By Clara Holm, Senior Harbour Correspondent</div>", ["Clara Holm"]),
        ("<div>By Clara Holm, in News, Harbours</div>", ["Clara Holm"]),
        ("<div>By Clara Holm Follow @claraholm clara@roevillelamp.example</div>", ["Clara Holm"]),
        ("<div>By Clara Holm</div><div>Email the author</div>", ["Clara Holm"]),
        ("<div>Zwirbel Quandt, Clara P. Holm, Udo Roh</div>", ["Zwirbel Quandt", "Clara P. Holm", "Udo Roh"]),
        ("<div>Author(s)</div><ul><li>Clara Holm</li><li>Udo Roh</li></ul>", ["Clara Holm", "Udo Roh"]),
        ("<div>Authors</div><div>ZQ</div><div>Zwirbel Quandt</div>", ["Zwirbel Quandt"]),
        ("<div>By Staff and wire reports</div>", ["Staff and wire reports"]),
    ],
)
def test_lines_under_the_headline(head: str, names: list[str]) -> None:
    assert _names(_page(head)) == names


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<div>Email the author</div>",
        "<div>Share this story</div>",
        "<div>Solar Harbour</div>",
        "<div>– Clara Holm</div>",
        "<div>More by Clara Holm</div>",
        "<div>Photo by</div><div>Clara Holm</div>",
        "<div>Reviewed by</div><div class='author'>Clara Holm</div>",
        "<div>By clicking here you agree to our terms</div>",
        "<div>By submitting my address. I say that I</div>",
        "<div>August 7, 2023</div>",
        "<div>13 Min Read</div>",
        "<figure><img src='/a.jpg'><figcaption>Clara Holm</figcaption></figure>",
        "<nav>By Clara Holm</nav>",
        "<aside><h4>Top Stories</h4></aside>",
    ],
)
def test_what_names_no_author(head: str) -> None:
    assert _names(_page(head)) == []


@pytest.mark.parametrize(
    ("foot", "names"),
    [
        ("<p>Author: Clara Holm</p>", ["Clara Holm"]),
        ("<p>This story was written by Clara Holm</p>", ["Clara Holm"]),
        ('<div class="author-box">Clara Holm</div>', ["Clara Holm"]),
        ("<p>Clara Holm is fond of lamps.</p>", []),
        ('</article><footer><div class="author">Clara Holm</div></footer><article>', []),
        # an article's own footer tells of the article
        ('<footer class="entry-footer"><div class="author">Clara Holm</div></footer>', ["Clara Holm"]),
        ('<footer class="entry-footer">Posted by: Clara Holm</footer>', ["Clara Holm"]),
        ('<footer class="entry-footer"><a href="/p/44">Clara Holm</a></footer>', []),
        ('<article class="comment"><footer>Posted by Clara Holm</footer><p>Nice story.</p></article>', []),
        # as blog systems sign below a post
        ('<div class="post-footer">Posted by Clara Holm at 9:11 PM</div>', ["Clara Holm"]),
        ('<div class="post-footer">Eingestellt von der Alte um 21:11</div>', ["der Alte"]),
        ('<div class="post-footer">Gespeichert von lampwart am 24. Juli 2017 - 18:55</div>', ["lampwart"]),
        ('<div class="post-footer">Publicado por Clara Holm en 9:11</div>', ["Clara Holm"]),
        ('<div class="post-footer">by Clara Holm</div>', []),
        # signatures
        (f"<p>{_LAST}</p><p>Von Zwirbel Quandt</p><div>Share</div><p>{_LAST}</p><p>{_LAST}</p>", ["Zwirbel Quandt"]),
        (f"<p>{_LAST}</p><h3>Written by Clara Holm</h3><p>{_LAST}</p><p>{_LAST}</p>", ["Clara Holm"]),
        (f"<p>{_LAST}</p><p>By Clara Holm</p><p>{_LAST}</p><p>By Udo Roh</p><p>{_LAST}</p><p>{_LAST}</p>", []),
        (f"<p>{_LAST} (Clara Holm) +++</p>", ["Clara Holm"]),
        (f"<p>{_LAST} (Clara Holm and Udo Roh)</p>", ["Clara Holm", "Udo Roh"]),
        (f"<p>{_LAST} (Reporting by Clara Holm; editing by Udo Roh)</p>", ["Clara Holm"]),
        (f"<p>{_LAST} (dpa)</p>", ["dpa"]),
        (f"<p>{_LAST} (dpa/lno)</p>", ["dpa/lno"]),
        (f"<p>{_LAST} (Solar Harbour)</p>", []),
        (f"<p>{_LAST} (see page 12)</p>", []),
        (f"<p>{_LAST}</p><p>Clara Holm</p>", ["Clara Holm"]),
        (f"<p>{_LAST}</p><p>Harbour Walls</p>", []),
        (f"<p>{_LAST}</p><figure><figcaption>Clara Holm</figcaption></figure>", []),
        # notes on the author
        ("<h3>Clara Holm</h3><p>Clara Holm is fond of lamps, of boats and of the sea in winter.</p>", ["Clara Holm"]),
        ("<p>Clara Holm is a reporter who lives by the sea in Roeville.</p>", ["Clara Holm"]),
        ("<h3>Zwirbel Quandt</h3><p>Zwirbel Quandt is the founder of the lamp works.</p>", ["Zwirbel Quandt"]),
        ("<h3>Snake Lamp</h3><p>Snake Lamp is a lamp for dark corners and cold walls.</p>", []),
        (
            "<p>Clara Holm is a reporter of the Lamp and likes boats.</p><p>Udo Roh is a reporter of the Lamp too.</p>",
            [],
        ),
        ("<aside><p>Clara Holm is a reporter who lives near the sea in Roeville.</p></aside>", []),
        ('<div class="comments"><div class="comment-author">Clara Holm</div><p>Nice story.</p></div>', []),
    ],
)
def test_lines_behind_the_story(foot: str, names: list[str]) -> None:
    assert _names(_page(foot=foot)) == names


@pytest.mark.parametrize(
    ("head", "author", "kind", "names"),
    [
        ("", _person("Clara Holm"), "Article", ["Clara Holm"]),
        ("", [_person("Clara Holm"), _person("Udo Roh")], "Article", ["Clara Holm", "Udo Roh"]),
        ("", "Clara Holm", "Article", ["Clara Holm"]),
        # names for signing in are none that readers see
        ("", _person("cholm_77"), "Article", []),
        ("", _person("clara.holm"), "BlogPosting", []),
        ("", _person("webmistress"), "Article", []),
        # the outlet is who answers for a template, unless a newsroom signs a news story
        ("", _person("The Roeville Lamp", "Organization"), "Article", []),
        ("", _person("The Roeville Lamp", "Organization"), "NewsArticle", ["The Roeville Lamp"]),
        # printed beats stated
        ("<div>By Clara Holm</div>", _person("Udo Roh"), "Article", ["Clara Holm"]),
        ("<div>By Clara Holm</div>", _person("cholm_77"), "Article", ["Clara Holm"]),
        ("<div>By Clara Holm</div>", _person("The Roeville Lamp", "Organization"), "NewsArticle", ["Clara Holm"]),
        ("<div>Clara Holm</div>", _person("The Roeville Lamp", "Organization"), "NewsArticle", ["Clara Holm"]),
        # once, though it stands in both, and as it is spelt out
        ("<div>By C. Holm</div>", _person("Clara Holm"), "Article", ["Clara Holm"]),
        ("<div>By CLARA HOLM</div>", _person("Clara Holm"), "Article", ["Clara Holm"]),
        ('<div class="byline">(cho)</div>', _person("Clara Holm"), "Article", ["Clara Holm"]),
        ('<div class="byline">Clara Holm Lamp Keeper</div>', _person("Clara Holm"), "Article", ["Clara Holm"]),
        # who is printed first need not be all
        ("<div>By Clara Holm</div>", [_person("Clara Holm"), _person("Udo Roh")], "Article", ["Clara Holm", "Udo Roh"]),
        # what systems write where nobody is known hides nobody
        ("<div>Reuters</div>", _person("No Author"), "Article", ["Reuters"]),
        # one small letter
        ("", _person("Zwirbel quandt"), "Article", ["Zwirbel Quandt"]),
        # an outlet called like the person who writes it
        ("", "Roeville Clara", "Article", ["Roeville Clara"]),
        # the line holds the stated name, but something else was read
        (
            '<div class="post-meta byline">HARBOUR WALLSclara holm</div>',
            _person("Clara Holm"),
            "Article",
            ["Clara Holm"],
        ),
        # the author of an interview, and not whom it is held with
        ("<div>An interview by Clara Holm with Udo Roh.</div>", _person("Olla Brint"), "Article", ["Clara Holm"]),
        ("<div>Ein Gespräch von Clara Holm mit Udo Roh.</div>", _person("Olla Brint"), "Article", ["Clara Holm"]),
        # the outlet printed where it is stated
        (
            "<div>October 8, 2024 The Roeville Lamp</div>",
            _person("The Roeville Lamp"),
            "Article",
            ["The Roeville Lamp"],
        ),
    ],
)
def test_stated_authors(head: str, author: object, kind: str, names: list[str]) -> None:
    assert _names(_page(head, author=author, kind=kind)) == names


def test_a_name_before_the_story_beats_the_template() -> None:
    head = '<div class="byline">by The Roeville Lamp</div><p>Zwirbel Quandt/Olla Brint</p>'
    article = _page(head, author=_person("The Roeville Lamp"))
    assert _names(article) == ["Zwirbel Quandt", "Olla Brint"]


@pytest.mark.parametrize(
    ("metas", "names"),
    [
        ('<meta name="author" content="Clara Holm">', ["Clara Holm"]),
        ('<meta name="author" content="The Roeville Lamp">', []),
        ('<meta name="author" content="Webmakers Ltd.">', []),
        ('<meta property="article:author" content="https://www.social.example/claraholm">', []),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Clara Holm">',
            ["Clara Holm"],
        ),
        (
            '<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="3 minutes">',
            [],
        ),
        (
            '<meta name="author" content="The Roeville Lamp"><meta name="parsely-author" content="Clara Holm">',
            ["Clara Holm"],
        ),
    ],
)
def test_authors_in_metas(metas: str, names: list[str]) -> None:
    assert _names(_page(metas=metas)) == names


def test_roles_agencies_and_pages_stand_beside_the_name() -> None:
    head = '<div class="byline">By <a href="/people/clara-holm">Clara Holm</a>, Senior Harbour Correspondent</div>'
    article = _page(head)
    assert article.byline is not None
    author = article.byline.authors[0]
    assert (author.name, author.role) == ("Clara Holm", "Senior Harbour Correspondent")
    assert author.url == "https://www.roevillelamp.example/people/clara-holm"
    wire = _page("<div>By Clara Holm | Reuters</div>").byline
    assert wire is not None
    assert wire.authors[0].agency == "Reuters"


def test_a_label_far_inside_the_story() -> None:
    page = _page(foot="", head="", above="")
    assert page.byline is None
    story = (
        "<p>"
        + "The lamps stayed dark for another night, and the harbour was as quiet as in winter.</p><p>" * 6
        + "</p>"
    )
    article = _page(head=story + "<div>Written by</div><div>Zwirbel Quandt</div>" + story)
    assert _names(article) == ["Zwirbel Quandt"]


def test_an_outlet_beside_a_person_in_one_meta_is_no_author() -> None:
    metas = '<meta property="og:site_name" content="엘린일보"><meta name="author" content="엘린일보; 김민수 기자">'
    assert _names(_page(metas=metas)) == ["김민수"]


def test_the_ends_of_a_calendar_are_no_author() -> None:
    assert _names(_page("<div><button>von</button><button>bis</button></div>")) == []


def test_a_title_with_a_name_in_it_is_no_byline() -> None:
    assert _names(_page(above="<h2>Martha Oswin's Folding and Unfolding:</h2>")) == []


def test_authors_below_one_another_with_handles_between() -> None:
    head = (
        '<div class="author">By</div><div class="sc-name">Clara Holm</div><div class="author">@claraholm</div>'
        '<div class="sc-name">Udo Roh</div><div class="author">@udoroh</div>'
    )
    assert _names(_page(head, author=_person("Clara Holm"))) == ["Clara Holm", "Udo Roh"]


def test_microdata_names_commenters_too() -> None:
    def person(name: str) -> str:
        return (
            '<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
            f'<span itemprop="name">{name}</span></span>'
        )

    page = extract(
        f"""<html lang="en"><body><article itemscope itemtype="https://schema.org/Article">
        <h1 itemprop="headline">Harbour lamps go dark in Roeville</h1><div class="byline">by {person("Clara Holm")}</div>
        {_STORY}<div class="comments">{person("Udo Roh")}<p>Nice story.</p></div></article></body></html>"""
    )
    assert _names(page) == ["Clara Holm"]


def test_microdata_of_other_posts_name_nobody() -> None:
    post = (
        '<div class="related" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="headline" content="{}">'
        '<span itemprop="author">Udo Roh</span></div>'
    )
    head = f"<h1>Harbour lamps go dark in Roeville</h1>{_STORY}"
    assert _names(extract(f"<html><body>{head}{post.format('Winter comes to the islands')}</body></html>")) == []
    many = post.replace('<meta itemprop="headline" content="{}">', "") * 3
    assert _names(extract(f"<html><body>{head}{many}</body></html>")) == []


@pytest.mark.parametrize(
    ("publisher", "foot", "names"),
    [
        ("Clara Holm", "", ["Clara Holm"]),
        ("Clara Holm's Blog", "", ["Clara Holm"]),
        ("Clara’s Blog", "", []),
        ("Solar Harbour", "", []),
        ("The Roeville Lamp", "<footer>© 2012-2024 Udo Lamp. All rights reserved.</footer>", ["Udo Lamp"]),
        ("The Roeville Lamp", "<footer>© 2024 Clara Holm</footer>", []),
        ("The Roeville Lamp", "<footer>Copyright</footer>", []),
    ],
)
def test_the_owner_of_a_site_signs_it_where_nobody_else_does(publisher: str, foot: str, names: list[str]) -> None:
    assert _names(_page(publisher=publisher, foot="</article>" + foot)) == names
    assert _names(_page("<div>By Olla Brint</div>", publisher=publisher, foot="</article>" + foot)) == ["Olla Brint"]


def test_a_signed_paragraph_stays_in_the_story() -> None:
    article = _page(foot=f"<p>{_LAST} (Clara Holm)</p>")
    assert _names(article) == ["Clara Holm"]
    assert article.body[-1].text == f"{_LAST} (Clara Holm)"


def test_a_label_behind_the_story() -> None:
    filler = "".join(f"<div class='box'>Lamp number {number}</div>" for number in range(12))
    assert _names(_page(foot=filler + "<h4>Article written by:</h4><div>Clara Holm, MD</div>")) == ["Clara Holm, MD"]
