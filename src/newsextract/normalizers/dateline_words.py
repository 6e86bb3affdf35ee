"""Words in and around datelines: marks before them, words that are no place, agencies in further spellings."""

from __future__ import annotations

# Marks that agencies put before a dateline: "(LEAD) SEOUL, Nov. 20 (Yonhap) --".
_PREFIXES = """
lead, 2nd lead, 3rd lead, 4th lead, 5th lead, ld, 2nd ld, 3rd ld, 4th ld, lead2, update, updated, urgent, attn, recast,
corrected, correction, adds, refile, rpt, repeat, news focus, yonhap feature, yonhap interview, movies, exclusive, eil, eil+,
roundup, wrapup, bulletin, flash, alert, wdh, wh, zusammenfassung, neu, korrigierte fassung, urgente, urgente+, ampliación,
ampl, actualiza, última hora, 종합, 종합2보, 2보, 3보, 속보, 1보
"""

# Heads of paragraphs in capital letters that are no places.
_NO_PLACES = """
about, accident, action, advertisement, alert, also, analysis, answer, arrests, art, ask, attention, audio, author, background,
best, bio, blog, books, breaking, brief, bulletin, business, buy, by, car, cd, chart, check, cinema, city, climate, comment,
contact, correction, covid, credit, culture, dates, day, dear, deal, desk, details, disclaimer, disclosure, donate, editor,
economy, edit, editorial, email, energy, entertainment, error, essay, event, events, exclusive, exklusiv, explained,
explainer, exposed, fact, facts, faq, fashion, feature, file, film, final, finally, first, flash, focus, follow, food, for,
format, free, from, fun, fyi, gallery, games, getty, good, graphic, guest, guide, hallo, headlines, health, help, here,
hinweis, history, hot, how, idea, image, images, important, inside, interview, intro, introduction, investigation, is, it,
jetzt, job, jobs, join, just, key, last, latest, law, lead, letter, life, lifestyle, list, listen, live, local, location,
look, lunch, magazine, mail, major, map, media, method, migration, money, more, most, movie, music, must, my, name, never,
new, news, newsletter, next, no, not, note, notes, now, obituary, of, official, on, one, opinion, our, out, overzicht, page,
part, people, phone, photo, photos, picture, pictures, place, please, podcast, poll, post, press, price, promo, pros, cons,
question, quick, quiz, quote, rated, rating, read, recap, recipe, related, release, report, reportage, review, reviews,
save, scam, scene, schedule, score, section, see, series, she, show, sign, size, social, source, special, spoiler,
sponsored, sport, sports, start, step, stories, story, subject, subscribe, summary, support, survey, tags, tech, test, that,
the, then, they, things, this, time, tip, tips, title, today, top, total, trailer, travel, trending, trigger, true, tv,
type, update, updated, updates, urgent, version, versus, video, videos, view, vote, vs, wanted, warning, was, watch, we,
weather, week, what, when, where, which, who, why, will, win, wine, with, women, world, would, year, yes, you, your,
achtung, aktuell, analyse, anzeige, bericht, datum, eilmeldung, foto, frage, fazit, kommentar, kritik, meinung, nachrichten,
ort, rezension, serie, termin, thema, tipp, werbung, wichtig, wo, wann, wer, was, wie, warum, zutaten, atención, aviso,
debate, entrevista, exclusiva, nota, opinión, última, vea, video, vídeo, avis, attention, critique, débat, entretien,
infographie, portrait, récit, reportage, sondage, tribune, vidéo, analisi, commento, esclusiva, intervista, leggi,
dispatch, kveller, obituary, transcript, timeline, factbox, fokus, porträt, hintergrund, überblick, anmerkung, ps, eu, un,
usa, nato, who, ceo, ai, ki, us, uk, select, actualizado, actualizada, publicado, publicada, aktualisiert, stand, veröffentlicht,
publié, mis, modifié, pubblicato, aggiornato, published, posted, modified, created, zuletzt, heute, gestern, morgen, hier,
aujourd'hui, hoy, ayer, oggi, ieri, ontem, hoje, atualizado, oppdatert, publisert, publicerad, uppdaterad, gepubliceerd,
bijgewerkt, güncelleme, yayınlanma, opublikowano, aktualizacja, publikováno, обновлено, опубликовано, оновлено, frissítve, p.s
"""

