"""One invented story, and the ways in which pages lay such a story out.

Each function of ``VARIATIONS`` takes the story and gives a page and what a reader reads there: mostly the story as it is, sometimes
with a date or a name printed in another way.
"""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Callable

from tests.dress import Pieces, cms, semantic

Variation = Callable[[Pieces], tuple[str, Pieces]]
VARIATIONS: dict[str, Variation] = {}

STORY = Pieces(
    skip="Skip to content",
    edit="Edit post",
    headline="Council clears sale of old ferries to Port Elin in light of winter storms on northern route",
    author="Ottilie Varen",
    date_text="January 14, 2025 8:42 AM",
    iso="2025-01-14T08:42",
    minutes=3,
    caption="Harbour Commissioner Edda Moor speaks during a public hearing at Saltgate Town Hall in Saltgate, Elin County, Ruritania on Dec. 9, 2024.",
    credit="Mirko Tallis/Getty Images",
    note="This audio is created with AI assistance",
    paragraphs=(
        "The Saltgate Council has cleared the sale of four retired car ferries to Port Elin, Harbour Commissioner Edda Moor said on Jan. 14.",
        "The decision is expected to ease the shortage of boats on the northern route before the spring.",
        "The move follows the county's permission to use the deep-water Saltgate pier for heavy vessels. Port Elin has not officially confirmed the deal, but harbour logs indicate that two of the boats sailed past Cape Hollin last week.",
        "The transfer could be disputed, as it goes against the Lowmark Agreement, also known as the Coastal Fleet Sharing Pact, which has been signed by more than 40 towns. Neither Saltgate nor Port Elin is a party to it.",
        "Since the beginning of the storms, Saltgate has been lending Port Elin tugs and pilots, while the islanders have been looking for ferries of their own over the past three winters. The mainland line has raised its fares without notice, hampering trade on the islands.",
        "Moor was reluctant to sell the boats due to doubts in her office and the cost of repairs. Yet the county is now worried about the empty shelves on the northern islands and sees the need to act, harbour officials told the Saltgate Beacon.",
        '"The mainland line is cancelling sailings in the north week after week, regardless of the people that they leave on the quay," one of the officials said.',
        '"So the islanders are obviously running short, and more villages are at risk of being cut off. These boats were made specifically for that kind of sea."',
        'One harbour official described the ferries as "self-righting," meaning that they turn upright again within seconds or a minute, reducing the danger to passengers, the Beacon reported.',
        "The official said Port Elin had committed to not running the boats in densely settled bays.",
    ),
    teaser=(
        "From Saltgate to Hollin: 100 days of storms on the coast (Photos)",
        "One hundred days ago, at 5 a.m. on a Tuesday, the first of nine storms reached the northern islands, the worst season on this coast since the great flood. For 100 days, the islanders have been mending roofs, boats and sea walls, often by hand and mostly at night.…",
    ),
    feed_heading="News Feed",
    feed=(
        (
            "5:15 AM",
            "Survey identifies nearly 900 unsafe sea walls in Elin County.",
            "According to the engineers' report for the year, 2024 will likely be remembered as the coast's \"year of cracks,\" with a current count of over 200 walls closed in the past 12 months — although final figures cannot yet be given as inspections continue.",
        ),
        (
            "11:17 PM",
            "Mayor meets with pilots' union head in Saltgate.",
            "Mayor Jorun Aske said on Dec. 21 that she met with union head Pell Garrow in Saltgate, marking a rare public mention of their talks during the town’s pilot shortage.",
        ),
        (
            "4:16 AM",
            "Coast Fund approves $1.3 million for Port Elin.",
            "The Coast Fund approved the $1.3 million share after completing its sixth review of the Island Supply Plan (ISP), a scheme to give Port Elin over $15 million in aid over four years.",
        ),
    ),
    more="MORE NEWS",
    picks="Editors' Picks",
    form=("Enter your email to subscribe", "Please, enter correct email address", "Subscribe", "* indicates required"),
    site="The Saltgate Beacon",
    url="https://saltgate-beacon.example",
)

