"""Invitation lists, and what is sent to those who stand on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm.services.bundle.events import EventServices
from crm.services.bundle.wiring import service

if TYPE_CHECKING:
    from crm.services.audiences import Audiences
    from crm.services.letter_templates import LetterTemplates
    from crm.services.letters import Letters
    from crm.services.list_comparisons import ListComparisons
    from crm.services.recipients import Recipients
    from crm.services.rule_choices import RuleChoosing
    from crm.services.sending import Sending


class ListServices(EventServices):
    """Invitation lists, and what is sent to those who stand on them."""

    @service
    def audiences(self) -> Audiences:
        from crm.services.audiences import Audiences

        return Audiences(self._database, self._rules, self._today)

    @service
    def comparisons(self) -> ListComparisons:
        from crm.services.list_comparisons import ListComparisons

        return ListComparisons(self._database, self._rules, self.audiences, self._today)

    @service
    def rule_choices(self) -> RuleChoosing:
        from crm.services.rule_choices import RuleChoosing

        return RuleChoosing(self._database, self._rules)

    @service
    def recipients(self) -> Recipients:
        from crm.services.recipients import Recipients

        return Recipients(self.audiences)

    @service
    def letter_templates(self) -> LetterTemplates:
        from crm.services.letter_templates import LetterTemplates

        return LetterTemplates(self._database)

    @service
    def letters(self) -> Letters:
        from crm.services.letters import Letters

        return Letters(self._database, self._today)

    @service
    def sending(self) -> Sending:
        from crm.services.sending import Sending

        return Sending(self._database, self._today)
