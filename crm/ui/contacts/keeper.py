"""Keeps selection, scroll position and record together while the list changes under them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crm.domain.listing import Subject
from crm.ui.contacts.presenter import ContactsPresenter, Listing
from crm.ui.contacts.table import ContactTable
from crm.ui.page import RecordView

_WATCHED = 500  # so many of those chosen are checked for having been deleted


class Keeper(QObject):
    """A row that the filter hides loses its selection, but its record stays until another one is chosen."""

    chosen = Signal()
    listed = Signal(object)  # the Listing, after the table shows it

    def __init__(self, table: ContactTable, presenter: ContactsPresenter, record: RecordView, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._model = table, table.contacts
        self._presenter, self._record = presenter, record
        self._wanted: Subject | None = None
        self._listing: Listing | None = None
        self.shown: Subject | None = None
        table.chosen.connect(self._on_chosen)
        presenter.listed.connect(self._on_listed)

    def want(self, subject: Subject) -> None:
        """The record to show as soon as the list is there."""
        self._wanted = subject

    def reveal(self, subject: Subject) -> None:
        """Shows a record; its row is chosen if it is listed, otherwise the filter goes."""
        number = self._model.number_of(subject)
        if number is not None:
            self._choose_number(number)
            return
        self._wanted = subject
        self._presenter.clear_filter()

    def _on_chosen(self) -> None:
        subjects = self._table.selected()
        self._presenter.watch(subjects[:_WATCHED])
        if len(subjects) > 1:
            self.shown = None
            self._record.show_many(subjects)
        else:
            self._show(subjects[0] if subjects else None)
        self.chosen.emit()

    def _show(self, subject: Subject | None) -> None:
        if subject is None or subject != self.shown:
            self.shown = subject
            self._record.show_subject(subject)
        if subject is not None:
            self._presenter.watch([subject])

    def _on_listed(self, listing: Listing) -> None:
        first, same = self._listing is None, self._listing is not None and self._listing.question == listing.question
        self._listing = listing
        before, current, top = self._table.selected(), self._table.current_subject(), self._table.top_subject()
        number = self._model.number_of(before[0]) if before else None
        if self._model.set_subjects(listing.subjects):
            self._table.select_subjects(before or ([self.shown] if self.shown else []), current)
            self._scroll(top if same else None)
        if self._wanted is not None:
            self._show_wanted()
        elif self._is_gone(listing, before):
            self._choose_neighbour(number or 0)
        elif first and listing.subjects:
            self._choose_number(0)
        elif self._table.selected() != before:
            self._after_loss()
        self.listed.emit(listing)

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        number = self._model.number_of(wanted) if wanted else None
        if number is not None:
            self._choose_number(number)
        else:
            self._table.select_subjects([])
            self._show(wanted)
            self.chosen.emit()

    def _is_gone(self, listing: Listing, before: list[Subject]) -> bool:
        return bool(listing.gone) and (self.shown in listing.gone or listing.gone.issuperset(before[:_WATCHED]))

    def _choose_neighbour(self, number: int) -> None:
        """After a deletion the next row is chosen, so that one can go on."""
        count = self._model.rowCount()
        if count:
            self._choose_number(min(number, count - 1))
        else:
            self._on_chosen()

    def _after_loss(self) -> None:
        """Part of the selection is no longer listed."""
        left = self._table.selected()
        if left:
            self._on_chosen()
        else:
            self.chosen.emit()

    def _choose_number(self, number: int) -> None:
        chosen = self._model.subjects[number]
        if self._table.selected() == [chosen]:
            self._table.scrollTo(self._model.index(number, 0))
            self._on_chosen()
        else:
            self._table.select_number(number)

    def _scroll(self, top: Subject | None) -> None:
        """To where it stood, or to what is chosen."""
        number = self._model.number_of(top) if top else None
        if number is not None:
            self._table.scrollTo(self._model.index(number, 0), self._table.ScrollHint.PositionAtTop)
        elif self._table.selected():
            self._table.scrollTo(self._table.currentIndex())
        else:
            self._table.scrollToTop()
