"""Tags: lists in one text, machine labels, keys and paths."""

from __future__ import annotations

import time

import pytest

from newsextract.normalizers.tags import clean_tags, split_tags

SPLIT = [
    ("floods, Nedbrook, council", ["floods", "Nedbrook", "council"]),
    ("桥梁 河流 洪水", ["桥梁", "河流", "洪水"]),
    ("橋　河　カメラ　洪水", ["橋", "河", "カメラ", "洪水"]),
    ("桥梁 河流", ["桥梁 河流"]),
    ("부산 항만 소식 모음", ["부산 항만 소식 모음"]),
    ("River bridge closed again", ["River bridge closed again"]),
    ("floods,Nedbrook,", ["floods", "Nedbrook"]),
    ("Hochwasser; Nedbach; Stadtrat", ["Hochwasser", "Nedbach", "Stadtrat"]),
    ("inondations | Nedbrève | conseil", ["inondations", "Nedbrève", "conseil"]),
    ("river &amp; sea, tides", ["river & sea", "tides"]),
    ("Plants &amp; Crops", ["Plants & Crops"]),
    ("洪水、市議会、橋", ["洪水", "市議会", "橋"]),
    ("洪水，市议会，桥", ["洪水", "市议会", "桥"]),
    ("فيضان، مجلس، جسر", ["فيضان", "مجلس", "جسر"]),
    ("повінь, рада, міст", ["повінь", "рада", "міст"]),
    ("one tag only", ["one tag only"]),
    ("", []),
    (" , ;| ", []),
]

# each line: what is stated -> what a reader would call tags
CLEAN = [
    (["Floods", "Nedbrook"], ["Floods", "Nedbrook"]),
    (["Floods", "floods", "FLOODS"], ["Floods"]),
    (["#Floods", "#Nedbrook"], ["Floods", "Nedbrook"]),
    (["Floods,", "Nedbrook,", "Council"], ["Floods", "Nedbrook", "Council"]),
    (['"Floods"', "'Nedbrook'"], ["Floods", "Nedbrook"]),
    (["„Hochwasser“", "«Nedbach»"], ["Hochwasser", "Nedbach"]),
    (["100312362", "Floods"], ["Floods"]),
    (["2024", "Floods"], ["2024", "Floods"]),
    (["2024-05-03", "Floods"], ["Floods"]),
    (["topic/Floods", "sections/Coast", "organization/Harbour Board"], ["Floods", "Coast", "Harbour Board"]),
    (["AC/DC", "Floods"], ["AC/DC", "Floods"]),
    (["24/7", "Floods"], ["24/7", "Floods"]),
    (["Day: Monday", "Time: 9.00", "Subject: Floods", "Subject: Coast"], ["Floods", "Coast"]),
    (["Day: Monday", "WC: 500-999", "Medium", "Topic: Floods"], ["Floods"]),
    (
        ["Category: Coast", "NLP Category: General", "Ferries", "Port Elin", "elincourier.example.com"],
        ["Coast", "Ferries", "Port Elin"],
    ),
    (["AERO", "INDG08", "SWASIA", "GEN", "RSBI:HUMAN-RIGHTS", "DIP"], []),
    (["NATO", "EU", "Ferries", "Port Elin", "UN", "WHO"], ["NATO", "EU", "Ferries", "Port Elin", "UN", "WHO"]),
    (["NE State Wire", "Port Elin", "web", "comments-enabled"], ["Port Elin"]),
    (["5f2a90c1-7d3e-4b11-9c8f-0a1b2c3d4e5f", "www.elincourier.com", "Node.js", "Floods"], ["Node.js", "Floods"]),
    (["content-type: Round-up", "locale: US", "shortTitle: The Tide Turns"], []),
    (
        ["Nedbrook: a town under water", "Floods", "Coast", "Council"],
        ["Nedbrook: a town under water", "Floods", "Coast", "Council"],
    ),
    (["_commerce", "article_free", "Floods"], ["Floods"]),
    (["https://news.example/tag/floods", "Floods"], ["Floods"]),
    (["null", "undefined", "None", "Floods"], ["Floods"]),
    (["river-flood", "town-council", "coast"], ["river flood", "town council", "coast"]),
    (["Covid-19", "Impfung"], ["Covid-19", "Impfung"]),
    (["covid-19", "impfung", "pandemie"], ["covid-19", "impfung", "pandemie"]),
    (["One&amp;Only"], ["One&Only"]),
    (["洪水", "橋"], ["洪水", "橋"]),
    (["橋"], ["橋"]),
    (["x", "y", "Floods"], ["Floods"]),
    (["Floods   in\n the   north"], ["Floods in the north"]),
    (["a" * 300, "Floods"], ["Floods"]),
    (["", "  ", "Floods"], ["Floods"]),
    ([], []),
]

# kept apart: the code was not tuned on these
APART = [
    (["Wetter", "12345678", "Küste"], ["Wetter", "Küste"]),
    (["tag/storm surge", "place/Port Elin"], ["storm surge", "Port Elin"]),
    (["storm-surge", "port-elin", "ferries"], ["storm surge", "port elin", "ferries"]),
    (["Person: Ida Brook", "Place: Port Elin", "Format: Long"], ["Ida Brook", "Port Elin"]),
    (["Storm surge", "storm Surge", "Ferries"], ["Storm surge", "Ferries"]),
    (["#шторм", "#порт"], ["шторм", "порт"]),
    (["temporale", "porto & mare"], ["temporale", "porto & mare"]),
    (["G7", "5G", "Q1"], ["G7", "5G", "Q1"]),
]


@pytest.mark.parametrize(("text", "tags"), SPLIT)
def test_split(text: str, tags: list[str]) -> None:
    assert split_tags(text) == tags


@pytest.mark.parametrize(("stated", "tags"), [*CLEAN, *APART])
def test_clean(stated: list[str], tags: list[str]) -> None:
    assert clean_tags(stated) == tags


def test_no_more_than_sixty() -> None:
    assert len(clean_tags([f"tag number {n} of many" for n in range(500)])) == 60


@pytest.mark.parametrize(
    "text",
    ["," * 100_000, "a:" * 50_000, "a-" * 50_000, "&amp;" * 20_000, "#" * 100_000, "桥 " * 50_000, "桥" * 100_000],
)
def test_hostile_texts_end_soon(text: str) -> None:
    start = time.perf_counter()
    clean_tags(split_tags(text))
    clean_tags([text])
    assert time.perf_counter() - start < 0.5
