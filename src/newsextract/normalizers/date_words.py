"""Words that stand around printed dates and times, in the languages of the month tables.

All are written in any case and with any accents; they are folded when first used.
"""

from __future__ import annotations

from functools import cache

from newsextract.normalizers.date_tokens import fold_word

PUBLISHED = """
published publish posted created issued released dated veröffentlicht erschienen erstellt erstveröffentlichung publiziert publié
publiée parution publicado publicada publicación publicação postado pubblicato pubblicata pubblicazione gepubliceerd
geplaatst publicatie submitted gespeichert eingestellt verfasst gepostet publicerad publicerat publisert publiceret udgivet offentliggjort julkaistu birt birtist
opublikowano opublikowany publikacji publikacja dodano publikováno zveřejněno vydáno publikované zverejnené
опубліковано опублікована публікація опубликовано опубликована публикация публикувана публикувано publicat publicată
megjelent közzétéve publikálva δημοσίευση δημοσιεύθηκε δημοσιεύτηκε yayınlanma yayınlandı yayın oluşturulma giriş نشر
نشرت النشر نُشر انتشار منتشر פורסם פרסום प्रकाशित प्रकाशन প্রকাশ প্রকাশিত প্রকাশের diterbitkan dipublikasikan
terbit diterbit imechapishwa ilichapishwa đăng เผยแพร่ 公開 掲載 投稿 配信 发布 發布 发表 發表 입력 등록 게시 송고 작성
"""

UPDATED = """
updated update modified edited aktualisiert aktualisierung geändert bearbeitet stand modifié actualisé
actualizado actualizada actualización modificado aggiornato aggiornata aggiornamento modificato atualizado atualizada
atualização bijgewerkt gewijzigd uppdaterad uppdaterat oppdatert opdateret päivitetty muokattu uppfært zaktualizowano
aktualizacja aktualizowano aktualizováno aktualizace upraveno aktualizované aktualizácia upravené оновлено оновлення
обновлено обновлена обновление изменено обновена актуализирана actualizat actualizată actualizare frissítve frissült
módosítva ενημέρωση ενημερώθηκε güncelleme güncellendi güncellenme تحديث تعديل بروزرسانی به‌روزرسانی ویرایش עודכן עדכון
अपडेटेड अपडेट संशोधित আপডেট হালনাগাদ diperbarui diubah dikemaskini imesasishwa อัปเดต อัพเดต 更新 修改 수정 업데이트 최종수정
"""

FILLERS = """
at on of the a an r ob u and by as o le la las los el les à al all alle ore às de del di do dos da den dne dnia dia d du des
um am vom von ab den der zuletzt letztes letzte letzter first last date time originally just ca um kl klo klukkan om op
het op i w v ve ve dňa o godz godzina godzinie hod hodin время дата в у о об г год года году року рік р ч час
στις ώρα ημερομηνία ora alle data datum dato hora horas hour heure heures fecha pubblicato il laatst sist senest
seinast viimeksi ostatnia poslední tarihi saat son tarih ساعة الساعة في يوم م هـ آخر تاریخ ساعت آخرین زمان בשעה ב תאריך
तारीख को पर बजे সময় তারিখ tanggal pukul jam pada tarikh saa saa tarehe lúc luc ngày giờ ngay năm vào lần cuối
เวลา วันที่ เมื่อ ที่ 于 於 时 기사 최초 기사입력 기사등록 최종 일 年 gada m
"""
"""Small words between, before and after the parts of a date. Words that change the meaning are not here."""

CLOCK_SIGNS = "um à às a kl klo klukkan at saat pukul jam lúc godz alle ore ώρα στις ساعت الساعة בשעה เวลา las"
"""Fillers after which "9.16" is a clock time."""

OCLOCK = "uhr h hs hrs hr hours hour horas hora heures uur u น น. hod hodin ч год ώρα óra órakor giờ gio ή klst g"
"""Words after a clock time that say that it is one."""

HOUR_SIGNS = "h u 時 时 点 點 시 giờ"
MINUTE_SIGNS = "min m 分 분 phút"
SECOND_SIGNS = "s sec 秒 초"

MORNING = """
am πμ de ÖÖ ص صباحا صباحًا قظ sa pg pagi पूर्वाह्न सुबह সকাল পূর্বাহ্ন 午前 上午 凌晨 清晨 早上 早晨 오전 새벽 sáng
"""
AFTERNOON = """
pm μμ du ÖS م مساء مساءً بظ ch ptg tgh petang अपराह्न दोपहर शाम দুপুর বিকেল বিকাল সন্ধ্যা অপরাহ্ন 午後 午后 下午 中午
傍晚 오후 chiều tối
"""
NIGHT = "রাত रात 晚上 深夜 밤 malam"
"""Words for the night: evening hours are after noon, small hours are not."""

LANGUAGE_BOUND = {
    "de": "hu", "du": "hu", "oo": "tr", "os": "tr", "sa": "vi", "ch": "vi", "pg": "ms", "ptg": "ms", "tgh": "ms", "م": "ar",
    "ma": "hu", "hier": "fr", "leo": "sw", "jana": "sw", "semalam": "ms", "il": "fr", "fa": "it", "for": "no", "ha": "pt",
}  # fmt: skip
"""Folded words that say something about a time in one language only, and are ordinary words elsewhere."""

