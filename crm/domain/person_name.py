"""A typed or imported name → its parts, and back.

Nothing is lost: every letter of the input stands in exactly one part or in ``leftover``, and the parts written again
give the normalised text. What is uncertain is said in ``doubts``; the gender is never taken from a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from crm.domain.name_order import Doubt
from crm.domain.name_reader import NameParts, read_name
from crm.domain.name_text import BIRTH_MARK, key_of, normalised
from crm.domain.name_words import FEMALE_COURTESY, MALE_COURTESY
from crm.domain.office_words import stands_before_name
from crm.domain.party import Gender, Person

DOUBT_WORDS: Final[Mapping[Doubt, str]] = {
    Doubt.ONE_NAME: "Vor- oder Familienname fehlt",
    Doubt.FAMILY_START: "Wo der Familienname beginnt, ist nicht sicher",
    Doubt.FAMILY_FIRST: "Der Familienname steht vermutlich vorn",
    Doubt.CAPITAL_PREFIX: "Großgeschriebener Vorsatz: zum Familiennamen gerechnet",
    Doubt.INITIALS: "Abgekürzte Vornamen oder akademischer Grad",
    Doubt.OFFICE_END: "Wo die Amtsbezeichnung endet, ist nicht sicher",
    Doubt.TWO_PERSONS: "Vielleicht zwei Personen",
    Doubt.LEFTOVER: "Ein Teil ließ sich nicht zuordnen",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedName:
    """The parts of a name as written.

    ``office`` is what the person does ("Ministerin a. D."), never part of the name. ``degrees`` stand before the name,
    one entry each. ``call_name`` is one of the given names, or one beside them ("Johann „Hans“ Muster"). ``place``
    tells namesakes apart ("Muster (Berlin)", as the Bundestag does); ``suffix`` is what stands behind ("MdB", "LL.M.").
    """

    salutation: str = ""
    office: str = ""
    degrees: tuple[str, ...] = ()
    given_name: str = ""
    call_name: str = ""
    nobility: str = ""
    prefix: str = ""
    family_name: str = ""
    place: str = ""
    suffix: str = ""
    birth_name: str = ""
    leftover: str = ""
    doubts: tuple[Doubt, ...] = ()

    @property
    def gender_hint(self) -> Gender:
        """What "Herr" or "Frau" says; only a hint, and the first name never is one."""
        keys = {key_of(word) for word in self.salutation.split()}
        is_female, is_male = bool(keys & FEMALE_COURTESY), bool(keys & MALE_COURTESY)
        if is_female == is_male:
            return Gender.UNKNOWN
        return Gender.FEMALE if is_female else Gender.MALE

    def to_person(self) -> Person:
        """The record; the place stands before the suffix, as one writes it. The gender stays unknown."""
        return Person(
            degrees=" ".join(self.degrees),
            given_name=self.given_name,
            call_name=self.call_name,
            nobility=self.nobility,
            prefix=self.prefix,
            family_name=self.family_name,
            suffix=_joined(self._bracketed_place(), self.suffix),
            birth_name=self.birth_name,
        )

    def written(self) -> str:
        """All parts in the order of :meth:`Person.name`, with those around it: "Frau Ministerin a. D. Dr. Anna Muster
        (Berlin) MdB, geb. Beispiel". Without courtesy, office, call name and birth name it is that name exactly."""
        is_front = stands_before_name(self.office)
        front = _joined(self.salutation, self.office if is_front else "", " ".join(self.degrees))
        family = _joined(self.nobility, self.prefix, self.family_name)
        name = _joined(front, self._written_given(), family, self._bracketed_place(), self.suffix)
        birth = f"{BIRTH_MARK} {self.birth_name}" if self.birth_name else ""
        return ", ".join(part for part in (name, birth, "" if is_front else self.office) if part)

    def _bracketed_place(self) -> str:
        return f"({self.place})" if self.place else ""

    def _written_given(self) -> str:
        """Given names with the call name underlined among them, or in quotes behind them."""
        if not self.call_name:
            return self.given_name
        before, found, after = f" {self.given_name} ".partition(f" {self.call_name} ")
        if found:
            return f"{before} _{self.call_name}_ {after}".strip()
        return _joined(self.given_name, f"„{self.call_name}“")


def parse_name(text: str) -> ParsedName:
    """The parts of a name in any usual writing: "Prof. Dr. Karl Freiherr von Muster MdL", "Muster, Dr. Anna".

    Takes any Unicode text, never raises, and needs time linear in its length.
    """
    return _frozen(read_name(normalised(text)))


def _frozen(parts: NameParts) -> ParsedName:
    return ParsedName(
        salutation=" ".join(parts.salutation),
        office=", ".join(parts.offices),
        degrees=tuple(parts.degrees),
        given_name=" ".join(parts.given),
        call_name=parts.call,
        nobility=" ".join(parts.nobility),
        prefix=" ".join(parts.prefix),
        family_name=" ".join(parts.family),
        place=parts.place,
        suffix=" ".join(parts.suffixes),
        birth_name=" ".join(parts.birth),
        leftover=" ".join(parts.leftover),
        doubts=tuple(dict.fromkeys(parts.doubts)),
    )


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
