"""How proposals and their values are written in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm.domain.event import Role
from crm.domain.extraction.found import Field, Finding
from crm.services.extraction import Reading
from crm.services.extraction_known import day
from crm.services.extraction_words import FIELD_WORDS
from crm.ui.events.words import role_words

translate = QCoreApplication.translate


def known_words(reading: Reading) -> str:
    """Whether the record is there already, under which name; or what to know before it is made."""
    if reading.known is None or reading.note:
        return reading.note or translate("extract", "neu")
    if reading.known_office:
        return translate("extract", "schon vorhanden: {name}").format(name=reading.known_office)
    if reading.known_name and reading.known_name != reading.proposal.name:
        return translate("extract", "schon vorhanden: {name}").format(name=reading.known_name)
    return translate("extract", "schon vorhanden")


def value_words(finding: Finding) -> str:
    """The value as one reads and types it."""
    if finding.field is Field.ROLE:
        return role_words(Role(finding.value))
    if finding.field in (Field.STARTS_ON, Field.ENDS_ON) and (found := day(finding.value)):
        return found.german()
    return finding.value


def label_words(finding: Finding) -> str:
    """What the value is: "Telefon (Büro)"."""
    words = FIELD_WORDS[finding.field]
    return f"{words} ({finding.label})" if finding.label else words
