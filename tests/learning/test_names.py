"""Which class names a rule may lean on."""

from __future__ import annotations

import pytest

from newsextract.learning.names import holds, is_generated, module_prefix, selectors_of

HOLD = """
article-body story__text lead-content__sub-title Page-authors RichTextStoryBody js-article-body c-article__inner wp-block-quote
post-content entry-content newsletter-box courier-club article__text-element StoryBody main-content figcaption
""".split()

GENERATED = """
css-1q2w3e sc-bdVaJa sc-gsnTZi jsx-38471023 svelte-1x2y3z _3xYk9 Button__StyledButton-sc-2xvxi3-0 e1hw4x503 msYPt kgzxJG tdi_29
ArticleBody_paragraph__3fGh1 elementor-element-6613a544 dcr-1a9gvdj OpinionTile_container__qJwta xkqzrtpl
""".split()

OF_ONE_STORY_OR_LOOK = """
post-81734 postid-45273 tag-harbour category-weather author-ada-quill mt-4 text-lg col-md-8 flex is-open has-image u-display-flex
-mx-4 bg-white md:flex w-1/2 row container
""".split()


@pytest.mark.parametrize("name", HOLD)
def test_names_that_people_wrote_hold(name: str) -> None:
    assert holds(name)


@pytest.mark.parametrize("name", GENERATED)
def test_names_that_a_build_made_do_not(name: str) -> None:
    assert is_generated(name)
    assert not holds(name)


@pytest.mark.parametrize("name", OF_ONE_STORY_OR_LOOK)
def test_names_of_one_story_or_of_a_look_do_not(name: str) -> None:
    assert not holds(name)


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("ArticleBody_paragraph__3fGh1", "ArticleBody_paragraph__"),
        ("text__large__nEccO", "text__large__"),
        ("footer_block__title", None),
        ("story-body", None),
    ],
)
def test_what_a_css_module_keeps(name: str, prefix: str | None) -> None:
    assert module_prefix(name) == prefix


def test_selectors_the_most_telling_first() -> None:
    attributes = {"id": "story", "class": "css-1q2w3e story-text Text_body__3fGh1", "data-testid": "StoryText"}
    assert list(selectors_of("div", attributes)) == [
        "div#story",
        'div[data-testid="StoryText"]',
        "div.story-text",
        'div[class*="Text_body__"]',
    ]


@pytest.mark.parametrize(
    "name", ["a" * 100_000, "_" * 100_000, "a_" * 50_000, "aB" * 50_000, "1-" * 50_000, "_-" * 50_000]
)
def test_long_names_end_fast(name: str) -> None:
    assert not holds(name)
    list(selectors_of("div", {"class": name, "id": name, "data-testid": name}))
