"""Structured author values, name shapes, comparing and merging; all names are invented."""

from __future__ import annotations

import pytest

from newsextract.article import Author
from newsextract.normalizers.name_case import normal_case
from newsextract.normalizers.people import looks_like_name, merge_authors, parse_author, same_person

VALUES: list[tuple[str, list[str]]] = [
    ("Jane Roe", ["Jane Roe"]),
    ("JANE ROE", ["Jane Roe"]),
    ("jane roe", ["Jane Roe"]),
    (" Jane Roe ", ["Jane Roe"]),
    ("By Jane Roe", ["Jane Roe"]),
    ("By 홍길동,김철수", ["홍길동", "김철수"]),
    ("홍길동 기자 외 1명", ["홍길동"]),
    ("Jane Roe,John Doe", ["Jane Roe", "John Doe"]),
    ("Jane Roe; John Doe", ["Jane Roe", "John Doe"]),
    ("Jane Roe &amp; John Doe", ["Jane Roe", "John Doe"]),
    ("Jane Roe and John Doe, The Roeville Appeal", ["Jane Roe", "John Doe"]),
    ("'Jane Roe, John Doe'", ["Jane Roe", "John Doe"]),
    ("Nina & Petra", ["Nina", "Petra"]),
    ("Roe, Jane", ["Jane Roe"]),
    ("Roe, Jane A.", ["Jane A. Roe"]),
    ("Jane Roe, Nairobi", ["Jane Roe"]),
    ("Jane Roe (jro)", ["Jane Roe"]),
    ("Jane Roe (rog.)", ["Jane Roe"]),
    ("Jane Roe | The Texas Newsroom", ["Jane Roe"]),
    ("Jane Roe / Journalist", ["Jane Roe"]),
    ("Jane Roe, Shipping Expert", ["Jane Roe"]),
    ("Jane Roe, MS, RD, FAND", ["Jane Roe, MS, RD, FAND"]),
    ("Jane Roe, Ph.D.", ["Jane Roe, Ph.D."]),
    ("Jane Roe CPP, PSP", ["Jane Roe CPP, PSP"]),
    ("Dr Lena van der Roe, Dr Uwe Doe, Piet van Moe", ["Dr Lena van der Roe", "Dr Uwe Doe", "Piet van Moe"]),
    ("Bill MCROE", ["Bill McRoe"]),
    ("Luc Olivier GRANDROE", ["Luc Olivier Grandroe"]),
    ("Sunita (Bose) Roe", ["Sunita (Bose) Roe"]),
    ("Susan", ["Susan"]),
    ("aaroe", ["aaroe"]),
    ("q_roe", ["q_roe"]),
    ("roe.ch", ["roe.ch"]),
    ("RX7 Redaktion", ["RX7 Redaktion"]),
    ("r-tv NACHRICHTEN", ["r-tv NACHRICHTEN"]),
    ("Center for Roe Evaluation and Research", ["Center for Roe Evaluation and Research"]),
    ("British Roe Foundation", ["British Roe Foundation"]),
    ("Budget Travel Expert", ["Budget Travel Expert"]),
    ("Courier staff reporter", ["Courier staff reporter"]),
    ("98 Roe Social", ["98 Roe Social"]),
    ("日刊ロー", ["日刊ロー"]),
    ("ロー新聞オンライン", ["ロー新聞オンライン"]),
    ("दैनिक रो", ["दैनिक रो"]),
    ("Foto: Jana Roh", []),
    ("https://www.example.com/authors/jane-roe/", []),
    ("https://www.facebook.com/jane.roe.9", []),
    ("//example.com/jane", []),
    ("www.example.com", []),
    ("/author/jane", []),
    ("@janeroe", []),
    ("@https://twitter.com/janeroe", []),
    ("j.roe@roe-zeitung.de", []),
    ("admin", []),
    ("Administrator", []),
    ("webmaster", []),
    ("null", []),
    ("undefined", []),
    ("No Author", []),
    ("N/A", []),
    ("105092", []),
    ("page.head.extra.author", []),
    ("{{author}}", []),
    ("[object Object]", []),
    ("-", []),
    ("", []),
    ("   ", []),
    ("Email the author", []),
]

WITH_MORE: list[tuple[str, tuple[str, str | None, str | None]]] = [
    ("dpa  ", ("dpa", None, "dpa")),
    (" SID", ("SID", None, "SID")),
    ("AP", ("AP", None, "Associated Press")),
    ("Anadolu Ajansı", ("Anadolu Ajansı", None, "Anadolu")),
    ("Jane Roe (AP)", ("Jane Roe", None, "Associated Press")),
    ("Jane Roe, Reuters", ("Jane Roe", None, "Reuters")),
    ("Jane Roe, Contributor", ("Jane Roe", "Contributor", None)),
    ("Jane Roe, CEO of Roebase", ("Jane Roe", "CEO of Roebase", None)),
    ("Jane Roe, Sr. Director of Operations", ("Jane Roe", "Sr. Director of Operations", None)),
    ("Pere Roe (Enviado especial)", ("Pere Roe", "Enviado especial", None)),
    ("홍길동 특파원", ("홍길동", "특파원", None)),
]

