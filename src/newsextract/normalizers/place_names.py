"""Places that datelines name: capitals, large cities and seats of newsrooms, and the regions printed after them.

Source: capitals and cities as agencies' style books list them, in English and in the language of the place. The table
lends trust and is not meant to be complete.
"""

from __future__ import annotations

_EUROPE = """
Amsterdam, Andorra la Vella, Antwerp, Antwerpen, Ankara, Athens, Athen, Athènes, Atene, Atenas, Barcelona, Barcellona,
Basel, Bâle, Belfast, Belgrade, Beograd, Belgrad, Bergen, Berlin, Berlín, Berlim, Berlino, Berlijn, Bern, Berne, Berna,
Bilbao, Birmingham, Bologna, Bonn, Bordeaux, Bratislava, Bremen, Bristol, Brno, Bruges, Brussels, Brüssel, Bruxelles,
Bruselas, Bruxelas, Brussel, Bryssel, Bucharest, București, Bucureşti, Bucuresti, Bukarest, Budapest, Cardiff, Chisinau,
Chișinău, Coimbra, Cologne, Köln, Copenhagen, København, Kopenhagen, Copenhague, Córdoba, Cork, Cracow, Kraków, Dortmund,
Dresden, Dublin, Dublino, Duisburg, Düsseldorf, Edinburgh, Eindhoven, Essen, Florence, Firenze, Frankfurt,
Frankfurt am Main, Frankfurt/Main, Fráncfort, Francfort, Gdańsk, Gdansk, Geneva, Genève, Genf, Ginebra, Genebra, Ginevra,
Genoa, Genova, Ghent, Gent, Glasgow, Gothenburg, Göteborg, Graz, Granada, Hamburg, Hamburgo, Hanover, Hannover, Helsinki,
Innsbruck, Istanbul, İstanbul, Estambul, Izmir, İzmir, Kaunas, Kiel, Klagenfurt, Košice, La Coruña, A Coruña, Lausanne,
Leeds, Leipzig, Lille, Limassol, Linz, Lisbon, Lisboa, Lissabon, Lisbonne, Lisbona, Liverpool, Ljubljana, Łódź, London,
Londra, Londres, Londen, Londyn, Lublin, Luxembourg, Luxemburg, Luzern, Lyon, Madrid, Mainz, Málaga, Malmö, Manchester,
Mannheim, Marseille, Marseilles, Magdeburg, Milan, Milano, Mailand, Monaco, Montpellier, Munich, München, Múnich, Murcia,
Münster, Nantes, Naples, Napoli, Newcastle, Nice, Nicosia, Novi Sad, Nuremberg, Nürnberg, Odense, Oslo, Ostrava, Palermo,
Palma, Pamplona, Paris, París, Parigi, Parijs, Paryż, Pariisi, Pariz, Potsdam, Podgorica, Porto, Poznań, Prague, Praha,
Praga, Prag, Pristina, Prishtina, Priština, Reykjavik, Reykjavík, Riga, Rīga, Rome, Roma, Rom, Rostock, Rotterdam,
Saarbrücken, Salzburg, San Sebastián, Santander, Sarajevo, Schwerin, Seville, Sevilla, Skopje, Sofia, Stavanger,
Stockholm, Estocolmo, Strasbourg, Straßburg, Estrasburgo, Strasburgo, Stuttgart, Split, Tallinn, Tampere, The Hague,
Den Haag, La Haye, La Haya, L'Aja, Thessaloniki, Timișoara, Tirana, Tiranë, Toledo, Toulouse, Trieste, Trondheim, Turin,
Torino, Turku, Uppsala, Utrecht, Vaduz, Valencia, Valletta, Vatican City, Vatikanstadt, Ciudad del Vaticano,
Città del Vaticano, Venice, Venezia, Venedig, Verona, Vienna, Wien, Vienne, Viena, Vilnius, Warsaw, Warszawa, Warschau,
Varsovia, Varsovie, Varsavia, Wiesbaden, Wrocław, Zagreb, Zaragoza, Zurich, Zürich, Zúrich, Aachen, Augsburg, Bielefeld,
Bochum, Braunschweig, Chemnitz, Cottbus, Darmstadt, Erfurt, Freiburg, Gelsenkirchen, Gera, Gießen, Göttingen, Halle,
Hildesheim, Heidelberg, Jena, Karlsruhe, Kassel, Koblenz, Krefeld, Leverkusen, Lübeck, Ludwigshafen, Moers, Neuss,
Mönchengladbach, Oberhausen, Offenbach, Oldenburg, Osnabrück, Paderborn, Passau, Regensburg, Rosenheim, Siegen, Solingen,
Suhl, Trier, Tübingen, Ulm, Weimar, Wolfsburg, Wuppertal, Würzburg, Zwickau, Bozen, Bregenz, Eisenstadt, St. Pölten,
St. Gallen, Winterthur, Lugano, Davos, Brügge, Charleroi, Liège, Namur, Groningen, Maastricht, Nijmegen, Arnhem, Tilburg,
Aarhus, Aalborg, Esbjerg, Tromsø, Oulu, Espoo, Gijón, Oviedo, Vigo, Alicante, Cádiz, Almería, Badajoz, Burgos, León,
Logroño, Mérida, Salamanca, Santiago de Compostela, Tarragona, Valladolid, Vitoria, Las Palmas, Santa Cruz de Tenerife,
Bari, Bergamo, Brescia, Cagliari, Catania, Modena, Padova, Parma, Perugia, Pescara, Pisa, Rimini, Trento, Braga, Faro,
Funchal, Ponta Delgada, Aveiro, Rennes, Rouen, Grenoble, Nancy, Metz, Dijon, Reims, Bydgoszcz, Katowice, Szczecin, Rzeszów,
Białystok, Toruń, Plzeň, Olomouc, Liberec, Debrecen, Szeged, Pécs, Cluj-Napoca, Iași, Constanța, Varna, Plovdiv, Burgas,
Niš, Kragujevac, Mostar, Banja Luka, Tuzla, Maribor, Rijeka, Osijek, Zadar, Dubrovnik, Bursa, Adana, Antalya, Gaziantep,
Diyarbakır, Konya, Trabzon, Samsun, Eskişehir, Londonderry, Aberdeen, Sheffield, Nottingham, Leicester, Limerick, Galway
"""

