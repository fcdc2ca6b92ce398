"""What tells organisations apart, of all or of some, read with four queries."""

from __future__ import annotations

from collections.abc import Collection
from operator import itemgetter

from crm.domain.body_duplicates import BodyFacts
from crm.domain.duplicate_facts import Home
from crm.domain.party import BodyType
from crm.storage.engine import Engine
from crm.storage.person_facts import by_owner, rows_of

_BODIES = """
SELECT o.id, o.full_name, o.short_name, o.body_type, o.parent_id, o.ags
FROM organisation o JOIN party q ON q.id = o.id WHERE q.deleted_at IS NULL AND NOT q.is_restricted"""
_CHANNELS = """
SELECT c.party_id, c.kind, c.value FROM channel c JOIN organisation o ON o.id = c.party_id
WHERE c.kind IN ('phone', 'mobile', 'email', 'web') AND c.value <> ''"""
_ADDRESSES = """
SELECT a.party_id, a.street, a.postcode, a.city FROM address a JOIN organisation o ON o.id = a.party_id"""
_IDS = "SELECT k.party_id, k.scheme, k.value FROM known_id k JOIN organisation o ON o.id = k.party_id"
_PHONES = frozenset({"phone", "mobile"})


def body_facts(engine: Engine, ids: Collection[int] | None = None) -> list[BodyFacts]:
    """All organisations, or those of the ids, by id; without those in the trash and those whom the law restricts."""
    channels = by_owner((row[0], row[1:]) for row in rows_of(engine, _CHANNELS, "c.party_id", ids))
    homes = by_owner((row[0], Home(*row[1:])) for row in rows_of(engine, _ADDRESSES, "a.party_id", ids))
    known = by_owner((row[0], row[1:]) for row in rows_of(engine, _IDS, "k.party_id", ids))
    return [
        BodyFacts(
            id=number,
            name=name,
            short_name=short,
            body_type=BodyType(kind),
            parent_id=parent,
            ags=ags,
            webs=tuple(value for told, value in channels.get(number, ()) if told == "web"),
            mails=tuple(value for told, value in channels.get(number, ()) if told == "email"),
            phones=tuple(value for told, value in channels.get(number, ()) if told in _PHONES),
            addresses=tuple(homes.get(number, ())),
            ids=tuple(known.get(number, ())),
        )
        for number, name, short, kind, parent, ags in sorted(rows_of(engine, _BODIES, "o.id", ids), key=itemgetter(0))
    ]
