"""The cards of a vCard file as incoming records: persons and bodies with all that hangs on them, and their offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, NamedTuple

from crm.domain.card import CardRelation
from crm.domain.incoming import (
    TAG,
    TYPE,
    UID,
    Incoming,
    Mode,
    Part,
    PartKind,
    RecordKind,
    Ref,
    Source,
    Told,
    Unread,
    Value,
)
from crm.domain.partial_date import PartialDate
from crm.exchange.vcard_kept import related_lines
from crm.services.importing.card_fields import body_fields, kept_part
from crm.services.importing.source_forms import CARDS
from crm.services.importing.told_card import PREFIX, ToldCard, ToldFile, ToldPlace, key_of, normal_uid
from crm.services.importing.told_parts import stated_part
from crm.services.reference import stable_uid

#: A body named on a card without what somebody is there: the type that says least.
_AT_BODY: Final = "contact_person"
#: Groups that phones and mail programs put everybody into.
_NO_TAGS: Final = frozenset({"mycontacts", "my contacts", "starred in android", "starred", "imported"})
_PROBLEMS: Final = 3
_MAIL: Final = "mailto:"
#: How many of several files are named.
_NAMED: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CardKnowledge:
    """What the database knows that a card can refer to: relationship types by their label on the other's side (only
    those that one type alone has) and by key, and the uids of parties."""

    today: date
    type_keys: Collection[str] = frozenset()
    types_by_label: Mapping[str, str] = field(default_factory=dict)
    knows_uid: Callable[[str], bool] = lambda _: False


def cards_source(files: Sequence[ToldFile], known: CardKnowledge) -> Source:
    """All cards of the files, as if they were one. A card that stands there twice counts once, as it stands last;
    groups become tags."""
    return _CardSource(files, known).source()


class _Card(NamedTuple):
    """A card, where it stands, and what was wrong with it."""

    told: ToldCard
    place: str
    problems: list[str]


class _Seat(NamedTuple):
    """What hangs on whoever has this place; ``office`` is None where it is none."""

    part: Part
    office: Ref | None


class _CardSource:
    def __init__(self, files: Sequence[ToldFile], known: CardKnowledge) -> None:
        self._files = files
        self._known = known
        self._cards: dict[str, _Card] = {}
        self._repeated: Counter[str] = Counter()
        self._groups: dict[str, list[str]] = {}  # the names of the groups that each uid is a member of
        self._bodies: dict[str, Ref] = {}
        self._seats: dict[ToldPlace, _Seat] = {}
        self._made: dict[str, Incoming] = {}
        self._holders: Counter[Ref] = Counter()
        self._names: Counter[str] = Counter()
        self._nameless: list[Unread] = []

    def source(self) -> Source:
        for file in self._files:
            self._take_file(file)
        self._members_by_mail()
        for uid, card in self._cards.items():
            if card.told.kind is RecordKind.ORGANISATION:
                self._bodies.setdefault(key_of(card.told.name), Ref(UID, uid))
        self._names = Counter(key_of(card.told.name) for card in self._cards.values())
        people = [self._record(uid, card) for uid, card in self._cards.items()]
        offices = [self._with_seats(one) for one in self._made.values()]
        lost = tuple(
            Unread(place=file.path.name, text=problem.text)
            for file in self._files
            for problem in file.problems
            if problem.is_loss
        )
        records = (*offices, *people)
        unread = (*lost, *self._nameless)
        return Source(
            form=CARDS, name=self._name(), dated="", as_of=None, records=records, may_repeat=True, unread=unread
        )

    def _name(self) -> str:
        names = [file.path.name for file in self._files]
        if len(names) == 1:
            return f"vCard-Datei {names[0]}"
        more = " …" if len(names) > _NAMED else ""
        return f"{len(names)} vCard-Dateien: {', '.join(names[:_NAMED])}{more}"

    def _take_file(self, file: ToldFile) -> None:
        problems: dict[int, list[str]] = {}
        for problem in file.problems:
            problems.setdefault(problem.card, []).append(problem.text)
        before = f"{file.path.name}, " if len(self._files) > 1 else ""
        for told in file.cards:
            place = f"Karte {told.number}, Zeile {told.line}"
            if told.name:
                self._take(_Card(told, f"{before}{place}", problems.get(told.number, [])))
            elif not told.is_group:
                self._nameless.append(Unread(place=file.path.name, text=f"{place}: {_nameless(told)}"))

    def _take(self, one: _Card) -> None:
        card = one.told
        if card.is_group:
            for member in card.members:
                self._groups.setdefault(normal_uid(member), []).append(card.name)
            return
        self._repeated[card.uid] += 1
        self._cards.pop(card.uid, None)
        self._cards[card.uid] = one

    def _members_by_mail(self) -> None:
        """A group may name its members by their mail (RFC 6350 6.6.5)."""
        by_mail = {
            member.removeprefix(_MAIL).casefold(): names
            for member, names in self._groups.items()
            if member.startswith(_MAIL)
        }
        for uid, card in self._cards.items() if by_mail else ():
            for way in _ways(card.told):
                self._groups.setdefault(uid, []).extend(by_mail.get(way.casefold(), ()))

    # ── a contact ───────────────────────────────────────────────────────────────────────────────────────────

    def _record(self, uid: str, one: _Card) -> Incoming:
        card, remarks = one.told, one.problems[:_PROBLEMS]
        photo = (card.photo,) if card.photo else ()
        if self._repeated[uid] > 1:
            remarks = [*remarks, "Die Karte steht mehrmals in der Datei; die letzte gilt."]
        if self._names[key_of(card.name)] > 1:
            remarks = [*remarks, "In der Datei steht noch eine Karte mit diesem Namen."]
        if card.remark:
            remarks = [*remarks, card.remark]
        return Incoming(
            kind=card.kind,
            refs=(Ref(UID, uid),),
            title=card.title,
            fields=card.fields,
            parts=(*card.reach, *self._tags(card), *self._rest(card), *photo),
            place=one.place,
            remark=" ".join(remarks),
            is_card=True,
        )

    def _rest(self, card: ToldCard) -> Iterator[Part]:
        """Note, relationships and offices, and what has no field, in one row of kept lines."""
        if card.note:
            yield stated_part(PartKind.NOTE, {"text": card.note}, on=PartialDate.of(self._known.today))
        kept = list(card.kept)
        for number, relation in enumerate(card.relations, start=1):
            part = self._relationship(relation)
            if part is not None:
                yield part
            else:
                kept += map(kept_part, related_lines(relation, f"related{number}"))
        yield from card.former
        yield from map(self._held, card.places)
        yield from kept
        yield from card.kept_last

    def _relationship(self, relation: CardRelation) -> Part | None:
        uid = normal_uid(relation.uid)
        key = relation.type_key if relation.type_key in self._known.type_keys else ""
        key = key or self._known.types_by_label.get(relation.label, "")
        if not key or not (uid in self._cards or self._known.knows_uid(uid)):
            return None
        return stated_part(PartKind.RELATIONSHIP, {"type_id": Ref(TYPE, key), "to_id": Ref(UID, uid)})

    def _tags(self, card: ToldCard) -> Iterator[Part]:
        names = (*card.categories, *self._groups_of(card.uid)) if self._groups else card.categories
        for name in dict.fromkeys(name.strip().removeprefix("* ") for name in names) if names else ():
            if name and name.casefold() not in _NO_TAGS:
                yield stated_part(PartKind.TAGGING, {"tag_id": Ref(TAG, name)})

    def _groups_of(self, uid: str) -> list[str]:
        """The names of the groups that it is in; Apple puts its prefix before any uid."""
        return [*self._groups.get(uid, ()), *self._groups.get(f"{PREFIX}{uid}", ())]

    # ── bodies and offices ──────────────────────────────────────────────────────────────────────────────────

    def _held(self, place: ToldPlace) -> Part:
        """One and the same for all who hold it."""
        seat = self._seats.get(place)
        if seat is None:
            seat = self._seats[place] = self._seat(place) if place.function else self._at_body(place)
        if seat.office:
            self._holders[seat.office] += 1
        return seat.part

    def _at_body(self, place: ToldPlace) -> _Seat:
        """Nobody says what somebody is there."""
        told: dict[str, Value] = {"type_id": Ref(TYPE, _AT_BODY), "to_id": self._body(place.body)}
        return _Seat(stated_part(PartKind.RELATIONSHIP, told), None)

    def _seat(self, place: ToldPlace) -> _Seat:
        """The office that is held; it and its body are made on the way."""
        body, function = place
        owner = self._body(body)
        office = Ref(UID, stable_uid("card-office", owner.value, key_of(function)))
        if office.value not in self._made:
            told: dict[str, Value] = {"organisation_id": owner, "title_neutral": function}
            self._made[office.value] = Incoming(
                kind=RecordKind.OFFICE,
                refs=(office,),
                title=f"{function} ({body})",
                fields={name: Told(value, Mode.INITIAL) for name, value in told.items()},
            )
        return _Seat(stated_part(PartKind.TENURE, {"office_id": office}), office)

    def _body(self, name: str) -> Ref:
        ref = self._bodies.get(key_of(name))
        if ref is None:
            ref = self._bodies[key_of(name)] = Ref(UID, stable_uid("card-body", key_of(name)))
            self._made[ref.value] = Incoming(
                kind=RecordKind.ORGANISATION,
                refs=(ref,),
                title=name,
                fields={key: told._replace(mode=Mode.INITIAL) for key, told in body_fields(name).items()},
            )
        return ref

    def _with_seats(self, made: Incoming) -> Incoming:
        """Two advisers of one ministry hold one office with two seats, not each the other's."""
        holders = self._holders[made.refs[0]]
        if holders < 2:
            return made
        return replace(made, fields={**made.fields, "seats": Told(holders, Mode.INITIAL)})


def _nameless(card: ToldCard) -> str:
    ways = ", ".join(_ways(card)[:_NAMED])
    return f"Die Karte nennt keinen Namen und wurde nicht übernommen{f' ({ways})' if ways else ''}."


def _ways(card: ToldCard) -> list[str]:
    """Its phones, mailboxes and pages."""
    return [str(part.value("value")) for part in card.reach if part.kind is PartKind.CHANNEL]
