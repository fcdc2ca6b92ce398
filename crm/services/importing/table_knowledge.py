"""What is stored already, as a table speaks of it: bodies by their names, offices by their titles, their holders.

Only what is certain is recognised here; everything else goes to the plan, which asks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from crm.domain.address_rules import GENERAL_KEYS, AddressRules
from crm.domain.import_match import person_key
from crm.domain.office import Office, Tenure
from crm.domain.party import Organisation, Party, Person
from crm.domain.person_name import ParsedName
from crm.domain.ports import Store
from crm.domain.reach import Channel, ChannelKind
from crm.domain.text import fold_words


class TableKnowledge:
    """A reading of the database, made once for a table."""

    def __init__(self, store: Store, rules: AddressRules, today: date) -> None:
        parties = store.find(Party)
        self._uids = {party.id: party.uid for party in parties if not party.deleted_at}
        self._bodies = {body.id: body for body in store.find(Organisation) if body.id in self._uids}
        self._offices: dict[int, list[Office]] = defaultdict(list)
        for office in store.find(Office):
            if not office.deleted_at:
                self._offices[office.organisation_id].append(office)
        self._people = {person.id: person for person in store.find(Person) if person.id in self._uids}
        self._holders: dict[int, list[Person]] = defaultdict(list)
        for tenure in store.find(Tenure):
            if tenure.is_current(today) and tenure.person_id in self._people:
                self._holders[tenure.office_id].append(self._people[tenure.person_id])
        self._mails: dict[str, set[int]] = defaultdict(set)
        for channel in store.find(Channel, kind=ChannelKind.EMAIL):
            if channel.party_id in self._people:
                self._mails[channel.value.casefold()].add(channel.party_id or 0)
        self._by_key = {body.ags: body for body in self._bodies.values() if body.ags}
        self._by_name: dict[str, set[int]] = defaultdict(set)
        for body in self._bodies.values():
            for name in _names(body):
                self._by_name[_key(name)].add(body.id)
        self._kinds = _kinds(rules)

    # ── bodies ──────────────────────────────────────────────────────────────────────────────────────────────

    def knows_body(self, text: str) -> bool:
        return _key(text) in self._by_name

    def bodies(self, name: str, ags: str, titles: Iterable[str] = ()) -> list[Organisation]:
        """The bodies that can be meant. Where a town and its district have one name, an office there decides."""
        if ags:
            return [self._by_key[ags]] if ags in self._by_key else []
        found = [self._bodies[number] for number in sorted(self._by_name.get(_key(name), ()))]
        if len(found) > 1:
            exact = [body for body in found if _key(body.full_name) == _key(name)]
            having = [body for body in found if any(self.office(body, title) for title in titles)]
            found = exact or having or found
        return found

    def uid(self, party_id: int) -> str:
        return self._uids[party_id]

    # ── offices and holders ─────────────────────────────────────────────────────────────────────────────────

    def office(self, body: Organisation, title: str) -> Office | None:
        """The one office there that bears the title, in either gender, with or without the body's name."""
        wanted = _key(_without_body(title, body))
        found = [office for office in self._offices[body.id] if wanted in _titles(office)]
        return found[0] if len(found) == 1 else None

    def kind_of(self, title: str) -> str:
        """The kind of office in the address rules that has this title, the first in the table; "" if none has."""
        return self._kinds.get(_key(title), "")

    def holders(self, office: Office) -> list[Person]:
        return self._holders[office.id]

    def person(self, name: ParsedName, offices: Iterable[Office], mails: Iterable[str]) -> Person | None:
        """Who has the name and holds one of the offices, or has one of the mail addresses alone; else nobody."""
        wanted = person_key(name.given_name, name.family_name)
        holders = {person.id for office in offices for person in self._holders[office.id]}
        writers = {
            number
            for mail in mails
            for number in self._mails.get(mail.casefold(), ())
            if len(self._mails[mail.casefold()]) == 1
        }
        found = [
            person
            for person in (self._people[number] for number in sorted(holders | writers))
            if person_key(person.given_name, person.family_name) == wanted
        ]
        return found[0] if len(found) == 1 else None


def _names(body: Organisation) -> Iterable[str]:
    yield body.full_name
    if body.short_name:
        yield body.short_name
        yield f"{body.kind_word()} {body.short_name}"
    if body.genitive:  # "der Gemeinde Tholey": as many write it
        yield body.genitive.partition(" ")[2]


def _titles(office: Office) -> set[str]:
    return {
        _key(title) for title in (office.title_m, office.title_f, office.title_neutral, office.short_title()) if title
    }


def _kinds(rules: AddressRules) -> dict[str, str]:
    """Titles that say the kind whatever the body: not "Präsident", which each parliament and court has."""
    found: dict[str, str] = {}
    for key, rule in rules.rules.items():
        if key in GENERAL_KEYS or rule.predicate_m or (rule.complement and "{" not in rule.complement):
            continue
        for title in filter(None, (rule.title_m, rule.title_f, rule.title_neutral)):
            found.setdefault(_key(title), key)
    return found


def _without_body(title: str, body: Organisation) -> str:
    return title.removesuffix(body.genitive).strip() if body.genitive else title


def _key(text: str) -> str:
    return " ".join(fold_words(text))
