"""All parts on one page, and a fake contacts window, to be looked at: ``python tests/ui/gallery.py [folder]``."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from crm.ui import icons, style
from crm.ui.delegates.roles import AvatarCell, ChipCell, ItemRole
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.theme import Mode, theme
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.answer_bar import AnswerBar, Share
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import button, icon_button, link
from crm.ui.widgets.chips import FilterChip, RoleChip, StatusChip, TagChip
from crm.ui.widgets.empty import EmptyState, IconView
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import Hairline, Pane, heading, label, note, title
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.section import Mark, Section
from crm.ui.widgets.segments import Switch, TabBar
from crm.ui.widgets.splitter import Splitter
from crm.ui.widgets.status import ProgressStrip, StatusMessage
from crm.ui.widgets.timeline import Entry, Timeline
from crm.ui.widgets.value_row import ErrorLine, ValueRow, mark_invalid
from crm.ui.widgets.views import GroupTree, ListTable, NavList

CHIPS = (
    ChipCell("zugesagt", Tone.GOOD, "check"),
    ChipCell("abgesagt", Tone.BAD, "x"),
    ChipCell("vertreten", Tone.SWAP, "arrows-swap"),
    ChipCell("unter Vorbehalt", Tone.WARN, "help-circle"),
    ChipCell("offen", Tone.OPEN, "dashed-circle"),
)
PEOPLE = [
    ("Altmeyer, Sabine", "Erste Beigeordnete", "Gemeinde Marpingen", "Marpingen", "09.11.2026"),
    ("Backes, Jürgen", "Bürgermeister", "Gemeinde Namborn", "Namborn", "17.11.2026"),
    ("Becker, Dr. Thomas", "Dezernent Digitales", "Landkreis St. Wendel", "St. Wendel", "04.11.2026"),
    ("Amt: Bürgermeister/in", "seit 01.11.", "Gemeinde Nohfelden", "Nohfelden", "02.11.2026"),
    ("Detzler, Monika", "Bürgermeisterin", "Gemeinde Oberthal", "Oberthal", "12.10.2026"),
    ("Feid, Andrea", "Vorzimmer", "Gemeinde Tholey", "Tholey", "19.11.2026"),
    ("Gemeinde Nonnweiler", "Gemeinde", "–", "Nonnweiler", "30.09.2026"),
    ("Lauer, Markus", "Bürgermeister", "Gemeinde Nohfelden", "Nohfelden", "02.11.2026"),
    ("Müller, Dr. Anna", "Bürgermeisterin", "Gemeinde Tholey", "Tholey", "19.11.2026"),
    ("Müller, Bernd", "Vorsitzender", "Gewerbeverein Tholey und Umgebung", "Tholey", "28.08.2026"),
    ("Muster, Karl von", "Landrat", "Landkreis St. Wendel", "St. Wendel", "20.11.2026"),
]


def line(*parts: QWidget, gap: int = 8, stretch: bool = True) -> QWidget:
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(gap))
    for part in parts:
        layout.addWidget(part)
    if stretch:
        layout.addStretch()
    return box


def column(*parts: QWidget, margins: tuple[int, int, int, int] = (20, 20, 20, 20), gap: int = 12) -> QWidget:
    box = Pane()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(*(px(m) for m in margins))
    layout.setSpacing(px(gap))
    for part in parts:
        layout.addWidget(part)
    layout.addStretch()
    return box


def avatars() -> QWidget:
    shown = []
    for kind, name in ((AvatarKind.PERSON, "Müller, Anna"), (AvatarKind.ORGANISATION, "G"), (AvatarKind.OFFICE, "A")):
        for size in (64, 40, 24, 20):
            one = Avatar(size)
            one.show_subject(kind, name)
            shown.append(one)
    return line(*shown)


def fields() -> QWidget:
    good, bad, combo, spin = QLineEdit("Tholey"), QLineEdit("66636 T"), QComboBox(), QSpinBox()
    combo.addItems(["Kategorie", "Ort"])
    mark_invalid(bad, "Postleitzahl hat fünf Ziffern und einen Ort")
    off = QLineEdit("gesperrt")
    off.setEnabled(False)
    return line(good, bad, off, combo, spin)


def boxes() -> QWidget:
    ticked, partly, radio = QCheckBox("Serienbrief"), QCheckBox("teils"), QRadioButton("Dienstlich")
    ticked.setChecked(True)
    partly.setTristate(True)
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    radio.setChecked(True)
    return line(ticked, partly, QCheckBox("offen"), radio, QRadioButton("Privat"), gap=16)


def roles() -> QWidget:
    chips = (RoleChip("Keynote", "microphone"), RoleChip("Gastgeber", "home"), TagChip("Impulse 2020"))
    return line(*chips, StatusChip("vakant", Tone.WARN, "user-x"))


def all_icons() -> QWidget:
    box = QWidget()
    flow = FlowLayout(box, 8)
    for name in icons.names():
        shown = IconView(name, 18)
        shown.setToolTip(name)
        flow.addWidget(shown)
    return box


def buttons() -> QWidget:
    off = button("gesperrt")
    off.setEnabled(False)
    checked = button("zugesagt", "check")
    checked.setCheckable(True)
    checked.setChecked(True)
    return line(
        button("Neu", "plus", Look.PRIMARY), button("Abbrechen"), off, checked, icon_button("more", "Mehr"),
        icon_button("printer", "Drucken", Look.FLAT), button("Klein", "tag", small=True), link("Wie entstanden?"),
    )  # fmt: skip


def filters() -> QWidget:
    switch = Switch([("all", "Alle"), ("p", "Personen"), ("o", "Ämter")], "Art")
    return line(switch, FilterChip("Kreis", "St. Wendel"), TagChip("Digitalisierung"))


def tabs() -> TabBar:
    bar = TabBar("Ansichten")
    for words, count in (("Überblick", None), ("Ämter", 2), ("Teilnahmen", 9), ("Einladung", "2 Wellen")):
        bar.add(words, count)
    return bar


def progress() -> ProgressStrip:
    strip = ProgressStrip()
    strip.begin("Karten lesen")
    strip.progress(312, 708)
    strip.show()
    return strip


def parts() -> QWidget:
    """Left and middle column of the style sheet, and the states on the right."""
    error = ErrorLine()
    error.say("Postleitzahl hat fünf Ziffern und einen Ort")
    error.show()
    bar = AnswerBar(
        [
            Share(43, "zugesagt", Tone.GOOD, "check"), Share(4, "vertreten", Tone.SWAP, "arrows-swap"),
            Share(1, "unter Vorbehalt", Tone.WARN, "help-circle"), Share(4, "offen", Tone.OPEN, "dashed-circle"),
            Share(6, "abgesagt", Tone.BAD, "x"),
        ],
        "47 von 50 Plätzen belegt",
    )  # fmt: skip
    message = StatusMessage()
    message.say("Anschrift von Dr. Anna Müller geändert", lambda: None)
    left = column(
        title("Seitentitel, Name"), heading("Dialogtitel, Person in der Vorschau"), label("Tabelle, Werte 0123456789"),
        label("Abschnitt", Size.SMALL, Weight.SEMIBOLD, secondary=True), note("Beschriftung, Nebentext"), Hairline(),
        line(*(StatusChip(c.words, c.tone or Tone.OPEN, c.icon) for c in CHIPS)), roles(), avatars(),
        filters(), tabs(), buttons(), fields(), error, boxes(),
    )  # fmt: skip
    empty = EmptyState("list-checks", "Noch kein Verteiler", "Regeln bestimmen, wer kommt.", "Verteiler anlegen")
    failed = EmptyState(
        "alert-triangle", "Datei nicht lesbar", "Zeile 14: Spalte „PLZ“ fehlt. Nichts wurde übernommen.",
        "Andere Datei …", None, failed=True,
    )  # fmt: skip
    right = column(
        SearchField("Suchen oder Befehl …", "Strg+K"), bar, all_icons(), line(empty, failed, gap=12, stretch=False),
        progress(), message, groups(),
    )  # fmt: skip
    return line(left, right, gap=0, stretch=False)


def groups() -> GroupTree:
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["Name", "eingeladen als", "Antwort"])
    for head, people in (("Grußwort und Keynote", PEOPLE[:2]), ("Delegation", PEOPLE[8:11])):
        group = QStandardItem(head)
        group.setData(True, ItemRole.IS_GROUP)
        group.setData(str(len(people)), ItemRole.COUNT)
        group.setData(f"{len(people)} zugesagt", ItemRole.TRAILING)
        for number, person in enumerate(people):
            group.appendRow([*row(person)[:2], chip_item(CHIPS[number])])
        group.child(len(people) - 1, 0).setData(1, ItemRole.LEVEL)
        model.appendRow(group)
    tree = GroupTree("Teilnehmende")
    tree.setModel(model)
    model.setParent(tree)
    tree.expandAll()
    tree.set_widths(260, 200)
    tree.setMinimumHeight(px(250))
    return tree


def chip_item(cell: ChipCell) -> QStandardItem:
    item = QStandardItem()
    item.setData((cell,), ItemRole.CHIPS)
    item.setData(cell.words, Qt.ItemDataRole.AccessibleTextRole)
    return item


def row(person: tuple[str, ...]) -> list[QStandardItem]:
    items = [QStandardItem(text) for text in person]
    name = person[0]
    kind = AvatarKind.OFFICE if name.startswith("Amt:") else AvatarKind.PERSON
    kind = AvatarKind.ORGANISATION if name.startswith("Gemeinde") else kind
    items[0].setData(AvatarCell(kind, name), ItemRole.AVATAR)
    bold = name.split(", ")[0] + "," if ", " in name else name.removeprefix("Amt: ")
    items[0].setData(bold, ItemRole.BOLD_PART)
    if kind is AvatarKind.OFFICE:
        items[1].setData((ChipCell("vakant", Tone.WARN, "user-x"),), ItemRole.CHIPS)
    if name.startswith("Lauer"):
        items[1].setData((ChipCell("amtierend", Tone.OPEN, "clock"),), ItemRole.CHIPS)
        items[1].setData(True, ItemRole.CHIPS_AFTER)
    for item in items[3:]:
        item.setData(True, ItemRole.QUIET)
    return items


def table() -> ListTable:
    model = QStandardItemModel(0, 5)
    model.setHorizontalHeaderLabels(["Name", "Amt / Funktion", "Organisation", "Ort", "Zuletzt"])
    for person in PEOPLE * 2:
        model.appendRow(row(person))
    view = ListTable("Kontakte")
    view.setModel(model)
    model.setParent(view)
    view.horizontalHeader().setSortIndicatorShown(True)
    view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    view.set_widths(216, 196, 164, 84)
    view.setCurrentIndex(model.index(8, 0))
    both = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(model.index(10, 0), both)
    view.setProperty("hoverRow", 5)
    return view


def sidebar() -> NavList:
    model = QStandardItemModel()
    places = (
        ("Übersicht", "overview", ""), ("Kontakte", "contacts", "708"), ("Veranstaltungen", "calendar-days", "24"),
        ("Verteiler", "list-checks", "17"), ("Aufgaben", "check-circle", "3"), ("Datenschutz", "shield", ""),
        ("Gespeicherte Suchen", "", ""), ("Presse Saarland", "bookmark", "41"), ("Landräte und RVD", "bookmark", "6"),
    )  # fmt: skip
    for words, name, count in places:
        item = QStandardItem(words)
        item.setData(name or None, ItemRole.ICON)
        item.setData(count, ItemRole.COUNT)
        item.setData(not name, ItemRole.IS_GROUP)
        item.setData(words == "Aufgaben", ItemRole.URGENT)
        model.appendRow(item)
    view = NavList("Bereiche")
    view.setModel(model)
    model.setParent(view)
    view.setCurrentIndex(model.index(1, 0))
    return view


def list_pane() -> QWidget:
    switch = Switch([(n, n) for n in ("Alle", "Personen", "Organisationen", "Ämter")], "Art")
    head = line(title("Kontakte"), QWidget(), switch, icon_button("sliders", "Spalten", small=True), stretch=False)
    head.layout().setStretch(1, 1)  # type: ignore[union-attr]
    chips = line(FilterChip("Kreis", "St. Wendel"), FilterChip("Tag", "Digitalisierung"))
    chips.layout().addWidget(link("Als Suche speichern"))  # type: ignore[union-attr]
    foot = line(
        label("58", weight=Weight.SEMIBOLD), note("von 708 · 2 ausgewählt"), QWidget(),
        button("In Verteiler …", "list-plus", small=True), button("Tag", "tag", small=True),
        button("vCard", "id-card", small=True), stretch=False,
    )  # fmt: skip
    foot.layout().setStretch(2, 1)  # type: ignore[union-attr]
    pane = Pane()
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part, top, bottom in ((head, 12, 8), (chips, 0, 12)):
        part.setContentsMargins(px(16), px(top), px(16), px(bottom))
        layout.addWidget(part)
    for part in (Hairline(), table(), Hairline(), foot):
        layout.addWidget(part)
    foot.setContentsMargins(px(16), px(8), px(16), px(8))
    return pane


def record() -> QWidget:
    face = Avatar(64)
    face.show_subject(AvatarKind.PERSON, "Müller, Anna")
    name = QWidget()
    grid = QGridLayout(name)
    grid.setContentsMargins(px(8), 0, 0, 0)
    grid.setVerticalSpacing(0)
    grid.addWidget(title("Dr. Anna Müller"), 0, 0, 1, 2)
    grid.addWidget(line(label("Bürgermeisterin ·"), link("Gemeinde Tholey", in_text=True), gap=4), 1, 0)
    grid.addWidget(note("im Amt seit 1. Oktober 2019 · Landkreis St. Wendel"), 2, 0)
    actions = line(
        button("E-Mail", "mail", small=True), button("Brief", "letter", small=True),
        button("Einladen", "calendar-plus", small=True), QWidget(), button("Bearbeiten", "pencil", small=True),
        icon_button("more", "Mehr", small=True), stretch=False,
    )  # fmt: skip
    where = Section("Anschrift und Anrede", "Wie entstanden?", first=True)
    where.add_row("Anschrift", "Bürgermeisterin der Gemeinde Tholey\nFrau Dr. Anna Müller\nIm Kloster 1\n66636 Tholey")
    where.add_row("Briefanrede", ValueRow("Sehr geehrte Frau Bürgermeisterin,", "Briefanrede"))
    reach = Section("Erreichbarkeit", "Hinzufügen")
    reach.add_row("Telefon", ValueRow("06853 508-10", "Telefon"), Mark("bank", "vom Amt"))
    reach.add_row("Mobil", ValueRow("0171 3920012", "Mobil"), Mark("lock", "vertraulich"))
    events = Section("Letzte Veranstaltungen", "Alle 9")
    events.add_row("14.01.2027", "Neujahrsempfang 2027", StatusChip("zugesagt", Tone.GOOD, "check"))
    events.add_row("18.06.2026", "Kommunalgespräch Digitales", StatusChip("vertreten", Tone.SWAP, "arrows-swap"))
    history = Section("Verlauf", "Notiz hinzufügen")
    history.add(
        Timeline(
            [
                Entry("19.11.2026", "Anruf: Rückfrage zum Digitalen Bauantrag"),
                Entry("12.11.2026", "Anschrift geändert", "Ref. D/2"),
                Entry("18.06.2026", "Kommunalgespräch: vertreten durch Sabine Kunz"),
            ]
        )
    )
    bar = tabs()
    return column(line(face, name), actions, bar, where, reach, events, history, gap=4)


def contacts() -> QWidget:
    """Like 01-kontakte: sidebar, table, record."""
    tools = Pane(QPalette.ColorRole.Window)
    layout = QHBoxLayout(tools)
    layout.setContentsMargins(px(12), px(8), px(24), px(8))
    search = SearchField("Suchen oder Befehl …", "Strg+K")
    search.setFixedWidth(px(520))
    for part in (icon_button("menu", "Menü", Look.FLAT), label("Verteiler", weight=Weight.SEMIBOLD), search):
        layout.addWidget(part)
    layout.addStretch()
    layout.addWidget(button("Neu", "plus", Look.PRIMARY))
    layout.addWidget(button("Exportieren", "upload"))
    layout.addWidget(icon_button("printer", "Drucken"))
    panes = Splitter()
    panes.add_pane(sidebar(), 216, 176)
    panes.add_pane(list_pane(), 760, 320, stretch=1)
    panes.add_pane(record(), 464, 344)
    page = Pane(QPalette.ColorRole.Window)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    for part in (tools, Hairline(), panes):
        whole.addWidget(part)
    whole.setStretch(2, 1)
    return page


def focus_table(page: QWidget) -> None:
    """So that one picture shows the focus frame."""
    view = page.findChild(ListTable)
    if view is not None:
        view.setFocus(Qt.FocusReason.TabFocusReason)


def main(folder: Path) -> None:
    """Writes four pictures."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    style.start(app, Mode.LIGHT, 9.75)
    for mode in (Mode.LIGHT, Mode.DARK):
        theme().apply(app, mode)
        for name, build in (("gallery", parts), ("contacts", contacts)):
            page = build()
            page.resize(1440, 900)
            page.show()
            page.activateWindow()
            focus_table(page)
            app.processEvents()
            page.grab().save(str(folder / f"{name}-{mode}.png"))
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp"))
