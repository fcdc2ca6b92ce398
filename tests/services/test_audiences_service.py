"""The invitation list: computed a second time by plain loops, and compared row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import TookPart
from crm.domain.audience_rule import AllOf, NoneOf
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Category, Event, Participation, Status
from crm.domain.invitation import InvitationList
from crm.domain.kept_audience import FrozenList, FrozenRow, ManualChange, SavedAudience
from crm.domain.office import Office, Tenure
from crm.domain.party import BodyType, Organisation, Party, Person
from crm.domain.selection import LeftOut
from crm.services.sample import AUDIENCE_NAME
from tests.services.work import Work
from tests.templates import TODAY

Row = tuple[str, str, str, tuple[str, ...]]


def saved(work: Work) -> SavedAudience:
    found: SavedAudience = work.services.audiences.find(AUDIENCE_NAME)
    return found


def view(work: Work) -> InvitationList:
    return work.services.audiences.view(saved(work).id).list


def _holder(work: Work, office: Office, day: date) -> Person | None:
    """Who holds the office on the day; the sample never has two at once."""
    found = []
    for tenure in work.find(Tenure, office_id=office.id):
        begun = tenure.valid_from is None or tenure.valid_from.earliest() <= day
        if begun and (tenure.valid_to is None or tenure.valid_to.latest() >= day):
            found.append(tenure.person_id)
    assert len(found) <= 1
    return work.one(Person, id=found[0]) if found else None


def _came(work: Work, person: Person | None) -> str | None:
    if person is None:
        return None
    for part in work.find(Participation, party_id=person.id):
        if part.category is Category.DELEGATION and part.status is Status.ATTENDED:
            text = "Impulse 2020: teilgenommen"
            if part.represents_id is not None:
                invited = work.one(Participation, id=part.represents_id)
                text += f" (in Vertretung für {work.one(Person, id=invited.party_id).name()})"
            return text
    return None


def expected(work: Work) -> Iterator[Row]:
    """The list said once more: heads of municipalities and districts, and whoever came and is in an office today."""
    words = {BodyType.MUNICIPALITY: "Leitung einer Gemeinde", BodyType.DISTRICT: "Leitung eines Landkreises"}
    for office in work.find(Office):
        body = work.one(Organisation, id=office.organisation_id)
        person = _holder(work, office, TODAY)
        reasons = [words[body.body_type]] if office.is_head and body.body_type in words else []
        if came := _came(work, person):
            reasons.append(came)
        if reasons:
            yield (
                body.full_name,
                office.title(person.gender if person else None),
                person.name() if person else "",
                tuple(reasons),
            )


def test_the_list_row_by_row(work_on_both: Work) -> None:
    found = view(work_on_both)
    rows = [(row.body, row.office, row.holder, row.reasons) for row in found.rows]
    assert sorted(rows) == sorted(expected(work_on_both))
    assert len({row.office_id for row in found.rows}) == len(rows) == 62
    assert [row.sort_key for row in found.rows] == sorted(row.sort_key for row in found.rows)
    assert (found.counts, found.overlaps) == ((52, 6, 47), (0, 0, 39))


def test_who_is_not_on_it_has_a_reason(work_on_both: Work) -> None:
    found = view(work_on_both)
    assert [(row.name, row.why, row.reason) for row in found.omitted] == [
        (name, LeftOut.NO_OFFICE, "hat heute kein Amt")
        for name in ("Beispielrodt, Uwe", "Beispielstätter, Anja", "Schablonski, Monika", "Vorlagenbach, Karin")
    ]


def test_the_office_without_holder_is_addressed_as_an_office(work_on_both: Work) -> None:
    vacant = [row for row in view(work_on_both).rows if row.party_id is None]
    assert [row.body for row in vacant] == ["Gemeinde Mandelbachtal", "Gemeinde Nohfelden"]
    for row in vacant:
        assert (row.holder, row.office) == ("", "Bürgermeisterin oder Bürgermeister")
        assert row.salutation == "Sehr geehrte Damen und Herren,"
        assert not any("Herr" in line or "Frau" in line for line in row.address_lines)
        assert row.body in "\n".join(row.address_lines)


def test_every_row_can_be_sent(work: Work) -> None:
    for row in view(work).rows:
        street, place = row.address_lines[-2:]
        assert street
        assert place[:5].isdecimal(), row
        assert row.salutation.endswith(",")
        if row.office_id and "Gemeinde" in row.reasons[0]:
            assert row.district.startswith(("Landkreis", "Regionalverband", "Saarpfalz-Kreis"))


def test_what_bars_somebody_bars_from_the_list(work: Work) -> None:
    tholey = work.one(Person, family_name="Beispielkötter")
    work.save(replace(work.one(Party, id=tholey.id), no_invitations=True))
    (omitted,) = [row for row in view(work).omitted if row.party_id == tholey.id]
    assert (omitted.why, omitted.body) == (LeftOut.OBJECTED, "Gemeinde Tholey")
    assert tholey.id not in {row.party_id for row in view(work).rows}


def test_a_holder_in_the_trash_leaves_the_office(work: Work) -> None:
    work.services.editing.trash(work.person("Beispielkötter"))
    (row,) = [row for row in view(work).rows if row.body == "Gemeinde Tholey"]
    assert (row.holder, row.party_id) == ("", None)


def test_a_row_is_taken_off_with_a_reason_and_put_back(work_on_both: Work) -> None:
    work = work_on_both
    row = next(row for row in view(work).rows if row.body == "Gemeinde Tholey")
    work.is_one_entry(
        lambda: work.services.audiences.remove_rows(saved(work).id, [row], " auf eigenen Wunsch "),
        "Andreas Beispielkötter vom Verteiler genommen",
    )
    assert len(view(work).rows) == 61
    (gone,) = [omitted for omitted in view(work).omitted if omitted.why is LeftOut.REMOVED]
    assert (gone.body, gone.reason) == ("Gemeinde Tholey", "auf eigenen Wunsch")
    work.is_one_entry(
        lambda: work.services.audiences.restore_rows(saved(work).id, [gone]),
        "Beispielkötter, Andreas wieder auf den Verteiler gesetzt",
    )
    assert len(view(work).rows) == 62


def test_a_removal_belongs_to_the_office_not_to_its_holder(work: Work) -> None:
    row = next(row for row in view(work).rows if row.body == "Gemeinde Tholey")
    work.services.audiences.remove_rows(saved(work).id, [row], "verhindert")
    change = work.one(ManualChange)
    assert (change.office_id, change.party_id) == (row.office_id, None)


def test_a_row_without_reason_stays(work: Work) -> None:
    def refused() -> None:
        with pytest.raises(UserError, match="warum"):
            work.services.audiences.remove_rows(saved(work).id, [view(work).rows[0]], "  ")

    work.does_nothing(refused)


def test_frozen_words_stay_as_they_were_sent(work_on_both: Work) -> None:
    work = work_on_both
    found = view(work)
    work.is_one_entry(
        lambda: work.services.audiences.freeze(found, work.event.id, saved(work).id),
        f"Einladungsliste {AUDIENCE_NAME} eingefroren",
    )
    kept = work.find(FrozenRow)
    body = work.one(Organisation, full_name="Gemeinde Tholey")
    work.services.editing.change_organisation(replace(body, full_name="Stadt Tholey", genitive="der Stadt Tholey"))
    work.services.editing.trash(work.person("Alkassar"))
    work.save(replace(work.event, name="Ganz anders"))
    assert work.find(FrozenRow) == kept
    assert [(row.body, row.office, row.holder, tuple(row.reasons.split("\n"))) for row in kept] == [
        (row.body, row.office, row.holder, row.reasons) for row in found.rows
    ]
    assert [row.address_lines.split("\n") for row in kept] == [list(row.address_lines) for row in found.rows]
    frozen = work.one(FrozenList)
    assert (frozen.name, frozen.source, frozen.event_id) == (AUDIENCE_NAME, found.source, work.event.id)
    assert work.services.audiences.summaries()[0].frozen_at is not None


def test_a_list_is_kept_found_and_thrown_away(work: Work) -> None:
    audiences = work.services.audiences
    audience = Audience(name="Landräte", include=(HeadOf(BodyType.DISTRICT),))
    kept, _ = work.is_one_entry(lambda: audiences.save(audience), "Verteiler Landräte gespeichert")
    assert [row.body for row in audiences.view(kept.id).list.rows] == [
        row.body for row in view(work).rows if "Leitung eines Landkreises" in row.reasons
    ]
    wider = replace(audience, include=(HeadOf(BodyType.DISTRICT), HeadOf(BodyType.MUNICIPALITY)))
    audiences.save(wider, audience_id=kept.id)
    assert len(audiences.view(kept.id).list.rows) == 58
    assert [one.saved.name for one in audiences.summaries()] == ["Landräte", AUDIENCE_NAME]
    now = audiences.find("Landräte")
    work.is_one_entry(lambda: audiences.trash(now), "Verteiler Landräte in den Papierkorb gelegt")
    with pytest.raises(NotFoundError, match="Landräte"):
        audiences.find("Landräte")


@pytest.mark.parametrize("audience", [Audience(name=" ", include=(HeadOf(BodyType.DISTRICT),)), Audience(name="x")])
def test_a_list_needs_a_name_and_a_rule(audience: Audience, work: Work) -> None:
    with pytest.raises(UserError, match=r"Namen|Bedingung"):
        work.services.audiences.save(audience)


def test_heads_who_declined_or_stayed_away(work: Work) -> None:
    event = work.event
    rule = AllOf(
        (
            HeadOf(BodyType.MUNICIPALITY),
            NoneOf((TookPart(event.id, event.name, frozenset({Status.ATTENDED, Status.REPRESENTED})),)),
        )
    )
    found = work.services.audiences.preview(Audience(name="Nachfassen", include=(rule,)))
    came = {part.party_id for part in work.find(Participation) if part.status in (Status.ATTENDED, Status.REPRESENTED)}
    heads = {row.party_id for row in view(work).rows if "Leitung einer Gemeinde" in row.reasons}
    assert {row.party_id for row in found.rows} == {one for one in heads if one not in came}
    assert found.title == "Nachfassen"


def test_an_event_in_the_trash_does_not_break_the_lists(work: Work) -> None:
    work.services.events.trash(work.event)
    (summary,) = work.services.audiences.summaries()
    assert "Impulse 2020" in summary.rules
    assert len(view(work).rows) == 58


def test_two_events_of_one_name_are_not_mistaken(work: Work) -> None:
    work.services.events.add(Event(name="Impulse 2020"))
    assert len(view(work).rows) == 62


# ── rules from a file ───────────────────────────────────────────────────────────────────────────────────────────────

RULES = """
name = "Nächste Tour"

