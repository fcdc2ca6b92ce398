"""Windows-1252 for programs that read nothing else: what it cannot hold is named, never replaced unasked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crm.domain.errors import UserError
from crm.exchange.clean_text import clean
from crm.exchange.file_name import LETTERS
from crm.exchange.table import Cell, Table, csv_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """A cell that Windows-1252 cannot hold: its row (1 is the first below the header), its column's title, the
    characters, and how the cell is spelled with plain letters ("" if some of them have none)."""

    row: int
    column: str
    characters: str
    respelled: str


def misfits(table: Table) -> tuple[Misfit, ...]:
    """The cells of a table that Windows-1252 cannot hold, row by row."""
    return tuple(
        Misfit(row=number, column=column.title, characters=strange, respelled=_respelled(str(cell)))
        for number, row in enumerate(table.rows, start=1)
        for column, cell in zip(table.columns, row, strict=True)
        if (strange := _strange(cell))
    )


def write_csv_1252(table: Table, *, respell: bool = False) -> bytes:
    """The table as :func:`crm.exchange.table.write_csv` writes it, in Windows-1252 (without BOM, there is none).

    Accents in parts become whole letters, which is the same text. UserError names what the encoding cannot hold, unless
    it is to be spelled with plain letters (``respell``: "Ștefan" → "Stefan") and all of it can be.
    """
    left = [misfit for misfit in misfits(table) if not (respell and misfit.respelled)]
    if left:
        raise UserError(_refusal(left))
    rows = [[_fitting(cell) for cell in row] for row in table.rows]
    return csv_text(replace(table, rows=rows)).encode("cp1252")


def sentence(misfit: Misfit) -> str:
    """ "Zeile 3, Familienname: Ș"."""
    return f"Zeile {misfit.row}, {misfit.column}: {misfit.characters}"


def _refusal(left: list[Misfit]) -> str:
    named = "; ".join(sentence(misfit) for misfit in left[:5])
    more = f" und {len(left) - 5} weitere" if len(left) > 5 else ""
    return f"Windows-1252 kann nicht alle Zeichen darstellen ({named}{more}); CSV in UTF-8 oder Excel kann es."


def _strange(cell: Cell) -> str:
    """The characters of a cell that do not fit, each once; none of a number or a day."""
    return "".join(dict.fromkeys(_unfit(_composed(cell)))) if isinstance(cell, str) else ""


def _unfit(text: str) -> Iterator[str]:
    return (sign for sign in text if not _fits(sign))


def _fits(sign: str) -> bool:
    try:
        sign.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _fitting(cell: Cell) -> Cell:
    return (_respelled(cell) if _strange(cell) else _composed(cell)) if isinstance(cell, str) else cell


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", clean(text))


def _respelled(text: str) -> str:
    """With plain letters for what does not fit, "" if there are none for one of them."""
    spelled = [sign if _fits(sign) else _plain(sign) for sign in _composed(text)]
    return "".join(spelled) if all(spelled) else ""


def _plain(sign: str) -> str:
    """The letter without its accents, "" if Windows-1252 has none."""
    bare = "".join(part for part in unicodedata.normalize("NFKD", sign.translate(LETTERS)) if _fits(part))
    return bare if bare.strip() else ""
