"""``newsextract new-site``, from pages to a site's file, fixtures and golden records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsextract import extract
from tests.cli.command import newsextract, on_loopback
from tests.cli.test_learn import loaded, saved
from tests.fetchers.loopback import serving
from tests.learning.sites import SITES, story
from tests.learning.test_fixture import shingles, visible


@pytest.mark.parametrize("name", SITES)
def test_from_pages_to_a_site(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    done = newsextract("new-site", saved(tmp_path / "pages", name), "--out", out, cwd=tmp_path)
    assert done.code == 0
    module = SITES[name].host.replace(".", "_")
    site = loaded((out / f"{module}.py").read_text(encoding="utf-8"))
    assert site.domain == SITES[name].host
    folder = out / "fixtures" / module
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"story{end}.{kind}" for end in ("", "-2", "-3", "-4", "-5") for kind in ("html", "json")
    )
    for page in folder.glob("*.html"):
        golden = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        article = extract(page.read_bytes(), url=golden["url"], site=site)
        assert article.headline == golden["headline"]
        assert [block.text for block in article.body] == [block["text"] for block in golden["body"]]
        assert golden["site"] == SITES[name].host
    assert done.out.count("headline") >= 5  # a table for each page
    assert story(1).headline[:20] in done.out
    assert "next: compare each record" in done.err


def test_one_page_is_enough_for_what_it_states_itself(tmp_path: Path) -> None:
    """The structured data names an author whom the page prints where no byline is looked for."""
    page = tmp_path / "page.html"
    page.write_text(SITES["hollin"].page(2), encoding="utf-8")
    done = newsextract("new-site", page, "--out", tmp_path / "out", "--quiet", cwd=tmp_path)
    assert (done.code, done.out) == (0, "")
    written = (tmp_path / "out" / "fixtures" / "hollin_example" / "story.html").read_text(encoding="utf-8")
    assert 'class="hollin-hand"' in written
    for number in (1, 2):
        assert not shingles(visible(written)) & shingles(" ".join(story(number).paragraphs))


def test_a_site_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    pages, out = saved(tmp_path / "pages", "courier"), tmp_path / "out"
    assert newsextract("new-site", pages, "--out", out, "--quiet").code == 0
    target = out / "elincourier_example.py"
    target.write_text("# mended by hand\n", encoding="utf-8")
    done = newsextract("new-site", pages, "--out", out, "--quiet")
    assert done.code == 2
    assert "--force" in done.err
    assert target.read_text(encoding="utf-8") == "# mended by hand\n"
    assert newsextract("new-site", pages, "--out", out, "--quiet", "--force").code == 0
    assert "SITE" in target.read_text(encoding="utf-8")


def test_outside_of_a_checkout_a_folder_must_be_named(tmp_path: Path) -> None:
    done = newsextract("new-site", saved(tmp_path / "pages", "courier"), cwd=tmp_path)
    assert done.code == 2
    assert "--out DIR" in done.err


def test_in_a_checkout_the_files_go_where_they_belong(tmp_path: Path) -> None:
    (tmp_path / "src" / "newsextract" / "sites").mkdir(parents=True)
    (tmp_path / "tests" / "fixtures").mkdir(parents=True)
    inner = tmp_path / "docs"
    inner.mkdir()
    done = newsextract("new-site", saved(tmp_path / "pages", "courier"), "--quiet", cwd=inner)
    assert done.code == 0
    assert (tmp_path / "src" / "newsextract" / "sites" / "elincourier_example.py").is_file()
    assert (tmp_path / "tests" / "fixtures" / "elincourier_example" / "story.json").is_file()


def test_a_page_that_does_not_say_where_it_is_from(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    text = SITES["lowmark"].page(1)
    page.write_text(
        text.replace('<link rel="canonical"', '<link rel="none"').replace("www.lowmark.example", ""), encoding="utf-8"
    )
    done = newsextract("new-site", page, "--out", tmp_path / "out")
    assert done.code == 2
    assert "URL" in done.err


def test_a_page_without_a_story(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body></body></html>", encoding="utf-8")
    done = newsextract("new-site", page, "--out", tmp_path / "out")
    assert done.code == 2
    assert "nothing to learn from" in done.err
    assert not (tmp_path / "out").exists()


def test_a_url_is_fetched(tmp_path: Path) -> None:
    with serving() as server:
        done = newsextract("new-site", f"{server.url}/story", "--out", tmp_path, "--quiet", env=on_loopback())
    assert done.code == 0, done.err
    written = (tmp_path / "fixtures" / "n127_0_0_1" / "story.html").read_text(encoding="utf-8")
    assert "<h1>" in written
    assert "Fähre" not in written
