"""Lines that pages print between and around the paragraphs of a story and that no reader counts to it.

Short lines only. Whole lines are compared by :func:`newsextract.normalizers.text.key` (no case, no punctuation, no white
space), beginnings word by word.
"""

from __future__ import annotations

import functools
import re

from newsextract.normalizers.text import key

# the whole line
_WHOLE = """
Advertisement|Advertising|Sponsored|Story continues below advertisement|Article continues below advertisement|Continue reading
Article continues after this ad|Story continues below|Scroll to continue|Skip to content|Skip to main content|Skip advertisement
Edit post|Share|Share this article|Share this story|Share on Facebook|Share on Twitter|Share on WhatsApp|Copy link|Link copied
Print|Print this page|Email|Save|Save article|Bookmark|Listen|Listen to this article|Listen to article|Listen now|Play|Pause|Watch|Loading
Loading...|Read more|Read More|More|See more|Show more|Load more|View more|Learn more|Find out more|Click here|Subscribe|Subscribe now
Sign up|Sign in|Log in|Register|Newsletter|Newsletters|Comments|Comment|Leave a comment|Post a comment|View comments|Related
Related articles|Related stories|Related topics|Related content|Recommended|Recommended stories|Most read|Most popular|Trending
Editors' Picks|Editor's picks|More news|News feed|More on this story|More from this section|Follow us|Tags|Topics|Top stories
Back to top|Close|Menu|Search|Next|Previous|Image|Photo|Video|Gallery|View gallery|Open image in gallery|Image source|Media playback is unsupported on your device|This video can not be played|Image caption
Getty Images|Media caption|Report a typo|Correction request|Advertise with us|Support us|Donate|Become a member|Thanks for reading
Anzeige|Werbung|Teilen|Drucken|Merken|Artikel anhören|Kommentare|Mehr zum Thema|Lesen Sie auch|Lesen Sie mehr|Mehr lesen|Weiterlesen
Auch interessant|Das könnte Sie auch interessieren|Newsletter abonnieren|Jetzt anmelden|Zur Startseite|Nach oben|Schließen|Link kopieren
Publicité|Partager|Lire aussi|À lire aussi|Lire la suite|Commentaires|S'abonner|Imprimer|Écouter|Voir aussi|Newsletter
Publicidad|Compartir|Leer más|Lea también|Te puede interesar|Comentarios|Suscríbete|Imprimir|Escuchar|Ver más|Noticias relacionadas|Más información
Pubblicità|Condividi|Leggi anche|Leggi di più|Continua a leggere|Commenti|Stampa|Ascolta|Abbonati
Publicidade|Compartilhar|Partilhar|Leia também|Leia mais|Comentários|Assine|Ouvir|Saiba mais|Veja também
Advertentie|Delen|Lees ook|Lees meer|Reacties|Annons|Dela|Läs också|Läs även|Läs mer|Kommentarer|Annonse|Les også|Del|Læs også|Del artikel
Mainos|Jaa|Lue myös|Reklama|Udostępnij|Czytaj także|Czytaj też|Czytaj więcej|Zobacz także|Komentarze|Reklám|Olvasd el|Megosztás
Čtěte také|Sdílet|Diskuze|Publicitate|Citește și|Distribuie|Реклама|Читайте также|Поделиться|Читайте також|Поділитися|Комментарии
Διαβάστε επίσης|Διαφήμιση|Reklam|Paylaş|Ayrıca okuyun|إعلان|شارك|اقرأ أيضا|اقرأ أيضاً|تبلیغات|विज्ञापन|यह भी पढ़ें|Iklan|Baca juga|Bagikan|Quảng cáo|Đọc thêm
Table of contents|Jump to the list|Add a comment|Other related articles|You may also like|You might also like|What do you think?|Article continues below
Share your story|Request a quote|Contact sales|Get started for free|Other posts you may enjoy|More posts|Previous article|Next article|Previous post|Next post
Schon gelesen?|Diese Geschichte teilen|Diesen Artikel teilen|Artikel teilen|Beitrag teilen|Inhaltsverzeichnis|Nächster Artikel|Vorheriger Artikel
Partager cet article|À lire également|Lire également|Sur le même sujet|Comparte esta noticia|Compartir esta noticia|Te recomendamos|Condividi questo articolo|Compartilhe esta notícia
広告|シェア|関連記事|続きを読む|あわせて読みたい|광고|공유|관련기사|广告|分享|相关新闻|相关阅读|延伸阅读
"""