IS_NAME = """
    Jane Roe | JANE ROE | Jane A. Roe | J. R. R. Roe | J.R. Roe | Jean-Luc Roe | Seán O'Roe | Maeve O’Roe | Jan van
    der Roe | María de la Roe | Ludwig von Roe | Dr. Jane Roe | John Doe Jr. | John Doe III | Li Na | Jane Roe, PhD
    | Mary Church | Xiaoming You | Nguyễn Văn Rô | Şule Roe | Łukasz Roe | Þór Roeson | Ed Bradford | Иван Роев |
    Иван Иванович Роев | Олена Роєнко | Γιάννης Ροές | Հայկ Ռոեյան | ნინო როე | أحمد رو | דנה רו | राम रोशन | রহিম
    রো | ராம் ரோ | สมชาย โรดี | 山田太郎 | 山田 太郎 | 张三 | 欧阳小明 | ジェーン・ロー | 홍길동 | 김 철수 | 阿卜杜拉·买买提 | Mohammed al-Roe | Anna
    d'Aroe | April Roe | Wilhelm zur Roe | Juan dela Roe | ROE Jane
"""
IS_NO_NAME = """
    Jane | Reuters | Associated Press | News Desk | Staff Writer | Jane Roe 2024 | Read More | New York | Breaking
    News | Privacy Policy | Fox News | jane roe | jane@example.com | @jane | Follow us | Our Team | Senior Editor |
    Political Correspondent | Die Redaktion | Online-Redaktion | Das Wichtigste | Der Spiegel | Freunde der Musik |
    RX7 Redaktion | www.example.com | Roeville Times | London Bureau | The Roe | Sign Up | University of Roeville |
    Roe GmbH | Главный редактор | Новости дня | 新闻网 | 编辑部 | 本报记者 | 연합뉴스 | 온라인뉴스팀 | Jane Roe is a reporter | A | J.
    R. | Jane Roe and | ¡Hola! | 12:30 | Jane_Roe | Hauptstadt Berlin Aktuell heute
"""

SAME = [
    ("Jane Roe", "JANE ROE"),
    ("Jane Roe", "jane roe"),
    ("José Roe", "Jose Roe"),
    ("Jörg Roh", "Joerg Roh"),
    ("Jörg Roh", "Jorg Roh"),
    ("Søren Roe", "Soren Roe"),
    ("Łukasz Roe", "Lukasz Roe"),
    ("Dr. Jane Roe", "Jane Roe"),
    ("Jane Roe, PhD", "Jane Roe"),
    ("Roe, Jane", "Jane Roe"),
    ("ROE Jane", "Jane Roe"),
    ("J. Roe", "Jane Roe"),
    ("Jane A. Roe", "Jane Roe"),
    ("Jane Anna Roe", "Jane A. Roe"),
    ("jane-roe", "Jane Roe"),
    ("janeroe", "Jane Roe"),
    ("jane.roe", "Jane Roe"),
    ("Maeve O'Roe", "Maeve O’Roe"),
    ("Jan van der Roe", "JAN VAN DER ROE"),
    ("山田 太郎", "山田太郎"),
    ("山田太郎記者", "山田太郎"),
    ("홍길동 기자", "홍길동"),
    ("Иван Роев", "ИВАН РОЕВ"),
    ("AP", "The Associated Press"),
    ("新华社", "Xinhua"),
]
DIFFERENT = [
    ("Jane Roe", "John Roe"),
    ("Jane Roe", "Jane Doe"),
    ("J. Roe", "K. Roe"),
    ("Jane Roe", "Roe"),
    ("Jane", "Jane Roe"),
    ("Jane B. Roe", "Jane C. Roe"),
    ("山田太郎", "山田花子"),
    ("AP", "AFP"),
    ("Reuters", "Jane Roe"),
    ("", ""),
    ("Jane Roe", ""),
    ("Jan van Roe", "Jan van Doe"),
]

CASES = [
    ("JANE ROE", "Jane Roe"),
    ("jane roe", "Jane Roe"),
    ("Jane Roe", "Jane Roe"),
    ("JANE MCROE", "Jane McRoe"),
    ("SEÁN O'ROE", "Seán O'Roe"),
    ("JEAN-LUC ROE", "Jean-Luc Roe"),
    ("OLIVIA ROE-STONE", "Olivia Roe-Stone"),
    ("JAN VAN DER ROE", "Jan van der Roe"),
    ("MARÍA DE LA ROE", "María de la Roe"),
    ("JOÃO DA SILVA", "João da Silva"),
    ("J.R. ROE", "J.R. Roe"),
    ("J. R. ROE", "J. R. Roe"),
    ("TJ ROE", "TJ Roe"),
    ("JOHN DOE III", "John Doe III"),
    ("JOHN DOE JR.", "John Doe Jr."),
    ("Bill MCROE", "Bill McRoe"),
    ("Jana ROH", "Jana Roh"),
    ("ROE Bank", "ROE Bank"),
    ("ИВАН РОЕВ", "Иван Роев"),
    ("ΓΙΩΡΓΟΣ ΡΟΕΣ", "Γιωργος Ροες"),
    ("GROẞ ROH", "Groß Roh"),
    ("İREM ALTIN", "İrem Altın"),
    ("山田太郎", "山田太郎"),
    ("EFE", "EFE"),
    ("ROE", "ROE"),
    ("", ""),
]


