"""Reach: The Mirror, the Daily Star and their sister papers, one system in three generations."""

from newsextract.rules import Body, nothing, prose_in
from newsextract.site import Family, Layout

FAMILY = Family(
    name="reach",
    layouts=(
        Layout(
            name="2026",
            marker="article[data-testid=body]",
            body=Body(
                prose_in("article[data-testid=body]"),
                drop=("[data-testid=leadtext]", "p:has(a[href*=newsletter-preference-centre])"),
            ),
        ),
        Layout(
            name="live",
            marker="div.live-event-entries",
            body=Body(
                prose_in(
                    "div.live-event-lead-entry",
                    "div.live-event-entry > .entry-content",
                    ".entry-content > div:not([class])",
                )
            ),
            related=nothing(),  # the list of key events points to the page's own posts
        ),
        Layout(
            name="2024",
            marker="body.article-page article.article-main div.article-body",
            body=Body(prose_in("div.article-body"), drop=("p:has(a[href^='https://data.reachplc.com/'])",)),
        ),
    ),
)
