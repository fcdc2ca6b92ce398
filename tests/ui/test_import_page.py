"""Reading cards in the window: drop or paste, look, decide, take over, take back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.import_plan import Plan, Verdict
from crm.domain.incoming import Source
from crm.domain.party import Person
from crm.domain.ports import Progress
from crm.ui.desk import Desk
from crm.ui.importing.model import WHAT
from crm.ui.importing.page import ImportPage
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{given} {family}\r\nN:{family};{given};;;\r\n{more}END:VCARD\r\n"
NEW = CARD.format(uid="a", given="Anna", family="Musterneu", more="TEL;TYPE=CELL:+491701234567\r\n")
DOUBT = CARD.format(uid="b", given="Gabriele", family="Kümmel", more="")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def page(desk: Desk) -> ImportPage:
    made = ImportPage(desk)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "karten.vcf"
    path.write_bytes((NEW + DOUBT).encode())
    return path


def names(desk: Desk, family: str) -> list[str]:
    return [hit.row.name for hit in desk.services.directory.search(family) if family in hit.row.name]


def chain(first: QWidget, last: QWidget) -> list[QWidget]:
    """What Tab comes to from one to the other."""
    found = [first]
    while found[-1] is not last:
        found.append(found[-1].nextInFocusChain())
    return found


def drop(page: ImportPage, *paths: Path) -> None:
    """The event does not own what it carries: it has to live as long."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *none))


def test_a_dropped_file_is_shown_before_anything_is_written(page: ImportPage, desk: Desk, file: Path) -> None:
    drop(page, file)
    assert page.review.source.text() == "vCard-Datei karten.vcf, 2 Einträge"
    assert [entry.title for entry in page.review.model.rows] == ["Musterneu, Anna"]
    assert "1 anlegen" in page.review.means.text()
    assert "1 Zweifelhafte" in page.review.means.text()
    assert not names(desk, "Musterneu")


def test_it_is_taken_over_as_one_step_and_taken_back(page: ImportPage, desk: Desk, file: Path) -> None:
    page.read_file(file)
    page.review.apply.click()
    assert names(desk, "Musterneu")
    assert page.done.words.text().startswith("1 neu, 0 geändert, 0 beendet.")
    desk.services.history.undo()
    assert not names(desk, "Musterneu")


def test_space_leaves_an_entry_out(page: ImportPage, file: Path) -> None:
    page.read_file(file)
    QTest.keyClick(page.review.table, Qt.Key.Key_Space)
    assert not page.review.apply.isEnabled()
    QTest.keyClick(page.review.table, Qt.Key.Key_Space)
    assert page.review.apply.isEnabled()
    page.review.none.click()
    assert not page.review.apply.isEnabled()
    page.review.all.click()
    assert page.review.apply.text() == "1 Eintrag übernehmen"


def test_a_doubt_is_settled_by_saying_who_it_is(page: ImportPage, desk: Desk, file: Path) -> None:
    page.read_file(file)
    page.review.tab_row.tabs.setCurrentIndex(2)
    assert [choice.text() for choice in page.review.pane.choices][1:] == ["Jemand anderes: neu anlegen", "Auslassen"]
    assert page.review.pane.choices[0].text() == "Ist Kümmel, Gabriele: ergänzen"
    office, why = page.review.pane.choices[0].accessibleDescription().split("\n")
    assert office.endswith("Staatskanzlei des Saarlandes")
    assert why == "Gleicher Familienname; gleicher Vorname"
    page.review.pane.choices[0].click()
    assert page.review.model.index(0, WHAT).data() == "Kennung der Quelle"  # what differs, not what is told
    assert page.presenter.open_doubts() == 0
    assert page.presenter.counts() == {Verdict.NEW: 1, Verdict.CHANGED: 1}
    page.review.pane.choices[2].click()
    assert page.presenter.counts() == {Verdict.NEW: 1, Verdict.CHANGED: 0}
    page.review.pane.choices[1].click()
    assert page.presenter.counts() == {Verdict.NEW: 2, Verdict.CHANGED: 0}


