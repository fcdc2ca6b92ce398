"""What can be made of a list: tables, cards of the persons, and the printed form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from crm.domain.dossier import DossierKind
from crm.services.exporting import subjects_of_list
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.desk import Desk
from crm.ui.exporting.export_dialog import export_contacts
from crm.ui.exporting.file_names import file_name_for
from crm.ui.sending.dialog import prepare_sending
from crm.ui.sheets.card_preview import preview_cards_of_list
from crm.ui.sheets.label_preview import preview_labels_of_list
from crm.ui.sheets.letter_preview import preview_letters_of_list
from crm.ui.sheets.preview import preview_invitation_list
from crm.ui.sheets.record_preview import preview_directory, preview_dossiers, preview_network


class Outputs(QObject):
    """Each of them takes the whole list as it stands, whatever is searched in it."""

    def __init__(self, desk: Desk, presenter: AudiencePresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._presenter, self._widget = desk, presenter, parent

    def excel(self) -> None:
        self._ask(self.tr("Excel-Arbeitsmappen (*.xlsx)"), ".xlsx")

    def csv(self) -> None:
        self._ask(self.tr("CSV-Dateien (*.csv)"), ".csv")

    def cards(self) -> None:
        """vCards of the persons on the list; a vacant office has none."""
        export_contacts(self._desk, self._widget, subjects_of_list(self._presenter.list), "vcard3")

    def sending(self) -> None:
        """Letters, mail-merge table, mail drafts, addresses for BCC."""
        presenter = self._presenter
        prepare_sending(self._desk, self._widget, presenter.audience_id, presenter.event_id, presenter.shown_reach)

    def preview(self) -> None:
        """The printed list."""
        preview_invitation_list(self._desk, self._widget, self._presenter.list, self._presenter.shown_reach)

    def labels(self) -> None:
        """Labels or envelopes for everybody on the list."""
        preview_labels_of_list(self._desk, self._widget, self._presenter.list, self._presenter.shown_reach)

    def letters(self) -> None:
        """Letters to everybody on the list."""
        preview_letters_of_list(self._desk, self._widget, self._presenter.list, self._presenter.shown_reach)

    def cards_to_print(self) -> None:
        """Name badges, place cards or table signs of everybody on the list."""
        preview_cards_of_list(self._desk, self._widget, self._presenter.list)

    def contact_sheets(self) -> None:
        """A sheet for each person on the list."""
        found = self._presenter.list
        preview_dossiers(DossierKind.PERSON, self._desk, self._widget, subjects_of_list(found), self._told())

    def directory(self) -> None:
        """The persons and bodies on the list from A to Z."""
        preview_directory(self._desk, self._widget, subjects_of_list(self._presenter.list), self._told())

    def network(self) -> None:
        """How those on the list are linked with each other."""
        preview_network(self._desk, self._widget, subjects_of_list(self._presenter.list), self._told())

    def _told(self) -> str:
        """What the foot of a sheet says it was made from."""
        return QCoreApplication.translate("ListPane", "Verteiler „{name}“").format(name=self._presenter.list.title)

    def write(self, target: Path) -> None:
        """Writes the list; .xlsx or .csv."""
        found, shown = self._presenter.list, self._presenter.shown_reach
        words = QCoreApplication.translate("ListPane", "%n Einladungen nach „{file}“ ausgegeben", None, len(found.rows))
        sentence = words.format(file=target.name)

        def work() -> str:
            self._desk.services.exporting.invitations(found, target, shown)
            return sentence

        self._desk.jobs.write.submit(work, self._desk.said.emit, self._desk.feedback.report)

    def _ask(self, kind: str, ending: str) -> None:
        name = file_name_for(self._presenter.list.title, ending)
        file, _ = QFileDialog.getSaveFileName(self._widget, self.tr("Exportieren nach"), name, kind)
        if file:
            target = Path(file)
            self.write(target if target.suffix == ending else target.with_name(target.name + ending))
