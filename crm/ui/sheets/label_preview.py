"""Labels and envelopes before they are printed: of contacts, of a list, of the guests of an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.label import Envelope, LabelOptions, LabelSheet
from crm.domain.listing import Subject
from crm.services.bundle import Services
from crm.services.contacts import OPEN, Disclosure
from crm.services.doubts import doubts_of_rows
from crm.services.labels import Post
from crm.services.recipients import Guests
from crm.services.sheets import Printed
from crm.ui.desk import Desk
from crm.ui.sheets.label_options import LabelChoice
from crm.ui.sheets.preview import SheetPreview
from crm.ui.sheets.run import SheetRun
from crm.ui.sheets.source import SheetSource

#: Reads the addresses, as far as they may be shown; which guests counts for an event alone.
Reader = Callable[[Disclosure, Guests], Post]


class LabelRun(SheetRun):
    """One version of the labels: reads the addresses, sets them, and knows how many there were when they leave."""

    has_head = False

    def __init__(self, services: Services, read: Reader, choice: LabelChoice) -> None:
        super().__init__(services, choice.chosen_reach())
        self._read, self._guests = read, choice.guests()
        self._sheet: LabelSheet = choice.sheet
        self._envelope: Envelope | None = choice.envelope()
        self._options: LabelOptions = choice.options()
        self._is_together = choice.together.isChecked()

    @property
    def name(self) -> str:
        if self._envelope is not None:
            return QCoreApplication.translate("LabelPreview", "Umschläge {name}").format(name=self._envelope.name)
        return QCoreApplication.translate("LabelPreview", "Etiketten {name}").format(name=self._sheet.name)

    @property
    def kind(self) -> str:
        return "labels" if self._envelope is None else "envelopes"

    def make(self) -> Printed:
        """If nobody can be written to, an empty page that says so: an older version must not be printed for this."""
        post = self._read(self._shown, self._guests)
        if not post.addressees:
            words = QCoreApplication.translate("LabelPreview", "Von den Gewählten kann niemand angeschrieben werden.")
            post = replace(post, warnings=(words, *post.warnings))
        post = post.together() if self._is_together else post
        self._count = len(post.addressees)
        return self._set(post)

    def _set(self, post: Post) -> Printed:
        if self._envelope is None:
            return self._services.labels.print_labels(post, self._sheet, self._options)
        offsets = (self._options.offset_x, self._options.offset_y)
        return self._services.labels.print_envelopes(
            post, self._envelope, offsets, with_outlines=self._options.with_outlines
        )


def preview_labels(desk: Desk, parent: QWidget | None, subjects: Sequence[Subject]) -> SheetPreview:
    """Labels of contacts; which addresses may stand there is chosen beside them."""
    chosen = list(subjects)

    def read(shown: Disclosure, _: Guests) -> Post:
        return desk.services.labels.of_subjects(chosen, shown=shown)

    window = _preview(desk, parent, read)
    window.doubts.ask(chosen)
    return window.start()


def preview_labels_of_list(
    desk: Desk, parent: QWidget | None, found: InvitationList, shown: Disclosure = OPEN
) -> SheetPreview:
    """Labels of the rows of a list; ``shown`` is what it was computed with."""

    def read(_: Disclosure, __: Guests) -> Post:
        return desk.services.labels.of_list(found)

    window = _preview(desk, parent, read, shown)
    window.doubts.show_doubts(doubts_of_rows(found.rows))
    return window.start()


def preview_labels_of_guests(desk: Desk, parent: QWidget | None, event: Event) -> SheetPreview:
    """Labels of the guests of an event, by the rules of every list; which guests is chosen beside them."""

    def read(shown: Disclosure, which: Guests) -> Post:
        return desk.services.labels.of_list(desk.services.recipients.guests(event, which, shown))

    return _preview(desk, parent, read, with_guests=True).start()


def _preview(
    desk: Desk, parent: QWidget | None, read: Reader, shown: Disclosure | None = None, *, with_guests: bool = False
) -> SheetPreview:
    choice = LabelChoice(desk, with_reach=shown is None, with_guests=with_guests)

    def source() -> SheetSource[Printed]:
        return LabelRun(desk.services, read, choice).source(shown)

    window = SheetPreview(desk, source(), choice, parent)

    def again() -> None:
        window.presenter.make(source())

    choice.changed.connect(again)
    window.printer_name = choice.place.printer
    return window
