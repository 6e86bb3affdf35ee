"""Reading times as pages print them: "2 min read", "Lesezeit: 4 Min.", "阅读时间3分钟"."""

from __future__ import annotations

import re

from newsextract.normalizers.phrase_index import phrase_list

_LIMIT = 2000  # characters that are read

_UNITS = (
    "minutes|minute|minuten|minuter|minutter|minuttia|minuuttia|minuutti|minutos|minuto|minuti|minuty|minut|minutą|minutę"
    "|minuta|minúty|minúta|minút|minute|minuti|mínútur|mínúta|minutės|minučių|minūtes|minūte|minutit|minutu|minuts|minit"
    "|menit|mins|min|perces|perc|λεπτά|λεπτό|λεπ|минуты|минута|минут|минути|мин|хвилини|хвилин|хвилина|хв|хвіліны|dakikalık"
    "|dakikada|dakika|dk|dəqiqə|دقائق|دقيقة|دقیقه|دقیقے|منٹ|דקות|דקה|דק|मिनट|मिनिट|মিনিট|மிநிட|நிமிடங்கள்|நிமிடம்|นาที|phút"
    "|分钟|分鐘|分|분|წუთი|րոպե"
)
_NUMBER = re.compile(rf"(?<![\d:.,/])(\d{{1,3}})(?!\d)[\s\u00a0-]?\.?\s?(?:{_UNITS})(?![A-Za-zÀ-ÿ])\.?", re.IGNORECASE)

# nearly all lines with a number are out at a look at the letters behind it
_NUMBER_AND_LETTERS = re.compile(r"\d[\s\u00a0-]?\.?\s?([^\W\d_])")
_UNIT_BEGINS = frozenset(unit[0] for unit in _UNITS.casefold().split("|"))

# phrases that stand before the number; folded
_BEFORE = phrase_list(
    """
    reading time | read time | time to read | estimated read | read in | reading duration | lesezeit | lesedauer |
    leszeit | lesedauer ca | lecture | temps de lecture | durée de lecture | lire en | lu en | à lire en | lecture
    en | tiempo de lectura | lectura | lee en | se lee en | léelo en | duración de lectura | tempo de leitura |
    leitura | leia em | tempo de lectura | tempo di lettura | lettura | lettura in | leggi in | temps de lectura |
    leestijd | leestyd | lästid | läs på | læsetid | lesetid | læs på | lukuaika | lestími | lestrartími | czas
    czytania | przeczytasz w | przeczytasz w ok | doba čtení | čas čtení | délka čtení | přečtete za | čas na čtení
    | doba čítania | čas čítania | dĺžka čítania | olvasási idő | olvasási ideje | elolvasási idő | timp de citire |
    timp citire | timp estimat de citire | timp de lectură | време за четене | vrijeme čitanja | vreme čitanja |
    време читања | време на читање | čas branja | koha e leximit | χρόνος ανάγνωσης | ανάγνωση | διαβάζεται σε |
    время чтения | время на чтение | читать | чтение | на чтение | время прочтения | прочитаете за | час читання |
    час на читання | читати | на читання | час прочитання | час чытання | okuma süresi | okunma süresi | ortalama
    okuma süresi | tahmini okuma süresi | oxuma müddəti | مدة القراءة | وقت القراءة | زمن القراءة | المدة للقراءة |
    زمان مطالعه | مدت زمان مطالعه | زمان خواندن | مدت مطالعه | زمان تقریبی مطالعه | پڑھنے کا وقت | זמן קריאה | זמן
    קריאה משוער | पढ़ने का समय | पढ़ने में | वाचन वेळ | পড়ার সময় | পড়তে লাগবে | waktu baca | waktu membaca | lama
    membaca | masa membaca | masa bacaan | dibaca dalam | thời gian đọc | đọc trong | เวลาอ่าน | ใช้เวลาอ่าน |
    เวลาในการอ่าน | อ่าน | 阅读时间 | 閱讀時間 | 预计阅读时间 | 预计阅读 | 預計閱讀 | 阅读时长 | 閱讀時長 | 阅读需 | 閱讀需 | 阅读大概需要 | 阅读需要 | 閱讀需要 | 阅读
    | 閱讀 | 读完需 | 讀完需 | 读完需要 | 讀完需要 | 阅读本文需 | 阅读本文大概需要 | 读完约 | 閱讀約 | 阅读约 | 読了時間 | 読了 | 読む時間 | 読み終わるまでの時間 | この記事は |
    記事を読む時間 | 読了目安 | 読了まで | 읽는 시간 | 읽는데 | 읽는 데 | 예상 읽기 시간 | 읽기 시간 | lugemisaeg | lugemise aeg | lasīšanas laiks |
    lasīšanai | lasāmlaiks | skaitymo laikas | skaitymo trukmė | irakurketa denbora | irakurtzeko denbora | amser
    darllen | am léitheoireachta | muda wa kusoma | leesduur | კითხვის დრო | ընթերցման ժամանակը | læsning
    """
)
_ALONE = frozenset(
    {"lecture", "lettura", "lectura", "leitura", "læsning", "читать", "чтение"}
)  # words that need a start
# phrases that stand after the unit; folded
_AFTER = phrase_list(
    """
    read | to read | reading time | read time | lesezeit | lesedauer | zu lesen | lesen | de lecture | de lectura |
    de leitura | para ler | di lettura | lettura | leestijd | leestyd | lezen | leesduur | lästid | läsning | att
    läsa | læsetid | læsning | at læse | lesetid | lesing | å lese | lukuaika | luettavaa | lestur | czytania |
    czytanie | czasu czytania | čtení | čítania | čítanie | olvasás | olvasási idő | olvasnivaló | de citit | citire
    | de citire | за четене | четене | čitanja | čitanje | читања | читање | branja | lexim | leximi | ανάγνωσης |
    ανάγνωση | διάβασμα | чтения | на чтение | чтение | чтобы прочитать | на прочтение | читання | на читання |
    чытання | okuma | okuma süresi | okunur | oxuma | قراءة | للقراءة | من القراءة | مطالعه | زمان مطالعه | خواندن |
    پڑھنے | קריאה | לקריאה | זמן קריאה | में पढ़ें | पढ़ें | पढ़ने | पठन | में पढ़ा जा सकता है | পড়ুন | পড়া |
    পড়ার সময় | baca | membaca | bacaan | waktu baca | đọc | อ่าน | 阅读 | 閱讀 | 读完 | 讀完 | 可读完 | で読めます | で読める | で読了 |
    読了 | 読み | 읽기 | 읽음 | lugemist | lugemisaeg | lasīšanai | lasīšanas | skaitymo | skaityti | irakurtzeko | de
    llegir | lleialtat | per llegir | kusoma | darllen | წაკითხვის | ընթերցում
    """
)
_BEFORE_FOLDED = tuple(phrase.casefold() for phrase in _BEFORE)
_AFTER_FOLDED = tuple(phrase.casefold() for phrase in _AFTER)
_FILLER = re.compile(
    r"(?:[\s\u00a0:：|~≈<>(\[—–-]|\b(?:about|approx|approximately|around|ca|circa|cca|c|env|environ|aprox|aproximado"
    r"|aproximada|cerca|estimated|est|noin|om|de|di|du|is|ok|około|около|ок|orca|oko|asi|kb|körülbelül|yaklaşık|ortalama"
    r"|estimado|estimada|estimé|médio|medio|sekitar|khoảng|ประมาณ|حوالي|حدود|כ|per|in|just|only|ist|beträgt|etwa|rund"
    r"|geschätzte|under|less|than|för|approximate)\b\.?|約|约|大约|大約|预计|약|ประมาณ)+\Z",
    re.IGNORECASE,
)
_LEAD = re.compile(r"[\s\u00a0.:|()~-]{0,4}(?:estimated\s)?")
_WORD_CHAR = re.compile(r"[^\W\d_]")


