"""Pages saved from a web archive's replay are read as the pages they were."""

from __future__ import annotations

import json
import time

import pytest

from newsextract import Page, extract
from newsextract.page.replays import is_replay, unwrapped

SITE = "https://www.elincourier.example"
STAMP = "20241120101600"


def story(wrap: str, image: str, script: str, bar: str = "", canonical: str | None = None) -> str:
    stated = {
        "@type": "NewsArticle",
        "headline": "Pier reopens",
        "image": f"{image}{SITE}/pier.jpg",
        "url": f"{wrap}{SITE}/pier",
    }
    text = (
        "<p>The boats leave every half hour again, said the harbour master, who had waited for it all autumn.</p>" * 4
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head>{script}<title>Pier reopens</title>'
        f'<link rel="canonical" href="{canonical or wrap + SITE + "/pier"}">'
        f'<meta property="og:image" content="{image}{SITE}/pier.jpg">'
        f'<script type="application/ld+json">{json.dumps(stated).replace("/", chr(92) + "/")}</script></head><body>{bar}'
        f"<article><h1>Pier reopens</h1>{text}"
        f'<figure><img src="{image}{SITE}/quay.jpg" srcset="{image}{SITE}/quay.jpg 800w, {image}{SITE}/wide.jpg 1600w" width="800" height="600"><figcaption>The quay on Thursday.</figcaption></figure>'
        f'<p>See <a href="{wrap}{SITE}/storm">the storm</a> and <a href="{wrap}https://web.archive.org/web/2019/{SITE}/old">an old page</a>.</p>'
        f"</article></body></html>"
    )


BAR = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'><h1>Wayback Machine</h1><p>12 captures</p></div><!-- END WAYBACK TOOLBAR INSERT -->"
WAYBACK = "<script src='//web-static.archive.org/_static/js/bundle-playback.js'></script><script>__wm.init('https://web.archive.org/web');</script>"
PYWB = f"<script>wbinfo = {{}}; wbinfo.url = '{SITE}/pier';</script><script src='/static/wombat.js'></script>"
REPLAYS = [
    story(f"https://web.archive.org/web/{STAMP}/", f"https://web.archive.org/web/{STAMP}im_/", WAYBACK, BAR),
    story(f"/web/{STAMP}/", f"/web/{STAMP}im_/", WAYBACK, BAR),
    story(f"//web.archive.org/web/{STAMP}/", f"//web.archive.org/web/{STAMP}im_/", WAYBACK),
    story(f"https://arquivo.pt/wayback/{STAMP}mp_/", f"https://arquivo.pt/wayback/{STAMP}im_/", PYWB),
    story(f"http://localhost:8080/my-web/{STAMP}mp_/", f"/my-web/{STAMP}im_/", PYWB),
    story(
        "https://archive.ph/o/AbC12/",
        "https://archive.ph/o/AbC12/",
        "",
        canonical=f"https://archive.ph/2024.11.20-101600/{SITE}/pier",
    ),
]


@pytest.mark.parametrize("html", REPLAYS)
@pytest.mark.parametrize("url", [None, f"https://web.archive.org/web/{STAMP}/{SITE}/pier"])
def test_all_addresses_lead_to_the_site(html: str, url: str | None) -> None:
    article = extract(html.encode(), url=url)
    told = json.dumps(article.to_dict(evidence=False))
    for foreign in ("arquivo.pt", "localhost", "archive.ph", STAMP):
        assert foreign not in told.replace("2024-11-20", "")
    assert article.canonical_url == f"{SITE}/pier"
    assert article.headline == "Pier reopens"
    assert "captures" not in article.text
    assert {image.url for image in article.images} <= {f"{SITE}/{name}.jpg" for name in ("pier", "quay", "wide")}
    assert article.images
    if url:
        assert article.url == f"{SITE}/pier"
        assert article.captured_at is not None


def test_an_address_that_led_into_the_archive_still_does() -> None:
    assert f'href="https://web.archive.org/web/2019/{SITE}/old"' in unwrapped(REPLAYS[0])


def test_pages_that_speak_of_an_archive_are_left_alone() -> None:
    html = f'<html><head><title>wombat sanctuary</title></head><body><a href="https://web.archive.org/web/{STAMP}/{SITE}/old">archived</a></body></html>'
    assert not is_replay(html)
    assert Page(html).html == html


@pytest.mark.parametrize(
    "piece",
    ["/a", "https://", "/web/1", '"/20241120101600', "http:\\/\\/a.b", "a.", "//", "/o/AbC12/", "20241120101600/"],
)
def test_long_hostile_pages_end_fast(piece: str) -> None:
    start = time.perf_counter()
    unwrapped(piece * (300_000 // len(piece)))
    is_replay(piece * (300_000 // len(piece)))
    assert time.perf_counter() - start < 2
