"""Which class names are somebody's choice, and which a tool's, a story's or a style's."""

from __future__ import annotations

import random
import time

import pytest

from newsextract.doctor.class_names import chosen

CHOSEN = [
    ("article-body", "article-body"),
    ("ArticleBody", "ArticleBody"),
    ("article__body", "article-body"),
    ("Page-authors", "Page-authors"),
    ("RichTextStoryBody RichTextBody", "RichTextBody RichTextStoryBody"),
    ("entry-content clearfix", "entry-content"),
    ("o-Teaser-copy", "Teaser-copy"),
    ("story-body__inner", "story-body-inner"),
    ("Überschrift", "Überschrift"),
    ("заголовок", "заголовок"),
    ("article-body article-body--wide", "article-body"),
    ("headline headline--has-kicker is-loaded", "headline"),
    ("hentry", "hentry"),
    ("post-8812 entry", "entry"),
    ("post-7 entry", "entry"),
    ("category-islands tag-ferries entry", "entry"),
]

MADE = [
    "css-1a9x2k", "css-8hzqr", "css-kdfjqw", "sc-1f2e3d4-0", "sc-bdnylx", "hkQwBK", "gxZjBA", "dPKnzl", "jsx-2871293847",
    "svelte-1abcxyz", "_1x9zq", "x1n2onr6", "b-kg", "e-bc", "g-fJ", "e-h4", "jss142", "makeStyles-root-12", "RqtLyq", "BnyXaa",
    "ng-tns-c12-3", "v-5f3a9", "astro-J7PV25F6", "emotion-3",
]  # fmt: skip

LOOKS = [
    "flex", "md:flex", "text-center", "px-4", "mt-2", "-ml-2", "w-1/2", "bg-white", "font-bold", "lg:w-[30rem]", "is-open",
    "has-image", "js-toggle", "active", "lazyloaded", "col-8", "min-h-screen", "rounded-t-lg", "break-keep", "row",
]  # fmt: skip


@pytest.mark.parametrize(("names", "kept"), CHOSEN)
def test_chosen_names_stay(names: str, kept: str) -> None:
    assert " ".join(chosen(names)) == kept


@pytest.mark.parametrize("name", [*MADE, *LOOKS])
def test_made_names_and_looks_go(name: str) -> None:
    assert chosen(name) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Article_headline__3xK2a", "Article_headline__q9_Zb"),
        ("_headline_1a2b3_12", "_headline_x7k2p_14"),
        ("headline svelte-1abcxyz", "headline svelte-zz81kq2"),
        ("sc-4 hkQwBK", "sc-19 abelop"),
        ("story-zone-x7f3", "story-zone-k2p9"),
        ("ArticleModuleText-RqtLyq-wrapper", "ArticleModuleText-BnyXaa-wrapper"),
    ],
)
def test_a_new_build_changes_nothing(first: str, second: str) -> None:
    assert chosen(first) == chosen(second)


@pytest.mark.parametrize("kind", ["emotion", "styled", "modules", "vite", "svelte", "minified"])
def test_builds_by_the_hundred(kind: str) -> None:
    from tests.doctor.designs import Design

    parts = {"body": "article-body", "page": "page-wrap", "title": "article-title", "story": "story"}
    seen = {
        tuple(chosen(Design("x.example", parts, tool=(kind, mood)).named(part)[8:-1]) for part in parts)
        for mood in range(300)
    }
    assert len(seen) == 1


@pytest.mark.parametrize(
    "text", ["a-" * 50_000, "_" * 100_000, "aB" * 50_000, "x " * 50_000, "--" * 50_000, "1" * 100_000]
)
def test_hostile_names_end_fast(text: str) -> None:
    start = time.process_time()
    chosen(text)
    assert time.process_time() - start < 0.5


def test_any_text_is_taken() -> None:
    dice = random.Random(1)
    for _ in range(2000):
        names = "".join(chr(dice.choice((32, 45, 95, 65, 97, 49, 58, 0x4E00, 0x1F600, 0xDC80))) for _ in range(20))
        assert isinstance(chosen(names), tuple)