ORDER = ("skip", "edit", "headline", "byline", "figure", "note", "body", "teaser", "feed", "picks", "form")


def variation(make: Variation) -> Variation:
    """Adds a way to lay the story out."""
    VARIATIONS[make.__name__.strip("_")] = make
    return make


def e(text: str) -> str:
    """Text as HTML."""
    return html.escape(text, quote=False)


def parts(p: Pieces) -> dict[str, str]:
    """The pieces in plain markup: no class, no time element, no article."""
    return {
        "skip": f'<a href="#content">{e(p.skip)}</a>',
        "edit": f'<a href="/edit">{e(p.edit)}</a>',
        "headline": f"<h1>{e(p.headline)}</h1>",
        "byline": f"<p>{e(p.byline)}</p>",
        "figure": f'<figure><img src="/one.jpg" alt=""><figcaption>{e(p.caption)} ({e(p.credit)})</figcaption></figure>',
        "note": f"<p>{e(p.note)}</p>",
        "body": "\n".join(f"<p>{e(text)}</p>" for text in p.paragraphs),
        "teaser": f'<aside><h4><a href="/long-read">{e(p.teaser[0])}</a></h4><p>{e(p.teaser[1])}</p></aside>',
        "feed": f"<section><h3>{e(p.feed_heading)}</h3>"
        + "".join(f"<div><span>{t}</span><h4>{e(title)}</h4><p>{e(summary)}</p></div>" for t, title, summary in p.feed)
        + f'<a href="/news">{e(p.more)}</a></section>',
        "picks": f"<section><h3>{e(p.picks)}</h3></section>",
        "form": f'<form action="#">{"".join(f"<label>{e(line)}</label>" for line in p.form)}<input><button>Subscribe</button></form>',
    }


def page(p: Pieces, *, order: tuple[str, ...] = ORDER, title: str | None = None, head: str = "", **changed: str) -> str:
    """The page, with some parts marked up in another way."""
    made = {**parts(p), **changed}
    title = f"<title>{e(p.headline)}</title>" if title is None else title
    body = "\n".join(made[name] for name in order)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{title}{head}</head><body>\n{body}\n</body></html>'
    )


def _ordered(*names: str) -> tuple[str, ...]:
    return names


# the date line ---------------------------------------------------------------------------------------------------------


@variation
def plain(p: Pieces) -> tuple[str, Pieces]:
    return page(p), p


@variation
def date_day_first(p: Pieces) -> tuple[str, Pieces]:
    q = dataclasses.replace(p, date_text="14 January 2025, 08:42")
    return page(q), q


@variation
def date_dotted(p: Pieces) -> tuple[str, Pieces]:
    q = dataclasses.replace(p, date_text="14.01.2025 08:42")
    return page(q), q


@variation
def date_with_weekday_and_zone(p: Pieces) -> tuple[str, Pieces]:
    q = dataclasses.replace(p, date_text="Tuesday, Jan. 14, 2025 at 8:42 a.m. EET")
    return page(q), q


@variation
def date_in_iso(p: Pieces) -> tuple[str, Pieces]:
    q = dataclasses.replace(p, date_text="2025-01-14 08:42")
    return page(q), q


@variation
def published_and_updated(p: Pieces) -> tuple[str, Pieces]:
    line = f"<p>by {e(p.author)}</p><p>Published {p.date_text}</p><p>Updated January 14, 2025 11:05 AM</p><p>{p.minutes} min read</p>"
    return page(p, byline=line), p


# the byline ------------------------------------------------------------------------------------------------------------


@variation
def byline_in_cells(p: Pieces) -> tuple[str, Pieces]:
    line = f"<table><tr><td>by {e(p.author)}</td><td>{p.date_text}</td><td>{p.minutes} min read</td></tr></table>"
    return page(p, byline=line), p


@variation
def byline_in_one_cell(p: Pieces) -> tuple[str, Pieces]:
    return page(p, byline=f"<table><tr><td>{e(p.byline)}</td></tr></table>"), p


