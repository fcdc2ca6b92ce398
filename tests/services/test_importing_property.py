"""Load any members, alter any of them: the plan shows exactly the alterations, and after applying it nothing."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm import paths
from crm.domain.import_plan import Decisions, Plan, Verdict, decided
from crm.services.bundle import Services, services_for
from crm.storage.database import open_database
from tests.services.import_files import MemberRow, TermRow, write_members
from tests.templates import TODAY, copy_of, fill_nothing

NAMES = st.text("abcdefgäöüß'- ", min_size=1, max_size=12).map(str.strip).filter(bool)
TERMS = {18: ("22.10.2013", "24.10.2017"), 19: ("24.10.2017", "26.10.2021"), 20: ("26.10.2021", "25.03.2025")}
#: What can be altered → what the plan has to show of it.
ALTERATIONS = {
    "family": {"family_name"},
    "given": {"given_name"},
    "degrees": {"degrees"},
    "prefix": {"prefix"},
    "died": {"deceased_on"},
    "end": {"tenure/changed/valid_to", "relationship/changed/valid_to"},
    "constituency": {"tenure/changed/constituency"},
    "term": {"tenure/new", "relationship/changed/valid_to"},
    "group": {"relationship/new"},
    "party": {"relationship/new", "relationship/vanished/valid_to"},
    "gone": {"vanished"},
    "added": {"new"},
}


def terms(numbers: frozenset[int]) -> tuple[TermRow, ...]:
    """Groups whose name changes with the period, so that each is a membership of its own."""
    return tuple(
        TermRow(number=n, start=TERMS[n][0], end=TERMS[n][1], listed="SL", groups=((f"Fraktion {n}", "", ""),))
        for n in sorted(numbers)
    )


MEMBERS = st.lists(
    st.builds(
        MemberRow,
        id=st.integers(11_000_000, 11_000_040).map(str),
        family=NAMES,
        given=NAMES,
        degrees=st.sampled_from(["", "Dr.", "Prof. Dr."]),
        gender=st.sampled_from(["weiblich", "männlich", "divers"]),
        terms=st.frozensets(st.sampled_from([18, 19]), min_size=1).map(terms),
    ),
    min_size=2,
    max_size=6,
    unique_by=lambda member: member.id,
)
CHOICES = st.dictionaries(st.integers(0, 5), st.sets(st.sampled_from(sorted(ALTERATIONS)), min_size=1), max_size=3)


@pytest.mark.slow
@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(members=MEMBERS, choices=CHOICES)
def test_the_plan_shows_exactly_the_alterations(
    target: str, tmp_path: Path, members: list[MemberRow], choices: dict[int, set[str]]
) -> None:
    altered, expected, folder = *_altered(members, choices), tmp_path
    with closing(open_database(copy_of(fill_nothing, target), actor="test", today=lambda: TODAY)) as database:
        services = services_for(database, paths.REFERENCE, lambda: TODAY)
        services.importing.apply(_plan(services, folder, members))
        stored = _plan(services, folder, members).entries
        numbers = {e.stored_id: f"mdb/{e.incoming.refs[0].value}" for e in stored if e.incoming and e.stored_id}
        plan = _plan(services, folder, altered)
        assert _shown(plan, numbers) == expected
        services.importing.apply(plan)
        assert not list(decided(_plan(services, folder, altered), Decisions()))


def _altered(members: list[MemberRow], choices: dict[int, set[str]]) -> tuple[list[MemberRow], dict[str, set[str]]]:
    altered: list[MemberRow] = []
    expected: dict[str, set[str]] = {}
    for index, member in enumerate(members):
        what = choices.get(index, set())
        if "gone" in what and index > 0:  # a file without anybody is none
            expected[f"mdb/{member.id}"] = ALTERATIONS["gone"]
            continue
        if "added" in what:
            altered.append(replace(member, id=f"12{member.id[2:]}", born=f"1{index}.12.1999"))
            expected[f"mdb/12{member.id[2:]}"] = ALTERATIONS["added"]
        different = member
        shown: set[str] = set()
        for one in sorted(what - {"added", "gone"}):
            different = _alter(different, one)
            shown |= _shows(one, what)
        altered.append(different)
        if shown:
            expected[f"mdb/{member.id}"] = shown
    return altered, expected


def _shows(alteration: str, all_of: set[str]) -> set[str]:
    if alteration == "end" and "group" in all_of:
        return {"tenure/changed/valid_to"}  # the membership that ends otherwise is a new one
    if alteration == "term":
        return {"tenure/new", "relationship/new"}
    return ALTERATIONS[alteration]


def _alter(member: MemberRow, what: str) -> MemberRow:
    last = member.terms[-1]
    changes: dict[str, object] = {
        "family": {"family": member.family + "x"},
        "given": {"given": member.given + "y"},
        "degrees": {"degrees": member.degrees + " Dr. h. c."},
        "prefix": {"prefix": "von"},
        "died": {"died": "01.05.2024"},
        "party": {"party": "ZYX"},
        "end": {"terms": (*member.terms[:-1], replace(last, end="01.01.2017"))},
        "constituency": {"terms": (*member.terms[:-1], replace(last, listed="BY"))},
        "group": {"terms": (*member.terms[:-1], replace(last, groups=(("Gruppe Anders", "", ""),)))},
        "term": {"terms": (*member.terms, *terms(frozenset({20})))},
    }
    return replace(member, **changes[what])  # type: ignore[arg-type]


def _shown(plan: Plan, numbers: Mapping[int, str]) -> dict[str, set[str]]:
    """Of persons; bodies that come with an alteration are none of it. ``numbers``: what the file calls them."""
    found: dict[str, set[str]] = {}
    for entry in plan.entries:
        if entry.kind != "person" or entry.verdict is Verdict.UNCHANGED:
            continue
        if entry.incoming is None:
            found[numbers[entry.stored_id or 0]] = {"vanished"}
            continue
        shown = {change.field for change in entry.changes}
        for part in entry.parts:
            shown |= {f"{part.kind}/{part.verdict}/{change.field}" for change in part.changes} or {f"{part.kind}/new"}
        found[f"mdb/{entry.incoming.refs[0].value}"] = shown or {entry.verdict.value}
    return found


def _plan(services: Services, folder: Path, members: list[MemberRow]) -> Plan:
    return services.importing.plan(services.importing.read(write_members(folder / "mdb.xml", members)))
