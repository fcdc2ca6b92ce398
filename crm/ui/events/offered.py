"""What an event offers besides programme, participants and rank: one line here for a tab, one for a menu entry."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from crm.ui.check_in.window import open_check_in
from crm.ui.events.answer_tab import AnswerTab
from crm.ui.events.copy_dialog import copy_event
from crm.ui.events.further import ActionPlan, TabPlan
from crm.ui.events.invitation_tab import InvitationTab
from crm.ui.events.labels_dialog import name_answers
from crm.ui.events.prints import (
    print_booklet,
    print_cards,
    print_contacts,
    print_directory,
    print_labels,
    print_letters,
    print_lists,
    print_organisations,
)
from crm.ui.events.report_tab import ReportTab
from crm.ui.events.seat_dialogs import change_seats
from crm.ui.sending.of_event import send_for_event

#: Between "Teilnehmende" and "Rangfolge", in this order.
TABS: Final[tuple[TabPlan, ...]] = (
    TabPlan("invitation", "letter", InvitationTab),
    TabPlan("answers", "list-checks", AnswerTab, "Ctrl+Shift+R"),
    TabPlan("report", "overview", ReportTab),
)

#: Above "Netzwerk zeigen", in this order.
ACTIONS: Final[tuple[ActionPlan, ...]] = (
    ActionPlan("sending", "letter", send_for_event),
    ActionPlan("print_lists", "printer", print_lists, "Ctrl+Alt+L"),
    ActionPlan("print_booklet", "printer", print_booklet, "Ctrl+Alt+H"),
    ActionPlan("print_contacts", "id-card", print_contacts),
    ActionPlan("print_organisations", "building", print_organisations),
    ActionPlan("print_directory", "sort-asc", print_directory),
    ActionPlan("print_cards", "id-card", print_cards, "Ctrl+Alt+B"),
    ActionPlan("print_labels", "tag", print_labels),
    ActionPlan("print_letters", "letter", print_letters),
    ActionPlan("check_in", "user-check", open_check_in, "Ctrl+Alt+I"),
    ActionPlan("seats", "sliders", change_seats),
    ActionPlan("labels", "tag", name_answers),
    ActionPlan("copy", "copy", copy_event),
)


def tab_words(key: str) -> str:
    """What a tab is called. Texts stand in functions: before a language is chosen they cannot be translated."""
    return {
        "invitation": QCoreApplication.translate("EventTabs", "Einladung"),
        "answers": QCoreApplication.translate("EventTabs", "Antworten"),
        "report": QCoreApplication.translate("EventTabs", "Auswertung"),
    }[key]


def action_words(key: str) -> str:
    """What an entry of the menu is called."""
    return {
        "sending": QCoreApplication.translate("EventActions", "Versand vorbereiten …"),
        "print_lists": QCoreApplication.translate("EventActions", "Listen und Programm drucken …"),
        "print_booklet": QCoreApplication.translate("EventActions", "Delegationsheft drucken …"),
        "print_contacts": QCoreApplication.translate("EventActions", "Kontaktblätter drucken …"),
        "print_organisations": QCoreApplication.translate("EventActions", "Organisationsblätter drucken …"),
        "print_directory": QCoreApplication.translate("EventActions", "Verzeichnis A–Z drucken …"),
        "print_cards": QCoreApplication.translate("EventActions", "Namensschilder und Tischkarten …"),
        "print_letters": QCoreApplication.translate("EventActions", "Briefe drucken …"),
        "print_labels": QCoreApplication.translate("EventActions", "Etiketten und Umschläge …"),
        "check_in": QCoreApplication.translate("EventActions", "Einlass …"),
        "seats": QCoreApplication.translate("EventActions", "Plätze …"),
        "labels": QCoreApplication.translate("EventActions", "Bezeichnungen der Antworten …"),
        "copy": QCoreApplication.translate("EventActions", "Neue Veranstaltung nach dieser …"),
    }[key]
