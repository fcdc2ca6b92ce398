"""A table in the window: columns proposed and corrected, kept as a mapping, compared, taken over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import shiboken6
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from crm.domain.import_plan import Verdict
from crm.domain.table_column import Field
from crm.ui.desk import Desk
from crm.ui.importing.mapping_dialog import SaveMappingDialog
from crm.ui.importing.mappings_dialog import MappingsDialog
from crm.ui.importing.page import ImportPage
from crm.ui.widgets.lines_dialog import LinesDialog
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)
TABLE = (
    "Organisation;Funktion;Name;Telefon;Bemerkung\n"
    'Muster GmbH;Geschäftsführerin;"Musterneu, Dr. Anna";0681 5011-12;spricht Französisch\n'
    "Muster GmbH;Referent;Karl Musterneu;abc;\n"
)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def page(desk: Desk) -> ImportPage:
    made = ImportPage(desk)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Gäste 2026.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def fields(page: ImportPage) -> list[Field]:
    return [Field(box.currentData()) for box in page.columns.fields]


def pick(page: ImportPage, column: int, field: Field) -> None:
    box = page.columns.fields[column]
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def names(desk: Desk) -> list[str]:
    return [hit.row.name for hit in desk.services.directory.search("Musterneu") if "Musterneu" in hit.row.name]


def test_another_sheet_is_chosen_and_tab_leads_through_the_columns(page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "Gäste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name in ("Neu", "Alt"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ("Name", "Telefon"))
            sheet.write_row(1, 0, (f"Anna {name}", "0681 5011"))
    page.read_file(path)
    assert (page.columns.sheet.isVisible(), page.columns.sheet.currentText()) == (True, "Neu")
    QTest.keyClick(page.columns.sheet, Qt.Key.Key_Down)
    assert page.presenter.table is not None
    assert page.presenter.table.table.rows[0].cells[0] == "Anna Alt"
    assert page.columns.sheet.currentText() == "Alt"
    chain = [page.columns.fields[0], page.columns.owners[0], page.columns.fields[1], page.columns.owners[1]]
    assert [one.nextInFocusChain() for one in chain[:-1]] == chain[1:]
    page.presenter.read_text("Name\tTelefon\nAnna Muster\t0681 5011")
    assert not page.columns.sheet.isVisible()


def test_the_columns_are_shown_with_the_first_rows_before_anything_is_compared(page: ImportPage, file: Path) -> None:
    page.read_file(file)
    assert page.stack.currentWidget() is page.columns
    assert fields(page) == [Field.BODY, Field.OFFICE, Field.NAME, Field.PHONE, Field.NOTE]
    assert page.columns.source.text() == "Gäste 2026.csv, 2 Zeilen"
    lines = page.columns.preview.lines
    assert lines[:3] == ["Dr. Anna Musterneu", "Geschäftsführerin, Muster GmbH", "Telefon: 0681 5011-12"]
    assert any(line.startswith("Telefon: „abc“ ist keine") for line in lines)


def test_a_corrected_column_changes_the_preview_and_the_plan(page: ImportPage, desk: Desk, file: Path) -> None:
    page.read_file(file)
    pick(page, 4, Field.TAGS)
    pick(page, 3, Field.NONE)
    assert "Schlagworte: spricht Französisch" in page.columns.preview.lines
    assert not any("Telefon" in line for line in page.columns.preview.lines)
    page.columns.compare.click()
    plan = page.presenter.plan
    assert plan is not None
    assert page.stack.currentWidget() is not page.columns
    assert [entry.title for entry in plan.of(Verdict.NEW)][-2:] == ["Musterneu, Dr. Anna", "Musterneu, Karl"]
    assert plan.source.unread == ()
    page.review.back.click()
    assert page.stack.currentWidget() is page.columns
    assert fields(page)[3:] == [Field.NONE, Field.TAGS]
    page.columns.compare.click()
    page.review.apply.click()
    assert sorted(names(desk)) == ["Musterneu, Dr. Anna", "Musterneu, Karl"]
    desk.services.history.undo()
    assert names(desk) == []


def test_a_phone_can_belong_to_the_body(page: ImportPage, file: Path) -> None:
    page.read_file(file)
    owner = page.columns.owners[3]
    owner.setCurrentIndex(owner.findText("Organisation"))
    owner.activated.emit(owner.currentIndex())
    assert page.columns.preview.lines[:4] == [
        "Dr. Anna Musterneu", "Geschäftsführerin, Muster GmbH", "Muster GmbH", "Telefon: 0681 5011-12",
    ]  # fmt: skip


def test_a_mapping_is_kept_and_used_for_the_next_edition(page: ImportPage, desk: Desk, file: Path) -> None:
    page.read_file(file)
    pick(page, 4, Field.TAGS)
    page.columns.save.click()
    dialog = page._dialog
    assert isinstance(dialog, SaveMappingDialog)
    dialog.field.setText("Gästeliste")
    dialog.confirm.click()
    assert page.columns.mapping.currentText() == "Gästeliste"
    assert [one.name for one in desk.services.importing.tables.mappings()] == ["Gästeliste"]
    page.presenter.clear()
    page.read_file(file)
    assert page.columns.mapping.currentText() == "Gästeliste"
    assert fields(page)[4] is Field.TAGS
    box = page.columns.mapping
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert fields(page)[4] is Field.NOTE  # the program's own proposal


def test_a_kept_mapping_is_renamed_and_removed_and_comes_back(page: ImportPage, desk: Desk, file: Path) -> None:
    page.read_file(file)
    assert not page.columns.manage.isEnabled()
    page.presenter.columns.save_mapping("Gäste")
    assert page.columns.mapping.currentText() == "Gäste"
    page.columns.manage.click()
    [dialog] = page.findChildren(MappingsDialog)
    assert dialog.model.index(0, 1).data() == "Organisation · Amt, Funktion · Name (ganz) · Telefon · Notiz"
    dialog.rename_button.click()
    assert dialog.form is not None
    dialog.form.findChildren(QLineEdit)[0].setText("Gästeliste")
    dialog.form.submitted.emit()
    boxes = [page.columns.mapping.itemText(number) for number in range(page.columns.mapping.count())]
    assert boxes == ["Vorschlag des Programms", "Gästeliste"]
    assert fields(page)[4] is Field.NOTE  # the columns stay as they are chosen
    dialog.remove_button.click()
    assert desk.services.importing.tables.mappings() == []
    assert not page.columns.manage.isEnabled()
    dialog.undo()
    assert [one.name for one in desk.services.importing.tables.mappings()] == ["Gästeliste"]
    dialog.reject()


def test_a_name_that_is_taken_is_said_before(qapp: QApplication) -> None:
    dialog = SaveMappingDialog("Presse", ["Presse"])
    assert "wird ersetzt" in dialog.consequence.text()
    dialog.field.setText(" ")
    assert not dialog.confirm.isEnabled()
    shiboken6.delete(dialog)


def test_what_could_not_be_read_is_listed(page: ImportPage, file: Path) -> None:
    page.read_file(file)
    page.columns.compare.click()
    assert page.review.unread.isVisible()
    page.review.unread.click()
    dialog = page.review._dialog
    assert isinstance(dialog, LinesDialog)
    texts = [dialog.model.item(0, column).text() for column in range(2)]
    assert texts[0] == "Gäste 2026.csv, Zeile 3, Spalte „Telefon“"
    assert texts[1].startswith("„abc“ ist keine")


def test_cells_are_pasted(page: ImportPage) -> None:
    QGuiApplication.clipboard().setText("Name\tTelefon\nAnna Musterneu\t0681 5011")
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert fields(page) == [Field.NAME, Field.PHONE]


def test_what_is_missing_from_a_complete_list_is_proposed_to_end(page: ImportPage, file: Path) -> None:
    page.read_file(file)
    page.columns.complete.setChecked(True)
    page.columns.compare.click()
    page.review.apply.click()
    page.presenter.clear()
    file.write_text(TABLE.rpartition("Muster GmbH")[0], encoding="utf-8")
    page.read_file(file)
    page.columns.complete.setChecked(True)
    page.columns.compare.click()
    plan = page.presenter.plan
    assert plan is not None
    assert [entry.title for entry in plan.of(Verdict.VANISHED)] == ["Musterneu, Karl"]


def test_what_is_no_table_is_said_and_the_page_stays(page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "leer.csv"
    path.write_text("Farbe;Form\n1;2\n", encoding="utf-8")
    page.read_file(path)
    page.columns.compare.click()
    assert "Keine Spalte ist als Name oder Organisation zugeordnet" in page.error.text()
    assert page.stack.currentWidget() is page.columns


def test_every_control_has_a_name_and_can_be_reached(page: ImportPage, file: Path) -> None:
    page.read_file(file)
    for box in (*page.columns.fields, *page.columns.owners, page.columns.mapping):
        assert box.accessibleName()
        assert box.focusPolicy() & Qt.FocusPolicy.TabFocus
