"""The command line's words: one parser for each command, with its help in German."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NoReturn

from crm.cli.guests import ANSWERS, WAVES, WAYS
from crm.cli.printing import SHEETS
from crm.domain.duplicate_evidence import Grade
from crm.domain.guest_sheet import GuestOrder
from crm.domain.import_plan import Verdict
from crm.domain.placeholders import PLACEHOLDERS
from crm.services.confirmation import StaleKind
from crm.services.exporting import FORMATS, VCARD_PROFILES
from crm.services.importing.sources import FORMS


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


def _millimetres(text: str) -> float:
    """A length with comma or point."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise argparse.ArgumentTypeError(f"keine Länge in Millimetern: {text!r}") from None


def _number(text: str) -> int:
    """How many, or none."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"keine ganze Zahl: {text!r}")
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
        _import,
        _export,
        _print,
        _invite,
        _merge,
        _letters,
        _mails,
        _bcc,
        _compare,
        _new_event,
        _event,
        _answer,
        _answers,
        _send,
        _check_in,
        _report,
        _expire,
        _precedence,
        _stale,
        _terms,
        _change_holder,
        _election,
        _journal,
        _undo,
        _redo,
        _tasks,
        _check,
        _parse_name,
        _cards,
        _extract,
        _introduce,
        _network,
        _duplicates,
        _merge_contacts,
        _unmerge,
        _not_duplicate,
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
    made.add_argument("--event", metavar="VERANSTALTUNG", help="wie zu dieser Veranstaltung eingeladen wird")
    made.add_argument("--occasion", choices=("letter", "card", "mail", "spoken"), help="nur die Formen dafür")
    _json(made)


def _import(commands: Commands[Parser]) -> None:
    made = _command(commands, "import", "vergleicht Listen, Tabellen und vCards mit dem Bestand und übernimmt sie")
    made.add_argument("files", nargs="+", metavar="DATEI")
    made.add_argument("--as", dest="form", choices=tuple(FORMS), help="die Form der Datei (sonst wird sie erkannt)")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, was sich änderte")
    made.add_argument(
        "--take",
        action="append",
        choices=[verdict.value for verdict in Verdict if verdict is not Verdict.UNCHANGED],
        help="was übernommen wird, mehrfach möglich (sonst new und changed); vanished beendet Amtszeiten, "
        "doubtful legt neu an",
    )
    made.add_argument("--mapping", metavar="NAME", help="die gespeicherte Zuordnung der Spalten einer Tabelle")
    made.add_argument("--save-mapping", metavar="NAME", help="speichert die Zuordnung der Spalten unter diesem Namen")
    made.add_argument(
        "--complete", action="store_true", help="die Tabelle ist vollständig: wer fehlt, gilt als nicht mehr genannt"
    )
    made.add_argument(
        "--on-duplicate",
        choices=("skip", "new", "merge"),
        default="skip",
        help="was mit Zweifelhaften geschieht: auslassen (üblich), neu anlegen, oder, wo nur ein Eintrag gemeint "
        "sein kann, diesen ergänzen",
    )
    made.add_argument("--report", metavar="DATEI.csv", help="schreibt den Bericht in eine Datei")
    _json(made)


def _export(commands: Commands[Parser]) -> None:
    made = _command(commands, "export", "gibt Kontakte als vCard oder Tabelle aus")
    _selection(made)
    made.add_argument("--format", required=True, choices=("vcf", *FORMATS, "ics"), help="ics nur mit --event")
    made.add_argument("--profile", choices=tuple(VCARD_PROFILES), help="zu vcf: Version oder Programm (sonst 3.0)")
    made.add_argument("--out", required=True, metavar="DATEI")
    made.add_argument("--each", action="store_true", help="eine Datei je Kontakt (--out ist dann ein Ordner)")
    made.add_argument("--notes", action="store_true", help="auch Notizen (nur vCard)")
    made.add_argument("--no-photo", action="store_true", help="ohne Fotos (nur vCard)")
    _disclosure(made)


def _print(commands: Commands[Parser]) -> None:
    made = _command(commands, "print", "druckt ein Blatt, Etiketten oder Umschläge als PDF")
    made.add_argument("sheet", choices=list(SHEETS), metavar="BLATT", help=", ".join(SHEETS))
    group = _selection(made)
    group.add_argument("--audience", metavar="NAME|DATEI.toml", help="wie --list, auch aus einer Datei")
    group.add_argument("--test", action="store_true", help="zu labels, envelopes: nur die Umrisse, als Probedruck")
    made.add_argument("--product", metavar="NUMMER", help="zu labels: das Etikett, etwa L7160 oder „Herma 4464“")
    made.add_argument("--start", type=_amount, default=1, metavar="N", help="zu labels: das erste freie Etikett")
    made.add_argument("--copies", type=_amount, default=1, metavar="N", help="zu labels: so viele je Anschrift")
    made.add_argument("--size", metavar="FORMAT", help="zu envelopes: DL, C6/5, C5 oder C4")
    made.add_argument("--right", type=_millimetres, default=0.0, metavar="MM", help="verschiebt nach rechts (-: links)")
    made.add_argument("--down", type=_millimetres, default=0.0, metavar="MM", help="verschiebt nach unten (-: oben)")
    made.add_argument("--together", action="store_true", help="eine Anschrift für alle desselben Hauses")
    orders = [order.value for order in GuestOrder]
    made.add_argument(
        "--order", choices=orders, default="rank", help="zu guest-list: nach Rang, Alphabet oder Körperschaft"
    )
    made.add_argument("--open", action="store_true", help="zu den Listen: auch wer noch nicht zugesagt hat")
    made.add_argument("--outlines", action="store_true", help="zeichnet die Umrisse mit")
    made.add_argument("--out", required=True, metavar="DATEI.pdf")
    _disclosure(made)


def _invite(commands: Commands[Parser]) -> None:
    made = _command(commands, "invite", "stellt die Einladungsliste zu einer Veranstaltung zusammen")
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("--audience", required=True, metavar="NAME|DATEI.toml")
    made.add_argument("--explain", action="store_true", help="sagt zu jeder Zeile, warum")
    made.add_argument("--all", action="store_true", help="nennt auch alle, die keine Regel aufnimmt")
    made.add_argument("--freeze", action="store_true", help="hält die Liste fest, wie sie versandt wird")
    made.add_argument("--out", metavar="DATEI", help=".xlsx, .csv oder .pdf")
    _disclosure(made)
    _json(made)


_PLACEHOLDERS_HELP = f"Platzhalter: {', '.join(f'«{one.name}»' for one in PLACEHOLDERS)}."


def _merge(commands: Commands[Parser]) -> None:
    made = _for_sending(commands, "mail-merge", "schreibt die Tabelle, die der Seriendruck von Word liest")
    made.add_argument("--out", required=True, metavar="DATEI", help=".xlsx oder .csv")
    made.add_argument("--windows-1252", action="store_true", help="CSV in Windows-1252 statt UTF-8")
    made.add_argument(
        "--respell", action="store_true", help="schreibt mit einfachen Buchstaben, was Windows-1252 nicht kennt"
    )


def _letters(commands: Commands[Parser]) -> None:
    made = _for_sending(commands, "letters", "schreibt Briefe aus einer Word-Vorlage mit Platzhaltern")
    made.epilog = _PLACEHOLDERS_HELP
    made.add_argument(
        "--template", required=True, metavar="DATEI.docx|NAME", help="eine Datei oder gespeicherte Vorlage"
    )
    made.add_argument(
        "--out", required=True, metavar="DATEI.docx|ORDNER", help="alle in einer Datei, oder je Person eine"
    )


def _mails(commands: Commands[Parser]) -> None:
    made = _for_sending(commands, "mails", "schreibt E-Mail-Entwürfe, einen je Person; versandt wird nichts")
    made.epilog = _PLACEHOLDERS_HELP
    made.add_argument("--subject", required=True, metavar="BETREFF")
    made.add_argument("--text", required=True, metavar="DATEI", help="der Text in UTF-8, mit Platzhaltern")
    made.add_argument("--attach", action="append", default=[], metavar="DATEI", help="Anlage, mehrfach möglich")
    made.add_argument("--calendar", action="store_true", help="mit dem Termin als .ics")
    made.add_argument(
        "--answers-to", default="", metavar="ADRESSE", help="mit einer Terminanfrage, deren Antwort dorthin geht"
    )
    made.add_argument("--out", required=True, metavar="ORDNER", help="ein Ordner ohne Entwürfe")


def _bcc(commands: Commands[Parser]) -> None:
    made = _for_sending(commands, "bcc", "nennt die E-Mail-Adressen in Blöcken für das Feld BCC")
    made.add_argument("--size", type=_amount, default=50, metavar="N", help="Adressen je Block (sonst 50)")
    made.add_argument("--out", metavar="DATEI.txt", help="schreibt sie in eine Datei")


def _for_sending(commands: Commands[Parser], name: str, text: str) -> Parser:
    """A command about the people whom an audience yields for an event."""
    made = _command(commands, name, text)
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("--audience", required=True, metavar="NAME|DATEI.toml")
    _disclosure(made)
    return made


def _compare(commands: Commands[Parser]) -> None:
    made = _command(commands, "compare", "vergleicht eine eingefrorene Liste mit heute oder mit einer anderen")
    made.add_argument("list", metavar="LISTE|NUMMER")
    other = made.add_mutually_exclusive_group()
    other.add_argument("--with-list", metavar="LISTE|NUMMER", help="mit einer anderen eingefrorenen Liste")
    other.add_argument("--with-audience", metavar="NAME", help="mit dem, was ein Verteiler heute ergibt")
    _json(made)


def _new_event(commands: Commands[Parser]) -> None:
    made = _command(commands, "new-event", "legt eine Veranstaltung nach einer früheren an, ohne deren Teilnehmende")
    made.add_argument("name", metavar="NAME")
    made.add_argument("--from", required=True, dest="made_from", metavar="VERANSTALTUNG")
    made.add_argument("--on", required=True, metavar="TAG", help="der erste Tag")
    _json(made)


def _event(commands: Commands[Parser]) -> None:
    made = _command(commands, "event", "zeigt eine Veranstaltung mit Programm und Teilnehmenden")
    made.add_argument("name", metavar="VERANSTALTUNG")
    _json(made)


def _answer(commands: Commands[Parser]) -> None:
    made = _command(commands, "answer", "trägt die Antwort eines Gastes ein")
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("name", metavar="NAME", help="der Name oder sein Anfang")
    made.add_argument("answer", choices=list(ANSWERS), metavar="ANTWORT", help=", ".join(ANSWERS))
    made.add_argument("--by", default="", metavar="WER", help="durch wen geantwortet wurde")
    made.add_argument("--how", default="", metavar="WEG", help="wie geantwortet wurde")
    made.add_argument("--on", metavar="DATUM", help="wann geantwortet wurde (sonst heute)")
    made.add_argument("--substitute", metavar="NAME|NUMMER", help="wer bei „vertreten“ kommt")
    made.add_argument("--overrule", default="", metavar="GRUND", help="warum es trotz voller Plätze einen gibt")
    _json(made)


def _answers(commands: Commands[Parser]) -> None:
    made = _command(
        commands, "answers", "trägt Antworten ein, aus einer Tabelle (Name, E-Mail, Antwort, Datum) oder Kalendern"
    )
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("file", metavar="DATEI", help=".xlsx, .ods, .csv, .tsv; .ics, .eml oder ein Ordner davon")
    made.add_argument("--overrule", default="", metavar="GRUND", help="warum es trotz voller Plätze einen gibt")
    made.add_argument("--dry-run", action="store_true", help="prüft nur, Zeile für Zeile")
    _json(made)


def _send(commands: Commands[Parser]) -> None:
    made = _command(commands, "send", "vermerkt, dass eine Einladung oder Erinnerung versandt wurde; versendet nichts")
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("--wave", required=True, choices=list(WAVES), metavar="WELLE", help=", ".join(WAVES))
    made.add_argument("--audience", metavar="NAME|DATEI.toml", help="an diese Liste (sonst an die Gäste)")
    made.add_argument("--way", choices=list(WAYS), default="brief", metavar="WEG", help=", ".join(WAYS))
    made.add_argument("--on", metavar="DATUM", help="wann versandt wurde (sonst heute)")
    made.add_argument("--remarks", default="", metavar="TEXT")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, wer sie bekäme und wer nicht")
    _json(made)


def _check_in(commands: Commands[Parser]) -> None:
    made = _command(commands, "check-in", "vermerkt am Einlass, wer da ist")
    made.add_argument("event", metavar="VERANSTALTUNG")
    made.add_argument("name", nargs="?", default="", metavar="NAME", help="der Name oder sein Anfang")
    made.add_argument("--companions", type=_number, metavar="N", help="so viele der Begleitung (sonst alle)")
    made.add_argument("--deputy", metavar="NAME", help="wer an dessen Stelle kommt")
    made.add_argument("--walk-in", action="store_true", help="steht nicht auf der Liste")
    made.add_argument("--undo", action="store_true", help="nimmt den letzten Vermerk am Einlass zurück")


def _report(commands: Commands[Parser]) -> None:
    made = _command(commands, "report", "zeigt die Zahlen zu einer Veranstaltung")
    made.add_argument("event", metavar="VERANSTALTUNG")
    _json(made)


def _expire(commands: Commands[Parser]) -> None:
    made = _command(commands, "expire", "löscht Angaben zu Akkreditierung und Verpflegung, deren Frist um ist")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, was ansteht")


def _precedence(commands: Commands[Parser]) -> None:
    made = _command(commands, "precedence", "zeigt die Rangtabelle des Hauses oder die Rangfolge einer Veranstaltung")
    made.add_argument("--event", metavar="VERANSTALTUNG", help="die Rangfolge der Teilnehmenden mit Gründen")
    _json(made)


def _stale(commands: Commands[Parser]) -> None:
    made = _command(commands, "stale", "zeigt, was nie oder lange nicht bestätigt wurde")
    made.add_argument("--months", type=_amount, default=12, metavar="N", help="vor mehr als N Monaten (sonst 12)")
    made.add_argument("--kind", choices=[kind.value for kind in StaleKind], help="nur diese Art von Angabe")
    _json(made)


def _terms(commands: Commands[Parser]) -> None:
    made = _command(commands, "terms", "zeigt Ämter, die enden, vakant sind oder seit der Wahl nicht bestätigt wurden")
    made.add_argument("--ends-within", type=_amount, metavar="TAGE", help="Amtszeiten, die in so vielen Tagen enden")
    made.add_argument("--vacant", action="store_true", help="vakante Ämter")
    made.add_argument("--unconfirmed", action="store_true", help="seit der letzten Wahl nicht bestätigt")
    made.add_argument("--contradictions", action="store_true", help="Amtszeiten, die einander widersprechen")
    _json(made)


def _change_holder(commands: Commands[Parser]) -> None:
    made = _command(commands, "change-holder", "trägt ein, wer ein Amt übernimmt, oder dass es vakant wird")
    made.add_argument("office", metavar="AMT|NUMMER")
    made.add_argument("--on", required=True, metavar="DATUM", help="erster Tag, zum Beispiel 01.02.2027")
    who = made.add_mutually_exclusive_group(required=True)
    who.add_argument("--to", metavar="NAME|NUMMER", help="eine Person, die es schon gibt")
    who.add_argument("--new", metavar="NAME", help="eine neue Person, zum Beispiel „Frau Dr. Anna Muster“")
    who.add_argument("--vacant", action="store_true", help="das Amt bleibt vakant")
    made.add_argument("--acting", action="store_true", help="nur amtierend")
    made.add_argument("--retired", action="store_true", help="die bisherige Person wird künftig mit „a. D.“ angeredet")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, was sich ändern würde")
    _json(made)


def _election(commands: Commands[Parser]) -> None:
    made = _command(commands, "election", "trägt Amtswechsel aus einer Tabelle ein: Amt, Person, Datum")
    made.add_argument("file", metavar="DATEI", help=".xlsx, .ods, .csv oder .tsv; - liest die Standardeingabe")
    made.add_argument("--election-on", metavar="DATUM", help="Tag der Wahl, bei den Körperschaften zu vermerken")
    made.add_argument("--dry-run", action="store_true", help="prüft nur, Zeile für Zeile")
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


def _tasks(commands: Commands[Parser]) -> None:
    made = _command(commands, "tasks", "zeigt die Aufgaben, die dringendsten zuerst")
    made.add_argument("--due", action="store_true", help="nur überfällige und heute fällige")
    _json(made)


def _check(commands: Commands[Parser]) -> None:
    _command(commands, "check", "prüft die Datenbank")


def _parse_name(commands: Commands[Parser]) -> None:
    made = _command(commands, "parse-name", "zerlegt Namen aus der Standardeingabe, einen je Zeile")
    made.add_argument("--measure", metavar="DATEI.zip", help=argparse.SUPPRESS)  # for developers: see the handbook
    _json(made)


def _cards(commands: Commands[Parser]) -> None:
    made = _command(commands, "cards", "zeigt, was in vCard-Dateien steht und was daran nicht stimmt")
    made.add_argument("files", metavar="DATEI", nargs="+", help="vCard-Dateien der Versionen 2.1, 3.0 und 4.0")
    _json(made)


def _extract(commands: Commands[Parser]) -> None:
    made = _command(commands, "extract", "schlägt aus einem Text Personen, Organisationen und die Veranstaltung vor")
    made.add_argument(
        "file", metavar="DATEI|-", nargs="?", default="-", help="Textdatei, oder - für die Standardeingabe"
    )
    made.add_argument("--measure", metavar="ORDNER", help=argparse.SUPPRESS)  # for developers: see the handbook
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


def _duplicates(commands: Commands[Parser]) -> None:
    made = _command(commands, "duplicates", "zeigt Personen, die doppelt erfasst sein können, mit den Gründen")
    grades = [grade.value for grade in Grade]
    made.add_argument("--least", choices=grades, default="likely", metavar="STUFE", help=f"ab: {', '.join(grades)}")
    made.add_argument("--measure", type=_amount, metavar="N", help="misst die Suche an N erzeugten Kontakten")
    made.add_argument("--seed", type=_number, action="append", metavar="SAAT", help="für --measure, auch mehrmals")
    _json(made)


def _merge_contacts(commands: Commands[Parser]) -> None:
    made = _command(commands, "merge", "führt zwei oder mehr Kontakte zu einem zusammen; der erste bleibt")
    made.add_argument("names", nargs="+", metavar="KONTAKT", help="Nummer oder Name")
    made.add_argument("--take", action="append", default=[], metavar="FELD=NUMMER", help="wessen Angabe gilt")
    made.add_argument("--keep-names", action="store_true", help="andere Familiennamen als frühere Namen behalten")
    made.add_argument("--dry-run", action="store_true", help="zeigt nur, was daraus würde")
    _json(made)


def _unmerge(commands: Commands[Parser]) -> None:
    made = _command(commands, "unmerge", "trennt zusammengeführte Kontakte; was seither geändert wurde, bleibt")
    made.add_argument("entry", type=int, metavar="VORGANG")


def _not_duplicate(commands: Commands[Parser]) -> None:
    made = _command(commands, "not-duplicate", "vermerkt, dass zwei Kontakte keine Dublette sind")
    made.add_argument("first", metavar="KONTAKT", help="Nummer oder Name")
    made.add_argument("second", metavar="KONTAKT", help="Nummer oder Name")
    made.add_argument("--reason", default="", metavar="GRUND")


def _selection(parser: Parser) -> argparse._MutuallyExclusiveGroup:
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--query", metavar="TEXT", help="was die Suche findet")
    group.add_argument("--list", metavar="NAME", help="die Zeilen eines Verteilers")
    group.add_argument("--event", metavar="NAME", help="die Teilnehmenden einer Veranstaltung")
    group.add_argument("--all", action="store_true", help="alle Personen und Organisationen")
    return group


def _disclosure(parser: Parser) -> None:
    parser.add_argument("--confidential", action="store_true", help="auch vertrauliche Erreichbarkeiten")
    parser.add_argument("--private", action="store_true", help="auch private Erreichbarkeiten")


def _json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="ein JSON-Dokument auf der Standardausgabe")


Handler = Callable[[argparse.Namespace], int]
