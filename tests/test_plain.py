"""Plain text: what each line of a copied page is taken for."""

from __future__ import annotations

import time

import pytest

from newsextract import Article, Page, extract
from newsextract.normalizers.function_words import language_of

STORY = """The ferry to the northern islands will sail at night again from Monday, the pilots said after nine weeks of talks.

The mainland line had cancelled every sailing after sunset, and three islands had no fresh bread on most mornings.

The first night ferry leaves on Monday at ten in the evening, if the wind allows it."""


def _read(head: str, tail: str = "") -> Article:
    return extract(Page(f"{head}\n\n{STORY}\n\n{tail}", kind="text"))


@pytest.mark.parametrize(
    ("head", "headline", "kicker", "standfirst", "names"),
    [
        ("The Beacon\n\nPilots guide the night ferry again", "Pilots guide the night ferry again", None, None, []),
        ("The Beacon\n\nHarbour talks\n\nPilots guide the night ferry again\n\nBy Ana Muster\n3 May 2024",
         "Pilots guide the night ferry again", "Harbour talks", None, ["Ana Muster"]),
        ("Sport\nPilots guide the night ferry again\n\nThe talks took nine weeks and much coffee.\n\nAna Muster\n3 May 2024",
         "Pilots guide the night ferry again", None, "The talks took nine weeks and much coffee.", ["Ana Muster"]),
        ("Home\nWorld\nSport\nWeather\n\nPilots guide the night ferry again\n\nReuters\n3 May 2024",
         "Pilots guide the night ferry again", None, None, ["Reuters"]),
    ],
)  # fmt: skip
def test_head(head: str, headline: str, kicker: str | None, standfirst: str | None, names: list[str]) -> None:
    article = _read(head)
    assert (article.headline, article.kicker, article.standfirst) == (headline, kicker, standfirst)
    assert [author.name for author in article.byline.authors] == names if article.byline else names == []
    assert [block.text for block in article.body] == STORY.split("\n\n")


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("Home > News > Harbours", "Harbours"),
        ("Startseite › Lokales", "Lokales"),
        ("Culture", "Culture"),
        ("Home\nPolitics", "Politics"),
        ("Politics\nCulture\nSport", None),
        ("Section: Islands", "Islands"),
        ("2 h ago | The Beacon", None),
    ],
)
def test_section(above: str, section: str | None) -> None:
    assert _read(f"The Beacon\n\n{above}\n\nPilots guide the night ferry again\n\n3 May 2024").section == section


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tags: ferries, night work, islands", ("ferries", "night work", "islands")),
        ("Topics\nferries\nislands", ("ferries", "islands")),
        ("Schlagwörter: Fähre | Insel", ("Fähre", "Insel")),
        ("#ferries #islands", ()),
        ("タグ：フェリー、島", ("フェリー", "島")),
    ],
)
def test_tags(line: str, tags: tuple[str, ...]) -> None:
    article = _read("Pilots guide the night ferry again\n\n3 May 2024", line)
    assert article.tags == tags
    assert len(article.body) >= 3


@pytest.mark.parametrize(
    ("tail", "titles"),
    [
        ("Related stories\nWho pays for the new pier\nThe baker who rows to work", ["Who pays for the new pier", "The baker who rows to work"]),
        ("Read also: Who pays for the new pier", ["Who pays for the new pier"]),
        ("Lesen Sie auch\nWer zahlt die neue Mole\nVon Ana Muster\nDer Bäcker rudert zur Arbeit", ["Wer zahlt die neue Mole", "Der Bäcker rudert zur Arbeit"]),
    ],
)  # fmt: skip
def test_related(tail: str, titles: list[str]) -> None:
    article = _read("Pilots guide the night ferry again\n\n3 May 2024", tail)
    assert [each.title for each in article.related] == titles
    assert [block.text for block in article.body] == STORY.split("\n\n")


def test_credit_on_a_line_of_its_own() -> None:
    article = _read(
        "Pilots guide the night ferry again\n\n3 May 2024\n\nThe ferry leaves the pier in fog\nPhoto: Bo Muster/AP"
    )
    assert [(each.text, each.credit) for each in article.captions] == [
        ("The ferry leaves the pier in fog", "Bo Muster/AP")
    ]


def test_pointers_in_its_middle_do_not_end_a_story() -> None:
    paragraphs = [
        f"The ferry crossed the sound for the {n}th time, and the pilots waved at the islands." for n in range(4, 18)
    ]
    paragraphs.insert(8, "Read next")
    text = "\n\n".join(["Pilots guide the night ferry again", "3 May 2024", *paragraphs])
    assert extract(Page(text, kind="text")).body[-1].text == paragraphs[-1]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry to the islands was cancelled on Monday because of the storm that had come from the north.", "en"),
        ("Die Fähre zu den Inseln wurde am Montag wegen des Sturms gestrichen, der aus dem Norden gekommen ist.", "de"),
        ("Le bac pour les îles a été annulé lundi à cause de la tempête qui est venue du nord avec des vagues.", "fr"),
        ("El barco a las islas fue cancelado el lunes por la tormenta que llegó del norte con las olas más altas.", "es"),
        ("De pont naar de eilanden werd maandag geschrapt door de storm die uit het noorden kwam, maar niet voor lang.", "nl"),
        ("Паром на острова отменили в понедельник из-за бури, которая пришла с севера и была очень сильной, как это бывает.", "ru"),
        ("Пором на острови скасували в понеділок через бурю, яка прийшла з півночі і була дуже сильною, як це буває.", "uk"),
        ("月曜日のフェリーは嵐のために欠航となった。", "ja"),
        ("周一的渡轮因暴风雨取消。", "zh"),
        ("월요일 배편은 폭풍 때문에 취소되었다.", "ko"),
        ("Το πλοίο για τα νησιά ακυρώθηκε τη Δευτέρα.", "el"),
        ("המעבורת לאיים בוטלה ביום שני בגלל הסערה.", "he"),
        ("Ferry, island, storm.", None),
        ("", None),
        ("12 34 56", None),
    ],
)  # fmt: skip
def test_language_of_a_text(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    ["A line of words\n" * 20_000, "By Ana Muster\n" * 10_000, "3 May 2024\n" * 10_000, f"{STORY}\n\n" * 500, "Foto: A/AP\n\n" * 5_000],
    ids=["titles", "bylines", "dates", "stories", "credits"],
)  # fmt: skip
def test_long_texts_end_fast(text: str) -> None:
    start = time.perf_counter()
    extract(Page(text, kind="text"))
    assert time.perf_counter() - start < 20
