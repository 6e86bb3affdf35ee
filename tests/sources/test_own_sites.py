"""Sites of one's own: registered, in a folder, from a package; who goes first, and what goes wrong."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import newsextract
from newsextract import Layout, Site, SiteError, UsageError, extract
from newsextract.sites import find_rules, find_site, registered
from newsextract.sources.files import load_file
from newsextract.sources.lint import check_sites
from newsextract.sources.listing import built_in_sites, known_sites
from newsextract.sources.names import domains_of, module_name
from tests.cli.command import environment

GOOD = '''"""A paper."""
from newsextract.site import Layout, Site
SITE = Site(
    name="{name}",
    home="https://www.{domain}",
    country="GB",
    language="en",
    timezone="Europe/London",
    layouts=(Layout(name="all", marker="h1", headline="h2"),),
)
'''
PAGE = "<title>The pier is open again</title><h1>The pier is open again</h1><h2>The pier of Port Elin is open again</h2><p>Text of it.</p>"


BOTH = "from newsextract.site import Site, Layout\n"
SITE_OF = BOTH + "SITE = Site(name='x', home='https://x.example', layouts=%s)\n"


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    yield
    newsextract.use_sites()
    for site in registered():
        newsextract.unregister(site)


def write(folder: Path, domain: str, name: str = "Folder") -> Path:
    path = folder / f"{module_name(domain)}.py"
    path.write_text(GOOD.format(name=name, domain=domain), encoding="utf-8")
    return path


def site(domain: str, name: str = "Registered") -> Site:
    return Site(name=name, home=f"https://{domain}")


# registered --------------------------------------------------------------------------------------------------------------


def test_a_registered_site_is_found_for_its_hosts() -> None:
    own = site("elin.example")
    newsextract.register(own)
    assert find_site("elin.example") is own
    assert find_site("www.elin.example") is own
    assert find_site("a.b.elin.example") is own
    assert find_site("notelin.example") is None
    assert extract(PAGE, url="https://news.elin.example/a").site == "elin.example"
    newsextract.unregister("elin.example")
    assert find_site("elin.example") is None


def test_the_closest_domain_is_taken() -> None:
    for domain in ("elin.example", "sport.elin.example"):
        newsextract.register(site(domain))
    found = find_site("live.sport.elin.example")
    assert found is not None
    assert found.domain == "sport.elin.example"


def test_a_site_registered_again_is_replaced() -> None:
    newsextract.register(site("elin.example", "Old"))
    newsextract.register(site("elin.example", "New"))
    found = find_site("elin.example")
    assert found is not None
    assert found.name == "New"
    assert len(registered()) == 1


@pytest.mark.parametrize("wrong", [None, "elin.example", 5, Site, Site(name="x", home="elin"), Site(name="x", home="")])
def test_what_is_no_site_is_not_registered(wrong: Any) -> None:
    with pytest.raises(SiteError):
        newsextract.register(wrong)


def test_unregistering_what_is_not_there() -> None:
    with pytest.raises(UsageError, match=r"elin\.example"):
        newsextract.unregister("elin.example")


# a folder ----------------------------------------------------------------------------------------------------------------


def test_a_file_in_a_folder_rules(tmp_path: Path) -> None:
    write(tmp_path, "elin-news.example")
    newsextract.use_sites(tmp_path)
    article = extract(PAGE, url="https://www.elin-news.example/a")
    assert article.site == "elin-news.example"
    assert article.publisher == "Folder"
    assert article.headline == "The pier of Port Elin is open again"
    newsextract.use_sites()
    assert extract(PAGE, url="https://www.elin-news.example/a").headline == "The pier is open again"


def test_only_the_file_that_is_met_is_loaded(tmp_path: Path) -> None:
    write(tmp_path, "good.example")
    (tmp_path / "broken_example.py").write_text("raise SystemError('never')", encoding="utf-8")
    newsextract.use_sites(tmp_path)
    assert find_site("www.good.example") is not None
    assert find_site("other.example") is None
    with pytest.raises(SiteError, match="never"):
        find_site("broken.example")


def test_a_file_is_loaded_once(tmp_path: Path) -> None:
    write(tmp_path, "good.example")
    newsextract.use_sites(tmp_path)
    assert find_site("a.good.example") is find_site("a.good.example")


def test_one_file_takes_about_a_millisecond(tmp_path: Path) -> None:
    path = write(tmp_path, "good.example")
    load_file(path)
    start = time.process_time()
    for _ in range(50):
        load_file(path)
    assert (time.process_time() - start) / 50 < 0.003


def test_names_that_share_a_file_name(tmp_path: Path) -> None:
    write(tmp_path, "a-b.example")
    newsextract.use_sites(tmp_path)
    assert find_site("a-b.example") is not None
    assert find_site("a.b.example") is None


def test_a_domain_that_begins_with_a_digit(tmp_path: Path) -> None:
    assert write(tmp_path, "17news.example").name == "n17news_example.py"
    newsextract.use_sites(tmp_path)
    assert find_site("17news.example") is not None


@pytest.mark.parametrize(
    ("code", "line", "said"),
    [
        ("x = (\n", 1, "SyntaxError: '(' was never closed"),
        ("import nothing_of_that_name\n", 1, "ModuleNotFoundError"),
        ("\n\nSITE = 1 / 0\n", 3, "ZeroDivisionError"),
        ("from newsextract.site import Site\nSITE = Site(\n name='x',\n home='https://x.example',\n time_zone='UTC')\n", 2, "time_zone"),
        (f"{BOTH}LAYOUTS = (\n Layout(name='a', marker='h1'),\n Layout(name='b', marker='h1', headlines='h2'))\n", 4, "headlines"),
        ("def make():\n    raise ValueError('no')\nSITE = make()\n", 2, "ValueError: no"),
        ("import json\nSITE = json.loads('{')\n", 2, "JSONDecodeError"),
        ("SITE = 5\n", None, "SITE is a Site, not int"),
        ("", None, "no SITE"),
        ("\x00", None, "does not load"),
        ("from newsextract.site import Site\nSITE = Site(name='x', home='x.example')\n", None, "home page's address"),
        ("from newsextract.site import Site\nSITE = Site(name='x', home='https://y.example')\n", None, "is called y_example.py"),
        (SITE_OF % "Layout(name='a', marker='h1')", None, "layouts is a tuple"),
        (SITE_OF % "('h1',)", None, "not str"),
        (SITE_OF % "(Layout(name='a', marker='h1', body='div'),)", None, "body is a Body, not str"),
        (SITE_OF % "(Layout(name='a', marker='h1', headline=5),)", None, "headline is no rule: 5"),
        (SITE_OF % "(Layout(name='a', marker='h1', ignore='nav'),)", None, "ignore is a tuple"),
    ],
)  # fmt: skip
def test_faults_are_told_by_file_and_line(tmp_path: Path, code: str, line: int | None, said: str) -> None:
    path = tmp_path / "x_example.py"
    path.write_text(code, encoding="utf-8")
    newsextract.use_sites(tmp_path)
    with pytest.raises(SiteError) as caught:
        extract(PAGE, url="https://www.x.example/a")
    assert said in caught.value.message
    assert caught.value.source == (f"{path}:{line}" if line else str(path))


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    newsextract.use_sites(tmp_path)
    for wrong in (tmp_path / "nowhere", write(tmp_path, "x.example")):
        with pytest.raises(UsageError, match="no folder"):
            newsextract.use_sites(wrong)
    # what was used before still is
    assert find_site("x.example") is not None


def test_the_check_finds_what_loading_does_not(tmp_path: Path) -> None:
    path = tmp_path / "x_example.py"
    path.write_text(
        "from newsextract.site import Layout, Site\nSITE = Site(\n name='x', home='https://x.example',\n timezone='Mars/North',\n"
        " family='nobodys',\n layouts=(Layout(name='a', marker='h1', byline='p[[',\n  headline='h2'),))\n",
        encoding="utf-8",
    )
    found = [(problem.line, problem.message.split(";")[0]) for problem in check_sites(tmp_path)]
    assert [line for line, _ in found] == [4, 5, 6]
    assert "Mars/North" in found[0][1]
    assert "nobodys" in found[1][1]
    assert "'p[['" in found[2][1]
    write(tmp_path, "good.example")
    assert check_sites(tmp_path / "good_example.py") == []


# order -------------------------------------------------------------------------------------------------------------------


def test_own_sites_go_before_built_in_ones(tmp_path: Path) -> None:
    assert find_rules("apnews.com").origin == "built in"
    write(tmp_path, "apnews.com")
    newsextract.use_sites(tmp_path)
    assert find_rules("apnews.com").origin == "folder"
    newsextract.register(site("apnews.com"))
    assert find_rules("apnews.com").origin == "registered"
    given = Site(name="Given", home="https://given.example")
    assert extract(PAGE, url="https://apnews.com/a", site=given).site == "given.example"


def test_the_first_folder_goes_first(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, "x.example", name)
    write(tmp_path / "two", "y.example", "two")
    newsextract.use_sites(tmp_path / "one", tmp_path / "two")
    assert [found.name for host in ("x.example", "y.example") if (found := find_site(host))] == ["one", "two"]


# packages ----------------------------------------------------------------------------------------------------------------

CODE = """
import sys
from newsextract import extract, SiteError
try:
    print(extract("<h1>x</h1>", url={url!r}).site)
