"""Names of months and weekdays as news pages print them, by language.

One line a language: twelve groups parted by "|", variants in a group parted by ",". Case, accents and vowel points do
not matter; inflected forms and the common abbreviations are listed. Weekdays begin with Monday.
"""

from __future__ import annotations

from functools import cache, lru_cache

from newsextract.normalizers.date_tokens import fold_word

MONTHS: dict[str, str] = {
    "en": "january,jan|february,feb,febr|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sept,sep|"
    "october,oct|november,nov|december,dec",
    "de": "januar,jan,jänner,jän|februar,feb,febr,feber|märz,mär,maerz,mrz|april,apr|mai|juni,jun|juli,jul|"
    "august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez",
    "fr": "janvier,janv,jan|février,févr,fév|mars|avril,avr|mai|juin|juillet,juil,juill|août|septembre,sept,sep|"
    "octobre,oct|novembre,nov|décembre,déc",
    "es": "enero,ene|febrero,feb|marzo,mar|abril,abr|mayo,may|junio,jun|julio,jul|agosto,ago,agos|"
    "septiembre,setiembre,sept,sep,set|octubre,oct|noviembre,nov|diciembre,dic",
    "it": "gennaio,gen,genn|febbraio,feb,febbr|marzo,mar|aprile,apr|maggio,mag,magg|giugno,giu|luglio,lug|agosto,ago|"
    "settembre,set,sett|ottobre,ott|novembre,nov|dicembre,dic",
    "pt": "janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|"
    "outubro,out|novembro,nov|dezembro,dez",
    "ca": "gener,gen|febrer,febr|març|abril,abr|maig|juny|juliol|agost|setembre,set|octubre,oct|novembre,nov|desembre,des",
    "nl": "januari,jan|februari,feb|maart,mrt|april,apr|mei|juni,jun|juli,jul|augustus,aug|september,sept,sep|"
    "oktober,okt|november,nov|december,dec",
    "sv": "januari,jan|februari,feb|mars|april,apr|maj|juni,jun|juli,jul|augusti,aug|september,sept,sep|oktober,okt|"
    "november,nov|december,dec",
    "no": "januar,jan|februar,feb|mars|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|"
    "november,nov|desember,des",
    "da": "januar,jan|februar,feb|marts|april,apr|maj|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|"
    "november,nov|december,dec",
    "is": "janúar,jan|febrúar,feb|mars|apríl,apr|maí|júní,jún|júlí,júl|ágúst,ágú|september,sep,sept|október,okt|"
    "nóvember,nóv|desember,des",
    "fi": "tammikuu,tammikuuta,tammi|helmikuu,helmikuuta,helmi|maaliskuu,maaliskuuta,maalis|huhtikuu,huhtikuuta,huhti|"
    "toukokuu,toukokuuta,touko|kesäkuu,kesäkuuta,kesä|heinäkuu,heinäkuuta,heinä|elokuu,elokuuta,elo|"
    "syyskuu,syyskuuta,syys|lokakuu,lokakuuta,loka|marraskuu,marraskuuta,marras|joulukuu,joulukuuta,joulu",
    "et": "jaanuar,jaan|veebruar,veebr|märts|aprill|mai|juuni|juuli|august|september,sept|oktoober,okt|november,nov|"
    "detsember,dets",
    "lv": "janvāris,janvārī|februāris,februārī|marts,martā|aprīlis,aprīlī|maijs,maijā|jūnijs,jūnijā|jūlijs,jūlijā|"
    "augusts,augustā|septembris,septembrī|oktobris,oktobrī|novembris,novembrī|decembris,decembrī",
    "lt": "sausis,sausio|vasaris,vasario|kovas,kovo|balandis,balandžio|gegužė,gegužės|birželis,birželio|liepa,liepos|"
    "rugpjūtis,rugpjūčio|rugsėjis,rugsėjo|spalis,spalio|lapkritis,lapkričio|gruodis,gruodžio",
    "pl": "styczeń,stycznia,sty|luty,lutego,lut|marzec,marca,mar|kwiecień,kwietnia,kwi|maj,maja|czerwiec,czerwca,cze|"
    "lipiec,lipca,lip|sierpień,sierpnia,sie|wrzesień,września,wrz|październik,października,paź|listopad,listopada,lis|"
    "grudzień,grudnia,gru",
    "cs": "leden,ledna,led|únor,února,úno|březen,března,bře|duben,dubna,dub|květen,května,kvě|červen,června,čvn|"
    "červenec,července,čvc|srpen,srpna,srp|září|říjen,října,říj|listopad,listopadu,lis|prosinec,prosince",
    "sk": "január,januára,jan|február,februára,feb|marec,marca,mar|apríl,apríla,apr|máj,mája|jún,júna|júl,júla|"
    "august,augusta,aug|september,septembra,sep|október,októbra,okt|november,novembra,nov|december,decembra,dec",
    "sl": "januar,januarja,jan|februar,februarja,feb|marec,marca,mar|april,aprila,apr|maj,maja|junij,junija,jun|"
    "julij,julija,jul|avgust,avgusta,avg|september,septembra,sep|oktober,oktobra,okt|november,novembra,nov|"
    "december,decembra,dec",
    "hr": "siječanj,siječnja|veljača,veljače|ožujak,ožujka|travanj,travnja|svibanj,svibnja|lipanj,lipnja|srpanj,srpnja|"
    "kolovoz,kolovoza|rujan,rujna|listopad,listopada|studeni,studenog,studenoga|prosinac,prosinca",
    "sr": "јануар,јануара,januar,januara,јан,jan|фебруар,фебруара,februar,februara,феб,feb|март,марта,mart,marta,мар|"
    "април,априла,april,aprila,апр|мај,маја,maj,maja|јун,јуна,jun,juna|јул,јула,jul,jula|август,августа,avgust,avgusta|"
    "септембар,септембра,septembar,septembra|октобар,октобра,oktobar,oktobra|новембар,новембра,novembar,novembra|"
    "децембар,децембра,decembar,decembra",
    "uk": "січень,січня,січ|лютий,лютого,лют|березень,березня,бер|квітень,квітня,квіт|травень,травня,трав|"
    "червень,червня,черв|липень,липня,лип|серпень,серпня,серп|вересень,вересня,вер|жовтень,жовтня,жовт|"
    "листопад,листопада,лист|грудень,грудня,груд",
    "ru": "январь,января,янв|февраль,февраля,фев,февр|март,марта,мар|апрель,апреля,апр|май,мая|июнь,июня,июн|"
    "июль,июля,июл|август,августа,авг|сентябрь,сентября,сен,сент|октябрь,октября,окт|ноябрь,ноября,ноя,нояб|"
    "декабрь,декабря,дек",
    "bg": "януари,яну|февруари,фев|март|април,апр|май|юни|юли|август,авг|септември,сеп,септ|октомври,окт|ноември,ное,ноем|"
    "декември,дек",
    "ro": "ianuarie,ian|februarie,feb|martie,mar|aprilie,apr|mai|iunie,iun|iulie,iul|august,aug|septembrie,sept,sep|"
    "octombrie,oct|noiembrie,nov,noi|decembrie,dec",
    "hu": "január,jan|február,febr,feb|március,márc,már|április,ápr|május,máj|június,jún|július,júl|augusztus,aug|"
    "szeptember,szept|október,okt|november,nov|december,dec",
    "el": "ιανουάριος,ιανουαρίου,ιαν|φεβρουάριος,φεβρουαρίου,φεβ|μάρτιος,μαρτίου,μαρ|απρίλιος,απριλίου,απρ|"
    "μάιος,μαΐου,μαΐ,μαι|ιούνιος,ιουνίου,ιουν|ιούλιος,ιουλίου,ιουλ|αύγουστος,αυγούστου,αυγ|"
    "σεπτέμβριος,σεπτεμβρίου,σεπ,σεπτ|οκτώβριος,οκτωβρίου,οκτ|νοέμβριος,νοεμβρίου,νοε|δεκέμβριος,δεκεμβρίου,δεκ",
    "tr": "ocak,oca|şubat,şub|mart,mar|nisan,nis|mayıs,may|haziran,haz|temmuz,tem|ağustos,ağu|eylül,eyl|ekim,eki|"
    "kasım,kas|aralık,ara",
    "ar": "يناير,كانون الثاني,جانفي|فبراير,شباط,فيفري|مارس,آذار|أبريل,إبريل,ابريل,نيسان,أفريل|مايو,أيار,ماي|"
    "يونيو,يونيه,حزيران,جوان|يوليو,يوليه,تموز,جويلية,يوليوز|أغسطس,آب,أوت,غشت|سبتمبر,أيلول,شتنبر|"
    "أكتوبر,تشرين الأول|نوفمبر,تشرين الثاني,نونبر|ديسمبر,كانون الأول,دجنبر",
    "fa": "ژانویه,ژانویهٔ|فوریه|مارس|آوریل|مه,می|ژوئن|ژوئیه,جولای|اوت,آگوست|سپتامبر|اکتبر|نوامبر|دسامبر",
    "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    "he": "ינואר,בינואר,ינו|פברואר,בפברואר,פבר|מרץ,במרץ,מרס,במרס|אפריל,באפריל,אפר|מאי,במאי|יוני,ביוני|יולי,ביולי|"
    "אוגוסט,באוגוסט,אוג|ספטמבר,בספטמבר,ספט|אוקטובר,באוקטובר,אוק|נובמבר,בנובמבר,נוב|דצמבר,בדצמבר,דצמ",
    "hi": "जनवरी,जन|फ़रवरी,फरवरी,फ़र|मार्च|अप्रैल,अप्रै|मई|जून|जुलाई,जुल|अगस्त,अग|सितंबर,सितम्बर,सित|"
    "अक्टूबर,अक्तूबर,अक्टू|नवंबर,नवम्बर,नव|दिसंबर,दिसम्बर,दिस",
    "mr": "जानेवारी|फेब्रुवारी|मार्च|एप्रिल|मे|जून|जुलै|ऑगस्ट|सप्टेंबर|ऑक्टोबर|नोव्हेंबर|डिसेंबर",
    "bn": "জানুয়ারি,জানুয়ারী|ফেব্রুয়ারি,ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট,আগষ্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
    "id": "januari,jan|februari,feb,pebruari|maret,mar|april,apr|mei|juni,jun|juli,jul|agustus,agu,agt,ags|"
    "september,sep,sept|oktober,okt|november,nov,nopember|desember,des",
    "ms": "januari,jan|februari,feb|mac|april,apr|mei|jun|julai,jul|ogos,ogo|september,sept,sep|oktober,okt|"
    "november,nov|disember,dis",
    "sw": "januari,jan|februari,feb|machi,mac|aprili,apr|mei|juni,jun|julai,jul|agosti,ago|septemba,sep|oktoba,okt|"
    "novemba,nov|desemba,des",
    "vi": "tháng một,tháng giêng|tháng hai|tháng ba|tháng tư|tháng năm|tháng sáu|tháng bảy|tháng tám|tháng chín|"
    "tháng mười|tháng mười một|tháng mười hai,tháng chạp",
    "th": "มกราคม,ม.ค|กุมภาพันธ์,ก.พ|มีนาคม,มี.ค|เมษายน,เม.ย|พฤษภาคม,พ.ค|มิถุนายน,มิ.ย|กรกฎาคม,ก.ค|สิงหาคม,ส.ค|"
    "กันยายน,ก.ย|ตุลาคม,ต.ค|พฤศจิกายน,พ.ย|ธันวาคม,ธ.ค",
}

