"""What is written as a file is read back as it was, whatever rules and words there are."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings

from crm import paths
from crm.domain.audience import Audience
from crm.domain.audience_data import Known, audience_from_data
from crm.domain.audience_history import InvitedTo
from crm.exchange.audience_file import audience_toml
from tests.rule_trees import KNOWN, audiences


def read(text: str, known: Known = KNOWN) -> Audience:
    data = tomllib.loads(text)
    return audience_from_data(data["name"], data, known)


@given(audiences)
@settings(max_examples=300)
def test_what_is_written_is_read_back(audience: Audience) -> None:
    assert read(audience_toml(audience, KNOWN)) == audience


@pytest.mark.parametrize("name", ["=2+2", 'ein "Zitat" \\ Strich', "Zeile\r\nzwei\tTab", "\x00\x1f\x7f\x85", "😀 ﷽"])
def test_a_name_with_any_sign(name: str) -> None:
    audience = Audience(name=name, include=(InvitedTo(1, "Impulse 2020"),))
    assert read(audience_toml(audience, KNOWN)) == audience


def test_numbers_stand_only_where_a_name_would_mislead() -> None:
    clear, double = InvitedTo(1, "Impulse 2020"), InvitedTo(2, "Impulse 2020")
    assert "event_id" not in audience_toml(Audience(name="x", include=(clear,)), KNOWN)
    assert "event_id = 2" in audience_toml(Audience(name="x", include=(double,)), KNOWN)


def test_the_shipped_file_is_written_as_it_stands_but_for_its_comment() -> None:
    written = (paths.SAMPLE / "impulse-2027.toml").read_text(encoding="utf-8")
    assert audience_toml(read(written), KNOWN) == written.split("\n", 1)[1]
