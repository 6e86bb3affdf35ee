"""The language of a text by its letters and commonest words."""

from __future__ import annotations

import time

import pytest

from newsextract.normalizers.languages import written

PROSE = {
    "en": "The council said that it would repair the old bridge in the spring, and that the work is expected to take a year because the "
    "river has been high for months. Those who live on the other side will have to go by boat, which they have done before.",
    "de": "Der Stadtrat hat am Montag beschlossen, dass die alte Brücke im Frühjahr repariert wird, weil sie nach dem Hochwasser nicht mehr "
    "sicher ist. Die Arbeiten werden ein Jahr dauern, und wer auf der anderen Seite wohnt, muss mit dem Boot fahren.",
    "fr": "Le conseil municipal a décidé que le vieux pont sera réparé au printemps, car il n'est plus sûr depuis la crue. Les travaux vont "
    "durer un an et ceux qui habitent de l'autre côté devront prendre le bateau, ce qui est déjà arrivé dans cette ville pour des mois.",
    "es": "El consejo municipal decidió que el viejo puente será reparado en la primavera, porque no es seguro desde la crecida. Las obras "
    "van a durar un año y los que viven del otro lado tendrán que ir en barco, como ya han hecho por más de una vez con sus hijos.",
    "it": "Il consiglio comunale ha deciso che il vecchio ponte sarà riparato in primavera, perché non è più sicuro dopo la piena. I lavori "
    "della strada dureranno un anno e gli abitanti che sono dall'altra parte del fiume andranno con le barche, come una volta.",
    "pt": "O conselho decidiu que a velha ponte será reparada na primavera, porque não é mais segura depois da cheia do rio. As obras vão "
    "durar um ano e os que moram do outro lado terão que ir de barco, como já foi feito pelo povo em uma outra época, com mais gente.",
    "nl": "De gemeenteraad heeft besloten dat de oude brug in het voorjaar wordt hersteld, omdat die na het hoge water niet veilig is. De "
    "werken zijn pas over een jaar klaar en wie aan de andere kant woont moet met een boot naar de stad, maar ook dat is er niet altijd.",
    "pl": "Rada miasta zdecydowała, że stary most zostanie naprawiony na wiosnę, ponieważ nie jest bezpieczny po powodzi. Prace potrwają rok "
    "i do tego czasu mieszkańcy, którzy są po drugiej stronie, będą pływać łodzią, ale to się już zdarzało przez wiele lat w okolicy.",
    "cs": "Rada města rozhodla, že se starý most opraví na jaře, protože po povodni není bezpečný. Práce potrvají rok a ti, kteří jsou na "
    "druhém břehu, budou jezdit lodí, ale to bylo také v minulosti, když se opravovala cesta do sousední obce podle řeky.",
    "sv": "Kommunen har beslutat att den gamla bron ska lagas till våren, för att den inte är säker efter floden. Arbetet tar ett år och de som "
    "bor på andra sidan får åka med båt, men det var så också förr när vi hade is på vattnet och inte kunde gå från ena sidan.",
    "tr": "Belediye meclisi eski köprünün ilkbaharda onarılmasına karar verdi, çünkü selden sonra güvenli değil. Çalışmalar bir yıl sürecek ve "
    "karşı tarafta oturanlar için de tekne olacak, ama bu daha önce de böyle olmuştu, göre köprü ne kadar eski ise o kadar sorun var.",
    "id": "Dewan kota memutuskan bahwa jembatan tua itu akan diperbaiki pada musim depan karena tidak aman setelah banjir. Pekerjaan ini akan "
    "berlangsung satu tahun dan warga yang tinggal di seberang bisa naik perahu dari dermaga, juga untuk anak sekolah dengan gratis.",
    "fi": "Kaupunki päätti, että vanha silta korjataan keväällä, sillä se ei ole tulvan jälkeen turvallinen. Työ kestää vuoden ja ne, jotka ovat "
    "toisella puolella, kulkevat veneellä, mutta niin on ollut myös ennen, kun tai jos joki oli niin korkealla. Hän sanoi sen vain kerran.",
    "hu": "A városi tanács úgy döntött, hogy a régi híd tavasszal megújul, mert az árvíz után nem biztonságos. A munka egy évig tart, és aki a "
    "túlsó parton él, az csónakkal jár majd, de ez már nem új: volt ilyen korábban is, csak még rövidebb ideig, mint most kell.",
    "sw": "Baraza la mji lilisema kuwa daraja la zamani litatengenezwa katika majira ya kuchipua kwa sababu si salama baada ya mafuriko. Kazi "
    "hiyo ni ya mwaka mmoja na watu wa ng'ambo wataenda kwa mashua, lakini pia huo ni utaratibu kama wa zamani za shida.",
    "uk": "Міська рада вирішила, що старий міст відремонтують навесні, бо після повені він небезпечний. Роботи триватимуть рік, і ті, хто "
    "живе на іншому березі, їздитимуть човном, як це вже було раніше.",
    "ru": "Городской совет решил, что старый мост отремонтируют весной, потому что после паводка он небезопасен. Работы займут год, и те, "
    "кто живёт на другом берегу, будут ездить на лодке, как это уже было раньше.",
    "bg": "Градският съвет реши старият мост да бъде ремонтиран през пролетта, защото след наводнението не е сигурен. Работата ще продължи "
    "година и хората от другия бряг ще пътуват с лодка, както вече е било.",
    "be": "Гарадская рада вырашыла, што стары мост адрамантуюць увесну, бо пасля паводкі ён небяспечны. Працы зоймуць год, і ўсе, хто жыве "
    "на другім беразе, будуць ездзіць лодкай, як гэта ўжо было раней.",
    "el": "Το δημοτικό συμβούλιο αποφάσισε ότι η παλιά γέφυρα θα επισκευαστεί την άνοιξη, γιατί μετά την πλημμύρα δεν είναι ασφαλής.",
    "he": "מועצת העיר החליטה שהגשר הישן יתוקן באביב, משום שאחרי השיטפון הוא אינו בטוח, והעבודות יימשכו שנה שלמה.",
    "ja": "市議会は、洪水のあとで安全ではなくなった古い橋を春に修理することを決めました。工事は一年かかる見込みで、対岸に住む人は船で通うことになります。すでに以前にも同じことがありました。",
    "zh": "市议会决定在春天修复旧桥，因为洪水之后它已经不安全。工程预计需要一年，住在对岸的人将乘船往返，这种情况以前也发生过。市长说，经费已经落实，工人们很快就会开始工作，学校也会调整时间。",
    "ko": "시의회는 홍수 뒤에 안전하지 않은 낡은 다리를 봄에 고치기로 했다. 공사는 일 년이 걸릴 것으로 보이며 건너편에 사는 사람들은 배를 타고 다니게 된다.",
    "th": "สภาเทศบาลมีมติให้ซ่อมสะพานเก่าในฤดูใบไม้ผลิ เพราะหลังน้ำท่วมสะพานไม่ปลอดภัย งานจะใช้เวลาหนึ่งปี และผู้ที่อยู่อีกฝั่งจะต้องนั่งเรือ",
}  # fmt: skip

