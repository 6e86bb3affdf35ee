"""``newsextract sites``, and ``--sites`` on the commands that read pages."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from tests.cli.command import environment, newsextract
from tests.fivefilters.paper import paper

FILES = Path(__file__).parents[1] / "fivefilters" / "configurations"
URL = "https://www.elincourier.example/harbour/pier"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "pier.html"
    path.write_text(paper(), encoding="utf-8")
    return path


def test_the_list() -> None:
    done = newsextract("sites")
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0].split() == ["domain", "name", "country", "language", "family", "fields", "ruled", "from"]
    assert any(line.startswith("apnews.com ") and "US" in line and "built in" in line for line in lines)
    assert done.err == ""


def test_an_outlet_of_many_languages_leaves_the_table_narrow() -> None:
    lines = newsextract("sites").out.splitlines()
    start = lines[0].index("language")
    cells = {line.split()[0]: line[start:].split("  ")[0] for line in lines[2:]}
    most = max(cells.values(), key=len)
    assert len(most) < 30
    assert " +" in most


def test_the_list_as_json() -> None:
    rows = json.loads(newsextract("sites", "--json").out)
    row = next(row for row in rows if row["domain"] == "bbc.co.uk")
    assert (row["country"], row["languages"], row["family"]) == ("GB", ["en"], "bbc")
    assert "body" in row["fields"]
    assert row["origins"] == ["built in"]


def test_the_list_with_a_folder(tmp_path: Path) -> None:
    (tmp_path / "asahi_example.py").write_text(
        "from newsextract.site import Site\nSITE = Site(name='朝の新聞', home='https://asahi.example', country='JP')\n",
        encoding="utf-8",
    )
    (tmp_path / "broken_example.py").write_text("SITE = None", encoding="utf-8")
    done = newsextract("sites", "--sites", tmp_path)
    assert done.code == 3
    assert "broken_example.py: the site file has no SITE" in done.err
    line = next(line for line in done.out.splitlines() if line.startswith("asahi.example"))
    head = done.out.splitlines()[0]
    assert line.index("JP") == head.index("country") - 4  # four wide letters take eight columns


def test_the_check(tmp_path: Path) -> None:
    assert newsextract("sites", "check", FILES).code == 0
    (tmp_path / "x.example.txt").write_text("title: //h1[\nsubtitle: //h2\n", encoding="utf-8")
    done = newsextract("sites", "check", tmp_path)
    assert done.code == 1
    assert done.out.splitlines() == [
        f"{tmp_path / 'x.example.txt'}:1: the XPath does not work: a step is missing",
        f"{tmp_path / 'x.example.txt'}:2: warning: unknown key 'subtitle'",
    ]
    assert "1 mistake, 1 warning" in done.err
    found = json.loads(newsextract("sites", "check", tmp_path, "--json").out)
    assert [(each["line"], each["serious"]) for each in found] == [(1, True), (2, False)]


def test_the_check_of_nothing(tmp_path: Path) -> None:
    assert newsextract("sites", "check", tmp_path / "none").code == 2
    assert newsextract("sites", "check").code == 2


@pytest.mark.parametrize("command", [("extract",), ("explain", "--json")])
def test_pages_are_read_with_a_folder(command: tuple[str, ...], page: Path) -> None:
    plain = json.loads(newsextract(*command, page, "--url", URL).out)
    done = newsextract(*command, page, "--url", URL, "--sites", FILES)
    assert done.code == 0
    ruled = json.loads(done.out)
    plain, ruled = plain.get("article", plain), ruled.get("article", ruled)
    assert plain.get("site") is None
    assert ruled["site"] == "elincourier.example"
    assert ruled["evidence"]["body"][0]["rule"] == "elincourier.example.txt:5"


def test_the_environment_is_read_by_the_command(page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    env = environment(NEWSEXTRACT_SITES=f"{other}{os.pathsep}{FILES}")
    assert newsextract("extract", page, "--url", URL, env=env).records[0]["site"] == "elincourier.example"
    # the option goes before it
    assert newsextract("extract", page, "--url", URL, "--sites", other, env=env).records[0]["site"] is None


@pytest.mark.parametrize("command", ["extract", "explain", "sites"])
def test_a_folder_that_is_none(command: str, page: Path) -> None:
    inputs = [] if command == "sites" else [page]
    done = newsextract(command, *inputs, "--sites", page)
    assert done.code == 2
    assert "no folder of site files" in done.err
    assert newsextract(command, *inputs, env=environment(NEWSEXTRACT_SITES="/nowhere/at/all")).code == 2


def test_the_library_reads_no_environment(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import newsextract as library

    monkeypatch.setenv("NEWSEXTRACT_SITES", str(FILES))
    assert library.extract(page.read_bytes(), url=URL).site is None


def test_a_broken_file_costs_only_its_pages(tmp_path: Path, page: Path) -> None:
    (tmp_path / "elincourier_example.py").write_text("SITE = None", encoding="utf-8")
    done = newsextract("extract", page, "--url", URL, "--sites", tmp_path)
    assert done.code == 3
    assert "elincourier_example.py: the site file has no SITE" in done.err


def test_scoring_uses_the_folder_in_its_workers(tmp_path: Path) -> None:
    row = {"id": "pier", "file": "pier.html.gz", "url": URL, "headline": "A headline of the folder's own rules"}
    (tmp_path / "news.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (tmp_path / "pier.html.gz").write_bytes(gzip.compress(paper(behind=f"<h6>{row['headline']}</h6>").encode()))
    own = tmp_path / "own"
    own.mkdir()
    (own / "elincourier_example.py").write_text(
        "from newsextract.site import Layout, Site\nSITE = Site(name='x', home='https://elincourier.example', "
        "layouts=(Layout(name='a', marker='h1', headline='h6'),))\n",
        encoding="utf-8",
    )
    for options, figure in (((), "0.000"), (("--sites", own), "1.000")):
        done = newsextract("quality", tmp_path, *options)
        line = next(line for line in done.out.splitlines() if line.split()[:1] == ["headline"])
        assert line.split()[1] == figure
