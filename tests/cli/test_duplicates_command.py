"""``verteiler duplicates``, ``merge``, ``unmerge`` and ``not-duplicate``."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from crm.app import main
from crm.cli.arguments import build_parser
from crm.cli.commands import COMMANDS
from crm.domain.errors import UserError
from crm.domain.party import Organisation, Person
from crm.domain.reach import Channel, ChannelKind
from crm.services.bundle import Services


@pytest.fixture
def pair(sample: Services) -> tuple[int, int]:
    """One person twice."""
    number = [Channel(kind=ChannelKind.MOBILE, value="0175 5550001")]
    first, _ = sample.editing.add_person(Person(given_name="Anna", family_name="Kreuzwinkel"), channels=number)
    person = Person(given_name="Anna", family_name="Kreuzwinkl", suffix="MdL")
    second, _ = sample.editing.add_person(person, channels=number)
    return first.id, second.id


def run(services: Services, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    args = build_parser().parse_args(words)
    assert COMMANDS[args.command](services, args) == 0
    return capsys.readouterr().out


def test_pairs_come_with_their_reasons(
    sample: Services, pair: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = run(sample, capsys, "duplicates").splitlines()
    assert lines[0] == f"Sehr wahrscheinlich: {pair[0]} Anna Kreuzwinkel – {pair[1]} Anna Kreuzwinkl MdL"
    assert "    + gleiche Mobilnummer 0175 5550001" in lines
    (found,) = json.loads(run(sample, capsys, "duplicates", "--json"))
    assert [one["id"] for one in found["persons"]] == list(pair)
    assert list(found) == ["persons", "grade", "bits", "reasons"]
    assert found["grade"] == "certain"
    assert {"kind", "text", "speaks_for"} == set(found["reasons"][0])


def test_a_dry_run_shows_what_would_become_of_it_and_changes_nothing(
    sample: Services, pair: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("merge", *map(str, pair), "--dry-run")
    lines = run(sample, capsys, *words).splitlines()
    assert lines[0] == f"Behalten wird {pair[0]} Anna Kreuzwinkel"
    assert "  Familienname:              [Kreuzwinkel] | Kreuzwinkl" in lines
    assert "  Zusatz hinter dem Namen:   – | [MdL]" in lines
    shown = json.loads(run(sample, capsys, *words, "--json"))
    assert shown["moved"] == {"Erreichbarkeiten": 1}
    assert len(sample.duplicates.all()) == 1


def test_merged_with_a_choice_and_parted_again(
    sample: Services, pair: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = pair
    words = ("merge", str(first), str(second), "--take", f"Familienname={second}", "--json")
    done = json.loads(run(sample, capsys, *words))
    assert (done["kept"], done["merged"]) == (first, [second])
    assert sample.records.load(sample.records.find(str(first))).name == "Anna Kreuzwinkl MdL"
    said = run(sample, capsys, "unmerge", str(done["entry"]))
    assert said == "Rückgängig: Anna Kreuzwinkel und Anna Kreuzwinkl MdL zusammengeführt\n"
    assert sample.records.load(sample.records.find(str(first))).name == "Anna Kreuzwinkel"

    done = json.loads(run(sample, capsys, *words))
    person = sample.records.load(sample.records.find(str(first))).contact.person
    assert person is not None
    sample.editing.change_person(replace(person, suffix="MdB"))
    parted = json.loads(run(sample, capsys, "unmerge", str(done["entry"]), "--json"))
    assert parted["entry"] > done["entry"]
    assert parted["left"] == ["Anna Kreuzwinkel MdB: Name und Daten"]
    assert sample.records.load(sample.records.find(str(second))).name == "Anna Kreuzwinkl MdL"
    undone = json.loads(run(sample, capsys, "undo", "--json"))
    assert undone["left"] == []
    assert undone["text"].startswith("Rückgängig: ")
    assert json.loads(run(sample, capsys, "redo", "--json"))["entry"] > undone["entry"]


def test_a_choice_that_is_none_is_refused(sample: Services, pair: tuple[int, int]) -> None:
    for text, words in (
        ("Schuhgröße=1", "ist keine Wahl"),
        (f"suffix={10**9}", "gibt es nicht"),
        ("suffix=1", "ist keiner"),
    ):
        args = build_parser().parse_args(["merge", *map(str, pair), "--take", text])
        with pytest.raises(UserError, match=words):
            COMMANDS["merge"](sample, args)


def test_told_apart_they_are_not_shown_again(
    sample: Services, pair: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    run(sample, capsys, "not-duplicate", *map(str, pair), "--reason", "Mutter und Tochter")
    assert run(sample, capsys, "duplicates", "--least", "possible") == "Es wurde keine Dublette gefunden.\n"


def test_what_was_told_apart_is_listed_and_can_be_taken_back(
    sample: Services, pair: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(sample, capsys, "duplicates", "--dismissed") == "Es ist nichts als keine Dublette vermerkt.\n"
    numbers = [str(number) for number in pair]
    noted = json.loads(run(sample, capsys, "not-duplicate", *numbers, "--reason", "Schwestern", "--json"))
    assert noted["contacts"] == list(pair)
    assert run(sample, capsys, "duplicates", "--dismissed").splitlines() == [
        f"{pair[0]} Anna Kreuzwinkel – {pair[1]} Anna Kreuzwinkl MdL: Schwestern",
        "1 Vermerk",
    ]
    (kept,) = json.loads(run(sample, capsys, "duplicates", "--dismissed", "--json"))
    assert [one["id"] for one in kept["persons"]] == list(pair)
    run(sample, capsys, "not-duplicate", *numbers[::-1], "--undo")
    assert len(sample.duplicates.all()) == 1


def test_organisations_are_asked_for(sample: Services, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("Muster Werke GmbH", "Muster-Werke"):
        sample.editing.add_organisation(Organisation(full_name=name))
    (found,) = json.loads(run(sample, capsys, "duplicates", "--organisations", "--json"))
    assert [one["name"] for one in found["organisations"]] == ["Muster Werke GmbH", "Muster-Werke"]
    assert found["reasons"][0]["kind"] == "name"


def test_the_measurement_needs_no_database(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["duplicates", "--measure", "2000", "--seed", "11", "--json"]) in (0, 1)
    (outcome,) = json.loads(capsys.readouterr().out)
    assert (outcome["contacts"], outcome["seed"], outcome["planted"]) == (2000, 11, 100)
    assert outcome["grades"]["likely"]["recall"] > 0.9
    assert main(["duplicates", "--measure", "2000", "--seed", "11"]) in (0, 1)
    assert "Dubletten gepflanzt (Saat 11)" in capsys.readouterr().out
