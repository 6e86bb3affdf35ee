"""Configuration files on pages: sound rules win, and what has gone wrong is overruled by the generic answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsextract
from newsextract import Article, Explanation, Layout, Page, Site, explain, extract
from newsextract.rules import Body
from tests.fivefilters.paper import OLDER, PARAGRAPHS, paper
from tests.goldens import pages, read_golden, record

FILES = Path(__file__).parent / "configurations"
STORY = list(PARAGRAPHS)
OLDER_BOX = '<div class="older">' + "".join(f"<p>{each}</p>" for each in OLDER) + "</div>"


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    yield
    newsextract.use_sites()


def read(host: str, html: str) -> Article:
    newsextract.use_sites(FILES)
    return extract(html, url=f"https://{host}/harbour/pier")


def with_rules(folder: Path, rules: str, html: str) -> Explanation:
    (folder / "paper.example.txt").write_text(rules, encoding="utf-8")
    newsextract.use_sites(folder)
    return explain(html, url="https://paper.example/harbour/pier")


def body(article: Article) -> list[str]:
    return [block.text for block in article.body]


def rule_of(article: Article, field: str) -> str | None:
    proofs = article.evidence.get(field)
    return proofs[0].rule if proofs else None


# sound rules win ---------------------------------------------------------------------------------------------------------


def test_the_rules_of_a_file_rule() -> None:
    article = read(
        "www.elincourier.example", paper(inside=OLDER_BOX + '<p class="newsletter">A letter from the quay.</p>')
    )
    assert article.site == "elincourier.example"
    assert article.headline == "Port Elin reopens its old ferry pier"
    assert article.byline is not None
    assert article.byline.text == "by Marta Oswin"  # the line as printed, though the rule finds the name alone
    assert [author.url for author in article.byline.authors] == ["https://www.elincourier.example/people/marta-oswin"]
    assert article.published == dt.datetime.fromisoformat("2026-03-12T07:40:00+02:00")
    assert body(article) == STORY
    assert {block.kind for block in article.body} == {"paragraph"}
    assert article.problems == ()
    for line, field in ((2, "headline"), (3, "byline"), (4, "published"), (5, "body")):
        assert rule_of(article, field) == f"elincourier.example.txt:{line}"
    assert [proof.source for proof in article.evidence["headline"]] == ["site rule"]
    assert article.evidence["headline"][0].place == "h1#headline"
    assert article.evidence["published"][0].place == "body > div:nth-of-type(2) > p:nth-of-type(2) > time/@datetime"


def test_without_the_file_the_box_is_in_the_story() -> None:
    """What the rules above are good for: without them these paragraphs are taken for the story's."""
    html = paper(inside=OLDER_BOX)
    assert set(OLDER) <= set(body(extract(html, url="https://www.elincourier.example/harbour/pier")))


@pytest.mark.parametrize(
    "name", ["spacing", "bom", "umlaut", "17news", "entities", "alone", "textnodes", "brinmoorpost", "axes"]
)
def test_the_story_by_files_of_many_shapes(name: str) -> None:
    html = paper(writer='<p class="writer">by Marta Oswin</p>', day='<p class="day">12 March 2026, 7:40 AM</p>')
    article = read(f"{name}.example", html)
    assert body(article) == STORY
    assert (rule_of(article, "body") or "").startswith(f"{name}.example.txt:")
    assert article.headline == "Port Elin reopens its old ferry pier"
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Marta Oswin"]
    assert article.published is not None
    assert article.published.date() == dt.date(2026, 3, 12)


def test_the_second_line_is_asked_where_the_first_finds_nothing() -> None:
    article = read("brinmoorpost.example", paper())
    assert rule_of(article, "headline") == "brinmoorpost.example.txt:3"
    assert rule_of(article, "body") == "brinmoorpost.example.txt:5"


def test_strings_made_by_functions() -> None:
    article = read(
        "grellhavn.example",
        paper(head='<meta name="day" content="2026-03-12"><meta name="clock" content="07:40+02:00">', day=""),
    )
    assert article.headline == "Port Elin reopens its old ferry pier"
    assert rule_of(article, "headline") == "grellhavn.example.txt:2"
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Marta Oswin"]
    assert article.published == dt.datetime.fromisoformat("2026-03-12T07:40:00+02:00")


