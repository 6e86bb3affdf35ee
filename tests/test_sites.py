"""The files of ``sites`` and ``families``: named by their domains, their selectors compile, and every rule earns its place."""

from __future__ import annotations

import dataclasses
import functools
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import newsextract.families
import newsextract.sites
from newsextract import Explanation, Layout, Page, Site, explain, extract
from newsextract.rules import Attr, Body, Css, JsonLd, Meta, Only, select
from newsextract.site import RULED_FIELDS, Family
from newsextract.sites import find_family, find_site, load_site, module_name
from tests.goldens import pages, read_golden

SITES = {info.name: load_site(info.name) for info in pkgutil.iter_modules(newsextract.sites.__path__)}
FAMILIES: dict[str, Family] = {
    info.name: importlib.import_module(f"newsextract.families.{info.name}").FAMILY
    for info in pkgutil.iter_modules(newsextract.families.__path__)
}
OWNERS: dict[str, Site | Family] = {**SITES, **FAMILIES}
PAGES = {name: path for name, path in pages().items() if path.suffix == ".html"}
# every layout with those that stand beside it: a page must show the marker of one of them only
LAYOUTS: dict[str, tuple[Layout, tuple[Layout, ...]]] = {
    f"{name}/{layout.name}": (layout, owner.layouts) for name, owner in OWNERS.items() for layout in owner.layouts
}
RULES = [
    pytest.param(layout, field, id=f"{name}-{field}")
    for name, (layout, _) in LAYOUTS.items()
    for field in RULED_FIELDS
    if getattr(layout, field) is not None
]


@functools.cache
def _page(name: str) -> Page:
    return Page(PAGES[name].read_bytes(), url=read_golden(PAGES[name]).get("url"))


@functools.cache
def _explained(name: str) -> Explanation:
    return explain(_page(name))


def _on(layout: Layout) -> list[str]:
    """The fixtures that are read with a layout."""
    found = []
    for name in PAGES:
        article = _explained(name).article
        site = SITES.get(module_name(article.site)) if article.site else None
        family = find_family(site.family) if site and site.family else None
        offered = [*(site.layouts if site else ()), *(family.layouts if family else ())]
        if not site:
            offered = [each for one in FAMILIES.values() for each in one.layouts]
        if article.layout == layout.name and any(each is layout for each in offered):
            found.append(name)
    return found


# names and facts ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("module", SITES)
def test_file_is_named_by_the_domain(module: str) -> None:
    assert module_name(SITES[module].domain) == module
    assert find_site(SITES[module].domain) is SITES[module]
    assert find_site(f"www.{SITES[module].domain}") is SITES[module]


@pytest.mark.parametrize("name", FAMILIES)
def test_family_is_named_by_its_file(name: str) -> None:
    assert FAMILIES[name].name == name
    assert find_family(name) is FAMILIES[name]
    assert FAMILIES[name].layouts


@pytest.mark.parametrize("module", SITES)
def test_facts_are_sound(module: str) -> None:
    site = SITES[module]
    assert site.home.startswith(("https://", "http://"))
    assert not site.home.endswith("/")
    assert site.timezone is None or site.zone is not None  # a newsroom of the whole world may print any zone
    assert site.country
    assert len(site.country) == 2
    assert site.country.isupper()
    assert all(tag == tag.strip() and tag[:2].islower() for tag in site.languages)
    assert site.family is None or site.family in FAMILIES
    for address in (*site.feeds, *site.sitemaps, *site.news_sitemaps):
        assert address.startswith(("https://", "http://")), address


@pytest.mark.parametrize("module", OWNERS)
def test_file_says_what_it_is(module: str) -> None:
    package = "sites" if module in SITES else "families"
    assert (importlib.import_module(f"newsextract.{package}.{module}").__doc__ or "").strip()


# selectors ---------------------------------------------------------------------------------------------------------------


