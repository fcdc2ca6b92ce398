"""What can be done with a condition beside changing its words: further ones, its opposite, its place, its group."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm.domain.audience_history import CATEGORY_WORDS
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule
from crm.domain.audience_tree import Group, Place, Side, bare, is_group, lines, rule_at
from crm.domain.event import Category
from crm.services.rule_choices import RuleChoices
from crm.ui.audiences.offers import mapped, offers
from crm.ui.audiences.rule_edits import RuleEdits
from crm.ui.audiences.words import LINE, Choice

translate = QCoreApplication.translate


def row_menu(edits: RuleEdits, place: Place, choices: RuleChoices) -> Iterator[Choice]:
    """The entries; each stands for something to be done, which returns where the condition is then."""
    rule = bare(rule_at(edits.rules(place), place.path))
    yield from _further(edits, place, choices, rule)
    negated = isinstance(rule, NoneOf) and len(rule.rules) == 1
    words = (
        translate("RowMenu", "Nicht mehr verneinen")
        if negated
        else translate("RowMenu", "Verneinen: wer das nicht erfüllt")
    )
    yield Choice(words, partial(edits.negate, place))
    if place.side is Side.INCLUDE and len(place.path) == 1:
        yield Choice(translate("RowMenu", "Führen als"), more=lambda: list(category_choices(edits, place)))
    yield LINE
    for words, move, keys in _moves(edits, place):
        yield Choice(words, move, keys=keys)
    yield LINE
    remove = partial(edits.remove, place) if edits.can_remove(place) else None
    yield Choice(translate("RowMenu", "Entfernen"), remove, icon="trash", keys="Del")


def category_choices(edits: RuleEdits, place: Place) -> Iterator[Choice]:
    """Under which category the rows of a condition are listed."""
    now = category_at(edits, place)
    plain = translate("RowMenu", "ohne eigene Gruppe")
    yield Choice(plain, partial(edits.list_under, place, None), now is None)
    for category in Category:
        yield Choice(CATEGORY_WORDS[category], partial(edits.list_under, place, category), now is category)


def category_at(edits: RuleEdits, place: Place) -> Category | None:
    """The category of an include condition."""
    return next(line.category for line in lines(edits.rules(place)) if line.path == place.path)


def _further(edits: RuleEdits, place: Place, choices: RuleChoices, rule: Rule) -> Iterator[Choice]:
    if is_group(rule):
        yield _with(translate("RowMenu", "Bedingung in dieser Gruppe"), edits, place, choices, type(rule))
        return
    yield _with(translate("RowMenu", "und außerdem"), edits, place, choices, AllOf)
    yield _with(translate("RowMenu", "oder statt dessen"), edits, place, choices, AnyOf)


def _with(words: str, edits: RuleEdits, place: Place, choices: RuleChoices, kind: type[Group]) -> Choice:
    def made(rule: Rule) -> object:
        return partial(edits.join, place, kind, rule)

    return Choice(words, more=lambda: [mapped(one, made) for one in offers(choices)], icon="plus")


def _moves(edits: RuleEdits, place: Place) -> Iterator[tuple[str, object, str]]:
    """Those that would change nothing are there, but not active."""
    rules, path = edits.rules(place), place.path
    around = bare(rule_at(rules, path[:-1])) if len(path) > 1 else None
    length = len(around.rules) if around is not None and is_group(around) else len(rules)
    first, last = path[-1] == 0, path[-1] == length - 1
    moves = (
        (translate("RowMenu", "Mit der vorigen zusammenfassen"), partial(edits.indent, place), "Ctrl+Right", first),
        (translate("RowMenu", "Aus der Gruppe nehmen"), partial(edits.outdent, place), "Ctrl+Left", around is None),
        (translate("RowMenu", "Nach oben"), partial(edits.shift, place, -1), "Ctrl+Up", first),
        (translate("RowMenu", "Nach unten"), partial(edits.shift, place, 1), "Ctrl+Down", last),
    )
    for words, act, keys, is_idle in moves:
        yield words, None if is_idle else act, keys