def test_several_containers_make_one_story() -> None:
    end = "The council meets again on Monday, and the bill is the first thing on its list of matters to speak about."
    inside = f'<p class="note">This story was changed at noon.</p>{OLDER_BOX}'
    article = read(
        "varnholt-zeitung.example", paper(inside=inside, behind=f'<div class="story-end"><p>{end}</p></div>')
    )
    assert body(article) == [*STORY, end]


def test_html_is_mended_for_the_rules_only() -> None:
    html = paper(writer='<span class="by-line">Marta Oswin and Jonas Pell<!-- end: of the line --></span>')
    article = read("tobinsee.example", html.replace('<div class="story-text">', '<div class="wall">'))
    assert body(article) == STORY
    assert rule_of(article, "body") == "tobinsee.example.txt:8"
    assert rule_of(article, "byline") == "tobinsee.example.txt:7"
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Marta Oswin", "Jonas Pell"]


def test_wildcard_files() -> None:
    html = paper(inside='<span class="editsection">edit</span>').replace('class="story-text"', 'id="bodyContent"')
    article = read("de.wikis.example", html.replace('"headline"', '"firstHeading"'))
    assert article.site == "wikis.example"
    assert rule_of(article, "body") == ".wikis.example.txt:3"
    assert body(article) == STORY


def test_strips_hold_for_the_generic_story_too() -> None:
    html = paper(
        inside=f'{OLDER_BOX}<p class="newsletter">A letter from the quay each Friday, and never miss a boat again.</p>'
    )
    article = read("stripsonly.example", html)
    assert body(article) == STORY
    assert rule_of(article, "body") == "learned"
    rows = explain(html, url="https://stripsonly.example/harbour/pier").rows
    assert {row.lost_because for row in rows if row.evidence.raw in OLDER} == {"the site's file strips it"}


def test_the_general_file_holds_for_all_hosts() -> None:
    promo = "Our calendar with twelve views of the pier is in the shops now, and in our own at the quay."
    html = paper(inside=f'<div class="promo"><p>{promo}</p></div>')
    article = read("anywhere.example", html)
    assert article.site is None
    assert body(article) == STORY
    # unless a file wants none of it; on a page without file and folder the promotion is the story's
    newsextract.use_sites()
    assert promo in body(extract(html, url="https://anywhere.example/harbour/pier"))


def test_paid_contributions_are_said() -> None:
    article = read("lornewatch.example", paper(behind='<div class="paid-for-by">Paid for by Elin Ferries</div>'))
    assert article.problems == ("lornewatch.example.txt:2: the page is paid for by an advertiser",)


def test_pictures_are_stripped_by_address() -> None:
    figures = "".join(
        f'<figure><img src="{src}" width="600" height="400"></figure>' for src in ("/counter/a.jpg", "/pier.jpg")
    )
    html = paper(inside=figures)
    assert [image.url for image in read("lornewatch.example", html).images] == ["https://lornewatch.example/pier.jpg"]
    assert len(read("elincourier.example", html).images) == 2


def test_a_rule_finds_what_the_generic_answer_does_not(tmp_path: Path) -> None:
    """A date in an attribute of the paper's own, and a name in a place where no byline stands."""
    html = paper(
        writer="", day='<p data-stamp="2026-03-12T07:40:00+02:00"></p>', behind='<div class="desk">Marta Oswin</div>'
    )
    article = with_rules(tmp_path, "date: //p/@data-stamp\nauthor: //div[@class='desk']", html).article
    assert article.published == dt.datetime.fromisoformat("2026-03-12T07:40:00+02:00")
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Marta Oswin"]
    newsextract.use_sites()
    assert extract(html, url="https://paper.example/harbour/pier").published is None


def test_a_date_in_a_longer_line(tmp_path: Path) -> None:
    html = paper(day='<p class="line">Harbour desk, 12 March 2026 7:40 AM, updated with the number of passengers</p>')
    article = with_rules(tmp_path, "date: //p[@class='line']", html).article
    assert rule_of(article, "published") == "paper.example.txt:1"
    assert article.published is not None
    assert article.published.date() == dt.date(2026, 3, 12)


