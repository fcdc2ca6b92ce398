"""What somebody is: titles of office, posts in firms and newsrooms, German and English; and the body in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from crm.domain.degrees import is_degree
from crm.domain.extraction.bodies import (
    WORDS_KEPT,
    has_legal_form,
    is_abbreviation,
    is_body,
    is_body_word,
    is_generic,
    is_headline,
    is_unit,
    nominative,
)
from crm.domain.extraction.first_names import is_first_name
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.name_words import is_suffix
from crm.domain.office_words import is_title

_ENDINGS: Final = (
    "leiter", "leiterin", "manager", "managerin", "berater", "beraterin", "assistent", "assistentin", "sekretär",
    "sekretärin", "redakteur", "redakteurin", "journalist", "journalistin", "sachbearbeiter", "sachbearbeiterin",
    "koordinator", "koordinatorin", "gründer", "gründerin", "inhaber", "inhaberin", "vorstand", "prokurist",
    "prokuristin", "mitarbeiter", "mitarbeiterin", "leitung", "assistenz", "geschäftsführung", "pilot", "entwickler",
    "entwicklerin", "reporter", "reporterin", "korrespondent", "korrespondentin", "moderator", "moderatorin",
    "beamter", "beamtin", "chef", "chefin", "lotse", "lotsin", "schriftführer", "schriftführerin", "kassenwart",
    "schatzmeister", "schatzmeisterin", "ratsmitglied", "vorstandsmitglied", "unternehmer", "unternehmerin", "meister",
    "meisterin", "planer", "planerin", "trainer", "trainerin", "architekt", "architektin", "steuerberater",
    "sachverständiger", "sachverständige", "historiker", "historikerin", "wissenschaftler", "wissenschaftlerin",
    "investor", "investorin", "beisitzer", "beisitzerin", "wart", "wartin", "volontär", "volontärin", "richter",
    "kommissar", "kommissarin", "feldwebel", "leutnant", "polizeirat", "polizeirätin", "kriminalrat", "kriminalrätin",
    "baurat", "baurätin", "medizinalrat", "medizinalrätin", "sanitätsrat", "botschaftsrat", "botschaftsrätin",
    "schulrat", "schulrätin", "forstrat", "brandrat", "kommandeur", "kommandeurin", "kommandant", "kommandantin",
    "präfekt", "präfektin", "justiziar", "justiziarin", "syndikus", "organist", "organistin", "rätin", "imam",
    "kantor", "kantorin", "kurator",
    "kuratorin", "ärztin", "facharzt", "oberarzt", "chefarzt", "tierarzt", "apotheker", "apothekerin", "lehrerin",
    "ingenieur", "ingenieurin", "informatiker", "informatikerin", "therapeut", "therapeutin", "archivar", "archivarin",
    "bibliothekar", "bibliothekarin", "dirigent", "vorständin", "inspektor", "inspektorin", "feuerwehrmann",
    "feuerwehrfrau", "designer", "designerin", "landwirt", "landwirtin", "obmann",
    "obfrau", "attaché", "offizier", "offizierin", "kandidat", "kandidatin", "verwalter", "verwalterin", "student",
    "studentin", "polizist", "polizistin", "künstler", "künstlerin", "autorin", "dozent", "dozentin", "kassierer",
    "kassiererin", "betreuer", "betreuerin", "disponent", "disponentin", "hauptmann", "wachtmeister", "pädagoge",
    "pädagogin", "jurist", "juristin", "ökonom", "ökonomin", "richterin", "pressereferat", "gesellschafter",
    "gesellschafterin", "fotograf", "führer", "istin", "cellist", "pianist", "solist", "publizist", "kabarettist",
    "schriftsteller", "schriftstellerin", "pfleger", "pflegerin", "spediteur", "regisseur", "regisseurin",
    "hausarzt", "kinderarzt", "zahnarzt", "notarzt", "amtsarzt", "schauspieler", "schauspielerin", "dolmetscher",
    "dolmetscherin", "sängerin", "tänzerin", "musikerin",
    "führerin", "fotografin", "bauleiter", "anwalt", "anwältin", "schirmherr", "schirmherrin", "sprecher", "sprecherin",
    "ratsherr", "ratsfrau", "forscher", "forscherin", "experte", "expertin", "vertreterin", "händler",
    "händlerin", "spezialist",
    "techniker", "technikerin", "pionier", "pionierin", "blogger", "bloggerin", "erzieher", "erzieherin", "hebamme",
    "winzer", "winzerin", "gastronom", "gastronomin", "soziologe", "soziologin", "politologe", "politologin",
    "biologe", "biologin", "psychologe", "psychologin", "theologe", "theologin", "geologe", "geologin", "förster",
    "försterin", "kämmerer", "kämmerin", "helfer", "helferin", "bäcker", "bäckerin", "kapitän", "physiker",
    "physikerin", "chemiker", "chemikerin", "konditor", "konditorin", "musiker", "landesvertreter",
)  # fmt: skip
_ENGLISH: Final = re.compile(
    r"\b(?:[SE]?VP|CEO|CTO|CFO|COO|CIO|CDO|Head of|Director|Manager|Managing Partner|Partner|(?:Co-)?Founder|"
    r"Consultant|Editor|"
    r"Adviser|Advisor|Secretary|Officer|President|Chair(?:man|woman)?|Analyst|Engineer|Lead|Leader|Fellow|Lecturer|"
    r"Coordinator|Specialist|Scientist|Researcher|Developer|Designer|Architect|Associate|Assistant|Representative|"
    r"Principal|Strategist|Producer|CISO|CMO|CHRO|Journalist|Chargée? de mission|Responsable|Secrétaire|Déléguée?|"
    r"Cheffe? de|Counsel|Executive|Owner|"
    r"Account|Chief|Correspondent|Minister|Ambassador|Attaché|Consule?|Maire|Conseill(?:er|ère)|Direct(?:eur|rice)|"
    r"Présidente?)\b"
)
_TITLE_SIGNS: Final = " .,:-–"
#: Words between a function and the body it is held at.
_BEFORE_BODY: Final = re.compile(
    r"\s(?P<word>der|des|dem|im|in der|beim|bei der|bei|am|an der|vom|von der|von|zur|of the|of|at|@|for the|"
    r"de la|der)\s+"
)
_ADJECTIVES: Final = re.compile(r"(\w*(?:bevollm(?:ä|ae)chtigt|beauftragt|vorsitzend|beigeordnet|abgeordnet|angestellt|"
r"verordnet))e\b", re.IGNORECASE)  # fmt: skip
#: "dem Präsidenten", "den Architekten".
_WEAK: Final = re.compile(r"(?:[ae]nten|[ai]sten|ekten|[ao]goge?n|präfekten|kandidaten|soldaten|polizisten)\Z")
_GENITIVE: Final = re.compile(
    r"(?:meister|minister|leiter|sekretär|direktor|sprecher|vorsteher|inspektor|kanzler|rat)s\Z"
)
_DATIVE_PLURAL: Final = re.compile(
    r"(?:meister|minister|leiter|führer|sprecher|vorsteher|gründer|inhaber)n\Z", re.IGNORECASE
)
_DECLINED: Final = re.compile(
    r"(?:bevollm(?:ä|ae)chtigt|beauftragt|vorsitzend|beigeordnet|abgeordnet|verordnet)en\Z", re.I
)
_RANKED: Final = re.compile(r"\A(erst|zweit|leitend|parlamentarisch|stellvertretend|technisch|hauptamtlich)e\b", re.I)
_MODIFIERS: Final = frozenset(
    f"{stem}{ending}"
    for stem in "stellvertretend ehemalig früher parlamentarisch erst zweit leitend hauptamtlich ehrenamtlich "
    "technisch "
    "kaufmännisch geschäftsführend wissenschaftlich künstlerisch persönlich designiert amtierend regierend neu "
    "langjährig".split()
    for ending in ("e", "er", "en")
)
_SHORT_MODIFIERS: Final = frozenset("Parl. parl. Stv. stv. Stellv. stellv. Ltd.".split())
#: "Partner der Kommunen", "Ihr Berater in allen Lagen": what a house says of itself.
_NO_POST: Final = re.compile(
    r"\A(?:Die |Der |Ihre? )?Partner(?:in)? (?:de[sr]|für|von) |\bIhre[srnm]\b|\AIhre? \w+ (?:für|in|aus) "
)
_FORM_ALONE: Final = re.compile(r"(?:g?GmbH|UG|AG|KG|SE|eG|GbR|OHG)")
_ADJECTIVE: Final = re.compile(r"(?:er|e|en|es|ter|[.&])\Z")
#: "1. Vorsitzende".
_RANK: Final = re.compile(r"[1-9]\. (?=[^\W\d_]{4})")
_KEPT_WHOLE: Final = ("mitglied", "mdb", "mdl", "member")


#: A post that is no compound and a family name as well: behind a given name it is that.
_ALSO_NAMES: Final = frozenset(
    "richter meister major hauptmann führer sprecher leiter chef kantor kurator student lehrer planer berater wart "
    "vorstand obmann gesellschafter gründer pilot fotograf kanzler bischof abt general oberst kaplan pfarrer senator "
    "minister landrat hofrat stadtrat pastor dekan propst kardinal konsul rektor notar referent anwalt".split()
)
#: Ends of family names, unless the whole is an office.
_LIKE_NAMES: Final = ("meister", "richter")
#: "ParkPilot" is a firm's.
_BRAND: Final = re.compile(r"[a-zäöüß][A-ZÄÖÜ](?!n(?:nen)?\Z)")
#: Short names of posts.
_SHORT: Final = frozenset(
    "Prior Priorin PHK EPHK POK PHKin POKin KHK EKHK KOK StS CEO CTO CFO COO CIO CDO CISO CMO CHRO VP MdB MdL MdEP "
    "MdHB MdA Partner Partnerin Coach".split()
)


#: How the posts of several end, and that of one: "die Landräte Anton Muster und Berta Probe".
_PLURALS: Final = (
    ("innen", "in"), ("ratsherren", "ratsherr"), ("räten", "rat"), ("räte", "rat"), ("sekretären", "sekretär"),
    ("sekretäre", "sekretär"),
    ("direktoren", "direktor"), ("rektoren", "rektor"), ("senatoren", "senator"), ("professoren", "professor"),
    ("anwälten", "anwalt"), ("anwälte", "anwalt"), ("vorständen", "vorstand"), ("vorstände", "vorstand"),
    ("bischöfen", "bischof"), ("bischöfe", "bischof"), ("ärzten", "arzt"), ("ärzte", "arzt"),
    ("redakteuren", "redakteur"), ("redakteure", "redakteur"), ("ingenieure", "ingenieur"), ("chefs", "chef"),
    ("moderatoren", "moderator"), ("investoren", "investor"), ("autoren", "autor"),
)  # fmt: skip


def singular(word: str) -> str:
    """The post of each of several: "Landräte" → "Landrat", "Bürgermeisterinnen" → "Bürgermeisterin"; "" if it is none.

    Forms that are the same for one and for several ("Bürgermeister") are none.
    """
    for several, one in _PLURALS:
        if word.casefold().endswith(several):
            stem = word[: len(word) - len(several)]
            made = stem + one if stem else one.capitalize()
            return made if is_function_word(made) else ""
    return ""


def is_also_name(word: str) -> bool:
    """Whether a post is a usual family name: "Richter", "Meister", and what looks like one: "Hoffmeister"."""
    small = word.casefold()
    return small in _ALSO_NAMES or (small.endswith(_LIKE_NAMES) and len(small) < 14 and not is_title(word))


@lru_cache(maxsize=WORDS_KEPT)
def is_function_word(word: str) -> bool:
    bare = word.strip("()„“\"',;:")
    stem = re.sub(r"(?:[*:/_]|/-|\(-?)in(?:nen)?\)?$", "", bare)
    small = stem.casefold()
    if stem in _SHORT:
        return True
    if _BRAND.search(stem):
        return False
    if _WEAK.search(small):
        small = small.removesuffix("en")
    elif _GENITIVE.search(small) or is_of_several(small):
        stem, small = stem[:-1], small[:-1]
    spelled = small.replace("ae", "ä").replace("ue", "ü")
    is_post = is_title(stem) or small.endswith(_ENDINGS) or is_title(spelled) or spelled.endswith(_ENDINGS)
    return bool(stem) and stem[0].isupper() and is_post and not is_degree(stem)


def is_of_several(word: str) -> bool:
    """ "von den Geschäftsführern Anton Muster und Bernd Probe"."""
    return _DATIVE_PLURAL.search(word) is not None


def is_post(word: str) -> bool:
    """Whether a word alone is a post, German or English."""
    return is_function_word(word) or _ENGLISH.fullmatch(word) is not None


def are_several(word: str, article: str) -> bool:
    """Whether a post before a name is that of several: "Landräte", "die Abgeordneten"."""
    is_declined = article.casefold() in ("die", "beiden") and _DECLINED.search(word) is not None
    return is_of_several(word) or bool(singular(word)) or is_declined


def is_title_modifier(word: str) -> bool:
    """ "Erster Beigeordneter", "Parlamentarische Staatssekretärin", "Parl. Staatssekretärin"."""
    return word.casefold() in _MODIFIERS or word in _SHORT_MODIFIERS


def is_function(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text begins with a post: one of its first three words is one, those before it only qualify it."""
    text = _RANK.sub("", text)
    if text.startswith(("und ", "sowie ", "oder ", "mit ")):
        return False
    if len(text) > 160 or not text[:1].isalpha() or is_unit(text) or _NO_POST.search(text):
        return False
    if (is_body_word(text.split()[0]) and has_legal_form(text)) or is_headline(text):
        return False  # "Kanzlei Dr. Muster & Partner mbB", "Ministerin Muster ehrt Ehrenamtliche"
    if vocabulary.is_title(text) or re.match(r"Professor(?:in)? (?:für|of) ", text):
        return True
    words = text.partition(",")[0].split()[:4]
    for number, word in enumerate(words):
        if number + 1 < len(words) and _FORM_ALONE.fullmatch(words[number + 1]):
            return False  # "Rathauslotse GmbH"
        if number and is_suffix([word]):
            break  # "Anna Muster MdL"
        if is_function_word(word) and not (
            number
            and is_also_name(word)
            and (is_first_name(words[number - 1]) or not _ADJECTIVE.search(words[number - 1].casefold()))
        ):
            return True
        if number and word[:1].islower() and word not in ("und", "&"):
            break
    match = _ENGLISH.search(text)
    return match is not None and match.start() <= 30 and not has_legal_form(text[: match.start()])


