"""What a card tells by itself, whatever else stands in its file: most of what its import has to find out."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from crm.beside import beside, is_possible
from crm.domain.card import CardRelation, offices_text
from crm.domain.incoming import Fields, Part, PartKind, RecordKind, Value
from crm.domain.kept_property import KeptProperty
from crm.domain.party import FormerName
from crm.domain.text import caseless, one_line
from crm.exchange.vcard_card import Problem, VCard
from crm.exchange.vcard_contact import is_group, members_of, said_by
from crm.exchange.vcard_halves import TextPart, are_whole, parted
from crm.exchange.vcard_kept import body_line, letter_line, role_line, title_line, unit_line
from crm.exchange.vcard_reader import card_text, read_each
from crm.exchange.vcard_said import SaidContact
from crm.exchange.vcard_writer import OWN_PRODUCT
from crm.services.card_files import FoundProblem, card_bytes, found_problems
from crm.services.importing.card_fields import fields_of_body, kept_part, person_fields, photo_part, reach_parts
from crm.services.importing.told_parts import stated_part
from crm.services.reference import stable_uid

_FORMER: Final = ("given_name", "nobility", "prefix", "family_name", "valid_from", "valid_to")
#: As we write a UUID, and many others.
_URN: Final = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
PREFIX: Final = "urn:uuid:"
#: The share of a long file that is read here: what is read beside it has to be handed over as well.
_MINE: Final = 0.58


class ToldPlace(NamedTuple):
    """An office that a person holds, or, without ``function``, a body that a person is at; each in one line."""

    body: str
    function: str


class ToldCard(NamedTuple):
    """A card as it comes in, as far as no other card has a say in it.

    ``members`` are the uids of a group; ``uid`` is the card's own or, where it has none, one made of name and ways;
    ``title`` is how lists call it; ``reach`` are its channels and addresses, ``former`` its former names; ``places``
    are a person's offices, the first one first. ``kept`` are the lines without a field, ``kept_last`` those made of
    what its fields cannot take: they stand behind the relationships that find no partner. ``remark`` says what of the
    card cannot come in. Everything else is as in :class:`ContactCard`.
    """

    number: int
    line: int
    is_group: bool
    members: tuple[str, ...]
    uid: str
    kind: RecordKind
    name: str
    title: str
    fields: Fields
    reach: tuple[Part, ...]
    categories: tuple[str, ...]
    note: str
    relations: tuple[CardRelation, ...]
    former: tuple[Part, ...]
    places: tuple[ToldPlace, ...]
    kept: tuple[Part, ...]
    kept_last: tuple[Part, ...]
    photo: Part | None
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFile:
    """All cards of a file, and what was wrong with them."""

    path: Path
    cards: Sequence[ToldCard]
    problems: tuple[FoundProblem, ...]


def told_file(path: Path) -> ToldFile:
    """Reads a file of vCards. UserError only if there is no such file or it is too large; whatever is wrong with what
    is in it stands in ``problems``."""
    return _told_file(path, card_bytes(path))


def told_text(text: str) -> ToldFile:
    """The same of a text that was copied."""
    return _told_file(Path("Zwischenablage"), text.encode("utf-8", "surrogatepass"))


class _Told(NamedTuple):
    """What a part of a file tells."""

    cards: list[ToldCard]
    problems: tuple[Problem, ...]


def _told_file(path: Path, data: bytes) -> ToldFile:
    text = card_text(data)
    told = _in_parts(text) or _told(TextPart(text))
    return ToldFile(path=path, cards=told.cards, problems=found_problems(told.problems))


def _in_parts(text: str) -> _Told | None:
    """Of a long text both halves at the same time; None if it is to be read in one: one after the other they would only
    take longer, if they turn out not to be the whole."""
    parts = parted(text, _MINE) if is_possible() else None
    if parts is None:
        return None
    with beside(lambda: [_told(parts[1])]) as others:
        mine, theirs = _told(parts[0]), next(others)
    counts, problems = (len(mine.cards), len(theirs.cards)), (mine.problems, theirs.problems)
    is_whole = are_whole(parts[1], counts, problems)
    return _Told(mine.cards + theirs.cards, mine.problems + theirs.problems) if is_whole else None


def _told(part: TextPart) -> _Told:
    return _Told(*read_each(part, _told_card))


def _told_card(card: VCard) -> ToldCard:
    contact = said_by(card)
    person = contact.person
    photo, remark = photo_part(contact)
    is_others = bool(contact.envelope) and not card.first("PRODID").startswith(OWN_PRODUCT)
    return ToldCard(
        number=card.number,
        line=card.line,
        is_group=is_group(card),
        members=members_of(card),
        uid=normal_uid(contact.uid) or _made_uid(contact),
        kind=RecordKind.PERSON if person else RecordKind.ORGANISATION,
        name=contact.name,
        title=person.listed_name() or contact.name if person else contact.name,
        fields=person_fields(person) if person else fields_of_body(contact),
        reach=tuple(reach_parts(contact)),
        categories=contact.categories,
        note=contact.note.strip(),
        relations=contact.relations,
        former=tuple(stated_part(PartKind.FORMER_NAME, _former(name)) for name in contact.former_names),
        places=_places(contact) if person else (),
        kept=tuple(map(kept_part, contact.kept)),
        kept_last=tuple(map(kept_part, _kept_last(contact, has_letter=is_others))),
        photo=photo,
        remark=remark,
    )


def _former(name: FormerName) -> dict[str, Value]:
    return {field: getattr(name, field) for field in _FORMER}


def _places(contact: SaidContact) -> tuple[ToldPlace, ...]:
    more = [_place(place.body, place.function) for place in contact.more_places]
    return (_place(contact.body, contact.function), *more) if contact.body else tuple(more)


@lru_cache(maxsize=2**14)
def _place(body: str, function: str) -> ToldPlace:
    """One for all who hold it: what is handed over to another process is there once."""
    return ToldPlace(one_line(body), one_line(function))


def _kept_last(contact: SaidContact, *, has_letter: bool) -> Iterator[KeptProperty]:
    if contact.role and contact.role != offices_text(contact.more_places):
        yield role_line(contact.role)
    yield from _kept_of_places(contact)
    if has_letter:
        yield letter_line((*contact.envelope, *contact.addresses[0].record().lines()))


def _kept_of_places(contact: SaidContact) -> Iterator[KeptProperty]:
    """A body holds no office, so that its lines are kept; of a person's what says less than an office, so that it goes
    out again, and the units."""
    if not contact.person:
        for place in contact.more_places:
            yield body_line(place.body, place.unit)
            yield title_line(place.function)
        return
    if not contact.body:
        if contact.function:
            yield title_line(contact.function)
    elif not contact.function:
        yield body_line(contact.body, contact.unit)
    elif contact.unit:
        yield unit_line(contact.body, contact.unit)
    for place in contact.more_places:
        if place.unit:
            yield unit_line(place.body, place.unit)


def normal_uid(text: str) -> str:
    """A UUID as the URN that the program writes, however another program spelled it; anything else as it is."""
    bare = text.strip()
    if _URN.fullmatch(bare):
        return bare
    try:
        return uuid.UUID(bare.lower().removeprefix(PREFIX)).urn
    except ValueError:
        return bare


def _made_uid(contact: SaidContact) -> str:
    """For a card without UID: the same for the same name and ways, so that the file can come twice."""
    ways = sorted(channel.value.casefold() for channel in contact.channels)
    return stable_uid("card", contact.kind.value, key_of(contact.name), key_of(contact.body), *ways)


#: Asked several times of each name, and of few bodies by all who are there.
key_of: Final = lru_cache(maxsize=2**14)(caseless)
