"""What an event offers besides programme, participants and rank: one line here for a tab, one for a menu entry."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from crm.ui.check_in.window import open_check_in
from crm.ui.events.answer_tab import AnswerTab
from crm.ui.events.further import ActionPlan, TabPlan
from crm.ui.events.report_tab import ReportTab

#: Between "Teilnehmende" and "Rangfolge", in this order.
TABS: Final[tuple[TabPlan, ...]] = (
    TabPlan("answers", str(QT_TRANSLATE_NOOP("EventTabs", "Antworten")), AnswerTab),
    TabPlan("report", str(QT_TRANSLATE_NOOP("EventTabs", "Auswertung")), ReportTab),
)

#: Above "Netzwerk zeigen", in this order.
ACTIONS: Final[tuple[ActionPlan, ...]] = (
    ActionPlan("check_in", "user-check", str(QT_TRANSLATE_NOOP("EventActions", "Einlass …")), open_check_in),
)
