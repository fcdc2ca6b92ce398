"""What other programs say of vCard files, where that stands beside them, compared with what is read here.

A folder may hold, beside a card file or under ``expected/`` in a folder above it: ``<stem>.json``, the card as jCard
(RFC 7095) as another program reads it; ``<name>.ref``, ``<name>.2_1ref`` and ``v4_0.<name>.ref``, the card as another
program has written it again (3.0, 2.1 and 4.0).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from crm.domain.errors import UserError
from crm.exchange.card_differences import CardDifference, differences
from crm.exchange.vcard_reader import has_card
from crm.services.card_files import FoundFile, read_card_file

#: How card files end.
CARD_SUFFIXES: Final = frozenset({".vcf", ".vcs", ".vcard"})
#: These may hold anything: their beginning tells.
_TEXT: Final = ".txt"
_BEGINNING: Final = 4096
_FOLDER: Final = "expected"
#: How far above a file an expectation is looked for.
_LEVELS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedFile:
    """An expectation and how it differs. ``problem`` is one German sentence if it could not be compared at all."""

    path: Path
    values: int
    differences: tuple[CardDifference, ...] = ()
    problem: str = ""

    @property
    def unexplained(self) -> int:
        """How many differences nothing explains."""
        return sum(not difference.reason for difference in self.differences) + bool(self.problem)


def card_files(named: Path) -> list[Path]:
    """The card files in a folder and all folders in it, by name, and texts that begin with a card; a file is itself.
    UserError if there is none."""
    if not named.is_dir():
        return [named]
    found = sorted(path for path in named.rglob("*") if _is_card_file(path))
    if not found:
        raise UserError(f"Im Ordner „{named}“ ist keine vCard-Datei (.vcf).")
    return found


def _is_card_file(path: Path) -> bool:
    suffix = path.suffix.lower()
    if (suffix not in CARD_SUFFIXES and suffix != _TEXT) or not path.is_file():
        return False
    if suffix in CARD_SUFFIXES:
        return True
    try:
        with path.open("rb") as file:
            return has_card(file.read(_BEGINNING))
    except OSError:
        return False


def compared(found: FoundFile) -> list[ComparedFile]:
    """The file against everything that stands beside it; nothing if nothing does."""
    if not (paths := list(_expectations(found.path))):
        return []
    ours = [card.jcard for card in found.cards]
    return [_compared(ours, path) for path in paths]


def _expectations(path: Path) -> Iterator[Path]:
    names = (f"{path.stem}.json", f"{path.name}.ref", f"{path.name}.2_1ref", f"v4_0.{path.name}.ref")
    whole = path.absolute()
    folders = [whole.parent]
    for above in whole.parents[:_LEVELS]:
        folders.append(above / _FOLDER / whole.parent.relative_to(above))
    for folder in dict.fromkeys(folders):
        yield from (folder / name for name in names if (folder / name).is_file())


def _compared(ours: Sequence[list[Any]], path: Path) -> ComparedFile:
    is_jcard = path.suffix == ".json"
    try:
        theirs = _jcards(path) if is_jcard else [card.jcard for card in read_card_file(path).cards]
    except (OSError, ValueError, UserError):
        return ComparedFile(path=path, values=0, problem="Was hier erwartet wird, lässt sich nicht lesen.")
    return ComparedFile(
        path=path,
        values=sum(len(card[1]) for card in theirs),
        differences=tuple(differences(ours, theirs, is_jcard=is_jcard)),
    )


def _jcards(path: Path) -> list[list[Any]]:
    """One jCard or a list of them. ValueError if the file is anything else."""
    read = json.loads(path.read_text("utf-8-sig"))
    cards = read if isinstance(read, list) and read and isinstance(read[0], list) else [read]
    if not all(_is_jcard(card) for card in cards):
        raise ValueError(path)
    return cards


def _is_jcard(card: object) -> bool:
    return (
        isinstance(card, list)
        and len(card) >= 2
        and card[0] == "vcard"
        and isinstance(card[1], list)
        and all(isinstance(one, list) and len(one) > 3 and isinstance(one[1], dict) for one in card[1])
    )
