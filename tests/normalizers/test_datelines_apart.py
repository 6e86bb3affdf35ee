"""Datelines that were written down before the code and are not tuned on: what agencies' styles ask for, in many languages.

A row that fails is a fault of the reader, or one of the known gaps, which are counted and may not grow.
"""

from __future__ import annotations

import pytest

from newsextract.normalizers.datelines import parse_dateline

# (languages, paragraph with "|" where the story begins, place, region, agency, (day, month, year))
NO_DAY = (None, None, None)
APART = [
    # English
    ("en", "TBILISI, Georgia (AP) — |A lighthouse keeper found the missing ledger.", "TBILISI", "Georgia", "Associated Press", NO_DAY),
    ("en", "ROCK HILL, S.C. (AP) — |A lighthouse keeper found the missing ledger.", "ROCK HILL", "S.C.", "Associated Press", NO_DAY),
    ("en", "UNITED NATIONS (AP) — |Delegates left the hall before the vote.", "UNITED NATIONS", None, "Associated Press", NO_DAY),
    ("en", "ABOARD THE FERRY ELIN (AP) — |The crew had not slept for two days.", "ABOARD THE FERRY ELIN", None, "Associated Press", NO_DAY),
    ("en", "NUUK, Greenland, Jan 7 (Reuters) - |The harbour froze over in one night.", "NUUK", "Greenland", "Reuters", (7, 1, None)),
    ("en", "SEOUL/TOKYO, Aug 14 (Reuters) - |Two shipyards agreed on a merger.", "SEOUL/TOKYO", None, "Reuters", (14, 8, None)),
    ("en", "Aug 14 (Reuters) - |Two shipyards agreed on a merger on Thursday.", None, None, "Reuters", (14, 8, None)),
    ("en", "Nairobi (AFP) – |Two shipyards agreed on a merger on Thursday.", "Nairobi", None, "AFP", NO_DAY),
    ("en", "NAIROBI, Aug 14 — |Two shipyards agreed on a merger on Thursday.", "NAIROBI", None, None, (14, 8, None)),
    ("en", "SEOUL, Aug. 14 (Yonhap) -- |Two shipyards agreed on a merger.", "SEOUL", None, "Yonhap", (14, 8, None)),
    ("en", "(3rd LD) SEJONG, Aug. 14 (Yonhap) -- |Two shipyards agreed on a merger.", "SEJONG", None, "Yonhap", (14, 8, None)),
    ("en", "SUVA, Aug. 14 (Xinhua) -- |Two shipyards agreed on a merger.", "SUVA", None, "Xinhua", (14, 8, None)),
    ("en", "Bhubaneswar, Aug 14 (PTI) |Two shipyards agreed on a merger on Thursday.", "Bhubaneswar", None, "PTI", (14, 8, None)),
    ("en", "Kohima (Nagaland) [India], August 14 (ANI): |Two shipyards agreed on a merger.", "Kohima", "Nagaland, India", "ANI", (14, 8, None)),
    ("en", "VLADIVOSTOK, August 14. /TASS/. |Two shipyards agreed on a merger.", "VLADIVOSTOK", None, "TASS", (14, 8, None)),
    ("en", "MOSCOW. Aug 14 (Interfax) - |Two shipyards agreed on a merger.", "MOSCOW", None, "Interfax", (14, 8, None)),
    ("en", "JAKARTA (ANTARA) - |Two shipyards agreed on a merger on Thursday.", "JAKARTA", None, "Antara", NO_DAY),
    ("en", "Jakarta (ANTARA) - |Two shipyards agreed on a merger on Thursday.", "Jakarta", None, "Antara", NO_DAY),
    ("en", "ANKARA (Anadolu) - |Two shipyards agreed on a merger on Thursday.", "ANKARA", None, "Anadolu", NO_DAY),
    ("en", "DUBAI, 14th August, 2024 (WAM) -- |Two shipyards agreed on a merger.", "DUBAI", None, "WAM", (14, 8, 2024)),
    ("en", "Sofia, August 14 (BTA) - |Two shipyards agreed on a merger.", "Sofia", None, "BTA", (14, 8, None)),
    ("en", "VILNIUS, Aug 14, BNS - |Two shipyards agreed on a merger on Thursday.", "VILNIUS", None, "BNS", (14, 8, None)),
    ("en", "HALIFAX — |Two shipyards agreed on a merger on Thursday.", "HALIFAX", None, None, NO_DAY),
    ("en", "SAO PAULO — |Two shipyards agreed on a merger on Thursday.", "SAO PAULO", None, None, NO_DAY),
    ("en", "TAIPEI (Taiwan News) — |Two shipyards agreed on a merger on Thursday.", "TAIPEI", None, "Taiwan News", NO_DAY),
    ("en", "LOS ANGELES (KABC) -- |Two shipyards agreed on a merger.", "LOS ANGELES", None, "KABC", NO_DAY),
    ("en", "TEL AVIV, Israel, Aug. 14, 2024 (GLOBE NEWSWIRE) -- |Two shipyards agreed on a merger.", "TEL AVIV", "Israel", "GlobeNewswire", (14, 8, 2024)),
    ("en", "OSLO, Norway, Aug. 14, 2024 /PRNewswire/ -- |Two shipyards agreed on a merger.", "OSLO", "Norway", "PR Newswire", (14, 8, 2024)),
    ("en", "TORONTO, Aug. 14, 2024 /CNW/ - |Two shipyards agreed on a merger.", "TORONTO", None, "CNW", (14, 8, 2024)),
    ("en", "BRISBANE, AAP - |Two shipyards agreed on a merger on Thursday.", "BRISBANE", None, "AAP", NO_DAY),
    ("en", "LAHORE: |Two shipyards agreed on a merger on Thursday, officials said.", "LAHORE", None, None, NO_DAY),
    ("en", "ISLAMABAD, Aug 14 (APP): |Two shipyards agreed on a merger.", "ISLAMABAD", None, "APP", (14, 8, None)),
    ("en", "MANILA – |Two shipyards agreed on a merger on Thursday.", "MANILA", None, None, NO_DAY),
    ("en", "Vatican City, Aug 14, 2024 / 10:30 am (CNA). - |Two shipyards agreed on a merger.", "Vatican City", None, "CNA", (14, 8, 2024)),
    ("en", "Kyiv • UNN - |Two shipyards agreed on a merger on Thursday.", "Kyiv", None, "UNN", NO_DAY),
    # German
    ("de", "Greifswald (dpa/mv) - |Zwei Werften legen ihre Pläne zusammen.", "Greifswald", None, "dpa", NO_DAY),
    ("de", "Rostock/Wismar (dpa/mv) – |Zwei Werften legen ihre Pläne zusammen.", "Rostock/Wismar", None, "dpa", NO_DAY),
    ("de", "FRANKFURT (dpa-AFX) - |Zwei Werften legen ihre Pläne zusammen.", "FRANKFURT", None, "dpa", NO_DAY),
    ("de", "Genf (Keystone-SDA) – |Zwei Werften legen ihre Pläne zusammen.", "Genf", None, "Keystone-SDA", NO_DAY),
    ("de", "Graz (APA) - |Zwei Werften legen ihre Pläne zusammen.", "Graz", None, "APA", NO_DAY),
    ("de", "Frankfurt a.M. (epd). |Zwei Werften legen ihre Pläne zusammen.", "Frankfurt a.M.", None, "epd", NO_DAY),
    ("de", "Bonn (KNA) |Zwei Werften legen ihre Pläne zusammen, heißt es.", "Bonn", None, "KNA", NO_DAY),
    ("de", "Kiel, 14. August (AFP) - |Zwei Werften legen ihre Pläne zusammen.", "Kiel", None, "AFP", (14, 8, None)),
    ("de", "MAINZ. |Zwei Werften legen ihre Pläne noch in diesem Jahr zusammen.", "MAINZ", None, None, NO_DAY),
    ("de", "Flensburg. |Zwei Werften legen ihre Pläne noch in diesem Jahr zusammen.", "Flensburg", None, None, NO_DAY),
    ("de", "Hannover/Berlin. |Zwei Werften legen ihre Pläne in diesem Jahr zusammen.", "Hannover/Berlin", None, None, NO_DAY),
    ("de", "Wien – |Zwei Werften legen ihre Pläne noch in diesem Jahr zusammen.", "Wien", None, None, NO_DAY),
    # Dutch, Scandinavian, Finnish, Icelandic
    ("nl", "DEN HAAG (ANP) - |Twee werven gaan samen verder.", "DEN HAAG", None, "ANP", NO_DAY),
    ("nl", "Brussel (Belga) – |Twee werven gaan samen verder.", "Brussel", None, "Belga", NO_DAY),
    ("nl", "GRONINGEN – |Twee werven gaan volgend jaar samen verder.", "GRONINGEN", None, None, NO_DAY),
    ("da", "København (Ritzau) - |To værfter går sammen næste år.", "København", None, "Ritzau", NO_DAY),
    ("no", "Oslo (NTB) – |To verft går sammen neste år.", "Oslo", None, "NTB", NO_DAY),
    ("sv", "STOCKHOLM (TT) – |Två varv går samman nästa år.", "STOCKHOLM", None, "TT", NO_DAY),
    ("sv", "Göteborg, 14 augusti (TT) – |Två varv går samman nästa år.", "Göteborg", None, "TT", (14, 8, None)),
    ("fi", "Helsinki (STT) – |Kaksi telakkaa yhdistyy ensi vuonna.", "Helsinki", None, "STT", NO_DAY),
    ("et", "TALLINN, 14. august, BNS - |Kaks laevatehast ühinevad tuleval aastal.", "TALLINN", None, "BNS", (14, 8, None)),
    ("lv", "RĪGA, 14. augusts (LETA) - |Divas kuģu būvētavas apvienosies.", "RĪGA", None, "LETA", (14, 8, None)),
    ("lt", "Vilnius, rugpjūčio 14 d. (ELTA). |Dvi laivų statyklos susijungs kitais metais.", "Vilnius", None, "ELTA", (14, 8, None)),
    # French
    ("fr", "LYON, 14 août (Reuters) - |Deux chantiers navals vont fusionner.", "LYON", None, "Reuters", (14, 8, None)),
    ("fr", "Genève (ats) - |Deux chantiers navals vont fusionner.", "Genève", None, "ATS", NO_DAY),
    ("fr", "OTTAWA — |Deux chantiers navals vont fusionner l'an prochain.", "OTTAWA", None, None, NO_DAY),
    ("fr", "RABAT (MAP) - |Deux chantiers navals vont fusionner l'an prochain.", "RABAT", None, "MAP", NO_DAY),
    ("fr", "(Québec) |Deux chantiers navals vont fusionner l'an prochain.", "Québec", None, None, NO_DAY),
    ("fr", "TUNIS, 14 août 2024 (TAP) - |Deux chantiers navals vont fusionner.", "TUNIS", None, "TAP", (14, 8, 2024)),
    ("fr", "Abidjan, 14 août 2024 (AIP) - |Deux chantiers navals vont fusionner.", "Abidjan", None, "AIP", (14, 8, 2024)),
    # Spanish, Portuguese, Catalan, Italian, Romanian
    ("es", "Sevilla, 14 ago (EFE).- |Dos astilleros se unen el año próximo.", "Sevilla", None, "EFE", (14, 8, None)),
    ("es", "SEVILLA, 14 (EUROPA PRESS) |Dos astilleros se unen el año próximo.", "SEVILLA", None, "Europa Press", (14, None, None)),
    ("es", "VALLADOLID, 14 Ago. (EUROPA PRESS) - |Dos astilleros se unen.", "VALLADOLID", None, "Europa Press", (14, 8, None)),
    ("es", "Ciudad de México, 14 de agosto (Notimex).- |Dos astilleros se unen.", "Ciudad de México", None, "Notimex", (14, 8, None)),
    ("es", "BUENOS AIRES (AP) — |Dos astilleros se unen el año próximo.", "BUENOS AIRES", None, "Associated Press", NO_DAY),
    ("es", "Quito, 14 ago (Prensa Latina) |Dos astilleros se unen el año próximo.", "Quito", None, "Prensa Latina", (14, 8, None)),
    ("es", "CIUDAD DE MÉXICO (apro).- |Dos astilleros se unen el año próximo.", "CIUDAD DE MÉXICO", None, "Proceso", NO_DAY),
    ("es", "Caracas.- |Dos astilleros se unen el año próximo, según el ministerio.", "Caracas", None, None, NO_DAY),
    ("ca", "Barcelona (ACN).- |Dues drassanes s'uneixen l'any vinent.", "Barcelona", None, "ACN", NO_DAY),
    ("pt", "Lisboa, 14 ago 2024 (Lusa) - |Dois estaleiros unem-se no próximo ano.", "Lisboa", None, "Lusa", (14, 8, 2024)),
    ("pt", "BRASÍLIA, 14 AGO (ANSA) - |Dois estaleiros vão se unir no próximo ano.", "BRASÍLIA", None, "ANSA", (14, 8, None)),
    ("pt", "SÃO PAULO, SP (FOLHAPRESS) - |Dois estaleiros vão se unir no próximo ano.", "SÃO PAULO", "SP", "Folhapress", NO_DAY),
    ("it", "(ANSA) - GENOVA, 14 AGO - |Due cantieri navali si uniscono.", "GENOVA", None, "ANSA", (14, 8, None)),
    ("it", "Genova, 14 ago. (askanews) – |Due cantieri navali si uniscono.", "Genova", None, "Askanews", (14, 8, None)),
    ("it", "Roma, 14 ago. (Adnkronos) - |Due cantieri navali si uniscono.", "Roma", None, "Adnkronos", (14, 8, None)),
    ("it", "AGI - |Due cantieri navali si uniscono entro la fine dell'anno.", None, None, "AGI", NO_DAY),
    ("it", "TRIESTE – |Due cantieri navali si uniscono entro la fine dell'anno.", "TRIESTE", None, None, NO_DAY),
    ("ro", "București, 14 aug /Agerpres/ - |Două șantiere navale se unesc.", "București", None, "AGERPRES", (14, 8, None)),
    # Slavic in Latin letters, Hungarian, Albanian
    ("pl", "Gdańsk, 14 sierpnia (PAP) - |Dwie stocznie połączą siły.", "Gdańsk", None, "PAP", (14, 8, None)),
    ("pl", "GDAŃSK. |Dwie stocznie połączą siły w przyszłym roku po długich rozmowach.", "GDAŃSK", None, None, NO_DAY),
    ("cs", "Brno 14. srpna (ČTK) - |Dvě loděnice se příští rok spojí.", "Brno", None, "ČTK", (14, 8, None)),
    ("sk", "Bratislava 14. augusta (TASR) - |Dve lodenice sa budúci rok spoja.", "Bratislava", None, "TASR", (14, 8, None)),
    ("sk", "BRATISLAVA 14. augusta (SITA) - |Dve lodenice sa budúci rok spoja.", "BRATISLAVA", None, "SITA", (14, 8, None)),
    ("sl", "Ljubljana, 14. avgusta (STA) - |Dve ladjedelnici se bosta združili.", "Ljubljana", None, "STA", (14, 8, None)),
    ("hr", "RIJEKA, 14. kolovoza 2024. (Hina) - |Dva se brodogradilišta spajaju.", "RIJEKA", None, "HINA", (14, 8, 2024)),
    ("bs", "SARAJEVO, 14. augusta (FENA) - |Dva brodogradilišta se spajaju.", "SARAJEVO", None, "FENA", (14, 8, None)),
    ("sr", "BEOGRAD, 14. avgusta (Tanjug) - |Dva brodogradilišta se spajaju.", "BEOGRAD", None, "TANJUG", (14, 8, None)),
    ("sr", "БЕОГРАД, 14. августа (Танјуг) - |Два бродоградилишта се спајају.", "БЕОГРАД", None, "TANJUG", (14, 8, None)),
    ("mk", "Скопје, 14 август 2024 (МИА) - |Две бродоградилишта се спојуваат.", "Скопје", None, "MIA", (14, 8, 2024)),
    ("bg", "Варна, 14 август /БТА/ |Две корабостроителници се обединяват догодина.", "Варна", None, "BTA", (14, 8, None)),
    ("hu", "Budapest, 2024. augusztus 14., szerda (MTI) - |Két hajógyár egyesül.", "Budapest", None, "MTI", (14, 8, 2024)),
    ("sq", "TIRANË, 14 gusht /ATSH/ - |Dy kantiere bashkohen vitin tjetër.", "TIRANË", None, "ATSH", (14, 8, None)),
    # Russian, Ukrainian, Belarusian, Kazakh
    ("ru", "ХАБАРОВСК, 14 августа. /ТАСС/. |Две верфи объединятся в будущем году.", "ХАБАРОВСК", None, "TASS", (14, 8, None)),
    ("ru", "МОСКВА, 14 авг — РИА Новости. |Две верфи объединятся в будущем году.", "МОСКВА", None, "RIA Novosti", (14, 8, None)),
    ("ru", "Москва. 14 августа. INTERFAX.RU - |Две верфи объединятся в будущем году.", "Москва", None, "Interfax", (14, 8, None)),
    ("ru", "Алматы. 14 августа. КазТАГ - |Две верфи объединятся в будущем году.", "Алматы", None, "KazTAG", (14, 8, None)),
    ("ru", "14 августа, Минск /Корр. БЕЛТА/. |Две верфи объединятся в будущем году.", "Минск", None, "BelTA", (14, 8, None)),
    ("ru", "БИШКЕК, 14 августа — Sputnik. |Две верфи объединятся в будущем году.", "БИШКЕК", None, "Sputnik", (14, 8, None)),
    ("uk", "Київ. 14 серпня. УНН. |Дві верфі об'єднаються наступного року.", "Київ", None, "UNN", (14, 8, None)),
    ("uk", "ОДЕСА, 14 серпня (Укрінформ) - |Дві верфі об'єднаються наступного року.", "ОДЕСА", None, "Ukrinform", (14, 8, None)),
    ("be", "14 жніўня, Мінск /Кар. БЕЛТА/. |Дзве верфі аб'яднаюцца налета.", "Мінск", None, "BelTA", (14, 8, None)),
    # Greek, Turkish, Azerbaijani
    ("el", "ΑΘΗΝΑ (ΑΠΕ-ΜΠΕ) - |Δύο ναυπηγεία ενώνονται του χρόνου.", "ΑΘΗΝΑ", None, "ANA-MPA", NO_DAY),
    ("tr", "İZMİR (AA) - |İki tersane gelecek yıl birleşiyor.", "İZMİR", None, "Anadolu", NO_DAY),
    ("tr", "ANKARA, (DHA) - |İki tersane gelecek yıl birleşiyor.", "ANKARA", None, "DHA", NO_DAY),
    ("tr", "İSTANBUL-AA - |İki tersane gelecek yıl birleşiyor.", "İSTANBUL", None, "Anadolu", NO_DAY),
    ("az", "Bakı, 14 avqust, AZƏRTAC |İki gəmi tərsanəsi gələn il birləşəcək.", "Bakı", None, "AZERTAC", (14, 8, None)),
    # Arabic, Persian, Hebrew, Urdu
    ("ar", "بيروت (رويترز) - |تتوحد ورشتان للسفن في العام المقبل", "بيروت", None, "Reuters", NO_DAY),
    ("ar", "عمان 14 آب (بترا)- |تتوحد ورشتان للسفن في العام المقبل", "عمان", None, "Petra", (14, 8, None)),
    ("ar", "الرياض 14 أغسطس 2024 (واس) -- |تتوحد ورشتان للسفن", "الرياض", None, "SPA", (14, 8, 2024)),
    ("ar", "الدوحة في 14 أغسطس /قنا/ |تتوحد ورشتان للسفن في العام المقبل", "الدوحة", None, "QNA", (14, 8, None)),
    ("ar", "القاهرة - (أ ش أ): |تتوحد ورشتان للسفن في العام المقبل", "القاهرة", None, "MENA", NO_DAY),
    ("ar", "رام الله 14-8-2024 وفا- |تتوحد ورشتان للسفن في العام المقبل", "رام الله", None, "WAFA", (14, 8, 2024)),
    ("fa", "تهران - ایرنا - |دو کارخانه کشتی سازی سال آینده یکی می شوند", "تهران", None, "IRNA", NO_DAY),
    ("fa", "تهران (ایسنا) - |دو کارخانه کشتی سازی سال آینده یکی می شوند", "تهران", None, "ISNA", NO_DAY),
    ("ur", "اسلام آباد: |دو شپ یارڈ اگلے سال ایک ہو جائیں گے، حکام کا کہنا ہے", "اسلام آباد", None, None, NO_DAY),
    # South Asia
    ("hi", "नई दिल्ली, 14 अगस्त (भाषा) |दो जहाज कारखाने अगले साल एक हो जाएंगे।", "नई दिल्ली", None, "PTI", (14, 8, None)),
    ("hi", "लखनऊ, 14 अगस्त (आईएएनएस)। |दो जहाज कारखाने अगले साल एक हो जाएंगे।", "लखनऊ", None, "IANS", (14, 8, None)),
    ("hi", "पटना। |दो जहाज कारखाने अगले साल एक हो जाएंगे, ऐसा मंत्री ने कहा।", "पटना", None, None, NO_DAY),
    ("bn", "ঢাকা, ১৪ আগস্ট (বাসস) : |দুটি জাহাজ কারখানা আগামী বছর এক হবে।", "ঢাকা", None, "BSS", (14, 8, None)),
    # East and South-East Asia
    ("zh", "新华社上海8月14日电 |两家造船厂明年合并。", "上海", None, "Xinhua", (14, 8, None)),
    ("zh", "新华社上海8月14日电（记者张三）|两家造船厂明年合并。", "上海", None, "Xinhua", (14, 8, None)),
    ("zh", "【上海8月14日电】|两家造船厂明年合并。", "上海", None, None, (14, 8, None)),
    ("zh", "中新社广州8月14日电 |两家造船厂明年合并。", "广州", None, "China News Service", (14, 8, None)),
    ("zh", "（中央社記者林小明台北14日電）|兩家造船廠明年合併。", "台北", None, "CNA", (14, None, None)),
    ("zh", "(中央社東京14日綜合外電報導)|兩家造船廠明年合併。", "東京", None, "CNA", (14, None, None)),
    ("zh", "（吉隆坡14日讯）|两家造船厂明年合并。", "吉隆坡", None, None, (14, None, None)),
    ("ja", "【ロンドン共同】|二つの造船所が来年合併する。", "ロンドン", None, "Kyodo News", NO_DAY),
    ("ja", "【ベルリン時事】|二つの造船所が来年合併する。", "ベルリン", None, "Jiji Press", NO_DAY),
    ("ja", "【8月14日 AFP】|二つの造船所が来年合併する。", None, None, "AFP", (14, 8, None)),
    ("ja", "［ロンドン　１４日　ロイター］ - |二つの造船所が来年合併する。", "ロンドン", None, "Reuters", (14, None, None)),
    ("ja", "【パリ＝山田花子】|二つの造船所が来年合併する。", "パリ", None, None, NO_DAY),
    ("ko", "(부산=연합뉴스) 김하나 기자 = |두 조선소가 내년에 합친다.", "부산", None, "Yonhap", NO_DAY),
    ("ko", "[울산=뉴시스]김하나 기자 = |두 조선소가 내년에 합친다.", "울산", None, "Newsis", NO_DAY),
    ("ko", "(서울=뉴스1) 김하나 기자 = |두 조선소가 내년에 합친다.", "서울", None, "News1", NO_DAY),
    ("ko", "【베를린=연합뉴스】 |두 조선소가 내년에 합친다.", "베를린", None, "Yonhap", NO_DAY),
    ("vi", "Hà Nội (TTXVN) - |Hai xưởng đóng tàu sẽ hợp nhất vào năm tới.", "Hà Nội", None, "VNA", NO_DAY),
    ("id", "Surabaya, CNN Indonesia -- |Dua galangan kapal akan bergabung.", "Surabaya", None, "CNN Indonesia", NO_DAY),
    ("id", "JAKARTA, KOMPAS.com - |Dua galangan kapal akan bergabung tahun depan.", "JAKARTA", None, "KOMPAS.com", NO_DAY),
    ("id", "TEMPO.CO, Jakarta - |Dua galangan kapal akan bergabung tahun depan.", "Jakarta", None, "TEMPO.CO", NO_DAY),
    ("ms", "KUCHING, 14 Ogos (Bernama) -- |Dua limbungan kapal akan bergabung.", "KUCHING", None, "Bernama", (14, 8, None)),
    ("ms", "IPOH: |Dua limbungan kapal akan bergabung tahun depan, kata menteri.", "IPOH", None, None, NO_DAY),
    ("tl", "MANILA, Philippines — |Dalawang pagawaan ng barko ang magsasama.", "MANILA", "Philippines", None, NO_DAY),
    ("sw", "Dodoma. |Viwanda viwili vya meli vitaungana mwaka ujao, waziri amesema.", "Dodoma", None, None, NO_DAY),
]  # fmt: skip

