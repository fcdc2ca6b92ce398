"""What carries out each command, by its name on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from crm.services.bundle import Services


def _late(module: str, name: str) -> Callable[..., int]:
    """A function of a module of this package that is loaded when it is called: nobody waits for other commands."""

    def run(*args: Any) -> int:
        return int(getattr(import_module(f"crm.cli.{module}"), name)(*args))

    return run


COMMANDS: Final[Mapping[str, Callable[[Services, argparse.Namespace], int]]] = {
    "search": _late("searching", "search"),
    "show": _late("showing", "show"),
    "address": _late("address", "address"),
    "extract": _late("extraction", "extract_text"),
    "import": _late("importing", "import_files"),
    "export": _late("exporting", "export"),
    "print": _late("printing", "print_sheet"),
    "invite": _late("lists", "invite"),
    "mail-merge": _late("sending", "merge_table"),
    "letters": _late("sending", "letters"),
    "mails": _late("sending", "mails"),
    "bcc": _late("sending", "bcc"),
    "compare": _late("lists", "compare"),
    "new-event": _late("lists", "new_event"),
    "event": _late("events", "event"),
    "answer": _late("guests", "answer"),
    "answers": _late("guests", "answers"),
    "send": _late("guests", "send"),
    "check-in": _late("guests", "check_in"),
    "report": _late("guests", "report"),
    "expire": _late("guests", "expire"),
    "precedence": _late("precedence", "precedence"),
    "terms": _late("offices", "terms"),
    "change-holder": _late("offices", "change_holder"),
    "election": _late("offices", "election"),
    "journal": _late("journal", "journal"),
    "stale": _late("stale", "stale"),
    "undo": _late("journal", "undo"),
    "redo": _late("journal", "redo"),
    "tasks": _late("tasks", "tasks"),
    "introduce": _late("network", "introduce"),
    "network": _late("network", "network"),
    "duplicates": _late("duplicates", "duplicates"),
    "merge": _late("duplicates", "merge_contacts"),
    "unmerge": _late("duplicates", "unmerge"),
    "not-duplicate": _late("duplicates", "not_duplicate"),
}
#: Those that need no contacts: they read their input, or the settings.
WITHOUT_DATABASE: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "parse-name": _late("names", "parse_names"),
    "cards": _late("cards", "cards"),
    "house": _late("house", "house"),
}
#: Those that need none with ``--measure``: they make their own, or read a folder.
MEASURES: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "duplicates": _late("duplicates", "measure"),
    "extract": _late("extraction", "write_extraction_measure"),
}
