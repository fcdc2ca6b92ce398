"""Several names in one cell: "Anna Muster / Karl Beispiel", one below the other, or with "und" between whole names."""

from __future__ import annotations

import re
from typing import Final

from crm.domain.person_name import parse_name

_BETWEEN: Final = re.compile(r"\n|;|\s/\s|\s\|\s|\s&\s|\s(?:und|u\.)\s")


def split_names(text: str) -> list[str]:
    """The names of a cell. What would leave a part without a whole name stays together ("Anna und Karl Muster",
    "Ministerin für Bildung und Kultur Anna Muster")."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = [name for line in lines for name in _split_line(line)]
    return found if all(_is_whole(name) for name in found) else [" ".join(lines)]


def _split_line(line: str) -> list[str]:
    parts = [part.strip(" ,") for part in _BETWEEN.split(line) if part.strip(" ,")]
    return parts if len(parts) > 1 and all(_is_whole(part) for part in parts) else [line]


def _is_whole(text: str) -> bool:
    name = parse_name(text)
    return bool(name.given_name and name.family_name)
