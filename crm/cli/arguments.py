"""The command line's words: one parser for each command, with its help in German."""

from __future__ import annotations

from crm.cli import arguments_contacts as contacts
from crm.cli import arguments_events as events
from crm.cli import arguments_printing as printing
from crm.cli.parser import Parser, add_json, amount, command


def build_parser() -> Parser:
    """The whole command line of design.md, as far as it is built."""
    parser = Parser(prog="verteiler", description="Kontakte, Ämter, Veranstaltungen und Einladungslisten.")
    parser.add_argument("--db", help="Datenbankdatei oder postgresql://… (sonst VERTEILER_DB)")
    parser.add_argument("--version", action="store_true", help="zeigt die Version")
    commands = parser.add_subparsers(dest="command", metavar="BEFEHL", parser_class=Parser)
    for one in (
        demo,
        init,
        contacts.search,
        contacts.show,
        contacts.address,
        contacts.import_files,
        contacts.export,
        printing.print_sheet,
        printing.house,
        events.invite,
        events.mail_merge,
        events.letters,
        events.mails,
        events.bcc,
        events.compare,
        events.new_event,
        events.event,
        events.answer,
        events.answers,
        events.send,
        events.check_in,
        events.report,
        events.expire,
        events.precedence,
        contacts.stale,
        contacts.terms,
        contacts.change_holder,
        contacts.election,
        journal,
        undo,
        redo,
        contacts.tasks,
        check,
        contacts.parse_name,
        contacts.cards,
        contacts.extract,
        contacts.introduce,
        contacts.network,
        contacts.duplicates,
        contacts.merge,
        contacts.unmerge,
        contacts.not_duplicate,
    ):
        one.add_to(commands)
    return parser


@command("demo", "zeigt den ganzen Weg an den Beispieldaten und legt die Ergebnisse ab")
def demo(made: Parser) -> None:
    made.add_argument("--out", default="out", help="Ordner für die Ergebnisse")


@command("init", "legt eine Datenbank an")
def init(made: Parser) -> None:
    made.add_argument("--sample", action="store_true", help="mit den Beispieldaten „Impulse 2020“")


@command("journal", "zeigt das Protokoll oder einen Vorgang daraus")
def journal(made: Parser) -> None:
    made.add_argument("entry", nargs="?", type=int, metavar="VORGANG")
    made.add_argument("--limit", type=amount, default=50, metavar="N")
    add_json(made)


@command("undo", "nimmt den letzten oder einen genannten Vorgang zurück")
def undo(made: Parser) -> None:
    made.add_argument("entry", nargs="?", type=int, metavar="VORGANG")
    made.add_argument("--partly", action="store_true", help="lässt seither Geändertes, wie es ist")
    add_json(made)


@command("redo", "stellt das zuletzt Zurückgenommene wieder her")
def redo(made: Parser) -> None:
    add_json(made)


@command("check", "prüft die Datenbank")
def check(_: Parser) -> None:
    """Takes nothing of its own."""
