"""The top of an office's page: the way back, what it is and where, how it stands, and what one can do."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import office_name
from crm.domain.party import Organisation
from crm.services.audiences import AudienceSummary
from crm.services.record_view import Record
from crm.ui.desk import Desk
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import px
from crm.ui.record.link_line import LinkLine, link_to
from crm.ui.style_buttons import Look
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import ElidedLabel, note


class OfficeHead(QWidget):
    """``left`` is the way back, ``edited`` asks for the form, ``change_wanted`` for the change of holder,
    ``network_wanted`` for the picture of who is linked with it.
    """

    left = Signal()
    edited = Signal()
    change_wanted = Signal()
    network_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.back = button(self.tr("Kontakte"), "chevron-left", Look.LINK, on_click=self.left.emit)
        self.back.setToolTip(self.tr("Zurück (Esc oder Alt+Links)"))
        self.back.setAccessibleName(self.tr("Zurück zu Kontakte"))
        self.tile = Avatar(64)
        self.name = ElidedLabel()
        self.name.setFont(font(Size.TITLE, Weight.SEMIBOLD))
        self.name.setMinimumHeight(px(28))
        self.where = LinkLine(desk, font())
        self.stands = note()
        self._chips = QHBoxLayout()
        self._chips.setSpacing(px(4))
        self.network = icon_button("network", self.tr("Netzwerk zeigen"), on_click=self.network_wanted.emit)
        self.edit = button(self.tr("Bearbeiten"), "pencil", on_click=self.edited.emit)
        words = self.tr("Amtswechsel …")
        self.change = button(words, "arrows-swap", Look.PRIMARY, on_click=self.change_wanted.emit)
        self._lay_out()

    def show_record(self, record: Record) -> None:
        """Fills the head; how many lists there are follows with :meth:`show_standing`."""
        post = record.post
        if post is None or post.office is None or post.body is None:
            return
        name = office_name(post.office, post.body)
        self.tile.show_subject(AvatarKind.OFFICE, name)
        self.name.setText(name)
        self.where.show_words(self._where(record, post.body, is_head=post.office.is_head))
        self.name.updateGeometry()
        self._show_chips(record)

    def show_standing(self, record: Record, lists: Sequence[AudienceSummary] | None) -> None:
        """ "Steht in 3 Verteilern und 4 Veranstaltungen"; nothing while the lists are being looked for."""
        events = len({past.event.id for past in record.events})
        if lists is None:
            self.stands.setText(" ")
            return
        in_lists = QCoreApplication.translate("OfficeHead", "in %n Verteilern", None, len(lists))
        in_events = QCoreApplication.translate("OfficeHead", "in %n Veranstaltungen", None, events)
        self.stands.setText(self.tr("Steht {lists} und {events}").format(lists=in_lists, events=in_events))

    def _show_chips(self, record: Record) -> None:
        """An office in which somebody acts is vacant all the same."""
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        running = [held.tenure for held in record.offices if held.is_current]
        if all(tenure.is_acting for tenure in running):
            self._chips.addWidget(StatusChip(self.tr("vakant"), Tone.WARN, "user-x"))
        if any(tenure.is_acting for tenure in running):
            self._chips.addWidget(StatusChip(self.tr("amtierend"), Tone.OPEN, "clock"))

    def _where(self, record: Record, body: Organisation, *, is_head: bool) -> str:
        """ "Leitung der Gemeinde Nohfelden · Landkreis St. Wendel", the bodies as links."""
        target = Subject(SubjectKind.ORGANISATION, body.id)
        before, found, _ = body.genitive.partition(body.full_name)
        if found:
            of_body = f"{html.escape(before)}{link_to(body.full_name, target)}"
        else:
            of_body = link_to(body.genitive or body.full_name, target)
        if not body.genitive:
            template = self.tr("Leitung · {body}") if is_head else self.tr("Amt · {body}")
        else:
            template = self.tr("Leitung {body}") if is_head else self.tr("Amt {body}")
        parts = [template.format(body=of_body)]
        if record.parent is not None:
            parts.append(link_to(record.parent.full_name, Subject(SubjectKind.ORGANISATION, record.parent.id)))
        return " · ".join(parts)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(px(10))
        first.addWidget(self.name)
        first.addLayout(self._chips)
        first.addStretch()
        names = QVBoxLayout()
        names.setSpacing(px(1))
        names.addLayout(first)
        names.addWidget(self.where)
        names.addWidget(self.stands)
        names.addStretch()
        line = QHBoxLayout()
        line.setSpacing(px(16))
        line.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(names, 1)
        line.addWidget(self.network, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(-px(8))
        line.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(-px(8))
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(10), px(24), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(line)
