"""Bodies by their words: legal forms, and what authorities, companies and associations are called.

The words are open compounds ("Wirtschaftsministerium", "Stadtwerke"), so they are known by their last part.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from crm.domain.extraction.vocabulary import Vocabulary

#: A text asks for its words again and again: so many answers are kept.
WORDS_KEPT: Final = 4000
_LEGAL_FORM: Final = re.compile(
    r"(?<!\w)(?:g?GmbH|GMBH|GGMBH|mbH|MBH|AG|KG|OHG|UG|SE|GbR|[eE]\.? ?V\.?|eG|PartG(?:mbB)?|mbB|KGaA|AöR|KdöR|"
    r"gmbh|mbh|ug(?= \()|Ltd\.?|Inc\.?|LLP|"
    r"PLC|S\.A\.|"
    r"S\.à ?r\.l\.|BV|ASBL)(?![\w.-]*@)(?!\w)"
)
_ENDINGS: Final = (
    "ministerium", "staatskanzlei", "senatskanzlei", "landtag", "bundestag", "bundesrat", "parlament", "fraktion",
    "verband", "verein", "vereinigung", "kammer", "universität", "hochschule", "institut", "akademie", "stiftung",
    "sparkasse", "volksbank", "stadtwerke", "werke", "zeitung", "rundfunk", "redaktion", "radio", "verlag", "agentur",
    "behörde", "präsidium", "inspektion", "gericht", "bistum", "botschaft", "konsulat", "klinikum", "krankenhaus",
    "gesellschaft", "landkreis", "regionalverband", "landesvertretung", "verwaltung", "kreisstadt", "landeshauptstadt",
    "mittelstadt", "gemeinde", "landesamt", "bundesamt", "gewerkschaft", "innung", "genossenschaft", "feuerwehr",
    "rathaus", "sender", "museum", "theater", "kanzlei", "gymnasium", "schule", "dekanat", "forum", "anstalt",
    "universitätsmedizin", "landesregierung", "gemeinschaft", "magistrat", "kreisausschuss", "bezirksamt", "senat",
    "landratsamt", "sportbund", "städtebund", "gewerkschaftsbund", "schutzbund", "beamtenbund",
    "finanzamt", "kommando", "bataillon", "regiment", "kloster", "abtei", "pfarrei", "pfarramt",
    "verbund", "allianz", "bundeswehr", "polizei", "konservatorium", "orchester", "kuratorium", "konzern",
    "bundespolizei", "eurodistrict", "städtetag", "gemeindetag", "landkreistag", "direktion", "cluster", "bündnis",
    "diözese", "landeskirche", "kirchenkreis", "ausschuss",
    "notariat", "praxis", "apotheke", "forstamt", "bauhof", "kita",
    "initiative", "zentrum", "netzwerk", "tagblatt", "volksblatt", "handwerkerschaft",
    "bezirksregierung", "rechnungshof",
    "partnerschaft", "region", "consulat", "tageblatt", "anzeiger", "nachrichten", "rundschau", "wochenblatt",
)  # fmt: skip
_ALL_ENDINGS: Final = (*_ENDINGS, "kreis")
_WHOLE: Final = frozenset(
    "network alliance federation society werk "
    "hotel commune stadt kreis vertretung land amt ihk hwk dgb university ministry department parliament commission "
    "council chamber "
    "embassy institute foundation bank group ventures capital labs studio consulting systems solutions technologies "
    "software saarland-kreis saarpfalz-kreis consulate college school association agency radio tv "
    "landeszentrale office handwerkskammer europäische kommission commission région ministère mairie "
    "caritas diakonie lebenshilfe malteser johanniter "
    "mission syndicat préfecture communauté".split()
)
#: "Muster GmbH gewinnt …" is a sentence, "Muster e. V. für …" a name.
_AFTER_FORM: Final = re.compile(r" (?!(?:für|in|im|am|an|und|i|von|der|des|zur|zu) )[a-zäöü]+ ")
#: "mobil4alle gGmbH", "gGmbH für Bildung", "3D-Druck GmbH".
_SMALL_FIRM: Final = re.compile(r"(?!(?:d|die|der|das|bei|zur|von|und|im|in|an|am) )(?:\d|gGmbH\b|[a-zäöü][\w.-]{2,} )")
#: What begins a headline, or says of which kind the body before is.
_NO_BODY: Final = re.compile(
    r"(?:Im|In|Am|An|Auf|Bei|Beim|Mit|Zum|Zur|Vom|Von|Nach|Seit|Unter|Über|Aus|Für|Protokoll|Niederschrift|"
    r"Anwesenheitsliste|Gästeliste|Rednerliste|Programm|Ablauf|Einladung|Bericht|Rede|Teilnehmerliste|Teilnehmer|"
    r"Liste|Tagesordnung|Sitzung|(?:Anstalt|Körperschaft|Stiftung) "
    r"(?:des )?öffentlichen Rechts|Mitglied|AG [A-ZÄÖÜ][\w-]+,? HR|(?:Amtsgericht|Registergericht|Vereinsregister|"
    r"Handelsregister) .*\d|(?:Stimm|Wahl|Personen|Teilnehmer|Um|Freundes)kreis|Partner|"
    r"Kommanditgesellschaft mit|Gesellschaft mit)\b"
)
_SUBORDINATE: Final = re.compile(
    r"Amt für |(?:(?:Filial|Bezirks|Regional|Gebiets)direktion|Zweigstelle|Niederlassung|Filiale|Außenstelle|"
    r"Fakultät) |"
    r"(?:Landes|Kreis|Orts|Bezirks|Regional)(?:verband|gruppe|verein|stelle) |"
    r"(?:Gesellschaft|Verein|Verband|Zentrum|Agentur) (?:für|fuer|zur) "
)
#: A municipality in Bavaria; with a number it is a street.
_MARKET: Final = re.compile(r"Markt [A-ZÄÖÜ][\w-]{2,}(?: (?:a\.|i\.|an|am|im|in|bei|ob) ?[\w. ]{1,20})?")
#: "Ministerium fördert Orgelsommer" is a headline.
_VERB: Final = re.compile(
    r" (?!(?:mit|statt|laut|samt|gut|ost|west) )(?:[a-zäöüß]{2,}t|haben|laden|wurden|werden|sind|standen|wie|nicht|"
    r"auch|sich|dass|von morgen|war|waren|"
    r"(?<! für )(?<! der )(?<! des )(?<! und )(?<! von )[a-zäöüß]{5,}en(?= [A-ZÄÖÜ]))(?= |\Z)"
)
#: What houses say of themselves: "Stadt der Zukunft", "Ihre Bank vor Ort", "Lebendige Gemeinde", "Mehr Zentrum wagen".
_SLOGAN: Final = re.compile(
    r"(?:Stadt|Gemeinde|Region|Land|Kreis) (?:de[sr]|mit|für) |Schule mit |"
    r".*\b(?:Ihre?[srnm]?|[Uu]nsere?[srnm]?|[Mm]eine?|[Dd]eine?)\b|"
    r"[A-ZÄÖÜ][a-zäöüß-]+(?<!isch)(?:e|es) (?:Gemeinde|Verwaltung|Land|Stadt|Region|Gemeinschaft)\Z|"
    r"(?:Eine?|Gut|Stark|Gemeinsam|Mehr|Wir|Alles|Immer|Echt|Typisch|Einfach|Besser) |"
    r".* [a-zäöüß]{4,}\Z"
)
#: Alone these name no body.
_GENERIC: Final = frozenset(
    "verband verein vereinigung gemeinde stadt kreis landkreis ministerium gesellschaft stiftung fraktion universität "
    "hochschule institut kammer partei redaktion amt behörde verwaltung schule land bank zentrum netzwerk forum "
    "institute department company association foundation college council agency "
    "polizeiinspektion kreisverwaltung stadtverwaltung gemeindeverwaltung feuerwehr kanzlei klinik "
    "mission kommission ausschuss "
    "initiative bündnis gruppe region genossenschaft akademie agentur kreisstadt landeshauptstadt parlament".split()
)
#: Short names that a body's full one begins with.
_KNOWN_SHORT: Final = frozenset(
    "SR HR BR RBB RB DLF ORF TU FH TH HTW HWR RWTH LMU FU HU PH VHS AWO DRK THW ASB "
    "DLRG VdK NABU BUND ADAC DLR DFKI DIHK ZDH LKA BKA SWR WDR "
    "NDR MDR ZDF ARD KfW BIHK BVMW VDI VKU DStGB".split()
)
_ABBREVIATION: Final = re.compile(r"[A-ZÄÖÜ]{3,5}\d?")
#: Parts of a body: they are no body of their own.
_UNIT: Final = re.compile(
    r"(?:referat|abteilung|stabsstelle|fachbereich|fachgebiet|fachdienst|dezernat|sachgebiet|pressestelle|lehrstuhl|"
    r"büro(?!leit)|team|geschäftsbereich|hauptabteilung|stabsbereich|geschäftsstelle|vorzimmer|sekretariat|amt \d|"
    r"office of|department(?! of)|unit|division|ressort|wahlkreisbüro|bürgerbüro|presse- und|projektgruppe|"
    r"arbeitsgruppe|z \d|(?:(?:hoch|tief)?bau|ordnungs|haupt|sozial|kultur|jugend|standes|bürger|umwelt|schul|sport|"
    r"rechts|personal|presse|stadtplanungs)amt(?![\w,])|"
    r"landesredaktion|redaktion (?=[A-ZÄÖÜ])|filialdirektion|\w*(?:büro|referat|abteilung|stelle)(?!\w))(?!\w*leit)",
    re.IGNORECASE,
)
_GENITIVES: Final = (
    ("ministeriums", "ministerium"), ("präsidiums", "präsidium"), ("kreises", "kreis"), ("verbandes", "verband"),
    ("verbands", "verband"), ("vereins", "verein"), ("vereines", "verein"), ("tages", "tag"), ("tags", "tag"),
    ("instituts", "institut"), ("institutes", "institut"), ("amtes", "amt"), ("amts", "amt"), ("rundfunks", "rundfunk"),
    ("bistums", "bistum"), ("zentrums", "zentrum"), ("klinikums", "klinikum"), ("verlages", "verlag"),
    ("verlags", "verlag"), ("gerichts", "gericht"), ("gerichtes", "gericht"), ("rates", "rat"), ("museums", "museum"),
    ("forums", "forum"), ("kommandos", "kommando"), ("bataillons", "bataillon"), ("verbundes", "verbund"),
    ("verbunds", "verbund"), ("klosters", "kloster"), ("netzwerks", "netzwerk"),
    ("rechnungshofs", "rechnungshof"), ("rechnungshofes", "rechnungshof"),
    ("bündnisses", "bündnis"), ("landes", "land"), ("sportbundes", "sportbund"), ("städtebundes", "städtebund"),
    ("schutzbundes", "schutzbund"), ("beamtenbundes", "beamtenbund"), ("gewerkschaftsbundes", "gewerkschaftsbund"),
    ("parlaments", "parlament"), ("parlamentes", "parlament"), ("werkes", "werk"), ("ausschusses", "ausschuss"),
)  # fmt: skip
_MASCULINE: Final = ("tag", "kreis", "verband", "verein", "rundfunk", "verlag", "rat")
#: Bodies that a title names by itself.
_TITLE_BODIES: Final = (
    (re.compile(r"bundestage?s(?:abgeordnete|vize|präsident)", re.IGNORECASE), "Deutscher Bundestag"),
    (re.compile(r"Mitglied des Deutschen Bundestag", re.IGNORECASE), "Deutscher Bundestag"),
    (re.compile(r"europaabgeordnete|Mitglied des Europäischen Parlament", re.IGNORECASE), "Europäisches Parlament"),
)


def is_subordinate(text: str) -> bool:
    """Whether a body's name below another one tells its part or its purpose: "Landesverband Süd", "Amt für …"."""
    return _SUBORDINATE.match(text) is not None and not _LEGAL_FORM.search(text)


