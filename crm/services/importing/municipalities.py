"""The Gemeindeverzeichnis as incoming records: states, districts, municipalities, and the offices that head them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.address_rules import AddressRules
from crm.domain.body_names import BodyName, district_name, municipality_name
from crm.domain.incoming import (
    AGS,
    UID,
    Fields,
    Incoming,
    Mode,
    Part,
    PartKind,
    RecordKind,
    Ref,
    Scope,
    Source,
    Told,
    Value,
)
from crm.domain.party import BodyType
from crm.exchange.directory_row import DIGITS, DirectoryEdition, DirectoryRow, Level
from crm.services.importing.source_forms import MUNICIPALITIES
from crm.services.rank_table import shipped_rank
from crm.services.reference import DIRECTORY_NAME, stable_uid

#: Uninhabited or unincorporated areas: no municipalities.
_UNINCORPORATED: Final = frozenset({"65", "66"})
_DISTRICTS: Final = frozenset({"43", "44", "45"})
#: Towns without a district, and Große Kreisstädte: their municipal codes call the head Oberbürgermeister.
_LORD_MAYORS: Final = frozenset({"61", "62", "67"})
#: Berlin, Bremen, Hamburg: head of the state and of the town are one; the office is the state's.
_CITY_STATES: Final = frozenset({"02000000", "04011000", "11000000"})
_COLLECTIVE: Final = "53"  # Verbandsgemeinde of Rheinland-Pfalz
_RHINELAND_PALATINATE: Final = "07"
_ASK: Final = "Amtsbezeichnung angenommen: Bürgermeister/in; ob Oberbürgermeister/in, sagt das Verzeichnis nicht"


@dataclass(frozen=True, slots=True)
class _Head:
    """The office that heads a body; ``kind`` is the key into the address rules."""

    kind: str
    title_m: str
    title_f: str
    title_neutral: str
    rank: int
    remark: str = ""


def municipalities_source(edition: DirectoryEdition, rules: AddressRules) -> Source:
    """Everything the edition names; its states are the ones it is complete in."""
    loader = _Loader(edition, rules)
    return Source(
        form=MUNICIPALITIES,
        name=DIRECTORY_NAME,
        dated="Gebietsstand",
        as_of=edition.as_of,
        records=tuple(loader.records()),
        scope=Scope(
            ags_prefixes=frozenset(row.ags for row in edition.rows if row.level is Level.STATE),
            ags_lengths=frozenset({DIGITS[Level.DISTRICT], DIGITS[Level.MUNICIPALITY]}),
        ),
    )


class _Loader:
    def __init__(self, edition: DirectoryEdition, rules: AddressRules) -> None:
        self._rows = edition.rows
        self._rules = rules
        self._districts = {row.ags for row in self._rows if row.level is Level.DISTRICT and row.text_key in _DISTRICTS}
        self._collectives = {
            (row.ags, row.association)
            for row in self._rows
            if row.level is Level.ASSOCIATION and row.text_key == _COLLECTIVE
        }

    def records(self) -> Iterator[Incoming]:
        """Each body followed by the office that heads it."""
        for row in self._rows:
            if row.level is Level.STATE:
                yield _state(row)
            elif row.level is Level.DISTRICT and row.text_key in _DISTRICTS:
                name = district_name(row.name, row.text_key)
                yield _body(row, name, BodyType.DISTRICT, row.ags[:2])
                yield _office(row, name, self._district_head(name))
            elif row.level is Level.MUNICIPALITY and row.text_key not in _UNINCORPORATED:
                yield from self._municipality(row)

    def _municipality(self, row: DirectoryRow) -> Iterator[Incoming]:
        name = municipality_name(row.name, row.text_key)
        parent = row.ags[:5] if row.ags[:5] in self._districts else row.ags[:2]
        yield _body(row, name, BodyType.MUNICIPALITY, parent)
        if row.ags not in _CITY_STATES:
            yield _office(row, name, self._mayor(row))

    def _mayor(self, row: DirectoryRow) -> _Head:
        """By legal kind, never by the number of inhabitants."""
        if row.text_key in _LORD_MAYORS:
            return self._ruled("lord_mayor")
        if row.ags[:2] == _RHINELAND_PALATINATE and (row.ags[:5], row.association) in self._collectives:
            first = "Stadt" if row.text_key == "63" else "Orts"  # § 28 GemO Rheinland-Pfalz
            titles = (f"{first}bürgermeister", f"{first}bürgermeisterin")
            return _Head("mayor", *titles, f"{titles[1]} oder {titles[0]}", shipped_rank("mayor"))
        head = self._ruled("mayor")
        return replace(head, remark=_ASK) if row.text_key == "63" else head

    def _district_head(self, name: BodyName) -> _Head:
        if name.kind in _OWN_TITLES:
            return replace(_OWN_TITLES[name.kind], rank=shipped_rank("district_administrator"))
        return self._ruled("regional_director" if name.kind == "Regionalverband" else "district_administrator")

    def _ruled(self, key: str) -> _Head:
        rule = self._rules[key]
        return _Head(rule.key, rule.title_m, rule.title_f, rule.title_neutral, shipped_rank(key))


#: Two heads of districts have titles for which there is no address rule; they rank like the others.
_OWN_TITLES: Final[Mapping[str, _Head]] = {
    "Region": _Head(
        "function", "Regionspräsident", "Regionspräsidentin", "Regionspräsidentin oder Regionspräsident",
        0,
    ),
    "Städteregion": _Head(
        "function", "Städteregionsrat", "Städteregionsrätin", "Städteregionsrätin oder Städteregionsrat",
        0,
    ),
}  # fmt: skip


def _state(row: DirectoryRow) -> Incoming:
    fields: Fields = {
        "ags": Told(row.ags),
        "full_name": Told(row.name),
        "short_name": Told(row.name, Mode.INITIAL),
        "body_type": Told(BodyType.STATE, Mode.INITIAL),
    }
    return _incoming(row, row.name, fields)


def _body(row: DirectoryRow, name: BodyName, body_type: BodyType, parent: str) -> Incoming:
    fields: Fields = {
        "ags": Told(row.ags),
        "full_name": Told(name.full, accepts=frozenset(full for full, _ in name.others)),
        "short_name": Told(name.short),
        "genitive": Told(name.genitive, accepts=frozenset(genitive for _, genitive in name.others)),
        "municipality_kind": Told(name.kind, accepts=name.other_kinds),
        "parent_id": Told(Ref(AGS, parent)),
        "body_type": Told(body_type, Mode.INITIAL),
    }
    return _incoming(row, name.full, fields, _addresses(row, name))


def _addresses(row: DirectoryRow, name: BodyName) -> tuple[Part, ...]:
    """The postcode of the administration. Its place is told for districts only, and of these no postcode."""
    if not row.postcode:
        return ()
    fields: Fields = {
        "postcode": Told(row.postcode),
        "city": Told(name.short, Mode.FILLS),
        "label": Told("", Mode.INITIAL),
        "is_preferred": Told(True, Mode.INITIAL),
    }
    return (Part(kind=PartKind.ADDRESS, fields=fields),)


def _incoming(row: DirectoryRow, title: str, fields: Fields, parts: tuple[Part, ...] = ()) -> Incoming:
    return Incoming(
        kind=RecordKind.ORGANISATION,
        refs=(Ref(AGS, row.ags), Ref(UID, stable_uid("body", row.ags))),
        title=title,
        fields=fields,
        parts=parts,
        place=f"Zeile {row.line}",
    )


def _office(row: DirectoryRow, name: BodyName, head: _Head) -> Incoming:
    """An office that is there already keeps everything: the directory knows bodies, not offices."""
    told: dict[str, Value] = {
        "organisation_id": Ref(AGS, row.ags),
        "kind": head.kind,
        "title_m": head.title_m,
        "title_f": head.title_f,
        "title_neutral": head.title_neutral,
        "is_head": True,
        "rank": head.rank,
    }
    return Incoming(
        kind=RecordKind.OFFICE,
        refs=(Ref(UID, stable_uid("head", row.ags)),),
        title=f"{head.title_neutral} {name.genitive}",
        fields={field: Told(value, Mode.INITIAL) for field, value in told.items()},
        place=f"Zeile {row.line}",
        remark=head.remark,
    )
