"""The language of a text by its commonest words and its letters, for texts that do not say it."""

from __future__ import annotations

import re
from collections import Counter

# the commonest words of each language, as lists of word frequencies of news texts give them; no word stands in most of the others
_WORDS = {
    "en": "the of and to in that was for with said has is on it his from were are be have been which their",
    "de": "der die das und nicht von mit den ist auf für dem ein eine sich auch werden wurde nach bei aus einer wird im zum zur",
    "fr": "de le la les des et est une dans pour qui que sur au du pas plus avec par ont été ce cette aux sont",
    "es": "de el la los las que del una por con para se ha como más este fue han según sobre entre pero también",
    "it": "il che di della per una sono con del non nel dei gli alla è più anche ha dal delle stato da",
    "pt": "de que não uma para com os do da em foi mais dos das no na ao pelo pela são também ainda",
    "nl": "de het een van dat niet zijn voor met op ook maar wordt werd door naar bij aan nog heeft",
    "sv": "och att det som för på med inte är av har till den en från också efter",
    "da": "og at det som for på med ikke er af har til den fra også efter blev sig hvor",
    "no": "og at det som for på med ikke er av har til den fra også etter ble seg hvor",
    "fi": "ja on ei että oli myös mukaan se hän joka ovat kun mutta sekä",
    "pl": "nie się że na jest do jak przez dla są oraz został po od który która które",
    "cs": "se že na je by jsem své své byl byla bylo byly jsou až nebo jejich tři každé roku lidí už aby které který podle jako ale jsou také řekl pro před",
    "sk": "sa že na je by ktoré ktorý podľa ako ale sú tiež povedal pre aj",
    "sl": "je da se na so za ki bi tudi po pri ter kot bo iz",
    "hr": "je da se na su za koji kako bi će nije što od ali kao",
    "hu": "hogy nem egy az ez minden után ezért újra ha lesz volt és meg volt is azt csak már még szerint mint",
    "ro": "și să că pentru din nu este care mai cu au fost la pe prin",
    "tr": "ve bir bu kadar sonra olan ise etti dedi her bütün için ile olarak da de olan çok daha göre dedi ise",
    "id": "yang dan di dengan untuk dari itu tidak ini pada dalam akan oleh juga",
    "vi": "và của các được không cho trong một những người đã có với là",
    "et": "ja on ei et see oli ka kui mis ning aga oma",
    "lv": "un ir ar par uz no kas ka arī tika bija pēc",
    "lt": "ir kad yra buvo su iš tai ne bet taip dėl pagal",
    "ru": "и в не на что с по это как из его для был которые также при",
    "uk": "і в не на що з та це як до його для був які також та про",
    "bg": "и на в да се за от че са по как до не който",
    "sr": "и у је да се на су за који ће од не као",
    "be": "і ў не на што з па гэта як да яго для быў якія таксама",
    "el": "και το να του η της με για ότι στην από τον που δεν",
    "ar": "في من على أن إلى التي عن هذا مع الذي كما",
    "fa": "در به از که این را با است برای آن شد کرد",
    "ur": "کے میں کی ہے نے سے کو اور کا پر ہیں",
    "he": "של את על לא כי עם הוא גם אל זה היא",
    "hi": "के में की है को से ने और का पर कि हैं",
    "mr": "आहे आणि या च्या मध्ये होते करण्यात",
    "bn": "এবং করে হয় এই থেকে করা না জন্য",
    "zu": "ukuthi futhi kanye uma ngoba okuthiwa yakhe",
    "sw": "na ya wa kwa ni katika hiyo kuwa huo hilo",
}
_OWNERS: dict[str, list[str]] = {}
for _language, _words in _WORDS.items():
    for _word in dict.fromkeys(_words.split()):
        _OWNERS.setdefault(_word, []).append(_language)
_TOKEN = re.compile(r"[^\W\d_]+")
_SAMPLE = 6000
_FEWEST = 3
# letters that few languages have, or only one
_LETTERS = {
    "pl": "łąęśćżźń", "cs": "ěřů", "sk": "ľĺŕô", "hu": "őű", "tr": "ğış", "ro": "ășțţ", "et": "õ", "lv": "āēīķļņģ", "lt": "ėųįęą",
    "vi": "ơưđạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ", "uk": "іїєґ", "ru": "ыэё", "be": "ўіыэё", "bg": "ъщ", "sr": "јљњћђџ", "de": "ßüöä", "fi": "äö",
    "sv": "åäö", "da": "åæø", "no": "åæø", "pt": "ãõç", "es": "ñ¿¡", "fr": "êçèœù", "fa": "پچژگ", "ur": "ٹڈڑںےہھ", "hr": "đšžćč", "sl": "šžč",
}  # fmt: skip
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
)


def language_of(text: str) -> str | None:
    """The language that a text is written in.

    Args:
        text: Some sentences; the first 6,000 characters are read.

    Returns:
        An ISO 639-1 code; None for a short text, or one whose words speak for two languages alike.

    Example:
        >>> language_of("Die Brücke wurde nach dem Sturm von der Stadt für den Verkehr gesperrt.")
        'de'
    """
    text = text[:_SAMPLE]
    letters = sum(map(str.isalpha, text))
    for language, script in _SCRIPTS:
        # Japanese is told by its own signs among the Chinese ones
        if letters and len(script.findall(text)) > (0.08 if language == "ja" else 0.4) * letters:
            return language
    scores: Counter[str] = Counter()
    for word in _TOKEN.findall(text.casefold()):
        owners = _OWNERS.get(word)
        if owners:
            for language in owners:
                scores[language] += 6 // len(owners) if len(owners) <= 6 else 1
    seen = Counter(text.casefold())
    for language, special in _LETTERS.items():
        if language in scores:
            # half a point for each, and none for the language that lacks most of them
            found = [seen[letter] for letter in special]
            scores[language] += sum(found) // 2 if sum(map(bool, found)) * 2 >= min(len(special), 6) else 0
    best = scores.most_common(2)
    if not best or best[0][1] < 6 * _FEWEST:
        return None
    if len(best) > 1 and best[1][1] > 0.9 * best[0][1]:
        return None
    return best[0][0]
