"""What the handbook shows as rules is read by the program, and no rule is missing there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from crm.domain.audience_data import Known, audience_from_data, rule_from_data
from crm.services.bundle import Services

CHAPTER = (Path(__file__).parents[2] / "docs" / "handbuch" / "verteiler.md").read_text(encoding="utf-8")
KNOWN = Known(
    ids={"Impulse 2020": 1},
    names={1: "Impulse 2020"},
    parties={"Deutscher Bundestag": 2, "Regina Beispiel": 3},
    party_names={2: "Deutscher Bundestag", 3: "Regina Beispiel"},
    districts={"Landkreis St. Wendel": "10046"},
)
RULES = [tomllib.loads(f"rule = {found}")["rule"] for found in re.findall(r"`(\{ rule = .*?\})`", CHAPTER)]


def test_the_example_is_read() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", CHAPTER, re.DOTALL)
    data = tomllib.loads(example)
    audience = audience_from_data(data["name"], data, KNOWN)
    assert len(audience.include) == len(audience.exclude) == len(audience.quotas) == 1


def test_every_rule_is_shown_and_read(sample: Services) -> None:
    for rule in RULES:
        assert rule_from_data(rule, KNOWN).describe()
    everything = re.findall(r'^    "(\w+)": \(frozenset', source("audience_data"), re.MULTILINE)
    everything += ["declined_in_a_row"]
    assert len(everything) > 20
    assert set(everything) == {rule["rule"] for rule in RULES}


def test_the_offices_named_there_exist(sample: Services) -> None:
    kinds = dict(sample.rule_choices.load().office_kinds)
    named = {rule["kind"]: rule["name"] for rule in RULES if rule["rule"] == "office_kind"}
    assert named.items() <= kinds.items()


def source(module: str) -> str:
    return (Path(__file__).parents[2] / "crm" / "domain" / f"{module}.py").read_text(encoding="utf-8")
