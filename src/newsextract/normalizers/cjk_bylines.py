"""Bylines in Chinese, Japanese and Korean, which have labels and roles of their own and no "and"."""

from __future__ import annotations

import re

from newsextract.article import Author
from newsextract.normalizers.agencies import agencies_in, find_agency
from newsextract.normalizers.name_shape import is_cjk, looks_like_name

# what follows these labels is no author
_NOT_AUTHOR = re.compile(
    r"(?:摄影|攝影|摄|攝|图片?|圖片?|供图|供圖|制图|製圖|写真|撮影|イラスト|图片来源|圖片來源|视频|影片|翻译|翻譯|校对|校對|审核|審核|监制|監製"
    r"|翻訳|訳|사진|촬영|영상|그래픽|일러스트|번역)(?:報導|报道|记者|記者)?\s*[:：/／|｜=＝・].*",
    re.DOTALL,
)
# labels of the person who is responsible for the page: kept as the role
_EDITOR = re.compile(r"(责任编辑|責任編輯|责编|責編|编辑|編輯|編集|에디터|편집)\s*[:：/／|｜]\s*")
_SOURCE = re.compile(r"(?:来源|來源|出典|提供|출처|提供元|稿源)\s*[:：/／|｜]\s*(\S+)")
_LABEL = re.compile(
    r"(?:本报|本報|本网|本網|本刊|特约|特約|实习|實習|见习|見習|首席|驻\S{1,6}|駐\S{1,6}|编委|专题|前方|资深|資深|体育|综合)?"
    r"(?:作者|记者|記者|撰文|撰稿人?|文字|文图|文圖|采写|採訪|采访|报道|報導|报导|報道|通讯员|通訊員|实习生|實習生|主笔|主筆|评论员|特派員|著者|執筆者?|筆者|取材"
    r"|ライター|聞き手|構成|執筆|文と写真|取材・文|取材＆文|文・写真|取材・構成|글쓴이|글·사진|글|취재|기자명|작성자|입력자|기고|글·구성)"
    r"\s*(?:[:：／｜|=＝]|/)\s*|(?<![\u3400-\u9fff])(?:文|撰|글)\s*[:：／/｜|・]\s*"
    r"|^(?:取材・文|文・写真|文と写真|取材・構成|聞き手|執筆|取材|글·사진|글|취재)\s+"
    r"|(?:聞き手|構成|執筆|取材)・(?!写真|文)"
)
# roles that stand beside a name without a sign between
_LEADING_ROLE = re.compile(
    r"(?:本报|本報|本网|本網|本刊|新华社|中新社|新华网|央视|环球网|澎湃新闻|中央社|特约|特約|实习|實習|见习|首席|资深|資深|高级|高級|综合|體育|体育|地方|特派)*"
    r"(?:记者|記者|通讯员|通訊員|实习生|實習生|编辑|編輯|评论员|評論員|撰稿人|特派員|特派记者|論説委員|編集委員)"
)
_TRAILING_ROLE = re.compile(
    r"(?:\s*(?:记者|記者|特派員|編集委員|論説委員|解説委員|支局長|総局長|編集長|部長|キャップ|氏|さん|通讯员|撰文|撰稿|着|著|文|采写|／文"
    r"|선임기자|전문기자|인턴기자|수습기자|객원기자|기자|특파원|논설위원|편집위원|논설실장|앵커|아나운서|팀장|차장|부장|부국장|국장|대기자|주필|연구위원|연구원|리포터|PD|칼럼니스트|에디터|교수|변호사|작가|씨|님))+\Z"
)
_KEPT_ROLE = re.compile(
    r"특파원|선임기자|전문기자|인턴기자|수습기자|객원기자|논설위원|논설실장|편집위원|앵커|칼럼니스트|교수|변호사|特派員|編集委員|論説委員|解説委員|支局長|総局長|編集長|部長"
)
_OTHERS = re.compile(r"\s*(?:외|等|ほか|他)\s*\d*\s*[명人名]?\s*\Z")
_KOREAN_LEAD = re.compile(r"^\s*기자\s+([\uac00-\ud7af]{2,4})\s*$")
_KOREAN_END = re.compile(r"\s+[=＝]\s*\Z")  # "(서울=연합뉴스) 김민수 기자 ="
_SPLIT = re.compile(
    r"[、,，;；|｜/／\n•]|(?<=[\uac00-\ud7af])\s*[·・ㆍ‧]\s*(?=[\uac00-\ud7af])|(?<=[\u3400-\u9fff])[和與与及](?=[\u3400-\u9fff]{2})"
)
_BRACKETS = re.compile(r"[【】\[\]［］〔〕「」『』《》〈〉<>]")
_PAREN = re.compile(r"[(（]([^()（）]{0,60})[)）]")
_DEPARTMENT = re.compile(r"(?:(?<=^)|(?<=[\n、，,／/]))[\u3400-\u9fff]{1,5}(?:部|支局)[・\s]")
_REPORTED_FROM = re.compile(r"^(?:台|臺|\S{1,8})(?:報導|报道|报导|報道|電|电|讯|訊|綜合報導|综合报道|連線|连线)$")
_HOUSE = re.compile(
    r"(?:编辑部|編輯部|編集部|取材班|报道组|報導組|采访组|新闻网|新聞網|日报|日報|晚报|晚報|新闻|新聞|网|網|社|报|報|中心|部|団|チーム|オンライン|デジタル|デスク"
    r"|편집국|편집부|뉴스팀|취재팀|디지털팀|뉴스부|온라인팀|팀|뉴스룸|일보|신문|뉴스|방송|닷컴|경제|データベース|ニュース|東京|電子版|現代|支局)\Z"
)
# the commonest Chinese surnames of one character; with them two words of two or three characters are two people
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚"
    "廖范範汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武莫孔向汤湯牛岳"
)


