"""What conditions can be filled in with, on both engines."""

from __future__ import annotations

from crm.domain.event import Event
from crm.domain.listing import SubjectKind
from crm.domain.own_field import FieldType, OwnField
from crm.domain.partial_date import PartialDate
from crm.services.bundle import Services


def test_the_choices_of_the_sample(sample_on_both: Services) -> None:
    services = sample_on_both
    services.own_fields.define(OwnField(name="Vereinsmitglied", type=FieldType.CHOICE, choices="ja\nnein"))
    services.events.add(Event(name="Neujahrsempfang", series="Empfänge", starts_on=PartialDate(2027, 1, 11)))
    services.searches.save("Presse", "tag:Presse")
    person = services.directory.find("Beispiel", (SubjectKind.PERSON,))[0]
    (field,) = services.own_fields.all()
    services.own_fields.set_value(person, field, "ja")
    found = services.rule_choices.load()
    assert [event.name for event in found.events] == ["Neujahrsempfang", "Impulse 2020"], "the latest first"
    assert found.series == ("Empfänge", "Impulse")
    assert len(found.districts) == 6
    assert len(found.towns) == 52
    assert ("Landkreis St. Wendel", "10046") in found.districts
    assert "Berlin" in found.places
    assert found.values_of("Vereinsmitglied") == ("ja", "nein")
    assert found.values_of("gibt es nicht") == ()
    assert [search.name for search in found.searches] == ["Presse"]
    assert ("mayor", "Bürgermeister/in") in found.office_kinds
    assert "member_of" in dict(found.relations)
    assert "Presse" in found.tags


def test_an_event_in_the_trash_is_not_offered(sample_on_both: Services) -> None:
    services = sample_on_both
    services.events.trash(services.events.find("Impulse 2020"))
    assert services.rule_choices.load().events == ()
