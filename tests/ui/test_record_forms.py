"""Anschrift und Anrede in the record: every form with its reason, decided by hand, and live while one types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.address_override import Form
from crm.domain.listing import SubjectKind
from crm.domain.party import Gender
from crm.ui.record.forms_preview import FormsPreview
from crm.ui.record.forms_section import FormsSection
from crm.ui.record.item_row import ItemRow
from crm.ui.record.new_dialogs import PersonDialog, new_contact
from crm.ui.record.override_form import OverrideForm
from crm.ui.record.section import KEY
from crm.ui.widgets.hint import HintLine
from tests.ui.record_room import Room, room

__all__ = ["room"]


WHO = "Mustermeier"


@pytest.fixture
def section(room: Room) -> FormsSection:
    room.show(room.person(WHO))
    return room.section(FormsSection)


def row(section: FormsSection, key: str) -> ItemRow:
    found = next(one for one in section.rows() if one.property(KEY) == key)
    assert isinstance(found, ItemRow)
    return found


def keys(section: FormsSection) -> list[str]:
    return [str(one.property(KEY)) for one in section.rows()]


def texts(widget: QWidget) -> str:
    """Everything a widget says, line breaks of rich text as they are read."""
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text().replace("<br>", "\n") for label in labels if not label.isHidden())


def act(of: ItemRow, words: str) -> None:
    (found,) = [action for action in of.actions() if isinstance(action, QAction) and action.text() == words]
    found.trigger()
    QApplication.processEvents()


def editor(section: FormsSection) -> OverrideForm:
    assert isinstance(section.form, OverrideForm)
    return section.form


def hints(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [hint.text() for hint in widget.findChildren(HintLine) if hint.isVisible()]


# ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_three_forms_first_and_all_of_them_with_their_reasons_on_request(section: FormsSection) -> None:
    assert keys(section) == ["form-envelope", "form-salutation", "form-spoken"]
    assert "Landrätin des Landkreises Saarlouis" in texts(row(section, "form-envelope"))
    section.link.click()
    assert keys(section) == [f"form-{form.value}" for form in Form]
    assert "Regel „Landrätin oder Landrat“" in texts(row(section, "form-salutation"))
    assert "Amtsbezeichnung vor dem Namen" in texts(row(section, "form-card"))
    section.link.click()
    assert len(section.rows()) == 3


def test_a_form_is_copied_with_street_and_place(section: FormsSection) -> None:
    act(row(section, "form-envelope"), "Kopieren")
    copied = QApplication.clipboard().text().splitlines()
    assert copied[:2] == ["Landrätin des Landkreises Saarlouis", "Frau Dr. Käthe Mustermeier"]
    assert copied[-1].startswith("66")
    section.link.click()
    button = next(
        one for one in row(section, "form-spoken").findChildren(QWidget) if one.accessibleName() == "Mündlich kopieren"
    )
    button.click()  # type: ignore[attr-defined]
    assert QApplication.clipboard().text() == "Frau Landrätin"


# ── deciding ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_f2_decides_a_form_beside_the_rule_and_the_rule_comes_back(room: Room, section: FormsSection) -> None:
    row(section, "form-salutation").setFocus()
    room.press(Qt.Key.Key_F2)
    form = editor(section)
    assert form.text("text") == "Sehr geehrte Frau Landrätin,"
    assert "Sehr geehrte Frau Landrätin," in texts(form), "what the rule says stands beside it"
    form.set_text("text", "Liebe Frau Dr. Mustermeier,")
    room.press(Qt.Key.Key_Return)
    assert section.form is None
    chosen = row(section, "form-salutation")
    assert "Liebe Frau Dr. Mustermeier," in texts(chosen)
    assert "von Hand" in texts(chosen)
    assert room.services.history.lines()[0].text == "Anrede von Dr. Käthe Mustermeier von Hand festgelegt"
    act(chosen, "Vorgabe der Regel wiederherstellen")
    assert "Sehr geehrte Frau Landrätin," in texts(row(section, "form-salutation"))
    room.undo()
    assert "Liebe Frau Dr. Mustermeier," in texts(row(section, "form-salutation"))


def test_a_form_for_one_event_only(room: Room, section: FormsSection) -> None:
    section.decide(Form.SPOKEN)
    form, event = editor(section), room.services.events.find("Impulse 2020")
    form.choose("event", event.id)
    form.set_text("text", "Liebe Frau Landrätin")
    form.submit()
    assert "Frau Landrätin" in texts(row(section, "form-spoken"))
    (key,) = [key for key in keys(section) if key.startswith("decided-")]
    assert "nur für „Impulse 2020“" in texts(row(section, key))
    act(row(section, key), "Ändern …")
    assert (editor(section).event_id, editor(section).text("text")) == (event.id, "Liebe Frau Landrätin")
    editor(section).cancelled.emit()
    act(row(section, key), "Vorgabe der Regel wiederherstellen")
    assert not any(one.startswith("decided-") for one in keys(section))


def test_another_event_proposes_what_applies_there_unless_something_was_typed(
    room: Room, section: FormsSection
) -> None:
    event = room.services.events.find("Impulse 2020")
    party = room.person(WHO).id
    room.services.overrides.set(party, Form.SALUTATION, "Liebe Käthe,", event.id)
    room.desk.broadcast.tell(room.services.overrides.set(party, Form.SALUTATION, "Liebe Frau Mustermeier,"))
    QApplication.processEvents()
    section.decide(Form.SALUTATION)
    form = editor(section)
    assert form.text("text") == "Liebe Frau Mustermeier,"
    form.choose("event", event.id)
    assert form.text("text") == "Liebe Käthe,"
    form.set_text("text", "Hallo Käthe,")
    form.choose("event", None)
    assert form.text("text") == "Hallo Käthe,"


def test_an_empty_form_is_refused_below_its_field(room: Room, section: FormsSection) -> None:
    section.decide(Form.ENVELOPE)
    editor(section).set_text("text", "  ")
    editor(section).submit()
    assert section.form is not None
    assert "Bitte geben Sie die Form ein" in texts(editor(section))


def test_an_office_leads_to_its_holder_and_decides_nothing_itself(room: Room) -> None:
    room.show(room.head_of("Landkreis Saarlouis"))
    section = room.section(FormsSection)
    words = [action.text() for action in row(section, "form-salutation").actions()]
    assert "Festlegen …" not in words
    act(row(section, "form-salutation"), "Person öffnen")
    assert room.opened == [room.person(WHO)]


def test_a_decision_that_does_not_fit_the_gender_is_a_hint(room: Room, section: FormsSection) -> None:
    assert hints(section) == []
    section.decide(Form.SALUTATION)
    editor(section).set_text("text", "Sehr geehrter Herr Landrat,")
    editor(section).submit()
    assert hints(section) == ["Anrede: Die festgelegte Form spricht einen Mann an, erfasst ist „weiblich“."]


# ── while one types ─────────────────────────────────────────────────────────────────────────────────────────────────


def preview(room: Room) -> FormsPreview:
    room.pane.edit()
    found = room.pane.edit_page.preview
    assert found is not None
    return found


def test_the_preview_follows_each_key_and_writes_nothing(room: Room, section: FormsSection, qtbot: QtBot) -> None:
    shown, form, before = preview(room), room.pane.edit_page.form, len(room.services.history.lines())
    assert form is not None
    degrees = form.control("degrees")
    degrees.setFocus()
    room.type("Prof. ")
    assert form.text("degrees") == "Dr.Prof.", "appended by the keys"
    form.set_text("degrees", "Prof. Dr.")
    form.set_text("family_name", "Neuname")
    qtbot.waitUntil(lambda: "Neuname" in texts(shown))
    assert shown.forms.envelope_lines[1] == "Frau Prof. Dr. Käthe Neuname"
    assert shown.forms.less_formal == "Sehr geehrte Frau Professorin Neuname,"
    for words in ("Anschrift", "Name zuerst", "Briefanrede", "Informell", "Mündlich", "Karte", "E-Mail", "Schluss"):
        assert words in texts(shown)
    assert len(room.services.history.lines()) == before


def test_a_missing_gender_shows_as_a_hint_at_once(room: Room, section: FormsSection, qtbot: QtBot) -> None:
    shown, form = preview(room), room.pane.edit_page.form
    assert form is not None
    assert hints(shown) == []
    form.choose("gender", Gender.UNKNOWN)
    qtbot.waitUntil(lambda: bool(hints(shown)))
    assert hints(shown) == ["Das Geschlecht ist nicht erfasst: Amt und Anrede stehen ohne „Herr“ oder „Frau“."]
    assert shown.forms.salutation == "Guten Tag Dr. Käthe Mustermeier,"


def test_half_a_date_leaves_the_last_forms(room: Room, section: FormsSection) -> None:
    shown, form = preview(room), room.pane.edit_page.form
    assert form is not None
    before = shown.forms
    form.set_text("deceased_on", "3.")
    form.set_text("family_name", "Neuname")
    shown.refresh()
    assert shown.forms == before


def test_titles_of_an_office_typed_in_the_other_gender_are_a_hint(room: Room) -> None:
    room.show(room.head_of("Landkreis Saarlouis"))
    shown, form = preview(room), room.pane.edit_page.form
    assert form is not None
    form.set_text("title_f", "Landrat")
    shown.refresh()
    assert "Die weibliche Amtsbezeichnung „Landrat“ ist eine männliche Form." in hints(shown)
    assert shown.forms.envelope_lines[0] == "Landrat des Landkreises Saarlouis"
    assert "Unbesetzt" in texts(shown)


def test_the_name_of_an_organisation_shows_in_its_address(room: Room) -> None:
    room.show(room.organisation("Gemeinde Tholey"))
    shown, form = preview(room), room.pane.edit_page.form
    assert form is not None
    form.set_text("full_name", "Gemeinde Neutholey")
    shown.refresh()
    assert shown.forms.envelope_lines == ("Gemeinde Neutholey",)


def test_the_preview_goes_with_the_form(room: Room, section: FormsSection) -> None:
    shown = preview(room)
    room.pane.edit_page.close_form()
    assert room.pane.edit_page.preview is None
    assert shown.isHidden()


# ── a name as a whole ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> PersonDialog:
    made = new_contact(room.desk, room.pane, SubjectKind.PERSON)
    assert isinstance(made, PersonDialog)
    return made


def test_a_name_typed_as_a_whole_is_taken_apart(room: Room, dialog: PersonDialog) -> None:
    dialog.whole.setText("Frau Prof. Dr. Anna Gräfin von Muster MdL, geb. Beispiel")
    form = dialog.form
    parts = {name: form.text(name) for name in ("degrees", "given_name", "nobility", "prefix", "family_name", "suffix")}
    assert parts == {
        "degrees": "Prof. Dr.",
        "given_name": "Anna",
        "nobility": "Gräfin",
        "prefix": "von",
        "family_name": "Muster",
        "suffix": "MdL",
    }
    assert form.chosen("gender") is Gender.FEMALE, "the courtesy says it"
    form.submit()
    record = room.load(room.opened[0])
    assert record.name == "Prof. Dr. Anna Gräfin von Muster MdL"
    assert record.contact.person is not None
    assert record.contact.person.birth_name == "Beispiel"


def test_the_first_name_never_gives_the_gender(dialog: PersonDialog) -> None:
    dialog.whole.setText("Anna Muster")
    assert dialog.form.chosen("gender") is Gender.UNKNOWN
    gender = dialog.form.control("gender")
    assert isinstance(gender, QComboBox)
    assert gender.currentText() == "keine Angabe"


def test_a_part_corrected_by_hand_stays(dialog: PersonDialog) -> None:
    dialog.whole.setText("Ana Maria Muster")
    dialog.form.set_text("given_name", "Ana")
    dialog.form.set_text("family_name", "Maria Muster")
    dialog.whole.setText("Dr. Ana Maria Muster")
    assert (dialog.form.text("degrees"), dialog.form.text("given_name")) == ("Dr.", "Ana")
    assert dialog.form.text("family_name") == "Maria Muster"


def test_doubts_about_a_name_are_said(dialog: PersonDialog) -> None:
    dialog.whole.setText("Muster")
    assert "Vor- oder Familienname fehlt" in texts(dialog)
    dialog.whole.setText("Ministerin Dr. Anna Muster")
    assert "„Ministerin“ bitte unten als Amt wählen" in texts(dialog)
