"""Member lists in the form of Kürschners Volkshandbuch: semicolons, ISO-8859-1, blocks of address and phones for the
parliament (Parl), the government (Reg) and the constituency (WK)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from crm.domain.errors import UserError
from crm.exchange.table_reading import TextRow, TextTable, read_table_file

#: The columns by which the form is known.
TELLING: Final = ("AusgabeGesNamenszeile", "Nachname", "Vorname", "Parlament")
_PLAIN: Final = (
    *TELLING, "LfdNr", "Praefix", "Titel", "Geschlecht", "Fraktion", "Funktion_Amt", "Gremien", "AnredeHerrnFrau",
    "PosAnrede", "Email1", "Internet", "MinisteriumAmtReg", "Wahlkreis",
)  # fmt: skip
BLOCKS: Final = ("Parl", "Reg", "WK")
#: "StrasseWK", "Tel_Parl1", "WK_Strasse".
_BLOCK: Final = re.compile(r"(?P<what>.+?)[_ ]?(?P<block>Parl|Reg|WK)[_ ]?\d?|(?P<first>Parl|Reg|WK)[_ ](?P<rest>.+)")
_SEVERAL: Final = frozenset(("phone", "mobile", "fax", "email"))
#: What an edition may call the house for short.
_FULL: Final[Mapping[str, str]] = {"Bundestag": "Deutscher Bundestag", "BT": "Deutscher Bundestag"}
#: How a column of a block begins → what it holds.
_WHATS: Final[Mapping[str, str]] = {
    "adresse": "address", "anschrift": "address", "hausn": "house_number", "hnr": "house_number", "vorwahl": "area",
    "postfach": "po_box", "str": "street", "plz": "postcode", "ort": "city", "telefax": "fax", "fax": "fax",
    "tel": "phone", "mobil": "mobile", "email": "email", "e-mail": "email", "zusatz": "extra",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMember:
    """One row; ``blocks`` have what a block tells by "street", "postcode", "city", "phone" and so on."""

    line: int
    name_line: str
    family: str
    given: str
    prefix: str
    degrees: str
    gender: str
    group: str
    parliament: str
    function: str
    ministry: str
    committees: str
    constituency: str
    mail: str
    web: str
    blocks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def is_kuerschner(head: str) -> bool:
    """Whether a file that begins like this has the columns of the form."""
    line = head.partition("\n")[0]
    return all(name in line for name in TELLING)


def read_kuerschner(path: Path) -> tuple[ListedMember, ...]:
    """All members. UserError names the file and the row of what is missing."""
    table = read_table_file(path)
    columns = {cell: index for index, cell in enumerate(table.rows[0].cells) if cell}
    missing = [name for name in TELLING if name not in columns]
    if missing:
        raise UserError(f"„{table.source}“: Es fehlen die Spalten {', '.join(missing)}.")
    if len(table.rows) == 1:
        raise UserError(f"„{table.source}“ enthält nur die Kopfzeile.")
    return tuple(_members(table, columns))


def _members(table: TextTable, columns: Mapping[str, int]) -> Iterator[ListedMember]:
    places = list(_places(columns))
    width = len(table.rows[0].cells)
    for row in table.rows[1:]:
        if len(row.cells) < len(columns):
            raise UserError(
                f"„{table.source}“, Zeile {row.number}: Hier stehen {len(row.cells)} Spalten statt {len(columns)}; "
                "die Datei ist unvollständig."
            )
        if any(row.cells[width:]):
            raise UserError(
                f"„{table.source}“, Zeile {row.number}: Hier stehen {len(row.cells)} Spalten statt {width}; ein "
                "Semikolon zu viel verschiebt alles, was dahinter steht."
            )
        texts = {name: row.cells[columns[name]] if name in columns else "" for name in _PLAIN}
        if not texts["Nachname"]:
            raise UserError(f"„{table.source}“, Zeile {row.number}, Spalte „Nachname“: Der Name fehlt.")
        yield _member(row, texts, places)


def _member(row: TextRow, texts: Mapping[str, str], places: list[tuple[str, str, int]]) -> ListedMember:
    blocks: dict[str, dict[str, str]] = {block: {} for block in BLOCKS}
    for block, what, index in places:
        text = row.cells[index]
        if text and what in _SEVERAL and what in blocks[block]:  # "TelParl1", "TelParl2"
            blocks[block][what] += f"\n{text}"
        elif text:
            blocks[block].setdefault(what, text)
    return ListedMember(
        line=row.number,
        name_line=texts["AusgabeGesNamenszeile"],
        family=texts["Nachname"],
        given=texts["Vorname"],
        prefix=texts["Praefix"],
        degrees=texts["Titel"],
        gender=texts["Geschlecht"] or texts["AnredeHerrnFrau"],
        group=texts["Fraktion"],
        parliament=_FULL.get(texts["Parlament"], texts["Parlament"]),
        function=texts["Funktion_Amt"],
        ministry=texts["MinisteriumAmtReg"],
        committees=texts["Gremien"],
        constituency=texts["Wahlkreis"],
        mail=texts["Email1"],
        web=texts["Internet"],
        blocks=blocks,
    )


def _places(columns: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """The columns of the blocks: (block, what it holds, index)."""
    for name, index in columns.items():
        found = None if name in _PLAIN else _BLOCK.fullmatch(name)
        if found:
            what = (found["what"] or found["rest"]).casefold()
            kind = next((kind for start, kind in _WHATS.items() if what.startswith(start)), "")
            if kind:
                yield found["block"] or found["first"], kind, index
