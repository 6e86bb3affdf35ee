"""Every field of every page under ``tests/fixtures`` is what its golden record says; a field it does not name is empty."""

from __future__ import annotations

import functools
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from newsextract import Article
from tests.goldens import FIELDS, FIXTURES, as_json, golden_path, loss, main, pages, read_golden, record

PAGES = pages()
GOLDENS = {name: read_golden(path) for name, path in PAGES.items()}


@functools.cache
def _record(name: str) -> dict[str, Any]:
    return record(PAGES[name], GOLDENS[name])


@pytest.mark.parametrize(("name", "field"), [pytest.param(n, f, id=f"{n}-{f}") for n in PAGES for f in FIELDS])
def test_field(name: str, field: str) -> None:
    assert _record(name).get(field) == GOLDENS[name].get(field)


@pytest.mark.parametrize("name", PAGES)
def test_golden_is_a_record(name: str) -> None:
    """A golden file names known fields only, and is written as the command writes it."""
    Article.from_dict(GOLDENS[name])
    assert golden_path(PAGES[name]).read_text(encoding="utf-8") == as_json(GOLDENS[name])


def test_every_page_has_a_golden_and_every_golden_a_page() -> None:
    assert {golden_path(path) for path in PAGES.values()} == set(FIXTURES.glob("*/*.json"))


def test_every_folder_has_pages() -> None:
    folders = {path.name for path in FIXTURES.iterdir() if path.is_dir()}
    assert folders == {name.split("/")[0] for name in PAGES}
    assert all(path.is_dir() for path in FIXTURES.iterdir())


# the command that keeps them ---------------------------------------------------------------------------------------------

PAGE = "generic/cms"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of fixtures with one page, whose golden says what the library reads."""
    folder = tmp_path / "generic"
    folder.mkdir()
    shutil.copy(PAGES[PAGE], folder / "cms.html")
    assert _run(tmp_path, "--write", "--url", "https://saltgate-beacon.example/one/") == (0, "generic/cms written\n")
    return tmp_path


def _run(root: Path, *arguments: str) -> tuple[int, str]:
    out = io.StringIO()
    return main(arguments, root=root, out=out), out.getvalue()


def _change(root: Path, **fields: Any) -> bytes:
    path = root / "generic" / "cms.json"
    golden = {**json.loads(path.read_text(encoding="utf-8")), **fields}
    path.write_text(as_json({name: value for name, value in golden.items() if value is not None}), encoding="utf-8")
    return path.read_bytes()


def _golden(root: Path) -> dict[str, Any]:
    return read_golden(root / "generic" / "cms.html")


def test_new_page_is_written_and_compares_equal(root: Path) -> None:
    golden = _golden(root)
    assert golden["url"] == "https://saltgate-beacon.example/one/"
    assert list(golden) == [name for name in FIELDS if name in golden]
    assert not {"evidence", "access", "captured_at", "kicker"} & set(golden)
    assert _run(root) == (0, "1 of 1 pages as they should be\n")


def test_new_page_may_have_a_capture_time(root: Path) -> None:
    (root / "generic" / "cms.json").unlink()
    assert _run(root, "--write", "--captured-at", "2025-02-03T06:00:00+02:00")[0] == 0
    assert _golden(root)["captured_at"] == "2025-02-03T06:00:00+02:00"
    assert "url" not in _golden(root)


def test_writing_again_changes_nothing(root: Path) -> None:
    path = root / "generic" / "cms.json"
    before = path.stat().st_mtime_ns
    assert _run(root, "--write") == (0, "")
    assert path.stat().st_mtime_ns == before
    assert [each.name for each in path.parent.iterdir() if each.suffix not in (".html", ".json")] == []


def test_difference_names_page_field_and_both_values(root: Path) -> None:
    _change(root, headline="Another headline")
    code, shown = _run(root, "generic/cms")
    assert code == 1
    assert shown.startswith('generic/cms\n  headline\n    - "Another headline"\n    + "Council clears')
    assert shown.endswith("0 of 1 pages as they should be\n")


def test_difference_in_a_list_shows_only_what_differs(root: Path) -> None:
    body = _golden(root)["body"]
    _change(root, body=[*body[:3], {"kind": "paragraph", "text": "A line more."}, *body[3:]])
    _, shown = _run(root)
    assert shown.splitlines()[:3] == ["generic/cms", "  body[3]", '    - {"kind": "paragraph", "text": "A line more."}']
    assert "Council" not in shown


@pytest.mark.parametrize(
    ("fields", "field", "why"),
    [
        ({"kicker": "Ferries"}, "kicker", "had a value and has none"),
        ({"tags": ["Ferries"]}, "tags", "had a value and has none"),
        ({"headline": "Council clears sale of old ferries to Port Elin in light of winter storms on northern route, at last"}, "headline", "had 100 characters and has 91"),
        ({"byline": {"text": "by Ottilie Varen", "authors": [{"name": "Ottilie Varen", "url": "https://saltgate-beacon.example/author/one/", "role": "Harbour correspondent"}]}}, "byline", "authors: entry 1 lost its role"),
    ],
)  # fmt: skip
def test_loss_is_refused_until_it_is_meant(root: Path, fields: dict[str, Any], field: str, why: str) -> None:
    before = _change(root, **fields)
    code, shown = _run(root, "--write")
    assert code == 1
    assert shown.startswith(f"generic/cms is not written\n  {field} {why}")
    assert (root / "generic" / "cms.json").read_bytes() == before
    assert _run(root, "--write", "--lose", f"generic/cms:{field}") == (0, "generic/cms written\n")
    assert _run(root)[0] == 0


def test_shorter_list_is_refused_until_it_is_meant(root: Path) -> None:
    _change(root, body=[*_golden(root)["body"], {"kind": "paragraph", "text": "Eleventh."}])
    assert _run(root, "--write") == (1, "generic/cms is not written\n  body had 11 entries and has 10\n")
    assert _run(root, "--write", "--lose", "generic/cms:headline")[0] == 1
    assert _run(root, "--write", "--lose", "generic/cms:body")[0] == 0


def test_gain_needs_no_leave(root: Path) -> None:
    _change(root, reading_minutes=None, captions=None)
    assert _run(root, "--write") == (0, "generic/cms written\n")
    assert _golden(root)["reading_minutes"] == 3


@pytest.mark.parametrize("arguments", [["generic/none"], ["--write", "--lose", "generic/none:headline"]])
def test_unknown_page_is_a_usage_error(root: Path, arguments: list[str]) -> None:
    assert _run(root, *arguments) == (2, "no such page: generic/none\n")


def test_two_pages_of_one_name_are_refused(root: Path) -> None:
    (root / "generic" / "cms.txt").write_text("x", encoding="utf-8")
    with pytest.raises(ValueError, match=r"cms\.html and cms\.txt"):
        pages(root)


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("x" * 100, "x" * 95, False),
        ("x" * 100, "x" * 94, True),
        (3, 4, False),
        (3, None, True),
        (["a", "b"], ["a", "c"], False),
        (["a", "b"], ["a"], True),
        (["aaaaaaaaaaaaaaaaaaaa", "b"], ["a", "b", "c"], True),
        ([{"text": "a", "credit": "b"}], [{"text": "ab"}], True),
        ({"text": "a", "place": "b"}, {"text": "a"}, True),
        (None, "x", False),
        ([], ["x"], False),
    ],
)
def test_what_counts_as_a_loss(old: Any, new: Any, lost: bool) -> None:
    assert (loss(old, new) is not None) is lost
