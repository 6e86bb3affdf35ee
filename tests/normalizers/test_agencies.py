"""Agencies as credits, datelines and bylines name them."""

from __future__ import annotations

import pytest

from newsextract.normalizers.agencies import agencies_in, find_agency

WHOLE: list[tuple[str, str]] = [
    ("AP", "Associated Press"),
    ("Associated Press", "Associated Press"),
    ("The Associated Press", "Associated Press"),
    ("THE ASSOCIATED PRESS", "Associated Press"),
    ("(AP)", "Associated Press"),
    ("dpa", "dpa"),
    ("Deutsche Presse-Agentur", "dpa"),
    ("Reuters", "Reuters"),
    ("REUTERS", "Reuters"),
    ("ロイター", "Reuters"),
    ("AFP", "AFP"),
    ("Agence France-Presse", "AFP"),
    ("avec AFP", "AFP"),
    ("EFE", "EFE"),
    ("Agencia EFE", "EFE"),
    ("ANSA", "ANSA"),
    ("TASS", "TASS"),
    ("ТАСС", "TASS"),
    ("Xinhua", "Xinhua"),
    ("新华社", "Xinhua"),
    ("新華社", "Xinhua"),
    ("Kyodo", "Kyodo News"),
    ("共同", "Kyodo News"),
    ("共同通信", "Kyodo News"),
    ("Jiji", "Jiji Press"),
    ("JIJI", "Jiji Press"),
    ("時事", "Jiji Press"),
    ("Yonhap", "Yonhap"),
    ("연합뉴스", "Yonhap"),
    ("뉴시스", "Newsis"),
    ("Anadolu", "Anadolu"),
    ("AA", "Anadolu"),
    ("Anadolu Ajansı", "Anadolu"),
    ("PTI", "PTI"),
    ("ANI", "ANI"),
    ("IANS", "IANS"),
    ("Interfax", "Interfax"),
    ("Интерфакс", "Interfax"),
    ("Ukrinform", "Ukrinform"),
    ("Укрінформ", "Ukrinform"),
    ("Belga", "Belga"),
    ("ANP", "ANP"),
    ("APA", "APA"),
    ("Keystone-SDA", "Keystone-SDA"),
    ("sda", "Keystone-SDA"),
    ("NTB", "NTB"),
    ("TT", "TT"),
    ("Ritzau", "Ritzau"),
    ("STT", "STT"),
    ("PAP", "PAP"),
    ("ČTK", "ČTK"),
    ("CTK", "ČTK"),
    ("MTI", "MTI"),
    ("Europa Press", "Europa Press"),
    ("Lusa", "Lusa"),
    ("AAP", "AAP"),
    ("The Canadian Press", "The Canadian Press"),
    ("CP", "The Canadian Press"),
    ("PA", "PA Media"),
    ("PA Media", "PA Media"),
    ("Bloomberg", "Bloomberg"),
    ("UPI", "UPI"),
    ("CNA", "CNA"),
    ("中央社", "CNA"),
    ("Bernama", "Bernama"),
    ("Antara", "Antara"),
    ("NAN", "NAN"),
    ("BTA", "BTA"),
    ("БТА", "BTA"),
    ("Tanjug", "TANJUG"),
    ("HINA", "HINA"),
    ("Agerpres", "AGERPRES"),
    ("ANA-MPA", "ANA-MPA"),
    ("РИА Новости", "RIA Novosti"),
    ("رويترز", "Reuters"),
    ("وكالة الأناضول", "Anadolu"),
    ("ایرنا", "IRNA"),
    ("SID Nachrichtenagentur", "SID"),
    ("epd", "epd"),
    ("KNA", "KNA"),
]
NO_AGENCY = [
    "",
    "Jane Roe",
    "APs",
    "aa",
    "pa",
    "antara lain",
    "Mehr",
    "Focus",
    "News",
    "Agency",
    "AP and more",
    "x" * 500,
]

WITHIN: list[tuple[str, list[tuple[str, str]]]] = [
    ("KYIV, Nov. 20 (Reuters) –", [("Reuters", "Reuters")]),
    ("ROEVILLE (AP) —", [("Associated Press", "AP")]),
    ("By Jane Roe, The Associated Press", [("Associated Press", "The Associated Press")]),
    ("dpa/AFP", [("dpa", "dpa"), ("AFP", "AFP")]),
    ("Berlin (dpa/tmn) -", [("dpa", "dpa")]),
    ("Wien (APA) -", [("APA", "APA")]),
    ("(서울=연합뉴스) 홍길동 기자", [("Yonhap", "연합뉴스")]),
    ("新华社北京1月1日电", [("Xinhua", "新华社")]),
    ("【北京共同】", []),
    ("（共同）", [("Kyodo News", "共同")]),
    ("EFE/ J.J. Roe", [("EFE", "EFE")]),
    ("Roeville, PA", []),
    ("Jane Roe/PA", [("PA Media", "PA")]),
    ("AA + Text Size", []),
    ("antara lain", []),
    ("no agency here", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_whole_text_is_an_agency(text: str, name: str) -> None:
    assert find_agency(text) == name


@pytest.mark.parametrize("text", NO_AGENCY)
def test_whole_text_is_no_agency(text: str) -> None:
    assert find_agency(text) is None


@pytest.mark.parametrize(("text", "found"), WITHIN)
def test_agencies_within_a_line(text: str, found: list[tuple[str, str]]) -> None:
    assert [(name, text[start:end]) for name, start, end in agencies_in(text)] == found
