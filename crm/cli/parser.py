"""What every command of the command line shares: German usage errors, numbers, and the arguments many take."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, NoReturn


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, "Aufruf: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Ends with exit code 2 and one German sentence on wrong usage; its help is German as well.

    With ``tells_given`` the result says in ``given`` which words stood on the line: a usual value that was typed is
    not the same as one that was not. ``later`` gives the parser its words when it is the one that is asked.
    """

    tells_given = False
    later: Callable[[Parser], None] | None = None

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"formatter_class": _Formatter, **given})
        self._positionals.title, self._optionals.title = "Angaben", "Weitere Angaben"
        for action in self._actions:  # only -h so far
            action.help = "zeigt diese Hilfe"

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]
        if self.later:
            fill, self.later = self.later, None
            fill(self)
        found, rest = super().parse_known_args(args, namespace)
        if self.tells_given:
            usual = [(action, action.default) for action in self._actions]
            for action in self._actions:
                action.default = argparse.SUPPRESS
            found.given = frozenset(vars(super().parse_known_args(args, None)[0]))
            for action, default in usual:
                action.default = default
        return found, rest

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {_german(message)}\n")


def _german(message: str) -> str:
    for english, german in _WORDS:
        message = message.replace(english, german)
    return message


_WORDS = (
    ("unrecognized arguments:", "unbekannte Angabe:"),
    ("the following arguments are required:", "es fehlt:"),
    ("invalid choice:", "unbekannt:"),
    ("choose from", "möglich sind"),
    ("expected one argument", "braucht einen Wert"),
    ("invalid int value:", "keine ganze Zahl:"),
    ("one of the arguments", "eine dieser Angaben fehlt:"),
    (" is required", ""),
    ("not allowed with argument", "verträgt sich nicht mit"),
    ("ignored explicit argument", "nimmt keinen Wert, bekam aber"),
    ("argument ", ""),
)


def amount(text: str) -> int:
    """How many, at least one."""
    if not (text.isdecimal() and int(text[:9]) > 0):
        raise argparse.ArgumentTypeError(f"keine ganze Zahl ab 1: {text!r}")
    return int(text[:9])


def number(text: str) -> int:
    """How many, or none."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"keine ganze Zahl: {text!r}")
    return int(text[:9])


Commands = argparse._SubParsersAction  # the type that add_subparsers returns has no public name


class Command(NamedTuple):
    """One command: its name, what the list of commands says of it, and what gives its parser the words it takes."""

    name: str
    text: str
    fill: Callable[[Parser], None]

    def add_to(self, commands: Commands[Parser]) -> None:
        """Makes the command known. Its words come when it is the one that is typed: they may need its services."""
        made = commands.add_parser(self.name, help=self.text, description=self.text)
        made.add_argument("--db", default=argparse.SUPPRESS, help="Datenbankdatei oder postgresql://…")
        made.later = self.fill


def command(name: str, text: str) -> Callable[[Callable[[Parser], None]], Command]:
    """Marks the function that gives the parser of a command its words."""
    return partial(Command, name, text)


def add_selection(parser: Parser) -> argparse._MutuallyExclusiveGroup:
    """The four ways to say whom; a command may add ways of its own to the group."""
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--query", metavar="TEXT", help="was die Suche findet")
    group.add_argument("--list", metavar="NAME", help="die Zeilen eines Verteilers")
    group.add_argument("--event", metavar="NAME", help="die Teilnehmenden einer Veranstaltung")
    group.add_argument("--all", action="store_true", help="alle Personen und Organisationen")
    return group


def add_disclosure(parser: Parser) -> None:
    parser.add_argument("--confidential", action="store_true", help="auch vertrauliche Erreichbarkeiten")
    parser.add_argument("--private", action="store_true", help="auch private Erreichbarkeiten")


def add_json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="ein JSON-Dokument auf der Standardausgabe")
