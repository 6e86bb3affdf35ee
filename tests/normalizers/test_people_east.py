"""Bylines in Korean, Japanese and Chinese: compound surnames, places and titles beside names, labels joined by a dot."""

from __future__ import annotations

import pytest

from newsextract.normalizers.people import parse_byline


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("제갈민수 기자", "ko", ["제갈민수"]),
        ("독고준", "ko", ["독고준"]),
        ("사공영진 기자", "ko", ["사공영진"]),
        ("선우 정아 기자", "ko", ["선우 정아"]),
        ("남궁 서연 기자 namgung@elin.example", "ko", ["남궁 서연"]),
        ("[엘린일보 제갈민수 기자]", "ko", ["제갈민수"]),
        ("(서울=연합뉴스) 남궁서연 기자 = ", "ko", ["남궁서연"]),
        ("김민수 박서연 기자", "ko", ["김민수", "박서연"]),
        ("서울 김민수ㆍ박서연ㆍ이도윤 기자", "ko", ["김민수", "박서연", "이도윤"]),
        ("워싱턴 김민수 특파원", "ko", ["김민수"]),
        ("대구 김민수 기자", "ko", ["김민수"]),
        ("이엘린데이 김민수 기자", "ko", ["김민수"]),
        ("김민수 엘린대 교수", "ko", ["김민수"]),
        ("김민수 산업부 차장", "ko", ["김민수"]),
        ("김민수 주필", "ko", ["김민수"]),
        ("기자 김민수", "ko", ["김민수"]),
        ("[김민수의 시선]", "ko", []),
        ("聞き手・山田花子", "ja", ["山田花子"]),
        ("構成・山田花子", "ja", ["山田花子"]),
        ("取材・文／山田花子", "ja", ["山田花子"]),
        ("王小明 综合报道", "zh", ["王小明"]),
        ("綜合報導", "zh", []),
    ],
)
def test_names_of_the_east(text: str, language: str, names: list[str]) -> None:
    byline = parse_byline(text, languages=(language,))
    found = [author.name for author in byline.authors] if byline else []
    assert found == names
