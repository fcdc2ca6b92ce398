"""Letters by DIN 5008 before they are printed: to contacts, to a list, to the guests of an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.listing import Subject
from crm.services.bundle import Services
from crm.services.contacts import OPEN, Disclosure
from crm.services.doubts import doubts_of_rows
from crm.services.house_letters import Mailing
from crm.services.recipients import Guests
from crm.services.sheets import Printed
from crm.ui.desk import Desk
from crm.ui.sheets.letter_options import LetterChoice
from crm.ui.sheets.preview import SheetPreview
from crm.ui.sheets.run import SheetRun
from crm.ui.sheets.source import SheetSource

#: Reads whom the letters go to; which guests counts for an event alone.
Reader = Callable[[Disclosure, Guests, Event | None], Mailing]

_OPTIONS: Final = 380


class LetterRun(SheetRun):
    """One version of the letters: reads whom they go to, sets them, and knows how many there were when they leave."""

    has_head = False

    def __init__(self, services: Services, read: Reader, choice: LetterChoice) -> None:
        super().__init__(services, choice.chosen_reach())
        self._read, self._guests = read, choice.guests()
        self._text, self._form, self._day = choice.letter(), choice.form(), choice.day()
        self._event = choice.chosen_event()

    @property
    def name(self) -> str:
        return QCoreApplication.translate("LetterPreview", "Briefe Form {form}").format(form=self._form.value)

    @property
    def kind(self) -> str:
        return "letters"

    def make(self) -> Printed:
        mailing = self._read(self._shown, self._guests, self._event)
        self._count = len(mailing.rows)
        return self._services.house_letters.print(mailing, self._text, self._form, self._day, self._event)


def preview_letters(desk: Desk, parent: QWidget | None, subjects: Sequence[Subject]) -> SheetPreview:
    """Letters to contacts; the event that the placeholders speak of is chosen beside them."""
    chosen = list(subjects)

    def read(shown: Disclosure, _: Guests, event: Event | None) -> Mailing:
        return desk.services.house_letters.of_subjects(chosen, event.id if event else None, shown)

    window = _preview(desk, parent, read, LetterChoice(desk, with_reach=True))
    window.doubts.ask(chosen)
    return window


def preview_letters_of_list(
    desk: Desk, parent: QWidget | None, found: InvitationList, shown: Disclosure = OPEN
) -> SheetPreview:
    """Letters to the rows of a list; ``shown`` is what it was computed with."""

    def read(_: Disclosure, __: Guests, ___: Event | None) -> Mailing:
        return desk.services.house_letters.of_list(found)

    window = _preview(desk, parent, read, LetterChoice(desk, with_reach=False), shown)
    window.doubts.show_doubts(doubts_of_rows(found.rows))
    return window


def preview_letters_of_guests(desk: Desk, parent: QWidget | None, event: Event) -> SheetPreview:
    """Letters to the guests of an event; which guests is chosen beside them."""

    def read(shown: Disclosure, which: Guests, _: Event | None) -> Mailing:
        return desk.services.house_letters.of_list(desk.services.recipients.guests(event, which, shown))

    return _preview(desk, parent, read, LetterChoice(desk, with_reach=True, with_guests=True, event=event))


def _preview(
    desk: Desk, parent: QWidget | None, read: Reader, choice: LetterChoice, shown: Disclosure | None = None
) -> SheetPreview:
    def source() -> SheetSource[Printed]:
        return LetterRun(desk.services, read, choice).source(shown)

    window = SheetPreview(desk, source(), choice, parent, _OPTIONS)

    def again() -> None:
        window.presenter.make(source())

    choice.changed.connect(again)
    window.finished.connect(choice.stop)
    window.start()
    choice.subject.setFocus()
    return window
