"""Words around names in printed bylines, in many languages: by-words, labels, "and" words, noise.

All words are folded (casefold). The forms were read off printed pages and style guides of the press of each language.
"""

from __future__ import annotations

from newsextract.normalizers.phrase_index import phrase_list

# words before the names, taken at the start of a byline whatever its language is said to be
BY_PHRASES: tuple[str, ...] = phrase_list(
    """
    by | written by | words by | story by | text by | article by | posted by | published by | reported by |
    reporting by | compiled by | authored by | contributed by | created by | report by | words | author | authors |
    the author | about the author | by-line | byline | submitted by | interview by | insights from | written and
    reported by | from | post by | added by | review by | reviewed and written by | co-authors | von | vom |
    verfasst von | ein artikel von | artikel von | text von | geschrieben von | veröffentlicht von | eingestellt von
    | erstellt von | gespeichert von | postado por | publicada por | enviado por | gepost door | geplaatst door |
    ingediend door | opublikowane przez | gönderen | diposting oleh | upplagd av | inlagd av | lagt inn av | indsendt
    af | lähettänyt | vystavil | vystavila | bejegyezte | trimis de | soumis par | inviato da | αναρτήθηκε από |
    مرسلة بواسطة | protokoll von | aufgezeichnet von | autor | autorin | autoren | autor/in | autor*in | autor:in
    | autoren und autorinnen | durch | über den autor | beitrag von | text und interview | door | geschreven door |
    tekst | auteur | auteurs | gepubliceerd door | deur | geskryf deur | vun | par | écrit par | publié par | rédigé
    par | propos recueillis par | texte de | texte par | un article de | posté par | article de | une enquête de |
    dal nostro inviato | dalla nostra inviata | scritto da | a cura di | di | articolo di | pubblicato da | testo di | intervista di | autore | autrice | autori
    | por | escrito por | publicado por | texto de | escribe | escriben | text und foto | text und fotos | text &
    foto | texte et photos | texto y fotos | text and photos by | words and pictures by | testo e foto | tekst en
    foto | text & photos by | una crónica de | un reportaje de | autora | autores | redactado por | elaborado por |
    redatado por | texto por | escrito per | escrit per | scris de | redactat de | publicat de | articol de | postat
    de | av | af | skriven av | skrevet av | skrevet af | tekst og foto | text och foto | eftir | höfundur |
    publisert av | kirjoittanut | kirjoittaja | kirjoittajat | skribent | forfatter | författare | tekstit | autorzy
    | opracował | opracowała | opracowanie | oprac. | napisał | napisała | rozmawiał | rozmawiała | napsal | napsala
    | připravil | připravila | autoři | zdroj a autor | írta | szerző | szerzők | készítette | autorius | autorė |
    autoriai | parengė | autors | autore/autors | sagatavoja | autorid | kirjutas | piše | pišu | napisao | napisala
    | autorica | autorka | пише | аутор | пишува | автор | автори | nga | shkruan | shkruar nga | γράφει ο | γράφει
    η | γράφουν οι | γράφει | του | της | από | από τον | από την | συντάκτης | αρθρογράφος | κείμενο | επιμέλεια |
    haber | yazan | yazar | yazarı | haberi yazan | hazırlayan | müəllif | muəllif | ավտոր | հեղինակ | ავტორი |
    ავტორები | авторы | текст | автор статьи | автор текста | подготовил | подготовила | подготовили | написал |
    написала | беседовал | беседовала | записал | записала | автор публікації | автор матеріалу | аўтар | підготував
    | підготувала | текст підготувала | авторка | авторки | мәтін | от | написано от | بقلم | كتب | كتبت | كتبه |
    إعداد | تحرير | نشر بواسطة | بواسطة | الكاتب | المؤلف | أعده | من | نویسنده | به قلم | نوشته | نوشته‌ی | گزارش
    از | خبرنگار | تحریر | رپورٹ | از | مصنف | מאת | כותב | כותבת | כתבה | כתב | נכתב על ידי | द्वारा | लेखक |
    लेखिका | रिपोर्ट | लेखन | लेखकः | লেখক | প্রতিবেদক | লিখেছেন | எழுதியவர் | రచయిత | লেখা | ലേഖകൻ | ലേഖിക | ಲೇಖಕ |
    ಬರೆದವರು | લેખક | ลงโดย | โดย | ผู้เขียน | เขียนโดย | tác giả | bài viết | bài | viết bởi | oleh | penulis |
    ditulis oleh | laporan oleh | laporan | mwandishi | imeandikwa na | isinulat ni | ulat ni | inkuru ya | umubhali
    | ibhalwe ngu
    """
)

