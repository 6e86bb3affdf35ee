"""Captions and credits: where the one ends and the other begins."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsextract.article import Caption
from newsextract.normalizers.captions import (
    clean_credit,
    looks_like_caption_with_credit,
    looks_like_credit,
    split_caption,
)

# "caption^what is between^credit^what is after"
CAPTIONS = [
    # English
    "Minister Doe speaks in Springfield on Jan. 5, 2024.^ (^Dana Drew/Getty Images^)",
    "Two boats wait under the bridge at noon.^ (^AP^)",
    "A heron stands on the railing.^ (^AAP^)",
    "A ferry leaves the quay, Monday, Feb. 12, 2024, in Muster Falls, Wis.^ (^AP Photo/Dana Drew^)",
    "FILE - A ferry leaves the quay on Feb. 12, 2024.^ (^AP Photo/Dana Drew, File^)",
    "A ferry leaves the quay in Springfield.^ (^Dana Drew / AP^)",
    "Two engineers look at the new railing.^ (^Dana Drew/Acme Press^)",
    "Rust has eaten into the railing.^ (^Unsplash^)",
    "A diver checks the pillars.^ (^NPA^)",
    "Swans pass below the arches^ (Picture: ^Getty^)",
    "A tram crosses in the rain^ (Picture: ^Dana Drew/AP^)",
    "Fog over both banks^ (Photos: ^Getty/AP^)",
    "Anglers line the parapet^ (Image: ^Anadolu via Getty Images^)",
    "A tin of green paint (stock image)^ ( Image: ^Getty Images/Acme Library^)",
    "A cyclist rests halfway^ (Image: ^abc News^)",
    "The bridge is open.^ Credit: ^Ann Drew / Harbour Hub^",
    "The bridge is open.^ Credit: ^AFP/Getty^",
    "The bridge is open.^ Photograph: ^Ann Drew/Reuters^",
    "The bridge is open^ Photo: ^Dana Drew^",
    "The bridge is open^ Photo: ^iRiver/Dana Drew^",
    "The bridge is open.^ Photo by ^ANN DREW /AFP via Getty Images^",
    "The bridge is open.^ Photo by ^Dana Drew for The Springfield Gazette via Getty Images^",
    "The bridge is open.^ — Picture by ^Ali Drew^",
    "The bridge is open.^ — ^Reuters^ pic",
    "The bridge is open.^ © ^Dana Drew/Acme^",
    "The bridge is open.^ (c) ^Dana Drew/Acme^",
    "The bridge is open.^ ^Getty Images^",
    "The bridge is open.^ ^Dana Drew / Pool via Reuters^",
    "The bridge is open.^ ^The Associated Press^",
    "The steel grew warm on July 2. It was a long day.^ ^The Associated Press^",
    "Lanterns were lit at dusk.^ ^AP^",
    "Lanterns were lit at dusk on both sides.^ ^AP Photo/Ann Drew, File^",
    "Lanterns were lit at dusk along the water^ ^AP Photo/Ann H. Drew^",
    "The old toll house was painted.^ ^Supplied^",
    "Ice drifts against the pillars, February 3, 2022.^ ^REUTERS/Dana Drew^",
    "The bridge is open.^ (Photo: ^UN Photo / Harbour / Ann van Drew. Courtesy of the Harbour^)",
    "The bridge is open.^ (Courtesy of ^Dana Drew^)",
    "Ann paints the same arch each spring.^ ^Ann Drew^",
    "The bridge is open.^ [Photo: ^Dana Drew^]",
    "The bridge is open.^ | ^Alex Drew/Getty Images^",
    "The bridge (left) is open.^ (^Dana Drew/Reuters^)",
    "Two pictures of the toll house, before and after.^ (^AP Photo/Ann B. Drew^)",
    "Image 2 of the bridge.^ Source: ^Acme Institute^",
    # German
    "Die Brücke am Montagmorgen.^ Foto: ^Dana Drew/dpa^",
    "Die Brücke am Montagmorgen.^ Foto: ^picture alliance/dpa | Dana Drew^",
    "Die Brücke am Montagmorgen^ Foto: ^Getty Images^",
    "Die Brücke am Montagmorgen^ Foto: ^picture alliance / Muster XYZ^",
    "Die Brücke am Montagmorgen.^ (Foto: ^Pool via REUTERS^)",
    "Die Brücke am Montagmorgen.^ (Bild: ^Ann Drew/Musterblatt.de^)",
    "Die Brücke am Montagmorgen. (Archivbild)^ (Quelle: ^IMAGO/Dana Drew/imago-images-bilder^)",
    "Die Brücke am Montagmorgen.^ Quelle: ^dpa^",
    "Hans Muster (CDU) und Jan Beispiel (AfD)^ Quelle : ^Ann P. Drew/dpa^",
    "Die Brücke am Montagmorgen.^ © ^Drew/Press Association/dpa/Archiv^",
    "Die Brücke am Montagmorgen.^ © ^dpa | Ann Drew^",
    "Die Brücke am Montagmorgen^ © ^ZUMA Press Wire / Imago Images^",
    "Die Brücke am Montagmorgen^ | Bild: ^Ann Drew-Muster/rbb^",
    "Die Brücke am Montagmorgen^ Bild: ^Ann Drew/dpa/picture alliance^",
    "Die Brücke am Montagmorgen.^ ^Ann Drew / Reuters^",
    "Die Brücke am Montagmorgen.^ ^Uncredited/AP/dpa^",
    "Die Brücke am Montagmorgen.^ Foto: ^privat^",
    "Die Brücke am Montagmorgen.^ Fotos: ^Dana Drew (2), Jan Muster^",
    "Im Bild: Hans Muster.^ Foto: ^APA/Muster^",
    "Ein Schirm in Blau.^ Foto: ^Ann von Drew. Styling: Jan Muster. Haare: Eva Beispiel^",
    "Die Brücke am Montagmorgen^ Foto: ^Ann Drew/dpa^ +++ dpa-Bildfunk +++",
    # French
    "Le pont est ouvert lundi matin.^ (^Ann Drew/SIPA^)",
    "Le pont est ouvert lundi matin.^ ^AFP^",
    "Le pont est ouvert lundi matin.^ Crédit photo : ^Dana Drew / AFP^",
    "Le pont est ouvert lundi matin.^ Photo : ^Dana Drew^",
    "Le pont est ouvert lundi matin.^ © ^Dana Drew / AFP^",
    "Le pont (+1,3 %) est ouvert lundi matin.^ (^Ann Drew/SIPA^)",
    # Spanish, Catalan, Portuguese, Italian
    "El puente está abierto este lunes.^ ^EFE/ A.B. Drew^",
    "Dos barcas esperan junto al puente^ ^EFE/ A.B. Drew^",
    "El puente está abierto este lunes.^ ^Ana Drew / Europa Press^",
    "El puente está abierto este lunes.^ (^Ana Drew^)",
    "El puente está abierto este lunes.^ (Foto: ^Andina^)",
    "El puente está abierto este lunes.^ Foto: ^Cedida^",
    "El puente está abierto este lunes.^ Crédito: ^Dana Drew^",
    "El pont és obert aquest dilluns.^ Foto: ^Dana Drew / ACN^",
    "A ponte está aberta.^ (Foto: ^Divulgação^)",
    "A ponte está aberta.^ Crédito: ^Dana Drew/Agência Brasil^",
    "A ponte está aberta.^ — Foto: ^Reprodução/TV Ponte^",
    "Il ponte è aperto da lunedì.^ (^Ansa^)",
    "Il ponte è aperto da lunedì.^ Foto: ^Dana Drew/LaPresse^",
    "Il ponte è aperto da lunedì.^ Foto di ^Dana Drew^",
    # Dutch, Nordic, Baltic, Icelandic
    "De brug is open sinds maandag.^ — © ^BELGA^",
    "De brug is open sinds maandag.^ Beeld: ^Dana Drew / ANP^",
    "De brug is open sinds maandag.^ Foto: ^ANP^",
    "Broen er åpen fra mandag.^ Foto: ^Per Drew / NTB^",
    "BRO: To båter venter ved kaien.^ Foto: ^Ann Drew og Per Muster (Avisen)^",
    "Broen er åpen fra mandag.^ Foto: ^Privat^",
    "Bron är öppen sedan måndag.^ Foto: ^Bro Photo^",
    "Bron är öppen sedan måndag.^ Foto: ^Per Drew/AP^ Visa mer",
    "Bron är öppen sedan måndag.^ Bild: ^Per Drew/TT^",
    "Broen er åben fra mandag.^ Foto: ^Per Ann Drew/Ritzau Scanpix^",
    "Silta on avattu maanantaina.^ Kuva: ^Dana Drew / Lehtikuva^",
    "Brúin er opin frá mánudegi.^ Ljósmynd: ^Dana Drew^",
    "Sild avati esmaspäeval.^ Foto: ^Dana Drew^",
    "Tilts atvērts pirmdien.^ Foto: ^Dana Drew/LETA^",
    "Tiltas atidarytas pirmadienį.^ ^Dana Drew / ELTA^ nuotr.",
    # Central and south-eastern Europe
    "Most jest otwarty od poniedziałku.^ Fot. ^Jan Drew / PAP^",
    "Most jest otwarty od poniedziałku.^ Foto: ^REUTERS/Jan Drew^",
    "Most je otevřený od pondělí.^ Foto: ^Jan Drew, ČTK^",
    "Most je otevřený od pondělí.^ Zdroj: ^Profimedia^",
    "Most je otvorený od pondelka.^ Zdroj: ^TASR/Jan Drew^",
    "A híd hétfő óta nyitva van.^ Fotó: ^Kis Drew / MTI^",
    "Podul este deschis de luni.^ Foto: ^Dana Drew / Agerpres^",
    "Most je otvoren od ponedjeljka.^ Foto: ^Dana Drew/Pixsell^",
    "Мост је отворен од понедељка.^ Фото: ^Танјуг^",
    "Мостът е отворен от понеделник.^ Снимка: ^БТА^",
    "Η γέφυρα άνοιξε τη Δευτέρα.^ Φωτογραφία: ^Δάνα Ντρου / Reuters^",
    # Russian, Ukrainian, Turkish
    "Мост открыт с понедельника.^ Фото: ^Иван Дрю / ТАСС^",
    "Мост открыт с понедельника.^ © ^РИА Новости / Иван Дрю^",
    "Мост открыт с понедельника.^ Источник фото: ^Иван Дрю^",
    "Міст відкрито з понеділка.^ Фото: ^Іван Дрю^",
    "Köprü pazartesi günü açıldı.^ Fotoğraf: ^Dana Drew/AA^",
    "Köprü pazartesi günü açıldı.^ Kaynak: ^Reuters^",
    # Arabic, Hebrew, Persian, India
    "الجسر مفتوح منذ يوم الاثنين^ (^رويترز^)",
    "الجسر مفتوح منذ يوم الاثنين^ - تصوير: ^دانا درو^",
    "הגשר נפתח ביום שני^ (צילום: ^דנה דרו^)",
    "پل از روز دوشنبه باز است^ عکس: ^دانا درو^",
    "पुल सोमवार से खुला है।^ फोटो: ^एएनआई^",
    "সেতু সোমবার থেকে খোলা।^ ছবি: ^এএফপি^",
    # Chinese, Japanese, Korean, south-east Asia, Africa
    "大桥周一重新开放。^（图片来源：^视觉中国^）",
    "大桥周一重新开放。^^新华社记者 李雷^ 摄",
    "大桥周一重新开放。^ 图/^视觉中国^",
    "橋の様子を見る市長（左）^（Ｃ）^共同通信社^",
    "橋の様子を見る市長（３日）^＝^ＡＰ^",
    "橋の様子を見る市長^（^田中一郎^撮影）",
    "橋の様子を見る市長。^写真：^ロイター^",
    "다리가 다시 열렸다.^ [사진 출처 = ^연합뉴스^]",
    "다리가 다시 열렸다.^ /^연합뉴스^",
    "다리가 다시 열렸다.^ ^연합뉴스^",
    "다리가 다시 열렸다.^ ^홍길동 기자^",
    "The bridge opened on Monday.^ ^Harbour Lodge: Dana Drew, dana@drew.example^",
    "다리가 다시 열렸다.^ 인천=^연합뉴스^",
    "Jembatan dibuka sejak Senin.^ (Foto: ^Dana Drew/ANTARA^)",
    "Jambatan dibuka sejak Isnin.^ — Gambar oleh ^Ali Drew^",
    "Cầu mở cửa từ thứ Hai.^ Ảnh: ^Dana Drew^",
    "สะพานเปิดแล้ว^ ภาพ: ^รอยเตอร์^",
    "Daraja limefunguliwa Jumatatu.^ Picha: ^Dana Drew^",
    "Ibhuloho livuliwe.^ Isithombe: ^Sithunyelwe^",
    "Die brug is oop sedert Maandag.^ Foto: ^Dana Drew/Netwerk^",
    "Ura është hapur.^ Foto: ^Dana Drew^",
]


def parts(row: str) -> tuple[str, str, str]:
    """The whole line, the caption, the credit."""
    text, between, credit, closing = row.split("^")
    return text + between + credit + closing, text, credit


@pytest.mark.parametrize("row", CAPTIONS)
def test_captions_with_a_credit(row: str) -> None:
    line, text, credit = parts(row)
    found = split_caption(line)
    assert found == Caption(text=text, credit=credit)


# no credit in any of these: the whole stays the caption
BARE = """
Jane Roe (left) and John Doe (right)
Jane Roe (r.) und Hans Muster (Mitte)
Jane Roe (l) und Hans Muster.
Hans Muster (SPD)
Hans Muster (CDU/CSU)
Hans Muster (SV Brücke) vor Jan Beispiel (FC Ufer)
Hans Muster (CDU) und Jan Beispiel (AfD)
The bridge in Springfield (2024)
The bridge in Springfield (May 2024)
The old bridge (file photo)
The old bridge. (File photo)
The old bridge (stock image)
Die alte Brücke. (Archivbild)
Die alte Brücke (Symbolbild)
El puente viejo, 3 de marzo de 2022. (Barcelona)
Le vieux pont (à gauche)
Il vecchio ponte (a sinistra)
Die alte Brücke – Rundgang (0:12:40)
Im Bild: Hans Muster
Auf dem Foto: Hans Muster und Jan Beispiel
In the picture: Jane Roe and John Doe
En la foto: Juan Pérez
Nella foto: Mario Rossi
Na foto: João Silva
Sur la photo : Jean Dupont
На фото: Иван Иванов
Video: How the bridge fell down on Monday
Photo: the bridge at dawn with many people on it
Map: where the bridge is, and where it was before
Source: the bank says that rates will go up again
The engineer John Doe and Sen. Jane Roe
The bridge as seen by Gov. Jane Roe
The mayor of St. Louis, Jane Roe
Jane Roe
Jane Roe and John Doe
Jane Roe, engineer
The bridge is open.
The bridge is open
River Anchor Model 15
Anchor: strong enough for two boats
Rope and chain: for boats of any size
HALFWAY … two boats wait under the arches at noon.
WATCH: Two boats wait under the arches
TÅKE: To båter venter ved kaien.
Petr Muster.
Bridge builders unite - and celebrate
The bridge | 03.02.2022 | 1:12 min
橋の様子を見る市長（左）
霧の中の橋と二隻の船＝3日、川沿いの町で
橋の前に立つ田中一郎技師（中）ら
다리가 다시 열렸다
पुल के नीचे दो नावें
Two pictures of the toll house, before and after
The photo shows the bridge: a ruin
London's bridges: from old to new
The bridge (Erie, PA)
""".strip().splitlines()


@pytest.mark.parametrize("line", BARE)
def test_captions_without_a_credit(line: str) -> None:
    assert split_caption(line) == Caption(text=line)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Foto: Dana Drew/dpa", "Dana Drew/dpa"),
        ("(Image: Getty)", "Getty"),
        ("( The Muster / AFP )", "The Muster / AFP"),
        ("© DANA DREW", "DANA DREW"),
        ("Photo by dana / Getty Images/Acme Library", "dana / Getty Images/Acme Library"),
        ("Credits: Supplied Image;", "Supplied Image"),
        ("Fotoğraf : Dana Drew/AA", "Dana Drew/AA"),
        ("Quelle: dpa", "dpa"),
        ("Quelle: abc/Getty Images; Montage: Infografik", "abc/Getty Images; Montage: Infografik"),
        ("Image Credits: Acme", "Acme"),
        ("Source: Natl Inst. for Bridge Research (NIBR), Kenya", "Natl Inst. for Bridge Research (NIBR), Kenya"),
        ("picture alliance/dpa", "picture alliance/dpa"),
        ("Privat", "Privat"),
        ("Getty Images", "Getty Images"),
        ("写真：ロイター", "ロイター"),
        ("사진=연합뉴스", "연합뉴스"),
        ("Фото: Иван Дрю", "Иван Дрю"),
    ],
)
def test_nothing_but_a_credit(line: str, credit: str) -> None:
    assert split_caption(line) == Caption(credit=credit)


@pytest.mark.parametrize(
    ("text", "credit", "result"),
    [
        ("The bridge.", "Dana Drew", Caption(text="The bridge.", credit="Dana Drew")),
        ("The bridge. Dana Drew", "Dana Drew", Caption(text="The bridge.", credit="Dana Drew")),
        ("The bridge. Photo: Dana Drew", "Photo: Dana Drew", Caption(text="The bridge.", credit="Dana Drew")),
        ("The bridge. (Dana Drew/AP)", "Dana Drew / AP", Caption(text="The bridge.", credit="Dana Drew / AP")),
        ("The bridge Credit: Dana Drew / Hub", "Dana Drew/Hub", Caption(text="The bridge", credit="Dana Drew/Hub")),
        (
            "Dana Drew/REUTERS The bridge in May",
            "Dana Drew/REUTERS",
            Caption(text="The bridge in May", credit="Dana Drew/REUTERS"),
        ),
        ("Dana Drew", "Dana Drew", Caption(credit="Dana Drew")),
        ("", "© Dana Drew", Caption(credit="Dana Drew")),
        (
            "The bridge of Dana Drew is open.",
            "Dana Drew",
            Caption(text="The bridge of Dana Drew is open.", credit="Dana Drew"),
        ),
        ("The bridge. Photo: Dana Drew/AP", "AP", Caption(text="The bridge.", credit="Dana Drew/AP")),
        ("Dana Drew waves.", "Dana Drew", Caption(text="Dana Drew waves.", credit="Dana Drew")),
        ("Acme: bridges for all", "Acme", Caption(text="Acme: bridges for all", credit="Acme")),
        ("A portrait of Dana Drew", "Dana Drew", Caption(text="A portrait of Dana Drew", credit="Dana Drew")),
        ("The bridge.", "", Caption(text="The bridge.")),
        ("The bridge.", " – ", Caption(text="The bridge.")),
        ("The new bridge. Acme", "Acme", Caption(text="The new bridge.", credit="Acme")),
        ("Die Brücke VW", "VW", Caption(text="Die Brücke", credit="VW")),
    ],
)
def test_a_credit_of_its_own(text: str, credit: str, result: Caption) -> None:
    assert split_caption(text, credit=credit) == result


def test_pages_that_mark_credits_leave_names_in_captions() -> None:
    line = "Ann paints the same arch each spring. Ann Drew"
    assert split_caption(line) == Caption(text="Ann paints the same arch each spring.", credit="Ann Drew")
    assert split_caption(line, html_credit_is_separate=True) == Caption(text=line)
    labelled = "Ann paints the same arch. Photo: Jane Drew"
    assert split_caption(labelled, html_credit_is_separate=True) == Caption(
        text="Ann paints the same arch.", credit="Jane Drew"
    )


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("Camera Icon The bridge. Credit: Dana Drew", Caption(text="The bridge.", credit="Dana Drew")),
        ("Legende: Die Brücke.", Caption(text="Die Brücke.")),
        ("Image source, Getty Images Image caption, The bridge", Caption(text="The bridge", credit="Getty Images")),
        ("Fuente de la imagen, Reuters Pie de foto, El puente", Caption(text="El puente", credit="Reuters")),
        ("Image source, Getty Images", Caption(credit="Getty Images")),
        ("The bridge. Dana Drew/AP hide caption", Caption(text="The bridge.", credit="Dana Drew/AP")),
        ("[1/5] The bridge. REUTERS/Dana Drew Purchase Licensing Rights, opens new tab", Caption(text="The bridge.", credit="REUTERS/Dana Drew")),
        ("The bridge. @bridge/via REUTERS THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. NO RESALES.", Caption(text="The bridge.", credit="@bridge/via REUTERS")),
        ("The bridge. (AP Photo/Dana Drew) more >", Caption(text="The bridge.", credit="AP Photo/Dana Drew")),
        ("The bridge is open again. Dana Drew II/Copyright 2026 The AP. All rights reserved.", Caption(text="The bridge is open again.", credit="Dana Drew II")),
    ],
)  # fmt: skip
def test_what_players_put_around_captions(line: str, result: Caption) -> None:
    assert split_caption(line) == result


@pytest.mark.parametrize("line", ["", " ", "()", "-", "|", "\u200b", "…"])
def test_nothing(line: str) -> None:
    assert split_caption(line) is None


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("Photo: Dana Drew", "Dana Drew"),
        ("(Photo: Dana Drew / Getty Images)", "Dana Drew / Getty Images"),
        ("Image credit: © Dana Drew", "Dana Drew"),
        ("© 2024 Dana Drew", "Dana Drew"),
        ("©Dana Drew.", "Dana Drew"),
        ("Dana Drew Inc.", "Dana Drew Inc."),
        ("Dana Drew Jr.", "Dana Drew Jr."),
        ("zVg.", "zVg."),
        ("Credits: Dana Drew;", "Dana Drew"),
        ("Fot. Dana Drew", "Dana Drew"),
        ("Foto von Dana Drew", "Dana Drew"),
        ("Photograph by Dana Drew", "Dana Drew"),
        ("Photo AFP", "AFP"),
        ("Dana Drew via AP", "Dana Drew via AP"),
        ("AFP via Getty Images", "AFP via Getty Images"),
        ("AP Photo/Dana Drew", "AP Photo/Dana Drew"),
        ("Dana Drew/Copyright 2026 The AP. All rights reserved.", "Dana Drew"),
        ("Dana Drew. All rights reserved.", "Dana Drew"),
        ("| Bild: Dana Drew/rbb", "Dana Drew/rbb"),
        ("— © BELGA", "BELGA"),
        ("写真：田中一郎", "田中一郎"),
        ("田中一郎撮影", "田中一郎"),
        ("[사진 = 홍길동 기자]", "홍길동 기자"),
        ("", None),
        ("-", None),
        ("©", None),
        ("Photo:", "Photo"),
    ],
)
def test_clean_credit(printed: str, credit: str | None) -> None:
    assert clean_credit(printed) == credit


CREDITS = """
Foto: Dana Drew/dpa
Foto: Dana Drew
(Foto: Dana Drew / Muster Blatt)
Photo: Dana Drew
Photograph: Dana Drew; Getty Images
Photograph by Dana Drew, Bridge Programme
Image: Dana Drew / Unsplash / Acme
Image credit: Dana Drew
Credit: Dana Drew / Getty Images
Dana Drew/Getty Images
Dana Drew / The Springfield Post via Getty Images
Getty Images
picture alliance/dpa
IMAGO/Dana Drew
AP Photo/Dana Drew
REUTERS/Dana Drew
EFE/ A.B. Drew
Quelle: dpa
© Dana Drew
© AFP / DANA DREW
Bildrechte: picture alliance/dpa | Dana Drew
Bildquelle: Dana Drew
Crédit photo : Dana Drew
Fotó: Kis Drew / MTI
Фото: Иван Дрю / ТАСС
Фото: Иван Дрю
Снимка: БТА
写真：ロイター
사진=연합뉴스
Supplied
Handout photo
""".strip().splitlines()


@pytest.mark.parametrize("line", CREDITS)
def test_credits(line: str) -> None:
    assert looks_like_credit(line)


NO_CREDITS = """
The bridge is open.
Jane Roe
Jane Roe and John Doe
By Jane Roe
By Jane Roe, Associated Press
By Jane Roe - Associated Press - Monday, May 3, 2021
Von Hans Muster und Jan Beispiel, dpa
Hans Muster und Jan Beispiel, dpa
Autor: Hans Muster
Text: Hans Muster
Copyright © 2024 The Bridge. All rights reserved.
© 2024 Bridge Media
© Bridge Newspapers Limited 2024
© Bridge Verlag GmbH
Copyright © Bridge Deutschland GmbH
© Bridge US, Inc. 2nd Floor, 100 Quay Street
© bridge.example 2001 – 2012 • Impressum • Kontakt
Source: 2023 Bridge Report
Quelle: Pressemitteilung
Video: How the bridge fell
Photo: a dog runs over the wide bridge in the morning
Photos
Photo gallery
Bilder des Tages
Photo of the day
Picture this: a bridge
Image caption
File
Archive
Social media
All rights reserved
Creative Commons
PR
Rep. Jane Roe. | Dana Drew/Getty Images
The bridge | Dana Drew and the river
May 3 10am- 11am ROOM 12 Dana Drew, Ph.D
Report Copyright Violation
Foto-Galerie
News/Sport
Politik/Wirtschaft
AP Chemistry
""".strip().splitlines()


@pytest.mark.parametrize("line", NO_CREDITS)
def test_no_credits(line: str) -> None:
    assert not looks_like_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "The bridge at dawn on Monday. Photo: Dana Drew",
        "The bridge at dawn on Monday. (AP Photo/Dana Drew)",
        "The bridge at dawn on Monday. (Photo: Getty Images)",
        "The bridge at dawn on Monday. Dana Drew/AFP via Getty Images",
        "The bridge at dawn on Monday. Credit: Dana Drew",
        "The bridge at dawn on Monday. Photo by Dana Drew / AP",
        "Die Brücke am Montagmorgen. Foto: Dana Drew/dpa",
        "Die Brücke am Montagmorgen. © Dana Drew",
        "Die Brücke am Montagmorgen (Foto: Stadt Musterhausen)",
        "El puente este lunes en la ciudad. (Foto: Andina)",
        "El puente este lunes en la ciudad. EFE/ J. Drew",
        "Мост открыт с понедельника. Фото: Иван Дрю / ТАСС",
        "Most jest otwarty od poniedziałku. Fot. Jan Drew / PAP",
        "다리가 다시 열렸다. [사진 출처 = 연합뉴스]",
        "橋の様子を見る市長。写真：ロイター",
    ],
)
def test_lines_that_are_captions(line: str) -> None:
    assert looks_like_caption_with_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was rebuilt by the city this week, the mayor said on Monday.",
        "The bridge was rebuilt by the city this week, the agency reports. (Reuters)",
        "Die Brücke steht seit Montag wieder, sagt der Bürgermeister. (dpa)",
        "Die Brücke steht seit Montag wieder, sagt der Bürgermeister. (APA, 20.11.2024)",
        "More than half of all bridges are old. Source: Bridge Institute",
        "More than half of all bridges are old. (Bridge Institute)",
        "More than half of all bridges are old (Statista)",
        "Copyright 2024 The Associated Press. All Rights Reserved.",
        "Imprint Copyright Notice Preferences About Choices",
        "The Springfield Bridge Company © Bridge Media Group Limited 2024",
        "Bridge Lda © 2010-2025 All rights reserved.",
        "May 3 10am- 11am ROOM 12 Dana Drew, Ph.D",
        "Fee per Credit: Day | $1,200 Night | $1,400",
        "The photo: it shows the bridge, and nobody knows who took it.",
        "In the picture: Jane Roe and John Doe on the new bridge",
        "Jane Roe lives on the bridge with her family. Jane Roe",
        "Photo: Dana Drew",
        "Foto: Dana Drew/dpa",
        "",
        "Short",
        "The bridge. " * 80 + "Photo: Dana Drew",
    ],
)
def test_lines_that_are_no_captions(line: str) -> None:
    assert not looks_like_caption_with_credit(line)


def test_there_are_enough_rows() -> None:
    assert len(set(CAPTIONS)) >= 130
    assert len(set(BARE)) >= 50


@given(st.text(max_size=300), st.one_of(st.none(), st.text(max_size=60)), st.booleans())
@example("[1/5]", None, False)
@example("(", "(", True)
@example("a / b", "İ", False)
@settings(max_examples=300, deadline=None)
def test_any_text_is_split(text: str, credit: str | None, separate: bool) -> None:
    caption = split_caption(text, credit=credit, html_credit_is_separate=separate)
    assert caption is None or caption.text or caption.credit
    clean_credit(text)
    looks_like_credit(text)
    looks_like_caption_with_credit(text)


_PIECES = [
    "Photo",
    ":",
    " ",
    "(",
    ")",
    "Dana Drew",
    "/",
    "AP",
    "Getty Images",
    ".",
    "©",
    "|",
    " - ",
    "Foto",
    "the bridge",
    "via",
    "［",
    "写真",
    "＝",
    "摄",
    "@",
    ",",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=25))
@settings(max_examples=500, deadline=None)
def test_any_pieces_of_captions_are_split(pieces: list[str]) -> None:
    caption = split_caption("".join(pieces))
    assert caption is None or caption.text or caption.credit


@pytest.mark.parametrize(
    "text",
    ["A" * 100_000, "a " * 50_000, "(" * 100_000, "()" * 50_000, "Photo: " * 15_000, "© " * 50_000, "A. " * 33_000, "AP/" * 33_000,
     "Dana Drew / " * 8_000, " | " * 33_000, "Photo by " * 11_000, " " * 100_000, "." * 100_000, "写真：" * 33_000, "+" * 100_000,
     "Foto: a (" * 11_000, "Image source, " * 7_000, "a: " * 33_000, "/Copyright 2026 " * 6_000],
)  # fmt: skip
def test_long_texts_end_fast(text: str) -> None:
    start = time.process_time()
    split_caption(text)
    split_caption(text, credit=text)
    clean_credit(text)
    looks_like_credit(text[:200])
    looks_like_caption_with_credit(text[:700])
    assert time.process_time() - start < 1.5
