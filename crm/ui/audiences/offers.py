"""What "+ Bedingung" offers: every rule there is, some filled in from a menu, some by a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm.domain.audience_conditions import AtBody, ConfirmedSince, HeadOf, KindIs, Reachable, TermEnds
from crm.domain.audience_history import DeclinedInARow, InvitedTo, NotInvitedSince, TookPart
from crm.domain.audience_tree import Group
from crm.domain.event import Status
from crm.domain.party import BODY_WORDS
from crm.services.rule_choices import RuleChoices
from crm.ui.audiences import asks
from crm.ui.audiences.conditions import (
    KINDS,
    confirmed_title,
    ends_title,
    group_words,
    head_words,
    heads,
    searches,
    way_words,
)
from crm.ui.audiences.past_conditions import TIMES, not_invited_title, times_words
from crm.ui.audiences.words import LINE, Ask, AskContact, Choice

translate = QCoreApplication.translate


def offers(choices: RuleChoices) -> list[Choice]:
    """The entries, most used first. What cannot be filled in yet (no event, no own field) is there, but not active."""
    return [
        *_offices(choices),
        LINE,
        *_past(choices),
        LINE,
        *_where(choices),
        LINE,
        *_marks(choices),
        LINE,
        *_reach(),
        LINE,
        _group(choices),
    ]


def mapped(choice: Choice, make: Callable[[Any], object]) -> Choice:
    """The same entry with something made of what it stands for, also of the answer to its question."""
    if choice.more is not None:
        more = choice.more
        return replace(choice, more=lambda: [mapped(one, make) for one in more()])
    value = choice.value
    if isinstance(value, Ask):
        asked = value.make
        return replace(choice, value=replace(value, make=lambda typed: make(asked(typed))))
    if isinstance(value, AskContact):
        found = value.make
        return replace(choice, value=replace(value, make=lambda party, name: make(found(party, name))))
    return choice if value is None else replace(choice, value=make(value))


def _offices(choices: RuleChoices) -> Iterable[Choice]:
    led = [Choice(head_words().format(body=words), HeadOf(body)) for body, words in heads().items()]
    yield Choice(translate("Conditions", "Leitung von"), more=lambda: led)
    bodies = [Choice(words, AtBody(body)) for body, words in BODY_WORDS.items()]
    yield Choice(translate("Conditions", "gehört zu einer Stelle der Art"), more=lambda: bodies)
    yield Choice(translate("Conditions", "hat das Amt …"), asks.office_kind(choices))
    yield _submenu(translate("Conditions", "ist"), [Choice(KindIs(kind).describe(), KindIs(kind)) for kind in KINDS])


def _past(choices: RuleChoices) -> Iterable[Choice]:
    for words, status in (
        (translate("Conditions", "hat teilgenommen an"), Status.ATTENDED),
        (translate("Conditions", "hat zugesagt für"), Status.ACCEPTED),
        (translate("Conditions", "hat abgesagt für"), Status.DECLINED),
        (translate("Conditions", "ließ sich vertreten bei"), Status.REPRESENTED),
        (translate("Conditions", "hat nicht geantwortet auf"), Status.INVITED),
    ):
        yield _submenu(words, [Choice(e.name, TookPart(e.id, e.name, frozenset({status}))) for e in choices.events])
    invited = [Choice(event.name, InvitedTo(event.id, event.name)) for event in choices.events]
    yield _submenu(translate("Conditions", "wurde eingeladen zu"), invited)
    declined = [Choice(times_words(times), DeclinedInARow(times)) for times in TIMES]
    yield Choice(translate("Conditions", "hat hintereinander abgesagt"), more=lambda: declined)
    not_since = asks.day(not_invited_title(), NotInvitedSince)
    yield Choice(translate("Conditions", "wurde nicht eingeladen seit …"), not_since)


def _where(choices: RuleChoices) -> Iterable[Choice]:
    yield Choice(translate("Conditions", "liegt in Landkreis oder Gemeinde …"), asks.district(choices))
    yield Choice(translate("Conditions", "hat eine Anschrift in …"), asks.place(choices))
    yield Choice(translate("Conditions", "hat ein Mandat aus Wahlkreis …"), asks.constituency(choices))


def _marks(choices: RuleChoices) -> Iterable[Choice]:
    yield Choice(translate("Conditions", "ist Mitglied von (Partei, Fraktion) …"), asks.member())
    yield Choice(translate("Conditions", "steht in Beziehung zu …"), asks.related())
    yield Choice(translate("Conditions", "trägt das Schlagwort …"), asks.tag(choices) if choices.tags else None)
    fields = [Choice(f"{name} …", asks.field(choices, name)) for name, _ in choices.fields]
    yield _submenu(translate("Conditions", "hat im eigenen Feld"), fields)
    yield Choice(translate("Conditions", "wird gefunden von der Suche"), more=lambda: list(searches(choices)))


def _reach() -> Iterable[Choice]:
    ways = [Choice(words, Reachable(way)) for way, words in way_words().items()]
    yield Choice(translate("Conditions", "ist erreichbar per"), more=lambda: ways)
    yield Choice(translate("Conditions", "ist bestätigt seit …"), asks.day(confirmed_title(), ConfirmedSince))
    yield Choice(translate("Conditions", "hat ein Amt, das endet vor …"), asks.day(ends_title(), TermEnds))


def _group(choices: RuleChoices) -> Choice:
    """A group begins with its first condition; further ones are put into it."""

    def begun(kind: type[Group]) -> list[Choice]:
        return [mapped(one, lambda rule: kind((rule,))) for one in offers(choices)]

    def kinds() -> Sequence[Choice]:
        return [Choice(words, more=partial(begun, kind)) for kind, words in group_words().items()]

    return Choice(translate("Conditions", "erfüllt als Gruppe"), more=kinds)


def _submenu(words: str, entries: Sequence[Choice]) -> Choice:
    return Choice(words, more=lambda: entries) if entries else Choice(words)
