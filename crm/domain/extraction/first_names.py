"""Given names in texts: those that the reader of names knows, and more that are hardly ever anything else.

The list of :mod:`crm.domain.given_names` weighs which of two words is the family name, and so holds the usual ones
only. In a text a name must be told from all other capitalised words, so more are known here. Own list, folded.
"""

from __future__ import annotations

from typing import Final

from crm.domain.given_names import is_given_name
from crm.domain.text import plain

_MORE: Final = frozenset(
    """
aarav abdullah adaeze adalie adebayo adele adelina adem adina aditi adjoa adna aenne afia aga agata agneta agnetha
ahmed aiko aileen aina aischa aisha aishe ajay akash aki akiko akira akos akosua akua alarich alban albin albina aldo
alec alejandra alejandro aleks aleksandar aleksander aleksandra aleksey alemayehu alena alessa alessandro alessia
alexa alexandre alexandros alexandru alexej alexi alfonsa alfonse alfonso alicia alida alisa alisha alison alistair
alix aliya alja aljoscha alke allegra almut almuth aloisia alper alphonse altin alvaro alvin alwine ama amadeo amadeus
amadou amanda amandus amani amar amara ambros ambrosius amelia amelie amina amira amit amke amos amrei amrita anabel
anabela anahit anand ananya anastasija anatol anatolij andi andra andrei andrej andres andris andrzej andy aneta anett
angelica angelina angelo angelos angie aniko anil anina anisa anita anjali anju anka anki ankica annabel annabell
annabelle annalena annalisa anneke anneli annelie anneliesa annemarieke annerose annet annett annick annika annina
anouk anselm ansgard antoine antoinette antonella antonin antonio antonios antonis anusha anwar aoife apolonia
apostolos ara arash arben arda arend aresu aria ariel arif arik aristide arjen arjun arkadi arkadiusz arlette armand
armando armgard arnaud arnd arndt arne arnfried arnulf arpad artem arthur artjom arun arved arvid arwed arwid asha
ashanti ashok asif askan asli asmus asta athanasios attila audrey augustin augustine aurel aurelia aurelie aurelio
avni axelle ayana aydin ayhan aykut aylin ayman aynur ayo ayse aysegul aysel aysun aytac azad azadeh aziz azra
babajide babette bahar bahman bahram baldur baran barbro bartholomaus bartlomiej bartolomeo bartosz basak basil basile
basilius basma bastiaan bea beata beatriz beke bekir bela belinda bella belma benedetta benedikta benita benjamina
benjamino benno bente beppo berenice berit berkan berke bernadett bernadette bernardo bernardus bernt berrin berta
bertil bertold bertram bertrand berwin beth betina betti betty betul beyza bianca bilal bilge birger birgid birgitta
birgitte birk birte birthe bjarne bjork blanca blanche blanka blasius blerim blerta bogdan bogna bohdan bohumil bojan
bonifaz bonnie bora boris borislav borja borwin bozena bozidar branka branko brendan brian brigida brigitta brit
britta bruna brunella brunhild brunhilde bulent burak burcu burga burghard burkard burkhard burkhart busra cagla cahit
calin calogero calvin camille camillo canan candan candida cansu carina carla carlota carmela carmelo carmine carola
carolien carolina carsta casimir caspar casper cassandra catalina catarina cate caterina catherine cathleen cathy
catrin catrina cecile cecilia cedric cedrik celal celia celina cem cemile cengiz cenk cennet cesar cesare cevdet ceyda
ceylan chaim chantal charis charlie charline charlott chelsea cheyenne chiara chidi chiel chiharu chika chinedu chioma
chiyo chloe chris christiaan christin christl christof christophe christos chrysoula chukwu cilli cindy cinzia ciro
claas clarissa claude claudette claudio claudius clea clemence clemens clementine cleo clive clotilde coen coletta
colette colin concetta conni connie constanze consuela cora coralie corbinian cordelia cordt cordula corentin corina
corine corinna corinne cornelis corrado corvin cosima cosmin cosmo costa costin cristian cristiana cristiano cristina
cristoph curd curt cynthia cyprian cyrill cyrus czeslaw dafina dagny dagobert daisuke daisy dalia damaris damian
damien damir damjan dana dani daniele daniella danielle danijel danilo danka danny dante danuta daphne daria dario
darius dariusz darja darko darya dave davide davud dawid dawit debora deborah deepak deepika degenhard dejan delal
delf delfina delia delphine denisa denise denize derek derick derk derya desideria desiree despina detert devika dewi
diamantis diederich diederik diemut dierk diether dietlind dietlinde dietrun dijana dilan dilara dilek dimitra dimitri
dimitrij dimitrios dimitris dina dino diogo dirk ditmar ditte divya djamila doerte dogan dogukan dolf dolores domenic
domenica domenico domingo dominic dominika dominikus dominique donald donata donatella donatus donna dorian dorin
dorina dorit dorle doro dorota dorothe dorothy dorte dorthe dotty dragan dragana dragica drago dragoslav dries dunja
dunya durdu dusan duska dustin ebba ebbo eberhardt ebru eckard eckart eckehart eckhardt edda eddi eddy edelbert
edelgard edeltrud edina edoardo eduardo edvard edwina edyta eef efe effi efstathios egidius egzon eileen einar eirik
ekaterina ekkehard ekrem elaine elan elanor eldin eleanor elek elena eleni eleonora elfi elfie elfrun elgin eliane
eliezer elif elin elina elinor elio elisa elisabetta eliska elizaveta elke ella elle ellinor elly elmira elmo elodie
eloise elona elsbet elske elvira elvis elwira elyas emanuel emanuela emanuele emeka emel emely emerentia emerich emese
emi emiel emile emiliano emilija emilio emine emir emmerich emmi emmo emmy emrah emre emrys enes engin engjell enis
enja ennio enno enrico enzo eoin erato eray ercan erdal erdem erdmute ergun erhan erin erkan erlend ermelinde ermin
erna ernestine ernesto erol ersin ervin erwine esin eske esma esmee esmeralda esperanza esra esteban estefania estelle
ester esther etelka ethan etienne etta eugene eugenia eugenie eugenio eugeniusz eulalia eusebia eusebius evald
evangelia evangelos evanthia evelien evelin evelina evelyne everhard evert evgeni evgenia evgenij ewa ewelina ewout
eyup ezgi fabia fabiana fabienne fabio fabiola fabrice fabricio fabrizio fadi fadime fahri faisal falk falko fanni
fanny fara farah farhad farid farida faruk fatih fatma fatme fatou fatoumata fausto fay federico fedor fedora feenke
felice felicia felicitas felicity felipa felipe felizia femi femke fenja fenna ferdi ferdinando ferenc fergus ferhat
feride feridun ferit fernanda fernando feyza fidel fides fiete fikret filip filippa filippo filiz fina finja finley
finnja fiona fionn firat fjodor flavia flemming fleur flora florentin florentina florentine florinda floris fokke
folake folke folker folkert fortunato foteini fouad franc francesca francesco francine francisca francisco franciska
franciszek franco francois francoise franjo franka franklin frans frantisek franzi fraser frauke fraukje freddy
frederica frederick frederieke frederique fredi fredrik freek freia freimund freimut frerich freya frida friderike
fridolin frieda friedegard friedegund friederich friederike friedgard friedhilde friedlinde friedmar friedo friedrun
frigga friso frithjof frits fritzi frode fulya fumiko funda funmi fynn gabin gabino gabor gabriela gabriele gabriella
gabrielle gael gaetano galina gamze ganna gaspar gaston gavin gebhardt gebre geert geertje geertruida gela gellert
gemma genoveva georgeta georgi georgij georgina georgine georgios geraldine gerard gerardo gerasimos gereon gergely
gerhild gerit gerko gerlind gerlinde germaine germana germar gernot gerrit gerrith gertrude gertrudis gerwin gesa
gesche gesina geza ghassan ghazal giacomo giada gianfranco gianluca gianna gianni gianpaolo gideon gijs gil gilda
gilles gina gino gioacchino giorgio giorgos giovanna giovanni gisa gisbert gisele gislinde gismar gita gitta gitte
giulia giuliana giuliano giulio giuseppe giuseppina gizem gjon gladys glenn gloria godela godelinde godfried godwin
gohar gonca gonul gonzalo goran gordana gordian gordon gorica gosia gottfrieda gottlieb gotz grace gracia graham
gratia grazia graziella grazyna greger gregoire gregor gregorio gregory greta gretchen grete gretel gretje gretl
grietje grigor grigori griselda griseldis grit grzegorz gudula gudulf guenael guido guillaume guillermo gulay gulcan
gulcin guler gulsah gulsen gulseren gunay gunda gunhild gunilla gunnar gunnel gunnlaug guntbert gunthard gunther
guntram gunver gustavo guste gwendolin gyorgy gyula habib habtamu hadi hadil hadrian hadwig hafize haiko haile haimo
hajnalka hakan haldun halil halime halina halit halka halvor hamed hamid hamide hamza hanan hande hanife hanka hanke
hanne hannedore hanneke hannelise hanni hannie hanno hannsjorg hansi hansjakob hansjochen hansjorg hansjosef hanspeter
hansruedi haralds harbert hardy hariklia haris harish harm harmen harmke harriet harro haruka haruki harun harvey
hasan hasret hassan hatem hatice hava havva hazal heather hector hedda hedi hedvig hedwig hedy heidelinde heidelore
heidemaria heiderose heidrun heiki heilke heilwig heimeran heimfried heinar heinfried heinke heino heinrike heinzpeter
hektor helen helene heleni helenka helga helgard helgi helin helke hella helma helmfried helmine helmtrud heloise
hendrick hendrike hendrikje hendrina henk henni henning henny henri henrica henrico henriette henrike henry henryk
heorhii hera heriberta herlind herlinde hermano hermengild hermien hermine herve hetty heye heyo hicham hidayet hideki
hieronymus hikmet hilal hilarius hilary hilbert hildburg hildegund hildegunde hilka hilke hilko hilmar hiltraud
hiltrud hinnerk hiro hiroko hiroshi hiroyuki hitomi hjalmar holm honorata honorius horatio hortensia hosea hossein
hristina hristo hubertine hugh hugues hulda hulya humbert huriye huseyin hussein hyacinth iain ian iannis ibrahim
ibrahima ieva ife ifeoma iftikhar iga iginio ignacio ignazio igor ihsan ikbal ilaria ildiko ilhan ilias ilija ilja
ilka ilke ilko ille illona ilona ilsabe ilsebill ilyas imad imani imants imelda imen imke imma immanuel imogen imran
imre ina inci indira ineke ines inessa inga ingbert ingela ingelore inger ingmar ingrida ingrun ingunn ingvar ingvild
ingwer inis injo inka inken inna innokenti insa inse ioana ioanna ioannis iolanda ion ionel ionut iouri ira iraklis
irem irena irenaus irfan iria irina irit irmela irmhild irmi irmingard irmtraud irmtraut irmtrud isaac isaak isabela
isabell isabella isabelle isbert ishaan isidor isidora iska iskender isla ismael ismail ismet issa istvan itamar
itzhak iva ivan ivana ivar iven ivette ivica ivo ivonne ivor iwan iwo iwona izabela izabella izzet jaap jabari jacek
jack jackie jaco jacob jacoba jacobus jacqueline jacques jadwiga jael jaime jaimie jake jakub jale jamal jamie jamila
jamina jamshid jana janek janet janette jani janica janika janin janina janine janis janka janke janko janna jannek
jannes jannik jannika jannine jannis janny janos jantje janusz jara jarek jari jarla jarmila jarno jaro jaromir jaron
jaroslaw jarste jasmin jasmina jasna jason jasper javier jaya jeanette jeanine jeanne jeannette jeannine jeff jeffrey
jekaterina jelena jelka jelle jelte jemima jenna jennie jennifer jenny jenske jente jeremia jeremias jeremie jeremy
jeroen jerome jerry jerzy jesko jesper jesse jessica jessika jette jewgeni jil jill jillian jim jimena jimmy jinan
jing jiri joakim joan joana joanna joanne joao jochem joel joelina joelle johana johanne johnny jokin jolan jolande
jolanta jolene jolie jolin jolina jonathan jonna jonte joop jordana jordi jordis jorge jorgen jorid jorik joris joscha
joschka jose josefa josefin josefina josephin josephina josette josh joshua josiane josias josie josina josip joska
josua jovan jovana jovanka joy joyce jozef jozsef juan juanita jud judica judy jukka jule julen jules juli juliaan
juliana juliane julie julien juliette julija julika julin julio junis jupp juraj jurek jurgis juri jurij jurjen
jurriaan jussi justin justina justyna jutka jutta jytte kaatje kacper kadir kadri kadriye kaja kajetan kajsa kalina
kalle kalliope kamal kamil kamila kamran kanako kaori karel kari karianne karim karima karina karli karlo karlotta
karmen karol karolin karolina karolos karsta karsten kasia kasimir kasper kassandra kassian kata kataleya katalin
katalina katarina katarzyna katerina katharine katherine kathi kathie kathleen kathrina kathryn kathy kati katia katie
katinka katka katleen katleena katlen katrina katrine katy katya kavita kavya kayra kazim kazimierz kazuko kazuo keanu
keiji keiko keith kelvin kemal kenan kendra kenji kenneth kenny keno kenta kerem kereth kerim kerrin kerry kersten
kersti kerstin kerstina keti ketil kevin kevser khadija khaled khalid khalil kiana kianusch kiera kieran kilian
kimberly kimi kinga kira kiran kirill kirsti kirstin kirstine kjell klaartje klaas klara klarissa klaudia klaudius
klaudiusz klementine klothilde knud koby koen koenraad kofi kolja konni konradin konradine konstantina konstantinos
konstanty konstanze koray kordian kordula koren korinna kornel kornelius kosta kostas krasimir krimhild krishna
kristaps kristel kristen kristiaan kristian kristiane kristina kristof kristofer kristoffer krunoslav krystian
krystyna krzysztof kubra kumiko kunibert kunigunde kwabena kwadwo kwaku kwame kwasi kyle kylie kyra kyriakos kyrill
kyrylo ladislaus ladislav laila lajos lakshmi lale lamberta lambertus lamia lana landolf lara larissa larsine lasse
laszlo lata latifa latoya lauren laurence laurent laurentia laurentius laurenz lauri laurids laurin lauritz lavinia
layla lazar lazaros leah leana leander leandra leandro leda leela leigh leila lejla lela lelia lenard lenka lenko
lennard lennert lennox lenny leocadia leona leonardo leone leonid leonida leonidas leonie leonor leonora leonore
leontine leopoldine leroy leslaw lesley leslie leszek letizia lev levent levi levke lew lewis lexa leyla lia liam
liana lianne libor libusa lida lidia lidija lidwina lien lies liesa liesbeth lieselotte lieske liesl lieve lilia
liliana liliane lilianna lilien lilija lilith lilla lilli lillian lilly lily linda lindita lindiwe lindsay linh linn
linnea lino linus lioba lionel lior lisann lisanne lisbeth lise liselotte lisette liska lissi lissy liudmila liv livia
livio liz liza lizzy ljiljana ljuba ljubica ljubomir ljudmila lluis lodewijk lois lola lolita loni lonneke lonny lora
loredana loreen lorelei loreley lorena lorenzo loreto loretta lorin loris lorna lorraine lotta lotti louisa loukas
lovis lovisa luan luana luay lubomir luc luce lucia luciana luciano lucie lucien lucienne lucija lucilia lucille
lucina lucinda lucio lucius lucja lucy lucyna ludgera ludmila ludmilla ludo ludovic ludovica ludovico ludwiga ludwika
luella luigi luisa luisella luitgard luitpold luiza lukasz luke lukretia lula lulu lurdes lutfi lutfiye luthar lutz
luuk luzia luzie luzius lya lydia lydie lynda lynn lyuba lyudmyla maaike maarit maarten maartje mabel macarena macie
maciej mada maddalena madelaine madeleine madelon madhu madina madita madleen madlen madlin mads mael maelys maeva
magali magalie magda magdalene mageda maggie magnhild magnus magret maher mahir mahmoud mahmut mahnaz mahsa mai maidi
maik maika maike maila maile mailin maira maire maite maj maja majid majken majlinda makbule makena makoto malaika
malcolm malek malena malgorzata malia malin malina malka malke mallory malou malte malu malvina malwina mamadou manal
mandana mandy manfredo mani manish manja mannfred manny manoj manon mansour manu manuela manuele manuell mara marah
maral maranke marbod marcela marceli marceline marcella marcelle marcello marcellus marcia marcin marcos mareen marei
mareike mareiken mareile mareille marek mareke maren maret margaret margareta margaretha margarita margaux margherita
margit margita margitta margo margot margreth margrethe margriet margrit marguerite mari mariam mariama marian mariana
mariane marianna mariano maribel marica marieke mariel mariela mariele mariella marielle marieluise mariet marietta
mariette marigona marija marijan marijana marijke marike mariko marilena marilou marilyn marina marinela marinella
marino marinus mariola maris marisa marisol marissa marit marita maritta mariusz marjan marjana marjeta marjolein
marjorie marjut mark markku marko markwart marla marleen marlen marlena marlenka marli marliese marlin marlise marlon
marlou marlyn marlys marnie marold marquard marret marsha marta marten martien martine martinus martje marty martyna
marvin marwa marwan maryam maryana maryla maryna maryse marzena masako masha masoud massimiliano massimo matea matei
matej mateja mateo mateusz mathea matheo matheus mathieu mathijs mathilda mathilde mathis matias matija matilda
matilde matina matko mato mats matt mattea matteo matteus matthaus matthea matthew matthieu matthijs matthis matti
mattia mattias mattis matyas matz maud maura maureen mauricio mauritius maurits mauritz maurizio mauro maurus maxi
maxim maxima maxime maximiliane maximilien maximo maxine maya maysa mechthilde mechtild medea medina meena meera megan
mehdi mehran mehtap mei meik meiko meinard meinert meinhold meino meinrad meinulf mejra melahat melania melchior melek
melina melinda meline melisa melissa melitta melody meltem memet menderes menno menso mercy meret meriam meriem merike
merit merita meritxell merle merlin mert merve mervi meryem mesut meta metin metka metod mette meyra micaela micha
michail michal michalina michela michele micheline michelle michiel michiko michio mick midori mie mieczyslaw mieke
mien miglena miguel mihaela mihai mihail mihajlo mihaly miho miika mijo mika mikael mikaela mike mikis mikkel mikko
miklas miklos mikolaj milada milagros milan milana mildred milena mileva milica milka milla milly milo milorad milos
milosz miltiadis milva mimi mina minh minka minke minoo minoru mio mira mirabell mirabelle mircea mirea mireille
mirela mirella mirija mirja mirjana mirka mirko mirl mirna miroslav miroslava miroslaw miroslawa mirsad mirte mirtha
mirzeta mischa mitja mitko mizzi mladen moa mohamad mohamed mohammad mohammed mohan mohsen mohssen moira moises mojca
molly momir momme mona monia monica monike monique monja monta morena moreno morgane moritz morris morten morwenna
moses moshe mostafa mouna mounir moussa muhammed muhammet muharrem mukaddes mukesh mukhtar mumin munevver munir murat
muriel musa mustafa mustapha muzaffer mykhailo mykola myles myra myriam myrna myrta myrte myrthe nabil nabila nada
nadege nader nadeschda nadia nadim nadin nadina nadine nadir nadiya nadja nadya nael nafissa nahid naima naja najat
najib nalan nana nancy nando nanette nanna nanne nanni nantje naoko naomi narges nasim nasrin nasser nastasja
nastassja natali natalia natalija natalya natanael natascha nathalie nathan nathanael nathaniel naveen navid nazan
nazim nazire nazli nazmi ndidi nebahat necati necla necmi ned neda nedim nedret neele neeltje negin neha neil nele
nelia nelli nellie nelly nelson nena nergis nermin nesli neslihan nesrin nessa nestor neva neven nevena nevenka
neville nevin nevzat ngozi nia nicholas nick nicki nicklas nicky niclas nico nicodemus nicol nicola nicolai nicolaj
nicolaus nicole nicoleta nicoletta nicolette nicolina nicolo nihat nikhil nikita niklaus niko nikodemus nikol nikola
nikolaj nikolaos nikolas nikole nikoletta nikolina nikos nila nilay nilgun nils nilufer nimet ninette ninja nino nir
nirmala nis nisa nisha nisrine nives nizar nkechi noa noel noelle noemi noemie nofret nola nomsa nonna noortje nora
norbertus noreen noriko norina norma norman norwin notburga notger nour noura nouri nunzio nura nurcan nurdan nurgul
nuri nuria nursel nurten oana obinna octavia octavian octavio oddrun odette odile odilia odilo odin odo ofelia oguz
ohad okan oksana oktay ola olav oleg oleh oleksandr oleksandra oleksij oleksiy olena olenka oles olexander olimpia
olindo olivera olivia olivier olivija oliwia olja olle olli olof olu oluwaseun omar omer omid onder ondine ondrej onno
onur ophelia oren orest orhan oriana oriol orla orlando ornella orpheus orsolya ortfried ortrud ortrun ortwin osama
oscar osei oskar osmin ossip oswin ota otfried oth othmar otilia otis otker ottfried ottilie ottomar ourania ove owen
oya ozan ozcan ozden ozge ozgur ozkan ozlem paavo pablo paco paloma pamela panagiota panagiotis pantelis paola paolo
pascale pascual pasqual pasquale patric patrice patricio patriz patrizia patrizius patryk paulette paulina paulinus
paulus pavao pavel pavla pavle pavlina pavlo pavlos pawel pawlo pedro peggy pelin pepe pepita percy perihan perikles
pero perrine petar petre petri petrina petro petronella petros petrus petter peyman phil philhelmina philine philippa
philippos philippus phillip philo philomena phoebe phuong phyllis piera pierce pierluigi piero pierre pierrette
pierrot piet pieter pieterjan pietro pilar pille pim pina pinar pinkas pino piotr pippa pirjo pirkko pirmin pius
polina polly polyxeni pooja poppy prakash prisca priscilla priska priya priyanka przemyslaw quentin quirin quirina
quirinus rabea rabia rachel rachele rachid rada radha radka radko radmila radoslav radoslaw radovan radu rafael
rafaela rafaele raffael raffaela raffaele raffaella ragna ragnar ragnhild rahel rahim rahul raik raiko raimar raimo
raimond raimunde rainald raisa raissa raj rajesh rajiv rajko rakesh ramazan ramesh rami ramin ramiro ramon ramona
ramsis ramy randi randolf randolph rani rania raoul raphaela raquel rashid rashmi rasim rasit rasmus rauf raul ravi
raymond raymund razan rea reba rebecka rebekka recai recep reda reem refik reginald regis regula reik reiko reinald
reinhild reinhilde reinmar reinout reinwald rekha remco remi remo remy rena renan renat renata renato renee renja
renke renko renzo resi resul reto reza rhea rhiannon ria rica ricard ricarda riccardo richarda richardis rick ricky
rico rieka rieke riekje rika rikarda rike rikke rina rinaldo rinat rino risto riza robbert robbie robby roberta
robertino robin robyn rocco roch rochus rod roderich roderick rodney rodrigo roel roeland rogerio roh rohan rohit
roksana rolanda rolande rolando rolfdieter rolland romain romana romano romarich romed romeo romi romina romuald
romulus romy ron ronan ronen ronja ronny rosalba rosalia rosalie rosalind rosalinde rosalynn rosamunde rosanna rosaria
rosario rosel roselies roselinde rosella roselore rosemary rosetta rosi rosina rosita rositta roslyn rossana rossella
roswitha rouven roux rowena roxana roxane roxanne roy roza rozalia ruben rudolfine rudy rufin rufus ruggero rukiye
rupprecht ruslan rut ruthard ruthild ruud ryan ryo ryoko ryszard saad sabahattin saban sabeth sabina sabino sabri
sabrina sabriye sachiko sadaf sadet sadik sadiye saeed safak safet safiye sahar sahin said saida sakina sakura salih
saliha salim sally salma saloma salome salomon salvator salvatore samantha samed sami samia samim samir samira samuel
samy sana sandeep sander sandor sandrina sandrine sandro sandy sanja sanjay sanna sanne sanni santina santosh saphira
sara sarina sarita sarra sascha saskia satoshi satu saule savas saverio savina savvas scarlett schirin scott sean seb
sebahat sebastiana sebastiano sebastien sebnem seda sedat sefa sefika segolene sejla sekou selahattin selam selcuk
selda selena selim selin selina selinde selma semih semiha semira semra sena senay senta septimus serafin serafina
serafine serap seraphin seraphina serdar serena serge sergei sergej sergii sergio serhat serhii serife serina serkan
serpil servet sevda sevdije severin sevgi sevil sevim sevin seyda sezen sezer shabnam shahin shahram shalini shana
shannon shanti sharon shawn sheila shelly shery shigeru shila shinji shira shirin shirley shiro shlomo shpresa shqipe
shreya sibel sibusiso sieghard sieghild siegismund siegmunde siegrid siegrun siegwart siegwin sieke siemen siemke
sierk sigbert sigfried sigi sigismund siglinde sigmar sigmund signe sigrun sigune silas silja silka silva silvan
silvana silvano silvester silvia silvie silvija silvio silvius simeon simin simion simona simonetta simonida simonne
sina sinaida sinan sinead sinem sini sinja siobhan sita siv siw skadi skarlett sladjana slava slavica slavko slavomir
slawomir slobodan smilla snezana socrates soenke sofia sofija sohrab soledad soley solveig solvejg solvey sonay songul
sonia sonka sonke sophus soraya sorin sotiria sotirios soufian spiros spyridon spyros srdjan stacy stana stanislav
stanislaw stanka stanko stanley stefana stefania stefano stefanos steffi steffie stefka stelian stelio sten stephane
stephania stephen steve steven stig stilla stina stine stipe stjepan stoyan suad suada suat subhi sudabeh suela suha
suheyla sulaiman sulamith suleyman sumiko suna sunil sunita sunna sunniva suresh susan susana susann susette susi
susie suzan suzana suzanna suzanne suzette svea svenja sverre svetlana svitlana swaantje swana swantje swati swen
swenja swetlana swidbert sybil sybilla sybille sylke sylva sylvain sylvester sylvette sylviane sylvie sylvio sylwia
synnove szilvia szymon taavi tabata tabea tabita tadashi tadeo tadeusz tafari tahar tahir tahira tahsin taina taisa
takashi takeshi talea taleb talia talina talke tamara tamas tamer tamina tamino tammo tania tanita tanja tanya tara
taras tarek tarik tarja tatiana tatjana tatsuya tatyana tayfun taylan teda tede tedros tekla tela telse temmo tendai
teodor teodora teodoro teoman terence teresa teresia teresita terezia terje terry tesfaye tess tessa tetiana tetje
tetsuya teun thabo thaddaeus thaddaus thaddeus thadeus thea theda theis thekla thelma themba themistoklis theoderich
theodora theodoros theodosia theofanis theophil theres theresia thessa thibault thiemo thierry thies thijs thilda
thilo thimo thinh thjorben thor thora thoralf thorben thord thordis thore thorge thorid thorleif thorstein thorvald
thuy thyra tiago tiana tiberius tibor tido tiede tielko tiemo tiffany tilbert tilda tile tilko till tilla tille
tillmann tilly tilman tilmann timea timi timm timmo timmy timna timon timothee timotheus timothy timur tina tini tinka
tino tinus tirza tito titus tiziana tiziano tjaard tjade tjalf tjark tjarko tjerk tjorben tjorven tobi tobie todor
tolga tomas tomaso tomasz tomislav tomislava tomke tommaso tommi tommy tomoko toni tonino tonio tonis tonja tonke
tonnies tony tora toralf torben torbjorn tord tordis tore torge torid torstein toru torunn toshio tove traudel traudi
traudl traute trevor trine tristan trixi trixie trond truda trudel trudi trudy trutz tsveta tudor tugba tulay tulin
tuljak tullio tuncay tuncer turan turgay turgut turid tycho tyler tymoteusz tyra tyrone uche uda ueli ufuk ugur uirich
ulas ulf ulfried uli ulja ulkar ulku ulli ullrich ulric ulrika ulrike ulvi uma umberto umit umut undine unni uriel urs
ursel ursina ursulina urszula urte usha uthe utta utz vaclav vadim vadym vahid vahit valdemar valdis valdo valentina
valentino valeria valerian valerie valerij valerio valerius valeska valmir vana vanda vanja varun varvara vasil vasile
vasilij vasiliki vasilios vasilis vasilka vaso vassilios vedat velia velimir venera vera verena verica veronique
vesela vesna vicente vicki vicky victoire victoria vidal vidmantas viet vigdis viggo vijay vikram viktoria viktorija
vilhelm viljem vilma vilmar vilmos vilson vince vincente vincenz vincenzo vinko vinod viola violaine violeta violetta
virgil virginie virginija visar vishal vitali vitalij vitalis vito vitold vitore vittore vittoria vittorio viveca
vivek viveka vivi vivian viviana viviane vivien vivienne vjekoslav vjera vlad vladan vladimir vladimira vladislav
vlado vlasta voislav vojislav vojtech voldemar volkan volkard volkert volkhardt volkwin volodymyr vreni vroni vsevolod
wael waheed walburg waldo waleed walfried walid walli wally walpurga walram walt waltraut waltrud wanda wanja warinka
warner warren wasil wassili wassilis wassim weda wedigo weert weiko welf wenceslaus wenche wencke wendela wendelgard
wendeline wendy wenke wera wernfried wernher werther wes wesley wessel whitney wibke wichard wido wiebe wiebke wiebren
wiegand wieke wieland wiesbert wigbert wigmar wiktor wiktoria wilbert willa willeke willemijn willibald willibert
willibrord willigis wilm wilmar wilmer wiltrud wiltrude wim winand winfrid winfriede winifred winona winston wiola
wioletta witali withold witold wladimir wladislaw wlodzimierz wojciech wojtek wolfdietrich wolfhard wolfhart wolfrad
wolfried wolodymyr wout wouter wulfhild wybke xandra xante xaver xavier xenia xenja xerxes xia xiao ximena xin yael
yagmur yahya yakup yalcin yaman yan yana yaneth yanina yanis yanka yann yannic yannick yannik yara yaren yaron
yaroslav yaroslava yasar yasemin yash yasha yasin yasmin yasmina yassin yasuko yasuo yaw yekta yelda yeliz yeliza
yener yeter yevgenia yevgeniy yevhen yigit yildirim yildiz ying ylva yohannes yoichi yoko yolanda yolande yolanthe
yona yong yorck yorick yosef yoshi yoshiko yoshio youssef ysabel yuka yuki yukio yulia yuliia yuliya yumi yumiko yunus
yuri yurii yuriko yusra yusuf yutaka yvan yves yvette yvo zacharia zacharias zafer zahid zahra zaida zainab zarah zaur
zbigniew zbynek zdenka zdenko zdravko zdzislaw zehra zeki zeliha zeljko zeno zenobia zensi zenta zenzi zephyr zerrin
zeynel zeynep zhen zina zinaida zissis zita zivko zlata zlatan zlatica zlatko zofia zoja zola zoltan zora zoran zorica
zsofia zsolt zsuzsa zsuzsanna zuhal zuleika zulfiye zuzana zuzanna zvonimir zygmunt
""".split()
)


def is_first_name(word: str) -> bool:
    """Whether the word, or the first part of a double name, is a given name."""
    return is_given_name(word) or plain(word.partition("-")[0].rstrip(".")) in _MORE
