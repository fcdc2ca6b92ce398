"""The measuring of the search: pairs from invented names, the table of pairs, the figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm.app import main
from crm.domain.errors import UserError
from crm.domain.party import Person
from crm.domain.search_pairs import Pair, Spelling, make_pairs
from crm.domain.text import fold_words
from crm.exchange.search_pairs import read_pairs
from crm.services.search_measure import measure_search
from crm.storage.database import Database
from tests.factories import add_person

NAMES = [
    ("Jürgen", "Müller-Lüdenscheid"), ("Anna", "Kretzschmar"), ("Zoë", "Waehner"), ("Bärbel", "Großmann"),
    ("Karl", "Hoffmann"), ("Ute", "Petersen"), ("Heinz", "Weiß"), ("Rita", "Schmitt"), ("Udo", "Oehler"),
]  # fmt: skip


@pytest.fixture
def people(database: Database) -> Database:
    with database.write("setup") as unit:
        for given, family in NAMES:
            add_person(unit.store, given, family)
        add_person(unit.store, "Theo", "Hinckelstein", prefix="von und zu", nobility="Graf", degrees="Dr.")
    return database


def persons() -> list[Person]:
    known = [Person(given_name=given, family_name=family) for given, family in NAMES]
    return [*known, Person(given_name="Theo", family_name="Hinckelstein", prefix="von", degrees="Dr.")]


def test_the_same_names_give_the_same_pairs() -> None:
    pairs = make_pairs(persons())
    assert pairs == make_pairs(persons())
    assert pairs != make_pairs(persons(), seed=1)
    assert {pair.spelling for pair in pairs} == set(Spelling)


def test_misspelled_pairs_are_misspelled_and_the_others_are_not() -> None:
    for pair in make_pairs(persons()):
        missing = set(fold_words(pair.query)) - set(fold_words(pair.expected))
        assert bool(missing) != pair.spelling.is_right, pair


def test_figures(people: Database) -> None:
    pairs = [
        Pair(query="jürgen mueller", expected="Müller-Lüdenscheid, Jürgen", spelling=Spelling.DIGRAPHS),
        Pair(query="niemand", expected="Niemand, Karl", spelling=Spelling.FAMILY),
        Pair(query="petresen", expected="Petersen, Ute", spelling=Spelling.TYPING),
    ]
    found = measure_search(people, pairs)
    assert (found.recall(right=True), found.recall(right=False)) == ((1, 2), (1, 1))
    assert found.of(Spelling.DIGRAPHS) == (1, 1)
    assert not found.reaches_goals()
    assert 0 < found.slowest(0.5) <= found.slowest(1)


def test_a_table_of_pairs(tmp_path: Path, sample_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "paare.csv"
    table.write_text("query;expected;spelling\nzzz;Niemand, Karl;nach Gehör\n", encoding="utf-8")
    assert [pair.spelling for pair in read_pairs(table)] == [Spelling.SOUND]
    assert main(["--db", str(sample_copy), "search", "--measure", str(table)]) == 1
    out = capsys.readouterr().out
    assert "falsch geschrieben: 0 von 1, 0,00 % (Ziel 95 %)" in out
    assert "nicht gefunden: „zzz“" in out


@pytest.mark.parametrize(
    ("text", "words"),
    [("a;b\n1;2", "expected"), ("query;expected\n;x\n", "Zeile 2"), ("query;expected", "keine Suchanfragen"),
     ("query;expected;spelling\na;b;krumm\n", "Schreibung „krumm“")],
)  # fmt: skip
def test_a_table_that_is_none(tmp_path: Path, text: str, words: str) -> None:
    table = tmp_path / "paare.csv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=words):
        read_pairs(table)


_MEMBER = """<MDB><ID>{number}</ID><NAMEN><NAME><NACHNAME>{family}</NACHNAME><VORNAME>{given}</VORNAME><ORTSZUSATZ/>
<ADEL/><PRAEFIX/><ANREDE_TITEL/><AKAD_TITEL/><HISTORIE_VON/><HISTORIE_BIS/></NAME></NAMEN>
<BIOGRAFISCHE_ANGABEN/><WAHLPERIODEN/></MDB>"""


def test_official_member_data_are_searched_in_a_database_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    members = "".join(_MEMBER.format(number=n, given=g, family=f) for n, (g, f) in enumerate(NAMES, start=1))
    path = tmp_path / "stammdaten.xml"
    path.write_text(f"<DOCUMENT><VERSION>1</VERSION>{members}</DOCUMENT>", encoding="utf-8")
    assert main(["search", "--measure", str(path)]) == 0
    out = capsys.readouterr().out
    assert "richtig geschrieben" in out
    assert "nicht gefunden" not in out
