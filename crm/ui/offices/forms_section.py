"""Anschrift und Anrede of an office: to a woman, to a man, and while nobody holds it."""

from __future__ import annotations

from crm.domain.forms_of_address import FormsOfAddress
from crm.domain.party import Gender
from crm.services.record_view import Record
from crm.ui.record.forms_section import wrapped
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.widgets.labels import note
from crm.ui.widgets.remark import remark

_NAME = "…"  # stands for the holder's name in the forms


class OfficeFormsSection(RecordSection):
    """What would be written, whoever comes; how the present holder is addressed stands in the holder's record."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Anschrift und Anrede"), self.tr("Wie entstanden?"))
        self._explains = False
        self.linked.connect(self.toggle)

    def applies(self, record: Record) -> bool:
        return record.post_forms is not None

    def slice(self, record: Record) -> object:
        return record.gender_forms, record.post_forms, self._explains

    def fill(self, record: Record) -> None:
        words = {Gender.FEMALE: self.tr("Weiblich"), Gender.MALE: self.tr("Männlich")}
        for gender, forms in record.gender_forms:
            self._add(words[gender], forms, record)
        if record.post_forms is not None:
            self._add(self.tr("Unbesetzt"), record.post_forms, record)

    def toggle(self) -> None:
        """Shows or hides the reasons."""
        self._explains = not self._explains
        self.link.setText(self.tr("Erklärung ausblenden") if self._explains else self.tr("Wie entstanden?"))
        self.link.updateGeometry()
        self.show_record(self.record)

    def _add(self, words: str, forms: FormsOfAddress, record: Record) -> None:
        self.add_row(words, wrapped("\n".join(_whose(forms, record))))
        self.add_row("", note(forms.salutation, wrap=True))
        if self._explains:
            for sentence in forms.reasons:
                self.add(remark("info", sentence))


def _whose(forms: FormsOfAddress, record: Record) -> list[str]:
    """The lines above the street that speak of the office, without the one for the name."""
    post = record.post
    address = post.letter_address() if post is not None else None
    postal = set(address.lines()) if address is not None else set()
    lines = [line for line in forms.address_lines if line not in postal]
    return [line for line in lines if not line.endswith(_NAME)] or lines
