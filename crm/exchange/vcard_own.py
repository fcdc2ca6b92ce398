"""What neither version of the vCard can say of a person, in properties of our own; others pass over them.

Partly known dates (seasons, "about", in 3.0 all but whole days) and family names whose parts cannot be told from the
words themselves.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import Final

from crm.domain.partial_date import PartialDate
from crm.domain.party import Person
from crm.domain.person_name import parse_name
from crm.exchange.vcard_card import VCard
from crm.exchange.vcard_sink import CardSink
from crm.exchange.vcard_text import compound
from crm.exchange.vcard_values import split_compound

#: Property and the one of ours that stands in for it.
OWN_DATES: Final = {"BDAY": "X-VERTEILER-BDAY", "DEATHDATE": "X-VERTEILER-DEATHDATE"}
OWN_FAMILY: Final = "X-VERTEILER-FAMILY"
#: Says which of the house's types a relationship is: several have the same word on one side.
TYPE_PARAMETER: Final = "X-VERTEILER-TYPE"
_WHOLE_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
#: RFC 6350 4.3.1; a year and a month have a hyphen between.
_PART_DAY: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_READ_DAY: Final = re.compile(r"(\d{4})(?:-?(\d\d)-?(\d\d)(?!\d)|-(\d\d)$|$)")
#: Apple's year for birthdays without one.
_NO_YEAR: Final = "1604"


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
    if own := card.first(OWN_DATES[name]):
        with suppress(ValueError):
            return PartialDate.parse(own.strip())
    return read_day(card.first(name))


@lru_cache(maxsize=4096)  # people share their birthdays
def read_day(text: str) -> PartialDate | None:
    """A date of a card with its year: 19700314, 1970-03-14, with a time behind it, 1970-03, 1970."""
    found = _READ_DAY.match(text.strip()) if text else None
    if found and found[1] != _NO_YEAR:
        with suppress(ValueError):
            month = found[2] or found[4]
            return PartialDate(int(found[1]), int(month) if month else None, int(found[3]) if found[3] else None)
    return None


def write_family(sink: CardSink, person: Person) -> None:
    """Only where reading the family name would divide it differently."""
    parts = (person.nobility, person.prefix, person.family_name)
    if split_family(person.given_name, person.family()) != parts:
        sink.add(OWN_FAMILY, compound(parts))


def family_of(card: VCard, given: str, family: str) -> tuple[str, str, str]:
    """Nobility, prefix and family name; what we wrote counts only while the name is still that."""
    own = [part.strip() for part in split_compound(card.first_raw(OWN_FAMILY))]
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
