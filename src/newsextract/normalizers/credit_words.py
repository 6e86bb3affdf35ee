"""The words around picture credits, by language: labels, phrases, and what stands in brackets without being a credit."""

from __future__ import annotations


def _list(text: str) -> tuple[str, ...]:
    return tuple(" ".join(item.split()) for item in text.split(",") if item.strip())


# Labels that a colon, or "=" in Korean and Japanese, follows. By ISO 639-1 code, case-folded. A label that is also
# an everyday word ("image", "bild") is a label only where a caption ends and a name follows.
_LABELS = {
    "en": """
photo, photos, picture, pictures, pic, pics, image, images, credit, credits, photo credit, photo credits, photos
credit, picture credit, picture credits, image credit, image credits, photograph, photographs, photography,
photographer, source, sources, photo source, image source, picture source, photo courtesy, image courtesy, courtesy,
illustration, illustrations, graphic, graphics, screenshot, video, video credit, file photo, photo illustration,
composite, copyright, photo/video, art, artwork, map, chart, via
""",
    "de": """
foto, fotos, bild, bilder, quelle, quellen, bildquelle, bildquellen, fotoquelle, bildnachweis, bildcredit,
fotocredit, bildrechte, fotograf, fotografin, fotografie, grafik, grafiken, illustration, montage, collage,
screenshot, symbolfoto, symbolbild, archivfoto, archivbild, titelbild, aufmacherbild, beitragsbild, copyright,
urheber, karikatur, zeichnung, bildautor
""",
    "fr": """
photo, photos, crédit, crédits, crédit photo, crédits photo, crédit photos, crédits photos, credit photo, credits
photo, photographe, photographie, source, sources, image, images, crédit image, illustration, infographie, capture
d'écran, dessin, légende, photo d'archives, photo archives, photo d'illustration
""",
    "es": """
foto, fotos, fotografía, fotografías, fotografia, fotógrafo, fotógrafa, fuente, fuentes, imagen, imágenes, crédito,
créditos, crédito de la foto, crédito foto, créditos foto, fuente de la imagen, autor, archivo, gráfico,
ilustración, captura, cortesía, foto de archivo
""",
    "pt": """
foto, fotos, fotografia, fotografias, fotógrafo, crédito, créditos, imagem, imagens, fonte, crédito da foto, crédito
da imagem, créditos da imagem, reprodução, divulgação, arte, ilustração
""",
    "it": """
foto, fotografia, fotografie, fonte, immagine, immagini, credito, crediti, ph, credits, photo credit, crediti foto,
illustrazione, grafica, fotografo
""",
    "nl": """
foto, foto's, beeld, beelden, bron, fotograaf, fotografie, illustratie, tekening, archieffoto, archiefbeeld,
fotocredit, eigen foto
""",
    "da": "foto, fotos, kilde, illustration, arkivfoto, grafik, fotograf, pr-foto, privatfoto",
    "no": """
foto, bilde, bilete, kjelde, kilde, illustrasjon, illustrasjonsfoto, arkivfoto, skjermdump, ill, grafikk, fotograf
""",
    "sv": "foto, bild, bilder, källa, illustration, fotograf, arkivbild, arkivfoto, grafik, skärmdump, pressbild",
    "fi": "kuva, kuvat, lähde, kuvaaja, kuvituskuva, arkistokuva, kuvakaappaus, kuvan lähde",
    "is": "mynd, myndir, ljósmynd, ljósmyndir, ljósmyndari, heimild, skjáskot",
    "pl": """
fot, foto, zdjęcie, zdjęcia, autor, źródło, źródło zdjęcia, fotografia, fotograf, grafika, autor zdjęcia, ilustracja
""",
    "cs": "foto, zdroj, autor, ilustrační foto, archivní foto, repro, fotografie, zdroj foto",
    "sk": "foto, zdroj, autor, ilustračné foto, archívne foto, snímka",
    "hu": "fotó, fotók, foto, forrás, kép, képek, fénykép, a kép forrása, illusztráció",
    "ro": "foto, sursa, sursă, sursa foto, sursă foto, credit foto, imagine, sursa imagine, foto ilustrativ",
    "bg": "снимка, снимки, източник, фото, архив, колаж",
    "sr": "foto, izvor, фото, извор, ilustracija, fotografija",
    "hr": "foto, izvor, fotografija, snimka, ilustracija",
    "sl": "foto, vir, fotografija",
    "mk": "фото, извор",
    "ru": """
фото, источник, источник фото, источник изображения, иллюстрация, изображение, автор, автор фото, кадр, скриншот,
коллаж, архив, снимок
""",
    "uk": "фото, джерело, джерело фото, автор фото, скріншот, ілюстрація, колаж, зображення",
    "el": "φωτογραφία, φωτογραφίες, φωτό, φωτο, πηγή, πηγή φωτογραφίας, εικόνα, φωτογράφος",
    "tr": "fotoğraf, fotoğraflar, foto, kaynak, görsel, fotograf, arşiv",
    "az": "foto, şəkil, mənbə",
    "et": "foto, fotod, allikas, pilt",
    "lv": "foto, avots, attēls",
    "lt": "nuotrauka, nuotraukos, nuotr, šaltinis, foto",
    "sq": "foto, burimi, fotografi",
    "ca": "foto, fotos, font, imatge, imatges, crèdit, fotografia, autor",
    "eu": "argazkia, argazkiak, iturria, irudia",
    "gl": "foto, fotos, fonte, imaxe",
    "cy": "llun, lluniau, ffynhonnell",
    "ga": "grianghraf, íomhá, foinse",
    "mt": "ritratt, ritratti",
    "id": "foto, gambar, sumber, sumber foto, kredit foto, dok, ilustrasi",
    "ms": "gambar, foto, sumber, kredit, kredit gambar",
    "tl": "larawan, kuha, litrato",
    "vi": "ảnh, nguồn, nguồn ảnh, hình, hình ảnh, ảnh minh họa, ảnh chụp màn hình",
    "sw": "picha, chanzo",
    "zu": "isithombe, izithombe, umthombo",
    "xh": "umfanekiso, ifoto",
    "af": "foto, foto's, bron, beeld",
    "ar": "تصوير, صورة, الصورة, صور, المصدر, مصدر الصورة, عدسة, مصدر, المصور",
    "he": "צילום, צילומים, תמונה, מקור, קרדיט, צלם, באדיבות",
    "fa": "عکس, عکاس, منبع, منبع عکس, تصویر",
    "ur": "تصویر, فوٹو, ذریعہ, تصویر کا ذریعہ",
    "hi": "फोटो, फ़ोटो, तस्वीर, चित्र, स्रोत, छवि स्रोत, इमेज स्रोत, सौजन्य, छवि, साभार",
    "bn": "ছবি, সূত্র, ছবির উৎস",
    "ta": "படம், புகைப்படம், பட மூலாதாரம்",
    "te": "ఫోటో, చిత్రం",
    "mr": "फोटो, छायाचित्र",
    "th": "ภาพ, ภาพจาก, ที่มา, เครดิตภาพ, ที่มาของภาพ",
    "ka": "ფოტო, წყარო",
    "hy": "լուսանկարը, լուսանկար, աղբյուր",
    "kk": "фото, сурет, дереккөз",
    "zh": "图, 圖, 图片, 圖片, 摄影, 攝影, 图源, 圖源, 照片, 来源, 來源, 图片来源, 圖片來源, 资料图, 资料图片, 資料圖片, 資料照片, 供图, 图／, 圖／, 图/, 圖/, 翻攝自, 取自",
    "ja": "写真, 撮影, 提供, 画像, 写真提供, 出典, 画像提供, 撮影者, 出所, 写真＝",
    "ko": "사진, 사진 출처, 사진출처, 사진 제공, 사진제공, 출처, 자료사진, 제공, 자료, 그래픽, 이미지",
}
LABELS: dict[str, tuple[str, ...]] = {language: _list(words) for language, words in _LABELS.items()}

