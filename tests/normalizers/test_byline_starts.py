"""How lines begin that name authors, and the labels before a name."""

from __future__ import annotations

import time

import pytest

from newsextract.normalizers.byline_starts import begins_like_byline, from_by_word, holds_by_word, is_author_label
from newsextract.normalizers.given_names import is_given_name

BEGINS = [
    "By Jane Roe", "by Jane Roe", "BY JANE ROE", "By: Jane Roe", "By : Jane Roe", "By:Jane Roe", "Von Jana Roh", "Von: Jana Roh",
    "vom Roh-Blogger", "Por Juana Roe", "Par Jeanne Roux", "Di Gianna Rossi", "Door Jan Roe", "Av Jon Roe", "Af Jon Roe", "Przez Jana Roh",
    "Autor: Jan Roh", "Autorin: Jana Roh", "Auteur : Jeanne Roux", "Autore: Gianna Rossi", "Автор: Ольга Рохова", "Written by Jane Roe",
    "Posted by jroe", "Story by Jane Roe", "Words: Jane Roe", "Text: Jana Roh", "Tekst: Jan Roe", "Contributors: Jane Roe",
    "Ein Artikel von Jana Roh", "Kommentar von Jan Roh", "Verfasst von Jana Roh", "Escrito por Juana Roe", "Oleh Budi Roe",
    "文・山田花子", "記者 王小明", "作者：王小明", "（记者 王小明）", "(责编：王小明)", "글 한가람", "Tác giả: Minh Roe", "بقلم جنى رو",
    "ผู้เขียน สมชาย", "Szerző: Roh Jana",
]  # fmt: skip
NOT_BEGINS = [
    "", "B", "Bypass opens in Roeville", "Jane Roe", "Vonnegut remembered", "Portugal votes", "Party wins", "Divers found it", "Doors open at 7",
    "Published 3 May", "Staff", "Photo: Jane Roe", "Avalanche above Roetal", "Text messages leaked", "Autorität schwindet",
]  # fmt: skip
LABELS = [
    "By", "by:", "Written by", "WRITTEN BY", "Written by:", "Author", "Author:", "Authors", "Words by", "Text von", "Von", "Autor",
    "Autorin:", "Autor:in", "Auteur", "Autore", "Autor/in", "Escrito por", "Écrit par", "Scritto da", "Geschreven door", "Skrevet av", "Автор",
    "Posted by", "Reporter", "Contributors", "記者", "作者：", "기자", "الكاتب", "نویسنده", "Tác giả:", "Penulis :", "Yazar",
]  # fmt: skip
NOT_LABELS = [
    "",
    "Jane Roe",
    "Reviewed by",
    "Photo by",
    "Edited by",
    "About",
    "Share",
    "By Jane Roe",
    "Author biography and contacts here",
]
# line, whether a by-word stands in it, and what it begins there
WITHIN = [
    ("7 May 2024 by Jane Roe", "by Jane Roe"),
    ("Published August 7, 2023 by Jane Roe", "by Jane Roe"),
    ("05.06.2025 um 14:46 von Jana Roh", "von Jana Roh"),
    ("Guides · 10 min read · By Jane Roe", "By Jane Roe"),
    ("26 de junio de 2024 por Juana Roe", "por Juana Roe"),
    ("Le 3 mai 2024, par Jeanne Roux", "par Jeanne Roux"),
    ("3 mei 2024 | door Jan Roe", "door Jan Roe"),
    ("Kommentar von Jan Roh", "von Jan Roh"),
]
# kept apart: written before the tables and not tuned on
APART = [
    ("Text – Jana Roh", False),
    ("Gastbeitrag von Jan Roh", True),
    ("Texto: Juana Roe", True),
    ("Byron's house is for sale", False),
    ("Author: Jane Roe", True),
    ("Written By Jane Roe", True),
    ("Por que chove tanto", True),  # a headline may begin so: names must follow
    ("Skrevet af Jon Roe", True),
    ("Vonovia baut", False),
]


@pytest.mark.parametrize("line", BEGINS)
def test_by_words_begin_bylines(line: str) -> None:
    assert begins_like_byline(line)


@pytest.mark.parametrize("line", NOT_BEGINS)
def test_other_lines_do_not(line: str) -> None:
    assert not begins_like_byline(line)


@pytest.mark.parametrize(("line", "begins"), APART)
def test_lines_kept_apart(line: str, begins: bool) -> None:
    assert begins_like_byline(line) is begins


@pytest.mark.parametrize("line", LABELS)
def test_labels_stand_alone(line: str) -> None:
    assert is_author_label(line)


@pytest.mark.parametrize("line", NOT_LABELS)
def test_other_lines_are_no_labels(line: str) -> None:
    assert not is_author_label(line)


@pytest.mark.parametrize(("line", "part"), WITHIN)
def test_by_words_stand_within(line: str, part: str) -> None:
    assert holds_by_word(line)
    assert from_by_word(line) == part


@pytest.mark.parametrize("line", ["Jane Roe", "Nearby towns", "vonRoh", "Maybe tomorrow", "Portal opened"])
def test_no_by_word_within(line: str) -> None:
    assert not holds_by_word(line)


@pytest.mark.parametrize("line", [" by" * 40_000, "by " * 40_000, "." * 100_000, "von" + " " * 100_000])
def test_long_lines_end_fast(line: str) -> None:
    start = time.perf_counter()
    begins_like_byline(line)
    holds_by_word(line)
    from_by_word(line)
    is_author_label(line)
    assert time.perf_counter() - start < 0.1


@pytest.mark.parametrize(
    "word", ["Clara", "CLARA", "Jürgen", "José", "Hans-Peter", "Ольга", "Олена", "Γιώργος", "محمد", "Priya", "Ayşe"]
)
def test_given_names(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize(
    "word", ["Solar", "Project", "Summer", "Will", "The", "Reuters", "Market", "Georgia", "Grant", ""]
)
def test_words_of_headlines_are_no_given_names(word: str) -> None:
    assert not is_given_name(word)
