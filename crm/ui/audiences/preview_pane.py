"""The right pane: how the chosen row is written to and why, and why it is on the list or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.invitation import InvitationRow, OmittedRow
from crm.domain.listing import SubjectKind
from crm.domain.selection import LeftOut
from crm.services.record_view import PastEvent
from crm.ui.audiences.envelope import Envelope
from crm.ui.audiences.models import why_words
from crm.ui.audiences.rows import can_be_taken_in
from crm.ui.events.words import status_chip
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import FOOTER, px
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import button
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.empty import EmptyState, IconView
from crm.ui.widgets.hint import hints
from crm.ui.widgets.labels import ElidedLabel, Hairline, Pane, heading, label, note
from crm.ui.widgets.section import Section

_MOST_PAST = 5
_AVATARS = {
    SubjectKind.PERSON: AvatarKind.PERSON,
    SubjectKind.ORGANISATION: AvatarKind.ORGANISATION,
    SubjectKind.OFFICE: AvatarKind.OFFICE,
}


class Reason(QWidget):
    """Icon, what, and below it in the quieter colour by which rule."""

    def __init__(self, icon: str, words: str, more: str = "") -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, px(3), 0, px(3))
        layout.setSpacing(px(8))
        sign = IconView(icon, 14)
        sign.setFixedHeight(px(18))
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        lines.addWidget(label(words, wrap=True))
        if more:
            lines.addWidget(note(more, wrap=True))
        layout.addLayout(lines, 1)


class PreviewPane(Pane):
    """Shows a row. ``removing``, ``adding``, ``restoring`` and ``opening`` ask for what its buttons say."""

    removing = Signal()
    adding = Signal()
    restoring = Signal()
    opening = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.avatar = Avatar(40)
        self.name = heading()
        self.name.setWordWrap(True)
        self.office = note(wrap=True)
        self.address = Section(self.tr("Anschrift"), first=True)
        self.envelope = Envelope()
        self.address.add(self.envelope)
        self.greeting = Section(self.tr("Anrede"))
        self.salutation = label("", Size.HEADING, wrap=True, selectable=True)
        self.salutation.setFont(font(Size.HEADING, Weight.REGULAR))
        self.spoken = note(wrap=True)
        self.greeting.add(self.salutation)
        self.greeting.add(self.spoken)
        self.check = Section(self.tr("Bitte prüfen"))
        self.why_so = Section(self.tr("So entstanden"))
        self.why = Section(self.tr("Warum dabei"))
        self.way = Section(self.tr("Versand"))
        self.past = Section(self.tr("Frühere Einladungen"))
        self.remove = button(self.tr("Entfernen …"), "user-minus", small=True, on_click=self.removing.emit)
        self.restore = button(self.tr("Wieder aufnehmen"), "user-plus", small=True, on_click=self.restoring.emit)
        self.add = button(self.tr("Aufnehmen …"), "user-plus", small=True, on_click=self.adding.emit)
        self.open = button(self.tr("Kontakt öffnen"), "contacts", small=True, on_click=self.opening.emit)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._filled())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def show_row(self, row: InvitationRow | OmittedRow | None, *, is_past: bool = False) -> None:
        """Another row, or none; of another list than today's (``is_past``) nothing can be removed."""
        self._stack.setCurrentIndex(0 if row is None else 1)
        if isinstance(row, InvitationRow):
            self._show_invited(row)
            if is_past:
                self._show_past_only(row)
        elif row is not None:
            self._show_omitted(row)

    def show_past(self, events: Sequence[PastEvent]) -> None:
        """The latest invitations of the person shown, with how they were answered."""
        self.past.clear()
        self.past.setVisible(bool(events))
        for past in events[:_MOST_PAST]:
            self.past.add(_past_line(past))

    def _show_invited(self, row: InvitationRow) -> None:
        self.avatar.show_subject(_AVATARS[row.subject.kind], row.shown_name)
        self.name.setText(row.holder or row.shown_name)
        office = self.tr("zurzeit nicht besetzt") if row.is_vacant else row.office
        body = "" if row.is_organisation else row.body
        self.office.setText(" · ".join(part for part in (office, body) if part))
        self.envelope.show_lines(row.address_lines)
        self.salutation.setText(row.salutation)
        self.spoken.setText(self.tr("Mündlich: {words}").format(words=row.spoken))
        self.spoken.setVisible(bool(row.spoken))
        self._fill(self.why_so, [_how(words) for words in row.why_so])
        self.check.clear()
        if row.checks:
            self.check.add(hints(row.checks))
        self.why.head.setText(self.tr("Warum dabei"))
        self._fill(self.why, [("user-plus" if r.startswith("von Hand") else "check", r, "") for r in row.reasons])
        mail = ("mail", row.email, "") if row.email else ("post", self.tr("Post, keine E-Mail-Adresse hinterlegt"), "")
        self._fill(self.way, [mail])
        if row.waits:
            self.why.add(Reason("clock", self.tr("auf der Warteliste"), row.waits))
        self._offer(is_invited=True, can_add=bool(row.waits))
        self.check.setVisible(bool(row.checks))

    def _show_past_only(self, row: InvitationRow) -> None:
        self.address.setVisible(any(row.address_lines))
        self.greeting.setVisible(bool(row.salutation))
        self.why.setVisible(any(row.reasons))
        self.way.setVisible(False)
        self.why_so.setVisible(False)
        self.remove.setVisible(False)

    def _show_omitted(self, row: OmittedRow) -> None:
        self.avatar.show_subject(_AVATARS[row.subject.kind], row.name)
        self.name.setText(row.name)
        self.office.setText(row.body)
        icon = why_words(row.why)[1]
        self.why.head.setText(self.tr("Warum nicht dabei"))
        self._fill(self.why, [(icon, row.reason, self._by_what(row.why))])
        self._offer(is_invited=False, can_restore=row.why is LeftOut.REMOVED, can_add=can_be_taken_in(row))

    def _by_what(self, why: LeftOut) -> str:
        if why is LeftOut.REMOVED:
            return self.tr("von Hand entfernt")
        if why in (LeftOut.EXCLUDED, LeftOut.NO_OFFICE):
            return self.tr("Bedingung unter „Weglassen, wer“")
        if why is LeftOut.NO_RULE:
            return self.tr("Fügen Sie eine Bedingung hinzu, oder nehmen Sie von Hand auf.")
        if why is LeftOut.QUOTA:
            return self.tr("Bedingung unter „Kontingente“")
        if why in (LeftOut.VACANT, LeftOut.NO_ADDRESS, LeftOut.COVERED):
            return self.tr("siehe „Für die ganze Liste“")
        return self.tr("gilt für jeden Verteiler")

    def _offer(self, *, is_invited: bool, can_restore: bool = False, can_add: bool = False) -> None:
        for section in (self.address, self.greeting, self.check, self.why_so, self.way):
            section.setVisible(is_invited)
        self.why.setVisible(True)
        self.why.line.setVisible(is_invited)
        self.remove.setVisible(is_invited and not can_add)
        self.add.setVisible(can_add)
        self.restore.setVisible(can_restore)

    def _fill(self, section: Section, reasons: list[tuple[str, str, str]]) -> None:
        section.clear()
        for icon, words, more in reasons:
            section.add(Reason(icon, words, more))

    def _empty(self) -> QWidget:
        page = Pane()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(px(20), px(20), px(20), px(20))
        sentence = self.tr("Wählen Sie eine Zeile: Hier sehen Sie, wie angeschrieben wird und warum.")
        layout.addWidget(EmptyState("letter", self.tr("Anschrift und Anrede"), sentence), 0, Qt.AlignmentFlag.AlignTop)
        return page

    def _filled(self) -> QWidget:
        page = Pane()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        for part in (Hairline(), self._scrolled(), Hairline()):
            layout.addWidget(part, 1 if isinstance(part, QScrollArea) else 0)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), 0)
        foot.addWidget(self.remove)
        foot.addWidget(self.restore)
        foot.addWidget(self.add)
        foot.addStretch()
        foot.addWidget(self.open)
        ground = Pane()
        ground.setFixedHeight(px(FOOTER))
        ground.setLayout(foot)
        layout.addWidget(ground)
        return page

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(11), px(20), px(11))
        head.setSpacing(px(12))
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self.name)
        words.addWidget(self.office)
        head.addLayout(words, 1)
        return head

    def _scrolled(self) -> QScrollArea:
        inside = Pane()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(px(20), 0, px(20), px(12))
        layout.setSpacing(0)
        for section in (self.address, self.greeting, self.check, self.why_so, self.why, self.way, self.past):
            section.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            layout.addWidget(section)
        layout.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Vorschau der gewählten Zeile"))
        area.setWidget(inside)
        return area


def _past_line(past: PastEvent) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, px(2), 0, px(2))
    layout.setSpacing(px(8))
    layout.addWidget(ElidedLabel(past.event.name), 1)
    chip = status_chip(past.participation.status)
    layout.addWidget(StatusChip(chip.words, chip.tone or Tone.OPEN, chip.icon))
    return line


def _how(words: str) -> tuple[str, str, str]:
    """ "Anschrift: Amt im Akkusativ – Regel „mayor“ (…)" → icon by its subject, what, and by which rule."""
    what, dash, rule = words.partition(" – ")
    icon = "info"
    if what.startswith("Anschrift"):
        icon = "map-pin"
    elif what.startswith("Anrede"):
        icon = "person"
    return icon, what, rule if dash else ""