def test_a_doubt_is_settled_by_keys_alone(page: ImportPage, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.read_file(file)
    page.review.tab_row.tabs.setCurrentIndex(2)
    page.review.pane.choices[0].setFocus()
    for key, chosen in ((Qt.Key.Key_Space, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        QTest.keyClick(page.review.pane.choices[[one.hasFocus() for one in page.review.pane.choices].index(True)], key)
        assert page.review.pane.choices[chosen].isChecked()
        assert page.review.pane.choices[chosen].hasFocus()
    assert page.presenter.counts() == {Verdict.NEW: 2, Verdict.CHANGED: 0}


def test_two_cards_of_one_person_are_joined_by_saying_so(page: ImportPage, desk: Desk, tmp_path: Path) -> None:
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:urn:muster:{given}\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\n"
        "TEL;TYPE=CELL:+491755550001\r\nBDAY:1971-03-14\r\nEND:VCARD\r\n"
        for given, family in (("Stefanie", "Kreuzwinkel"), ("Stephanie", "Kreuzwinkl"))
    ]
    path = tmp_path / "zweimal.vcf"
    path.write_text("".join(cards), encoding="utf-8", newline="")
    page.read_file(path)
    page.review.tab_row.tabs.setCurrentIndex(2)
    assert page.presenter.open_doubts() == 0  # undecided both come in
    assert page.presenter.counts()[Verdict.NEW] == 2
    twin = page.review.pane.choices[0]
    assert twin.text() == "Ist Kreuzwinkel, Stefanie: vereinen"
    assert twin.accessibleDescription().startswith("Karte 1\nGleiches Geburtsdatum 14.03.1971; gleiche Mobilnummer")
    twin.click()
    assert page.presenter.counts()[Verdict.NEW] == 1
    page.review.apply.click()
    assert names(desk, "Kreuzwinkel")
    assert not names(desk, "Kreuzwinkl")


def test_a_single_field_can_be_left(page: ImportPage, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "karten.vcf"
    path.write_bytes(NEW.encode())
    page.read_file(path)
    page.review.apply.click()
    path.write_bytes(NEW.replace("+491701234567", "+491701234568").replace("Anna", "Annika").encode())
    page.read_file(path)
    assert page.review.tab_row.tabs.currentIndex() == 1
    assert {tick.text() for tick in page.review.pane.ticks.values()} == {"Vorname", "Mobil"}
    given = next(tick for tick in page.review.pane.ticks.values() if tick.text() == "Vorname")
    page.review.none.click()
    assert not given.isEnabled()  # of an entry that is left out
    page.review.all.click()
    assert given.isEnabled()
    assert given in chain(page.review.pane, page.review.all)  # Tab comes to it before what stands below
    given.click()
    page.review.apply.click()
    subject = desk.services.records.find("Musterneu")
    contact = desk.services.records.load(subject).contact
    assert isinstance(contact.person, Person)
    assert contact.person.given_name == "Anna"
    assert [reach.value.value for reach in contact.channels] == ["+491701234568"]


def test_cards_are_pasted(page: ImportPage) -> None:
    QGuiApplication.clipboard().setText(NEW)
    page.paste()
    assert page.review.source.text() == "Zwischenablage, 1 Eintrag"
    page.presenter.clear()
    QGuiApplication.clipboard().setText("nichts davon")
    page.paste()
    assert page.error.text().startswith("Die Zwischenablage enthält weder vCards noch eine Tabelle.")


def test_several_card_files_are_one_plan_dropped_or_pasted(page: ImportPage, file: Path, tmp_path: Path) -> None:
    more = tmp_path / "mehr.vcf"
    more.write_text(CARD.format(uid="c", given="Berta", family="Musterweiter", more=""), "utf-8")
    drop(page, file, more)
    titles = [entry.title for entry in page.review.model.rows]
    assert {"Musterneu, Anna", "Musterweiter, Berta"} <= set(titles)
    assert page.review.source.text().startswith("2 vCard-Dateien: karten.vcf, mehr.vcf")


def test_tables_and_cards_that_came_together_are_taken_one_after_the_other(
    page: ImportPage, file: Path, tmp_path: Path
) -> None:
    more, table, broken = tmp_path / "mehr.vcf", tmp_path / "liste.csv", tmp_path / "bild.png"
    more.write_text(CARD.format(uid="c", given="Berta", family="Musterweiter", more=""), "utf-8")
    table.write_text("Name;Vorname\nListenmuster;Anna\n", "utf-8")
    broken.write_bytes(b"\x89PNG" + bytes(100))
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path)) for path in (table, file, broken, more)])
    QGuiApplication.clipboard().setMimeData(copied)
    page.paste()
    QGuiApplication.clipboard().clear()  # it owns what it was given, and would let go of it after Python has
    assert page.queue.words.text() == "Datei 1 von 3, danach 2 vCard-Dateien, bild.png"
    assert page.columns.isVisible()
    page.columns.compare.click()
    page.review.apply.click()
    assert page.done.title.text() == "Übernommen: Tabelle „liste“"
    assert page.done.more.text() == "Weiter mit 2 vCard-Dateien"
    assert not page.queue.next.isVisible()  # there is one way on

    page.done.more.click()
    assert page.review.source.text().startswith("2 vCard-Dateien: karten.vcf, mehr.vcf")
    page.read_file(tmp_path / "karten.vcf")  # what comes while others wait comes behind them
    assert page.queue.words.text() == "Datei 2 von 4, danach bild.png, karten.vcf"
    page.queue.next.click()
    assert page.error.text().startswith("„bild.png“ ist keine der Listen")
    page.queue.next.click()
    assert page.review.source.text().startswith("vCard-Datei karten.vcf")
    assert not page.queue.next.isVisible()
    page.other.click()
    assert not page.queue.isVisible()


