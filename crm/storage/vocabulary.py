"""The words that names are made of, with what it takes to find those that were probably meant.

A table beside the directory, kept in step with it, so that no name outlives its last bearer. Its words are compared
in memory: each engine keeps those it has read and asks only for the new ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from threading import Lock
from weakref import WeakKeyDictionary

from crm.domain.phonetics import sound
from crm.domain.similarity import Lexicon, is_comparable, letters
from crm.domain.text import fold
from crm.storage.engine import Engine
from crm.storage.store import BATCH

#: From so many words on, reading all names once is quicker than asking for each word.
_MANY = 300


class Vocabulary:
    """Writes the table inside an open write transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._present: set[str] = set()

    def add(self, words: Iterable[str]) -> None:
        """Words that stand in the directory now."""
        new = sorted({fold(word) for word in words if is_comparable(fold(word))} - self._present)
        self._present.update(new)
        for start in range(0, len(new), BATCH):
            some = new[start : start + BATCH]
            self._insert(sorted(set(some) - self._known(some)))

    def forget(self, words: Iterable[str]) -> None:
        """Words that some entries no longer have; those that no other entry has either are deleted."""
        asked = sorted({fold(word) for word in words if is_comparable(fold(word))})
        self._present.difference_update(asked)
        if len(asked) >= _MANY:
            self._delete(sorted(set(asked) - self._all_in_directory()))
            return
        present = f"SELECT 1 FROM directory_entry d WHERE {self._engine.words_sql('name_words')}"
        sql = f"DELETE FROM search_vocabulary WHERE word = ? AND NOT EXISTS ({present})"
        for word in asked:
            self._engine.execute(sql, (word, self._engine.words_parameter("name_words", [[word]])))

    def _all_in_directory(self) -> set[str]:
        rows = self._engine.execute("SELECT name_words FROM directory_entry").fetchall()
        return {word for (text,) in rows for word in text.split()}

    def _delete(self, words: Sequence[str]) -> None:
        for start in range(0, len(words), BATCH):
            some = words[start : start + BATCH]
            self._engine.execute(f"DELETE FROM search_vocabulary WHERE word IN ({', '.join('?' * len(some))})", some)

    def clear(self) -> None:
        self._engine.execute("DELETE FROM search_vocabulary")
        self._present.clear()

    def _known(self, words: Collection[str]) -> set[str]:
        marks = ", ".join("?" * len(words))
        sql = f"SELECT word FROM search_vocabulary WHERE word IN ({marks})"
        return {word for (word,) in self._engine.execute(sql, list(words)).fetchall()}

    def _insert(self, words: Collection[str]) -> None:
        if words:
            marks = ", ".join(["(?, ?, ?)"] * len(words))
            values = [value for word in words for value in (word, sound(word), letters(word))]
            self._engine.execute(f"INSERT INTO search_vocabulary (word, sound, letters) VALUES {marks}", values)


class _Memory:
    """The words an engine has read so far. A word that is gone may stay: the directory then has no entry for it."""

    def __init__(self) -> None:
        self.lexicon = Lexicon()
        self.last = 0
        self.lock = Lock()


_MEMORIES: WeakKeyDictionary[Engine, _Memory] = WeakKeyDictionary()
_MEMORIES_LOCK = Lock()


def lexicon(engine: Engine) -> Lexicon:
    """All words of the vocabulary, inside an open transaction."""
    with _MEMORIES_LOCK:
        memory = _MEMORIES.setdefault(engine, _Memory())
    with memory.lock:
        sql = "SELECT id, word, sound, letters FROM search_vocabulary WHERE id > ? ORDER BY id"
        rows = engine.execute(sql, (memory.last,)).fetchall()
        if rows:
            memory.lexicon.add((word, code, mask) for _, word, code, mask in rows)
            memory.last = rows[-1][0]
    return memory.lexicon