def _listed(text: str) -> list[str]:
    return [" ".join(item.split()) for item in text.split("|")]


@pytest.mark.parametrize(("value", "names"), VALUES)
def test_one_structured_value_gives_its_authors(value: str, names: list[str]) -> None:
    assert [author.name for author in parse_author(value)] == names


@pytest.mark.parametrize(("value", "author"), WITH_MORE)
def test_a_structured_value_may_hold_role_and_agency(value: str, author: tuple[str, str | None, str | None]) -> None:
    (found,) = parse_author(value)
    assert (found.name, found.role, found.agency) == author


def test_a_page_goes_to_the_only_author() -> None:
    assert parse_author("Jane Roe", url="https://example.com/jane")[0].url == "https://example.com/jane"
    assert [author.url for author in parse_author("Jane Roe, John Doe", url="https://example.com/jane")] == [None, None]
    assert parse_author("Jane Roe", url="javascript:void(0)")[0].url is None


@pytest.mark.parametrize("text", _listed(IS_NAME))
def test_shape_of_a_name(text: str) -> None:
    assert looks_like_name(text.replace(", PhD", " PhD"))


@pytest.mark.parametrize("text", ["", " ", *_listed(IS_NO_NAME)])
def test_shape_of_no_name(text: str) -> None:
    assert not looks_like_name(text)


@pytest.mark.parametrize(("one", "two"), SAME)
def test_same_person(one: str, two: str) -> None:
    assert same_person(one, two)
    assert same_person(two, one)


@pytest.mark.parametrize(("one", "two"), DIFFERENT)
def test_different_people(one: str, two: str) -> None:
    assert not same_person(one, two)
    assert not same_person(two, one)


@pytest.mark.parametrize(("printed", "normal"), CASES)
def test_normal_case(printed: str, normal: str) -> None:
    assert normal_case(printed) == normal


def test_case_of_surname_parts_follows_the_language() -> None:
    assert normal_case("LUCA DE ROE", frozenset({"it"})) == "Luca De Roe"
    assert normal_case("LUCAS DE ROE", frozenset({"es"})) == "Lucas de Roe"


class TestMergeAuthors:
    def test_printed_decides_who_and_in_which_order(self) -> None:
        printed = [Author(name="John Doe"), Author(name="Jane Roe")]
        structured = [Author(name="Jane Roe", url="https://example.com/jane"), Author(name="Max Moe")]
        assert merge_authors(printed, structured) == (
            Author(name="John Doe"),
            Author(name="Jane Roe", url="https://example.com/jane"),
        )

    def test_structured_answers_when_nobody_is_printed(self) -> None:
        structured = [Author(name="Jane Roe"), Author(name="JANE ROE", role="Editor")]
        assert merge_authors((), structured) == (Author(name="Jane Roe", role="Editor"),)

    def test_structured_gives_the_full_form(self) -> None:
        assert merge_authors([Author(name="J. Roe")], [Author(name="Jane Roe")]) == (Author(name="Jane Roe"),)
        assert merge_authors([Author(name="Jose Roe")], [Author(name="José Roe")]) == (Author(name="José Roe"),)
        assert merge_authors([Author(name="Jane Deroe")], [Author(name="Jane DeRoe")]) == (Author(name="Jane DeRoe"),)

    def test_structured_slug_or_capitals_do_not_replace_the_printed_form(self) -> None:
        assert merge_authors([Author(name="Jane Roe")], [Author(name="jane-roe")]) == (Author(name="Jane Roe"),)
        assert merge_authors([Author(name="Jane Roe")], [Author(name="JANE ROE")]) == (Author(name="Jane Roe"),)

    def test_an_initial_that_fits_two_people_takes_neither(self) -> None:
        structured = [
            Author(name="Jane Roe", url="https://example.com/1"),
            Author(name="John Roe", url="https://example.com/2"),
        ]
        assert merge_authors([Author(name="J. Roe")], structured) == (Author(name="J. Roe"),)

    def test_arguments_stay_as_they_were(self) -> None:
        printed, structured = [Author(name="Jane Roe")], [Author(name="Jane Roe", role="Editor")]
        merge_authors(printed, structured)
        assert printed == [Author(name="Jane Roe")]

    def test_nobody(self) -> None:
        assert merge_authors((), ()) == ()
