"""The way from an open event to the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm.ui.desk import Desk
from crm.ui.events.presenter import EventPresenter
from crm.ui.sending.dialog import prepare_sending


def send_for_event(desk: Desk, presenter: EventPresenter, parent: QWidget) -> None:
    """Opens it for the event: to the audience that was made for it, else to its guests."""
    if presenter.current is not None:
        prepare_sending(desk, parent, event_id=presenter.current.id)
