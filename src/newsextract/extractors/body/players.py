"""Players and posts that stand in the story as frames: their addresses, as blocks among the paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.article import Block
from newsextract.normalizers.urls import host
from newsextract.page.hints import Hint
from newsextract.reading import Reading

# hosts whose frames show what a reader counts to the story; all others may be advertisements, forms or counters
_HOSTS = frozenset(
    "youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com twitch.tv rumble.com odysee.com jwplayer.com "
    "jwplatform.com brightcove.net kaltura.com ooyala.com vidible.tv streamable.com wistia.com wistia.net videopress.com "
    "twitter.com x.com instagram.com facebook.com tiktok.com threads.net bsky.app reddit.com linkedin.com t.me "
    "pinterest.com giphy.com vk.com ok.ru rutube.ru soundcloud.com spotify.com apple.com acast.com megaphone.fm "
    "simplecast.com libsyn.com omny.fm audioboom.com podigee.io podbean.com anchor.fm spreaker.com ivoox.com deezer.com "
    "mixcloud.com bandcamp.com datawrapper.de dwcdn.net flourish.studio infogram.com tableau.com public.tableau.com "
    "documentcloud.org scribd.com slideshare.net issuu.com google.com openstreetmap.org arcgis.com mapbox.com "
    "knightlab.com genially.com canva.com everviz.com carto.com observablehq.com codepen.io github.com jsfiddle.net "
    "archive.org ted.com bbc.co.uk c-span.org ustream.tv livestream.com bilibili.com youku.com qq.com nicovideo.jp naver.com".split()
)
_ADDRESSES = ("src", "data-src", "data-lazy-src", "data-original", "data-url")
_NOT_THE_STORY = Hint.ADVERT | Hint.RELATED | Hint.COMMENTS | Hint.SIGN_UP | Hint.FOOTER | Hint.NAVIGATION | Hint.HIDDEN
_MOST = 50


def players(reading: Reading, kept: list[int]) -> Iterator[tuple[int, int, Block]]:
    """The frames between the story's first and last block.

    Yields:
        The number of the block that a frame stands before, its element, and the frame as a block.
    """
    frames = reading.table.listed.get("iframe", ())
    if not frames or len(kept) < 2:
        return
    table = reading.table
    seen: set[str] = set()
    for element in frames:
        at = table.first[element]
        if not kept[0] < at <= kept[-1] or len(seen) >= _MOST:
            continue
        attributes = table.attributes(element)
        address = next((url for name in _ADDRESSES if (url := reading.page.join(attributes.get(name)))), None)
        if address is None or address in seen or not _is_known(address):
            continue
        if table.hints(element) & _NOT_THE_STORY & ~reading.page_hints:
            continue
        seen.add(address)
        yield at, element, Block(kind="embed", text="", url=address)


def _is_known(address: str) -> bool:
    labels = (host(address) or "").split(".")
    return any(".".join(labels[at:]) in _HOSTS for at in range(len(labels)))