except SiteError as error:
    print(error)
print("importlib.metadata" in sys.modules, sorted(m for m in sys.modules if m.startswith("elin_press")))
"""


def package(folder: Path, entries: str) -> Path:
    """A folder as an installer leaves it: a package of sites and its description."""
    own = folder / "elin_press"
    own.mkdir()
    (own / "__init__.py").touch()
    for domain in ("elin.example", "grell.example", "apnews.com"):
        write(own, domain, "Package")
    (own / "broken.py").write_text("raise ValueError('broken')", encoding="utf-8")
    info = folder / "elin_press-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: elin-press\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[newsextract.sites]\n{entries}", encoding="utf-8")
    return folder


def run(folder: Path | None, url: str) -> list[str]:
    env = environment()
    if folder is not None:
        env["PYTHONPATH"] = f"{env['PYTHONPATH']}{os.pathsep}{folder}"
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(url=url)], capture_output=True, text=True, env=env, timeout=60, check=True
    )
    return done.stdout.split("\n")


ENTRIES = """\
elin.example = elin_press.elin_example
Grell.example = elin_press.grell_example:SITE
apnews.com = elin_press.apnews_com
broken.example = elin_press.broken
wrong.example = elin_press.elin_example
number.example = math:pi
"""


@pytest.mark.parametrize(
    ("host", "said", "loaded"),
    [
        ("www.elin.example", "elin.example", ["elin_press", "elin_press.elin_example"]),
        ("a.b.grell.example", "grell.example", ["elin_press", "elin_press.grell_example"]),
        ("apnews.com", "apnews.com", ["elin_press", "elin_press.apnews_com"]),
        ("bbc.com", "bbc.com", []),
        ("other.example", "None", []),
        (
            "broken.example",
            "entry point broken.example = elin_press.broken: the site does not load: ValueError: broken",
            ["elin_press"],
        ),
        (
            "wrong.example",
            "entry point wrong.example = elin_press.elin_example: the entry point of elin.example has that name",
            None,
        ),
        ("number.example", "entry point number.example = math:pi: SITE is a Site, not float", []),
    ],
)
def test_sites_of_packages(tmp_path: Path, host: str, said: str, loaded: list[str] | None) -> None:
    lines = run(package(tmp_path, ENTRIES), f"https://{host}/a")
    assert lines[0] == said
    if loaded is not None:
        assert lines[1] == f"True {loaded}"


def test_nobody_pays_for_packages_that_are_not_there() -> None:
    code = "import sys; from newsextract.sites import find_site; find_site('x.example'); print('importlib.metadata' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment(), timeout=60, check=True
    )
    assert done.stdout.strip() == "False"


# the list ----------------------------------------------------------------------------------------------------------------


def test_the_list_knows_every_source(tmp_path: Path) -> None:
    write(tmp_path, "folder.example")
    write(tmp_path, "apnews.com")
    (tmp_path / "text.example.txt").write_text("title: //h1\ndate: //time", encoding="utf-8")
    (tmp_path / "bbc.com.txt").write_text("title: //h1", encoding="utf-8")
    (tmp_path / "folder.example.txt").write_text("author: //p", encoding="utf-8")
    (tmp_path / "global.txt").write_text("strip: //nav", encoding="utf-8")
    (tmp_path / "README.txt").write_text("Hello", encoding="utf-8")
    (tmp_path / "broken_example.py").write_text("SITE = 5", encoding="utf-8")
    newsextract.use_sites(tmp_path)
    newsextract.register(
        Site(name="R", home="https://r.example", layouts=(Layout(name="x", marker="h1", body=None, tags="a"),))
    )
    rows, errors = known_sites()
    found = {row.domain: row for row in rows}
    assert [row.domain for row in rows] == sorted(found)
    assert found["r.example"].origins == ("registered",)
    assert found["r.example"].fields == ("tags",)
    assert found["folder.example"].origins == ("folder", "configuration")
    assert found["folder.example"].fields == ("headline", "byline")
    assert found["apnews.com"].origins == ("folder",)
    assert found["apnews.com"].name == "Folder"
    assert found["text.example"].origins == ("configuration",)
    assert found["text.example"].fields == ("headline", "published")
    assert found["bbc.com"].origins == ("configuration", "built in")
    assert found["bbc.com"].fields[0] == "headline"
    assert found["bbc.com"].family == "bbc"
    assert "global" not in found
    assert [str(error) for error in errors] == [f"{tmp_path / 'broken_example.py'}: SITE is a Site, not int"]


def test_the_list_of_built_in_sites_is_complete() -> None:
    folder = Path(newsextract.sites.__file__).parent
    files = {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}
    rows = built_in_sites()
    assert {module_name(row.domain) for row in rows} == files
    assert all(row.country and row.languages for row in rows)


# names -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "domains"),
    [
        ("a.b.c.d.e.f.example", ["c.d.e.f.example", "d.e.f.example", "e.f.example", "f.example"]),
        ("xn--bcher-kva.example", ["xn--bcher-kva.example"]),
        ("example", []),
        ("a_b.example", ["a_b.example"]),
        ("-a.example", []),
        ("A.example", []),
        ("127.0.0.1", ["127.0.0.1", "0.0.1", "0.1"]),
        ("[::1]", []),
    ],
)
def test_domains_of_a_host(host: str, domains: list[str]) -> None:
    assert domains_of(host) == domains
