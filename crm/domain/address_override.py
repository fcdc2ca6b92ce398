"""Forms of address that a person has asked for, or that somebody has decided on: they win over every rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.partial_date import PartialDate


class Form(StrEnum):
    """The forms that can be fixed by hand."""

    ENVELOPE = "envelope"  # the name lines above the postal address
    NAME_FIRST = "name_first"  # the same for personal letters; follows ENVELOPE
    SALUTATION = "salutation"
    LESS_FORMAL = "less_formal"
    SPOKEN = "spoken"
    CARD = "card"
    MAIL = "mail"  # the salutation of an e-mail; follows SALUTATION
    CLOSING = "closing"


#: Whose wording a form takes over where it has none of its own: the e-mail greets as the letter does.
FOLLOWS: Final[Mapping[Form, Form]] = {Form.NAME_FIRST: Form.ENVELOPE, Form.MAIL: Form.SALUTATION}
#: The forms of several lines; the others are one sentence.
LINED: Final = frozenset((Form.ENVELOPE, Form.NAME_FIRST, Form.CARD))
FORM_WORDS: Final[Mapping[Form, str]] = {
    Form.ENVELOPE: "Anschrift",
    Form.NAME_FIRST: "Name zuerst",
    Form.SALUTATION: "Anrede",
    Form.LESS_FORMAL: "Weniger förmlich",
    Form.SPOKEN: "Mündlich",
    Form.CARD: "Einladungskarte",
    Form.MAIL: "E-Mail",
    Form.CLOSING: "Schluss",
}


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


def decided(overrides: Iterable[FormOverride], form: Form) -> FormOverride | None:
    """What was decided for a form, among the overrides that apply: those for always and those for the one event.

    A decision for the event goes before one for always, and the form's own before that of the form it follows.
    """
    wanted = [form, FOLLOWS[form]] if form in FOLLOWS else [form]
    found = [one for one in overrides if one.form in wanted]
    found.sort(key=lambda one: (one.event_id is None, wanted.index(one.form), -one.id))
    return found[0] if found else None
