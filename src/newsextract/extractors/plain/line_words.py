"""Words that tell what a line of plain text is: names of sections, labels before sections and tags, ends of stories."""

from __future__ import annotations

_SECTIONS = """
news, home news, top news, world, world news, international, national, local, local news, politics, business, economy, markets, finance, money,
sport, sports, football, culture, arts, arts & culture, entertainment, lifestyle, life, style, fashion, beauty, travel, food, health, science,
technology, tech, environment, climate, energy, education, opinion, opinions, comment, commentary, editorial, editorials, analysis, features,
investigations, war, crime, courts, society, religion, weather, media, books, film, music, tv, us, u.s., us news, uk, uk news, europe, asia, africa,
middle east, americas, asia pacific, australia, canada, india, china, city, region, regional, community, obituaries, letters, explainer, long reads,
nachrichten, politik, inland, ausland, welt, deutschland, österreich, schweiz, wirtschaft, finanzen, börse, sport, fußball, kultur, feuilleton, leben,
gesellschaft, panorama, vermischtes, wissen, wissenschaft, gesundheit, digital, technik, netzwelt, auto, mobilität, reise, bildung, medien, meinung,
kommentar, lokales, regional, region, ratgeber, stars, unterhaltung, justiz, umwelt, klima, verbraucher, genuss, familie,
actualité, actualités, monde, france, politique, économie, société, culture, sports, planète, sciences, santé, médias, idées, débats, opinions, faits divers,
international, régions, environnement, éducation, cinéma, livres, musique, tribune, éditorial, justice, bourse, entreprises, technologie, voyages,
noticias, actualidad, mundo, internacional, nacional, nacionales, españa, política, economía, deportes, deporte, fútbol, cultura, sociedad, ciencia,
salud, tecnología, opinión, sucesos, gente, televisión, educación, medio ambiente, empresas, negocios, ciudades, madrid, cataluña, américa latina,
cronaca, politica, economia, esteri, mondo, sport, calcio, cultura, spettacoli, società, scienze, salute, tecnologia, ambiente, opinioni, italia,
notícias, brasil, portugal, mundo, política, economia, desporto, esportes, cultura, sociedade, ciência, saúde, tecnologia, ambiente, opinião, país,
binnenland, buitenland, nieuws, politiek, economie, cultuur, wetenschap, gezondheid, tech, opinie, regio, samenleving, klimaat, onderwijs,
nyheter, inrikes, utrikes, ekonomi, kultur, nöje, sport, vetenskap, hälsa, ledare, debatt, åsikter, norge, verden, økonomi, innenriks, utenriks, helse,
indland, udland, politik, erhverv, kultur, sundhed, debat, kotimaa, ulkomaat, politiikka, talous, kulttuuri, urheilu, tiede, mielipide, uutiset,
kraj, świat, polska, polityka, gospodarka, biznes, kultura, sport, nauka, zdrowie, opinie, wiadomości, społeczeństwo, domácí, zahraničí, ekonomika,
kultura, věda, názory, zprávy, slovensko, svet, ekonomika, belföld, külföld, gazdaság, kultúra, tudomány, vélemény, itthon, kelföld, hrvatska, svijet,
srbija, svet, društvo, ekonomija, mišljenja, crna kronika, politika, политика, общество, экономика, мир, в мире, россия, культура, спорт, наука, технологии,
происшествия, мнения, новости, финансы, бизнес, війна, політика, економіка, суспільство, світ, україна, культура, спорт, наука, здоров'я, новини, події,
думки, киев, київ, българия, свят, общество, икономика, култура, ελλάδα, πολιτική, οικονομία, κόσμος, κοινωνία, πολιτισμός, αθλητικά, υγεία, επιστήμη, απόψεις,
gündem, dünya, türkiye, ekonomi, siyaset, spor, kültür, kültür sanat, yaşam, sağlık, bilim, teknoloji, eğitim, güncel,
سياسة, اقتصاد, رياضة, ثقافة, العالم, محليات, منوعات, تكنولوجيا, صحة, علوم, أخبار, رأي, مجتمع, سیاسی, اقتصادی, اجتماعی, فرهنگی, ورزشی, بین الملل, جهان, علمی,
חדשות, פוליטיקה, כלכלה, ספורט, תרבות, בעולם, דעות, देश, विदेश, दुनिया, राजनीति, खेल, मनोरंजन, बिजनेस, कारोबार, राज्य, শিরোনাম, রাজনীতি, খেলা, বিশ্ব, বাংলাদেশ,
国际, 國際, 国内, 社会, 社會, 财经, 財經, 经济, 政治, 体育, 體育, 娱乐, 娛樂, 文化, 科技, 健康, 教育, 要闻, 要聞, 时政, 两岸, 兩岸, 生活, 地方, 評論, 经济·科技, 政治, 経済, 国際, 社会, スポーツ, 文化, 科学, 地域,
エンタメ, テクノロジー, ビジネス, 医療, 環境, 暮らし, 国内, 海外, 정치, 경제, 사회, 국제, 문화, 스포츠, 연예, 과학, IT, 전국, 오피니언, 북한, 산업, 금융, 생활, 건강,
ekonomi, nasional, internasional, olahraga, hiburan, teknologi, politik, hukum, dunia, malaysia, sukan, bisnis, thời sự, thế giới, kinh tế, thể thao, giải trí,
giáo dục, sức khỏe, xã hội, pháp luật, văn hóa, công nghệ, การเมือง, เศรษฐกิจ, กีฬา, บันเทิง, ต่างประเทศ, สังคม
"""