TODAY = """
today heute hoy oggi hoje vandaag idag i_dag í_dag tänään dzisiaj dziś dnes сьогодні сегодня днес azi astăzi ma σήμερα
bugün اليوم امروز היום आज আজ hari_ini leo hôm_nay วันนี้ 今天 今日 오늘 aujourd'hui
"""
YESTERDAY = """
yesterday gestern ayer ieri ontem gisteren igår i_går í_gær eilen wczoraj včera včeraj вчора вчера tegnap χθες χτες dün
أمس دیروز אתמול कल গতকাল kemarin semalam jana hôm_qua เมื่อวาน เมื่อวานนี้ 昨天 昨日 어제 hier
"""
BEFORE_YESTERDAY = "vorgestern anteayer anteontem eergisteren позавчора позавчера przedwczoraj předevčírem 前天 그저께"

AGO = """
ago vor hace il há fa geleden sedan siden sitten síðan temu před pred тому назад преди acum πριν önce منذ قبل پیش לפני
पहले আগে lalu yang_lalu zilizopita iliyopita trước 前 전
"""
AGO_FILLERS = "y a für för for from už од από about circa ca rund etwa около примерно about yang il o"
ONE = "a an one einer einem eine einen un una une uno um uma een één en ett et ei jedną jednu ένα μία bir واحد satu"

UNITS: dict[int, str] = {
    1: "second seconds sec secs s sekunde sekunden seconde secondes segundo segundos secondo secondi sekund sekunder "
    "секунд секунды секунду секунди δευτερόλεπτα saniye ثانیه שניות सेकंड detik saat giây 秒 초",
    60: "minute minutes min mins m minuten minuter minutter minuto minutos minuti minut minuta minuty minutę minuut "
    "minuuttia minuutti mínútum mín хвилин хвилини хвилину хв минут минуты минуту мин минути minutach minutami perc "
    "λεπτά λεπτό dakika dk دقيقة دقائق دقیقه דקות דקה मिनट মিনিট menit minit dakika phút 分 分钟 分鐘 분",
    3600: "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren u timme timmar tim time timer "
    "tunti tuntia godzin godziny godzinę godz hodin hodinami hodinou hodiny годин години годину год часов часа час ч "
    "óra ώρα ώρες saat ساعة ساعات ساعت שעות שעה घंटे घंटा घंटों ঘণ্টা ঘন্টা jam saa masaa giờ 小时 小時 時間 시간",
    86400: "day days d tag tagen tage jour jours j día días giorno giorni dia dias dag dagen dagar dager dage päivä päivää "
    "dni dzień dnem dny dňami день дні днів дня дней дни ден zile zi nap ημέρες ημέρα μέρες gün يوم أيام روز ימים יום "
    "दिन দিন hari siku ngày 天 日 일",
}
"""Seconds in a unit, and its names. Weeks, months and years are left out: they do not tell the day."""

UNITS_AGO: dict[int, str] = {
    60: "perce นาทีที่แล้ว นาทีที่ผ่านมา",
    3600: "órája ชั่วโมงที่แล้ว ชั่วโมงที่ผ่านมา",
    86400: "napja วันที่แล้ว วันที่ผ่านมา",
}
"""Forms in which the unit itself says that it is counted back."""

DUALS: dict[int, str] = {7200: "ساعتين שעתיים", 172800: "يومين יומיים", 120: "دقيقتين"}
"""Words that mean two of a unit."""

ORDINALS = frozenset("st nd rd th er re ère º ª o a e".split())
"""Endings written directly after the number of a day."""

DATE_CONNECTORS = frozenset("de of del di d den the da do dos gada m năm nam na ye".split())
"""Words between the day, the month and the year."""


@cache
def folded(words: str) -> frozenset[str]:
    """Fold a list of words parted by spaces; "_" joins the words of a phrase."""
    return frozenset(" ".join(map(fold_word, word.split("_"))) for word in words.split())


@cache
def half_days() -> dict[str, str]:
    """Map half-day words to "am", "pm" or "night"."""
    table = dict.fromkeys(folded(MORNING), "am") | dict.fromkeys(folded(AFTERNOON), "pm")
    return table | dict.fromkeys(folded(NIGHT), "night")


@cache
def labels() -> dict[str, str]:
    """Map label words to "published" or "updated"."""
    return dict.fromkeys(folded(PUBLISHED), "published") | dict.fromkeys(folded(UPDATED), "updated")


@cache
def near_days() -> dict[str, int]:
    """Map the words for today, yesterday and the day before to 0, 1 and 2 days back."""
    return (
        dict.fromkeys(folded(TODAY), 0)
        | dict.fromkeys(folded(YESTERDAY), 1)
        | dict.fromkeys(folded(BEFORE_YESTERDAY), 2)
    )


@cache
def seconds_by_unit(table_name: str) -> dict[str, int]:
    """Map the names of units to seconds, for the table "units", "units_ago" or "duals"."""
    table = {"units": UNITS, "units_ago": UNITS_AGO, "duals": DUALS}[table_name]
    return {word: seconds for seconds, words in table.items() for word in folded(words)}
