"""Words of the newsroom and of names: roles, house bylines, outlets, titles, particles. All folded (casefold)."""

from __future__ import annotations

from newsextract.normalizers.phrase_index import phrase_list

# nouns that make a phrase a role
ROLE_WORDS: frozenset[str] = frozenset(
    """reporter reporters correspondent correspondents editor writer writers journalist journalists columnist columnists
    producer contributor contributors critic analyst commentator anchor presenter photographer photojournalist director
    chief fellow intern researcher author novelist blogger freelancer host manager ceo cto cfo founder co-founder president
    vp professor lecturer strategist specialist expert consultant engineer dietitian nutritionist meteorologist cartoonist
    chair chairman coordinator executive officer partner attorney lawyer economist historian physician therapist coach
    associate assistant representative evangelist developer designer scientist adviser advisor spokesperson winemaker head
    reviewer gardener astrologer enthusiast member owner buyer trainer nurse doctor pediatrician
    dermatologist psychologist scholar advocate student candidate pilot veterinarian sommelier technician administrator
    transformationsbegleiterin reviewer horticulturalist grader educator marketer copywriter instructor librarian curator podcaster videographer
    redakteur redakteurin redakteure redaktionsleiter redaktionsleiterin chefredakteur chefredakteurin korrespondent
    korrespondentin reporterin journalistin autorin kolumnist kolumnistin volontär volontärin ressortleiter ressortleiterin
    herausgeber herausgeberin publizist publizistin büroleiter leiter leiterin experte expertin chefkorrespondent
    geschäftsführer geschäftsführerin gründer gründerin inhaber inhaberin redaktor redaktorin gastautor gastautorin praktikant
    praktikantin chefreporter chefreporterin moderator moderatorin blattmacher autor sprecher
    journaliste reporteur rédacteur rédactrice correspondant correspondante chroniqueur chroniqueuse éditorialiste
    envoyé envoyée pigiste chef cheffe directeur directrice stagiaire professeur
    redactor redactora corresponsal periodista columnista enviado enviada editora reportero reportera directora
    subdirector subdirectora colaborador colaboradora jefe jefa becaria cronista delegado delegada analista
    jornalista repórter correspondente colunista redator redatora editor-chefe estagiário colaboração
    giornalista inviato inviata corrispondente redattore redattrice caporedattore vicedirettore direttore direttrice
    collaboratore collaboratrice editorialista
    redacteur verslaggever verslaggeefster columniste hoofdredacteur eindredacteur chef-redactie
    reporterë korrespondenti journalisti toimittaja päätoimittaja kirjeenvaihtaja uutispäällikkö erikoistoimittaja
    redaktør redaktör journalistelev utrikeskorrespondent kommentator krönikör
    debattredaktør kulturredaktør ledarskribent chefredaktör blaðamaður fréttamaður fréttaritari ritstjóri
    dziennikarz dziennikarka korespondent korespondentka redaktorka publicysta publicystka redaktorzy
    zpravodaj zpravodajka komentátor komentátorka novinář novinářka novinár novinárka
    újságíró szerkesztő tudósító főszerkesztő ziarist ziaristă jurnalist jurnalistă redactor-șef corespondent reporteră
    novinar novinarka urednik urednica dopisnik dopisnica kolumnistica новинар новинарка уредник дописник gazetar gazetare
    корреспондент корреспондентка журналист журналистка редактор обозреватель колумнист автор спецкор собкор эксперт
    шеф-редактор главред кореспондент кореспондентка журналіст журналістка редакторка оглядач оглядачка репортер
    δημοσιογράφος συντάκτης συντάκτρια ανταποκριτής ανταποκρίτρια αρχισυντάκτης διευθυντής αρθρογράφος
    muhabir muhabiri editörü editör yazar yazarı gazeteci temsilcisi müxbir
    مراسل مراسلة صحفي صحفية صحافي صحافية محرر محررة كاتب كاتبة رئيس خبرنگار سردبیر روزنامه‌نگار نامہ נگار نمائندہ صحافی
    כתב כתבת עורך עורכת פרשן פרשנית עיתונאי עיתונאית סופר
    संवाददाता रिपोर्टर पत्रकार संपादक ब्यूरो প্রতিবেদক প্রতিনিধি সংবাদদাতা সাংবাদিক
    wartawan pewarta jurnalis koresponden penulis pengarang ผู้สื่อข่าว นักข่าว mwandishi""".split()
)
# endings of compound role nouns ("Wirtschaftsredakteurin", "utenriksreporter")
ROLE_ENDINGS: tuple[str, ...] = phrase_list(
    """
    redakteur | redakteurin | korrespondent | korrespondentin | reporter | reporterin | journalist | autorin |
    journalistin | redaktor | redaktorin | redaktør | redaktör | toimittaja | redacteur | verslaggever | kolumnist |
    kolumnistin | kommentator | kirjeenvaihtaja | korrespondentti | leiterin | chefin | experte | expertin |
    skribent | medarbeider | medarbetare
    """
)
# words that stand before a role noun
ROLE_MODIFIERS: frozenset[str] = frozenset(
    """ai privacy trending technical verified certified licensed print home book product growth brand project account customer master
    engineering software seo hr ux registered pediatric clinical renovation lending gardening vehicle automotive cars green
    senior junior deputy assistant associate chief managing executive staff special guest freelance political travel
    business sports sport news science health technology tech culture diplomatic white house foreign national defence
    defense security crime courts legal education environment climate energy economics economic financial finance markets
    investigations investigative entertainment lifestyle showbiz celebrity royal royals religion religious housing transport
    consumer money personal data digital online video audio social media audience engagement community features feature
    film music arts food fashion beauty gaming games opinion editorial contributing content marketing world europe africa
    asia middle east washington moscow beijing london berlin brussels paris kremlin westminster parliamentary medical
    general lead principal creative copy web night weekend breaking our your former football tennis cricket rugby
    editor-at-large at-large co- vice sr sr. interactive commerce shopping reviews review weather real estate
    leitender leitende leitend stellvertretender stellvertretende freier freie politischer politische chef
    politique économique grand grande envoyé spécial spéciale adjoint principale
    especial jefe político política jefa deportivo deportiva nacional
    nostro nostra dal dalla politico vår utsänd ekonomi politisk sportslig vores udsendt
    собственный специальный старший наш ведущий специальний власний old starszy specjalny zahraniční
    özel dış haberler bizim""".split()
)
# role phrases that hold no role noun
ROLE_STARTS: tuple[str, ...] = phrase_list(
    """
    special to | special for | exclusive to | exclusive for | for the | freelance | guest | contributing | enviado
    especial | enviada especial | envoyé spécial | envoyée spéciale | dal nostro inviato | nostro inviato | onze
    correspondent | unser korrespondent | från vår | vice president | head of | chief executive | member of |
    founder and | chair of | director of | professor of | university of | vår man
    """
)

