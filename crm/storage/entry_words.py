"""The words by which entries of the directory are found, as the index keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from crm.domain.query import Field
from crm.domain.text import fold_words

#: Words of a field are kept with its letter in front, all in one column: "otholey", "aburgermeister".
LETTERS: Final[Mapping[Field, str]] = {
    Field.PLACE: "o",
    Field.OFFICE: "a",
    Field.TAG: "t",
    Field.DISTRICT: "k",
    Field.KIND: "r",
}


def forms(plain: Sequence[str], folded: Sequence[str]) -> list[str]:
    """The words of runs, each in its canonical form and, if it differs, in its plain one behind it."""
    words = " ".join(folded).split()
    if plain == folded:
        return words
    return list(chain.from_iterable(zip(words, " ".join(plain).split(), strict=True)))


def distinct(words: Iterable[str]) -> str:
    """Words as a column keeps them."""
    return " ".join(dict.fromkeys(words))


def running(runs: Iterable[str]) -> str:
    """Runs of words as a column keeps them, apart by bars: a phrase is looked for between blanks."""
    found = dict.fromkeys(runs)
    found.pop("", None)
    return f" {' | '.join(found)} "


class FieldWords:
    """The words of fields with the field's letter in front; the same few places, titles and tags come again and again
    in a batch, and each is taken apart once."""

    def __init__(self) -> None:
        self._known: dict[Field, dict[str, list[str]]] = {field: {} for field in Field}

    def of(self, field: Field, texts: Iterable[str]) -> list[str]:
        """The words that stand in the field."""
        known = self._known[field]
        return [word for text in texts for word in known.get(text) or self._new(field, text)]

    def _new(self, field: Field, text: str) -> list[str]:
        found = self._known[field][text] = [LETTERS[field] + word for word in fold_words(text)]
        return found
