"""A page of an invented newspaper, whole or with parts of it changed."""

from __future__ import annotations

PARAGRAPHS = (
    "Ferries are calling at the old pier of Port Elin again, four years after a winter storm broke its outer end.",
    "The first boat made fast at ten to seven on Thursday with two hundred people on board, most of them on their way to work.",
    "“I had forgotten how short the walk is,” said Edda Lorne, who has taken the bus around the bay since the pier was closed.",
    "The council had promised the pier for the summer. Divers then found that many of the oak piles had rotted below the water.",
    "No figure has been published yet. The harbour master told reporters on the quay that the bill would be known before Easter.",
)
OLDER = (
    "A storm in the winter of that year tore the outer end from the pier, and nobody was hurt, as this paper wrote at the time.",
    "The tea room at the end of the pier had been closed a year before, when its owner retired after forty summers of work there.",
)


def paper(
    *,
    title: str = "Port Elin reopens its old ferry pier",
    head: str = "",
    above: str = '<h1 id="headline">Port Elin reopens its old ferry pier</h1>',
    writer: str = '<p class="writer">by <a href="/people/marta-oswin">Marta Oswin</a></p>',
    day: str = '<p><time datetime="2026-03-12T07:40:00+02:00">12 March 2026, 7:40 AM</time></p>',
    text: str = "",
    inside: str = "",
    behind: str = "",
    url: str = "",
) -> str:
    """The page's HTML.

    Args:
        title: The title element's text.
        head: What else stands in the head.
        above: The headline.
        writer: The byline.
        day: The date line.
        text: The body instead of the usual one.
        inside: What stands in the body behind its third paragraph.
        behind: What stands behind the story.
        url: The canonical address.
    """
    paragraphs = [f"<p>{each}</p>" for each in PARAGRAPHS]
    body = text or "".join([*paragraphs[:3], inside, *paragraphs[3:]])
    canonical = f'<link rel="canonical" href="{url}">' if url else ""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Elin Courier</title>'
        f'<meta property="og:site_name" content="The Elin Courier"><meta property="og:title" content="{title}">'
        f"{canonical}{head}</head><body>"
        '<div class="menu"><a href="/">Front page</a> <a href="/harbour">Harbour</a> <a href="/council">Council</a> '
        '<a href="/weather">Weather and tides for all the bay</a></div>'
        f'<div class="page">{above}{writer}{day}<div class="story-text">{body}</div></div>{behind}'
        '<div class="comments"><h3>Comments</h3><p><b>Jon Pell</b> <i>14 March 2026</i> I for one took the bus with pleasure.</p>'
        "<p><b>Ina Grell</b> <i>15 March 2026</i> So did I, and I shall miss the driver, who always had a good word for all.</p></div>"
        '<div class="footer">© The Elin Courier. All rights reserved. Imprint, privacy and terms of use.</div></body></html>'
    )
