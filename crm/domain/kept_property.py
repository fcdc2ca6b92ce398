"""Lines of a vCard that the program has no field for: kept, and written back when the contact leaves again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

#: Made once: json.dumps would make one for each line of each card.
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptProperty:
    """One line of a party's card, in the order of ``position``.

    ``name`` is in capitals, ``group_name`` what ties lines together ("item1"), ``params`` a JSON object of lists.
    ``value`` stands as in a card of version 3.0 or 4.0: escaped, a file as data: URI.
    """

    id: int = 0
    version: int = 1
    party_id: int = 0
    group_name: str = ""
    name: str
    params: str = "{}"
    value: str = ""
    position: int = 0

    def parameters(self) -> dict[str, list[str]]:
        """The parameters by name; nothing if somebody has written there what is none."""
        try:
            found = json.loads(self.params)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


def parameters_text(parameters: Mapping[str, Sequence[str]]) -> str:
    """The same text for the same parameters."""
    return _ENCODER.encode({name: list(values) for name, values in parameters.items()})
