"""Answers as JSON: the same whether they are laid out for the eye or for a program."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

import pytest

from crm.cli.output import write_json
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Person


def written(value: Any, capsys: pytest.CaptureFixture[str]) -> str:
    write_json(value)
    return capsys.readouterr().out


@pytest.mark.parametrize("count", [1, 2000])
def test_records_are_objects_with_dates_words_and_sizes(count: int, capsys: pytest.CaptureFixture[str]) -> None:
    person = Person(family_name="Ättig", gender=Gender.FEMALE, birth_date=PartialDate(1970, 5))
    value = {"people": (person,) * count, "more": MappingProxyType({Gender.MALE: {b"abc"}})}
    found = json.loads(text := written(value, capsys))
    assert len(found["people"]) == count
    assert (found["people"][-1]["family_name"], found["people"][-1]["birth_date"]) == ("Ättig", "1970-05")
    assert found["people"][0]["gender"] == Gender.FEMALE.value
    assert found["more"] == {Gender.MALE.value: [{"bytes": 3}]}
    assert (text.count("\n") > 1) == (count == 1)


def test_what_json_has_no_form_of_is_an_error_of_ours() -> None:
    with pytest.raises(TypeError, match="object"):
        write_json({"a": object()})
