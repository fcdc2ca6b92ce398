"""Rules of an audience as a TOML file, to be kept, sent on and read by ``verteiler invite … --audience FILE.toml``.

Python reads TOML and does not write it. What is written here is the small part that rules need: texts, numbers,
truth values, lists of texts, rules as tables, and rules inside rules as inline tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from crm.domain.audience import Audience
from crm.domain.audience_data import Known

_NESTED = "rules"
_USUAL = {"offices_only": True, "with_vacant": True, "one_per_body": False, "way": "", "order": "name"}


def audience_toml(audience: Audience, known: Known) -> str:
    """The rules as they are read back by ``Audiences.from_file``; what was changed by hand is not among them.

    Events and contacts are named by their names, so that a colleague's database understands the file; only where a
    name means something else in ``known`` the number stands beside it.
    """
    data = audience.to_data()
    parts = [f"name = {_text(audience.name)}"]
    parts += [f"{key} = {_value(data[key])}" for key, usual in _USUAL.items() if data[key] != usual]
    tables = ["\n".join(parts)]
    for side in ("include", "exclude"):
        tables += [_table(side, rule, known) for rule in data[side]]
    for quota in data["quota"]:
        beyond = quota.pop("beyond")
        tables.append("\n".join(["[[quota]]", *_pairs(quota, known)]))
        tables += [_table("quota.beyond", rule, known) for rule in beyond]
    return "\n\n".join(tables) + "\n"


def _table(name: str, rule: Mapping[str, Any], known: Known) -> str:
    return "\n".join([f"[[{name}]]", *_pairs(rule, known)])


def _pairs(rule: Mapping[str, Any], known: Known) -> Iterator[str]:
    for key, value in rule.items():
        if key == _NESTED:
            inner = "".join(f"    {_inline(one, known)},\n" for one in value)
            yield f"{key} = [\n{inner}]"
        elif _is_told(key, value, rule, known):
            yield f"{key} = {_value(value)}"


def _inline(rule: Mapping[str, Any], known: Known) -> str:
    parts = []
    for key, value in rule.items():
        if key == _NESTED:
            parts.append(f"{key} = [{', '.join(_inline(one, known) for one in value)}]")
        elif _is_told(key, value, rule, known):
            parts.append(f"{key} = {_value(value)}")
    return f"{{ {', '.join(parts)} }}"


def _is_told(key: str, value: object, rule: Mapping[str, Any], known: Known) -> bool:
    if key == "event_id":
        return known.ids.get(rule["event"]) != value
    if key == "party_id":
        return known.parties.get(rule["name"]) != value
    return value not in ("", [])


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(_value(one) for one in value)}]"
    return _text(str(value))


def _text(value: str) -> str:
    """JSON's escapes are TOML's too, except that TOML wants one for the delete sign as well."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
