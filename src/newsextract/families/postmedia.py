"""Postmedia: National Post, Financial Post and the Canadian city papers, one system with one look."""

from newsextract.rules import Body, prose_in
from newsextract.site import Family, Layout

FAMILY = Family(
    name="postmedia",
    layouts=(
        Layout(
            name="2024",
            marker="section.article-content__content-group",
            body=Body(
                # an advertisement ends a group; the newer pages wrap each paragraph of a group
                prose_in("section.article-content__content-group", "div.story-v2-content-element-inline"),
                drop=(
                    ".visually-hidden",
                    ".featured-video__jw-strategy-title",
                    "p:has(> em > a[href$='/newsletters/'])",  # the paper's advertisement for itself under each story
                ),
            ),
        ),
    ),
)
