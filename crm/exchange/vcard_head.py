"""The head of a content line: group, name and parameters, in the spellings of 2.1, 3.0 and 4.0."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from crm.exchange.vcard_card import Parameters

_NAME_END: Final = re.compile(r"[;:]")
_PARAMETER_NAME: Final = re.compile(r"[^=;:]*")
#: A quote counts only where it opens a value and closes it.
_QUOTED: Final = re.compile(r'"([^"]*)"(?=[,;:])')
#: A backslash saves what follows (Apple), but never the colon that ends the head.
_BARE_END: Final = re.compile(r"\\[^:]|[,;:]", re.DOTALL)
#: Letters of any alphabet, and what somebody's program has in its names; X- names have all kinds of signs.
_NO_NAME: Final = re.compile(r"[^\w./ +@()-]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_CARET: Final = re.compile(r"\^([n^'])")
_CARETS: Final = {"n": "\n", "^": "^", "'": '"'}
_ESCAPED: Final = re.compile(r'\\([nN,;:"\\])')
_ENCODINGS: Final = frozenset({"BASE64", "B", "QUOTED-PRINTABLE", "8BIT", "7BIT"})
_PLACES: Final = frozenset({"INLINE", "URL", "CONTENT-ID", "CID"})
#: A head is a name and a few parameters; Apple's structured places come to a few hundred characters.
_LONGEST: Final = 20_000
_MOST_PARAMETERS: Final = 200
_NONE: Final[Parameters] = {}


class Head(NamedTuple):
    group: str
    name: str
    parameters: Parameters
    value: str


def split_line(line: str, known: dict[str, tuple[str, str, Parameters]]) -> Head | None:
    """The line taken apart; None if it has no colon behind its head, or a head that nobody writes.

    ``known`` remembers heads: thousands of cards have the same few, and only those without a quote are remembered.
    """
    head, colon, value = line.partition(":")
    if not colon or len(head) > _LONGEST:
        return None
    found = known.get(head)
    if found is not None:
        return Head(*found, value)
    if head.count(";") > _MOST_PARAMETERS:
        return None
    if '"' not in head and "\\" not in head:
        made = (*_group_and_name(head.partition(";")[0]), _simple_parameters(head))
        if len(head) < 200 and len(known) < 5000:
            known[head] = made
        return Head(*made, value)
    return _carefully(line)


def _simple_parameters(head: str) -> Parameters:
    if ";" not in head:
        return _NONE
    made: dict[str, list[str]] = {}
    for text in head.split(";")[1:]:
        name, equals, value = text.partition("=")
        _add(made, name, value.split(",") if equals else None)
    return {name: tuple(values) for name, values in made.items()}


def _carefully(line: str) -> Head | None:
    """With quotes or backslashes in the head: a colon, semicolon or comma within them does not count."""
    found = _NAME_END.search(line)
    if found is None:  # pragma: no cover  # the caller has seen a colon
        return None
    group, name = _group_and_name(line[: found.start()])
    made: dict[str, list[str]] = {}
    at = found.start()
    while line[at : at + 1] == ";":
        word = _PARAMETER_NAME.match(line, at + 1)
        assert word is not None  # it may be empty
        at = word.end()
        values = None
        if line[at : at + 1] == "=":
            values, at = _values(line, at)
        _add(made, word[0], values)
    if line[at : at + 1] != ":":
        return None
    return Head(group, name, {key: tuple(values) for key, values in made.items()}, line[at + 1 :])


def _values(line: str, at: int) -> tuple[list[str], int]:
    """The values of one parameter, from its equals sign on, and where they end."""
    values: list[str] = []
    while True:
        quoted = _QUOTED.match(line, at + 1)
        if quoted:
            values.append(quoted[1])
            at = quoted.end()
        else:
            start = at + 1
            if start > _LONGEST:
                return values, len(line)
            at = next((end.start() for end in _BARE_END.finditer(line, start) if end[0][0] != "\\"), len(line))
            values.append(_ESCAPED.sub(_sign_meant, line[start:at]))
        if line[at : at + 1] != ",":
            return values, at


def _sign_meant(sign: re.Match[str]) -> str:
    return "\n" if sign[1] in "nN" else sign[1]


def _group_and_name(text: str) -> tuple[str, str]:
    """ "item1.TEL" → "item1", "TEL"; a dot within an X- name is part of it."""
    text = text.strip()
    is_own = text[:2].upper() == "X-"
    if (_CONTROL if is_own else _NO_NAME).search(text):  # a photo, a program, half a sentence
        return "", ""
    if is_own or "." not in text:
        return "", text.upper()
    group, _, name = text.rpartition(".")
    return group, name.upper()


def _add(made: dict[str, list[str]], name: str, values: list[str] | None) -> None:
    word = name.strip()
    name = word.upper()
    if values is None:  # 2.1 writes the value alone
        if not name:
            return
        values = [word]
        name = "ENCODING" if name in _ENCODINGS else "VALUE" if name in _PLACES else "TYPE"
    if name == "LABEL":  # the example in RFC 6350 6.3.1 has its line breaks so, against its own rules for parameters
        values = [value if "^n" in value else _ESCAPED.sub(_sign_meant, value) for value in values]
    if name == "TYPE":  # TYPE="cell,home" means two
        values = [part for value in values for part in value.split(",")]
    made.setdefault(name, []).extend(_plain(value.strip()) for value in values)


def _plain(value: str) -> str:
    """RFC 6868."""
    return _CARET.sub(lambda sign: _CARETS[sign[1]], value) if "^" in value else value
