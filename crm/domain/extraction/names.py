"""Whether a short piece of text is the name of a person, and whose: the reader of names decides about its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from crm.domain.degrees import belongs_to_degree, is_degree
from crm.domain.extraction.bodies import WORDS_KEPT, has_legal_form, is_body_word, is_unit
from crm.domain.extraction.first_names import is_first_name
from crm.domain.extraction.functions import is_also_name, is_function_word, is_post
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.name_words import is_prefix, is_suffix
from crm.domain.person_name import ParsedName, parse_name
from crm.domain.text import fold, fold_words

#: What stands before a name in signatures and lists.
_LEAD: Final = re.compile(
    r"(?:gez\.|H\.E\.|S\.E\.|I\.E\.|Inh\.|Inhaber(?:in)?:|i\. ?A\.|i\. ?V\.|im Auftrag|in Vertretung|ppa\.|"
    r"z\. ?Hd\.(?: von)?|c/o|"
    r"Ihre?|Dein|Deine|Your|"
    r"(?:Ihre?n? )?(?:Ansprechpartner(?:in)?|Ansprechperson|Kontaktperson|Kontakt|Bearbeiter(?:in)?|Name|"
    r"Contact(?: person)?|"
    r"(?:Abgeordneten|Wahlkreis|Bürger|Redaktions|Presse|Planungs|Architektur|Ingenieur)?"
    r"büro(?: de[sr] Abgeordneten| de[sr](?= \w+abgeordneten )| von)?|"
    r"Bearbeitet von|Verantwortlich|Es schreibt Ihnen|Auskunft erteilt)|im Namen (?:von|des|der))(?!\w)\s*:?\s*",
    re.IGNORECASE,
)
_LEADS_TO_NAME: Final = re.compile(
    r"(?:gez|i\. ?A|i\. ?V|im Namen|ppa|ansprech|kontaktperson|bearbeite|name)", re.IGNORECASE
)
#: "Büro Anna Muster MdB" names her, unless somebody of the office signs.
_OFFICE_OF: Final = re.compile(r"\w*büro\b", re.IGNORECASE)
#: "Hausarzt Dr. Anna Muster": what stands before a degree is no name.
_BEFORE_DEGREE: Final = re.compile(r"([A-ZÄÖÜ][a-zäöüß-]{5,40} )(?=(?:Prof|Dr)\. )")
#: Capitalised words that begin or end no name, however much they look like one.
_NO_NAME: Final = frozenset(
    "freundliche freundlichen grüße grüßen gruß herzliche herzlichen beste besten viele vielen dank regards kind "
    "best "
    "straße strasse platz weg allee haus halle postfach telefon tel fax mobil mail email internet web www sitz "
    "saarland deutschland germany land bund europa montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "digitale digitaler digitales digital neue neuer neues innovation strategie bildung kultur wirtschaft finanzen "
    "inneres sport umwelt arbeit soziales gesundheit familie jugend presse pressemitteilung mitteilung medien "
    "öffentlichkeitsarbeit kommunikation datum ort zeit betreff unser ihr ihre zeichen nachricht seite anlage "
    "anlagen "
    "registergericht amtsgericht handelsregister sparkasse iban bic hinweis vertraulich wichtig neu startup start-up "
    "tour impulse veranstaltung programm einladung termin uhr please consider the environment terms conditions "
    "sehr geehrte geehrter liebe lieber hallo guten tag university street road square and of for st "
    "hauptstraße bahnhofstraße künstliche künstlichen intelligenz unternehmen stiftung preis zentrum "
    "gebrüder geschwister familie eheleute firma "
    "januar februar märz april juni juli august september oktober november dezember".split()
)
#: An office that goes on.
#: "Anna Muster aus Musterstadt", "Anna Muster (Musterpartei)".
_FROM: Final = re.compile(r" aus [A-ZÄÖÜ][\w -]{2,30}\Z")
_ASIDE: Final = re.compile(r"\s*\((?P<aside>[^()]{2,60})\)\s*\Z")
#: Degrees behind a name that nobody has listed: "M.Arch.", "EMBA".
_BEHIND: Final = re.compile(r",\s*((?:[A-Z][A-Za-z]{0,4}\.){1,3}[A-Za-z]{0,4}\.?|[A-Z]{2,5})\Z")
#: The end of a sentence is none of the name's: "… und Clara Muster."
_STOP: Final = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=\)))\.\Z")
#: "Anna Muster „Meisterstücke“": what she speaks about.
_SPEECH: Final = re.compile(r"(?<=\w)[,:]? [„»\"][^„“»«\"]{3,120}[“«\"]\Z")
_DEAD: Final = re.compile(r"\s*[†‡✝]\s*\Z")
_OPEN_OFFICE: Final = (" für", " der", " des", " und", " im", " in")
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?")
_INITIAL: Final = re.compile(r"[^\W\d_]\.?")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name as read. ``is_sure`` without further evidence: a known given name, a degree, "Frau", "MdL"."""

    parsed: ParsedName
    text: str
    is_sure: bool
    aside: str = ""  # what stood in brackets behind it

    @property
    def value(self) -> str:
        """As one types it into a record: "Dr. Anna Gräfin von Muster MdL"."""
        plain = replace(self.parsed, salutation="", office="", leftover="", doubts=())
        return plain.written()

    @property
    def courtesy(self) -> str:
        """ "Frau" or "Herr", as it stood before the name."""
        return {"w": "Frau", "m": "Herr"}.get(self.parsed.gender_hint.value, "")


