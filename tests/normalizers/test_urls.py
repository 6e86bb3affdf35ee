"""URLs: made absolute, compared, unwrapped, read for dates; the srcset attribute."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsextract.normalizers.path_dates import date_in_path
from newsextract.normalizers.urls import absolute, best_from_srcset, canonical, host, unwrap_replay

BASE = "https://example.org/news/story.html?page=2#top"


@pytest.mark.parametrize(
    ("url", "base", "result"),
    [
        ("https://example.com/a", None, "https://example.com/a"),
        ("HTTP://example.com/a", None, "http://example.com/a"),
        ("//cdn.example.com/a.jpg", None, "https://cdn.example.com/a.jpg"),
        ("//cdn.example.com/a.jpg", "http://example.org/", "http://cdn.example.com/a.jpg"),
        ("/a", BASE, "https://example.org/a"),
        ("a", BASE, "https://example.org/news/a"),
        ("../a", BASE, "https://example.org/a"),
        ("?page=3", BASE, "https://example.org/news/story.html?page=3"),
        ("#comments", BASE, "https://example.org/news/story.html?page=2"),
        ("/a#b", BASE, "https://example.org/a"),
        ("/a b.jpg", BASE, "https://example.org/a%20b.jpg"),
        ("  /a  ", BASE, "https://example.org/a"),
        ("/a\n   b", BASE, "https://example.org/ab"),
        ("\t/a\r\n", BASE, "https://example.org/a"),
        ("/a\x00b\u200bc", BASE, "https://example.org/abc"),
        ("\\img\\a.jpg", BASE, "https://example.org/img/a.jpg"),
        ("/a?q=x\\y", BASE, "https://example.org/a?q=x\\y"),
        ("https://example.com", None, "https://example.com"),
        ("https://example.com?x=1", None, "https://example.com?x=1"),
        ("https://example.com:8080/a", None, "https://example.com:8080/a"),
        ("https://[2001:db8::1]/a", None, "https://[2001:db8::1]/a"),
        ("https://bücher.example/ä", None, "https://bücher.example/ä"),
        ("/日本/橋", BASE, "https://example.org/日本/橋"),
        ("/a/2024:11:20", BASE, "https://example.org/a/2024:11:20"),
        # none
        (None, BASE, None),
        ("", BASE, None),
        ("   ", BASE, None),
        ("a", None, None),
        ("/a", None, None),
        ("a", "not a url", None),
        ("data:image/gif;base64,R0lGODlhAQABAAAAACw=", BASE, None),
        ("javascript:void(0)", BASE, None),
        ("JavaScript:void(0)", BASE, None),
        ("java\nscript:void(0)", BASE, None),
        ("mailto:desk@example.org", BASE, None),
        ("tel:+100", BASE, None),
        ("ftp://example.org/a", BASE, None),
        ("about:blank", BASE, None),
        ("blob:https://example.org/1", BASE, None),
        ("https://", None, None),
        ("https:///a", None, None),
        ("https://exa mple.com/a", None, None),
        ("https://example.com:port/a", None, None),
        ("https://example.com:99999/a", None, None),
        ("https://[::1/a", None, None),
        ("https://-/a", None, None),
        ("/" + "a" * 9000, BASE, None),
    ],
)
def test_absolute(url: str | None, base: str | None, result: str | None) -> None:
    assert absolute(url, base) == result


@given(st.text(max_size=60), st.one_of(st.none(), st.just(BASE), st.text(max_size=30)))
@example("http://[", None)
@example("//[x", BASE)
@example("https://\u2100.example", BASE)
@example("x", "http://[")
@settings(deadline=None)
def test_any_url_is_absolute_or_none(url: str, base: str | None) -> None:
    result = absolute(url, base)
    assert result is None or result.startswith(("http://", "https://"))
    assert result is None or (host(result) and "#" not in result and not any(map(str.isspace, result)))
    canonical(url)
    host(url)
    date_in_path(url)
    unwrap_replay(url)


@pytest.mark.parametrize(
    ("url", "result"),
    [
        ("https://Example.ORG/A", "https://example.org/A"),
        ("HTTPS://example.org:443/a", "https://example.org/a"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://example.org", "https://example.org/"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/a#b", "https://example.org/a"),
        ("https://example.org/a?", "https://example.org/a"),
        ("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"),
        ("https://example.org/a?id=7&utm_source=x", "https://example.org/a?id=7"),
        ("https://example.org/a?UTM_Source=x&id=7", "https://example.org/a?id=7"),
        ("https://example.org/a?fbclid=1&gclid=2&id=7&msclkid=3", "https://example.org/a?id=7"),
        ("https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1"),
        ("https://example.org/a?q=%20x+y", "https://example.org/a?q=%20x+y"),
        ("https://example.org/a?b", "https://example.org/a?b"),
        ("https://user:word@example.org/a", "https://example.org/a"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
        ("//example.org/a", "https://example.org/a"),
        (" nothing ", "nothing"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
    ],
)
def test_canonical(url: str, result: str) -> None:
    assert canonical(url) == result
    assert canonical(result) == result


@pytest.mark.parametrize(
    ("url", "result"),
    [
        ("https://www.Example.org/a", "www.example.org"),
        ("https://example.org:8080", "example.org"),
        ("https://example.org./", "example.org"),
        ("https://user:word@example.org/", "example.org"),
        ("//example.org/a", "example.org"),
        ("https://bücher.example", "xn--bcher-kva.example"),
        ("https://straße.example", "xn--strae-oqa.example"),
        ("https://ＥＸＡＭＰＬＥ.org", "example.org"),
        ("https://例え。jp/", "xn--r8jz45g.jp"),
        ("https://xn--bcher-kva.example", "xn--bcher-kva.example"),
        ("https://[2001:db8::1]/", "2001:db8::1"),
        ("https://192.0.2.1/", "192.0.2.1"),
        ("ftp://example.org/", "example.org"),
        (None, None),
        ("", None),
        ("example.org/a", None),
        ("/a", None),
        ("https://", None),
        ("https://exa mple.org/", None),
        ("https://[::1", None),
        ("https://a..b/", None),
        ("mailto:desk@example.org", None),
        ("https://" + "a" * 300 + "/", None),
    ],
)
def test_host(url: str | None, result: str | None) -> None:
    assert host(url) == result


UTC = dt.UTC


@pytest.mark.parametrize(
    ("url", "original", "captured"),
    [
        ("https://web.archive.org/web/20241120101600id_/https://example.org/a?b=1", "https://example.org/a?b=1", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("http://web.archive.org/web/20241120101600/http://example.org/", "http://example.org/", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("https://web.archive.org/web/20241120101600if_/https:/example.org/a", "https://example.org/a", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("https://web.archive.org/web/20241120101600/example.org/a", "http://example.org/a", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("https://web.archive.org/web/2024/https://example.org/a", "https://example.org/a", None),
        ("https://web.archive.org/web/2024*/https://example.org/a", "https://example.org/a", None),
        ("https://web.archive.org/web/20249920101600/https://example.org/a", "https://example.org/a", None),
        ("https://wayback.archive-it.org/1234/20241120101600/https://example.org/a", "https://example.org/a", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("https://arquivo.pt/wayback/20241120101600/https://example.org/a", "https://example.org/a", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("https://webarchive.example.gov/all/20241120101600mp_/https://example.org/a", "https://example.org/a", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("https://archive.ph/2024.11.20-101600/https://example.org/a", "https://example.org/a", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("http://localhost:8080/col/20241120101600/https://example.org/a", "https://example.org/a", dt.datetime(2024, 11, 20, 10, 16, tzinfo=UTC)),
        ("https://example.org/a", "https://example.org/a", None),
        ("https://example.org/20241120101600/a", "https://example.org/20241120101600/a", None),
        ("https://example.org/share?u=https://example.com/", "https://example.org/share?u=https://example.com/", None),
        ("https://web.archive.org/", "https://web.archive.org/", None),
        ("https://web.archive.org/web/20241120101600/", "https://web.archive.org/web/20241120101600/", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_unwrap_replay(url: str, original: str, captured: dt.datetime | None) -> None:
    assert unwrap_replay(url) == (original, captured)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/11/20/bridge", (2024, 11, 20)),
        ("https://example.org/news/2024/11/20/", (2024, 11, 20)),
        ("https://example.org/2024/11/20", (2024, 11, 20)),
        ("https://example.org/2024/11/20.html", (2024, 11, 20)),
        ("https://example.org/2024/1/5/bridge", (2024, 1, 5)),
        ("https://example.org/world/2024/nov/20/bridge", (2024, 11, 20)),
        ("https://example.org/2024/1120/bridge", (2024, 11, 20)),
        ("https://example.org/2024-11-20-bridge", (2024, 11, 20)),
        ("https://example.org/2024-11-20/bridge", (2024, 11, 20)),
        ("https://example.org/2024_11_20/bridge", (2024, 11, 20)),
        ("https://example.org/20241120/bridge", (2024, 11, 20)),
        ("https://example.org/20241120-bridge.html", (2024, 11, 20)),
        ("https://example.org/bridge-20241120.html", (2024, 11, 20)),
        ("https://example.org/bridge-2024-11-20", (2024, 11, 20)),
        ("https://example.org/bridge-2024-11-20/", (2024, 11, 20)),
        ("/2024/11/20/bridge", (2024, 11, 20)),
        ("https://example.org/2024/11/20/a/2024/11/20/b", (2024, 11, 20)),
        ("https://example.org/2024/11/bridge", None),
        ("https://example.org/2024/11/", None),
        ("https://example.org/2024/13/20/bridge", None),
        ("https://example.org/2024/02/30/bridge", None),
        ("https://example.org/1970/11/20/bridge", None),
        ("https://example.org/3024/11/20/bridge", None),
        ("https://example.org/2024/11/200/bridge", None),
        ("https://example.org/20/11/2024/bridge", None),
        ("https://example.org/bridge-202411201", None),
        ("https://example.org/id/120241120", None),
        ("https://example.org/a?d=/2024/11/20/", None),
        ("https://example.org/a#/2024/11/20/", None),
        ("https://2024/11/20/a", None),
        ("https://example.org/2024/11/20/a/2024/11/21/b", None),
        ("https://example.org/bridge", None),
        ("", None),
        ("https://example.org/٢٠٢٤/١١/٢٠/", None),
        ("https://example.org/news/article/A2024112009160005196", (2024, 11, 20)),
        ("https://example.org/view/20241120091605", (2024, 11, 20)),
        ("https://example.org/202411200916/", (2024, 11, 20)),
        ("https://example.org/view/2024112012", None),
        ("https://example.org/view/20241399091605", None),
        ("https://example.org/view/20241120771605", None),
        ("https://archive.example/web/20241120091605/http://example.org/a", None),
        ("https://archive.example/20241120091605/https://example.org/a", None),
        ("https://archive.example/web/20241120091605/example.org/a", None),
    ],
)
def test_date_in_path(url: str, day: tuple[int, int, int] | None) -> None:
    assert date_in_path(url) == (dt.date(*day) if day else None)


@pytest.mark.parametrize(
    ("srcset", "url"),
    [
        ("a.jpg 320w, b.jpg 640w", "b.jpg"),
        ("b.jpg 640w, a.jpg 320w", "b.jpg"),
        ("a.jpg 1x, b.jpg 2x", "b.jpg"),
        ("a.jpg, b.jpg 1.5x", "b.jpg"),
        ("a.jpg", "a.jpg"),
        ("a.jpg,", "a.jpg"),
        (",, a.jpg 1x ,, b.jpg 2x ,", "b.jpg"),
        ("a.jpg 320w,b.jpg 640w", "b.jpg"),
        ("a.jpg 320w 200h, b.jpg 640w 400h", "b.jpg"),
        ("/w_320,h_200/a.jpg 320w, /w_640,h_400/a.jpg 640w", "/w_640,h_400/a.jpg"),
        ("/a,b.jpg", "/a,b.jpg"),
        ("\n   a.jpg\n   320w,\n   b.jpg\n   640w\n", "b.jpg"),
        ("a.jpg 2x, b.jpg 320w", "b.jpg"),
        ("data:image/gif;base64,R0lGOD 1w, a.jpg 320w", "a.jpg"),
        ("data:image/gif;base64,R0lGOD", None),
        ("a.jpg nonsense, b.jpg 1x", "b.jpg"),
        ("a.jpg (x, y), b.jpg 1x", "b.jpg"),
        ("a.jpg 0w, b.jpg 1w", "b.jpg"),
        ("a.jpg -5w", None),
        ("https://example.org/a.jpg?x=1,2 1x, https://example.org/b.jpg 3x", "https://example.org/b.jpg"),
        ("", None),
        (" , ,", None),
    ],
)
def test_best_from_srcset(srcset: str, url: str | None) -> None:
    assert best_from_srcset(srcset) == url


@given(st.text(alphabet="ab.jpg ,()0123456789wx\n/:", max_size=80))
@settings(deadline=None)
def test_any_srcset_is_read(srcset: str) -> None:
    url = best_from_srcset(srcset)
    assert url is None or (url in srcset and url and " " not in url)


@pytest.mark.parametrize("text", ["a" * 100_000, "/" * 100_000, "," * 100_000, "a, " * 33_000, "(" * 100_000, "https://a/" * 10_000, "%" * 100_000, "https://" + "a." * 50_000, "\n" * 100_000, " " * 100_000, "https://web.archive.org/web/" + "2024/" * 20_000])  # fmt: skip
def test_long_texts_end_fast(text: str) -> None:
    start = time.process_time()
    absolute(text, BASE)
    absolute(text, text)
    canonical(text)
    host(text)
    date_in_path(text)
    unwrap_replay(text)
    best_from_srcset(text)
    assert time.process_time() - start < 1.5
