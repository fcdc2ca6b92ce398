"""Contacts → vCard 3.0 and 4.0, in the form that the common importers take without loss.

Rules: RFC 2426 (3.0), RFC 6350 (4.0); where importers differ, the profile is the narrow form that all of them read:
UTF-8 without BOM, FN and N in every card, at most two parts in ORG, photos inside the card.
"""

from __future__ import annotations

import uuid
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from crm import __version__
from crm.domain.card import ContactCard
from crm.domain.party import Gender, PartyKind, Person
from crm.domain.reach import Channel, ChannelKind
from crm.exchange.clean_text import clean
from crm.exchange.vcard_kept import gender_of, name_mark, region_of, write_kept
from crm.exchange.vcard_own import TYPE_PARAMETER, write_body, write_day, write_family, write_former, write_offices
from crm.exchange.vcard_reach import write_reach
from crm.exchange.vcard_sink import CardSink
from crm.exchange.vcard_text import VCardVersion, compound, text_list, uri

#: How PRODID begins on cards of ours, whatever the version.
OWN_PRODUCT: Final = "-//Verteiler//"
_PRODUCT: Final = f"{OWN_PRODUCT}Verteiler {__version__}//DE"
_GENDERS: Final = {
    Gender.FEMALE: ("F", "Female"),
    Gender.MALE: ("M", "Male"),
    Gender.DIVERSE: ("O", "Other"),
}
#: What a QR code of 77 modules a side holds at its lowest error correction: 0.34 mm a module at 26 mm, still scannable.
_SMALL_OCTETS: Final = 520


def write_card(card: ContactCard, version: VCardVersion = VCardVersion.V3, *, for_outlook: bool = False) -> bytes:
    """One contact as a vCard file: UTF-8, CRLF. Photo bytes go in as they are.

    Any text is accepted: control characters are dropped, line breaks kept as ``\\n`` (see ``clean_text``).
    """
    sink = CardSink(version, [line.group_name for line in card.kept], for_outlook=for_outlook)
    sink.add_text("PRODID", _PRODUCT)
    sink.add("UID", uri(_urn(card.uid)))
    _write_name(sink, card)
    _write_place(sink, card)
    regions = [region_of(address, card.kept) for address in card.addresses] if card.kept else ()
    write_reach(sink, card.channels, card.addresses, card.envelope, regions)
    _write_rest(sink, card)
    return sink.finish()


def write_small_card(card: ContactCard, limit: int = _SMALL_OCTETS) -> bytes:
    """A vCard 3.0 of at most ``limit`` octets for a QR code: who, and the ways to reach them.

    Only the first channel of each kind and the first address go in; if that is too long, the address goes, then
    the unit and all but two channels, then the function. The last resort is the bare name, cut to 40 characters.
    """
    brief = replace(card, channels=_first_of_each_kind(card))
    for smaller in (
        replace(brief, addresses=card.addresses[:1]),
        replace(brief, addresses=()),
        replace(brief, addresses=(), unit="", channels=brief.channels[:2]),
        replace(brief, addresses=(), unit="", function="", channels=brief.channels[:2]),
    ):
        data = _write_small(smaller)
        if len(data) <= limit:
            return data
    return _write_small(ContactCard(uid="", kind=card.kind, name=clean(card.name)[:40]))


def _write_small(card: ContactCard) -> bytes:
    sink = CardSink(VCardVersion.V3)
    _write_name(sink, card)
    _write_place(sink, card)
    channels = (replace(channel, label="", extension="", is_confidential=False) for channel in card.channels)
    write_reach(sink, channels, tuple(replace(address, is_confidential=False) for address in card.addresses))
    return sink.finish()


def _first_of_each_kind(card: ContactCard) -> tuple[Channel, ...]:
    seen: dict[ChannelKind, Channel] = {}
    for channel in card.channels:
        seen.setdefault(channel.kind, channel)
    return tuple(seen.values())


def _write_name(sink: CardSink, card: ContactCard) -> None:
    name = clean(card.name).strip() or clean(card.body).strip() or "Ohne Namen"  # FN may not be empty
    sink.add_text("FN", name)
    person = card.person
    if person is None:
        sink.add("N", compound(("", "", "", "", "") if card.kind is PartyKind.ORGANISATION else (name, "", "", "", "")))
        return
    mark = name_mark(card.kept) if sink.is_v4 else []
    sink.add("N", compound((person.family(), person.given_name, "", person.degrees, person.suffix)), *mark)
    if person.call_name:
        sink.add_text("NICKNAME", person.call_name)


