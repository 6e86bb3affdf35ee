"""What stands beside bylines and is no name: buttons, labels of time, sections. All folded (casefold)."""

from __future__ import annotations

from newsextract.normalizers.phrase_index import phrase_list

# dropped at the edges of a piece, and a piece made only of them is dropped
JUNK_PHRASES: tuple[str, ...] = phrase_list(
    """
    email the author | email author | contact the author | follow | follow us | follow me | following | unfollow |
    follow author | view profile | view bio | view all posts | see all posts | all posts | see full bio | bio | view
    author publications | view author archive | latest posts | more from | more by | read more | see more | more
    articles | more stories | show more | author's profile | author’s profile | about | profile | author bio | share
    | share this | share article | share on | copy link | save | save article | saved | bookmark | print | gift |
    listen | watch live | comments | comment | leave a comment | post a comment | post comment | add a comment | no comments | reply | twitter |
    facebook | instagram | linkedin | whatsapp | x | bluesky | mastodon | threads | telegram | rss | youtube |
    tiktok | e-mail | email | mail | mailto | link | website | reddit | pinterest | flipboard | published | updated
    | last updated | posted | posted on | first published | last modified | modified | published on | updated on |
    posted at | published at | originally published | created | date | today | yesterday | just now | subscribe |
    sign up | sign in | log in | newsletter | advertisement | sponsored | and others | et al | et al. | others |
    cite this webpage | related topics | permalink | edit | premium | subscriber only | members only | free | paid |
    exclusive | ad | learn more | tips | view | name * | veröffentlicht | veröffentlicht am | aktualisiert |
    aktualisiert am | zuletzt aktualisiert | erstellt | stand | publiziert | publiziert am | folgen | ich folge |
    teilen | artikel teilen | drucken | merken | anhören | kommentare | kommentieren | mehr | mehr artikel | alle
    artikel | zum profil | zur person | u. a. | u.a. | letzte aktualisierung | zuletzt geändert | zuletzt geändert
    am | full bio | full profile | read full bio | und andere | u. v. m. | alle autoren | abo | plus | newsletter
    abonnieren | jetzt lesen | vorlesen | publié | publié le | mis à jour | mis à jour le | modifié le | suivre |
    partager | imprimer | écouter | commentaires | commenter | s'abonner | voir tous les articles | et autres |
    sauvegarder | abonnés | publicado | publicado el | actualizado | actualizada | seguir | compartir | guardar |
    imprimir | escuchar | comentarios | comentar | ver más artículos | ver más | y otros | suscríbete | suscribirse
    | actualizado el | atualizado | atualizado em | publicado em | compartilhar | partilhar | salvar | ouvir | e
    outros | siga | pubblicato | pubblicato il | aggiornato | aggiornato il | segui | condividi | ascolta | stampa |
    commenti | e altri | gepubliceerd | bijgewerkt | laatst bijgewerkt | volg | delen | deel | reageer | reacties |
    bewaar | publicerad | uppdaterad | följ | dela | spara | lyssna | kommentarer | opdateret | opdateret den | del
    | publisert | oppdatert | sist oppdatert | følg | lagre | lytt | tips meg | offentliggjort | julkaistu |
    päivitetty | jaa | tallenna | kuuntele | kommentit | seuraa | birt | opublikowano | aktualizacja | udostępnij |
    obserwuj | zapisz | komentarze | posłuchaj | dodano | publikováno | aktualizováno | sdílet | uložit | sledovat |
    diskuse | megosztás | frissítve | közzétéve | követés | distribuie | actualizat | publicat | urmărește |
    опубликовано | обновлено | поделиться | подписаться | комментарии | сохранить | слушать | опубліковано |
    оновлено | поширити | поділитися | підписатися | коментарі | и др. | и другие | та інші | обновено | публикувано
    | сподели | objavljeno | ažurirano | podeli | podijeli | yayınlanma | giriş | güncelleme | son güncelleme |
    paylaş | takip et | abone ol | kaydet | yorumlar | δημοσίευση | ενημέρωση | κοινοποίηση | نُشر | نشر | تحديث |
    مشاركة | شارك | متابعة | اشترك | وآخرون | انتشار | اشتراک | به‌روزرسانی | פורסם | עודכן | שתף | שיתוף | עקוב |
    ואחרים | शेयर करें | अपडेट | प्रकाशित | साझा करें | শেয়ার | প্রকাশ | প্রকাশিত | আপডেট | แชร์ | ติดตาม | เผยแพร่
    | อัปเดต | chia sẻ | theo dõi | lưu | bagikan | ikuti | diperbarui | dan lainnya | kongsi | dikemas kini |
    iliyochapishwa | shiriki
    """
)

