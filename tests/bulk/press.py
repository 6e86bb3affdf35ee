"""Pages for bulk work: the newspaper's, as large as real ones, and some that do harm by way of a site file of one's own."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from tests.newspaper import Edition

TRAPS = ("kill", "segv", "loop", "sleep", "grow", "exit")
"""What a page can do to its worker."""

REASONS = {
    "kill": "killed",
    "segv": "killed",
    "loop": "timeout",
    "sleep": "timeout",
    "grow": "memory",
    "exit": "exited",
}
"""What it is then said to have failed of."""

FETCHED = dt.datetime(2026, 3, 14, 12, 0, tzinfo=dt.UTC)

_SITE_FILE = '''
"""A site whose rule does to its process what the page asks for."""
import ctypes, os, signal, time
from newsextract.rules import Css
from newsextract.site import Layout, Site

class Trap(Css):
    def elements(self, page):
        asked = page.meta("trap")
        if asked == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if asked == "segv":
            ctypes.string_at(8)
        if asked == "exit":
            os._exit(7)
        if asked == "sleep":
            time.sleep(1000)
        while asked == "loop":
            pass
        if asked == "grow":
            hoard = []
            for _ in range(100):
                hoard.append(b"x" * 10_000_000)
        return super().elements(page)

SITE = Site(name="Poison", home="https://poison.example", layouts=(Layout(name="trap", marker="body", headline=Trap("h1")),))
'''


def write_site(folder: Path) -> Path:
    """Writes the folder of site files with the traps."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "poison_example.py").write_text(_SITE_FILE, encoding="utf-8")
    return folder


def trap(kind: str, number: int) -> tuple[str, bytes]:
    """The address and the bytes of a page that does harm."""
    html = (
        f'<!DOCTYPE html><html lang="en"><head><title>Trap {number}</title><meta name="trap" content="{kind}"></head>'
        f"<body><article><h1>Trap {number}</h1><p>Nobody on the quay had expected this.</p></article></body></html>"
    )
    return f"https://poison.example/{kind}/{number}", html.encode()


def pages(count: int, *, least: int = 30_000, most: int = 100_000) -> Iterator[tuple[str, bytes]]:
    """Addresses and bytes of pages of the newspaper, of so many bytes: half of what is added is script, half a menu."""
    for sheet in Edition(articles=count, copies=0).pages(count):
        dice = random.Random(sheet.url)
        yield sheet.url, _fuller(sheet.body, dice.randint(least, most), dice)


def _fuller(body: bytes, size: int, dice: random.Random) -> bytes:
    missing = size - len(body)
    head, end, tail = body.rpartition(b"</body>")
    if missing <= 0 or not end:
        return body
    script = "".join(
        f'window.q{n}=["{dice.random()}",{{"slot":"s-{n}","size":[300,{n}]}}];\n' for n in range(missing // 110)
    )
    links = "".join(
        f'<li class="m-item m-item--{n % 7}"><a href="/topic/{n}?ref=menu" data-track="menu:{n}">Topic {n}</a></li>\n'
        for n in range(missing // 180)
    )
    menu = f'<footer><nav class="site-map"><ul>{links}</ul></nav></footer><script>{script}</script>'
    return head + menu.encode() + end + tail


def with_traps(count: int, traps: dict[int, str], **sizes: int) -> Iterator[tuple[str, bytes]]:
    """So many pages, of which those with these numbers do harm."""
    good = pages(count - len(traps), **sizes)
    for number in range(count):
        yield trap(traps[number], number) if number in traps else next(good)
