"""The house's table of ranks and the order of an event, each change one entry that can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm import paths
from crm.domain.audience import Audience, ListOrder
from crm.domain.audience_conditions import HeadOf
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Participation, Status
from crm.domain.listing import SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.party import BodyType, Organisation
from crm.domain.precedence import NO_RANK, EventRank, PrecedencePlace, Rank, rule_key
from crm.exchange.reference_files import read_address_rules, read_ranks
from crm.services.precedence import NOT_THERE, Precedence
from crm.services.precedence_view import PrecedenceLine
from tests.services.work import Work
from tests.templates import TODAY

CAPITAL = "lord_mayor:Landeshauptstadt"


def rows(work: Work) -> dict[str, tuple[int, int, int]]:
    """Number, offices that follow it, offices with an own number, by kind."""
    return {row.kind: (row.number, row.following, row.own) for row in work.services.precedence.table()}


def lines(work: Work) -> tuple[PrecedenceLine, ...]:
    return work.services.precedence.order(work.event.id).lines


def order(work: Work) -> list[int]:
    return [line.party_id for line in lines(work)]


def line_of(work: Work, family: str) -> PrecedenceLine:
    party = work.person(family).id
    return next(line for line in lines(work) if line.party_id == party)


# ── the table ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_shipped_table_names_known_kinds_and_says_what_it_rests_on() -> None:
    rules, shipped = read_address_rules(paths.REFERENCE), read_ranks(paths.REFERENCE)
    kinds = [row.kind for row in shipped]
    assert len(kinds) == len(set(kinds))
    assert {kind.partition(":")[0] for kind in kinds} <= set(rules.rules)
    numbers = {row.kind: row.number for row in shipped}
    assert numbers["state_parliament_president"] < numbers["minister_president"], "legislature before executive"
    assert [row.note for row in shipped if row.evidence.value in "ZM" and not row.note] == []
    assert "keine amtliche" in (paths.REFERENCE / "README.md").read_text(encoding="utf-8")


def test_new_heads_bear_the_numbers_of_the_table(work_on_both: Work) -> None:
    work = work_on_both
    found = rows(work)
    assert found["mayor"] == (260, 46, 0)
    assert found["lord_mayor"] == (250, 5, 0)
    assert found[CAPITAL] == (230, 1, 0)
    assert found["bishop"] == (170, 0, 0)
    assert len(work.find(Rank)) == len(read_ranks(paths.REFERENCE))


def test_the_table_says_in_german_what_a_kind_is(work: Work) -> None:
    title = work.services.precedence.title
    assert title(CAPITAL) == "Oberbürgermeisterin oder Oberbürgermeister (Landeshauptstadt)"
    assert title("bundestag_president") == "Präsidentin oder Präsident des Deutschen Bundestages"
    assert title("unheard_of") == "unheard_of"


def test_another_number_for_a_kind_takes_its_offices_along(work_on_both: Work) -> None:
    work = work_on_both
    own = work.find(Office, kind="mayor")[0]
    work.save(replace(own, rank=199))
    work.is_one_entry(
        lambda: work.services.precedence.set_rank("mayor", 255),
        "Rangtabelle: Bürgermeisterin oder Bürgermeister auf 255 gesetzt",
    )
    assert rows(work)["mayor"] == (255, 45, 1)
    assert work.find(Office, id=own.id)[0].rank == 199
    assert rows(work)[CAPITAL] == (230, 1, 0)


def test_lord_mayors_without_the_capital(work: Work) -> None:
    work.services.precedence.set_rank("lord_mayor", 245)
    assert rows(work)["lord_mayor"] == (245, 5, 0)
    assert rows(work)[CAPITAL] == (230, 1, 0)
    work.services.precedence.set_rank(CAPITAL, 225)
    assert rows(work)[CAPITAL] == (225, 1, 0)
    assert rows(work)["lord_mayor"] == (245, 5, 0)


@pytest.mark.parametrize("number", [0, -3, 10_000])
def test_a_number_that_is_none_is_refused(work: Work, number: int) -> None:
    with pytest.raises(UserError, match="von 1 bis 9999"):
        work.services.precedence.set_rank("mayor", number)
    with pytest.raises(UserError, match="von 1 bis 9999"):
        work.services.precedence.set_event_rank(work.event.id, "mayor", number)


def test_the_same_number_again_is_nothing(work: Work) -> None:
    work.does_nothing(lambda: work.services.precedence.set_rank("mayor", 260))


def test_a_database_older_than_the_table_has_the_shipped_numbers(work: Work) -> None:
    with work.database.write("colleague") as unit:
        for rank in unit.store.find(Rank):
            unit.store.remove(rank)
    assert rows(work)["mayor"] == (260, 46, 0)
    work.services.precedence.set_rank("mayor", 255)
    assert rows(work)["mayor"] == (255, 46, 0)


def test_a_new_office_gets_the_number_of_its_kind(work_on_both: Work) -> None:
    work = work_on_both
    editing, body = work.services.editing, work.one(Organisation, full_name="Landeshauptstadt Saarbrücken").id
    added = [
        editing.add_office(Office(organisation_id=body, title_neutral="neu", kind=kind, rank=rank))[0].id
        for kind, rank in (("councillor", NO_RANK), ("lord_mayor", NO_RANK), ("councillor", 7), ("", NO_RANK))
    ]
    assert [work.find(Office, id=office)[0].rank for office in added] == [265, 230, 7, NO_RANK]


def test_an_office_of_another_kind_changes_its_number_unless_it_is_an_own_one(work: Work) -> None:
    editing = work.services.editing
    first, second = work.find(Office, kind="mayor")[:2]
    editing.change_office(replace(first, kind="lord_mayor"))
    editing.change_office(replace(second, kind="lord_mayor", rank=12))
    assert [work.find(Office, id=office.id)[0].rank for office in (first, second)] == [250, 12]
    editing.change_office(replace(work.find(Office, id=second.id)[0], kind="mayor"))
    assert work.find(Office, id=second.id)[0].rank == 12


# ── the order of an event ───────────────────────────────────────────────────────────────────────────────────────


def test_everybody_who_comes_in_order_with_a_reason(work_on_both: Work) -> None:
    work = work_on_both
    found = work.services.precedence.order(work.event.id)
    parts = work.find(Participation, event_id=work.event.id)
    there = [part for part in parts if part.status not in NOT_THERE]
    assert sorted(line.participation_id for line in found.lines) == sorted(part.id for part in there)
    assert found.left_out == len(parts) - len(there) > 0
    assert [line.place for line in found.lines] == list(range(1, len(there) + 1))
    keys = [rule_key(line.rank, line.since, "") for line in found.lines]
    assert keys == sorted(keys)
    assert all(line.reason.startswith((f"Rang {line.rank} (Hausordnung)", "ohne Amt")) for line in found.lines)


def test_the_office_of_the_participation_counts(work: Work) -> None:
    party = work.person("Beispielkötter").id
    (part,) = work.find(Participation, party_id=party)
    minister = work.add(Office(organisation_id=work.find(Organisation)[0].id, kind="minister", rank=150))
    work.add(Tenure(person_id=party, office_id=minister.id))
    assert line_of(work, "Beispielkötter").rank == 260
    work.save(replace(part, office_id=minister.id))
    assert line_of(work, "Beispielkötter").rank == 150


def test_who_stands_in_ranks_by_the_own_office(work: Work) -> None:
    stand_in = next(part for part in work.find(Participation) if part.represents_id and part.status not in NOT_THERE)
    represented = next(part for part in work.find(Participation) if part.id == stand_in.represents_id)
    assert represented.party_id not in order(work)
    mine = next(line for line in lines(work) if line.party_id == stand_in.party_id)
    office = work.find(Office, id=stand_in.office_id)[0] if stand_in.office_id else None
    assert mine.rank == (office.rank if office else NO_RANK)
    assert mine.rank != work.find(Office, id=represented.office_id)[0].rank


def test_a_kind_can_rank_otherwise_at_one_event(work_on_both: Work) -> None:
    work = work_on_both
    precedence, event = work.services.precedence, work.event.id
    before = order(work)
    name = "Geschäftsführung"
    work.is_one_entry(
        lambda: precedence.set_event_rank(event, "managing_director", 50),
        f"Impulse 2020: Rang von {name} auf 50 gesetzt",
    )
    assert lines(work)[0].kind == "managing_director"
    assert "Rang 50 (für diese Veranstaltung)" in lines(work)[0].reason
    shown = {row.kind: (row.house, row.number, row.count) for row in precedence.event_ranks(event)}
    heads = sum(line.kind == "managing_director" for line in lines(work))
    assert shown["managing_director"] == (310, 50, heads)
    assert shown["mayor"][1] is None
    precedence.set_event_rank(event, "managing_director", 40)
    assert [rank.number for rank in work.find(EventRank)] == [40]
    work.is_one_entry(
        lambda: precedence.set_event_rank(event, "managing_director", None),
        f"Impulse 2020: Rang von {name} wieder nach der Rangtabelle",
    )
    assert order(work) == before


def test_a_place_by_hand_and_back(work_on_both: Work) -> None:
    work = work_on_both
    precedence, event, before = work.services.precedence, work.event.id, order(work)
    last, second = before[-1], before[1]
    name = next(line.name for line in lines(work) if line.party_id == last)
    anchor = next(line.name for line in lines(work) if line.party_id == second)
    work.is_one_entry(
        lambda: precedence.place_after(event, last, second),
        f"Impulse 2020: {name} in der Rangfolge von Hand gesetzt",
    )
    assert order(work) == [*before[:2], last, *before[2:-1]]
    assert lines(work)[2].reason == f"von Hand nach {anchor} gesetzt"
    precedence.place_after(event, last, None)
    assert order(work) == [last, *before[:-1]]
    assert len(work.find(PrecedencePlace)) == 1
    work.is_one_entry(lambda: precedence.release(event, last), f"Impulse 2020: {name} wieder nach Regel eingeordnet")
    assert order(work) == before


def test_every_row_can_be_put_behind_every_other(work: Work) -> None:
    """As somebody who draws rows about: each lands where it was let go, whatever was drawn before."""
    precedence, event = work.services.precedence, work.event.id
    for moved, target in ((5, 2), (2, 3), (3, 4), (4, 3), (0, 6), (6, 0), (7, 1), (2, 1), (1, 2), (3, 1)):
        before = order(work)
        party, after = before[moved], before[target]
        precedence.place_after(event, party, after)
        found = order(work)
        assert found[found.index(after) + 1] == party
        precedence.place_after(event, party, None)
        assert order(work)[0] == party


def test_two_that_follow_each_other_change_places(work: Work) -> None:
    precedence, event, before = work.services.precedence, work.event.id, order(work)
    first, second, third = before[5:8]
    precedence.place_after(event, second, first)
    precedence.place_after(event, first, second)
    assert order(work) == [*before[:5], second, first, third, *before[8:]]


def test_who_does_not_come_leaves_the_order_and_finds_the_place_again(work: Work) -> None:
    precedence, event, before = work.services.precedence, work.event.id, order(work)
    follower, anchor = before[-1], before[3]
    precedence.place_after(event, follower, anchor)
    placed = order(work)
    (part,) = work.find(Participation, party_id=anchor)
    name = next(line.name for line in lines(work) if line.party_id == anchor)
    work.save(replace(part, status=Status.DECLINED))
    assert order(work) == [party for party in before if party != anchor]
    assert lines(work)[-1].reason.endswith(f"ruht, weil {name} nicht teilnimmt")
    (part,) = work.find(Participation, party_id=anchor)
    work.save(replace(part, status=Status.ATTENDED))
    assert order(work) == placed


def test_nobody_is_put_behind_somebody_who_is_not_there(work: Work) -> None:
    precedence, first = work.services.precedence, order(work)[0]
    for party, after in ((first, 999_999), (999_999, first), (first, first)):
        with pytest.raises(NotFoundError):
            precedence.place_after(work.event.id, party, after)


def test_without_services_an_event_that_is_gone_is_named(work: Work) -> None:
    alone = Precedence(work.database, read_address_rules(paths.REFERENCE), today=lambda: TODAY)
    with pytest.raises(NotFoundError):
        alone.order(999_999)


# ── the one order elsewhere ─────────────────────────────────────────────────────────────────────────────────────


def test_invitation_lists_follow_the_same_order(work: Work) -> None:
    rule = (HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT))
    audience = Audience(name="Leitungen", order=ListOrder.RANK, include=rule)
    found = work.services.audiences.preview(audience).rows
    keys = [rule_key(row.rank, row.since, row.sort_key) for row in found]
    assert keys == sorted(keys)
    assert found[0].rank == 230
    work.services.precedence.set_event_rank(work.event.id, "mayor", 100)
    saved, _ = work.services.audiences.save(audience, work.event.id)
    assert work.services.audiences.view(saved.id).list.rows[0].rank == 100
    assert work.services.audiences.preview(audience).rows[0].rank == 230


def test_undo_of_a_table_change_brings_every_office_back(work: Work) -> None:
    before = {office.id: office.rank for office in work.find(Office)}
    work.services.precedence.set_rank("mayor", 1)
    assert lines(work)[0].rank == 1
    work.services.history.undo()
    assert {office.id: office.rank for office in work.find(Office)} == before


def test_an_organisation_takes_part_without_an_office(work: Work) -> None:
    body = work.body("Musterzeitung Saar")
    assert body.kind is SubjectKind.ORGANISATION
    work.services.events.add_participants(work.event.id, [body])
    line = next(line for line in lines(work) if line.party_id == body.id)
    assert (line.rank, line.reason, line.name) == (NO_RANK, "ohne Amt, nach dem Namen", "Musterzeitung Saar")
