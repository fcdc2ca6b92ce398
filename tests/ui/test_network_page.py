"""Around the picture of the network: what is shown, the list, ways to somebody, what leaves the house."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox

from crm.domain.listing import SubjectKind
from crm.domain.network import EDGE_WORDS, EdgeKind
from crm.ui import announce
from crm.ui.network.export import Form, rendered
from crm.ui.network.list_view import NetworkList
from crm.ui.network.outputs import write
from crm.ui.record.relation_dialog import RelationDialog
from crm.ui.theme import Mode, theme
from tests.templates import TODAY
from tests.ui.network_room import CTRL, Room, impulse, node, room

__all__ = ["room"]


Key = Qt.Key


# ── what is shown ───────────────────────────────────────────────────────────────────────────────────────────


def test_kinds_are_switched_and_places_kept(room: Room) -> None:
    page = room.page
    before = page.scene.places()
    row = page.side.kinds.rows[EdgeKind.PARTICIPATION]
    assert row.tick.accessibleName() == f"{EDGE_WORDS[EdgeKind.PARTICIPATION]}, {row.count.text()}"
    row.tick.click()
    assert "Impulse 2020" not in room.names()
    assert row.count.text() == "–"
    kept = page.scene.places()
    assert kept == {subject: place for subject, place in before.items() if subject in kept}
    row.tick.click()
    assert "Impulse 2020" in room.names()


def test_relationship_types_are_chosen(room: Room) -> None:
    kinds = room.page.side.kinds
    menu = kinds.menu()
    words = {action.text(): action for action in menu.actions() if action.text()}
    assert words["Alle Beziehungsarten"].isChecked()
    words["Ehefrau/Ehemann"].trigger()
    assert "Christine Gräfin von Musterburg" not in room.names()
    assert kinds.link.text() == "Beziehungsarten (1)"
    again = {action.text(): action for action in kinds.menu().actions()}
    again["Stellvertreterin/Stellvertreter"].trigger()
    assert "Christine Gräfin von Musterburg" in room.names()
    {action.text(): action for action in kinds.menu().actions()}["Alle Beziehungsarten"].trigger()
    assert kinds.link.text() == "Beziehungsarten"


def test_another_day(room: Room) -> None:
    day = room.page.side.day
    day.field.setFocus()
    day.field.setText("kein Datum")
    room.press(Key.Key_Return)
    assert "Bitte geben Sie einen Tag ein" in day.error.text()
    day.field.setText("2013")
    room.press(Key.Key_Return)
    assert day.error.text() == ""
    assert "Christine Gräfin von Musterburg" not in room.names()  # represented since 2014
    assert "Stand 31.12.2013" in room.page.state.text()
    day.back.click()
    assert "Stand heute" in room.page.state.text()
    assert "Christine Gräfin von Musterburg" in room.names()


def test_steps(room: Room) -> None:
    two = len(room.names())
    room.page.head.steps.findChildren(QAbstractButton)[0].click()
    one = len(room.names())
    room.page.head.steps.findChildren(QAbstractButton)[2].click()
    assert one < two < len(room.names())
    assert room.page.scene.nodes[room.person("Musterklee")].pos() == QPointF(0, 0)


def test_what_others_write_is_seen(room: Room) -> None:
    name = "Christine Gräfin von Musterburg"
    subject = node(room, name).subject
    relation = next(one for one in room.services.records.load(subject).relations)
    room.desk.write(lambda: room.services.editing.remove_relationship(relation.relationship))
    beside = [other for other, *_ in room.page.side.links.model_.rows]
    assert subject not in beside


def test_a_centre_that_goes_says_so_and_comes_back(room: Room) -> None:
    subject = room.person("Musterklee")
    room.desk.write(lambda: room.services.editing.trash(subject))
    assert room.page.presenter.network is None
    assert not room.page.side.isEnabled()
    assert "gelöscht oder gesperrt" in " ".join(
        part.text() for part in room.page._nothing.findChildren(type(room.page.side.none))
    )
    room.desk.write(lambda: room.services.editing.restore(subject))
    assert room.names()[0] == "Hannelore Musterklee"
    assert room.page.side.isEnabled()


# ── list and column ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_list_takes_the_keys_of_the_picture(room: Room) -> None:
    page = room.page
    page.head.form.findChildren(QAbstractButton)[1].click()
    page.list.setFocus()
    assert isinstance(QApplication.focusWidget(), NetworkList)
    row = page.list.model_.row(impulse(room))
    page.list.setCurrentIndex(page.list.model_.index(row, 0))
    assert page.chosen() == impulse(room)
    count = len(room.names())
    room.press(Key.Key_Space)
    assert len(room.names()) == count + 24
    assert page.chosen() == impulse(room)
    room.press(Key.Key_Return, CTRL)
    assert room.opened == [impulse(room)]
    room.press(Key.Key_Return)
    assert page.head.about.text() == "um Impulse 2020"


def test_the_list_model_is_sound(room: Room, qtmodeltester: object) -> None:
    qtmodeltester.check(room.page.list.model_, force_py=True)  # type: ignore[attr-defined]
    qtmodeltester.check(room.page.side.links.model_, force_py=True)  # type: ignore[attr-defined]


def test_the_list_is_remembered(room: Room) -> None:
    room.page.head.form.findChildren(QAbstractButton)[1].click()
    assert room.desk.settings.value("network/form") == "list"


def test_a_direct_link_chooses_the_other(room: Room) -> None:
    links = room.page.side.links
    links.setFocus()
    links.setCurrentIndex(links.model_.index(1, 0))
    other = links.model_.rows[1][0]
    assert str(links.model_.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)).count(",") == 1
    room.press(Key.Key_Return)
    assert room.page.chosen() == other
    assert room.page.side.to_centre.isEnabled()
    room.page.side.to_centre.click()
    assert room.page.presenter.wish is not None
    assert room.page.presenter.wish.centre == other


def test_a_relationship_is_added_from_the_picture(room: Room) -> None:
    room.page.side.direct.link.click()
    dialog = room.page.findChild(RelationDialog)
    assert dialog is not None
    types = dialog.form.control("type")
    assert isinstance(types, QComboBox)
    everything = types.count()
    target = room.services.directory.find("Musterkapital", [SubjectKind.ORGANISATION])[0]
    search = dialog.fields._search
    assert search is not None
    search.show_subject(target, "Musterkapital")
    search.chosen.emit(target)
    assert 0 < types.count() < everything
    types.setCurrentText("Vereinigung")
    dialog.form.set_text("from", "2021")
    dialog.create_button.click()
    assert target in room.page.scene.nodes
    room.page.scene.select(target)
    assert any(what == "Mitglied" for *_, what in room.page.side.links.model_.rows)


# ── who can introduce us ────────────────────────────────────────────────────────────────────────────────────


def test_a_way_is_highlighted_and_said(room: Room) -> None:
    page = room.page
    page.head.introduce.click()
    assert QApplication.focusWidget() is page.way.search
    assert page.way.question.text() == "Wer kann Hannelore Musterklee vorstellen?"
    target = room.person("Musterlauf")
    page.way.search.chosen.emit(target)
    assert page.way.answer.text().endswith("deren Büroleiterin ist Lena Musterlauf.")
    assert announce.spoken[-1] == page.way.answer.text()
    way = page.presenter.way
    assert way is not None
    assert {one.subject for one in way.nodes} <= set(page.scene.nodes)
    strong = [line for line in page.scene.lines if line.on_way]
    assert len(strong) == len(way.edges)
    assert all(line.opacity() == 1 for line in strong)
    assert page.scene.nodes[target].opacity() == 1
    faint = [item for subject, item in page.scene.nodes.items() if subject not in {n.subject for n in way.nodes}]
    assert faint
    assert all(item.opacity() < 0.5 for item in faint)
    room.press(Key.Key_Escape)
    assert page.way.isHidden()
    assert target not in page.scene.nodes
    assert all(item.opacity() == 1 for item in page.scene.nodes.values())


def test_no_way_is_said_too(room: Room) -> None:
    page = room.page
    page.ask_way()
    target = room.person("Musterklang")
    page.way.search.show_subject(target, "Musterklang, Zoë · Redakteurin")
    page.way.search.chosen.emit(target)
    assert page.way.answer.text() == (
        "Zwischen Hannelore Musterklee und Musterklang, Zoë ist keine Verbindung bekannt."
    )
    assert page.presenter.way is None
    assert all(item.opacity() == 1 for item in page.scene.nodes.values())


# ── what leaves the house ───────────────────────────────────────────────────────────────────────────────────


def test_exports_are_whole_and_in_the_journal(room: Room, tmp_path: Path) -> None:
    for form in Form:
        write(room.page.presenter, room.page.scene, form, tmp_path / f"netz.{form.value}", TODAY)
    image = QImage(str(tmp_path / "netz.png"))
    assert image.width() > 1000
    svg = (tmp_path / "netz.svg").read_text(encoding="utf-8")
    assert "Hannelore Musterklee" in "".join(ElementTree.fromstring(svg).itertext())
    assert "Inter, Helvetica" in svg
    document = pypdfium2.PdfDocument(str(tmp_path / "netz.pdf"))
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Netzwerk um Hannelore Musterklee" in text
    assert "Ämter und Leitung" in text
    lines = [line.text for line in room.services.history.lines(3)]
    assert [line.rsplit(" als ")[1] for line in lines] == ["PDF ausgegeben", "SVG ausgegeben", "PNG ausgegeben"]
    assert room.said[-1] == "Netzwerk nach „netz.pdf“ ausgegeben"
    assert room.page.chosen() == room.person("Musterklee")


def test_what_is_printed_is_light_in_the_dark_too(room: Room) -> None:
    light = rendered(room.page.scene, Form.PNG, "Titel", "Stand")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme().apply(app, Mode.DARK)
    assert rendered(room.page.scene, Form.PNG, "Titel", "Stand") == light
    assert theme().is_dark


def test_escape_leads_back(room: Room) -> None:
    left: list[bool] = []
    room.page.left.connect(lambda: left.append(True))
    room.press(Key.Key_Escape)
    assert left == [True]
    room.page.leave()
    assert room.page.subject is None


def test_a_file_that_cannot_be_written_says_why(room: Room, tmp_path: Path) -> None:
    write(room.page.presenter, room.page.scene, Form.PNG, tmp_path / "fehlt" / "netz.png", TODAY)
    assert "lässt sich nicht schreiben" in room.said[-1]


# ── accessible ──────────────────────────────────────────────────────────────────────────────────────────────


def test_every_control_has_a_name(room: Room) -> None:
    room.page.ask_way()
    controls = [*room.page.findChildren(QAbstractButton), *room.page.findChildren(QCheckBox)]
    nameless = [one for one in controls if one.isVisible() and not (one.accessibleName() or one.text())]
    assert not nameless
    assert room.page.view.accessibleName() == "Netzwerk als Bild"
    assert room.page.view.accessibleDescription().startswith("Hannelore Musterklee, Erste Kreisbeigeordnete, ")


def test_a_narrow_window_keeps_everything_in_reach(room: Room) -> None:
    room.page.resize(744, 560)
    QApplication.processEvents()
    page = room.page
    assert page.head.more.mapTo(page, page.head.more.rect().bottomRight()).x() < page.side.mapTo(page, QPoint(0, 0)).x()
    assert page.head.steps.findChildren(QAbstractButton)[1].accessibleName() == "2 Schritte"
    assert page.head.introduce.accessibleName() == "Wer kann vorstellen …"
