"""What sentences with linked words are made of, and what such a word opens: a menu, or a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crm.domain.listing import SubjectKind


@dataclass(frozen=True)
class Choice:
    """One entry of a menu: its words, and what it stands for (the rule as it would be with it, or a question).

    With ``more`` it opens further entries, which are made when they are shown.
    """

    words: str
    value: object = None
    is_chosen: bool = False
    more: Callable[[], Sequence[Choice]] | None = None
    icon: str = ""
    keys: str = ""


#: Stands between the groups of a menu.
LINE = Choice("")


@dataclass(frozen=True)
class Option:
    """What a question proposes, and a few words that tell it from others."""

    words: str
    aside: str = ""


@dataclass(frozen=True)
class Ask:
    """A question for a text, a day or a number. ``make`` turns the answer into a rule; ValueError says in one
    sentence what is expected."""

    title: str
    field: str
    make: Callable[[str], object]
    known: tuple[Option, ...] = ()
    text: str = ""
    hint: str = ""


@dataclass(frozen=True)
class AskContact:
    """A question for a contact; ``make`` gets its id and its name."""

    title: str
    kinds: tuple[SubjectKind, ...]
    make: Callable[[int, str], object]


@dataclass(frozen=True)
class Word:
    """A piece of a sentence; with ``choices`` it is linked and opens a menu, with ``ask`` it asks at once."""

    words: str
    choices: tuple[Choice, ...] = ()
    ask: Ask | AskContact | None = None

    @property
    def is_linked(self) -> bool:
        return bool(self.choices) or self.ask is not None


@dataclass(frozen=True)
class Sentence:
    """A condition: ``words`` in its first line, ``more`` (what narrows it) below."""

    words: tuple[Word, ...]
    more: tuple[Word, ...] = ()

    def plain(self) -> str:
        """As one string, for accessible names."""
        return " ".join(word.words for word in (*self.words, *self.more))


def filled(frame: str, words: Mapping[str, Word]) -> tuple[Word, ...]:
    """Splits "hat an {event} {status}" at its gaps, so that a translation may order them anew."""
    found = []
    for part in frame.replace("{", "\0{").replace("}", "}\0").split("\0"):
        if part.startswith("{"):
            found.append(words[part[1:-1]])
        elif part.strip():
            found.append(Word(part.strip()))
    return tuple(found)
