"""The chosen participation at the right: who, the answer, what held on the day, and how it came about."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm.domain.listing import SubjectKind
from crm.domain.waves import WAVE_WORDS, WAY_WORDS
from crm.services.event_view import Participant
from crm.services.guests import Guests
from crm.services.record_view import Record
from crm.ui import icons, paint
from crm.ui.events.answers import AnswerButtons
from crm.ui.events.guest_sections import GuestSections
from crm.ui.events.side_page import SidePage
from crm.ui.events.words import answered_words, category_words, role_words, step_day, step_words
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.labels import heading, note
from crm.ui.widgets.section import Section, lines
from crm.ui.widgets.timeline import Entry, Timeline


class Banner(QLabel):
    """ "In Vertretung für **Landrat Karl von Muster**" on violet ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._name = "", ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setContentsMargins(px(34), px(8), px(10), px(8))

    def say(self, words: str, name: str) -> None:
        """``words`` has the place "{name}"; the name stands out."""
        self._words, self._name = words, name
        colour = tokens().pair(Tone.SWAP).text
        bold = f'<span style="font-weight:600">{html.escape(name)}</span>'
        self.setText(f'<span style="color:{colour}">{html.escape(words).format(name=bold)}</span>')
        self.setAccessibleName(words.format(name=name))

    def changeEvent(self, event: QEvent) -> None:
        """Rich text carries its colour with it."""
        if event.type() is QEvent.Type.PaletteChange:
            self.say(self._words, self._name)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pair = QPainter(self), tokens().pair(Tone.SWAP)
        paint.box(painter, self.rect(), pair.ground, radius=4)
        icons.paint(painter, QRect(px(12), px(8), px(14), px(20)), "arrows-swap", pair.text)
        painter.end()
        super().paintEvent(event)


