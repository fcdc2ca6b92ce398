"""Neuer Kontakt: a short dialog for a person, an organisation or an office; each is one entry in the journal."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.ui.desk import Desk
from crm.ui.duplicates.similar import LookUp, SimilarContacts
from crm.ui.metrics import px
from crm.ui.record.address_section import add_address_fields, address_of, complain_about
from crm.ui.record.edit_form import (
    add_office_fields,
    add_organisation_fields,
    add_person_fields,
    office_of,
    organisation_of,
    person_of,
)
from crm.ui.record.form import Form
from crm.ui.record.name_in_parts import NameInParts
from crm.ui.record.reach_section import channel_sentence
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Pane, heading, note

# What the window system puts around a dialog takes about this.
_TITLE_BAR = 40


class NewDialog(QDialog):
    """Title, one line of advice, the form, Abbrechen and Anlegen. What was made is opened."""

    def __init__(self, desk: Desk, parent: QWidget | None, title: str, advice: str) -> None:
        super().__init__(parent)
        self.desk = desk
        self.form = Form()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.build()
        self.form.submitted.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(4))
        column.addWidget(heading(title))
        column.addWidget(note(advice, wrap=True))
        column.addSpacing(px(8))
        column.addWidget(self._area(), 1)
        column.addLayout(self._buttons())
        self.setMinimumWidth(px(480))
        self.installEventFilter(self)
        self._pane.installEventFilter(self)
        self.form.focus()

    def _area(self) -> QScrollArea:
        """The form scrolls where the screen is too small for it, so that the buttons stay in sight."""
        self._pane = Pane(QPalette.ColorRole.Window)
        self._fields = QVBoxLayout(self._pane)
        self._fields.setContentsMargins(px(2), 0, px(2), 0)  # room for the frame of a field that has the keys
        self._fields.setSpacing(px(4))
        self._fields.addWidget(self.form)
        self._fields.addStretch()
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # counted apart
        self.area.setWidget(self._pane)
        return self.area

    @abstractmethod
    def build(self) -> None:
        """Adds the fields."""

    @abstractmethod
    def add(self) -> tuple[Subject, ChangeSet]:
        """Stores what is typed; runs in the write lane, so :meth:`gather` has read the fields before."""

    def gather(self) -> bool:
        """Reads the fields; False if the form has said what is wrong."""
        return True

    def show_below(self, widget: QWidget) -> None:
        """Puts something between the form and the buttons."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.area) + 1, widget)

    def show_similar(self, kind: SubjectKind, typed: Callable[[], LookUp | None]) -> SimilarContacts:
        """Shows, while something is typed, who may already be that; whoever opens one of them makes nothing new."""
        similar = SimilarContacts(self.desk, kind, typed)
        similar.opened.connect(self._open_similar)
        self.form.changed.connect(similar.look_soon)
        self.show_below(similar)
        return similar

    def _open_similar(self, subject: Subject) -> None:
        self.reject()
        self.desk.open(subject)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grows when a sentence appears below a field; Qt leaves that out for text that wraps.

        A filter, not an override of ``event``: Qt deletes the dialog in there.
        """
        layout = self.layout()
        if event.type() is QEvent.Type.LayoutRequest and watched in (self, self._pane) and layout is not None:
            around = _height(layout, self.width())
            most = self.screen().availableGeometry().height() - px(_TITLE_BAR)
            self.area.setMinimumHeight(max(0, min(_height(self._fields, self.area.width()), most - around)))
            wanted = around + self.area.minimumHeight()
            self.resize(self.width(), wanted if self.height() > most else max(self.height(), wanted))
        return super().eventFilter(watched, event)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch()
        self.cancel = button(self.tr("Abbrechen"), on_click=self.reject)
        self.create_button = button(self.tr("Anlegen"), look=Look.PRIMARY, on_click=self.form.submit)
        row.addWidget(self.cancel)
        row.addWidget(self.create_button)
        return row

    def _save(self) -> None:
        if self.gather():
            made: list[Subject] = []
            self.desk.write(partial(self._add, made), partial(self._done, made), self._on_refused)

    def _add(self, made: list[Subject]) -> ChangeSet:
        subject, changes = self.add()
        made.append(subject)
        return changes

    def _done(self, made: list[Subject], changes: ChangeSet) -> None:
        self.accept()
        self.desk.open(made[0])

    def _on_refused(self, error: BaseException) -> None:
        self.form.refuse(str(error) if isinstance(error, UserError) else "")
        if not isinstance(error, UserError):
            self.desk.feedback.report(error)


def _height(layout: QLayout, width: int) -> int:
    """What a layout of this width needs, with texts that wrap or without."""
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


class PersonDialog(NewDialog):
    """A person with the office they hold, a phone and a mailbox.

    The name is typed as a whole, and its parts appear below as they are understood; a part that was corrected by hand
    stays as it is.
    """

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        self._person = Person()
        self._channels: list[Channel] = []
        super().__init__(desk, parent, *self._words())
        self.similar = self.show_similar(SubjectKind.PERSON, self._typed)

    def _words(self) -> tuple[str, str]:
        return (
            self.tr("Neue Person"),
            self.tr("Wer ein Amt innehat, erbt dessen Anschrift und Telefon; eigene Angaben gehen vor."),
        )

    def build(self) -> None:
        hint = self.tr("Frau Dr. Anna von Muster MdL")
        self.whole = self.form.add_text("name", self.tr("Name"), hint=hint)
        self._doubts = self.form.add_reading("", "")
        add_person_fields(self.form, self._person)
        self._parts = NameInParts(self.form)
        self.whole.textChanged.connect(self._take_apart)
        self._take_apart("")
        self.office = SubjectSearch(self.desk, [SubjectKind.OFFICE], self.tr("Amt oder Organisation suchen"))
        self.form.add("office", self.tr("Amt"), self.office, self._office_fault)
        for kind, words, hint in (
            (ChannelKind.PHONE, self.tr("Telefon"), "0681 501-00"),
            (ChannelKind.EMAIL, self.tr("E-Mail"), "name@example.org"),
        ):
            self.form.add_text(kind.value, words, check=partial(_channel_fault, kind), hint=hint)

    def gather(self) -> bool:
        self._person = person_of(self.form, self._parts.person)
        self._channels = _typed_channels(self.form)
        return True

    def _typed(self) -> LookUp | None:
        """Of what the form holds now, complete or not."""
        person = person_of(self.form, self._parts.person)
        if not person.family_name:
            return None
        office = self.office.subject.id if self.office.subject else None
        return partial(self.desk.services.duplicates.like, person, _typed_channels(self.form), office)

    def _take_apart(self, text: str) -> None:
        doubts = self._parts.take(text)
        advice = self.tr("Als Ganzes eingeben; die Teile darunter lassen sich berichtigen.")
        self._doubts.setText("; ".join(doubts) if doubts else advice)

    def add(self) -> tuple[Subject, ChangeSet]:
        office = self.office.subject.id if self.office.subject else None
        return self.desk.services.editing.add_person(self._person, channels=self._channels, office_id=office)

    def _office_fault(self, text: str) -> str:
        if not text or self.office.subject is not None:
            return ""
        return self.tr("Bitte wählen Sie das Amt aus der Liste oder lassen Sie das Feld leer.")


class OrganisationDialog(NewDialog):
    """An organisation with its address, a phone and a mailbox."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        self._body = Organisation()
        self._addresses: list[Address] = []
        self._channels: list[Channel] = []
        super().__init__(desk, parent, *self._words())
        self.similar = self.show_similar(SubjectKind.ORGANISATION, self._typed)

    def _words(self) -> tuple[str, str]:
        return (
            self.tr("Neue Organisation"),
            self.tr("Anschrift und Telefon gelten auch für ihre Ämter, solange diese keine eigenen haben."),
        )

    def build(self) -> None:
        add_organisation_fields(self.form, self._body)
        add_address_fields(self.form, Address())
        self.form.add_text("phone", self.tr("Telefon"), check=partial(_channel_fault, ChannelKind.PHONE))
        self.form.add_text("email", self.tr("E-Mail"), check=partial(_channel_fault, ChannelKind.EMAIL))

    def gather(self) -> bool:
        self._body = organisation_of(self.form, Organisation())
        address = address_of(self.form, Address(is_preferred=True))
        has_address = bool(address.street or address.postcode or address.city)
        if has_address and complain_about(self.form, address):
            return False
        self._addresses = [address] if has_address else []
        self._channels = _typed_channels(self.form)
        return True

    def _typed(self) -> LookUp | None:
        body = organisation_of(self.form, Organisation())
        if not body.full_name:
            return None
        address = address_of(self.form, Address())
        return partial(self.desk.services.duplicates.like_body, body, _typed_channels(self.form), [address])

    def add(self) -> tuple[Subject, ChangeSet]:
        editing = self.desk.services.editing
        return editing.add_organisation(self._body, channels=self._channels, addresses=self._addresses)


