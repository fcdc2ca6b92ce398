"""The form in which the journal keeps a value: JSON that also remembers what JSON cannot say."""

from __future__ import annotations

import json
from typing import Any


def decode_row(text: str | None) -> dict[str, Any]:
    """Column values from a journaled row; {} for none."""
    if text is None:
        return {}
    return {name: _decode(value) for name, value in json.loads(text).items()}


def _decode(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    tag, digits = value
    if tag == "r":
        return float(digits)
    raw = bytes.fromhex(digits)
    return raw if tag == "b" else raw.decode("utf-8")
