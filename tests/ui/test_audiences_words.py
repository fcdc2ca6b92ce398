"""Rules as sentences, and reasons as chips."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import TookPart
from crm.domain.audience_rule import AnyOf, Rule
from crm.domain.event import Category, Event, Status
from crm.domain.invitation import InvitationRow
from crm.domain.party import BodyType
from crm.services.rule_choices import RuleChoices
from crm.ui.audiences.conditions import sentence
from crm.ui.audiences.envelope import Envelope
from crm.ui.audiences.reason_chips import reason_chips

EVENTS = (Event(id=1, name="Impulse 2020"), Event(id=2, name="Neujahrsempfang 2027"))
CHOICES = RuleChoices(events=EVENTS)


def took_part(*statuses: Status, event: int = 1) -> TookPart:
    return TookPart(event, EVENTS[event - 1].name, frozenset(statuses))


def row(*reasons: str, holder: str = "Anna Müller") -> InvitationRow:
    return InvitationRow(
        office_id=1, party_id=1, body="", office="", holder=holder, address_lines=(), salutation="", reasons=reasons
    )


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (HeadOf(BodyType.MUNICIPALITY), "Leitung einer Gemeinde"),
        (took_part(Status.ATTENDED), "hat an Impulse 2020 teilgenommen Gruppe: alle"),
        (took_part(Status.DECLINED), "hat für Impulse 2020 abgesagt Gruppe: alle"),
        (took_part(Status.REPRESENTED), "ließ sich bei Impulse 2020 vertreten Gruppe: alle"),
        (took_part(Status.INVITED), "hat auf Impulse 2020 nicht geantwortet Gruppe: alle"),
        (took_part(Status.ACCEPTED, Status.DECLINED), "Impulse 2020 : zugesagt oder abgesagt Gruppe: alle"),
        (AnyOf((HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT))), "erfüllt eine dieser Bedingungen"),
    ],
)
def test_a_rule_is_a_sentence(qapp: QApplication, rule: Rule, words: str) -> None:
    assert sentence(rule, CHOICES).plain() == words


def test_linked_words_offer_the_rule_as_it_would_be(qapp: QApplication) -> None:
    said = sentence(took_part(Status.ATTENDED), CHOICES)
    event, status = [word for word in said.words if word.choices]
    assert [choice.words for choice in event.choices] == ["Impulse 2020", "Neujahrsempfang 2027"]
    assert event.choices[1].value == took_part(Status.ATTENDED, event=2)
    assert [choice.words for choice in status.choices if choice.is_chosen] == ["teilgenommen"]
    (group,) = [word for word in said.more if word.choices]
    press = next(choice for choice in group.choices if choice.words == "Presse")
    assert press.value == TookPart(1, "Impulse 2020", frozenset({Status.ATTENDED}), frozenset({Category.PRESS}))


def test_chips_are_short_and_only_as_long_as_needed(qapp: QApplication) -> None:
    audience = Audience(include=(HeadOf(BodyType.DISTRICT), took_part(Status.ATTENDED)))
    found = reason_chips(row("Leitung eines Landkreises", "Impulse 2020: teilgenommen", "von Hand: Wunsch"), audience)
    assert [chip.words for chip in found] == ["Kreisleitung", "Impulse 2020", "von Hand"]
    several = Audience(include=(took_part(Status.ATTENDED), took_part(Status.DECLINED)))
    assert [chip.words for chip in reason_chips(row("Impulse 2020: teilgenommen"), several)] == [
        "Impulse 2020: teilgenommen"
    ]
    assert reason_chips(row("Impulse 2020: abgesagt"), audience)[0].words == "Impulse 2020: abgesagt"
    assert reason_chips(row("x", holder=""), audience)[0].words == "vakant"


def test_an_envelope_breaks_long_lines_and_never_cuts(qapp: QApplication) -> None:
    envelope = Envelope()
    lines = ["Bundesministerium des Innern, für Bau und Heimat", "Herrn Peter Batt", "Alt-Moabit 140", "10557 Berlin"]
    envelope.show_lines(lines)
    assert envelope.heightForWidth(160) > envelope.heightForWidth(600)
    assert envelope.accessibleName() == ", ".join(lines)
