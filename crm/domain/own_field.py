"""Fields that a house adds by itself, without code, and how their values are read and written in German."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from crm.domain.errors import UserError
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate


class FieldType(StrEnum):
    """What a field holds, and so how it is typed, sorted and checked."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


#: German thousands only where they are whole groups: "1.234,5" is a number, "1.23" might be a date or an English one.
_GERMAN_NUMBER: Final = re.compile(r"[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
_STORED_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_LONGEST_NUMBER: Final = 30  # digits; more is a typing error
_LONGEST_TEXT: Final = 2000  # signs


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnField:
    """A field of one kind of record. ``choices`` of a choice stand one a line, in their order."""

    id: int = 0
    version: int = 1
    name: str
    type: FieldType = FieldType.TEXT
    subject_kind: SubjectKind = SubjectKind.PERSON
    choices: str = ""
    position: int = 0

    def choice_list(self) -> tuple[str, ...]:
        """What can be chosen, in order."""
        return tuple(line for line in self.choices.split("\n") if line)

    def read(self, text: str) -> str:
        """What is typed, as it is stored; "" clears. UserError names the field and what is expected."""
        typed = " ".join(text.split()) if self.type is not FieldType.TEXT else text.strip()
        if not typed:
            return ""
        reader = {FieldType.NUMBER: self._number, FieldType.DATE: self._date, FieldType.CHOICE: self._choice}
        return reader.get(self.type, self._text)(typed)

    def shown(self, value: str) -> str:
        """A stored value as it is read in German: "1.234,5", "14.03.2021"; what does not fit stays as it is."""
        if self.type is FieldType.NUMBER:
            return german_number(number) if (number := self.number_of(value)) is not None else value
        day = self.date_of(value)
        return day.german() if day else value

    def number_of(self, value: str) -> Decimal | None:
        """The stored value of a number; None of other types and of what is none (typed past the program)."""
        is_plain = self.type is FieldType.NUMBER and _STORED_NUMBER.fullmatch(value)
        return Decimal(value) if is_plain else None

    def date_of(self, value: str) -> PartialDate | None:
        """The stored value of a date; None of other types and of what is none (typed past the program)."""
        try:
            return PartialDate.parse(value) if self.type is FieldType.DATE else None
        except ValueError:
            return None

    def cell(self, value: str) -> str | Decimal | date:
        """The value with its type, for tables: a number, a day known to the day, else the German text."""
        number, day = self.number_of(value), self.date_of(value)
        if number is not None:
            return number
        if day is not None and day.day is not None and not day.about:
            return day.earliest()
        return self.shown(value)

    def _text(self, typed: str) -> str:
        if len(typed) > _LONGEST_TEXT:
            raise UserError(f"„{self.name}“ ist zu lang; erwartet werden höchstens {_LONGEST_TEXT} Zeichen.")
        return typed

    def _number(self, typed: str) -> str:
        digits = sum(sign.isdecimal() for sign in typed)
        if not _GERMAN_NUMBER.fullmatch(typed) or digits > _LONGEST_NUMBER:
            raise UserError(f"„{self.name}“ erwartet eine Zahl, zum Beispiel 1.234,5.")
        plain = typed.replace(".", "").replace(",", ".").replace("−", "-")
        return _without_zeros(Decimal(plain))

    def _date(self, typed: str) -> str:
        try:
            return PartialDate.parse(typed).iso()
        except ValueError:
            expected = "zum Beispiel 14.03.2021, März 2021 oder 2021"
            raise UserError(f"„{self.name}“ erwartet ein Datum, {expected}.") from None

    def _choice(self, typed: str) -> str:
        for choice in self.choice_list():
            if choice.casefold() == typed.casefold():
                return choice
        raise UserError(f"„{self.name}“ erwartet eine dieser Angaben: {', '.join(self.choice_list())}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue:
    """What stands in an own field: text as entered, a number with a decimal point, a date in the stored form.

    Exactly one of ``party_id``, ``office_id`` and ``event_id`` is set.
    """

    id: int = 0
    version: int = 1
    field_id: int
    party_id: int | None = None
    office_id: int | None = None
    event_id: int | None = None
    value: str = ""


def german_number(number: Decimal) -> str:
    """With points between thousands and a comma before the decimals: "1.234,5"."""
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))


def _without_zeros(number: Decimal) -> str:
    """Equal numbers are stored alike: "1,50" and "1,5", "-0" and "0"."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