# Phrases that a name follows at once.
PHRASES = _list("""
photo by, photos by, photograph by, photographs by, photographed by, photography by, picture by, pictures by, pic
by, image by, images by, illustration by, graphic by, photo illustration by, photo courtesy of, image courtesy of,
picture courtesy of, pictures courtesy of, courtesy of, courtesy photo, photo courtesy, screenshot by, handout photo
by, photo from, image via, photo via, picture via, screenshot via, photo taken by, credit to, provided by, photo
provided by, supplied by, foto von, fotos von, bild von, foto vom, bild via, foto via, foto di, fotos de, foto de,
foto af, foto av, foto door, foto oleh, gambar oleh, gambar ihsan, foto dari, photo de, photos de, photo par, crédit
photo, crédits photo, photo fournie par, cortesía de, imagen de, imagem de, cedida por, cedidas por, fotografía de,
fotografia de, per gentile concessione di, fot, zdj, foto dok, ảnh của, bilde av, bild av, kuvat, kuva, foto
cortesía, foto divulgação, arte de, ภาพโดย, ขอบคุณภาพจาก, ภาพจาก, תצלום, фото з, фото з архіву, фото из, фото
автора, снимка на
""")

# Words that are a whole credit by themselves: where the picture came from, without a name.
WHOLE_CREDITS = frozenset(
    _list("""
acervo pessoal, all rights reserved, archiv, archive, archivo, archivo personal, archiwum, archiwum prywatne,
arquivo pessoal, asmeninio albumo nuotr., aðsend, capture d'écran, cedida, cedidas, contributed, contributed photo,
cortesía, courtesy, courtesy photo, creative commons, d. r., d.r., divulgação, dok pribadi, dok. pribadi, dr, droits
réservés, eigen foto, eigene aufnahme, eigenes bild, eigenes foto, file, fornecida, handout, handout photo, ist,
istimewa, kk, kotialbumi, ljósmynd/aðsend, mat. prasowe, materiały prasowe, nh, osobní archiv, own photo,
particulier, personal archive, pr, privat, private, private photo, privatfoto, prive, privé, provided, public
domain, redes sociais, redes sociales, reproduction, reprodução, ritzau, screenshot, sithunyelwe, skjáskot, social
media, stock image, submitted, submitted photo, supplied, supplied image, supplied photo, uncredited, yksityinen,
z.v.g., zvg, zvg., відкриті джерела, из личного архива, из открытых источников, соцмережі, соцсети, 本人提供, 読者提供,
資料写真, 資料照片, 资料图, 독자 제공, 본인 제공, 자료사진
""")
)