ARABIC = "قرر مجلس المدينة إصلاح الجسر القديم في الربيع لأنه لم يعد آمنا بعد الفيضان، وستستغرق الأعمال سنة كاملة."
HINDI = "नगर परिषद ने तय किया कि पुराने पुल की मरम्मत वसंत में की जाएगी, क्योंकि बाढ़ के बाद वह सुरक्षित नहीं है और काम एक साल चलेगा।"


@pytest.mark.parametrize("language", PROSE)
def test_a_language_is_told_from_its_text(language: str) -> None:
    told = written(PROSE[language])
    assert told is not None
    assert language in told.languages
    assert not told.contradicts(language)


@pytest.mark.parametrize("language", PROSE)
def test_a_right_claim_is_never_held_against(language: str) -> None:
    told = written(PROSE[language], f"{language}-XX")
    assert told is not None
    assert not told.contradicts(f"{language}-XX")


@pytest.mark.parametrize("language", [name for name in PROSE if name != "en"])
def test_a_template_in_english_is_found_out(language: str) -> None:
    told = written(PROSE[language], "en")
    assert told is not None
    assert told.contradicts("en-US")
    assert told.languages == (language,) or len(told.languages) > 1


@pytest.mark.parametrize(
    ("text", "claim", "wrong"),
    [
        (ARABIC, "ar", False),
        (ARABIC, "fa", False),
        (ARABIC, "en", True),
        (ARABIC, "ru", True),
        (HINDI, "hi", False),
        (HINDI, "ne", False),
        (HINDI, "en", True),
        (PROSE["uk"], "ru", True),
        (PROSE["ru"], "uk", True),
        (PROSE["ru"], "sr", True),
        (PROSE["ja"], "zh", True),
        (PROSE["zh"], "ja", False),
        (PROSE["en"], "de", True),
        (PROSE["en"], "ga", True),
        (PROSE["de"], "gsw", False),
        (PROSE["cs"], "sk", False),
        (PROSE["id"], "ms", False),
        (PROSE["sv"], "nb", False),
        (PROSE["en"], "tlh", True),
        (PROSE["uk"], "crh", False),
    ],
)
def test_claims(text: str, claim: str, wrong: bool) -> None:
    told = written(text, claim)
    assert told is not None
    assert told.contradicts(claim) is wrong


@pytest.mark.parametrize("text", ["", "Short.", "2024 2025 2026 " * 10, "Floods in Nedbrook", "a b c d"])
def test_short_texts_tell_nothing(text: str) -> None:
    assert written(text) is None


def test_one_foreign_name_changes_nothing() -> None:
    told = written(
        "Die Zeitung „Правда“ und das Blatt „Le Monde“ haben nach dem Hochwasser über die Brücke berichtet. "
        + PROSE["de"],
        "de",
    )
    assert told is not None
    assert not told.contradicts("de")


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "і " * 50_000, "、" * 100_000, "the of and " * 10_000, "\u0300" * 100_000]
)
def test_hostile_texts_end_soon(text: str) -> None:
    start = time.perf_counter()
    written(text, "en")
    assert time.perf_counter() - start < 0.1