def test_esc_ends_the_comparison_and_keeps_what_was_there(
    page: ImportPage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    importing = page.presenter._desk.services.importing
    plan = importing.plan

    def pressed_meanwhile(source: Source, progress: Progress) -> Plan:
        QTest.keyClick(page, Qt.Key.Key_Escape)
        return plan(source, progress)

    monkeypatch.setattr(importing, "plan", pressed_meanwhile)
    page.read_file(file)
    assert page.error.text() == "Abgebrochen; es wurde nichts übernommen."
    assert (page.presenter.plan, page.presenter.is_busy, left) == (None, False, [])
    assert page.choose.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Escape)  # with nothing under way it is the way out
    assert left == [True]


def test_hidden_rows_are_told_before_and_after_comparing(page: ImportPage, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "liste.xlsx")) as book:
        sheet = book.add_worksheet("Alt")
        for number, row in enumerate((("Name", "Vorname"), ("Probe", "Anna"), ("Probe", "Otto"))):
            sheet.write_row(number, 0, row)
        sheet.set_row(2, None, None, {"hidden": True})
    page.read_file(tmp_path / "liste.xlsx")
    told = "Zeile 3 ist in der Tabelle ausgeblendet und wurde mitgelesen."
    assert page.columns.notices.words.text() == told
    page.columns.compare.click()
    assert page.review.notices.words.text() == told
    entries = {entry.title: entry.remark for entry in page.review.model.rows}
    assert entries == {"Probe, Anna": "", "Probe, Otto": "Die Zeile ist in der Tabelle ausgeblendet."}


def test_what_is_no_list_is_one_sentence(page: ImportPage, tmp_path: Path) -> None:
    (tmp_path / "bild.png").write_bytes(b"\x89PNG" + bytes(100))
    page.read_file(tmp_path / "bild.png")
    assert page.error.text().startswith("„bild.png“ ist keine der Listen, die eingelesen werden können")
    assert page.choose.isEnabled()


def test_the_report_is_kept(page: ImportPage, file: Path, tmp_path: Path) -> None:
    page.read_file(file)
    page.review.apply.click()
    page.presenter.keep(tmp_path / "bericht.csv")
    assert "Musterneu, Anna" in (tmp_path / "bericht.csv").read_text(encoding="utf-8-sig")


def test_the_search_leaves_what_fits(page: ImportPage, file: Path) -> None:
    page.read_file(file)
    page.review.search.setText("gibt es nicht")
    page.review.search.search_now()
    assert page.review.model.rows == []
    assert not page.review.all.isEnabled()
