"""Errors sorted by blame.

A :class:`UserError` is caused by the user or the environment; its text is one German sentence that the
shells show as it stands. Any other exception is our own fault and is shown with details to report.
"""

from __future__ import annotations

from typing import Any


class UserError(Exception):
    """Something the user or the environment caused; ``str(error)`` is one clear German sentence."""


class NotFoundError(UserError):
    """The record asked for does not exist (any more)."""


class ConflictError(UserError):
    """Somebody else saved the record meanwhile.

    ``mine`` is what was to be saved, ``theirs`` the record as it is stored now (None if it is gone).
    """

    def __init__(self, mine: Any, theirs: Any) -> None:
        super().__init__(
            "Der Datensatz wurde inzwischen an anderer Stelle geändert; Ihre Änderung wurde nicht gespeichert."
        )
        self.mine = mine
        self.theirs = theirs


class MovedOnError(UserError):
    """Some rows are no longer as the journal entry left them; ``rows`` lists (table, row id)."""

    def __init__(self, rows: tuple[tuple[str, int], ...]) -> None:
        changed = (
            "einer der betroffenen Einträge wurde"
            if len(rows) == 1
            else (f"{len(rows)} der betroffenen Einträge wurden")
        )
        super().__init__(f"Der Vorgang kann nicht zurückgenommen werden: {changed} seither geändert.")
        self.rows = rows


class ContradictionError(UserError):
    """What was to be saved contradicts itself; saved only if the caller says that it is meant."""


class Cancelled(Exception):
    """Raised inside a progress callback to stop a long piece of work; nothing is kept of it."""