# by-words that are names or other words elsewhere: language (primary subtag) that must be given
BY_WORDS_OF_LANGUAGE: dict[str, tuple[str, ...]] = {
    "ca": ("per", "de"),
    "cy": ("gan",),
    "da": ("tekst",),
    "es": ("de",),
    "eu": ("egilea",),
    "fil": ("ni", "nina"),
    "fr": ("de",),
    "ga": ("le",),
    "gl": ("de",),
    "id": ("reporter", "editor"),
    "it": ("da", "dal nostro inviato", "dalla nostra inviata"),
    "pt": ("de", "da redação"),
    "ro": ("de",),
    "sw": ("na",),
    "tl": ("ni", "nina"),
    "vi": ("theo",),
}

# by-words that also begin surnames: in capitals at the start they count only before two more words
BY_WORDS_OR_PARTICLES: frozenset[str] = frozenset({"di", "af", "oleh", "от", "از", "من"})
# by-words that count in the middle of a line after a label ("Kommentar von"): the word before the names
INNER_BY_WORDS: frozenset[str] = frozenset(
    (
        "by",
        "von",
        "par",
        "por",
        "di",
        "da",
        "door",
        "av",
        "af",
        "de",
        "oleh",
        "przez",
        "от",
        "від",
        "from",
        "deur",
        "per",
        "od",
    )
)
# labels that count only with a colon behind them
COLON_LABELS: frozenset[str] = frozenset(
    """text texte texto testo tekst szöveg teksti tekstur texti words reporter reporters journalist journaliste periodista
    giornalista jornalista redakteur redaktorin redactor redactora redacción rédaction interview interviews report story
    writer bericht reportage analyse kommentar opinion keimeno κείμενο ρεπορτάζ текст корреспондент журналист редактор
    автор авторка кореспондент журналіст kolumne gastbeitrag autori autorky dziennikarz novinář újságíró toimittaja
    journalisti editor penulis pewarta laporan gazeteci muhabir haber yazı kaynak מאת כתב المحرر المراسل الكاتب نویسنده
    متن லேখক रिपोर्टर रिपोर्ट संवाददाता ผู้สื่อข่าว โดย na ni de le par por opracowanie text&foto""".split()
)

# kinds of piece printed before the by-word ("Kommentar von Jana Roh")
GENRE_WORDS: frozenset[str] = frozenset(
    """a an the ein eine einem einer un une una uno o os as der die das le la il and und et i y artikel article articles
    gespräch conversation
    kommentar comment commentary analyse analysis análisis análise analisi opinion opinión opinião opinione meinung
    gastbeitrag gastkommentar gastautor guest post column columna colonne kolumne glosse essay essai ensayo interview
    interviews entrevista intervista entretien reportage reportaje reportagem report story bericht feature review rezension
    kritik crítica critique recensione protokoll porträt portrait profile news newsblog nachrichten update exclusive
    exklusiv exclusiva breaking live liveblog ticker podcast video podkast blog blogpost beitrag text texte texto testo
    words tekst leitartikel editorial editoriale éditorial tribune tribuna chronique crónica crônica cronaca enquête
    inchiesta reporting research recherche written original adapted press release
    pressemitteilung wortlaut im op-ed oped view viewpoint perspective perspektive standpunkt ledare krönika debatt
    kronik kommentti kolumni komentarz felieton wywiad rozmowa komentář rozhovor interjú комментарий мнение интервью колонка
    репортаж коментар інтервʼю думка yorum röportaj köşe opini kolom wawancara""".split()
)
# genre labels that say who the author is: kept as the role
GUEST_WORDS: frozenset[str] = frozenset(
    "guest gastbeitrag gastkommentar gastautor gastautorin gästbidrag gæst gjest vieras gościnny hostující".split()
)

