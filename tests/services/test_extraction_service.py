"""Texts read beside what is stored, and taken over: one entry, with the source, undone at once; on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crm import paths
from crm.domain.errors import UserError
from crm.domain.event import Category, Event, Participation, Role, Status
from crm.domain.extraction.found import Field, ProposalKind
from crm.domain.listing import SubjectKind
from crm.domain.notes import Activity
from crm.domain.office import Office, Tenure
from crm.domain.party import BodyType, Gender, Organisation, Party, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.bundle import Services, services_for
from crm.services.extraction import Reading, decoded_text, read_text_file
from crm.services.extraction_taking import Choice
from crm.storage.database import Database, open_database
from tests.templates import TODAY, Fill, copy_of, fill_reference, fill_sample

RELEASE = (
    Path(__file__).parents[1].joinpath("accepted", "press_release", "impulse-2020.txt").read_text(encoding="utf-8")
)
SIGNATURE = """
Frau Dr. Verena Vorbild
Referatsleiterin
Referat B/2

Ministerium für Muster und Beispiele
Musterweg 1
66111 Saarbrücken
Telefon: 030 23125-111
verena.vorbild@muster.example.org
www.muster.example.org
"""
SOURCE = "Mail vom 20.11.2026"


@pytest.fixture
def database(target: str) -> Iterator[Database]:
    """A database that knows the bodies, offices and municipalities only."""
    yield from _opened(fill_reference, target)


@pytest.fixture
def services(database: Database) -> Services:
    return services_for(database, paths.REFERENCE, lambda: TODAY)


@pytest.fixture
def sample_services(target: str) -> Iterator[Services]:
    for database in _opened(fill_sample, target):
        yield services_for(database, paths.REFERENCE, lambda: TODAY)


def _opened(fill: Fill, target: str) -> Iterator[Database]:
    database = open_database(copy_of(fill, target), actor="test", today=lambda: TODAY)
    yield database
    database.close()


def proposed(services: Services, text: str) -> list[Choice]:
    """What the window offers ticked."""
    return [choice(one) for one in services.extraction.read(text).readings if any(v.is_proposed for v in one.values)]


def choice(reading: Reading) -> Choice:
    taken = (v.finding for v in reading.values if v.is_proposed or v.finding.field is Field.NAME)
    return Choice(reading.proposal.kind, reading.known, tuple(taken))


def test_signature_becomes_person_body_office_and_reach(services: Services, database: Database) -> None:
    said, changes = services.extraction.take(proposed(services, SIGNATURE), SOURCE)
    assert said == "1 Person, 1 Organisation übernommen"
    assert changes
    with database.read() as unit:
        (person,) = unit.store.find(Person, family_name="Vorbild")
        assert (person.degrees, person.given_name, person.gender) == ("Dr.", "Verena", Gender.FEMALE)
        assert unit.store.get(Party, person.id).source == SOURCE
        (tenure,) = unit.store.find(Tenure, person_id=person.id)
        assert (tenure.is_main, tenure.source) == (True, SOURCE)
        office = unit.store.get(Office, tenure.office_id)
        assert office.title() == "Referatsleiterin"
        body = unit.store.get(Organisation, office.organisation_id)
        assert (body.full_name, body.body_type) == ("Ministerium für Muster und Beispiele", BodyType.MINISTRY)
        reach = unit.store.find(Channel, party_id=person.id)
        assert {(one.value, one.extension) for one in reach} == {
            ("+493023125111", "111"),
            ("verena.vorbild@muster.example.org", ""),
        }
        assert {one.source for one in reach} == {SOURCE}
        assert [one.one_line() for one in unit.store.find(Address, party_id=person.id)] == [
            "Musterweg 1, 66111 Saarbrücken"
        ]
        assert [one.value for one in unit.store.find(Channel, party_id=body.id)] == ["www.muster.example.org"]
        assert [one.text for one in unit.store.find(Activity)] == [f"Bereich: Referat B/2 ({SOURCE})"]


def test_taking_over_is_one_entry_and_is_undone_at_once(services: Services, database: Database) -> None:
    before = len(services.history.lines())
    services.extraction.take(proposed(services, SIGNATURE), SOURCE)
    entries = services.history.lines()
    assert len(entries) == before + 1
    assert entries[0].text == f"Aus einem Text übernommen: 1 Person, 1 Organisation ({SOURCE})"
    services.history.undo()
    with database.read() as unit:
        assert unit.store.find(Person, family_name="Vorbild") == []
        assert unit.store.find(Organisation, full_name="Ministerium für Muster und Beispiele") == []


def test_the_same_text_again_has_nothing_new(services: Services) -> None:
    services.extraction.take(proposed(services, SIGNATURE), SOURCE)
    again = services.extraction.read(SIGNATURE)
    left = {told.finding.field for one in again.readings for told in one.values if told.is_new}
    assert left == {Field.UNIT}  # a note; everything else is recognised
    assert all(one.known is not None for one in again.readings)


def test_press_release_into_an_empty_house(services: Services, database: Database) -> None:
    """The program knows bodies and municipalities only; the rest comes from the text."""
    services.extraction.take(proposed(services, RELEASE), "Pressemitteilung der Staatskanzlei, Januar 2020")
    with database.read() as unit:
        (event,) = unit.store.find(Event)
        assert (event.name, event.period(), event.where()) == (
            "Impulse 2020",
            "23. bis 24. Januar 2020",
            "Vertretung des Saarlandes beim Bund, Berlin",
        )
        people = {one.id: one.name() for one in unit.store.find(Person)}
        assert len(people) == 6
        taking_part = {
            people[one.party_id]: (one.role, one.category, one.status) for one in unit.store.find(Participation)
        }
        assert taking_part == {
            "Ammar Alkassar": (Role.HOST, Category.HOST, Status.PLANNED),
            "Nadine Schön": (Role.GREETING, Category.SPEAKER, Status.PLANNED),
            "Peter Batt": (Role.KEYNOTE, Category.SPEAKER, Status.PLANNED),
            "Alexander Zeyer": (Role.PRESS_CONTACT, Category.PRESS, Status.PLANNED),
            "Gabriele Kümmel": (Role.PRESS_CONTACT, Category.PRESS, Status.PLANNED),
        }
        chancellery = unit.store.find(Organisation, full_name="Staatskanzlei des Saarlandes")
        assert len(chancellery) == 1  # the one that was there
        # The address under the names is the body's own, so nobody gets it a second time.
        assert unit.store.find(Address, party_id=list(people)) == []


def test_press_release_where_everybody_is_known(sample_services: Services) -> None:
    services = sample_services
    read = services.extraction.read(RELEASE)
    assert all(one.known is not None for one in read.readings)
    assert [told.finding for one in read.readings for told in one.values if told.is_new] == []


def test_office_held_by_somebody_else_is_left_to_the_change_of_holder(sample_services: Services) -> None:
    services = sample_services
    text = "Beate Beispielneu\nRegierungssprecherin\nStaatskanzlei des Saarlandes\n"
    (person,) = [one for one in services.extraction.read(text).readings if one.proposal.kind is ProposalKind.PERSON]
    function = next(told for told in person.values if told.finding.field is Field.FUNCTION)
    assert (function.is_new, function.is_proposed) == (True, False)
    assert function.note == "Amt hat zurzeit Alexander Zeyer; dafür ist „Amtswechsel“ da"


def test_known_person_gets_only_what_is_missing(services: Services, database: Database) -> None:
    services.extraction.take(proposed(services, SIGNATURE), SOURCE)
    more = SIGNATURE.replace("Telefon: 030 23125-111", "Telefon: 030 23125-111\nMobil: 0171 3920001")
    (person,) = [one for one in services.extraction.read(more).readings if one.proposal.kind is ProposalKind.PERSON]
    assert person.known is not None
    assert person.known.kind is SubjectKind.PERSON
    mobile = next(told for told in person.values if told.finding.field is Field.MOBILE)
    kept = Choice(person.proposal.kind, person.known, (person.proposal.findings[0], mobile.finding))
    services.extraction.take([kept], "Zweite Mail")
    with database.read() as unit:
        assert len(unit.store.find(Person, family_name="Vorbild")) == 1
        sources = {one.value: one.source for one in unit.store.find(Channel, party_id=person.known.id)}
    assert sources["+491713920001"] == "Zweite Mail"
    assert sources["+493023125111"] == SOURCE


def test_namesakes_are_not_merged(services: Services) -> None:
    for _ in range(2):
        services.editing.add_person(Person(given_name="Verena", family_name="Vorbild"))
    person = services.extraction.read(SIGNATURE).readings[0]
    assert person.known is None
    assert "2 Kontakte heißen so" in person.note
    mail = Channel(kind=ChannelKind.EMAIL, value="verena.vorbild@muster.example.org")
    third, _ = services.editing.add_person(Person(given_name="Verena", family_name="Vorbild"), channels=[mail])
    assert services.extraction.read(SIGNATURE).readings[0].known == third  # the mailbox tells them apart


def test_a_person_is_recognised_under_another_spelling_by_what_else_is_told(services: Services) -> None:
    ways = [
        Channel(kind=ChannelKind.EMAIL, value="verena.vorbild@muster.example.org"),
        Channel(kind=ChannelKind.MOBILE, value="+491713920001"),
    ]
    stored, _ = services.editing.add_person(Person(given_name="Verena", family_name="Forbild"), channels=ways)
    person = services.extraction.read(f"{SIGNATURE}Mobil: 0171 3920001\n").readings[0]
    assert (person.known, person.known_name) == (stored, "Verena Forbild")
    assert person.note.startswith("steht im Bestand als „Verena Forbild“: ")
    name = next(told for told in person.values if told.finding.field is Field.NAME)
    assert not name.is_proposed
    assert services.extraction.read(SIGNATURE, as_new=["Dr. Verena Vorbild"]).readings[0].known is None


def test_a_namesake_whom_something_excludes_is_somebody_else(services: Services) -> None:
    services.editing.add_person(Person(given_name="Karl", family_name="Vorbild", suffix="sen."))
    text = "Karl Vorbild jun.\nPressereferent\nTelefon: 030 23125-111\n"
    person = services.extraction.read(text).readings[0]
    assert person.known is None
    assert "jemand anders" in person.note


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (Field.PHONE, "123", "keine Telefonnummer"),
        (Field.ADDRESS, "irgendwo", "keine Anschrift"),
        (Field.EMAIL, "verena", "keine E-Mail-Adresse"),
        (Field.NAME, " ", "Namen"),
    ],
)
def test_wrong_correction_is_refused_and_nothing_is_kept(
    services: Services, database: Database, field: Field, value: str, words: str
) -> None:
    choices = [
        replace(
            one,
            findings=tuple(
                replace(finding, value=value) if finding.field is field and one.kind is ProposalKind.PERSON else finding
                for finding in one.findings
            ),
        )
        for one in proposed(services, SIGNATURE)
    ]
    with pytest.raises(UserError, match=words):
        services.extraction.take(choices, SOURCE)
    with database.read() as unit:
        assert unit.store.find(Organisation, full_name="Ministerium für Muster und Beispiele") == []


def test_nothing_chosen_is_refused(services: Services) -> None:
    with pytest.raises(UserError, match="wählen"):
        services.extraction.take([], SOURCE)


def test_function_without_body_becomes_a_note(services: Services, database: Database) -> None:
    services.extraction.take(proposed(services, "Mit freundlichen Grüßen\nUte Übermuster\nHistorikerin\n"), "")
    with database.read() as unit:
        (note,) = unit.store.find(Activity)
        assert note.text == f"Funktion: Historikerin ({services.extraction.default_source()})"
        assert unit.store.find(Tenure) == []


def test_text_files_in_the_usual_encodings(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes("Käthe Muster".encode(encoding))
        assert read_text_file(path) == "Käthe Muster"
    with pytest.raises(UserError, match="gibt es nicht"):
        read_text_file(tmp_path / "nichts.txt")
    with pytest.raises(UserError, match="keine Textdatei"):
        decoded_text(b"PK\x03\x04\x00\x00", "brief.docx")
