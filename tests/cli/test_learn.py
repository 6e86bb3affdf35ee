"""``newsextract learn``, run as users run it."""

from __future__ import annotations

from pathlib import Path

from newsextract import Page, extract
from newsextract.site import Site
from tests.cli.command import newsextract
from tests.learning.sites import CLUB, SITES, story


def saved(folder: Path, name: str, numbers: range = range(1, 6)) -> Path:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{name}-{number}.html").write_text(SITES[name].page(number), encoding="utf-8")
    return folder


def loaded(text: str) -> Site:
    found: dict[str, Site] = {}
    exec(text, found)
    return found["SITE"]


def test_a_folder_of_pages_gives_a_site_file(tmp_path: Path) -> None:
    done = newsextract("learn", saved(tmp_path / "pages", "courier"))
    assert done.code == 0
    site = loaded(done.out)
    assert site.domain == "elincourier.example"
    assert '"div.courier-club",  # on 5 of 5 pages' in done.out
    page = Page(SITES["courier"].page(77), url=SITES["courier"].url(77))
    assert CLUB[0] in extract(page).text
    assert CLUB[0] not in extract(page, site=site).text
    assert "5 pages gave 1 rule in 1 layout" in done.err


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "sites" / "saltgatebeacon_example.py"
    done = newsextract("learn", saved(tmp_path / "pages", "beacon"), "-o", target)
    assert (done.code, done.out) == (0, "")
    assert loaded(target.read_text(encoding="utf-8")).domain == "saltgatebeacon.example"
    assert "explain" in done.err
    assert list(target.parent.iterdir()) == [target]


def test_two_pages_are_too_few(tmp_path: Path) -> None:
    done = newsextract("learn", saved(tmp_path / "pages", "courier", range(1, 3)))
    assert (done.code, done.out) == (2, "")
    assert "give 3 or more" in done.err
    assert "new-site" in done.err


def test_pages_of_two_sites_are_refused(tmp_path: Path) -> None:
    saved(tmp_path / "pages", "courier")
    done = newsextract("learn", saved(tmp_path / "pages", "beacon"))
    assert done.code == 2
    assert "elincourier.example (5)" in done.err
    assert "saltgatebeacon.example (5)" in done.err


def test_a_page_that_cannot_be_read_is_said_and_passed_over(tmp_path: Path) -> None:
    folder = saved(tmp_path / "pages", "courier")
    done = newsextract("learn", folder, tmp_path / "none.html")
    assert done.code == 3
    assert "none.html" in done.err
    assert loaded(done.out).layouts


def test_nothing_to_rule(tmp_path: Path) -> None:
    done = newsextract("learn", saved(tmp_path / "pages", "lowmark"))
    assert done.code == 0
    assert loaded(done.out).layouts == ()
    assert "calls for a rule" in done.err


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = newsextract("learn", saved(tmp_path / "pages", "courier"), "-o", tmp_path / "file" / "site.py")
    assert done.code == 2
    assert "cannot be written" in done.err


def test_a_feed_is_evidence(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    told = [story(number) for number in range(1, 6)]
    rows = "".join(
        f"<item><title>{each.headline}</title><link>https://www.elincourier.example{each.path}</link></item>"
        for each in told
    )
    feed.write_text(f"<rss><channel>{rows}</channel></rss>", encoding="utf-8")
    done = newsextract("learn", saved(tmp_path / "pages", "courier"), "--feed", feed)
    assert done.code == 0
    assert "the feed tells of 5 of 5 pages" in done.err


def test_a_feed_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = newsextract("learn", saved(tmp_path / "pages", "courier"), "--feed", tmp_path / "none.xml")
    assert (done.code, done.out) == (3, "")
    assert "none.xml" in done.err
