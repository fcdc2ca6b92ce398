"""Offices are found by how people write them, and what is not certain is asked."""

from __future__ import annotations

from typing import Any

import pytest

from crm import paths
from crm.domain.office import Office
from crm.domain.office_matching import OfficeMatcher
from crm.domain.party import BodyType, Organisation
from crm.exchange.reference_files import BodyRow, read_address_rules, read_bodies

RULES = read_address_rules(paths.REFERENCE)
BODIES = read_bodies(paths.REFERENCE)


def _pair(number: int, row: BodyRow) -> tuple[Office, Organisation]:
    rule = RULES[row.head]
    titles: dict[str, Any] = {"title_m": rule.title_m, "title_f": rule.title_f, "title_neutral": rule.title_neutral}
    body = Organisation(
        id=number,
        full_name=row.full_name,
        short_name=row.name,
        genitive=row.genitive,
        ags=row.ags,
        body_type=BodyType.MUNICIPALITY if row.district else BodyType.DISTRICT,
        municipality_kind=row.kind,
    )
    return Office(id=number, organisation_id=number, is_head=True, **titles), body


HEADS = [_pair(number, row) for number, row in enumerate(BODIES, start=1)]
NUMBERS = {row.full_name: number for number, row in enumerate(BODIES, start=1)}
#: The full-time deputy in a town with an Oberbürgermeister.
DEPUTY = Office(
    id=99, organisation_id=NUMBERS["Kreisstadt Saarlouis"], title_m="Bürgermeister", title_f="Bürgermeisterin"
)
MATCHER = OfficeMatcher([*HEADS, (DEPUTY, HEADS[NUMBERS["Kreisstadt Saarlouis"] - 1][1])])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bürgermeisterin Gemeinde Tholey", "Gemeinde Tholey"),
        ("Bürgermeister/in der Gemeinde Tholey", "Gemeinde Tholey"),
        ("BM Tholey", "Gemeinde Tholey"),
        ("tholey", "Gemeinde Tholey"),
        ("10046118", "Gemeinde Tholey"),
        ("Landrat Merzig-Wadern", "Landkreis Merzig-Wadern"),
        ("Landrätin des Landkreises Merzig-Wadern", "Landkreis Merzig-Wadern"),
        ("Merzig", "Kreisstadt Merzig"),
        ("Wadern", "Stadt Wadern"),
        ("Oberbürgermeister/in der Kreisstadt Saarlouis", "Kreisstadt Saarlouis"),
        ("OB Saarlouis", "Kreisstadt Saarlouis"),
        ("Kreisstadt Saarlouis", "Kreisstadt Saarlouis"),
        ("Stadt Saarlouis", "Kreisstadt Saarlouis"),
        ("Landkreis Saarlouis", "Landkreis Saarlouis"),
        ("Kreis Saarlouis", "Landkreis Saarlouis"),
        ("Landrat des Saarpfalz-Kreises", "Saarpfalz-Kreis"),
        ("Landrat Saarpfalz", "Saarpfalz-Kreis"),
        ("10045", "Saarpfalz-Kreis"),
        ("Regionalverbandsdirektorin", ""),
        ("Regionalverbandsdirektor Saarbrücken", "Regionalverband Saarbrücken"),
        ("Saarbrücken", "Regionalverband Saarbrücken|Landeshauptstadt Saarbrücken"),
        ("Sankt Wendel", "Landkreis St. Wendel|Kreisstadt St. Wendel"),
        ("Bürgermeister Sankt Wendel", "Kreisstadt St. Wendel"),
        ("Neunkirchen (Saar)", "Landkreis Neunkirchen|Kreisstadt Neunkirchen"),
        ("Dillingen", "Stadt Dillingen/Saar"),
        ("Bürgermeister von Ueberherrn", "Gemeinde Überherrn"),
        ("Losheim am See", "Gemeinde Losheim am See"),
        ("Landrat Tholey", ""),
        ("Musterdorf", ""),
        ("", ""),
    ],
)
def test_the_offices_that_are_certain(text: str, body: str) -> None:
    assert MATCHER.find(text).certain == tuple(NUMBERS[name] for name in body.split("|") if name)


def test_the_deputy_in_a_town_with_an_oberbuergermeister_is_not_its_head() -> None:
    assert MATCHER.find("Bürgermeister Saarlouis").certain == (99,)
    without = OfficeMatcher(HEADS).find("Bürgermeister Saarlouis")
    assert without.certain == ()
    assert NUMBERS["Kreisstadt Saarlouis"] in without.possible


def test_the_body_in_a_cell_of_its_own() -> None:
    assert MATCHER.find("Bürgermeisterin", "Gemeinde Tholey").certain == (NUMBERS["Gemeinde Tholey"],)
    assert MATCHER.find("Oberbürgermeister", "10044115").certain == (NUMBERS["Kreisstadt Saarlouis"],)
    assert MATCHER.find("Bürgermeister", "10044115").certain == (99,)
    assert MATCHER.find("Landrat", "10044115").possible[0] == NUMBERS["Kreisstadt Saarlouis"]


@pytest.mark.parametrize("writing", ["{title} {name}", "{title} {full}", "{title} {genitive}", "{ags}"])
def test_every_head_is_found_in_the_usual_writings(writing: str) -> None:
    for (office, body), row in zip(HEADS, BODIES, strict=True):
        for title in (office.title_m, office.title_f):
            text = writing.format(title=title, name=row.name, full=row.full_name, genitive=row.genitive, ags=row.ags)
            assert MATCHER.find(text).certain == (office.id,), text
            assert body.ags == row.ags