_EAST = """
Moscow, Moskva, Moskau, Moscou, Mosca, Moscú, St. Petersburg, Saint Petersburg, Kyiv, Kiev, Kiew, Kijów, Kyjev, Kiova,
Kharkiv, Odesa, Odessa, Lviv, Dnipro, Zaporizhzhia, Donetsk, Luhansk, Kherson, Mariupol, Minsk, Tbilisi, Yerevan, Baku,
Bakı, Astana, Almaty, Tashkent, Toshkent, Bishkek, Dushanbe, Ashgabat, Sochi, Kazan, Yekaterinburg, Novosibirsk,
Vladivostok, Grozny, Stepanakert, Simferopol, Sevastopol, Москва, Санкт-Петербург, Киев, Київ, Минск, Мінск, Харьков,
Харків, Одесса, Одеса, Львов, Львів, Днепр, Дніпро, Донецк, Луганск, Алматы, Астана, Ташкент, Бишкек, Баку, Ереван,
Тбилиси, Кишинев, Вашингтон, Нью-Йорк, Лондон, Париж, Берлин, Берлін, Брюссель, Пекин, Пекін, Токио, Токіо, Стамбул,
Анкара, Варшава, Рим, Женева, Вена, Відень, Казань, Екатеринбург, Новосибирск, Владивосток, Сочи, Ростов-на-Дону, Самара,
Уфа, Пермь, Воронеж, Краснодар, Красноярск, Иркутск, Хабаровск, Калининград, Мурманск, Донецьк, Луцьк, Ужгород, Полтава,
Запорожье, Запоріжжя, Херсон, Симферополь, Севастополь, Грозный, София, Пловдив, Варна, Београд, Нови Сад, Бања Лука,
Скопје, Подгорица, Сараево, Сарајево, Загреб, Бухарест, Прага, Тегеран, Дели, Гаага, Тель-Авив, Иерусалим, Каир, Сеул,
Αθήνα, Θεσσαλονίκη, Λευκωσία, Βρυξέλλες, Λονδίνο, Παρίσι, Ουάσινγκτον, Βερολίνο, Ρώμη, Μόσχα, Κωνσταντινούπολη, Άγκυρα,
Тверь, Тула, Челябинск, Омск, Томск, Волгоград, Саратов, Нижний Новгород, Улан-Батор, Улаанбаатар
"""

