"""What neither version of the vCard can say of a person, in properties of our own; others pass over them.

Partly known dates (seasons, "about", in 3.0 all but whole days), family names whose parts cannot be told from the
words themselves, names borne earlier, the offices beside the first one, which others read in ROLE, and what a body is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Final

from crm.domain.card import CardPlace
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, FormerName, Organisation, Person
from crm.domain.person_name import parse_name
from crm.exchange.vcard_card import VCard, VProperty
from crm.exchange.vcard_sink import CardSink
from crm.exchange.vcard_text import compound
from crm.exchange.vcard_values import split_compound

#: Property and the one of ours that stands in for it.
OWN_DATES: Final = {"BDAY": "X-VERTEILER-BDAY", "DEATHDATE": "X-VERTEILER-DEATHDATE"}
OWN_FAMILY: Final = "X-VERTEILER-FAMILY"
OWN_OFFICE: Final = "X-VERTEILER-OFFICE"
OWN_FORMER: Final = "X-VERTEILER-FORMER-NAME"
OWN_BODY: Final = "X-VERTEILER-BODY"
#: Parameters of a phone or mail: which last digits are the extension, and that nobody else may see it.
EXTENSION: Final = "X-VERTEILER-EXTENSION"
CONFIDENTIAL: Final = "X-VERTEILER-CONFIDENTIAL"
_BODY_TYPES: Final = frozenset(kind.value for kind in BodyType)
#: Says which of the house's types a relationship is: several have the same word on one side.
TYPE_PARAMETER: Final = "X-VERTEILER-TYPE"
_WHOLE_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
#: RFC 6350 4.3.1; a year and a month have a hyphen between.
_PART_DAY: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_READ_DAY: Final = re.compile(r"(\d{4})(?:-?(\d\d)-?(\d\d)(?!\d)|-(\d\d)$|$)")
#: Years that stand for none: Apple's, and that of phones that put zeros.
_NO_YEARS: Final = frozenset({"1604", "0000"})
_APPLES_YEAR: Final = "1604"
#: Apple's word for it: the year that does not count.
OMITTED: Final = "X-APPLE-OMIT-YEAR"
_YEARLESS: Final = re.compile(r"(?:--|(\d{4})-?)(0[1-9]|1[0-2])-?([0-3]\d)(T.*)?")
_GERMAN_DAY: Final = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")


def write_day(sink: CardSink, name: str, day: PartialDate) -> None:
    """BDAY or DEATHDATE (4.0 only), or the property of ours where the version cannot say it."""
    text = day.iso()
    if not sink.is_v4:
        is_sayable = name == "BDAY" and _WHOLE_DAY.fullmatch(text)
        if is_sayable or not sink.for_outlook:
            sink.add(name if is_sayable else OWN_DATES[name], text)
    elif _WHOLE_DAY.fullmatch(text):
        sink.add(name, text.replace("-", ""))
    else:
        sink.add(name if _PART_DAY.fullmatch(text) else OWN_DATES[name], text)


def day_of(card: VCard, name: str) -> PartialDate | None:
    """What the card says of the day; None if nothing, or if it names no year."""
    if (said := card.first(OWN_DATES[name]).strip()) and (own := _own_day(said)):
        return own
    found = card.all(name)
    return day_in(found[0]) if found else None


def day_in(line: VProperty) -> PartialDate | None:
    """The day that a line names with its year."""
    omitted = line.parameters.get(OMITTED)
    return None if omitted and line.text.strip().startswith(omitted) else _read_day(line.text)


@lru_cache(maxsize=4096)  # people share their birthdays
def _read_day(text: str) -> PartialDate | None:
    """A date of a card with its year: 19700314, 1970-03-14, with a time behind it, 1970-03, 1970, 14.03.1970."""
    found = _READ_DAY.match(text.strip()) if text else None
    if found and found[1] not in _NO_YEARS:
        with suppress(ValueError):
            month = found[2] or found[4]
            return PartialDate(int(found[1]), int(month) if month else None, int(found[3]) if found[3] else None)
    return _own_day(text.strip()) if _GERMAN_DAY.fullmatch(text.strip()) else None


def yearless(value: str, parameters: Mapping[str, Sequence[str]]) -> str:
    """ "--0412" for a day of which no year is known, as 4.0 writes it (RFC 6350 4.3.1), from however it is written;
    empty for anything else."""
    found = _YEARLESS.fullmatch(value.strip())
    if not found or (found[1] and found[1] not in (*_NO_YEARS, *parameters.get(OMITTED, ()))):
        return ""
    hour = found[4] or ""
    return f"--{found[2]}{found[3]}{hour if hour.strip('T0:Z') else ''}"


def apples_day(day: str) -> tuple[str, dict[str, list[str]]]:
    """The same in 3.0, which has no word for it: value and parameter as Apple writes them."""
    return f"{_APPLES_YEAR}-{day[2:4]}-{day[4:6]}", {OMITTED: [_APPLES_YEAR]}


def write_family(sink: CardSink, person: Person) -> None:
    """Only where reading the family name would divide it differently."""
    parts = (person.nobility, person.prefix, person.family_name)
    if split_family(person.given_name, person.family()) != parts:
        sink.add(OWN_FAMILY, compound(parts))


def family_of(card: VCard, given: str, family: str) -> tuple[str, str, str]:
    """Nobility, prefix and family name; what we wrote counts only while the name is still that."""
    if written := card.first_raw(OWN_FAMILY):
        own = [part.strip() for part in split_compound(written)]
        if len(own) == 3 and " ".join(filter(None, own)) == family:
            return own[0], own[1], own[2]
    return split_family(given, family)


def split_family(given: str, family: str) -> tuple[str, str, str]:
    """ "Graf von Muster" → nobility, prefix and family name, if they put together give the same again."""
    if " " in family:
        read = parse_name(f"{given} {family}").to_person()
        if (read.given_name, read.family()) == (given, family):
            return read.nobility, read.prefix, read.family_name
    return "", "", family


def write_offices(sink: CardSink, places: Iterable[CardPlace]) -> None:
    """The offices beside the first one."""
    for place in places:
        sink.add(OWN_OFFICE, compound((place.body, place.unit, place.function)))


def offices_of(card: VCard) -> Iterator[CardPlace]:
    """What :func:`write_offices` wrote."""
    for found in card.all(OWN_OFFICE):
        parts = [part.strip() for part in split_compound(found.raw)]
        if len(parts) == 3 and parts[0] and parts[2]:
            yield CardPlace(body=parts[0], unit=parts[1], function=parts[2])


def write_former(sink: CardSink, names: Iterable[FormerName]) -> None:
    """The names borne earlier, with their time."""
    for name in names:
        days = (day.iso() if day else "" for day in (name.valid_from, name.valid_to))
        sink.add(OWN_FORMER, compound((name.family_name, name.given_name, name.nobility, name.prefix, *days)))


def former_of(card: VCard) -> Iterator[FormerName]:
    """What :func:`write_former` wrote."""
    for found in card.all(OWN_FORMER):
        parts = [part.strip() for part in split_compound(found.raw)]
        if len(parts) == 6 and any(parts[:4]):
            family, given, nobility, prefix, begun, ended = parts
            yield FormerName(
                person_id=0,
                given_name=given,
                nobility=nobility,
                prefix=prefix,
                family_name=family,
                valid_from=_own_day(begun),
                valid_to=_own_day(ended),
            )


def write_body(sink: CardSink, body: Organisation) -> None:
    """What a body is besides its name."""
    parts = (body.body_type.value, body.short_name, body.genitive, body.municipality_kind, body.description)
    sink.add(OWN_BODY, compound(parts))


def body_of(card: VCard, name: str) -> Organisation | None:
    """What :func:`write_body` wrote, of the body with this name."""
    parts = [part.strip() for part in split_compound(card.first_raw(OWN_BODY))]
    if len(parts) != 5 or parts[0] not in _BODY_TYPES:
        return None
    kind, short, genitive, municipality_kind, description = parts
    return Organisation(
        body_type=BodyType(kind),
        full_name=name,
        short_name=short,
        genitive=genitive,
        municipality_kind=municipality_kind,
        description=description,
    )


def _own_day(text: str) -> PartialDate | None:
    with suppress(ValueError):
        return PartialDate.parse(text) if text else None
    return None
