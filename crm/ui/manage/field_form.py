"""The form of an own field: new, or to be renamed, or with other choices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from crm.domain.listing import SubjectKind
from crm.domain.own_field import FieldType, OwnField
from crm.ui.record.form import Form

translate = QCoreApplication.translate


def type_words() -> dict[FieldType, str]:
    """What the types are called."""
    return {
        FieldType.TEXT: translate("manage", "Text"),
        FieldType.NUMBER: translate("manage", "Zahl"),
        FieldType.DATE: translate("manage", "Datum"),
        FieldType.CHOICE: translate("manage", "Auswahl"),
    }


def kind_words() -> dict[SubjectKind, str]:
    """Whose fields they are."""
    return {
        SubjectKind.PERSON: translate("manage", "Personen"),
        SubjectKind.ORGANISATION: translate("manage", "Organisationen"),
        SubjectKind.OFFICE: translate("manage", "Ämter"),
        SubjectKind.EVENT: translate("manage", "Veranstaltungen"),
    }


def new_field_form(kind: SubjectKind) -> Form:
    """Name, for what, type, and the choices where there are some."""
    form = Form(translate("manage", "Anlegen"))
    form.add_text("name", translate("manage", "Name"), hint=translate("manage", "zum Beispiel Ehrung"))
    form.add_choice("kind", translate("manage", "Gilt für"), kind_words().items(), kind)
    types = form.add_choice("type", translate("manage", "Art"), type_words().items(), FieldType.TEXT)
    _add_choices(form, "")
    _show_choices(form, types)
    types.currentIndexChanged.connect(lambda: _show_choices(form, types))
    return form


def change_form(field: OwnField) -> Form:
    """Another name and, of a choice, what can be chosen; kind and type stay what the values in it are."""
    form = Form(translate("manage", "Speichern"))
    form.add_text("name", translate("manage", "Name"), field.name)
    if field.type is FieldType.CHOICE:
        _add_choices(form, field.choices)
    return form


def field_of(form: Form) -> OwnField:
    """The field typed into :func:`new_field_form`."""
    return OwnField(
        name=form.text("name"),
        type=form.chosen("type"),
        subject_kind=form.chosen("kind"),
        choices=form.text("choices") if form.chosen("type") is FieldType.CHOICE else "",
    )


def _add_choices(form: Form, choices: str) -> None:
    area = form.add_area("choices", translate("manage", "Auswahl"), choices)
    area.setPlaceholderText(translate("manage", "je Zeile eine Angabe"))


def _show_choices(form: Form, types: QComboBox) -> None:
    area = form.control("choices")
    row = area.parentWidget()
    while row is not None and row.parentWidget() is not form:
        row = row.parentWidget()
    if row is not None:
        row.setVisible(form.chosen("type") is FieldType.CHOICE)
