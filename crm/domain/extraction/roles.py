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

#: What somebody leads through.
_PROCEEDINGS: Final = (
    r"[\w-]{0,40}(?:abend|programm|veranstaltung|tag|mittag|verleihung|gala|feier|matinee|diskussion|akt)"
)
_ROLES: Final = (
    (Role.HOST, r"gastgeber(?:in(?:nen)?)?|host|einladung (?:von|des|der|durch)|"
    r"hausherr(?:in)?|eingeladen hatten?|hatten? eingeladen|"
    r"(?:lädt|lud|laden|luden)(?: (?:Sie|Gäste|herzlich|gemeinsam|alle|dazu|hierzu)){0,4} ein"),
    (Role.GREETING, r"gru(?:ß|ss)worte?|gru(?:ß|ss)botschaft|begrüßte[n]?|begrüßt|"
    r"begrüßung(?:srede|sworte?|sansprache)?"),
    (Role.KEYNOTE, r"keynote(?:s|-\w+)?|impuls|impulse|eröffnungsvortrag|eröffnungsrede|"
    r"impulsvortrag|impulsreferat|festvortrag|festrede|hauptvortrag|"
    r"festredner(?:in)?|hauptrede"),
    (
        Role.MODERATION,
        r"moderation|moderator(?:in)?|(?-i:moderierte[n]?)|moderiert(?:e?n)?|"
        rf"führ(?:te|t|ten|en) durch (?:den|die|das) {_PROCEEDINGS}|"
        rf"durch (?:den|die|das) {_PROCEEDINGS} führ(?:te|t|ten|en)",
    ),
    (Role.PITCH, r"pitch(?:te|ten|t)?(?!-)"),
    (Role.PRESS_CONTACT, r"medienansprechpartner(?:in)?|pressekontakt|"
    r"ansprechpartner(?:in)? für (?:die )?(?:medien|presse)"),
)  # fmt: skip
_WORDS: Final = tuple((role, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for role, words in _ROLES)
#: "Es sprechen Grußworte: A, B und C".
_BEHIND: Final = re.compile(r"\s?:")
_LISTED: Final = re.compile(r"(?: \([^()]{2,60}\))?(?:,? (?:und|sowie)|,) (?:(?:der|die|dem|den) )?|, ")
#: "Grußworte sprachen A und B", "Gastgeber waren A und B".
_OF_SEVERAL: Final = re.compile(r"gru(?:ß|ss)worte|impulse|keynotes|gastgeberinnen", re.IGNORECASE)
_ARE: Final = re.compile(r" (?:sind|waren)\b")
#: "Begrüßt wurden die Gäste von …".
_PASSIVE: Final = re.compile(r" (?:werden|wurden|wird|wurde)\b")
_BY: Final = re.compile(r"\b(?:von|durch) (?:der |dem )?\Z")
#: "auf Einladung der Ministerin …": the person follows soon, with the office.
_OTHER_PART: Final = re.compile(
    r", (?:die|das|den|ein|eine) (?:gru(?:ß|ss)wort|keynote|moderation|festrede|festvortrag|impuls|begrüßung)",
    re.IGNORECASE,
)
_INVITED_BY: Final = re.compile(r"einladung", re.IGNORECASE)
_NEAR_INVITATION: Final = 60
_QUOTE: Final = re.compile(r"„[^“”„]*[“”\"]|»[^«»]*«|«[^«»]*»")
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
            for owner in _owners(text, sentence.start, match, mentions):
                owner.draft.add(
                    Finding(
                        field=Field.ROLE,
                        value=role.value,
                        start=place,
                        end=sentence.start + match.end(),
                        rule=Rule.ROLE_WORD,
                    )
                )


def _owners(text: str, base: int, match: re.Match[str], mentions: list[Mention]) -> list[Mention]:
    """Whom the word is said of: all of a list behind a colon or a verb of several, else one."""
    place = base + match.start()
    if _BEHIND.match(text, match.end()):
        return _chain([one for one in mentions if one.start > place], text, base)
    if match[0][:5].casefold() in ("luden", "laden") or match[0].endswith("hatten"):
        before = [one for one in mentions if one.end <= place]
        return [one for one in reversed(_chain(before[::-1], text, base))] or mentions[:0]
    if _INVITED_BY.match(match[0]):
        return [one for one in mentions if place < one.start < place + _NEAR_INVITATION][:1]
    is_active = _ACTIVE.fullmatch(match[0]) is not None
    if is_active and _PASSIVE.match(text[match.end() : match.end() + 20]):
        led = (
            one
            for one in mentions
            if one.start > place and _BY.search(text, max(0, one.start - base - 12), one.start - base)
        )
        return [one for one in led][:1]
    owner = _owner(text, base, place, mentions, is_active=is_active)
    if owner is not None and owner.start > place and (_OF_SEVERAL.fullmatch(match[0]) or _ARE.match(text, match.end())):
        return _chain([one for one in mentions if one.start >= owner.start], text, base)
    return [owner] if owner is not None else []


def _chain(mentions: list[Mention], text: str, base: int) -> list[Mention]:
    """The first, and those that only commas and "und" set apart from it."""
    found = mentions[:1]
    for one in mentions[1:]:
        first, last = sorted((found[-1], one), key=lambda mention: mention.start)
        if not _LISTED.fullmatch(text[first.end - base : last.start - base]):
            break
        found.append(one)
    return found


def _owner(text: str, base: int, place: int, mentions: list[Mention], *, is_active: bool) -> Mention | None:
    inside = next((one for one in mentions if one.start <= place < one.end), None)
    if inside is not None:
        return inside
    before = next((one for one in reversed(mentions) if one.end <= place), None)
    after = next((one for one in mentions if one.start > place), None)
    if is_active:
        return before if before is not None else after
    if after is not None and _OTHER_PART.search(text, place - base, after.start - base):
        after = None  # "Das Grußwort hielt …, die Keynote Anna Muster"
    if before is None or after is None:
        return before or after
    between = text[before.end - base : place - base]
    return after if _BREAK.search(between) else before
