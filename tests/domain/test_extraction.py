"""Texts → proposals: the accepted samples, the press release, and any text at all."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.extraction.addresses import read_address
from crm.domain.extraction.found import Field, Finding, Proposal
from crm.domain.extraction.functions import split_function
from crm.domain.extraction.reading import Extract, extract
from crm.domain.extraction.vocabulary import KnownBody, KnownOffice, Vocabulary
from crm.services.extraction_measure import measure_extraction

ACCEPTED = Path(__file__).parents[1] / "accepted"
SAMPLES = ACCEPTED / "extraction"
RELEASE = (ACCEPTED / "press_release" / "impulse-2020.txt").read_text(encoding="utf-8")

#: Long enough to tell linear from quadratic.
SIZE = 40_000

#: What the press release prints: name → function, body, role.
NAMED = {
    "Nadine Schön": ("Bundestagsabgeordnete", "Deutscher Bundestag", ["greeting"]),
    "Peter Batt": (
        "Abteilungsleiter für Digitale Gesellschaft",
        "Bundesministerium des Innern, für Bau und Heimat",
        ["keynote"],
    ),
    "Tobias Hans": ("Ministerpräsident", "Staatskanzlei des Saarlandes", []),
    "Ammar Alkassar": (
        "Bevollmächtigter des Saarlandes für Innovation und Strategie",
        "Staatskanzlei des Saarlandes",
        ["host"],
    ),
    "Alexander Zeyer": ("Regierungssprecher", "Staatskanzlei des Saarlandes", ["press_contact"]),
    "Gabriele Kümmel": (
        "Referatsleiterin: Redaktion, Koordination, Medienanalyse",
        "Staatskanzlei des Saarlandes",
        ["press_contact"],
    ),
}
#: Pieces that make rules run into each other.
PIECES = st.sampled_from(
    "Anna Muster|Dr. |von |, |\n|\n\n|Tel. |030 23125-1|/-2|@|anna@example.org|www.|Geschäftsführer: |"
    "66117 Saarbrücken|Am Markt 1|Gemeinde |Ministerium für |im |der |Bürgermeisterin |„|“|"
    "23. bis 24. Januar 2020|in Berlin|Grußwort |"
    "hielt |(|)|;|: |· | | - |Moderation: |GmbH|ADR;;;;;;|📞|\x00|\r|\t|Medienansprechpartner|0|9|ß|i. A. |MdL".split(
        "|"
    )
)


def findings(found: Extract) -> list[Finding]:
    return [finding for proposal in found.all for finding in proposal.findings]


def values(proposal: Proposal, field: Field) -> list[str]:
    return [finding.value for finding in proposal.all(field)]


@pytest.fixture(scope="module")
def measured() -> dict[str, tuple[list[object], list[object]]]:
    return {sample.name: ([*sample.missing], [*sample.wrong]) for sample in measure_extraction(SAMPLES).samples}


@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.glob("*.txt")))
def test_accepted_sample_is_read_as_a_person_reads_it(
    name: str, measured: dict[str, tuple[list[object], list[object]]]
) -> None:
    missing, wrong = measured[name]
    assert not missing
    assert not wrong


def test_samples_are_many_and_varied() -> None:
    assert len(list(SAMPLES.glob("*.txt"))) >= 30


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_press_release_gives_the_event_and_everybody_it_names(ending: str) -> None:
    text = RELEASE.replace("\n", ending)
    found = extract(text)
    assert found.event is not None
    told = {finding.field: finding.value for finding in found.event.findings}
    assert told == {
        Field.NAME: "Impulse 2020",
        Field.STARTS_ON: "2020-01-23",
        Field.ENDS_ON: "2020-01-24",
        Field.PLACE: "Vertretung des Saarlandes beim Bund",
        Field.CITY: "Berlin",
    }
    assert {
        person.name: (person.value(Field.FUNCTION), person.value(Field.BODY), values(person, Field.ROLE))
        for person in found.persons
    } == NAMED
    for person in found.persons:
        assert len(person.all(Field.FUNCTION)) == len(person.all(Field.BODY)) == 1
    contact = next(person for person in found.persons if person.name == "Alexander Zeyer")
    assert values(contact, Field.ADDRESS) == ["Am Ludwigsplatz 14, 66117 Saarbrücken"]


def test_press_release_names_each_passage() -> None:
    for person in extract(RELEASE).persons:
        for finding in person.all(Field.NAME, Field.FUNCTION):
            passage = RELEASE[finding.start : finding.end]
            assert finding.value.split()[-1][:8] in " ".join(passage.split())


def test_known_body_and_office_name_it_as_the_program_does() -> None:
    vocabulary = Vocabulary(
        bodies=(KnownBody(7, ("Gemeinde Tholey", "der Gemeinde Tholey")), KnownBody(8, ("Beispielhaus", ""))),
        offices=(KnownOffice(("Beispielwart",), "Beispielhaus"),),
        family_names=frozenset(("Xyzmuster",)),
    )
    text = "Qwerty Xyzmuster\nBeispielwart\n"
    (person,) = extract(text, vocabulary).persons
    assert person.value(Field.BODY) == "Beispielhaus"
    assert split_function("Bürgermeisterin der Gemeinde Tholey", vocabulary) == ("Bürgermeisterin", "Gemeinde Tholey")
    assert vocabulary.body_id("der gemeinde tholey") == 7


def test_name_shared_by_two_bodies_says_nothing() -> None:
    vocabulary = Vocabulary(bodies=(KnownBody(1, ("Gemeinde Muster", "Haus")), KnownBody(2, ("Stadt Muster", "Haus"))))
    assert vocabulary.body("Haus") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Die Konrad-Muster-Stiftung und die Max-Beispiel-Straße, die Anna Muster Stiftung und der Karl Muster Preis "
        "werden in der Sitzung am Dienstag besprochen; außerdem der Haushalt und die Künstliche "
        "Intelligenz im Rathaus.",
        "Sehr geehrte Frau Bürgermeisterin,\n\nvielen Dank für Ihre Nachricht.\n\nFreundliche Grüße\nIhr Bürgerbüro",
        "Smart City\nDigitale Verwaltung\nNeue Medien\nFrankfurt am Main\nBad Muster\n",
    ],
)
def test_what_looks_like_a_name_is_none(text: str) -> None:
    assert extract(text).persons == ()


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=60).map("".join)))
def test_any_text_is_read_and_every_passage_lies_in_it(text: str) -> None:
    found = extract(text)
    for finding in findings(found):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.value
    for proposal in found.all:
        assert proposal.findings[0].field is Field.NAME


def letters(number: int) -> str:
    """A word of its own for each number."""
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:05d}")


HOSTILE = [
    "a" * SIZE,
    " " * SIZE,
    "@" * SIZE,
    "0" * SIZE,
    "0 " * (SIZE // 2),
    "-" * SIZE,
    "Anna " * (SIZE // 5),
    "Anna Muster, " * (SIZE // 13),
    "Anna Muster\n" * (SIZE // 12),
    "Ministerin für " * (SIZE // 15),
    "Ministerin für Arbeit, " * (SIZE // 23),
    "66117 Saarbrücken " * (SIZE // 18),
    "66117 Saarbrücken\n" * (SIZE // 18),
    "Gemeinde Muster\n" * (SIZE // 16),
    "Tel. 030 23125-1/-2/-3, Fax -4\n" * (SIZE // 31),
    "a@b.example.org\n" * (SIZE // 16),
    "„" * SIZE,
    "„a" * (SIZE // 2),
    "im Rathaus der Stadt " * (SIZE // 21),
    "Grußwort Bürgermeister Anna Muster und " * (SIZE // 38),
    "Geschäftsführer: " * (SIZE // 17),
    "x; " * (SIZE // 3),
    "\t" * SIZE,
    "\n" * SIZE,
    "(((" * (SIZE // 3),
    "www." * (SIZE // 4),
    "a.b." * (SIZE // 4),
    "Am Markt 1\n" * (SIZE // 11),
    "1. bis " * (SIZE // 7),
    "Am 1. Juli 2027 fand im Rathaus in Berlin eine Tour statt, zu der viele kamen und blieben.\n\n" + "a" * SIZE,
    "a" * SIZE + "\n\nAm 1. Juli 2027 fand im Rathaus in Berlin eine Tour statt, zu der viele kamen und blieben.",
    "".join(f"Anna M{letters(n)}\n" for n in range(SIZE // 11)),
    "".join(f"Gemeinde M{letters(n)}\n" for n in range(SIZE // 15)),
    "".join(f"Anna M{letters(n)}\nm{letters(n)}x@example.org\n" for n in range(SIZE // 32)),
    "Gastgeber waren Anna Muster, Bernd Probe und Clara Beispiel. " * (SIZE // 60),
    "<p>Anna <b>Muster</b></p>" * (SIZE // 25),
    "Pressekontakt " * (SIZE // 14),
    "".join(f"Frau Anna M{letters(n)} kam und hielt ein Grußwort, " for n in range(SIZE // 48)),
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_hostile_texts_cost_no_more_than_their_length(text: str) -> None:
    """Twice the text in at most about twice the time, with room for a busy machine; half of it is the measure."""
    half = _seconds(text[: len(text) // 2])
    whole = _seconds(text)
    assert whole < max(4.5 * half, 1.0)


def _seconds(text: str) -> float:
    start = time.process_time()
    extract(text)
    return time.process_time() - start


def test_address_typed_in_one_line_comes_back() -> None:
    for line in ("Am Ludwigsplatz 14, 66117 Saarbrücken", "Postfach 10 24 11, 66024 Saarbrücken"):
        address = read_address(line)
        assert address is not None
        assert address.one_line() == line
    assert read_address("irgendwo") is None


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("Am Markt 1, 2. OG links, 66111 Musterstadt", ["Am Markt 1, 2. OG links, 66111 Musterstadt"]),
        ("Am Markt 1\nHaus 2, Zimmer 118\n66111 Musterstadt", ["Am Markt 1, 66111 Musterstadt"]),
        ("Am Markt 1 in 66111 Musterstadt", ["Am Markt 1, 66111 Musterstadt"]),
        (
            "Am Markt 1\nPostfach 11 44\n66111 Musterstadt",
            ["Am Markt 1, 66111 Musterstadt", "Postfach 11 44, 66111 Musterstadt"],
        ),
        ("Treffpunkt: Am Markt 1, 66111 Musterstadt", []),
    ],
)
def test_rooms_boxes_and_meeting_points_of_an_address(lines: str, wanted: list[str]) -> None:
    (person,) = extract(f"Verena Musterquell\nReferentin\n{lines}\n").persons
    assert sorted(values(person, Field.ADDRESS)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Sommertreff der Startups\nAnmeldung: startups@example.org\n",
        "EINLADUNG ZUM EUROPAFORUM\n9. Mai 2029 | 18:00 Uhr\n",
        "Podium mit Vertretern der Wirtschaft\n",
        "Wahlkreisbüro Bad Musterstein\nTel. 030 23125-111\n",
    ],
)
def test_titles_of_events_and_offices_are_no_persons(text: str) -> None:
    assert extract(text).persons == ()


@pytest.mark.parametrize(
    "slogan",
    "Stadt der Zukunft|Ihre Bank vor Ort|Lebendige Gemeinde|Mehr Zentrum wagen|Ihr Partner für Kommunen|"
    "Partner des Mittelstands|Eine Region mit Zukunft|Der Steuerberater an Ihrer Seite".split("|"),
)
def test_what_a_house_says_of_itself_is_nothing_of_its_name(slogan: str) -> None:
    found = extract(f"Anna Muster\nReferentin\n{slogan}\nMusterwerke GmbH\nTel. 0681 501-12\n")
    assert [(one.value(Field.FUNCTION), one.value(Field.BODY)) for one in found.persons] == [
        ("Referentin", "Musterwerke GmbH")
    ]
    assert [one.name for one in found.organisations] == ["Musterwerke GmbH"]


@pytest.mark.parametrize(
    ("post", "wanted"),
    [
        ("Die Landräte", "Landrat"),
        ("Die Bürgermeisterinnen", "Bürgermeisterin"),
        ("Die Abgeordneten", "Abgeordnete"),
        ("Die Staatssekretäre", "Staatssekretär"),
        ("Die Minister", "Minister"),
    ],
)
def test_post_of_several_is_that_of_each(post: str, wanted: str) -> None:
    text = f"{post} Anna Muster (Musterstadt), Berta Probe MdL und MdB Clara Beispiel kamen am Montag in das Haus."
    found = {one.name: [value.value for value in one.all(Field.FUNCTION)] for one in extract(text).persons}
    assert found == {"Anna Muster": [wanted], "Berta Probe MdL": [wanted], "Clara Beispiel MdB": [wanted]}


def test_name_that_nobody_knows_counts_where_a_part_leads_to_it() -> None:
    text = "Das Grußwort sprach Quirl Zabel, die Keynote hielt Zdrava Obermoser vom Institut für Musterkunde."
    roles = {one.name: values(one, Field.ROLE) for one in extract(text).persons}
    assert roles == {"Quirl Zabel": ["greeting"], "Zdrava Obermoser": ["keynote"]}
    (one, other) = extract("Grußworte:\nQuirl Zabel\nAnna Muster\n").persons
    assert (one.name, values(one, Field.ROLE), values(other, Field.ROLE)) == ("Quirl Zabel", ["greeting"], ["greeting"])


def test_number_belongs_to_whose_name_stands_behind_it() -> None:
    text = "Stadt Musterheim\nBearbeitung: Frau Anna Muster\nStellvertretung: Herr Bernd Probe\n"
    found = extract(f"{text}Tel. 0361 655-2412 (Muster) / -2413 (Probe)\n")
    assert {one.name: values(one, Field.PHONE) for one in found.persons} == {
        "Anna Muster": ["0361 655-2412"],
        "Bernd Probe": ["0361 655-2413"],
    }


def test_neighbour_in_a_list_does_not_get_the_body_of_another() -> None:
    text = (
        "Auf dem Podium:\nBirte Muster, Landesärztekammer\nUlrich Probe, Geschäftsführer\nClara Beispiel, Redakteurin\n"
    )
    bodies = {person.name: person.value(Field.BODY) for person in extract(text).persons}
    assert bodies == {"Birte Muster": "Landesärztekammer", "Ulrich Probe": "", "Clara Beispiel": ""}
