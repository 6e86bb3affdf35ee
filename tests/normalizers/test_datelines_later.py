"""A second table of datelines kept apart: written after the reader was finished, measured once, and only counted."""

from __future__ import annotations

from tests.normalizers.test_datelines_apart import read_marked

NO_DAY = (None, None, None)
# (languages, paragraph with "|" where the story begins, place, region, agency, (day, month, year))
LATER = [
    ("en", "RENO, Nev. (AP) — |The clockmaker had wound it every day since the war.", "RENO", "Nev.", "Associated Press", NO_DAY),
    ("en", "PADERBORN, Germany (AP) — |The clockmaker had wound it every day.", "PADERBORN", "Germany", "Associated Press", NO_DAY),
    ("en", "GENEVA, June 2 (Reuters) - |The clockmaker had wound it every day.", "GENEVA", None, "Reuters", (2, 6, None)),
    ("en", "WARSAW, June 2 (PAP) - |The clockmaker had wound it every day.", "WARSAW", None, "PAP", (2, 6, None)),
    ("en", "HELSINKI/STOCKHOLM, June 2 (Reuters) - |The clockmaker had wound it.", "HELSINKI/STOCKHOLM", None, "Reuters", (2, 6, None)),
    ("en", "HANGZHOU, June 2 (Xinhua) -- |The clockmaker had wound it every day.", "HANGZHOU", None, "Xinhua", (2, 6, None)),
    ("en", "OSAKA (Kyodo) -- |The clockmaker had wound it every day since the war.", "OSAKA", None, "Kyodo News", NO_DAY),
    ("en", "DOHA, June 2 (QNA) - |The clockmaker had wound it every day.", "DOHA", None, "QNA", (2, 6, None)),
    ("en", "RAMALLAH, June 2, 2025 (WAFA) - |The clockmaker had wound it every day.", "RAMALLAH", None, "WAFA", (2, 6, 2025)),
    ("en", "Colombo, June 2 (Daily Mirror) - |The clockmaker had wound it every day.", "Colombo", None, "Daily Mirror", (2, 6, None)),
    ("en", "Thiruvananthapuram, Jun 2 (PTI) |The clockmaker had wound it every day.", "Thiruvananthapuram", None, "PTI", (2, 6, None)),
    ("en", "Ranchi (Jharkhand) [India], June 2 (ANI): |The clockmaker had wound it.", "Ranchi", "Jharkhand, India", "ANI", (2, 6, None)),
    ("en", "WELLINGTON — |The clockmaker had wound it every day since the war.", "WELLINGTON", None, None, NO_DAY),
    ("en", "SPOKANE, Wash. — |The clockmaker had wound it every day since the war.", "SPOKANE", "Wash.", None, NO_DAY),
    ("en", "GEORGE TOWN, June 2 — |The clockmaker had wound it every day since the war.", "GEORGE TOWN", None, None, (2, 6, None)),
    ("en", "PESHAWAR: |The clockmaker had wound it every day, his neighbours said.", "PESHAWAR", None, None, NO_DAY),
    ("en", "YEREVAN, JUNE 2, ARMENPRESS. |The clockmaker had wound it every day.", "YEREVAN", None, "Armenpress", (2, 6, None)),
    ("en", "BAKU, Azerbaijan, June 2. |The clockmaker had wound it every day of his life.", "BAKU", "Azerbaijan", None, (2, 6, None)),
    ("de", "Stralsund (dpa/mv) - |Der Uhrmacher zog sie jeden Tag auf.", "Stralsund", None, "dpa", NO_DAY),
    ("de", "München (dpa/lby) - |Der Uhrmacher zog sie jeden Tag auf.", "München", None, "dpa", NO_DAY),
    ("de", "Luxemburg/Brüssel (AFP) - |Der Uhrmacher zog sie jeden Tag auf.", "Luxemburg/Brüssel", None, "AFP", NO_DAY),
    ("de", "Zürich (awp) - |Der Uhrmacher zog sie jeden Tag auf.", "Zürich", None, "AWP", NO_DAY),
    ("de", "Innsbruck – |Der Uhrmacher zog sie seit dem Krieg jeden Tag auf, sagen die Nachbarn.", "Innsbruck", None, None, NO_DAY),
    ("de", "Ludwigsburg - |Ein Uhrmacher hat seit dem Krieg jeden Tag seine Uhr aufgezogen.", "Ludwigsburg", None, None, NO_DAY),
    ("de", "Bochum. |Der Uhrmacher zog sie seit dem Krieg jeden Tag auf, sagen die Nachbarn.", "Bochum", None, None, NO_DAY),
    ("nl", "ROTTERDAM - |De klokkenmaker wond hem elke dag op sinds de oorlog.", "ROTTERDAM", None, None, NO_DAY),
    ("sv", "MALMÖ (TT) - |Urmakaren drog upp den varje dag sedan kriget.", "MALMÖ", None, "TT", NO_DAY),
    ("no", "Bergen (NTB): |Urmakeren trakk den opp hver dag siden krigen.", "Bergen", None, "NTB", NO_DAY),
    ("fr", "STRASBOURG, 2 juin (Reuters) - |L'horloger la remontait chaque jour.", "STRASBOURG", None, "Reuters", (2, 6, None)),
    ("fr", "Berne (Keystone-ATS) - |L'horloger la remontait chaque jour depuis la guerre.", "Berne", None, "Keystone-SDA", NO_DAY),
    ("es", "Bogotá, 2 jun (EFE).- |El relojero le daba cuerda todos los días.", "Bogotá", None, "EFE", (2, 6, None)),
    ("es", "MURCIA, 2 (EUROPA PRESS) |El relojero le daba cuerda todos los días.", "MURCIA", None, "Europa Press", (2, None, None)),
    ("es", "La Paz, 2 de junio (ABI).- |El relojero le daba cuerda todos los días.", "La Paz", None, "ABI", (2, 6, None)),
    ("pt", "Porto, 02 jun 2025 (Lusa) – |O relojoeiro dava-lhe corda todos os dias.", "Porto", None, "Lusa", (2, 6, 2025)),
    ("it", "(ANSA) - TORINO, 02 GIU - |L'orologiaio lo caricava ogni giorno.", "TORINO", None, "ANSA", (2, 6, None)),
    ("it", "Palermo, 2 giu. (Adnkronos) - |L'orologiaio lo caricava ogni giorno.", "Palermo", None, "Adnkronos", (2, 6, None)),
    ("pl", "Kraków, 2 czerwca (PAP) - |Zegarmistrz nakręcał go codziennie.", "Kraków", None, "PAP", (2, 6, None)),
    ("cs", "Praha 2. června (ČTK) - |Hodinář je natahoval každý den od války.", "Praha", None, "ČTK", (2, 6, None)),
    ("sk", "Košice 2. júna (TASR) - |Hodinár ich naťahoval každý deň od vojny.", "Košice", None, "TASR", (2, 6, None)),
    ("hr", "SPLIT, 2. lipnja (Hina) - |Urar ga je navijao svaki dan od rata.", "SPLIT", None, "HINA", (2, 6, None)),
    ("sr", "НОВИ САД, 2. јуна (Танјуг) - |Часовничар га је навијао сваки дан.", "НОВИ САД", None, "TANJUG", (2, 6, None)),
    ("bg", "Пловдив, 2 юни /БТА/ |Часовникарят го навиваше всеки ден.", "Пловдив", None, "BTA", (2, 6, None)),
    ("ru", "НОВОСИБИРСК, 2 июня. /ТАСС/. |Часовщик заводил их каждый день.", "НОВОСИБИРСК", None, "TASS", (2, 6, None)),
    ("ru", "МИНСК, 2 июн — Sputnik. |Часовщик заводил их каждый день с войны.", "МИНСК", None, "Sputnik", (2, 6, None)),
    ("uk", "ЛЬВІВ. 2 червня. УНН. |Годинникар заводив його щодня від війни.", "ЛЬВІВ", None, "UNN", (2, 6, None)),
    ("tr", "ADANA (AA) - |Saatçi onu savaştan beri her gün kuruyordu.", "ADANA", None, "Anadolu", NO_DAY),
    ("tr", "TRABZON (DHA) - |Saatçi onu savaştan beri her gün kuruyordu.", "TRABZON", None, "DHA", NO_DAY),
    ("ar", "الرباط (أ ف ب) - |كان صانع الساعات يملؤها كل يوم منذ الحرب", "الرباط", None, "AFP", NO_DAY),
    ("ar", "أبوظبي في 2 يونيو / وام / |كان صانع الساعات يملؤها كل يوم", "أبوظبي", None, "WAM", (2, 6, None)),
    ("fa", "اصفهان - ایرنا - |ساعت ساز از زمان جنگ هر روز آن را کوک می کرد", "اصفهان", None, "IRNA", NO_DAY),
    ("hi", "भोपाल, दो जून (भाषा) |घड़ीसाज युद्ध के बाद से उसे हर दिन चाबी देता था।", "भोपाल", None, "PTI", (2, 6, None)),
    ("hi", "जयपुर: |घड़ीसाज युद्ध के बाद से उसे हर दिन चाबी देता था, पड़ोसियों ने कहा।", "जयपुर", None, None, NO_DAY),
    ("zh", "新华社北京6月2日电 |钟表匠从战争结束以来每天给它上弦。", "北京", None, "Xinhua", (2, 6, None)),
    ("zh", "中新网成都6月2日电 |钟表匠从战争结束以来每天给它上弦。", "成都", None, "China News Service", (2, 6, None)),
    ("zh", "（中央社台北2日電）|鐘錶匠從戰爭結束以來每天給它上弦。", "台北", None, "CNA", (2, None, None)),
    ("ja", "【ニューヨーク共同】|時計職人は戦後、毎日ねじを巻いてきた。", "ニューヨーク", None, "Kyodo News", NO_DAY),
    ("ja", "［ワシントン　２日　ロイター］ - |時計職人は毎日ねじを巻いてきた。", "ワシントン", None, "Reuters", (2, None, None)),
    ("ko", "(대전=연합뉴스) 김하나 기자 = |시계공은 전쟁 뒤로 날마다 태엽을 감았다.", "대전", None, "Yonhap", NO_DAY),
    ("ko", "[광주=뉴시스] 김하나 기자 = |시계공은 전쟁 뒤로 날마다 태엽을 감았다.", "광주", None, "Newsis", NO_DAY),
    ("vi", "Đà Nẵng (TTXVN) - |Người thợ đồng hồ lên dây nó mỗi ngày.", "Đà Nẵng", None, "VNA", NO_DAY),
    ("id", "Bandung (ANTARA) - |Tukang jam memutarnya setiap hari sejak perang.", "Bandung", None, "Antara", NO_DAY),
    ("ms", "KUALA LUMPUR, 2 Jun (Bernama) -- |Tukang jam memutarnya setiap hari.", "KUALA LUMPUR", None, "Bernama", (2, 6, None)),
]  # fmt: skip

