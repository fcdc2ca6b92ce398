"""The least a reader can be: unfold, split, unescape. Written from the RFCs, not from our writer."""

from __future__ import annotations

import re
from typing import NamedTuple


class Line(NamedTuple):
    name: str
    parameters: str
    value: str


def read(data: bytes) -> list[Line]:
    """All content lines; only CRLF ends a line (RFC 6350 3.2)."""
    text = data.decode().replace("\r\n ", "")
    assert text.endswith("\r\n")
    found = [re.fullmatch(r'([^:;"]+)((?:;(?:[^:"]|"[^"]*")*)?):(.*)', row, re.S) for row in text[:-2].split("\r\n")]
    return [Line(*match.groups()) for match in found if match is not None] if all(found) else []


def value(lines: list[Line], name: str) -> str:
    [found] = [line.value for line in lines if line.name.rpartition(".")[2] == name]
    return found


def unescape(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], text, flags=re.S)


def split(text: str, separator: str) -> list[str]:
    """Splits at the separators that no backslash precedes, then unescapes."""
    parts = re.findall(rf"((?:\\.|[^\\{separator}])*)(?:{separator}|$)", text, flags=re.S)
    return [unescape(part) for part in parts[: len(re.sub(r"\\.", "", text, flags=re.S).split(separator))]]
