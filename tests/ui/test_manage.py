"""The windows for tags, own fields and what is long unconfirmed: done by keyboard, looked up in the store."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import TagColour
from crm.domain.own_field import FieldType, OwnField
from crm.services.confirmation import StaleKind
from crm.services.tags import TagUse
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.jobs import ThreadJobs
from crm.ui.manage.fields_dialog import FieldsDialog, manage_fields
from crm.ui.manage.frame import ManageDialog
from crm.ui.manage.stale_dialog import StaleDialog, confirm_stale
from crm.ui.manage.tags_dialog import TagsDialog, manage_tags
from tests.ui.events_sample import sample_desk

Key = Qt.Key
NoModifier = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    made = sample_desk(tmp_path)
    one, other = people(made)[:2]
    for subject, name in ((one, "Presse"), (other, "Presse"), (one, "Zeitung")):
        made.services.editing.add_tag(subject, name)
    return made


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def people(desk: Desk) -> list[Subject]:
    return desk.services.directory.find(kinds=[SubjectKind.PERSON])


def uses(desk: Desk) -> dict[str, TagUse]:
    return {use.tag.name: use for use in desk.services.tags.all()}


def choose(dialog: TagsDialog | FieldsDialog, name: str) -> None:
    model = dialog.model
    names = [str(model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount())]
    dialog.table.selectRow(names.index(name))
    dialog.table.setFocus()


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NoModifier) -> None:
    """What the row's action does with its key: shortcuts need an active window, which offscreen has not."""
    wanted = QKeySequence(key | modifier) if modifier is not NoModifier else QKeySequence(key)  # type: ignore[operator]
    action = next(action for action in widget.actions() if action.shortcut() == wanted)
    action.trigger()


def texts(form_holder: ManageDialog) -> str:
    assert form_holder.form is not None
    return form_holder.form.error.text()


# ── tags ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_tags_stand_with_their_counts_as_chips_and_are_heard(desk: Desk, window: QWidget) -> None:
    dialog = manage_tags(desk, window)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.services.tags.colour(uses(desk)["Presse"].tag, TagColour.TEAL)
    dialog.reload()
    names = [use.tag.name for use in dialog.model.rows]
    at = dialog.model.index(names.index("Presse"), 0)
    assert (at.data(ItemRole.CHIPS)[0].words, at.data(ItemRole.CHIPS)[0].colour) == ("Presse", TagColour.TEAL)
    assert at.data(Qt.ItemDataRole.AccessibleTextRole) == "Presse"
    assert at.siblingAtColumn(1).data() == str(uses(desk)["Presse"].count)
    assert at.siblingAtColumn(2).data() == "Türkis", "never by colour alone"


