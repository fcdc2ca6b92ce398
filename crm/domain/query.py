"""What people type into the search box: words, "quoted phrases", -word, and fields such as ort:Tholey.

Nothing typed is an error that stops the search: what is incomplete is left out and named, with its place in the
text. A field nobody knows is plain text ("https://example.org" is one).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.listing import SubjectKind
from crm.domain.party import BodyType
from crm.domain.text import IGNORED_WORDS, fold_words, query_words, words


class Field(StrEnum):
    """The fields that can be asked for by name; the value is the word one types."""

    PLACE = "ort"
    OFFICE = "amt"
    TAG = "tag"
    DISTRICT = "kreis"
    KIND = "art"


#: What ``art:`` knows, with every word that stands for it; the first is the one to propose.
KIND_WORDS: Final[Mapping[SubjectKind | BodyType, tuple[str, ...]]] = {
    SubjectKind.PERSON: ("Person",),
    SubjectKind.ORGANISATION: ("Organisation",),
    SubjectKind.OFFICE: ("Amt", "Funktion"),
    SubjectKind.EVENT: ("Veranstaltung",),
    BodyType.MUNICIPALITY: ("Gemeinde", "Stadt", "Kommune"),
    BodyType.DISTRICT: ("Landkreis", "Kreis", "Regionalverband"),
    BodyType.STATE: ("Land", "Bundesland"),
    BodyType.STATE_CHANCELLERY: ("Staatskanzlei",),
    BodyType.MINISTRY: ("Ministerium",),
    BodyType.PARLIAMENT: ("Parlament", "Landtag"),
    BodyType.GROUP: ("Fraktion",),
    BodyType.POLITICAL_PARTY: ("Partei",),
    BodyType.REPRESENTATION: ("Vertretung", "Landesvertretung"),
    BodyType.STARTUP: ("Start-up", "Startup"),
    BodyType.COMPANY: ("Unternehmen", "Firma"),
    BodyType.ASSOCIATION: ("Verband", "Verein"),
    BodyType.NEWSROOM: ("Redaktion", "Medien", "Presse"),
    BodyType.OTHER: ("Sonstige",),
}

_OPEN: Final = '"„“”«»'
_CLOSE: Final = frozenset('"“”«»')
_BLANK: Final = re.compile(r"\s*")
_FIELD: Final = re.compile("(" + "|".join(Field) + "):", re.IGNORECASE)
_KINDS: Final = tuple(word for spoken in KIND_WORDS.values() for text in spoken for word in fold_words(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the text as typed: the sign, field and value that stand in ``start`` to ``end``."""

    start: int
    end: int
    value: str
    value_start: int
    field: Field | None = None
    is_excluded: bool = False
    is_quoted: bool = False
    is_closed: bool = False  # the closing quotation mark is there


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One condition. ``words`` are in their canonical form; ``is_whole``: they are complete, not beginnings."""

    words: tuple[str, ...]
    start: int
    end: int
    field: Field | None = None
    is_excluded: bool = False
    is_phrase: bool = False
    is_whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is incomplete in a query, as a German sentence, and where."""

    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """All of it has to be true of a hit. ``words`` are the plain words (see :func:`crm.domain.text.query_words`)."""

    words: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words and not self.terms

    @property
    def asks_for_kind(self) -> bool:
        """Whether the query itself says which kinds of record it wants."""
        return any(term.field is Field.KIND and not term.is_excluded for term in self.terms)


def parse(text: str) -> Query:
    """Reads a query; whatever is typed, it never raises."""
    found = pieces(text)
    plain = [piece for piece in found if _is_plain(piece)]
    terms = [term for piece in found if not _is_plain(piece) and (term := _term(piece))]
    return Query(
        words=tuple(_plain_words([piece.value for piece in plain], alone=not terms)),
        terms=tuple(terms),
        problems=tuple(problem for piece in found if (problem := _problem(piece))),
    )


def pieces(text: str) -> list[Piece]:
    """The text taken apart; what lies between the pieces is blank."""
    found, at = list[Piece](), _skip(text, 0)
    while at < len(text):
        piece = _piece(text, at)
        found.append(piece)
        at = _skip(text, piece.end)
    return found


def _skip(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _piece(text: str, start: int) -> Piece:
    at = start
    is_excluded = text[at] == "-" and at + 1 < len(text) and not text[at + 1].isspace()
    at += is_excluded
    named = _FIELD.match(text, at)
    at = named.end() if named else at
    value_start, end, is_quoted, is_closed = _value(text, at)
    return Piece(
        start=start,
        end=end,
        value=text[value_start : end - is_closed],
        value_start=value_start,
        field=Field(named.group(1).lower()) if named else None,
        is_excluded=is_excluded,
        is_quoted=is_quoted,
        is_closed=is_closed,
    )


def _value(text: str, at: int) -> tuple[int, int, bool, bool]:
    """Where the value begins and the piece ends, and whether it is quoted and closed."""
    if at < len(text) and text[at] in _OPEN:
        closed = next((n for n in range(at + 1, len(text)) if text[n] in _CLOSE), None)
        return at + 1, len(text) if closed is None else closed + 1, True, closed is not None
    end = next((n for n in range(at, len(text)) if text[n].isspace()), len(text))
    return at, end, False, False


def _is_plain(piece: Piece) -> bool:
    return piece.field is None and not piece.is_excluded and not piece.is_quoted


def _plain_words(values: Sequence[str], *, alone: bool) -> list[str]:
    """Degrees and prefixes count only where nothing else is asked for."""
    found = query_words(" ".join(values))
    return found if alone else [word for word in found if word not in IGNORED_WORDS]


def _term(piece: Piece) -> Term | None:
    found = fold_words(piece.value)
    if not found:
        return None
    return Term(
        words=tuple(found),
        start=piece.start,
        end=piece.end,
        field=piece.field,
        is_excluded=piece.is_excluded,
        is_phrase=piece.is_quoted and piece.field is None,
        is_whole=piece.is_closed,
    )


def _problem(piece: Piece) -> Problem | None:
    sentence = ""
    if piece.field and not words(piece.value):
        sentence = f"Nach „{piece.field}:“ fehlt, wonach gesucht werden soll."
    elif piece.is_quoted and not piece.is_closed:
        sentence = "Das schließende Anführungszeichen fehlt."
    elif piece.is_excluded and not words(piece.value):
        sentence = "Nach dem Minuszeichen fehlt das Wort, das nicht vorkommen soll."
    elif piece.field is Field.KIND and not is_known_kind(piece.value):
        sentence = f"Eine Art „{piece.value}“ gibt es nicht."
    return Problem(start=piece.start, end=piece.end, sentence=sentence) if sentence else None


def is_known_kind(value: str) -> bool:
    """Whether ``art:`` with this value can match anything."""
    return all(any(known.startswith(word) for known in _KINDS) for word in fold_words(value))
