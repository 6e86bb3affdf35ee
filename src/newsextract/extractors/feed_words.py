"""Words of lists of news: the headings over them, and how the words begin that stand beside a number in a time."""

from __future__ import annotations

HEADINGS = frozenset(
    "news feed|newsfeed|latest news|latest|breaking news|latest headlines|news ticker|newsticker|ticker|live feed|live updates|just in|"
    "most recent|recent news|the latest|headlines|eilmeldungen|nachrichtenticker|aktuelle meldungen|neueste nachrichten|das neueste|"
    "fil info|fil d'actualité|dernières nouvelles|dernières infos|en direct|últimas noticias|lo último|última hora|ultime notizie|"
    "ultim'ora|últimas|laatste nieuws|senaste nytt|siste nytt|seneste nyt|uusimmat|najnowsze|лента новостей|новости|стрічка новин|"
    "останні новини|последние новости|son dakika|速報|新着|最新|最新ニュース|속보|실시간|滚动新闻|最新消息|terkini|berita terkini|tin mới".split(
        "|"
    )
)

# the first three letters, or fewer, of months and of "minutes", "hours", "days", in the languages of news pages
TIME_PREFIXES = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec mai mär mrz okt dez ene abr ago set dic gen mag giu lug ott fév fev avr jui "
    "aoû aou déc fevr out maa mei maj kwi cze lip sie wrz paź paz lis gru sty lut led úno bře dub kvě čer srp zář říj pro sij velj ožu "
    "tra svi lip kol ruj stu tam hel huh tou kes hei elo syy lok mar jou márc már máj jún júl okt oca şub nis haz tem ağu eyl eki kas "
    "ara янв фев мар апр май мая июн июл авг сен окт ноя дек січ лют бер кві тра чер лип сер вер жов лис гру сту кра яну юни юли "
    "ιαν φεβ μαρ απρ μαΐ μαϊ ιου αυγ σεπ οκτ νοε δεκ ינו פבר מרץ אפר מאי יונ יול אוג ספט אוק נוב דצמ ינא ينا فبر مار أبر ماي يون يول أغس "
    "سبت أكت نوف ديس जन फर मार् अप् जून जु अग सित अक् नव दिस m mi min h ho hou hr hrs d da day s se sec w we wee st std tag ta jou "
    "heu dí dia día hor ore giù gio uur dag tim dni god дн ден час хв мин ч сек tun minu sta tàu gi phú น".split()
)

# the first three letters of weekdays, and of the words that stand before a time: "vor 2 Stunden", "hace 3 horas", "today, 9:16"
DAY_PREFIXES = frozenset(
    "mon tue wed thu fri sat sun mo di do fr sa so die mit don fre sam son lun mar mer jeu ven dim mié mie jue vie sáb sab dom gio "
    "seg ter qua qui sex maa din woe don vri zat zon mån tis ons tor fre lör sön man tir lør søn maa tii kes tor per lau sun pon wto "
    "śro sro czw pią pia sob nie po út st čt pá so ne pát úte stř čtv hét ked sze csü pén szo vas mie joi vin sâm dum luni marț пон вто "
    "сре чет пет суб нед пн вт ср чт пт сб вс вів сер пʼя п'я суб нд вос чтв δευ τρί τετ πέμ παρ σάβ κυρ paz sal çar per cum cmt pzt "
    "sen sel rab kam jum sab min thứ chủ vor hac há il y au aja auj hie tod yes heu ges hoy aye ogg ier hoj ont van gis ig i id vand "
    "dzi wcz dne vče ma teg azi ier сег вче сьо учо bug dün kem har upd pub pos am um vom on at den le el la am an one a about just".split()
)