_ASIA = """
Abu Dhabi, Aden, Ahmedabad, Aleppo, Amman, Baghdad, Bagdad, Bagdá, Bahrain, Bandar Seri Begawan, Bangalore, Bengaluru,
Bangkok, Basra, Beijing, Peking, Pekín, Pequim, Pechino, Pékin, Beirut, Beyrouth, Bhopal, Busan, Chandigarh, Chennai,
Chengdu, Chongqing, Colombo, Damascus, Damaskus, Damas, Damasco, Davao, Davao City, Deir al-Balah, Dhaka, Dili, Doha,
Dubai, Dubái, Erbil, Gaza, Gaza City, Guangzhou, Guwahati, Haifa, Hanoi, Hà Nội, Ho Chi Minh City, TP.HCM, Hong Kong,
Hongkong, Hyderabad, Imphal, Islamabad, Jaipur, Jakarta, Jammu, Jeddah, Jerusalem, Jerusalén, Jerusalém, Jérusalem,
Gerusalemme, Kabul, Kaboul, Karachi, Kathmandu, Khan Younis, Kobe, Kochi, Kolkata, Kuala Lumpur, Kuching, Kota Kinabalu,
Kuwait City, Kyoto, Lahore, Lhasa, Lucknow, Macau, Malé, Manama, Manila, Mecca, Medina, Mosul, Mumbai, Muscat, Nagoya,
Nagpur, Nablus, Naypyidaw, New Delhi, Nueva Delhi, Nova Délhi, Nouvelle-Delhi, Neu-Delhi, Osaka, Patna, Penang,
George Town, Peshawar, Phnom Penh, Phuket, Pune, Putrajaya, Pyongyang, Quetta, Quezon City, Rafah, Ramallah, Ranchi,
Rawalpindi, Riyadh, Riad, Sanaa, Sapporo, Seoul, Séoul, Seúl, Seul, Shah Alam, Shanghai, Shenzhen, Sidon, Singapore,
Singapur, Singapura, Sittwe, Srinagar, Surabaya, Taipei, Taipeh, Tehran, Teheran, Téhéran, Teherán, Teerã, Tel Aviv,
Tel-Aviv, Thimphu, Thiruvananthapuram, Tokyo, Tokio, Tóquio, Ulaanbaatar, Ulan Bator, Urumqi, Vientiane, Vijayawada,
Visakhapatnam, Wuhan, Yangon, Yogyakarta, Bandung, Semarang, Medan, Makassar, Denpasar, Palembang, Johor Bahru, Ipoh,
Melaka, Kota Bharu, Petaling Jaya, Da Nang, Đà Nẵng, Cebu, Cebu City, Baguio, Baguio City, Iloilo City, Zamboanga City,
Tyre, Hebron, Hodeidah, Idlib, Homs, Kirkuk, Karbala, Isfahan, Mashhad, Shiraz, Tabriz, Kandahar, Herat, Shimla, Dehradun,
Raipur, Bhubaneswar, Coimbatore, Madurai, Mangaluru, Mysuru, Noida, Gurugram, Ghaziabad, Agra, Varanasi, Indore, Surat,
القاهرة, بيروت, دمشق, بغداد, الرياض, جدة, دبي, أبوظبي, أبو ظبي, الدوحة, الكويت, المنامة, مسقط, صنعاء, عدن, عمان, عمّان,
رام الله, غزة, القدس, القدس المحتلة, تونس, الجزائر, الرباط, الخرطوم, طرابلس, نواكشوط, واشنطن, نيويورك, لندن, باريس, برلين,
موسكو, بروكسل, جنيف, أنقرة, إسطنبول, اسطنبول, طهران, كييف, بكين, روما, مدريد, الشارقة, مكة المكرمة, حلب, أربيل, البصرة, فيينا,
تهران, کابل, اسلام‌آباد, کراچی, لاہور, اسلام آباد, پشاور, ירושלים, תל אביב, חיפה, नई दिल्ली, मुंबई, लखनऊ, पटना, भोपाल, जयपुर, कोलकाता,
चेन्नई, बेंगलुरु, हैदराबाद, अहमदाबाद, रांची, देहरादून, चंडीगढ़, श्रीनगर, जम्मू, शिमला, रायपुर, इंदौर, वाराणसी, काठमांडू, इस्लामाबाद, वाशिंगटन,
लंदन, ঢাকা, কলকাতা, চট্টগ্রাম, கொழும்பு, சென்னை, புதுடெல்லி
"""