@variation
def byline_in_lines(p: Pieces) -> tuple[str, Pieces]:
    return page(p, byline=f"<div>by {e(p.author)}<br>{p.date_text}<br>{p.minutes} min read</div>"), p


@variation
def byline_in_blocks(p: Pieces) -> tuple[str, Pieces]:
    line = f"<div>by</div><div><a href='/p/1'>{e(p.author)}</a></div><div>{p.date_text}</div><div>{p.minutes} min read</div>"
    return page(p, byline=line), p


@variation
def byline_glued(p: Pieces) -> tuple[str, Pieces]:
    line = f"<div><span>by</span><span>{e(p.author)}</span><span>{p.date_text}</span><span>{p.minutes} min read</span></div>"
    return page(p, byline=line), p


@variation
def byline_with_dots(p: Pieces) -> tuple[str, Pieces]:
    return page(p, byline=f"<div>By {e(p.author)} · {p.date_text} · {p.minutes}-minute read</div>"), p


@variation
def byline_with_pipes(p: Pieces) -> tuple[str, Pieces]:
    return page(p, byline=f"<div>By {e(p.author)} | {p.date_text} | {p.minutes} min read</div>"), p


@variation
def byline_in_capitals(p: Pieces) -> tuple[str, Pieces]:
    return page(p, byline=f"<p>BY {e(p.author.upper())} {p.date_text} {p.minutes} MIN READ</p>"), p


@variation
def byline_with_hard_spaces(p: Pieces) -> tuple[str, Pieces]:
    return page(
        p,
        byline=f"<p>by&nbsp;{e(p.author).replace(' ', '&nbsp;')} {p.date_text.replace(' ', '&#160;')} {p.minutes}&nbsp;min&nbsp;read</p>",
    ), p


@variation
def byline_below_figure(p: Pieces) -> tuple[str, Pieces]:
    order = _ordered("skip", "edit", "headline", "figure", "byline", "note", "body", "teaser", "feed", "picks", "form")
    return page(p, order=order), p


@variation
def byline_above_headline(p: Pieces) -> tuple[str, Pieces]:
    order = _ordered("skip", "edit", "byline", "headline", "figure", "note", "body", "teaser", "feed", "picks", "form")
    return page(p, order=order), p


@variation
def byline_as_list(p: Pieces) -> tuple[str, Pieces]:
    return page(p, byline=f"<ul><li>by {e(p.author)}</li><li>{p.date_text}</li><li>{p.minutes} min read</li></ul>"), p


@variation
def byline_as_definitions(p: Pieces) -> tuple[str, Pieces]:
    line = f"<dl><dt>Author</dt><dd>{e(p.author)}</dd><dt>Published</dt><dd>{p.date_text}</dd><dt>Reading time</dt><dd>{p.minutes} min read</dd></dl>"
    return page(p, byline=line), p


# the picture -----------------------------------------------------------------------------------------------------------


@variation
def caption_in_em(p: Pieces) -> tuple[str, Pieces]:
    return page(p, figure=f'<p><img src="/one.jpg"></p><p><em>{e(p.caption)} ({e(p.credit)})</em></p>'), p


@variation
def caption_in_same_paragraph(p: Pieces) -> tuple[str, Pieces]:
    return page(p, figure=f'<p><img src="/one.jpg"><br><em>{e(p.caption)} ({e(p.credit)})</em></p>'), p


@variation
def credit_after_photo(p: Pieces) -> tuple[str, Pieces]:
    return page(
        p, figure=f'<figure><img src="/one.jpg"><figcaption>{e(p.caption)} Photo: {e(p.credit)}</figcaption></figure>'
    ), p


@variation
def credit_after_photo_in_a_div(p: Pieces) -> tuple[str, Pieces]:
    return page(p, figure=f'<div><img src="/one.jpg"><div>{e(p.caption)}</div><div>Photo: {e(p.credit)}</div></div>'), p


