"""The words before printed lists of tags, and the parts of addresses that lead to a tag, in the languages of news pages."""

from __future__ import annotations

# "Tags: …"
_LABELS = """
    tags | tag | topics | topic | keywords | more on | related topics | filed under | in this story | explore more on these topics
    | explore topics | story tags | article tags | hashtags | schlagworte | schlagwörter | stichworte | stichwörter | themen | thema
    | mehr zu | themen des artikels | mots-clés | mots clés | sujets | thèmes | thématiques
    | étiquettes | etiquetas | temas | más sobre | más información sobre | palabras clave | archivado en | argomenti | parole chiave
    | temi | assuntos | tópicos | palavras-chave | mais sobre | trefwoorden | onderwerpen | meer over | ämnen | nyckelord | taggar
    | emner | emneord | stikkord | avainsanat | aiheet | asiasanat | tematy | tagi | słowa kluczowe | témata | klíčová slova | štítky
    | témy | kľúčové slová | címkék | témák | kulcsszavak | etichete | cuvinte cheie | subiecte | теги | тэги | темы | ключевые слова
    | метки | теми | ключові слова | тагове | ключови думи | oznake | ključne riječi | ključne reči | ознаке | тагови | ετικέτες
    | θέματα | etiketler | anahtar kelimeler | konular | الوسوم | وسوم | كلمات مفتاحية | الكلمات المفتاحية | كلمات دلالية | مواضيع
    | الكلمات الدلالية | برچسب‌ها | برچسب ها | برچسب | کلیدواژه ها | תגיות | נושאים | टैग | टैग्स | विषय | ট্যাগ | topik | tagar
    | kata kunci | từ khóa | từ khoá | chủ đề | แท็ก | タグ | キーワード | 関連キーワード | 関連タグ | 関連トピック | ハッシュタグ | トピック | 태그 | 키워드 | 해시태그
    | 关键词 | 关键字 | 标签 | 關鍵字 | 標籤 | 话题 | märksõnad | teemad | birkas | atslēgvārdi | žymos | raktiniai žodžiai | etiketak
    | etiquetes | paraules clau
"""
LABELS = frozenset(" ".join(label.split()) for label in _LABELS.casefold().split("|"))

# links at a list's end, and the label itself as a link
NO_TAGS = LABELS | frozenset(
    "all topics|all tags|see all|view all|more|more topics|show more|alle themen|alle schlagworte|mehr|weitere themen|mehr anzeigen|"
    "tous les sujets|voir plus|todos los temas|ver más|ver todos|tutti gli argomenti|todos os assuntos|ver mais|alle onderwerpen|"
    "wszystkie tagi|więcej|все теги|ещё|ще|tümü|すべて|もっと見る|더보기|更多".split("|")
)

# /tag/floods, /thema/hochwasser
PATHS = frozenset(
    "tag tags tagged topic topics hashtag hashtags keyword keywords thema themen thema-archiv stichwort schlagwort schlagworte "
    "sujet sujets theme themes thematique etiqueta etiquetas tema temas topico topicos assunto assuntos argomento argomenti "
    "onderwerp onderwerpen trefwoord dossier-tag emne emner amne amnen aihe aiheet avainsana tagi temat tematy stitek tema-dne cimke "
    "cimkek eticheta etichete etiket etiketler konu konular teg tegi tegs taggar mot-cle mots-cles label labels".split()
)
