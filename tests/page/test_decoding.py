"""Bytes to text: the standard's order, the repairs, and the guess."""

from __future__ import annotations

import codecs
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.charsets import CODEC_BY_LABEL, codec_for
from newsextract.page.decoding import clean_text, decode

GERMAN = "<p>Über die Brücke fährt kein Lastwagen mehr, sagt die Bürgermeisterin. „Schluss“, heißt es.</p>"
RUSSIAN = "<p>Мэр города объявила о закрытии моста. Ремонт займёт три месяца, сообщили в администрации.</p>"


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("utf-8", "utf-8"),
        ("UTF8", "utf-8"),
        (" ISO-8859-1 ", "cp1252"),
        ("latin1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("x-user-defined", "cp1252"),
        ("Windows-1252", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("iso-8859-15", "iso8859_15"),
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("euc-kr", "cp949"),
        ("euc-jp", "euc_jp"),
        ("Big5", "big5hkscs"),
        ("big5-hkscs", "big5hkscs"),
        ("koi8-r", "koi8_r"),
        ("koi8-u", "koi8_u"),
        ("tis-620", "cp874"),
        ("'windows-1251'", "cp1251"),
        ("utf-7", None),
        ("hz-gb-2312", None),
        ("none", None),
        ("", None),
        (None, None),
    ],
)
def test_labels(label: str | None, codec: str | None) -> None:
    assert codec_for(label) == codec


@pytest.mark.parametrize("codec", sorted(set(CODEC_BY_LABEL.values())))
def test_every_codec_exists(codec: str) -> None:
    assert codecs.lookup(codec)


@pytest.mark.parametrize(
    ("head", "written", "source"),
    [
        ("<meta charset=utf-8>", "utf-8", "meta"),
        ('<meta charset="windows-1252">', "cp1252", "meta"),
        ("<META CHARSET='ISO-8859-1'>", "cp1252", "meta"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252", "meta"),
        ('<meta content="text/html;charset=windows-1252" http-equiv=content-type />', "cp1252", "meta"),
        ('<?xml version="1.0" encoding="iso-8859-1"?>', "cp1252", "meta"),
        ('<!-- <meta charset="koi8-r"> --><meta charset="windows-1252">', "cp1252", "meta"),
        ('<meta name="description" content="charset=koi8-r"><meta charset=windows-1252>', "cp1252", "meta"),
        ("<meta charset=no-such-set><meta charset=windows-1252>", "cp1252", "meta"),
        (" " * 3000 + "<meta charset=windows-1252>", "cp1252", "meta"),
        ("<meta charset=utf-16>", "utf-8", "meta"),
        ("", "utf-8", "utf-8"),
        ("", "cp1252", "detector"),
    ],
)
def test_declared_in_the_page(head: str, written: str, source: str) -> None:
    found = decode((head + GERMAN).encode(written))
    assert found.text == head + GERMAN
    assert (found.encoding, found.source, found.replaced) == (written, source, 0)


@pytest.mark.parametrize(
    ("content_type", "written"),
    [
        ("text/html; charset=windows-1251", "cp1251"),
        ('text/html; charset="koi8-r"', "koi8_r"),
        ("TEXT/HTML;CHARSET=Windows-1251", "cp1251"),
        ("windows-1251", "cp1251"),
    ],
)
def test_transport_comes_before_meta(content_type: str, written: str) -> None:
    page = "<meta charset=iso-8859-2>" + RUSSIAN
    found = decode(page.encode(written), content_type=content_type)
    assert (found.text, found.encoding, found.source) == (page, written, "transport")


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_mark_comes_before_everything(mark: bytes, codec: str) -> None:
    found = decode(mark + RUSSIAN.encode(codec), content_type="text/html; charset=koi8-r")
    assert (found.text, found.encoding, found.source) == (RUSSIAN, codec, "bom")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_without_a_mark(codec: str) -> None:
    page = "<!DOCTYPE html><html><head><title>Brücke</title></head><body>" + GERMAN
    found = decode(page.encode(codec), content_type="text/html; charset=utf-8")
    assert (found.text, found.encoding, found.source) == (page, codec, "detector")


def test_utf16_label_on_plain_bytes_is_not_believed() -> None:
    assert decode(GERMAN.encode(), content_type="text/html; charset=utf-16").text == GERMAN


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "iso-8859-15", "gb2312", "euc-kr"])
def test_valid_utf8_is_utf8_whatever_an_old_page_says(label: str) -> None:
    page = f"<meta charset={label}>" + GERMAN + RUSSIAN
    found = decode(page.encode())
    assert (found.text, found.encoding, found.source) == (page, "utf-8", "utf-8")