JALALI_MONTHS = "فروردین|اردیبهشت|خرداد|تیر|مرداد,امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"
"""Months of the Iranian solar calendar, as Persian pages print them."""

WEEKDAYS: dict[str, str] = {
    "en": "monday,mon|tuesday,tue,tues|wednesday,wed|thursday,thu,thur,thurs|friday,fri|saturday,sat|sunday,sun",
    "de": "montag,mo|dienstag,di|mittwoch,mi|donnerstag,do|freitag,fr|samstag,sa,sonnabend|sonntag,so",
    "fr": "lundi,lun|mardi,mar|mercredi,mer|jeudi,jeu|vendredi,ven|samedi,sam|dimanche,dim",
    "es": "lunes,lun|martes,mar|miércoles,mié|jueves,jue|viernes,vie|sábado,sáb|domingo,dom",
    "it": "lunedì,lun|martedì,mar|mercoledì,mer|giovedì,gio|venerdì,ven|sabato,sab|domenica,dom",
    "pt": "segunda,segunda-feira,seg|terça,ter|quarta,qua|quinta,qui|sexta,sex|sábado,sáb|domingo,dom",
    "ca": "dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge",
    "nl": "maandag,ma|dinsdag,di|woensdag,wo|donderdag,do|vrijdag,vr|zaterdag,za|zondag,zo",
    "sv": "måndag,mån|tisdag,tis|onsdag,ons|torsdag,tors,tor|fredag,fre|lördag,lör|söndag,sön",
    "no": "mandag,man|tirsdag,tir|onsdag,ons|torsdag,tor|fredag,fre|lørdag,lør|søndag,søn",
    "da": "mandag,man|tirsdag,tir|onsdag,ons|torsdag,tor|fredag,fre|lørdag,lør|søndag,søn",
    "is": "mánudagur,mánudaginn|þriðjudagur,þriðjudaginn|miðvikudagur,miðvikudaginn|fimmtudagur,fimmtudaginn|"
    "föstudagur,föstudaginn|laugardagur,laugardaginn|sunnudagur,sunnudaginn",
    "fi": "maanantai,maanantaina,ma|tiistai,tiistaina,ti|keskiviikko,keskiviikkona,ke|torstai,torstaina,to|"
    "perjantai,perjantaina,pe|lauantai,lauantaina,la|sunnuntai,sunnuntaina,su",
    "pl": "poniedziałek,pon|wtorek,wt|środa,śr|czwartek,czw|piątek,pt|sobota,sob|niedziela,niedz",
    "cs": "pondělí,po|úterý,út|středa,st|čtvrtek,čt|pátek,pá|sobota,so|neděle,ne",
    "sk": "pondelok,po|utorok,ut|streda,st|štvrtok,št|piatok,pi|sobota,so|nedeľa,ne",
    "hr": "ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja",
    "uk": "понеділок,пн|вівторок,вт|середа,середу,ср|четвер,чт|п'ятниця,п'ятницю,пт|субота,суботу,сб|неділя,неділю,нд",
    "ru": "понедельник,пн|вторник,вт|среда,среду,ср|четверг,чт|пятница,пятницу,пт|суббота,субботу,сб|воскресенье,вс",
    "bg": "понеделник|вторник|сряда|четвъртък|петък|събота|неделя",
    "ro": "luni|marți|miercuri|joi|vineri|sâmbătă|duminică",
    "hu": "hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap",
    "el": "δευτέρα,δευ|τρίτη,τρι|τετάρτη,τετ|πέμπτη,πεμ|παρασκευή,παρ|σάββατο,σαβ|κυριακή,κυρ",
    "tr": "pazartesi,pzt|salı|çarşamba,çar|perşembe,per|cuma,cum|cumartesi,cmt|pazar,paz",
    "ar": "الاثنين,الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
    "fa": "دوشنبه,دو شنبه|سه‌شنبه,سه شنبه|چهارشنبه,چهار شنبه|پنجشنبه,پنج‌شنبه,پنج شنبه|جمعه|شنبه|یکشنبه,یک شنبه",
    "he": "יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|יום שבת,שבת|יום ראשון",
    "hi": "सोमवार,सोम|मंगलवार,मंगल|बुधवार,बुध|गुरुवार,गुरु,बृहस्पतिवार|शुक्रवार,शुक्र|शनिवार,शनि|रविवार,रवि",
    "bn": "সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার|রবিবার,রোববার",
    "id": "senin,sen|selasa,sel|rabu,rab|kamis,kam|jumat,jum,jum'at|sabtu,sab|minggu,min",
    "ms": "isnin|selasa|rabu|khamis|jumaat|sabtu|ahad",
    "sw": "jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili",
    "vi": "thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật",
    "th": "จันทร์,วันจันทร์,วันจันทร์ที่|อังคาร,วันอังคาร,วันอังคารที่|พุธ,วันพุธ,วันพุธที่|"
    "พฤหัสบดี,วันพฤหัสบดี,วันพฤหัสบดีที่|ศุกร์,วันศุกร์,วันศุกร์ที่|เสาร์,วันเสาร์,วันเสาร์ที่|อาทิตย์,วันอาทิตย์,วันอาทิตย์ที่",
    "zh": "星期一,周一,週一|星期二,周二,週二|星期三,周三,週三|星期四,周四,週四|星期五,周五,週五|星期六,周六,週六|"
    "星期日,星期天,周日,週日",
    "ja": "月曜日,月曜,月|火曜日,火曜,火|水曜日,水曜,水|木曜日,木曜,木|金曜日,金曜,金|土曜日,土曜,土|日曜日,日曜,日",
    "ko": "월요일,월|화요일,화|수요일,수|목요일,목|금요일,금|토요일,토|일요일",
}


