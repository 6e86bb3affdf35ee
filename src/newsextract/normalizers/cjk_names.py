"""Whether a text has the shape of a Chinese, Japanese or Korean name; loaded when such a text is met."""

from __future__ import annotations

import re

_CJK_NO_NAME = re.compile(
    "記者|记者|编辑|編集|編輯|新闻|新聞|日报|日報|晚报|通讯|通訊|通信社|网$|社$|台$|报$|報$|部$|局$|组$|班$|室$|电视|廣播"
    "|部[・ ]|首页|更多|分享|评论|來源|来源|作者|責任|责任|发布|時間|时间|年|月|日|時|기자|뉴스|신문|일보|방송|특파원|편집|닷컴|온라인"
)
# a single hiragana of grammar between or behind characters
_JAPANESE_GRAMMAR = re.compile(r"[\u3400-\u9fff々][がのをにはでとへやもい](?:[\u3400-\u9fff]|$)|[うるたいすし]$")
_HANGUL = re.compile(r"[\uac00-\ud7af]{2,5}\Z")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々〇]{2,5}\Z")
_JAPANESE = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff々ー]{1,8}(?:[ ・=＝][\u3040-\u30ff\u3400-\u9fff々ー]{1,12}){0,3}\Z"
)
_DOTTED_HAN = re.compile(r"[\u3400-\u9fff]{1,8}(?:[·・•][\u3400-\u9fff]{1,8}){1,3}\Z")


def is_cjk_name(text: str) -> bool:
    """Whether a text without its label and role can be one person's name."""
    if _CJK_NO_NAME.search(text) or _JAPANESE_GRAMMAR.search(text):
        return False
    joined = text.replace(" ", "")
    if _HANGUL.match(joined):
        return len(text.split()) <= 2
    if _HAN.match(joined):
        return text.count(" ") <= 1
    if not re.search(r"[\u3400-\u9fff・=＝ ]", text):
        return False  # kana alone are a word
    return bool(_DOTTED_HAN.match(text) or _JAPANESE.match(text)) and 3 <= len(text) <= 24
