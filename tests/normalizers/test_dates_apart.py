"""Printed dates that nothing is tuned on: a form that failed here would move to the table of the others once it is read."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsextract.normalizers.dates import find_dates, parse_date

CAPTURED = datetime(2024, 11, 21, 12, 0, tzinfo=UTC)

# line, language, the day or instant it tells
ROWS = [
    ("Published: Wed 20 Nov 2024, 9:16 PM", "en", "2024-11-20T21:16"),
    ("20th November, 2024 by Harriet Quill", "en", "2024-11-20"),
    ("Nov. 20, 2024, at 6:05 p.m. ET", "en", "2024-11-20T18:05"),
    ("First published on Wed 20 Nov 2024 14.05 GMT", "en", "2024-11-20T14:05"),
    ("20-Nov-2024 | 09:16 IST", "en", "2024-11-20T09:16"),
    ("2024/11/20 09:16", "en", "2024-11-20T09:16"),
    ("NOVEMBER 20, 2024", "en", "2024-11-20"),
    ("Stand: 20.11.2024, 14:05 Uhr", "de", "2024-11-20T14:05"),
    ("Erstellt am 20. Nov. 2024 um 7.05 Uhr", "de", "2024-11-20T07:05"),
    ("Mittwoch, den 20. November 2024", "de", "2024-11-20"),
    ("20.11.24 | 09:16 Uhr", "de", "2024-11-20T09:16"),
    ("Publié le 20 novembre 2024 à 18h05", "fr", "2024-11-20T18:05"),
    ("Mercredi 20 nov. 2024 - 18:05", "fr", "2024-11-20T18:05"),
    ("Par Luc Armand, le 1er août 2024", "fr", "2024-08-01"),
    ("20/11/2024 à 06:30", "fr", "2024-11-20T06:30"),
    ("20 de noviembre de 2024 - 18:05 hs", "es", "2024-11-20T18:05"),
    ("20 NOV 2024 - 06:30 CET", "es", "2024-11-20T06:30"),
    ("Miércoles, 20 de Noviembre del 2024", "es", "2024-11-20"),
    ("20/11/2024 06:30h", "es", "2024-11-20T06:30"),
    ("20 nov 2024 às 18h05", "pt", "2024-11-20T18:05"),
    ("Quarta-feira, 20 de novembro de 2024", "pt", "2024-11-20"),
    ("20.nov.2024 às 9h16", "pt", "2024-11-20T09:16"),
    ("20 novembre 2024 alle 18:05", "it", "2024-11-20T18:05"),
    ("mercoledì 20 novembre 2024 ore 09.16", "it", "2024-11-20T09:16"),
    ("20 november 2024 om 18.05 uur", "nl", "2024-11-20T18:05"),
    ("woensdag 20 november 2024", "nl", "2024-11-20"),
    ("Publicerad 20 november 2024 kl. 18.05", "sv", "2024-11-20T18:05"),
    ("Publicerad 2024-11-20 09:16", "sv", "2024-11-20T09:16"),
    ("Publisert 20. nov. 2024 kl. 18:05", "no", "2024-11-20T18:05"),
    ("20. november 2024 kl. 18.05", "da", "2024-11-20T18:05"),
    ("20.11.2024 klo 9.16", "fi", "2024-11-20T09:16"),
    ("20. marraskuuta 2024", "fi", "2024-11-20"),
    ("20 listopada 2024, 18:05", "pl", "2024-11-20T18:05"),
    ("środa, 20 listopada 2024 r.", "pl", "2024-11-20"),
    ("20. listopadu 2024 v 18:05", "cs", "2024-11-20T18:05"),
    ("20. 11. 2024 9:16", "cs", "2024-11-20T09:16"),
    ("2024. november 20., szerda 18:05", "hu", "2024-11-20T18:05"),
    ("20 noiembrie 2024, 18:05", "ro", "2024-11-20T18:05"),
    ("20 ноября 2024, 18:05", "ru", "2024-11-20T18:05"),
    ("20 ноября 2024 года в 18:05", "ru", "2024-11-20T18:05"),
    ("20 листопада 2024, 18:05", "uk", "2024-11-20T18:05"),
    ("20.11.2024, 09:16", "bg", "2024-11-20T09:16"),
    ("20 Νοεμβρίου 2024, 18:05", "el", "2024-11-20T18:05"),
    ("20 Kasım 2024 Çarşamba 18:05", "tr", "2024-11-20T18:05"),
    ("20.11.2024 - 18:05 | Son Güncelleme: 21.11.2024 - 09:16", "tr", "2024-11-20T18:05"),
    ("20 نوفمبر 2024 - 18:05", "ar", "2024-11-20T18:05"),
    ("الأربعاء 20 تشرين الثاني 2024", "ar", "2024-11-20"),
    ("٢٠ نوفمبر ٢٠٢٤", "ar", "2024-11-20"),
    ("چهارشنبه ۳۰ آبان ۱۴۰۳ - ۱۸:۰۵", "fa", "2024-11-20T18:05"),
    ("۱۴۰۳/۰۸/۳۰ ۱۸:۰۵", "fa", "2024-11-20T18:05"),
    ("20 בנובמבר 2024, 18:05", "he", "2024-11-20T18:05"),
    ("20 नवंबर 2024, 18:05", "hi", "2024-11-20T18:05"),
    ("২০ নভেম্বর ২০২৪, ১৮:০৫", "bn", "2024-11-20T18:05"),
    ("20 พ.ย. 2567 18:05 น.", "th", "2024-11-20T18:05"),
    ("Thứ tư, 20/11/2024, 18:05 (GMT+7)", "vi", "2024-11-20T18:05"),
    ("Rabu, 20 November 2024 18:05 WIB", "id", "2024-11-20T18:05"),
    ("2024年11月20日 18時05分", "ja", "2024-11-20T18:05"),
    ("令和6年11月20日", "ja", "2024-11-20"),
    ("2024年11月20日(水) 18:05", "ja", "2024-11-20T18:05"),
    ("2024-11-20 18:05:33", "zh", "2024-11-20T18:05"),
    ("2024年11月20日 下午6:05", "zh", "2024-11-20T18:05"),
    ("中華民國113年11月20日", "zh", "2024-11-20"),
    ("2024.11.20. 오후 6:05", "ko", "2024-11-20T18:05"),
    ("2024년 11월 20일 18:05", "ko", "2024-11-20T18:05"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "language", "told"), ROWS)
def test_apart(line: str, language: str, told: str) -> None:
    found = find_dates(line, languages=(language,))
    assert found, line
    assert found[0].value.isoformat().startswith(told)


# slot, language, what it tells when read at noon UTC on 21 November 2024
RELATIVE = [
    ("2 hours ago", "en", "2024-11-21T10:00"),
    ("Updated 45 mins ago", "en", "2024-11-21T11:15"),
    ("Yesterday at 6:05 PM", "en", "2024-11-20T18:05"),
    ("vor 3 Stunden", "de", "2024-11-21T09:00"),
    ("gestern, 18:05 Uhr", "de", "2024-11-20T18:05"),
    ("hace 3 horas", "es", "2024-11-21T09:00"),
    ("ayer a las 18:05", "es", "2024-11-20T18:05"),
    ("il y a 2 heures", "fr", "2024-11-21T10:00"),
    ("hier à 18h05", "fr", "2024-11-20T18:05"),
    ("2 ore fa", "it", "2024-11-21T10:00"),
    ("há 2 horas", "pt", "2024-11-21T10:00"),
    ("2 uur geleden", "nl", "2024-11-21T10:00"),
    ("2 timmar sedan", "sv", "2024-11-21T10:00"),
    ("2 часа назад", "ru", "2024-11-21T10:00"),
    ("вчера, 18:05", "ru", "2024-11-20T18:05"),
    ("2 години тому", "uk", "2024-11-21T10:00"),
    ("2 godziny temu", "pl", "2024-11-21T10:00"),
    ("2 saat önce", "tr", "2024-11-21T10:00"),
    ("قبل ساعتين", "ar", "2024-11-21T10:00"),
    ("2 घंटे पहले", "hi", "2024-11-21T10:00"),
    ("2時間前", "ja", "2024-11-21T10:00"),
    ("2小时前", "zh", "2024-11-21T10:00"),
    ("2시간 전", "ko", "2024-11-21T10:00"),
    ("2 giờ trước", "vi", "2024-11-21T10:00"),
    ("2 jam yang lalu", "id", "2024-11-21T10:00"),
]


@pytest.mark.parametrize(("slot", "language", "told"), RELATIVE)
def test_relative_apart(slot: str, language: str, told: str) -> None:
    found = parse_date(slot, languages=(language,), captured_at=CAPTURED)
    assert found is not None
    assert found.value.isoformat().startswith(told)
    assert parse_date(slot, languages=(language,)) is None, "without a capture time it tells nothing"
