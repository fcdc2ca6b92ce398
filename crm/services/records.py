"""Records as they are asked for: by id or name, whole, or only as they are addressed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from crm.domain.address_forms import AllForms
from crm.domain.address_rules import GENERAL_KEYS, AddressRule, AddressRules
from crm.domain.errors import NotFoundError
from crm.domain.listing import Hit, Subject, SubjectKind, Tier
from crm.domain.notes import Tag
from crm.domain.party import Party
from crm.domain.ports import Database, Unit
from crm.domain.text import fold, fold_words, query_words, sort_key
from crm.services.contacts import OPEN, Contact, ContactLoader
from crm.services.record_view import Record, RecordReader, Relation


class Records:
    """Reads records."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def load(self, subject: Subject) -> Record:
        """The record; NotFoundError if there is none."""
        with self._database.read() as unit:
            return RecordReader(unit, self._rules, self._today()).record(subject)

    def contact(self, subject: Subject, *, office_id: int | None = None, event_id: int | None = None) -> Contact:
        """A contact as it is addressed on an occasion: by the office named, or that of the event, else as always."""
        with self._database.read() as unit:
            loader = ContactLoader(unit, self._today(), event_id)
            if office_id is None:
                return loader.load([subject])[0]
            return loader.load_as([(subject, subject.id, office_id)])[0]

    def forms(self, contact: Contact) -> AllForms:
        """All forms of a contact, also of one that is only being typed; nothing is read."""
        return contact.forms(self._rules)

    def rule_forms(self, contact: Contact) -> AllForms:
        """What the rules alone say about it."""
        return contact.rule_forms(self._rules)

    def mails(self, subjects: Sequence[Subject]) -> list[str]:
        """The official mailboxes of these contacts without repetition.

        Left out is who has none that is neither private nor confidential, and who is restricted.
        """
        with self._database.read() as unit:
            contacts = [c for c in ContactLoader(unit, self._today()).load(subjects) if not c.is_restricted]
        return [mail for mail in dict.fromkeys(contact.email(OPEN) for contact in contacts) if mail]

    def relations(self, subject: Subject) -> tuple[Relation, ...]:
        """The relationships of a person or an organisation, seen from there; none of anything else."""
        with self._database.read() as unit:
            return RecordReader(unit, self._rules, self._today()).relations(subject)

    def tag_names(self) -> list[str]:
        """All tags in use, in alphabetical order."""
        with self._database.read() as unit:
            return sorted((tag.name for tag in unit.store.find(Tag)), key=sort_key)

    def office_kinds(self) -> list[AddressRule]:
        """The kinds of office that have a form of address of their own."""
        return [rule for key, rule in self._rules.rules.items() if key not in GENERAL_KEYS]

    def holders(self, office_ids: Collection[int]) -> dict[int, str]:
        """Who holds each office today, by name; offices that nobody holds are left out."""
        subjects = [Subject(SubjectKind.OFFICE, number) for number in office_ids]
        with self._database.read() as unit:
            contacts = ContactLoader(unit, self._today()).load(subjects)
        return {contact.subject.id: contact.name for contact in contacts if contact.person is not None}

    def find(self, name_or_id: str) -> Subject:
        """The one record that is meant by "person:12", "12" or a name.

        NotFoundError if there is none or if the name fits several; the sentence lists them.
        """
        if subject := _by_id(name_or_id):
            return subject
        with self._database.read() as unit:
            if _is_number(name_or_id):
                return _party(unit, int(name_or_id))
            hits = unit.directory.search(name_or_id, limit=1000)  # all: the one that is meant may sort late
        return _only(hits, name_or_id)


def _by_id(text: str) -> Subject | None:
    kind, _, number = text.partition(":")
    if kind in set(SubjectKind) and _is_number(number):
        return Subject(SubjectKind(kind), int(number))
    return None


def _is_number(text: str) -> bool:
    """Whether the text can be an id: no engine knows one of more than 18 digits."""
    return text.isdecimal() and len(text) <= 18


def _party(unit: Unit, party_id: int) -> Subject:
    return Subject(SubjectKind(unit.store.get(Party, party_id).kind.value), party_id)


def _only(hits: list[Hit], text: str) -> Subject:
    """The hit that bears just this name, else the only person, else the only hit; similar ones are only named."""
    if not (right := [hit for hit in hits if hit.tier is not Tier.SIMILAR]):
        meant = f" Ähnlich: {_listed(hits)}." if hits else ""
        raise NotFoundError(f"Zu „{text}“ wurde nichts gefunden.{meant}")
    hits = right
    wanted = {fold(word) for word in query_words(text)}
    named = [hit for hit in hits if wanted <= set(fold_words(hit.row.name))]
    people = [hit for hit in named or hits if hit.row.subject.kind is SubjectKind.PERSON]
    best = people or named or hits
    if len(best) > 1:
        raise NotFoundError(f"„{text}“ passt auf mehrere Einträge: {_listed(best)}. Bitte nennen Sie die Nummer.")
    return best[0].row.subject


def _listed(hits: list[Hit]) -> str:
    return "; ".join(f"{hit.row.subject.kind}:{hit.row.subject.id} {hit.row.name}" for hit in hits[:5])
