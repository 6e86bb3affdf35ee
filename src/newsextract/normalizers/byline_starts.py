"""How lines begin that name authors, and the labels that stand in a line of their own before a name."""

from __future__ import annotations

import re

# the words that begin a byline, in the languages where one does; a block that begins with one is a byline if names follow
_BY = (
    "by ", "by: ", "by:", "vom ", "von ", "von: ", "por ", "por: ", "par ", "par: ", "di ", "door ", "door: ", "av ", "av: ", "af ", "af: ",
    "przez ", "autor: ", "autor ", "text: ", "texte: ", "texto: ", "auteur: ", "auteur ", "autore: ", "автор: ", "автор ",
    "written by ", "written by: ", "reported by ", "story by ", "story by: ", "words by ", "words: ", "posted by ", "author: ", "authors: ",
    "contributor: ", "contributors: ", "oleh ", "oleh: ", "penulis: ", "tekst: ", "tekijä ", "teksti: ", "szerző: ", "yazan: ", "haber: ",
    "de ", "文・", "文＝", "文/", "文／", "文：", "文:", "撰文", "記者", "記者：", "记者", "（记者", "(记者", "【記者", "〔記者", "作者：", "作者:",
    "责编", "(责编", "（责编", "责任编辑", "(责任编辑", "責任編輯", "編集＝", "取材・文", "글 ", "글=", "글 =", "tác giả: ", "بقلم", "كتب", "نویسنده", "מאת",
    "ผู้เขียน", "autorin: ", "autorin ", "autoren: ", "autorinnen ", "autor:in", "autor/in", "autor*in", "autora: ", "autores: ", "autori: ", "autorzy: ",
    "auteurs: ", "verfasst von ", "geschrieben von ", "escrito por ", "publicado por ", "écrit par ", "publié par ", "rédigé par ",
    "scritto da ", "a cura di ", "pubblicato da ", "geschreven door ", "skrevet av ", "skrevet af ", "skriven av ", "escrit per ",
    "авторы: ", "текст: ", "автори: ", "пише: ", "piše: ", "autorka: ", "napsal ", "připravil ", "írta: ", "συντάκτης",
    "reporter: ", "ein artikel von ", "ein beitrag von ", "ein kommentar von ", "ein gastbeitrag von ", "ein interview von ", "text von ",
    "eingestellt von ", "gespeichert von ", "submitted by ", "reporting by ", "postado por ", "publicada por ", "enviado por ", "gepost door ",
    "geplaatst door ", "ingediend door ", "opublikowane przez ", "gönderen ", "diposting oleh ", "upplagd av ", "inlagd av ", "lagt inn av ",
    "indsendt af ", "vystavil ", "bejegyezte: ", "trimis de ", "soumis par ", "inviato da ", "αναρτήθηκε από ", "autoren ",
    "kommentar von ", "gastbeitrag von ", "analyse von ", "texto de ", "texte de ", "testo di ", "από τον ", "από την ",
)  # fmt: skip

# the same by their first two letters: most lines need no more than one look
_BY_LETTERS = {
    letters: tuple(start for start in _BY if start.startswith(letters)) for letters in {start[:2] for start in _BY}
}

# labels that stand alone before a name; folded, without the colon
_LABELS = frozenset(
    """by|von|por|par|door|av|af|di|przez|oleh|from|written by|reported by|story by|words by|text by|article by|article written by|post written by|posted by|published by|
    words|author|authors|the author|article author|author name|writer|writers|reporter|reporters|contributor|contributors|
    contributed by|by author|authored by|created by|autor|autoren|autorin|autorinnen|autor:in|autor/in|autor*in|verfasser|verfasst von|
    geschrieben von|ein artikel von|text|text von|redakteur|interview|auteur|auteurs|écrit par|publié par|rédigé par|texte|autora|
    autores|escrito por|publicado por|texto|autore|autori|scritto da|a cura di|di:|pubblicato da|schrijver|geschreven door|tekst|
    skrevet av|skrevet af|skriven av|journalist|forfatter|författare|skribent|toimittaja|kirjoittaja|teksti|autorzy|autorka|
    napsal|szerző|írta|автор|авторы|автори|текст|yazar|yazan|haber|συντάκτης|کاتب|بقلم|كتب|الكاتب|نویسنده|מאת|作者|記者|记者|文|
    執筆者|著者|기자|글|글쓴이|tác giả|penulis|ผู้เขียน|लेखक|লেখক""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_SHORT = frozenset("by von vom por par di door av af de text texte texto tekst words".split())
_INNER = re.compile(r"(?:^|[\s\d.,|•·)(–-])(?:by|von|por|par|door|przez|av|af|oleh|автор)[:\s]\s*(?=\S)", re.IGNORECASE)


def begins_like_byline(line: str) -> bool:
    """Whether a line begins with the word that begins a byline, such as "By", "Von" or "Por"."""
    starts = _BY_LETTERS.get(line[:2].casefold())
    if starts is None:
        return False
    head = line[:32].casefold()
    return head.startswith(starts) or (" :" in head and head.replace(" :", ":", 1).startswith(starts))


def tells_byline(line: str) -> bool:
    """Whether a line begins with more than a by-word, such as "Written by" or "Autorin:": that is said of authors alone."""
    return line.split(maxsplit=1)[0].casefold().strip(":") not in _SHORT and begins_like_byline(line)


def is_author_label(line: str) -> bool:
    """Whether a line is nothing but the label that stands before an author's name, such as "Written by" or "Autor:"."""
    return len(line) <= 24 and line.casefold().strip(" :：-–—|•").replace("(s)", "s") in _LABELS


def holds_by_word(line: str) -> bool:
    """Whether a by-word stands anywhere in a line, such as "7 May 2024 by Jane Roe"; 160 characters are looked at."""
    return _INNER.search(line[:160]) is not None


def from_by_word(line: str) -> str:
    """The line from its by-word on: "by Jane Roe" of "7 May 2024 by Jane Roe"."""
    found = _INNER.search(line[:160])
    return line[found.start() :].strip(" .,|•·()–-") if found else line
