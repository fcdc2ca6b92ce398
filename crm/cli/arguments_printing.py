"""The words of ``verteiler print``: which sheet, of whom, and where on the paper."""

from __future__ import annotations

import argparse
from datetime import date

from crm.cli.parser import Parser, add_disclosure, add_json, add_selection, amount, command


@command("print", "druckt Blätter, Listen, Etiketten, Schilder und Briefe als PDF")
def print_sheet(made: Parser) -> None:
    from crm.cli.arguments_letter import add_letter
    from crm.cli.printing import SHEETS
    from crm.domain.guest_sheet import GuestOrder
    from crm.domain.sheet import MediaGrouping, MediaLayout

    made.add_argument("sheet", choices=list(SHEETS), metavar="BLATT", help=", ".join(SHEETS))
    group = add_selection(made)
    group.add_argument("--audience", metavar="NAME|DATEI.toml", help="wie --list, auch aus einer Datei")
    group.add_argument("--test", action="store_true", help="zu Etiketten, Karten, Umschlägen: nur die Umrisse")
    group.add_argument("--name", action="append", metavar="TEXT", help="zu table-signs: die Aufschrift, auch mehrmals")
    _labels(made)
    add_letter(made)
    orders = [order.value for order in GuestOrder]
    made.add_argument(
        "--order", choices=orders, help="zu guest-list, badges, place-cards: Rang, Alphabet, Körperschaft"
    )
    layouts, groupings = [layout.value for layout in MediaLayout], [grouping.value for grouping in MediaGrouping]
    made.add_argument("--layout", choices=layouts, default="column", help="zu media-sheet: einspaltig oder Raster")
    made.add_argument("--group", choices=groupings, default="none", help="zu media-sheet: nach Medium oder Ressort")
    made.add_argument("--open", action="store_true", help="zu Listen, Heft, Karten: auch wer noch nicht zugesagt hat")
    made.add_argument("--notes", action="store_true", help="zu contact-sheet, organisation-sheet: auch Notizen")
    addresses = argparse.BooleanOptionalAction
    made.add_argument("--addresses", action=addresses, default=True, help="zu directory: mit Anschriften (oder ohne)")
    made.add_argument("--steps", type=int, choices=(1, 2, 3), metavar="N", help="zu network: wie weit, 1, 2 oder 3")
    made.add_argument("--out", required=True, metavar="DATEI.pdf", help="oder DATEI.eml: ein E-Mail-Entwurf damit")
    add_disclosure(made)
    _head_and_foot(made)
    choices = {action.dest: tuple(action.choices) for action in made._actions if action.choices}
    made.set_defaults(usual=made.get_default, choices=choices)
    made.tells_given = True


def _head_and_foot(made: Parser) -> None:
    """What every sheet with a head and a foot takes, and under which name all of it is kept."""
    internal = argparse.BooleanOptionalAction
    made.add_argument("--internal", action=internal, help="„Nur für den Dienstgebrauch“ auf jede Seite (oder nicht)")
    made.add_argument(
        "--date", type=_day, metavar="TAG", help="Stand des Blattes, Datum der Briefe, etwa 23.11.2026; sonst heute"
    )
    made.add_argument("--no-source", action="store_true", help="nennt unten nicht, aus welcher Auswahl das Blatt ist")
    made.add_argument("--settings", metavar="NAME", help="nimmt eine gespeicherte Einstellung des Blattes")
    made.add_argument("--save-settings", metavar="NAME", help="speichert die Einstellung unter diesem Namen")


@command("house", "zeigt oder ändert, was im Kopf aller Blätter steht")
def house(made: Parser) -> None:
    for words, text in (
        ("--name", "erste Zeile neben der Bildmarke, etwa Staatskanzlei"),
        ("--land", "zweite Zeile, etwa Saarland"),
        ("--full-name", "voller Name, für Fußzeile und Absender"),
        ("--street", "Straße und Hausnummer"),
        ("--place", "Postleitzahl und Ort"),
        ("--contact", "Telefon, E-Mail oder Internet, für die Fußzeile"),
        ("--accent", "Farbe von Balken, Funktionen und Überschriften, etwa #1D5FA8"),
        ("--ink", "Farbe des Namens im Kopf"),
    ):
        made.add_argument(words, metavar="TEXT", help=text)
    mark = made.add_mutually_exclusive_group()
    mark.add_argument("--mark", metavar="DATEI", help="Bildmarke, PNG oder JPEG")
    mark.add_argument("--no-mark", action="store_true", help="ohne Bildmarke")
    made.add_argument("--reset", action="store_true", help="wieder wie mitgeliefert")
    add_json(made)


def _labels(made: Parser) -> None:
    from crm.services.recipients import Guests

    made.add_argument("--product", metavar="NUMMER", help="das Etikett oder die Karte, etwa L7160, „Herma 4464“")
    made.add_argument("--start", type=amount, default=1, metavar="N", help="das erste freie Etikett auf dem Bogen")
    made.add_argument("--copies", type=amount, default=1, metavar="N", help="so viele je Anschrift oder Name")
    made.add_argument("--size", metavar="FORMAT", help="zu envelopes: DL, C6/5, C5, C4; zu table-signs: A4, A5")
    made.add_argument("--right", type=_millimetres, metavar="MM", help="nach rechts (links: --right=-1)")
    made.add_argument("--down", type=_millimetres, metavar="MM", help="nach unten (oben: --down=-1)")
    made.add_argument("--printer", metavar="NAME", help="merkt sich --right und --down für diesen Drucker")
    which = [guests.value for guests in Guests]
    made.add_argument("--guests", choices=which, default="all", help="mit --event: alle, zugesagt, ohne Antwort")
    made.add_argument("--together", action="store_true", help="eine Anschrift für alle desselben Hauses")
    made.add_argument("--outlines", action="store_true", help="zeichnet die Umrisse mit")


def _day(text: str) -> date:
    """A whole day, as people write it or as ISO 8601."""
    from crm.domain.partial_date import PartialDate

    try:
        read = PartialDate.parse(text)
    except ValueError:
        read = None
    if read is None or not read.day:
        raise argparse.ArgumentTypeError(f"kein Tag: {text!r}")
    return read.earliest()


def _millimetres(text: str) -> float:
    """A length with comma or point."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise argparse.ArgumentTypeError(f"keine Länge in Millimetern: {text!r}") from None