def test_several_authors_each_in_an_element(tmp_path: Path) -> None:
    writer = '<p class="writer">by <a href="/a">Marta Oswin</a>, <a href="/b">Jonas Pell</a> and <a href="/c">Edda Lorne</a></p>'
    article = with_rules(tmp_path, "author: //p[@class='writer']/a", paper(writer=writer)).article
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Marta Oswin", "Jonas Pell", "Edda Lorne"]
    assert [author.url for author in article.byline.authors] == [f"https://paper.example/{each}" for each in "abc"]


def test_links_of_menus_are_no_authors(tmp_path: Path) -> None:
    article = with_rules(tmp_path, "author: //a", paper()).article
    assert article.byline is not None
    assert article.byline.text == "by Marta Oswin"


def test_a_container_is_left_without_its_furniture(tmp_path: Path) -> None:
    rules = "body: //div[@class='page']"
    share = '<div class="tools"><a href="#">Share</a> <a href="#">Print</a> <a href="#">Save</a></div>'
    html = paper(above=f'<p class="where">Harbour</p><h1>Port Elin reopens its old ferry pier</h1>{share}')
    assert body(with_rules(tmp_path, rules, html).article) == STORY
    kept = body(with_rules(tmp_path, f"{rules}\nprune: no", html).article)
    assert kept[-5:] == STORY
    assert rule_of(with_rules(tmp_path, rules, html).article, "body") == "paper.example.txt:1"


def test_a_short_brief_is_a_story_too(tmp_path: Path) -> None:
    text = "<p>The pier of Port Elin opens again on Thursday, the harbour master said.</p>"
    article = with_rules(tmp_path, "body: //div[@class='story-text']", paper(text=text)).article
    assert rule_of(article, "body") == "paper.example.txt:1"
    assert len(article.body) == 1


# rubbish is overruled ----------------------------------------------------------------------------------------------------

STALE = [
    ("title: //div[@class='menu']/a[1]", "headline", "another heading"),
    ("title: //meta[@property='og:site_name']/@content", "headline", "it names the site"),
    ("title: concat(//h1, ' and what to know of it')", "headline", "the page prints a headline"),
    ("title: //div[@class='story-text']", "headline", "too long"),
    ("title: //h3", "headline", "another heading"),
    ("title: '—'", "headline", "no words"),
    ("author: //div[@class='comments']//b", "byline", "it stands"),
    ("author: //h1", "byline", "no name"),
    ("author: //div[@class='story-text']", "byline", "too long"),
    ("author: 'The Elin Courier'", "byline", "it names the outlet"),
    ("date: //h1", "published", "no date"),
    ("date: //div[@class='comments']//i", "published", "another day"),
    ("date: '31/31/2026'", "published", "no date"),
    ("date: '12 March 2026'", "published", "a time of that day is known too"),
    ("date: '12 March 2099'", "published", ""),
    ("body: //div[@class='menu']", "body", "links"),
    ("body: //h1", "body", "words"),
    ("body: //div[@class='comments']", "body", ""),
    ("body: //div[@class='footer']", "body", ""),
    ("body: //div[@class='story-text']/p[1]", "body", "only a piece"),
    ("body: //time", "body", "words"),
    ("body: //img", "body", ""),
]


@pytest.mark.parametrize(("rules", "field", "why"), STALE, ids=[rules for rules, *_ in STALE])
def test_rubbish_is_overruled_by_the_generic_answer(tmp_path: Path, rules: str, field: str, why: str) -> None:
    html = paper()
    generic = extract(html, url="https://paper.example/harbour/pier")
    found = with_rules(tmp_path, rules, html)
    assert getattr(found.article, field) == getattr(generic, field)
    assert rule_of(found.article, field) == rule_of(generic, field)
    if why:
        said = [problem for problem in found.article.problems if problem.startswith("paper.example.txt:1: ")]
        assert len(said) == 1
        assert f"{field} is not believed: " in said[0]
        assert why in said[0]
    if why and field != "body":
        lost = [row for row in found.rows if row.field == field and row.evidence.rule == "paper.example.txt:1"]
        assert [row.won for row in lost] == [False]
        assert why in (lost[0].lost_because or "")