# a piece that ends (or begins) with one of these is the newsroom's own byline
HOUSE_WORDS: frozenset[str] = frozenset(
    """staff team desk newsroom newsdesk editors redaktion nachrichtenredaktion onlineredaktion online-redaktion
    newsteam sportredaktion lokalredaktion bureau service services wires reports wire agencies agentur agenturen
    redaction rédaction redacción redaccion redação redazione redactie redaksjonen redaktionen redaksjon
    toimitus redakcja redakce redakcia redakció redacția редакция редакція редакцията редакција redakcija redaksi
    redaksia redaktsioon redaksiyon merkezi hírszerkesztőség szerkesztőség συντακτική ομάδα
    التحرير تحریریه المحررين هيئة מערכת डेस्क ब्यूरो ডেস্ক webdesk กองบรรณาธิการ pressestelle
    presseabteilung pool dienst agencias agences agenzie agências webredactie nieuwsredactie webteam ritstjórn
    correspondents reporters equipo équipe equipe squadra takım ekibi masası servisi contributors kolektiv zespół""".split()
)
HOUSE_PHRASES: tuple[str, ...] = phrase_list(
    """
    our correspondent | our correspondents | special correspondent | staff reporter | staff writer | staff writers |
    web desk | news desk | our reporter | our own correspondent | from our correspondent | staff report | staff | by
    our staff | own correspondent | staff correspondent | correspondent | a correspondent | special report | unserer
    redaktion | unserem korrespondenten | unserer korrespondentin | eigener bericht | onze redactie | notre
    correspondant | nuestra redacción | de nuestro corresponsal | nuestro corresponsal | redacción central | da
    redação | della redazione | la redazione | la rédaction | la redacción | haber merkezi | dış haberler | από τη
    σύνταξη | η σύνταξη | غرفة الأخبار | هيئة التحرير | نامہ نگار | ویب ڈیسک | نیوز ڈیسک | צוות האתר | נכתב על ידי
    המערכת | নিজস্ব প্রতিবেদক | নিজস্ব সংবাদদাতা | নিজস্ব প্রতিনিধি | स्टाफ रिपोर्टर | हमारे संवाददाता | एजेंसी |
    ผู้สื่อข่าว | ban biên tập | toà soạn | tòa soạn | tim redaksi | news agencies | wire reports | news service
    reports | staff and news service reports | staff and wire reports | staff and wire services | staff and wire |
    from staff and wire reports | from staff reports | staff reports | from news services | news services | nachrichtenagenturen | from wire reports | agencies | наш корреспондент | собственный
    корреспондент | соб. инф. | власний кореспондент | red | red. | redazione web | editorial board
    """
)