# "and" words, standing alone between two names
AND_WORDS: frozenset[str] = frozenset(
    """and und et sowie och og és ja ve və dhe ir un și şi dan và agus eta ak with mit avec con com med met
    plus и і й та және жана و और اور ও এবং மற்றும் మరియు आणि અને ഉം ಮತ್ತು සහ และ და եւ և και ac ft. feat. featuring
    samt sekä oraz ou und/oder und/and jakož""".split()
)
# "and" words that mean something else in another language: taken if names stand on both sides
LOOSE_AND_WORDS: frozenset[str] = frozenset(["y", "e", "ed", "i", "a", "en", "o", "in", "at", "na", "z", "och/eller"])
# "and" words only where the language is given
AND_WORDS_OF_LANGUAGE: dict[str, frozenset[str]] = {
    "sl": frozenset({"in"}),
    "tl": frozenset({"at"}),
    "fil": frozenset({"at"}),
    "sw": frozenset({"na"}),
    "cs": frozenset({"a"}),
    "sk": frozenset({"a"}),
    "cy": frozenset({"a", "ac"}),
}

# words before a place at the end of a byline
IN_WORDS: frozenset[str] = frozenset(
    """in aus à en i em from dans im au aux w we v ve ze iz из в у з din la nach na fra från frá til te uit ở på
    desde da dal dalla depuis בְּ an près bei near outside u ב في من در کے میں""".split()
)
# words that begin what the author writes for or belongs to
FOR_WORDS: frozenset[str] = frozenset(
    ["for", "für", "pour", "para", "per", "of", "at", "voor", "dla", "pro", "för", "til", "@"]
)

# what follows these is no author of the text: pictures, checks, translations, sponsors
NOT_AUTHOR_PHRASES: tuple[str, ...] = phrase_list(
    """
    photo by | photos by | photo | photos | photography by | photographs by | photograph by | photography | pictures
    by | picture by | picture | image by | image | images | images by | illustration by | illustration |
    illustrations by | illustrated by | graphics by | graphic by | video by | videos by | art by | cover by |
    updated by | reviewed by | medically reviewed by | fact checked by | fact-checked by | factchecked by | fact
    checked | fact-checked | edited by | editing by | translated by | translation by | tested by | researched by |
    approved by | sponsored by | presented by | powered by | produced by | last updated by | expert review by |
    verified by | narrated by | read by | hosted by | supported by | additional reporting by | brought to you by |
    foto | fotos | foto von | bild | bilder | bilder von | fotografie | grafik | redigiert von | übersetzt von |
    übersetzung | aus dem englischen von | illustrationen | symbolbild | aktualisiert von | lektorat | geprüft von |
    photos de | photo de | photographies | photographie | crédit | crédits | traduit par | traduction | dessin |
    traduit de | fotos de | foto de | fotografía | fotografías | imagen | traducido por | traducción | vídeo |
    fotografia | imagem | tradução | traduzido por | editado por | revisado por | foto di | traduzione | traduzione
    di | illustrazione | illustrazioni | fotograf | fotografi | foto's | beeld | vertaling | kuva | kuvat | zdjęcie
    | zdjęcia | fot | tłumaczenie | redakcja tekstu | překlad | fotó | fotók | fordította | фото | фотографии |
    фотограф | изображение | перевод | редактор текста | світлини | світлина | fotoğraf | fotoğraflar | çeviri |
    çeviren | снимка | снимки | φωτογραφία | φωτογραφίες | φωτό | תמונה | צילום | צילומים | تصوير | صورة | عکس |
    عکاس | ترجمه | ترجمة | ภาพ | ảnh | ảnh: | copyright | © | (c) | credit | credits | getty images | listen to |
    sign up | subscribe
    """
)

# in a piece these say where the text is from; only an agency is taken from behind them
SOURCE_LABELS: frozenset[str] = frozenset(
    """source sources quelle quellen fuente fuentes fonte fonti bron bronnen källa kilde lähde źródło źródła zdroj forrás sursa
    источник източник джерело izvor извор πηγή πηγές kaynak sumber nguồn المصدر منبع מקור स्रोत burimi allikas šaltinis avots
    kaynağı agencia agence agenzia""".split()
)