@variation
def credit_in_a_line_of_its_own(p: Pieces) -> tuple[str, Pieces]:
    return page(
        p,
        figure=f'<figure><img src="/one.jpg"><figcaption><p>{e(p.caption)}</p><p>{e(p.credit)}</p></figcaption></figure>',
    ), p


@variation
def credit_in_a_span(p: Pieces) -> tuple[str, Pieces]:
    return page(
        p,
        figure=f'<figure><img src="/one.jpg"><figcaption>{e(p.caption)}<span class="credit">{e(p.credit)}</span></figcaption></figure>',
    ), p


@variation
def caption_by_wordpress(p: Pieces) -> tuple[str, Pieces]:
    return page(
        p,
        figure=f'<div id="attachment_7" class="wp-caption alignnone"><img src="/one.jpg" width="800" height="500">'
        f'<p class="wp-caption-text">{e(p.caption)} ({e(p.credit)})</p></div>',
    ), p


@variation
def caption_in_a_table(p: Pieces) -> tuple[str, Pieces]:
    return page(
        p,
        figure=f'<table><tr><td><img src="/one.jpg"></td></tr><tr><td>{e(p.caption)} ({e(p.credit)})</td></tr></table>',
    ), p


@variation
def figure_after_first_paragraph(p: Pieces) -> tuple[str, Pieces]:
    made = parts(p)
    first, rest = made["body"].split("\n", 1)
    return page(p, figure="", body=f"{first}\n{made['figure']}\n{rest}"), p


# the story -------------------------------------------------------------------------------------------------------------


@variation
def teaser_between_paragraphs(p: Pieces) -> tuple[str, Pieces]:
    made = parts(p)
    lines = made["body"].split("\n")
    return page(p, body="\n".join([*lines[:5], made["teaser"], *lines[5:]]), teaser=""), p


@variation
def teaser_between_plain_divs(p: Pieces) -> tuple[str, Pieces]:
    lines = parts(p)["body"].split("\n")
    teaser = f'<div><a href="/long-read"><div>{e(p.teaser[0])}</div><div>{e(p.teaser[1])}</div></a></div>'
    return page(p, body="\n".join([*lines[:5], teaser, *lines[5:]]), teaser=""), p


@variation
def teaser_as_plain_paragraphs(p: Pieces) -> tuple[str, Pieces]:
    return page(p, teaser=f"<p>{e(p.teaser[0])}</p><p>{e(p.teaser[1])}</p>"), p


@variation
def paragraphs_by_line_breaks(p: Pieces) -> tuple[str, Pieces]:
    return page(p, body=f"<div>{'<br><br>'.join(e(text) for text in p.paragraphs)}</div>"), p


@variation
def paragraphs_by_single_line_breaks(p: Pieces) -> tuple[str, Pieces]:
    return page(p, body=f"<div>{'<br>'.join(e(text) for text in p.paragraphs)}</div>"), p


@variation
def paragraphs_in_divs_with_inline_markup(p: Pieces) -> tuple[str, Pieces]:
    body = "".join(
        f'<div><span>{e(text[:30])}</span><a href="/x">{e(text[30:42])}</a><b>{e(text[42:50])}</b>{e(text[50:])}</div>'
        for text in p.paragraphs
    )
    return page(p, body=f"<div>{body}</div>"), p


@variation
def paragraphs_in_list_items(p: Pieces) -> tuple[str, Pieces]:
    feed = f"<h3>{e(p.feed_heading)}</h3><ul>"
    feed += "".join(f"<li><p>{t}</p><p>{e(title)}</p><p>{e(summary)}</p></li>" for t, title, summary in p.feed)
    return page(p, feed=f"{feed}</ul><p><a href='/news'>{e(p.more)}</a></p>"), p


@variation
def paragraphs_unclosed(p: Pieces) -> tuple[str, Pieces]:
    return page(p, body="\n".join(f"<p>{e(text)}" for text in p.paragraphs), byline=f"<p>{e(p.byline)}"), p


