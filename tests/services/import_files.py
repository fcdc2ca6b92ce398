"""Small files in the form of the official ones, with invented persons and places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter


@dataclass(frozen=True, kw_only=True)
class TermRow:
    """One WAHLPERIODE; ``groups`` are (name, from, to), dates as in the file."""

    number: int
    start: str
    end: str = ""
    constituency: tuple[str, str, str] = ("", "", "")
    listed: str = "SL"
    mandate: str = "Landesliste"
    groups: tuple[tuple[str, str, str], ...] = (("Fraktion Muster", "", ""),)


@dataclass(frozen=True, kw_only=True)
class MemberRow:
    """One MDB; ``former`` are earlier names as (family, given, from, to)."""

    id: str
    family: str
    given: str = "Anna"
    degrees: str = ""
    prefix: str = ""
    place: str = ""
    gender: str = "weiblich"
    born: str = "01.02.1960"
    died: str = ""
    party: str = "XYZ"
    former: tuple[tuple[str, str, str, str], ...] = ()
    terms: tuple[TermRow, ...] = field(default_factory=lambda: (TermRow(number=20, start="26.10.2021"),))


def write_members(path: Path, members: Iterable[MemberRow], made_on: str = "30.09.2025") -> Path:
    """MDB_STAMMDATEN.XML, zipped if the path says so."""
    body = "".join(_member(member) for member in members)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE DOCUMENT SYSTEM "MDB_STAMMDATEN.DTD">\n'
        f"<!--Erstellt am: {made_on} 14:15:27--><DOCUMENT>\n<VERSION>1</VERSION>\n{body}</DOCUMENT>"
    )
    if path.suffix == ".zip":
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            archive.writestr("MDB_STAMMDATEN.XML", text)
    else:
        path.write_text(text, encoding="utf-8")
    return path


def _member(row: MemberRow) -> str:
    first = row.former[-1][3] if row.former else ""
    names = "".join(_name(family, given, start, end, row) for family, given, start, end in row.former)
    names += _name(row.family, row.given, first, "", row)
    life = {
        "GEBURTSDATUM": row.born,
        "STERBEDATUM": row.died,
        "GESCHLECHT": row.gender,
        "PARTEI_KURZ": row.party,
    }
    about = _tags(life)
    terms = "".join(_term(term) for term in row.terms)
    return (
        f"<MDB><ID>{row.id}</ID><NAMEN>{names}</NAMEN><BIOGRAFISCHE_ANGABEN>{about}</BIOGRAFISCHE_ANGABEN>"
        f"<WAHLPERIODEN>{terms}</WAHLPERIODEN></MDB>\n"
    )


def _name(family: str, given: str, start: str, end: str, row: MemberRow) -> str:
    tags = {
        "NACHNAME": family,
        "VORNAME": given,
        "ORTSZUSATZ": row.place,
        "PRAEFIX": row.prefix,
        "AKAD_TITEL": row.degrees,
        "HISTORIE_VON": start,
        "HISTORIE_BIS": end,
    }
    return f"<NAME>{_tags(tags)}</NAME>"


def _term(term: TermRow) -> str:
    number, name, state = term.constituency
    tags = {
        "WP": str(term.number),
        "MDBWP_VON": term.start,
        "MDBWP_BIS": term.end,
        "WKR_NUMMER": number,
        "WKR_NAME": name,
        "WKR_LAND": state,
        "LISTE": term.listed,
        "MANDATSART": term.mandate,
    }
    groups = "".join(
        "<INSTITUTION>"
        + _tags({"INSART_LANG": "Fraktion/Gruppe", "INS_LANG": name, "MDBINS_VON": start, "MDBINS_BIS": end})
        + "</INSTITUTION>"
        for name, start, end in term.groups
    )
    return f"<WAHLPERIODE>{_tags(tags)}<INSTITUTIONEN>{groups}</INSTITUTIONEN></WAHLPERIODE>"


def _tags(texts: dict[str, str]) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in texts.items())


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """A line of the Gemeindeverzeichnis; ``key`` has 2, 5 or 8 digits, with ``association`` also 9 (a Verband)."""

    key: str
    name: str
    text_key: str = ""
    association: str = ""
    postcode: str = ""

    @property
    def level(self) -> str:
        if self.association and len(self.key) == 5:
            return "50"
        return {2: "10", 5: "40", 8: "60"}[len(self.key)]


PLACES: Sequence[PlaceRow] = (
    PlaceRow(key="10", name="Saarland"),
    PlaceRow(key="10046", name="St. Wendel", text_key="44"),
    PlaceRow(key="10046111", name="Freisen", text_key="64", association="0111", postcode="66629"),
    PlaceRow(key="10046117", name="St. Wendel, Kreisstadt", text_key="63", association="0117", postcode="66606"),
    PlaceRow(key="10045", name="Saarpfalz-Kreis", text_key="44"),
    PlaceRow(key="10045117", name="St. Ingbert, Stadt", text_key="63", association="0117", postcode="66386"),
    PlaceRow(key="10042999", name="Deutsch-luxemburgisches Hoheitsgebiet", text_key="66", association="9999"),
    PlaceRow(key="07", name="Rheinland-Pfalz"),
    PlaceRow(key="07199", name="Musterland", text_key="44"),
    PlaceRow(key="07199", name="Musterhöhe", text_key="53", association="5001"),
    PlaceRow(key="07199001", name="Musterdorf", text_key="64", association="5001", postcode="55555"),
    PlaceRow(key="07199002", name="Musterburg, Stadt", text_key="63", association="5001", postcode="55556"),
    PlaceRow(key="07999000", name="Musterstadt, kreisfreie Stadt", text_key="61", association="0000", postcode="55557"),
)

_HEADINGS = (
    ("Satz-art", "Text-kenn-zeichen", "Amtlicher Regionalschlüssel (ARS)", "", "", "", "", "Gemeindename",
     "Fläche km2 1)", "Bevölkerung2)", "", "", "", "Postleit-zahl3)"),
    ("", "", "Land", "RB", "Kreis", "VB", "Gem", "", "", "insgesamt", "männlich", "weiblich", "je km2", ""),
)  # fmt: skip


def write_workbook(path: Path, places: Iterable[PlaceRow] = PLACES, day: str = "31.12.2023") -> Path:
    """The workbook of the Gemeindeverzeichnis: a cover sheet, headings over two rows, then the lines."""
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Inhalt").write_string(0, 0, "Gemeindeverzeichnis")
        sheet = book.add_worksheet(f"Onlineprodukt_Gemeinden{day.replace('.', '')}")
        sheet.write_string(0, 0, f"Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am {day} (Jahr)")
        for index, heading in enumerate(_HEADINGS, start=2):
            _write_row(sheet, index, heading)
        for index, place in enumerate(places, start=6):
            key = place.key
            cells = (place.level, place.text_key, key[:2], key[2:3], key[3:5], place.association, key[5:], place.name)
            _write_row(sheet, index, (*cells, "", "", "", "", "", place.postcode))
    return path


def _write_row(sheet: object, index: int, cells: Iterable[str]) -> None:
    for column, text in enumerate(cells):
        if text:
            sheet.write_string(index, column, text)  # type: ignore[attr-defined]


def write_gv100ad(path: Path, places: Iterable[PlaceRow] = PLACES, day: str = "20231231") -> Path:
    """The fixed-width file, lines of 220 characters as Destatis describes them."""
    text = "".join(gv100ad_line(place, day) + "\r\n" for place in places)
    if path.suffix == ".zip":
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            archive.writestr("GV100AD_31122023.txt", text.encode("utf-8"))
    else:
        path.write_bytes(text.encode("cp1252"))
    return path


def gv100ad_line(place: PlaceRow, day: str = "20231231") -> str:
    head = f"{place.level}{day}{place.key:<8}{place.association:<4}{place.name:<50}{'':<50}{place.text_key:<2}"
    return f"{head:<128}{'0' * 33}{'':<4}{place.postcode:<5}".ljust(220)
