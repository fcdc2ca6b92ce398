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
abdullah adem agata ahmed aileen aisha aishe aleksandar aleksander aleksandra alena alessandro alessia alexej alfonso
alida alisa aljoscha almut alvaro amelia amelie amina amira amit amos anatol andrzej aneta angelo aniko anita anju
anneke annelie annett annika ansgard antonella antonio anusha apolonia arda aresu arif arnaud arndt arne arthur asli
aurelia aurelie aydin aylin aynur ayse aytac azra bartosz basak basma benedetta benedikta benno bente berit bernadette
berta betul bianca birger birk birte birthe bogdan boris bozena brigitta britta burak burkhard burkhart carina carla
carmela carola carolina caspar catalina cecilia celia celina cem cemile cengiz cevdet chantal charlie chiara chloe
cindy claas clemens coletta conni constanze cordelia cordula corinna cornelis cosima cristina damian damir dana danijel
danuta daria darius dariusz davide deborah delia delphine denise derya desiree dilek dimitri dimitrios dina dirk dogan
domenico dominic dominique dorin dorota dunja ebru eckard eckart edda edyta efe ekaterina ekkehard elena eleni eleonora
elfi elif elin eliska elke ella elmira elvira emanuela emine emir emre enno enrico ercan erdem ergun erna esra estelle
esther etienne evangelos evelin evgenia ewa ewelina fabienne fabio fabiola falk falko fanni fatih fatma federico
felicitas femke ferdi fernanda fernando filip filiz fiona fjodor flavia folke francesca francesco francois frauke freya
frida frieda friederike frithjof gabor gabriela gabriele galina gerlinde gernot gesa gesche ghassan gianna giovanna
giovanni gitta giulia giuseppe goran gottlieb gregory greta grit grzegorz guido gulay gulcan gunda gunhild gunilla
gunnar gunther gwendolin habib hakan halil hamid hanife hanne harun hasan hassan hatice hava havva hedda hedwig heinke
helene helga hella henning henri henriette henrike henry hermine hilal hilke hilmar hinnerk hosea hristo huseyin
hussein ibrahim igor ilias ilka ilona imke imran ina indira ines inga ingmar inka irena irfan irina irmela isabella
isabelle ismail ivan ivana ivo iwona jacek jacqueline jacques jadwiga jamal jana janek janina janine janna jannes
jannik janos jaroslaw jasmin jasmina jasper jelena jennifer jenny jeremias jerzy jessica jette jill joana joanna jochem
joelle jolanta jonathan jordi jorge jose josefa josefina josip jovana juan juanita jule juliane julika julio jurij
justin justina justyna jutta kalle kamil kamila karim karima karolina karsten kasimir katalin katarina katarzyna
kathleen katinka kemal kenan keno kerim kerstin kevin khaled khalid kilian kinga kira kirstin klaas klara kofi
konstanze kordula kristina krystian krystyna krzysztof kwame kyra lajos lale lara larissa lasse latifa laurent laurenz
layla leander leandra leila leonie leyla lieselotte lilia liliana lilith linda linh linus lisbeth ljiljana loredana
lorena lorenzo lotta lucia luciano ludmila luigi luisa lutz lydia lynn maarten maciej madeleine madlen magda magnus
mahmoud mahmut maike maja malgorzata malina malte mandy manoj manuela marcela marcin marcos mareike maren margareta
margarita margit margot mariam mariana marianna mariola marisa mariusz marjan marleen marlen marlena marta marten
mateusz mathilda mathilde matilda matteo mattis maurizio maxim maya medina mehdi melek melina melisa melissa meltem
merle merlin merve mesut meta mette miguel mihaela mika mikael milan milena milos mina mira mirko miroslav miroslaw
mohamad mohamed mohammad mohammed mona monique moritz muhammed murat mustafa nabil nada nadine nadiya nadja najat
natalia natascha nathalie nazan nazli neele nele nena nergis nesrin neven niclas nicola nicole nihat niko nikolina nils
nilufer nino nisa noel noelle nora norma nour noura nurcan nuri oana octavia odette oguz oksana oleg oleksandr oleksiy
olena oliwia omar omid ondrej onur orhan ortrud oscar oskar ottilie ozan ozge ozlem pablo paolo pascale pasquale
patrizia patryk paulina pavel pawel pedro peggy pelin petar philine philippa pierre piet pieter pinar piotr priska
priya radoslaw rafael rahel raisa rajesh ramazan ramona rania raphaela rasmus raul rebekka recep regula reiko reinhild
renee ricarda riccardo rieke rina robin rodrigo roksana romana romy ronja ronny rosalie rosanna rosi roswitha roxana
rukiye ruslan sabina sabrina sahin salim salma salvatore samantha samira samuel sandro sanja sara sascha saskia sebnem
seda selda selim selin selina selma semra serap serdar serena sergej sergio serhat serkan severin sevgi seyda shirin
sibel siegrun sigrun silas silja silvana silvia simona sina sinan siobhan slavica slawomir sofia solveig sonay songul
soraya sorin stanislav stanislaw stefania stephane stina suleyman sunniva susann svea svenja svetlana swantje sybille
sylvain sylwia szymon tabea tahir taina talina tamara tamer tanja tarek tarik tatjana teresa thaddaus thea theda
theresia thies thijs thilo thorben thore thorge tiago tibor tilda till tilman timea timur tina tjark tobi tomas tomasz
tomislav toni tonja torben torge traute tugba tuncay ugur ulas ulf ulrika ulrike umut undine urs ursel vadim valentina
valeria valerie valeska vasile vasilios vedat velimir vera verena veronique victoria viktoria vincenzo viola violetta
vishal vittorio vivian vivien vlad vladimir volkan wanda wassim wencke wenke wera wibke wiebke wieland wiktor wiktoria
wim wladimir wlodzimierz wojciech wolfhard xaver xenia yael yannick yannik yara yasemin yasin yasmin yasmina yolanda
yuki yulia yunus yusuf yvette zacharias zahra zbigniew zehra zeki zeljko zeynep zofia zoltan zora zuzana
""".split()
)


def is_first_name(word: str) -> bool:
    """Whether the word, or the first part of a double name, is a given name."""
    return is_given_name(word) or plain(word.partition("-")[0].rstrip(".")) in _MORE
