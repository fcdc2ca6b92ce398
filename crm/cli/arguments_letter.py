"""What belongs around the text of a letter: ``verteiler print letters``."""

from __future__ import annotations

from typing import Final

from crm.cli.parser import Parser
from crm.domain.letter import LetterForm

#: By argument: the label in the information block.
INFO_ARGUMENTS: Final = {
    "your_reference": "Ihr Zeichen",
    "your_letter": "Ihre Nachricht vom",
    "our_reference": "Unser Zeichen",
    "sender": "Name",
    "phone": "Telefon",
    "fax": "Fax",
    "email": "E-Mail",
}


def add_letter(made: Parser) -> None:
    group = made.add_argument_group("zu letters")
    forms = [form.value for form in LetterForm]
    group.add_argument("--form", choices=forms, default="B", help="DIN 5008: A niedriger, B hoher Briefkopf")
    group.add_argument("--text", metavar="DATEI", help="der Text mit Platzhaltern, am Anfang auch „Betreff: …“")
    group.add_argument("--subject", metavar="TEXT", help="der Betreff")
    group.add_argument("--occasion", metavar="NAME", help="die Veranstaltung, von der die Platzhalter sprechen")
    for argument, label in INFO_ARGUMENTS.items():
        group.add_argument(f"--{argument.replace('_', '-')}", metavar="TEXT", help=f"„{label}“")
    group.add_argument("--note", action="append", metavar="TEXT", help="Vermerk über der Anschrift, auch mehrmals")
    group.add_argument(
        "--signature", action="append", metavar="TEXT", help="eine Zeile der Unterschrift, auch mehrmals"
    )
    group.add_argument("--enclosure", action="append", metavar="TEXT", help="eine Anlage, auch mehrmals")
