"""Names as people type them, with the parts a German reader sees in them. All persons are invented.

One case a line: text | salutation | office | degrees (; between) | given | call | nobility | prefix | family | place |
suffix | birth name | leftover. Trailing empty parts are left out.
"""

from __future__ import annotations

from typing import Final

from crm.domain.person_name import ParsedName

_CASES: Final = """
# plain
Anna Muster | | | | Anna | | | | Muster
Muster, Anna | | | | Anna | | | | Muster
Muster | | | | | | | | Muster
Anna Maria Muster | | | | Anna Maria | | | | Muster
Hans-Georg Muster-Beispiel | | | | Hans-Georg | | | | Muster-Beispiel
  Anna\u00a0\tMuster  | | | | Anna | | | | Muster
K. H. Muster | | | | K. H. | | | | Muster
J.F. Muster | | | | J.F. | | | | Muster
Anna O’Muster | | | | Anna | | | | O’Muster
Anna D'Beispiel | | | | Anna | | | | D'Beispiel
Muster Beispiel, Anna | | | | Anna | | | | Muster Beispiel
Michael Herr | | | | Michael | | | | Herr
Herr, Michael | | | | Michael | | | | Herr
Doktor, Anna | | | | Anna | | | | Doktor
anna muster | | | | anna | | | | muster
ANNA MUSTER | | | | ANNA | | | | MUSTER
MUSTER Anna | | | | Anna | | | | MUSTER
# courtesy
Herr Karl Muster | Herr | | | Karl | | | | Muster
Herrn Dr. Karl Muster | Herrn | | Dr. | Karl | | | | Muster
Frau Muster | Frau | | | | | | | Muster
Sehr geehrte Frau Dr. Muster | Sehr geehrte Frau | | Dr. | | | | | Muster
Frau Prof. Dr. Anna Muster | Frau | | Prof.; Dr. | Anna | | | | Muster
Muster, Frau Dr. Anna | Frau | | Dr. | Anna | | | | Muster
Herrn und Frau Muster | Herrn und Frau | | | | | | | Muster
Ihre Exzellenz Frau Anna Muster | Ihre Exzellenz Frau | | | Anna | | | | Muster
# degrees
Dr. Anna Muster | | | Dr. | Anna | | | | Muster
Dr Anna Muster | | | Dr. | Anna | | | | Muster
Muster, Dr. Anna | | | Dr. | Anna | | | | Muster
Dr. Muster, Anna | | | Dr. | Anna | | | | Muster
Muster, Anna, Dr. | | | Dr. | Anna | | | | Muster
Anna Muster, Dr. | | | Dr. | Anna | | | | Muster
Prof. Dr.-Ing. Dr. h. c. mult. Karl Muster | | | Prof.; Dr.-Ing.; Dr. h. c. mult. | Karl | | | | Muster
Prof.Dr.med.Karl Muster | | | Prof.; Dr. med. | Karl | | | | Muster
Dr.h.c.mult. Karl Muster | | | Dr. h. c. mult. | Karl | | | | Muster
Dr. Dr. h.c. Karl Muster | | | Dr.; Dr. h. c. | Karl | | | | Muster
Dr. - Ing. E.h. Karl Muster | | | Dr.-Ing. E. h. | Karl | | | | Muster
Dr-Ing Karl Muster | | | Dr.-Ing. | Karl | | | | Muster
Dr. Ing. habil. Karl Muster | | | Dr.-Ing. habil. | Karl | | | | Muster
Dr med dent Anna Muster | | | Dr. med. dent. | Anna | | | | Muster
Dr. rer. nat. Anna Muster | | | Dr. rer. nat. | Anna | | | | Muster
PD Dr. phil. habil. Anna Muster | | | PD; Dr. phil. habil. | Anna | | | | Muster
apl. Prof. Dr. Anna Muster | | | apl. Prof.; Dr. | Anna | | | | Muster
Univ.-Prof. Dr. Karl Muster | | | Univ.-Prof.; Dr. | Karl | | | | Muster
Professorin Dr. Anna Muster | | | Professorin; Dr. | Anna | | | | Muster
Prof. em. Dr. Karl Muster | | | Prof. em.; Dr. | Karl | | | | Muster
Dipl.-Ing. Karl Muster | | | Dipl.-Ing. | Karl | | | | Muster
Dipl. Ing. (FH) Karl Muster | | | Dipl.-Ing. (FH) | Karl | | | | Muster
Dipl.Kffr. Anna Muster | | | Dipl.-Kffr. | Anna | | | | Muster
Dipl.-Volkswirtin Anna Muster | | | Dipl.-Volkswirtin | Anna | | | | Muster
Dr. h. c. (Univ Beispiel) Karl Muster | | | Dr. h. c. (Univ Beispiel) | Karl | | | | Muster
Dr. Phil Muster | | | Dr. | Phil | | | | Muster
Dr. H.C. Muster | | | Dr. | H.C. | | | | Muster
Jun-Ho Muster | | | | Jun-Ho | | | | Muster
# prefixes
Ursula von der Muster | | | | Ursula | | | von der | Muster
von der Muster, Ursula | | | | Ursula | | | von der | Muster
Muster, Ursula von der | | | | Ursula | | | von der | Muster
VON DER MUSTER, URSULA | | | | URSULA | | | VON DER | MUSTER
Karl v. Muster | | | | Karl | | | v. | Muster
Ernst Ulrich von Muster | | | | Ernst Ulrich | | | von | Muster
Silke Elsner von Muster | | | | Silke | | | | Elsner von Muster
Karl von Muster zu Beispiel | | | | Karl | | | von | Muster zu Beispiel
Anna zur Muster | | | | Anna | | | zur | Muster
Karl aus dem Muster | | | | Karl | | | aus dem | Muster
Dörte Muster zum Berge | | | | Dörte | | | | Muster zum Berge
Arthur Killat-von Muster | | | | Arthur | | | | Killat-von Muster
Jan van der Muster | | | | Jan | | | van der | Muster
Jan ten Muster | | | | Jan | | | ten | Muster
Jan in 't Muster | | | | Jan | | | in 't | Muster
Franz Op den Muster | | | | Franz | | | | Op den Muster
Olaf In der Muster | | | | Olaf | | | | In der Muster
Fabio De Muster | | | | Fabio | | | | De Muster
Karl Van der Muster | | | | Karl | | | | Van der Muster
Catarina dos Muster Beispiel | | | | Catarina | | | dos | Muster Beispiel
João Muster e Beispiel | | | | João | | | | Muster e Beispiel
José Ortega y Muster | | | | José | | | | Ortega y Muster
Jean d’Muster | | | | Jean | | | | d’Muster
Giulia della Muster | | | | Giulia | | | della | Muster
Karim al-Muster | | | | Karim | | | | al-Muster
Karim Al Muster | | | | Karim | | | | Al Muster
Omar Abu Muster | | | | Omar | | | | Abu Muster
Omar bin Muster | | | | Omar | | | bin | Muster
Ayşe Yılmaz | | | | Ayşe | | | | Yılmaz
Mehmet Ali Örnekoğlu | | | | Mehmet Ali | | | | Örnekoğlu
Nguyễn Thị Lan | | | | Thị Lan | | | | Nguyễn
Thị Lan Nguyễn | | | | Thị Lan | | | | Nguyễn
# nobility
Theo Graf von Muster | | | | Theo | | Graf | von | Muster
Muster, Prof. Dr. Theo Graf von MdB | | | Prof.; Dr. | Theo | | Graf | von | Muster | | MdB
Graf von Muster, Theo | | | | Theo | | Graf | von | Muster
Karl Freiherr von und zu Guttenberg-Muster MdL | | | | Karl | | Freiherr | von und zu | Guttenberg-Muster | | MdL
Karl Frhr. v. Muster | | | | Karl | | Frhr. | v. | Muster
Otto Graf Muster | | | | Otto | | Graf | | Muster
Dr. Georg Graf Henckel von Muster | | | Dr. | Georg | | Graf | | Henckel von Muster
Peter von der Muster Freiherr von Beispiel | | | | Peter | | | von der | Muster Freiherr von Beispiel
Botho Prinz zu Muster-Beispiel | | | | Botho | | Prinz | zu | Muster-Beispiel
Prinz Ernst August von Muster | | | | Ernst August | | Prinz | von | Muster
Frau Gräfin von Muster | Frau | | | | | Gräfin | von | Muster
Marlis Freiin vom Muster | | | | Marlis | | Freiin | vom | Muster
Karl Schenk Graf von Muster | | | | Karl | | Schenk Graf | von | Muster
Karl Ritter von Muster | | | | Karl | | Ritter | von | Muster
Karl Edler von Muster | | | | Karl | | Edler | von | Muster
Karl Graf und Edler Herr von Muster | | | | Karl | | Graf und Edler Herr | von | Muster
Anna Ritter | | | | Anna | | | | Ritter
Anna Graf | | | | Anna | | | | Graf
Graf, Anna | | | | Anna | | | | Graf
Anna Graf-Muster | | | | Anna | | | | Graf-Muster
# behind the name
Anna Muster MdB | | | | Anna | | | | Muster | | MdB
Anna Muster, MdB | | | | Anna | | | | Muster | | MdB
Anna Muster MdB a.D. | | | | Anna | | | | Muster | | MdB a. D.
Anna Muster (Berlin) MdEP | | | | Anna | | | | Muster | Berlin | MdEP
Muster (St. Wendel), Anna | | | | Anna | | | | Muster | St. Wendel
Anna Muster, LL. M. | | | | Anna | | | | Muster | | LL.M.
Anna Muster LL.M. (Beispiel) | | | | Anna | | | | Muster | | LL.M. (Beispiel)
Anna Muster, M. A. | | | | Anna | | | | Muster | | M.A.
Muster, M. A. | | | | M. A. | | | | Muster
Dr. Anna Muster, MBA, M.Sc. | | | Dr. | Anna | | | | Muster | | MBA M.Sc.
Karl Muster jun. | | | | Karl | | | | Muster | | jun.
Karl Muster d. Ä. | | | | Karl | | | | Muster | | d. Ä.
Karl Muster der Jüngere | | | | Karl | | | | Muster | | der Jüngere
Karl Muster III. | | | | Karl | | | | Muster | | III.
Anna Muster geb. Beispiel | | | | Anna | | | | Muster | | | Beispiel
Anna Muster, geborene von Beispiel, MdL | | | | Anna | | | | Muster | | MdL | von Beispiel
Anna Muster (geb. Beispiel) | | | | Anna | | | | Muster | | | Beispiel
# offices
Oberbürgermeister Karl Muster | | Oberbürgermeister | | Karl | | | | Muster
Frau Ministerin a. D. Dr. Anna Muster MdB | Frau | Ministerin a. D. | Dr. | Anna | | | | Muster | | MdB
Anna Muster, Ministerin a.D. | | Ministerin a. D. | | Anna | | | | Muster
Frau Ministerin | Frau | Ministerin
Erster Beigeordneter Karl Muster | | Erster Beigeordneter | | Karl | | | | Muster
Parlamentarische Staatssekretärin Dr. Anna Muster | | Parlamentarische Staatssekretärin | Dr. | Anna | | | | Muster
Ministerin für Bildung und Kultur Dr. Anna Muster | | Ministerin für Bildung und Kultur | Dr. | Anna | | | | Muster
Ministerin für Inneres, Bau und Sport Dr. K. Muster | | Ministerin für Inneres, Bau und Sport | Dr. | K. | | | | Muster
Muster, Anna, Ministerin für Klima, Agrar und Sport | | Ministerin für Klima, Agrar und Sport | | Anna | | | | Muster
Muster, Karl aus dem | | | | Karl | | | aus dem | Muster
Bürgermeister der Gemeinde Tholey Hans von Muster | | Bürgermeister der Gemeinde Tholey | | Hans | | | von | Muster
Landrätin des Landkreises Muster, Anna Muster | | Landrätin des Landkreises Muster | | Anna | | | | Muster
Anna Muster, Bürgermeisterin der Gemeinde Tholey | | Bürgermeisterin der Gemeinde Tholey | | Anna | | | | Muster
Pastor Karl Muster | | Pastor | | Karl | | | | Muster
Bischof, Anna | | | | Anna | | | | Bischof
RA Dr. Karl Muster | | RA | Dr. | Karl | | | | Muster
S. E. Botschafter Karl Muster | S. E. | Botschafter | | Karl | | | | Muster
S. E. Muster | | | | S. E. | | | | Muster
Richterin am Landgericht Anna Muster | | Richterin am Landgericht | | Anna | | | | Muster
Anna Richter | | | | Anna | | | | Richter
Oberstleutnant i.G. Karl Muster | | Oberstleutnant i. G. | | Karl | | | | Muster
Herrn Grafen von Muster | Herrn | | | | | Grafen | von | Muster
Pater Anselm Muster OSB | Pater | | | Anselm | | | | Muster | | OSB
Prof.in Dr.in Anna Muster | | | Prof.in; Dr.in | Anna | | | | Muster
# call names
Johann „Hans“ Muster | | | | Johann | Hans | | | Muster
Johann "Hans" Muster | | | | Johann | Hans | | | Muster
Johann (Hans) Muster | | | | Johann | Hans | | | Muster
Karl _Heinz_ Muster | | | | Karl Heinz | Heinz | | | Muster
Karl *Heinz* Maria Muster | | | | Karl Heinz Maria | Heinz | | | Muster
Muster, Karl _Heinz_ | | | | Karl Heinz | Heinz | | | Muster
# what is none of it
Anna Muster (SPD) | | | | Anna | | | | Muster | | | | (SPD)
Anna Muster 1970 | | | | Anna | | | | Muster | | | | 1970
Muster, Anna, Tholey | | | | Anna | | | | Muster | | | | Tholey
anna@example.org | | | | | | | | | | | | anna@example.org
"""
_FIELDS: Final = (
    "salutation", "office", "degrees", "given_name", "call_name", "nobility", "prefix", "family_name", "place",
    "suffix", "birth_name", "leftover",
)  # fmt: skip


def _case(line: str) -> tuple[str, dict[str, object]]:
    text, *values = line.split("|")
    parts: dict[str, object] = {name: value.strip() for name, value in zip(_FIELDS, values, strict=False)}
    parts["degrees"] = tuple(word.strip() for word in str(parts.get("degrees", "")).split(";") if word.strip())
    return text, {name: parts.get(name, "") for name in _FIELDS}


CASES: Final = [_case(line) for line in _CASES.strip().splitlines() if not line.startswith("#")]


def parts_of(name: ParsedName) -> dict[str, object]:
    return {field: getattr(name, field) for field in _FIELDS}
