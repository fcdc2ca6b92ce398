"""The command line's words: one parser for each command, with its help in German."""

from __future__ import annotations

from crm.cli.arguments_contacts import (
    add_address,
    add_cards,
    add_change_holder,
    add_duplicates,
    add_election,
    add_export,
    add_extract,
    add_import,
    add_introduce,
    add_merge_contacts,
    add_network,
    add_not_duplicate,
    add_parse_name,
    add_search,
    add_show,
    add_stale,
    add_tasks,
    add_terms,
    add_unmerge,
)
from crm.cli.arguments_events import (
    add_answer,
    add_answers,
    add_bcc,
    add_check_in,
    add_compare,
    add_event,
    add_expire,
    add_invite,
    add_letters,
    add_mails,
    add_merge,
    add_new_event,
    add_precedence,
    add_report,
    add_send,
)
from crm.cli.arguments_printing import add_house, add_print
from crm.cli.parser import Commands, Parser, add_json, amount, command


def build_parser() -> Parser:
    """The whole command line of design.md, as far as it is built."""
    parser = Parser(prog="verteiler", description="Kontakte, Ämter, Veranstaltungen und Einladungslisten.")
    parser.add_argument("--db", help="Datenbankdatei oder postgresql://… (sonst VERTEILER_DB)")
    parser.add_argument("--version", action="store_true", help="zeigt die Version")
    commands = parser.add_subparsers(dest="command", metavar="BEFEHL", parser_class=Parser)
    for add in (
        add_demo,
        add_init,
        add_search,
        add_show,
        add_address,
        add_import,
        add_export,
        add_print,
        add_house,
        add_invite,
        add_merge,
        add_letters,
        add_mails,
        add_bcc,
        add_compare,
        add_new_event,
        add_event,
        add_answer,
        add_answers,
        add_send,
        add_check_in,
        add_report,
        add_expire,
        add_precedence,
        add_stale,
        add_terms,
        add_change_holder,
        add_election,
        add_journal,
        add_undo,
        add_redo,
        add_tasks,
        add_check,
        add_parse_name,
        add_cards,
        add_extract,
        add_introduce,
        add_network,
        add_duplicates,
        add_merge_contacts,
        add_unmerge,
        add_not_duplicate,
    ):
        add(commands)
    return parser


def add_demo(commands: Commands[Parser]) -> None:
    made = command(commands, "demo", "zeigt den ganzen Weg an den Beispieldaten und legt die Ergebnisse ab")
    made.add_argument("--out", default="out", help="Ordner für die Ergebnisse")


def add_init(commands: Commands[Parser]) -> None:
    made = command(commands, "init", "legt eine Datenbank an")
    made.add_argument("--sample", action="store_true", help="mit den Beispieldaten „Impulse 2020“")


def add_journal(commands: Commands[Parser]) -> None:
    made = command(commands, "journal", "zeigt das Protokoll oder einen Vorgang daraus")
    made.add_argument("entry", nargs="?", type=int, metavar="VORGANG")
    made.add_argument("--limit", type=amount, default=50, metavar="N")
    add_json(made)


def add_undo(commands: Commands[Parser]) -> None:
    made = command(commands, "undo", "nimmt den letzten oder einen genannten Vorgang zurück")
    made.add_argument("entry", nargs="?", type=int, metavar="VORGANG")
    made.add_argument("--partly", action="store_true", help="lässt seither Geändertes, wie es ist")
    add_json(made)


def add_redo(commands: Commands[Parser]) -> None:
    add_json(command(commands, "redo", "stellt das zuletzt Zurückgenommene wieder her"))


def add_check(commands: Commands[Parser]) -> None:
    command(commands, "check", "prüft die Datenbank")
