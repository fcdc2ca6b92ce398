"""The rule table behind every form of address: one row per kind of office, editable data.

The general rules come from the BMI's "Ratgeber für Anschriften und Anreden": no "An", designations in the accusative,
the office without the name in the salutation, the department left out. Each row says how well it is founded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Layout(StrEnum):
    """What stands on top of the address.

    ``OFFICE_FIRST`` is the Ratgeber's variant A for official letters: office, then name. ``BODY_FIRST`` is DIN 5008's
    order for a person at an organisation: organisation, name, function. ``NAME_FIRST``: name, then what follows.
    """

    OFFICE_FIRST = "office_first"
    BODY_FIRST = "body_first"
    NAME_FIRST = "name_first"


class NameUse(StrEnum):
    """Whether the salutation names the person; where it is optional, the rule's own form goes without."""

    YES = "yes"
    NO = "no"
    OPTIONAL = "optional"


class Evidence(StrEnum):
    """How a rule is founded."""

    RULE = "R"
    OTHER_SOURCE = "Z"
    FORMED = "M"
    UNVERIFIED = "V"


EVIDENCE_WORDS: Final[Mapping[Evidence, str]] = {
    Evidence.RULE: "Regel des BMI-Ratgebers für Anschriften und Anreden",
    Evidence.OTHER_SOURCE: "andere veröffentlichte Quelle",
    Evidence.FORMED: "nach der Regel des BMI-Ratgebers gebildet",
    Evidence.UNVERIFIED: "üblich, aber nicht belegt",
}