def _selectors(layout: Layout) -> Iterator[str]:
    rules: list[Any] = [rule for field in RULED_FIELDS for rule in layout.rules(field)]
    for rule in [layout.marker, *rules]:
        inner = rule.rule if isinstance(rule, Only) else rule
        if isinstance(inner, (Css, Attr)):
            yield inner.selector
        elif isinstance(inner, str):
            yield inner
        else:
            assert isinstance(inner, (Meta, JsonLd))
    if layout.body:
        yield layout.body.selector
        yield from layout.body.drop
    yield from layout.ignore
    if layout.next_page:
        yield layout.next_page


@pytest.mark.parametrize("name", LAYOUTS)
def test_selectors_compile(name: str) -> None:
    page = _page(next(iter(PAGES)))
    for selector in _selectors(LAYOUTS[name][0]):
        select(page, selector)
        # selectolax finds nothing for ":is(.a) p", without an error
        assert not selector.lstrip().startswith(":is("), selector


@pytest.mark.parametrize("name", LAYOUTS)
def test_names_are_unique(name: str) -> None:
    layout, beside = LAYOUTS[name]
    assert [each.name for each in beside].count(layout.name) == 1


# on the fixtures ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("module", [name for name, site in SITES.items() if site.layouts or site.family])
def test_site_with_rules_has_a_fixture(module: str) -> None:
    assert [name for name in PAGES if name.startswith(f"{module}/")]
    for name in PAGES:
        if name.startswith(f"{module}/"):
            assert _explained(name).article.site == SITES[module].domain


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_has_a_fixture(name: str) -> None:
    assert _on(LAYOUTS[name][0])


@pytest.mark.parametrize("name", LAYOUTS)
def test_marker_stands_on_no_page_of_a_layout_before(name: str) -> None:
    """The first layout whose marker is on the page wins, so an earlier marker may not stand on a later layout's pages.

    A last layout may hold for all that is left of a system; its marker stands on the earlier ones' pages too.
    """
    layout, beside = LAYOUTS[name]
    earlier = beside[: [each is layout for each in beside].index(True)]
    for page in _on(layout):
        assert not any(each.matches(_page(page)) for each in earlier)
    if layout is not beside[-1]:
        for other in beside:
            for page in _on(other) if other is not layout else ():
                assert not layout.matches(_page(page))


@pytest.mark.parametrize("name", LAYOUTS)
def test_marker_stands_on_no_other_sites_page(name: str) -> None:
    layout, _ = LAYOUTS[name]
    owner = name.partition("/")[0]
    homes = {module for module, site in SITES.items() if owner in (module, site.family)}
    strangers = [page for page in PAGES if page.split("/")[0] in SITES and page.split("/")[0] not in homes]
    assert strangers
    assert not [page for page in strangers if layout.matches(_page(page))]


@pytest.mark.parametrize(("layout", "field"), RULES)
def test_rule_wins_on_a_fixture(layout: Layout, field: str) -> None:
    """A rule that never wins says what the generic answer says anyway, or looks for what the site no longer prints."""
    read = _on(layout)
    if isinstance(getattr(layout, field), Body):
        assert any(select(_page(page), layout.body.selector) for page in read if layout.body)
        return
    rows = [row for page in read for row in _explained(page).rows if row.field == field and row.won]
    silent = any(isinstance(rule, Only) for rule in layout.rules(field)) and any(
        _would_be_wrong(page, layout, field) for page in read
    )
    assert silent or any(row.evidence.source == "site rule" for row in rows)


def _would_be_wrong(page: str, layout: Layout, field: str) -> bool:
    """Whether the generic answer has a value where a final rule says, rightly, that there is none."""
    no_rule: dict[str, Any] = {field: None}
    without = dataclasses.replace(layout, **no_rule)
    site = SITES.get(module_name(_explained(page).article.site or "")) or Site(name="x", home="https://x.example")
    article = extract(_page(page), site=dataclasses.replace(site, family=None, layouts=(without,)))
    return bool(getattr(article, field)) and field not in read_golden(PAGES[page])