def test_a_file_that_has_grown_old_does_no_harm() -> None:
    html = paper()
    article = read("stale.example", html)
    newsextract.use_sites()
    generic = extract(html, url="https://stale.example/harbour/pier")
    assert len(article.problems) == 4
    for field in ("headline", "byline", "published", "body", "standfirst", "captions", "related"):
        assert getattr(article, field) == getattr(generic, field)


def test_the_time_of_the_last_change_is_not_that_of_publication(tmp_path: Path) -> None:
    head = (
        '<meta property="article:published_time" content="2026-03-12T07:40:00+02:00">'
        '<meta property="article:modified_time" content="2026-03-12T11:05:00+02:00">'
    )
    html = paper(head=head, day='<p><time datetime="2026-03-12T11:05:00+02:00">changed at 11:05</time></p>')
    found = with_rules(tmp_path, "date: //time/@datetime", html)
    assert found.article.published == dt.datetime.fromisoformat("2026-03-12T07:40:00+02:00")
    assert "last change" in found.article.problems[0]


def test_an_author_rule_that_finds_only_some_gives_way(tmp_path: Path) -> None:
    writer = '<p class="byline">By <a rel="author" href="/a">Marta Oswin</a> and Jonas Pell</p>'
    found = with_rules(tmp_path, "author: //a[@rel='author']", paper(writer=writer)).article
    assert found.byline is not None
    assert [author.name for author in found.byline.authors] == ["Marta Oswin", "Jonas Pell"]


def test_strips_that_would_take_most_of_the_story_are_not_heeded(tmp_path: Path) -> None:
    for rules in (
        "strip: //p",
        "strip_id_or_class: story-text",
        "strip: //*",
        "body: //div[@class='story-text']\nstrip: //p",
    ):
        assert body(with_rules(tmp_path, rules, paper()).article) == STORY


def test_costly_rules_are_named_and_cost_nothing_else() -> None:
    many = "".join(f"<li>Row {number}</li>" for number in range(6_000))
    article = read("costly.example", paper(behind=f"<nav><ul>{many}</ul></nav>"))
    assert body(article) == STORY
    assert article.headline == "Port Elin reopens its old ferry pier"
    assert [problem for problem in article.problems if "too many steps" in problem]


def test_a_rule_that_is_no_xpath_is_a_problem(tmp_path: Path) -> None:
    article = with_rules(tmp_path, "title: //h1[\nbody: //div[@class='story-text']", paper()).article
    assert article.problems[0].startswith("paper.example.txt:1: the XPath does not work")
    assert article.headline == "Port Elin reopens its old ferry pier"
    assert rule_of(article, "body") == "paper.example.txt:2"


# beside other sources ----------------------------------------------------------------------------------------------------


def own_site(**rules: object) -> Site:
    layout = Layout(name="own", marker="div.story-text", **rules)  # type: ignore[arg-type]
    return Site(name="Paper", home="https://paper.example", timezone="Europe/Kyiv", layouts=(layout,))


def test_a_given_site_goes_alone(tmp_path: Path) -> None:
    (tmp_path / "paper.example.txt").write_text("title: //h1", encoding="utf-8")
    newsextract.use_sites(tmp_path)
    article = extract(paper(), url="https://paper.example/a", site=own_site())
    assert article.evidence["headline"][0].source == "element"


def test_registered_rules_go_before_files(tmp_path: Path) -> None:
    site = own_site(headline="h1", body=Body("div.story-text"))
    newsextract.register(site)
    try:
        article = with_rules(
            tmp_path, "title: //h1\nbody: //div[@class='page']\ndate: //time/@datetime", paper()
        ).article
    finally:
        newsextract.unregister(site)
    assert rule_of(article, "headline") == "paper.example/own"
    assert rule_of(article, "body") == "paper.example/own"
    assert rule_of(article, "published") == "paper.example.txt:3"


