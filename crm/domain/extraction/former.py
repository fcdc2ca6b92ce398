"""Offices that somebody held once: "Bürgermeisterin a. D.", "der frühere Landrat", "Alt-Oberbürgermeister".

They are no offices of today, so they are not proposed as such.
"""

from __future__ import annotations

import re
from typing import Final

from crm.domain.extraction.found import Draft, Field, Finding

_BEFORE: Final = re.compile(
    r"(?:(?:ehemalig|früher|einstig|vormalig|damalig|verstorben|ausgeschieden|bisherig|scheidend)e[nrs]?|"
    r"ehem\.|former|(?<!\w)(?:Ex|Alt))[ -]*\Z",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(
    r"(?<!\w)(?:a\.\s?D|i\.\s?R|i\.\s?Dst)\b|außer Dienst|im Ruhestand|emeritiert|"
    r"\A(?:Alt-?|Ex-)(?=[A-ZÄÖÜ]|(?:ober)?bürgermeister|(?:bundes)?kanzler|landrat|landrätin|bundes|minister|rektor|"
    r"ortsvorsteher|präsident|bischof|abt)|\A(?:ehemalig|früher|einstig|vormalig)e|\A(?:former|ehem\.) ",
    re.IGNORECASE,
)
_RETIRED: Final = re.compile(r"(?<!\w)(?:a\.\s?D|i\.\s?R)\b")
_BEHIND: Final = re.compile(r"[\s,(]*(?:a\.\s?D\b|i\.\s?R\b|aD\b|außer Dienst|im Ruhestand)")


def without_former(draft: Draft, text: str) -> None:
    """Takes out what the text says of offices that are held no more, with the body that belongs to each."""
    gone = [one for one in draft.of(Field.FUNCTION) if _is_former(one, text)]
    passages = {(one.start, one.end) for one in gone}
    draft.findings = [
        one
        for one in draft.findings
        if one not in gone and not (one.field is Field.BODY and (one.start, one.end) in passages)
    ]


def _is_former(function: Finding, text: str) -> bool:
    return bool(
        _WITHIN.search(function.value)
        or _RETIRED.search(text[function.start : function.end])
        or _BEFORE.search(text[max(0, function.start - 16) : function.start])
        or _BEHIND.match(text, function.end)
    )
