"""Condé Nast: one system for its magazines. Class names end in a hash; those that the rules use have none, or stand before it."""

from newsextract.rules import Body, meta, prose_in
from newsextract.site import Family, Layout

_PARTS = ".body__inner-container"

FAMILY = Family(
    name="conde_nast",
    layouts=(
        Layout(
            name="2023",
            marker=_PARTS,
            # headings that a table of contents points to stand in an element with an id, smaller ones are no heading elements
            body=Body(prose_in(_PARTS) + f", {_PARTS} > div[id] > h2, {_PARTS} > [role=heading]"),
            tags=meta("keywords"),  # JSON-LD has the section among them, and how the page is laid out
            captions=".caption, .product-embed",  # picture, credit and name of a product
            ignore=(".product-embed .product-offer-list",),
        ),
    ),
)
