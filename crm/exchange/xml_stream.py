"""XML from outside as a stream of elements: nothing is fetched, nothing is expanded, nothing piles up.

The parser of ``xml.etree`` cannot refuse entities, so its tree builder is fed by expat, which can. A DOCTYPE that only
names a DTD is harmless (it is not loaded); one that declares an entity ends the reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

_CHUNK: Final = 1 << 16
_DEEPEST: Final = 50


class XmlDamage(Exception):
    """Why the stream cannot be read on; ``str`` is a German half sentence with the line."""


def elements(file: IO[bytes], root: str, tag: str, largest: int) -> Iterator[tuple[Element, int]]:
    """The elements ``tag`` below the document element ``root``, each with the line where it begins.

    Raises XmlDamage for what is not well-formed, declares entities, has another root, or has more than ``largest``
    bytes.
    """
    source = _Source(root, tag)
    size = 0
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        if size > largest:
            raise XmlDamage("Die Datei ist größer, als es eine solche Datei sein kann.")
        source.feed(chunk, is_last=False)
        yield from source.taken()
    source.feed(b"", is_last=True)
    yield from source.taken()


class _Source:
    """Builds a small tree for each wanted element and forgets everything else."""

    def __init__(self, root: str, tag: str) -> None:
        self._root, self._tag = root, tag
        self._depth = 0
        self._builder: TreeBuilder | None = None
        self._line = 0
        self._found: list[tuple[Element, int]] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.EntityDeclHandler = self._refuse_entity

    def feed(self, chunk: bytes, *, is_last: bool) -> None:
        try:
            self._parser.Parse(chunk, is_last)
        except expat.ExpatError as error:
            place = f"Zeile {error.lineno}, Spalte {error.offset + 1}"
            raise XmlDamage(f"{place}: kein wohlgeformtes XML.") from error
        except (ValueError, LookupError) as error:  # an encoding that nobody knows
            raise XmlDamage(f"Zeile {self._parser.CurrentLineNumber}: unbekannte Zeichenkodierung.") from error

    def taken(self) -> list[tuple[Element, int]]:
        found, self._found = self._found, []
        return found

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth == 1 and tag != self._root:
            raise self._damage(f"„{self._root}“ erwartet, „{tag[:40]}“ gefunden")
        if self._depth > _DEEPEST:
            raise self._damage("zu tief verschachtelt")
        if self._builder is None and self._depth == 2 and tag == self._tag:
            self._builder = TreeBuilder()
            self._line = self._parser.CurrentLineNumber
        if self._builder is not None:
            self._builder.start(tag, attributes)

    def _end(self, tag: str) -> None:
        if self._builder is not None:
            self._builder.end(tag)
            if self._depth == 2:
                self._found.append((self._builder.close(), self._line))
                self._builder = None
        self._depth -= 1

    def _data(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def _refuse_entity(self, name: str, *_: object) -> None:
        raise self._damage(f"die Datei vereinbart ein Textkürzel („{name[:40]}“), das wird nicht ausgeführt")

    def _damage(self, what: str) -> XmlDamage:
        return XmlDamage(f"Zeile {self._parser.CurrentLineNumber}: {what}.")
