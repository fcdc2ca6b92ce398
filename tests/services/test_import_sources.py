"""Which form a file has is recognised by its content; what is none of them gets one sentence."""

from __future__ import annotations

import contextlib
import os
import zipfile
from pathlib import Path
from random import Random

import pytest

from crm import paths
from crm.domain.errors import UserError
from crm.domain.incoming import Source
from crm.exchange.reference_files import read_address_rules
from crm.exchange.table_reading import read_table_file
from crm.services.importing import sources
from crm.services.importing.card_source import CardKnowledge
from crm.services.importing.sources import FORMS, Reading, form_of, read_source
from tests.services.import_files import MemberRow, write_gv100ad, write_members, write_workbook
from tests.templates import TODAY


def read_table(path: Path) -> Source:
    """Reads it, and knows no database to compare with."""
    read_table_file(path)
    raise AssertionError("no table was expected")


READING = Reading(
    rules=read_address_rules(paths.REFERENCE), today=TODAY, cards=lambda: CardKnowledge(today=TODAY), table=read_table
)
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
#: The beginning of an old workbook: the record that all begin with.
BIFF8 = bytes.fromhex("09081000 00060500") + bytes(12)


def test_every_form_is_recognised_whatever_the_name(tmp_path: Path) -> None:
    made = {
        "mdb": [write_members(tmp_path / name, [MemberRow(id="1", family="Muster")]) for name in ("a.xml", "a.zip")],
        "gv": [write_workbook(tmp_path / "b.xlsx").rename(tmp_path / "b.dat")],
        "gv100ad": [write_gv100ad(tmp_path / "c.asc"), write_gv100ad(tmp_path / "c.zip")],
    }
    for key, files in made.items():
        for path in files:
            assert read_source(path, READING) == FORMS[key].read(path, READING)


def test_the_form_can_be_said(tmp_path: Path) -> None:
    path = write_members(tmp_path / "a.xml", [MemberRow(id="1", family="Muster")])
    with pytest.raises(UserError, match=r"„a\.xml“, Zeile 1: kein Satz des Gemeindeverzeichnisses"):
        read_source(path, READING, "gv100ad")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "„x“ ist leer."),
        (b"Name, wie er heisst\nMuster\n", "„x“ ist keine der Listen, die eingelesen werden können"),
        (Random(0).randbytes(64), "„x“ ist keine der Listen"),
        (b"PK\x03\x04 and then nothing", "„x“ ist beschädigt oder unvollständig"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "„x“ ist mit einem Kennwort geschützt"),
        (OLE + b"\0" * 504 + BIFF8 + b"\x2f\x00\x36\x00", "„x“ ist mit einem Kennwort geschützt"),
        (OLE + b"\0" * 600, "„x“ lässt sich nicht als Tabelle lesen"),
    ],
    ids=["empty", "text", "noise", "half a zip", "password", "password of xls", "xls"],
)
def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        read_source(path, READING)
    assert str(caught.value).startswith(sentence)


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = write_members(tmp_path / "mdb.zip", [MemberRow(id="1", family="Muster")])
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the flags of the local header
    data[data.index(b"PK\x01\x02") + 8] |= 1  # and of the directory
    path.write_bytes(data)
    with pytest.raises(UserError, match="mit einem Kennwort geschützt"):
        read_source(path, READING)


def test_a_file_that_is_cut_off_anywhere(tmp_path: Path) -> None:
    """No cut gives a shorter list as if it were whole, except between two lines of the fixed-width file."""
    for write, name in ((write_members, "m.xml"), (write_members, "m.zip"), (write_workbook, "g.xlsx")):
        path = tmp_path / name
        arguments = ([MemberRow(id=str(n), family="Muster") for n in range(3)],) if write is write_members else ()
        data = write(path, *arguments).read_bytes()  # type: ignore[operator]
        for share in (0.05, 0.4, 0.7, 0.97):
            path.write_bytes(data[: int(len(data) * share)])
            with pytest.raises(UserError, match=f"„{name}“"):
                read_source(path, READING)