# In brackets at the end of a caption these tell the reader where to look, or that the picture is an old one.
NOT_CREDITS = frozenset(
    _list("""
2. v. l., 2.v.l., a destra, a sinistra, above, al centro, archiefbeeld, archieffoto, archiv, archivaufnahme,
archivbild, archive, archives, archivfoto, archivio, archivo, archív, arkistokuva, arkivbild, arkivfoto, arşiv, au
centre, aufnahme, b, back, back row, balra, beispielbild, below, bottom, c, center, centre, centro, collage, d,
dcha, der, derecha, destra, dir, direita, droite, esq, esquerda, far left, far right, file, file image, file photo,
file picture, for illustration only, foto d'archivio, foto de archivo, foto de arquivo, fotomontage, front, front
row, g, gauche, grafik, hinten, höger, højre, høyre, illustration, ilustračné foto, ilustrační foto, ilustrační
snímek, image d'illustration, imagem de arquivo, imagen de archivo, inset, izq, izquierda, j, jobbra, kuvituskuva,
l, left, lewej, li, links, m, main picture, midden, middle, mitte, montage, more, oben, oikealla, ortada, photo
d'archives, photo d'illustration, photo d’archives, photos, pictured, prawej, r, re, rechts, rechts op de foto,
representational image, representative image, right, sağda, second left, second right, sinistra, solda, soldan,
stock, stock image, stock photo, stock picture, sujetbild, symbolbild, symbolfoto, symbolische darstellung, t.h.,
t.v., th, themenbild, til høyre, til venstre, top, tv, undatiertes bild, unten, uprostřed, v. l., v. l. n. r., v.l.,
v.l.n.r., vasemmalla, venstre, video, vlevo, von links, von rechts, vorn, vorne, vpravo, vänster, zdjęcie
ilustracyjne, zdjęcie poglądowe, à droite, à gauche, архив, архивное фото, архівне фото, в центре, в центрі, зліва,
иллюстративное фото, ліворуч, праворуч, слева, справа, イメージ, イメージ写真, 中, 中央, 前, 右, 左, 後, 資料写真, 資料圖, 资料图, 资料图片, 가운데,
뒷줄, 앞줄, 오른쪽, 왼쪽, 자료사진
""")
)

# A label right after one of these is a part of the sentence: "Im Bild: …", "In the picture: …", "На фото: …".
BEFORE_A_SENTENCE_PART = frozenset(
    _list("""
a, an, auf, az, bu, cette, da, dans, dari, das, de, della, dem, den, denna, det, dette, deze, di, diesem, dieses,
din, dit, do, ein, eine, el, en, erste, ezen, first, her, het, his, hành, i, im, in, its, katika, kein, kuvassa, l,
la, las, last, le, les, los, main, my, na, nas, naslov, nel, nella, nesta, new, no, nos, od, of, on, op, original, other, our, pada, pe, på, sa, second, single, su, sulla, sur, ta, that, the, their, third, this, title,
trong, u, una, v, ve, vom, w, we, your, z, zweite, în, από, σε, στη, στην, στο, την, в, за, из, на, у
""")
)

# Lower-case words that may stand inside names and credits.
PARTICLES = frozenset(
    _list("""
't, a, abu, af, al, an, and, av, bei, ben, bin, bint, by, d', da, das, de, de-la, degli, dei, del, della, delle,
dem, den, der, des, di, do, do', dos, du, e, el, en, et, for, fur, für, i, ibn, ja, la, le, les, ob, och, of, of',
og, para, per, por, pour, si, te, ten, ter, the, ul, und, ur, van, ve, via, von, y, zu, zum, zur, și
""")
)
