"""One search on two engines: the same hits in the same order, whatever is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from crm.domain.event import Event, Participation
from crm.domain.listing import ContactRow, SortBy, Subject, SubjectKind, Tier
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, Organisation, Party, Person
from crm.domain.ports import Directory
from crm.domain.reach import Address, Channel, ChannelKind
from crm.storage.database import Database, open_database
from tests.factories import add_body, add_holder, add_office, add_person, uid
from tests.postgres import postgres_database
from tests.templates import TODAY, copy_of, fill_nothing, fill_sample

ALL_KINDS = tuple(SubjectKind)


def names(database: Database, query: str, limit: int = 50) -> list[str]:
    with database.read() as unit:
        return [hit.row.name for hit in unit.directory.search(query, limit)]


def tiers(database: Database, query: str) -> list[tuple[str, Tier]]:
    with database.read() as unit:
        return [(hit.row.name, hit.tier) for hit in unit.directory.search(query)]


@pytest.fixture
def people(database: Database) -> Database:
    """A handful of people in offices, on each engine in turn."""
    with database.write("setup") as unit:
        store = unit.store
        house = add_body(store, "Staatskanzlei des Saarlandes", "Am Ludwigsplatz 14", "Saarbrücken")
        town = store.save(replace(add_body(store, "Gemeinde Tholey", "Im Kloster 1", "Tholey"), ags="10046118"))
        unit_head = add_office(store, house, "Referatsleitung Redaktion")
        mayor = add_office(store, town, title_m="Bürgermeister", title_neutral="Bürgermeisterin oder Bürgermeister")
        kuemmel = add_person(store, "Gabriele", "Kümmel", degrees="Dr.", birth_name="Altmann")
        add_holder(store, unit_head, kuemmel)
        noble = add_person(store, "Axel", "Heide-Groß", prefix="von der", nobility="Graf")
        add_holder(store, mayor, noble)
        add_person(store, "Hannelore", "Unterkummel")
        store.add(FormerName(person_id=noble.id, family_name="Zwischenname"))
        store.add(Channel(party_id=kuemmel.id, kind=ChannelKind.EMAIL, value="g.redaktion@staatskanzlei.example.org"))
        tag = store.add(Tag(name="Innovationsbeirat"))
        store.add(Tagging(tag_id=tag.id, party_id=noble.id))
        note = store.add(Activity(on=PartialDate(2026, 1, 7), text="Rückruf wegen der Sternwarte vereinbart"))
        store.add(ActivityLink(activity_id=note.id, party_id=noble.id))
        store.add(Event(uid=uid(), name="Impulse 2020", motto="Digitale Verwaltung", city="Berlin"))
    return database


SPELLINGS = [
    "kuemmel", "KÜMMEL", "kummel", "Kümm", "Kuemmel", "kü", "Gabriele Kümmel", "kümm gabr", "Dr. Kümmel",
    "Frau Dr. Gabriele Kuemmel", "Ku\u0308mmel", " kümmel ", "Kümmel,",
]  # fmt: skip


def test_one_person_in_all_spellings(people: Database) -> None:
    best = {query: tiers(people, query)[0] for query in SPELLINGS}
    assert best == dict.fromkeys(SPELLINGS, ("Kümmel, Dr. Gabriele", Tier.BEGINNING))


def test_an_address_finds_who_is_seated_there(people: Database) -> None:
    assert names(people, "ludwigsplatz") == [
        "Kümmel, Dr. Gabriele",
        "Referatsleitung Redaktion",
        "Staatskanzlei des Saarlandes",
    ]


def test_hyphens_and_prefixes_do_not_count(people: Database) -> None:
    queries = ("Heide-Groß", "heide groß", "heide-gross", "HEIDE GROSS", "Graf von der Heide-Groß", "von der Heide")
    for query in (*queries, "gross axel"):
        assert names(people, query) == ["Heide-Groß, Axel Graf von der"], query


def test_inside_words_come_after_beginnings(people: Database) -> None:
    assert tiers(people, "kummel") == [
        ("Kümmel, Dr. Gabriele", Tier.BEGINNING),
        ("Unterkummel, Hannelore", Tier.INSIDE),
    ]
    assert tiers(people, "nterk") == [("Unterkummel, Hannelore", Tier.INSIDE)]


def test_names_come_before_everything_else(people: Database) -> None:
    with people.write("person.add") as unit:
        add_person(unit.store, "Zoe", "Redaktionsfreund")
    assert names(people, "redaktion")[0] == "Redaktionsfreund, Zoe"


FOUND = {
    "10046118": "Gemeinde Tholey",
    "Innovationsbeirat": "Heide-Groß, Axel Graf von der",
    "sternwarte": "Heide-Groß, Axel Graf von der",
    "g.redaktion@staatskanzlei": "Kümmel, Dr. Gabriele",
    "Referatsleitung": "Kümmel, Dr. Gabriele",
    "Zwischenname": "Heide-Groß, Axel Graf von der",
    "altmann": "Kümmel, Dr. Gabriele",
    "Bürgermeisterin Tholey": "Bürgermeisterin oder Bürgermeister",
    "digitale verwaltung": "Impulse 2020",
    "berlin": "Impulse 2020",
    "Kloster 1": "Gemeinde Tholey",
    "66000": "Gemeinde Tholey",
}


def test_what_can_be_searched(people: Database) -> None:
    assert [query for query, found in FOUND.items() if found not in names(people, query)] == []


def test_every_word_has_to_be_there(people: Database) -> None:
    assert names(people, "kümmel tholey") == []
    assert names(people, "kümmel staatskanzlei") == ["Kümmel, Dr. Gabriele"]


def test_the_limit_keeps_the_best(people: Database) -> None:
    assert names(people, "e", limit=2) == names(people, "e")[:2]
    assert len(names(people, "e")) > 2


def test_the_trash_hides_and_gives_back(people: Database) -> None:
    with people.read() as unit:
        (person,) = unit.store.find(Person, family_name="Kümmel")
        party = unit.store.get(Party, person.id)
    with people.write("party.trash") as unit:
        kept = unit.store.save(replace(party, deleted_at="2026-11-23T00:00:00+00:00"))
    assert names(people, "kümmel") == ["Unterkummel, Hannelore"]
    with people.write("party.restore") as unit:
        unit.store.save(replace(kept, deleted_at=None))
    assert names(people, "kümmel")[0] == "Kümmel, Dr. Gabriele"


@pytest.mark.parametrize("kind", [Office, Event])
def test_offices_and_events_have_a_trash_too(people: Database, kind: type[Office] | type[Event]) -> None:
    query = "referatsleitung" if kind is Office else "impulse"
    assert names(people, query)
    with people.write("trash") as unit:
        for record in unit.store.find(kind):
            unit.store.save(replace(record, deleted_at="2026-11-23T00:00:00+00:00"))
    assert names(people, query) == []


def test_an_office_in_the_trash_no_longer_shows_at_its_holder(people: Database) -> None:
    with people.write("trash") as unit:
        for office in unit.store.find(Office):
            unit.store.save(replace(office, deleted_at="2026-11-23T00:00:00+00:00"))
    (row,) = rows(people, "kümmel gabriele")
    assert (row.office, row.body) == ("", "")


def test_a_restricted_party_is_not_found(people: Database) -> None:
    with people.write("party.change") as unit:
        (person,) = unit.store.find(Person, family_name="Kümmel")
        unit.store.save(replace(unit.store.get(Party, person.id), is_restricted=True))
    assert names(people, "gabriele") == []


def test_search_follows_what_changes_elsewhere(people: Database) -> None:
    """A new name of the body is found at its holders; the old one is not."""
    with people.write("organisation.change") as unit:
        (body,) = unit.store.find(Organisation, full_name="Gemeinde Tholey")
        unit.store.save(replace(body, full_name="Stadt Schaumberg", short_name="Schaumberg"))
        (address,) = unit.store.find(Address, party_id=body.id)
        unit.store.save(replace(address, street="Am Turm 2", city="Schaumberg"))
        (tag,) = unit.store.find(Tag)
        unit.store.save(replace(tag, name="Kuratorium"))
    assert "Heide-Groß, Axel Graf von der" in names(people, "schaumberg turm")
    assert names(people, "tholey") == names(people, "kloster") == names(people, "innovationsbeirat") == []
    assert names(people, "kuratorium") == ["Heide-Groß, Axel Graf von der"]


def rows(database: Database, text: str = "", **options: object) -> list[ContactRow]:
    with database.read() as unit:
        return unit.directory.rows(unit.directory.find(text, **options))  # type: ignore[arg-type]


HARMLESS = [
    "", " ", "%", "_", "%%", "a%", "_a", "\\", "'", '"', "''", '" OR 1=1', "'; DROP TABLE tag; --", "x' OR 'x'='x",
    "NEAR(a b)", "a AND", "NOT", "a*", "^a", "{a}", "words:a", "(", ")", ":", "|", "&", "!", "a & b", "a:*", "<->",
    "🙂", "Ä🙂", "a", "ß", "x" * 300, "wort " * 60, "?", "%s", "%(a)s", "\t", "\n", "\x01", "-", "--", "co-op",
    "a\udcffb", "Ⅷ", "½", "١٢٣", "日本", "٪", "\u200b", "a\u0308", "İ", "null", "None", "0",
]  # fmt: skip


def test_nothing_typed_does_harm(people: Database) -> None:
    for query in HARMLESS:
        with people.read() as unit:
            found = {hit.row.subject for hit in unit.directory.search(query)}
            listed = set(unit.directory.find(query, ALL_KINDS))
            everything = set(unit.directory.find(kinds=ALL_KINDS))
        assert found == (listed if query.strip() else set()), query
        assert listed <= everything
    assert everything  # and nothing was dropped on the way


def test_signs_that_are_no_letters_match_nothing(people: Database) -> None:
    found = {query: names(people, query) for query in ("%", "_", "%%", "*", "\\", "'", '"', "🙂", "x" * 300, "-")}
    assert list(filter(None, found.values())) == []


def test_wildcards_only_part_words(people: Database) -> None:
    for query in ("kümmel%tholey", "kümmel_tholey", "zz%", "%zz%z", "Kümmel*Tholey"):
        assert names(people, query) == names(people, query.translate(str.maketrans("%_*", "   "))) == [], query


def test_nul_and_lone_surrogates_are_no_text_to_look_for(people: Database) -> None:
    assert names(people, "\x00") == names(people, "kümmel\x00kümmel")[2:] == []


# ── lists ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_without_kinds_a_list_holds_parties_and_vacant_offices(people: Database) -> None:
    with people.write("office.add") as unit:
        (body,) = unit.store.find(Organisation, full_name="Gemeinde Tholey")
        add_office(unit.store, body, "Erste Beigeordnete")
    assert [(row.subject.kind, row.name) for row in rows(people)] == [
        (SubjectKind.OFFICE, "Erste Beigeordnete"),
        (SubjectKind.ORGANISATION, "Gemeinde Tholey"),
        (SubjectKind.PERSON, "Heide-Groß, Axel Graf von der"),
        (SubjectKind.PERSON, "Kümmel, Dr. Gabriele"),
        (SubjectKind.ORGANISATION, "Staatskanzlei des Saarlandes"),
        (SubjectKind.PERSON, "Unterkummel, Hannelore"),
    ]


@pytest.mark.parametrize("kind", SubjectKind)
def test_a_list_of_one_kind(people: Database, kind: SubjectKind) -> None:
    found = rows(people, kinds=[kind])
    with people.read() as unit:
        assert len(found) == unit.directory.counts()[kind] > 0
    assert {row.subject.kind for row in found} == {kind}


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (SortBy.NAME, ["Heide-Groß, Axel Graf von der", "Kümmel, Dr. Gabriele", "Unterkummel, Hannelore"]),
        (SortBy.OFFICE, ["Unterkummel, Hannelore", "Heide-Groß, Axel Graf von der", "Kümmel, Dr. Gabriele"]),
        (SortBy.BODY, ["Unterkummel, Hannelore", "Heide-Groß, Axel Graf von der", "Kümmel, Dr. Gabriele"]),
        (SortBy.PLACE, ["Unterkummel, Hannelore", "Kümmel, Dr. Gabriele", "Heide-Groß, Axel Graf von der"]),
        (SortBy.LAST, ["Kümmel, Dr. Gabriele", "Unterkummel, Hannelore", "Heide-Groß, Axel Graf von der"]),
    ],
)
def test_sorting(people: Database, sort: SortBy, expected: list[str]) -> None:
    found = rows(people, kinds=[SubjectKind.PERSON], sort=sort)
    assert [row.name for row in found] == expected


@pytest.mark.parametrize("sort", SortBy)
def test_descending_turns_the_column_round(people: Database, sort: SortBy) -> None:
    up = [_column(row, sort) for row in rows(people, kinds=ALL_KINDS, sort=sort)]
    down = [_column(row, sort) for row in rows(people, kinds=ALL_KINDS, sort=sort, descending=True)]
    assert up == down[::-1]


def _column(row: ContactRow, sort: SortBy) -> object:
    return row.last_on and row.last_on.iso() if sort is SortBy.LAST else getattr(row, sort.value)


def test_umlauts_sort_as_din_5007_2_has_them(database: Database) -> None:
    hackers = ["Hacker", "Hackmann", "Häcker", "Hafermann"]
    with database.write("person.add") as unit:
        for family in ("Hafermann", "Häcker", "Hackmann", "Hacker"):
            add_person(unit.store, "Simon", family)
    assert [row.name.split(",")[0] for row in rows(database)] == hackers


def test_rows_come_in_the_order_asked_for(people: Database) -> None:
    with people.read() as unit:
        subjects = unit.directory.find(kinds=ALL_KINDS)
        gone = Subject(SubjectKind.PERSON, 999_999)
        wanted = [subjects[2], gone, subjects[0], subjects[1]]
        assert [row.subject for row in unit.directory.rows(wanted)] == [subjects[2], subjects[0], subjects[1]]


# ── the calendar ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_offices_begin_and_end_by_the_calendar(database: Database, target: str) -> None:
    with database.write("setup") as unit:
        office = add_office(unit.store, add_body(unit.store))
        old, new = add_person(unit.store, "Otto", "Vorher"), add_person(unit.store, "Ina", "Nachher")
        add_holder(unit.store, office, old, valid_to=PartialDate(2026, 11, 30))
        add_holder(unit.store, office, new, valid_from=PartialDate(2026, 12, 24))
    database.close()

    def on(day: date) -> dict[str, tuple[str, bool]]:
        opened = open_database(target, actor="test", today=lambda: day)
        found = {row.name: (row.office, row.is_vacant) for row in rows(opened, kinds=ALL_KINDS)}
        opened.close()
        return {name.split(",")[0]: found[name] for name in sorted(found) if "Gemeinde" not in name}

    held, none = ("Bürgermeisterin", False), ("", False)
    assert on(date(2026, 11, 30)) == {"Bürgermeisterin": held, "Nachher": none, "Vorher": held}
    assert on(date(2026, 12, 1)) == {"Bürgermeisterin": ("Bürgermeisterin", True), "Nachher": none, "Vorher": none}
    assert on(date(2026, 12, 24)) == {"Bürgermeisterin": held, "Nachher": held, "Vorher": none}
    assert on(date(2026, 11, 1)) == {"Bürgermeisterin": held, "Nachher": none, "Vorher": held}  # the clock was wrong


def test_midnight_passes_while_the_database_is_open(target: str) -> None:
    now = [date(2026, 12, 31)]
    database = open_database(copy_of(fill_nothing, target), actor="test", today=lambda: now[0])
    with database.write("setup") as unit:
        office = add_office(unit.store, add_body(unit.store))
        add_holder(unit.store, office, add_person(unit.store), valid_to=PartialDate(2026))
    assert [row.office for row in rows(database, "ada")] == ["Bürgermeisterin"]
    now[0] = date(2027, 1, 1)
    assert [row.office for row in rows(database, "ada")] == [""]
    assert [row.is_vacant for row in rows(database, kinds=[SubjectKind.OFFICE])] == [True]
    database.close()


def test_what_lies_ahead_is_not_yet_the_last_contact(target: str) -> None:
    now = [date(2026, 1, 1)]
    database = open_database(copy_of(fill_nothing, target), actor="test", today=lambda: now[0])
    with database.write("setup") as unit:
        person = add_person(unit.store)
        for day in (PartialDate(2025, 6, 1), PartialDate(2026, 6, 1)):
            note = unit.store.add(Activity(on=day, text="Anruf"))
            unit.store.add(ActivityLink(activity_id=note.id, party_id=person.id))
    assert [row.last_on for row in rows(database)] == [PartialDate(2025, 6, 1)]
    now[0] = date(2026, 6, 2)
    assert [row.last_on for row in rows(database)] == [PartialDate(2026, 6, 1)]
    database.close()


def test_an_event_in_the_trash_is_no_contact(people: Database) -> None:
    with people.write("participation.add") as unit:
        (person,) = unit.store.find(Person, family_name="Kümmel")
        event = unit.store.add(Event(uid=uid(), name="Empfang", starts_on=PartialDate(2026, 2, 1)))
        unit.store.add(Participation(event_id=event.id, party_id=person.id))
    assert rows(people, "kümmel gabriele")[0].last_on == PartialDate(2026, 2, 1)
    with people.write("event.trash") as unit:
        unit.store.save(replace(event, deleted_at="2026-11-23T00:00:00+00:00"))
    assert rows(people, "kümmel gabriele")[0].last_on is None


def test_a_statement_in_a_shell_is_found_too(people: Database, reopen: Callable[[], Database]) -> None:
    colleague = reopen()
    with colleague.engine.connected(), colleague.engine.transaction(write=True):
        colleague.engine.execute("UPDATE person SET family_name = 'Neuling' WHERE family_name = 'Kümmel'")
    colleague.close()
    assert names(people, "neuling") == ["Neuling, Dr. Gabriele"]
    assert names(people, "kümmel") == ["Unterkummel, Hannelore"]


# ── both engines, one answer ────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def both(folder: Path) -> Iterator[tuple[Database, Database]]:
    with postgres_database() as url:
        targets = folder / "beide.verteiler", url
        one, other = (
            open_database(copy_of(fill_sample, target), actor="test", today=lambda: TODAY) for target in targets
        )
        try:
            yield one, other
        finally:
            one.close()
            other.close()


QUERIES = [
    "kuemmel", "KÜMMEL", "Kümm", "ludwigsplatz", "tholey", "impulse", "muster", "Muster-Weiß", "muster weiß", "Dr.",
    "Prof. Dr.", "von der Heide", "Gräfin", "bürgermeister", "Bürgermeisterin", "landrat", "Landrätin St. Wendel",
    "10041", "10046118", "66117", "example.org", "@example", "0681", "+4968150100", "+49 30", "Start-up", "startup",
    "presse", "Redaktion", "GmbH", "saar", "e", "ö", "an der", "st", "st.", "digital", "Örnekoğlu", "ornekoglu",
    "weiler", "berg", "vakant", "Grußwort", "grusswort", "Stuttgart", "Beispiel GmbH Berlin", "mu be", "zzz",
    "Vorzimmer", "unbesetzt", "2020", *HARMLESS,
]  # fmt: skip


@pytest.mark.slow
def test_both_engines_answer_alike(tmp_path: Path) -> None:
    with both(tmp_path) as databases:
        one, other = ([_everything(database, query) for query in QUERIES] for database in databases)
        lists = [_lists(database) for database in databases]
    for query, mine, theirs in zip(QUERIES, one, other, strict=True):
        assert mine == theirs, query
    assert lists[0] == lists[1]
    assert sum(bool(found) for _, found in one) > 40


def _everything(database: Database, query: str) -> tuple[list[Subject], list[object]]:
    with database.read() as unit:
        return unit.directory.find(query, ALL_KINDS), list(unit.directory.search(query, 1000))


def _lists(database: Database) -> list[object]:
    with database.read() as unit:
        ordered = [_ordered(unit.directory, sort, down) for sort in SortBy for down in (False, True)]
        return [unit.directory.counts(), unit.directory.candidates(TODAY), *ordered]


def _ordered(directory: Directory, sort: SortBy, descending: bool) -> list[ContactRow]:
    return directory.rows(directory.find(kinds=ALL_KINDS, sort=sort, descending=descending))


def test_a_tenure_that_ends_frees_its_office(people: Database) -> None:
    with people.write("tenure.change") as unit:
        for tenure in unit.store.find(Tenure):
            unit.store.save(replace(tenure, valid_to=PartialDate(2020)))
    assert {row.is_vacant for row in rows(people, kinds=[SubjectKind.OFFICE])} == {True}
    assert {row.office for row in rows(people, kinds=[SubjectKind.PERSON])} == {""}