@variation
def custom_elements(p: Pieces) -> tuple[str, Pieces]:
    body = "".join(f"<x-paragraph><p>{e(text)}</p></x-paragraph>" for text in p.paragraphs)
    return page(
        p, headline=f"<x-head><h1><span>{e(p.headline)}</span></h1></x-head>", body=f"<x-story>{body}</x-story>"
    ), p


# the feed --------------------------------------------------------------------------------------------------------------


@variation
def feed_time_after_title(p: Pieces) -> tuple[str, Pieces]:
    feed = "".join(f"<li><h4>{e(title)}</h4><time>{t}</time><p>{e(summary)}</p></li>" for t, title, summary in p.feed)
    return page(
        p, feed=f"<section><h3>{e(p.feed_heading)}</h3><ul>{feed}</ul><a href='/news'>{e(p.more)}</a></section>"
    ), p


@variation
def feed_time_last(p: Pieces) -> tuple[str, Pieces]:
    feed = "".join(f"<li><h4>{e(title)}</h4><p>{e(summary)}</p><small>{t}</small></li>" for t, title, summary in p.feed)
    return page(
        p, feed=f"<section><h3>{e(p.feed_heading)}</h3><ul>{feed}</ul><a href='/news'>{e(p.more)}</a></section>"
    ), p


@variation
def feed_first(p: Pieces) -> tuple[str, Pieces]:
    order = _ordered("skip", "feed", "edit", "headline", "byline", "figure", "note", "body", "teaser", "picks", "form")
    return page(p, order=order), p


@variation
def feed_first_with_headline_h2(p: Pieces) -> tuple[str, Pieces]:
    order = _ordered("skip", "feed", "edit", "headline", "byline", "figure", "note", "body", "teaser", "picks", "form")
    return page(p, order=order, headline=f"<h2>{e(p.headline)}</h2>"), p


@variation
def feed_in_definitions(p: Pieces) -> tuple[str, Pieces]:
    feed = "".join(f"<dt>{t}</dt><dd><b>{e(title)}</b><p>{e(summary)}</p></dd>" for t, title, summary in p.feed)
    return page(p, feed=f"<h3>{e(p.feed_heading)}</h3><dl>{feed}</dl><a href='/news'>{e(p.more)}</a>"), p


@variation
def feed_in_table_rows(p: Pieces) -> tuple[str, Pieces]:
    feed = "".join(f"<tr><td>{t}</td><td><b>{e(title)}</b><br>{e(summary)}</td></tr>" for t, title, summary in p.feed)
    return page(
        p, feed=f"<table><caption>{e(p.feed_heading)}</caption>{feed}</table><a href='/news'>{e(p.more)}</a>"
    ), p


@variation
def feed_flat(p: Pieces) -> tuple[str, Pieces]:
    feed = "".join(f"<p>{t}</p><p>{e(title)}</p><p>{e(summary)}</p>" for t, title, summary in p.feed)
    return page(p, feed=f"<p>{e(p.feed_heading)}</p>{feed}<p>{e(p.more)}</p>", picks=f"<p>{e(p.picks)}</p>"), p


@variation
def feed_with_24_hours(p: Pieces) -> tuple[str, Pieces]:
    clocks = ("05:15", "23:17", "04:16")
    q = dataclasses.replace(p, feed=tuple((clock, *item[1:]) for clock, item in zip(clocks, p.feed, strict=True)))
    return page(q), q


@variation
def feed_all_linked(p: Pieces) -> tuple[str, Pieces]:
    feed = "".join(
        f'<a href="/n/{n}"><span>{t}</span><h4>{e(title)}</h4><p>{e(summary)}</p></a>'
        for n, (t, title, summary) in enumerate(p.feed)
    )
    return page(p, feed=f"<section><h3>{e(p.feed_heading)}</h3>{feed}<a href='/news'>{e(p.more)}</a></section>"), p


# the whole page --------------------------------------------------------------------------------------------------------


