"""The bodies and offices that somebody's table names: those that are stored, and new ones made on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.address_rules import AddressRules
from crm.domain.incoming import AGS, UID, Incoming, Mode, Part, RecordKind, Ref, Told, Value
from crm.domain.party import BodyType, Organisation
from crm.domain.table_content import RowContent
from crm.domain.text import caseless, fold_words
from crm.services.importing.table_knowledge import TableKnowledge
from crm.services.importing.told_parts import united
from crm.services.rank_table import shipped_rank
from crm.services.reference import stable_uid

#: Words in the name of a new body that say what it is.
_TYPES: Final[Mapping[str, BodyType]] = {
    **dict.fromkeys(("gemeinde", "stadt", "kreisstadt", "mittelstadt", "landeshauptstadt"), BodyType.MUNICIPALITY),
    **dict.fromkeys(("landkreis", "regionalverband"), BodyType.DISTRICT),
    **dict.fromkeys(("ministerium", "bundesministerium"), BodyType.MINISTRY),
    **dict.fromkeys(("gmbh", "ag", "kg", "se", "ohg"), BodyType.COMPANY),
    **dict.fromkeys(("verband", "verein", "ev", "kammer"), BodyType.ASSOCIATION),
    **dict.fromkeys(("redaktion", "zeitung", "rundfunk"), BodyType.NEWSROOM),
    "staatskanzlei": BodyType.STATE_CHANCELLERY,
    "landtag": BodyType.PARLIAMENT,
    "fraktion": BodyType.GROUP,
    "partei": BodyType.POLITICAL_PARTY,
}
_MUNICIPAL_KEY: Final = 8

#: Takes row, column (-1 for the whole row) and what is wrong there.
Report = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBody:
    """A body that a row names; ``stored`` is None for a new one."""

    ref: Ref
    name: str
    body_type: BodyType
    stored: Organisation | None = None


class TableBodies:
    """Each body and each new office once, however many rows name it."""

    def __init__(self, known: TableKnowledge, rules: AddressRules, report: Report) -> None:
        self._known = known
        self._rules = rules
        self._report = report
        self._bodies: dict[Ref, Incoming] = {}
        self._offices: dict[Ref, Incoming] = {}
        self._holders: dict[Ref, set[Ref]] = {}

    def records(self) -> Iterator[Incoming]:
        """All that is new, and of stored bodies what the table tells of them."""
        yield from self._bodies.values()
        for ref, office in self._offices.items():
            seats = len(self._holders.get(ref, ()))
            yield replace(office, fields={**office.fields, "seats": Told(seats, Mode.INITIAL)}) if seats > 1 else office

    def named(self, content: RowContent) -> NamedBody | None:
        """The body of a row, stored or new; None without one, and where several could be meant, which is reported."""
        if not content.body and not content.ags:
            return None
        found = self._known.bodies(content.body, content.ags, [p.office for p in content.persons if p.office])
        if len(found) > 1:
            names = " oder ".join(body.full_name for body in found)
            words = f"„{content.body}“ kann {names} sein; bitte schreiben Sie den vollen Namen."
            self._report(content.number, -1, words)
            return None
        if found:
            (body,) = found
            ref = Ref(UID, self._known.uid(body.id))
            return NamedBody(ref=ref, name=body.full_name, body_type=body.body_type, stored=body)
        if not content.body:
            self._report(content.number, -1, f"Einen Gemeindeschlüssel {content.ags} gibt es im Bestand nicht.")
            return None
        return self._new_body(content)

    def _new_body(self, content: RowContent) -> NamedBody:
        ref = Ref(UID, stable_uid("table-body", content.ags or caseless(content.body)))
        body = NamedBody(ref=ref, name=content.body, body_type=_body_type(content))
        if ref not in self._bodies:
            told: dict[str, Value] = {"full_name": body.name, "body_type": body.body_type}
            if content.ags:
                told["ags"] = content.ags
            record = _record_of(body, content.number, {name: Told(value, Mode.INITIAL) for name, value in told.items()})
            self._bodies[ref] = replace(record, refs=(ref, Ref(AGS, content.ags))) if content.ags else record
        return body

    def extend(self, body: NamedBody, row: int, parts: Iterable[Part]) -> None:
        """Adds what the row tells of a body itself."""
        there = self._bodies.get(body.ref) or _record_of(body, row, {})
        self._bodies[body.ref] = replace(there, parts=tuple(united(there.parts, parts)))

    def office(self, title: str, body: NamedBody, *, holder: Ref, row: int) -> Ref:
        """An office that is not stored, with one more who holds it; several holders need as many seats."""
        ref = Ref(UID, stable_uid("table-office", body.ref.value, caseless(title)))
        if ref not in self._offices:
            told: dict[str, Value] = {"organisation_id": body.ref, "title_neutral": title}
            kind = self._known.kind_of(title)
            if kind:
                rule = self._rules[kind]
                titles = {"title_m": rule.title_m, "title_f": rule.title_f, "title_neutral": rule.title_neutral}
                told |= {"kind": kind, "rank": shipped_rank(kind), **titles}
            self._offices[ref] = Incoming(
                kind=RecordKind.OFFICE,
                refs=(ref,),
                title=f"{title} ({body.name})",
                fields={name: Told(value, Mode.INITIAL) for name, value in told.items()},
                place=f"Zeile {row}",
            )
        self._holders.setdefault(ref, set()).add(holder)
        return ref


def _record_of(body: NamedBody, row: int, fields: Mapping[str, Told]) -> Incoming:
    return Incoming(
        kind=RecordKind.ORGANISATION,
        refs=(body.ref,),
        title=body.name,
        fields=fields,
        place=f"Zeile {row}",
        is_card=True,
    )


def _body_type(content: RowContent) -> BodyType:
    if content.ags:
        return BodyType.MUNICIPALITY if len(content.ags) == _MUNICIPAL_KEY else BodyType.DISTRICT
    words = fold_words(content.body.replace(".", ""))
    return next((_TYPES[word] for word in words if word in _TYPES), BodyType.OTHER)
