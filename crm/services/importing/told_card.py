"""What a card tells by itself, whatever else stands in its file: most of what its import has to find out."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, NamedTuple

from crm.beside import beside
from crm.domain.card import CardPlace, CardRelation, ContactCard
from crm.domain.incoming import Fields, Part, PartKind, RecordKind, Value
from crm.domain.kept_property import KeptProperty
from crm.domain.party import FormerName
from crm.domain.text import caseless
from crm.exchange.vcard_card import Problem, VCard
from crm.exchange.vcard_contact import contact_of, is_group, members_of
from crm.exchange.vcard_halves import TextPart, are_whole, parted
from crm.exchange.vcard_kept import letter_line
from crm.exchange.vcard_reader import card_text, read_part
from crm.exchange.vcard_writer import OWN_PRODUCT
from crm.services.card_files import FoundProblem, card_bytes, found_problems
from crm.services.importing.card_fields import fields_of_body, person_fields, photo_part, reach_parts
from crm.services.importing.told_parts import stated_part
from crm.services.reference import stable_uid

_FORMER: Final = ("given_name", "nobility", "prefix", "family_name", "valid_from", "valid_to")
#: As we write a UUID, and many others.
_URN: Final = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
PREFIX: Final = "urn:uuid:"
#: The share of a long file that is read here: what is read beside it has to be handed over as well.
_MINE: Final = 0.53


class ToldCard(NamedTuple):
    """A card as it comes in, as far as no other card has a say in it.

    ``members`` are the uids of a group; ``uid`` is the card's own or, where it has none, one made of name and ways;
    ``title`` is how lists call it; ``reach`` are its channels and addresses, ``former`` its former names; ``letter`` is
    the line that keeps an address as somebody has written it; ``remark`` says what of it cannot come in. Everything
    else is as in :class:`ContactCard`.
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
    role: str
    former: tuple[Part, ...]
    body: str
    unit: str
    function: str
    more_places: tuple[CardPlace, ...]
    letter: KeptProperty | None
    kept: tuple[KeptProperty, ...]
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
    """Of a long text both halves at the same time; None if it has to be read in one."""
    parts = parted(text, _MINE)
    if parts is None:
        return None
    with beside(partial(_told, parts[1])) as others:
        mine, theirs = _told(parts[0]), others()
    counts, problems = (len(mine.cards), len(theirs.cards)), (mine.problems, theirs.problems)
    is_whole = are_whole(parts[1], counts, problems)
    return _Told(mine.cards + theirs.cards, mine.problems + theirs.problems) if is_whole else None


def _told(part: TextPart) -> _Told:
    file = read_part(part)
    return _Told(list(map(_told_card, file.cards)), file.problems)


def _told_card(card: VCard) -> ToldCard:
    contact = contact_of(card)
    person = contact.person
    photo, remark = photo_part(contact)
    is_others = contact.envelope and not card.first("PRODID").startswith(OWN_PRODUCT)
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
        role=contact.role,
        former=tuple(stated_part(PartKind.FORMER_NAME, _former(name)) for name in contact.former_names),
        body=contact.body,
        unit=contact.unit,
        function=contact.function,
        more_places=contact.more_places,
        letter=letter_line((*contact.envelope, *contact.addresses[0].lines())) if is_others else None,
        kept=contact.kept,
        photo=photo,
        remark=remark,
    )


def _former(name: FormerName) -> dict[str, Value]:
    return {field: getattr(name, field) for field in _FORMER}


def normal_uid(text: str) -> str:
    """A UUID as the URN that the program writes, however another program spelled it; anything else as it is."""
    bare = text.strip()
    if _URN.fullmatch(bare):
        return bare
    try:
        return uuid.UUID(bare.lower().removeprefix(PREFIX)).urn
    except ValueError:
        return bare


def _made_uid(contact: ContactCard) -> str:
    """For a card without UID: the same for the same name and ways, so that the file can come twice."""
    ways = sorted(channel.value.casefold() for channel in contact.channels)
    return stable_uid("card", contact.kind.value, key_of(contact.name), key_of(contact.body), *ways)


#: Asked several times of each name, and of few bodies by all who are there.
key_of: Final = lru_cache(maxsize=2**14)(caseless)
