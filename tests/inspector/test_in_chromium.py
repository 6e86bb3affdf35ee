"""The view in a real browser: the outlined text is the record's, nothing of the page runs, no request leaves."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import newsextract
from newsextract.inspector import inspect_page
from newsextract.inspector.places import squeezed
from tests.cli.command import ROOT
from tests.inspector.browser import Listener, chromium, needs_chromium
from tests.inspector.hostile import hostile

pytestmark = needs_chromium
PAGES = [ROOT / "examples" / "harbour-story.html", *sorted((ROOT / "tests" / "fixtures").rglob("*.html"))[4::18]]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with chromium(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


def show(browser: Any, seen: str, path: Path) -> None:
    path.write_text(seen, encoding="utf-8", errors="replace")
    for kind in ("performance", "browser"):
        browser.get_log(kind)
    browser.get(path.as_uri())
    for _ in range(200):
        if browser.execute_script("return document.documentElement.dataset.ready"):
            return
        time.sleep(0.05)
    raise AssertionError("the view did not become ready")


def requests(browser: Any) -> list[str]:
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    return [url for url in urls if not url.startswith(("chrome", "data:", "about:", "file:"))]


def press(browser: Any, *keys: str) -> None:
    for key in keys:
        browser.execute_script("document.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0]}))", key)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_outlined_text_is_the_record_s(browser: Any, tmp_path: Path, path: Path) -> None:
    page = newsextract.load(path)
    article = newsextract.extract(page)
    show(browser, inspect_page(page, against="generic"), tmp_path / "view.html")
    outlined = browser.execute_script("return window.outlined()")
    on_page = [each for each in outlined if each["element"] is not None and each["pieces"]]
    for each in on_page:
        if each["field"] in ("published", "updated"):
            continue
        assert "".join(map(squeezed, each["texts"])) == "".join(map(squeezed, each["pieces"])), each["field"]
        assert each["visible"], f"{each['field']} is on the page and not outlined: {each['pieces']}"
    assert sum(each["field"] == "body" for each in outlined) == len(article.body)
    assert requests(browser) == []


def test_nothing_of_the_page_runs_and_no_request_leaves(browser: Any, tmp_path: Path) -> None:
    with Listener() as listener:
        page = newsextract.Page(hostile(listener.address), url="https://www.elincourier.example/pier")
        show(browser, inspect_page(page), tmp_path / "hostile.html")
        address = browser.current_url
        browser.execute_script(
            "const d = document.getElementById('page').contentDocument;"
            "d.getElementById('leave').click(); d.querySelectorAll('*').forEach(n => n.dispatchEvent(new Event('click')));"
            "const f = d.querySelector('form'); if (f) f.submit();"
        )
        time.sleep(0.7)
        assert browser.execute_script("return window.ran") is None
        assert browser.current_url == address
        assert requests(browser) == []
        assert listener.asked == []
        # the same page without the view's locks does ask: the listener can hear it
        (tmp_path / "open.html").write_text(hostile(listener.address), encoding="utf-8")
        browser.get((tmp_path / "open.html").as_uri())
        time.sleep(0.7)
        assert listener.asked != []


def test_the_frame_is_locked_even_where_the_page_was_not_disarmed(browser: Any, tmp_path: Path) -> None:
    with Listener() as listener:
        seen = inspect_page("<h1>Pier reopens</h1><p>PLACE</p>")
        armed = json.dumps(hostile(listener.address)).replace("<", "\\u003c")[1:-1]
        show(browser, seen.replace("PLACE", armed), tmp_path / "armed.html")
        time.sleep(0.7)
        assert browser.execute_script("return window.ran") is None
        assert listener.asked == []


def test_it_works_by_keyboard(browser: Any, tmp_path: Path) -> None:
    show(browser, inspect_page(PAGES[0].read_bytes()), tmp_path / "view.html")
    press(browser, "j", "j")
    chosen = browser.execute_script(
        "return [...document.querySelectorAll('.outline.chosen')].map(n => n.dataset.label)"
    )
    assert chosen == ["standfirst"]
    assert browser.execute_script("return document.activeElement.className").startswith("value")
    assert "confidence" in browser.execute_script("return document.querySelector('#record .evidence').innerText")
    assert browser.execute_script("return document.getElementById('status').textContent").startswith("standfirst: ")
    press(browser, "r")
    reading = browser.execute_script("return document.getElementById('reading').innerText")
    assert reading.startswith("Port Elin reopens")
    assert "Skip to content" not in reading
    press(browser, "r", "o")
    visible = (
        "return [...document.querySelectorAll('.outline')].filter(n => getComputedStyle(n).display !== 'none').length"
    )
    assert browser.execute_script(visible) == 1, "what is chosen stays"
    press(browser, "Escape", "o", "d")
    greyed = "return [...document.querySelectorAll('.outline.dropped')].filter(n => getComputedStyle(n).display !== 'none').length"
    assert browser.execute_script(greyed) == 0


def test_a_click_on_the_page_leads_to_the_record_and_back(browser: Any, tmp_path: Path) -> None:
    show(browser, inspect_page(PAGES[0].read_bytes()), tmp_path / "view.html")
    browser.execute_script("[...document.querySelectorAll('.outline')].find(n => n.dataset.label === 'credit').click()")
    entry = "return document.querySelector('#record .value.chosen')"
    assert browser.execute_script(entry + ".textContent") == "Jonas Pell/The Elin Courier"
    browser.execute_script(
        "[...document.querySelectorAll('#record .value')].find(n => n.textContent.startsWith('Port Elin')).click()"
    )
    assert browser.execute_script("return document.querySelector('.outline.chosen').dataset.label") == "headline"


def test_it_fits_a_phone(browser: Any, tmp_path: Path) -> None:
    size = browser.get_window_size()
    try:
        browser.set_window_size(500, 900)
        show(browser, inspect_page(PAGES[0].read_bytes()), tmp_path / "view.html")
        wide, view = browser.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
        assert wide <= view
        heights = browser.execute_script(
            "return ['left', 'record'].map(id => document.getElementById(id).clientHeight)"
        )
        assert min(heights) > 200
    finally:
        browser.set_window_size(size["width"], size["height"])
