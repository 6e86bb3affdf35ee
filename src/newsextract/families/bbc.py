"""BBC News: one system under two domains, bbc.com and bbc.co.uk."""

from newsextract.rules import Body, attr, nothing
from newsextract.site import Family, Layout

FAMILY = Family(
    name="bbc",
    layouts=(
        Layout(
            name="2021",
            marker="[data-component=text-block]",
            byline="[data-component=byline-block]",
            body=Body(
                "[data-component=text-block], [data-component=subheadline-block], [data-component=crosshead-block], "
                "[data-component=unordered-list-block], [data-component=ordered-list-block]",
            ),
            ignore=("[data-component=include-block]",),
            standfirst=nothing(),  # the paragraph in bold is the story's first
        ),
        Layout(
            name="2012",
            marker="div.story-body",
            published=attr("div.story-body .date[data-seconds]", "data-seconds"),
            body=Body(".story-body__inner", drop=("figure", ".media-player-wrapper", ".story-more", ".twite")),
            standfirst=nothing(),  # the paragraph called introduction is the story's first
        ),
    ),
)
