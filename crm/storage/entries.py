"""The rows of the directory: what a list shows of a record, and the words by which it is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from crm.domain.event import Event
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, current
from crm.domain.party import BodyType, Gender, Organisation, Person
from crm.domain.query import KIND_WORDS, Field
from crm.domain.text import sort_key, words_and_folded
from crm.storage.gathered import Gathered

#: Words of a field are kept with its letter in front, all in one column: "otholey", "aburgermeister".
LETTERS: Mapping[Field, str] = {
    Field.PLACE: "o",
    Field.OFFICE: "a",
    Field.TAG: "t",
    Field.DISTRICT: "k",
    Field.KIND: "r",
}
Fields = Mapping[Field, Sequence[str]]


class Entries:
    """Makes the entries of a batch."""

    def __init__(self, gathered: Gathered) -> None:
        self._of = gathered
        self._read = _Words()
        self._around: dict[tuple[int, Gender], _Around] = {}

    def rows(self) -> list[dict[str, Any]]:
        """The column values of the entries; of records that are gone, in the trash or restricted there is none."""
        of = self._of
        entries = [self._person(person) for person in of.persons.values() if of.is_live(person.id)]
        entries += [self._organisation(o) for i, o in of.wanted_organisations.items() if of.is_live(i)]
        entries += [self._office(office) for office in of.wanted_offices.values() if not office.deleted_at]
        return entries + [self._event(event) for event in of.events.values() if not event.deleted_at]

    def _person(self, person: Person) -> dict[str, Any]:
        of, owner = self._of, ("party_id", person.id)
        tenures = of.tenures_of[person.id]
        running = current(tenures, of.today, {t.office_id: of.offices[t.office_id].rank for t in tenures})
        held = [of.offices[t.office_id] for t in running if not of.offices[t.office_id].deleted_at]
        main = held[0] if held else None
        body = of.organisations[main.organisation_id] if main else None
        names = [person.given_name, person.call_name, person.family_name, person.birth_name, *of.former[person.id]]
        parts = [*names, person.prefix, person.nobility, person.degrees, person.suffix]
        around = [self._around_of(office, person.gender) for office in held]
        return self._entry(
            Subject(SubjectKind.PERSON, person.id),
            person.listed_name(),
            person.sort_key(),
            names=names,
            texts=[*parts, *of.texts[owner], *of.own[owner]],
            phrases=[*_names(person), *of.phrases[owner]],
            around=around,
            fields=self._person_fields(person, held),
            office=main.title(person.gender) if main else "",
            body=body.full_name if body else "",
            place=self._place(person.id, main),
            is_acting=bool(running and running[0].is_acting),
        )

    def _person_fields(self, person: Person, held: Sequence[Office]) -> Fields:
        of, owner = self._of, ("party_id", person.id)
        bodies = [of.organisations[office.organisation_id] for office in held]
        return {
            Field.PLACE: [*of.cities[owner], *(text for office in held for text in self._places(office))],
            Field.OFFICE: [title for office in held for title in _titles(office)],
            Field.TAG: of.tags[owner],
            Field.DISTRICT: [name for body in bodies for name in of.district(body)],
            Field.KIND: KIND_WORDS[SubjectKind.PERSON],
        }

    def _organisation(self, body: Organisation) -> dict[str, Any]:
        of, owner = self._of, ("party_id", body.id)
        named = [body.full_name, body.short_name]
        return self._entry(
            Subject(SubjectKind.ORGANISATION, body.id),
            body.full_name,
            body.sort_key(),
            names=named,
            texts=[*named, body.kind_word(), body.ags, body.description, *of.texts[owner], *of.own[owner]],
            phrases=of.phrases[owner],
            fields={
                Field.PLACE: self._seats(body),
                Field.TAG: of.tags[owner],
                Field.DISTRICT: of.district(body),
                Field.KIND: [
                    *KIND_WORDS[SubjectKind.ORGANISATION],
                    *KIND_WORDS[body.body_type],
                    body.kind_word(),
                ],
            },
            office=body.kind_word(),
            place=self._place(body.id, None),
        )

    def _office(self, office: Office) -> dict[str, Any]:
        of, owner = self._of, ("office_id", office.id)
        body = of.organisations[office.organisation_id]
        holders = current(of.holders_of[office.id], of.today)
        title = office.title()
        return self._entry(
            Subject(SubjectKind.OFFICE, office.id),
            title,
            sort_key(title, body.full_name),
            names=[title, office.title_m, office.title_f],
            texts=[*self._office_texts(office, _titles(office)), *of.own[owner]],
            phrases=self._runs(office),
            fields={
                Field.PLACE: self._places(office),
                Field.OFFICE: _titles(office),
                Field.TAG: of.tags[owner],
                Field.DISTRICT: of.district(body),
                Field.KIND: KIND_WORDS[SubjectKind.OFFICE],
            },
            office=title,
            body=body.full_name,
            place=self._place(None, office),
            is_vacant=not holders,
            is_acting=bool(holders and holders[0].is_acting),
        )

    def _event(self, event: Event) -> dict[str, Any]:
        of, owner = self._of, ("event_id", event.id)
        return self._entry(
            Subject(SubjectKind.EVENT, event.id),
            event.name,
            sort_key(event.name),
            names=[event.name, event.series],
            texts=[event.name, event.series, event.motto, event.place, event.city, *of.texts[owner], *of.own[owner]],
            fields={
                Field.PLACE: [event.place, event.city],
                Field.TAG: of.tags[owner],
                Field.KIND: KIND_WORDS[SubjectKind.EVENT],
            },
            place=event.city,
            last=event.ends_on.iso() if event.ends_on else event.starts_on.iso() if event.starts_on else "",
        )

    def _around_of(self, office: Office, gender: Gender) -> _Around:
        """Of thousands who hold the same few offices it is read once."""
        found = self._around.get((office.id, gender))
        if found is None:
            texts = self._office_texts(office, [office.title(gender)])
            found = _Around(self._read.read(texts), self._read.read(self._runs(office)))
            self._around[office.id, gender] = found
        return found

    def _office_texts(self, office: Office, titles: Sequence[str]) -> list[str]:
        of, body = self._of, self._of.organisations[office.organisation_id]
        reach = [*of.texts["office_id", office.id], *of.texts["party_id", body.id]]
        return [*titles, body.full_name, body.short_name, *reach]

    def _runs(self, office: Office) -> list[str]:
        """What is written in one go though it is kept apart: "Landrat des Landkreises Saarlouis"."""
        of, body = self._of, self._of.organisations[office.organisation_id]
        titled = [f"{title} {body.genitive}" for title in _titles(office) if body.genitive]
        return [*titled, *of.phrases["office_id", office.id], *of.phrases["party_id", body.id]]

    def _places(self, office: Office) -> list[str]:
        body = self._of.organisations[office.organisation_id]
        return [*self._of.cities["office_id", office.id], *self._seats(body)]

    def _seats(self, body: Organisation) -> list[str]:
        """Where a body is; a municipality is a place itself."""
        named = [body.short_name or body.full_name] if body.body_type is BodyType.MUNICIPALITY else []
        return [*named, *self._of.cities["party_id", body.id]]

    def _place(self, party_id: int | None, office: Office | None) -> str:
        keys: list[tuple[str, int]] = [("party_id", party_id)] if party_id else []
        if office is not None:
            keys += [("office_id", office.id), ("party_id", office.organisation_id)]
        return next((self._of.places[key] for key in keys if self._of.places.get(key)), "")

    def _entry(
        self,
        subject: Subject,
        name: str,
        key: str,
        *,
        names: Iterable[str],
        texts: Sequence[str],
        fields: Fields,
        phrases: Iterable[str] = (),
        around: Sequence[_Around] = (),
        office: str = "",
        body: str = "",
        place: str = "",
        last: str = "",
        is_vacant: bool = False,
        is_acting: bool = False,
    ) -> dict[str, Any]:
        read = self._read
        told = [*read.read(texts), *chain.from_iterable([one.texts for one in around])]
        runs = [*read.read(phrases), *chain.from_iterable([one.runs for one in around])]
        is_party = subject.kind in (SubjectKind.PERSON, SubjectKind.ORGANISATION)
        return {
            "subject_kind": subject.kind.value,
            "subject_id": subject.id,
            "name": name,
            "sort_key": key,
            "name_words": _indexed(read.read(names)),
            "words": _indexed(told),
            "field_words": read.field_words(fields),
            "phrases": _running([*runs, *told]),
            "office": office,
            "office_key": read.sort_key(office),
            "body": body,
            "body_key": read.sort_key(body),
            "place": place,
            "place_key": read.sort_key(place),
            "last_on": last or (self._of.last_on.get(subject.id, "") if is_party else ""),
            "is_vacant": is_vacant,
            "is_acting": is_acting,
            "is_sample": is_party and subject.id in self._of.samples,
        }


def _titles(office: Office) -> list[str]:
    return [office.title_m, office.title_f, office.title_neutral]


def _names(person: Person) -> list[str]:
    called = f"{person.call_name} {person.family_name}" if person.call_name else ""
    return [person.name(), " ".join(filter(None, (person.given_name, person.prefix, person.family_name))), called]


class _Read(NamedTuple):
    """A text as the search reads it: the forms to index, the words in their canonical form, and these in one run."""

    forms: Sequence[str]
    folded: Sequence[str]
    run: str


class _Around(NamedTuple):
    """What an office and its body say of whoever holds it."""

    texts: list[_Read]
    runs: list[_Read]


class _Words:
    """What the search reads in the texts of a batch; each text is taken apart once, however many entries have it."""

    def __init__(self) -> None:
        self._texts: dict[str, _Read] = {}
        self._keys: dict[str, str] = {}

    def read(self, texts: Iterable[str]) -> list[_Read]:
        """The texts that are not empty."""
        known = self._texts
        return [known.get(text) or self._new(text) for text in texts if text]

    def field_words(self, fields: Fields) -> str:
        """The distinct words of each field with the field's letter in front."""
        found: dict[str, None] = {}
        for field, texts in fields.items():
            letter = LETTERS[field]
            for read in self.read(texts):
                for word in read.folded:
                    found[letter + word] = None
        return " ".join(found)

    def sort_key(self, text: str) -> str:
        """The key of an office, a body or a place, which many have."""
        if text not in self._keys:
            self._keys[text] = sort_key(text)
        return self._keys[text]

    def _new(self, text: str) -> _Read:
        plain, folded = words_and_folded(text)
        forms = plain if plain == folded else list(chain.from_iterable(zip(folded, plain, strict=True)))
        found = self._texts[text] = _Read(forms, folded, " ".join(folded))
        return found


def _indexed(read: Iterable[_Read]) -> str:
    """The distinct words, each in its canonical form and, if it differs, in its plain one."""
    return " ".join(dict.fromkeys(chain.from_iterable([one.forms for one in read])))


def _running(read: Iterable[_Read]) -> str:
    """The texts as runs of words, kept apart by bars: a phrase is looked for between blanks."""
    runs = dict.fromkeys([one.run for one in read])
    runs.pop("", None)
    return " " + " | ".join(runs) + " "
