"""Conditions on what happened before, as sentences: who took part, was invited, was not invited since, declined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from crm.domain.audience_history import (
    CATEGORY_WORDS,
    ROLE_WORDS,
    STATUS_WORDS,
    DeclinedInARow,
    InvitedTo,
    NotInvitedSince,
    TookPart,
    TookPartAs,
)
from crm.domain.event import Category, Role, Status
from crm.services.rule_choices import RuleChoices
from crm.ui.audiences import asks
from crm.ui.audiences.words import LINE, Choice, Sentence, Word, filled

translate = QCoreApplication.translate
E = TypeVar("E", bound=StrEnum)
TIMES = (1, 2, 3, 4, 5)


def took_part(rule: TookPart, choices: RuleChoices) -> Sentence:
    frame, status = _part_words(rule.statuses)
    events = (
        Choice(event.name, replace(rule, event_id=event.id, event_name=event.name), event.id == rule.event_id)
        for event in choices.events
    )
    words = {"event": Word(rule.event_name, tuple(events)), "status": Word(status, tuple(_statuses(rule)))}
    more = {
        "group": Word(_set_words(rule.categories, CATEGORY_WORDS), tuple(_groups(rule))),
        "role": Word(_set_words(rule.roles, ROLE_WORDS), tuple(_roles(rule))),
        "as": Word(as_words()[rule.taken_as], tuple(_ways(rule))),
    }
    return Sentence(filled(frame, words), filled(_more_frame(rule), more))


def invited_to(rule: InvitedTo, choices: RuleChoices) -> Sentence:
    events = (Choice(e.name, InvitedTo(e.id, e.name), e.id == rule.event_id) for e in choices.events)
    return Sentence(
        filled(translate("Conditions", "wurde zu {event} eingeladen"), {"event": Word(rule.event_name, tuple(events))})
    )


def not_invited_since(rule: NotInvitedSince, choices: RuleChoices) -> Sentence:
    word = Word(rule.day.german(), ask=asks.day(not_invited_title(), NotInvitedSince, rule.day))
    return Sentence(filled(translate("Conditions", "seit {day} nicht eingeladen"), {"day": word}))


def declined_in_a_row(rule: DeclinedInARow, choices: RuleChoices) -> Sentence:
    numbers = [Choice(times_words(n), replace(rule, times=n), n == rule.times) for n in TIMES]
    other = asks.number(
        translate("Conditions", "Absagen hintereinander"),
        translate("Conditions", "Wie oft hintereinander"),
        lambda times: replace(rule, times=times),
        rule.times,
        least=1,
    )
    numbers += [LINE, Choice(translate("Conditions", "Andere Zahl …"), other, rule.times not in TIMES)]
    everything = translate("Conditions", "alle Veranstaltungen")
    series = [Choice(everything, replace(rule, series=""), not rule.series)]
    series += [Choice(name, replace(rule, series=name), name == rule.series) for name in choices.series]
    return Sentence(
        filled(
            translate("Conditions", "hat {times} abgesagt"), {"times": Word(times_words(rule.times), tuple(numbers))}
        ),
        filled(translate("Conditions", "Reihe: {series}"), {"series": Word(rule.series or everything, tuple(series))}),
    )


def times_words(times: int) -> str:
    if times == 1:
        return translate("Conditions", "zuletzt")
    return translate("Conditions", "die letzten {times} Male").format(times=times)


def not_invited_title() -> str:
    return translate("Conditions", "Seit einem Tag nicht eingeladen")


def as_words() -> dict[TookPartAs | None, str]:
    return {
        None: translate("Conditions", "als Gast oder in Vertretung"),
        TookPartAs.GUEST: translate("Conditions", "als Gast"),
        TookPartAs.SUBSTITUTE: translate("Conditions", "in Vertretung"),
    }


def _more_frame(rule: TookPart) -> str:
    """What narrows the condition. Role and way are offered by the menu of the group until they say something."""
    frame = translate("Conditions", "Gruppe: {group}")
    if rule.roles:
        frame += " " + translate("Conditions", "Rolle: {role}")
    return frame + " " + "{as}" if rule.taken_as else frame


def _statuses(rule: TookPart) -> Iterator[Choice]:
    for status in OFFERED:
        chosen = frozenset({status})
        yield Choice(_part_words(chosen)[1], replace(rule, statuses=chosen), chosen == rule.statuses)
    yield LINE
    yield _also(rule.statuses, STATUS_WORDS, Status, lambda found: replace(rule, statuses=found or rule.statuses))


def _groups(rule: TookPart) -> Iterator[Choice]:
    yield Choice(translate("Conditions", "alle"), replace(rule, categories=frozenset()), not rule.categories)
    for category in Category:
        chosen = frozenset({category})
        yield Choice(CATEGORY_WORDS[category], replace(rule, categories=chosen), chosen == rule.categories)
    yield LINE
    yield _also(rule.categories, CATEGORY_WORDS, Category, lambda found: replace(rule, categories=found))
    if not rule.roles:
        yield Choice(translate("Conditions", "nur in einer Rolle"), more=lambda: tuple(_roles(rule)))
    if rule.taken_as is None:
        yield Choice(translate("Conditions", "nur als Gast oder nur in Vertretung"), more=lambda: tuple(_ways(rule)))


def _roles(rule: TookPart) -> Iterator[Choice]:
    yield Choice(translate("Conditions", "alle"), replace(rule, roles=frozenset()), not rule.roles)
    for role in Role:
        chosen = frozenset({role})
        yield Choice(ROLE_WORDS[role], replace(rule, roles=chosen), chosen == rule.roles)
    if rule.roles:
        yield LINE
        yield _also(rule.roles, ROLE_WORDS, Role, lambda found: replace(rule, roles=found))


def _ways(rule: TookPart) -> Iterator[Choice]:
    for way, words in as_words().items():
        yield Choice(words, replace(rule, taken_as=way), way is rule.taken_as)


def _also(now: frozenset[E], words: Mapping[E, str], kind: type[E], make: Callable[[frozenset[E]], TookPart]) -> Choice:
    """Further ones beside those that count already; each is put in or taken out."""
    offered = [Choice(words[one], make(now ^ {one}), one in now) for one in kind]
    return Choice(translate("Conditions", "oder auch"), more=lambda: offered)


def _set_words(chosen: frozenset[E], words: Mapping[E, str]) -> str:
    if not chosen:
        return translate("Conditions", "alle")
    return ", ".join(word for one, word in words.items() if one in chosen)


OFFERED = (Status.ATTENDED, Status.ACCEPTED, Status.DECLINED, Status.REPRESENTED, Status.INVITED, Status.ABSENT)


def _part_words(statuses: frozenset[Status]) -> tuple[str, str]:
    """The frame of the sentence and the word for the status: each German verb wants its own preposition."""
    if len(statuses) == 1:
        (status,) = statuses
        if status in _frames():
            return _frames()[status]
    named = translate("Conditions", " oder ").join(STATUS_WORDS[status] for status in Status if status in statuses)
    return translate("Conditions", "{event}: {status}"), named


def _frames() -> dict[Status, tuple[str, str]]:
    return {
        Status.ATTENDED: (translate("Conditions", "hat an {event} {status}"), translate("Conditions", "teilgenommen")),
        Status.ACCEPTED: (translate("Conditions", "hat für {event} {status}"), translate("Conditions", "zugesagt")),
        Status.DECLINED: (translate("Conditions", "hat für {event} {status}"), translate("Conditions", "abgesagt")),
        Status.REPRESENTED: (
            translate("Conditions", "ließ sich bei {event} {status}"),
            translate("Conditions", "vertreten"),
        ),
        Status.INVITED: (
            translate("Conditions", "hat auf {event} {status}"),
            translate("Conditions", "nicht geantwortet"),
        ),
        Status.ABSENT: (
            translate("Conditions", "ist zu {event} {status}"),
            translate("Conditions", "nicht erschienen"),
        ),
    }