def test_a_tag_is_renamed_by_f2_and_taken_back_in_the_foot(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    dialog = manage_tags(desk, window)
    choose(dialog, "Presse")
    press(dialog.table, Key.Key_F2)
    assert dialog.form is not None
    dialog.form.set_text("name", "Zeitung")
    dialog.form.submit()
    assert "gibt es schon; Sie können die beiden zusammenführen" in texts(dialog), "it stays open with the sentence"
    dialog.form.set_text("name", "Medien")
    dialog.form.submit()
    assert dialog.form is None
    assert "Medien" in uses(desk)
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.tag.name == "Medien", "the row stays chosen"
    assert dialog.status.label.text() == "Schlagwort „Presse“ in „Medien“ umbenannt"
    dialog.status.undo.click()
    assert "Presse" in uses(desk)


def test_colour_merge_and_removal(desk: Desk, window: QWidget) -> None:
    dialog = manage_tags(desk, window)
    choose(dialog, "Presse")
    menu = dialog.colours()
    assert menu is not None
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Grau"]
    next(action for action in menu.actions() if action.text() == "Violett").trigger()
    assert uses(desk)["Presse"].tag.colour is TagColour.VIOLET
    choose(dialog, "Zeitung")
    dialog.merge()
    assert dialog.form is not None
    box = dialog.form.control("into")
    assert isinstance(box, QComboBox)
    box.setCurrentText("Presse")
    before = uses(desk)["Presse"].count
    dialog.form.submit()
    assert "Zeitung" not in uses(desk)
    assert uses(desk)["Presse"].count == before, "one bore both already"
    choose(dialog, "Presse")
    press(dialog.table, Key.Key_Delete)
    assert "Presse" not in uses(desk)
    assert dialog.status.label.text() == "Schlagwort „Presse“ überall entfernt"


def test_without_tags_it_says_where_they_come_from(qapp: QApplication, tmp_path: Path, window: QWidget) -> None:
    dialog = manage_tags(sample_desk(tmp_path, empty=True), window)
    assert not dialog.table.isVisible()
    assert not any(tool.isEnabled() for tool in (dialog.rename_button, dialog.merge_button, dialog.remove_button))


# ── own fields ──────────────────────────────────────────────────────────────────────────────────────────────────────


def names_of(desk: Desk, kind: SubjectKind = SubjectKind.PERSON) -> list[str]:
    return [field.name for field in desk.services.own_fields.all(kind)]


def test_a_field_is_made_changed_moved_and_removed(desk: Desk, window: QWidget) -> None:
    dialog = manage_fields(desk, window)
    assert not dialog.table.isVisible(), "what belongs here, and the first step"
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for name in ("Spitzname", "Ehrung"):
        dialog.new()
        assert dialog.form is not None
        dialog.form.set_text("name", name)
        if name == "Ehrung":
            types = dialog.form.control("type")
            assert isinstance(types, QComboBox)
            assert not dialog.form.control("choices").isVisible()
            types.setCurrentText("Auswahl")
            assert dialog.form.control("choices").isVisible()
            dialog.form.submit()
            assert "braucht mindestens eine Angabe zur Auswahl" in texts(dialog)
            dialog.form.control("choices").setPlainText("Silber\nGold")  # type: ignore[attr-defined]
        dialog.form.submit()
        assert dialog.form is None
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.field.choice_list() == ("Silber", "Gold")
    assert dialog.model.index(1, 2).data() == "Auswahl: Silber, Gold"
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (True, False)
    press(dialog.table, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names_of(desk) == ["Ehrung", "Spitzname"]
    desk.services.own_fields.set_value(people(desk)[0], chosen.field, "Gold")
    dialog.reload()
    choose(dialog, "Ehrung")
    press(dialog.table, Key.Key_F2)
    assert dialog.form is not None
    dialog.form.control("choices").setPlainText("Silber")  # type: ignore[attr-defined]
    dialog.form.submit()
    assert "„Gold“ steht noch bei einem Eintrag" in texts(dialog)
    dialog.form.control("choices").setPlainText("Gold\nSilber\nBronze")  # type: ignore[attr-defined]
    dialog.form.set_text("name", "Auszeichnung")
    dialog.form.submit()
    assert names_of(desk) == ["Auszeichnung", "Spitzname"]
    press(dialog.table, Key.Key_Delete)
    assert dialog.status.label.text() == "Eigenes Feld „Auszeichnung“ entfernt, darin eine Angabe"
    dialog.undo()
    assert names_of(desk) == ["Auszeichnung", "Spitzname"]


# ── long unconfirmed ────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_stale_is_filtered_and_confirmed_by_one_key(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    dialog = confirm_stale(desk, window)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    everything = len(dialog.model.rows)
    dialog.kind.setCurrentText("E-Mail")
    mails = len(dialog.model.rows)
    assert 2 < mails < everything
    assert {item.kind for item in dialog.model.rows} == {StaleKind.EMAIL}
    first = dialog.model.rows[:2]
    dialog.table.selectRow(0)
    dialog._choose([0, 1])
    press(dialog.table, Key.Key_B)
    assert len(dialog.model.rows) == mails - 2
    assert not {item.record.id for item in first} & {item.record.id for item in dialog.model.rows}
    assert len(dialog.chosen()) == 1, "the next row is chosen, so that one can go on"
    assert dialog.status.label.text().startswith("Bestätigt: 2 Angaben zu ")
    dialog.undo()
    assert len(dialog.model.rows) == mails
    sentence = dialog.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == f"{first[0].name}, E-Mail {first[0].value}, zuletzt bestätigt: nie"


def test_age_narrows_and_nothing_left_says_so(desk: Desk, window: QWidget) -> None:
    dialog = confirm_stale(desk, window)
    for subject in desk.services.directory.find(kinds=tuple(SubjectKind)[:3]):
        desk.services.confirmation.confirm_all(subject)
    dialog.reload()
    assert not dialog.model.rows
    assert not dialog.table.isVisible()
    assert not dialog.confirm_button.isEnabled()
    assert dialog.count.text() == "0 Angaben"
    dialog.age.setCurrentIndex(dialog.age.count() - 1)
    assert dialog.age.currentText() == "noch nie"
    assert not dialog.model.rows


def test_enter_opens_the_record_in_the_main_window(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    opened: list[Subject] = []
    desk.opened.connect(opened.append)
    dialog = confirm_stale(desk, window)
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Key.Key_Return)
    assert opened == [dialog.model.rows[0].subject]
    assert dialog.isVisible()


# ── all of them ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", [TagsDialog, FieldsDialog, StaleDialog])
def test_everything_that_takes_the_keyboard_has_a_name(kind: type[ManageDialog], desk: Desk, window: QWidget) -> None:
    desk.services.own_fields.define(OwnField(name="Ehrung", type=FieldType.CHOICE, choices="Gold"))
    dialog = kind(desk, window)
    dialog.show()
    for opener in ("rename", "new"):
        getattr(dialog, opener, lambda: None)()
    parts = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    for control in dialog.findChildren(QWidget):
        if control.isVisible() and isinstance(control, parts) and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named = control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
            assert named, control


def test_a_window_opens_once(desk: Desk, window: QWidget) -> None:
    first = manage_tags(desk, window)
    assert manage_tags(desk, window) is first
    first.close()
    assert manage_tags(desk, window) is not first


def test_an_answer_that_comes_after_closing_finds_nobody(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    jobs = ThreadJobs()
    slow = Desk(desk.services, jobs, desk.feedback, desk.settings)
    dialog = confirm_stale(slow, window)
    dialog.close()
    qtbot.waitUntil(jobs.read.is_idle)
    QApplication.processEvents()
    jobs.shutdown()
