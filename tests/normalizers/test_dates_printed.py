"""Printed date slots in many languages."""

from __future__ import annotations

from datetime import timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from newsextract.normalizers.dates import Precision, parse_date

# language, printed slot, expected instant (UTC is assumed where nothing else is printed)
ROWS = [
    # English
    ("en", "November 20, 2024 9:16 AM", "2024-11-20T09:16:00+00:00"),
    ("en", "Nov. 20, 2024 9:16 p.m.", "2024-11-20T21:16:00+00:00"),
    ("en", "Nov 20 2024, 9:16pm", "2024-11-20T21:16:00+00:00"),
    ("en", "Published: 20 November 2024, 9:16 AM EET", "2024-11-20T09:16:00+02:00"),
    ("en", "Wednesday, November 20th, 2024", "2024-11-20"),
    ("en", "Saturday, Apr 27th 2024", "2024-04-27"),
    ("en", "20th of November, 2024", "2024-11-20"),
    ("en", "09:16 GMT, 20 November 2024", "2024-11-20T09:16:00+00:00"),
    ("en", "15:56 BST, 27 April 2024", "2024-04-27T15:56:00+01:00"),
    ("en", "11:00 AM PDT • May 16, 2024", "2024-05-16T11:00:00-07:00"),
    ("en", "12:20pm Jan 7, 2024", "2024-01-07T12:20:00+00:00"),
    ("en", "12:20am Jan 7, 2024", "2024-01-07T00:20:00+00:00"),
    ("en", "May 24, 2026 at 4:31 pm", "2026-05-24T16:31:00+00:00"),
    ("en", "April 26, 2024 at 11:24 a.m. EDT", "2024-04-26T11:24:00-04:00"),
    ("en", "April 25, 2023 · 1:36 PM GMT+2", "2023-04-25T13:36:00+02:00"),
    ("en", "Nov 8, 2023 / 04:43 PM CST", "2023-11-08T16:43:00-06:00"),
    ("en", "June 30, 2026 - 4.34pm", "2026-06-30T16:34:00+00:00"),
    ("en", "Sat 24 Feb 2024 12.42 CET", "2024-02-24T12:42:00+01:00"),
    ("en", "Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8", "2024-08-08T04:00:00-04:00"),
    ("en", "January 10, 2020 9:00AM (UTC)", "2020-01-10T09:00:00+00:00"),
    ("en", "April 28, 2023 GMT", "2023-04-28"),
    ("en", "(20 June 2018 @21h10)", "2018-06-20T21:10:00+00:00"),
    ("en", "02 FEB 26", "2026-02-02"),
    ("en", "20-Nov-2024 09:16", "2024-11-20T09:16:00+00:00"),
    ("en", "2024-Nov-20", "2024-11-20"),
    ("en", "Sept. 3, 2024", "2024-09-03"),
    ("en", "March 7, 20247:55 AM UTC", "2024-03-07T07:55:00+00:00"),
    ("en", "Tuesday , 03 May 2022", "2022-05-03"),
    ("en", "November 20, 2024 5 PM", "2024-11-20T17:00:00+00:00"),
    ("en", "Frankfurt,  December 16, 2024, 12:30 Uhr", "2024-12-16T12:30:00+00:00"),
    ("en", "20 Nov 2024 09:16 +0530", "2024-11-20T09:16:00+05:30"),
    # German
    ("de", "Veröffentlicht am 03.04.2026 - 14:05 Uhr", "2026-04-03T14:05:00+00:00"),
    ("de", "Mi., 20. November 2024, 09.16 Uhr", "2024-11-20T09:16:00+00:00"),
    ("de", "20.11.2024, 09:16", "2024-11-20T09:16:00+00:00"),
    ("de", "20.11.2024 | 09:16 Uhr", "2024-11-20T09:16:00+00:00"),
    ("de", "Stand: 20.11.2024 09:16 Uhr", "2024-11-20T09:16:00+00:00"),
    ("de", "Aktualisiert am 28. April 2023, 20:22 Uhr", "2023-04-28T20:22:00+00:00"),
    ("de", "06/01/2026 - 14:02 MEZ", "2026-01-06T14:02:00+01:00"),
    ("de", "5. Jänner 2024", "2024-01-05"),
    ("de", "3. März 2024, 17:47", "2024-03-03T17:47:00+00:00"),
    ("de", "24. April 202008:30 Uhr", "2020-04-24T08:30:00+00:00"),
    ("de", "11. November 2021, 18 Uhr", "2021-11-11T18:00:00+00:00"),
    ("de", "22.09.20 | 12:45", "2020-09-22T12:45:00+00:00"),
    ("de", "1.11.23 20:19", "2023-11-01T20:19:00+00:00"),
    ("de", "28. 4. 2023", "2023-04-28"),
    ("de", "28.\u20094.\u20092023", "2023-04-28"),
    ("de", "29 / Dezember / 2022", "2022-12-29"),
    ("de", "am 4. Februar 2022 um 11:23", "2022-02-04T11:23:00+00:00"),
    ("de", "Erstellt am Donnerstag 8. Mai 2014 um 23:40", "2014-05-08T23:40:00+00:00"),
    ("de", "Oktober 25, 2023", "2023-10-25"),
    ("de", "Do  9 Apr 2020 / 08:34", "2020-04-09T08:34:00+00:00"),
    # French
    ("fr", "Publié le 20 novembre 2024 à 09h16", "2024-11-20T09:16:00+00:00"),
    ("fr", "le 20/11/2024 à 09:16", "2024-11-20T09:16:00+00:00"),
    ("fr", "Mis à jour le 1er août 2024 à 9 h 05", "2024-08-01T09:05:00+00:00"),
    ("fr", "mercredi 20 nov. 2024", "2024-11-20"),
    ("fr", "18 févr. 2024 à 18h", "2024-02-18T18:00:00+00:00"),
    ("fr", "18 DÉCEMBRE 2024", "2024-12-18"),
    ("fr", "18 juil. 2024 à 08:01", "2024-07-18T08:01:00+00:00"),
    # Spanish
    ("es", "20 de noviembre de 2024", "2024-11-20"),
    ("es", "Miércoles 20 de noviembre de 2024, 9:16 p. m.", "2024-11-20T21:16:00+00:00"),
    ("es", "mar 19 de noviembre de 2024", "2024-11-19"),
    ("es", "04 de mayo 2022 a las 09:01 hrs.", "2022-05-04T09:01:00+00:00"),
    ("es", "04 de mayo 2022, 12:00 A. M.", "2022-05-04T00:00:00+00:00"),
    ("es", "- ACTUALIZADO A 07/05/2022 20H17", "2022-05-07T20:17:00+00:00"),
    ("es", "5 mayo, 2022, 6:12 pm", "2022-05-05T18:12:00+00:00"),
    ("es", "Lunes,\n2\ndiciembre\n2024\n-02:24", "2024-12-02T02:24:00+00:00"),
    ("es", "02/12/202410:16 horas", "2024-12-02T10:16:00+00:00"),
    # Italian
    ("it", "20 novembre 2024 alle 09:16", "2024-11-20T09:16:00+00:00"),
    ("it", "Pubblicato il 05 Gennaio 2025", "2025-01-05"),
    ("it", "mercoledì 3 lug 2024 - ore 18.30", "2024-07-03T18:30:00+00:00"),
    ("it", "20 Nov 2024 (ore 9:16)", "2024-11-20T09:16:00+00:00"),
    # Portuguese
    ("pt", "20/11/2024 às 09h16", "2024-11-20T09:16:00+00:00"),
    ("pt-BR", "20 de novembro de 2024 às 21:16", "2024-11-20T21:16:00+00:00"),
    ("pt", "quarta-feira, 20 de março de 2024", "2024-03-20"),
    ("pt", "20 out 2024, 9h05", "2024-10-20T09:05:00+00:00"),
    ("pt", "1º de fevereiro de 2024", "2024-02-01"),
    ("pt", "Atualizado em 04/05/2022 05:50", "2022-05-04T05:50:00+00:00"),
    # Catalan
    ("ca", "20 de novembre del 2024 a les 09:16", "2024-11-20T09:16:00+00:00"),
    # Dutch
    ("nl", "20 november 2024 om 09:16", "2024-11-20T09:16:00+00:00"),
    ("nl", "wo 20 mrt 2024, 09.16 uur", "2024-03-20T09:16:00+00:00"),
    ("nl", "20-11-2024 09:16", "2024-11-20T09:16:00+00:00"),
    ("nl", "20 mei 2024 14u30", "2024-05-20T14:30:00+00:00"),
    # Swedish
    ("sv", "Publicerad 23 okt 2025 kl 10.23", "2025-10-23T10:23:00+00:00"),
    ("sv", "torsdag 8 januari 2026", "2026-01-08"),
    ("sv", "2024-11-20 09.16", "2024-11-20T09:16:00+00:00"),
    ("sv", "20 maj 2024 09:16", "2024-05-20T09:16:00+00:00"),
    # Norwegian
    ("nb-NO", "05.08.2024, kl. 13.05", "2024-08-05T13:05:00+00:00"),
    ("no", "onsdag 20. november 2024 kl. 09:16", "2024-11-20T09:16:00+00:00"),
    ("no", "Publisert: 5. des. 2024", "2024-12-05"),
    # Danish
    ("da", "02/02/2025 KL. 09:00", "2025-02-02T09:00:00+00:00"),
    ("da", "20. marts 2024 kl. 9.16", "2024-03-20T09:16:00+00:00"),
    ("da", "20. oktober 2024, 21:16", "2024-10-20T21:16:00+00:00"),
    # Icelandic
    ("is", "miðvikudagur 20. nóvember 2024 kl. 09:16", "2024-11-20T09:16:00+00:00"),
    ("is", "2. júní 2024", "2024-06-02"),
    # Finnish
    ("fi", "20.11.2024 klo 9.16", "2024-11-20T09:16:00+00:00"),
    ("fi", "20. marraskuuta 2024 klo 09:16", "2024-11-20T09:16:00+00:00"),
    ("fi", "Julkaistu 3.4.2026 14:05", "2026-04-03T14:05:00+00:00"),
    ("fi", "5. heinäkuuta 2024", "2024-07-05"),
    # Estonian, Latvian, Lithuanian
    ("et", "20. jaanuar 2024, 09:16", "2024-01-20T09:16:00+00:00"),
    ("lv", "2024. gada 20. novembris, 09:16", "2024-11-20T09:16:00+00:00"),
    ("lv", "20. jūnijs, 2024", "2024-06-20"),
    ("lt", "2024 m. lapkričio 20 d. 09:16", "2024-11-20T09:16:00+00:00"),
    ("lt", "2024-11-20 09:16", "2024-11-20T09:16:00+00:00"),
    # Polish
    ("pl", "20 listopada 2024, 09:16", "2024-11-20T09:16:00+00:00"),
    ("pl", "Opublikowano: 2 lutego 2025 godz. 21:52", "2025-02-02T21:52:00+00:00"),
    ("pl", "20 wrz 2024", "2024-09-20"),
    ("pl", "środa, 3 października 2024 r., 21:16", "2024-10-03T21:16:00+00:00"),
    # Czech
    ("cs", "20. listopadu 2024 v 9:16", "2024-11-20T09:16:00+00:00"),
    ("cs", "23.\u00a012.\u00a02024 13:31", "2024-12-23T13:31:00+00:00"),
    ("cs", "středa 5. září 2024", "2024-09-05"),
    ("cs", "1. července 2024", "2024-07-01"),
    ("cs", "1. června 2024", "2024-06-01"),
    # Slovak, Slovenian, Croatian, Serbian
    ("sk", "20. novembra 2024 o 09:16", "2024-11-20T09:16:00+00:00"),
    ("sk", "5. mája 2024", "2024-05-05"),
    ("sl", "20. avgusta 2024 ob 09:16", "2024-08-20T09:16:00+00:00"),
    ("hr", "20. studenoga 2024. u 09:16", "2024-11-20T09:16:00+00:00"),
    ("hr", "20. listopada 2024.", "2024-10-20"),
    ("sr", "20. новембра 2024.", "2024-11-20"),
    # Ukrainian
    ("uk", "20 листопада 2024, 09:16", "2024-11-20T09:16:00+00:00"),
    ("uk", "Середа, 20 березня 2024 року, 09:16", "2024-03-20T09:16:00+00:00"),
    ("uk", "Опубліковано 1 травня 2024 о 9:16", "2024-05-01T09:16:00+00:00"),
    # Russian
    ("ru", "20 ноября 2024 г. в 09:16 МСК", "2024-11-20T09:16:00+03:00"),
    ("ru", "02 июня 2016, 15:10", "2016-06-02T15:10:00+00:00"),
    ("ru", "20 мая 2024", "2024-05-20"),
    ("ru", "15:10, 7 ФЕВРАЛЯ 2024", "2024-02-07T15:10:00+00:00"),
    # Bulgarian
    ("bg", "20 ноември 2024 г., 09:16 ч.", "2024-11-20T09:16:00+00:00"),
    ("bg", "3 юли 2024", "2024-07-03"),
    # Romanian
    ("ro", "20 noiembrie 2024, ora 09:16", "2024-11-20T09:16:00+00:00"),
    ("ro", "Publicat: 3 mai 2024", "2024-05-03"),
    # Hungarian
    ("hu", "2024. november 20. 9:16", "2024-11-20T09:16:00+00:00"),
    ("hu", "2024. november 20., szerda 9:16", "2024-11-20T09:16:00+00:00"),
    ("hu", "2024.11.20. 09:16", "2024-11-20T09:16:00+00:00"),
    ("hu", "2024. 11. 20.", "2024-11-20"),
    ("hu", "2024. márc. 3. du. 3:05", "2024-03-03T15:05:00+00:00"),
    # Greek
    ("el", "20 Νοεμβρίου 2024, 09:16", "2024-11-20T09:16:00+00:00"),
    ("el", "Τετάρτη 20 Μαρτίου 2024 στις 9:16 μ.μ.", "2024-03-20T21:16:00+00:00"),
    ("el", "20 ΝΟΕΜΒΡΙΟΥ 2024", "2024-11-20"),
    ("el", "20 Μαΐου 2024", "2024-05-20"),
    # Turkish
    ("tr", "20 Kasım 2024 Çarşamba 09:16", "2024-11-20T09:16:00+00:00"),
    ("tr", "05.04.2025 - Güncelleme : 05.04.2025", "2025-04-05"),
    ("tr", "20 EKİM 2024", "2024-10-20"),
    ("tr", "Giriş: 3 Ağustos 2024 saat 09:16", "2024-08-03T09:16:00+00:00"),
    # Arabic
    ("ar", "20 نوفمبر 2024 - 09:16 م", "2024-11-20T21:16:00+00:00"),
    ("ar", "٢٠ نوفمبر ٢٠٢٤، ٠٩:١٦ ص", "2024-11-20T09:16:00+00:00"),
    ("ar", "الأربعاء 20 تشرين الثاني 2024", "2024-11-20"),
    ("ar", "20 أكتوبر 2024 الساعة 09:16", "2024-10-20T09:16:00+00:00"),
    ("ar", "20/11/2024", "2024-11-20"),
    # Persian
    ("fa", "۳۰ آبان ۱۴۰۳ - ۰۹:۱۶", "2024-11-20T09:16:00+00:00"),
    ("fa", "۱۴۰۳/۰۸/۳۰ ۰۹:۱۶", "2024-11-20T09:16:00+00:00"),
    ("fa", "چهارشنبه ۲۰ نوامبر ۲۰۲۴", "2024-11-20"),
    ("fa", "۳۰ اسفند ۱۴۰۳", "2025-03-20"),
    # Urdu
    ("ur", "20 نومبر 2024", "2024-11-20"),
    # Hebrew
    ("he", "20 בנובמבר 2024, 09:16", "2024-11-20T09:16:00+00:00"),
    ("he", "פורסם: 20.11.2024 בשעה 09:16", "2024-11-20T09:16:00+00:00"),
    ("he", "יום רביעי, 20 במרץ 2024", "2024-03-20"),
    # Hindi, Marathi
    ("hi", "२० नवंबर २०२४, ०९:१६ AM", "2024-11-20T09:16:00+00:00"),
    ("hi", "20 फ़रवरी 2024", "2024-02-20"),
    ("hi", "प्रकाशित: 20 मई 2024 09:16 PM", "2024-05-20T21:16:00+00:00"),
    ("hi", "बुध, 20 नव॰ 2024", "2024-11-20"),
    ("mr", "20 डिसेंबर 2024", "2024-12-20"),
    # Bengali
    ("bn", "২০ নভেম্বর ২০২৪, ০৯:১৬", "2024-11-20T09:16:00+00:00"),
    ("bn", "প্রকাশ: ২০ জানুয়ারি ২০২৪, রাত ৯:১৬", "2024-01-20T21:16:00+00:00"),
    # Indonesian
    ("id", "Rabu, 20 November 2024 09:16 WIB", "2024-11-20T09:16:00+07:00"),
    ("id", "20 Agu 2024, 09.16 WIB", "2024-08-20T09:16:00+07:00"),
    ("id", "Diterbitkan 5 Mei 2024 pukul 21.05", "2024-05-05T21:05:00+00:00"),
    # Malay
    ("ms", "Rabu, 20 Mac 2024 9:16 PM MYT", "2024-03-20T21:16:00+08:00"),
    ("ms", "20 Ogos 2024", "2024-08-20"),
    # Swahili
    ("sw", "Novemba 20, 2024", "2024-11-20"),
    ("sw", "20 Machi 2024", "2024-03-20"),
    # Vietnamese
    ("vi", "Thứ Tư, 20/11/2024, 09:16 (GMT+7)", "2024-11-20T09:16:00+07:00"),
    ("vi", "20 tháng 11 năm 2024", "2024-11-20"),
    ("vi", "20 Tháng Mười Một, 2024", "2024-11-20"),
    ("vi", "20 Tháng Mười, 2024", "2024-10-20"),
    # Thai
    ("th", "20 พ.ย. 2567 09:16 น.", "2024-11-20T09:16:00+00:00"),
    ("th", "20 พฤศจิกายน 2567 เวลา 09:16 น.", "2024-11-20T09:16:00+00:00"),
    ("th", "วันพุธที่ 20 มีนาคม 2567", "2024-03-20"),
    ("th", "20 พฤศจิกายน 2024", "2024-11-20"),
    ("th", "วันพุธที่ 20 พฤศจิกายน พ.ศ. 2567", "2024-11-20"),
    ("th", "20 พฤศจิกายน ค.ศ. 2024", "2024-11-20"),
    # Chinese
    ("zh", "2024年11月20日 09:16", "2024-11-20T09:16:00+00:00"),
    ("zh", "2024年04月24日23:52 | 来源：", "2024-04-24T23:52:00+00:00"),
    ("zh", "2024年11月20日星期三下午3时05分", "2024-11-20T15:05:00+00:00"),
    ("zh", "发布于：2024-11-20 09:16:05", "2024-11-20T09:16:05+00:00"),
    ("zh-TW", "2024/11/20 21:16", "2024-11-20T21:16:00+00:00"),
    ("zh-TW", "民國113年11月20日", "2024-11-20"),
    # Japanese
    ("ja", "2024年11月20日 9時16分", "2024-11-20T09:16:00+00:00"),
    ("ja", "2024年11月20日（水）午後3時05分", "2024-11-20T15:05:00+00:00"),
    ("ja", "令和6年11月20日", "2024-11-20"),
    ("ja", "２０２４年１１月２０日　２１時１６分", "2024-11-20T21:16:00+00:00"),
    ("ja", "2026.07.12 22:09", "2026-07-12T22:09:00+00:00"),
    # Korean
    ("ko", "2024. 11. 20. 오전 9:16", "2024-11-20T09:16:00+00:00"),
    ("ko", "2024년 11월 20일 수요일 오후 3시 5분", "2024-11-20T15:05:00+00:00"),
    ("ko", "입력 2024.11.20 09:16", "2024-11-20T09:16:00+00:00"),
    ("ko", "2025-06-04 02:19 기준", "2025-06-04T02:19:00+00:00"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_printed_slot(language: str, text: str, expected: str) -> None:
    found = parse_date(text, languages=[language], allow_dateparser=False)
    assert found is not None
    if "T" in expected:
        assert found.value.isoformat() == expected
        assert found.precision is not Precision.DAY
    else:
        assert (found.value.date().isoformat(), found.precision) == (expected, Precision.DAY)
    assert found.text == text[found.start : found.end]


NAMED = [
    row
    for row in ROWS
    if not any(part in row[1] for part in ("listopad", "de. ", "du. ", " م", "/04/", "/08/", "/12/", "/02/"))
]


@pytest.mark.parametrize(("language", "text", "expected"), [row for row in NAMED if any(c.isalpha() for c in row[1])])
def test_the_page_language_is_no_wall(language: str, text: str, expected: str) -> None:
    """A page may be marked with the wrong language; names of months are then read all the same, or not at all."""
    found = parse_date(text, languages=["fr"], allow_dateparser=False)
    assert found is None or found.value.date().isoformat() == expected[:10]


# text, keywords, expected, an assumption that must be noted
ORDERS = [
    ("03.04.2026", {"languages": ["de"]}, "2026-04-03", "day before month: language de"),
    ("03.04.2026", {}, "2026-04-03", "day before month: dots"),
    ("03/04/2026", {"country": "US"}, "2026-03-04", "month before day: country US"),
    ("03/04/2026", {"languages": ["en-US"]}, "2026-03-04", "month before day: country US"),
    ("03/04/2026", {"languages": ["en"], "country": "GB"}, "2026-04-03", "day before month: country GB"),
    ("03/04/2026", {"languages": ["en-AU"]}, "2026-04-03", "day before month: country AU"),
    ("03/04/2026", {"languages": ["fr"]}, "2026-04-03", "day before month: language fr"),
    ("03-04-2026", {"languages": ["nl"]}, "2026-04-03", "day before month: language nl"),
    ("03/04/2026", {"languages": ["fr"], "country": "CA"}, "2026-04-03", "day before month: country CA"),
    ("5/22/2025", {"languages": ["en"]}, "2025-05-22", None),
    ("22/5/2025", {"languages": ["en"], "country": "US"}, "2025-05-22", None),
    ("05/05/2025", {"languages": ["en"]}, "2025-05-05", None),
    ("11.20.2024", {"languages": ["en"]}, "2024-11-20", None),
    ("Wednesday, 03/04/2026", {"languages": ["en"]}, "2026-03-04", "order of day and month: by weekday"),
    ("Friday, 03/04/2026", {"languages": ["en"]}, "2026-04-03", "order of day and month: by weekday"),
    ("2026/03/04", {"country": "US"}, "2026-03-04", None),
    ("2026-03-04", {"languages": ["en"]}, "2026-03-04", None),
    ("12/30/2019 05:03 AM EST", {"languages": ["en"]}, "2019-12-30", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts", "expected", "note"), ORDERS)
def test_order_of_numbers(text: str, facts: dict[str, object], expected: str, note: str | None) -> None:
    found = parse_date(text, **facts)  # type: ignore[arg-type]
    assert found is not None
    assert found.value.date().isoformat() == expected
    assert [one for one in found.assumptions if not one.startswith("zone")] == ([note] if note else [])


@pytest.mark.parametrize(
    ("text", "country", "hours"),
    [
        ("20 Nov 2024 09:16 IST", "IN", 5.5),
        ("20 Nov 2024 09:16 IST", "IL", 2),
        ("20 Nov 2024 09:16 IST", "IE", 1),
        ("20 Nov 2024 09:16 CST", "US", -6),
        ("20 Nov 2024 09:16 CST", None, -6),
        ("20 Nov 2024 09:16 CST", "CN", 8),
        ("20 Nov 2024 09:16 BST", "BD", 6),
        ("20 Nov 2024 09:16 EST", None, -5),
        ("20 Nov 2024 09:16 AEDT", None, 11),
        ("20 Nov 2024 09:16 JST", None, 9),
        ("20 Nov 2024 09:16 SAST", None, 2),
        ("20 Nov 2024 09:16 PKT", None, 5),
        ("20 Nov 2024 09:16 ET", None, -5),
        ("20 Jul 2024 09:16 ET", None, -4),
        ("20 Nov 2024 09:16 (HKT)", None, 8),
        ("20 Nov 2024 09:16 UTC-03:30", None, -3.5),
        ("20 Nov 2024 09:16 GMT+0545", None, 5.75),
        ("20 Nov 2024 09:16 NPT", None, 5.75),
    ],
)
def test_stated_zone_is_kept(text: str, country: str | None, hours: float) -> None:
    found = parse_date(text, country=country, zone=ZoneInfo("Europe/Kyiv"))
    assert found is not None
    assert found.value.utcoffset() == timedelta(hours=hours)
    assert found.assumptions == ()


def test_zone_that_cannot_be_settled() -> None:
    found = parse_date("20 Nov 2024 09:16 IST", zone=ZoneInfo("Asia/Kolkata"))
    assert found is not None
    assert found.value.isoformat() == "2024-11-20T09:16:00+05:30"
    assert found.assumptions == ("zone assumed: Asia/Kolkata", "zone not understood: IST")


def test_small_words_are_no_zones() -> None:
    found = parse_date("20 novembre 2024 à 9:16 est", languages=["fr"])
    assert found is not None
    assert found.value.utcoffset() == timedelta(0)


def test_zone_of_the_page() -> None:
    found = parse_date("20 November 2024 09:16", zone=ZoneInfo("Europe/Kyiv"))
    assert found is not None
    assert found.value.isoformat() == "2024-11-20T09:16:00+02:00"
    assert found.assumptions == ("zone assumed: Europe/Kyiv",)
    day = parse_date("20 November 2024", zone=timezone(timedelta(hours=3)))
    assert day is not None
    assert day.value.isoformat() == "2024-11-20T00:00:00+03:00"
    assert day.precision is Precision.DAY


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Published: 20 November 2024", "published"),
        ("Posted by Ana Bell on 20 November 2024", "published"),
        ("Updated 12:44, 20 Apr 2026", "updated"),
        ("Last Updated: Nov 20, 2024", "updated"),
        ("Aktualisiert am 28. April 2023, 20:22 Uhr", "updated"),
        ("Mis à jour le 1 mai 2024", None),
        ("Güncelleme: 20 Kasım 2024", "updated"),
        ("最終更新 2024年11月20日", "updated"),
        ("2024年11月20日 公開", "published"),
        ("수정 2024.11.20 09:16", "updated"),
        ("Обновлено: 20 ноября 2024", "updated"),
        ("תאריך 20.11.2024", None),
        ("20 November 2024", None),
    ],
)
def test_label(text: str, label: str | None) -> None:
    found = parse_date(text)
    assert found is not None
    assert found.label == label


def test_dateparser_is_asked_for_other_languages_only() -> None:
    georgian = parse_date("20 ნოემბერი 2024", languages=["ka"])
    assert georgian is not None
    assert georgian.value.date().isoformat() == "2024-11-20"
    assert "read by dateparser" in georgian.assumptions
    assert parse_date("20 ნოემბერი 2024", languages=["ka"], allow_dateparser=False) is None
    assert parse_date("20 ნოემბერი 2024") is None
    assert parse_date("20 brumaire 2024", languages=["fr"]) is None
