"""Datelines: what is one, in which parts it falls, and what is none."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsextract.article import Article, Block, Dateline
from newsextract.normalizers.dateline_lines import parse_dateline_line
from newsextract.normalizers.datelines import ParsedDateline, parse_dateline, to_dateline

# (paragraph with "|" where the story begins, place, region, agency, (day, month, year))
NO_DAY = (None, None, None)
DATELINES = [
    # English: agencies
    ("KYIV, Ukraine (AP) — |The bridge was rebuilt.", "KYIV", "Ukraine", "Associated Press", NO_DAY),
    ("SPRINGFIELD, Ill. (AP) — |The bridge was rebuilt.", "SPRINGFIELD", "Ill.", "Associated Press", NO_DAY),
    ("SPRINGFIELD, Ill. (AP) _ |The bridge was rebuilt.", "SPRINGFIELD", "Ill.", "Associated Press", NO_DAY),
    ("MEXICO CITY (AP) — |The bridge was rebuilt.", "MEXICO CITY", None, "Associated Press", NO_DAY),
    ("PORT-AU-PRINCE, Haiti (AP) —|The bridge was rebuilt.", "PORT-AU-PRINCE", "Haiti", "Associated Press", NO_DAY),
    ("DEIR AL-BALAH, Gaza Strip (AP) — |The bridge was rebuilt.", "DEIR AL-BALAH", "Gaza Strip", "Associated Press", NO_DAY),
    ("ST. LOUIS (AP) — |The bridge was rebuilt.", "ST. LOUIS", None, "Associated Press", NO_DAY),
    ("MUSTERVILLE, Wis. (AP) — |“We are glad,” the mayor said.", "MUSTERVILLE", "Wis.", "Associated Press", NO_DAY),
    ("WASHINGTON, Nov 20 (Reuters) - |The bridge was rebuilt.", "WASHINGTON", None, "Reuters", (20, 11, None)),
    ("ATHENS/THE HAGUE, March 8 (Reuters) - |The bridge fell.", "ATHENS/THE HAGUE", None, "Reuters", (8, 3, None)),
    ("Kyiv (Reuters) - |The bridge was rebuilt.", "Kyiv", None, "Reuters", NO_DAY),
    ("LONDON, Sept. 3, 2024 (Reuters) – |The bridge was rebuilt.", "LONDON", None, "Reuters", (3, 9, 2024)),
    ("PARIS and BERLIN, Nov 20 (Reuters) - |The bridge fell.", "PARIS and BERLIN", None, "Reuters", (20, 11, None)),
    ("Paris (AFP) – |The bridge was rebuilt.", "Paris", None, "AFP", NO_DAY),
    ("Paris (AFP) |The bridge was rebuilt.", "Paris", None, "AFP", NO_DAY),
    ("(LEAD) SEOUL, Nov. 20 (Yonhap) -- |The bridge was rebuilt.", "SEOUL", None, "Yonhap", (20, 11, None)),
    ("(2nd LD) SEOUL, Nov. 20 (Yonhap) -- |The bridge fell.", "SEOUL", None, "Yonhap", (20, 11, None)),
    ("TOKYO, Nov. 20, 2024 (Kyodo) -- |The bridge fell.", "TOKYO", None, "Kyodo News", (20, 11, 2024)),
    ("BEIJING, Nov. 20 (Xinhua) -- |The bridge was rebuilt.", "BEIJING", None, "Xinhua", (20, 11, None)),
    ("New Delhi, Nov 20 (PTI) |The bridge was rebuilt on Monday.", "New Delhi", None, "PTI", (20, 11, None)),
    ("New Delhi [India], November 20 (ANI): |The bridge fell.", "New Delhi", "India", "ANI", (20, 11, None)),
    ("Mumbai, Nov 20 (IANS) |The bridge was rebuilt.", "Mumbai", None, "IANS", (20, 11, None)),
    ("ISTANBUL (AA) - |The bridge was rebuilt.", "ISTANBUL", None, "Anadolu", NO_DAY),
    ("MOSCOW, November 20. /TASS/. |The bridge was rebuilt.", "MOSCOW", None, "TASS", (20, 11, None)),
    ("Kyiv. November 20. Interfax-Ukraine – |The bridge fell.", "Kyiv", None, "Interfax-Ukraine", (20, 11, None)),
    ("KUALA LUMPUR, Nov 20 (Bernama) -- |The bridge was rebuilt.", "KUALA LUMPUR", None, "Bernama", (20, 11, None)),
    ("PUTRAJAYA, March 3 — |Two boats passed below the arches.", "PUTRAJAYA", None, None, (3, 3, None)),
    ("HOUSTON, Texas (KTRK) -- |A bridge was rebuilt.", "HOUSTON", "Texas", "KTRK", NO_DAY),
    ("MUSTER COUNTY, Calif. (KGO) -- |A bridge was rebuilt.", "MUSTER COUNTY", "Calif.", "KGO", NO_DAY),
    ("AUSTIN (KXAN) — |A bridge was rebuilt.", "AUSTIN", None, "KXAN", NO_DAY),
    ("ATLANTA (CNN) -- |A bridge was rebuilt.", "ATLANTA", None, "CNN", NO_DAY),
    ("WASHINGTON (March 3, 2020) — |A bridge was rebuilt.", "WASHINGTON", None, None, (3, 3, 2020)),
    ("NEW YORK, Jan. 5, 2024 /PRNewswire/ -- |Acme rebuilds bridges.", "NEW YORK", None, "PR Newswire", (5, 1, 2024)),
    ("SAN FRANCISCO--(BUSINESS WIRE)--|Acme rebuilds bridges.", "SAN FRANCISCO", None, "Business Wire", NO_DAY),
    ("JERUSALEM (JTA) — |The bridge was rebuilt.", "JERUSALEM", None, "JTA", NO_DAY),
    ("LAGOS (Reuters, NAN) - |The bridge was rebuilt.", "LAGOS", None, "Reuters, NAN", NO_DAY),
    # English: a place in capitals
    ("PARIS — |The bridge was rebuilt.", "PARIS", None, None, NO_DAY),
    ("LONDON – |The bridge was rebuilt by the city.", "LONDON", None, None, NO_DAY),
    ("KOBE – |Two boats passed below the arches.", "KOBE", None, None, NO_DAY),
    ("MIAMI, Florida – |The bridge was rebuilt on Thursday.", "MIAMI", "Florida", None, NO_DAY),
    ("MANILA, Philippines — |The bridge was rebuilt.", "MANILA", "Philippines", None, NO_DAY),
    ("MUSTERVILLE — |Two boats passed below the arches on the last day.", "MUSTERVILLE", None, None, NO_DAY),
    ("MUSTER MEADOWS — |Two boats passed below the arches on the last day.", "MUSTER MEADOWS", None, None, NO_DAY),
    ("NEW DELHI: |The bridge was rebuilt by the minister.", "NEW DELHI", None, None, NO_DAY),
    ("KARACHI: |The bridge was rebuilt by the minister.", "KARACHI", None, None, NO_DAY),
    ("DAR ES SALAAM: |TWO boats passed below the arches.", "DAR ES SALAAM", None, None, NO_DAY),
    ("OTTAWA - |The bridge was rebuilt by the minister.", "OTTAWA", None, None, NO_DAY),
    # German
    ("BERLIN (dpa) – |Die Brücke steht wieder.", "BERLIN", None, "dpa", NO_DAY),
    ("Berlin (dpa) - |Die Brücke steht wieder.", "Berlin", None, "dpa", NO_DAY),
    ("Berlin/Frankfurt (dpa) - |Die Brücke steht wieder.", "Berlin/Frankfurt", None, "dpa", NO_DAY),
    ("Hamburg (dpa/lno) – |Die Brücke steht wieder.", "Hamburg", None, "dpa", NO_DAY),
    ("Bad Musterheim (dpa/lni) – |Unbekannte sperrten die Brücke.", "Bad Musterheim", None, "dpa", NO_DAY),
    ("Wien (APA) – |Die Brücke steht wieder.", "Wien", None, "APA", NO_DAY),
    ("Wien (epdÖ) – |Die Brücke steht wieder.", "Wien", None, "epd", NO_DAY),
    ("Kiel (dpo) - |Die Brücke steht wieder.", "Kiel", None, "dpo", NO_DAY),
    ("Bern, 20.11. (sda) - |Die Brücke steht wieder.", "Bern", None, "Keystone-SDA", (20, 11, None)),
    ("Berlin, 20. Nov (Reuters) - |Die Brücke steht wieder.", "Berlin", None, "Reuters", (20, 11, None)),
    ("Köln. |Die Stadt baut eine neue Brücke über den Fluss.", "Köln", None, None, NO_DAY),
    ("Essen. |Zwei Boote liegen seit gestern am Ufer fest.", "Essen", None, None, NO_DAY),
    ("Riad. |Zwei Boote liegen seit gestern am Ufer fest.", "Riad", None, None, NO_DAY),
    ("Musterhausen. |Die Gemeinde baut eine neue Brücke.", "Musterhausen", None, None, NO_DAY),
    ("Düsseldorf, 3. März 2020 - |Zwei Boote liegen am Ufer fest.", "Düsseldorf", None, None, (3, 3, 2020)),
    ("Musterau, 3.2.2020 – |Zwei Boote liegen am Ufer fest.", "Musterau", None, None, (3, 2, 2020)),
    ("LINZ – |„Die Brücke steht wieder“, sagt der Bürgermeister.", "LINZ", None, None, NO_DAY),
    ("(Leipzig) - |Mit dem Boot bis zum Bahnhof.", "Leipzig", None, None, NO_DAY),
    # French
    ("Paris (AFP) - |Le pont a été reconstruit.", "Paris", None, "AFP", NO_DAY),
    ("PARIS, 20 novembre (Reuters) - |Le pont a été reconstruit.", "PARIS", None, "Reuters", (20, 11, None)),
    ("ALGER, 20 novembre 2024 (APS) - |Le pont a été reconstruit.", "ALGER", None, "APS", (20, 11, 2024)),
    ("DAKAR, 1er août (APS) – |Le pont a été reconstruit.", "DAKAR", None, "APS", (1, 8, None)),
    ("(Paris) |Le pont a été reconstruit par la ville.", "Paris", None, None, NO_DAY),
    ("MONTRÉAL — |Le pont a été reconstruit par la ville.", "MONTRÉAL", None, None, NO_DAY),
    # Spanish
    ("Madrid, 20 nov (EFE).- |El puente fue reconstruido.", "Madrid", None, "EFE", (20, 11, None)),
    ("(EFE).- |El puente fue reconstruido este lunes.", None, None, "EFE", NO_DAY),
    ("MADRID, 3 (EUROPA PRESS) |El puente fue reconstruido.", "MADRID", None, "Europa Press", (3, None, None)),
    ("MADRID, 3 Nov. (EUROPA PRESS) - |El puente volvió.", "MADRID", None, "Europa Press", (3, 11, None)),
    ("BOGOTÁ (AP) — |El puente fue reconstruido.", "BOGOTÁ", None, "Associated Press", NO_DAY),
    ("LIMA.- |El puente fue reconstruido por la ciudad.", "LIMA", None, None, NO_DAY),
    ("La Habana, 20 nov (Prensa Latina) |El puente fue abierto.", "La Habana", None, "Prensa Latina", (20, 11, None)),
    ("MÉXICO, noviembre 20 (EL UNIVERSAL).- |El puente volvió.", "MÉXICO", None, "El Universal", (20, 11, None)),
    ("Ginebra, 20 de noviembre de 2024 (EFE).- |El puente.", "Ginebra", None, "EFE", (20, 11, 2024)),
    # Portuguese
    ("Lisboa, 20 nov 2024 (Lusa) – |A ponte foi reconstruída.", "Lisboa", None, "Lusa", (20, 11, 2024)),
    ("BRASÍLIA (Reuters) - |A ponte foi reconstruída.", "BRASÍLIA", None, "Reuters", NO_DAY),
    ("São Paulo – (Reuters) |A ponte foi reconstruída.", "São Paulo", None, "Reuters", NO_DAY),
    ("RIO DE JANEIRO, 3 de março (Reuters) - |A ponte caiu.", "RIO DE JANEIRO", None, "Reuters", (3, 3, None)),
    # Italian
    ("ROMA, 20 NOV - |Il ponte è stato ricostruito.", "ROMA", None, None, (20, 11, None)),
    ("(ANSA) - ROMA, 20 NOV - |Il ponte è stato ricostruito.", "ROMA", None, "ANSA", (20, 11, None)),
    ("Roma, 20 nov. (askanews) - |Il ponte è stato ricostruito.", "Roma", None, "Askanews", (20, 11, None)),
    ("MILANO (Reuters) - |Il ponte è stato ricostruito.", "MILANO", None, "Reuters", NO_DAY),
    ("ROMA. |Il ponte è stato ricostruito dalla città.", "ROMA", None, None, NO_DAY),
    # Dutch, Nordic, Baltic
    ("AMSTERDAM (ANP) - |De brug is herbouwd.", "AMSTERDAM", None, "ANP", NO_DAY),
    ("BRUSSEL (Belga) - |De brug is herbouwd.", "BRUSSEL", None, "Belga", NO_DAY),
    ("Oslo (NTB): |Broen er bygd opp igjen.", "Oslo", None, "NTB", NO_DAY),
    ("STOCKHOLM (TT): |Bron har byggts upp igen.", "STOCKHOLM", None, "TT", NO_DAY),
    ("København (Ritzau): |Broen er genopbygget.", "København", None, "Ritzau", NO_DAY),
    ("Helsinki (STT) |Silta on rakennettu uudelleen.", "Helsinki", None, "STT", NO_DAY),
    ("TALLINN, 20. november, BNS - |Sild ehitati uuesti üles.", "TALLINN", None, "BNS", (20, 11, None)),
    ("RĪGA, 20. nov, LETA - |Tilts ir atjaunots pilsētā.", "RĪGA", None, "LETA", (20, 11, None)),
    ("Vilnius, lapkričio 20 d. (ELTA). |Tiltas atstatytas.", "Vilnius", None, "ELTA", (20, 11, None)),
    # Central and south-eastern Europe
    ("Warszawa (PAP) - |Most został odbudowany.", "Warszawa", None, "PAP", NO_DAY),
    ("Warszawa, 20.11.2024 (PAP) - |Most został odbudowany.", "Warszawa", None, "PAP", (20, 11, 2024)),
    ("Praha 20. listopadu (ČTK) - |Most byl obnoven.", "Praha", None, "ČTK", (20, 11, None)),
    ("Bratislava 20. novembra (TASR) - |Most bol obnovený.", "Bratislava", None, "TASR", (20, 11, None)),
    ("Budapest, 2024. november 20., szerda (MTI) - |A híd áll.", "Budapest", None, "MTI", (20, 11, 2024)),
    ("ZAGREB, 20. studenoga 2024. (Hina) - |Most je obnovljen.", "ZAGREB", None, "HINA", (20, 11, 2024)),
    ("BEOGRAD, 20. novembra (Tanjug) - |Most je obnovljen.", "BEOGRAD", None, "TANJUG", (20, 11, None)),
    ("BUCUREȘTI, 20 noiembrie (Agerpres) - |Podul a fost refăcut.", "BUCUREȘTI", None, "AGERPRES", (20, 11, None)),
    ("Αθήνα (ΑΠΕ-ΜΠΕ) - |Η γέφυρα χτίστηκε ξανά.", "Αθήνα", None, "ANA-MPA", NO_DAY),
    ("ΑΘΗΝΑ, 20 Νοεμβρίου (Reuters) - |Η γέφυρα χτίστηκε.", "ΑΘΗΝΑ", None, "Reuters", (20, 11, None)),
    ("София, 20 ноември (БТА) – |Мостът е възстановен.", "София", None, "BTA", (20, 11, None)),
    # Russian, Ukrainian
    ("КИЕВ, 20 ноября. /ТАСС/. |Мост восстановлен.", "КИЕВ", None, "TASS", (20, 11, None)),
    ("МОСКВА, 20 ноя — РИА Новости. |Мост восстановлен.", "МОСКВА", None, "RIA Novosti", (20, 11, None)),
    ("МОСКВА, 20 ноя - РИА Новости. |Мост восстановлен.", "МОСКВА", None, "RIA Novosti", (20, 11, None)),
    ("Москва. 20 ноября. ИНТЕРФАКС - |Мост восстановлен.", "Москва", None, "Interfax", (20, 11, None)),
    ("КИЇВ. 20 листопада. УНН. |Міст відновлено.", "КИЇВ", None, "UNN", (20, 11, None)),
    # Turkish, Arabic, Persian, Hindi, south-east Asia
    ("ANKARA (AA) - |Köprü yeniden yapıldı.", "ANKARA", None, "Anadolu", NO_DAY),
    ("İSTANBUL, (DHA)- |Köprü yeniden yapıldı.", "İSTANBUL", None, "DHA", NO_DAY),
    ("القاهرة (رويترز) - |أعيد بناء الجسر.", "القاهرة", None, "Reuters", NO_DAY),
    ("الرياض - واس - |أعيد بناء الجسر.", "الرياض", None, "SPA", NO_DAY),
    ("باريس (أ ف ب) - |أعيد بناء الجسر.", "باريس", None, "AFP", NO_DAY),
    ("تهران - ایرنا - |پل دوباره ساخته شد.", "تهران", None, "IRNA", NO_DAY),
    ("नई दिल्ली, 20 नवंबर (भाषा) |पुल फिर से बन गया।", "नई दिल्ली", None, "PTI", (20, 11, None)),
    ("नई दिल्ली (एएनआई): |पुल फिर से बन गया।", "नई दिल्ली", None, "ANI", NO_DAY),
    ("JAKARTA, KOMPAS.com - |Jembatan dibangun kembali.", "JAKARTA", None, "KOMPAS.com", NO_DAY),
    ("Jakarta, CNN Indonesia -- |Jembatan dibangun kembali.", "Jakarta", None, "CNN Indonesia", NO_DAY),
    ("Jakarta (ANTARA) - |Jembatan dibangun kembali.", "Jakarta", None, "Antara", NO_DAY),
    ("Hà Nội (TTXVN) - |Cây cầu được xây lại.", "Hà Nội", None, "VNA", NO_DAY),
    # Chinese, Japanese, Korean
    ("新华社北京11月20日电 |大桥重新开放。", "北京", None, "Xinhua", (20, 11, None)),
    ("新华社北京11月20日电（记者张三） |大桥重新开放。", "北京", None, "Xinhua", (20, 11, None)),
    ("中新社上海11月20日电 |大桥重新开放。", "上海", None, "China News Service", (20, 11, None)),
    ("本报北京11月20日电 |大桥重新开放。", "北京", None, None, (20, 11, None)),
    ("【北京11月20日电】|大桥重新开放。", "北京", None, None, (20, 11, None)),
    ("（吉隆坡20日讯）|大桥重新开放。", "吉隆坡", None, None, (20, None, None)),
    ("（中央社記者王小明台北20日電）|大橋重新開放。", "台北", None, "CNA", (20, None, None)),
    ("【ワシントン時事】|橋が再建された。", "ワシントン", None, "Jiji Press", NO_DAY),
    ("【カイロ共同】|橋が再建された。", "カイロ", None, "Kyodo News", NO_DAY),
    ("【ソウル＝田中一郎】|橋が再建された。", "ソウル", None, None, NO_DAY),
    ("【AFP＝時事】|橋が再建された。", None, None, "AFP", NO_DAY),
    ("［東京　２０日　ロイター］ - |橋が再建された。", "東京", None, "Reuters", (20, None, None)),
    ("(서울=연합뉴스) 홍길동 기자 = |다리가 다시 세워졌다.", "서울", None, "Yonhap", NO_DAY),
    ("[서울=뉴시스] 홍길동 기자 = |다리가 다시 세워졌다.", "서울", None, "Newsis", NO_DAY),
    ("(워싱턴=연합뉴스) 홍길동 특파원 = |다리가 다시 세워졌다.", "워싱턴", None, "Yonhap", NO_DAY),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "place", "region", "agency", "day"), DATELINES)
def test_datelines(
    marked: str,
    place: str | None,
    region: str | None,
    agency: str | None,
    day: tuple[int | None, int | None, int | None],
) -> None:
    printed, _, story = marked.partition("|")
    found = parse_dateline(printed + story)
    assert found is not None
    assert (found.place, found.region, found.agency) == (place, region, agency)
    assert (found.day, found.month, found.year) == day
    assert (printed + story)[found.end :] == story
    assert found.text == " ".join(printed.split())


# (languages, paragraph with "|" where the story begins, place, agency, form)
BY_LANGUAGE = [
    ("de", "Kempten - |Die Fähre fährt seit gestern wieder bis ans andere Ufer.", "Kempten", None, "dash"),
    ("de", "Passau/Linz – |Kurz vor dem Hochwasser haben die Fährleute alles vertäut.", "Passau/Linz", None, "dash"),
    ("de", "Obermusteringen - |Der Fährmann hat gestern seine letzte Fahrt gemacht.", "Obermusteringen", None, "dash"),
    ("de", "Bamberg (pm). |Die Fähre fährt seit gestern wieder bis ans andere Ufer.", "Bamberg", "pm", "agency in brackets"),
    ("de", "Frankfurt a. M. (epd). |Die Fähre fährt seit gestern wieder.", "Frankfurt a. M.", "epd", "agency in brackets"),
    ("de", "Ravensburg. |Die Fähre fährt seit gestern wieder bis ans andere Ufer.", "Ravensburg", None, "full stop"),
    ("fr", "Grenoble - |Le bac traverse de nouveau le fleuve depuis hier matin.", "Grenoble", None, "dash"),
    ("fr", "AFP - |Le bac traverse de nouveau le fleuve depuis hier matin.", None, "AFP", "agency first"),
    ("es", "Zaragoza.- |El transbordador vuelve a cruzar el río desde ayer.", "Zaragoza", None, "dash"),
    ("nl", "Zwolle - |De pont vaart sinds gisteren weer naar de overkant van de rivier.", "Zwolle", None, "dash"),
    ("hi", "कानपुर: |नाव कल से फिर नदी के उस पार जाती है, लोगों ने कहा।", "कानपुर", None, "colon"),
    ("tr", "ERZURUM-AA - |Feribot dünden beri yine karşı kıyıya geçiyor.", "ERZURUM", "Anadolu", "dash"),
    ("en", "ABOARD THE FERRY MUSTER (AP) — |The engine stopped at noon.", "ABOARD THE FERRY MUSTER", "Associated Press", "agency in brackets"),
    ("en", "March 3 (Reuters) - |The ferry crossed the river again.", None, "Reuters", "agency in brackets"),
    ("en", "Vatican City, Mar 3, 2025 / 10:30 am (CNA). - |The ferry crossed the river.", "Vatican City", "CNA", "agency in brackets"),
    ("ru", "3 марта, Гродно /Корр. БЕЛТА/. |Паром снова ходит через реку.", "Гродно", "BelTA", "agency in slashes"),
    ("ar", "نابلس 3-3-2025 وفا- |عادت العبارة إلى عبور النهر منذ صباح أمس", "نابلس", "WAFA", "dash"),
    ("ar", "الدوحة في 3 مارس /قنا/ |عادت العبارة إلى عبور النهر منذ صباح أمس", "الدوحة", "QNA", "agency in slashes"),
    ("pt", "Foz do Mar, 3 mar 2025 (Lusa) - |A barca voltou a cruzar o rio.", "Foz do Mar", "Lusa", "agency in brackets"),
    ("sq", "TIRANË, 3 qershor /ATSH/ - |Trageti kalon përsëri lumin që nga dje.", "TIRANË", "ATSH", "agency in slashes"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked", "place", "agency", "form"), BY_LANGUAGE)
def test_datelines_by_language(language: str, marked: str, place: str | None, agency: str | None, form: str) -> None:
    printed, _, story = marked.partition("|")
    found = parse_dateline(printed + story, languages=(language,))
    assert found is not None
    assert (found.place, found.agency, found.form) == (place, agency, form)
    assert (printed + story)[found.end :] == story


@pytest.mark.parametrize(
    ("paragraph", "least", "most"),
    [
        ("KYIV, Ukraine (AP) — The ferry crossed the river again.", 0.95, 1.0),
        ("PARIS — The ferry crossed the river again on Monday.", 0.9, 1.0),
        ("MUSTERVILLE — The ferry crossed the river again on Monday.", 0.5, 0.7),
    ],
)
def test_confidence_tells_a_known_place_from_a_shape(paragraph: str, least: float, most: float) -> None:
    found = parse_dateline(paragraph)
    assert found is not None
    assert least <= found.confidence <= most


# (line, languages, place, agency, (day, month, year)); None where the line is no dateline
OWN_LINES = [
    ("SALTGATE, Wis. —", "en", "SALTGATE", None, NO_DAY),
    ("PARIS —", "en", "PARIS", None, NO_DAY),
    ("Lübeck, 31. März 2003", "de", "Lübeck", None, (31, 3, 2003)),
    ("Paris, 20 November 2024", "en", "Paris", None, (20, 11, 2024)),
    ("KYIV, Ukraine (AP) —", "en", "KYIV", "Associated Press", NO_DAY),
    ("Frankfurt a. M. (epd).", "de", "Frankfurt a. M.", "epd", NO_DAY),
    ("Київ • УНН", "uk", "Київ", "UNN", NO_DAY),
    ("Bakı, 14 avqust, AZƏRTAC", "az", "Bakı", "AZERTAC", (14, None, None)),
    ("МОСКВА, 20 ноября. /ТАСС/", "ru", "МОСКВА", "TASS", (20, 11, None)),
    ("Madrid - 29/05/2025 20:00", "es", "Madrid", None, (29, 5, 2025)),
    ("新华社北京4月24日电", "zh", "北京", "Xinhua", (24, 4, None)),
    ("(서울=연합뉴스)", "ko", "서울", "Yonhap", NO_DAY),
    ("20 November 2024", "en", None, None, None),
    ("November 20, 2024 9:16 AM", "en", None, None, None),
    ("Ana Muster, 20 November 2024", "en", None, None, None),
    ("By Ana Muster (AP)", "en", None, None, None),
    ("WATCH —", "en", None, None, None),
    ("London", "en", None, None, None),
    ("Real Madrid - Barcelona 3:1", "es", None, None, None),
    ("Photo: Ana Muster (AFP)", "en", None, None, None),
    ("Wien (Symbolbild)", "de", None, None, None),
    ("The Paris (Reuters) desk is closed.", "en", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "language", "place", "agency", "day"), OWN_LINES)
def test_lines_of_their_own(
    line: str,
    language: str,
    place: str | None,
    agency: str | None,
    day: tuple[int | None, int | None, int | None] | None,
) -> None:
    found = parse_dateline_line(line, languages=(language,))
    if day is None:
        assert found is None
        return
    assert found is not None
    assert (found.place, found.agency, (found.day, found.month, found.year)) == (place, agency, day)
    assert found.text == line


@pytest.mark.parametrize(
    ("blocks", "dateline", "rest"),
    [
        (
            ["KYIV (AP) — The ferry sank.", "It rose."],
            Dateline(text="KYIV (AP) —", place="KYIV"),
            ["The ferry sank.", "It rose."],
        ),
        (
            ["SALTGATE, Wis. —", "The ferry sank."],
            Dateline(text="SALTGATE, Wis. —", place="SALTGATE"),
            ["The ferry sank."],
        ),
        (["A lead.", "LINZ – Die Fähre sank."], Dateline(text="LINZ –", place="LINZ"), ["A lead.", "Die Fähre sank."]),
        (["May 3, 2024 was cold."], Dateline(text="May 3, 2024", date=dt.date(2024, 5, 3)), ["May 3, 2024 was cold."]),
        (
            ["The ferry sank in KYIV (AP) — so"],
            Dateline(text="KYIV (AP) —", place="KYIV"),
            ["The ferry sank in KYIV (AP) — so"],
        ),
        (["(EFE).- El barco."], Dateline(text="(EFE).-", agency="EFE"), ["El barco."]),
        (["No dateline."], None, ["No dateline."]),
        ([], Dateline(text="KYIV (AP) —", place="KYIV"), []),
    ],
)
def test_body_without_its_dateline(blocks: list[str], dateline: Dateline | None, rest: list[str]) -> None:
    body = tuple(Block(kind="paragraph", text=text) for text in blocks)
    article = Article(body=body, dateline=dateline)
    assert [block.text for block in article.body_without_dateline()] == rest
    assert article.body == body


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ("**KYIV (AP)** — The *ferry* sank.", "The *ferry* sank."),
        ("**KYIV (AP) —** The *ferry* sank.", "The *ferry* sank."),
        ("[KYIV](<https://city.example/>) (AP) — The ferry sank.", None),
        ("**KYIV (AP) — The ferry** sank.", None),
        (
            "KYIV (AP) — The ferry sank [here](<https://city.example/>).",
            "The ferry sank [here](<https://city.example/>).",
        ),
    ],
)
def test_markup_is_cut_with_the_text_or_dropped(markup: str, left: str | None) -> None:
    block = Block(kind="paragraph", text="KYIV (AP) — The ferry sank.", markup=markup)
    (cut,) = Article(body=(block,), dateline=Dateline(text="KYIV (AP) —", place="KYIV")).body_without_dateline()
    assert cut.markup == left


NO_DATELINES = """
London – the city that never sleeps – has a new bridge.
London – The city that never sleeps has a new bridge.
Berlin - Die Stadt hat eine neue Brücke bekommen.
Paris is the city of the bridge, and it has a new one.
The bridge in KYIV (AP) was rebuilt.
Jane Roe (AP) said that the bridge was rebuilt.
Jane Roe (Springfield United) - a player of the bridge team.
The Associated Press (AP) said that the bridge was rebuilt.
Deutsche Presse-Agentur (dpa) Redakteure sahen die neue Brücke.
WATCH: The bridge falls into the river on Monday night.
WATCH — The bridge falls into the river on Monday night in the city.
BREAKING — The bridge falls into the river on Monday night in the city.
BREAKING: The bridge falls into the river on Monday night.
UPDATE — The bridge falls into the river on Monday night in the city.
UPDATE: Bridge reopened on Monday after a long time.
EXCLUSIVE: The bridge was never safe, a report says.
EXKLUSIV: Die Brücke war nie sicher, sagt ein Bericht.
EXKLUSIV - Die Brücke war nie sicher, sagt ein Bericht.
OPINION — The bridge was never safe, and everybody knew it for years.
ANALYSIS: The bridge was never safe, and everybody knew it.
READ MORE: The bridge was never safe, a report says.
MORE: The bridge was never safe, a report says.
FYI: Boats under three metres need no ticket.
TIP: A second rope keeps the boat where it is.
NOTE: Not all bridges are open through the night.
NOTE — Not all bridges are open through the night in the city.
INTERVAL: Every second spring, or after a flood.
FAVORITE ROPES: Hemp for the boat, and wire for the ferry.
MARGUERITES - Grow well on any sunny quay.
TULIPS - Tulips want a dry place on the bank.
ROSEMARY – Plant it near the bridge and water it well in summer.
PACK THE BOAT – Put the heavy things in first.
SCHIFFFAHRT – Zwei Boote liegen seit gestern am Ufer fest.
MUSTERA – Seile und Ketten aus der Stadt seit vielen Jahren.
FERRY OF THE YEAR — Two boats passed below the arches on the last day.
CPU: Two cores, and a fan that nobody hears.
CPU (GPU) - the bridge between the two is narrow.
NASA: The bridge to space is being rebuilt this year.
NATO — The alliance wants bridges to be rebuilt this year in Europe.
EU: Die Brücke zwischen den Staaten wird neu gebaut.
USA: Die Brücke zwischen den Staaten wird neu gebaut.
FAQ: What is a bridge, and why do we need it now?
Q: What is a bridge, and why do we need it now?
A: It is a way over the river for everybody.
P.S. — The two boats were mine, and I want them back by Sunday night.
P.S.: Die zwei Boote hätte ich gern wieder.
-- CHOOSE -- Spring / Summer / Autumn / Winter of this year
Actualizado Martes, 3 marzo 2020 - 10:15
Aktualisiert, 2. Dezember 2024 - 02:24 Uhr, von der Redaktion
Veröffentlicht 2. Dezember 2024 - 02:24 Uhr, von der Redaktion
Published, November 20, 2024 — by our staff at the bridge today
Stand: 20. November 2024
Montag, 20. November 2024 – Die Brücke steht wieder.
Monday, November 20, 2024 — The bridge was rebuilt.
November 20, 2024 — The bridge was rebuilt by the city.
20 November 2024 – The bridge was rebuilt by the city.
20.11.2024 - Die Brücke steht wieder.
03.02.22 - Die Brücke steht wieder in der Stadt.
Jane Roe, 20 May 2020 - great bridge, would cross again
Jane Roe, May 20 — the bridge is great and I would cross it again
Auf- und Abfahrt zur Fähre sind wieder frei.
Berg- und Talbahn an der Brücke fahren wieder.
Zwei Boote – so viele liegen am Ufer fest.
Gut gesehen – das Boot war wirklich blau.
Unter dem Bogen liegen zwei Boote – noch immer.
Sicher. Die Brücke war sicher und wird es immer bleiben.
Stille. Niemand geht über die Brücke an diesem Morgen.
Nein. Einfach nein, die Brücke wird nicht neu gebaut.
Berlin. Paris. London. Überall Brücken, die keiner mehr zählt.
Berlin. Endlich da.
Überblick. Die Brücke steht wieder, und alle gehen hinüber.
OVERZICHT. Twee boten liggen sinds gisteren vast aan de kade.
BIO. Jan Jansen bouwt al jaren boten aan de kade.
Victoria. She was the queen of the bridge for many years.
Nice. This is what everybody said of the new bridge here.
Charlotte. She never crossed the bridge alone in her life.
Sofia. Sie ging nie allein über die Brücke in der Stadt.
Santiago. Él nunca cruzó el puente solo en toda su vida.
Daheim. Niemand geht an diesem Morgen über die Brücke.
Geheim. Niemand weiß an diesem Morgen von der Brücke.
Innenstadt. Die Gemeinde baut an diesem Morgen eine Brücke.
Mr. Doe said that the bridge would be rebuilt this year.
Dr. Jane Roe is an engineer who has built many bridges.
St. Mary's College has a new bridge over the river now.
U.S. President Doe said that the bridge would be rebuilt.
No. 10 Bridge Street has been sold to a private owner.
(left) Jane Roe on the bridge, and John Doe under it.
(Lima, Perú). Dos barcas esperan junto al puente.
(Symbolbild) Zwei Boote liegen seit gestern am Ufer fest.
(more) The bridge was rebuilt by the city this week.
(1) The bridge was rebuilt by the city this week.
(2024) - The bridge was rebuilt by the city this week.
(dpa) Die Brücke steht seit Montag wieder.
(Anm. d. Red.) Die Brücke steht seit Montag wieder.
(Opens in a new window) The bridge was rebuilt.
[1] The bridge was rebuilt by the city this week.
[…] Hamburg hat zwei Boote verloren.
Hamburg hat zwei Boote verloren – schon wieder.
Hamburg und die Brücke: eine Liebe, die nie endet.
Leipzig: Zwei Boote liegen seit gestern am Ufer fest.
Kyiv: the bridge was rebuilt by the city this week.
Paris, Texas – a town with a bridge that nobody crosses.
Paris, France. A bridge was rebuilt here by the city.
New York – it was a cold night on the bridge.
New York, New York – it was a cold night on the bridge.
San Francisco-based Acme said that it rebuilds bridges.
Washington's bridge – the oldest one – was rebuilt.
Washington and Beijing – two bridges, one river.
Madrid contra Barcelona: el puente fue reconstruido.
Madrid (España) es la ciudad del nuevo puente de hierro.
Roma (Italia) – il ponte è stato ricostruito dalla città.
Rome (Italy): the bridge was rebuilt by the city this week.
Prague (CZ) – The bridge was rebuilt by the city this week.
London (UK) – The bridge was rebuilt by the city this week.
Real Madrid (ESP) - Bayern München (GER) endete ohne Tore.
FC Bayern (Berlin) - das Spiel an der Brücke fiel aus.
Bayern (CSU) – die Brücke steht, sagt der Minister heute.
Hans Muster (SPD) – die Brücke steht, sagt der Minister.
Jane Roe (D-Calif.) — The bridge will be rebuilt this year.
Jane Roe (36) - Die Ingenieurin baut die Brücke wieder auf.
Jane Roe (Mitte) und John Doe auf der neuen Brücke.
ACME (NYSE: ACM) — The builder of bridges reported a loss.
IBM (NYSE) - shares of the builder of bridges fell today.
AMOC (Atlantic current) - die Brücke der Meere wird schwach.
The Hague-based court said that the bridge was rebuilt.
On Monday, Nov 20 — the bridge was rebuilt by the city.
In Paris, Nov 20 — the bridge was rebuilt by the city.
Yes — they did rebuild the bridge, and nobody noticed it.
YES — They did rebuild the bridge, and nobody noticed it at all.
Tickets – where to buy them for the ferry?
Two boats — one blue — passed below the arches.
“London – the bridge is open,” the mayor said on Monday.
„Berlin (dpa) – das lese ich oft“, sagt der Leser.
Er sagt: „Berlin. Die Stadt hat eine neue Brücke.“
1959: The bridge was rebuilt by the city in two years.
1925-40: The bridge was rebuilt by the city in two years.
7h15 - Deux bateaux attendent sous le pont.
3 – 9 boats may pass at the same time.
https://example.org/bridge - the page of the new bridge.
@bridge - Der Kanal zur Brücke mit allen Bildern.
#bridge — all the pictures of the bridge of the week.
© 2024 The Bridge - All rights reserved by the owners.
Copyright 2024 The Associated Press. All rights reserved.
THE FERRY via JTA — Two boats passed below the arches.
TWO boats passed below the arches, where nobody saw them.
A ferry that nobody had ordered came at noon.
I have crossed the bridge (AP) and I will do it again.
По словам мэра, мост (ТАСС) восстановлен.
Москва – город, в котором много мостов.
Москва слезам не верит, и мост стоит.
Мост восстановлен 20 ноября. /ТАСС/ не сообщает подробностей.
Мы живем в городе. Мост восстановлен в прошлом году.
Две лодки — одна синяя — прошли под мостом.
Под мостом прошли лодки – одна из них синяя.
القاهرة - مدينة الجسور الكثيرة على النيل
الجسر (رويترز) أعيد بناؤه في المدينة
المهندس: الجسر يحتاج إلى وقت طويل حتى يعاد بناؤه
नई दिल्ली में पुल फिर से बन गया है और लोग खुश हैं
北京是一座有很多桥的城市，每天都有新的大桥。
【関連記事】橋が再建された。詳しくはこちら。
【速報】橋が再建された。
【写真】橋が再建された。
（左）橋の様子を見る市長。
（写真：山田太郎）橋が再建された。
[속보] 다리가 다시 세워졌다.
[사진] 다리가 다시 세워졌다.
(사진=홍길동 기자) 다리가 다시 세워졌다.
(서울) 다리가 다시 세워졌다.
서울의 다리가 다시 세워졌다고 시장이 20일 말했다.
8日は橋の日です。
SPRINGFIELD
Ankara
Berlin.
(EFE)
KYIV (AP)
London —
Blue, slow and heavy – that was the boat.
Copyright (c) The Bridge - All rights reserved.
Real Madrid - Barcelona: the bridge between two clubs.
Genève-Servette - Bern 3:2 nach Verlängerung an der Brücke.
Man City 3 - 1 Arsenal: the bridge of the season.
""".strip().splitlines()


@pytest.mark.parametrize("paragraph", NO_DATELINES)
def test_no_datelines(paragraph: str) -> None:
    found = parse_dateline(paragraph)
    # an agency that stands alone is not told from a dateline by what is missing behind it
    assert found is None or paragraph == "KYIV (AP)"


def test_there_are_enough_rows() -> None:
    assert len(DATELINES) >= 120
    assert len(set(NO_DATELINES)) >= 150


@pytest.mark.parametrize(
    ("paragraph", "languages", "month"),
    [
        ("Praha 20. listopadu (ČTK) - Most byl obnoven.", ("cs",), 11),
        ("ZAGREB, 20. listopada (Hina) - Most je obnovljen.", ("hr",), 10),
        ("Warszawa, 20 listopada (PAP) - Most odbudowany.", ("pl-PL",), 11),
        ("ZAGREB, 20. listopada (Hina) - Most je obnovljen.", (), None),
    ],
)
def test_languages_settle_months(paragraph: str, languages: tuple[str, ...], month: int | None) -> None:
    found = parse_dateline(paragraph, languages=languages)
    assert found is not None
    assert (found.day, found.month) == (20, month)


def test_a_place_before_a_full_stop_is_no_english_style() -> None:
    paragraph = "Köln. Die Stadt baut eine neue Brücke über den Fluss."
    assert parse_dateline(paragraph, languages=["de"]) is not None
    assert parse_dateline(paragraph, languages=["en", "de"]) is not None
    assert parse_dateline(paragraph, languages=["en"]) is None


@pytest.mark.parametrize(
    ("paragraph", "near", "hint", "date"),
    [
        ("KYIV, Nov 20 (Reuters) - The", dt.date(2024, 11, 21), None, dt.date(2024, 11, 20)),
        ("KYIV, Dec 31 (Reuters) - The", dt.date(2025, 1, 1), None, dt.date(2024, 12, 31)),
        ("KYIV, Jan 1 (Reuters) - The", dt.date(2024, 12, 31), None, dt.date(2025, 1, 1)),
        ("KYIV, June 1 (Reuters) - The", dt.date(2024, 12, 31), None, None),
        ("KYIV, Nov 20, 2019 (Reuters) - The", dt.date(2024, 11, 21), None, dt.date(2019, 11, 20)),
        ("KYIV, Nov 20 (Reuters) - The", None, None, None),
        ("KYIV, Nov 20 (Reuters) - The", None, 2024, dt.date(2024, 11, 20)),
        ("MADRID, 3 (EUROPA PRESS) El", dt.date(2024, 11, 4), 2024, None),
        ("KYIV, Feb 29 (Reuters) - The", dt.date(2024, 3, 1), None, dt.date(2024, 2, 29)),
        ("KYIV, Feb 30 (Reuters) - The", dt.date(2024, 3, 1), None, None),
        ("KYIV (Reuters) - The", dt.date(2024, 3, 1), 2024, None),
    ],
)
def test_the_day_of_a_dateline(paragraph: str, near: dt.date | None, hint: int | None, date: dt.date | None) -> None:
    parsed = parse_dateline(paragraph)
    assert parsed is not None
    assert to_dateline(parsed, year_hint=hint, near=near).date == date


def test_the_record() -> None:
    parsed = parse_dateline("LA MUSTER, Wis. (AP) — Two boats passed below the arches")
    assert parsed is not None
    record = to_dateline(parsed)
    assert record == Dateline(
        text="LA MUSTER, Wis. (AP) —", place="LA MUSTER, Wis.", agency="Associated Press", date=None
    )


def test_a_date_at_the_end_of_time_is_no_error() -> None:
    parsed = ParsedDateline(text="x", day=31, month=12)
    assert to_dateline(parsed, near=dt.date(9999, 12, 31)).date == dt.date(9999, 12, 31)
    assert to_dateline(parsed, near=dt.date(1, 1, 1)).date is None
    assert to_dateline(parsed, year_hint=0).date is None


@given(st.text(max_size=400), st.lists(st.text(max_size=6), max_size=3))
@example("(서울=", [])
@example("٣ (AP) -", [])
@example("A, ²²²² (AP) —", ["de"])
@example("İ, 1. İ (dpa) -", ["tr"])
@settings(max_examples=400, deadline=None)
def test_any_text_is_read(text: str, languages: list[str]) -> None:
    found = parse_dateline(text, languages=languages)
    if found is not None:
        assert 0 < found.end <= len(text)
        assert found.text
        assert found.text == " ".join(found.text.split())


_PIECES = [
    "KYIV",
    "Berlin",
    ", ",
    " (",
    ")",
    "AP",
    "dpa",
    " - ",
    " — ",
    "20",
    "Nov",
    ".",
    "/",
    "TASS",
    "【",
    "】",
    "=",
    "電",
    "日",
    "The",
    " ",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=25))
@settings(max_examples=600, deadline=None)
def test_any_pieces_of_datelines_are_read(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = parse_dateline(text)
    assert found is None or (0 < found.end <= len(text) and (found.place or found.agency or found.day))


@pytest.mark.parametrize(
    "text",
    ["A" * 100_000, "KYIV, " * 20_000, "(" * 100_000, "A. " * 33_000, " " * 100_000, "A-" * 50_000, "新华社" * 30_000,
     "【" * 100_000, "A, 1 " * 20_000, "/ " * 50_000, "Nov " * 25_000, "1." * 50_000, "а́" * 50_000, "\n" * 100_000],
)  # fmt: skip
def test_long_texts_end_fast(text: str) -> None:
    start = time.process_time()
    parse_dateline(text)
    parse_dateline_line(text)
    parse_dateline_line(text[:90])
    assert time.process_time() - start < 0.5
