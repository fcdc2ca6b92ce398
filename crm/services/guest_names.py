"""What guests are called together in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from crm.domain.event import Participation
from crm.domain.ports import Unit
from crm.services.editing import party_name


def names_of_guests(unit: Unit, participations: Sequence[Participation]) -> str:
    """Up to three names; of more how many they are."""
    if len(participations) > 3:
        return f"{len(participations)} Teilnehmenden"
    return ", ".join(party_name(unit, participation.party_id) for participation in participations)