_AFRICA = """
Abidjan, Abuja, Accra, Addis Ababa, Algiers, Alger, Argel, Algier, Antananarivo, Asmara, Bamako, Bangui, Banjul, Benghazi,
Bissau, Blantyre, Brazzaville, Bujumbura, Bulawayo, Cairo, Kairo, Le Caire, El Cairo, Il Cairo, Cape Town, Kapstadt,
Casablanca, Conakry, Cotonou, Dakar, Dar es Salaam, Djibouti, Dodoma, Durban, Entebbe, Freetown, Gaborone, Goma, Harare,
Ibadan, Johannesburg, Juba, Kaduna, Kampala, Kano, Khartoum, Kigali, Kinshasa, Lagos, Libreville, Lilongwe, Lomé, Luanda,
Lusaka, Maiduguri, Malabo, Maputo, Marrakech, Maseru, Mbabane, Mogadishu, Mombasa, Monrovia, Moroni, Nairobi, N'Djamena,
Niamey, Nouakchott, Ouagadougou, Port Harcourt, Port Louis, Port Sudan, Praia, Pretoria, Rabat, Tangier, Tripoli, Tunis,
Túnez, Victoria Falls, Windhoek, Yaounde, Yaoundé, Zanzibar, Arusha, Mwanza, Moshi, Mbeya, Morogoro, Tanga, Lindi, Mtwara,
Iringa, Kisumu, Eldoret, Nakuru, Gqeberha, Bloemfontein, Polokwane, Oran, Constantine, Sfax, Fez, Agadir, Alexandria
"""

