"""Forms decided by hand reach everything that is written, for always or for one event, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.address_override import Form, FormOverride
from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event, Participation, Snapshot, Status
from crm.domain.kept_audience import FrozenRow
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure, current
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender, Person
from crm.services.address_overrides import _written
from crm.services.doubts import doubts_of_rows
from crm.services.sample import AUDIENCE_NAME
from tests.factories import uid
from tests.services.work import Work

TODAY = PartialDate(2026, 11, 23)


def decide(work: Work, family: str, form: Form, text: str, event_id: int | None = None) -> FormOverride:
    party = work.person(family).id
    work.services.overrides.set(party, form, text, event_id)
    found: FormOverride = work.one(FormOverride, party_id=party, form=form, event_id=event_id)
    return found


def test_deciding_changing_and_restoring_are_one_entry_each(work_on_both: Work) -> None:
    work, overrides = work_on_both, work_on_both.services.overrides
    party = work.person("Kümmel").id
    work.is_one_entry(
        lambda: overrides.set(party, Form.SALUTATION, "  Liebe  Frau Kümmel, "),
        "Anrede von Gabriele Kümmel von Hand festgelegt",
    )
    one: FormOverride = work.one(FormOverride, party_id=party)
    assert (one.text, one.set_on, one.event_id) == ("Liebe Frau Kümmel,", TODAY, None)
    work.is_one_entry(
        lambda: overrides.set(party, Form.SALUTATION, "Hallo Frau Kümmel,"),
        "Anrede von Gabriele Kümmel von Hand festgelegt",
    )
    changed: FormOverride = work.one(FormOverride, party_id=party)
    assert (changed.id, changed.text) == (one.id, "Hallo Frau Kümmel,")
    work.is_one_entry(
        lambda: overrides.remove(changed), "Anrede von Gabriele Kümmel: Vorgabe der Regel wiederhergestellt"
    )
    assert work.find(FormOverride) == []


def test_nothing_and_nobody_is_refused(work: Work) -> None:
    party = work.person("Kümmel").id
    with pytest.raises(UserError, match="Bitte geben Sie die Form ein"):
        work.services.overrides.set(party, Form.CARD, " \n ")
    with pytest.raises(NotFoundError):
        work.services.overrides.set(999_999, Form.CARD, "Frau Muster")


@given(st.text(max_size=80))
def test_a_sentence_is_one_line_and_lines_are_kept(text: str) -> None:
    assert "\n" not in _written(Form.SALUTATION, text)
    lines = _written(Form.CARD, text).split("\n")
    assert [line.split() for line in lines if line] == [line.split() for line in text.splitlines() if line.split()]


def test_the_record_says_what_was_decided_and_what_the_rule_would_say(work_on_both: Work) -> None:
    work = work_on_both
    decide(work, "Mustermeier", Form.SALUTATION, "Liebe Frau Dr. Mustermeier,")
    once = decide(work, "Mustermeier", Form.SPOKEN, "Frau Doktor", work.event.id)
    record = work.services.records.load(work.person("Mustermeier"))
    assert record.forms.salutation == record.forms.mail_salutation == "Liebe Frau Dr. Mustermeier,"
    assert record.forms.reasons[0] == "Anrede: Von Hand festgelegt am 23.11.2026"
    assert record.forms.spoken == "Frau Landrätin"
    assert work.services.records.rule_forms(record.contact).salutation == "Sehr geehrte Frau Landrätin,"
    assert [(one.override.form, one.event_name) for one in record.decided] == [
        (Form.SALUTATION, ""),
        (Form.SPOKEN, "Impulse 2020"),
    ]
    assert record.decided[1].override == once
    lines = work.services.timeline.of(record.subject)
    assert "Anrede von Dr. Käthe Mustermeier von Hand festgelegt" in [line.text for line in lines]


def test_only_the_event_speaks_as_decided_for_it(work_on_both: Work) -> None:
    work, event = work_on_both, work_on_both.event
    decide(work, "Mustermeier", Form.SALUTATION, "Verehrte Frau Landrätin,", event.id)
    subject, records = work.person("Mustermeier"), work.services.records
    assert records.forms(records.contact(subject)).salutation == "Sehr geehrte Frau Landrätin,"
    invited = records.forms(records.contact(subject, event_id=event.id))
    assert invited.salutation == "Verehrte Frau Landrätin,"
    assert invited.reasons[0] == "Anrede: Von Hand festgelegt am 23.11.2026, für diese Veranstaltung"
    other = work.add(Event(uid="urn:x", name="Sommerfest"))
    assert records.forms(records.contact(subject, event_id=other.id)).salutation == "Sehr geehrte Frau Landrätin,"


def test_lists_obey_and_a_frozen_one_keeps_what_it_had(work_on_both: Work) -> None:
    work, audiences = work_on_both, work_on_both.services.audiences
    saved = audiences.find(AUDIENCE_NAME)
    audiences.freeze(audiences.view(saved.id).list, saved.event_id, saved.id)
    decide(work, "Mustermeier", Form.SALUTATION, "Verehrte Frau Landrätin,", saved.event_id)
    decide(work, "Mustermeier", Form.ENVELOPE, "Frau Landrätin\nDr. Käthe Mustermeier")
    party = work.person("Mustermeier").id
    (row,) = [row for row in audiences.view(saved.id).list.rows if row.party_id == party]
    assert row.salutation == "Verehrte Frau Landrätin,"
    assert row.address_lines[:2] == ("Frau Landrätin", "Dr. Käthe Mustermeier")
    assert row.address_lines[-1].startswith("66")
    (kept,) = work.find(FrozenRow, party_id=party)
    assert kept.salutation == "Sehr geehrte Frau Landrätin,"
    unbound = audiences.preview(audiences.view(saved.id).audience)
    assert next(row for row in unbound.rows if row.party_id == party).salutation == "Sehr geehrte Frau Landrätin,"


def test_a_snapshot_keeps_what_was_decided_for_the_day(work: Work) -> None:
    person, event = work.person("Mustermeier"), work.add(Event(uid="urn:y", name="Empfang", starts_on=TODAY))
    decide(work, "Mustermeier", Form.SALUTATION, "Verehrte Frau Landrätin,", event.id)
    work.services.events.add_participants(event.id, [person])
    (part,) = work.find(Participation, event_id=event.id)
    work.services.answers.set_status([part], Status.ATTENDED)
    assert work.one(Snapshot, participation_id=part.id).salutation == "Verehrte Frau Landrätin,"


def test_a_card_bears_the_envelope_in_its_letter_form(work: Work, tmp_path: Path) -> None:
    subject = work.person("Mustermeier")
    target = tmp_path / "karte.vcf"
    work.services.exporting.contacts([subject], "vcard3", target)
    assert b"LABEL" not in target.read_bytes()
    decide(work, "Mustermeier", Form.ENVELOPE, "Frau Landrätin\nDr. Käthe Mustermeier")
    work.services.exporting.contacts([subject], "vcard3", target)
    unfolded = target.read_text(encoding="utf-8").replace("\r\n ", "").replace("\n ", "")
    (label,) = [line for line in unfolded.splitlines() if line.startswith("LABEL")]
    assert "Frau Landrätin\\nDr. Käthe Mustermeier\\n" in label


def test_what_is_older_than_the_office_has_to_be_looked_at(work_on_both: Work) -> None:
    work = work_on_both
    one = decide(work, "Mustermeier", Form.SALUTATION, "Liebe Frau Mustermeier,")
    subject = work.person("Mustermeier")
    assert work.services.doubts.of([subject]) == []
    work.save(replace(one, set_on=PartialDate(1999, 5, 1)))
    (doubt,) = work.services.doubts.of([subject, subject])
    assert doubt.subject == subject
    assert doubt.checks[0].startswith("Anrede: Festgelegt am 01.05.1999, das Amt hat seit ")
    assert doubt.checks[0].endswith(" gewechselt: bitte prüfen.")


def test_who_left_the_office_after_the_decision_has_to_be_looked_at(work: Work) -> None:
    one = decide(work, "Mustermeier", Form.SALUTATION, "Sehr geehrte Frau Landrätin,")
    work.save(replace(one, set_on=PartialDate(2026, 1, 1)))
    for tenure in work.find(Tenure, person_id=work.person("Mustermeier").id):
        work.save(replace(tenure, valid_to=PartialDate(2026, 6, 30)))
    (doubt,) = work.services.doubts.of([work.person("Mustermeier")])
    assert any("seit 30.06.2026 gewechselt" in check for check in doubt.checks)


def test_the_rows_of_a_list_know_their_doubts(work: Work) -> None:
    audiences = work.services.audiences
    found = audiences.view(audiences.find(AUDIENCE_NAME).id).list
    doubts = doubts_of_rows(found.rows)
    assert [doubt.checks for doubt in doubts] == [row.checks for row in found.doubtful]
    assert any("Adelsbezeichnung" in check for doubt in doubts for check in doubt.checks)
    assert {doubt.subject.kind for doubt in doubts} == {SubjectKind.PERSON}
    assert doubts == work.services.doubts.of([doubt.subject for doubt in doubts])


def test_an_unknown_gender_shows_up_before_a_mailing(work: Work) -> None:
    audiences = work.services.audiences
    person: Person = work.one(Person, family_name="Mustermeier")
    work.save(replace(person, gender=Gender.UNKNOWN))
    found = audiences.view(audiences.find(AUDIENCE_NAME).id).list
    (row,) = [row for row in found.doubtful if row.party_id == person.id]
    assert row.checks == ("Das Geschlecht ist nicht erfasst: Amt und Anrede stehen ohne „Herr“ oder „Frau“.",)
    assert row.salutation == "Guten Tag Dr. Käthe Mustermeier,"


# ── which of several offices ────────────────────────────────────────────────────────────────────────────────────────


def give_office(work: Work, family: str, title: str, kind: str, rank: int, **term: object) -> Office:
    """A further office of the person, not the main one."""
    body = work.find(Office)[0].organisation_id
    office: Office = work.add(
        Office(uid=uid(), organisation_id=body, kind=kind, title_m=title, title_f=title, title_neutral=title, rank=rank)
    )
    work.add(Tenure(person_id=work.person(family).id, office_id=office.id, **term))  # type: ignore[arg-type]
    return office


def test_the_occasion_then_the_main_office_then_the_highest(work_on_both: Work) -> None:
    work, records = work_on_both, work_on_both.services.records
    subject = work.person("Mustermeier")
    (main,) = work.find(Tenure, person_id=subject.id)
    high = give_office(work, "Mustermeier", "Präsidentin des Musterverbandes", "", 100)
    low = give_office(work, "Mustermeier", "Schriftführerin", "", 800)
    work.save(replace(main, is_main=True))
    assert records.contact(subject).function == "Landrätin"
    (kept,) = work.find(Tenure, person_id=subject.id, office_id=main.office_id)
    work.save(replace(kept, is_main=False))
    assert records.contact(subject).function == "Präsidentin des Musterverbandes"
    (row,) = work.services.directory.rows([subject])
    assert row.office == "Präsidentin des Musterverbandes"
    part = work.part("Mustermeier")
    work.save(replace(part, office_id=low.id))
    assert records.contact(subject, event_id=work.event.id).function == "Schriftführerin"
    assert records.contact(subject, office_id=high.id).function == "Präsidentin des Musterverbandes"
    (doubt,) = work.services.doubts.of([subject])
    assert "Mehrere Ämter" in doubt.checks[-1]


def test_a_mandate_beside_the_office_stands_behind_the_name(work: Work) -> None:
    give_office(work, "Mustermeier", "Mitglied des Landtages", "mdl", 800)
    (tenure, _) = work.find(Tenure, person_id=work.person("Mustermeier").id)
    work.save(replace(tenure, is_main=True))
    forms = work.services.records.load(work.person("Mustermeier")).forms
    assert forms.envelope_lines == ("Landrätin des Landkreises Saarlouis", "Frau Dr. Käthe Mustermeier MdL")
    assert forms.salutation == "Sehr geehrte Frau Landrätin,"


def test_who_left_the_office_of_the_occasion_is_no_longer_reached_there(work: Work) -> None:
    subject = work.person("Mustermeier")
    (tenure,) = work.find(Tenure, person_id=subject.id)
    work.save(replace(tenure, valid_to=PartialDate(2026, 6, 30)))
    contact = work.services.records.contact(subject, office_id=tenure.office_id)
    assert contact.former is not None
    assert contact.letter_address() is None
    assert work.services.records.forms(contact).address_lines == ("Landrätin a. D.", "Frau Dr. Käthe Mustermeier")


def test_equal_rank_is_settled_by_regular_before_acting_and_the_latest() -> None:
    tenures = [
        Tenure(id=1, person_id=1, office_id=1, is_acting=True),
        Tenure(id=2, person_id=1, office_id=2, valid_from=PartialDate(2019)),
        Tenure(id=3, person_id=1, office_id=3, valid_from=PartialDate(2021)),
    ]
    day = date(2026, 1, 1)
    assert [tenure.id for tenure in current(tenures, day)] == [3, 2, 1]
    assert [tenure.id for tenure in current(tenures, day, {1: 5, 2: 900, 3: 900})] == [1, 3, 2]


def test_an_audience_takes_the_office_it_was_chosen_by(work: Work) -> None:
    give_office(work, "Mustermeier", "Präsidentin des Musterverbandes", "", 100)
    audience = Audience(name="Landkreise", include=(HeadOf(BodyType.DISTRICT),))
    rows = work.services.audiences.preview(audience).rows
    party = work.person("Mustermeier").id
    assert [row.office for row in rows if row.party_id == party] == ["Landrätin"]


def test_an_organisation_can_be_greeted_in_its_own_way(work: Work) -> None:
    body = work.body("Gemeinde Tholey")
    work.services.overrides.set(body.id, Form.SALUTATION, "Liebes Team im Rathaus,")
    assert work.services.records.load(body).forms.salutation == "Liebes Team im Rathaus,"
    office = work.services.records.load(Subject(SubjectKind.OFFICE, work.find(Office)[0].id))
    assert office.decided == ()
