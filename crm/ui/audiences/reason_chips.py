"""Why a row is on the list, in a word each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import STATUS_WORDS, TookPart
from crm.domain.audience_tree import lines
from crm.domain.event import Status
from crm.domain.invitation import InvitationRow
from crm.domain.party import BodyType
from crm.ui.delegates.roles import ChipCell
from crm.ui.tokens import Tone

translate = QCoreApplication.translate


def reason_chips(row: InvitationRow, audience: Audience) -> tuple[ChipCell, ...]:
    """Why a row is on the list, in a word each; the whole reasons stand beside the chosen row."""
    chips = [] if not row.is_vacant else [ChipCell(translate("Conditions", "vakant"), Tone.WARN, "dashed-circle")]
    several = _events_named_twice(audience)
    words = [_short(reason, several) for reason in row.reasons]
    chips += [
        ChipCell(word, None, "user-plus" if word == translate("Conditions", "von Hand") else None)
        for word in dict.fromkeys(words)
    ]
    return tuple(chips)


def _events_named_twice(audience: Audience) -> set[str]:
    names = [line.rule.event_name for line in lines(audience.include) if isinstance(line.rule, TookPart)]
    return {name for name in names if names.count(name) > 1}


def _short(reason: str, several: set[str]) -> str:
    heads = {HeadOf(kind).describe(): words for kind, words in _short_heads().items()}
    if reason in heads:
        return heads[reason]
    before, colon, after = reason.partition(": ")
    if before == "von Hand":
        return translate("Conditions", "von Hand")
    status = after.partition(" (")[0]
    if not colon or before in several:
        return f"{before}: {status}" if colon else reason
    return before if status == STATUS_WORDS[Status.ATTENDED] else f"{before}: {status}"


def _short_heads() -> dict[BodyType, str]:
    return {
        BodyType.MUNICIPALITY: translate("Conditions", "Gemeindeleitung"),
        BodyType.DISTRICT: translate("Conditions", "Kreisleitung"),
        BodyType.MINISTRY: translate("Conditions", "Ministeriumsleitung"),
        BodyType.STARTUP: translate("Conditions", "Start-up-Leitung"),
        BodyType.NEWSROOM: translate("Conditions", "Redaktionsleitung"),
    }
