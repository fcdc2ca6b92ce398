"""A vCard → the card of a contact, as far as the program has fields for it.

Functions, types and labels are read in the words of Apple, Outlook, Android and ourselves. What the writer makes of a
contact comes back as that contact; what has no field stays in the :class:`VCard`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from crm.domain.card import CardRelation, ContactCard
from crm.domain.party import Gender, PartyKind, Person, Photo
from crm.domain.person_name import ParsedName, parse_name
from crm.exchange.vcard_card import VCard, VProperty
from crm.exchange.vcard_contact_reach import addresses_of, channels_of, envelope_of, labels_of, plain_label
from crm.exchange.vcard_kept import kept_of
from crm.exchange.vcard_own import TYPE_PARAMETER, body_of, day_of, family_of, former_of, offices_of
from crm.exchange.vcard_places import further_places
from crm.exchange.vcard_said import SaidContact

#: By the first letter, also of the German words that X-GENDER may have.
_GENDERS: Final = dict(F=Gender.FEMALE, W=Gender.FEMALE, M=Gender.MALE, O=Gender.DIVERSE, D=Gender.DIVERSE)
_PICTURES: Final = ((b"\xff\xd8", "image/jpeg"), (b"\x89PNG", "image/png"))
#: Besides these KIND knows bodies, places and devices (RFC 6350 6.1.4), whose names have no parts.
_PEOPLE: Final = frozenset({"individual", "group"})
_GROUP_KIND: Final = "X-ADDRESSBOOKSERVER-KIND"
_MEMBERS: Final = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")
_COMPACT_MOMENT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)")


def is_group(card: VCard) -> bool:
    """Whether the card is a list of others (KIND:group of 4.0, or Apple's older form)."""
    return "group" in (card.first("KIND").lower(), card.first(_GROUP_KIND).lower())


def members_of(card: VCard) -> tuple[str, ...]:
    """The uids of a group's members, as written."""
    if not any(map(card.all, _MEMBERS)):
        return ()
    return tuple(found.text for found in card.properties if found.name in _MEMBERS)


def contact_of(card: VCard) -> ContactCard:
    """The contact; texts are stripped at their ends, since many programs pad them."""
    return said_by(card).record(_moment(card.first("REV").strip()))


def said_by(card: VCard) -> SaidContact:
    """The same as values."""
    return _read(card) if card.properties else _empty()


@cache
def _empty() -> SaidContact:
    """What is in a card that only begins: files that are none, or are meant to hurt, have ten thousands of them."""
    return _read(VCard(number=1, line=1, version="", properties=()))


def _read(card: VCard) -> SaidContact:
    organisation, *units = _first(card, "ORG") or ("",)
    name, names = card.first("FN").strip(), _first(card, "N")
    kind = _kind(card, name, names, organisation)
    person = None if kind is PartyKind.ORGANISATION else _person(card, names)
    name = name or (person.name() if person else "") or organisation or card.first("EMAIL").strip()
    addresses = addresses_of(card)
    title, role = card.first("TITLE").strip(), card.first("ROLE").strip()
    return SaidContact(
        uid=card.first("UID").strip(),
        kind=kind,
        name=name,
        person=person,
        organisation=body_of(card, name) if kind is PartyKind.ORGANISATION else None,
        body="" if kind is PartyKind.ORGANISATION and organisation == name else organisation,
        unit=", ".join(filter(None, units)),
        function=title or role,
        more_places=(*(found.place for found in further_places(card)), *offices_of(card)),
        former_names=tuple(former_of(card)),
        role=role if title != role and title else "",
        channels=channels_of(card),
        addresses=addresses,
        envelope=envelope_of(card, addresses),
        categories=tuple([str(value) for found in card.all("CATEGORIES") for value in found.values if value]),
        relations=tuple(_relations(card)),
        note="\n\n".join(filter(None, [found.text for found in card.all("NOTE")])),
        kept=kept_of(card),
        photo=_photo(card.all("PHOTO")),
    )


def _first(card: VCard, name: str) -> tuple[str, ...]:
    """The parts of the first line of that name, none if there is no such line."""
    found = card.all(name)
    return tuple([part.strip() for part in found[0].parts]) if found else ()


def _kind(card: VCard, name: str, names: tuple[str, ...], body: str) -> PartyKind:
    """An organisation says so, or has a name of its own and none of a person."""
    said = card.first("KIND").lower()
    if (said and said not in _PEOPLE) or card.first("X-ABSHOWAS").upper() == "COMPANY":
        return PartyKind.ORGANISATION
    if not said and body and name in ("", body) and " ".join(filter(None, names)) in ("", body):
        return PartyKind.ORGANISATION
    return PartyKind.PERSON


def _person(card: VCard, names: tuple[str, ...]) -> Person:
    family, given, more, before, behind = (*names, "", "", "", "", "")[:5]
    said = "".join(_first(card, "GENDER")[:1]) or card.first("X-GENDER").strip()
    gender = _GENDERS.get(said[:1].upper(), Gender.UNKNOWN)
    if not family and not given:
        read = _named(card.first("FN"))
        return _completed(card, _called(card, read.to_person()), gender, read.gender_hint)
    given = f"{given} {more}" if given and more else given or more
    courtesy, hint = _courtesy(before) if before else ("", Gender.UNKNOWN)
    nobility, prefix, family = family_of(card, given, family)
    return Person(
        gender=gender if gender is not Gender.UNKNOWN else hint,
        degrees=before.removeprefix(courtesy).strip(),
        given_name=given,
        call_name=_call_name(card),
        nobility=nobility,
        prefix=prefix,
        family_name=family,
        suffix=behind,
        birth_name=card.first("X-MAIDENNAME").strip(),
        birth_date=day_of(card, "BDAY"),
        deceased_on=day_of(card, "DEATHDATE"),
    )


def _call_name(card: VCard) -> str:
    return ", ".join(filter(None, (found.text.strip() for found in card.all("NICKNAME"))))


def _called(card: VCard, read: Person) -> Person:
    """Whom a phone knows by a nickname or a mail address alone has that for a name."""
    if read.name():
        return read
    called = _call_name(card)
    return replace(read, given_name=called, family_name="" if called else card.first("EMAIL").strip())


def _completed(card: VCard, read: Person, gender: Gender, hint: Gender) -> Person:
    """Whose name had to be read from one text, with what the card says beside it."""
    return replace(
        read,
        gender=gender if gender is not Gender.UNKNOWN else hint,
        call_name=_call_name(card) or read.call_name,
        birth_name=card.first("X-MAIDENNAME").strip() or read.birth_name,
        birth_date=day_of(card, "BDAY"),
        deceased_on=day_of(card, "DEATHDATE"),
    )


@lru_cache(maxsize=1000)
def _named(text: str) -> ParsedName:
    """The parts of a name; "Sekretariat", "Unbekannt" and what is meant to hurt stand in a file again and again."""
    return parse_name(text)


@lru_cache(maxsize=1000)
def _courtesy(before: str) -> tuple[str, Gender]:
    """The "Frau" or "Herr" among the words before a name, and whom it is said to; thousands have the same few."""
    courtesy = parse_name(f"{before} Muster").salutation
    return courtesy, parse_name(f"{courtesy} Muster").gender_hint if courtesy else Gender.UNKNOWN


def _relations(card: VCard) -> Iterable[CardRelation]:
    """Apple's names with their labels; the link stands in the same group (see the writer), or alone in RELATED."""
    names, related = card.all("X-ABRELATEDNAMES"), card.all("RELATED")
    if not names and not related:
        return
    links = {found.group: found for found in (*card.all("X-RELATED-UID"), *related)}
    labels = labels_of(card)
    for found in names:
        link = links.get(found.group) if found.group else None
        yield CardRelation(
            uid=link.text if link else "",
            name=found.text,
            label=plain_label(labels.get(found.group, "")),
            type_key="".join(link.parameters.get(TYPE_PARAMETER, ())) if link else "",
        )
    groups = {found.group for found in names}
    for found in related:
        if not found.group or found.group not in groups:
            is_text = "text" in (value.lower() for value in found.parameters.get("VALUE", ()))
            label = ", ".join(sorted(found.types))
            yield CardRelation(uid="" if is_text else found.text, name=found.text if is_text else "", label=label)


def _photo(found: Iterable[VProperty]) -> Photo | None:
    """The first picture that stands within the card; what it is, its first bytes say better than the line."""
    for one in found:
        if one.data:
            kind = next((kind for mark, kind in _PICTURES if one.data.startswith(mark)), one.media_type)
            return Photo(party_id=0, media_type=kind, data=one.data)
    return None


def _moment(text: str) -> str:
    """ "20261122T170000Z" → "2026-11-22T17:00:00Z"; other writings stay."""
    found = _COMPACT_MOMENT.fullmatch(text)
    return "{}-{}-{}T{}:{}:{}{}".format(*found.groups()) if found else text
