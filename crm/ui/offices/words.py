"""How an office stands, in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from crm.services.office_changes import ChangeChoices
from crm.services.record_view import HeldOffice

translate = QCoreApplication.translate


def standing(choices: ChangeChoices) -> str:
    """ "vakant seit 01.11.2026, Markus Lauer amtierend", or who holds it since when, and who is to come."""
    return ", ".join(_parts(choices))


def _parts(choices: ChangeChoices) -> Iterator[str]:
    if choices.is_vacant:
        since = choices.vacant_since
        words = translate("ChangeDialog", "vakant seit {date}")
        yield words.format(date=since.german()) if since else translate("ChangeDialog", "vakant")
    for held in choices.holders:
        if held.holder is not None and held.is_current:
            yield _holder(held, held.holder.name())
    for held in choices.planned:
        if held.holder is not None and held.tenure.valid_from is not None:
            words = translate("ChangeDialog", "geplant: {name} ab {date}")
            yield words.format(name=held.holder.name(), date=held.tenure.valid_from.german())


def _holder(held: HeldOffice, name: str) -> str:
    start = held.tenure.valid_from
    if held.tenure.is_acting:
        return translate("ChangeDialog", "{name} amtierend").format(name=name)
    if start is None:
        return name
    return translate("ChangeDialog", "{name} seit {date}").format(name=name, date=start.german())