_SECTION_LABELS = """
section, category, categories, filed under, filed in, posted in, published in, rubrik, ressort, kategorie, rubrique, catégorie, publié dans, sección,
categoría, archivado en, sezione, categoria, seção, editoria, rubriek, categorie, kategori, avdelning, kategoria, rubryka, dział, rubrika, рубрика, раздел,
категория, рубрика, розділ, категорія, κατηγορία, bölüm, القسم, تصنيف, دسته‌بندی, श्रेणी, 栏目, 分類, カテゴリー, カテゴリ, 분류, 카테고리, chuyên mục, kanal
"""

_TAG_LABELS = """
tags, tag, topics, topic, keywords, key words, tagged, tagged with, filed under topics, themen, schlagwörter, schlagworte, schlagwort, stichwörter, stichworte,
thèmes, mots-clés, mots clés, sujets, étiquettes, etiquetas, temas, palabras clave, más sobre, archivado en, argomenti, parole chiave, assuntos, palavras-chave,
tópicos, trefwoorden, onderwerpen, ämnen, taggar, nyckelord, emner, stikkord, emneord, avainsanat, aiheet, tagi, tematy, słowa kluczowe, štítky, klíčová slova,
témata, címkék, kulcsszavak, etichete, subiecte, oznake, ključne riječi, tagovi, теги, метки, темы, ключевые слова, теми, мітки, ключові слова, тагове, етикети,
ετικέτες, etiketler, etiket, konular, الكلمات المفتاحية, وسوم, الوسوم, كلمات دلالية, برچسب‌ها, برچسب ها, کلیدواژه, תגיות, टैग, टैग्स, ট্যাগ, 标签, 標籤, 关键词, 關鍵字, タグ, キーワード,
태그, 키워드, từ khóa, chủ đề, tagar, แท็ก
"""

# a line that says one of these alone ends a story
_ENDS = """
comments, comment, leave a comment, leave a reply, join the conversation, show comments, view comments, most read, most popular, most viewed, trending, trending now, popular,
recommended, recommended for you, recommended stories, you may also like, you might also like, more news, more stories, more from, latest, latest news, top stories, top news,
editors' picks, editor's picks, related, related stories, related articles, related topics, related content, related news, more on this story, more on this topic, up next, read next,
next article, previous article, next, previous, share this article, newsletter, newsletters, sign up, subscribe, about the author, about the authors, tags, topics, in this article, advertisement feature,
kommentare, meistgelesen, meist gelesen, mehr zum thema, mehr nachrichten, das könnte sie auch interessieren, auch interessant, weitere artikel, weitere themen, lesen sie auch, themen, startseite, neueste artikel,
commentaires, les plus lus, à lire aussi, sur le même sujet, à la une, dernières nouvelles, les articles les plus lus, lire aussi, comentarios, lo más leído, lo más visto, noticias relacionadas, te puede interesar,
más noticias, más información, últimas noticias, commenti, i più letti, leggi anche, potrebbe interessarti, ultime notizie, articoli correlati, comentários, mais lidas, mais lidos, leia também, veja também, notícias relacionadas,
reacties, meest gelezen, lees ook, gerelateerde artikelen, kommentarer, mest lästa, mest lest, mest læste, läs också, les også, læs også, kommentit, luetuimmat, lue myös, komentarze, najczęściej czytane, czytaj także,
zobacz także, powiązane artykuły, komentáře, diskuze, nejčtenější, čtěte také, комментарии, самое читаемое, читайте также, по теме, коментарі, найпопулярніше, читайте також, за темою, останні новини,
последние новости, σχόλια, διαβάστε επίσης, yorumlar, en çok okunanlar, ilgili haberler, son dakika, التعليقات, الأكثر قراءة, اقرأ أيضا, اقرأ أيضاً, مواضيع ذات صلة, دیدگاه‌ها, تگובות, תגובות, टिप्पणियाँ, यह भी पढ़ें,
评论, 相关新闻, 相关阅读, 延伸阅读, 热门, 關聯新聞, 相關新聞, 熱門新聞, コメント, 関連記事, あわせて読みたい, ランキング, アクセスランキング, 댓글, 관련기사, 많이 본 뉴스, 인기기사, 최신기사, komentar, baca juga, berita terkait, terpopuler,
bình luận, tin liên quan, đọc thêm, tin mới
"""


def _set(text: str) -> frozenset[str]:
    return frozenset(item for part in text.replace("\n", " ").split(",") if (item := part.strip()))


SECTIONS = _set(_SECTIONS)
SECTION_LABELS = _set(_SECTION_LABELS)
TAG_LABELS = _set(_TAG_LABELS)
ENDS = _set(_ENDS)
HOME = _set(
    "home, homepage, front page, startseite, start, accueil, inicio, portada, home page, início, inizio, forside, hem, etusivu, strona główna, domů, címlap, acasă, главная, головна, αρχική, "
    "anasayfa, ana sayfa, الرئيسية, خانه, صفحه اصلی, דף הבית, होम, 首页, 首頁, トップ, ホーム, 홈, beranda, trang chủ, หน้าแรก"
)
