"""What can be done to the conditions of the audience on the page; each is saved, and undone, as one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from crm.domain import audience_tree as tree
from crm.domain.audience import Audience, Quota
from crm.domain.audience_rule import Rule
from crm.domain.audience_tree import Group, Place, Rules, Side
from crm.domain.event import Category


class Keeper(Protocol):
    """Holds the audience that is shown."""

    audience: Audience

    @property
    def is_saved(self) -> bool: ...

    def keep(self, audience: Audience) -> None: ...


class RuleEdits:
    """Where a rule is moved, its new place is returned, so that the keyboard can follow it."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def rules(self, place: Place) -> Rules:
        """All rules of the side that a place lies on."""
        return tree.rules_at(self._keeper.audience, place)

    def add(self, side: Side, rule: Rule, quota: int = 0) -> None:
        """Appends a condition; one that is there already is not doubled."""
        place = Place(side, (), quota)
        if rule not in self.rules(place):
            self._set(place, (*self.rules(place), rule))

    def change(self, place: Place, rule: Rule) -> None:
        """Replaces a condition; two that have become alike are one."""
        self._set(place, tuple(dict.fromkeys(tree.replaced(self.rules(place), place.path, rule))))

    def remove(self, place: Place) -> None:
        """Takes a condition away, a group with everything in it. See :meth:`can_remove`."""
        self._set(place, tree.removed(self.rules(place), place.path))

    def can_remove(self, place: Place) -> bool:
        """A saved audience needs a condition that takes somebody in."""
        if place.side is not Side.INCLUDE or not self._keeper.is_saved:
            return True
        return bool(tree.removed(self.rules(place), place.path))

    def join(self, place: Place, kind: type[Group], rule: Rule) -> None:
        """A further condition to one that is there: both, or either."""
        self._set(place, tree.joined(self.rules(place), place.path, kind, rule))

    def negate(self, place: Place) -> None:
        self._set(place, tree.negated(self.rules(place), place.path))

    def list_under(self, place: Place, category: Category | None) -> None:
        """Lists the rows of an include condition under a category of their own, or no more."""
        self._set(place, tree.listed_under(self.rules(place), place.path, category))

    def indent(self, place: Place) -> Place:
        return self._moved(place, lambda rules: tree.indented(rules, place.path))

    def outdent(self, place: Place) -> Place:
        return self._moved(place, lambda rules: tree.outdented(rules, place.path))

    def shift(self, place: Place, step: int) -> Place:
        """Up or down among its neighbours."""
        return self._moved(place, lambda rules: tree.shifted(rules, place.path, step))

    def move(self, source: Place, target: Place, *, together: bool = False) -> Place:
        """Puts a condition before another one, or ``together`` with it, also of another side; the last include
        condition stays."""
        bring = tree.brought_together if together else tree.moved
        if (source.side, source.quota) == (target.side, target.quota):
            return self._moved(source, lambda rules: bring(rules, source.path, target.path))
        if not self.can_remove(source):
            return source
        rule = tree.bare(tree.rule_at(self.rules(source), source.path))
        audience = tree.with_rules(self._keeper.audience, source, tree.removed(self.rules(source), source.path))
        rules = (*tree.rules_at(audience, target), rule)
        rules = bring(rules, (len(rules) - 1,), target.path)
        self._keeper.keep(tree.with_rules(audience, target, rules))
        return replace(target, path=tree.path_of(rules, rule))

    def add_quota(self, quota: Quota) -> None:
        self._keeper.keep(replace(self._keeper.audience, quotas=(*self._keeper.audience.quotas, quota)))

    def change_quota(self, number: int, quota: Quota) -> None:
        quotas = list(self._keeper.audience.quotas)
        quotas[number] = quota
        self._keeper.keep(replace(self._keeper.audience, quotas=tuple(quotas)))

    def remove_quota(self, number: int) -> None:
        quotas = self._keeper.audience.quotas
        self._keeper.keep(replace(self._keeper.audience, quotas=(*quotas[:number], *quotas[number + 1 :])))

    def _moved(self, place: Place, how: Callable[[Rules], Rules]) -> Place:
        rules = self.rules(place)
        rule, after = tree.rule_at(rules, place.path), how(rules)
        if after != rules:
            self._set(place, after)
        return replace(place, path=tree.path_of(after, rule))

    def _set(self, place: Place, rules: Rules) -> None:
        self._keeper.keep(tree.with_rules(self._keeper.audience, place, rules))
