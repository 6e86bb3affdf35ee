"""Layouts of other tests, told to lay the newspaper's English stories out. Those of ``dress`` need one author and a picture."""

from __future__ import annotations

import html

from tests import dress
from tests.doctor import designs
from tests.newspaper.parts import Setting, when
from tests.newspaper.stories import Report


def _pieces(r: Report, s: Setting) -> dress.Pieces:
    teaser = (r.teasers or (r.headline[::-1].title(),))[0]
    caption, name = r.captions[0]
    return dress.Pieces(
        skip="Skip to content", edit="Edit post", headline=r.headline, author=r.authors[0], date_text=when(r.published, "en"),
        iso=f"{r.published:%Y-%m-%dT%H:%M}", minutes=3, caption=caption, credit=name, note="Listen to this story",
        paragraphs=tuple(text for _, text in r.blocks), teaser=(teaser, f"{teaser} …"), feed_heading="News Feed",
        feed=tuple((f"{at + 1}:15 AM", title, f"{title}.") for at, title in enumerate(r.teasers)), more="More News", picks="Editors’ Picks",
        form=("Sign up",), site=s.site, url=s.home,
    )  # fmt: skip


def _told(made: str, r: Report, s: Setting) -> str:
    """The page with the newspaper's addresses and its offset."""
    made = made.replace(f'href="{s.home}/story/"', f'href="{html.escape(s.canonical)}"')
    made = made.replace("00+02:00", f"00{r.published.isoformat()[-6:]}")
    return made.replace('<meta charset="utf-8">', "@CHARSET@", 1)


def cms(r: Report, s: Setting) -> str:
    return _told(dress.cms(_pieces(r, s)), r, s)


def semantic(r: Report, s: Setting) -> str:
    made = dress.semantic(_pieces(r, s))
    return _told(made.replace("<html lang=en>", "<html lang=en>@CHARSET@", 1), r, s)


def tables(r: Report, s: Setting) -> str:
    return _told(dress.tables(_pieces(r, s)).replace("<head>", "<head>@CHARSET@", 1), r, s)


def _designed(r: Report, s: Setting, name: str) -> str:
    design = designs.SITES[name]
    made = designs.page(r, design).replace(designs.address(r, design), html.escape(s.canonical), 1)
    return made.replace('<meta charset="utf-8">', "@CHARSET@", 1).replace("The Courier", html.escape(s.site))


def named(r: Report, s: Setting) -> str:
    return _designed(r, s, "named")


def modules(r: Report, s: Setting) -> str:
    return _designed(r, s, "modules")


def bare(r: Report, s: Setting) -> str:
    return _designed(r, s, "without structured data")
