"""Audiences: whom to invite, as rules and what was changed by hand; what is kept of them stands in `kept_audience`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from crm.domain.audience_conditions import Way
from crm.domain.audience_history import CATEGORY_WORDS
from crm.domain.audience_rule import Rule
from crm.domain.candidate import Candidate, Fact
from crm.domain.event import Category
from crm.domain.kept_audience import ManualChange


@dataclass(frozen=True, slots=True)
class Under:
    """A rule whose rows are listed and counted under a category: the press, the guests of honour."""

    rule: Rule
    category: Category

    def reason(self, candidate: Candidate) -> str | None:
        return self.rule.reason(candidate)

    def describe(self) -> str:
        return f"{self.rule.describe()} [{CATEGORY_WORDS[self.category]}]"

    def to_data(self) -> dict[str, Any]:
        return {**self.rule.to_data(), "under": self.category.value}

    def needs(self) -> frozenset[Fact]:
        return self.rule.needs()


class QuotaBy(StrEnum):
    """What a quota is counted by."""

    CATEGORY = "category"
    DISTRICT = "district"
    PARTY = "party"
    GENDER = "gender"


class Overflow(StrEnum):
    """What becomes of those for whom a quota has no seat left."""

    WAITING = "waiting"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """At most ``seats`` rows of each district, party, category or gender, or only of the one named by ``value``.

    ``value`` is a category's or gender's value, a district's key of five digits, or a party's name. Rows that a rule in
    ``beyond`` takes in are free of the quota: "at most two per district beyond the heads".
    """

    by: QuotaBy
    seats: int
    value: str = ""
    overflow: Overflow = Overflow.WAITING
    beyond: tuple[Rule, ...] = ()

    def describe(self) -> str:
        each = QUOTA_WORDS[self.by] if not self.value else f"{QUOTA_WORDS[self.by]} {self.value}"
        text = f"höchstens {self.seats} {each}"
        return f"{text}, außer: {'; '.join(rule.describe() for rule in self.beyond)}" if self.beyond else text

    def to_data(self) -> dict[str, Any]:
        return {
            "by": self.by.value,
            "seats": self.seats,
            "value": self.value,
            "overflow": self.overflow.value,
            "beyond": [rule.to_data() for rule in self.beyond],
        }


class ListOrder(StrEnum):
    """In which order the rows stand."""

    NAME = "name"
    RANK = "rank"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Whom to take in, whom to leave out, and what was changed by hand.

    ``offices_only`` leaves out whoever holds no office today; one added by hand stays in all the same. ``with_vacant``
    keeps vacant offices, which are addressed as offices. ``way`` leaves out who cannot be written to that way.
    """

    name: str = ""
    offices_only: bool = True
    with_vacant: bool = True
    one_per_body: bool = False
    way: Way | None = None
    order: ListOrder = ListOrder.NAME
    include: tuple[Rule, ...] = ()
    exclude: tuple[Rule, ...] = ()
    quotas: tuple[Quota, ...] = ()
    manual: tuple[ManualChange, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """The rules as plain data; :func:`crm.domain.audience_data.audience_from_data` reads them back."""
        return {
            "include": [rule.to_data() for rule in self.include],
            "exclude": [rule.to_data() for rule in self.exclude],
            "quota": [quota.to_data() for quota in self.quotas],
            "offices_only": self.offices_only,
            "with_vacant": self.with_vacant,
            "one_per_body": self.one_per_body,
            "way": self.way.value if self.way else "",
            "order": self.order.value,
        }

    def describe(self) -> str:
        """The rules as one German sentence."""
        text = "; ".join(rule.describe() for rule in self.include)
        without = "; ".join(rule.describe() for rule in self.exclude)
        limits = [quota.describe() for quota in self.quotas] + ["eine Zeile je Stelle"] * self.one_per_body
        parts = [text, f"ohne: {without}" if without else "", "; ".join(limits)]
        return " – ".join(part for part in parts if part)

    def needs(self) -> frozenset[Fact]:
        """The facts that its rules, quotas and way ask about."""
        rules = [*self.include, *self.exclude, *(rule for quota in self.quotas for rule in quota.beyond)]
        facts = {fact for rule in rules for fact in rule.needs()}
        facts |= {Fact.REACH} if self.way else set()
        facts |= {Fact.RELATIONS} if any(quota.by is QuotaBy.PARTY for quota in self.quotas) else set()
        return frozenset(facts)


QUOTA_WORDS: Mapping[QuotaBy, str] = {
    QuotaBy.CATEGORY: "je Gruppe",
    QuotaBy.DISTRICT: "je Landkreis",
    QuotaBy.PARTY: "je Partei oder Fraktion",
    QuotaBy.GENDER: "je Geschlecht",
}