class Preview(SidePage):
    """``answered`` carries a status; ``contact_asked``, ``answer_details_asked``, ``terms_asked`` and the signals of
    ``guest`` come from the section heads.
    """

    answered = Signal(object)
    contact_asked = Signal()
    answer_details_asked = Signal()
    terms_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Events", "Gewählte Teilnahme"), parent)
        self._shown: Participant | None = None
        self.avatar, self.name, self.post = Avatar(40), heading(), note(wrap=True)
        self.name.setWordWrap(True)
        self.banner, self.buttons, self.when = Banner(), AnswerButtons(), note(wrap=True)
        self.buttons.chosen.connect(self.answered)
        self.answer = Section(self.tr("Antwort"), self.tr("Angaben …"), first=True)
        self.answer.link.setAccessibleName(self.tr("Angaben zur Antwort"))
        self.answer.linked.connect(self.answer_details_asked)
        self.answer.add(self.buttons)
        self.answer.add(self.when)
        self.stand = Section(self.tr("Stand zur Veranstaltung"), self.tr("Aktueller Kontakt"))
        self.stand.linked.connect(self.contact_asked)
        self.part = Section(self.tr("Teilnahme"), self.tr("Ändern"))
        self.part.link.setAccessibleName(self.tr("Angaben zur Teilnahme ändern"))
        self.part.linked.connect(self.terms_asked)
        self.guest = GuestSections()
        self.past = Section(self.tr("Verlauf"))
        self.column.addLayout(self._head())
        self.column.addSpacing(px(12))
        self.column.addWidget(self.banner)
        for section in (self.answer, self.stand, self.part, self.guest, self.past):
            self.column.addWidget(section)
        self.column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        layout, words = QHBoxLayout(), QVBoxLayout()
        layout.setSpacing(px(12))
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.post)
        words.addStretch(1)
        layout.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        return layout

    def show_many(self, rows: Sequence[Participant], *, with_attendance: bool) -> None:
        """Several are chosen: the buttons answer for all of them."""
        self._shown = None
        self.avatar.hide()
        self.name.setText(QCoreApplication.translate("Events", "%n Teilnehmende ausgewählt", None, len(rows)))
        self.post.setText(self.tr("Eine Antwort gilt für alle Ausgewählten."))
        self.when.setText("")
        self.banner.hide()
        self._show_sections(False)
        self.buttons.show_status([row.participation.status for row in rows], with_attendance=with_attendance)

    def show_one(self, row: Participant, guests: Guests, items: Sequence[str], *, with_attendance: bool) -> None:
        """One person; ``items`` are the programme items they appear in."""
        same = self._shown is not None and self._shown.participation.id == row.participation.id
        self._shown = row
        self._show_sections(True)
        self.name.setText(row.name)
        self.post.setText(" · ".join(part for part in (row.function, row.body) if part))
        self._show_avatar(row, None)
        self._show_banner(row)
        self.buttons.show_status([row.participation.status], with_attendance=with_attendance)
        self.when.setText(answered_words(row.participation))
        self.when.setVisible(bool(self.when.text()))
        self._fill_stand(row, "")
        self._fill_part(row, guests, items)
        self.guest.show_guest(guests, row.participation)
        self._fill_past(row, guests)
        self.settle()
        if not same:
            self.verticalScrollBar().setValue(0)

    def show_record(self, record: Record) -> None:
        """What only the contact of today knows: photo, and the address where none was kept for the day."""
        if self._shown is None or record.subject != self._shown.subject:
            return
        if record.photo is not None:
            photo = QPixmap()
            photo.loadFromData(record.photo.data)
            self._show_avatar(self._shown, photo)
        if self._shown.snapshot is None:
            self._fill_stand(self._shown, "\n".join(record.forms.address_lines))
            self.settle()

    def _show_sections(self, shown: bool) -> None:
        for part in (self.stand, self.part, self.guest, self.past, self.when):
            part.setVisible(shown)
        self.answer.link.setVisible(shown)

    def _show_avatar(self, row: Participant, photo: QPixmap | None) -> None:
        person = row.subject.kind is SubjectKind.PERSON
        self.avatar.show_subject(AvatarKind.PERSON if person else AvatarKind.ORGANISATION, row.listed_name, photo)
        self.avatar.show()

    def _show_banner(self, row: Participant) -> None:
        self.banner.setVisible(bool(row.represents or row.represented_by))
        if row.represents:
            self.banner.say(self.tr("In Vertretung für {name}"), row.represents)
        elif row.represented_by:
            self.banner.say(self.tr("Vertreten durch {name}"), row.represented_by)

    def _fill_stand(self, row: Participant, address: str) -> None:
        """The day's snapshot; until one is taken what holds today, and the head says so."""
        kept = row.snapshot
        self.stand.head.setText(self.tr("Stand zur Veranstaltung") if kept else self.tr("Heutiger Stand"))
        self.stand.clear()
        address = kept.address_lines if kept else address
        for words, value in (
            (self.tr("Funktion"), row.function),
            (self.tr("Organisation"), row.body),
            (self.tr("Anschrift"), address),
        ):
            if value:
                self.stand.add_row(words, _wrapping(value))

    def _fill_part(self, row: Participant, guests: Guests, items: Sequence[str]) -> None:
        participation = row.participation
        invited = participation.invited_on.german() if participation.invited_on else ""
        self.part.clear()
        for words, value in (
            (self.tr("Kategorie"), category_words(participation.category)),
            (self.tr("Rolle"), role_words(participation.role)),
            (self.tr("Programm"), "\n".join(items)),
            (self.tr("Warteliste"), _place_words(guests.place_of(participation))),
            (self.tr("Plätze"), str(participation.seats) if participation.seats != 1 else ""),
            (self.tr("Zusätzlich"), participation.overrule),
            (self.tr("Eingeladen am"), invited),
            (self.tr("Welle"), str(participation.wave or "")),
            (self.tr("Antwort bis"), participation.answer_by.german() if participation.answer_by else ""),
            (self.tr("Vorschlag von"), participation.proposed_by),
            (self.tr("Bemerkung"), participation.remarks),
        ):
            if value:
                self.part.add_row(words, _wrapping(value))

    def _fill_past(self, row: Participant, guests: Guests) -> None:
        """Answers and what was sent, the newest first."""
        self.past.clear()
        found = [
            (_day_key(step.at), 1, Entry(step_day(step), step_words(step, first=number == 0)))
            for number, step in enumerate(row.history)
        ]
        for sent in guests.received.get(row.participation.id, ()):
            words = f"{WAVE_WORDS[sent.wave]} ({WAY_WORDS[sent.way]})"
            found.append((sent.sent_on.iso(), 0, Entry(sent.sent_on.german(), words)))
        found.sort(key=lambda one: one[:2], reverse=True)
        self.past.setVisible(bool(found))
        if found:
            self.past.add(Timeline([entry for _, _, entry in found]))


def _day_key(at: str) -> str:
    """The local day of a moment in UTC, so that it stands right among days."""
    try:
        return datetime.fromisoformat(at).astimezone().date().isoformat()
    except ValueError:
        return at[:10]


def _place_words(place: int) -> str:
    return QCoreApplication.translate("Events", "Platz {place}").format(place=place) if place else ""


def _wrapping(words: str) -> QLabel:
    """Lines that break where the pane ends: an address line can be long."""
    made = lines(words)
    made.setWordWrap(True)
    return made
