"""The closest way, and how it is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import Edge, EdgeKind, EdgeRecord, Node, Way
from crm.domain.network_ways import closest_way
from crm.domain.network_words import Body, said
from crm.domain.party import Gender

KINDS = {"p": SubjectKind.PERSON, "b": SubjectKind.ORGANISATION, "o": SubjectKind.OFFICE, "e": SubjectKind.EVENT}
NODES = {
    "p1": Node(subject=Subject(KINDS["p"], 1), name="Dr. Anna Muster", gender=Gender.FEMALE),
    "p2": Node(subject=Subject(KINDS["p"], 2), name="Karl Beispiel", gender=Gender.MALE),
    "p3": Node(subject=Subject(KINDS["p"], 3), name="Kim Probe"),
    "o1": Node(
        subject=Subject(KINDS["o"], 11), name="Bürgermeister/in Tholey", genitive="der Gemeinde Tholey", body="Tholey"
    ),
    "o2": Node(
        subject=Subject(KINDS["o"], 12), name="Landrätin/Landrat", genitive="des Landkreises St. Wendel", body="WND"
    ),
    "o3": Node(subject=Subject(KINDS["o"], 13), name="Leitung Musterwerk", body="Musterwerk"),
    "b1": Node(subject=Subject(KINDS["b"], 21), name="Gemeinde Tholey", genitive="der Gemeinde Tholey"),
    "b2": Node(subject=Subject(KINDS["b"], 22), name="Landkreis St. Wendel", genitive="des Landkreises St. Wendel"),
    "b3": Node(subject=Subject(KINDS["b"], 23), name="Musterwerk"),
    "e1": Node(subject=Subject(KINDS["e"], 31), name="Muster-Tour", detail="23. bis 24. Januar 2020"),
}


def step(record: EdgeRecord, source: str, target: str, word: str = "") -> Edge:
    return Edge(
        kind=EdgeKind.RELATIONSHIP,
        record=record,
        record_id=1,
        source=NODES[source].subject,
        target=NODES[target].subject,
        forth="",
        back=word,
        word=word,
    )


TENURE, OFFICE, PARENT, RELATION, EVENT = (
    EdgeRecord.TENURE,
    EdgeRecord.OFFICE,
    EdgeRecord.PARENT,
    EdgeRecord.RELATIONSHIP,
    EdgeRecord.PARTICIPATION,
)

MAYOR = [step(TENURE, "p1", "o1", "Bürgermeisterin"), step(OFFICE, "o1", "b1")]
COUNTY = [step(OFFICE, "o2", "b2"), step(TENURE, "p2", "o2", "Landrat")]


@pytest.mark.parametrize(
    ("nodes", "edges", "sentence"),
    [
        (
            "p1 o1 b1 b2 o2 p2",
            [*MAYOR, step(PARENT, "b1", "b2"), *COUNTY],
            "Dr. Anna Muster ist Bürgermeisterin der Gemeinde Tholey; diese gehört zum Landkreis St. Wendel; "
            "dessen Landrat ist Karl Beispiel.",
        ),
        (
            "p2 o2 b2 b1 o1 p1",
            [COUNTY[1], COUNTY[0], step(PARENT, "b1", "b2"), MAYOR[1], MAYOR[0]],
            "Karl Beispiel ist Landrat des Landkreises St. Wendel; zu ihm gehört die Gemeinde Tholey; "
            "deren Bürgermeisterin ist Dr. Anna Muster.",
        ),
        (
            "p2 p1 e1 p3",
            [step(RELATION, "p2", "p1", "Büroleiter"), step(EVENT, "p1", "e1", "Keynote"), step(EVENT, "p3", "e1")],
            "Karl Beispiel ist Büroleiter von Dr. Anna Muster; diese war bei „Muster-Tour“, 23. bis 24. Januar 2020 "
            "(Keynote); dort war auch Kim Probe.",
        ),
        (
            "p1 p2 p3 b3 p1",
            [
                step(RELATION, "p2", "p1", "Büroleiter"),
                step(RELATION, "p3", "p2", "Assistenz"),
                step(RELATION, "p3", "b3", "Gründungsmitglied"),
                step(RELATION, "p1", "b3", "Gründerin"),
            ],
            "Büroleiter von Dr. Anna Muster ist Karl Beispiel; dessen Assistenz ist Kim Probe; "
            "Kim Probe ist Gründungsmitglied von Musterwerk; Gründerin von Musterwerk ist Dr. Anna Muster.",
        ),
        (
            "b3 o3 p1 o1 p2",
            [
                step(OFFICE, "o3", "b3"),
                step(TENURE, "p1", "o3", "Geschäftsführerin"),
                step(TENURE, "p1", "o1", "Beigeordnete"),
                step(TENURE, "p2", "o1", "Beigeordneter"),
            ],
            "Geschäftsführerin von Musterwerk ist Dr. Anna Muster; diese ist Beigeordnete der Gemeinde Tholey; "
            "dasselbe Amt hat auch Karl Beispiel inne.",
        ),
        ("o1 p1", [MAYOR[0]], "Bürgermeisterin der Gemeinde Tholey ist Dr. Anna Muster."),
        ("p1 o3", [step(TENURE, "p1", "o3", "Leiterin")], "Dr. Anna Muster ist Leiterin (Musterwerk)."),
        ("e1 p3", [step(EVENT, "p3", "e1", "Pitch")], "Bei „Muster-Tour“ war Kim Probe (Pitch)."),
        ("b1 b2 o2", [step(PARENT, "b1", "b2"), COUNTY[0]],
         "Die Gemeinde Tholey gehört zum Landkreis St. Wendel; dort gibt es das Amt „Landrätin/Landrat“."),
        ("o2 b2 b1", [COUNTY[0], step(PARENT, "b1", "b2")],
         "Das Amt „Landrätin/Landrat“ gehört zum Landkreis St. Wendel; zu ihm gehört die Gemeinde Tholey."),
        ("p1", [], ""),
    ],
)  # fmt: skip
def test_a_way_is_said(nodes: str, edges: list[Edge], sentence: str) -> None:
    assert said(Way(nodes=tuple(NODES[name] for name in nodes.split()), edges=tuple(edges))) == sentence


@pytest.mark.parametrize(
    ("name", "genitive", "nominative", "dative"),
    [
        ("Deutscher Bundestag", "des Deutschen Bundestages", "der Deutsche Bundestag", "zum Deutschen Bundestag"),
        ("Saarländische Stelle", "der Saarländischen Stelle", "die Saarländische Stelle", "zur Saarländischen Stelle"),
        ("Musterzeitung Saar", "der Redaktion Musterzeitung Saar", "die Redaktion Musterzeitung Saar",
         "zur Redaktion Musterzeitung Saar"),
        ("Bundesministerium des Innern", "des Bundesministeriums des Innern", "das Bundesministerium des Innern",
         "zum Bundesministerium des Innern"),
        ("Xyz", "des Xyz", "Xyz", "zu Xyz"),
        ("Musterwerk", "", "Musterwerk", "zu Musterwerk"),
    ],
)  # fmt: skip
def test_the_cases_of_a_body(name: str, genitive: str, nominative: str, dative: str) -> None:
    body = Body.of(Node(subject=Subject(SubjectKind.ORGANISATION, 1), name=name, genitive=genitive))
    assert (body.nominative, body.dative_with_zu()) == (nominative, dative)


def test_the_cheapest_way_is_taken_in_either_direction() -> None:
    links = [("a", "b", 2.0), ("b", "c", 2.0), ("c", "a", 5.0), ("b", "c", 1.0)]
    assert closest_way(links, "a", "c") == [0, 3]
    assert closest_way(links, "c", "a") == [3, 0]
    assert closest_way(links, "a", "c", {"b"}) == [2]


@pytest.mark.parametrize(("start", "end"), [("a", "a"), ("a", "z"), ("z", "a"), ("a", "d")])
def test_there_may_be_no_way(start: str, end: str) -> None:
    assert closest_way([("a", "b", 1.0), ("c", "d", 1.0)], start, end) == []


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(1, 9)), max_size=40))
def test_a_way_is_a_chain_from_start_to_end(links: list[tuple[int, int, int]]) -> None:
    found = closest_way(links, 0, 12)
    at = 0
    for number in found:
        one, other, _ = links[number]
        assert at in (one, other)
        at = other if at == one else one
    assert at == (12 if found else 0)
