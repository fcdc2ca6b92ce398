"""The words of ``verteiler print``: which sheet, of whom, and where on the paper."""

from __future__ import annotations

import argparse

from crm.cli.arguments_letter import add_letter
from crm.cli.parser import Commands, Parser, add_disclosure, add_selection, amount, command
from crm.cli.printing import SHEETS
from crm.domain.guest_sheet import GuestOrder
from crm.services.recipients import Guests


def add_print(commands: Commands[Parser]) -> None:
    made = command(commands, "print", "druckt Blätter, Listen, Etiketten, Schilder und Briefe als PDF")
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
    made.add_argument("--open", action="store_true", help="zu Listen und Karten: auch wer noch nicht zugesagt hat")
    made.add_argument("--out", required=True, metavar="DATEI.pdf")
    add_disclosure(made)


def _labels(made: Parser) -> None:
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


def _millimetres(text: str) -> float:
    """A length with comma or point."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise argparse.ArgumentTypeError(f"keine Länge in Millimetern: {text!r}") from None
