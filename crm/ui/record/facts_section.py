"""Merkmale: what an organisation or an office is, beside its name."""

from __future__ import annotations

from crm.domain.listing import SubjectKind
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.services.record_view import Record
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.words import body_types
from crm.ui.widgets.section import lines


class FactsSection(RecordSection):
    """Only facts that are known; they change under "Bearbeiten". An office's page shows its ``titles`` elsewhere."""

    def __init__(self, presenter: RecordPresenter, *, titles: bool = True) -> None:
        super().__init__(presenter, self.tr("Merkmale"))
        self._titles = titles

    def applies(self, record: Record) -> bool:
        return bool(self.facts(record))

    def slice(self, record: Record) -> object:
        return self.facts(record)

    def fill(self, record: Record) -> None:
        for words, text in self.facts(record):
            self.add_row(words, lines(text))

    def facts(self, record: Record) -> list[tuple[str, str]]:
        """Label and text of each fact."""
        found: list[tuple[str, str]] = []
        if record.post is not None and record.post.office is not None:
            found = self._of_office(record.post.office)
        elif record.subject.kind is SubjectKind.ORGANISATION and record.contact.body is not None:
            found = self._of_body(record.contact.body, record.parent)
        elif record.contact.person is not None:
            found = self._of_person(record.contact.person)
        return [(words, text) for words, text in found if text]

    def _of_office(self, office: Office) -> list[tuple[str, str]]:
        head = self.tr("Leitung der Organisation") if office.is_head else self.tr("Funktion in der Organisation")
        return [
            (self.tr("Art"), head),
            (self.tr("Weiblich"), office.title_f if self._titles else ""),
            (self.tr("Männlich"), office.title_m if self._titles else ""),
            (self.tr("Rang"), str(office.rank)),
            (self.tr("Sitze"), str(office.seats)),
        ]

    def _of_body(self, body: Organisation, parent: Organisation | None) -> list[tuple[str, str]]:
        return [
            (self.tr("Art"), body.municipality_kind or body_types()[body.body_type]),
            (self.tr("Kurzname"), body.short_name if body.short_name != body.full_name else ""),
            (self.tr("Im Satz"), body.genitive),
            (self.tr("Gehört zu"), parent.full_name if parent else ""),
            (self.tr("Schlüssel"), body.ags),
            (self.tr("Beschreibung"), body.description),
        ]

    def _of_person(self, person: Person) -> list[tuple[str, str]]:
        return [
            (self.tr("Rufname"), person.call_name if person.call_name != person.given_name else ""),
            (self.tr("Geburtsname"), person.birth_name),
            (self.tr("Geboren"), person.birth_date.german() if person.birth_date else ""),
            (self.tr("Verstorben"), person.deceased_on.german() if person.deceased_on else ""),
        ]
