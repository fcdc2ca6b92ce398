"""The rules of an audience as a tree that is read line by line and rebuilt: nested, taken apart, moved.

A path names a rule by its number on each level: ``(2, 0)`` is the first rule inside the third. Every function returns
new rules; the rules themselves are the same objects as before, so that one that moved can be found again
(:func:`path_of`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias, TypeGuard

from crm.domain.audience import Audience, Under
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule
from crm.domain.event import Category

Rules: TypeAlias = tuple[Rule, ...]
Path: TypeAlias = tuple[int, ...]
Group: TypeAlias = AllOf | AnyOf | NoneOf


class Side(StrEnum):
    """Where a condition stands."""

    INCLUDE = "include"
    EXCLUDE = "exclude"
    BEYOND = "beyond"  # among the exceptions of a quota


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule stands in an audience; ``quota`` is the number of the quota that it is an exception of."""

    side: Side
    path: Path
    quota: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A rule as one line: without the category it is listed under, which stands beside it."""

    path: Path
    rule: Rule
    category: Category | None = None

    @property
    def depth(self) -> int:
        """How many groups it lies in."""
        return len(self.path) - 1


def is_group(rule: Rule) -> TypeGuard[Group]:
    """Whether it holds other rules together."""
    return isinstance(rule, AllOf | AnyOf | NoneOf)


def bare(rule: Rule) -> Rule:
    """The rule without the category it is listed under."""
    return rule.rule if isinstance(rule, Under) else rule


def lines(rules: Rules) -> Iterator[Line]:
    """Every rule, a group before what it holds together."""
    for number, rule in enumerate(rules):
        inner = bare(rule)
        yield Line((number,), inner, rule.category if isinstance(rule, Under) else None)
        if is_group(inner):
            for line in lines(inner.rules):
                yield replace(line, path=(number, *line.path))


def rules_at(audience: Audience, place: Place) -> Rules:
    """The rules of the side that a place lies on."""
    match place.side:
        case Side.INCLUDE:
            return audience.include
        case Side.EXCLUDE:
            return audience.exclude
        case Side.BEYOND:
            return audience.quotas[place.quota].beyond


def with_rules(audience: Audience, place: Place, rules: Rules) -> Audience:
    """The audience with other rules on that side."""
    match place.side:
        case Side.INCLUDE:
            return replace(audience, include=rules)
        case Side.EXCLUDE:
            return replace(audience, exclude=rules)
        case Side.BEYOND:
            quotas = list(audience.quotas)
            quotas[place.quota] = replace(quotas[place.quota], beyond=rules)
            return replace(audience, quotas=tuple(quotas))


def inner_rules(audience: Audience) -> list[tuple[Place, Rule]]:
    """The rules inside groups and the exceptions of quotas: those for which the counts of the list itself say
    nothing (:attr:`crm.domain.selection.Selection.inner` has theirs, in this order)."""
    sides = [(Side.INCLUDE, 0, audience.include), (Side.EXCLUDE, 0, audience.exclude)]
    sides += [(Side.BEYOND, number, quota.beyond) for number, quota in enumerate(audience.quotas)]
    return [
        (Place(side, line.path, quota), line.rule)
        for side, quota, rules in sides
        for line in lines(rules)
        if line.depth or side is Side.BEYOND
    ]


def rule_at(rules: Rules, path: Path) -> Rule:
    """The rule at a path, with its category. IndexError where there is none."""
    rule = rules[path[0]]
    for number in path[1:]:
        group = bare(rule)
        if not is_group(group):
            raise IndexError(f"nothing at {path}")
        rule = group.rules[number]
    return rule


def path_of(rules: Rules, wanted: Rule) -> Path:
    """Where that very rule stands now; () where it does not."""
    for line in lines(rules):
        if line.rule is bare(wanted):
            return line.path
    return ()


def replaced(rules: Rules, path: Path, rule: Rule) -> Rules:
    """Another rule in place of one; it keeps the category."""

    def change(siblings: Rules, number: int) -> Rules:
        return (*siblings[:number], _as(siblings[number], rule), *siblings[number + 1 :])

    return _edited(rules, path, change)


def inserted(rules: Rules, path: Path, rule: Rule) -> Rules:
    """A rule before the one at the path, or at the end of its level."""
    inner = bare(rule) if len(path) > 1 else rule
    return _edited(rules, path, lambda siblings, number: (*siblings[:number], inner, *siblings[number:]))


def removed(rules: Rules, path: Path) -> Rules:
    """Without a rule. A group that is left empty goes too; of one that is left with a single rule, that rule stays."""
    found = _edited(rules, path, lambda siblings, number: (*siblings[:number], *siblings[number + 1 :]))
    if len(path) == 1:
        return found
    group = bare(rule_at(found, path[:-1]))
    if not is_group(group):
        return found
    if not group.rules:
        return removed(found, path[:-1])
    if len(group.rules) == 1 and not isinstance(group, NoneOf):
        return replaced(found, path[:-1], group.rules[0])
    return found


def listed_under(rules: Rules, path: Path, category: Category | None) -> Rules:
    """A rule of the outermost level whose rows are listed under a category; None for that of all others."""
    inner = bare(rule_at(rules, path))
    made = Under(inner, category) if category is not None else inner
    return (*rules[: path[0]], made, *rules[path[0] + 1 :])


def joined(rules: Rules, path: Path, kind: type[Group], rule: Rule) -> Rules:
    """A further condition to a rule: at the end of the group if there is one of that kind, else in a new one."""
    old = bare(rule_at(rules, path))
    made = kind((*old.rules, rule)) if is_group(old) and isinstance(old, kind) else kind((old, rule))
    return replaced(rules, path, made)


def negated(rules: Rules, path: Path) -> Rules:
    """The opposite of a rule."""
    old = bare(rule_at(rules, path))
    opposite = old.rules[0] if isinstance(old, NoneOf) and len(old.rules) == 1 else NoneOf((old,))
    return replaced(rules, path, opposite)


def indented(rules: Rules, path: Path) -> Rules:
    """Puts a rule into the group before it, or together with the rule before it: "and" outside, "or" inside "and"."""
    if path[-1] == 0:
        return rules
    before = (*path[:-1], path[-1] - 1)
    group, rule = bare(rule_at(rules, before)), bare(rule_at(rules, path))
    if is_group(group):
        return moved(rules, path, (*before, len(group.rules)))
    around = bare(rule_at(rules, path[:-1])) if len(path) > 1 else None
    kind: type[Group] = AnyOf if isinstance(around, AllOf) else AllOf
    without = _edited(rules, path, lambda siblings, number: (*siblings[:number], *siblings[number + 1 :]))
    return replaced(without, before, kind((group, rule)))


def outdented(rules: Rules, path: Path) -> Rules:
    """Takes a rule out of its group; it then stands behind it."""
    return moved(rules, path, (*path[:-2], path[-2] + 1)) if len(path) > 1 else rules


def shifted(rules: Rules, path: Path, step: int) -> Rules:
    """A rule some places up or down on its level; as it was at the end of it."""
    siblings = bare(rule_at(rules, path[:-1])) if len(path) > 1 else None
    length = len(siblings.rules) if siblings is not None and is_group(siblings) else len(rules)
    number = path[-1] + step
    if not 0 <= number < length:
        return rules
    return moved(rules, path, (*path[:-1], number + (step > 0)))


def moved(rules: Rules, source: Path, target: Path) -> Rules:
    """A rule taken from its place and put before the one at the target; as it was if that lies inside it."""
    if target[: len(source)] == source:
        return rules
    rule, hole = rule_at(rules, source), AnyOf(())  # an empty group keeps the numbers while both are there
    found = _edited(rules, source, lambda siblings, number: (*siblings[:number], hole, *siblings[number + 1 :]))
    found = inserted(found, target, rule)
    return removed(found, path_of(found, hole))


def brought_together(rules: Rules, source: Path, target: Path) -> Rules:
    """A rule put into the group at the target, or together with the rule there."""
    if target[: len(source)] == source:
        return rules
    group, rule = bare(rule_at(rules, target)), rule_at(rules, source)
    if is_group(group):
        return moved(rules, source, (*target, len(group.rules)))
    found = moved(rules, source, (*target[:-1], target[-1] + 1))
    return indented(found, path_of(found, rule))


def _edited(rules: Rules, path: Path, change: Callable[[Rules, int], Rules]) -> Rules:
    """Rebuilds the level that the path ends on, and what lies around it."""
    first, rest = path[0], path[1:]
    if not rest:
        return change(rules, first)
    group = bare(rules[first])
    if not is_group(group):
        raise IndexError(f"nothing at {path}")
    made = replace(group, rules=_edited(group.rules, rest, change))
    return (*rules[:first], _as(rules[first], made), *rules[first + 1 :])


def _as(old: Rule, new: Rule) -> Rule:
    return Under(bare(new), old.category) if isinstance(old, Under) else new