@variation
def lines_of_divs(p: Pieces) -> tuple[str, Pieces]:
    lines = [
        p.skip,
        p.edit,
        p.headline,
        p.byline,
        f"{p.caption} ({p.credit})",
        p.note,
        *p.paragraphs,
        *p.teaser,
        p.feed_heading,
    ]
    lines += [part for item in p.feed for part in item]
    lines += [p.more, p.picks, *p.form]
    return f"<html><body>{''.join(f'<div>{e(line)}</div>' for line in lines)}</body></html>", p


@variation
def lines_of_spans_and_breaks(p: Pieces) -> tuple[str, Pieces]:
    lines = [
        p.skip,
        p.edit,
        p.headline,
        p.byline,
        f"{p.caption} ({p.credit})",
        p.note,
        *p.paragraphs,
        *p.teaser,
        p.feed_heading,
    ]
    lines += [part for item in p.feed for part in item]
    lines += [p.more, p.picks, *p.form]
    return f"<title>{e(p.headline)}</title><body>{''.join(f'<span>{e(line)}</span><br>' for line in lines)}</body>", p


@variation
def nested_tables(p: Pieces) -> tuple[str, Pieces]:
    made = parts(p)
    cells = "".join(
        f"<tr><td><table><tr><td>{made[name]}</td></tr></table></td></tr>"
        for name in ORDER
        if name not in ("feed", "picks")
    )
    side = f"<table><tr><td>{made['feed']}{made['picks']}</td></tr></table>"
    return (
        f"<html><head><title>{e(p.headline)}</title></head><body><table><tr><td><table>{cells}</table></td><td>{side}</td></tr></table></body></html>",
        p,
    )


@variation
def uppercase_tags(p: Pieces) -> tuple[str, Pieces]:
    text = re.sub(r"</?[a-z0-9]+", lambda match: match[0].upper(), semantic(p))
    return text, p


@variation
def headline_in_h2(p: Pieces) -> tuple[str, Pieces]:
    return page(p, headline=f"<h2>{e(p.headline)}</h2>"), p


@variation
def headline_in_h2_under_the_sites_name(p: Pieces) -> tuple[str, Pieces]:
    head = f"<header><h1>{e(p.site)}</h1></header>"
    return page(
        p, skip=head, headline=f"<h2>{e(p.headline)}</h2>", title=f"<title>{e(p.headline)} | {e(p.site)}</title>"
    ), p


@variation
def headline_under_a_logo(p: Pieces) -> tuple[str, Pieces]:
    head = f'<header><h1><a href="/"><img src="/logo.png" alt="{e(p.site)}" width="90" height="30">{e(p.site)}</a></h1></header>'
    return page(p, skip=head, title=f"<title>{e(p.site)}: {e(p.headline)}</title>"), p


@variation
def headline_in_a_link(p: Pieces) -> tuple[str, Pieces]:
    return page(p, headline=f'<h1><a href="/one-story/" rel="bookmark"><span>{e(p.headline)}</span></a></h1>'), p


@variation
def headline_in_a_role(p: Pieces) -> tuple[str, Pieces]:
    return page(p, headline=f'<div role="heading" aria-level="1">{e(p.headline)}</div>'), p


@variation
def no_title(p: Pieces) -> tuple[str, Pieces]:
    return page(p, title=""), p


@variation
def no_title_and_no_heading(p: Pieces) -> tuple[str, Pieces]:
    return page(p, title="", headline=f"<div><b>{e(p.headline)}</b></div>"), p


@variation
def title_of_the_site_only(p: Pieces) -> tuple[str, Pieces]:
    return page(p, title=f"<title>{e(p.site)}</title>"), p


@variation
def thirty_wrappers(p: Pieces) -> tuple[str, Pieces]:
    whole = page(p)
    return whole.replace("<body>", "<body>" + "<div>" * 30).replace("</body>", "</div>" * 30 + "</body>"), p


@variation
def wrappers_around_each_piece(p: Pieces) -> tuple[str, Pieces]:
    made = parts(p)
    body = "\n".join(f"{'<div>' * 8}{made[name]}{'</div>' * 8}" for name in ORDER)
    return f"<html><head><title>{e(p.headline)}</title></head><body>{body}</body></html>", p