def name_in(text: str, vocabulary: Vocabulary) -> FoundName | None:
    """The person a short piece names, and nothing but that person, its office and degrees; None if it is none."""
    lead = _LEAD.match(text)
    bare = text[lead.end() :].strip() if lead else text.strip()
    is_led = lead is not None and _LEADS_TO_NAME.match(text) is not None
    if not 4 <= len(bare) <= 90 or "@" in bare or any(sign.isdigit() for sign in bare[3:]):
        return None
    bare, aside = _without_aside(bare, vocabulary)
    if has_legal_form(bare):
        return None
    if (behind := _BEHIND.search(bare)) and not is_suffix([behind[1]]):
        bare = bare[: behind.start()]
    bare = re.sub(r"\A[1-3]\. (?=[A-ZÄÖÜ])", "", bare)
    bare = _STOP.sub("", bare)
    is_small = bare.islower()
    leading, bare = _leading_function(_from_small(_from_capitals(bare)).strip(" ,;:"))
    parsed = parse_name(bare)
    if "," in bare and _is_whole(bare.partition(",")[0], parsed, vocabulary):
        return None  # "Anna Muster, Hochschule Musterstadt" is a name and something else
    if not _is_name(parsed, vocabulary):
        return None
    parsed = replace(parsed, office=leading) if leading and not parsed.office else parsed
    if is_mandate(parsed.office):  # "MdL Anna Muster"
        parsed = replace(parsed, office="", suffix=parsed.suffix or parsed.office)
    if parsed.office.casefold().endswith(_OPEN_OFFICE):
        return None  # "Direktor der Klinik für | Innere Medizin"
    if parsed.place and not vocabulary.is_place(parsed.place):
        parsed = replace(parsed, place="")  # "(Öffentlichkeitsarbeit)" tells no namesakes apart
    given = [word for word in parsed.given_name.split() if len(word) < 3 or word[-1] != "."]  # "Msgr. Anton"
    is_sure = bool(
        is_led
        or (given and is_first_name(given[0]) and not _INITIAL.fullmatch(given[0]))
        or parsed.degrees
        or parsed.nobility
        or parsed.salutation
        or parsed.suffix
        or vocabulary.is_family_name(parsed.family_name)
    )
    if _OFFICE_OF.match(text) and not is_sure:
        return None  # "Wahlkreisbüro Bad Muster"
    return FoundName(parsed, bare, is_sure and not is_small and not _OFFICE_OF.match(text), aside)


