"""The rules in words: sentences with linked words to choose by, short names for chips, and the conditions on offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import CATEGORY_WORDS, STATUS_WORDS, TookPart
from crm.domain.audience_rule import Rule
from crm.domain.event import Category, Event, Status
from crm.domain.invitation import InvitationRow
from crm.domain.party import BodyType
from crm.ui.delegates.roles import ChipCell
from crm.ui.tokens import Tone

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Choice:
    """One entry of a linked word's menu: its words, and what it stands for (the rule as it would be with it)."""

    words: str
    value: object
    is_chosen: bool = False


@dataclass(frozen=True)
class Word:
    """A piece of a rule's sentence; with ``choices`` it is linked and can be replaced."""

    words: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """A condition: ``words`` in its first line, ``more`` (what narrows it) below."""

    words: tuple[Word, ...]
    more: tuple[Word, ...] = ()

    def plain(self) -> str:
        """As one string, for accessible names."""
        return " ".join(word.words for word in (*self.words, *self.more))


def sentence(rule: Rule, events: Sequence[Event] = ()) -> Sentence:
    """A rule as words, some of them linked. Rules that no menu can build are plain text."""
    if isinstance(rule, HeadOf):
        return _head_sentence(rule)
    if isinstance(rule, TookPart):
        return _part_sentence(rule, events)
    return Sentence((Word(rule.describe()),))


def _head_sentence(rule: HeadOf) -> Sentence:
    bodies = _bodies()
    choices = tuple(Choice(words, HeadOf(kind), kind is rule.body_type) for kind, words in bodies.items())
    word = Word(bodies.get(rule.body_type, rule.body_type.value), choices)
    return Sentence(_filled(translate("Conditions", "Leitung {body}"), {"body": word}))


def _part_sentence(rule: TookPart, events: Sequence[Event]) -> Sentence:
    frame, status = _part_words(rule.statuses)
    event = Word(rule.event_name, tuple(_event_choices(rule, events)))
    words = _filled(frame, {"event": event, "status": Word(status, tuple(_status_choices(rule)))})
    group = Word(_group_words(rule.categories), tuple(_group_choices(rule)))
    return Sentence(words, _filled(translate("Conditions", "Gruppe: {group}"), {"group": group}))


def _filled(frame: str, words: dict[str, Word]) -> tuple[Word, ...]:
    """Splits "hat an {event} {status}" at its gaps, so that a translation may order them anew."""
    found = []
    for part in frame.replace("{", "\0{").replace("}", "}\0").split("\0"):
        if part.startswith("{"):
            found.append(words[part[1:-1]])
        elif part.strip():
            found.append(Word(part.strip()))
    return tuple(found)


def _event_choices(rule: TookPart, events: Sequence[Event]) -> Iterator[Choice]:
    for event in events:
        chosen = replace(rule, event_id=event.id, event_name=event.name)
        yield Choice(event.name, chosen, event.id == rule.event_id)


def _status_choices(rule: TookPart) -> Iterator[Choice]:
    for status in _OFFERED:
        chosen = frozenset({status})
        yield Choice(_part_words(chosen)[1], replace(rule, statuses=chosen), chosen == rule.statuses)


def _group_choices(rule: TookPart) -> Iterator[Choice]:
    everybody: tuple[frozenset[Category], ...] = (frozenset(),)
    for chosen in (*everybody, *(frozenset({category}) for category in Category)):
        yield Choice(_group_words(chosen), replace(rule, categories=chosen), chosen == rule.categories)


def _group_words(categories: frozenset[Category]) -> str:
    if not categories:
        return translate("Conditions", "alle")
    return ", ".join(CATEGORY_WORDS[category] for category in Category if category in categories)


_OFFERED = (Status.ATTENDED, Status.ACCEPTED, Status.DECLINED, Status.REPRESENTED, Status.INVITED, Status.ABSENT)


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


def _bodies() -> dict[BodyType, str]:
    return {
        BodyType.MUNICIPALITY: translate("Conditions", "einer Gemeinde"),
        BodyType.DISTRICT: translate("Conditions", "eines Landkreises"),
        BodyType.MINISTRY: translate("Conditions", "eines Ministeriums"),
        BodyType.STARTUP: translate("Conditions", "eines Start-ups"),
        BodyType.NEWSROOM: translate("Conditions", "einer Redaktion"),
    }


def head_rules() -> list[tuple[str, Rule]]:
    """What "+ Bedingung" offers about offices."""
    return [
        (translate("Conditions", "Leitung {body}").format(body=words), HeadOf(kind))
        for kind, words in _bodies().items()
    ]


def event_rules() -> list[tuple[str, Callable[[Event], Rule]]]:
    """What "+ Bedingung" offers about an event, still to be chosen."""

    def rule(status: Status) -> Callable[[Event], Rule]:
        return lambda event: TookPart(event.id, event.name, frozenset({status}))

    return [
        (translate("Conditions", "hat teilgenommen an"), rule(Status.ATTENDED)),
        (translate("Conditions", "hat abgesagt für"), rule(Status.DECLINED)),
        (translate("Conditions", "ließ sich vertreten bei"), rule(Status.REPRESENTED)),
        (translate("Conditions", "hat nicht geantwortet auf"), rule(Status.INVITED)),
    ]


def reason_chips(row: InvitationRow, audience: Audience) -> tuple[ChipCell, ...]:
    """Why a row is on the list, in a word each; the whole reasons stand beside the chosen row."""
    chips = [] if row.holder else [ChipCell(translate("Conditions", "vakant"), Tone.WARN, "dashed-circle")]
    several = _events_named_twice(audience)
    words = [_short(reason, several) for reason in row.reasons]
    chips += [
        ChipCell(word, None, "user-plus" if word == translate("Conditions", "von Hand") else None)
        for word in dict.fromkeys(words)
    ]
    return tuple(chips)


def _events_named_twice(audience: Audience) -> set[str]:
    names = [rule.event_name for rule in audience.include if isinstance(rule, TookPart)]
    return {name for name in names if names.count(name) > 1}


def _short(reason: str, several: set[str]) -> str:
    heads = {HeadOf(kind).describe(): words for kind, words in _short_heads().items()}
    if reason in heads:
        return heads[reason]
    before, colon, after = reason.partition(": ")
    if before == "von Hand":
        return translate("Conditions", "von Hand")
    status = after.partition(" (")[0]
    if not colon or before in several:
        return f"{before}: {status}" if colon else reason
    return before if status == STATUS_WORDS[Status.ATTENDED] else f"{before}: {status}"


def _short_heads() -> dict[BodyType, str]:
    return {
        BodyType.MUNICIPALITY: translate("Conditions", "Gemeindeleitung"),
        BodyType.DISTRICT: translate("Conditions", "Kreisleitung"),
        BodyType.MINISTRY: translate("Conditions", "Ministeriumsleitung"),
        BodyType.STARTUP: translate("Conditions", "Start-up-Leitung"),
        BodyType.NEWSROOM: translate("Conditions", "Redaktionsleitung"),
    }
