"""Which of the known forms a file has, by what is in it; and reading it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from zipfile import ZipFile, ZipInfo

from crm.domain.address_rules import AddressRules
from crm.domain.errors import UserError
from crm.domain.incoming import Source
from crm.exchange.file_reading import ARCHIVE_ERRORS, refusal, size_of
from crm.exchange.gv100ad import LINE, MEMBER
from crm.exchange.kuerschner import is_kuerschner
from crm.exchange.oparl import is_oparl
from crm.exchange.table_reading import WORKBOOKS, separator_of
from crm.exchange.text_decoding import decoded, is_text
from crm.exchange.workbook_reading import OLE
from crm.services.importing.card_source import CardKnowledge, cards_source
from crm.services.importing.source_forms import CARDS, GV100AD, KUERSCHNER, MEMBERS, MUNICIPALITIES, OPARL, TABLE
from crm.services.importing.told_card import ToldFile, told_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a form may need besides the file; ``cards`` and ``table`` are asked only where the file has vCards or is a
    table."""

    rules: AddressRules
    today: date
    cards: Callable[[], CardKnowledge]
    table: Callable[[Path], Source]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of source: its key on the command line, what it is called, and how it is read."""

    key: str
    name: str
    read: Callable[[Path, Reading], Source]


def _read_members(path: Path, use: Reading) -> Source:
    from crm.exchange.mdb import published_on, read_members
    from crm.services.importing.members import members_source

    return members_source(read_members(path), published_on(path), use.rules)


def _read_workbook(path: Path, use: Reading) -> Source:
    from crm.exchange.directory_workbook import read_workbook
    from crm.services.importing.municipalities import municipalities_source

    return municipalities_source(read_workbook(path), use.rules)


def _read_gv100ad(path: Path, use: Reading) -> Source:
    from crm.exchange.gv100ad import read_gv100ad
    from crm.services.importing.municipalities import municipalities_source

    return municipalities_source(read_gv100ad(path), use.rules)


def _read_cards(path: Path, use: Reading) -> Source:
    return cards_source([_card_file(path)], use.cards())


def _read_kuerschner(path: Path, use: Reading) -> Source:
    from crm.exchange.kuerschner import read_kuerschner
    from crm.services.importing.kuerschner_source import kuerschner_source

    return kuerschner_source(read_kuerschner(path), path.name, use.rules, use.today)


def _read_oparl(path: Path, use: Reading) -> Source:
    from crm.exchange.oparl import read_oparl
    from crm.services.importing.oparl_source import oparl_source

    return oparl_source(read_oparl(path))


def _read_table(path: Path, use: Reading) -> Source:
    return use.table(path)


#: Who reads one form loads none of the others.
FORMS: Final[Mapping[str, Form]] = {
    form.key: form
    for form in (
        Form(key=MEMBERS, name="Stammdaten des Deutschen Bundestages (XML oder ZIP)", read=_read_members),
        Form(
            key=MUNICIPALITIES,
            name="Gemeindeverzeichnis (Excel-Mappe des Statistischen Bundesamtes)",
            read=_read_workbook,
        ),
        Form(key=GV100AD, name="Gemeindeverzeichnis (GV100AD, Text oder ZIP)", read=_read_gv100ad),
        Form(key=CARDS, name="Visitenkarten (vCard)", read=_read_cards),
        Form(
            key=KUERSCHNER,
            name="Abgeordnetenliste (Form von Kürschners Volkshandbuch, CSV)",
            read=_read_kuerschner,
        ),
        Form(key=OPARL, name="Ratsinformationen (OParl, JSON)", read=_read_oparl),
        Form(key=TABLE, name="Tabelle (CSV, Excel oder LibreOffice)", read=_read_table),
    )
}

#: No list we know comes near it; what is larger is not read at all.
_LARGEST: Final = 150_000_000
_LARGEST_UNPACKED: Final = 300_000_000
_MANIFEST: Final = "META-INF/manifest.xml"
_LARGEST_MANIFEST: Final = 1_000_000
_BEGINNING: Final = 4096
#: The sheet by which the workbook of the Gemeindeverzeichnis is known among all others.
_DIRECTORY_SHEET: Final = b"Onlineprodukt_Gemeinden"
_TEXT_TABLES: Final = frozenset({".csv", ".tsv", ".tab", ".txt"})
#: Text under such a name is what other programs export "for Excel".
_SHEETS: Final = WORKBOOKS | _TEXT_TABLES
#: Text that may have columns by chance.
_OTHERS: Final = frozenset({".json", ".xml", ".html", ".htm", ".eml", ".ics", ".py", ".toml", ".ini", ".log", ".md"})
_PAGE: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
_MARKUP: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<|[{\[]\s*[\"{\[}\]]|%PDF|\{\\rtf)")
#: Nobody writes them, and among a few dozen bytes of what is no text one of them stands.
_NOT_WRITTEN: Final = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_CARD: Final = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
#: How an old workbook begins (BOF), with FilePass as its next record, or behind WriteProtect (MS-XLS 2.4.21, 2.4.117).
_LOCKED_WORKBOOK: Final = re.compile(rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
_IS_ENCRYPTED: Final = 0x1


def read_source(path: Path, reading: Reading, form: str | None = None) -> Source:
    """Reads a file in the form named or recognised. UserError names the file, and the row where there is one."""
    refuse_unreadable(path)
    return FORMS[form or form_of(path)].read(path, reading)


def form_of(path: Path) -> str:
    """The key of the form that a file has. UserError if it cannot be read, is locked, or has none of them."""
    beginning = refuse_unreadable(path)
    return CARDS if path.suffix.lower() == ".vcf" else _recognised(path, beginning)


def refuse_unreadable(path: Path) -> bytes:
    """Returns how the file begins. UserError if it is not there, empty, locked, damaged or too large."""
    beginning = _beginning(path)
    _refuse_locked(path, beginning)
    return beginning


def _beginning(path: Path) -> bytes:
    size = size_of(path)
    if size == 0:
        raise UserError(f"„{path.name}“ ist leer.")
    if size > _LARGEST:
        raise UserError(f"„{path.name}“ ist mit {size // 1_000_000} MB größer, als es eine solche Liste sein kann.")
    try:
        with path.open("rb") as file:
            return file.read(_BEGINNING)
    except OSError as error:
        raise refusal(path, error) from error


def _refuse_locked(path: Path, beginning: bytes) -> None:
    if beginning.startswith(OLE):
        whole = path.read_bytes()
        if _ENCRYPTED_PACKAGE in whole or _LOCKED_WORKBOOK.search(whole):
            raise UserError(f"„{path.name}“ ist mit einem Kennwort geschützt; bitte speichern Sie sie ohne Kennwort.")
    elif beginning.startswith(b"PK"):
        parts = _parts(path)
        if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
            raise UserError(f"„{path.name}“ ist mit einem Kennwort geschützt; bitte entpacken Sie das Archiv zuerst.")
        if _is_locked_document(path, parts):
            raise UserError(f"„{path.name}“ ist mit einem Kennwort geschützt; bitte speichern Sie sie ohne Kennwort.")
        if sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
            raise UserError(f"„{path.name}“ ist entpackt größer, als es eine solche Liste sein kann.")


def _is_locked_document(path: Path, parts: list[ZipInfo]) -> bool:
    """LibreOffice encrypts the parts of a document and says so in its manifest."""
    manifest = next((part for part in parts if part.filename == _MANIFEST), None)
    if manifest is None or manifest.file_size > _LARGEST_MANIFEST:
        return False
    try:
        with ZipFile(path) as archive:
            return b"encryption-data" in archive.read(manifest)
    except (*ARCHIVE_ERRORS, OSError):
        return False  # what is damaged is said by whoever reads it


def _recognised(path: Path, beginning: bytes) -> str:
    found = _in_archive(path) if beginning.startswith(b"PK") else _in_text(beginning)
    if not found and (beginning.startswith(OLE) or _is_table(path, beginning)):
        found = TABLE
    if found:
        return found
    if _PAGE.match(beginning) and path.suffix.lower() in _SHEETS:
        raise UserError(
            f"„{path.name}“ heißt nur wie eine Tabelle und ist eine Internetseite oder XML; bitte öffnen Sie sie in "
            "Excel oder LibreOffice und speichern Sie sie als .xlsx."
        )
    known = "; ".join(form.name for form in FORMS.values())
    raise UserError(f"„{path.name}“ ist keine der Listen, die eingelesen werden können: {known}.")


def _is_table(path: Path, beginning: bytes) -> bool:
    """Text with the ending of a table, or with columns whatever its ending; what is marked up is none."""
    if not is_text(beginning) or _MARKUP.match(beginning):
        return False
    ending = path.suffix.lower()
    if ending in _TEXT_TABLES or ending in _OTHERS:
        return ending in _TEXT_TABLES
    text = decoded(beginning)
    return not _NOT_WRITTEN.search(text) and separator_of(text) != ","


def _in_archive(path: Path) -> str:
    names = [part.filename for part in _parts(path)]
    if "xl/workbook.xml" in names:
        return MUNICIPALITIES if _is_directory(path) else TABLE
    if "content.xml" in names or "xl/workbook.bin" in names:
        return TABLE
    if any(MEMBER.fullmatch(name) for name in names):
        return GV100AD
    return MEMBERS if any(name.casefold().endswith(".xml") for name in names) else ""


def _in_text(beginning: bytes) -> str:
    text = decoded(beginning).lstrip("\ufeff")
    forms = (
        (GV100AD, LINE.match(text) is not None),
        (CARDS, _CARD.search(beginning.replace(b"\x00", b"")) is not None),  # UTF-16 as well
        (OPARL, is_oparl(text)),
        (KUERSCHNER, is_kuerschner(text)),
        (MEMBERS, b"<DOCUMENT" in beginning or b"MDB_STAMMDATEN" in beginning),
    )
    return next((key for key, fits in forms if fits), "")


def _is_directory(path: Path) -> bool:
    try:
        with ZipFile(path) as archive:
            return _DIRECTORY_SHEET in archive.read("xl/workbook.xml")
    except (*ARCHIVE_ERRORS, OSError) as error:
        raise UserError(f"„{path.name}“ ist beschädigt oder unvollständig.") from error


def batches(paths: Sequence[Path]) -> list[tuple[Path, ...]]:
    """What is read as one each: all files of cards together, in the place of the first; every other by itself, also
    what nobody can read, so that it is said in its turn."""
    cards = tuple(path for path in paths if _is_cards(path))
    return [cards if path in cards else (path,) for path in paths if path not in cards[1:]]


def _is_cards(path: Path) -> bool:
    try:
        return form_of(path) == CARDS
    except UserError:
        return False


def read_together(paths: Sequence[Path], reading: Reading) -> Source:
    """Several files of cards as one source. UserError names the first that has another form or cannot be read."""
    for path in paths:
        if form_of(path) != CARDS:
            raise UserError(
                f"„{path.name}“ ist keine vCard-Datei. Zusammen eingelesen werden nur Visitenkarten; Tabellen und "
                "Listen bitte einzeln einlesen."
            )
    return cards_source([_card_file(path) for path in paths], reading.cards())


def _card_file(path: Path) -> ToldFile:
    found = told_file(path)
    if not found.cards:
        raise UserError(f"„{path.name}“ enthält keine Visitenkarte.")
    return found


def _parts(path: Path) -> list[ZipInfo]:
    try:
        with ZipFile(path) as archive:
            return archive.infolist()
    except (*ARCHIVE_ERRORS, OSError) as error:
        raise UserError(
            f"„{path.name}“ ist beschädigt oder unvollständig (das Archiv lässt sich nicht öffnen)."
        ) from error