def reading_time_span(text: str) -> tuple[int, int, int] | None:
    """The first reading time in a text: minutes, and where its phrase starts and ends.

    Args:
        text: A printed line; the first 2,000 characters are read.
    """
    text = text[:_LIMIT]
    if _UNIT_BEGINS.isdisjoint(begin.casefold() for begin in _NUMBER_AND_LETTERS.findall(text)):
        return None
    for match in _NUMBER.finditer(text):
        minutes = int(match.group(1))
        if not 0 < minutes <= 300:
            continue
        start = _phrase_start(text, match.start())
        end = _phrase_end(text, match.end())
        if start is not None or end is not None:
            return minutes, match.start() if start is None else start, match.end() if end is None else end
    return None


def _phrase_start(text: str, number: int) -> int | None:
    """Where the reading-time phrase before a number starts, if there is one."""
    base = max(0, number - 60)
    before = text[base:number]
    filler = _FILLER.search(before)
    head = (before[: filler.start()] if filler else before).casefold()
    if len(head) != len(before[: filler.start()] if filler else before):
        return None  # casefold changed the length; such a line holds no phrase of the table
    best = max((phrase for phrase in _BEFORE_FOLDED if head.endswith(phrase)), key=len, default="")
    if not best:
        return None
    at = len(head) - len(best)
    if best in _ALONE and head[:at].strip() and head[:at].rstrip()[-1] not in "|·•–—-(\n":
        return None
    if (
        at
        and _WORD_CHAR.match(head[at - 1])
        and _WORD_CHAR.match(best)
        and best[0] < "\u3000"
        and not "ก" <= best[0] <= "๛"
    ):
        return None
    return base + at


def _phrase_end(text: str, unit: int) -> int | None:
    """Where the reading-time phrase after a number and its unit ends, if there is one."""
    lead = _LEAD.match(text, unit)
    start = lead.end() if lead else unit
    after = text[start : start + 40].casefold()
    best = max((phrase for phrase in _AFTER_FOLDED if after.startswith(phrase)), key=len, default="")
    if not best:
        return None
    follow = after[len(best) : len(best) + 1]
    if follow and best[-1] < "\u0e00" and _WORD_CHAR.match(follow):
        return None
    return start + len(best)


def reading_minutes(text: str) -> int | None:
    """The reading time a text gives, in minutes.

    Args:
        text: A printed line, such as "2 min read", "Lesezeit: 4 Min." or "阅读时间3分钟".

    Returns:
        Minutes between 1 and 300; None unless the number stands in a reading-time phrase: "2 minutes" alone is none.
    """
    found = reading_time_span(text)
    return found[0] if found else None