_KOREAN_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구라진민엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_KOREAN_DOUBLE_SURNAMES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")
# where stories are sent from: what has the shape of a name and is none
_KOREAN_PLACES = frozenset(
    "서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 수원 전주 청주 춘천 창원 포항 원주 강릉 목포 여수 안동 구미 안산 안양 용인"
    " 성남 고양 도쿄 베이징 뉴욕 런던 파리 방콕 하노이".split()
)


def cjk_authors(text: str, languages: frozenset[str] = frozenset(), *, lenient: bool = False) -> list[Author]:
    r"""The authors in a byline printed in Chinese, Japanese or Korean characters.

    Args:
        text: The byline without e-mail addresses, dates and links; "\\n" where they stood.
        languages: Primary subtags of the page's languages.
        lenient: Whether the whole is known to be an author, so that an unknown organisation counts.
    """
    text = re.sub(r"^(?:by|von|par|por)[:\s]\s*", "", _NOT_AUTHOR.sub("", text), flags=re.IGNORECASE)
    text = (
        _KOREAN_END.sub("", _KOREAN_LEAD.sub(r"\1 기자", text, count=1)) if max(text, default="") >= "\uac00" else text
    )
    bracketed = len(text) < 24 and bool(_BRACKETS.match(text))
    text = _DEPARTMENT.sub("", _BRACKETS.sub("\n", text))
    labelled = bracketed or bool(_LABEL.search(text) or _EDITOR.search(text) or _SOURCE.search(text))
    authors: list[Author] = []
    source = _SOURCE.search(text)
    agency = find_agency(source.group(1)) if source else None
    if source:
        text = text[: source.start()] + "\n" + text[source.end() :]
    text, agency_named = _without_brackets(text)
    role = None
    for part in _SPLIT.split(_LABEL.sub("\n", _EDITOR.sub(r"\n#\1\n", text))):
        part = part.strip(" :：=＝・·-–—|＊*")
        if part.startswith("#"):
            role = part[1:]
        elif part:
            authors += _read_part(part, languages, role, lenient)
    if not (lenient or labelled or _has_role(text)) and not _only_names(text, authors):
        return []
    people = [author for author in authors if author.agency is None or author.name != author.agency]
    for author in people:
        if agency_named and author.agency is None and find_agency(author.name) is None:
            author.agency = agency_named
    if not authors and (agency_named or agency):
        printed = source.group(1) if source else text.strip()
        authors = [Author(name=printed or str(agency_named), agency=agency_named or agency)]
    return authors


