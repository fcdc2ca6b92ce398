"""The command line's words: one parser for each command, with its help in German."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NoReturn

from crm.services.exporting import FORMATS


class Parser(argparse.ArgumentParser):
    """Ends with exit code 2 and one German sentence on wrong usage."""

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


def _amount(text: str) -> int:
    """How many, at least one."""
    if not (text.isdecimal() and int(text[:9]) > 0):
        raise argparse.ArgumentTypeError(f"keine ganze Zahl ab 1: {text!r}")
    return int(text[:9])


def build_parser() -> Parser:
    """The whole command line of design.md, as far as it is built."""
    parser = Parser(prog="verteiler", description="Kontakte, Ämter, Veranstaltungen und Einladungslisten.")
    parser.add_argument("--db", help="Datenbankdatei oder postgresql://… (sonst VERTEILER_DB)")
    parser.add_argument("--version", action="store_true", help="zeigt die Version")
    commands = parser.add_subparsers(dest="command", metavar="BEFEHL", parser_class=Parser)
    for add in (
        _demo,
        _init,
        _search,
        _show,
        _address,
        _export,
        _print,
        _invite,
        _event,
        _journal,
        _undo,
        _redo,
        _check,
        _parse_name,
        _introduce,
        _network,
    ):
        add(commands)
    return parser


Commands = argparse._SubParsersAction  # the type that add_subparsers returns has no public name


def _command(commands: Commands[Parser], name: str, text: str) -> Parser:
    made = commands.add_parser(name, help=text, description=text)
    made.add_argument("--db", default=argparse.SUPPRESS, help="Datenbankdatei oder postgresql://…")
    return made


def _demo(commands: Commands[Parser]) -> None:
    made = _command(commands, "demo", "zeigt den ganzen Weg an den Beispieldaten und legt die Ergebnisse ab")
    made.add_argument("--out", default="out", help="Ordner für die Ergebnisse")


def _init(commands: Commands[Parser]) -> None:
    made = _command(commands, "init", "legt eine Datenbank an")
    made.add_argument("--sample", action="store_true", help="mit den Beispieldaten „Impulse 2020“")


_QUERY_HELP = (
    'TEXT kann enthalten: ort: amt: tag: kreis: art: mit einem Wert (ort:tholey, ort:"St. Wendel"), '
    '"Wörter in dieser Folge" und -Wort für das, was nicht vorkommen soll.'
)


def _search(commands: Commands[Parser]) -> None:
    made = _command(commands, "search", "sucht in Personen, Organisationen, Ämtern und Veranstaltungen")
    made.epilog = _QUERY_HELP
    what = made.add_mutually_exclusive_group(required=True)
    what.add_argument("text", nargs="*", metavar="TEXT", default=[])
    what.add_argument("--measure", metavar="DATEI", help="misst die Suche: Tabelle query;expected oder MdB-Stammdaten")
    made.add_argument("--limit", type=_amount, default=20, metavar="N")
    _json(made)


def _show(commands: Commands[Parser]) -> None:
    made = _command(commands, "show", "zeigt einen Datensatz")
    made.add_argument("name", nargs="+", metavar="NAME|NUMMER")
    _json(made)


def _address(commands: Commands[Parser]) -> None:
    made = _command(commands, "address", "zeigt alle Formen von Anschrift und Anrede mit ihren Gründen")
    made.add_argument("name", nargs="+", metavar="NAME|NUMMER")
    made.add_argument("--office", metavar="AMT|NUMMER", help="das Amt, um das es geht (sonst das Hauptamt)")
    made.add_argument("--occasion", choices=("letter", "card", "mail", "spoken"), help="nur die Formen dafür")
    _json(made)


def _export(commands: Commands[Parser]) -> None:
    made = _command(commands, "export", "gibt Kontakte als vCard oder Tabelle aus")
    _selection(made)
    made.add_argument("--format", required=True, choices=FORMATS)
    made.add_argument("--out", required=True, metavar="DATEI")
    made.add_argument("--each", action="store_true", help="eine Datei je Kontakt (--out ist dann ein Ordner)")
    made.add_argument("--confidential", action="store_true", help="auch vertrauliche Erreichbarkeiten")
    made.add_argument("--private", action="store_true", help="auch private Erreichbarkeiten")


def _print(commands: Commands[Parser]) -> None:
    made = _command(commands, "print", "druckt ein Blatt als PDF")
    made.add_argument("sheet", choices=["media-sheet"], metavar="BLATT")
    _selection(made)
    made.add_argument("--out", required=True, metavar="DATEI.pdf")


def _invite(commands: Commands[Parser]) -> None:
    made = _command(commands, "invite", "stellt die Einladungsliste zu einer Veranstaltung zusammen")
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("--audience", required=True, metavar="NAME|DATEI.toml")
    made.add_argument("--explain", action="store_true", help="sagt zu jeder Zeile, warum")
    made.add_argument("--freeze", action="store_true", help="hält die Liste fest, wie sie versandt wird")
    made.add_argument("--out", metavar="DATEI", help=".xlsx, .csv oder .pdf")
    _json(made)


def _event(commands: Commands[Parser]) -> None:
    made = _command(commands, "event", "zeigt eine Veranstaltung mit Programm und Teilnehmenden")
    made.add_argument("name", metavar="VERANSTALTUNG")
    _json(made)


def _journal(commands: Commands[Parser]) -> None:
    made = _command(commands, "journal", "zeigt das Protokoll oder einen Vorgang daraus")
    made.add_argument("entry", nargs="?", type=int, metavar="VORGANG")
    made.add_argument("--limit", type=_amount, default=50, metavar="N")
    _json(made)


def _undo(commands: Commands[Parser]) -> None:
    made = _command(commands, "undo", "nimmt den letzten oder einen genannten Vorgang zurück")
    made.add_argument("entry", nargs="?", type=int, metavar="VORGANG")
    made.add_argument("--partly", action="store_true", help="lässt seither Geändertes, wie es ist")


def _redo(commands: Commands[Parser]) -> None:
    _command(commands, "redo", "stellt das zuletzt Zurückgenommene wieder her")


def _check(commands: Commands[Parser]) -> None:
    _command(commands, "check", "prüft die Datenbank")


def _parse_name(commands: Commands[Parser]) -> None:
    made = _command(commands, "parse-name", "zerlegt Namen aus der Standardeingabe, einen je Zeile")
    made.add_argument("--measure", metavar="DATEI.zip", help=argparse.SUPPRESS)  # for developers: see the handbook
    _json(made)


def _introduce(commands: Commands[Parser]) -> None:
    made = _command(commands, "introduce", "sagt, wer jemanden mit jemandem bekannt machen kann")
    made.add_argument("start", metavar="VON", help="Name oder Nummer")
    made.add_argument("end", metavar="ZU", help="Name oder Nummer")
    _json(made)


def _network(commands: Commands[Parser]) -> None:
    made = _command(commands, "network", "zeigt, wer und was mit einem Eintrag verbunden ist")
    made.add_argument("name", nargs="+", metavar="NAME|NUMMER")
    made.add_argument("--steps", type=int, choices=(1, 2, 3), default=2, metavar="N", help="wie weit: 1, 2 oder 3")
    _json(made)


def _selection(parser: Parser) -> None:
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--query", metavar="TEXT", help="was die Suche findet")
    group.add_argument("--list", metavar="NAME", help="die Zeilen eines Verteilers")
    group.add_argument("--event", metavar="NAME", help="die Teilnehmenden einer Veranstaltung")
    group.add_argument("--all", action="store_true", help="alle Personen und Organisationen")


def _json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="ein JSON-Dokument auf der Standardausgabe")


Handler = Callable[[argparse.Namespace], int]
