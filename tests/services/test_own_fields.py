"""Own fields: defined, filled in, found, written into tables, and taken back, on both engines."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path

import pytest
import python_calamine

from crm.domain.errors import ConflictError, UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.own_field import FieldType, FieldValue, OwnField
from crm.services.own_fields import OwnFields
from tests.services.work import Work


def define(work: Work, name: str, kind: FieldType = FieldType.TEXT, **more: object) -> OwnField:
    made, _ = work.services.own_fields.define(OwnField(name=name, type=kind, **more))  # type: ignore[arg-type]
    return made


def own(work: Work) -> OwnFields:
    return work.services.own_fields


def shown(work: Work, subject: Subject) -> dict[str, str]:
    return {value.field.name: value.shown for value in work.services.records.load(subject).own_values}


def test_a_field_of_each_type_is_filled_in_and_cleared(work_on_both: Work) -> None:
    work, subject = work_on_both, work_on_both.person("Kümmel")
    work.is_one_entry(
        lambda: own(work).define(OwnField(name=" Erste  Rede ", type=FieldType.DATE)),
        "Eigenes Feld „Erste Rede“ angelegt",
    )
    speech = work.one(OwnField)
    number = define(work, "Mitarbeitende", FieldType.NUMBER)
    choice = define(work, "Ehrung", FieldType.CHOICE, choices="Silber\n\nGold")
    work.is_one_entry(
        lambda: own(work).set_value(subject, number, "1.234,5"),
        "Angabe „Mitarbeitende“ zu Gabriele Kümmel eingetragen",
    )
    own(work).set_value(subject, speech, "März 2021")
    own(work).set_value(subject, choice, "gold")
    assert shown(work, subject) == {"Erste Rede": "März 2021", "Mitarbeitende": "1.234,5", "Ehrung": "Gold"}
    work.is_one_entry(
        lambda: own(work).set_value(subject, number, ""), "Angabe „Mitarbeitende“ zu Gabriele Kümmel geleert"
    )
    assert shown(work, subject)["Mitarbeitende"] == ""
    work.does_nothing(lambda: own(work).set_value(subject, choice, "Gold"))


def test_several_values_are_one_entry_or_none(work: Work) -> None:
    event = Subject(SubjectKind.EVENT, work.event.id)
    seats = define(work, "Stellplätze", FieldType.NUMBER, subject_kind=SubjectKind.EVENT)
    dress = define(work, "Kleidung", subject_kind=SubjectKind.EVENT)
    work.is_one_entry(
        lambda: own(work).set_values(event, {seats.id: "40", dress.id: "Dunkler Anzug"}),
        f"Eigene Angaben zu {work.event.name} geändert",
    )
    assert [value.shown for value in own(work).of(event)] == ["40", "Dunkler Anzug"]

    def half_wrong() -> None:
        with pytest.raises(UserError, match="„Stellplätze“ erwartet eine Zahl"):
            own(work).set_values(event, {dress.id: "Smoking", seats.id: "viele"})

    work.does_nothing(half_wrong)


def test_a_field_belongs_to_one_kind_of_record(work: Work) -> None:
    define(work, "Spitzname")
    assert shown(work, work.person("Kümmel")) == {"Spitzname": ""}
    assert shown(work, work.body("Gemeinde Tholey")) == {}


def test_names_choices_and_order(work_on_both: Work) -> None:
    work = work_on_both
    first, second = define(work, "Eins"), define(work, "Zwei")
    work.is_one_entry(lambda: own(work).change(first, "Anfang"), "Eigenes Feld in „Anfang“ umbenannt")
    work.is_one_entry(lambda: own(work).arrange(SubjectKind.PERSON, [second.id, first.id]), "Eigene Felder geordnet")
    assert [field.name for field in own(work).all(SubjectKind.PERSON)] == ["Zwei", "Anfang"]
    with pytest.raises(UserError, match="Ein Feld „zwei“ gibt es hier schon"):
        define(work, "zwei")
    define(work, "Zwei", subject_kind=SubjectKind.EVENT)  # elsewhere it may be called so too
    with pytest.raises(UserError, match="Bitte geben Sie dem Feld einen Namen"):
        define(work, "  ")
    with pytest.raises(UserError, match="„Rang“ braucht mindestens eine Angabe zur Auswahl"):
        define(work, "Rang", FieldType.CHOICE)
    with pytest.raises(UserError, match="„gold“ steht zweimal in der Auswahl"):
        define(work, "Rang", FieldType.CHOICE, choices="Gold\ngold")
    with pytest.raises(ConflictError):
        own(work).change(first, "Veraltet")


def test_a_choice_in_use_does_not_vanish(work: Work) -> None:
    field = define(work, "Ehrung", FieldType.CHOICE, choices="Silber\nGold")
    own(work).set_value(work.person("Kümmel"), field, "Gold")

    def refused() -> None:
        with pytest.raises(UserError, match="„Gold“ steht noch bei einem Eintrag"):
            own(work).change(field, field.name, ["Silber", "Bronze"])

    work.does_nothing(refused)
    work.is_one_entry(
        lambda: own(work).change(field, field.name, ["Gold", "Bronze"]), "Auswahl des eigenen Feldes „Ehrung“ geändert"
    )
    assert work.one(OwnField).choice_list() == ("Gold", "Bronze")


def test_removing_a_field_says_what_goes_and_undo_brings_it_back(work_on_both: Work) -> None:
    work = work_on_both
    field = define(work, "Spitzname")
    for family, value in (("Kümmel", "Gabi"), ("Zeyer", "Zey")):
        own(work).set_value(work.person(family), field, value)
    assert [(use.field.name, use.count) for use in own(work).overview()] == [("Spitzname", 2)]
    work.is_one_entry(lambda: own(work).remove(field), "Eigenes Feld „Spitzname“ entfernt, darin 2 Angaben")
    assert shown(work, work.person("Kümmel")) == {}
    assert work.services.directory.search("Gabi") == []
    work.services.history.undo()
    assert shown(work, work.person("Kümmel")) == {"Spitzname": "Gabi"}
    assert [hit.row.subject for hit in work.services.directory.search("Gabi")] == [work.person("Kümmel")]


def test_the_directory_follows_the_values(work_on_both: Work) -> None:
    work, subject = work_on_both, work_on_both.person("Kümmel")
    field, number = define(work, "Spitzname"), define(work, "Mitarbeitende", FieldType.NUMBER)
    event = Subject(SubjectKind.EVENT, work.event.id)
    dress = define(work, "Kleidung", subject_kind=SubjectKind.EVENT)
    body, motto = work.body("Gemeinde Tholey"), define(work, "Leitwort", subject_kind=SubjectKind.ORGANISATION)

    def found(text: str) -> list[Subject]:
        return [hit.row.subject for hit in work.services.directory.search(text)]

    own(work).set_value(subject, field, "Rheingräfin")
    own(work).set_value(subject, number, "98.765")
    own(work).set_value(event, dress, "Schottenrock")
    own(work).set_value(body, motto, "Wabernlohe")
    assert found("rheingraefin") == found("98.765") == [subject]
    assert found("Schottenrock") == [event]
    assert found("Wabernlohe") == [body], "the value of a body is not its offices'"
    own(work).set_value(subject, field, "Moselgräfin")
    assert (found("Rheingräfin"), found("Moselgräfin")) == ([], [subject])
    work.services.history.undo()
    assert (found("Moselgräfin"), found("Rheingräfin")) == ([], [subject])


def test_the_table_has_the_fields_as_columns_with_their_types(work: Work, tmp_path: Path) -> None:
    number, day = define(work, "Mitarbeitende", FieldType.NUMBER), define(work, "Erste Rede", FieldType.DATE)
    define(work, "Nur am Haus", subject_kind=SubjectKind.EVENT)
    kuemmel, zeyer = work.person("Kümmel"), work.person("Zeyer")
    own(work).set_values(kuemmel, {number.id: "1.234,5", day.id: "14.03.2021"})
    own(work).set_values(zeyer, {day.id: "2020"})
    work.services.exporting.contacts([kuemmel, zeyer], "xlsx", tmp_path / "a.xlsx")
    head, *rows = python_calamine.CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()
    assert head[-2:] == ["Mitarbeitende", "Erste Rede"]
    assert rows[0][-2:] == [1234.5, datetime.date(2021, 3, 14)]
    assert rows[1][-2:] == ["", "2020"]
    work.services.exporting.contacts([kuemmel, zeyer], "csv", tmp_path / "a.csv")
    lines = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig")), delimiter=";"))
    assert [line[-2:] for line in lines[1:]] == [["1234,5", "14.03.2021"], ["", "2020"]]
    work.services.exporting.contacts([kuemmel], "vcard4", tmp_path / "a.vcf")
    assert b"1234" not in (tmp_path / "a.vcf").read_bytes(), "an own field is the house's own affair"


def test_values_go_with_their_record_only_when_it_goes(work: Work) -> None:
    field, subject = define(work, "Spitzname"), work.person("Kümmel")
    own(work).set_value(subject, field, "Gabi")
    work.services.editing.trash(subject)
    assert work.services.directory.search("Gabi") == []
    work.services.editing.restore(subject)
    assert work.one(FieldValue).value == "Gabi"
    assert [hit.row.subject for hit in work.services.directory.search("Gabi")] == [subject]


def test_audiences_follow_the_name_of_a_field_and_keep_it_from_being_removed(work: Work) -> None:
    field, subject = define(work, "Ehrung"), work.person("Kümmel")
    own(work).set_value(subject, field, "Gold")
    audiences = work.services.audiences
    audiences.save(audiences.from_data("Geehrte", {"include": [{"rule": "field", "name": "Ehrung", "value": "Gold"}]}))
    own(work).change(field, "Auszeichnung")
    found = audiences.view(audiences.find("Geehrte").id)
    assert [row.party_id for row in found.list.rows] == [subject.id]
    assert found.audience.describe().startswith("Auszeichnung: Gold")

    def refused() -> None:
        with pytest.raises(UserError, match="„Auszeichnung“ steht in den Bedingungen des Verteilers „Geehrte“"):
            own(work).remove(work.one(OwnField))

    work.does_nothing(refused)
