"""Whose names stand on badges: guests, substitutes and companions, and nobody who must not be named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.event import Companion, Event, Status
from crm.domain.guest_sheet import GuestOrder
from crm.domain.listing import SubjectKind
from crm.domain.name_card import NameCard, TableSign
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party, Person
from crm.domain.seating import SEATED
from crm.services.bundle import Services
from crm.services.name_cards import CardSet, named_signs
from tests.services.work import Work


@pytest.fixture
def tour(sample: Services) -> Event:
    return sample.events.find("Impulse 2020")


def by_name(found: CardSet) -> dict[str, NameCard]:
    return {card.name: card for card in found.cards}


def test_guests_with_their_parts_and_substitutes_with_their_own_names(sample: Services, tour: Event) -> None:
    found = sample.name_cards.of_event(tour)
    cards = by_name(found)
    assert cards["Ammar Alkassar"].role == "Gastgeber"
    assert cards["Ammar Alkassar"].given == "Ammar"
    assert found.occasion.when_and_where[0] == "Berlin, 23.–24. Januar 2020"
    view = sample.events.view(tour.id)
    standing_in = {row.name: row.represents for row in view.participants if row.represents}
    assert standing_in
    for name, represented in standing_in.items():
        assert cards[name].stands_in_for == represented
        assert represented not in cards
    families = [card.family for card in found.cards]
    ranked = [card.family for card in sample.name_cards.of_event(tour, GuestOrder.RANK).cards]
    assert sorted(families) == sorted(ranked)
    assert families != ranked


def test_who_has_not_answered_only_if_asked_for(sample: Services, tour: Event) -> None:
    coming = sample.name_cards.of_event(tour)
    all_of_them = sample.name_cards.of_event(tour, with_open=True)
    view = sample.events.view(tour.id)
    declined = next(row.name for row in view.participants if row.participation.status is Status.DECLINED)
    assert declined not in by_name(all_of_them)
    assert set(by_name(coming)) <= set(by_name(all_of_them))


def test_companions_follow_their_guest_and_seats_without_a_name_are_told(work: Work) -> None:
    guest = work.part("Alkassar")
    known = work.person("Kümmel").id
    for companion in (Companion(participation_id=guest.id, name="Dr. Erika von Muster"),
                      Companion(participation_id=guest.id, party_id=known, name="Gabriele Kümmel"),
                      Companion(participation_id=guest.id)):  # fmt: skip
        work.add(companion)
    found = work.services.name_cards.of_event(work.event)
    names = [card.name for card in found.cards]
    at = names.index("Ammar Alkassar")
    assert names[at + 1 : at + 3] == ["Dr. Erika von Muster", "Gabriele Kümmel"]
    assert (found.cards[at + 1].given, found.cards[at + 1].family) == ("Dr. Erika", "von Muster")
    assert found.cards[at + 1].function == "Begleitung"
    assert found.warnings == ("Ohne Schild, weil noch kein Name bekannt ist: 1 Begleitungen.",)
    work.save(replace(work.one(Party, id=known), is_restricted=True))
    assert "Gabriele Kümmel" not in by_name(work.services.name_cards.of_event(work.event))


def test_whom_the_law_restricts_is_on_no_badge_nor_named_on_one(work: Work) -> None:
    rows = work.services.events.view(work.event.id).participants
    substitute = next(row for row in rows if row.represents and row.participation.status in SEATED)
    work.save(replace(work.one(Party, id=work.person("Alkassar").id), is_restricted=True))
    invited = next(row for row in rows if row.participation.id == substitute.participation.represents_id)
    work.save(replace(work.one(Party, id=invited.participation.party_id), is_restricted=True))
    cards = by_name(work.services.name_cards.of_event(work.event))
    assert "Ammar Alkassar" not in cards
    assert cards[substitute.name].stands_in_for == ""
    assert work.services.name_cards.of_subjects([work.person("Alkassar")]).cards == ()


def test_the_dead_and_vacant_offices_have_no_card(work: Work) -> None:
    person = work.one(Person, family_name="Kümmel")
    work.save(replace(person, deceased_on=PartialDate(2025, 5, 1)))
    found = work.services.name_cards.of_subjects([work.person("Kümmel")])
    assert found.cards == ()
    assert found.warnings == ("Verstorben, deshalb nicht dabei: Gabriele Kümmel.",)


def test_contacts_and_lists(sample: Services) -> None:
    people = sample.directory.find("Alkassar", (SubjectKind.PERSON,))
    [card] = sample.name_cards.of_subjects(people).cards
    assert (card.given, card.family) == ("Ammar", "Alkassar")
    bodies = sample.directory.find("Tholey", (SubjectKind.ORGANISATION,))[:1]
    assert [card.name for card in sample.name_cards.of_subjects(bodies).cards] == ["Gemeinde Tholey"]
    audience = sample.audiences.view(sample.audiences.all()[0].id)
    found = sample.name_cards.of_list(audience.list)
    assert len(found.cards) == sum(not row.is_vacant for row in audience.list.rows)
    assert all(card.family for card in found.cards)


def test_signs_stand_once_for_each_house(sample: Services) -> None:
    cards = (
        NameCard(given="A", family="Eins", body="Stadt Wadern"),
        NameCard(given="B", family="Zwei", body="Stadt Wadern"),
        NameCard(given="C", family="Drei"),
    )
    signs = CardSet(cards=cards).signs()
    assert [sign.name for sign in signs] == ["Stadt Wadern", "C Drei"]
    assert named_signs([" Tisch  1 ", "", "Presse"], "Impulse") == (
        TableSign(name="Tisch 1", note="Impulse"),
        TableSign(name="Presse", note="Impulse"),
    )