def test_short_chinese_that_is_valid_utf8_by_chance_stays_chinese() -> None:
    page = b"<meta charset=gbk><title>" + "模魔".encode("gbk") + b"</title>"
    page.decode("utf-8")  # by chance
    found = decode(page)
    assert "模魔" in found.text
    assert found.encoding == "gb18030"


def test_file_cut_inside_its_last_character_is_still_utf8() -> None:
    found = decode((GERMAN + "€").encode()[:-1])
    assert (found.text, found.encoding, found.replaced) == (GERMAN + "\ufffd", "utf-8", 1)


def test_few_broken_bytes_in_declared_utf8_are_replaced() -> None:
    data = b"<meta charset=utf-8>" + GERMAN.encode() + b"caf\xe9" + GERMAN.encode()
    found = decode(data)
    assert (found.encoding, found.source, found.replaced) == ("utf-8", "meta", 1)
    assert "caf\ufffd" in found.text


def test_few_broken_bytes_in_undeclared_utf8_are_replaced() -> None:
    found = decode(GERMAN.encode() * 10 + b"caf\xe9")
    assert (found.encoding, found.source, found.replaced) == ("utf-8", "utf-8", 1)


def test_mostly_utf8_with_an_old_label_is_utf8() -> None:
    found = decode(b"<meta charset=iso-8859-1>" + GERMAN.encode() * 10 + b"caf\xe9")
    assert (found.encoding, found.replaced) == ("utf-8", 1)


def test_own_replacement_characters_are_not_counted() -> None:
    assert decode(("<meta charset=utf-8>\ufffd" + GERMAN).encode()).replaced == 0
    assert decode(("<meta charset=utf-8>\ufffd" + GERMAN).encode() + b"\xff").replaced == 1


def test_second_declaration_is_taken_when_the_first_is_wrong() -> None:
    text = "市政府宣布大桥将关闭三个月进行维修。" * 5
    data = b"<meta charset=utf-8><meta http-equiv=content-type content='text/html; charset=gb2312'>" + text.encode(
        "gbk"
    )
    found = decode(data)
    assert (found.encoding, found.source, found.replaced) == ("gb18030", "meta", 0)
    assert text in found.text


def test_wrong_utf8_declaration_is_given_up_for_a_guess() -> None:
    page = (
        "<html lang=pl><meta charset=utf-8><p>Święto miasta odbędzie się później, ogłosił burmistrz. Żółte światła.</p>"
    )
    found = decode(page.encode("iso8859_2"))
    assert (found.text, found.encoding, found.source) == (page, "iso8859_2", "detector")


