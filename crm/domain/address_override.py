"""Forms of address that a person has asked for, or that somebody has decided on: they win over every rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.partial_date import PartialDate


class Form(StrEnum):
    """The forms that can be fixed by hand."""

    ENVELOPE = "envelope"  # the name lines above the postal address
    SALUTATION = "salutation"
    LESS_FORMAL = "less_formal"
    SPOKEN = "spoken"
    CARD = "card"
    MAIL = "mail"  # the salutation of an e-mail


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOverride:
    """One form of address of a party, always or for one event; lines are joined by newlines.

    ``set_on`` is the day it was decided: one that is older than the present office has to be looked at again.
    """

    id: int = 0
    version: int = 1
    party_id: int
    event_id: int | None = None
    form: Form
    text: str
    set_on: PartialDate | None = None