def _without_aside(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The name without pronouns, party, place or newsroom behind it; what tells namesakes apart stays."""
    text = re.sub(r"\s*\((?:er|sie|she|he|they|w|m|d)(?:/\w+)*\)", "", text, flags=re.IGNORECASE)
    text = _FROM.sub("", _DEAD.sub("", _SPEECH.sub("", text)))
    match = _ASIDE.search(text)
    if match is None or vocabulary.is_place(match["aside"]):
        return text, ""
    return text[: match.start()], match["aside"]


def is_mandate(word: str) -> bool:
    """ "MdL", "MdB": before or behind a name."""
    return word.startswith("Md") and is_suffix([word])


def _leading_function(text: str) -> tuple[str, str]:
    """ "Radiomoderatorin Sina Muster" → the post and the name; the reader of names knows offices only."""
    if (led := _BEFORE_DEGREE.match(text)) and not is_first_name(led[1].split()[0]) and not parse_name(text).office:
        return led[1].strip(), text[led.end() :]
    words = text.split()
    number = 0
    while number < len(words) - 2 and is_post(words[number]) and not is_first_name(words[number]):
        number += 1
    if not number or parse_name(text).office:
        return "", text
    return " ".join(words[:number]), " ".join(words[number:])


def _is_whole(text: str, parsed: ParsedName, vocabulary: Vocabulary) -> bool:
    """Whether what stands before a comma is a given and a family name already, and what follows is none of its ends."""
    front = parse_name(text)
    if front.office and front.given_name and front.family_name and parsed.family_name != front.family_name:
        return True  # "Generalkonsulin Dr. Anna Muster, Republik Musterland"
    if parsed.suffix or parsed.office or not parsed.given_name:
        return False
    given = front.given_name.split()
    return bool(given) and is_first_name(given[0]) and _is_name(front, vocabulary) and "," not in parsed.written()


def _from_capitals(text: str) -> str:
    """ "DR. ANNA MUSTER" is printed so; the name is "Dr. Anna Muster"."""
    words = text.split()
    if not all(word == word.upper() for word in words):
        return text if not _last_in_capitals(words) else " ".join([*words[:-1], _title(words[-1])])
    return " ".join(
        word.lower() if number and _stays_small(word.lower()) else _title(word) for number, word in enumerate(words)
    )


def _stays_small(word: str) -> bool:
    """ "von", and what follows a degree: "Dr. iur."."""
    return is_prefix(word) or (belongs_to_degree(word) and not is_degree(word))


def _from_small(text: str) -> str:
    """ "jakob muster", as some print it on cards: a usual given name, and one or two words more."""
    words = text.split()
    is_name = text.islower() and 2 <= len(words) <= 3 and is_first_name(words[0])
    return " ".join(word.title() for word in words) if is_name else text


def _last_in_capitals(words: list[str]) -> bool:
    """ "Jean MUSTER", as in France."""
    last = words[-1] if words else ""
    return len(words) > 1 and len(last) > 4 and last.isalpha() and last == last.upper() and words[0] != words[0].upper()


def _title(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _is_name(parsed: ParsedName, vocabulary: Vocabulary) -> bool:
    if not (parsed.given_name and parsed.family_name) or parsed.leftover:
        return False
    given, family = parsed.given_name.split(), parsed.family_name.split()
    if len(given) > 4 or len(family) > 3 or _INITIAL.fullmatch(family[-1]):
        return False
    words = [*given, *family]
    if given[0].casefold() == "st.":
        return False  # a place
    is_known = is_first_name(given[0])
    if not is_known and parsed.prefix in ("der", "die", "des", "dem", "das"):
        return False  # "Sommertreff der Gründer"
    if not all(is_name_word(word) for word in given):
        return False
    is_sure = is_known and bool(parsed.degrees)  # then a name may end like "Ordnung"
    if not all(is_name_word(word, is_sure=is_sure) or (is_known and is_also_name(word)) for word in family):
        return False
    return not vocabulary.is_place(" ".join(words)) and not vocabulary.body(" ".join(words)) and not is_unit(words[0])


@lru_cache(maxsize=WORDS_KEPT)
def is_name_word(word: str, *, is_sure: bool = False) -> bool:
    """Whether a word can be part of a person's name by its looks; it may look like an idea if a name ``is_sure``."""
    if is_prefix(word):
        return True
    if not _WORD.fullmatch(word) or not word[:1].isupper():
        return False
    small = word.casefold().strip(".")
    if not is_sure and len(small) > 8 and small.endswith(("ung", "ungen", "heit", "keit", "schaft", "ation")):
        return False  # "zur Eröffnung"
    if small in _NO_NAME or small.endswith(("straße", "strasse", "platz", "gasse", "allee")):
        return False
    if is_first_name(word):
        return True
    return not is_function_word(word) and not is_body_word(word)


def same_person(one: ParsedName, other: ParsedName) -> bool:
    """Equal family names, and given names that do not contradict each other: a first name, or an initial of it."""
    if fold(one.family_name) != fold(other.family_name) or not one.family_name:
        return False
    mine, theirs = fold_words(one.given_name), fold_words(other.given_name)
    if not mine or not theirs:
        return True
    first, second = mine[0], theirs[0]
    return first == second or (1 in (len(first), len(second)) and first[0] == second[0])


def is_in_mailbox(parsed: ParsedName, mailbox: str) -> bool:
    """Whether the mailbox bears the family name: "anna.muster@…", "amuster@…"."""
    local = fold("".join(fold_words(mailbox.partition("@")[0])))
    family = "".join(fold_words(parsed.family_name))
    return len(family) > 2 and family in local