# (languages, paragraph): no dateline stands there
NONE_LATER = [
    ("en", "Geneva - a town of clocks - has lost its best one."),
    ("en", "GENEVA WATCHMAKERS are angry, and nobody listens to them."),
    ("en", "UPDATE: The clockmaker of Geneva has been found unhurt."),
    ("en", "ROLEX — The maker of watches will open a new factory this year."),
    ("en", "CORRECTION — A story on Monday gave the wrong age of the clockmaker."),
    ("en", "TODAY'S QUESTION: Who wound the clock of the town hall?"),
    ("en", "Wellington (42) and her brother run the clock shop on their own."),
    ("en", "Chelsea - Arsenal: the clock stopped at the wrong minute."),
    ("en", "Paris Match (Reuters) — that was the bet of the evening, and he lost."),
    ("en", "Sydney, 24, wound the clock — and then she went home."),
    ("de", "Bochum - das ist die Stadt der Uhren und der Brücken."),
    ("de", "Werkstatt. Der Uhrmacher zog sie seit dem Krieg jeden Tag auf."),
    ("de", "KOMMENTAR – Der Uhrmacher zog sie seit dem Krieg jeden Tag auf."),
    ("de", "Uhrmacher – Das Handwerk stirbt aus, sagen die Leute in der Stadt."),
    ("de", "Frühling - Die Uhren gehen wieder eine Stunde vor, sagt der Wirt."),
    ("fr", "Genève - ville des horloges - a perdu la plus belle."),
    ("fr", "ENTRETIEN — L'horloger la remontait chaque jour depuis la guerre."),
    ("es", "PERFIL.- El relojero le daba cuerda todos los días desde la guerra."),
    ("it", "L'INTERVISTA - L'orologiaio lo caricava ogni giorno dalla guerra."),
    ("ru", "Минск – это город часов, и одни из них остановились."),
    ("ru", "ИСТОРИЯ. Часовщик заводил их каждый день с самой войны, говорят."),
    ("uk", "Львів — місто годинників, і один із них зупинився."),
    ("tr", "YORUM - Saatçi onu savaştan beri her gün kuruyordu, dediler."),
    ("ar", "خاص: كان صانع الساعات يملؤها كل يوم منذ الحرب"),
    ("ja", "【社説】時計職人は戦後、毎日ねじを巻いてきた。"),
    ("ko", "[인터뷰] 시계공은 전쟁 뒤로 날마다 태엽을 감았다."),
    ("zh", "【视频】钟表匠从战争结束以来每天给它上弦。"),
]  # fmt: skip


# how many are not read, read otherwise, or read where none is: numbers that may fall and never rise
UNREAD = 3
WRONG = 1
FALSE = 2


def test_datelines_later() -> None:
    read = [(row, read_marked(row[0], row[1])) for row in LATER]
    missed = [row for row, got in read if got is None]
    wrong = [(row, got) for row, got in read if got is not None and got != (*row[2:], True)]
    assert len(missed) <= UNREAD, missed
    assert len(wrong) <= WRONG, wrong


def test_no_datelines_later() -> None:
    false = [row for row in NONE_LATER if read_marked(*row) is not None]
    assert len(false) <= FALSE, false
