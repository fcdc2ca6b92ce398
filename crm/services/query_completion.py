"""What the search box proposes while a query is typed: fields, and the values there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from crm.domain.notes import Tag, Tagging
from crm.domain.party import BodyType, Organisation
from crm.domain.ports import Database, Unit
from crm.domain.query import KIND_WORDS, Field, Piece, pieces
from crm.domain.text import fold_words, sort_key

#: What each field asks for, as it stands beside its name.
EXPLANATIONS: Final = {
    Field.PLACE: "Ort der Anschrift oder der Gemeinde",
    Field.OFFICE: "Amt oder Funktion",
    Field.TAG: "Schlagwort",
    Field.DISTRICT: "Landkreis oder Regionalverband",
    Field.KIND: "Person, Organisation, Amt, Veranstaltung oder Art der Stelle",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """``text`` takes the place of what stands from ``start`` to ``end``; ``label`` and ``explanation`` are shown."""

    text: str
    start: int
    end: int
    label: str
    explanation: str

    def applied_to(self, query: str) -> tuple[str, int]:
        """The query with the proposal in it, and where the cursor stands then."""
        return query[: self.start] + self.text + query[self.end :], self.start + len(self.text)


class QueryCompletion:
    """Proposals for the place where the cursor stands."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def propose(self, text: str, cursor: int, limit: int = 8) -> list[Proposal]:
        """Fields where a word begins, values behind a field's colon; [] where neither makes sense."""
        typed = _at(text, cursor)
        if typed is None:
            return [_field(field, cursor, cursor) for field in Field][:limit]
        if typed.field is None:
            return _fields(typed)[:limit]
        values = self._values(typed.field)
        return [_value(typed, text, value, known) for value, known in _fitting(values, typed.value)[:limit]]

    def _values(self, field: Field) -> list[tuple[str, str]]:
        if field is Field.KIND:
            return [(words[0], ", ".join(words[1:])) for words in KIND_WORDS.values()]
        with self._database.read() as unit:
            if field is Field.TAG:
                return _counted(_tags(unit))
            if field is Field.DISTRICT:
                return [
                    (body.full_name, body.ags) for body in unit.store.find(Organisation, body_type=BodyType.DISTRICT)
                ]
            return _counted(unit.directory.values(field))


def _at(text: str, cursor: int) -> Piece | None:
    """The piece that is being typed; None where a new one would begin."""
    return next((piece for piece in pieces(text[:cursor]) if piece.end == cursor and not piece.is_closed), None)


def _fields(typed: Piece) -> list[Proposal]:
    if typed.is_quoted:
        return []
    beginning = typed.value.casefold()
    return [_field(field, typed.value_start, typed.end) for field in Field if field.value.startswith(beginning or "\0")]


def _field(field: Field, start: int, end: int) -> Proposal:
    return Proposal(text=f"{field}:", start=start, end=end, label=f"{field}:", explanation=EXPLANATIONS[field])


def _fitting(values: Iterable[tuple[str, str]], typed: str) -> list[tuple[str, str]]:
    """The values in which each typed word begins a word; those that begin as a whole first, then by the alphabet."""
    wanted = fold_words(typed)
    found = [(value, known) for value, known in values if _begins(fold_words(value), wanted)]
    return sorted(found, key=lambda pair: (not _leads(fold_words(pair[0]), wanted), sort_key(pair[0])))


def _begins(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return bool(words) and all(any(word.startswith(part) for word in words) for part in wanted)


def _leads(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return not wanted or words[0].startswith(wanted[0])


def _value(typed: Piece, text: str, value: str, known: str) -> Proposal:
    """The value with its field; quoted if it has a blank. What stands behind the cursor of the word goes."""
    whole = next(piece for piece in pieces(text) if piece.start == typed.start)
    spelled = f'"{value}"' if any(sign.isspace() for sign in value) else value
    sign = "-" if typed.is_excluded else ""
    end = typed.end if whole.is_quoted and not whole.is_closed else whole.end
    return Proposal(text=f"{sign}{typed.field}:{spelled}", start=typed.start, end=end, label=value, explanation=known)


def _tags(unit: Unit) -> list[tuple[str, int]]:
    used = Counter(tagging.tag_id for tagging in unit.store.find(Tagging))
    return [(tag.name, used[tag.id]) for tag in unit.store.find(Tag)]


def _counted(values: Iterable[tuple[str, int]]) -> list[tuple[str, str]]:
    return [(value, "1 Eintrag" if number == 1 else f"{number} Einträge") for value, number in values]