def test_a_fixed_width_file_that_is_cut_within_its_last_line(tmp_path: Path) -> None:
    path = write_gv100ad(tmp_path / "gv.asc")
    data = path.read_bytes()
    path.write_bytes(data[:-40])  # all that is read of the line is there still
    with pytest.raises(UserError, match=r"„gv\.asc“, Zeile 13: Der Satz ist abgeschnitten"):
        read_source(path, READING)
    path.write_bytes(data[:-2])
    assert read_source(path, READING)


def test_an_archive_that_is_damaged_anywhere(tmp_path: Path) -> None:
    """Depending on the place, the library raises seven kinds of errors."""
    for write, name in ((write_members, "m.zip"), (write_gv100ad, "g.zip"), (write_workbook, "g.xlsx")):
        path = tmp_path / name
        arguments = ([MemberRow(id=str(n), family=f"Muster{n}") for n in range(20)],) if write is write_members else ()
        data = write(path, *arguments).read_bytes()  # type: ignore[operator]
        for start in range(4, len(data), max(len(data) // 40, 1)):
            path.write_bytes(data[:start] + b"\xa5\x5a\xff" + data[start + 3 :])
            with contextlib.suppress(UserError):
                read_source(path, READING)


def test_a_huge_file_is_not_read_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.xml"
    with path.open("wb") as file:
        file.write(b"<DOCUMENT>")
        file.truncate(200_000_000)  # takes no room on the disk
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read all of it"))
    with pytest.raises(UserError, match=r"„huge\.xml“ ist mit 200 MB größer"):
        read_source(path, READING)


@pytest.mark.parametrize(
    ("name", "member", "size"),
    [("g.zip", "GV100AD_1.txt", 60), ("g.xlsx", "xl/workbook.xml", 310), ("m.zip", "MDB.XML", 110)],
)
def test_a_small_zip_that_unpacks_to_a_huge_file(tmp_path: Path, name: str, member: str, size: int) -> None:
    path = tmp_path / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open(member, "w") as file:
            for _ in range(size):
                file.write(b" " * 1_000_000)
        archive.writestr("other", "")
    with pytest.raises(UserError, match="größer, als es"):
        read_source(path, READING)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    pipe = tmp_path / "leitung.csv"
    os.mkfifo(pipe)
    circle = tmp_path / "kreis.csv"
    circle.symlink_to(circle)
    told = {
        tmp_path / "fehlt.xml": "gibt es nicht",
        tmp_path: "ist ein Ordner",
        pipe: "keine Datei, sondern ein Gerät",  # reading it would wait for ever
        Path("/dev/zero"): "keine Datei, sondern ein Gerät",
        circle: "die Verknüpfungen führen im Kreis",
        tmp_path / ("x" * 300): "der Dateiname ist zu lang",
    }
    for path, sentence in told.items():
        with pytest.raises(UserError, match=sentence):
            read_source(path, READING)


def test_a_table_is_known_whatever_it_is_called(tmp_path: Path) -> None:
    text = "Name\tOrt\r\nAnna Muster\tTrier\r\n"
    for name in ("alt.xls", "liste.dat", "ohne", "liste.csv"):
        path = tmp_path / name
        path.write_bytes(text.encode("cp1252"))
        assert form_of(path) == "table"
        assert read_table_file(path).rows[1].cells == ("Anna Muster", "Trier")
    page = tmp_path / "seite.xls"
    page.write_text("<html><table></table></html>")
    with pytest.raises(UserError, match="ist eine Internetseite oder XML"):
        form_of(page)


def test_the_forms_of_the_command_line_are_those_that_are_read() -> None:
    assert list(sources.FORMS) == ["mdb", "gv", "gv100ad", "vcf", "kuerschner", "oparl", "table"]
