"""Dates inside longer lines."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsextract.normalizers.dates import find_dates

# line, the pieces found, their instants
ROWS = [
    ("by Jane Roe November 20, 2024 9:16 AM 2 min read", ["November 20, 2024 9:16 AM"], ["2024-11-20T09:16"]),
    ("Nov 20, 2024 | 9:16 AM EST", ["Nov 20, 2024 | 9:16 AM EST"], ["2024-11-20T09:16"]),
    ("20 November 2024 at 09:16 GMT", ["20 November 2024 at 09:16 GMT"], ["2024-11-20T09:16"]),
    ("9:16 AM, Nov 20, 2024", ["9:16 AM, Nov 20, 2024"], ["2024-11-20T09:16"]),
    ("Mi., 20. November 2024, 09.16 Uhr", ["Mi., 20. November 2024, 09.16 Uhr"], ["2024-11-20T09:16"]),
    ("20/11/2024 às 09h16", ["20/11/2024 às 09h16"], ["2024-11-20T09:16"]),
    ("20.11.2024 09:16", ["20.11.2024 09:16"], ["2024-11-20T09:16"]),
    ("2024-11-20 09:16", ["2024-11-20 09:16"], ["2024-11-20T09:16"]),
    ("Por Ana Lima | 20/11/2024 20:36", ["20/11/2024 20:36"], ["2024-11-20T20:36"]),
    ("By Ana Bell, Wednesday, November 20, 2024", ["Wednesday, November 20, 2024"], ["2024-11-20T00:00"]),
    ("Von Ana Bell · 20. November 2024 · 3 Min. Lesezeit", ["20. November 2024"], ["2024-11-20T00:00"]),
    ("November 20, 2024 · 5 min read", ["November 20, 2024"], ["2024-11-20T00:00"]),
    ("November 20, 2024 | 3 Comments", ["November 20, 2024"], ["2024-11-20T00:00"]),
    (
        "Published 09:16, 20 Nov 2024 Updated 10:00, 21 Nov 2024",
        ["09:16, 20 Nov 2024", "10:00, 21 Nov 2024"],
        ["2024-11-20T09:16", "2024-11-21T10:00"],
    ),
    (
        "postado em 20/11/2024 05:49 / atualizado em 20/11/2024 05:50",
        ["20/11/2024 05:49", "20/11/2024 05:50"],
        ["2024-11-20T05:49", "2024-11-20T05:50"],
    ),
    ("입력 2024.11.20 09:16 수정 2024.11.20 10:00", ["2024.11.20 09:16", "2024.11.20 10:00"], ["2024-11-20T09:16", "2024-11-20T10:00"]),
    ("Montag, 18. November 2024 20:29 Uhr Bern | 19:29 Uhr London", ["Montag, 18. November 2024 20:29 Uhr"], ["2024-11-18T20:29"]),
    ("文・山田太郎 2024年11月20日 9時16分", ["2024年11月20日 9時16分"], ["2024-11-20T09:16"]),
    ("11:48, Thu, Jul 18, 2024", ["11:48, Thu, Jul 18, 2024"], ["2024-07-18T11:48"]),
    ("20.11.2024 - 22.11.2024", ["20.11.2024", "22.11.2024"], ["2024-11-20T00:00", "2024-11-22T00:00"]),
    ("Copyright © 19.12.2019 - 12:14 h by Example", ["19.12.2019 - 12:14 h"], ["2019-12-19T12:14"]),
    ("The price rose to 2.50 on 20 November 2024 2.50 of it tax", ["20 November 2024"], ["2024-11-20T00:00"]),
    ("April 25, 2023 (last edited 2024-11-20 13:28:18 by", ["April 25, 2023", "2024-11-20 13:28:18"], ["2023-04-25T00:00", "2024-11-20T13:28"]),
    ("open 09:16-10:30 on 20.11.2024", ["20.11.2024"], ["2024-11-20T00:00"]),
    ("Aktuell: 20.11.2024, 09:16-10:30 Uhr", ["20.11.2024, 09:16"], ["2024-11-20T09:16"]),
    ("Thông tin lúc 09:16 ngày 20/11/2024", ["09:16 ngày 20/11/2024"], ["2024-11-20T09:16"]),
    ("x" * 300 + " 20 November 2024 " + "y" * 300, ["20 November 2024"], ["2024-11-20T00:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "pieces", "instants"), ROWS)
def test_find(line: str, pieces: list[str], instants: list[str]) -> None:
    found = find_dates(line)
    assert [one.text for one in found] == pieces
    assert [one.value.isoformat()[:16] for one in found] == instants
    assert [line[one.start : one.end] for one in found] == pieces


@pytest.mark.parametrize(
    "line",
    [
        "gestern 14:30",
        "2 hours ago",
        "Nov. 20",
        "20 November, 14:30",
        "In 2019 the council had 12 members",
        "The 20 best films of 2024",
        "no digits here at all",
        "Call 030 2024 20 for more",
        "Verfassungsblog, 2020/4/09, https://example.org/2020/4/09/story.html"[24:],
    ],
)
def test_nothing_to_find(line: str) -> None:
    assert find_dates(line, captured_at=datetime(2024, 12, 22, tzinfo=UTC)) == []


def test_limit() -> None:
    line = " ".join(f"{day} May 2024;" for day in range(1, 30))
    assert len(find_dates(line)) == 8
    assert len(find_dates(line, limit=2)) == 2


def test_labels_belong_to_their_own_date() -> None:
    found = find_dates("Published 20 Nov 2024, updated 21 Nov 2024. Also 22 Nov 2024")
    assert [one.label for one in found] == ["published", "updated", None]


@pytest.mark.parametrize(
    ("line", "language", "label"),
    [
        ("25/04/2026 Actualizado a las 15:10h.", "es", None),
        ("3 mai 2024 mis à jour à 15h10", "fr", None),
        ("03.05.2024 aktualisiert um 15:10 Uhr", "de", None),
        ("2024年11月20日 更新", "ja", "updated"),
        ("3 May 2024 Updated", "en", "updated"),
    ],
)
def test_a_label_behind_a_date_may_belong_to_the_clock_time_behind_it(
    line: str, language: str, label: str | None
) -> None:
    assert [one.label for one in find_dates(line, languages=(language,))] == [label]
