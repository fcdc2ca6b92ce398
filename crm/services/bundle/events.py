"""Events and who comes to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm.services.bundle.exchange import ExchangeServices
from crm.services.bundle.wiring import service

if TYPE_CHECKING:
    from crm.services.accreditation import Accreditation
    from crm.services.answer_import import AnswerImport
    from crm.services.answers import Answers
    from crm.services.check_in import CheckIn
    from crm.services.companions import Companions
    from crm.services.event_copies import EventCopies
    from crm.services.event_report import EventReports
    from crm.services.events import Events
    from crm.services.guest_rules import GuestRules
    from crm.services.guests import GuestReader
    from crm.services.invitations import Invitations
    from crm.services.precedence import Precedence
    from crm.services.trip import Trip
    from crm.services.waiting import Waiting


class EventServices(ExchangeServices):
    """Events and who comes to them."""

    @service
    def events(self) -> Events:
        from crm.services.events import Events

        return Events(self._database, self._rules, self._today)

    @service
    def event_copies(self) -> EventCopies:
        from crm.services.event_copies import EventCopies

        return EventCopies(self._database)

    @service
    def answers(self) -> Answers:
        from crm.services.answers import Answers

        return Answers(self._database, self._rules, self._today)

    @service
    def companions(self) -> Companions:
        from crm.services.companions import Companions

        return Companions(self._database, self._rules, self._today)

    @service
    def waiting(self) -> Waiting:
        from crm.services.waiting import Waiting

        return Waiting(self._database, self._rules, self._today)

    @service
    def guests(self) -> GuestReader:
        from crm.services.guests import GuestReader

        return GuestReader(self._database)

    @service
    def guest_rules(self) -> GuestRules:
        from crm.services.guest_rules import GuestRules

        return GuestRules(self._database)

    @service
    def invitations(self) -> Invitations:
        from crm.services.invitations import Invitations

        return Invitations(self._database, self._rules, self._today)

    @service
    def trip(self) -> Trip:
        from crm.services.trip import Trip

        return Trip(self._database)

    @service
    def accreditation(self) -> Accreditation:
        from crm.services.accreditation import Accreditation

        return Accreditation(self._database, self._today)

    @service
    def check_in(self) -> CheckIn:
        from crm.services.check_in import CheckIn

        return CheckIn(self._database, self._rules, self.history, self._today)

    @service
    def reports(self) -> EventReports:
        from crm.services.event_report import EventReports

        return EventReports(self._database, self._today)

    @service
    def answer_import(self) -> AnswerImport:
        from crm.services.answer_import import AnswerImport

        return AnswerImport(self._database, self._rules, self._today)

    @service
    def precedence(self) -> Precedence:
        from crm.services.precedence import Precedence

        return Precedence(self._database, self._rules, self._ranks, self._today)