# the beginning of a short line
_STARTS = """
This audio is created with AI|This audio was generated|This audio is AI-generated|This article was narrated|Listen to this story
Sign up for our|Sign up to our|Sign up for the|Sign up to the|Subscribe to our|Subscribe to the|Enter your email|Get our|Please enter your email
Thank you for signing up|You have successfully subscribed|By signing up|By subscribing|By clicking|* indicates required|This site is protected by
Your browser does not support|Please enable JavaScript|JavaScript is disabled|To view this video|We use cookies|This content is hosted by
Support independent|Support our|Become a member|Join our community|Send your story ideas|Follow us on|Like us on|Join us on|Join our|Download our app|Download the app|Share this|Click here to|Read also:|Read more:|READ MORE|Also read|See also:|Related:|Recommended:
If you enjoyed this|If you enjoyed reading|If you liked this|If you found this|For the latest stories|For more stories|This post contains affiliate|This article contains affiliate|This post may contain|This article may contain
This post contains references|As an Amazon Associate|We may earn|We may receive a commission|We independently|Products are chosen independently|Stay connected with|Join the Facebook|Join our Telegram|Join us on|Subscribe for free|Subscribe now|Thank you! Please check|Please check your inbox
Do you want to stay informed|Want to stay informed|Help us|Do you like this|Did you like this|Pin it for later|Disclosure: As|Disclosure: This post|Advertisement:|Sponsor this
Schon gelesen|Das könnte dich|Das könnte Sie|Das Thema könnte|Wir respektieren deine|Wir respektieren Ihre|Wir benötigen Ihre Zustimmung|Wir benötigen deine|Enthält Affiliate|Anzeige, enthält|Dieser Beitrag enthält Affiliate|Dieser Artikel enthält Affiliate|Unterstütze uns|Unterstützen Sie uns|Teile diesen|Teilen Sie diesen
Lea:|Lee:|Lea además|Lee además|Le puede interesar|Vea también|Ver también|Puede leer|Puedes leer|Mira también|También te puede|Únete a nuestro|Únete al canal|Síguenos en|Sigue leyendo|Leia mais|Leia ainda|Veja também|Siga-nos|Inscreva-se
Vous aimez|Vous avez aimé|Soutenez|Rejoignez-nous|Pour aller plus loin|Les opinions exprimées|Potrebbe interessarti|Ti potrebbe|Sostieni|Unisciti|Zapraszamy do subskrypcji|Zapraszamy też do|Polecamy|Przeczytaj także|Przeczytaj też|Zobacz też
Watch:|Watch live:|More on:|Don't miss|All rights reserved|Copyright ©|This article was originally published|This story was originally published|Want more|Do you have a story
Sign up now|Sign up today|Sign up here|Get the latest|Got a story|Get in touch with our news|Thanks for reading|You may also like|You may also enjoy|You may also be interested|You might also like|You might also enjoy|You might also be interested
Lesen Sie auch|Lesen Sie hier|Mehr zum Thema|Auch interessant|Diese Audioversion|Dieser Artikel wurde|Melden Sie sich|Jetzt kostenlos|Abonnieren Sie|Folgen Sie uns
Empfohlener redaktioneller Inhalt|Mit meiner Anmeldung|Ihre Meinung ist uns wichtig|Deine Privatsphäre-Einstellungen|Dies ist eine maschinelle Übersetzung|An dieser Stelle finden Sie|Externer Inhalt|Ich bin damit einverstanden|Mit Ihrer Zustimmung|Ihr Browser unterstützt
Lire aussi|À lire aussi|A lire aussi|Inscrivez-vous|Abonnez-vous|Suivez-nous|Lea también|Lea más|Lee también|Te puede interesar|Suscríbete|Regístrate|Síguenos
Leggi anche|Iscriviti|Seguici|Leia também|Inscreva-se|Assine|Siga|Lees ook|Schrijf je in|Läs också|Läs även|Les også|Læs også|Lue myös|Czytaj także|Zapisz się|Obserwuj
Čtěte také|Citește și|Читайте также|Читайте також|Подписывайтесь|Підписуйтесь|Διαβάστε|Ayrıca oku|اقرأ أيضا|یہ بھی پڑھیں|Baca juga|Đọc thêm
"""

