"""Meta lines and reading times of many languages; the names are invented."""

from __future__ import annotations

import pytest

from newsextract.normalizers.people import BylineLine, reading_minutes, split_byline_line

READING: list[tuple[str, int]] = [
    ("2 min read", 2),
    ("2 min. read", 2),
    ("3 mins read", 3),
    ("4 minute read", 4),
    ("5-minute read", 5),
    ("10 MIN READ", 10),
    ("4min read", 4),
    ("less than 1 min read", 1),
    ("< 1 min read", 1),
    ("Reading time: 7 minutes", 7),
    ("Estimated reading time: about 7 minutes", 7),
    ("Read time: 4 mins", 4),
    ("Jane Roe · Dec 14 · 6 min read · 3 comments", 6),
    ("Lesezeit: 4 Min.", 4),
    ("Lesezeit ca. 10 Minuten", 10),
    ("Lesedauer: 7 Minuten", 7),
    ("3 Minuten Lesezeit", 3),
    ("5 Min. Lesezeit", 5),
    ("Lecture 3 min", 3),
    ("Temps de lecture : 3 minutes", 3),
    ("Temps de lecture\u00a0: environ 4\u00a0min", 4),
    ("5 min de lecture", 5),
    ("Tiempo de lectura: 5 minutos", 5),
    ("3 min de lectura", 3),
    ("Tempo de leitura: 6 min", 6),
    ("4 min de leitura", 4),
    ("Tempo di lettura: circa 3 minuti", 3),
    ("2 minuti di lettura", 2),
    ("Temps de lectura: 3 minuts", 3),
    ("Leestijd: 3 minuten", 3),
    ("3 min leestijd", 3),
    ("Lästid 2 min", 2),
    ("Lästid: ca 3 minuter", 3),
    ("Læsetid: 3 min.", 3),
    ("3 min. læsetid", 3),
    ("Lesetid: 4 min", 4),
    ("Lukuaika noin 3 min", 3),
    ("Czas czytania: ok. 3 min", 3),
    ("4 min czytania", 4),
    ("Doba čtení: 3 minuty", 3),
    ("Čas čítania: 3 min", 3),
    ("Olvasási idő: 3 perc", 3),
    ("Timp de citire: 3 min", 3),
    ("Време за четене: 3 мин", 3),
    ("Vrijeme čitanja: 3 min", 3),
    ("Čas branja: 4 min", 4),
    ("Χρόνος ανάγνωσης: 3 λεπτά", 3),
    ("Время чтения: 3 минуты", 3),
    ("3 мин. чтения", 3),
    ("На чтение 5 мин", 5),
    ("Час читання: 3 хв", 3),
    ("Okuma süresi: 3 dk", 3),
    ("3 dk okuma", 3),
    ("مدة القراءة: ٣ دقائق", 3),
    ("4 دقائق قراءة", 4),
    ("زمان مطالعه: ۳ دقیقه", 3),
    ("זמן קריאה: 3 דקות", 3),
    ("पढ़ने का समय: 3 मिनट", 3),
    ("Waktu baca: 3 menit", 3),
    ("3 menit baca", 3),
    ("Thời gian đọc: 3 phút", 3),
    ("อ่าน 3 นาที", 3),
    ("阅读时间3分钟", 3),
    ("预计阅读时间 5 分钟", 5),
    ("閱讀時間：約 5 分鐘", 5),
    ("読了時間：約5分", 5),
    ("この記事は約3分で読めます", 3),
    ("읽는 시간 약 3분", 3),
    ("3분 읽기", 3),
    ("Skaitymo laikas: 3 min.", 3),
    ("Lugemisaeg 3 min", 3),
]
NO_READING = [
    "",
    "2 minutes",
    "3 Min.",
    "2 minutes ago",
    "The match lasted 90 minutes",
    "vor 5 Minuten",
    "0 min read",
    "999 min read",
    "12:30 min readers",
    "30 minute lecture",
    "3 min ready meals",
    "He read for 3 minutes",
    "a lecture 30 minutes long",
    "3 minutes reader poll",
    "读书会",
    "3分钟前",
]

LINES: list[tuple[str, BylineLine]] = [
    ("by Jane Roe November 20, 2024 9:16 AM 2 min read", BylineLine("by Jane Roe", 2, ("November 20, 2024 9:16 AM",))),
    (
        "Von Jana Roh | 3. April 2026, 14:05 Uhr | Lesezeit: 4 Minuten",
        BylineLine("Von Jana Roh", 4, ("3. April 2026, 14:05 Uhr",)),
    ),
    ("Published 3 hours ago · Jane Roe · 5 min read", BylineLine("Jane Roe", 5, ("Published 3 hours ago",))),
    ("Jane Roe | Staff Writer | May 3, 2024", BylineLine("Jane Roe | Staff Writer", None, ("May 3, 2024",))),
    (
        "Par Jeanne Roe et Jean Doe, le 15 septembre 2009",
        BylineLine("Par Jeanne Roe et Jean Doe", None, ("le 15 septembre 2009",)),
    ),
    ("2 min read", BylineLine(None, 2, ())),
    ("November 20, 2024", BylineLine(None, None, ("November 20, 2024",))),
    ("", BylineLine(None, None, ())),
    ("Share", BylineLine(None, None, ("Share",))),
    ("Reuters 20 Nov 2024", BylineLine("Reuters", None, ("20 Nov 2024",))),
    ("Por Juana Roe | 03/05/2022 20:36", BylineLine("Por Juana Roe", None, ("03/05/2022 20:36",))),
    ("홍길동 기자 2024.01.01 10:00", BylineLine("홍길동 기자", None, ("2024.01.01 10:00",))),
]


@pytest.mark.parametrize(("text", "minutes"), READING)
def test_reading_time(text: str, minutes: int) -> None:
    assert reading_minutes(text) == minutes


@pytest.mark.parametrize("text", NO_READING)
def test_minutes_without_a_reading_phrase(text: str) -> None:
    assert reading_minutes(text) is None


@pytest.mark.parametrize(("text", "line"), LINES)
def test_line_in_its_parts(text: str, line: BylineLine) -> None:
    assert split_byline_line(text) == line


def test_dates_that_are_given_part_the_line_and_go() -> None:
    text = "by Jane Roe November 20, 2024 9:16 AM 2 min read"
    start = text.index("November")
    end = text.index(" 2 min")
    assert split_byline_line(text, date_spans=[(start, end)]) == BylineLine("by Jane Roe", 2, ())


def test_a_date_in_words_parts_the_line_when_it_is_given() -> None:
    text = "Jane Roe the day before yesterday Politics"
    line = split_byline_line(text, date_spans=[(9, 33)])
    assert line == BylineLine("Jane Roe", None, ("Politics",))


@pytest.mark.parametrize("spans", [[(-5, 3)], [(3, 1)], [(0, 10_000)], [(2, 4), (3, 8)], [(4, 4)]])
def test_strange_spans_do_no_harm(spans: list[tuple[int, int]]) -> None:
    assert isinstance(split_byline_line("by Jane Roe", date_spans=spans), BylineLine)


def test_the_label_of_a_date_goes_with_its_date() -> None:
    line = split_byline_line("By Jane Roe The Associated Press Posted May 24, 2026 10:05 am 4 min read")
    assert line == BylineLine("By Jane Roe The Associated Press", 4, ("Posted May 24, 2026 10:05 am",))
