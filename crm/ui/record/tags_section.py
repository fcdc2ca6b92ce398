"""Schlagwörter: chips that can be taken away, and a field that knows the tags in use."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from crm.domain.notes import Tag, TagColour, Tagging
from crm.services.record_view import Record
from crm.ui.manage.colours import colour_menu
from crm.ui.manage.tags_dialog import manage_tags
from crm.ui.record.form import Form
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import KEY, RecordSection
from crm.ui.record.tag_chip import RemovableTag
from crm.ui.record.tool import row_action, separate
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import note


class TagsSection(RecordSection):
    """The tags of a record, added and taken away where they are read."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Schlagwörter"), self.tr("Hinzufügen"))
        self.linked.connect(self.add_tag)

    def slice(self, record: Record) -> object:
        return record.tags

    def fill(self, record: Record) -> None:
        if not record.tags:
            self.add(note(self.tr("Noch keine Schlagwörter."), wrap=True))
            return
        box = QWidget()
        box.setProperty(KEY, "tags")
        flow = FlowLayout(box, gap=6)
        for tagging, tag in record.tags:
            chip = RemovableTag(tag.name, tag.colour)
            self._add_actions(chip, tagging, tag)
            chip.removed.connect(partial(self._remove, tagging, tag))
            flow.addWidget(chip)
            if box.focusProxy() is None:
                box.setFocusProxy(chip)
        self.add(box)

    def add_tag(self) -> None:
        """Opens the field; each Enter adds a tag."""
        form = Form(self.tr("Hinzufügen"))
        field = form.add_text("tag", self.tr("Schlagwort"), check=self._fault)
        completer = QCompleter(field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)
        self.presenter.desk.read(
            self.presenter.desk.services.records.tag_names,
            partial(self._offer, form, completer),
            replaces=f"record-tags-{id(self)}",
        )
        form.submitted.connect(partial(self._submit, form))
        self.open_form(form)

    def _offer(self, form: Form, completer: QCompleter, names: list[str]) -> None:
        if self.form is form:
            had = {tag.name for _, tag in self.record.tags}
            completer.setModel(QStringListModel([name for name in names if name not in had], completer))

    def _add_actions(self, chip: RemovableTag, tagging: Tagging, tag: Tag) -> None:
        colour = row_action(chip, self.tr("Farbe"), lambda: None)
        colour.setMenu(colour_menu(chip, tag.colour, partial(self._colour, tag)))
        row_action(chip, self.tr("Alle Schlagwörter …"), partial(manage_tags, self.presenter.desk, self))
        separate(chip)
        row_action(chip, self.tr("Von diesem Eintrag entfernen"), partial(self._remove, tagging, tag))

    def _colour(self, tag: Tag, colour: TagColour) -> None:
        self.presenter.write(partial(self.presenter.desk.services.tags.colour, tag, colour))

    def _fault(self, text: str) -> str:
        return "" if text else self.tr("Bitte geben Sie ein Schlagwort ein.")

    def _submit(self, form: Form) -> None:
        self.save(form, partial(self.presenter.editing.add_tag, self.record.subject, form.text("tag")))

    def _remove(self, tagging: Tagging, tag: Tag) -> None:
        self.presenter.write(partial(self.presenter.editing.remove_tag, self.record.subject, tagging, tag))
