"""Words in and around datelines: marks before them, words that are no place, agencies in further spellings."""

from __future__ import annotations

# Marks that agencies put before a dateline: "(LEAD) SEOUL, Nov. 20 (Yonhap) --".
_PREFIXES = """
lead, 2nd lead, 3rd lead, 4th lead, 5th lead, ld, 2nd ld, 3rd ld, 4th ld, lead2, update, updated, urgent, attn, recast,
corrected, correction, adds, refile, rpt, repeat, news focus, yonhap feature, yonhap interview, movies, exclusive, eil, eil+, 1st lead, 1st ld, lead all, lead-all, writethru, 1st writethru, 2nd writethru, adv, adv., eds, recasts, updates, updates with,
video, photo, photos, yonhap news summary, koreatimes, more, continued, reissue, rep, refiling, releads, news in brief, us-china, sp, ampliada,
ampliación2, avance, actualización, actualizacion, aggiornamento, rpt-, correct, corrige, corr,
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
bijgewerkt, güncelleme, yayınlanma, opublikowano, aktualizacja, publikováno, обновлено, опубликовано, оновлено, frissítve, p.s,
preview, previews, letters, ingredients, bottom, facts, factcheck, exclusivo, exclusif, esclusivo, exclusieve, urgent, urgente, roundup,
wrap, wrapup, takeaway, takeaways, highlights, watchlist, lgbtq, lgbt, round, game, inning, set, half, quarter, chapter, part, step, rule,
lesson, myth, reason, chorus, verse, int, ext, scene, act, option, method, pro, con, pros, cons, verdict, rating, cast, plot, synopsis, genre,
director, starring, publisher, platform, developer, release, runtime, network, channel, when, where, tickets, cost, info, contact, phone,
address, website, hours, age, ages, born, died, survivors, services, arrangements, sir, madam, amy, abby, prudence, editor, subject, memo,
memorandum, statement, transcript, correction, clarification, update, developing, just, alert, live, liveblog, storm, weather, traffic, forecast,
sunday, monday, tuesday, wednesday, thursday, friday, saturday, ice, fbi, cia, doj, epa, fda, cdc, nasa, opec, brics, nba, nfl, nhl, mlb, ufc,
fifa, uefa, bts, kpop, covid-19, gop, dnc, rnc, ceo, cfo, ipo, gdp, etf, btc, nyse, nasdaq, tsx, asx, ftse, dow, tl;dr, tldr, imho, nsfw, diy,
diese, dieser, dieses, unser, unsere, mein, meine, rezept, hinweis, korrektur, transparenzhinweis, sponsored, servicezeiten, kontakt, update,
liveticker, ticker, live-ticker, news, info, exklusivmeldung, wetter, sport, kultur, politik, wirtschaft, lokales, region, polizei, unfall,
direct, vidéo, photo, photos, brève, brèves, édito, éditorial, dossier, décryptage, analyse, exclu, alerte, info, replay, podcast, sondage,
vivo, directo, crónica, análisis, entrevista, reportaje, editorial, columna, perfil, galería, fotos, foto, encuesta, encuentro, alerta, urgente,
diretta, video, foto, esclusiva, inchiesta, retroscena, sondaggio, scheda, ao, vivo, análise, entrevista, reportagem, opinião, artigo, crónica,
wideo, zdjęcia, pilne, tylko, nowe, sonda, komentarz, wywiad, galeria, relacja, foto, son, dakika, haber, özel, yorum, görüş, video, canlı,
важно, срочно, видео, фото, мнение, интервью, эксклюзив, онлайн, репортаж, комментарий, опрос, новости, главное, справка, обновлено, дополнено,
важливо, терміново, відео, думка, інтерв'ю, ексклюзив, наживо, коментар, новини, головне, довідка, внимание, увага, βίντεο, φωτογραφίες, έκτακτο,
عاجل, فيديو, صور, خاص, تحليل, رأي, تقرير, شاهد, حصري, متابعة, ویدئو, فوری, اختصاصی, تصاویر
"""

# Names of places that are also first names or words, so a full stop after them proves nothing.
_ALSO_WORDS = """
alexandria, augusta, austin, buffalo, charlotte, columbia, concepción, cork, darwin, davos, florence, georgetown, hamilton,
jackson, kingston, lima, lincoln, male, malé, mecca, medina, mobile, nancy, natal, nice, olympia, orlando, perth, phoenix,
reading, regina, salem, salvador, santiago, savannah, sofia, split, surat, sydney, valencia, verona, victoria, vienne,
faro, fez, gent, homs, juba, male, niš, oran, palma, parma, pisa, praia, salta, tanga, toledo, trinidad, ulm, vigo, rom,
rosario, córdoba, mérida, santa cruz, león, mercedes, гори, рим, уфа, самара, вена, madison, camden, linden, windsor, batman, bar, gap,
tours, pau, ho, jos, minna, kota, gaya, manta, sucre, santos, palmas, guarda, latina, hull, york, surrey, hollywood, aba, deva, zug, lahr,
worms, baden, weiden, siena, laval, valence, brest, mons, durham, princeton, linares, lorca, владимир, киров, курган, орёл, чита, монтана,
русе, брест, ниш, шумен, пенза, бар, соя, суми, рівне
"""

