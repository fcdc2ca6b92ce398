"""Persons and bodies while they are gathered, found again by their names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from crm.domain.extraction.found import Draft, Field, Finding
from crm.domain.extraction.names import is_in_mailbox, same_person
from crm.domain.person_name import ParsedName
from crm.domain.text import fold, fold_words

#: So many persons or mailboxes before and behind are looked at: what is farther away belongs to somebody else.
NEAR: Final = 40


@dataclass(slots=True)
class PersonDraft:
    """A person while it is put together."""

    parsed: ParsedName
    draft: Draft
    is_managed: bool = False  # named in the legal notice only
    block: int = -1
    above: str = ""  # the body that stands above the name in the same block


class People:
    """Persons in order, found again by their family name."""

    def __init__(self) -> None:
        self.all: list[PersonDraft] = []
        self._by_family: dict[str, list[PersonDraft]] = {}

    def add(self, person: PersonDraft) -> None:
        self.all.append(person)
        self._by_family.setdefault(fold(person.parsed.family_name), []).append(person)

    def same(self, parsed: ParsedName) -> PersonDraft | None:
        """The person of that name; of many with one family name only the first are looked at."""
        bearers = self._by_family.get(fold(parsed.family_name), [])[:NEAR]
        return next((one for one in bearers if same_person(one.parsed, parsed)), None)

    def of_family(self, name: str) -> PersonDraft | None:
        """The first person of that family name."""
        return next(iter(self._by_family.get(fold(name), [])), None)

    def in_mailbox(self, mailbox: str) -> PersonDraft | None:
        """The person whose family name a mailbox bears: as one of its words, else one named not long before."""
        for word in fold_words(mailbox.partition("@")[0]):
            if len(word) > 2 and word in self._by_family:
                return self._by_family[word][0]
        return next((one for one in self.all[-NEAR:] if is_in_mailbox(one.parsed, mailbox)), None)

    def holder_in_mailbox(self, mailbox: str) -> PersonDraft | None:
        """The person whose function a mailbox bears: "praesidentin@…"."""
        local = "".join(fold_words(mailbox.partition("@")[0]))
        for person in self.all[-NEAR:]:
            if any(fold_words(one.value)[:1] == [local] for one in person.draft.of(Field.FUNCTION)):
                return person
        return None


@dataclass(slots=True)
class Contacts:
    """What the short lines tell: persons in order, bodies by name, and the body that the text comes from."""

    people: People = field(default_factory=People)
    bodies: dict[str, Draft] = field(default_factory=dict)
    aside: set[str] = field(default_factory=set)  # bodies that are only those of the persons beside them

    @property
    def persons(self) -> list[PersonDraft]:
        return self.people.all

    @property
    def sender(self) -> Finding | None:
        return next((next(draft.of(Field.NAME)) for draft in self.bodies.values()), None)