_AMERICAS = """
Acapulco, Albany, Albuquerque, Anchorage, Arlington, Asunción, Atlanta, Augusta, Austin, Baltimore, Barranquilla, Basseterre,
Baton Rouge, Belize City, Belo Horizonte, Birmingham, Bismarck, Bogota, Bogotá, Boise, Boston, Brasilia, Brasília,
Bridgetown, Brownsville, Buenos Aires, Buffalo, Burlington, Calgary, Cali, Cancún, Caracas, Castries, Charleston,
Charlotte, Charlottetown, Chicago, Chihuahua, Cincinnati, Ciudad de Guatemala, Ciudad de México, Ciudad de Panamá,
Ciudad Juárez, Ciudad Juarez, Cleveland, Columbia, Columbus, Cuiabá, Culiacán, Curitiba, Cusco, Dallas, Denver,
Des Moines, Detroit, Edmonton, El Paso, Florianópolis, Fort Worth, Fortaleza, Fredericton, Georgetown, Goiânia,
Guadalajara, Guatemala, Guatemala City, Guayaquil, Halifax, Hamilton, Harrisburg, Hartford, Havana, La Habana, Havanna,
Honolulu, Houston, Indianapolis, Iqaluit, Jackson, Jacksonville, Jefferson City, Juneau, Kansas City, Kingston, Kingstown,
La Paz, Lansing, Las Vegas, Laval, Lima, Lincoln, Little Rock, Los Angeles, Los Ángeles, Louisville, Manaus, Managua,
Manaus, Maracaibo, Medellín, Memphis, Mérida, Mexico City, México, Mexiko-Stadt, Miami, Milwaukee, Minneapolis, Moncton,
Monterrey, Montevideo, Montgomery, Montpelier, Montreal, Montréal, Morelia, Nashville, Nassau, Natal, New Haven,
New Orleans, New York, Nueva York, Nova York, Nova Iorque, Newark, Norfolk, Oakland, Oaxaca, Oklahoma City, Olympia,
Omaha, Orlando, Ottawa, Panama City, Panamá, Paramaribo, Philadelphia, Phoenix, Pittsburgh, Port-au-Prince,
Port of Spain, Portland, Porto Alegre, Providence, Puebla, Québec, Quebec, Quebec City, Quito, Raleigh, Recife, Regina,
Reno, Richmond, Rio de Janeiro, Río de Janeiro, Rosario, Roseau, Sacramento, Salem, Salt Lake City, Saltillo, Salvador,
San Antonio, San Diego, San Francisco, San José, San Jose, San Juan, San Salvador, Santa Fe, Santiago, Santiago de Chile,
Santo Domingo, São Luís, São Paulo, Sao Paulo, São Salvador, Saskatoon, Savannah, Seattle, St. Georges, St. John's,
St. Louis, St. Paul, Springfield, Tallahassee, Tampa, Tegucigalpa, Tijuana, Toluca, Topeka, Toronto, Trenton, Tucson,
Tulsa, Tuxtla Gutiérrez, United Nations, Naciones Unidas, Nations unies, Nações Unidas, Vereinte Nationen, Vancouver,
Veracruz, Victoria, Vitória, Washington, Washington D.C., Washington DC, Winnipeg, Xalapa, Yellowknife, Cap-Haïtien,
Santa Cruz, Cochabamba, Arequipa, Trujillo, Córdoba, Mendoza, Valparaíso, Concepción, Cartagena, Cúcuta, Bucaramanga
"""

_PACIFIC = """
Adelaide, Alice Springs, Apia, Auckland, Brisbane, Cairns, Canberra, Christchurch, Darwin, Dunedin, Gold Coast, Hagatna,
Hobart, Honiara, Majuro, Melbourne, Noumea, Nouméa, Nuku'alofa, Papeete, Perth, Port Moresby, Port Vila, Suva, Sydney,
Tarawa, Wellington
"""

_COUNTRIES = """
Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bangladesh, Barbados,
Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Bosnia-Herzegovina, Bosnia and Herzegovina, Botswana, Brazil,
Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon, Canada, Cape Verde, Central African Republic, Chad, Chile,
China, Colombia, Comoros, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Denmark, Dominican Republic,
East Timor, Ecuador, Egypt, El Salvador, England, Equatorial Guinea, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland,
France, Gabon, Gambia, Gaza Strip, Georgia, Germany, Ghana, Greece, Greenland, Guatemala, Guinea, Guyana, Haiti, Honduras,
Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan,
Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Lithuania, Madagascar, Malawi, Malaysia,
Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia,
Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Northern Ireland, Norway, Oman,
Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Puerto Rico, Qatar, Romania,
Russia, Rwanda, Samoa, Saudi Arabia, Scotland, Senegal, Serbia, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia,
South Africa, South Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan,
Tanzania, Thailand, Togo, Tonga, Trinidad, Trinidad and Tobago, Tunisia, Turkey, Turkmenistan, Uganda, Ukraine,
United Arab Emirates, United Kingdom, UK, U.K., USA, U.S., U.A.E., Uruguay, Uzbekistan, Vanuatu, Venezuela, Vietnam,
Wales, West Bank, Yemen, Zambia, Zimbabwe, Deutschland, Österreich, Schweiz, Frankreich, Italien, Spanien, España, Francia,
Italia, Brasil, Perú, México, Suisse, Allemagne, Belgique, Russland, Türkei, Kashmir, Crimea, Hong Kong, Bermuda, Kurdistan
"""

