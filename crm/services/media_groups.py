"""Press contacts by their medium or by the beat they write about.

A medium is the body of a contact. There is no field for the beat ("Ressort"), since most contacts have none: it is what
the house's own field "Ressort" says, several ones with commas between; else every tag that begins with that word
("Ressort: Kultur", "Ressort Kultur"); else the unit of the body that came with the contact's card.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from crm.domain.card import ContactCard
from crm.domain.own_field import OwnField
from crm.domain.party import PartyKind
from crm.domain.sheet import ContactGroup, MediaGrouping
from crm.domain.text import fold, sort_key

_BEAT: Final = "Ressort"
_TAG: Final = re.compile(r"ressorts?\b[\s:/–-]*(.+)", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"\s*[,;/\n]\s*")
_WITHOUT: Final = {MediaGrouping.MEDIUM: "Ohne Medium", MediaGrouping.RESSORT: "Ohne Ressort"}


def group_cards(
    cards: Sequence[ContactCard], grouping: MediaGrouping, fields: Sequence[OwnField] = ()
) -> tuple[ContactGroup, ...]:
    """The groups in alphabetical order, whoever has none last; the contacts keep their order. None: no groups.

    Names that differ only in case or accents are one group, under the name that came first.
    """
    if grouping is MediaGrouping.NONE:
        return ()
    beats = {field.id: field for field in fields if fold(field.name) in (fold(_BEAT), fold(_BEAT + "s"))}
    named: Callable[[ContactCard], Sequence[str]] = (
        _media if grouping is MediaGrouping.MEDIUM else partial(_beats, fields=beats)
    )
    names: dict[str, str] = {}
    found: dict[str, list[ContactCard]] = defaultdict(list)
    for card in cards:
        for name in named(card) or ("",):
            names.setdefault(fold(name), name)
            found[fold(name)].append(card)
    keys = sorted(found, key=lambda key: (not key, sort_key(names[key])))
    return tuple(ContactGroup(name=names[key] or _WITHOUT[grouping], contacts=tuple(found[key])) for key in keys)


def _media(card: ContactCard) -> Sequence[str]:
    name = card.name if card.kind is PartyKind.ORGANISATION else card.body
    return (name,) if name else ()


def _beats(card: ContactCard, fields: dict[int, OwnField]) -> Sequence[str]:
    own = [fields[number].shown(value) for number, value in card.own_values if number in fields]
    tagged = [match[1] for tag in card.categories if (match := _TAG.fullmatch(tag))]
    texts = own or tagged or [card.unit]
    parts = (part.strip() for text in texts for part in _SEVERAL.split(text))
    return list(dict.fromkeys(part for part in parts if part))
