"""The list as it was sent stays as it was; beside it stands what has changed since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.kept_audience import FrozenRow
from crm.domain.list_comparison import Difference, ListedRow, compare
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Person
from crm.domain.reach import Address
from tests import factories
from tests.services.work import Work

HEADS = Audience(name="Gemeinden", include=(HeadOf(BodyType.MUNICIPALITY),))


def frozen(work: Work) -> int:
    audiences = work.services.audiences
    saved, _ = audiences.save(HEADS, work.event.id)
    audiences.freeze(audiences.view(saved.id).list, work.event.id, saved.id)
    return audiences.frozen(saved.id)[0].id


def running(work: Work) -> list[Tenure]:
    heads = [office.id for office in work.find(Office, is_head=True)]
    listed = {row.office_id for row in work.find(FrozenRow)}
    held = [tenure for tenure in work.find(Tenure, office_id=heads) if tenure.valid_to is None]
    return [tenure for tenure in held if tenure.office_id in listed]


def test_ten_changes_of_office_are_ten_differences(work_on_both: Work) -> None:
    work = work_on_both
    number = frozen(work)
    rows = work.find(FrozenRow)
    assert {row.difference for row in work.services.comparisons.with_today(number).rows} == {Difference.SAME}
    changed = running(work)[:10]
    with work.database.write("colleague") as unit:
        for count, tenure in enumerate(changed):
            unit.store.save(replace(tenure, valid_to=PartialDate(2026, 10, 31)))
            if count < 7:
                person = factories.add_person(unit.store, "Neu", f"Muster{count}")
                office = unit.store.get(Office, tenure.office_id)
                factories.add_holder(unit.store, office, person, valid_from=PartialDate(2026, 11, 1))
    found = work.services.comparisons.with_today(number)
    assert len(found.of(Difference.NEW_HOLDER)) == 7
    assert len(found.of(Difference.VACANT)) == 3
    different = [row for row in found.rows if row.difference is not Difference.SAME]
    assert {row.before.office_id for row in different if row.before} == {tenure.office_id for tenure in changed}
    assert work.find(FrozenRow) == rows


def test_address_name_and_death_are_named(work: Work) -> None:
    number = frozen(work)
    one, two, three = running(work)[:3]
    office = work.one(Office, id=one.office_id)
    (address,) = work.find(Address, party_id=office.organisation_id)
    work.save(replace(address, street="Neue Straße 1"))
    work.save(replace(work.one(Person, id=two.person_id), family_name="Muster-Neuname"))
    work.save(replace(work.one(Person, id=three.person_id), deceased_on=PartialDate(2026)))
    found = work.services.comparisons.with_today(number)
    (moved,) = found.of(Difference.NEW_ADDRESS)
    assert moved.sentence == "neue Anschrift: Neue Straße 1"
    (renamed,) = found.of(Difference.NEW_NAME)
    assert renamed.after
    assert "Muster-Neuname" in renamed.after.holder
    (gone,) = found.of(Difference.GONE)
    assert gone.before
    assert gone.before.party_id == three.person_id


def test_beside_an_event_and_another_list(work: Work) -> None:
    number = frozen(work)
    audiences, comparisons = work.services.audiences, work.services.comparisons
    districts = Audience(name="Kreise", include=(HeadOf(BodyType.DISTRICT),))
    saved, _ = audiences.save(districts)
    found = comparisons.with_audience(number, saved.id)
    assert (found.both, found.only_after) == (0, 6)
    event = comparisons.with_event(audiences.preview(HEADS).rows, work.event.id)
    assert event.both
    assert event.only_before
    assert comparisons.with_list(number, number).both == len(work.find(FrozenRow))


def listed(office: int | None, party: int | None, holder: str = "Anna", *lines: str) -> ListedRow:
    return ListedRow(office_id=office, party_id=party, holder=holder, office="", body="", address_lines=lines)


def test_holders_of_one_office_are_paired_by_person() -> None:
    before = [listed(1, 10, "Anna"), listed(1, 11, "Bert")]
    after = [listed(1, 11, "Bert"), listed(1, 12, "Cora")]
    kinds: Callable[[Difference], int] = lambda kind: len(compare(before, after).of(kind))  # noqa: E731
    assert (kinds(Difference.SAME), kinds(Difference.NEW_HOLDER)) == (1, 1)


def test_a_person_who_came_to_an_office_is_the_same_person() -> None:
    (row,) = compare([listed(None, 10)], [listed(5, 10)]).rows
    assert row.difference is Difference.SAME
