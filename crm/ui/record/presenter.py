"""What the record pane does without being seen: reads the record, keeps it fresh, sends edits to the services."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm.domain.errors import ConflictError, NotFoundError, UserError
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.services.address_overrides import AddressOverrides
from crm.services.editing import Editing
from crm.services.record_view import Record
from crm.ui.desk import Desk
from crm.ui.record.words import translate

#: Rows of these tables hang on a record; a new one names no record, so each makes the pane look again.
_ATTACHED = frozenset(
    "channel address tenure relationship tagging tag activity activity_link task participation photo office event "
    "former_name relationship_type form_override own_field field_value".split()
)
_OWN = {
    SubjectKind.PERSON: ("party", "person"),
    SubjectKind.ORGANISATION: ("party", "organisation"),
    SubjectKind.OFFICE: ("office",),
}


class RecordPresenter(QObject):
    """Holds the subject shown and its record; ``loaded`` carries a :class:`Record`, ``gone`` one sentence.

    ``conflicted`` comes after somebody else's edit won: what is being typed into forms is then out of date.
    ``turned`` asks for one of the pane's tabs by name, ``former_name_wanted`` for the form of a former name.
    """

    loaded = Signal(object)
    gone = Signal(str)
    conflicted = Signal()
    turned = Signal(str)
    former_name_wanted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._subject: Subject | None = None
        self._record: Record | None = None
        desk.changed.connect(self._on_changed)

    @property
    def subject(self) -> Subject | None:
        """What is to be shown; the record follows as soon as it is read."""
        return self._subject

    @property
    def record(self) -> Record | None:
        """What is shown."""
        return self._record

    @property
    def editing(self) -> Editing:
        return self.desk.services.editing

    @property
    def overrides(self) -> AddressOverrides:
        return self.desk.services.overrides

    def show(self, subject: Subject | None) -> None:
        """Reads another record; the old one stays in sight until the new one is there."""
        self._subject = subject
        if subject is None:
            self._record = None
        self.reload()

    def reload(self) -> None:
        """Reads the record again."""
        if self._subject is not None:
            wanted = self._subject
            self.desk.read(
                partial(self.desk.services.records.load, wanted),
                partial(self._on_read, wanted),
                replaces=f"record-{id(self)}",
                on_error=partial(self._on_failed, wanted),
            )

    def write(
        self,
        work: Callable[[], ChangeSet],
        on_done: Callable[[], object] | None = None,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        """Runs an edit. ``refused`` receives the sentence if it is not accepted; else the status bar says it."""

        def done(changes: ChangeSet) -> None:
            if on_done is not None:
                on_done()

        self.desk.write(work, done, partial(self._on_refused, refused))

    def set_photo_file(self, file: Path) -> None:
        """Takes the photo from an image file."""
        self._set_photo(partial(_bytes_of, file))

    def set_photo(self, data: bytes) -> None:
        """Takes the photo from an image's bytes."""
        self._set_photo(lambda: data)

    def add_former_name(self) -> None:
        """Shows the form for a name that the person bore earlier."""
        self.turned.emit("overview")
        self.former_name_wanted.emit()

    def remove_photo(self) -> None:
        if self._record is not None:
            self.write(partial(self.editing.remove_photo, self._record.subject))

    def _set_photo(self, data: Callable[[], bytes]) -> None:
        if self._record is not None:
            subject, set_photo = self._record.subject, self.editing.set_photo
            self.write(lambda: set_photo(subject, data()))

    def _on_read(self, wanted: Subject, record: Record) -> None:
        if wanted == self._subject:
            self._record = record
            self.loaded.emit(record)

    def _on_failed(self, wanted: Subject, error: BaseException) -> None:
        if wanted != self._subject:
            return
        if isinstance(error, NotFoundError):
            self._record = None
            self.gone.emit(translate("record", "Der Eintrag ist nicht mehr vorhanden."))
        else:
            self.desk.feedback.report(error)

    def _on_refused(self, refused: Callable[[str], object] | None, error: BaseException) -> None:
        if report_refusal(self.desk, error, refused):
            self.conflicted.emit()
            self.reload()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._subject is not None and (changes.tables() & _ATTACHED or changes.rows & self._rows()):
            self.reload()

    def _rows(self) -> frozenset[tuple[str, int]]:
        """The record's own rows and those of whom it names."""
        shown = [self._subject] if self._subject else []
        if self._record is not None:
            shown += [relation.other for relation in self._record.relations]
            bodies = [self._record.parent, self._record.contact.body, *(held.body for held in self._record.offices)]
            shown += [Subject(SubjectKind.ORGANISATION, body.id) for body in bodies if body]
            shown += [Subject(SubjectKind.PERSON, h.holder.id) for h in self._record.offices if h.holder]
        return frozenset((table, one.id) for one in shown for table in _OWN.get(one.kind, ()))


def report_refusal(desk: Desk, error: BaseException, refused: Callable[[str], object] | None) -> bool:
    """Says why an edit was not accepted, to ``refused`` if it can show it; True if somebody else was faster."""
    if isinstance(error, UserError) and not isinstance(error, ConflictError) and refused is not None:
        refused(str(error))
    else:
        desk.feedback.report(error)
    return isinstance(error, ConflictError)


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        sentence = translate("record", "Die Datei „{name}“ kann nicht gelesen werden.")
        raise UserError(sentence.format(name=file.name)) from None
