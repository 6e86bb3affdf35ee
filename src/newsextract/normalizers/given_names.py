"""Common given names of many countries: the one sign that tells "Clara Holm" from "Solar Farm" where a page says nothing else.

Names that are also everyday words of headlines ("Will", "Mark", "Summer") are left out. Loaded when first asked for.
Source: the names that the statistical offices of these countries list as the commonest of the last hundred years.
"""

from __future__ import annotations

from newsextract.normalizers.phrase_index import word_key

# folded (casefold), as they are spelt with accents; those without are told apart nowhere
_LATIN = """
    aaron abby abdul abdullah abigail adam adele adrian adriana adriano adrien agata agatha agnes agnese agnieszka
    ahmad ahmed aidan aileen aisha aki akira alain alan alana alastair albert alberto alda alec alejandra alejandro
    aleksander aleksandra aleksandar aleksi alena alessandra alessandro alessia alessio alexander alexandra alexandre
    alexei alexia alexis alfie alfonso alfred alfredo ali alice alicia alina alison alissa allan allison alma alvaro
    álvaro alyssa amalia amanda amandine ambra amelia amélie amina amir amit amy ana anaïs anastasia anders andrea
    andreas andreea andrei andrej andres andrés andrew andrey andrius andrzej andy aneta angela angelica angelika
    angelina angelo ángel ángela anita anja anjali ann anna annabel annabelle anne annegret anneke anneli annelie
    anneliese annemarie annett annette annie annika anouk ansgar anthony antje antoine anton antonella antonia antonin
    antonio antónio antonis anu anya april arash arianna arjun armando armin arnaud arne arno arnold arthur artur
    arturo arun arvid ashley ashwin asif asmaa astrid aurélie aurélien ayesha ayşe axel aya barbara barbora bart
    bartosz bastian bastien beata beate beatrice béatrice beatrix beatriz becky belinda ben benedict benedikt
    benedetta benita benjamin benoit benoît bente bernadette bernard bernardo bernd bernhard bert bertrand beth
    bethany betsy betty bev beverley beverly bianca bill billy birgit birgitta birte bjarne björn bjørn blanca blaž
    bob bobby bogdan boris božena brad bradley branko brenda brendan brent brett brian bridget brigitta brigitte
    britney britta brittany brooke bruce bruno bryan bryce bryony burkhard caitlin caleb callum calvin cameron camila
    camilla camille candice carina carl carla carlo carlos carly carmen carol carola carole carolin caroline carolyn
    carrie carsten casey cassandra cassidy caspar catalina caterina catharina catherine cathleen cathy catriona
    cecilia cécile cecilie céline cem cesar césar chad chandra chantal charles charlie charlotte charly chelsea cheryl
    chiara chloe chloé chris christa christel christelle christian christiane christina christine christof christoffer
    christoph christophe christopher christy ciara cindy claire clara clare clarissa claude claudia claudio claus
    clemens clément clementine cliff clint clive clyde cody colette colin colleen conny connie connor conor conrad
    constance constantin constanze cora corinna corinne cornelia cornelius cory courtney craig cristian cristiano
    cristina curtis cynthia cyril cyrille dafydd dagmar daisuke dalia damian damien damir dan dana daniel daniela
    daniele danielle danijel danilo danny daphne daria dario darko darrell darren daryl dave david davide dawid dean
    debbie deborah debra deepak deirdre denis denise dennis derek desmond detlef detlev devin diana diane diego dieter
    dietmar dietrich dilip dimitra dimitri dimitris dina dinah dirk dmitri dmitry dolores dominic dominik dominika
    dominique don donald donna dora dorian doris dorota dorothea dorothée dorothy doug douglas duncan dustin dylan
    eamonn eberhard ed eddie edda edgar edina edith edmund eduard eduarda eduardo edward edwin eilidh eileen einar
    ekaterina elaine eleanor elena eleni eleonora elif elias elisa elisabeth elise elizabeth elke ella ellen ellie
    elliot elliott elmar eloise elsa elsie elvira emanuel emanuele emanuela emil emilia emilie émilie emilio emily
    emine emma emmanuel emmanuelle enda enrico enrique eoin eric erica erich erik erika erin ernest ernesto ernst
    erwin espen estelle esteban esther ethan etienne étienne eugen eugene eugenio eunice eva evan eve evelina evelyn
    ewa ewan ewelina fabian fabien fabienne fabio fabrice fabrizio fatemeh fatih fatima fatma federica federico
    felicity felipe felix ferdinand fernanda fernando fiona flavia flavio fleur flora florence florent florentin
    florian florin fran francesca francesco francine francis francisca francisco franck francois françois françoise
    frank franka franz franziska fred freddie frederic frédéric frederick frederik fredrik frieda friederike friedrich
    frits fritz gabby gabi gabriel gabriela gabriele gabriella gabrielle gaby gareth garry gary gaurav gavin geert
    gemma gene geoff geoffrey george georg georgina georgios gérald gerald geraldine gérard gerard gerd gerda gerhard
    gerrit gerry gert gertrud ghislaine giacomo gianluca gianni gilbert gilles gill gillian gina giorgia giorgio
    giorgos giovanna giovanni gisela giulia giuliano giulio giuseppe glen glenn gloria gonzalo gordon göran graham
    graziella greg gregor gregory grégoire greta gretchen grzegorz gudrun guido guilherme guillaume guillermo gunnar
    günter günther gustav gustavo guy gwen hadi hailey hakan håkan hamid hamza hana hanna hannah hanne hannelore
    hannes hans hans-peter hans-jürgen haris harald hardy hari harold harriet harry harsh hartmut harvey hasan hassan
    hayley hazel heather hector héctor hedwig heidi heidrun heike heiko heinrich heinz helen helena hélène helene
    helga helge helle helmut henk hendrik henning henri henrik henrike henry herbert heribert hermann hermine hernán
    hervé hilary hilde hildegard hilke hiroshi holger holly horst howard hubert huda hugh hugo humberto hussein
    hüseyin ian ida ignacio igor iker ilaria ilka ilona ilse imogen imran ina inês ines inés inga inge ingeborg ingo
    ingrid inka inma ioana ioannis irena irene irina iris irma isa isaac isabel isabela isabell isabella isabelle
    ismail issa istván ivan ivana iván ivo iwona izabela jaana jacek jacinta jack jackie jacob jacopo jacqueline
    jacques jaime jakob jakub jamal james jamie jan jana jane janet janice janina janine janis janne jannik janusz
    jared jarkko jarosław jasmin jasmina jasmine jason javier jean jean-baptiste jean-claude jean-françois
    jean-jacques jean-luc jean-marc jean-marie jean-michel jean-philippe jean-pierre jeanette jeanne jeannette
    jeannine jeff jeffrey jelena jemima jemma jenna jennie jennifer jenny jens jeremy jérémy jerome jérôme jerry
    jesper jess jessica jessie jesús jette jill jillian jim jimmy jo joachim joan joana joann joanna joanne joão
    joaquin joaquín jochen jodi jodie joe joel joelle johan johann johanna johannes john johnny johnathan jolanda
    jolanta jon jonas jonathan jonathon jordi jörg jorge jörn josé jose josef josefine joseph josephine josh joshua
    josie josip jost jouni joyce juan juana judith judy juha juho jukka jule jules julia julian juliana juliane julie
    julien juliet juliette julio julius jun junko jürg jürgen justin justine justyna jutta kaarina kai kaisa kaja
    kalle kamal kamil kamila karen karim karin karina karine karl karl-heinz karla karolina karoline karsten kasia
    kasper katarina katarzyna kate katelyn katerina katharina katharine katherine kathleen kathrin kathryn kathy kati
    katie katja katrin katrina katrine katy kay kayla kayleigh kazuo keiko keira keith kelly kelsey kemal ken kendall
    kendra kenji kenneth kenny kerry kerstin kevin khadija khaled khalid kieran kiera kim kimberly kimmo kiran kirill
    kirk kirsi kirsten kirstie kirstin kirsty kjell klara klaus knut koen konrad konstantin konstantina konstantinos
    krista kristen kristian kristin kristina kristine kristof kristoffer krystal krystyna krzysztof kuba kumar kurt
    kyle kylie laetitia laila lana lara larissa larry lars lasse laszlo lászló laura laure lauren laurence laurent
    laurie lavinia lea léa leah leanne lee leena lena leo leon leona leonard leonardo leonie leopold lesley leslie
    leticia letizia levi lewis lia liam liana lidia liesbeth lili lilia lilian liliana lilly lily lina linda lindsay
    lindsey linn linnea lionel lisa lise livia liz liza lizzie ljubica lloyd loïc lois lola lorena lorenz lorenza
    lorenzo loretta lorna lothar lotta lotte lou louis louisa louise luc luca lucas lucia lucía luciana luciano lucie
    lucien lucille lucinda lucy ludger ludmila ludovic ludwig luigi luis luís luisa luise luiz luka lukas łukasz luke
    lutz lydia lyn lynda lynn lynne maarten maciej maddie maddy madeleine madeline mads magali magda magdalena magnus
    mahesh mahmoud mai maik maike maiken maja malcolm malene malgorzata małgorzata malin malte mandy manfred manish
    manoj manon manuel manuela manuele mara marc marc-andré marcel marcela marcella marcello marcelo marcia marcin
    marco marcos marcus marek maren margaret margareta margarete margarita margit margot margret margriet marguerite
    mari maria maría mariah marian mariana marianna marianne mariano maribel marie marie-claire marie-christine
    marie-pierre marieke mariel mariella marija marijana marijke marika marin marina marine mario mariola marion
    marisa marise marit marita marius mariusz marja marjorie marjan mark marko markus marlene marlies marlon marta
    martha martí martin martín martina martine marvin mary mary-ann maryam masha massimo mateo mateusz mathew mathias
    mathieu mathilde matilda matilde matt matteo matteus matthew matthias matthieu matti maud maura maureen maurice
    mauricio maurizio mauro maxim maxime maximilian maya mayank mayte megan meghan mehdi mehmet meike melanie mélanie
    melina melinda melissa melody mercedes meredith merete merle merve mete mia micaela michael michaela michal michał
    michel michela michele michèle michelle mick miguel mihaela mihai mika mikael mikaela mike mikhail mikko mila
    milan milena milica milo miloš mina miranda mireille mirela miriam mirja mirjam mirko mirna miro miroslav misha
    mitch mitchell mohamed mohammad mohammed mohan moira molly mona monica mónica monika monique morgane moritz morten
    moses muhammad muriel mustafa myriam nabil nadège nadia nadine nadja nancy naomi narendra nastassja natalia
    natalie natália natalya natasha natascha nathalie nathan nathaniel nazanin neha neil nele nelson nenad nessa
    nicholas nick nicki nicky nico nicola nicolai nicolas nicolás nicole nicoletta niels nigel niki nikita nikki
    niklas niklaus niko nikola nikolai nikolaos nikolas nikolaus nikos nils nina ninja nino noah noel noelia noémie
    noemi nora norbert noreen norma norman nuno nuria núria octavia oksana olaf olav ole oleg oleksandr oleksii olena
    olga olha oliver olivia olivier olof omar omer ömer onur orla oscar óscar oskar osman otto otmar owen pablo paige
    paloma pam pamela paola paolo pascal pascale patrice patricia patricio patrícia patrick patrik patrizia patti
    patty paul paula paulina pauline paulo pavel paweł pedro peggy pekka penelope penny perry petar pete peter petr
    petra petri petter phil philip philipp philippa philippe phillip phoebe phyllis pia piero pierre pierre-yves
    pieter piet pietro pilar piotr polly portia prakash pranav priscilla priya przemysław quentin rachael rachel radek
    rafael rafaela rafał raffaella raffaele rahul rainer raj rajesh rajiv rakesh ralf ralph ralitsa ramesh ramón
    ramona ramon randall randi randy ranjit raphael raphaël raquel rashid raúl ravi raymond rebecca rebekah reena
    régis reinhard reinhold remco rémi renata renate renato rené renee renée reto reza rhiannon rhys ricarda ricardo
    riccardo richard rick ricky riikka rikke rita ritva rob robbie robert roberta roberto robin robyn roderick rodney
    rodolfo rodrigo rogelio roger rohan rohit roland rolf romain roman romana romy ron ronald ronja ronny rory rosa
    rosalie rosalind rosanna rosario roswitha rosemary rosie ross roswita rowan roxana roxanne roy ruben rubén rudi
    rudolf rudy rufus rui rupert russell ruth ryan sabina sabine sabrina sachin sadie sahil saïd salah sally salvatore
    sam samantha sameer sami samir samuel samuele sandeep sandi sandra sandrine sandro sandy sanjay sanjeev sanna sara
    sarah sari sascha sasha saskia satoshi saul scott sean seán sebastian sebastiaan sebastián sébastien selena selma
    serena serge sergei sergej sergey sergio sérgio sergiy severin seth shane shannon sharon shaun shauna shawn shay
    sheila shelby shelley sheryl shirley sibylle sidney sieglinde siegfried sigrid sigurd silja silke silvana silvia
    silvio silvija simon simona simone simonetta sindre sinéad sinead siobhan siobhán sissel slavko slobodan sofia
    sofía sofie solange solène sonia sonja sonya sophia sophie søren sören spencer stacey stacy stan stanislav
    stanisław stefan ştefan stefania stefanie stefano steffen steffi stella stelios stephan stéphane stephane
    stephanie stéphanie stephen steve steven stewart stig stina stuart sue sunil suresh susan susana susann susanna
    susanne susi susie suvi suzanne suzy sven svenja svetlana swati sybille syed sylvain sylvia sylvie szymon tabea
    tabitha tadeusz taina takashi takeshi tamara tamás tammy tania tanja tanya tara tariq tarja tasha tatiana tatjana
    taylor ted teemu terence teresa terje terri terry tessa thea theo theodor theresa thérèse thibault thierry thijs
    thilo thomas thorben thorsten tiago tibor tiffany tiina tilman tilo tim timo timothy tina tobias toby todd tom
    tomas tomás tomáš tomasz tomaž tomi tomislav tommaso tommy toni tony tore torben torsten tove tracey tracy trevor
    tricia trine tristan troy tuomas tyler udo ueli ulf ulla uli ulrich ulrike umberto urs ursula urszula uschi uta
    ute uwe václav valentin valentina valentine valérie valerie valeria valerio vanessa vasco vasilis vasyl veerle
    vera verena veronica veronika véronique vesna vicente vicki vicky victor victoria vijay vikas viktor viktoria
    viktorija vikram ville vincent vincenzo vinod viola violeta virginia virginie vishal vittoria vittorio vivian
    viviana viviane vivien vladimir vlad volker volodymyr waldemar walter waltraud wanda warren wayne wei wendy werner
    wesley whitney wibke wiebke wilfried wilhelm willem william wim winfried witold władysław wojciech wolf wolfgang
    wolfram xavier xenia yann yannick yannis yasmin yasmine yolanda yosef yoshiko yuki yuko yulia yuri yury yusuf yves
    yvette yvonne zac zach zachary zainab zara zdeněk zdzisław zeynep zlatko zoe zoë zofia zoltán zoran zsófia
    zsuzsanna abena adebayo adeola akinyi akosua amara aminata bongani chidi chinedu chioma emeka fatou folake ifeoma
    kagiso kofi kwame lerato mamadou moussa naledi ngozi nkosana nokuthula nomsa oumar sibusiso sifiso sipho tendai
    thabo thandi themba wanjiru yaw zanele abhishek aditi aditya ajay akash akhil amrita anand aniket anil anirudh
    ankit ankita anurag arvind ashish ashok bhavna deepika divya geeta gopal harish kavita krishna lakshmi madhu
    manisha meena meera mukesh nandini naveen neeraj nikhil nisha nitin pankaj parul pooja prachi pradeep prashant
    pratik praveen preeti priyanka puja radha ramya rashmi rekha ritu rohini rupali sandhya sangeeta sarita shalini
    shikha shilpa shivani shreya shruti shweta siddharth smita sneha sonal srinivas subhash sudhir suman sumit sunita
    swapna tanvi tarun uma varun vidya vinay vivek yash agus andi bambang budi dewi dwi eko fitri joko kartika nur
    nurul putri rina rizky siti sri sugeng wahyu wayan yanti aigerim dinara nursultan zhanna ayumi haruka hideki
    hiroko kaori kazuki kenta mariko masahiro mayumi megumi michiko minoru naoki satomi sayaka shinji tadashi takahiro
    tomoko toshio yoko yoshihiro yumi minh nguyen ngoc phuong thanh thi tuan xiaoming hyun jiyoung minjun soo-jin
    bilal farah farid hadiya ibrahim iman jamila karima khadijah layla leila mahdi mariam marwan mehran muna nadeem
    nasser noor nour omid parisa rami rana rania reem saad saeed salim salma samira sanaa shahid shirin sultan tahir
    usman waleed wasim yara yasir younes youssef yousef zahra zaid zeinab ziad akın aslı aylin aytaç barış berk burak
    burcu büşra cansu ceren çağla deniz derya ebru ece emre erdem erkan esra ezgi gamze gizem gökhan gül gülay gülşen
    halil hande hatice ilker kaan leyla melek meltem murat nazlı nihan nilüfer nurettin oğuz okan orhan özge özgür
    özlem pelin pınar ramazan recep seda sedat selim selin semra serdar serkan sevgi sinan süleyman şule tolga tuba
    tuğba tülay ufuk uğur ümit volkan yasemin yavuz yiğit zehra emőke ágnes andrás anikó attila balázs csaba dániel
    dóra enikő eszter ferenc gábor gergely györgy ildikó imre jános józsef judit katalin kristóf lajos márta mária
    máté miklós péter réka sándor szilvia tímea zsolt agnė jurgita rasa rimantas saulius vytautas inese jānis kristaps
    ilze andris liene anssi antti eero eeva eija elina erkki hannu harri heikki heli henna inkeri jaakko jari jarmo
    jenni kalevi katri liisa marjo markku merja mervi minna mirva outi paavo päivi pasi petteri pirjo pirkko raija
    reijo risto riitta saara satu seppo soile tapani tapio terhi tero tuija tuomo tuula veikko vesa virpi åsa agneta
    anette anna-karin birger bo elin emelie eva-lena fredrika gunilla gunnel ingela ingvar jörgen josefin karl-johan
    lena-maria lennart marie-louise mats mattias niclas pär pernilla rickard stellan stig-björn sture torbjörn ulrika
    viveka annelise arild asbjørn aud berit bjørg dagfinn eirik erlend eivind frode geir gro gunn gunvor halvard hege
    ingvild ivar jarle jorunn jostein kåre kari kjersti kjetil leif marte mette øystein oddvar øyvind ragnhild rune
    silje sigrun siri solveig steinar stein svein synnøve torill tor-inge torgeir torhild torunn trond turid vegard
    vidar atli birgir bjarni egill guðmundur guðrún halldór helgi jóhanna jón katrín kristján magnús ólafur ragnar
    sigríður sigurður stefán þór þóra þorsteinn adéla alžběta bedřich blanka bohumil denisa dušan eliška filip
    františek jarmila jaromír jaroslav jiří jitka karel kateřina květa ladislav lenka libor libuše luboš lukáš markéta
    matěj milada miloslav miluše miroslava naděžda oldřich ondřej pavla pavlína radka radim rostislav růžena soňa
    šárka štěpán šimon tereza václava věra vít vladimíra vlasta vojtěch zdeňka zuzana adina alin andra anca camelia
    cătălin ciprian claudiu codruța cosmin cristi crina dragoș doina florentina georgiana gheorghe horia ion ionuț
    iulia iulian laurențiu liviu loredana lucian mădălina mircea nicoleta octavian oana ovidiu raluca răzvan sorin
    teodora tudor vasile viorel anđela aleksa biljana bojan bojana boban dejan dragan dragana dušanka goran gordana
    ivica jadranka jasna jovan jovana ljiljana marijan mate mateja matej mirjana mladen nataša nebojša nemanja nevena
    nikolina predrag radmila saša sanja slađana slavica snežana srđan stipe tena tihana tin uroš vanja velimir vedran
    vladan vuk zvonimir željka željko živko
"""
_OTHER = """
    александр александра алексей алена алина алла анастасия анатолий ангелина андрей анна антон антонина арина аркадий
    арсений артем артём артур борис вадим валентин валентина валерий валерия василий василиса вера вероника виктор
    виктория виталий владимир владислав всеволод вячеслав галина геннадий георгий герман глеб григорий дарья денис
    диана дмитрий евгений евгения егор екатерина елена елизавета жанна захар зинаида зоя иван игорь илья инна ирина
    карина кирилл клавдия константин кристина ксения лариса лев леонид лидия любовь людмила макар максим маргарита
    марина мария марк марта милана михаил надежда наталия наталья никита николай нина оксана олег олеся ольга павел
    петр пётр полина раиса регина роман руслан руфина светлана святослав семен семён сергей софия софья станислав
    степан таисия тамара татьяна тимофей тимур ульяна федор фёдор эдуард элина эльвира юлия юрий яна ярослав олександр
    олександра олексій олена андрій анатолій антоніна богдан валерій василь вікторія віталій володимир володимира
    григорій дарина дмитро євген євгенія ігор ілля ірина катерина кирило костянтин леся любов марія микола михайло
    надія назар наталія наталя ніна остап павло петро сергій соломія софія станіслав тарас тетяна уляна юлія юрій
    ярослава александър ангел асен биляна благовест борислав ваня васил венцислав весела веселин виолета гергана
    георги десислава димитър елица емил живко ивайло ивана иво йорданка калин камен красимир любомир магдалена мариана
    мартин милена мирослав невена петър пламен радослав росица румен светослав симеон стефан стоян таня теодора тодор
    цветан цветелина юлиана янко александар ана бојан бранко весна владан горан драган драгана душан ђорђе зоран игор
    јелена јован јована катарина лука љиљана марија марко милан милица милош мирјана младен наташа небојша немања
    никола предраг саша славица снежана срђан тања γιάννης γιώργος δημήτρης κώστας κωνσταντίνος νίκος νικόλαος
    παναγιώτης βασίλης χρήστος αθανάσιος μιχάλης ευάγγελος σπύρος αντώνης αλέξανδρος μάριος στέλιος θανάσης θοδωρής
    πέτρος λευτέρης ηλίας μαρία ελένη αικατερίνη βασιλική σοφία αγγελική γεωργία κατερίνα άννα ειρήνη ευαγγελία
    χριστίνα δήμητρα ιωάννα δέσποινα αναστασία παρασκευή χρύσα محمد أحمد علي حسن حسين محمود مصطفى إبراهيم يوسف عمر
    خالد سعيد عبد عبدالله عبدالرحمن طارق سامي كريم وليد ياسر هاني فاطمة مريم عائشة زينب نور ليلى سارة هدى منى رانيا
    هبة دينا سلمى ريم داليا نادية سمير ماجد رامي فادي جمال عماد أيمن رضا حسین مهدی امیر رضوان زهرا مریم فاطمه سارا
    نرگس شیرین יוסי דוד משה אבי יעקב יצחק רון גיל עומר איתי נועם אורי אלון יואב ניר דנה מיכל נועה שירה יעל רחל שרה
    מאיה תמר אמיר אסף ארז גלעד חיים חנן יהודה ירון ליאור מתן עידו ערן רועי שי अमित अनिल अजय राहुल राजेश संजय विजय रमेश
    सुरेश मनोज प्रदीप दीपक अशोक विकास पंकज नेहा पूजा प्रिया अंजलि कविता सुनीता रवि मोहित रोहित आशीष अभिषेक विशाल शिवम
    गौरव
"""
_NAMES = frozenset(f"{_LATIN} {_OTHER}".casefold().split())


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name; of "Hans-Peter" the first part is enough.

    Args:
        word: A word as printed. ``is_given_name("Clara")`` is true, ``is_given_name("Solar")`` is not.
    """
    key = word_key(word)
    return key in _NAMES or ("-" in key and key.partition("-")[0] in _NAMES)
