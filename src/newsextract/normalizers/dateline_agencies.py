"""Agencies in spellings that only datelines have, and agencies that credits and bylines hardly ever name."""

from __future__ import annotations

AGENCY_FORMS: dict[str, str] = {
    "أ ف ب": "AFP", "أ.ف.ب": "AFP", "ا ف ب": "AFP", "(أ ف ب)": "AFP", "فرانس برس": "AFP", "د ب أ": "dpa", "د.ب.أ": "dpa",
    "أ ب": "Associated Press", "أ.ب": "Associated Press", "الأناضول": "Anadolu", "شينخوا": "Xinhua", "سبوتنيك": "Sputnik",
    "وام": "WAM", "واس": "SPA", "قنا": "QNA", "بترا": "Petra", "وفا": "WAFA", "وكالات": "وكالات",
    "新华网": "Xinhua", "新華網": "Xinhua", "新华社": "Xinhua", "新華社": "Xinhua", "中新网": "China News Service",
    "AFP通信": "AFP", "CNN.co.jp": "CNN", "ΑΠΕ": "ANA-MPA", "АП": "Associated Press", "АФП": "AFP",
    "Рейтер": "Reuters", "УНН": "UNN", "УНІАН": "UNIAN", "Укринформ": "Ukrinform", "Укрінформ": "Ukrinform",
    "KYODO NEWS": "Kyodo News", "TTXVN": "TTXVN", "TASS": "TASS", "ELTA": "ELTA", "VNA": "TTXVN", "Novosti": "RIA Novosti",
    "PRNewswire": "PR Newswire", "PR Newswire": "PR Newswire", "BUSINESS WIRE": "Business Wire", "ots": "ots", "OTS": "OTS",
    "GLOBE NEWSWIRE": "GlobeNewswire", "GlobeNewswire": "GlobeNewswire", "apro": "Proceso", "EL UNIVERSAL": "El Universal",
    "ACN": "ACN", "CNN": "CNN", "CNN Indonesia": "CNN Indonesia", "BBC": "BBC", "AFN": "AFN", "MTI": "MTI", "ČTK": "ČTK",
    "OTR/PRESS": "OTR Press", "EUROPA PRESS": "Europa Press", "SERVIMEDIA": "Servimedia", "Teleborsa": "Teleborsa",
    "Bloomberg": "Bloomberg", "Thomson Reuters Foundation": "Reuters", "StatePoint": "StatePoint", "JTA": "JTA",
    "epdÖ": "epd", "awp": "AWP", "AWP": "AWP", "AFX": "dpa-AFX", "dapd": "dapd", "ddp": "ddp", "UPI": "UPI", "KAP": "Kathpress",
    # as agencies sign stories of their own region
    "APP": "APP", "اے پی پی": "APP", "BSS": "BSS", "বাসস": "BSS", "UNB": "UNB", "ইউএনবি": "UNB", "রয়টার্স": "Reuters", "এএফপি": "AFP",
    "MENA": "MENA", "أ ش أ": "MENA", "أ.ش.أ": "MENA", "MAP": "MAP", "ومع": "MAP", "TAP": "TAP", "وات": "TAP", "واج": "APS", "BNA": "BNA",
    "بنا": "BNA", "ONA": "ONA", "العمانية": "ONA", "PETRA": "Petra", "Petra": "Petra", "INA": "INA", "واع": "INA", "نينا": "NINA",
    "NNA": "NNA", "SABA": "Saba", "Saba": "Saba", "سبأ": "Saba", "Mehr": "Mehr", "MNA": "Mehr", "مهر": "Mehr", "Fars": "Fars",
    "فارس": "Fars", "AZERTAC": "AZERTAC", "AZƏRTAC": "AZERTAC", "АЗЕРТАДЖ": "AZERTAC", "Trend": "Trend", "Turan": "Turan",
    "Report": "Report", "Kazinform": "Kazinform", "Казинформ": "Kazinform", "QazAqparat": "Kazinform", "KazTAG": "KazTAG",
    "КазТАГ": "KazTAG", "Kabar": "Kabar", "Кабар": "Kabar", "AKIpress": "AKIpress", "24.kg": "24.kg", "UzA": "UzA", "УзА": "UzA",
    "Sputnik": "Sputnik", "Спутник": "Sputnik", "REGNUM": "Regnum", "Регнум": "Regnum", "РЕГНУМ": "Regnum", "Росбалт": "Rosbalt",
    "РБК": "RBC", "RBC": "RBC", "РБК-Украина": "RBC-Ukraine", "РБК-Україна": "RBC-Ukraine", "INTERFAX.RU": "Interfax",
    "Українські Новини": "Ukrainian News", "UNN": "UNN", "Moldpres": "Moldpres", "MOLDPRES": "Moldpres", "IPN": "IPN",
    "Infotag": "Infotag", "ARMENPRESS": "Armenpress", "Armenpress": "Armenpress", "Арменпресс": "Armenpress", "МОНЦАМЭ": "Montsame",
    "MONTSAME": "Montsame", "Mediafax": "Mediafax", "MEDIAFAX": "Mediafax", "News.ro": "News.ro", "Beta": "Beta", "Бета": "Beta",
    "FoNet": "FoNet", "Фонет": "FoNet", "SRNA": "SRNA", "Срна": "SRNA", "Onasa": "Onasa", "MIA": "MIA", "МИА": "MIA", "ATSH": "ATSH",
    "ANKA": "ANKA", "UBA": "UBA", "Andina": "Andina", "ANDINA": "Andina", "Agência Brasil": "Agência Brasil",
    "Agencia Brasil": "Agência Brasil", "FOLHAPRESS": "Folhapress", "Folhapress": "Folhapress", "Estadão Conteúdo": "Estadão Conteúdo",
    "LaPresse": "LaPresse", "Italpress": "Italpress", "ITALPRESS": "Italpress", "DIRE": "Dire", "9Colonne": "9Colonne", "SIR": "SIR",
    "Servimedia": "Servimedia", "Colpisa": "Colpisa", "COLPISA": "Colpisa", "ICAL": "Ical", "Agencias": "Agencias",
    "AGENCIAS": "Agencias", "Agencies": "Agencies", "AGENCIES": "Agencies", "GNA": "GNA", "ZANIS": "ZANIS", "NAMPA": "NAMPA",
    "Nampa": "NAMPA", "SAnews.gov.za": "SAnews", "SAnews": "SAnews", "AIM": "AIM", "ANGOP": "Angop", "Angop": "Angop", "AIP": "AIP",
    "APANEWS": "APA News", "PANA": "Pana", "ENA": "ENA", "SONNA": "SONNA", "SUNA": "SUNA", "LNA": "LNA", "NNN": "NNN", "VOV": "VOV",
    "AKP": "AKP", "KPL": "KPL", "TNA": "Thai News Agency", "वार्ता": "UNI", "연합": "Yonhap", "노컷뉴스": "Nocut News",
    "뉴스핌": "Newspim", "이데일리": "Edaily", "머니투데이": "Money Today", "連合": "Yonhap", "聯合": "Yonhap", "NHK": "NHK", "Nikkei": "Nikkei",
    "CNA": "CNA", "EWTN News": "EWTN News", "ACI Prensa": "ACI Prensa", "AsiaNews": "AsiaNews", "Fides": "Fides", "RNS": "RNS",
    "CNS": "CNS", "BP": "Baptist Press", "JNS": "JNS", "TPS": "TPS", "TNS": "Tribune News Service", "ACCESSWIRE": "ACCESS Newswire",
    "Newsfile Corp.": "Newsfile", "Marketwired": "Marketwired", "EQS": "EQS", "news aktuell": "news aktuell", "VOA": "VOA", "RFI": "RFI",
    "DW": "DW", "RFE/RL": "RFE/RL", "rtr": "Reuters", "Stateline": "Stateline", "CalMatters": "CalMatters", "fn-press": "fn-press",
    "The Center Square": "The Center Square", "States Newsroom": "States Newsroom", "GMA News": "GMA News", "Wafa": "WAFA",
}  # fmt: skip

# Agencies that open a paragraph by themselves: "AFP - …". Codes that mean other things too are left out.
LEADING_AGENCIES = frozenset(
    "AFP AGI ANSA EFE SID ANP BELGA Belga Adnkronos Reuters REUTERS ANI PTI IANS UPI TASS dpa APA sda SDA ATS Xinhua Lusa LUSA "
    "Europapress Askanews askanews ANKA DHA İHA STT Ritzau NTB PAP ČTK TASR Hina Tanjug FENA MTI Agerpres BTA Bernama TTXVN "
    "АФП ТАСС Рейтер УНН УНІАН Укрінформ Интерфакс РИА".split()
)