class OfficeDialog(NewDialog):
    """An office at an organisation; ``at`` is the organisation if it is known already."""

    def __init__(self, desk: Desk, parent: QWidget | None, at: Subject | None = None, at_name: str = "") -> None:
        self._at, self._at_name = at, at_name
        self._office = Office(organisation_id=0)
        super().__init__(desk, parent, *self._words())

    def _words(self) -> tuple[str, str]:
        return (
            self.tr("Neues Amt"),
            self.tr("Ein Amt bleibt bestehen, wer immer es innehat; die Art bestimmt Anschrift und Anrede."),
        )

    def build(self) -> None:
        hint = self.tr("Organisation suchen")
        self.body = SubjectSearch(self.desk, [SubjectKind.ORGANISATION], hint)
        self.form.add("body", self.tr("Organisation"), self.body, self._body_fault)
        if self._at is not None:
            self.body.show_subject(self._at, self._at_name)
        add_office_fields(self.form, self._office, self.desk.services.records.office_kinds())
        if self._at is not None:
            self.form.focus("kind")

    def gather(self) -> bool:
        body = self.body.subject
        assert body is not None  # checked by the form
        self._office = office_of(self.form, Office(organisation_id=body.id))
        return True

    def add(self) -> tuple[Subject, ChangeSet]:
        return self.desk.services.editing.add_office(self._office)

    def _body_fault(self, text: str) -> str:
        return "" if self.body.subject else self.tr("Bitte wählen Sie die Organisation aus der Liste.")


def new_contact(desk: Desk, parent: QWidget | None, kind: SubjectKind) -> NewDialog:
    """Opens the dialog for a new person, organisation or office and returns it."""
    dialog: NewDialog
    if kind is SubjectKind.PERSON:
        dialog = PersonDialog(desk, parent)
    elif kind is SubjectKind.ORGANISATION:
        dialog = OrganisationDialog(desk, parent)
    else:
        dialog = OfficeDialog(desk, parent)
    dialog.open()
    return dialog


def _typed_channels(form: Form) -> list[Channel]:
    kinds = (ChannelKind.PHONE, ChannelKind.EMAIL)
    typed = [Channel(kind=kind, value=form.text(kind.value), is_preferred=True) for kind in kinds]
    return [channel for channel in typed if channel.value]


def _channel_fault(kind: ChannelKind, text: str) -> str:
    return channel_sentence(Channel(kind=kind), text) if text else ""
