"""Schibsted's papers in Norway and Sweden.

A box sums up the story by machine, and a gallery prints the caption of the picture that is shown a second time. The names
with underscores are followed by a hash that changes with each release.
"""

from newsextract.site import Family, Layout

FAMILY = Family(
    name="schibsted",
    layouts=(
        Layout(
            name="schibsted",
            marker="header.article-intro",
            ignore=('div[class^="_summary_"]', 'div[class^="_galleryContainer_"] div.caption'),
        ),
    ),
)