@pytest.mark.parametrize("owner", OWNERS)
def test_whatever_is_left_out_is_there(owner: str) -> None:
    """A selector that leaves something out finds something on a fixture of the site or family."""
    layouts = OWNERS[owner].layouts
    read = [page for layout in layouts for page in _on(layout)]
    left_out = {each for layout in layouts for each in (*layout.ignore, *(layout.body.drop if layout.body else ()))}
    assert [each for each in sorted(left_out) if not any(select(_page(page), each) for page in read)] == []


# what a site need not say ------------------------------------------------------------------------------------------------


def _repeated(site: Site) -> list[str]:
    """What a site's layouts say just as its family's do."""
    family = FAMILIES.get(site.family or "")
    return [
        f"{layout.name}: {field}"
        for layout in site.layouts
        for other in (family.layouts if family else ())
        for field in ("marker", *RULED_FIELDS)
        if getattr(layout, field) is not None and getattr(layout, field) == getattr(other, field)
    ]


@pytest.mark.parametrize("module", SITES)
def test_site_does_not_repeat_its_family(module: str) -> None:
    assert _repeated(SITES[module]) == []


def test_repetition_is_noticed() -> None:
    first = FAMILIES["ghost"].layouts[0]
    own = Layout(name="own", marker=".own", headline="h1.own", body=first.body)
    assert _repeated(Site(name="x", home="https://x.example", family="ghost", layouts=(own,))) == ["own: body"]


# mistakes ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["headlines", "by_line", "bodys", "feeditems", "Headline"])
def test_typo_in_a_layout_is_a_type_error(word: str) -> None:
    make: Any = Layout
    with pytest.raises(TypeError, match=word):
        make(name="x", marker="h1", **{word: "h1"})


@pytest.mark.parametrize("word", ["time_zone", "tz", "layout", "languages"])
def test_typo_in_a_site_is_a_type_error(word: str) -> None:
    make: Any = Site
    with pytest.raises(TypeError, match=word):
        make(name="x", home="https://x.example", **{word: "x"})


# loading -----------------------------------------------------------------------------------------------------------------

_LOADED = """
import sys
from newsextract import extract
extract("<h1>x</h1>", url={url!r})
print(*sorted(m.removeprefix("newsextract.sites.") for m in sys.modules if m.startswith("newsextract.sites.")))
"""


@pytest.mark.parametrize(
    ("url", "loaded"),
    [
        ("https://www.bbc.co.uk/news/1", "bbc_co_uk"),
        ("https://kyivindependent.com/one/", "kyivindependent_com"),
        ("https://a.b.kyivindependent.com/one/", "kyivindependent_com"),
        ("https://unknown.example/one/", ""),
        ("https://notapnews.com/one/", ""),
        (None, ""),
    ],
)
def test_one_sites_page_loads_no_other_site(url: str | None, loaded: str) -> None:
    path = ":".join(each for each in sys.path if each)
    done = subprocess.run(
        [sys.executable, "-c", _LOADED.format(url=url)],
        env={"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == loaded


@pytest.mark.parametrize(
    "host",
    ["com", "co.uk", "x", "", ".", "..", "bbc", "news", "__init__", "a" * 300, "init.py", "kyivindependent-com", None],
)
def test_other_hosts_have_no_site(host: str | None) -> None:
    assert find_site(host) is None


def test_lines_to_ignore_are_found_by_their_beginnings() -> None:
    note = "The “Elin Letter” – every Friday, free of charge, with all that the harbour knows."
    text = "The harbour master said on Thursday that the bill for the new pier has grown since the autumn storms. " * 2
    page = f"<article><h1>Pier to cost more</h1><p>{text}</p><p>{text}</p><p>{text}</p><p>{note}</p></article>"
    rules = Layout(name="x", marker="article", ignore_lines=('the "elin letter" - every',))
    site = Site(name="Elin", home="https://elin.example", layouts=(rules,))
    assert note in extract(page).text
    article = extract(page, site=site)
    assert note not in article.text
    assert len(article.body) == 3
    assert article.layout == "x"
