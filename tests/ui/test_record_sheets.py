"""The preview of folder sheets, directory, booklet and network, and the menus that lead to it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QWidget

from crm.cli.arguments import build_parser
from crm.domain.dossier import DossierKind
from crm.domain.listing import Subject, SubjectKind
from crm.services.sample import AUDIENCE_NAME
from crm.ui.audiences.outputs import Outputs
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.desk import Desk
from crm.ui.events.offered import ACTIONS, action_words
from crm.ui.network.head import NetworkHead
from crm.ui.record.pane import RecordPane
from crm.ui.sheets.preview import SheetPreview
from crm.ui.sheets.record_options import Offer, RecordChoice
from crm.ui.sheets.record_preview import (
    RECORD_SHEETS,
    preview_booklet,
    preview_dossiers,
    preview_network,
    preview_record_sheet,
    preview_shown_network,
)
from tests.ui.events_sample import sample_desk


@pytest.fixture(scope="module")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """One for all of them: nothing in it is altered but the journal."""
    return sample_desk(tmp_path_factory.mktemp("blaetter"))


def choice(window: SheetPreview) -> RecordChoice:
    found = window.findChild(RecordChoice)
    assert isinstance(found, RecordChoice)
    return found


def text(window: SheetPreview) -> str:
    QApplication.processEvents()
    document = pdfium.PdfDocument(window.presenter.pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def contacts(desk: Desk, *names: str) -> list[Subject]:
    return [desk.services.records.find(name) for name in names]


def test_every_sheet_of_a_selection_is_shown(desk: Desk) -> None:
    chosen = contacts(desk, "Musternetz", "Musterakte GmbH")
    heads = {
        "contact-sheet": "Kontaktblatt",
        "organisation-sheet": "Organisationsblatt",
        "directory": "Verzeichnis",
        "network": "Netzwerk von 2 Kontakten",
    }
    assert list(RECORD_SHEETS) == list(heads)
    for sheet, head in heads.items():
        window = preview_record_sheet(desk, None, chosen, sheet)
        assert head in text(window)
        window.close()


def test_what_is_chosen_acts_at_once(desk: Desk) -> None:
    window = preview_dossiers(DossierKind.PERSON, desk, None, contacts(desk, "Musternetz"))
    box = choice(window)
    assert "Notizen" not in text(window)
    assert box.guests_box.isHidden()
    box.notes.setChecked(True)
    assert "Notizen" in text(window)
    box.date_box.setDate(QDate(2020, 1, 22))
    assert "Stand 22. Januar 2020" in text(window)
    window.close()


def test_of_an_event_one_chooses_who(desk: Desk) -> None:
    event = desk.services.events.find("Impulse 2020")
    window = preview_dossiers(DossierKind.PERSON, desk, None, (), event=event)
    box = choice(window)
    text(window)
    everybody = len(window.presenter.sizes)
    box.guests_box.setCurrentIndex(1)
    text(window)
    assert 0 < len(window.presenter.sizes) < everybody
    window.close()


def test_a_network_reaches_as_far_as_chosen(desk: Desk) -> None:
    window = preview_network(desk, None, contacts(desk, "Gräfin Musterburg"))
    before = text(window)
    assert choice(window).choices.values() == choice(window).choices.usual == {"steps": 2}
    choice(window).set_steps(1)
    assert len(text(window)) < len(before)
    window.close()


def test_saving_notes_how_many_stood_on_it(desk: Desk, tmp_path: Path) -> None:
    event = desk.services.events.find("Impulse 2020")
    window = preview_booklet(desk, None, event)
    assert "Delegationsheft" in text(window)
    window.presenter.save(tmp_path / "heft.pdf")
    count = desk.services.booklets.content(event.id).count
    said = desk.services.history.lines(1)[0].text
    assert said == f"Delegationsheft Impulse 2020 mit {count} Einträgen ausgegeben"
    window.close()


def test_the_network_of_the_window_is_printed_as_it_is_shown(desk: Desk) -> None:
    network = desk.services.network.around(contacts(desk, "Gräfin Musterburg")[0], 1)
    window = preview_shown_network(desk, None, network)
    said = text(window)
    assert all(node.name.split()[-1] in said for node in network.nodes)
    window.close()


def test_the_menus_of_event_and_network_lead_to_them(desk: Desk, qapp: QApplication) -> None:
    words = [action_words(plan.key) for plan in ACTIONS if plan.key.startswith("print_")]
    assert {"Delegationsheft drucken …", "Kontaktblätter drucken …", "Verzeichnis A–Z drucken …"} <= set(words)
    head = NetworkHead("Netzwerk")
    asked: list[bool] = []
    head.print_asked.connect(lambda: asked.append(True))
    next(one for one in head.more.menu().actions() if one.text() == "Bild und Liste drucken …").trigger()
    assert asked == [True]


def test_nobody_to_print_is_said(desk: Desk) -> None:
    body = desk.services.records.find("Musterakte GmbH")
    assert body.kind is SubjectKind.ORGANISATION
    window = preview_dossiers(DossierKind.PERSON, desk, None, [body])
    assert "Niemand ist ausgewählt." in text(window)
    assert window.presenter.warnings == ("Zu den Gewählten gibt es kein solches Blatt.",)
    window.close()


@pytest.mark.parametrize(
    ("name", "words"), [("Musternetz", "Kontaktblatt drucken …"), ("Musterakte GmbH", "Organisationsblatt drucken …")]
)
def test_the_menu_of_a_record_leads_to_its_sheet(
    desk: Desk, name: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    monkeypatch.setattr("crm.ui.record.head.preview_dossiers", lambda *given: shown.append(given[3]))
    subject = desk.services.records.find(name)
    pane = RecordPane(desk)
    pane.show_subject(subject)
    QApplication.processEvents()
    next(one for one in pane.head.menu().actions() if one.text() == words).trigger()
    assert shown == [[subject]]


def test_a_list_leads_to_sheets_of_those_on_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: dict[str, list[Subject]] = {}
    for name, place in (("preview_dossiers", 3), ("preview_directory", 2), ("preview_network", 2)):
        monkeypatch.setattr(
            f"crm.ui.audiences.outputs.{name}",
            lambda *given, name=name, place=place, **more: shown.update({name: given[place]}),
        )
    presenter, parent = AudiencePresenter(desk), QWidget()
    presenter.list = desk.services.audiences.view(desk.services.audiences.find(AUDIENCE_NAME).id).list
    outputs = Outputs(desk, presenter, parent)
    for output in (outputs.contact_sheets, outputs.directory, outputs.network):
        output()
    people = [row.subject for row in presenter.list.rows if row.party_id is not None]
    assert shown == dict.fromkeys(("preview_dossiers", "preview_directory", "preview_network"), people)


def test_settings_are_kept_by_the_words_of_the_command_line(desk: Desk) -> None:
    known = vars(build_parser().parse_args(["print", "directory", "--all", "--out", "x.pdf"]))
    choices = RecordChoice(desk.services.tasks.today(), "", list(Offer)).choices
    assert set(choices.usual) <= set(known)
    window = preview_dossiers(DossierKind.PERSON, desk, None, contacts(desk, "Musternetz"), "Suche „Netz“")
    assert "Auswahl: Suche „Netz“" in text(window)
    assert "Nur für den Dienstgebrauch" in text(window)
    assert window.side.settings is not None
    choice(window).choices.use({"notes": True})
    assert "Notizen" in text(window)
    window.close()
