"""Files of the dialect in all their shapes: what is read of them, and what is told to be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.errors import SiteError
from newsextract.fivefilters import SitePatterns, parse_patterns, read_patterns
from newsextract.fivefilters.keys import KINDS, WITHOUT_EFFECT

FILES = Path(__file__).parent / "configurations"


def read(name: str) -> SitePatterns:
    return read_patterns(FILES / f"{name}.txt")


@pytest.mark.parametrize("path", sorted(FILES.glob("*.txt")), ids=lambda path: path.stem)
def test_nothing_is_wrong_in_sound_files(path: Path) -> None:
    assert read_patterns(path).faults == ()


def test_there_are_files_of_all_shapes() -> None:
    used = {
        line.split(":")[0].split("(")[0].strip().lower()
        for path in FILES.glob("*.txt")
        for line in path.read_text(encoding="utf-8-sig").splitlines()
        if line.strip() and not line.strip().startswith("#")
    }
    assert len(list(FILES.glob("*.txt"))) >= 25
    # the rest is in the broken files' folder or has the shape of another
    assert used <= set(KINDS)
    assert set(KINDS) - used <= {"strip_comments", "remove_empty_tags"}


def test_the_plain_form() -> None:
    found = read("elincourier.example")
    assert [(rule.xpath, rule.origin) for rule in found.title] == [
        ("//h1[@id='headline']", "elincourier.example.txt:2")
    ]
    assert found.fields == ("headline", "byline", "published", "body")
    assert [rule.xpath for rule in found.strip] == ["//div[@class='older']"]
    assert found.strip_id_or_class == ("newsletter",)
    assert [test.url for test in found.tests] == [
        "https://www.elincourier.example/harbour/ferry-pier-reopens",
        "https://www.elincourier.example/harbour/tea-room",
    ]
    assert [len(test.contains) for test in found.tests] == [2, 0]


def test_several_lines_keep_their_order() -> None:
    found = read("brinmoorpost.example")
    assert [rule.xpath for rule in found.body] == ["//div[@id='article-2019']", "//div[@class='story-text']"]


def test_replacements_in_both_forms() -> None:
    # a colon in the brackets is no end of the key; the pairs of the long form stand last, since they are known at the end
    assert set(read("tobinsee.example").replacements) == {
        ('<div class="wall">', '<div class="story-text">'),
        ('<span class="by-line">', '<p class="writer">'),
        ("<!-- end: of the line --></span>", "</p>"),
    }
    assert read("emptyvalues.example").replacements == (("<wbr>", ""), ("&nbsp;", ""))


def test_quotes_around_a_name_are_none_of_it() -> None:
    assert read(".wikis.example").strip_id_or_class == ("editsection", "toc")


def test_what_a_fetcher_wants() -> None:
    fetch = read("ostkanal.example").fetch
    assert dict(fetch.headers) == {
        "user-agent": "Mozilla/5.0 (compatible; reader)",
        "referer": "https://news.ostkanal.example/",
        "cookie": "consent=yes; edition=int",
    }
    assert fetch.requires_login
    assert [rule.only_if for rule in fetch.single_page] == [None]
    condition = fetch.next_page[0].only_if
    assert condition is not None
    assert condition.xpath == "//nav[@class='pager']"
    assert fetch.single_page_in_feed[0].link.xpath == "//a[@class='full']"


def test_keys_without_effect_are_kept() -> None:
    found = read("lornewatch.example")
    assert {line.key for line in found.kept} <= set(WITHOUT_EFFECT)
    assert ("wrap_in", "blockquote", "//p[@class='said']") in [
        (line.key, line.argument, line.value) for line in found.kept
    ]
    assert all(line.known for line in found.kept)


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("spacing.example", ["//h1"]),
        ("bom.example", ["//h1"]),
        ("umlaut.example", ["//h1[contains(., 'Fähre') or contains(., 'pier')]"]),
    ],
)
def test_white_space_and_encodings(name: str, titles: list[str]) -> None:
    assert [rule.xpath for rule in read(name).title] == titles
    assert read(name).body


@pytest.mark.parametrize(
    ("value", "wanted"), [("no", False), ("No", False), ("0", False), ("yes", True), ("perhaps", True)]
)
def test_yes_and_no(value: str, wanted: bool) -> None:
    assert parse_patterns(f"prune: {value}").prune is wanted
    assert parse_patterns(f"autodetect_on_failure: {value}").autodetect is wanted


def test_the_general_file_stands_behind() -> None:
    both = read("ostkanal.example").with_general(read("global"))
    assert dict(both.fetch.headers)["referer"] == "https://news.ostkanal.example/"
    assert dict(both.fetch.headers)["accept-language"] == "en"
    assert both.strip_id_or_class == ("share-bar",)
    first = parse_patterns("title: //h1\nstrip: //a").with_general(parse_patterns("title: //h2\nstrip: //b"))
    assert [rule.xpath for rule in first.title] == ["//h1", "//h2"]
    assert [rule.xpath for rule in first.strip] == ["//a", "//b"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("bodys: //div", "unknown key 'bodys'"),
        ("no colon here", "no rule"),
        ("title:", "title has no value"),
        ("title(x): //h1", "title takes nothing in brackets"),
        ("http_header: x", "http_header needs brackets"),
        ("http_header(a b): x", "no name of a request header"),
        ("http_header(cookie): a\x07b", "printable ASCII"),
        ("http_header(cookie): ключ", "printable ASCII"),
        ("find_string: a", "1 find_string and 0 replace_string"),
        ("replace_string: a", "0 find_string and 1 replace_string"),
        ("replace_string(): a", "brackets are empty"),
        ("if_page_contains: //a", "there is none"),
        ("test_contains: a", "there is none"),
        ("tidy: perhaps", "yes or no"),
        ("title: " + "x" * 3_000, "2,000 characters"),
    ],
)
def test_faults_are_told_by_line(line: str, said: str) -> None:
    found = parse_patterns(f"# first\n\n{line}\nbody: //article", source="some/where.example.txt")
    assert [fault.line for fault in found.faults] == [3]
    assert said in found.faults[0].message
    assert [rule.origin for rule in found.body] == ["where.example.txt:4"]


def test_unknown_keys_are_kept_and_no_serious_fault() -> None:
    found = parse_patterns("subtitle: //h2")
    assert [(line.key, line.value, line.known) for line in found.kept] == [("subtitle", "//h2", False)]
    assert [fault.serious for fault in found.faults] == [False]


def test_large_files_are_cut(tmp_path: Path) -> None:
    path = tmp_path / "large.example.txt"
    path.write_bytes(b"title: //h1\n" + b"strip: //a\n" * 100_000)
    found = read_patterns(path)
    assert len(found.strip) < 3_000
    assert {fault.message for fault in found.faults} == {
        "only the first 200,000 bytes are read",
        "only the first 3,000 lines are read",
    }


def test_many_replacements_are_cut() -> None:
    found = parse_patterns("".join(f"replace_string(a{number}): b\n" for number in range(300)))
    assert len(found.replacements) == 100


def test_unreadable_file_is_a_site_error(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="cannot be read"):
        read_patterns(tmp_path / "none.example.txt")


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    found = parse_patterns(text, source="x.example.txt")
    assert all(fault.line >= 1 for fault in found.faults)


@pytest.mark.parametrize(
    "line", ["a" * 100_000, ":" * 100_000, "(" * 100_000 + ":", "replace_string(" + ")" * 100_000, "x(" * 50_000]
)
def test_hostile_lines_end_fast(line: str) -> None:
    found = parse_patterns("\n".join([line] * 2))
    assert found.faults