_STATES = """
Alabama, Ala., Alaska, Arizona, Ariz., Arkansas, Ark., California, Calif., Colorado, Colo., Connecticut, Conn., Delaware,
Del., District of Columbia, D.C., DC, Florida, Fla., Georgia, Ga., Hawaii, Idaho, Illinois, Ill., Indiana, Ind., Iowa,
Kansas, Kan., Kans., Kentucky, Ky., Louisiana, La., Maine, Maryland, Md., Massachusetts, Mass., Michigan, Mich.,
Minnesota, Minn., Mississippi, Miss., Missouri, Mo., Montana, Mont., Nebraska, Neb., Nev., Nevada, New Hampshire, N.H.,
New Jersey, N.J., New Mexico, N.M., New York, N.Y., North Carolina, N.C., North Dakota, N.D., Ohio, Oklahoma, Okla.,
Oregon, Ore., Pennsylvania, Pa., Penn., Rhode Island, R.I., South Carolina, S.C., South Dakota, S.D., Tennessee, Tenn.,
Texas, Tex., Utah, Vermont, Vt., Virginia, Va., Washington, Wash., West Virginia, W.Va., Wisconsin, Wis., Wyoming, Wyo.,
Alberta, Alta., British Columbia, B.C., Manitoba, Man., New Brunswick, N.B., Newfoundland, N.L., Nova Scotia, N.S., Nunavut,
Ontario, Ont., Prince Edward Island, P.E.I., Que., Quebec, Québec, Saskatchewan, Sask., Yukon, N.W.T., Tasmania, Victoria,
Queensland, New South Wales, Western Australia, South Australia, Northern Territory, NY, NJ, CA, TX, FL, IL, PA, OH, GA,
NC, MI, VA, MA, WA, AZ, TN, IN, MO, MD, WI, CO, MN, SC, AL, KY, OR, OK, CT, UT, IA, NV, AR, MS, KS, NM, NE, ID, WV, HI,
NH, ME, RI, MT, DE, SD, ND, AK, VT, WY, Guam, Nagaland, Kerala, Punjab, Assam, Bihar, Odisha, Gujarat, Rajasthan, Maharashtra, Karnataka,
Tamil Nadu, Telangana, Andhra Pradesh, Uttar Pradesh, Madhya Pradesh, Himachal Pradesh, Arunachal Pradesh, Uttarakhand, Jharkhand, Chhattisgarh,
Haryana, Manipur, Meghalaya, Mizoram, Tripura, Sikkim, Goa, Jammu and Kashmir, Ladakh, Delhi, West Bengal, Sarawak, Sabah, Johor, Selangor,
Bayern, Hessen, Niedersachsen, Nordrhein-Westfalen, Rheinland-Pfalz, Saarland, Sachsen, Sachsen-Anhalt, Thüringen, Brandenburg,
Schleswig-Holstein, Mecklenburg-Vorpommern, Baden-Württemberg, Tirol, Kärnten, Steiermark, Niederösterreich, Oberösterreich, Burgenland,
SP, RJ, MG, RS, PR, BA, DF, EE.UU., EEUU, Grönland, Somaliland, Gaza, Palestinian Territories, Ontario, Northern Cyprus, South Ossetia
"""

CITY_LISTS = (_EUROPE, _EAST, _ASIA, _AFRICA, _AMERICAS, _PACIFIC)
REGION_LISTS = (_COUNTRIES, _STATES)
