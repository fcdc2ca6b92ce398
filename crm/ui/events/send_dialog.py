"""Recording that a wave went out: who gets it, who does not and why, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from crm.domain.dispatch import Wave, Way
from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.journal import ChangeSet
from crm.domain.kept_audience import SavedAudience
from crm.domain.partial_date import PartialDate
from crm.domain.waves import INVITING, WAVE_WORDS, WAY_WORDS
from crm.services.invitations import Outlook
from crm.services.send_plan import Addressee, SendPlan
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.desk import Desk
from crm.ui.events.form import Form, day_text, line_edit
from crm.ui.metrics import px
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.labels import note
from crm.ui.widgets.segments import Switch
from crm.ui.widgets.views import RowList

translate = QCoreApplication.translate
#: These go to a list as well; the others only to the guests there are.
_TO_LISTS = frozenset({Wave.SAVE_THE_DATE, *INVITING})
_GET, _LEFT_OUT, _WAITING = "get", "left out", "waiting"


@dataclass(frozen=True, slots=True)
class _Found:
    """A plan with the list it was made from."""

    plan: SendPlan
    list: InvitationList | None


class SendDialog(Form):
    """Shows the plan of what is chosen above; Enter records it as one entry."""

    def __init__(
        self, desk: Desk, event: Event, outlook: Outlook, today: PartialDate, parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("Events", "Versand festhalten"), translate("Events", "Festhalten"), parent)
        self._desk, self._event, self._found = desk, event, _Found(SendPlan(wave=Wave.INVITATION, addressees=()), None)
        self._audiences: list[SavedAudience] = []
        self.wave, self.to, self.way = QComboBox(), QComboBox(), QComboBox()
        for wave in Wave:
            count = outlook.counts.get(wave, 0)
            self.wave.addItem(f"{WAVE_WORDS[wave]} ({count})" if count else WAVE_WORDS[wave], wave)
        for way in Way:
            self.way.addItem(WAY_WORDS[way], way)
        self.to.addItem(self.tr("Gäste dieser Veranstaltung"))
        self.day = line_edit(day_text(today))
        self.sent_by, self.remarks = line_edit("", self.tr("leer: Sie selbst")), line_edit()
        for words, field in (
            (self.tr("Welle"), self.wave),
            (self.tr("An"), self.to),
            (self.tr("Auf welchem Weg"), self.way),
            (self.tr("Versandt am"), self.day),
            (self.tr("Versandt durch"), self.sent_by),
            (self.tr("Bemerkung"), self.remarks),
        ):
            self.field(words, field)
        self._add_lists()
        if outlook.next is not None:
            self.wave.setCurrentIndex(list(Wave).index(outlook.next.wave))
        for choice in (self.wave, self.to):
            choice.currentIndexChanged.connect(self._plan)
        self.day.editingFinished.connect(self._plan)
        self.resize(px(600), px(640))
        self._plan()
        desk.read(desk.services.audiences.all, self._show_audiences, replaces="events.send.audiences")

    def submit(self) -> None:
        self.forget_errors()
        try:
            day = self.day_of(self.day)
        except ValueError:
            return  # the field has complained
        if not self._found.plan.addressees:
            return
        wave, way, found = self._wave(), list(Way)[self.way.currentIndex()], self._found.list
        audience = self._audience()
        sent_by, remarks = self.sent_by.text().strip(), self.remarks.text()

        def send() -> ChangeSet:
            return self._desk.services.invitations.send(
                self._event.id,
                wave,
                way,
                day,
                found=found,
                audience_id=audience.id if audience else None,
                sent_by=sent_by,
                remarks=remarks,
            )[1]

        self.done_button.setEnabled(False)
        self._desk.write(send, self._sent, self.refuse)

    def _add_lists(self) -> None:
        self.switch = Switch(
            [
                (_GET, self.tr("Bekommen sie")),
                (_LEFT_OUT, self.tr("Bekommen sie nicht")),
                (_WAITING, self.tr("Warten")),
            ],
            self.tr("Wer die Sendung bekommt"),
        )
        self.switch.chosen.connect(self._fill)
        self.model = QStandardItemModel(self)
        self.list = RowList(self.tr("Empfangende"))
        self.list.setModel(self.model)
        self.advice = note(wrap=True)
        self.body.insertWidget(1, self.switch)
        self.body.insertWidget(2, self.list, 1)
        self.body.insertWidget(3, self.advice)

    def _show_audiences(self, audiences: Sequence[SavedAudience]) -> None:
        self._audiences = list(audiences)
        for audience in self._audiences:
            self.to.addItem(translate("Events", "Verteiler „{name}“").format(name=audience.name))

    def _wave(self) -> Wave:
        return list(Wave)[self.wave.currentIndex()]

    def _audience(self) -> SavedAudience | None:
        row = self.to.currentIndex() - 1
        return self._audiences[row] if 0 <= row < len(self._audiences) and self._wave() in _TO_LISTS else None

    def _plan(self) -> None:
        """Reads anew who would get what is chosen."""
        self.to.setEnabled(self._wave() in _TO_LISTS)
        try:
            day = PartialDate.parse(self.day.text()) if self.day.text().strip() else None
        except ValueError:
            return  # said when it is to be stored
        self.done_button.setEnabled(False)
        audience = self._audience()
        work = partial(self._read, self._wave(), day, audience.id if audience else None)
        self._desk.read(work, self._show, replaces="events.send.plan", on_error=self.refuse)

    def _read(self, wave: Wave, day: PartialDate | None, audience_id: int | None) -> _Found:
        services, event_id = self._desk.services, self._event.id
        found = services.audiences.view(audience_id, event_id).list if audience_id is not None else None
        return _Found(services.invitations.plan(event_id, wave, day, found=found), found)

    def _show(self, found: _Found) -> None:
        self.forget_errors()
        self._found, plan = found, found.plan
        counts = (len(plan.addressees), len(plan.left_out), len(plan.waiting))
        words = (self.tr("Bekommen sie"), self.tr("Bekommen sie nicht"), self.tr("Warten"))
        self.switch.set_words([f"{word} ({count})" for word, count in zip(words, counts, strict=True)])
        self.done_button.setEnabled(bool(plan.addressees))
        label = translate("Events", "%n Sendungen festhalten", None, counts[0]) if counts[0] else self.tr("Festhalten")
        self.done_button.setText(label)
        self.done_button.updateGeometry()
        self._fill()

    def _fill(self) -> None:
        plan = self._found.plan
        rows = {_GET: plan.addressees, _LEFT_OUT: plan.left_out, _WAITING: plan.waiting}[str(self.switch.value())]
        self.model.clear()
        for one in rows:
            self.model.appendRow(_item(one))
        advice = {
            _GET: self.tr("Niemand bekommt dieselbe Welle zweimal; eine Erinnerung kann an einem anderen Tag folgen."),
            _LEFT_OUT: self.tr("Hier steht bei jedem der Grund."),
            _WAITING: self.tr("Sie kommen auf die Warteliste der Veranstaltung und bekommen noch nichts."),
        }
        self.advice.setText(advice[str(self.switch.value())])

    def _sent(self, changes: ChangeSet) -> None:
        self.accept()


def _item(one: Addressee) -> QStandardItem:
    item = QStandardItem(one.name)
    item.setEditable(False)
    kind = AvatarKind.OFFICE if one.party_id is None else AvatarKind.PERSON
    item.setData(AvatarCell(kind, one.name), ItemRole.AVATAR)
    item.setData(one.reason or one.body or " ", ItemRole.SECOND_LINE)
    return item
