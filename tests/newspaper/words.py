"""What the newspaper writes with: for each language real function words, and syllables for words that no language has."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language as the newspaper writes it.

    Attributes:
        zone: The time zone of its readers.
        small: Real function words, by which the language can be told.
        starts: First syllables of invented words; single characters where words are not parted by spaces.
        ends: Last syllables.
        first: Given names.
        last: Family names.
        byline: How a byline is printed.
        joined: What stands between two names, and whether the family name comes first.
        credit: How a photographer is named.
        date: How a time is printed: ``str.format`` with d (the time), m (the month's name), h, half.
        months: The names of the months, as in a date.
        charsets: The legacy charset that its pages may have, and other names for it.
    """

    zone: str
    small: str
    starts: str
    ends: str
    first: str
    last: str
    byline: str
    joined: tuple[str, bool]
    credit: str
    date: str
    months: str
    charsets: tuple[str, ...] = ()

    @property
    def is_spaced(self) -> bool:
        """Whether words are parted by spaces."""
        return len(self.starts.split()[0]) > 1


_DAY_FIRST = "{d.day} {m} {d.year}, {d:%H:%M}"
_DIGITS = " ".join(str(number) for number in range(1, 13))

TONGUES: dict[str, Tongue] = {
    "en": Tongue(
        "Europe/London",
        "the of and to in a is that for was on with as by at from has have been which their after said will not an are it this",
        "har bo cla dren fel gor hin jas kel lom mer nor pel quin ros sal tor ver wen yar brin stol",
        "bour ding fen gate ham ling mark nock port rell sey ter ward wick ying der ment",
        "Ottilie Marta Jonas Edda Corin Delia Rudy Hollis Greta Anselm Tove Lyle",
        "Varen Oswin Garrow Tregarth Malloy Dunmore Hallam Berrow Lindal Stroud Quist Orme",
        "By {}", (" and ", False), "Photo: {}", "{m} {d.day}, {d.year} {h}:{d:%M} {half}",
        "January February March April May June July August September October November December",
        ("windows-1252", "iso-8859-1"),
    ),
    "de": Tongue(
        "Europe/Berlin",
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei",
        "Hol Ber Lam Stef Gru Wan Kell Mür Tös Fähr Brock Dorn Sand Vell Rog",
        "den stein wick markt leiter hof bach rung heit kamp weg ling sel furt",
        "Ottilie Marthe Jonas Edda Konrad Silke Ruth Anselm Grete Falk Imke Bodo",
        "Vahren Osswin Gerlach Tölke Malbrandt Dünner Hallmann Berrow Lindau Strohkamp Quast Ormes",
        "Von {}", (" und ", False), "Foto: {}", "{d.day}. {m} {d.year}, {d:%H:%M} Uhr",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        ("windows-1252", "iso-8859-1"),
    ),
    "fr": Tongue(
        "Europe/Paris",
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ont aux été mais cette",
        "par mor bel cha dru fér gal lor mes nav pré quel ros sou tal ver",
        "ment tier sance ville age oire elle ron teur isse quai porte bris dée",
        "Odile Marthe Jonas Édith Corentin Délie Rémi Solène Maïwenn Anselme Loïc Blandine",
        "Varenne Oswin Garreau Trégarec Malloire Dunoyer Hallier Bérodot Lindal Estrade Quistel Ormesse",
        "Par {}", (" et ", False), "Photo : {}", "{d.day} {m} {d.year} à {d:%H}h{d:%M}",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        ("windows-1252", "iso-8859-15"),
    ),
    "es": Tongue(
        "Europe/Madrid",
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este cuando muy sin sobre",
        "bar cor del fon gar hen lom mar nor pal quin ros sal tor ver zan",
        "dero miento cia tera dor villa lado mira bote ría nales quero zón",
        "Odilia Marta Jonás Edita Corino Delia Rodolfo Holanda Greta Anselmo Tomé Lía",
        "Varela Oswino Garrote Tregarza Mallorén Dunmor Hallán Berroco Lindal Estrada Quisto Ormeda",
        "Por {}", (" y ", False), "Foto: {}", "{d.day} de {m} de {d.year}, {d:%H:%M}",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        ("windows-1252", "iso-8859-1"),
    ),
    "pl": Tongue(
        "Europe/Warsaw",
        "w i na z do się że jest o nie to od przez po za dla jak ale są który oraz przy już tym tylko także może był było jego",
        "brz dob gór kło lew mosz nar prz rzeź ską trz wąw zał żeg świ",
        "niak owski zenie dłość cza rynek wód nica czek stwo łąka gród",
        "Otylia Marta Jonasz Edyta Korneli Dalia Radosław Halszka Greta Anzelm Tymon Łucja",
        "Warecki Oświński Garowska Trzegorz Małłowski Dunmorski Halicka Berowicz Lindalski Strudzki Kwistek Ormański",
        "Autor: {}", (", ", False), "Fot. {}", _DAY_FIRST,
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        ("iso-8859-2", "windows-1250"),
    ),
    "ru": Tongue(
        "Europe/Moscow",
        "в и на не что с по это как из для от к его но он за все был а также было при так или когда уже до если только",
        "гав бер дол зар кол лод мор пар рын сол тор фел хол чер шта бро",
        "ница ство ение марк порт лин тель вик жай щик ная дол рёв",
        "Оттилия Марфа Иона Эдда Корнелий Далия Рудольф Ульяна Грета Ансельм Тимофей Лия",
        "Варенцов Освин Гарров Трегарт Маллоев Дунморов Халламов Беррова Линдаль Струдин Квистов Ормов",
        "Автор: {}", (", ", False), "Фото: {}", _DAY_FIRST,
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        ("windows-1251", "koi8-r"),
    ),
    "uk": Tongue(
        "Europe/Kyiv",
        "в і на не що з до це як у та за від про його але він для також вже при був було або коли щоб є які після під",
        "гав бер дол зар кол люд мор пар рин сол тор віл хол чер шта брі",
        "ниця ство ення марк порт лін тель вик жай щик ний діл рів",
        "Оттилія Марта Йона Едда Корній Далія Рудольф Уляна Грета Ансельм Тиміш Лія",
        "Варенко Освин Гаруш Трегарт Маллойко Дунмор Галамко Берич Ліндаль Струдько Квістюк Ормач",
        "Автор: {}", (", ", False), "Фото: {}", _DAY_FIRST,
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        ("windows-1251", "koi8-u"),
    ),
    "el": Tongue(
        "Europe/Athens",
        "και το του να η της με στην για από τα που την στο οι τους δεν θα είναι τον μια ότι τις στη αυτό όμως μετά",
        "λιμ βαρ γορ δελ ζαν καλ λομ μερ νορ παλ ροσ σαλ τορ φελ χωρ",
        "άνι ισμα ωση τήρι πόρτα λίνι μάρκ τεία νικα δόσι ρύμι ώνας",
        "Οττιλία Μάρθα Ιωνάς Έντα Κορίνα Δήλια Ρόδης Όλια Γκρέτα Άνσελμος Τώβα Λύλη",
        "Βαρένης Οσβίνου Γκάρος Τρεγάρθης Μαλόης Ντουνμόρης Χαλάμης Μπέροβας Λίνταλης Στρούντης Κουίστης Όρμας",
        "Συντάκτης: {}", (", ", False), "Φωτογραφία: {}", _DAY_FIRST,
        "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
        ("iso-8859-7", "windows-1253"),
    ),
    "ar": Tongue(
        "Asia/Riyadh",
        "في من على أن إلى عن مع هذا التي الذي كان هذه بعد ما لا قال بين وقد كما أو قبل حتى ذلك عند غير كل منذ",
        "مر بح سف جس قل نه طر شم ور كت بن حد لم",
        "فأ يرة سور عان وية ماء لاح دار ناء قون يدة باط",
        "أوتيليا مارتا يونس إدا كورين دليلة رودي هدى غريتا أنسلم توفا ليلى",
        "الوارني الأسويني القروي الترغاري الملوي الدنموري الهلامي البروي اللندلي السترودي الكويستي الأورمي",
        "كتب: {}", ("، ", False), "تصوير: {}", "{d.day} {m} {d.year}، {d:%H:%M}",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        ("windows-1256",),
    ),
    "ja": Tongue(
        "Asia/Tokyo",
        "は が を に の で と も から まで した という ため など として する こと この その",
        "港 橋 船 市 灯 波 島 森 庁 駅 塔 堤 湾 祭 漁 道 空 雪 石 門 村 倉 鐘 畑 峠",
        "場 会 路 長 員 館 所 祭 町 計 画 案 費 員 室 堂 社 台 口 組",
        "美緒 たえ 健一 千尋 直樹 早苗 航平 千代 拓海 真弓",
        "松ケ枝 浜口 葛西 青浜 灯野 波越 石動 門田 鐘ケ江 雪村",
        "文・{}", ("、", True), "（{}撮影）", "{d.year}年{m}月{d.day}日 {d.hour}時{d:%M}分", _DIGITS, ("shift_jis", "euc-jp"),
    ),
    "zh": Tongue(
        "Asia/Shanghai",
        "的 了 在 是 和 对 将 也 与 这 从 到 为 有 但 就 都 被 他们 我们 以及 因为",
        "港 桥 船 市 灯 波 岛 林 厅 站 塔 堤 湾 节 渔 路 雪 石 门 村 仓 钟 田 岭",
        "场 会 道 长 员 馆 所 镇 计 划 案 费 室 堂 社 台 口 队",
        "文澜 思渔 晓灯 海宁 长桥 若石 明钟 雪岭",
        "林 沈 顾 石 岑 桑 钟 田",
        "记者 {}", ("、", True), "摄影：{}", "{d.year}年{m}月{d.day}日 {d:%H:%M}", _DIGITS, ("gb18030", "gb2312"),
    ),
    "ko": Tongue(
        "Asia/Seoul",
        "그리고 이 그 는 은 있는 한 하는 대한 위해 것으로 또 때문에 이번 함께 모두 지난 라고 밝혔다 있다 했다",
        "항구 다리 시장 등대 파도 섬마 숲길 역전 탑골 둑방 축제 어민 눈길 돌문 마을 창고",
        "에서 으로 에는 까지 부터 와의 보다 처럼 만큼 이나 조차 마저",
        "미오 나래 태건 소담 가람 하린 도윤 새벽 보라 은결",
        "강 남궁 석 탁 봉 설 류 길",
        "{} 기자", (", ", True), "사진={}", "{d.year}년 {m}월 {d.day}일 {d:%H:%M}", _DIGITS, ("euc-kr", "ks_c_5601-1987"),
    ),
}  # fmt: skip
LANGUAGES = ("en", "en", "en", "de", "fr", "es", "pl", "ru", "uk", "el", "ar", "ja", "zh", "ko")