# a phrase with one of these is an organisation: it is not split at "and" and not read as a person
ORGANISATION_WORDS: frozenset[str] = frozenset(
    """news times post herald tribune gazette journal press daily weekly online media magazine broadcasting network tv radio
    newspaper newspapers today television digital wire zeitung tagblatt tageblatt anzeiger nachrichten rundschau kurier rundfunk
    fernsehen presse verlag zeitschrift morgenpost abendblatt volksblatt journaal nieuws dagblad avisen tidningen posten
    sanomat uutiset gazeta dziennik noviny deník новости газета вестник журнал новини известия телеканал haberler gazetesi
    periódico diario noticias jornal notícias giornale corriere quotidiano courrier nouvelles
    center centre committee foundation hospital university institute department ministry bank council association agency
    company inc inc. ltd ltd. llc gmbh ag corp corp. group society college school church trust union club clinic
    office administration commission authority services solutions technologies labs systems studio studios store
    ministerium verband verein stiftung universität hochschule institut bundesamt landesamt e.v. kg gesellschaft bund
    université ministère fondation universidad instituto ministerio fundación asociación
    università istituto ministero fondazione associazione universidade ministério fundação
    university-of wikipedia construction entertainment marketing consulting care""".split()
)

# titles before a name: kept in the name as printed, not heeded in comparing names
TITLES: frozenset[str] = frozenset(
    """dr dr. prof prof. professor mr mr. mrs mrs. ms ms. miss sir dame lord lady rev rev. reverend fr fr. sister brother
    capt col gen lt maj sgt hon hon. dipl.-ing dipl.-ing. ing ing. mag mag. msc bsc ba ma phd md herr frau dott dott. dott.ssa
    avv avv. d. don doña mgr mgr. mudr phdr judr mme m. mlle maître me sra sr. sri shri smt smt. ustad sheikh d'r д-р др
    профессор проф проф. доктор δρ δρ. καθ. دكتور د. الدكتور ד"ר פרופ' डॉ डॉ. प्रो. ดร. นพ. ts. gs. th.s""".split()
)
# letters after a name: kept in the name as printed
POST_NOMINALS: frozenset[str] = frozenset(
    """jr sr ii iii iv phd dphil md ms ma mba mph msc bsc ba rd rdn rn np do dds dvm vmd dmd jd llm llb esq cpa ea cfp cepf cfa
    fand facp facs faclm foma dabom lcsw lmft ldn cscs cpp psp mfa med edd drph pharmd obe mbe cbe kbe cissp pe aia leed
    dacvb dipacvim lvt vts rvt cpt cns cssd smt e-ryt mbbs frcs frcp mrcp aprn dnp psyd lpc bcba ret mp mep rnutr""".split()
)

# parts of surnames that stay in lower case
PARTICLES: frozenset[str] = frozenset(
    """van von der den de del dello della degli di da das do dos du des la las le los el al bin ibn bint ben ter ten te zu
    zum zur vom af av y e i 't op het ap ab ui ní ó mac nic a abu st. san dela delos dal dalla lo am dem ibnu binti""".split()
)

# places of several words: what looks like a name and is a city in the byline's last part
PLACES_OF_TWO_WORDS: frozenset[str] = frozenset(
    {
        "new york",
        "new york city",
        "los angeles",
        "san francisco",
        "san diego",
        "las vegas",
        "washington dc",
        "washington d.c.",
    }
    | {"hong kong", "tel aviv", "buenos aires", "são paulo", "sao paulo", "rio de janeiro", "mexico city", "cape town"}
    | {"new delhi", "kuala lumpur", "ho chi minh city", "phnom penh", "saudi arabia", "south africa", "south korea"}
    | {
        "north korea",
        "new zealand",
        "united kingdom",
        "united states",
        "addis abeba",
        "addis ababa",
        "abu dhabi",
        "sri lanka",
    }
    | {
        "sierra leone",
        "costa rica",
        "puerto rico",
        "san juan",
        "san josé",
        "santo domingo",
        "la paz",
        "el salvador",
        "st. louis",
    }
    | {
        "den haag",
        "the hague",
        "la habana",
        "ciudad de méxico",
        "palma de mallorca",
        "las palmas",
        "la coruña",
        "a coruña",
    }
    | {
        "le havre",
        "la haye",
        "bad homburg",
        "sankt gallen",
        "st. gallen",
        "st. petersburg",
        "sankt petersburg",
        "nižnij novgorod",
    }
    | {
        "gaza city",
        "kuwait city",
        "panama city",
        "salt lake city",
        "kansas city",
        "nova york",
        "nueva york",
        "nueva delhi",
    }
    | {
        "st. pölten",
        "frankfurt am main",
        "san salvador",
        "belo horizonte",
        "porto alegre",
        "tierra santa",
        "novi sad",
        "stara zagora",
    }
    | {
        "нью йорк",
        "нижний новгород",
        "санкт петербург",
        "кривий ріг",
        "кривой рог",
        "бая маре",
        "cluj napoca",
        "târgu mureș",
    }
    | {
        "new jersey",
        "north carolina",
        "south carolina",
        "west virginia",
        "new mexico",
        "des moines",
        "new orleans",
        "fort worth",
    }
)
