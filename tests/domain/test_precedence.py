"""The order of precedence: rule, event, places by hand, and that nothing anybody enters can break it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.partial_date import PartialDate
from crm.domain.precedence import (
    NO_RANK,
    Placed,
    PrecedencePlace,
    Standing,
    kinds_of,
    order_of_precedence,
    rank_in,
    rule_key,
    split_kind,
)

TABLE = {"mayor": 260, "lord_mayor": 250, "lord_mayor:Landeshauptstadt": 230, "minister": 150}


def standing(party: int, name: str, kind: str = "mayor", rank: int | None = None, since: str = "") -> Standing:
    return Standing(
        party_id=party,
        name=name,
        sort_key=name.casefold(),
        kinds=kinds_of(kind),
        rank=TABLE.get(kind, NO_RANK) if rank is None else rank,
        since=PartialDate.parse(since) if since else None,
    )


def place(number: int, party: int, after: int | None) -> PrecedencePlace:
    return PrecedencePlace(id=number, event_id=1, party_id=party, after_id=after)


def names(placed: list[Placed]) -> str:
    return " ".join(one.standing.name for one in placed)


def reasons(placed: list[Placed]) -> dict[str, str]:
    return {one.standing.name: one.reason for one in placed}


MINISTER, ADA, BEA, CEM = (
    standing(1, "Max", "minister", since="2022"),
    standing(2, "Ada", since="2019-06"),
    standing(3, "Bea", since="2014"),
    standing(4, "Cem"),
)
NOBODY = Standing(party_id=5, name="Dora", sort_key="dora")
ALL = [NOBODY, CEM, ADA, BEA, MINISTER]


def test_rank_then_time_in_office_then_name() -> None:
    placed = order_of_precedence(ALL, table=TABLE)
    assert names(placed) == "Max Bea Ada Cem Dora"
    assert reasons(placed) == {
        "Max": "Rang 150 (Hausordnung), im Amt seit 2022",
        "Bea": "Rang 260 (Hausordnung), im Amt seit 2014",
        "Ada": "Rang 260 (Hausordnung), im Amt seit Juni 2019",
        "Cem": "Rang 260 (Hausordnung), Amtsantritt unbekannt",
        "Dora": "ohne Amt, nach dem Namen",
    }


def test_equal_in_everything_by_name_as_in_name_lists() -> None:
    found = order_of_precedence([standing(1, "Cem"), standing(2, "Ada"), standing(3, "Bea")], table=TABLE)
    assert names(found) == "Ada Bea Cem"


def test_an_own_number_of_an_office_says_so() -> None:
    (one,) = order_of_precedence([standing(1, "Ada", rank=120)], table=TABLE)
    assert one.reason == "Rang 120 (eigener Rang des Amtes), Amtsantritt unbekannt"


def test_about_when_somebody_took_office() -> None:
    (one,) = order_of_precedence([standing(1, "Ada", since="2011~")], table=TABLE)
    assert one.reason == "Rang 260 (Hausordnung), im Amt seit etwa 2011"


def test_the_event_goes_before_table_and_own_number() -> None:
    host = standing(1, "Ada", rank=255, since="2019")
    placed = order_of_precedence([MINISTER, host], table=TABLE, event_ranks={"mayor": 90})
    assert names(placed) == "Ada Max"
    assert placed[0].reason == "Rang 90 (für diese Veranstaltung), im Amt seit 2019"
    assert placed[0].rank == 90


def test_the_more_particular_kind_counts() -> None:
    kinds = kinds_of("lord_mayor", "Landeshauptstadt")
    assert rank_in(TABLE, kinds) == 230
    assert rank_in(TABLE, kinds_of("lord_mayor", "Kreisstadt")) == 250
    assert rank_in(TABLE, kinds_of("bishop")) is None
    assert [split_kind(kind) for kind in kinds] == [("lord_mayor", "Landeshauptstadt"), ("lord_mayor", "")]
    assert kinds_of("", "Stadt") == ()


# ── by hand ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_by_hand_after_somebody_and_first() -> None:
    placed = order_of_precedence(ALL, table=TABLE, places=[place(1, 5, 1), place(2, 4, None)])
    assert names(placed) == "Cem Max Dora Bea Ada"
    assert reasons(placed)["Dora"] == "von Hand nach Max gesetzt"
    assert reasons(placed)["Cem"] == "von Hand an die erste Stelle gesetzt"
    assert [one.standing.name for one in placed if one.by_hand] == ["Cem", "Dora"]


def test_of_two_after_the_same_the_latest_comes_first() -> None:
    placed = order_of_precedence(ALL, table=TABLE, places=[place(1, 5, 1), place(2, 4, 1)])
    assert names(placed) == "Max Cem Dora Bea Ada"


def test_who_follows_somebody_placed_by_hand_goes_along() -> None:
    placed = order_of_precedence(ALL, table=TABLE, places=[place(1, 5, 4), place(2, 4, None)])
    assert names(placed) == "Cem Dora Max Bea Ada"


def test_after_somebody_who_is_missing_the_rule_holds() -> None:
    placed = order_of_precedence(ALL, table=TABLE, places=[place(1, 5, 77)], absent={77: "Eva Muster"})
    assert names(placed) == "Max Bea Ada Cem Dora"
    assert reasons(placed)["Dora"] == (
        "ohne Amt, nach dem Namen; der Platz nach Eva Muster ruht, weil Eva Muster nicht teilnimmt"
    )
    assert not any(one.by_hand for one in placed)


@pytest.mark.parametrize("circle", [[(2, 2)], [(2, 3), (3, 2)], [(2, 3), (3, 4), (4, 2)]])
def test_a_circle_ends_by_dropping_its_oldest_place(circle: list[tuple[int, int]]) -> None:
    places = [place(n, party, after) for n, (party, after) in enumerate(circle, start=1)]
    placed = order_of_precedence(ALL, table=TABLE, places=places)
    assert sorted(one.standing.party_id or 0 for one in placed) == [1, 2, 3, 4, 5]
    resting = [one for one in placed if one.reason.endswith("widerspricht einem anderen und ruht")]
    assert [one.standing.party_id for one in resting] == [2]
    assert sum(one.by_hand for one in placed) == len(circle) - 1


def test_a_vacant_office_has_its_place_by_rule() -> None:
    vacant = replace(BEA, party_id=None, name="Bürgermeister/in", since=None)
    assert names(order_of_precedence([vacant, ADA, MINISTER], table=TABLE)) == "Max Ada Bürgermeister/in"


# ── whatever is entered ─────────────────────────────────────────────────────────────────────────────────────────

PARTIES = st.integers(1, 8)
DATES = st.sampled_from(["", "2014", "2014-05", "2014-05-09", "2019"])


@st.composite
def people(draw: st.DrawFn) -> list[Standing]:
    ids = draw(st.lists(PARTIES, unique=True, min_size=1))
    kinds = st.sampled_from(["mayor", "minister", ""])
    ranks = st.sampled_from([None, 100, 260])
    return [standing(n, draw(st.sampled_from("ab")), draw(kinds), draw(ranks), draw(DATES)) for n in ids]


def hand(parties: st.SearchStrategy[int]) -> st.SearchStrategy[list[PrecedencePlace]]:
    pairs = st.lists(st.tuples(parties, st.none() | parties), max_size=10)
    return pairs.map(lambda found: [place(n, party, after) for n, (party, after) in enumerate(found, start=1)])


EVENT = st.dictionaries(st.sampled_from(["mayor", "minister"]), st.integers(1, 300))


@given(people(), hand(PARTIES), EVENT, st.randoms())
def test_everybody_once_and_always_the_same(
    found: list[Standing], places: list[PrecedencePlace], event: dict[str, int], chance: object
) -> None:
    once = order_of_precedence(found, table=TABLE, event_ranks=event, places=places)
    assert sorted(id(one.standing) for one in once) == sorted(id(one) for one in found)
    other, others = list(found), list(places)
    chance.shuffle(other)  # type: ignore[attr-defined]
    chance.shuffle(others)  # type: ignore[attr-defined]
    assert order_of_precedence(other, table=TABLE, event_ranks=event, places=others) == once


@given(people(), EVENT)
def test_without_places_the_rule_holds_between_all(found: list[Standing], event: dict[str, int]) -> None:
    placed = order_of_precedence(found, table=TABLE, event_ranks=event)
    keys = [rule_key(one.rank, one.standing.since, one.standing.sort_key) for one in placed]
    assert keys == sorted(keys)


@given(people(), hand(PARTIES), st.integers(100, 120))
def test_somebody_new_does_not_disturb_the_others(
    found: list[Standing], places: list[PrecedencePlace], rank: int
) -> None:
    before = [one.standing for one in order_of_precedence(found, table=TABLE, places=places)]
    new = standing(99, "neu", rank=rank)
    after = [one.standing for one in order_of_precedence([*found, new], table=TABLE, places=places)]
    assert [one for one in after if one != new] == before


@given(people(), hand(PARTIES))
def test_a_place_by_hand_is_right_after_its_anchor_or_after_later_ones(
    found: list[Standing], places: list[PrecedencePlace]
) -> None:
    placed = order_of_precedence(found, table=TABLE, places=places)
    at = {one.standing.party_id: n for n, one in enumerate(placed)}
    latest = {place.party_id: place for place in places}
    for n, one in enumerate(placed):
        if not one.by_hand:
            continue
        mine = latest[one.standing.party_id or 0]
        start = 0 if mine.after_id is None else at[mine.after_id] + 1
        assert start <= n
        between = [placed[number].standing.party_id for number in range(start, n)]
        assert all(placed[at[party]].by_hand for party in between), "somebody placed by rule stands between"


@given(people())
def test_a_single_place_by_hand_is_kept_exactly(found: list[Standing]) -> None:
    for anchor in [None, *(one.party_id for one in found[1:])]:
        moved = found[0].party_id or 0
        placed = order_of_precedence(found, table=TABLE, places=[place(1, moved, anchor)])
        order = [one.standing.party_id for one in placed]
        assert order.index(moved) == (0 if anchor is None else order.index(anchor) + 1)