@variation
def one_line(p: Pieces) -> tuple[str, Pieces]:
    return re.sub(r">\s+<", "><", page(p)), p


@variation
def indented_and_wrapped(p: Pieces) -> tuple[str, Pieces]:
    body = "\n".join("<p>\n        " + e(text).replace(" ", "\n        ") + "\n    </p>" for text in p.paragraphs)
    return page(p, body=body, headline=f"<h1>\n      {e(p.headline).replace(' ', '  ')}\n   </h1>"), p


@variation
def xhtml(p: Pieces) -> tuple[str, Pieces]:
    whole = page(p).replace(
        "<!DOCTYPE html>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">',
    )
    return whole.replace(
        "<body>", "<body><script type='text/javascript'>//<![CDATA[\nvar d = '2019-03-04';\n//]]></script>"
    ), p


@variation
def comments_below(p: Pieces) -> tuple[str, Pieces]:
    talk = '<section class="comments"><h3>2 comments</h3><div><b>Quayside Reader</b> January 15, 2025 7:01 PM<p>I have waited on that quay for three winters and nobody from the council ever came to look at it.</p></div><div><b>Gull</b> January 16, 2025 9:44 AM<p>Four boats are not enough for eleven islands, as anybody who has tried to get home on a Friday will know.</p></div></section>'
    return page(p, picks=parts(p)["picks"] + talk), p


@variation
def comments_below_without_a_name(p: Pieces) -> tuple[str, Pieces]:
    talk = "<div><h3>Comments (2)</h3><div><div>Quayside Reader</div><div>January 15, 2025 7:01 PM</div><div>I have waited on that quay for three winters and nobody from the council ever came to look at it.</div></div></div>"
    return page(p, picks=parts(p)["picks"] + talk), p


@variation
def footer_with_a_year(p: Pieces) -> tuple[str, Pieces]:
    foot = f"<footer><p>© 1998–2025 {e(p.site)}. All rights reserved.</p><p>Founded on May 3, 1998 in Saltgate.</p></footer>"
    return page(p, form=parts(p)["form"] + foot), p


@variation
def menu_of_many_links(p: Pieces) -> tuple[str, Pieces]:
    names = "Home Coast Islands Council Weather Ferries Fishing Opinion Obituaries Letters Archive Contact".split()
    menu = "<div><ul>" + "".join(f"<li><a href='/{n.lower()}'>{n}</a></li>" for n in names) + "</ul></div>"
    return page(p, skip=menu, form=parts(p)["form"] + menu), p


@variation
def list_of_other_stories_beside(p: Pieces) -> tuple[str, Pieces]:
    titles = (
        "Pier lamps to be lit again after nine dark years",
        "Herring back in the sound, fishermen say",
        "School boat gets a second engine",
    )
    listed = (
        "<div><h3>Editors' Picks</h3>"
        + "".join(f'<div><a href="/s/{n}">{t}</a></div>' for n, t in enumerate(titles))
        + "</div>"
    )
    return page(p, picks=listed), p


@variation
def theme_with_renamed_classes(p: Pieces) -> tuple[str, Pieces]:
    """The publishing system's page with every class name replaced by a number."""
    names: dict[str, str] = {}

    def renamed(match: re.Match[str]) -> str:
        words = (names.setdefault(word, f"x{len(names)}") for word in match[1].split())
        return f'class="{" ".join(words)}"'

    return re.sub(r'class="([^"]*)"', renamed, cms(p)), p


@variation
def theme_without_structured_data(p: Pieces) -> tuple[str, Pieces]:
    return re.sub(r"<script type=.application/ld.json.>.*?</script>|<meta property[^>]*>", "", cms(p), flags=re.S), p


@variation
def theme_with_broken_structured_data(p: Pieces) -> tuple[str, Pieces]:
    return cms(p).replace('"@type": "Article",', '"@type": "Article",,, oops'), p
