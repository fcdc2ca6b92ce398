"""Settings of a sheet under a name, for ``verteiler print``: what was kept holds unless the line says otherwise."""

from __future__ import annotations

import argparse
from typing import Final

from crm.domain.errors import UserError
from crm.services.bundle import Services
from crm.services.sheet_settings import Value

#: The words that are no setting of a sheet: whom it is about, where it goes, on which day, and the printer's shift.
_NOT_KEPT: Final = frozenset(
    (
        "command db version sheet query list event all audience out date test right down "
        "settings save_settings usual choices given name printer occasion text subject your_reference your_letter"
    ).split()
)


def use_settings(services: Services, args: argparse.Namespace) -> None:
    """Fills in what was kept under ``--settings``; what is unknown here, or of the wrong kind, is passed over."""
    if not args.settings:
        return
    for key, value in services.sheet_settings.find(args.sheet, args.settings).items():
        if key not in _NOT_KEPT and key not in args.given and _is_possible(args, key, value):
            setattr(args, key, value)


def _is_possible(args: argparse.Namespace, key: str, value: Value) -> bool:
    """Whether the word exists here and takes such a value."""
    if key not in vars(args):
        return False
    usual = args.usual(key)
    fits = usual is None or type(value) is type(usual) or (isinstance(usual, float) and isinstance(value, int))
    return fits and value in args.choices.get(key, (value,))


def keep_settings(services: Services, args: argparse.Namespace) -> None:
    """Keeps what differs from the usual under ``--save-settings``."""
    if not args.save_settings:
        return
    chosen = {
        key: value
        for key, value in vars(args).items()
        if key not in _NOT_KEPT and value != args.usual(key) and isinstance(value, str | int | float | bool)
    }
    if not chosen:
        raise UserError("Nichts weicht vom Üblichen ab; es wurde keine Einstellung gespeichert.")
    services.sheet_settings.keep(args.sheet, args.save_settings, chosen)
