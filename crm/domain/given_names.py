"""Given names that often stand second: they tell "Ernst Ulrich von Muster" from "Silke Elsner von Muster".

Used only to find where the family name begins, never to guess a gender. A name that is not listed makes the parser
doubt, not fail. Own list of usual names in Germany, folded to plain letters.
"""

from __future__ import annotations

import re
from typing import Final

from crm.domain.text import plain

_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.?-?)(?:[^\W\d_]\.-?)*")

GIVEN_NAMES: Final = frozenset(
    """
abdul achim adalbert adam adelheid adolf adolph adrian agathe agnes agnieszka ahmad ahmet albert albrecht alex
alexander alexandra alexis alfons alfred ali alice alina alma alois aloysius alwin amalie amelie amir ana anastasia
andre andrea andreas angela angelika anita anja anke ann anna anne annegret anneliese annemarie annette ansgar antje
anton antonia antonio apollonia aram ariane armin arne arno arnold arthur artur astrid august auguste axel ayla aylin
ayse balthasar baptist barbara bastian beate beatrice beatrix ben benedict benedikt benjamin benno berend bernadette
bernd bernhard bernward bert berta bertha berthold bettina bianca bill birgit bjorn bodo boris botho brigitta brigitte
britta bruno burchard burkhard camilla caren carina carl carla carlo carlos carmen carola carolin caroline carsten
caspar catharina cathrin cecilia celine charles charlotte chloe christa christel christian christiane christina
christine christoph christopher clara claudia claus clemens conrad constantin constanze cordula corinna cornelia
cornelius dagmar damian daniel daniela david denis deniz dennis detlef detlev diana diego dieter dietmar dietrich dirk
dmitri dominic dominik dora doris dorothea dorothee eberhard eckart eckehard eckhard edeltraud edgar edith edmund
eduard edward edwin egbert egon ehrenfried eike ekkehard ekkehart elena eleonore elfriede elias elif elisabeth elise
elizabeth elke ella ellen elmar elsa elsbeth else emil emilia emilie emily emma emmanuel emre engelbert engelhard enno
erhard eric erich erik erika erna ernst erwin esther eugen eva eveline evelyn ewald fabian fatih fatima fatma
felicitas felix ferdinand fernando finn florian francesco francois frank franz franziska frauke fred frederic frederik
frederike friedbert friedel friedemann frieder friederike friedhelm friedrich fritz gabriel gabriela gabriele gebhard
georg george georgia gerald gerd gerda gerhard gerhart gerlach german gernot gero gerold gert gertraud gertrud gesa
gesche gesine gilbert giovanni gisela giselher giuseppe godehard gosta gottfried gotthard gottlieb greta gudrun
guenter guenther guido gunda gunnar gunter gunther gustav guy hagen hakan hanna hannah hannelore hannes hans harald
harry hartmut hartwig hasan hassan hasso hauke hedda hedwig heide heidemarie heidi heike heiko heimo heiner heinke
heinrich heinz helena helene helga helge hellmut hellmuth helmar helmut helmuth hendrik henning henri henriette henrik
henrike henry herbert heribert hermann hermine herta hertha hilda hilde hildegard hinrich holger horst hubert hubertus
hugo huseyin hussein ibrahim ida ignatius ignaz igor ilona ilse imke imme ines inga inge ingeborg ingo ingolf ingrid
inka irene iris irma irmela irmgard isa isabel isabella isabelle ismail isolde ivan ivo jakob james jan jana jane
janine jascha jasmin jean jens jessica jo joachim joaquin jobst jochen joerg joern johan johann johanna johannes john
jolanthe jonas jonathan joost jorg jorge jorn jose josef josefa josefine joseph josephine jost juan judith juergen
julia julian juliane julius jurgen justus jutta kaethe kai karen karin karl karla karlheinz karola karoline karsten
kaspar katarina kate katharina kathe kathrin katja katrin kay kemal kerstin kilian kim kirsten klara klaus klemens
knut konrad konstantin konstanze korbinian kornelia kreszentia kreszenz kristin kristina kuno kurt lambert lara lars
laura laurenz lea leif lena leni lennart lenz leo leon leonard leonhard leonie leopold levin liesel lieselore
lieselotte lili lilian lina linda lisa lore lorenz lothar lotte lou louis louise luca lucas lucia ludger ludolf ludwig
luis luisa luise luka lukas lutz lydia magda magdalena maja malte malwine manfred manuel manuela marc marcel marco
marcus mareike marga margarete margarethe margarita margit margot margret maria marianne marie marika mario marion
marius markus markward marlene marlies marlis marta martha marthe martin martina mary mathias mathilde matthias
maurice max maximilian mechthild mehmet meike meinhard meinolf melanie merle merten meta mette mia michael michaela
michel miguel milena minna miriam mirjam mohamed mohammad mohammed monika moritz muhammad murat mustafa nadine nadja
natalie nathalie nepomuk nicolas nicole niels niklas niko nikolai nikolaus nils nina noah nora norbert oda olaf ole
olena olga oliver omar ortrud oskar osman oswald otmar ottilie ottmar otto ottokar ozlem pascal patricia patrick
patrik paul paula pauline paulo pawel pedro peer peter petra philip philipp philippa philippe pia pierre pieter piotr
raban rafael raimund rainer ralf ralph ramona raphael rebecca regina regine reiko reimund reiner reinhard reinhart
reinhold rembert renate rene ricarda ricardo richard rita robert roberto rodrigo roger roland rolf roman romy ronald
rosa rosemarie roswitha rudi rudiger rudolf rudolph ruediger runa rupert ruprecht ruth sabine sabrina samuel sandra
sara sarah sascha saskia sebastian selma severin sibylle siegbert siegfried sieglinde siegmar siegmund siegrun
siegward sigrid sigurd silke silvia simon simone sixtus sofia sofie solveig sonja sophia sophie soren stefan stefanie
steffen stella stephan stephanie susanna susanne suse svea sven svenja swantje sybille sylvia tade tamara tanja
tassilo tatjana teresa tewes thassilo thea theo theobald theodor theresa therese theresia thilde thilo thomas thorsten
tilman tilo tim timo tina tjark tobias tom toni torben torsten traugott traute trude ubbo udo ulf ulla ulrich ulrike urs
ursel ursula uta ute uwe valentin valerie vanessa veit vera verena veronika victor victoria viktor viktoria vincent
vinzent vinzenz viola vitus volker volkhard volkhart volkmar walburga waldemar waldtraut walter walther waltraud
wendel wendelin wenke wenzel wera werner wibke wiebke wieland wigand wilfried wilhelm wilhelmina wilhelmine wilko
willem willi william willy wilma winfried winrich wolf wolfgang wolfhard wolfram wulf wunibald xaver xenia yannick
yasmin yusuf yvonne zeynep zoe
""".split()
)


def is_given_name(word: str) -> bool:
    """Whether a word is a usual given name, a compound of such ("Hans-Georg"), or an initial ("F.")."""
    if _INITIALS.fullmatch(word):
        return True
    return all(part in GIVEN_NAMES for part in plain(word).split("-"))