def _folded(variant: str) -> str:
    words = " ".join(fold_word(word) for word in variant.split())
    return words if "." not in words else ".".join(fold_word(word) for word in words.split("."))


@cache
def _names_by_language(kind: str) -> dict[str, tuple[tuple[str, int], ...]]:
    """The folded names of each language with their numbers."""
    tables, first = (MONTHS, 1) if kind == "month" else (WEEKDAYS, 0)
    return {
        language: tuple(
            (_folded(name), number)
            for number, group in enumerate(line.split("|"), first)
            for name in group.split(",")
            if name
        )
        for language, line in tables.items()
    }


@cache
def _undisputed(kind: str) -> dict[str, int]:
    """The names that mean one thing in all languages."""
    merged: dict[str, int] = {}
    disputed: set[str] = set()
    for names in _names_by_language(kind).values():
        for name, number in names:
            if merged.setdefault(name, number) != number:
                disputed.add(name)
    for name in disputed:
        del merged[name]
    return merged


@lru_cache(maxsize=64)
def names_in_order(languages: tuple[str, ...], kind: str) -> dict[str, int]:
    """Map every known name to its number (months from 1, weekdays from 0) for a page in these languages.

    A name that means different things in different languages ("listopad" is October in Croatian, November in Polish)
    is read in the page's languages; when they do not settle it, it is left out.
    """
    merged = dict(_undisputed(kind))
    if languages and kind == "weekday":
        # Finnish "to", Spanish "do" and German "so" are other words elsewhere.
        merged = {name: number for name, number in merged.items() if len(name) > 2 or not name.isascii()}
    for language in reversed(languages):
        merged.update(_names_by_language(kind).get(language, ()))
    return merged


@cache
def first_words() -> frozenset[str]:
    """The first word of every name of a month or weekday, in any language."""
    every = [*_names_by_language("month").values(), *_names_by_language("weekday").values(), jalali_months().items()]
    return frozenset(name.replace(".", " ").split()[0] for names in every for name, _ in names)


@cache
def jalali_months() -> dict[str, int]:
    """Map the folded names of the Iranian months to their numbers."""
    groups = enumerate(JALALI_MONTHS.split("|"), 1)
    return {fold_word(name): number for number, group in groups for name in group.split(",")}