def _write_place(sink: CardSink, card: ContactCard) -> None:
    """ORG and TITLE, and the mark by which importers know an organisation."""
    is_organisation = card.kind is PartyKind.ORGANISATION
    body = card.body or (card.name if is_organisation else "")
    if body or card.unit:
        sink.add("ORG", compound((body, card.unit) if card.unit else (body,)))
    if card.function:
        sink.add_text("TITLE", card.function)
    if card.role:
        sink.add_text("ROLE", card.role)
    if sink.is_v4:
        sink.add("KIND", "org" if is_organisation else "individual")
    elif is_organisation:
        sink.add("X-ABShowAs", "COMPANY")


def _write_rest(sink: CardSink, card: ContactCard) -> None:
    if card.person:
        _write_gender(sink, card)
        _write_person(sink, card.person)
    if card.categories:
        sink.add("CATEGORIES", text_list(card.categories, sink.version))
    if not sink.for_outlook:
        write_offices(sink, card.more_places)
        write_former(sink, card.former_names)
        if card.organisation:
            write_body(sink, card.organisation)
        _write_relations(sink, card)
    if card.note:
        sink.add_text("NOTE", card.note)
    if card.photo and card.photo.data:
        _write_photo(sink, card.photo.media_type, card.photo.data)
    write_kept(sink, card.kept)
    if revised := _revision(card.revised_at, sink.version):
        sink.add("REV", revised)


def _write_gender(sink: CardSink, card: ContactCard) -> None:
    """3.0 has no property for it: this is the name that others have given it."""
    letter, word = _GENDERS.get(card.person.gender, ("", "")) if card.person else ("", "")
    if word and not sink.is_v4:
        sink.add("X-GENDER", word)
    told = gender_of(letter, card.kept)
    if told and (sink.is_v4 or (told != letter and not sink.for_outlook)):
        sink.add("GENDER", told)


def _write_person(sink: CardSink, person: Person) -> None:
    """A birth name has no property of its own in 3.0 either."""
    if person.birth_name:
        sink.add_text("X-MAIDENNAME", person.birth_name)
    if person.birth_date:
        write_day(sink, "BDAY", person.birth_date)
    if sink.for_outlook:
        return
    if person.deceased_on:
        write_day(sink, "DEATHDATE", person.deceased_on)
    write_family(sink, person)


def _write_relations(sink: CardSink, card: ContactCard) -> None:
    """Name and label in Apple's form, which both versions may carry; the link itself is RELATED in 4.0."""
    for relation in card.relations:
        group = sink.new_group()
        kind = [f"{TYPE_PARAMETER}={relation.type_key}"] if relation.type_key.isidentifier() else []
        sink.add("RELATED" if sink.is_v4 else "X-RELATED-UID", uri(_urn(relation.uid)), *kind, group=group)
        sink.add_text("X-ABRELATEDNAMES", relation.name, group=group)
        if relation.label:
            sink.add_text("X-ABLabel", relation.label, group=group)


def _write_photo(sink: CardSink, media_type: str, data: bytes) -> None:
    """4.0: a data: URI without parameters (KAddressBook refuses others), 3.0: ENCODING=b with TYPE (RFC 2426)."""
    kind = "png" if media_type == "image/png" else "jpeg"
    encoded = b64encode(data).decode("ascii")
    if sink.is_v4:
        sink.add("PHOTO", f"data:image/{kind};base64,{encoded}")
    else:
        sink.add("PHOTO", encoded, "ENCODING=b", f"TYPE={kind.upper()}")


def _urn(uid: str) -> str:
    """A bare UUID becomes a URN; anything else is somebody else's identifier and stays."""
    try:
        return f"urn:uuid:{uuid.UUID(uid)}" if not uid.startswith("urn:") else uid
    except ValueError:
        return uid


def _revision(text: str, version: VCardVersion) -> str:
    """REV in UTC; a stored time that cannot be read is left out, it only says how new the card is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.strftime("%Y%m%dT%H%M%SZ" if version is VCardVersion.V4 else "%Y-%m-%dT%H:%M:%SZ")
