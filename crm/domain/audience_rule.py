"""What a rule of an audience is, and how rules are put together: all, any, none.

A rule matches candidates and says why. The same tree is built in the window, kept in the database and read from
TOML; :meth:`Rule.describe` is the sentence shown beside its live count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from crm.domain.candidate import Candidate, Fact


class Rule(Protocol):
    """A condition on candidates."""

    def reason(self, candidate: Candidate) -> str | None:
        """Why the candidate matches, as a short German phrase, or None if it does not."""

    def describe(self) -> str:
        """The rule as a German sentence."""

    def to_data(self) -> dict[str, Any]:
        """The rule as plain data; :func:`crm.domain.audience_data.rule_from_data` reads it back."""

    def needs(self) -> frozenset[Fact]:
        """The facts it asks about."""


@dataclass(frozen=True, slots=True)
class _Group:
    rules: tuple[Rule, ...]

    def needs(self) -> frozenset[Fact]:
        return frozenset(fact for rule in self.rules for fact in rule.needs())


@dataclass(frozen=True, slots=True)
class AnyOf(_Group):
    """At least one of the rules."""

    def reason(self, candidate: Candidate) -> str | None:
        found = [reason for rule in self.rules if (reason := rule.reason(candidate))]
        return "; ".join(dict.fromkeys(found)) or None

    def describe(self) -> str:
        return " oder ".join(_within(rule) for rule in self.rules)

    def to_data(self) -> dict[str, Any]:
        return {"rule": "any", "rules": [rule.to_data() for rule in self.rules]}


@dataclass(frozen=True, slots=True)
class AllOf(_Group):
    """Every one of the rules."""

    def reason(self, candidate: Candidate) -> str | None:
        found = [rule.reason(candidate) for rule in self.rules]
        if not found or not all(found):
            return None
        return "; ".join(dict.fromkeys(reason for reason in found if reason))

    def describe(self) -> str:
        return " und ".join(_within(rule) for rule in self.rules)

    def to_data(self) -> dict[str, Any]:
        return {"rule": "all", "rules": [rule.to_data() for rule in self.rules]}


@dataclass(frozen=True, slots=True)
class NoneOf(_Group):
    """Not one of the rules. Only sensible inside :class:`AllOf` or as an audience's exclusion."""

    def reason(self, candidate: Candidate) -> str | None:
        return None if any(rule.reason(candidate) for rule in self.rules) else self.describe()

    def describe(self) -> str:
        return "nicht: " + " oder ".join(_within(rule) for rule in self.rules)

    def to_data(self) -> dict[str, Any]:
        return {"rule": "none", "rules": [rule.to_data() for rule in self.rules]}


def leaves(rule: Rule) -> Iterator[Rule]:
    """The conditions of a tree, without the all, any and none that hold them together."""
    if isinstance(rule, _Group):
        for inner in rule.rules:
            yield from leaves(inner)
    else:
        yield rule


def _within(rule: Rule) -> str:
    """A group inside a group stands in brackets; otherwise "und" and "oder" could be read either way."""
    text = rule.describe()
    return f"({text})" if isinstance(rule, _Group) and len(rule.rules) > 1 else text
