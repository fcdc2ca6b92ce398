"""The use cases of one open database, as the shells receive them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crm.domain.address_rules import AddressRules
from crm.domain.ports import Database
from crm.exchange.reference_files import read_address_rules
from crm.services.audiences import Audiences
from crm.services.directory import DirectoryService
from crm.services.editing import Editing
from crm.services.events import Events
from crm.services.exporting import Exporting
from crm.services.history import History
from crm.services.network import Networks
from crm.services.query_completion import QueryCompletion
from crm.services.records import Records
from crm.services.relationship_types import RelationshipTypes
from crm.services.saved_searches import SavedSearches
from crm.services.sheets import Sheets
from crm.services.trash import Trash


@dataclass(frozen=True, kw_only=True)
class Services:
    """Everything a window or a command can ask for."""

    directory: DirectoryService
    completion: QueryCompletion
    searches: SavedSearches
    records: Records
    editing: Editing
    events: Events
    audiences: Audiences
    exporting: Exporting
    sheets: Sheets
    history: History
    trash: Trash
    relationship_types: RelationshipTypes
    network: Networks


def services_for(database: Database, reference: Path, today: Callable[[], date] = date.today) -> Services:
    """Wires the use cases to a database; ``reference`` is the folder of shipped tables."""
    rules: AddressRules = read_address_rules(reference)
    events = Events(database, rules, today)
    return Services(
        directory=DirectoryService(database),
        completion=QueryCompletion(database),
        searches=SavedSearches(database),
        records=Records(database, rules, today),
        editing=Editing(database, today),
        events=events,
        audiences=Audiences(database, rules, today),
        exporting=Exporting(database, today),
        sheets=Sheets(database, events, today=today),
        history=History(database),
        trash=Trash(database),
        relationship_types=RelationshipTypes(database),
        network=Networks(database, today),
    )
