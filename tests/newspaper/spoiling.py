"""How answers are spoilt: one function for each fault of ``faults.FAULTS``."""

from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import Callable
from email.utils import formatdate
from functools import lru_cache

from tests.newspaper.exchange import Exchange
from tests.newspaper.lists import HTML, login
from tests.newspaper.printing import Sheet

PRIVATE = ("http://169.254.169.254/latest/meta-data/", "http://10.255.255.254/router", "http://[fd00::1]/")
BOMB_BYTES = 100_000_000
_FOUND = 302


def _with(**headers: str) -> Callable[[Exchange, Sheet, int], None]:
    """The article with other headers; an empty one is left out."""

    def spoilt(exchange: Exchange, sheet: Sheet, visit: int) -> None:
        told = {**sheet.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
        exchange.send(200, sheet.body, {name: value for name, value in told.items() if value})

    return spoilt


def _status(status: int, **headers: str) -> Callable[[Exchange, Sheet, int], None]:
    def spoilt(exchange: Exchange, sheet: Sheet, visit: int) -> None:
        told = {"Content-Type": HTML, **{name.replace("_", "-"): value for name, value in headers.items()}}
        exchange.send(
            status, b"" if status == 304 else f"<!DOCTYPE html><title>{status}</title><h1>{status}</h1>".encode(), told
        )

    return spoilt


def _body(body: bytes, **headers: str) -> Callable[[Exchange, Sheet, int], None]:
    def spoilt(exchange: Exchange, sheet: Sheet, visit: int) -> None:
        told = {"Content-Type": HTML, **{name.replace("_", "-"): value for name, value in headers.items()}}
        exchange.send(200, body, told)

    return spoilt


def _to(exchange: Exchange, url: str, status: int = _FOUND) -> None:
    exchange.send(status, b"moved", {"Content-Type": "text/plain", "Location": url})


def redirect(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    _to(exchange, "/moved" + exchange.target, 301)


def redirects(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    path, _, hop = exchange.target.partition("?hop=")
    at = int(hop) if hop.isdecimal() else 0
    _to(exchange, f"{path}?hop={at + 1}" if at < 3 else f"/moved{path}", (301, 302, 307, 308)[at % 4])


def redirects_endless(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    path, _, hop = exchange.target.partition("?hop=")
    _to(exchange, f"{path}?hop={int(hop or 0) + 1}")


def redirect_loop(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    path, _, side = exchange.target.partition("?side=")
    _to(exchange, f"{path}?side=b" if side != "b" else f"{path}?side=a")


def redirect_private(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    _to(exchange, PRIVATE[sheet.truth.number % len(PRIVATE)])


def redirect_file(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    _to(exchange, "file:///etc/hostname")


def login_redirect(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    _to(exchange, f"/login?next={exchange.target}")


def busy_429(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    (_status(429, Retry_After="1") if not visit else _with())(exchange, sheet, visit)


def busy_503(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    # dates have whole seconds: the next one but one is surely ahead
    later = formatdate(time.time() + 2, usegmt=True)
    (_status(503, Retry_After=later) if not visit else _with())(exchange, sheet, visit)


def late(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.wait(0.33)
    exchange.send(200, sheet.body, sheet.headers)


def charset_wrong(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    wrong = "iso-8859-1" if sheet.charset == "utf-8" else "utf-8"
    _with(Content_Type=f"text/html; charset={wrong}")(exchange, sheet, visit)


def etag_expires(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    _with(ETag=f'W/"{visit}"', Last_Modified="", Cache_Control="max-age=0")(exchange, sheet, visit)


def gzip_unsaid(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.send(200, gzip.compress(sheet.body, 1, mtime=0), {**sheet.headers, "Content-Encoding": "gzip"})


def gzip_cut(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    data = gzip.compress(sheet.body, 1, mtime=0)
    exchange.send(200, data[: len(data) // 2], {**sheet.headers, "Content-Encoding": "gzip"})


def length_short(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.send(200, sheet.body, sheet.headers, length=len(sheet.body) * 2 // 3)


def length_long(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.send(200, sheet.body, sheet.headers, length=len(sheet.body) + 5_000)


def drip(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    end = time.monotonic() + exchange.patience
    exchange.keep = False
    exchange.head(200, {**sheet.headers, "Content-Length": str(len(sheet.body) + 1_000_000)})
    at = 0
    while time.monotonic() < end and not exchange.wait(0.1):
        exchange.raw(sheet.body[at : at + 20] or b" ")
        at += 20


def stall(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.keep = False
    exchange.head(200, {**sheet.headers, "Content-Length": str(len(sheet.body))}, sheet.body[: len(sheet.body) // 2])
    exchange.wait(exchange.patience)


def silence(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.keep = False
    exchange.wait(exchange.patience)


def reset(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.keep = False
    exchange.head(200, {**sheet.headers, "Content-Length": str(len(sheet.body))}, sheet.body[: len(sheet.body) // 2])
    exchange.wait(0.02)  # else the reset overtakes the bytes
    exchange.reset()


def closed(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.keep = False


def chunks_broken(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.keep = False
    start = b"%x\r\n%s\r\n" % (500, sheet.body[:500].ljust(500))
    exchange.send(200, start + b"many\r\n" + sheet.body[500:], {**sheet.headers, "Transfer-Encoding": "chunked"})


@lru_cache(maxsize=1)
def _bomb() -> bytes:
    pressed = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1_000_000)
    return b"".join([*(pressed.compress(block) for _ in range(BOMB_BYTES // len(block))), pressed.flush()])


def bomb(exchange: Exchange, sheet: Sheet, visit: int) -> None:
    exchange.send(200, _bomb(), {**sheet.headers, "Content-Encoding": "gzip"})


_SOFT = b"<!DOCTYPE html><html lang=en><head><title>Page not found</title></head><body><h1>Page not found</h1><p>There is no such page, or not any more.</p></body></html>"
SPOILT: dict[str, Callable[[Exchange, Sheet, int], None]] = {
    "redirect": redirect,
    "redirects": redirects,
    "busy-429": busy_429,
    "busy-503": busy_503,
    "late": late,
    "charset-wrong": charset_wrong,
    "charset-unknown": _with(Content_Type="text/html; charset=x-no-such-thing"),
    "charset-missing": _with(Content_Type="text/html"),
    "type-missing": _with(Content_Type=""),
    "html-as-text": _with(Content_Type="text/plain"),
    "etag-expires": etag_expires,
    "gzip-unsaid": gzip_unsaid,
    "brotli-lie": _with(Content_Encoding="br"),
    "length-short": length_short,
    "redirect-loop": redirect_loop,
    "redirects-endless": redirects_endless,
    "redirect-private": redirect_private,
    "redirect-file": redirect_file,
    "drip": drip,
    "stall": stall,
    "silence": silence,
    "reset": reset,
    "closed": closed,
    "length-long": length_long,
    "chunks-broken": chunks_broken,
    "gzip-lie": _with(Content_Encoding="gzip"),
    "gzip-cut": gzip_cut,
    "bomb": bomb,
    "status-403": _status(403),
    "status-404": _status(404),
    "status-410": _status(410),
    "status-451": _status(451),
    "status-500": _status(500),
    "busy-forever": _status(503, Retry_After="1"),
    "unasked-304": _status(304),
    "login-redirect": login_redirect,
    "login-page": _body(login()[1]),
    "soft-404": _body(_SOFT),
    "empty": _body(b""),
    "pdf": _body(
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
    ),
    "picture": _body(b"\x89PNG\r\n\x1a\n" + bytes(500), Content_Type="image/png"),
}
