"""The Bundestag's member data: what is read of it, and how damage is told."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.exchange.mdb import GroupMembership, Member, MemberName, MemberTerm, read_members

PERSON = """
  <MDB>
    <ID>11000001</ID>
    <NAMEN>
      <NAME><NACHNAME>Muster</NACHNAME><VORNAME>Anna  Maria</VORNAME><ORTSZUSATZ>(Berlin)</ORTSZUSATZ>
        <ADEL>Gräfin</ADEL><PRAEFIX>von</PRAEFIX><ANREDE_TITEL>Dr.</ANREDE_TITEL><AKAD_TITEL>Prof. Dr.</AKAD_TITEL>
        <HISTORIE_VON>19.10.1965</HISTORIE_VON><HISTORIE_BIS>01.02.1966</HISTORIE_BIS></NAME>
      <NAME><NACHNAME>Beispiel</NACHNAME><VORNAME>Anna</VORNAME><ORTSZUSATZ/><ADEL/><PRAEFIX/><ANREDE_TITEL/><AKAD_TITEL/>
        <HISTORIE_VON>02.02.1966</HISTORIE_VON><HISTORIE_BIS/></NAME>
    </NAMEN>
    <BIOGRAFISCHE_ANGABEN><GEBURTSDATUM>20.10.1930</GEBURTSDATUM><GEBURTSORT>Tholey</GEBURTSORT><GEBURTSLAND/>
      <STERBEDATUM/><GESCHLECHT>weiblich</GESCHLECHT><RELIGION>evangelisch</RELIGION><BERUF>Lehrerin</BERUF>
      <PARTEI_KURZ>XYZ</PARTEI_KURZ></BIOGRAFISCHE_ANGABEN>
    <WAHLPERIODEN>
      <WAHLPERIODE><WP>5</WP><MDBWP_VON>19.10.1965</MDBWP_VON><MDBWP_BIS/><WKR_NUMMER>174</WKR_NUMMER><WKR_NAME>Muster</WKR_NAME>
        <WKR_LAND>SLD</WKR_LAND><LISTE/><MANDATSART>Direktwahl</MANDATSART>
        <INSTITUTIONEN>
          <INSTITUTION><INSART_LANG>Fraktion/Gruppe</INSART_LANG><INS_LANG>Fraktion XYZ</INS_LANG>
            <MDBINS_VON>19.10.1965</MDBINS_VON><MDBINS_BIS/></INSTITUTION>
          <INSTITUTION><INSART_LANG>Ausschuss</INSART_LANG><INS_LANG>Haushalt</INS_LANG></INSTITUTION>
        </INSTITUTIONEN></WAHLPERIODE>
    </WAHLPERIODEN>
  </MDB>
"""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE DOCUMENT SYSTEM "MDB_STAMMDATEN.DTD">\n'


def write(path: Path, body: str, head: str = HEAD) -> Path:
    path.write_text(f"{head}<DOCUMENT><VERSION>1</VERSION>{body}</DOCUMENT>", encoding="utf-8")
    return path


def test_every_field_that_is_kept(tmp_path: Path) -> None:
    day = PartialDate(1965, 10, 19)
    assert list(read_members(write(tmp_path / "mdb.xml", PERSON))) == [
        Member(
            id="11000001",
            names=(
                MemberName(
                    family_name="Muster", given_name="Anna Maria", place="(Berlin)", nobility="Gräfin", prefix="von",
                    salutation_title="Dr.", degrees="Prof. Dr.", valid_from=day, valid_to=PartialDate(1966, 2, 1),
                ),
                MemberName(family_name="Beispiel", given_name="Anna", valid_from=PartialDate(1966, 2, 2)),
            ),
            terms=(
                MemberTerm(
                    number=5, valid_from=day, constituency_number="174", constituency="Muster",
                    constituency_state="SLD", mandate="Direktwahl",
                    groups=(GroupMembership(name="Fraktion XYZ", valid_from=day),),
                ),
            ),
            gender=Gender.FEMALE, born_on=PartialDate(1930, 10, 20), birth_place="Tholey", profession="Lehrerin",
            party="XYZ",
        )
    ]  # fmt: skip


def test_the_zip_is_read_like_the_file(tmp_path: Path) -> None:
    plain = write(tmp_path / "mdb.xml", PERSON * 3)
    with zipfile.ZipFile(tmp_path / "mdb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(plain, "MDB_STAMMDATEN.XML")
        archive.writestr("MDB_STAMMDATEN.DTD", "<!ELEMENT DOCUMENT ANY>")
    assert list(read_members(tmp_path / "mdb.zip")) == list(read_members(plain))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("<ID>11000001</ID>", "", "„mdb.xml“, Zeile 4: die Kennung (ID) fehlt."),
        ("<NACHNAME>Muster</NACHNAME>", "", "Person 11000001: der Familienname (NACHNAME) fehlt."),
        ("20.10.1930", "31.02.1930", "„31.02.1930“ ist kein Datum TT.MM.JJJJ (GEBURTSDATUM)."),
        ("20.10.1930", "1930", "„1930“ ist kein Datum TT.MM.JJJJ (GEBURTSDATUM)."),
        ("<WP>5</WP>", "<WP>fünf</WP>", "„fünf“ ist keine Wahlperiode (WP)."),
        ("</NAMEN>", "", "Zeile 25, Spalte 5: kein wohlgeformtes XML."),
        ("MDB>", "XYZ>", "steht keine Person (Element MDB)."),
    ],
)
def test_damage_is_told_with_its_place(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    with pytest.raises(UserError) as told:
        list(read_members(write(tmp_path / "mdb.xml", PERSON.replace(old, new))))
    assert str(told.value).endswith(sentence)


@pytest.mark.parametrize(
    "declared",
    ['<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">', '<!ENTITY a SYSTEM "file:///etc/hostname">', '<!ENTITY % a "x">'],
)
def test_entities_are_refused(tmp_path: Path, declared: str) -> None:
    head = f"<!DOCTYPE DOCUMENT [{declared}]>\n"
    with pytest.raises(UserError, match="das wird nicht ausgeführt"):
        list(read_members(write(tmp_path / "mdb.xml", PERSON, head)))


def test_files_that_are_something_else(tmp_path: Path) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "root.xml").write_text("<HTML/>", encoding="utf-8")
    (tmp_path / "code.xml").write_bytes(b'<?xml version="1.0" encoding="x-none"?><DOCUMENT/>')
    (tmp_path / "empty.xml").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "none.zip", "w") as archive:
        archive.writestr("a.txt", "")
    for name in ("cut.zip", "root.xml", "code.xml", "empty.xml", "none.zip", "missing.xml"):
        with pytest.raises(UserError, match=name) as told:
            list(read_members(tmp_path / name))
        assert str(told.value).endswith(".")


def test_a_damaged_archive(tmp_path: Path) -> None:
    path = tmp_path / "mdb.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(write(tmp_path / "mdb.xml", PERSON), "MDB.XML")
    data = bytearray(path.read_bytes())
    data[200] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"mdb\.zip"):
        list(read_members(path))


@pytest.mark.skipif("VERTEILER_MDB" not in os.environ, reason="VERTEILER_MDB names the official file")
def test_the_official_file() -> None:
    members = list(read_members(Path(os.environ["VERTEILER_MDB"])))
    assert len(members) >= 4613
    assert len({member.id for member in members}) == len(members)
    assert all(member.names and member.terms for member in members)
