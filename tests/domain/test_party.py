"""Names, written and listed."""

from __future__ import annotations

import pytest

from crm.domain.party import Organisation, Person

COUNT = Person(
    degrees="Prof. Dr.", given_name="Theo", nobility="Graf", prefix="von", family_name="Hinckelstein", suffix="MdB"
)


@pytest.mark.parametrize(
    ("person", "written", "listed", "family"),
    [
        (COUNT, "Prof. Dr. Theo Graf von Hinckelstein MdB", "Hinckelstein, Prof. Dr. Theo Graf von MdB",
         "Graf von Hinckelstein"),
        (Person(given_name="Anna", family_name="Müller"), "Anna Müller", "Müller, Anna", "Müller"),
        (Person(family_name="Müller"), "Müller", "Müller", "Müller"),
        (Person(given_name="Anna"), "Anna", "Anna", ""),
        (Person(), "", "", ""),
        (Person(given_name="Axel", prefix="von der", family_name="Heide"), "Axel von der Heide", "Heide, Axel von der",
         "von der Heide"),
    ],
)  # fmt: skip
def test_names(person: Person, written: str, listed: str, family: str) -> None:
    assert person.name() == written
    assert person.listed_name() == listed
    assert person.family() == family


def test_initials() -> None:
    assert COUNT.initials() == "TH"
    assert Person(given_name="östen", family_name="ärger").initials() == "ÖÄ"
    assert Person().initials() == ""
    assert Organisation(full_name="Gemeinde Tholey", short_name="Tholey").initials() == "T"
    assert Organisation(full_name="Gemeinde Tholey").initials() == "G"
    assert Organisation().initials() == ""


def test_organisations_sort_by_what_stands_on_the_envelope() -> None:
    bodies = [Organisation(full_name=name) for name in ("Gemeinde Überherrn", "Gemeinde Tholey", "Gemeinde Ueberau")]
    ordered = [body.full_name for body in sorted(bodies, key=Organisation.sort_key)]
    assert ordered == ["Gemeinde Tholey", "Gemeinde Ueberau", "Gemeinde Überherrn"]
