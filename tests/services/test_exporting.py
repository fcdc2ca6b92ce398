"""What leaves the house: what is not meant to does not, and a file is there whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
import python_calamine
import vobject

from crm.domain.errors import Cancelled, UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship
from crm.services.card_loading import CardOptions
from crm.services.exporting import FORMATS, subjects_of_list
from crm.services.sample import AUDIENCE_NAME
from tests.services.work import Work

EVERYBODY = (SubjectKind.PERSON, SubjectKind.ORGANISATION)


def everybody(work: Work) -> list[Subject]:
    return work.services.directory.find(kinds=EVERYBODY)


def written(work: Work, subjects: list[Subject], form: str, folder: Path, **options: bool) -> bytes:
    target = folder / f"aus.{form}"
    work.services.exporting.contacts(subjects, form, target, CardOptions(**options))
    return target.read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_every_contact_is_written_once(form: str, work: Work, tmp_path: Path) -> None:
    subjects = everybody(work)
    twice = [*subjects, subjects[0], *subjects[:5]]
    count = work.services.exporting.contacts(twice, form, tmp_path / "aus", None)
    assert count == len(subjects) > 150
    data = (tmp_path / "aus").read_bytes()
    if form.startswith("vcard"):
        assert data.count(b"BEGIN:VCARD\r\n") == data.count(b"END:VCARD\r\n") == count
    elif form == "json":
        assert [(one["uid"], one["name"]) for one in json.loads(data)] == [
            (card.uid, card.name) for card in work.services.exporting.cards(subjects)
        ]
    elif form == "csv":
        assert len(list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))) == count + 1
    else:
        (tmp_path / "aus.xlsx").write_bytes(data)
        sheet = python_calamine.CalamineWorkbook.from_path(tmp_path / "aus.xlsx").get_sheet_by_index(0)
        assert len(sheet.to_python()) == count + 1


def test_an_export_is_in_the_journal_and_cannot_be_undone(work_on_both: Work, tmp_path: Path) -> None:
    work = work_on_both
    before, undo = work.everything(), work.services.history.state().undo
    written(work, [work.person("Kümmel"), work.person("Zeyer")], "vcard3", tmp_path)
    written(work, [work.person("Kümmel")], "csv", tmp_path)
    assert [line.text for line in work.services.history.lines(2)] == [
        "1 Zeile als Tabelle ausgegeben",
        "2 Kontakte als vCard ausgegeben",
    ]
    assert work.everything() == before
    assert work.services.history.state().undo == undo
    entry = work.services.history.lines(1)[0].entry
    with pytest.raises(UserError, match="nichts geändert"):
        work.services.history.undo(entry.id)


@pytest.mark.parametrize("form", FORMATS)
def test_confidential_and_private_stay_in_the_house(form: str, work: Work, tmp_path: Path) -> None:
    subject = work.person("Kümmel")
    common = {"party_id": subject.id, "kind": ChannelKind.EMAIL}
    work.add(Channel(value="offen@example.org", **common))
    work.add(Channel(value="geheim@example.org", is_confidential=True, **common))
    work.add(Channel(value="privat@example.org", is_private=True, **common))
    work.add(Address(party_id=subject.id, street="Geheimweg 1", postcode="66117", city="Ort", is_private=True))

    def shown(**options: bool) -> set[str]:
        data = written(work, [subject], form, tmp_path, **options)
        if form == "xlsx":
            data = repr(
                python_calamine.CalamineWorkbook.from_path(tmp_path / "aus.xlsx").get_sheet_by_index(0).to_python()
            ).encode()
        return {word for word in ("offen@", "geheim@", "privat@", "Geheimweg") if word.encode() in data}

    assert shown() == {"offen@"}
    assert shown(with_confidential=True) == {"offen@", "geheim@"}
    assert shown(with_private=True) >= {"offen@", "privat@"}
    assert "Geheimweg" in shown(with_private=True) or form in ("xlsx", "csv")  # a table has one address


def test_the_restricted_and_the_trash_stay_in_the_house(work: Work) -> None:
    restricted, trashed, kept = work.person("Kümmel"), work.person("Zeyer"), work.person("Hans")
    work.save(replace(work.one(Party, id=restricted.id), is_restricted=True))
    work.services.editing.trash(trashed)
    cards = work.services.exporting.cards([restricted, trashed, kept])
    assert [card.name for card in cards] == ["Tobias Hans"]


def test_a_restricted_person_is_not_named_on_another_card(work: Work) -> None:
    relationship = work.find(Relationship, from_id=work.person("Musterklee").id)[0]
    (card,) = work.services.exporting.cards([work.person("Musterklee")])
    other = work.one(Person, id=relationship.to_id).name()
    assert other in {relation.name for relation in card.relations}
    work.save(replace(work.one(Party, id=relationship.to_id), is_restricted=True))
    (card,) = work.services.exporting.cards([work.person("Musterklee")])
    assert other not in {relation.name for relation in card.relations}


def test_a_vacant_office_has_no_card(work: Work) -> None:
    vacant = [s for s in work.services.directory.find() if s.kind is SubjectKind.OFFICE]
    assert len(vacant) == 2
    assert work.services.exporting.cards(vacant) == []
    found = work.services.audiences.view(work.services.audiences.find(AUDIENCE_NAME).id).list
    assert len(subjects_of_list(found)) == len(found.rows) - 2


def test_a_card_by_another_reader(work: Work, tmp_path: Path) -> None:
    data = written(work, [work.person("Musterfeld")], "vcard3", tmp_path).decode()
    card = vobject.readOne(data)
    assert card.fn.value == "Dr. Bernd Musterfeld"
    assert (card.n.value.family, card.n.value.given, card.n.value.prefix) == ("Musterfeld", "Bernd", "Dr.")
    assert card.org.value[0] == "Regionalverband Saarbrücken"
    assert card.title.value == "Regionalverbandsdirektor"


@pytest.mark.parametrize("form", ["vcard3", "vcard4"])
def test_one_file_per_person_with_a_name_of_its_own(form: str, work: Work, tmp_path: Path) -> None:
    for _ in range(2):
        work.services.editing.add_person(Person(given_name="Gabriele", family_name="Kuemmel"))
    work.services.editing.add_person(Person(given_name="GABRIELE", family_name="KÜMMEL"))
    subjects = everybody(work)
    folder = tmp_path / "neu" / "karten"
    count = work.services.exporting.contacts_each(subjects, form, folder)
    names = [path.name for path in folder.iterdir()]
    assert len({name.casefold() for name in names}) == len(names) == count == len(subjects)
    assert len([name for name in names if name.casefold().startswith("kuemmel_gabriele")]) == 4
    assert all(path.read_bytes().count(b"BEGIN:VCARD") == 1 for path in folder.iterdir())


# ── places that cannot be written ───────────────────────────────────────────────────────────────────────────────────


def places(folder: Path) -> dict[str, Path]:
    (folder / "ordner").mkdir()
    (folder / "datei").write_text("alt", encoding="utf-8")
    return {
        "den Ordner gibt es nicht": folder / "fehlt" / "aus.vcf",
        "der Name gehört einem Ordner": folder / "ordner",
        "auf dem Weg dorthin liegt eine Datei": folder / "datei" / "aus.vcf",
        "der Dateiname ist zu lang": folder / ("x" * 300),
    }


@pytest.mark.parametrize("form", ["vcard3", "xlsx"])
def test_a_place_that_cannot_be_written(form: str, work: Work, tmp_path: Path) -> None:
    for cause, target in places(tmp_path).items():
        there = sorted(tmp_path.rglob("*"))

        def refused(target: Path = target, cause: str = cause) -> None:
            with pytest.raises(UserError) as caught:
                work.services.exporting.contacts([work.person("Kümmel")], form, target)
            assert str(caught.value) == f"Die Datei „{target}“ lässt sich nicht schreiben: {cause}."

        work.does_nothing(refused)
        assert sorted(tmp_path.rglob("*")) == there


def test_a_full_disk_leaves_the_old_file(work: Work, tmp_path: Path) -> None:
    """/dev/full takes no byte: what is written beside the target never takes its name."""
    target = tmp_path / "aus.vcf"
    target.write_text("alt", encoding="utf-8")
    (tmp_path / f".aus.vcf.{os.getpid()}.tmp").symlink_to("/dev/full")
    with pytest.raises(UserError, match="kein Platz mehr"):
        work.services.exporting.contacts(everybody(work), "vcard3", target)
    assert target.read_text(encoding="utf-8") == "alt"
    assert [path.name for path in tmp_path.iterdir() if "tmp" in path.name] == []


def test_a_folder_that_cannot_be_made(work: Work, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("alt", encoding="utf-8")
    for folder in (tmp_path / "datei", tmp_path / "datei" / "karten"):
        with pytest.raises(UserError, match=r"Der Ordner .* lässt sich nicht anlegen"):
            work.services.exporting.contacts_each([work.person("Kümmel")], "vcard3", folder)


def test_a_cancelled_export_leaves_nothing(work: Work, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    def cancelled() -> None:
        with pytest.raises(Cancelled):
            work.services.exporting.contacts(everybody(work), "vcard3", tmp_path / "aus.vcf", progress=cancel)

    there = sorted(tmp_path.iterdir())
    work.does_nothing(cancelled)
    assert sorted(tmp_path.iterdir()) == there


@pytest.mark.parametrize("form", ["vcard5", "", "pdf"])
def test_a_format_that_does_not_exist(form: str, work: Work, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="gibt es nicht; möglich sind vcard3, vcard4, vcard-outlook, xlsx, csv"):
        work.services.exporting.contacts([work.person("Kümmel")], form, tmp_path / "aus")


def test_a_list_goes_out_by_the_ending_of_its_name(work: Work, tmp_path: Path) -> None:
    found = work.services.audiences.view(work.services.audiences.find(AUDIENCE_NAME).id).list
    work.services.exporting.invitations(found, tmp_path / "liste.xlsx")
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "liste.xlsx")
    assert book.sheet_names == ["Einladungen", "Nicht dabei"]
    assert len(book.get_sheet_by_index(0).to_python()) == len(found.rows) + 1
    assert len(book.get_sheet_by_index(1).to_python()) == len(found.omitted) + 1
    work.services.exporting.invitations(found, tmp_path / "liste.csv")
    assert work.services.history.lines(1)[0].text == f"Einladungsliste {AUDIENCE_NAME} mit 62 Einträgen ausgegeben"
    with pytest.raises(UserError, match=r"\.doc"):
        work.services.exporting.invitations(found, tmp_path / "liste.doc")


@pytest.mark.parametrize("form", ["vcard3", "vcard4", "vcard-outlook"])
def test_notes_and_birthdays_leave_only_if_asked_for(form: str, work: Work, tmp_path: Path) -> None:
    subject = work.person("Kümmel")
    work.services.editing.add_note(subject, "Ruft lieber an")
    work.save(replace(work.one(Person, id=subject.id), birth_date=PartialDate(1970, 3, 14), birth_name="Beispiel"))
    secrets = {b"Ruft lieber an", b"1970", b"Beispiel"}

    def shown(**options: bool) -> set[bytes]:
        data = written(work, [subject], form, tmp_path, with_photo=False, **options)
        return {secret for secret in secrets if secret in data}

    assert shown() == set()
    assert shown(with_notes=True) == {b"Ruft lieber an"}
    assert shown(with_private=True) == {b"1970", b"Beispiel"}
    entry = work.services.history.lines(2)[1].entry
    assert entry.params["notes"] is True
