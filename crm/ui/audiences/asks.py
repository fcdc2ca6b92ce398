"""The questions that conditions ask: for a place, a tag, a day … Each serves a new condition and a changed one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from crm.domain.audience_conditions import (
    MEMBER,
    FieldIs,
    HasTag,
    InDistrict,
    InPlace,
    InSearch,
    OfConstituency,
    OfficeKind,
    RelatedTo,
)
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.text import fold
from crm.services.rule_choices import RuleChoices
from crm.ui.audiences.words import Ask, AskContact, Option

translate = QCoreApplication.translate
T = TypeVar("T")
_AGS = 8  # digits of a municipality's official key


def place(choices: RuleChoices, text: str = "") -> Ask:
    return Ask(
        translate("Conditions", "Anschrift in einem Ort"),
        translate("Conditions", "Ort"),
        lambda typed: InPlace(_some(typed, translate("Conditions", "Bitte geben Sie einen Ort ein."))),
        tuple(Option(name) for name in choices.places),
        text,
    )


def district(choices: RuleChoices, text: str = "") -> Ask:
    known = (*choices.districts, *choices.towns)

    def make(typed: str) -> InDistrict:
        for name, ags in known:
            if fold(typed) == fold(name) or typed == ags:
                return InDistrict(ags, name)
        if typed.isdecimal() and len(typed) <= _AGS:
            return InDistrict(typed)
        raise ValueError(
            translate("Conditions", "Erwartet wird ein Landkreis, eine Gemeinde oder der Anfang ihres Schlüssels.")
        )

    return Ask(
        translate("Conditions", "In einem Landkreis oder einer Gemeinde"),
        translate("Conditions", "Landkreis, Gemeinde oder Schlüssel"),
        make,
        tuple(Option(name, ags) for name, ags in known),
        text,
    )


def office_kind(choices: RuleChoices, text: str = "") -> Ask:
    keys = {fold(words): (key, words) for key, words in choices.office_kinds}
    sentence = translate("Conditions", "Bitte wählen Sie ein Amt aus der Liste.")
    return Ask(
        translate("Conditions", "Inhaberinnen und Inhaber eines Amtes"),
        translate("Conditions", "Amt"),
        lambda typed: OfficeKind(*_known(keys, typed, sentence)),
        tuple(Option(words) for _, words in choices.office_kinds),
        text,
    )


def constituency(choices: RuleChoices, text: str = "") -> Ask:
    return Ask(
        translate("Conditions", "Mandat aus einem Wahlkreis"),
        translate("Conditions", "Wahlkreis"),
        lambda typed: OfConstituency(_some(typed, translate("Conditions", "Bitte geben Sie den Wahlkreis an."))),
        tuple(Option(name) for name in choices.constituencies),
        text,
        translate("Conditions", "Nummer oder ein Teil des Namens"),
    )


def tag(choices: RuleChoices, text: str = "") -> Ask:
    names = {fold(name): name for name in choices.tags}
    sentence = translate("Conditions", "Dieses Schlagwort trägt niemand; bitte wählen Sie eines aus der Liste.")
    return Ask(
        translate("Conditions", "Trägt ein Schlagwort"),
        translate("Conditions", "Schlagwort"),
        lambda typed: HasTag(_known(names, typed, sentence)),
        tuple(Option(name) for name in choices.tags),
        text,
    )


def field(choices: RuleChoices, name: str, text: str = "") -> Ask:
    return Ask(
        translate("Conditions", "Eigenes Feld „{name}“").format(name=name),
        name,
        lambda typed: FieldIs(name, typed),
        tuple(Option(value) for value in choices.values_of(name)),
        text,
        translate("Conditions", "leer: irgendetwas ist eingetragen"),
    )


def search(text: str = "") -> Ask:
    return Ask(
        translate("Conditions", "Von einer Suche gefunden"),
        translate("Conditions", "Suche"),
        lambda typed: InSearch(_some(typed, translate("Conditions", "Bitte geben Sie ein, wonach gesucht wird."))),
        text=text,
        hint=translate("Conditions", "wie im Suchfeld, z. B. ort:Tholey art:Person"),
    )


def member(rule: RelatedTo | None = None) -> AskContact:
    kind = rule.kind if rule else MEMBER
    return AskContact(
        translate("Conditions", "Mitglied einer Partei, Fraktion oder anderen Organisation"),
        (SubjectKind.ORGANISATION,),
        lambda party_id, name: RelatedTo(party_id, name, kind),
    )


def related(rule: RelatedTo | None = None) -> AskContact:
    kind = rule.kind if rule else ""
    return AskContact(
        translate("Conditions", "Beziehung zu einer Person oder Organisation"),
        (SubjectKind.PERSON, SubjectKind.ORGANISATION),
        lambda party_id, name: RelatedTo(party_id, name, kind),
    )


def day(title: str, make: Callable[[PartialDate], object], old: PartialDate | None = None) -> Ask:
    """A day, a month or a year."""

    def read(typed: str) -> object:
        try:
            return make(PartialDate.parse(typed))
        except ValueError:
            raise ValueError(
                translate("Conditions", "Erwartet wird ein Datum wie 23.01.2020, „Januar 2020“ oder 2020.")
            ) from None

    return Ask(title, translate("Conditions", "Datum"), read, text=old.german() if old else "")


def number(title: str, words: str, make: Callable[[int], object], old: int, least: int = 0) -> Ask:
    """A number that is not among those of the menu."""

    def read(typed: str) -> object:
        if not typed.isdecimal() or int(typed) < least or int(typed) > _MOST:
            raise ValueError(translate("Conditions", "Erwartet wird eine Zahl ab {least}.").format(least=least))
        return make(int(typed))

    return Ask(title, words, read, text=str(old))


def again(ask: Ask, text: str) -> Ask:
    """The same question with an answer that stands there already."""
    return replace(ask, text=text)


_MOST = 9_999


def _some(typed: str, sentence: str) -> str:
    if not typed:
        raise ValueError(sentence)
    return typed


def _known(values: dict[str, T], typed: str, sentence: str) -> T:
    if fold(typed) not in values:
        raise ValueError(sentence)
    return values[fold(typed)]