@cache
def invented(language: str) -> tuple[str, ...]:
    """1,500 words that the language does not have; less where fewer can be made."""
    tongue = TONGUES[language]
    dice = random.Random(language)
    starts, ends = tongue.starts.split(), tongue.ends.split()
    middles = [start.lower() for start in starts] if tongue.is_spaced and language != "ko" else [""]
    made = {
        f"{dice.choice(starts)}{dice.choice(middles) if dice.random() < 0.5 else ''}{dice.choice(ends)}"
        for _ in range(3_000)
    }
    return tuple(sorted(made))[:1_500]


@cache
def prose(language: str) -> tuple[str, ...]:
    """What sentences are drawn from: of ten words four are small, the frequent ones more often."""
    small, words = TONGUES[language].small.split(), invented(language)
    ranked = [word for at, word in enumerate(small) for _ in range(1 + 20 // (at + 2))]
    times = max(1, round(len(words) * 0.66 / len(ranked)))
    return (*words, *ranked * times)


@cache
def names(language: str) -> tuple[str, ...]:
    """All names of reporters."""
    tongue = TONGUES[language]
    east = tongue.joined[1]
    pairs = [(first, last) for first in tongue.first.split() for last in tongue.last.split()]
    return tuple(f"{last}{first}" if east else f"{first} {last}" for first, last in pairs)