# values that systems write where no author is known
NO_AUTHOR_VALUES: frozenset[str] = frozenset(
    """admin administrator administrador administrateur amministratore webmaster root user user1 author authors autor null none
    undefined nan n/a na unknown unbekannt anonymous test default guest - . site-admin siteadmin wpadmin wp-admin sysadmin
    editor1 system superuser super_admin superadmin no_author no-author noauthor false true [] {} untitled""".split()
)

# sections printed before a name; and section words inside roles
SECTION_WORDS: frozenset[str] = frozenset(
    """news sport sports travel business politics political money lifestyle culture entertainment celebrity tech technology
    science health world opinion football tennis cricket rugby golf music film tv food features feature showbiz weather
    royal royals crime courts court education environment climate investing markets economy finance international national
    local regional metro city foreign video audio podcast live breaking exclusive politik wirtschaft kultur panorama
    nachrichten wissen gesellschaft netzwelt digital reise auto gesundheit ausland inland regionales politique économie
    société monde deportes política economía sociedad cultura internacional mundo nacional opinión salario
    economia mondo cronaca esteri politica spettacoli esporte esportes brasil polityka gospodarka kultura
    świat спорт политика экономика общество культура мир новости політика економіка світ новини haberler ekonomi spor dünya
    inrikes utrikes nöje uutiset urheilu kulttuuri talous udland indland nyheder nyheter nieuws binnenland
    buitenland economie""".split()
)

# function words of English titles and other words that no name holds
NO_NAME_WORDS: frozenset[str] = frozenset(
    """release million millionen milliarden billion dollar dollars euro euros prozent percent the of and for to your our all more what how why when where who you we us this that these those with from about
    read sign log click here top best new latest breaking story stories privacy policy terms home menu search contact cookie
    cookies subscribe login register posts post is are was were has have will can be it its in on at as or not no yes if than
    artikel article articles page pages category tags tag topics topic archive archives related copyright reserved rights
    view views watch listen report reports results video videos gallery photos photo image images credit courtesy
    und oder mit für auf ist sind wird nicht dem des eine einen einem einer aus bei nach zum zur weitere anzeige
    et ou avec pour sur est sont pas dans les une aux
    para sobre con por más ver todos los las una este esta leia mais lees meer läs mer lue lisää continue reading
    monday tuesday wednesday thursday friday saturday sunday see learn find get show load go new full list asia africa europe america me my their his her""".split()
)

# words of clock times, ages and zones; they count only beside numbers
TIME_WORDS: frozenset[str] = frozenset(
    """am pm a.m p.m uhr hrs hrs. h hour hours minute minutes min mins second seconds day days week weeks month months year years
    ago vor stunden stunde minuten tagen tag wochen il y a heures heure jours hace hora horas minutos días há dias fa ore ora
    minuti giorni geleden uur sedan timmar siden timer tuntia sitten temu godzin godziny godzinę hodin назад часов
    часа час минут минуты дней тому годин хвилин önce saat dakika gün jam menit yang lalu giờ phút trước กิโล น. ชั่วโมงที่แล้ว
    at on um en di à las la de del le el den d. kl kl. klo ob u o alle às em om op of d’ the der v. у в о г г. р. р
    est edt cst cdt mst mdt pst pdt gmt utc cet cest bst ist wib msk jst kst aest aedt sast eat wat
    thứ الساعة ساعات دقائق منذ ساعة דקות שעות לפני בשעה ساعت""".split()
)
