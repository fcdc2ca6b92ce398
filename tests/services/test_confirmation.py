"""What nobody has confirmed for long, and confirming it, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.listing import Subject
from crm.domain.office import Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.confirmation import StaleItem, StaleKind, months_before
from tests.services.work import Work
from tests.templates import TODAY

NOW = PartialDate.of(TODAY)


def stale(work: Work, subject: Subject, months: int = 12, *kinds: StaleKind) -> list[StaleItem]:
    return [item for item in work.services.confirmation.stale(months, kinds) if item.subject == subject]


def add_mobile(work: Work, family: str, day: str | None, **more: object) -> Channel:
    confirmed = PartialDate.parse(day) if day else None
    channel = Channel(
        party_id=work.person(family).id, kind=ChannelKind.MOBILE, value="+491713920011", confirmed_on=confirmed
    )
    made: Channel = work.add(replace(channel, **more))  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize(
    ("day", "months", "is_stale"),
    [
        (None, 12, True),
        ("2025-11-22", 12, True),
        ("2025-11-23", 12, False),
        ("2026-11-23", 12, False),
        ("2025", 12, True),
        ("2026", 12, False),
        ("2026-06-01", 3, True),
        ("2020-01-01", 120, False),
    ],
)
def test_stale_is_what_was_never_or_long_ago_confirmed(
    day: str | None, months: int, is_stale: bool, work: Work
) -> None:
    add_mobile(work, "Kümmel", day, source="Visitenkarte")
    found = stale(work, work.person("Kümmel"), months, StaleKind.MOBILE)
    assert bool(found) is is_stale
    for item in found:
        assert (item.name, item.value, item.source) == ("Kümmel, Gabriele", "0171 3920011", "Visitenkarte")


def test_channels_addresses_and_present_terms_are_asked_for(work_on_both: Work) -> None:
    work = work_on_both
    tenure = work.find(Tenure)[0]
    holder = Subject(work.person("Kümmel").kind, tenure.person_id)
    assert [item.kind for item in stale(work, holder)].count(StaleKind.TENURE) >= 1
    work.save(replace(tenure, valid_from=PartialDate(2010), valid_to=PartialDate(2020)))
    assert tenure.id not in [item.record.id for item in stale(work, holder, 12, StaleKind.TENURE)]
    everything = work.services.confirmation.stale(12)
    assert {StaleKind.PHONE, StaleKind.EMAIL, StaleKind.ADDRESS, StaleKind.TENURE} <= {i.kind for i in everything}
    days = [item.confirmed_on.earliest() if item.confirmed_on else date.min for item in everything]
    assert days == sorted(days), "never confirmed first, then the oldest"


def test_nobody_is_asked_about_who_is_gone(work: Work) -> None:
    subject = work.person("Kümmel")
    add_mobile(work, "Kümmel", None)
    assert stale(work, subject)
    for record, changes in (
        (Person, {"deceased_on": PartialDate(2026)}),
        (Party, {"is_restricted": True}),
        (Party, {"deleted_at": "2026-01-01T00:00:00+00:00"}),
    ):
        work.save(replace(work.one(record, id=subject.id), **changes))
        assert stale(work, subject) == []
        work.services.history.undo()
        assert stale(work, subject)


def test_confirming_some_is_one_entry(work_on_both: Work) -> None:
    work = work_on_both
    add_mobile(work, "Kümmel", None)
    add_mobile(work, "Zeyer", "2020-01-01")
    items = [i for i in work.services.confirmation.stale() if i.record in work.find(Channel, value="+491713920011")]
    work.is_one_entry(
        lambda: work.services.confirmation.confirm(items),
        "Bestätigt: 2 Angaben zu Kümmel, Gabriele und einem weiteren",
    )
    assert {channel.confirmed_on for channel in work.find(Channel, value="+491713920011")} == {NOW}
    work.does_nothing(lambda: work.services.confirmation.confirm([]))


def test_one_value_is_confirmed_from_its_row(work: Work) -> None:
    channel = add_mobile(work, "Kümmel", None)
    confirm = work.services.confirmation.confirm_one
    work.is_one_entry(lambda: confirm(channel, work.person("Kümmel")), "Bestätigt: eine Angabe zu Gabriele Kümmel")
    assert work.one(Channel, id=channel.id).confirmed_on == NOW


def test_everything_of_a_record_is_confirmed_at_once(work_on_both: Work) -> None:
    work = work_on_both
    add_mobile(work, "Kümmel", "2020")
    work.add(Address(party_id=work.person("Kümmel").id, street="Beispielweg 1", postcode="66000", city="Musterort"))
    subject = work.person("Kümmel")
    work.is_one_entry(
        lambda: work.services.confirmation.confirm_all(subject), "Bestätigt: alle Angaben zu Gabriele Kümmel"
    )
    assert stale(work, subject) == []
    assert work.one(Party, id=subject.id).confirmed_on == NOW
    work.does_nothing(lambda: work.services.confirmation.confirm_all(subject))


def test_another_value_loses_the_confirmation_of_the_old_one(work: Work) -> None:
    channel = add_mobile(work, "Kümmel", "2026-10-01")
    editing = work.services.editing
    editing.change_channel(replace(channel, label="Büro"))
    channel = work.one(Channel, id=channel.id)
    assert channel.confirmed_on == PartialDate(2026, 10, 1), "the number is the same"
    editing.change_channel(replace(channel, value="0171 3920012"))
    channel = work.one(Channel, id=channel.id)
    assert channel.confirmed_on is None
    editing.change_channel(replace(channel, value="0171 3920013", confirmed_on=NOW))
    assert work.one(Channel, id=channel.id).confirmed_on == NOW, "typed together with the new number"


@given(st.dates(min_value=date(1900, 1, 1)), st.integers(min_value=0, max_value=600))
def test_months_before_is_in_the_right_month(day: date, months: int) -> None:
    found = months_before(day, months)
    assert found.year * 12 + found.month == day.year * 12 + day.month - months
    assert found.day <= day.day


def test_months_before_the_beginning_of_time() -> None:
    assert months_before(date(2026, 11, 23), 99_999) == date.min
    assert months_before(date(2024, 2, 29), 12) == date(2023, 2, 28)