PROSE = [
    ("de", "cp1252", "Die Bürgermeisterin erklärte am Dienstag, die Brücke müsse für drei Monate schließen."),
    ("fr", "cp1252", "La maire a annoncé mardi que le pont fermerait trois mois, a-t-elle déclaré à l’assemblée."),
    (
        "es",
        "cp1252",
        "La alcaldesa anunció ayer que el puente cerrará tres meses. ¿Qué harán los vecinos de la región?",
    ),
    ("en", "cp1252", "The mayor said the bridge “will close” for three months – the city’s longest closure."),
    ("sv", "cp1252", "Borgmästaren säger att bron stängs i tre månader från på måndag för att rusta upp den."),
    (
        "pt",
        "cp1252",
        "A prefeita anunciou que a ponte será fechada por três meses, informação confirmada ontem à noite.",
    ),
    ("pl", "cp1250", "Burmistrz ogłosiła, że most będzie zamknięty przez trzy miesiące. Święto odbędzie się później."),
    (
        "pl",
        "iso8859_2",
        "Burmistrz ogłosiła, że most będzie zamknięty przez trzy miesiące. Święto odbędzie się później.",
    ),
    ("cs", "cp1250", "Starostka oznámila, že most bude tři měsíce uzavřen. Řidiči budou muset jezdit přes město."),
    ("cs", "iso8859_2", "Starostka oznámila, že most bude tři měsíce uzavřen. Řidiči budou muset jezdit přes město."),
    (
        "hu",
        "cp1250",
        "A polgármester bejelentette, hogy a hidat három hónapra lezárják, a felújítás ősztől tart, közölték.",
    ),
    ("tr", "cp1254", "Belediye başkanı köprünün üç ay boyunca kapalı kalacağını açıkladı. Sürücüler şaşırdı."),
    ("ru", "cp1251", "Мэр города объявила, что мост закроют на три месяца. Водителям придётся ехать в объезд."),
    ("ru", "koi8_r", "Мэр города объявила, что мост закроют на три месяца. Водителям придётся ехать в объезд."),
    ("ru", "iso8859_5", "Мэр города объявила, что мост закроют на три месяца. Водителям придётся ехать в объезд."),
    ("ru", "cp866", "Мэр города объявила, что мост закроют на три месяца. Водителям придётся ехать в объезд."),
    ("uk", "cp1251", "Міський голова оголосила, що міст закриють на три місяці. Водії їхатимуть в об'їзд."),
    ("bg", "cp1251", "Кметът обяви, че мостът ще бъде затворен за три месеца. Шофьорите ще карат по обходен път."),
    ("el", "cp1253", "Η δήμαρχος ανακοίνωσε ότι η γέφυρα θα κλείσει για τρεις μήνες. Οι οδηγοί θα περιμένουν."),
    ("he", "cp1255", "ראש העיר הודיעה כי הגשר ייסגר לשלושה חודשים. הנהגים יצטרכו לנסוע בדרך אחרת."),
    ("ar", "cp1256", "أعلنت رئيسة البلدية أن الجسر سيغلق لمدة ثلاثة أشهر، وسيضطر السائقون إلى سلوك طريق آخر."),
    ("th", "cp874", "นายกเทศมนตรีประกาศว่าสะพานจะปิดเป็นเวลาสามเดือน ผู้ขับขี่จะต้องใช้เส้นทางอื่น"),
    ("zh", "gb18030", "市长星期二宣布，大桥将从下个月起关闭三个月进行维修，市民出行需要绕道。"),
    ("zh", "big5hkscs", "市長星期二宣布，大橋將從下個月起關閉三個月進行維修，市民出行需要繞道。"),
    ("ja", "cp932", "市長は火曜日、橋を三か月間閉鎖すると発表した。運転する人は別の道を通ることになる。"),
    ("ja", "euc_jp", "市長は火曜日、橋を三か月間閉鎖すると発表した。運転する人は別の道を通ることになる。"),
    ("ja", "iso2022_jp", "市長は火曜日、橋を三か月間閉鎖すると発表した。運転する人は別の道を通ることになる。"),
    ("ko", "cp949", "시장은 화요일 다리를 석 달 동안 폐쇄한다고 밝혔다. 운전자들은 다른 길을 이용해야 한다."),
]


@pytest.mark.parametrize("with_language", [True, False])
@pytest.mark.parametrize(("language", "codec", "prose"), PROSE, ids=[f"{row[0]}-{row[1]}" for row in PROSE])
def test_undeclared_text_is_guessed(language: str, codec: str, prose: str, with_language: bool) -> None:
    start = f"<html lang={language}>" if with_language else "<html>"
    page = f"{start}<body><div class=menu><a href=/>Start</a></div><p>{prose}</p><p>{prose}</p></body></html>"
    assert decode(page.encode(codec)).text == page


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("plain", "plain"),
        ("a\0b\0", "ab"),
        ("lone \ud83d surrogate", "lone \ufffd surrogate"),
        ("\udc00", "\ufffd"),
        ("pair \ud83d\ude00", "pair 😀"),
        ("ж\0\ud800ж", "ж\ufffdж"),
    ],
)
def test_clean_text(text: str, clean: str) -> None:
    assert clean_text(text) == clean


def test_clean_text_is_returned_as_it_is() -> None:
    text = "clean " * 1000
    assert clean_text(text) is text


@given(st.binary(max_size=400), st.none() | st.text(max_size=60))
def test_any_bytes_give_encodable_text(data: bytes, content_type: str | None) -> None:
    found = decode(data, content_type=content_type)
    found.text.encode("utf-8")
    assert "\0" not in found.text
    assert found.replaced >= 0


@given(st.text(max_size=200))
def test_declared_utf8_comes_back_whole(text: str) -> None:
    page = "<meta charset=utf-8>" + clean_text(text)
    assert decode(page.encode()).text == page


@given(st.text(st.characters(), max_size=300))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff" * 1_000_000,
        b"<meta " * 200_000 + b"\xe4",
        b"<!--" * 300_000 + b"\xe4",
        b"\x1b$" * 500_000,
        b"\x80<" * 500_000,
        bytes(range(256)) * 4000,
        b"\xe4 \xc3\xa4" * 300_000,
        b"\0" * 1_000_000,
        b"charset=" * 150_000 + b"\xe4",
    ],
)
def test_hostile_megabytes_end_fast(data: bytes) -> None:
    start = time.process_time()
    decode(data, content_type="charset=" * 100_000)
    assert time.process_time() - start < 2
