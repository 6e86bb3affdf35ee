"""Captions written down before the code that reads them; the code is not fitted to these rows, so they tell what it does on new ones."""

from __future__ import annotations

import pytest

from newsextract.article import Caption
from newsextract.normalizers.captions import looks_like_credit, split_caption

# "caption^what is between^credit^what is after"; a row without "^" has no credit
ROWS = """
The pier at low tide, with the new crane behind it.^ (^Mira Quell/AFP via Getty Images^)
The pier at low tide^ | Photo: ^Mira Quell/Reuters
Dockers wait for the morning ship.^ Photograph: ^Tomas Varro/The Harbour Gazette
Dockers wait for the morning ship^ (Image: ^Getty Images^)
A crane lifts the last container, Oct. 3, 2025.^ (^AP Photo/Mira Quell^)
A crane lifts the last container.^ ©^ Mira Quell / Acme Pictures
Mayor Mira Quell opens the pier.^ Credit: ^Supplied
Workers on the pier in 2019.^ ^REUTERS/Tomas Varro
Workers on the pier (left) and the harbour master (right)
Harbour master Tomas Varro, 61, in his office
The ferry "Mira" (built 1961) leaves Springfield
Die Fähre legt am Morgen ab.^ Foto: ^Mira Quell/dpa
Die Fähre legt am Morgen ab^ (Foto: ^picture alliance/dpa/Mira Quell^)
Die Fähre legt am Morgen ab^ | Bild: ^Mira Quell
Die Fähre legt am Morgen ab. ^Bildquelle: ^imago/Mira Quell
Die Fähre (Archivbild)
La nave lascia il porto^ (foto ^Ansa^)
Le ferry quitte le quai lundi matin.^ © ^Mira Quell/AFP
Le ferry quitte le quai.^ (^MIRA QUELL / AFP^)
Le ferry quitte le quai^ (Crédit photo : ^Mira Quell^)
El ferri deja el muelle.^ (^EFE/Mira Quell^)
El ferri deja el muelle^ / ^EFE
El ferri deja el muelle^ | Foto: ^Mira Quell
O barco deixa o cais^ — Foto: ^Mira Quell/G1
De veerboot vertrekt.^ © ^ANP
De veerboot vertrekt^ (foto: ^Mira Quell^)
Färjan lämnar kajen.^ Foto: ^Mira Quell/TT
Fergen forlader kajen.^ Foto: ^Mira Quell/Ritzau Scanpix
Lautta lähtee satamasta.^ Kuva: ^Mira Quell / Lehtikuva
Prom opuszcza nabrzeże^ / fot. ^Mira Quell / PAP
Trajekt opouští přístav^ | Foto: ^Mira Quell, ČTK
A komp elhagyja a kikötőt^ Fotó: ^Quell Mira / MTI
Паром отходит от причала^ Фото: ^Мира Квелл / РИА Новости
Пором відходить від причалу^ (фото: ^Мира Квелл^)
Vapur iskeleden ayrılıyor.^ Fotoğraf: ^Mira Quell / AA
Kapal meninggalkan dermaga.^ (^ANTARA FOTO/Mira Quell^)
岸壁を離れる船^＝^青木美良撮影
부두를 떠나는 배^ /^연합뉴스
码头上的渡轮。^ ^新华社记者 高岚 摄
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_captions(row: str) -> None:
    text, between, credit, after = (*row.split("^"), "", "", "")[:4]
    found = split_caption(text + between + credit + after)
    assert found is not None
    assert found.text == text.strip()
    wanted = credit.strip().removesuffix(" 摄").removesuffix("撮影") or None
    assert (found.credit or "").removesuffix("撮影").strip() == (wanted or "")


@pytest.mark.parametrize(
    ("text", "credit", "wanted"),
    [
        ("The pier at noon. -", "Copyright Mira Quell/Copyright 2025 The AP. All rights reserved.", "Mira Quell"),
        ("The pier at noon. Photo: Mira Quell", "Photo: Mira Quell", "Mira Quell"),
        ("The pier at noon. (Mira Quell/AP)", "Mira Quell", "Mira Quell/AP"),
        ("The pier at noon.", "© 2025 Mira Quell, all rights reserved", "Mira Quell"),
        ("The pier at noon. +++ Acme-Bildfunk +++ Bild: Mira Quell/dpa", None, "Mira Quell/dpa"),
    ],
)
def test_a_credit_in_its_own_element(text: str, credit: str | None, wanted: str) -> None:
    assert split_caption(text, credit=credit) == Caption(text="The pier at noon.", credit=wanted)


@pytest.mark.parametrize(
    "line", ["Foto: Mira Quell/dpa", "Mira Quell/Getty Images", "© Mira Quell", "(Image: Getty)", "Source: Acme/AFP"]
)
def test_lines_that_are_credits(line: str) -> None:
    assert looks_like_credit(line)


@pytest.mark.parametrize(
    "line",
    ["The pier at noon", "© 2025 Acme Media Ltd.", "By Mira Quell", "Share this picture", "Photos: a day at the pier"],
)
def test_lines_that_are_not(line: str) -> None:
    assert not looks_like_credit(line)
