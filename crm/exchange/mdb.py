"""Reads the members' master data that the Bundestag publishes (MDB_STAMMDATEN.XML, alone or in its zip).

The fields and their meaning are those of the DTD in the zip. Read as a stream, one person at a time. Left out on
purpose, because a contact list has no use for them (Art. 5, 9 GDPR): religion, family status, children, the short
biography, and the declarations of interests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from xml.etree.ElementTree import Element
from zipfile import ZipFile, is_zipfile

from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.exchange.file_reading import ARCHIVE_ERRORS, refusal
from crm.exchange.xml_stream import XmlDamage, elements

_DATE: Final = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")
_GENDERS: Final = {"weiblich": Gender.FEMALE, "männlich": Gender.MALE, "divers": Gender.DIVERSE}
_GROUP: Final = "Fraktion/Gruppe"
_ROOT: Final = "DOCUMENT"
#: The official file has 15 MB; more than this is not the official file.
_LARGEST: Final = 100_000_000
_MADE_ON: Final = re.compile(rb"Erstellt am:\s*(\d{2})\.(\d{2})\.(\d{4})")
_PROLOGUE: Final = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberName:
    """A name with its time (HISTORIE_VON, HISTORIE_BIS), field by field as the Bundestag records it.

    ``place`` (ORTSZUSATZ) has its brackets; ``degrees`` is AKAD_TITEL, ``salutation_title`` ANREDE_TITEL.
    """

    family_name: str
    given_name: str
    place: str = ""
    nobility: str = ""
    prefix: str = ""
    salutation_title: str = ""
    degrees: str = ""
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMembership:
    """A parliamentary group within a term; the dates are empty where it lasted the whole term."""

    name: str
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberTerm:
    """One legislative period (Wahlperiode) of a member; ``state_list`` and ``mandate`` are LISTE and MANDATSART."""

    number: int
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    constituency_number: str = ""
    constituency: str = ""
    constituency_state: str = ""
    state_list: str = ""
    mandate: str = ""
    groups: tuple[GroupMembership, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person who is or was a member; ``names`` and ``terms`` in the order of the file, oldest first."""

    id: str
    names: tuple[MemberName, ...]
    terms: tuple[MemberTerm, ...]
    gender: Gender = Gender.UNKNOWN
    born_on: PartialDate | None = None
    birth_place: str = ""
    birth_country: str = ""
    died_on: PartialDate | None = None
    profession: str = ""
    party: str = ""


def read_members(path: Path) -> Iterator[Member]:
    """The members in the order of the file. UserError, naming file and place, when reaching something damaged."""
    count = 0
    try:
        with _opened(path) as file:
            for element, line in elements(file, _ROOT, "MDB", _LARGEST):
                yield _Reader(path, line).member(element)
                count += 1
    except XmlDamage as damage:
        raise UserError(f"„{path.name}“ ist keine lesbare MdB-Stammdatei: {damage}") from damage
    except ARCHIVE_ERRORS as error:
        raise UserError(f"Das Archiv „{path.name}“ ist beschädigt oder verschlüsselt (nach Person {count}).") from error
    except OSError as error:
        raise refusal(path, error) from error
    if count == 0:
        raise UserError(f"In „{path.name}“ steht keine Person (Element MDB).")