[[include]]
rule = "head_of"
body_type = "municipality"

[[include]]
rule = "head_of"
body_type = "district"

[[include]]
rule = "took_part"
event = "Impulse 2020"
status = ["attended"]
category = ["delegation"]
"""


def _file(folder: Path, text: str | bytes) -> Path:
    path = folder / "regeln.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_file_yields_the_same_list(work_on_both: Work, tmp_path: Path) -> None:
    audience = work_on_both.services.audiences.from_file(_file(tmp_path, RULES))
    assert audience.name == "Nächste Tour"
    assert work_on_both.services.audiences.preview(audience).rows == view(work_on_both).rows
    assert audience.to_data() == json.loads(saved(work_on_both).rules)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("include = ", ["regeln.toml", "TOML"]),
        (b"\xff\xfe", ["regeln.toml"]),
        ("", ["regeln.toml", "include"]),
        (RULES.replace("[[include]]", "[[inculde]]"), ["regeln.toml", "inculde"]),
        (RULES.replace("municipality", "dorf"), ["regeln.toml", "body_type", "dorf"]),
        (RULES.replace('"attended"', '"da gewesen"'), ["regeln.toml", "status", "da gewesen"]),
        (RULES.replace('["delegation"]', '"delegation"'), ["regeln.toml", "category"]),
        (RULES.replace("Impulse 2020", "Impulse 1920"), ["regeln.toml", "Impulse 1920"]),
        (RULES.replace('"took_part"', '"took_apart"'), ["regeln.toml", "took_apart"]),
        ("offices_only = 1\n" + RULES, ["regeln.toml", "offices_only"]),
        ("include = ['alle']", ["regeln.toml", "include"]),
    ],
)
def test_a_wrong_file_is_refused_by_file_and_field(text: Any, named: list[str], sample: Any, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        sample.audiences.from_file(_file(tmp_path, text))
    sentence = str(caught.value)
    assert [name for name in named if name not in sentence] == []
    assert "\n" not in sentence


def test_a_file_that_is_not_there(sample: Any, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"fehlt\.toml.*gibt es nicht"):
        sample.audiences.from_file(tmp_path / "fehlt.toml")
    with pytest.raises(UserError, match="lässt sich nicht lesen"):
        sample.audiences.from_file(tmp_path)
