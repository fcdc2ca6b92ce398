"""The top of a record: photo, name, function, what to do with it."""

from __future__ import annotations

import html
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm.domain.dossier import DossierKind
from crm.domain.listing import Subject, SubjectKind
from crm.services.record_view import Record
from crm.ui.fonts import Size, font
from crm.ui.icons import icon
from crm.ui.metrics import px
from crm.ui.record.forms_section import copy_actions
from crm.ui.record.link_line import LinkLine, link_to
from crm.ui.record.photo_button import PhotoButton
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.standing import standing_actions, standing_chips
from crm.ui.record.tool import row_action, separate
from crm.ui.record.words import body_types, record_name, since
from crm.ui.sheets.record_preview import preview_dossiers
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import title


class RecordHead(QWidget):
    """``edited`` asks for the form. Everything else the head does itself."""

    edited = Signal()

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._record: Record | None = None
        self.photo = PhotoButton()
        self.photo.file_chosen.connect(presenter.set_photo_file)
        self.photo.image_chosen.connect(presenter.set_photo)
        self.photo.removed.connect(presenter.remove_photo)
        self.name = title()
        self.name.setWordWrap(True)
        self.name.setMinimumHeight(px(28))
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.function = LinkLine(presenter.desk, font())
        self.standing = LinkLine(presenter.desk, font(Size.SMALL), secondary=True)
        self.function.setMinimumHeight(px(20))
        self._chip_box = QWidget()
        self._chips = FlowLayout(self._chip_box, gap=4)
        self._lay_out()

    def show_record(self, record: Record) -> None:
        """Fills the head."""
        self._record = record
        name = record_name(record)
        kind = AvatarKind(record.subject.kind.value)
        # Only an office's own icon: the photo of its holder stands in the holder's record.
        self.photo.show_subject(kind, name, record.photo.data if record.photo else None)
        self.name.setText(name)
        self._show_lines(record)
        self._chips.clear()
        for chip in standing_chips(record):
            self._chips.addWidget(chip)
        self._chip_box.setVisible(self._chips.count() > 0)
        is_office = record.subject.kind is SubjectKind.OFFICE
        self.page.setVisible(is_office)
        self.network.setVisible(not is_office)  # on its own page, and in the menu: no room for both
        self.mail.setHidden(is_office)  # no room for both; it is in the menu
        self.mail.setEnabled(bool(_mail(record)))
        self.mail.setToolTip(_mail(record) or self.tr("Es ist keine E-Mail-Adresse bekannt."))

    def write_mail(self) -> None:
        """Opens the mail program with the first mailbox that is not confidential."""
        if self._record is not None and (mail := _mail(self._record)):
            QDesktopServices.openUrl(QUrl(f"mailto:{mail}"))

    def show_network(self) -> None:
        """Opens the picture of who is linked with the record."""
        if self._record is not None:
            self._presenter.desk.open_network(self._record.subject)

    def print_sheet(self) -> None:
        """The record on a sheet of its own; of an office that of its holder."""
        if self._record is not None:
            kind = DossierKind.ORGANISATION if self._is_organisation() else DossierKind.PERSON
            preview_dossiers(kind, self._presenter.desk, self, [self._record.subject])

    def trash(self) -> None:
        """Puts the record into the trash; the status bar offers to take it back."""
        if self._record is not None:
            self._presenter.write(partial(self._presenter.editing.trash, self._record.subject))

    def menu(self) -> QMenu:
        """What else one can do, for the record shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._record is not None:
            owner = QWidget(menu)
            if self._record.subject.kind is SubjectKind.OFFICE and _mail(self._record):
                row_action(owner, self.tr("E-Mail schreiben"), self.write_mail)
                separate(owner)
            copy_actions(owner, self._record)
            standing_actions(owner, self._record, self._presenter)
            menu.addActions(owner.actions())
            if self._record.contact.party is not None:  # a vacant office has nobody to tell about
                menu.addAction(icon("printer"), self._sheet_words(), self.print_sheet)
            menu.addAction(icon("network"), self.tr("Netzwerk zeigen"), self.show_network)
            menu.addSeparator()
            menu.addAction(icon("trash"), self.tr("In den Papierkorb"), self.trash)
        return menu

    def _show_lines(self, record: Record) -> None:
        self.function.show_words(self._function(record))
        self.standing.show_words(self._standing(record))

    def _is_organisation(self) -> bool:
        return self._record is not None and self._record.subject.kind is SubjectKind.ORGANISATION

    def _sheet_words(self) -> str:
        if self._is_organisation():
            return self.tr("Organisationsblatt drucken …")
        return self.tr("Kontaktblatt drucken …")

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _open_page(self) -> None:
        """An office has a page of its own."""
        if self._record is not None:
            self._presenter.desk.open(self._record.subject)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        for line in (self.name, self.function, self.standing):
            names.addWidget(line)
        names.addSpacing(px(4))
        names.addWidget(self._chip_box)
        names.addStretch()
        top = QHBoxLayout()
        top.setSpacing(px(16))
        top.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(names, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(12))
        column.setSpacing(px(12))
        column.addLayout(top)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.mail = button(self.tr("E-Mail"), "mail", small=True, on_click=self.write_mail)
        self.page = button(self.tr("Amt öffnen"), "bank", small=True, on_click=self._open_page)
        self.network = icon_button("network", self.tr("Netzwerk zeigen"), small=True, on_click=self.show_network)
        self.edit = button(self.tr("Bearbeiten"), "pencil", small=True, on_click=self.edited.emit)
        self.delete = icon_button("trash", self.tr("Löschen"), small=True, on_click=self.trash)
        self.more = icon_button("more", self.tr("Mehr"), small=True, on_click=self._open_menu)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.mail)
        row.addWidget(self.page)
        row.addWidget(self.network)
        row.addStretch()
        for one in (self.edit, self.delete, self.more):
            row.addWidget(one)
        return row

    def _function(self, record: Record) -> str:
        """What it is and where, the body as a link."""
        contact = record.contact
        if record.subject.kind is SubjectKind.ORGANISATION and contact.body is not None:
            return html.escape(contact.body.municipality_kind or body_types()[contact.body.body_type])
        if contact.body is None:
            return ""
        body = link_to(contact.body.full_name, Subject(SubjectKind.ORGANISATION, contact.body.id))
        if record.subject.kind is SubjectKind.OFFICE:
            is_head = record.post is not None and record.post.office is not None and record.post.office.is_head
            words = self.tr("Leitung · {body}") if is_head else self.tr("Amt · {body}")
            return words.format(body=body)
        return " · ".join((html.escape(contact.function), body))

    def _standing(self, record: Record) -> str:
        """Since when, and what the body belongs to; of an office who holds it."""
        parts = []
        contact = record.contact
        if record.subject.kind is SubjectKind.OFFICE and contact.person is not None:
            parts.append(link_to(contact.person.name(), Subject(SubjectKind.PERSON, contact.person.id)))
        if contact.tenure is not None:
            parts.append(html.escape(since(contact.tenure)))
        if record.parent is not None:
            parts.append(html.escape(record.parent.full_name))
        return " · ".join(part for part in parts if part)


def _mail(record: Record) -> str:
    return (record.post or record.contact).email()
