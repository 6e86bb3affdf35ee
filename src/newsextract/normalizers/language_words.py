"""What tells languages apart at a glance: scripts, letters of Cyrillic alphabets, the commonest short words."""

from __future__ import annotations

# languages that are not (or not only) written in Latin letters: ISO 15924 codes
SCRIPTS: dict[str, frozenset[str]] = {
    **dict.fromkeys("ru uk be bg mk ky tg mn".split(), frozenset(("Cyrl",))),
    **dict.fromkeys("sr kk uz tt az cnr".split(), frozenset(("Cyrl", "Latn"))),
    **dict.fromkeys("ar fa ur ps ckb".split(), frozenset(("Arab",))),
    **dict.fromkeys("hi mr ne".split(), frozenset(("Deva",))),
    "el": frozenset(("Grek",)),
    "he": frozenset(("Hebr",)),
    "iw": frozenset(("Hebr",)),
    "bn": frozenset(("Beng",)),
    "pa": frozenset(("Guru", "Arab")),
    "gu": frozenset(("Gujr",)),
    "ta": frozenset(("Taml",)),
    "te": frozenset(("Telu",)),
    "kn": frozenset(("Knda",)),
    "ml": frozenset(("Mlym",)),
    "si": frozenset(("Sinh",)),
    "th": frozenset(("Thai",)),
    "my": frozenset(("Mymr",)),
    "ka": frozenset(("Geor",)),
    "km": frozenset(("Khmr",)),
    "ja": frozenset(("Kana", "Hani")),
    "ko": frozenset(("Hang", "Hani")),
    "zh": frozenset(("Hani",)),
}

# letters of which one must stand in a text of some length, and letters that never do
CYRILLIC_LETTERS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "uk": (frozenset("їєґ"), frozenset("ыэёўъ")),
    "be": (frozenset("ў"), frozenset("щиъ")),
    "ru": (frozenset("ыэё"), frozenset("іїєґўђћњљџѓќѕәөүұқңғһ")),
    "bg": (frozenset("ъ"), frozenset("ыэёіїєґўђћњљџј")),
    "sr": (frozenset("ђћ"), frozenset("ыэёіїйщьъяюѓќ")),
    "mk": (frozenset("ѓќѕ"), frozenset("ыэёіїйщьъяюђћ")),
}

STOP_WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "en": "the of and to in that is was for with his he she they have from this which by not are were at had been who will would",
        "de": "der die das und ist nicht von mit den dem ein eine auch sich auf für im zu des wird sind bei aus nach war wie noch hat",
        "fr": "le les des est une dans que qui pour sur avec pas au aux du par ce cette plus sont ont mais été leur ses nous",
        "es": "el los las una que del por con para como más pero sus fue este esta se al lo ha sobre también son entre ya y",
        "pt": "o os uma não que do da em para com por mais como mas foi ao dos das pelo pela são também às até seu sua e",
        "it": "il lo gli una che di del della per con non sono è nel alla dei delle anche più come ha ma dal questo si e",
        "nl": "de het een en van is dat niet op te zijn voor met die er aan ook bij door maar uit naar heeft werd wordt nog",
        "sv": "och att det som en är av för på med den till inte har de ett om men var sig från vi när så också",
        "da": "og at det er en af til på for med den ikke der som de et har men om var fra vi også efter blev",
        "no": "og det er en av til på for med den ikke som de et har men om var fra vi også etter ble seg",
        "fi": "ja on ei että se oli hän mutta ovat myös kun joka olla niin tai sen ole kuin jo vain mukaan sekä",
        "is": "og að er sem til í á við ekki um það fyrir hann var en með af frá þetta eru hefur verið",
        "pl": "i w na z się że nie do jest to jak o po od dla przez są ale tym oraz był został które także",
        "cs": "a v na se je že s z do o to jako pro ale podle by za ve jsou také po bylo který při od",
        "sk": "a v na sa je že s z do o to ako pre ale podľa by za vo sú aj po bolo ktorý pri od",
        "hu": "a az és hogy nem is egy volt van meg de csak ez már még mint vagy után szerint kell lesz azt",
        "ro": "și în de la a cu pe nu că este din pentru care mai sunt au un o fost fi dar după către prin",
        "hr": "i u je na se da su za od s što nije bi koji te ali o iz će kao to bio nakon do",
        "sl": "in je v na da se so za pri ki ne z tudi bi bo po kot še pa od ni iz ob za",
        "et": "ja on ei et ta oli see kui ka mis oma aga või ning kes tema nad pole ole siis veel",
        "lv": "un ir ar no uz par ka kas tas bet arī pie pēc kā vai tika bija būs nav savu",
        "lt": "ir yra kad tai su iš į bet jis buvo taip apie kaip nuo po ne už tik dar jau",
        "sq": "dhe në të e i me për nga që një është ka si por nuk janë më ky kjo se",
        "tr": "ve bir bu için ile da de olarak olan daha çok gibi en ne kadar sonra ise var dedi göre",
        "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan juga ke oleh adalah tersebut bisa ada karena",
        "ms": "yang dan di dengan untuk daripada pada ini itu tidak dalam akan juga ke oleh adalah tersebut boleh ada kerana",
        "vi": "và của là có được cho không với các trong người này khi đã những một để đến ra từ",
        "ca": "el els les una que del per amb com més però va aquest aquesta al ha són també dels i a la no és",
        "gl": "o os as unha que do da en para con por máis como pero foi ao dos das polo pola son tamén á e",
        "eu": "eta da ez du bat dira dute izan zen ere baina duen hau den egin zuen berri",
        "af": "die en van in is het dat nie vir met op te was hy sy aan ook om deur maar word sal",
        "sw": "ya na wa kwa ni za katika la kuwa hiyo hii huo alisema watu baada lakini pia kama huu",
        "cy": "y yr yn a i o ar am ei mae wedi gan fod bod oedd eu hyn sydd ond",
        "ga": "an na agus a ar go ag i is le do bhí tá ní sé seo leis ach",
    }.items()
}

# languages whose commonest words are so alike that one is not held against the other
ALIKE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("da", "no"), ("da", "no", "nb", "nn", "sv", "fo")),
    "sv": ("sv", "da", "no", "nb", "nn"),
    **dict.fromkeys(("cs", "sk"), ("cs", "sk")),
    **dict.fromkeys(("hr", "sl"), ("hr", "sr", "bs", "sh", "cnr", "me", "sl")),
    **dict.fromkeys(("id", "ms"), ("id", "ms", "jv", "su")),
    **dict.fromkeys(("es", "gl", "ca", "pt"), ("es", "gl", "ca", "pt", "ast", "oc")),
    **dict.fromkeys(("nl", "af"), ("nl", "af", "fy", "nds")),
    "de": ("de", "gsw", "nds", "lb", "als", "bar"),
    "tr": ("tr", "az"),
    "it": ("it", "co", "scn", "vec", "lmo", "rm"),
    "zh": ("zh", "cmn", "yue", "ja"),
    "ro": ("ro", "mo"),
}
