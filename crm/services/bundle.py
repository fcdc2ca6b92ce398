"""The use cases of one open database, as the shells receive them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from crm.domain.address_rules import AddressRules
from crm.domain.ports import Database
from crm.exchange.reference_files import read_address_rules, read_label_sheets, read_ranks
from crm.services.accreditation import Accreditation
from crm.services.address_overrides import AddressOverrides
from crm.services.alphabet import Alphabet
from crm.services.answer_import import AnswerImport
from crm.services.answers import Answers
from crm.services.audiences import Audiences
from crm.services.booklets import Booklets
from crm.services.check_in import CheckIn
from crm.services.checks import Checks
from crm.services.companions import Companions
from crm.services.confirmation import Confirmation
from crm.services.directory import DirectoryService
from crm.services.dossiers import Dossiers
from crm.services.doubts import Doubts
from crm.services.duplicates import Duplicates
from crm.services.editing import Editing
from crm.services.elections import Elections
from crm.services.event_copies import EventCopies
from crm.services.event_report import EventReports
from crm.services.event_tables import EventTables
from crm.services.events import Events
from crm.services.exporting import Exporting
from crm.services.extraction import Extraction
from crm.services.former_names import FormerNames
from crm.services.guest_rules import GuestRules
from crm.services.guest_sheets import GuestSheets
from crm.services.guests import GuestReader
from crm.services.history import History
from crm.services.house import HouseSettings
from crm.services.house_letters import HouseLetters
from crm.services.importing.service import Importing
from crm.services.invitations import Invitations
from crm.services.labels import Labels
from crm.services.letter_templates import LetterTemplates
from crm.services.letters import Letters
from crm.services.list_comparisons import ListComparisons
from crm.services.merging import Merging
from crm.services.name_cards import NameCards
from crm.services.network import Networks
from crm.services.network_sheets import NetworkSheets
from crm.services.office_changes import OfficeChanges
from crm.services.own_fields import OwnFields
from crm.services.precedence import Precedence
from crm.services.printer_offsets import PrinterOffsets
from crm.services.qr_card import QrCards
from crm.services.query_completion import QueryCompletion
from crm.services.recipients import Recipients
from crm.services.records import Records
from crm.services.relationship_types import RelationshipTypes
from crm.services.rule_choices import RuleChoosing
from crm.services.saved_searches import SavedSearches
from crm.services.sending import Sending
from crm.services.settings_file import settings_folder
from crm.services.sheet_settings import SheetSettings
from crm.services.sheets import Sheets
from crm.services.tags import Tags
from crm.services.tasks import Tasks
from crm.services.terms import Terms
from crm.services.timeline import Timeline
from crm.services.trash import Trash
from crm.services.trip import Trip
from crm.services.waiting import Waiting


@dataclass(frozen=True, kw_only=True)
class Services:
    """Everything a window or a command can ask for."""

    directory: DirectoryService
    completion: QueryCompletion
    searches: SavedSearches
    records: Records
    editing: Editing
    overrides: AddressOverrides
    former_names: FormerNames
    own_fields: OwnFields
    tags: Tags
    confirmation: Confirmation
    office_changes: OfficeChanges
    elections: Elections
    terms: Terms
    checks: Checks
    events: Events
    event_copies: EventCopies
    answers: Answers
    companions: Companions
    waiting: Waiting
    guests: GuestReader
    guest_rules: GuestRules
    guest_sheets: GuestSheets
    invitations: Invitations
    trip: Trip
    accreditation: Accreditation
    check_in: CheckIn
    reports: EventReports
    event_tables: EventTables
    answer_import: AnswerImport
    audiences: Audiences
    comparisons: ListComparisons
    rule_choices: RuleChoosing
    doubts: Doubts
    exporting: Exporting
    extraction: Extraction
    qr_cards: QrCards
    importing: Importing
    labels: Labels
    house_letters: HouseLetters
    name_cards: NameCards
    printer_offsets: PrinterOffsets
    letters: Letters
    letter_templates: LetterTemplates
    recipients: Recipients
    sending: Sending
    house: HouseSettings
    sheets: Sheets
    dossiers: Dossiers
    alphabet: Alphabet
    booklets: Booklets
    sheet_settings: SheetSettings
    history: History
    duplicates: Duplicates
    merging: Merging
    timeline: Timeline
    tasks: Tasks
    trash: Trash
    precedence: Precedence
    relationship_types: RelationshipTypes
    network: Networks
    network_sheets: NetworkSheets


def services_for(
    database: Database, reference: Path, today: Callable[[], date] = date.today, settings: Path | None = None
) -> Services:
    """Wires the use cases to a database; ``reference`` is the folder of shipped tables, ``settings`` the user's."""
    own = settings or settings_folder()
    house = HouseSettings(own)
    rules: AddressRules = read_address_rules(reference)
    ranks = read_ranks(reference)
    events = Events(database, rules, today)
    precedence = Precedence(database, rules, ranks, today)
    history = History(database)
    trip, reports = Trip(database, today), EventReports(database, today)
    records = Records(database, rules, today)
    terms = Terms(database, today)
    audiences = Audiences(database, rules, today)
    networks = Networks(database, today)
    guest_sheets = GuestSheets(database, rules, events, precedence, house.current, today)
    labels = Labels(database, rules, partial(read_label_sheets, reference), house.current, today)
    return Services(
        directory=DirectoryService(database),
        completion=QueryCompletion(database),
        searches=SavedSearches(database),
        records=records,
        editing=Editing(database, today, {row.kind: row.number for row in ranks}),
        overrides=AddressOverrides(database, today),
        former_names=FormerNames(database),
        own_fields=OwnFields(database),
        tags=Tags(database),
        confirmation=Confirmation(database, today),
        office_changes=OfficeChanges(database, rules, today),
        elections=Elections(database, rules, today),
        terms=terms,
        checks=Checks(terms),
        events=events,
        event_copies=EventCopies(database),
        answers=Answers(database, rules, today),
        companions=Companions(database, rules, today),
        waiting=Waiting(database, rules, today),
        guests=GuestReader(database),
        guest_rules=GuestRules(database),
        guest_sheets=guest_sheets,
        invitations=Invitations(database, rules, today),
        trip=trip,
        accreditation=Accreditation(database, today),
        check_in=CheckIn(database, rules, history, today),
        reports=reports,
        event_tables=EventTables(database, events, trip, reports, house.current, today),
        answer_import=AnswerImport(database, rules, today),
        audiences=audiences,
        rule_choices=RuleChoosing(database, rules),
        comparisons=ListComparisons(database, rules, audiences, today),
        doubts=Doubts(database, rules, today),
        exporting=Exporting(database, today),
        extraction=Extraction(database, today),
        qr_cards=QrCards(database, today),
        importing=Importing(database, rules, today),
        labels=labels,
        house_letters=HouseLetters(rules, labels, house.current, today),
        name_cards=NameCards(database, guest_sheets, house.current, today),
        printer_offsets=PrinterOffsets(own / "drucker.json"),
        letters=Letters(database, today),
        letter_templates=LetterTemplates(database),
        recipients=Recipients(audiences),
        sending=Sending(database, today),
        house=house,
        sheets=Sheets(database, events, house.current, today),
        dossiers=Dossiers(database, rules, events, house.current, today),
        alphabet=Alphabet(database, events, house.current, today),
        booklets=Booklets(database, events, guest_sheets, house.current, today),
        sheet_settings=SheetSettings(own),
        history=history,
        duplicates=Duplicates(database),
        merging=Merging(database, history),
        timeline=Timeline(database, records),
        tasks=Tasks(database, today),
        trash=Trash(database),
        precedence=precedence,
        relationship_types=RelationshipTypes(database),
        network=networks,
        network_sheets=NetworkSheets(networks, house.current, today),
    )
