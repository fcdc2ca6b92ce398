"""Where a value comes from and when somebody last said that it is right: shown below it, typed into its form."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm.services.confirmation import Confirmable
from crm.ui.record.form import Form
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.tool import row_action
from crm.ui.record.words import date_sentence, german, parse_date, translate


def provenance(record: Confirmable) -> str:
    """ "bestätigt 09.11.2026 · Quelle: Visitenkarte", or "" while nothing is known."""
    parts = []
    if record.confirmed_on:
        parts.append(translate("record", "bestätigt {date}").format(date=german(record.confirmed_on)))
    if record.source:
        parts.append(translate("record", "Quelle: {source}").format(source=record.source))
    return " · ".join(parts)


def add_provenance(form: Form, record: Confirmable) -> None:
    """The fields for source and day."""
    hint = translate("record", "zum Beispiel Visitenkarte, Internetseite")
    form.add_text("source", translate("record", "Quelle"), record.source, hint=hint)
    form.add_text("confirmed", translate("record", "Bestätigt am"), german(record.confirmed_on), date_sentence)


def provenance_of(form: Form) -> dict[str, Any]:
    """What is typed into :func:`add_provenance`."""
    return {"source": form.text("source"), "confirmed_on": parse_date(form.text("confirmed"))}


def confirm_action(row: QWidget, presenter: RecordPresenter, record: Confirmable) -> None:
    """Gives a row the action that notes: right today."""
    row_action(row, translate("record", "Heute bestätigt"), partial(_confirm, presenter, record))


def _confirm(presenter: RecordPresenter, record: Confirmable) -> None:
    if presenter.record is not None:
        confirm = presenter.desk.services.confirmation.confirm_one
        presenter.write(partial(confirm, record, presenter.record.subject))
