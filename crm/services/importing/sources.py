"""Which of the known forms a file has, by what is in it; and reading it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from crm.domain.address_rules import AddressRules
from crm.domain.errors import UserError
from crm.domain.incoming import Source
from crm.exchange.directory_workbook import read_workbook
from crm.exchange.gv100ad import LINE, MEMBER, read_gv100ad
from crm.exchange.mdb import published_on, read_members
from crm.services.card_files import read_card_file
from crm.services.importing.card_source import FORM as VCF
from crm.services.importing.card_source import CardKnowledge, cards_source
from crm.services.importing.members import members_source
from crm.services.importing.municipalities import municipalities_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a form may need besides the file; ``cards`` is asked only where the file has vCards."""

    rules: AddressRules
    cards: Callable[[], CardKnowledge]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of source: its key on the command line, what it is called, and how it is read."""

    key: str
    name: str
    read: Callable[[Path, Reading], Source]


FORMS: Final[Mapping[str, Form]] = {
    form.key: form
    for form in (
        Form(
            key="mdb",
            name="Stammdaten des Deutschen Bundestages (XML oder ZIP)",
            read=lambda path, use: members_source(read_members(path), published_on(path), use.rules),
        ),
        Form(
            key="gv",
            name="Gemeindeverzeichnis (Excel-Mappe des Statistischen Bundesamtes)",
            read=lambda path, use: municipalities_source(read_workbook(path), use.rules),
        ),
        Form(
            key="gv100ad",
            name="Gemeindeverzeichnis (GV100AD, Text oder ZIP)",
            read=lambda path, use: municipalities_source(read_gv100ad(path), use.rules),
        ),
        Form(key=VCF, name="Visitenkarten (vCard)", read=lambda path, use: _read_cards(path, use)),
    )
}

#: No list we know comes near it; what is larger is not read at all.
_LARGEST: Final = 150_000_000
_BEGINNING: Final = 4096
_CARD: Final = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
#: OLE: Excel's old form, and the shell of a workbook with a password.
_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_IS_ENCRYPTED: Final = 0x1


def read_source(path: Path, reading: Reading, form: str | None = None) -> Source:
    """Reads a file in the form named or recognised. UserError names the file, and the row where there is one."""
    beginning = _beginning(path)
    _refuse_locked(path, beginning)
    key = form or (VCF if path.suffix.lower() == ".vcf" else _recognised(path, beginning))
    return FORMS[key].read(path, reading)


def _beginning(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError as error:
        raise UserError(f"„{path}“ lässt sich nicht lesen: {error.strerror or error}.") from error
    if size == 0:
        raise UserError(f"„{path.name}“ ist leer.")
    if size > _LARGEST:
        raise UserError(f"„{path.name}“ ist mit {size // 1_000_000} MB größer, als es eine solche Liste sein kann.")
    return beginning


def _refuse_locked(path: Path, beginning: bytes) -> None:
    if beginning.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in path.read_bytes():
            raise UserError(f"„{path.name}“ ist mit einem Kennwort geschützt; bitte speichern Sie sie ohne Kennwort.")
        raise UserError(f"„{path.name}“ hat das alte Excel-Format; bitte speichern Sie sie als .xlsx.")
    if beginning.startswith(b"PK") and any(part.flag_bits & _IS_ENCRYPTED for part in _parts(path)):
        raise UserError(f"„{path.name}“ ist mit einem Kennwort geschützt; bitte entpacken Sie das Archiv zuerst.")


def _recognised(path: Path, beginning: bytes) -> str:
    if beginning.startswith(b"PK"):
        names = [part.filename for part in _parts(path)]
        if "xl/workbook.xml" in names:
            return "gv"
        if any(MEMBER.fullmatch(name) for name in names):
            return "gv100ad"
        if any(name.casefold().endswith(".xml") for name in names):
            return "mdb"
    elif LINE.match(beginning.decode("cp1252", errors="replace").lstrip("ï»¿")):
        return "gv100ad"
    elif _CARD.search(beginning.replace(b"\x00", b"")):  # UTF-16 as well
        return VCF
    elif b"<DOCUMENT" in beginning or b"MDB_STAMMDATEN" in beginning:
        return "mdb"
    known = "; ".join(form.name for form in FORMS.values())
    raise UserError(f"„{path.name}“ ist keine der Listen, die eingelesen werden können: {known}.")


def _read_cards(path: Path, reading: Reading) -> Source:
    found = read_card_file(path)
    if not found.cards:
        raise UserError(f"„{path.name}“ enthält keine Visitenkarte.")
    return cards_source(found, reading.cards())


def _parts(path: Path) -> list[ZipInfo]:
    try:
        with ZipFile(path) as archive:
            return archive.infolist()
    except (BadZipFile, OSError, ValueError) as error:
        raise UserError(
            f"„{path.name}“ ist beschädigt oder unvollständig (das Archiv lässt sich nicht öffnen)."
        ) from error