def published_on(path: Path) -> PartialDate | None:
    """The day in the comment before the first element, None if there is none."""
    try:
        with _opened(path) as file:
            match = _MADE_ON.search(file.read(_PROLOGUE))
        return PartialDate(int(match[3]), int(match[2]), int(match[1])) if match else None
    except (*ARCHIVE_ERRORS, OSError):
        return None  # :func:`read_members` says what is wrong with the file


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    if not is_zipfile(path):
        with path.open("rb") as file:
            yield file
        return
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.casefold().endswith(".xml")]
        if len(names) != 1:
            raise UserError(f"Im Archiv „{path.name}“ wird genau eine XML-Datei erwartet, es sind {len(names)}.")
        with archive.open(names[0]) as file:
            yield file


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns one MDB element into a member; knows the place for what it has to complain about."""

    path: Path
    line: int
    id: str = ""

    def member(self, element: Element) -> Member:
        number = _text(element, "ID")
        if not number:
            raise self._damaged("die Kennung (ID) fehlt")
        return _Reader(self.path, self.line, number)._known(element)

    def _known(self, element: Element) -> Member:
        about = element.find("BIOGRAFISCHE_ANGABEN")
        about = Element("BIOGRAFISCHE_ANGABEN") if about is None else about
        names = tuple(self._name(found) for found in element.iterfind("NAMEN/NAME"))
        if not names:
            raise self._damaged("kein Name (NAMEN/NAME)")
        return Member(
            id=self.id,
            names=names,
            terms=tuple(self._term(found) for found in element.iterfind("WAHLPERIODEN/WAHLPERIODE")),
            gender=_GENDERS.get(_text(about, "GESCHLECHT"), Gender.UNKNOWN),
            born_on=self._date(about, "GEBURTSDATUM"),
            birth_place=_text(about, "GEBURTSORT"),
            birth_country=_text(about, "GEBURTSLAND"),
            died_on=self._date(about, "STERBEDATUM"),
            profession=_text(about, "BERUF"),
            party=_text(about, "PARTEI_KURZ"),
        )

    def _name(self, element: Element) -> MemberName:
        family = _text(element, "NACHNAME")
        if not family:
            raise self._damaged("der Familienname (NACHNAME) fehlt")
        return MemberName(
            family_name=family,
            given_name=_text(element, "VORNAME"),
            place=_text(element, "ORTSZUSATZ"),
            nobility=_text(element, "ADEL"),
            prefix=_text(element, "PRAEFIX"),
            salutation_title=_text(element, "ANREDE_TITEL"),
            degrees=_text(element, "AKAD_TITEL"),
            valid_from=self._date(element, "HISTORIE_VON"),
            valid_to=self._date(element, "HISTORIE_BIS"),
        )

    def _term(self, element: Element) -> MemberTerm:
        number = _text(element, "WP")
        if not re.fullmatch("[0-9]{1,2}", number):
            raise self._damaged(f"„{number}“ ist keine Wahlperiode (WP)")
        return MemberTerm(
            number=int(number),
            valid_from=self._date(element, "MDBWP_VON"),
            valid_to=self._date(element, "MDBWP_BIS"),
            constituency_number=_text(element, "WKR_NUMMER"),
            constituency=_text(element, "WKR_NAME"),
            constituency_state=_text(element, "WKR_LAND"),
            state_list=_text(element, "LISTE"),
            mandate=_text(element, "MANDATSART"),
            groups=tuple(self._groups(element)),
        )

    def _groups(self, term: Element) -> Iterator[GroupMembership]:
        for element in term.iterfind("INSTITUTIONEN/INSTITUTION"):
            if _text(element, "INSART_LANG") == _GROUP:
                yield GroupMembership(
                    name=_text(element, "INS_LANG"),
                    valid_from=self._date(element, "MDBINS_VON"),
                    valid_to=self._date(element, "MDBINS_BIS"),
                )

    def _date(self, element: Element, tag: str) -> PartialDate | None:
        text = _text(element, tag)
        if not text:
            return None
        try:
            if match := _DATE.fullmatch(text):
                return PartialDate(int(match[3]), int(match[2]), int(match[1]))
        except ValueError:
            pass  # "31.02.1990": the same sentence as for what is no date at all
        raise self._damaged(f"„{text}“ ist kein Datum TT.MM.JJJJ ({tag})")

    def _damaged(self, what: str) -> UserError:
        person = f", Person {self.id}" if self.id else ""
        return UserError(f"„{self.path.name}“, Zeile {self.line}{person}: {what}.")


def _text(element: Element, tag: str) -> str:
    return " ".join((element.findtext(tag) or "").split())