# (languages, paragraph): no dateline stands there
NONE_APART = [
    ("en", "Nairobi - the capital that shipyards forgot - has a new one."),
    ("en", "NAIROBI HAS a new shipyard, and it is larger than the old one."),
    ("en", "NEW: Two shipyards agreed on a merger on Thursday."),
    ("en", "WATCH — Two shipyards agree on a merger that nobody saw coming."),
    ("en", "EXCLUSIVE - Two shipyards agree on a merger, our paper has learned."),
    ("en", "LIVE: Two shipyards agree on a merger, follow it here."),
    ("en", "FIRST ON OUR PAGE: Two shipyards agree on a merger this week."),
    ("en", "PREVIEW — Two shipyards agree on a merger that nobody saw coming."),
    ("en", "INGREDIENTS — Two cups of flour and one of sugar for the lighthouse cake."),
    ("en", "PHOTOS: Two shipyards agree on a merger that nobody saw coming."),
    ("en", "LETTERS — Two readers write about the lighthouse and its keeper."),
    ("en", "BOTTOM LINE — Two shipyards agree on a merger that nobody saw coming."),
    ("en", "THE FACTS: Two shipyards agree on a merger that nobody saw coming."),
    ("en", "Athens, Georgia - a town of lighthouses without a sea - voted."),
    ("en", "Georgia (the country) – and not the state – has a new lighthouse."),
    ("en", "Victoria Park (London) - the lighthouse that never was - is closed."),
    ("en", "Madison (AP) classes were full in the second week of the year."),
    ("en", "The Nairobi (Reuters) desk was closed for the weekend."),
    ("en", "Paris: The lighthouse keeper's daughter wins the prize of the year."),
    ("en", "Tokyo, 14 August — that was the last line in the keeper's diary."),
    ("en", "Dakota, 14 — she swam across the bay and told nobody of it."),
    ("en", "June 5 — The keeper opened the door of the lighthouse for visitors."),
    ("en", "AI (artificial intelligence) - the machine that keeps the light."),
    ("en", "OPEC+ — The club of oil producers met at the lighthouse on Thursday."),
    ("en", "ICE — The agency raided the shipyard on Thursday, workers said."),
    ("en", "LGBTQ — The lighthouse was lit in many colours for the week of pride."),
    ("en", "BTS — The band sang at the lighthouse and the crowd went home happy."),
    ("en", "Jordan (36) and Chad (41) run the lighthouse on their own."),
    ("en", "Washington — it is a name that the keeper gave to his dog."),
    ("en", "ROUND ONE — The keeper of the lighthouse won it without a fight."),
    ("en", "DEAR AMY — My husband keeps a lighthouse and is never at home."),
    ("en", "(Reuters contributed to this report from the lighthouse.)"),
    ("en", "AP Photo — The keeper of the lighthouse looks at the sea."),
    ("de", "Berlin – eine Stadt ohne Leuchtturm und ohne Meer, aber mit Werft."),
    ("de", "Kiel: Zwei Werften legen ihre Pläne noch in diesem Jahr zusammen."),
    ("de", "Linz gegen Graz. Zwei Vereine, ein Leuchtturm, und keiner weiß warum."),
    ("de", "Ende. Die Werft schließt nach hundert Jahren ihre Tore für immer."),
    ("de", "Schluss. Die Werft schließt nach hundert Jahren ihre Tore für immer."),
    ("de", "Sonderangebot. Die Werft schließt nach hundert Jahren ihre Tore."),
    ("de", "Rufhausen (45) – Der Wirt am Leuchtturm hat die Werft nie gesehen."),
    ("de", "ACHTUNG – Die Werft schließt nach hundert Jahren ihre Tore für immer."),
    ("fr", "Lyon - la ville aux deux chantiers - attend la fusion."),
    ("fr", "(Photo) Deux chantiers navals vont fusionner l'an prochain."),
    ("fr", "RÉCIT - Deux chantiers navals vont fusionner, et le phare ferme."),
    ("fr", "VIDÉO — Deux chantiers navals vont fusionner, et le phare ferme."),
    ("es", "Sevilla - la ciudad de los dos astilleros - espera."),
    ("es", "ÚLTIMA HORA - Dos astilleros se unen el año próximo en el puerto."),
    ("es", "VÍDEO: Dos astilleros se unen el año próximo en el puerto."),
    ("es", "Valencia (España), ciudad de astilleros, espera la fusión."),
    ("it", "Genova - la città dei due cantieri - aspetta la fusione."),
    ("it", "VIDEO - Due cantieri navali si uniscono entro la fine dell'anno."),
    ("pt", "Lisboa - a cidade dos dois estaleiros - espera pela fusão."),
    ("pt", "EXCLUSIVO — Dois estaleiros vão se unir no próximo ano, diz fonte."),
    ("pl", "Gdańsk – miasto dwóch stoczni – czeka na decyzję ministra."),
    ("pl", "WIDEO. Dwie stocznie połączą siły w przyszłym roku po rozmowach."),
    ("ru", "Хабаровск — город двух верфей, и одна из них закрывается."),
    ("ru", "ВАЖНО: Две верфи объединятся в будущем году, сообщает министр."),
    ("ru", "ВИДЕО. Две верфи объединятся в будущем году, сообщает министр."),
    ("uk", "Одеса - місто двох верфей, і одна з них закривається."),
    ("uk", "ФОТО. Дві верфі об'єднаються наступного року, каже міністр."),
    ("tr", "İzmir - iki tersanenin kenti - birleşmeyi bekliyor."),
    ("tr", "SON DAKİKA - İki tersane gelecek yıl birleşiyor, dedi bakan."),
    ("el", "Αθήνα - η πόλη με τα δύο ναυπηγεία - περιμένει."),
    ("ar", "بيروت - مدينة الورشتين - تنتظر القرار"),
    ("ar", "عاجل: تتوحد ورشتان للسفن في العام المقبل بعد محادثات طويلة"),
    ("fa", "تهران - شهر دو کارخانه - در انتظار است"),
    ("he", "חיפה - עיר שתי המספנות - מחכה להחלטה"),
    ("hi", "लखनऊ में दो जहाज कारखाने अगले साल एक हो जाएंगे।"),
    ("zh", "上海是两家造船厂的城市，明年它们合并。"),
    ("zh", "【独家】两家造船厂明年合并。"),
    ("zh", "8月14日，两家造船厂在上海宣布合并。"),
    ("zh", "（记者 张三）两家造船厂明年合并。"),
    ("ja", "【独自】二つの造船所が来年合併する。"),
    ("ja", "【動画】ロンドンの二つの造船所が来年合併する。"),
    ("ja", "（共同代表の山田花子氏）二つの造船所が来年合併する。"),
    ("ko", "[단독] 두 조선소가 내년에 합친다."),
    ("ko", "[앵커] 두 조선소가 내년에 합친다고 합니다."),
    ("ko", "(영상) 두 조선소가 내년에 합친다."),
    ("id", "Surabaya - kota dua galangan kapal - menunggu keputusan."),
    ("vi", "Hà Nội - thành phố của hai xưởng đóng tàu - đang chờ."),
]  # fmt: skip


def read_marked(languages: str, marked: str) -> tuple[object, ...] | None:
    printed, _, story = marked.partition("|")
    found = parse_dateline(printed + story, languages=(languages,))
    if found is None:
        return None
    rest = (printed + story)[found.end :]
    return (found.place, found.region, found.agency, (found.day, found.month, found.year), rest == story)


# what is not read yet, or read otherwise; a number that may fall and never rise
UNREAD = 2
WRONG = 1


def test_datelines_apart() -> None:
    read = [(row, read_marked(row[0], row[1])) for row in APART]
    missed = [row for row, got in read if got is None]
    wrong = [(row, got) for row, got in read if got is not None and got != (*row[2:], True)]
    assert len(missed) <= UNREAD, missed
    assert len(wrong) <= WRONG, wrong


@pytest.mark.parametrize(("languages", "paragraph"), NONE_APART)
def test_no_datelines_apart(languages: str, paragraph: str) -> None:
    assert read_marked(languages, paragraph) is None


def test_the_table_is_large() -> None:
    assert len(APART) >= 130
    assert len({row[0] for row in APART}) >= 35
    assert len(NONE_APART) >= 75
