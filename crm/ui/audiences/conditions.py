"""Conditions on who somebody is as sentences with linked words; :func:`sentence` is the way to that of any rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from crm.domain.audience_conditions import (
    HEADS,
    MEMBER,
    AtBody,
    ConfirmedSince,
    FieldIs,
    HasTag,
    HeadOf,
    InDistrict,
    InPlace,
    InSearch,
    KindIs,
    OfConstituency,
    OfficeKind,
    Reachable,
    RelatedTo,
    TermEnds,
    Way,
)
from crm.domain.audience_history import DeclinedInARow, InvitedTo, NotInvitedSince, TookPart
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule
from crm.domain.listing import SubjectKind
from crm.domain.party import BODY_WORDS, BodyType
from crm.services.rule_choices import RuleChoices
from crm.ui.audiences import asks, past_conditions
from crm.ui.audiences.words import LINE, Choice, Sentence, Word, filled

translate = QCoreApplication.translate
R = TypeVar("R")


def sentence(rule: Rule, choices: RuleChoices) -> Sentence:
    """A rule as words, some of them linked."""
    make = _SENTENCES.get(type(rule))
    return make(rule, choices) if make else Sentence((Word(rule.describe()),))


def heads() -> dict[BodyType, str]:
    """Of whom somebody can be the head, in the genitive."""
    before = "Leitung "
    return {body: words.removeprefix(before) for body, words in HEADS.items()}


def head_words() -> str:
    return translate("Conditions", "Leitung {body}")


def _head(rule: HeadOf, choices: RuleChoices) -> Sentence:
    bodies = heads()
    word = Word(bodies.get(rule.body_type, BODY_WORDS[rule.body_type]), _among(bodies.items(), HeadOf, rule.body_type))
    return Sentence(filled(head_words(), {"body": word}))


def _kind(rule: KindIs, choices: RuleChoices) -> Sentence:
    kinds = [(kind, KindIs(kind).describe()) for kind in KINDS]
    word = Word(rule.describe(), _among(kinds, KindIs, rule.kind))
    return Sentence(filled(translate("Conditions", "Art: {kind}"), {"kind": word}))


def _body(rule: AtBody, choices: RuleChoices) -> Sentence:
    word = Word(BODY_WORDS[rule.body_type], _among(BODY_WORDS.items(), AtBody, rule.body_type))
    return Sentence(filled(translate("Conditions", "Stelle: {body}"), {"body": word}))


def _office(rule: OfficeKind, choices: RuleChoices) -> Sentence:
    name = rule.name or dict(choices.office_kinds).get(rule.kind, rule.kind)
    word = Word(name, ask=asks.office_kind(choices, name))
    return Sentence(filled(translate("Conditions", "Amt: {office}"), {"office": word}))


def _district(rule: InDistrict, choices: RuleChoices) -> Sentence:
    named = rule.name or translate("Conditions", "Schlüssel {ags}…").format(ags=rule.ags)
    word = Word(named, ask=asks.district(choices, rule.name or rule.ags))
    return Sentence(filled(translate("Conditions", "liegt in: {district}"), {"district": word}))


def _place(rule: InPlace, choices: RuleChoices) -> Sentence:
    word = Word(rule.city, ask=asks.place(choices, rule.city))
    return Sentence(filled(translate("Conditions", "Anschrift in {place}"), {"place": word}))


def _related(rule: RelatedTo, choices: RuleChoices) -> Sentence:
    member = rule.kind == MEMBER
    other = Word(rule.other, ask=asks.member(rule) if member else asks.related(rule))
    kinds = (("", translate("Conditions", "jede")), *choices.relations)
    named = dict(kinds).get(rule.kind, rule.kind)
    kind = Word(named, _among(kinds, lambda key: replace(rule, kind=key), rule.kind))
    if member:
        return Sentence(filled(translate("Conditions", "Mitglied: {other}"), {"other": other}))
    return Sentence(
        filled(translate("Conditions", "Beziehung zu {other}"), {"other": other}),
        filled(translate("Conditions", "Art: {kind}"), {"kind": kind}),
    )


def _constituency(rule: OfConstituency, choices: RuleChoices) -> Sentence:
    word = Word(rule.text, ask=asks.constituency(choices, rule.text))
    return Sentence(filled(translate("Conditions", "Wahlkreis {name}"), {"name": word}))


def _tag(rule: HasTag, choices: RuleChoices) -> Sentence:
    word = Word(translate("Conditions", "„{words}“").format(words=rule.tag), ask=asks.tag(choices, rule.tag))
    return Sentence(filled(translate("Conditions", "Schlagwort {tag}"), {"tag": word}))


def _field(rule: FieldIs, choices: RuleChoices) -> Sentence:
    names = [(name, name) for name, _ in choices.fields]
    name = Word(rule.name, _among(names, lambda chosen: FieldIs(chosen), rule.name))
    value = Word(rule.value or translate("Conditions", "ausgefüllt"), ask=asks.field(choices, rule.name, rule.value))
    return Sentence(filled(translate("Conditions", "{name}: {value}"), {"name": name, "value": value}))


def _reachable(rule: Reachable, choices: RuleChoices) -> Sentence:
    word = Word(way_words()[rule.way], _among(way_words().items(), Reachable, rule.way))
    return Sentence(filled(translate("Conditions", "hat {way}"), {"way": word}))


def _confirmed(rule: ConfirmedSince, choices: RuleChoices) -> Sentence:
    word = Word(rule.day.german(), ask=asks.day(confirmed_title(), ConfirmedSince, rule.day))
    return Sentence(filled(translate("Conditions", "bestätigt seit {day}"), {"day": word}))


def _ends(rule: TermEnds, choices: RuleChoices) -> Sentence:
    word = Word(rule.before.german(), ask=asks.day(ends_title(), TermEnds, rule.before))
    return Sentence(filled(translate("Conditions", "Amtszeit endet vor {day}"), {"day": word}))


def _search(rule: InSearch, choices: RuleChoices) -> Sentence:
    named = translate("Conditions", "„{words}“").format(words=rule.name or rule.text)
    return Sentence(
        filled(translate("Conditions", "Suche {search}"), {"search": Word(named, tuple(searches(choices, rule)))})
    )


def _group(rule: AllOf | AnyOf | NoneOf, choices: RuleChoices) -> Sentence:
    offered = [(kind, words) for kind, words in group_words().items()]
    word = Word(group_words()[type(rule)], _among(offered, lambda kind: kind(rule.rules), type(rule)))
    return Sentence(filled(translate("Conditions", "erfüllt {which}"), {"which": word}))


def group_words() -> dict[type[AllOf] | type[AnyOf] | type[NoneOf], str]:
    """What a group asks for."""
    return {
        AllOf: translate("Conditions", "alle diese Bedingungen"),
        AnyOf: translate("Conditions", "eine dieser Bedingungen"),
        NoneOf: translate("Conditions", "keine dieser Bedingungen"),
    }


def way_words() -> dict[Way, str]:
    return {Way.MAIL: translate("Conditions", "E-Mail-Adresse"), Way.POST: translate("Conditions", "Postanschrift")}


def confirmed_title() -> str:
    return translate("Conditions", "Zuletzt bestätigt")


def ends_title() -> str:
    return translate("Conditions", "Amtszeit endet vor einem Tag")


def searches(choices: RuleChoices, rule: InSearch | None = None) -> Iterable[Choice]:
    """The kept searches, and one to be typed."""
    for kept in choices.searches:
        yield Choice(kept.name, InSearch(kept.text, kept.name), rule is not None and kept.name == rule.name)
    if choices.searches:
        yield LINE
    text = rule.text if rule and not rule.name else ""
    yield Choice(translate("Conditions", "Suche eingeben …"), asks.search(text), bool(text))


def _among(offered: Iterable[tuple[R, str]], make: Callable[[R], object], chosen: object) -> tuple[Choice, ...]:
    return tuple(Choice(words, make(value), value == chosen) for value, words in offered)


KINDS = (SubjectKind.OFFICE, SubjectKind.PERSON, SubjectKind.ORGANISATION)

_SENTENCES: dict[type[Rule], Callable[..., Sentence]] = {
    HeadOf: _head,
    KindIs: _kind,
    AtBody: _body,
    OfficeKind: _office,
    InDistrict: _district,
    InPlace: _place,
    RelatedTo: _related,
    OfConstituency: _constituency,
    HasTag: _tag,
    FieldIs: _field,
    Reachable: _reachable,
    ConfirmedSince: _confirmed,
    TermEnds: _ends,
    InSearch: _search,
    AllOf: _group,
    AnyOf: _group,
    NoneOf: _group,
    TookPart: past_conditions.took_part,
    InvitedTo: past_conditions.invited_to,
    NotInvitedSince: past_conditions.not_invited_since,
    DeclinedInARow: past_conditions.declined_in_a_row,
}