def split_function(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """ "Bürgermeisterin der Gemeinde Tholey" → function and body; the body is "" if none is named."""
    text = _trimmed(text)
    for match in _BEFORE_BODY.finditer(text):
        rest = _trimmed(text[match.end() :])
        if not _is_body_here(rest, match["word"], vocabulary):
            continue
        function = text[: match.start()].strip(_TITLE_SIGNS)
        if function.casefold() in _KEPT_WHOLE:
            function = text
        return function, nominative(rest, match["word"].split()[0], vocabulary)
    words = text.split()
    for number in range(1, min(len(words), 4)):
        rest = " ".join(words[number:])
        if words[number - 1].endswith(":"):
            break
        is_named = bool(vocabulary.body(rest)) or not (" " not in rest and is_generic(rest))
        is_field = len(words) - number == 2 and is_generic(words[-1]) and bool(_ADJECTIVE.search(words[number]))
        if (
            is_named
            and not is_field  # "Projektmanager Digitale Verwaltung"
            and is_function_word(words[number - 1])
            and is_body(rest, vocabulary)
            and not is_function_word(words[number])
        ):
            return " ".join(words[:number]).strip(_TITLE_SIGNS), vocabulary.body(rest) or rest
    return text, ""


def _trimmed(text: str) -> str:
    """Without signs around it, but with the last dot of "e. V."."""
    bare = text.strip(_TITLE_SIGNS)
    return f"{bare}." if bare.endswith(("e.V", "e. V", "Inc", "Ltd")) and f"{bare}." in text else bare


def _is_body_here(rest: str, before: str, vocabulary: Vocabulary) -> bool:
    if not rest or is_unit(rest) or (" " not in rest and is_generic(rest) and not vocabulary.body(rest)):
        return False
    known = vocabulary.body(f"{before} {rest}") or vocabulary.body(rest)
    return bool(known) or is_body(rest, vocabulary) or is_abbreviation(rest)


def strong(function: str, article: str) -> str:
    """As it is written without an article: "der Bevollmächtigte" → "Bevollmächtigter"."""
    if article in ("der", "dem", "den"):
        function = _RANKED.sub(r"\1er", function, count=1)
        return _ADJECTIVES.sub(r"\1er", function, count=1)
    return function


def of_one(function: str, article: str) -> str:
    """As one person bears it: "dem Präsidenten" → "Präsident", "der Abgeordneten" → "Abgeordnete"."""
    first, blank, rest = function.partition(" ")
    if is_title_modifier(first) and rest:
        first = re.sub(r"en\Z", "e" if article == "der" else "er", first)
        return f"{first} {of_one(rest, article)}"
    if one := singular(first):
        first = one
    elif _WEAK.search(first):
        first = first.removesuffix("en")
    elif _GENITIVE.search(first) or is_of_several(first):
        first = first[:-1]
    elif _DECLINED.search(first):
        first = first.removesuffix("n") if article in ("der", "die", "zur") else f"{first.removesuffix('n')}r"
    return f"{first}{blank}{rest}"