#: The rows that speak of persons and organisations instead of offices; every table must have them.
GENERAL_NAMES: Final = {
    "function": "Funktion in einer Stelle",
    "professor": "Name mit Professorentitel",
    "doctor": "Name mit Doktorgrad",
    "none": "Name",
    "diverse": "Geschlecht divers",
    "unknown": "Geschlecht nicht bekannt",
    "organisation": "Organisation",
}
GENERAL_KEYS: Final = tuple(GENERAL_NAMES)
#: Rules that their titles do not name: a cardinal's office is that of an archbishop.
_OWN_NAMES: Final = {**GENERAL_NAMES, "cardinal": "Kardinal"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressRule:
    """How holders of one kind of office are addressed.

    ``complement`` follows the office in the address; "{genitive}" stands for the body ("der Gemeinde Tholey"),
    "{in_body}" for the place of service ("im Ministerium für Wirtschaft") unless the title names it.
    ``accusative_m`` is the masculine form in the address; the feminine does not change. The predicate stands before the
    office in the dative ("Seiner Exzellenz dem Botschafter"). ``suffix`` stands behind the name ("MdB"). In salutation
    and spoken form "{family}" and "{name}" stand for the person's name; both are empty where the person's rule decides.
    ``informal_*`` is the less formal salutation; empty at an office: the office is dropped for the name, as the
    Ratgeber allows. ``card_*`` is the short designation before the name on an invitation card, in the accusative.
    ``retired`` marks former holders: "a. D.", "i. R.", "em." behind the office, "ehemalig" before it; empty: no trace.
    """

    key: str
    title_m: str = ""
    title_f: str = ""
    title_neutral: str = ""
    accusative_m: str = ""
    complement: str = ""
    layout: Layout = Layout.BODY_FIRST
    salutation_m: str = ""
    salutation_f: str = ""
    spoken_m: str = ""
    spoken_f: str = ""
    informal_m: str = ""
    informal_f: str = ""
    card_m: str = ""
    card_f: str = ""
    retired: str = ""
    name_in_salutation: NameUse = NameUse.YES
    predicate_m: str = ""
    predicate_f: str = ""
    suffix: str = ""
    closing: str = "Mit freundlichen Grüßen"
    evidence: Evidence = Evidence.UNVERIFIED
    note: str = ""

    @property
    def name(self) -> str:
        """What the rule is called in German: "Bürgermeister/in", "Name mit Doktorgrad"; never two rules alike."""
        if self.key in _OWN_NAMES:
            return _OWN_NAMES[self.key]
        both = f"{self.title_m}/in" if self.title_f == f"{self.title_m}in" else self.title_neutral or self.title_m
        if self.predicate_m:
            return f"{both} eines anderen Staates"
        return both if "{" in self.complement else f"{both} {self.complement}".strip()


@dataclass(frozen=True, slots=True)
class AddressRules:
    """The whole table by key."""

    rules: Mapping[str, AddressRule] = field(default_factory=dict)

    def __post_init__(self) -> None:
        missing = [key for key in GENERAL_KEYS if key not in self.rules]
        if missing:
            raise ValueError(f"address rules without {', '.join(missing)}")

    def __getitem__(self, key: str) -> AddressRule:
        return self.rules[key]

    def for_office(self, kind: str) -> AddressRule:
        """The rule for a kind of office; a kind without a rule of its own is a mere function."""
        return self.rules[kind] if kind in self.rules and kind not in GENERAL_KEYS else self.rules["function"]


#: Adjectives before the noun: "Erster Beigeordneter", "Leitender Ministerialrat", "Parlamentarischer Staatssekretär".
_ADJECTIVE: Final = re.compile(r"(?:ender|ierter|ischer|licher|iger|erster|zweiter|dritter)$", re.IGNORECASE)
#: Between two adjectives: "Außerordentlicher und Bevollmächtigter Botschafter".
_AND: Final = "und"
#: Participles used as nouns: "Vorsitzender", "Beigeordneter", "Bevollmächtigter", "Beauftragter".
_PARTICIPLE: Final = re.compile(r"(?:sitzender|ordneter|mächtigter|auftragter|beamter|stellter|sandter|gierter)$", re.I)
#: Weak nouns: "Präsident", "Referent", "Journalist", "Diplomat"; "-rat" is strong ("Landrat", "Ministerialrat").
_WEAK: Final = re.compile(r"(?:ent|(?<!leutn)ant|ist|graf|oph|(?<!r)at|oge|kollege)$", re.IGNORECASE)


def accusative(title: str) -> str:
    """A masculine title in the accusative: "Erster Beigeordneter" → "Ersten Beigeordneten", "Landrat" → "Landrat".

    The Ratgeber puts designations in the first line into the accusative. Adjectives and the noun change, what follows
    the noun ("des Landtages") does not.
    """
    words = title.split(" ")
    for index, word in enumerate(words):
        if word == _AND:
            continue
        if (_ADJECTIVE.search(word) or _PARTICIPLE.search(word)) and _is_followed(words, index):
            words[index] = word[:-1] + "n"
            continue
        words[index] = _inflected(word)
        if words[index + 1 : index + 2] != [_AND] or not _is_followed(words, index):
            break
    return " ".join(words)


def dative_feminine(title: str) -> str:
    """A feminine title in the dative, for "Ihrer Exzellenz der …": "Außerordentliche und Bevollmächtigte Botschafterin"
    → "Außerordentlichen und Bevollmächtigten Botschafterin"; only adjectives and participles change."""
    words = title.split(" ")
    for index, word in enumerate(words):
        if word == _AND:
            continue
        if not word.endswith("e"):
            break
        words[index] = word + "n"
        if not _is_followed(words, index):
            break
    return " ".join(words)


def _is_followed(words: list[str], index: int) -> bool:
    """Whether the word stands before a noun, alone or with another adjective: "Erste …", "Erste und Zweite …"."""
    rest = [word for word in words[index + 1 : index + 3] if word != _AND]
    return bool(rest) and rest[0][:1].isupper()


def _inflected(noun: str) -> str:
    if _PARTICIPLE.search(noun):
        return noun[:-1] + "n"
    if _WEAK.search(noun):
        return noun + ("n" if noun.endswith("e") else "en")
    return noun