# Words that begin sentences, as printed there. Behind a dash a running sentence goes on in lower case, so one of these in capitals
# begins the story itself. English is left out: its headings are in title case.
_STARTERS = {
    "de": """Der Die Das Den Dem Ein Eine Einen Einem Einer Im In Am An Auf Aus Bei Beim Mit Nach Vor Vom Von Zum Zur Zu Für Seit Wegen Wenn
        Weil Als Wie Es Sie Er Wer Was Wo Kurz Noch Mehr Nur Auch Doch Über Unter Um Durch Gegen Ohne Trotz Während Zwischen Bis Ab Dass Diese
        Dieser Dieses Heute Gestern Jetzt Nun Rund Knapp Fast Etwa Zwei Drei Vier Fünf Viele Alle Man Wir Ich Kein Keine Zwar Nachdem Bevor
        Immer Erst Schon Eigentlich Wieder Hier Dort Mehrere Unbekannte Laut Hat Ist Mitten Neben Gut Erneut Angesichts Aufgrund Anlässlich""",
    "nl": "De Het Een In Op Bij Na Voor Met Van Uit Aan Door Er Wie Wat Als Dat Dit Deze Twee Drie Vier Nog Ook Zo Om Over Tegen Volgens",
    "fr": """Le La Les L'un L'une Un Une Des Du Au Aux En Dans À Après Avant Avec Sans Pour Par Sur Sous Selon Depuis Plus Ce Cette Ces Il Elle Ils
        Elles On Nous Deux Trois Quatre Plusieurs Quelque Lors Alors Face Entre Malgré Si Quand Comme C'est""",
    "es": "El La Los Las Un Una Unos Unas En Con Tras Por Para Al Del Desde Según Más Este Esta Estos Dos Tres Cuatro Varios Cuando Como Si Sin Ante",
    "it": "Il Lo La I Gli Le Un Una Uno Nel Nella Dopo Per Con Da Dal Dalla Di Su Sul Secondo Al Alla Due Tre Quattro Sono È Non Tra Fra Quando Come",
    "pt": "O A Os As Um Uma No Na Nos Nas Em Com Após Por Para De Desde Segundo Mais Este Esta Dois Três Quatro Quando Como Se Sem Ao À",
    "da": "Det De Den En Et I På Efter Med Fra Ved Der Som Når Hvis To Tre Flere Mere Ifølge",
    "no": "Det De Den En Et Ei I På Etter Med Fra Ved Som Når Hvis To Tre Flere Mer Ifølge",
    "sv": "Det De Den En Ett I På Efter Med Från Vid Som När Om Två Tre Flera Mer Enligt",
    "id": "Seorang Sebuah Para Dua Tiga Pada Di Dalam Setelah Dengan Untuk Dari Sejumlah Menteri Presiden Wakil Ketua Polisi Pemerintah Kepala",
    "ms": "Seorang Sebuah Para Dua Tiga Pada Di Dalam Selepas Dengan Untuk Dari Menteri Perdana Timbalan Ketua Polis Kerajaan",
}


def _set(text: str) -> frozenset[str]:
    return frozenset(" ".join(item.split()) for item in text.split(",") if item.strip())


PREFIXES = _set(_PREFIXES)
NO_PLACES = _set(_NO_PLACES)
ALSO_WORDS = _set(_ALSO_WORDS)
STARTERS: dict[str, frozenset[str]] = {language: frozenset(words.split()) for language, words in _STARTERS.items()}
# Words that end like the names of towns and are none.
NO_TOWNS = frozenset(
    """geheim daheim insgeheim innenstadt altstadt großstadt hauptstadt kleinstadt neustadt weltstadt werkstadt schlossberg eisberg weinberg
    gletscher urwald regenwald arbeitsfeld spielfeld umfeld sportfeld minenfeld heimspiel grenzstein baustein meilenstein edelstein kalkstein
    altenheim pflegeheim tierheim seniorenheim studentenwohnheim kinderheim olympiadorf feriendorf weihnachtsdorf bergdorf""".split()
)