def is_unit(text: str) -> bool:
    """Whether the text is a part of a body: "Referat A/3", "Stabsstelle Digitalisierung"."""
    return len(text) <= 120 and _UNIT.match(text) is not None and not _LEGAL_FORM.search(text)


def is_body(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the whole text is the name of a body."""
    if text.startswith(("N. N.", "N.N.")) or text in ("Rathaus", "Neues Rathaus", "Altes Rathaus"):
        return False  # every town has one
    if len(text) > 140 or not text[:1].isupper():
        return len(text) < 60 and _SMALL_FIRM.match(text) is not None and _LEGAL_FORM.search(text) is not None
    if (
        ": " in text
        or len(text.split()) > 14
        or _NO_BODY.match(text.title() if text.isupper() else text)
        or _VERB.search(text)
        or is_slogan(text)
    ):
        return False  # a headline
    if vocabulary.body(text):
        return True
    if is_generic(text):
        return False
    if _MARKET.fullmatch(text):
        return True
    if form := _LEGAL_FORM.search(text):
        is_aside = "(" in text[: form.start()] and ")" in text[form.end() :].rstrip(")")
        return not is_aside and _AFTER_FORM.match(text, form.end()) is None
    return not is_unit(text) and _has_body_word(text.split()[:4])


def _has_body_word(words: list[str]) -> bool:
    """One of the first words is a body's word, and only words with a capital stand before it."""
    for number, word in enumerate(words):
        if is_body_word(word):
            return True
        if number and not (word[:1].isupper() or word in ("&", "und", "für", "of", "the")):
            return False
    return False


def is_slogan(text: str) -> bool:
    """Whether a house praises itself, instead of being called so."""
    return not _LEGAL_FORM.search(text) and _SLOGAN.match(text) is not None


def is_headline(text: str) -> bool:
    """Whether a verb stands within several words: "Ministerin Muster ehrt Ehrenamtliche"."""
    return len(text.split()) > 3 and _VERB.search(text) is not None


@lru_cache(maxsize=WORDS_KEPT)
def is_body_word(word: str) -> bool:
    """Whether a word with a capital is what bodies are called, in the nominative or genitive."""
    bare = word.strip(".,:()„“\"'").casefold()
    if not word[:1].isupper():
        return False
    nominative = _nominative_word(bare)
    if any(part in _WHOLE for part in bare.split("-")) or word.strip(".,:()„“\"'") in _KNOWN_SHORT:
        return True
    spelled = bare.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
    return any(one.endswith(_ALL_ENDINGS) for one in (bare, nominative, spelled))


def is_abbreviation(text: str) -> bool:
    """ "BMI", "IHK": only where a body is expected."""
    return _ABBREVIATION.fullmatch(text) is not None


def has_legal_form(text: str) -> bool:
    return _LEGAL_FORM.search(text) is not None


def legal_form_at(text: str) -> int | None:
    """Where the legal form begins."""
    form = _LEGAL_FORM.search(text)
    return form.start() if form else None


def is_generic(text: str) -> bool:
    """ "des Verbandes": some body, but not which."""
    return _nominative_word(text).casefold() in _GENERIC


def nominative(text: str, before: str, vocabulary: Vocabulary) -> str:
    """The body as it is called: "Deutschen Bundestages" behind "des" → "Deutscher Bundestag"."""
    known = vocabulary.body(f"{before} {text}") or vocabulary.body(text)
    if known:
        return known
    words = text.split()
    at = next((n for n, word in enumerate(words[:4]) if is_body_word(word)), None)
    if at is None or (_LEGAL_FORM.search(text) and _nominative_word(words[at]) == words[at]):
        return text
    words[at] = _nominative_word(words[at])
    for number in range(at):
        if words[number].endswith("en") and before in ("der", "des", "im", "dem", "beim", "am", "vom", "zur"):
            words[number] = words[number].removesuffix("en") + _ending(before, words[at])
    found = " ".join(words)
    return vocabulary.body(found) or found


def _ending(before: str, head: str) -> str:
    if before in ("der", "zur"):
        return "e"
    return "er" if head.casefold().endswith(_MASCULINE) else "es"


def _nominative_word(word: str) -> str:
    for genitive, base in _GENITIVES:
        if word.casefold().endswith(genitive):
            return word[: len(word) - len(genitive)] + base if word.casefold() != genitive else word[: len(base)]
    return word


def body_of_title(title: str, vocabulary: Vocabulary) -> str:
    """The body that a title names by itself, or the only one of the program with such an office."""
    named = next((body for pattern, body in _TITLE_BODIES if pattern.search(title)), "")
    return named or vocabulary.body_of_title(title)
