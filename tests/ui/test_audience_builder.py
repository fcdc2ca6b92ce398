"""Building rules by mouse and keyboard: every rule, groups, quotas, options, files; each change is one entry."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.audience import ListOrder, Overflow, Quota, QuotaBy, Under
from crm.domain.audience_conditions import (
    MEMBER,
    AtBody,
    ConfirmedSince,
    FieldIs,
    HasTag,
    HeadOf,
    InDistrict,
    InPlace,
    InSearch,
    KindIs,
    OfConstituency,
    OfficeKind,
    Reachable,
    RelatedTo,
    TermEnds,
    Way,
)
from crm.domain.audience_history import DeclinedInARow, InvitedTo, NotInvitedSince, TookPart, TookPartAs
from crm.domain.audience_rule import AllOf, AnyOf, NoneOf, Rule
from crm.domain.audience_tree import Place, Side
from crm.domain.event import Category, Role, Status
from crm.domain.listing import SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType
from crm.ui.audiences.ask_dialog import AskContactDialog, AskDialog
from crm.ui.audiences.list_view import COMPARED, OMITTED
from crm.ui.audiences.page import AudiencesPage
from crm.ui.audiences.rule_row import RuleRow, Where
from crm.ui.audiences.rule_signs import RULE
from crm.ui.desk import Desk
from crm.ui.jobs import ThreadJobs
from tests.ui.audiences_room import desk, include, kept, opened, page, pick, undo

__all__ = ["desk", "page"]


K = Qt.Key
CAME = TookPart(1, "Impulse 2020", frozenset({Status.ATTENDED}))

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen, with pop-ups


def answer(page: AudiencesPage, text: str) -> None:
    """Types into the question that is open."""
    dialog = page.window().findChildren(AskDialog)[-1]
    dialog.text.setText(text)
    dialog.done_button.click()


def sentences(page: AudiencesPage) -> list[str]:
    return [row.accessibleName() for row in page.rules.include.rows]


OFFERED: list[tuple[tuple[str, ...], str | None, Rule]] = [
    (("Leitung von", "Leitung einer Gemeinde"), None, HeadOf(BodyType.MUNICIPALITY)),
    (("gehört zu einer Stelle der Art", "Redaktion"), None, AtBody(BodyType.NEWSROOM)),
    (("hat das Amt …",), "Landrat oder Landrätin", OfficeKind("x", "x")),
    (("ist", "Organisation"), None, KindIs(SubjectKind.ORGANISATION)),
    (("hat teilgenommen an", "Impulse 2020"), None, CAME),
    (("wurde eingeladen zu", "Impulse 2020"), None, InvitedTo(1, "Impulse 2020")),
    (("hat hintereinander abgesagt", "die letzten 2 Male"), None, DeclinedInARow(2)),
    (("wurde nicht eingeladen seit …",), "1.1.2024", NotInvitedSince(PartialDate(2024, 1, 1))),
    (("liegt in Landkreis oder Gemeinde …",), "landkreis st. wendel", InDistrict("10046", "Landkreis St. Wendel")),
    (("liegt in Landkreis oder Gemeinde …",), "100", InDistrict("100")),
    (("hat eine Anschrift in …",), "Tholey", InPlace("Tholey")),
    (("hat ein Mandat aus Wahlkreis …",), "298", OfConstituency("298")),
    (("trägt das Schlagwort …",), "presse", HasTag("Presse")),
    (("hat im eigenen Feld", "Vereinsmitglied …"), "ja", FieldIs("Vereinsmitglied", "ja")),
    (("hat im eigenen Feld", "Vereinsmitglied …"), "", FieldIs("Vereinsmitglied")),
    (("wird gefunden von der Suche", "Presse"), None, InSearch("tag:Presse", "Presse")),
    (("wird gefunden von der Suche", "Suche eingeben …"), "ort:Tholey", InSearch("ort:Tholey")),
    (("ist erreichbar per", "Postanschrift"), None, Reachable(Way.POST)),
    (("ist bestätigt seit …",), "2025", ConfirmedSince(PartialDate(2025))),
    (("hat ein Amt, das endet vor …",), "März 2027", TermEnds(PartialDate(2027, 3))),
    (("erfüllt als Gruppe", "keine dieser Bedingungen", "ist erreichbar per", "E-Mail-Adresse"), None,
     NoneOf((Reachable(Way.MAIL),))),
    (("erfüllt als Gruppe", "alle diese Bedingungen", "hat eine Anschrift in …"), "Perl", AllOf((InPlace("Perl"),))),
]  # fmt: skip


@pytest.mark.parametrize(("words", "typed", "rule"), OFFERED, ids=[" ".join(words) for words, _, _ in OFFERED])
def test_every_rule_can_be_added_and_is_counted(
    page: AudiencesPage, desk: Desk, words: tuple[str, ...], typed: str | None, rule: Rule
) -> None:
    if isinstance(rule, OfficeKind):
        rule = OfficeKind(*page.presenter.choices.office_kinds[0])
        typed = rule.name
    pick(page.rules.include.menu, *words)
    if typed is not None:
        answer(page, typed)
    assert kept(page, desk)[1] == rule
    row = page.rules.include.rows[1]
    assert row.count.text() == str(page.presenter.list.counts[1])
    assert row.links, "it can be changed by its words"
    undo(desk)
    assert kept(page, desk) == (HeadOf(BodyType.DISTRICT),)


@pytest.mark.parametrize(
    ("words", "kind"), [("ist Mitglied von (Partei, Fraktion) …", MEMBER), ("steht in Beziehung zu …", "")]
)
def test_a_relationship_is_asked_for_by_contact(page: AudiencesPage, desk: Desk, words: str, kind: str) -> None:
    pick(page.rules.include.menu, words)
    dialog = page.window().findChildren(AskContactDialog)[-1]
    assert not dialog.done_button.isEnabled(), "nobody is chosen yet"
    dialog.picker.search.setText("Deutscher Bundestag")
    dialog.picker.search.search_now()
    dialog.done_button.click()
    (rule,) = kept(page, desk)[1:]
    assert isinstance(rule, RelatedTo)
    assert (rule.other, rule.kind) == ("Deutscher Bundestag", kind)


def test_what_is_typed_wrong_is_said_and_nothing_is_added(page: AudiencesPage) -> None:
    for words, typed, said in (
        ("liegt in Landkreis oder Gemeinde …", "Atlantis", "Landkreis"),
        ("trägt das Schlagwort …", "gibt es nicht", "Liste"),
        ("ist bestätigt seit …", "bald", "Datum"),
        ("hat eine Anschrift in …", " ", "Ort"),
    ):
        pick(page.rules.include.menu, words)
        answer(page, typed)
        dialog = page.window().findChildren(AskDialog)[-1]
        assert said in dialog.error.text()
        dialog.reject()
    assert len(include(page)) == 1


def test_proposals_narrow_and_are_chosen_by_keyboard(page: AudiencesPage, qtbot: QtBot) -> None:
    pick(page.rules.include.menu, "liegt in Landkreis oder Gemeinde …")
    dialog = page.window().findChildren(AskDialog)[-1]
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    everything = dialog.proposals.model().rowCount()
    qtbot.keyClicks(dialog.text, "wendel")
    assert 0 < dialog.proposals.model().rowCount() < everything
    qtbot.keyClick(dialog.text, K.Key_Down)
    assert dialog.focusWidget() is dialog.proposals
    qtbot.keyClick(dialog.proposals, K.Key_Return)
    assert include(page)[1] == InDistrict("10046", "Landkreis St. Wendel")


def test_linked_words_open_menus_or_ask(page: AudiencesPage, desk: Desk, qtbot: QtBot) -> None:
    pick(page.rules.include.menu, "hat teilgenommen an", "Impulse 2020")
    status = page.rules.include.rows[1].links[1]
    pick(status.menu, "oder auch", "vertreten")
    pick(page.rules.include.rows[1].links[2].menu, "nur in einer Rolle", "Keynote")
    pick(page.rules.include.rows[1].links[2].menu, "nur als Gast oder nur in Vertretung", "als Gast")
    assert kept(page, desk)[1] == TookPart(
        1, "Impulse 2020", frozenset({Status.ATTENDED, Status.REPRESENTED}), roles=frozenset({Role.KEYNOTE}),
        taken_as=TookPartAs.GUEST,
    )  # fmt: skip
    assert sentences(page)[1].endswith("Gruppe: alle Rolle: Keynote als Gast")
    pick(page.rules.include.menu, "hat eine Anschrift in …")
    answer(page, "Tholey")
    word = page.rules.include.rows[2].links[0]
    word.setFocus()
    qtbot.keyClick(word, K.Key_Return)
    dialog = page.window().findChildren(AskDialog)[-1]
    assert dialog.text.text() == "Tholey"
    answer(page, "Perl")
    assert kept(page, desk)[2] == InPlace("Perl")


def test_and_or_not_and_categories_from_the_menu_of_a_row(page: AudiencesPage, desk: Desk) -> None:
    rows = page.rules.include.rows
    pick(rows[0].menu, "und außerdem", "ist erreichbar per", "E-Mail-Adresse")
    assert kept(page, desk) == (AllOf((HeadOf(BodyType.DISTRICT), Reachable(Way.MAIL))),)
    pick(rows[2].menu, "Verneinen: wer das nicht erfüllt")
    assert include(page) == (AllOf((HeadOf(BodyType.DISTRICT), NoneOf((Reachable(Way.MAIL),)))),)
    pick(rows[1].menu, "oder statt dessen", "Leitung von", "Leitung einer Gemeinde")
    assert sentences(page) == [
        "erfüllt alle diese Bedingungen",
        "erfüllt eine dieser Bedingungen",
        "Leitung eines Landkreises",
        "Leitung einer Gemeinde",
        "erfüllt keine dieser Bedingungen",
        "hat E-Mail-Adresse",
    ]
    assert [row.count.text() for row in rows[2:4]] == ["6", "52"]
    pick(rows[0].menu, "Führen als", "Ehrengäste")
    assert isinstance(include(page)[0], Under)
    assert sentences(page)[0] == "erfüllt alle diese Bedingungen geführt als Ehrengäste"
    assert {row.category for row in page.presenter.list.rows} == {Category.HONORARY} or not page.presenter.list.rows
    pick(rows[0].links[0].menu, "eine dieser Bedingungen")
    assert isinstance(include(page)[0], Under)
    pick(rows[0].links[1].menu, "ohne eigene Gruppe")
    assert isinstance(include(page)[0], AnyOf)
    for _ in range(6):
        undo(desk)
    assert kept(page, desk) == (HeadOf(BodyType.DISTRICT),), "each was one entry"


def test_groups_by_keyboard_and_the_focus_goes_along(page: AudiencesPage, qtbot: QtBot) -> None:
    pick(page.rules.include.menu, "Leitung von", "Leitung einer Gemeinde")
    pick(page.rules.include.menu, "ist erreichbar per", "E-Mail-Adresse")
    mail = page.rules.include.rows[2].links[0]
    mail.setFocus()

    def press(key: Qt.Key) -> None:
        qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)

    press(K.Key_Right)
    assert include(page)[1] == AllOf((HeadOf(BodyType.MUNICIPALITY), Reachable(Way.MAIL)))
    focus = QApplication.focusWidget()
    assert focus is page.rules.include.rows[3].links[0]
    press(K.Key_Up)
    assert include(page)[1] == AllOf((Reachable(Way.MAIL), HeadOf(BodyType.MUNICIPALITY)))
    assert QApplication.focusWidget() is page.rules.include.rows[2].links[0]
    press(K.Key_Left)
    assert include(page)[2] == Reachable(Way.MAIL)
    press(K.Key_Down)
    assert include(page)[2] == Reachable(Way.MAIL), "it is the last already"
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Delete)
    assert len(include(page)) == 2


def drop(row: RuleRow, source: RuleRow, where: Where) -> None:
    data = QMimeData()
    data.setData(RULE, source.cross.dragged.encode())
    height = {Where.BEFORE: 1, Where.TOGETHER: row.height() / 2, Where.AFTER: row.height() - 1}[where]
    row.dropEvent(
        QDropEvent(
            QPointF(20, height), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip


def test_conditions_are_dragged(page: AudiencesPage, desk: Desk) -> None:
    districts, towns, mail = HeadOf(BodyType.DISTRICT), HeadOf(BodyType.MUNICIPALITY), Reachable(Way.MAIL)
    pick(page.rules.include.menu, "Leitung von", "Leitung einer Gemeinde")
    pick(page.rules.include.menu, "ist erreichbar per", "E-Mail-Adresse")
    rows = page.rules.include.rows
    drop(rows[0], rows[2], Where.BEFORE)
    assert kept(page, desk) == (mail, districts, towns)
    drop(rows[2], rows[0], Where.TOGETHER)
    assert kept(page, desk) == (districts, AllOf((towns, mail)))
    undo(desk)
    assert kept(page, desk) == (mail, districts, towns), "bringing two together is one entry"
    pick(page.rules.exclude.menu, "hat abgesagt für", "Impulse 2020")
    drop(page.rules.exclude.rows[0], rows[0], Where.AFTER)
    assert kept(page, desk) == (districts, towns)
    assert page.presenter.audience.exclude[1] == mail


def test_quotas(page: AudiencesPage, desk: Desk) -> None:
    pick(page.rules.include.menu, "Leitung von", "Leitung einer Gemeinde")
    pick(page.rules.quotas.menu, "je Landkreis")
    assert page.rules.quotas.rows[0].accessibleName() == (
        "höchstens 2 je Landkreis wer darüber ist: auf die Warteliste außer: Ausnahme …"
    )
    waiting = len(page.presenter.list.waiting)
    assert waiting > 20
    assert page.rules.quotas.rows[0].count.text() == str(waiting)
    assert f"{waiting} auf der Warteliste" in page.rules.result.note.text()
    seats, by, overflow, beyond = page.rules.quotas.rows[0].links
    pick(seats.menu, "Andere Zahl …")
    answer(page, "7")
    pick(by.menu, "nur für", "Landkreis St. Wendel")
    pick(overflow.menu, "nicht dabei")
    pick(beyond.menu, "Leitung von", "Leitung eines Landkreises")
    expected = Quota(
        by=QuotaBy.DISTRICT, seats=7, value="10046", overflow=Overflow.LEFT_OUT, beyond=(HeadOf(BodyType.DISTRICT),)
    )
    assert desk.services.audiences.view(page.presenter.audience_id or 0).audience.quotas == (expected,)
    assert page.rules.quotas.rows[0].accessibleName().startswith("höchstens 7 für Landkreis St. Wendel")
    assert page.rules.quotas.rows[1].count.text() == "6"
    page.rules.quotas.rows[1].removed.emit()
    assert page.presenter.audience.quotas[0].beyond == ()
    page.rules.quotas.rows[0].removed.emit()
    assert page.presenter.audience.quotas == ()


def test_what_holds_for_the_whole_list(page: AudiencesPage, desk: Desk) -> None:
    vacant, body, way, order = page.rules.options.rows
    pick(vacant.links[0].menu, "weglassen")
    pick(body.links[0].menu, "nur eine Zeile")
    pick(way.links[0].menu, "nur wer eine Postanschrift hat")
    pick(order.links[0].menu, "nach Rang")
    audience = desk.services.audiences.view(page.presenter.audience_id or 0).audience
    assert not audience.with_vacant
    assert audience.one_per_body
    assert audience.way is Way.POST
    assert audience.order is ListOrder.RANK


def test_an_empty_list_offers_its_first_condition(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.new_item()
    page.list.empty._box.step.click()  # type: ignore[union-attr]
    assert QApplication.activePopupWidget() is page.rules.include.menu
    assert page.rules.include.more.hasFocus()
    page.rules.include.menu.close()


def test_in_threads_the_last_word_is_what_is_shown_and_stored(desk: Desk, qtbot: QtBot) -> None:
    desk.jobs = jobs = ThreadJobs()
    page = opened(desk, qtbot)
    page.new_item()
    edits = page.presenter.edits
    edits.add(Side.INCLUDE, HeadOf(BodyType.DISTRICT))
    edits.add(Side.INCLUDE, HeadOf(BodyType.MUNICIPALITY))
    place = edits.indent(Place(Side.INCLUDE, (1,)))
    edits.negate(place)
    edits.add_quota(Quota(by=QuotaBy.GENDER, seats=1))
    page.list.tabs.setCurrentIndex(COMPARED)
    page.list.tabs.setCurrentIndex(OMITTED)
    page.list.also.setChecked(True)
    qtbot.waitUntil(jobs.is_idle, timeout=20_000)
    assert kept(page, desk) == include(page) == (
        AllOf((HeadOf(BodyType.DISTRICT), NoneOf((HeadOf(BodyType.MUNICIPALITY),)))),
    )  # fmt: skip
    assert [row.count.text() for row in page.rules.include.rows] == [
        str(page.presenter.list.counts[0]), *map(str, page.presenter.list.inner)
    ]  # fmt: skip
    assert len(page.presenter.unmatched) == page.presenter.list.unmatched
    jobs.shutdown()


def test_counting_that_takes_long_is_said(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.show_audience(desk.services.audiences.all()[0].id)
    page.presenter.is_counting = True
    page.presenter.shown.emit()
    assert page.rules.result.counting.isHidden(), "not for what is quick"
    qtbot.waitUntil(page.rules.result.counting.isVisible)
    page.presenter.edits.add(Side.INCLUDE, HeadOf(BodyType.MINISTRY))
    assert page.rules.result.counting.isHidden()