def test_files_go_before_built_in_rules_and_keep_the_sites_facts(tmp_path: Path) -> None:
    page = pages()["apnews_com/story_2023"]
    golden = record(page, {"url": "https://apnews.com/article/x"})
    (tmp_path / "apnews.com.txt").write_text("title: //h1\nauthor: //div[@class='Page-authors']\n", encoding="utf-8")
    newsextract.use_sites(tmp_path)
    article = extract(page.read_bytes(), url="https://apnews.com/article/x")
    assert rule_of(article, "headline") == "apnews.com.txt:1"
    assert article.layout == "2023"
    assert article.site == "apnews.com"
    assert article.headline == golden["headline"]
    assert [block.text for block in article.body] == [block["text"] for block in golden["body"]]


def test_a_page_of_text_alone_has_no_elements() -> None:
    newsextract.use_sites(FILES)
    text = "\n".join(["Port Elin reopens its old ferry pier", "by Marta Oswin", "12 March 2026", "", *STORY])
    article = extract(Page(text, kind="text", url="https://www.elincourier.example/a"))
    assert article.site == "elincourier.example"
    assert article.problems == ()


# nothing raises ----------------------------------------------------------------------------------------------------------

RULES = "\n".join(
    [
        *(
            "title: //h1",
            "title: //title",
            "title: //@content",
            "author: //a",
            "author: //b/text()",
            "author: //p//text()[1]",
        ),
        *(
            "date: //time",
            "date: //i",
            "date: //@datetime",
            "body: //article",
            "body: //div",
            "body: //p/text()",
            "body: //*",
        ),
        *(
            "strip: //div[1]",
            "strip: //b",
            "strip: //@class",
            "strip_id_or_class: x",
            "replace_string(<b>): <div>",
            "native_ad_clue: //aside",
        ),
        *("strip_image_src: a", "strip: //comment()", "body: //processing-instruction()", "title: //namespace::*"),
    ]
)
TAGS = (
    "html body div p a b i h1 h2 article aside time title table tr td ul li br img script figure figcaption svg".split()
)
piece = st.one_of(
    st.sampled_from(TAGS).map("<{}>".format),
    st.sampled_from(TAGS).map("</{}>".format),
    st.sampled_from(
        ['<time datetime="2026-03-12">', '<p class="x">', '<meta content="x">', "<!-- c -->", "<?pi?>", "<![CDATA[x]]>"]
    ),
    st.sampled_from(
        ["By Ana Roe", "12 March 2026", PARAGRAPHS[0], PARAGRAPHS[1], "\x00", "&nbsp;", "&#xD800;", "\ud800", "🙂", " "]
    ),
)


@settings(max_examples=150)
@given(st.lists(piece, max_size=40).map("".join))
def test_any_page_is_read(html: str) -> None:
    newsextract.use_sites(FOLDER)
    article = extract(html, url="https://paper.example/a")
    assert not [problem for problem in article.problems if problem.startswith("internal")]


@pytest.fixture(scope="module", autouse=True)
def folder_of_many_rules(tmp_path_factory: pytest.TempPathFactory) -> None:
    global FOLDER  # noqa: PLW0603 - hypothesis wants no fixture that is made for each test
    FOLDER = tmp_path_factory.mktemp("many")
    (FOLDER / "paper.example.txt").write_text(RULES, encoding="utf-8")


FOLDER = Path()


STORIES = [
    name
    for name, path in pages().items()
    if path.suffix == ".html" and {"headline", "byline", "body"} <= read_golden(path).keys()
]


@pytest.mark.parametrize("name", STORIES)
def test_rules_that_are_right_everywhere_change_little(name: str, tmp_path: Path) -> None:
    """A general file whose rules find the usual elements: where they find something else, the page speaks against it."""
    page = pages()[name]
    (tmp_path / "global.txt").write_text(
        "title: //h1\ntitle: //title\nbody: //article\nbody: //main\nbody: //body\n", encoding="utf-8"
    )
    url = "https://other.example/2024/a"
    generic = extract(page.read_bytes(), url=url)
    newsextract.use_sites(tmp_path)
    article = extract(page.read_bytes(), url=url)
    assert not [problem for problem in article.problems if problem.startswith("internal")]
    assert bool(article.headline) == bool(generic.headline)
    size = len(generic.text)
    assert 0.6 * size <= len(article.text) <= 1.6 * size + 150
