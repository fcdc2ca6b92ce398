"""The third tier of the search: words that were probably meant.

Which words are alike is decided in the domain, so both engines agree; the engines only look for them. A hit has, for
each word of the query, a word that begins so or one that is alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from crm.domain.query import Query
from crm.domain.text import fold
from crm.storage.conditions import Condition, Conditions
from crm.storage.engine import Engine
from crm.storage.vocabulary import lexicon

#: In a longer text every word would be compared; so much nobody misspells in a name.
_MOST_WORDS = 6
#: (cost, words of that cost) for one word of the query, the cheapest first.
Levels = list[tuple[int, list[str]]]


class Similar:
    """Finds entries by similar words inside an open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._conditions = Conditions(engine)

    def ranked(self, query: Query) -> tuple[Condition, Condition] | None:
        """The condition, and the SQL value by which the likeliest come first; None if no word has another like it."""
        if not 0 < len(query.words) <= _MOST_WORDS:
            return None
        levels = [self._levels(word) for word in query.words]
        if all(len(level) == 1 for level in levels):
            return None
        groups = [[word for _, words in level for word in words] for level in levels]
        found = self._conditions.groups("words", groups)
        return found, self._order(levels, groups)

    def _levels(self, word: str) -> Levels:
        alike = lexicon(self._engine).alike(word)
        by_cost = [
            (cost, [found.word for found in some]) for cost, some in groupby(alike, key=lambda found: found.cost)
        ]
        return [(0, [f"{fold(word)}*"]), *by_cost]

    def _order(self, levels: Sequence[Levels], groups: Sequence[Sequence[str]]) -> Condition:
        """Similar names before names in an address; then the sum of what the words cost."""
        named = self._conditions.groups("name_words", groups)
        parts = [Condition(f"CASE WHEN {named.sql} THEN 0 ELSE 1000 END", named.values)]
        parts += [self._cost(level) for level in levels if len(level) > 1]
        values = tuple(value for part in parts for value in part.values)
        return Condition(" + ".join(part.sql for part in parts), values)

    def _cost(self, levels: Levels) -> Condition:
        cases, values = "", list[str]()
        for cost, words in levels[:-1]:
            condition = self._conditions.groups("words", [words])
            cases += f" WHEN {condition.sql} THEN {cost}"
            values += condition.values
        return Condition(f"CASE{cases} ELSE {levels[-1][0]} END", tuple(values))
