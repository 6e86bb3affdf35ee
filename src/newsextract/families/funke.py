"""Funke Mediengruppe: regional papers on its own system, newly built in 2024 and restyled in 2025.

Link lists, teasers, players and newsletter forms stand between the paragraphs. Since 2024 each has an element of its own, and the
links of a list say in a data attribute what they are.
"""

from newsextract.rules import Body, meta
from newsextract.site import Family, Layout

_PROSE = ":is(p, h2, h3, h4, ul, ol, blockquote, table)"
_LINK_LIST = 'a[data-track-v2-parent="Link List"]'
_DROP = (
    f"ul:has({_LINK_LIST})",
    f"h3:has(+ ul {_LINK_LIST})",
    ".article-body > :is(h3, h4):has(+ div.not-prose)",
    "p:lexbor-contains('© dpa-infocom')",
)

FAMILY = Family(
    name="funke",
    layouts=(
        Layout(
            name="2025",
            marker="div.article-body > p.expressive-copy-lg-body",
            kicker="hgroup > div",
            # a video among the paragraphs has its title below it, one at the top stands for the picture
            captions="figcaption.cXenseParse, .is-article-opener figcaption",
            body=Body(f"div.article-body > {_PROSE}", drop=_DROP),
            tags=("[data-test-tags-box-v2] li", "[data-test-tags-box] li"),
        ),
        Layout(
            name="2024",
            marker="div.article-body > p.font-sans",
            body=Body(f"div.article-body > {_PROSE}", drop=_DROP),
            tags=meta("keywords"),
        ),
        Layout(
            name="2021",
            marker="div.article__body > p.article__paragraph",
            headline=".article__header__headline",
            body=Body("div.article__body > p.article__paragraph, div.article__body > :is(h3, ul, ol, blockquote)"),
        ),
    ),
)