# Names of places that are also first names or words, so a full stop after them proves nothing.
_ALSO_WORDS = """
alexandria, augusta, austin, buffalo, charlotte, columbia, concepción, cork, darwin, davos, florence, georgetown, hamilton,
jackson, kingston, lima, lincoln, male, malé, mecca, medina, mobile, nancy, natal, nice, olympia, orlando, perth, phoenix,
reading, regina, salem, salvador, santiago, savannah, sofia, split, surat, sydney, valencia, verona, victoria, vienne,
faro, fez, gent, homs, juba, male, niš, oran, palma, parma, pisa, praia, salta, tanga, toledo, trinidad, ulm, vigo, rom,
rosario, córdoba, mérida, santa cruz, león, mercedes, гори, рим, уфа, самара, вена
"""

# Agencies as datelines alone print them.
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
}  # fmt: skip

# Chinese, Japanese and Korean names of places; a dateline in these scripts has no capitals to tell a place by.
_EASTERN_PLACES = """
北京, 上海, 广州, 廣州, 深圳, 天津, 重庆, 重慶, 南京, 武汉, 武漢, 成都, 西安, 杭州, 沈阳, 长春, 哈尔滨, 济南, 青岛, 郑州, 长沙, 南昌, 合肥, 福州,
厦门, 南宁, 海口, 三亚, 贵阳, 昆明, 拉萨, 兰州, 西宁, 银川, 乌鲁木齐, 呼和浩特, 太原, 石家庄, 大连, 苏州, 香港, 澳门, 澳門, 台北, 臺北, 高雄, 台中, 台南,
新竹, 新北, 桃園, 基隆, 花蓮, 台東, 嘉義, 屏東, 宜蘭, 金門, 东京, 東京, 大阪, 京都, 名古屋, 札幌, 福岡, 広島, 那覇, 沖縄, 仙台, 横浜, 神戸, 首尔, 首爾,
平壤, 平壌, 华盛顿, 華盛頓, 纽约, 紐約, 洛杉矶, 洛杉磯, 旧金山, 舊金山, 芝加哥, 休斯敦, 联合国, 聯合國, 伦敦, 倫敦, 巴黎, 柏林, 罗马, 羅馬, 马德里, 馬德里,
布鲁塞尔, 布魯塞爾, 日内瓦, 日內瓦, 维也纳, 維也納, 莫斯科, 基辅, 基輔, 安卡拉, 伊斯坦布尔, 开罗, 開羅, 耶路撒冷, 特拉维夫, 加沙, 德黑兰, 德黑蘭, 巴格达, 迪拜,
杜拜, 利雅得, 多哈, 新德里, 孟买, 伊斯兰堡, 喀布尔, 达卡, 曼谷, 河内, 河內, 金边, 马尼拉, 馬尼拉, 雅加达, 雅加達, 新加坡, 吉隆坡, 悉尼, 雪梨, 堪培拉, 墨尔本, 惠灵顿,
约翰内斯堡, 内罗毕, 拉各斯, 里约热内卢, 圣保罗, 布宜诺斯艾利斯, 墨西哥城, 哈瓦那, 渥太华, 渥太華, 多伦多, 多倫多, ワシントン, ニューヨーク, ロサンゼルス, ロンドン, パリ, ベルリン,
ローマ, モスクワ, キーウ, キエフ, ブリュッセル, ジュネーブ, ウィーン, マドリード, カイロ, エルサレム, テルアビブ, テヘラン, バグダッド, ドバイ, ドーハ, イスタンブール,
アンカラ, ニューデリー, バンコク, ハノイ, マニラ, ジャカルタ, シンガポール, クアラルンプール, シドニー, ソウル, サンパウロ, リオデジャネイロ, メキシコ市, 瀋陽, ワルシャワ,
ストックホルム, ヨハネスブルク, ナイロビ, 서울, 부산, 대구, 인천, 광주, 대전, 울산, 세종, 수원, 춘천, 청주, 전주, 창원, 제주, 포항, 강릉, 워싱턴, 뉴욕, 로스앤젤레스, 런던, 파리, 베를린,
로마, 모스크바, 베이징, 상하이, 도쿄, 홍콩, 타이베이, 하노이, 방콕, 싱가포르, 자카르타, 뉴델리, 시드니, 카이로, 예루살렘, 이스탄불, 제네바, 브뤼셀, 선양, 멕시코시티, 키이우, 두바이
"""


def _set(text: str) -> frozenset[str]:
    return frozenset(" ".join(item.split()) for item in text.split(",") if item.strip())


PREFIXES = _set(_PREFIXES)
NO_PLACES = _set(_NO_PLACES)
ALSO_WORDS = _set(_ALSO_WORDS)
EASTERN_PLACES = _set(_EASTERN_PLACES)
