"""Ghost: sites on the Ghost publishing system with its own themes (Casper, Source) or one built on their class names.

The ``gh-`` names are those of the Source and Casper themes, the ``kg-`` names those of the editor's cards, on every theme.
"""

from newsextract.rules import Body, meta
from newsextract.site import Family, Layout

CARDS = (
    ".kg-signup-card",
    ".kg-audio-card",
    ".kg-cta-card",
    ".kg-header-card",
    ".kg-product-card",
    ".kg-button-card",
    ".kg-file-card",
)

FAMILY = Family(
    name="ghost",
    generator="ghost",
    layouts=(
        Layout(
            name="ghost-source",
            marker=".gh-content",
            standfirst=".gh-article-excerpt",
            body=Body(".gh-content"),
            ignore=CARDS,
        ),
        Layout(name="ghost", marker=meta("generator", "ghost"), ignore=CARDS),
    ),
)
