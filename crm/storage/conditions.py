"""Queries as SQL conditions on ``directory_entry d``, written once for both engines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from crm.domain.query import Query, Term
from crm.domain.text import fold
from crm.storage.engine import Engine, Groups
from crm.storage.entry_words import LETTERS


@dataclass(frozen=True, slots=True)
class Condition:
    """SQL and the values for its marks."""

    sql: str
    values: tuple[Any, ...] = ()

    def __invert__(self) -> Condition:
        return Condition(f"NOT ({self.sql})", self.values)


NOTHING = Condition("1 = 0")


def every(conditions: Iterable[Condition]) -> Condition:
    """All of the conditions; of none, the one that is always true."""
    return _joined(" AND ", list(conditions), "1 = 1")


def either(conditions: Iterable[Condition]) -> Condition:
    """At least one of the conditions."""
    return _joined(" OR ", list(conditions), "1 = 0")


def _joined(sign: str, conditions: Sequence[Condition], none: str) -> Condition:
    sql = sign.join(f"({condition.sql})" for condition in conditions) or none
    return Condition(sql, tuple(value for condition in conditions for value in condition.values))


class Conditions:
    """Makes the conditions of a query for an engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, query: Query) -> Condition:
        """What a record has to fulfil to be listed."""
        if query.is_empty:
            return NOTHING  # a text without a single letter or digit matches nothing
        return every([*self._of_words(query.words), self.beside_words(query)])

    def beside_words(self, query: Query) -> Condition:
        """Everything in the query but its plain words."""
        return every(self._of_term(term) for term in query.terms)

    def groups(self, column: str, groups: Groups) -> Condition:
        """Of each group one word is there; a word that ends in "*" need only begin so."""
        return Condition(self._engine.words_sql(column), (self._engine.words_parameter(column, groups),))

    def beginnings(self, column: str, words: Sequence[str]) -> Condition:
        """Each word begins a word of the column."""
        return self.groups(column, [[f"{fold(word)}*"] for word in words])

    def insides(self, words: Sequence[str]) -> Condition:
        """Every word stands inside some word, in its canonical or in its plain form."""
        return every(either(self._inside(form) for form in dict.fromkeys((fold(word), word))) for word in words)

    def _of_words(self, words: Sequence[str]) -> list[Condition]:
        return [either([self.beginnings("words", words), self.insides(words)])] if words else []

    def _inside(self, word: str) -> Condition:
        return Condition(self._engine.insides_sql(word), (self._engine.inside_parameter(word),))

    def _of_term(self, term: Term) -> Condition:
        if term.field is not None:
            letter = LETTERS[term.field]
            found = self._spelled("field_words", [letter + word for word in term.words], is_whole=term.is_whole)
        else:
            found = self._spelled("words", term.words, is_whole=term.is_whole)
        if term.is_phrase and len(term.words) > 1:
            found = every([found, self._in_one_run(term)])
        return ~found if term.is_excluded else found

    def _spelled(self, column: str, words: Sequence[str], *, is_whole: bool) -> Condition:
        return self.groups(column, [[word if is_whole else f"{word}*"] for word in words])

    def _in_one_run(self, term: Term) -> Condition:
        end = " " if term.is_whole else ""
        return Condition("d.phrases LIKE ?", (f"% {' '.join(term.words)}{end}%",))
