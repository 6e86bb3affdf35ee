"""Plain text: white space, keys, similarity, word counts, titles."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsextract.normalizers.text import collapse, key, similarity, word_count, words
from newsextract.normalizers.titles import strip_site_name


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("", ""),
        (" ", ""),
        ("plain", "plain"),
        ("two  blanks", "two blanks"),
        (" ends ", "ends"),
        ("tab\tand\nline\r\nbreaks", "tab and line breaks"),
        ("no\u00a0break", "no break"),
        ("narrow\u202fno\u2009break", "narrow no break"),
        ("line\u2028and\u2029paragraph", "line and paragraph"),
        ("next\u0085line", "next line"),
        ("ideographic\u3000space", "ideographic space"),
        ("\u3000橋が再建された。", "橋が再建された。"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth", "zerowidth"),
        ("Jane Roe/\u200bAgency", "Jane Roe/Agency"),
        ("\ufeffmark", "mark"),
        ("word\u2060joiner", "wordjoiner"),
        ("left\u200eto\u200fright", "lefttoright"),
        ("\u202aembedded\u202c", "embedded"),
        ("null\x00and\x07bell\x1b", "nullandbell"),
        ("e\u0301te\u0301", "été"),
        ("가", "가"),
        ("“quotes” – dashes — stay…", "“quotes” – dashes — stay…"),
        ("«guillemets» ‚single‘", "«guillemets» ‚single‘"),
        ("ﬁ ligature ½ ①", "ﬁ ligature ½ ①"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("low \udfff surrogate", "low \ufffd surrogate"),
        ("pair \ud83d\ude00", "pair \U0001f600"),
        ("می\u200cشود", "می\u200cشود"),
        ("क्\u200dष", "क्\u200dष"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f468\u200d\U0001f469\u200d\U0001f467"),
        ("Latin\u200cletters", "Latinletters"),
        ("\u200cstart", "start"),
        ("İstanbul ışık", "İstanbul ışık"),
        ("नई  दिल्ली", "नई दिल्ली"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
    ],
)  # fmt: skip
def test_collapse(raw: str, clean: str) -> None:
    assert collapse(raw) == clean


@given(st.text())
@example("\ud800")
@example(" \ud83d\ude00\u200d")
@settings(deadline=None)
def test_collapsed_text_is_clean(text: str) -> None:
    clean = collapse(text)
    assert collapse(clean) == clean
    assert "  " not in clean
    assert clean == clean.strip()
    assert unicodedata.is_normalized("NFC", clean)
    assert not any("\ud800" <= char <= "\udfff" for char in clean)
    clean.encode("utf-8")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“Rock ’n’ Roll”", '"Rock n Roll"'),
        ("The bridge — it's back", "the bridge: its back!"),
        ("Straße", "STRASSE"),
        ("e\u0301te\u0301", "ÉTÉ"),
        ("ＡＰ通信", "AP通信"),
        ("well\u00adknown", "wellknown"),
        ("20 %", "20%"),
        ("ΟΔΟΣ", "οδοσ"),
        ("橋が、再建。", "橋が再建"),
        ("a\u00a0b", "ab"),
        ("3,5 Mio.", "35 mio"),
    ],
)
def test_keys_of_the_same_text(a: str, b: str) -> None:
    assert key(a) == key(b)


@pytest.mark.parametrize(
    ("a", "b"), [("cafe", "café"), ("C", "C++"), ("$5", "£5"), ("दिल्ली", "दल्ल"), ("one two", "two one"), ("10", "100")]
)
def test_keys_of_other_texts(a: str, b: str) -> None:
    assert key(a) != key(b)


def test_a_text_without_words_has_an_empty_key() -> None:
    assert key("… — !?") == ""


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        ("", "", 1.0),
        ("!", "?", 1.0),
        ("word", "", 0.0),
        ("Rain in the north", "rain in the south", 0.75),
        ("one two", "two one", 1.0),
        ("one one two", "one two two", 2 / 3),
        ("north", "south", 0.0),
        ("“Bridge” reopens", "Bridge reopens!", 1.0),
        ("北京大橋", "北京大学", 0.75),
        ("다리가 열렸다", "다리가 닫혔다", 4 / 6),
        ("ÉTÉ", "e\u0301te\u0301", 1.0),
    ],
)
def test_similarity(a: str, b: str, value: float) -> None:
    assert similarity(a, b) == pytest.approx(value)
    assert similarity(b, a) == pytest.approx(value)


@given(st.text(max_size=200), st.text(max_size=200))
@settings(deadline=None)
def test_similarity_is_a_share(a: str, b: str) -> None:
    assert 0.0 <= similarity(a, b) <= 1.0
    assert similarity(a, a) == 1.0
    assert similarity(a, b) == similarity(b, a)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("— !", 0),
        ("one", 1),
        ("The well-known 1,000-mile race", 4),
        ("it's Jane’s", 2),
        ("U.S. bridges", 2),
        ("3.5 million", 2),
        ("Die Brücke steht.", 3),
        ("橋", 1),
        ("東京で雨", 2),
        ("東京で雨が降る", 4),
        ("AP通信によると", 4),
        ("다리가 다시 열렸다", 3),
        ("สะพานเปิด", 3),
        ("Мост восстановлен", 2),
        ("أعيد بناء الجسر", 3),
    ],
)
def test_word_count(text: str, count: int) -> None:
    assert word_count(text) == count


@pytest.mark.parametrize(
    ("title", "names", "headline"),
    [
        ("Bridge reopens | Springfield Gazette", ["Springfield Gazette"], "Bridge reopens"),
        ("Bridge reopens - Springfield Gazette", ["Springfield Gazette"], "Bridge reopens"),
        ("Bridge reopens – Springfield Gazette", ["Springfield Gazette"], "Bridge reopens"),
        ("Bridge reopens — The Springfield Gazette", ["Springfield Gazette"], "Bridge reopens"),
        ("Bridge reopens · Springfield Gazette", ["Springfield Gazette"], "Bridge reopens"),
        ("Bridge reopens :: Springfield Gazette", ["Springfield Gazette"], "Bridge reopens"),
        ("Bridge reopens - Local - Springfield Gazette", ["Springfield Gazette"], "Bridge reopens"),
        ("Brücke öffnet wieder - Panorama - Musterblatt", ["Musterblatt"], "Brücke öffnet wieder"),
        ("Bridge reopens - mayor happy - Springfield Gazette", ["Springfield Gazette"], "Bridge reopens - mayor happy"),
        ("Springfield Gazette: Bridge reopens", ["Springfield Gazette"], "Bridge reopens"),
        ("Springfield Gazette | Bridge reopens", ["Springfield Gazette"], "Bridge reopens"),
        ("Bridge reopens | gazette.example", ["gazette.example"], "Bridge reopens"),
        ("Bridge reopens | Gazette.com", ["Gazette"], "Bridge reopens"),
        ("Bridge reopens | BRIDGE TV News", ["Bridge TV"], "Bridge reopens"),
        ("Bridge reopens | Springfield Gazette | City desk", ["Springfield Gazette | City desk"], "Bridge reopens"),
        ("Bridge reopens｜橋新聞", ["橋新聞"], "Bridge reopens"),
        ("Springfield Gazette", ["Springfield Gazette"], "Springfield Gazette"),
        ("Bridge reopens", ["Springfield Gazette"], "Bridge reopens"),
        ("Bridge reopens - what we know", ["Springfield Gazette"], "Bridge reopens - what we know"),
        ("Gazette readers cross the bridge", ["Gazette"], "Gazette readers cross the bridge"),
        ("Bridge: what we know | Gazette", ["Gazette"], "Bridge: what we know"),
        ("Bridge reopens | Gazette", ["", "Other", "Gazette"], "Bridge reopens"),
        # without a known name
        ("The old bridge reopens on Monday | Springfield Gazette", [], "The old bridge reopens on Monday"),
        ("The old bridge reopens on Monday - Springfield News", [], "The old bridge reopens on Monday"),
        ("The old bridge reopens on Monday - gazette.example.com", [], "The old bridge reopens on Monday"),
        ("Die alte Brücke öffnet am Montag wieder - Muster Zeitung", [], "Die alte Brücke öffnet am Montag wieder"),
        ("The old bridge reopens on Monday - BBC", [], "The old bridge reopens on Monday"),
        ("The old bridge reopens - what we know so far", [], "The old bridge reopens - what we know so far"),
        ("The mayor crosses the bridge - Analysis", [], "The mayor crosses the bridge - Analysis"),
        (
            "The Springfield bridge reopens | Springfield Gazette",
            [],
            "The Springfield bridge reopens | Springfield Gazette",
        ),
        ("Springfield 3 - 1 Shelbyville", [], "Springfield 3 - 1 Shelbyville"),
        ("He came – and won", [], "He came – and won"),
        ("Bridge | Gazette", [], "Bridge | Gazette"),
        ("The old bridge reopens on Monday | Is it safe?", [], "The old bridge reopens on Monday | Is it safe?"),
        ("A well-known bridge reopens", [], "A well-known bridge reopens"),
        ("  The old bridge\u00a0reopens  ", [], "The old bridge reopens"),
        ("", ["Gazette"], ""),
        (" | ", ["Gazette"], "|"),
    ],
)
def test_titles(title: str, names: list[str], headline: str) -> None:
    assert strip_site_name(title, *names) == headline


@given(st.text(max_size=120), st.lists(st.text(max_size=12), max_size=3))
@example("A: ", ["a"])
@example("| x | y", ["x"])
@settings(deadline=None)
def test_a_title_is_only_cut(title: str, names: list[str]) -> None:
    headline = strip_site_name(title, *names)
    assert headline in collapse(title)
    assert bool(headline) == bool(collapse(title))


@pytest.mark.parametrize("text", ["a b " * 25_000, " " * 100_000, "| " * 50_000, "\u200c" * 100_000, "é" * 100_000, "-" * 100_000, "\ud800" * 100_000, "ﷺ" * 100_000])  # fmt: skip
def test_long_texts_end_fast(text: str) -> None:
    start = time.process_time()
    collapse(text)
    key(text)
    words(text)
    similarity(text, text + "x")
    word_count(text)
    strip_site_name(text, "Gazette")
    assert time.process_time() - start < 3