def _are_korean(words: list[str]) -> list[str]:
    """The people among Korean words beside a role: "서울 김민수" is sent from Seoul, "남궁 서연" is one person."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _KOREAN_DOUBLE_SURNAMES and len(word) <= 2:
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    people = [
        word
        for word in joined
        if word.replace(" ", "").startswith(_KOREAN_DOUBLE_SURNAMES)
        or (word[0] in _KOREAN_SURNAMES and len(word) < 4 and word not in _KOREAN_PLACES)
    ]
    return people or joined


def _has_role(text: str) -> bool:
    """Whether a part of the text has the role of a reporter before or behind its names."""
    return any(
        _LEADING_ROLE.search(part)
        or _TRAILING_ROLE.search(_OTHERS.sub("", part).strip())
        or any(_REPORTED_FROM.match(word) for word in part.split()[-1:])
        for part in _SPLIT.split(text)
    )


def _only_names(text: str, authors: list[Author]) -> bool:
    """Whether a text without any label holds nothing but the names found in it."""
    left = text
    for author in authors:
        left = left.replace(author.name, "", 1)
    korean = [
        author.name for author in authors if "\uac00" <= author.name[:1] <= "\ud7af" and not find_agency(author.name)
    ]
    shaped = all(
        name[0] in _KOREAN_SURNAMES or name.startswith(_KOREAN_DOUBLE_SURNAMES) or _HOUSE.search(name)
        for name in korean
    )
    return shaped and len(text) <= 60 and not any(char.isalnum() for char in _PAREN.sub("", left))


def _without_brackets(text: str) -> tuple[str, str | None]:
    """Opens brackets that hold the byline, drops others; the agency in "(서울=연합뉴스)" comes back apart."""
    agency = None
    for match in _PAREN.finditer(text):
        inner = re.split(r"[=＝]", match.group(1))[-1]
        named = find_agency(inner) or next((name for name, _, _ in agencies_in(inner)), None)
        agency = agency or (named if text.strip() != match.group() else None)
    bare = _PAREN.sub(
        lambda m: m.group(1) if text.strip() == m.group() or _LEADING_ROLE.search(m.group(1)) else "\n", text
    )
    return re.sub(r"^\s*\S{1,10}[=＝](?=\S)", "", bare), agency


def _read_part(part: str, languages: frozenset[str], role: str | None, lenient: bool) -> list[Author]:
    agency = find_agency(part)
    if agency:
        return [Author(name=part, agency=agency)]
    named = [name for name, _, _ in agencies_in(part)]
    had_role = bool(_LEADING_ROLE.search(part) or _TRAILING_ROLE.search(part))
    kept = _KEPT_ROLE.search(part)
    part = _OTHERS.sub("", part)
    part = _OTHERS.sub("", _TRAILING_ROLE.sub("", _LEADING_ROLE.sub("\n", part))).strip(" =＝:：-")
    authors = []
    for words in (chunk.split() for chunk in part.split("\n")):
        for name in _names_of(words, languages, had_role):
            authors.append(
                Author(name=name, role=role or (kept.group() if kept else None), agency=named[0] if named else None)
            )
    if not authors and not had_role and part and is_cjk(part) and (lenient or _HOUSE.search(part)) and len(part) <= 24:
        return [Author(name=part)]
    return authors


def _names_of(words: list[str], languages: frozenset[str], had_role: bool) -> list[str]:
    words = [word for word in words if not _REPORTED_FROM.match(word)]
    words = [word for word in words if not _HOUSE.search(word)] or words
    if not words or any(not is_cjk(word) for word in words):
        whole = " ".join(words)
        return [whole] if looks_like_name(whole) else []
    if any(word.endswith("의") and len(word) > 3 for word in words[:-1]):
        return []  # "김민수의 시선" is a column's title
    korean = all("\uac00" <= word[0] <= "\ud7af" for word in words)
    if korean and len(words) > 1 and all(len(word) > 1 for word in words):
        return [word for word in _are_korean(words) if looks_like_name(word) and not _HOUSE.search(word)]
    if len(words) == 1 or "ja" in languages or not all(2 <= len(word) <= 4 for word in words):
        whole = " ".join(words)
        return [whole] if looks_like_name(whole) and not _HOUSE.search(whole) else []
    chinese = "zh" in languages or all(word[0] in _SURNAMES for word in words)
    if chinese:
        return [word for word in words if looks_like_name(word) and not _HOUSE.search(word)]
    whole = " ".join(words)
    return [whole] if looks_like_name(whole) else []
