"""Name badges, place cards and table signs: of the guests of an event with their companions, of a list, of contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from crm.domain.audience_history import ROLE_WORDS
from crm.domain.event import Category, Companion, Event
from crm.domain.guest_sheet import GuestOrder
from crm.domain.invitation import InvitationList
from crm.domain.label import LabelOptions, LabelSheet
from crm.domain.listing import Subject
from crm.domain.name_card import NameCard, Occasion, SignSize, TableSign
from crm.domain.party import Party, Person
from crm.domain.person_name import parse_name
from crm.domain.ports import Database, Unit
from crm.domain.sheet import House
from crm.printing.name_badge import badges
from crm.printing.page import Printed
from crm.printing.place_card import place_cards
from crm.printing.table_sign import table_signs
from crm.services.contacts import Contact, ContactLoader
from crm.services.event_view import Participant
from crm.services.guest_sheets import PARTS, GuestSheets
from crm.services.labels import sentence, told

#: What is on the table first, by its number.
USUAL_BADGE = "Avery L7418"
USUAL_PLACE_CARD = "Avery Zweckform 32253"

NO_OCCASION = Occasion()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSet:
    """The cards in order. ``warnings`` say in German who has none, and why."""

    cards: tuple[NameCard, ...]
    occasion: Occasion = NO_OCCASION
    warnings: tuple[str, ...] = ()

    def signs(self) -> tuple[TableSign, ...]:
        """One sign for each house that is there, else for whoever has none, each once."""
        names = dict.fromkeys(card.body or card.name for card in self.cards)
        return tuple(TableSign(name=name, note=self.occasion.name) for name in names)


class NameCards:
    """Gathers and sets cards; they leave by :meth:`crm.services.sheets.Sheets.keep`."""

    def __init__(
        self,
        database: Database,
        guest_sheets: GuestSheets,
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._guest_sheets = guest_sheets
        self._house = house
        self._today = today

    def of_event(self, event: Event, order: GuestOrder = GuestOrder.ALPHABET, *, with_open: bool = False) -> CardSet:
        """Who comes, and ``with_open`` also who may still come; each with the named companions behind.

        A substitute has the own name and "in Vertretung für". Whom the law restricts is on none; seats granted to
        companions who have not been named are counted in a warning.
        """
        rows = self._guest_sheets.guests(event.id, order, with_open=with_open)
        with self._database.read() as unit:
            people = {
                person.id: person for person in unit.store.find(Person, id=[r.participation.party_id for r in rows])
            }
            brought = unit.store.find(Companion, participation_id=[row.participation.id for row in rows])
            companions = _companion_names(unit, brought)
        cards: list[NameCard] = []
        for row in rows:
            cards.append(_of_guest(row, people.get(row.participation.party_id)))
            cards += [
                companions[one.id]
                for one in brought
                if one.participation_id == row.participation.id and one.id in companions
            ]
        nameless = sum(1 for one in brought if not one.name and one.party_id is None)
        warnings = (f"Ohne Schild, weil noch kein Name bekannt ist: {nameless} Begleitungen.",) if nameless else ()
        return CardSet(cards=tuple(cards), occasion=Occasion.of(event), warnings=warnings)

    def of_list(self, found: InvitationList, event: Event | None = None) -> CardSet:
        """The rows of a list in its order; a vacant office has no name to print."""
        cards = [
            NameCard(
                given=f"{row.degrees} {row.given_name}".strip() if row.holder else "",
                family=f"{row.family_name} {row.name_suffix}".strip() if row.holder else row.body,
                function=row.office if row.holder else "",
                body=row.body if row.holder else "",
            )
            for row in found.rows
            if not row.is_vacant
        ]
        vacant = [", ".join(part for part in (row.shown_name, row.body) if part) for row in found.rows if row.is_vacant]
        occasion = Occasion.of(event) if event else NO_OCCASION
        return CardSet(
            cards=tuple(cards), occasion=occasion, warnings=sentence("Vakant, deshalb ohne Schild: {names}.", vacant)
        )

    def of_subjects(self, subjects: Sequence[Subject]) -> CardSet:
        """The contacts in their order; who died, is restricted by law or is a vacant office has none."""
        with self._database.read() as unit:
            contacts = ContactLoader(unit, self._today()).load(list(dict.fromkeys(subjects)))
        named = [one for one in contacts if one.party is not None and not one.is_restricted]
        living = [one for one in named if not _is_dead(one)]
        return CardSet(
            cards=tuple(_of_contact(one) for one in living),
            warnings=(
                *sentence("Verstorben, deshalb nicht dabei: {names}.", [one.name for one in named if _is_dead(one)]),
                *sentence("Vakant, deshalb ohne Schild: {names}.", [one.name for one in contacts if one.party is None]),
            ),
        )

    def print_badges(self, found: CardSet, sheet: LabelSheet, options: LabelOptions) -> Printed:
        """The badges. UserError for options that the product does not have."""
        house = self._house()
        printed = badges(found.cards, found.occasion, sheet, options, house.full_name, house.accent)
        return told(printed, found.warnings)

    def print_place_cards(self, found: CardSet, sheet: LabelSheet, options: LabelOptions) -> Printed:
        """The place cards, folded. UserError for options that the product does not have."""
        house = self._house()
        return told(place_cards(found.cards, sheet, options, house.full_name, house.accent), found.warnings)

    def print_signs(
        self,
        signs: Sequence[TableSign],
        size: SignSize,
        offsets: tuple[float, float] = (0.0, 0.0),
        *,
        with_outlines: bool = False,
    ) -> Printed:
        """One sign a page. UserError for offsets (mm) that are too far."""
        house = self._house()
        return table_signs(signs, size, house.full_name, offsets, with_outlines=with_outlines, accent=house.accent)


def named_signs(names: Iterable[str], note: str = "") -> tuple[TableSign, ...]:
    """Signs with these names, blank ones left out."""
    return tuple(TableSign(name=shown, note=note) for name in names if (shown := " ".join(name.split())))


def _of_guest(row: Participant, person: Person | None) -> NameCard:
    part = row.participation
    role = ROLE_WORDS[part.role] if part.role in PARTS else ""
    if not role and part.category is Category.PRESS:
        role = "Presse"
    return NameCard(
        given=_given(person) if person else "",
        family=_family(person) if person else row.name,
        function=row.function,
        body=row.body,
        role=role,
        stands_in_for=row.represents,
    )


def _of_contact(contact: Contact) -> NameCard:
    person = contact.person
    if person is None:
        return NameCard(family=contact.name)
    return NameCard(given=_given(person), family=_family(person), function=contact.function, body=contact.body_name)


def _companion_names(unit: Unit, brought: Sequence[Companion]) -> dict[int, NameCard]:
    """The cards of those who are named, by id: their contact, or the name as it was typed, taken apart."""
    ids = [one.party_id for one in brought if one.party_id is not None]
    people = {person.id: person for person in unit.store.find(Person, id=ids)}
    barred = {party.id for party in unit.store.find(Party, id=ids) if party.is_restricted}
    made: dict[int, NameCard] = {}
    for one in brought:
        if one.party_id in barred or not (one.name or one.party_id):
            continue
        person = people.get(one.party_id or 0) or parse_name(one.name).to_person()
        family = _family(person)
        made[one.id] = NameCard(
            given=_given(person) if family else "", family=family or one.name, function="Begleitung"
        )
    return made


def _given(person: Person) -> str:
    return f"{person.degrees} {person.given_name}".strip()


def _family(person: Person) -> str:
    return f"{person.family()} {person.suffix}".strip()


def _is_dead(contact: Contact) -> bool:
    return contact.person is not None and contact.person.deceased_on is not None
