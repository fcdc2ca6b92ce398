"""Which part a person had in an event: "Das Grußwort hielt …", "Gastgeber …", "… moderierte".

A word of a role belongs to the person it stands before. Behind a person it belongs to that person unless a comma
begins something new in which another person follows.
"""

from __future__ import annotations

import re
from typing import Final

from crm.domain.event import Role
from crm.domain.extraction.found import Field, Finding, Rule
from crm.domain.extraction.layout import Span
from crm.domain.extraction.running_text import Mention

_ROLES: Final = (
    (Role.HOST, r"gastgeber(?:in)?|host|hausherr(?:in)?|eingeladen hatte|hatte eingeladen|lädt ein|lud ein|luden ein"),
    (Role.GREETING, r"gru(?:ß|ss)worte?|gru(?:ß|ss)botschaft|begrüßte[n]?|begrüßt|begrüßung"),
    (Role.KEYNOTE, r"keynote(?:s|-\w+)?|impuls|impulse|eröffnungsvortrag|eröffnungsrede|"
    r"impulsvortrag|impulsreferat|festvortrag|festrede|hauptvortrag|"
    r"festredner(?:in)?|hauptrede"),
    (
        Role.MODERATION,
        r"moderation|moderator(?:in)?|(?-i:moderierte[n]?)|moderiert(?:e?n)?|"
        r"führ(?:te|t|ten|en) durch (?:den|die|das) (?:abend|programm|veranstaltung|tag|nachmittag|vormittag)|"
        r"durch (?:den|die|das) (?:abend|programm|veranstaltung|tag|nachmittag|vormittag) führ(?:te|t|ten|en)",
    ),
    (Role.PITCH, r"pitch(?:te|ten|t)?"),
    (Role.PRESS_CONTACT, r"medienansprechpartner(?:in)?|pressekontakt|"
    r"ansprechpartner(?:in)? für (?:die )?(?:medien|presse)"),
)  # fmt: skip
_WORDS: Final = tuple((role, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for role, words in _ROLES)
_QUOTE: Final = re.compile(r"„[^“”„]*[“”\"]|»[^«»]*«")
_BREAK: Final = re.compile(r",|;|\bund\b|–|\.")
#: "begrüßte die Gäste" makes a greeting; "begrüßte Anna Muster" makes no greeting by Anna Muster.
_ACTIVE: Final = re.compile(r"begrüßte[n]?|begrüßt", re.IGNORECASE)


def role_of(word: str) -> Role | None:
    """The role that a label names: "Moderation", "Grußwort"."""
    return next((role for role, pattern in _WORDS if pattern.match(word)), None)


def give_roles(sentence: Span, mentions: list[Mention]) -> None:
    """Adds the roles that the sentence gives its persons; what somebody says in quotes gives none."""
    if not mentions:
        return
    text = _QUOTE.sub(lambda match: "\x00" * len(match[0]), sentence.text)
    for role, pattern in _WORDS:
        for match in pattern.finditer(text):
            place = sentence.start + match.start()
            owner = _owner(text, sentence.start, place, mentions, is_active=_ACTIVE.fullmatch(match[0]) is not None)
            if owner is not None:
                owner.draft.add(
                    Finding(
                        field=Field.ROLE,
                        value=role.value,
                        start=place,
                        end=sentence.start + match.end(),
                        rule=Rule.ROLE_WORD,
                    )
                )


def _owner(text: str, base: int, place: int, mentions: list[Mention], *, is_active: bool) -> Mention | None:
    inside = next((one for one in mentions if one.start <= place < one.end), None)
    if inside is not None:
        return inside
    before = next((one for one in reversed(mentions) if one.end <= place), None)
    after = next((one for one in mentions if one.start > place), None)
    if is_active:
        return before if before is not None else after
    if before is None or after is None:
        return before or after
    between = text[before.end - base : place - base]
    return after if _BREAK.search(between) else before
