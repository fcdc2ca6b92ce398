"""What carries out each command, by its name on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final, NamedTuple


class Late(NamedTuple):
    """A function of a module of this package that is loaded when it is called: nobody waits for other commands."""

    module: str
    name: str

    def function(self) -> Callable[..., int]:
        found: Callable[..., int] = getattr(import_module(f"crm.cli.{self.module}"), self.name)
        return found

    def __call__(self, *args: Any) -> int:
        return self.function()(*args)


#: Called with the services and what was typed.
COMMANDS: Final[Mapping[str, Late]] = {
    "search": Late("searching", "search"),
    "show": Late("showing", "show"),
    "address": Late("address", "address"),
    "extract": Late("extraction", "extract_text"),
    "import": Late("importing", "import_files"),
    "export": Late("exporting", "export"),
    "print": Late("printing", "print_sheet"),
    "invite": Late("lists", "invite"),
    "mail-merge": Late("sending", "merge_table"),
    "letters": Late("sending", "letters"),
    "mails": Late("sending", "mails"),
    "bcc": Late("sending", "bcc"),
    "compare": Late("lists", "compare"),
    "new-event": Late("lists", "new_event"),
    "event": Late("events", "event"),
    "answer": Late("guests", "answer"),
    "answers": Late("guests", "answers"),
    "send": Late("guests", "send"),
    "check-in": Late("guests", "check_in"),
    "report": Late("guests", "report"),
    "expire": Late("guests", "expire"),
    "precedence": Late("precedence", "precedence"),
    "terms": Late("offices", "terms"),
    "change-holder": Late("offices", "change_holder"),
    "election": Late("offices", "election"),
    "journal": Late("journal", "journal"),
    "stale": Late("stale", "stale"),
    "undo": Late("journal", "undo"),
    "redo": Late("journal", "redo"),
    "tasks": Late("tasks", "tasks"),
    "introduce": Late("network", "introduce"),
    "network": Late("network", "network"),
    "duplicates": Late("duplicates", "duplicates"),
    "merge": Late("duplicates", "merge_contacts"),
    "unmerge": Late("duplicates", "unmerge"),
    "not-duplicate": Late("duplicates", "not_duplicate"),
}
#: Those that need no contacts, since they read their input or the settings; called with what was typed.
WITHOUT_DATABASE: Final[Mapping[str, Late]] = {
    "parse-name": Late("names", "parse_names"),
    "cards": Late("cards", "cards"),
    "house": Late("house", "house"),
}
#: What "extract" does as long as there is no database.
EXTRACT_ALONE: Final = Late("extraction", "extract_alone")
#: Those that need none with ``--measure``, since they make their own or read a folder.
MEASURES: Final[Mapping[str, Late]] = {
    "duplicates": Late("duplicates", "measure"),
    "extract": Late("extraction", "write_extraction_measure"),
}