# the beginning of what stands where a player or a post would, until the reader consents to it
_CONSENTS = """
This content is hosted by|To view this content, you|To see this content, you|This content is not available due to|This article contains content provided by|View this content after
We need your consent to|Allow cookies to view|Please accept cookies to|Content is not available due to
Empfohlener redaktioneller Inhalt|Empfohlener externer Inhalt|An dieser Stelle findest|An dieser Stelle finden Sie|An dieser Stelle befindet sich|Externer Inhalt|Externe Inhalte|Deine Privatsphäre-Einstellungen|Ihre Privatsphäre-Einstellungen|Mit Ihrer Zustimmung|Wir benötigen Ihre Zustimmung|Wir benötigen deine Zustimmung|Wir benötigen Ihre Einwilligung|Ich bin damit einverstanden|Zum Anzeigen dieses Inhalts|Um diesen Inhalt anzuzeigen|Hier steht ein externer Inhalt|Bitte akzeptieren Sie die
Ce contenu est bloqué|Ce contenu n'a pu être affiché|Pour afficher ce contenu|Pour visualiser ce contenu|Ce contenu provient de|Este contenido está bloqueado|Para ver este contenido|Per visualizzare questo contenuto|Questo contenuto è bloccato|Este conteúdo está bloqueado|Para ver este conteúdo
Om deze inhoud te tonen|Deze content kan niet worden getoond|För att visa innehållet|För att visa det här|For å se dette innholdet|Denne video kan ikke vises|Aby wyświetlić tę treść|Treść jest niedostępna bez|Obsah se nepodařilo načíst|Pro zobrazení obsahu
"""
_LONGEST_CONSENT = 450

# the shortest of these phrases has four letters
_FIRST = 4
_FOLLOW = re.compile(
    r"follow .{2,60} on (?:twitter|x|facebook|instagram|threads|tiktok|youtube|whatsapp|bluesky)\b", re.IGNORECASE
)


def _phrases(table: str) -> list[str]:
    return [part for line in table.split("\n") for part in line.split("|") if part]


@functools.cache
def _whole() -> frozenset[str]:
    return frozenset(key(phrase) for phrase in _phrases(_WHOLE))


@functools.cache
def _starts() -> re.Pattern[str]:
    return _beginning(_STARTS)


@functools.cache
def _consents() -> re.Pattern[str]:
    return _beginning(_CONSENTS)


def _beginning(table: str) -> re.Pattern[str]:
    phrases = sorted(map(re.escape, map(_folded, _phrases(table))), key=len, reverse=True)
    # a phrase ends where a word ends: "Watch:" is a label, "Watchdog says" is not
    return re.compile("(?:" + "|".join(phrases) + r")(?!\w)")


@functools.cache
def _first_letters() -> frozenset[str]:
    # nearly all lines end here, at a fifth of the cost of trying the pattern
    return frozenset(_folded(phrase)[:_FIRST] for phrase in _phrases(_STARTS))


@functools.cache
def first_of_consents() -> frozenset[str]:
    """The first four letters of what asks for consent, as pages write them: to ask before :func:`asks_for_consent`."""
    return frozenset(phrase[:_FIRST] for phrase in _phrases(_CONSENTS))


def asks_for_consent(text: str) -> bool:
    """Whether a paragraph stands in place of a player or a post until the reader consents to it."""
    return len(text) <= _LONGEST_CONSENT and _consents().match(_folded(text[:60])) is not None


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'").replace("\u00a0", " ")


def is_page_furniture(text: str) -> bool:
    """Whether a line is page furniture: a button's label, an advertisement mark, an offer to subscribe, a pointer elsewhere."""
    if len(text) > 300:
        return False
    if len(text) <= 80 and key(text) in _whole():
        return True
    if not any(map(str.isalnum, text)):
        return True
    if len(text) > 220:
        return False
    first = _folded(text[:_FIRST])
    if first in _first_letters() and _starts().match(_folded(text[:80])):
        return True
    return first == "foll" and _FOLLOW.match(text) is not None
