"""What an import may load: start-up time is part of the interface."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.cli.command import environment

THIRD_PARTY = {"selectolax"}
"""The only packages beyond the standard library that ``import newsextract`` may load."""

HEAVY = {
    "requests", "urllib3", "dateparser", "trafilatura", "lxml", "matplotlib", "numpy", "pyarrow", "rich", "charset_normalizer", "w3lib", "protego", "hypothesis",
    "asyncio", "concurrent", "email", "http", "multiprocessing", "sqlite3", "ssl", "unittest", "xml",
}  # fmt: skip
"""Slow ones; those of the standard library are included."""

LIST = "import json, sys; before = set(sys.modules); {code}; json.dump(sorted(set(sys.modules) - before), sys.stderr)"


def loaded(code: str) -> set[str]:
    """The top-level modules that some code loads in a new interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", LIST.format(code=code)], capture_output=True, env=environment(), timeout=60, check=True
    )
    return {name.partition(".")[0] for name in json.loads(done.stderr)}


def third_party(names: set[str]) -> set[str]:
    # compiled extensions and sysconfig leave helpers with private names behind
    ours = {name for name in names if not name.startswith("_") and name not in ("newsextract", "cython_runtime")}
    return ours - sys.stdlib_module_names


def test_import_is_light() -> None:
    names = loaded("import newsextract")
    assert third_party(names) <= THIRD_PARTY
    assert not names & HEAVY


def test_the_public_names_are_light() -> None:
    names = loaded(
        "from newsextract import extract, explain, load, fetch, parse_feed, discover, crawl, Article, Page, NewsextractError; "
        "from newsextract import iter_pages, StoredPage, WarcWriter"
    )
    assert third_party(names) <= THIRD_PARTY
    assert not names & HEAVY


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["extract", "--help"],
        ["bulk", "--help"],
        ["quality", "--help"],
        ["sites", "--help"],
        ["feed", "--help"],
        ["crawl", "--help"],
        ["doctor", "--help"],
        ["extract"],
    ],
)
def test_help_loads_no_parser(arguments: list[str]) -> None:
    code = (
        f"import os; sys.stdout = open(os.devnull, 'w'); keep = sys.stderr; sys.stderr = sys.stdout; "
        f"from newsextract.cli import main; main({arguments!r}); sys.stderr = keep"
    )
    names = loaded(code)
    assert third_party(names) == set()
    assert not names & HEAVY


def test_every_public_name_is_there_and_is_what_it_says() -> None:
    import newsextract

    for name in newsextract.__all__:
        assert getattr(newsextract, name) is not None
    assert callable(newsextract.extract)
    assert callable(newsextract.explain)


def test_the_functions_survive_an_import_of_the_modules() -> None:
    # a module of the same name would take the function's place in the package
    code = (
        "import newsextract.cli.extract, newsextract.cli.explain, newsextract.fetchers.http, newsextract.pipeline; "
        "import newsextract; newsextract.extract(''); newsextract.explain(''); assert callable(newsextract.fetch)"
    )
    subprocess.run([sys.executable, "-c", code], env=environment(), timeout=60, check=True, capture_output=True)
