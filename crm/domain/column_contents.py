"""What the cells of a column look like, whatever its heading says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from crm.domain.cell_values import ANY_YEAR, read_ags, read_date, read_gender, read_mails, read_phones
from crm.domain.degrees import is_degree
from crm.domain.given_names import is_given_name
from crm.domain.office_words import is_title, starts_with_office
from crm.domain.person_name import parse_name
from crm.domain.table_column import Field
from crm.domain.table_names import without_party
from crm.domain.text import fold_words

#: Four digits have lost their zero; what could be a year is none.
_POSTCODE: Final = re.compile(r"(?:(?:D-)?\d{5}|(?!19|20)\d{4})(?:\.0)?")
_PLACE: Final = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}\s+\D+")
_BLOCK: Final = re.compile(r".{3,}[,\n ]\s*(?:[A-Z]{1,2}-)?(?:\d{5}|(?!19|20)\d{4})\s+\D.*", re.DOTALL)
_STREET: Final = re.compile(
    r"\D{3,}\s\d+\s?[a-zA-Z]?(?:\s?[-–/]\s?\d+\s?[a-zA-Z]?)?|Postfach\s[\d ]+|.+(?:straße|str\.)"
)
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:de|com|org|eu|net|saarland)(?:/\S*)?")
_REGISTERED: Final = re.compile(r"\be\. ?V\b")  # its letters alone stand in names as well ("Hans v.")
_BODY: Final = frozenset(
    fold_words(
        "gemeinde stadt kreisstadt landkreis ministerium staatskanzlei gmbh ag verein verband universität "
        "hochschule kammer landtag regionalverband institut stiftung redaktion rundfunk zeitung amt bundesministerium "
        "landeshauptstadt mittelstadt kg verbandsgemeinde bistum kirche sparkasse agentur"
    )
)

#: The first two digits of the sixteen states.
_STATES: Final = frozenset(f"{number:02d}" for number in range(1, 17))

Fits = Callable[[str], bool]


def _is_ags(text: str) -> bool:
    return text.isdecimal() and len(text) in (7, 8, 12) and read_ags(text)[:2] in _STATES


def _is_phone(text: str) -> bool:
    found = read_phones(text)
    digits = sum(sign.isdigit() for sign in text)
    return bool(found.values) and digits > _YEAR and any(sign in text for sign in "0+") and not _is_ags(text)


_YEAR: Final = 4


def is_person(text: str) -> bool:
    """Whether a text is the whole name of a person, as far as one can see that."""
    text = without_party(text)
    if any(sign.isdigit() or sign == "@" for sign in text) or len(text.split()) < 2 or _is_body(text):
        return False
    name = parse_name(text)
    if not (name.family_name and name.given_name) or len(text.split()) > 12:
        return False
    return bool(name.degrees or name.salutation) or is_given_name(name.given_name.split()[0])


def _is_body(text: str) -> bool:
    return _REGISTERED.search(text) is not None or bool(_BODY & set(fold_words(text)))


def _is_office(text: str) -> bool:
    return starts_with_office(text.split()) or any(is_title(word) for word in text.split()[:2])


def _is_given(text: str) -> bool:
    """Letters alone are initials, or the signs of something else."""
    return all(is_given_name(word) for word in text.split()) and len(text.split()) <= 4 and len(text) > 1


def _is_date(text: str) -> bool:
    return any(sign in text for sign in ".-/") and read_date(text, ANY_YEAR) is not None


#: The surest first: a postcode is a number too, a name is any words.
TESTS: Final[Mapping[Field, Fits]] = {
    Field.EMAIL: lambda text: bool(read_mails(text).values),
    Field.WEB: lambda text: _WEB.fullmatch(text) is not None,
    Field.BIRTH_DATE: _is_date,
    Field.AGS: _is_ags,
    Field.POSTCODE: lambda text: _POSTCODE.fullmatch(text) is not None,
    Field.PLACE: lambda text: _PLACE.fullmatch(text) is not None,
    Field.ADDRESS: lambda text: _BLOCK.fullmatch(text) is not None,
    Field.PHONE: _is_phone,
    Field.GENDER: lambda text: read_gender(text) is not None,
    Field.DEGREES: lambda text: all(is_degree(word) for word in text.split()[:1]) and len(text) < _SHORT,
    Field.NAME: is_person,
    Field.BODY: _is_body,
    Field.OFFICE: _is_office,
    Field.GIVEN: _is_given,
    Field.STREET: lambda text: _STREET.fullmatch(text) is not None,
}
_SHORT: Final = 30
#: Fields whose cells look like those of another one.
LIKE: Final[Mapping[Field, Field]] = {
    Field.MOBILE: Field.PHONE,
    Field.FAX: Field.PHONE,
}
_PERIODS: Final = frozenset((Field.SINCE, Field.UNTIL))


def share(cells: Sequence[str], fits: Fits) -> float:
    """Which part of the filled cells fits; 0 without any."""
    filled = [cell for cell in cells if cell]
    return sum(map(fits, filled)) / len(filled) if filled else 0.0


def fitting(cells: Sequence[str], field: Field, knows_body: Fits) -> float | None:
    """How far the cells are what the field holds; None where nothing can be told by looking at them."""
    field = LIKE.get(field, field)
    if field is Field.BODY:
        return share(cells, lambda text: _is_body(text) or knows_body(text))
    if field in _PERIODS:  # years alone as well
        return share(cells, lambda text: read_date(text, ANY_YEAR) is not None)
    test = TESTS.get(field)
    return share(cells, test) if test else None


def best(cells: Sequence[str], knows_body: Fits) -> tuple[Field, float] | None:
    """What most of the cells are, with their share; None if less than six of ten agree."""
    for field in TESTS:
        found = fitting(cells, field, knows_body) or 0.0
        if found >= _MOST:
            return field, found
    return None


_MOST: Final = 0.6
