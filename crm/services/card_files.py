"""vCard files from outside: what is in them, before anything of it is taken over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from crm.domain.card import ContactCard
from crm.domain.errors import UserError
from crm.exchange.file_reading import bytes_of, size_of
from crm.exchange.jcard import jcard
from crm.exchange.vcard_card import Problem, Trouble, VCard
from crm.exchange.vcard_contact import contact_of, is_group, members_of
from crm.exchange.vcard_reader import read_cards

#: A whole address book with photos; what is larger is something else.
_LARGEST: Final = 150_000_000
#: The kind of problem that a whole file is.
UNREADABLE: Final = "unreadable"
#: What costs a line, a picture or the end of a card; all else is only guessed.
_LOSSES: Final = frozenset(
    {
        *(Trouble.OUTSIDE, Trouble.NO_END, Trouble.NO_COLON, Trouble.NO_NAME, Trouble.BASE64),
        *(Trouble.TOO_LONG, Trouble.TOO_MANY_LINES, Trouble.TOO_MANY_CARDS),
    }
)


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A card of a file as it stands there; what the program understands of it is made when it is asked for."""

    card: VCard

    @property
    def contact(self) -> ContactCard:
        return contact_of(self.card)

    @property
    def is_group(self) -> bool:
        return is_group(self.card)

    @property
    def members(self) -> tuple[str, ...]:
        """The uids of a group's members."""
        return members_of(self.card)

    @property
    def jcard(self) -> list[Any]:
        """All of it as jCard (RFC 7095)."""
        return jcard(self.card)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundProblem:
    """``card`` is 0 outside all cards; ``text`` one German sentence. ``is_loss``: something was left out for it."""

    card: int
    line: int
    kind: str
    text: str
    is_loss: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """What was read of one file."""

    path: Path
    cards: tuple[FoundCard, ...]
    problems: tuple[FoundProblem, ...]


def read_card_file(path: Path) -> FoundFile:
    """Reads a file of vCards. UserError only if there is no such file or it is too large; whatever is wrong with what
    is in it stands in ``problems``."""
    read = read_cards(card_bytes(path))
    return FoundFile(path=path, cards=tuple(map(FoundCard, read.cards)), problems=found_problems(read.problems))


def unreadable(path: Path, error: UserError) -> FoundFile:
    """A file of several that could not be read at all: it costs none of the others."""
    problem = FoundProblem(card=0, line=0, kind=UNREADABLE, text=str(error), is_loss=True)
    return FoundFile(path=path, cards=(), problems=(problem,))


def found_problems(problems: Iterable[Problem]) -> tuple[FoundProblem, ...]:
    """What was wrong, in sentences."""
    return tuple(
        FoundProblem(card=p.card, line=p.line, kind=p.trouble.value, text=p.text(), is_loss=p.trouble in _LOSSES)
        for p in problems
    )


def card_bytes(path: Path) -> bytes:
    """What is in the file. UserError if there is none or it is too large."""
    if size_of(path) > _LARGEST:
        raise UserError(f"Die Datei „{path}“ ist zu groß für Visitenkarten (mehr als 150 MB); sie wurde nicht gelesen.")
    return bytes_of(path)
