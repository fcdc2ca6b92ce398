"""What is kept about persons, organisations and offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm.services.bundle.wiring import Wiring, service

if TYPE_CHECKING:
    from crm.services.address_overrides import AddressOverrides
    from crm.services.checks import Checks
    from crm.services.confirmation import Confirmation
    from crm.services.directory import DirectoryService
    from crm.services.editing import Editing
    from crm.services.elections import Elections
    from crm.services.former_names import FormerNames
    from crm.services.history import History
    from crm.services.network import Networks
    from crm.services.office_changes import OfficeChanges
    from crm.services.own_fields import OwnFields
    from crm.services.query_completion import QueryCompletion
    from crm.services.records import Records
    from crm.services.relationship_types import RelationshipTypes
    from crm.services.saved_searches import SavedSearches
    from crm.services.tags import Tags
    from crm.services.tasks import Tasks
    from crm.services.terms import Terms
    from crm.services.timeline import Timeline
    from crm.services.trash import Trash


class ContactServices(Wiring):
    """What is kept about persons, organisations and offices."""

    @service
    def directory(self) -> DirectoryService:
        from crm.services.directory import DirectoryService

        return DirectoryService(self._database)

    @service
    def completion(self) -> QueryCompletion:
        from crm.services.query_completion import QueryCompletion

        return QueryCompletion(self._database)

    @service
    def searches(self) -> SavedSearches:
        from crm.services.saved_searches import SavedSearches

        return SavedSearches(self._database)

    @service
    def records(self) -> Records:
        from crm.services.records import Records

        return Records(self._database, self._rules, self._today)

    @service
    def editing(self) -> Editing:
        from crm.services.editing import Editing

        return Editing(self._database, self._today, {row.kind: row.number for row in self._ranks})

    @service
    def overrides(self) -> AddressOverrides:
        from crm.services.address_overrides import AddressOverrides

        return AddressOverrides(self._database, self._today)

    @service
    def former_names(self) -> FormerNames:
        from crm.services.former_names import FormerNames

        return FormerNames(self._database)

    @service
    def own_fields(self) -> OwnFields:
        from crm.services.own_fields import OwnFields

        return OwnFields(self._database)

    @service
    def tags(self) -> Tags:
        from crm.services.tags import Tags

        return Tags(self._database)

    @service
    def confirmation(self) -> Confirmation:
        from crm.services.confirmation import Confirmation

        return Confirmation(self._database, self._today)

    @service
    def office_changes(self) -> OfficeChanges:
        from crm.services.office_changes import OfficeChanges

        return OfficeChanges(self._database, self._rules, self._today)

    @service
    def elections(self) -> Elections:
        from crm.services.elections import Elections

        return Elections(self._database, self._rules, self._today)

    @service
    def terms(self) -> Terms:
        from crm.services.terms import Terms

        return Terms(self._database, self._today)

    @service
    def checks(self) -> Checks:
        from crm.services.checks import Checks

        return Checks(self.terms)

    @service
    def timeline(self) -> Timeline:
        from crm.services.timeline import Timeline

        return Timeline(self._database, self.records)

    @service
    def tasks(self) -> Tasks:
        from crm.services.tasks import Tasks

        return Tasks(self._database, self._today)

    @service
    def history(self) -> History:
        from crm.services.history import History

        return History(self._database)

    @service
    def trash(self) -> Trash:
        from crm.services.trash import Trash

        return Trash(self._database)

    @service
    def relationship_types(self) -> RelationshipTypes:
        from crm.services.relationship_types import RelationshipTypes

        return RelationshipTypes(self._database)

    @service
    def network(self) -> Networks:
        from crm.services.network import Networks

        return Networks(self._database, self._today)
