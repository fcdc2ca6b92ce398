"""The closed classes of words in a name: courtesy, nobility, prefixes, what stands behind the name.

Sources: the value lists of the Bundestag's member data (ADEL, PRAEFIX), the BMI's "Ratgeber für Anschriften und
Anreden" (what stands before and behind a name), and the usual particles of neighbouring languages.
"""

from __future__ import annotations

from typing import Final

from crm.domain.name_text import key_of

FEMALE_COURTESY: Final = frozenset("frau fr fräulein frl mrs ms madame mme".split())
MALE_COURTESY: Final = frozenset("herr herrn hr mr monsieur".split())
_COURTESY: Final = (
    FEMALE_COURTESY | MALE_COURTESY | frozenset("familie eheleute exzellenz eminenz mx pater frater schwester".split())
)
#: Words of address that stand before "Herr" or "Frau", or before a predicate.
_BEFORE_COURTESY: Final = frozenset(
    "an sehr geehrte geehrter verehrte verehrter liebe lieber seine seiner ihre ihrer eure".split()
)
#: "Herrn und Frau Muster".
AND: Final = frozenset(("und", "u.", "&"))

_NOBILITY: Final = frozenset(
    "graf gräfin grf gf gfn reichsgraf reichsgräfin landgraf landgräfin markgraf markgräfin pfalzgraf burggraf altgraf "
    "wildgraf rheingraf raugraf freiherr frhr frh freih freifrau frfr freifr freiin frn reichsfreiherr baron baronin "
    "baronesse grafen freiherrn prinzen fürsten "
    "prinz prinzessin erbprinz erbprinzessin fürst fürstin erbgraf erbgräfin herzog herzogin erbherzog "
    "erzherzog erzherzogin komtess komtesse ritter edler edle conte contessa comte comtesse marquis marquise vicomte "
    "jonkheer jhr jonkvrouw kardinal".split()
)
#: Usual family names too: nobility only before a prefix ("Anna Ritter", but "Karl Ritter von Muster").
_NOBILITY_BEFORE_PREFIX: Final = frozenset("ritter edler edle herzog herzogin conte marquis comte".split())
#: Hereditary court offices that are part of the title: "Schenk Graf von Muster".
_BEFORE_NOBILITY: Final = frozenset("schenk erbschenk truchseß truchsess erbtruchseß marschall erbmarschall".split())

GERMAN_PREFIXES: Final = frozenset("von vom zu zum zur auf aus in an am".split())
#: Prefixes only behind another: "aus dem Muster", "in 't Muster".
ARTICLES: Final = frozenset(("der", "den", "dem", "die", "'t", "’t", "het"))
#: These need an article behind them: "aus dem Muster", "in 't Muster".
_NEED_ARTICLE: Final = frozenset("auf aus in an op bei".split())
_PREFIXES: Final = GERMAN_PREFIXES | frozenset(
    "der den van de del della delle dei degli di da do dos das du des la le les lo ten ter te tom thor op bei am af av "
    "el al bin ibn ben bint v. d. v.d.".split()
)
#: Written with a capital they belong to the family name ("De Muster", "In der Muster"): so the Bundestag lists them.
_CAPITAL_PREFIXES: Final = frozenset(
    "de di da del della du la le van von vom zu zum zur ten ter op den el al abu ben bin ibn dos das in auf aus st "
    "sankt mac".split()
)
#: "Ortega y Gasset": the words on both sides are one family name.
CONNECTORS: Final = frozenset(("y", "e", "i"))

VIETNAMESE_FAMILY: Final = frozenset(
    "nguyen tran le pham phan vu vo dang bui do ho ngo duong hoang huynh truong dinh ly".split()
)
VIETNAMESE_MIDDLE: Final = frozenset(("thi", "van"))

#: What stands behind a name, without blanks and dots; capitals count.
_SUFFIXES: Final = frozenset(
    "MdB MdL MdEP MdA MdBB MdHB MdR MdV MdNR MEP LLM LLB LLD MA BA MSc BSc MBA EMBA MPA MPH MPP MEd BEd MEng BEng MFA "
    "BFA MRes MPhil BPhil MTh PhD DPhil JD CPA CFA jun jr Jr JUN JR sen sr Sr SEN SR aD AD iR IR junior senior dJ dÄ "
    "derÄltere derJüngere dieÄltere dieJüngere II III IV SJ OSB OP OFM OCist OSFS SDB SVD".split()
)
#: With a dot these are abbreviations, without one they can be names.
_SUFFIX_ONLY_WITH_DOT: Final = frozenset(("Jun", "Sen", "I"))
_ACADEMIC_SUFFIXES: Final = frozenset(
    "LLM LLB LLD MA BA MSc BSc MBA EMBA MPA MPH MPP MEd BEd MEng BEng MFA BFA MRes MPhil BPhil MTh PhD DPhil JD".split()
)
PARTIES: Final = frozenset(
    (
        "cdu,csu,cdu/csu,spd,fdp,afd,linke,die linke,grüne,grünen,die grünen,bündnis 90/die grünen,b90/grüne,bsw,fw,"
        "freie wähler,ssw,ödp,piraten,volt,parteilos,fraktionslos"
    ).split(",")
)


def is_courtesy(word: str) -> bool:
    return key_of(word) in _COURTESY


def leads_to_courtesy(word: str) -> bool:
    return key_of(word) in _BEFORE_COURTESY


def is_nobility(word: str, following: str) -> bool:
    """Whether the word is a title of nobility here: something must follow it ("Steffi Graf" is none)."""
    key = key_of(word)
    if key in _NOBILITY_BEFORE_PREFIX:
        return is_prefix(following) or key_of(following) in ("herr", "herrin", "herren")
    return key in _NOBILITY and bool(following)


def is_before_nobility(word: str) -> bool:
    """Whether the word is a hereditary court office, part of the title that follows it."""
    return key_of(word) in _BEFORE_NOBILITY


def is_prefix(word: str, following: str = "der") -> bool:
    """Whether a small-written word leads to a family name; "in" and "auf" only before an article."""
    return word in _PREFIXES and (word not in _NEED_ARTICLE or following in ARTICLES)


def is_capital_prefix(word: str, following: str) -> bool:
    """Whether a particle with a capital begins the family name."""
    small = key_of(word)
    if not word[:1].isupper() or small not in _CAPITAL_PREFIXES:
        return False
    return small not in _NEED_ARTICLE or following in ARTICLES


def is_suffix(words: list[str]) -> bool:
    """Whether the words together are one suffix: "MdB", "LL. M.", "a. D.", "der Jüngere"."""
    text = "".join(words)
    compact = text.replace(".", "")
    is_known = compact in _SUFFIXES or (compact in _SUFFIX_ONLY_WITH_DOT and text.endswith("."))
    return is_known and not any(word.endswith(")") for word in words)


def is_academic_suffix(words: list[str]) -> bool:
    return is_suffix(words) and "".join(words).replace(".", "") in _ACADEMIC_SUFFIXES
