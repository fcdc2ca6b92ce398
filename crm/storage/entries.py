"""The rows of the directory: what a list shows of a record, and the words by which it is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final, NamedTuple

from crm.domain.event import Event
from crm.domain.listing import SubjectKind
from crm.domain.office import Office, current
from crm.domain.party import BodyType, Gender, Organisation, Person
from crm.domain.query import KIND_WORDS, Field
from crm.domain.text import runs_of, sort_key
from crm.storage.entry_words import LETTERS, FieldWords, distinct, forms, running
from crm.storage.gathered import Gathered


class _Around(NamedTuple):
    """What offices and their bodies say of whoever holds them: the words and the runs of their texts, the runs of their
    phrases, the words of fields, and where the first of them is."""

    forms: Sequence[str]
    runs: Sequence[str]
    phrases: Sequence[str]
    places: Sequence[str]
    titles: Sequence[str]
    districts: Sequence[str]
    place: str


_NOTHING: Final = _Around((), (), (), (), (), (), "")


class Entries:
    """Makes the entries of a batch."""

    def __init__(self, gathered: Gathered) -> None:
        self._of = gathered
        self._words = FieldWords()
        self._ranks = {office.id: office.rank for office in gathered.offices.values()}
        self._around: dict[tuple[Gender, tuple[int, ...]], _Around] = {}
        self._keys: dict[str, str] = {}

    def rows(self) -> Iterator[dict[str, Any]]:
        """The column values of the entries; of records that are gone, in the trash or restricted there is none."""
        of = self._of
        of.arrange()
        yield from (self._person(person) for person in of.persons.values() if of.is_live(person.id))
        yield from (self._organisation(o) for i, o in of.wanted_organisations.items() if of.is_live(i))
        yield from (self._office(office) for office in of.wanted_offices.values() if not office.deleted_at)
        yield from (self._event(event) for event in of.events.values() if not event.deleted_at)

    def _person(self, person: Person) -> dict[str, Any]:
        of, owner, words_of = self._of, ("party_id", person.id), self._words.of
        running = current(of.tenures_of.get(person.id, ()), of.today, self._ranks)
        held = [office for tenure in running if not (office := of.offices[tenure.office_id]).deleted_at]
        main = held[0] if held else None
        around = self._around_of(held, person.gender)
        former = of.former.get(person.id, ())
        names = [person.given_name, person.call_name, person.family_name, person.birth_name, *former]
        parts = (person.prefix, person.nobility, person.degrees, person.suffix)
        return self._entry(
            SubjectKind.PERSON,
            person.id,
            person.listed_name(),
            person.sort_key(),
            names=names,
            texts=[*names, *parts, *of.texts.get(owner, ()), *of.own.get(owner, ())],
            phrases=[*_names(person), *of.phrases.get(owner, ())],
            around=around,
            fields=[
                *words_of(Field.PLACE, of.cities.get(owner, ())),
                *around.places,
                *around.titles,
                *words_of(Field.TAG, of.tags.get(owner, ())),
                *around.districts,
                *words_of(Field.KIND, KIND_WORDS[SubjectKind.PERSON]),
            ],
            office=main.title(person.gender) if main else "",
            body=of.organisations[main.organisation_id].full_name if main else "",
            place=of.places.get(owner) or around.place,
            is_acting=bool(running and running[0].is_acting),
        )

    def _organisation(self, body: Organisation) -> dict[str, Any]:
        of, owner = self._of, ("party_id", body.id)
        named, kind = [body.full_name, body.short_name], body.kind_word()
        return self._entry(
            SubjectKind.ORGANISATION,
            body.id,
            body.full_name,
            body.sort_key(),
            names=named,
            texts=[*named, kind, body.ags, body.description, *of.texts[owner], *of.own[owner]],
            phrases=of.phrases[owner],
            fields=self._field_words(
                places=self._seats(body),
                tags=of.tags[owner],
                districts=of.district(body),
                kinds=[*KIND_WORDS[SubjectKind.ORGANISATION], *KIND_WORDS[body.body_type], kind],
            ),
            office=kind,
            place=of.places.get(owner, ""),
        )

    def _office(self, office: Office) -> dict[str, Any]:
        of, owner = self._of, ("office_id", office.id)
        body = of.organisations[office.organisation_id]
        holders = current(of.holders_of[office.id], of.today)
        title, titles = office.title(), _titles(office)
        return self._entry(
            SubjectKind.OFFICE,
            office.id,
            title,
            sort_key(title, body.full_name),
            names=[title, office.title_m, office.title_f],
            texts=[*self._office_texts(office, titles), *of.own[owner]],
            phrases=self._phrases(office),
            fields=self._field_words(
                places=self._places(office),
                titles=titles,
                tags=of.tags[owner],
                districts=of.district(body),
                kinds=KIND_WORDS[SubjectKind.OFFICE],
            ),
            office=title,
            body=body.full_name,
            place=self._place(office),
            is_vacant=not holders,
            is_acting=bool(holders and holders[0].is_acting),
        )

    def _event(self, event: Event) -> dict[str, Any]:
        of, owner = self._of, ("event_id", event.id)
        named, at = [event.name, event.series], [event.place, event.city]
        return self._entry(
            SubjectKind.EVENT,
            event.id,
            event.name,
            sort_key(event.name),
            names=named,
            texts=[*named, event.motto, *at, *of.texts[owner], *of.own[owner]],
            fields=self._field_words(places=at, tags=of.tags[owner], kinds=KIND_WORDS[SubjectKind.EVENT]),
            place=event.city,
            last=event.ends_on.iso() if event.ends_on else event.starts_on.iso() if event.starts_on else "",
        )

    def _around_of(self, offices: Sequence[Office], gender: Gender) -> _Around:
        """Of thousands who hold the same few offices it is made once."""
        key = gender, tuple([office.id for office in offices])
        found = self._around.get(key)
        if found is None:
            found = self._around[key] = self._new_around(offices, gender)
        return found

    def _new_around(self, offices: Sequence[Office], gender: Gender) -> _Around:
        of, words_of = self._of, self._words.of
        bodies = [of.organisations[office.organisation_id] for office in offices]
        texts = [text for office in offices for text in self._office_texts(office, [office.title(gender)])]
        plain, folded = runs_of(texts)
        return _Around(
            forms(plain, folded),
            folded,
            runs_of([phrase for office in offices for phrase in self._phrases(office)])[1],
            places=words_of(Field.PLACE, [place for office in offices for place in self._places(office)]),
            titles=words_of(Field.OFFICE, [title for office in offices for title in _titles(office)]),
            districts=words_of(Field.DISTRICT, [name for body in bodies for name in of.district(body)]),
            place=self._place(offices[0]) if offices else "",
        )

    def _office_texts(self, office: Office, titles: Sequence[str]) -> list[str]:
        of, body = self._of, self._of.organisations[office.organisation_id]
        reach = [*of.texts["office_id", office.id], *of.texts["party_id", body.id]]
        return [*titles, body.full_name, body.short_name, *reach]

    def _phrases(self, office: Office) -> list[str]:
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

    def _place(self, office: Office) -> str:
        """Its own, or that of its body."""
        places = self._of.places
        return places.get(("office_id", office.id)) or places.get(("party_id", office.organisation_id), "")

    def _entry(
        self,
        kind: SubjectKind,
        record_id: int,
        name: str,
        key: str,
        *,
        names: Iterable[str],
        texts: Iterable[str],
        fields: Iterable[str],
        phrases: Iterable[str] = (),
        around: _Around = _NOTHING,
        office: str = "",
        body: str = "",
        place: str = "",
        last: str = "",
        is_vacant: bool = False,
        is_acting: bool = False,
    ) -> dict[str, Any]:
        parts = [list(filter(None, part)) for part in (names, texts, phrases)]
        plain, folded = runs_of(list(chain.from_iterable(parts)))
        named = slice(len(parts[0]))
        told = slice(named.stop, named.stop + len(parts[1]))
        is_party = kind is SubjectKind.PERSON or kind is SubjectKind.ORGANISATION
        return {
            "subject_kind": kind.value,
            "subject_id": record_id,
            "name": name,
            "sort_key": key,
            "name_words": distinct(forms(plain[named], folded[named])),
            "words": distinct([*forms(plain[told], folded[told]), *around.forms]),
            "field_words": distinct(fields),
            "phrases": running([*folded[told.stop :], *around.phrases, *folded[told], *around.runs]),
            "office": office,
            "office_key": self._sort_key(office),
            "body": body,
            "body_key": self._sort_key(body),
            "place": place,
            "place_key": self._sort_key(place),
            "last_on": last or (self._of.last_on.get(record_id, "") if is_party else ""),
            "is_vacant": is_vacant,
            "is_acting": is_acting,
            "is_sample": is_party and record_id in self._of.samples,
        }

    def _field_words(
        self,
        *,
        places: Iterable[str] = (),
        titles: Iterable[str] = (),
        tags: Iterable[str] = (),
        districts: Iterable[str] = (),
        kinds: Iterable[str] = (),
    ) -> list[str]:
        told = (places, titles, tags, districts, kinds)
        return [word for field, texts in zip(LETTERS, told, strict=True) for word in self._words.of(field, texts)]

    def _sort_key(self, text: str) -> str:
        """The key of an office, a body or a place, which many have."""
        if text not in self._keys:
            self._keys[text] = sort_key(text)
        return self._keys[text]


def _titles(office: Office) -> list[str]:
    return [office.title_m, office.title_f, office.title_neutral]


def _names(person: Person) -> list[str]:
    called = f"{person.call_name} {person.family_name}" if person.call_name else ""
    plainly = " ".join(filter(None, (person.given_name, person.prefix, person.family_name)))
    return list(dict.fromkeys((person.name(), plainly, called)))  # the first two differ in degrees and the like
