"""The Bundestag's members as incoming records: persons, their terms, their parliamentary groups and parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from crm.domain.address_rules import AddressRules
from crm.domain.degrees import normal_degrees
from crm.domain.incoming import (
    TYPE,
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
from crm.domain.name_text import normalised
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender
from crm.exchange.mdb import Member, MemberName, MemberTerm
from crm.services.importing.source_forms import MEMBERS
from crm.services.rank_table import shipped_rank
from crm.services.reference import stable_uid

SCHEME: Final = "mdb"
_GROUPS: Final = "mdb-fraktion"
_PARTIES: Final = "mdb-partei"
_NAME: Final = "Stammdaten des Deutschen Bundestages"

#: The same as in the sample, so that both are recognised as one.
_BUNDESTAG: Final = Ref(UID, stable_uid("organisation", "bundestag"))
_OFFICE: Final = Ref(UID, stable_uid("office", "mdb"))
_RULE: Final = "mdb"
#: The largest Bundestag there was (20th period); more members at one time are a mistake.
_SEATS: Final = 736

#: Members of no group, and of no party.
_NO_GROUP: Final = "Fraktionslos"
_NO_PARTY: Final = "Plos"
_CDU_CSU: Final = "Fraktion der Christlich Demokratischen Union/Christlich - Sozialen Union"
#: Guests of a group are listed under a name of their own.
_GUESTS: Final[Mapping[str, str]] = {
    "Fraktion der CDU/CSU (Gast)": _CDU_CSU,
    "Fraktion der FDP (Gast)": "Fraktion der Freien Demokratischen Partei",
    "Fraktion der SPD (Gast)": "Fraktion der Sozialdemokratischen Partei Deutschlands",
    "Fraktion WAV (Gast)": "Fraktion Wirtschaftliche Aufbauvereinigung",
    "Fraktion DRP (Gast)": "Fraktion Deutsche Reichspartei",
    "Fraktion DP/DPB (Gast)": "Fraktion Deutsche Partei/Deutsche Partei Bayern",
}
#: Periods of the Bundestag may lie some weeks apart; a group's members stay members over such a gap.
_GAP: Final = timedelta(days=100)

#: WKR_LAND and LISTE: the letters changed over time. With stars the lists that are none of a state (see the DTD).
_STATES: Final[Mapping[str, str]] = {
    "BAD": "Baden", "BAY": "Bayern", "BB": "Brandenburg", "BE": "Berlin", "BLN": "Berlin", "BLW": "Berlin (West)",
    "BRA": "Brandenburg", "BRE": "Bremen", "BW": "Baden-Württemberg", "BWG": "Baden-Württemberg", "BY": "Bayern",
    "HB": "Bremen", "HBG": "Hamburg", "HE": "Hessen", "HES": "Hessen", "HH": "Hamburg",
    "MBV": "Mecklenburg-Vorpommern", "MV": "Mecklenburg-Vorpommern", "NDS": "Niedersachsen", "NI": "Niedersachsen",
    "NRW": "Nordrhein-Westfalen", "NW": "Nordrhein-Westfalen", "RP": "Rheinland-Pfalz", "RPF": "Rheinland-Pfalz",
    "SAA": "Sachsen-Anhalt", "SAC": "Sachsen", "SH": "Schleswig-Holstein", "SL": "Saarland", "SLD": "Saarland",
    "SN": "Sachsen", "ST": "Sachsen-Anhalt", "SWH": "Schleswig-Holstein", "TH": "Thüringen", "THÜ": "Thüringen",
    "WBB": "Württemberg-Baden", "WBH": "Württemberg-Hohenzollern",
}  # fmt: skip
_OTHER_LISTS: Final[Mapping[str, str]] = {
    "*": "Eingliederung des Saarlandes",
    "**": "Berlin (West)",
    "***": "von der Volkskammer gewählt",
}


def members_source(members: Iterable[Member], as_of: PartialDate | None, rules: AddressRules) -> Source:
    """All members with their house, groups and parties."""
    listed = list(members)
    bodies = [*_house(rules), *_groups(listed), *_parties(listed)]
    return Source(
        form=MEMBERS,
        name=_NAME,
        dated="Stand",
        as_of=as_of,
        records=(*bodies, *(_person(number, member) for number, member in enumerate(listed, start=1))),
        scope=Scope(scheme=SCHEME),
    )


# ── the house, its groups, the parties ──────────────────────────────────────────────────────────────────────────


def _house(rules: AddressRules) -> Iterator[Incoming]:
    rule = rules[_RULE]
    yield _organisation(
        _BUNDESTAG, "Deutscher Bundestag", BodyType.PARLIAMENT, short="Bundestag", genitive="des Deutschen Bundestages"
    )
    told: dict[str, Value] = {
        "organisation_id": _BUNDESTAG,
        "kind": rule.key,
        "title_m": rule.title_m,
        "title_f": rule.title_f,
        "title_neutral": rule.title_neutral,
        "rank": shipped_rank(rule.key),
        "seats": _SEATS,
    }
    yield Incoming(
        kind=RecordKind.OFFICE,
        refs=(_OFFICE,),
        title=rule.title_neutral,
        fields={name: Told(value, Mode.INITIAL) for name, value in told.items()},
    )


def _groups(members: Iterable[Member]) -> Iterator[Incoming]:
    names = {_GUESTS.get(g.name, g.name): None for m in members for t in m.terms for g in t.groups}
    for name in names:
        if name != _NO_GROUP:
            full = name.replace("Christlich - Sozialen", "Christlich-Sozialen")
            yield _organisation(Ref(_GROUPS, name), full, BodyType.GROUP, genitive=f"der {full}", parent=_BUNDESTAG)


def _parties(members: Iterable[Member]) -> Iterator[Incoming]:
    for name in {member.party: None for member in members}:
        if name not in ("", _NO_PARTY):
            yield _organisation(Ref(_PARTIES, name), name, BodyType.POLITICAL_PARTY)


def _organisation(
    ref: Ref, full: str, body_type: BodyType, *, short: str = "", genitive: str = "", parent: Ref | None = None
) -> Incoming:
    """Only what tells the body: its names are ours to improve, the file is about persons."""
    told: dict[str, Value] = {
        "full_name": full,
        "body_type": body_type,
        "short_name": short,
        "genitive": genitive,
        "parent_id": parent,
    }
    fields = {name: Told(value, Mode.INITIAL) for name, value in told.items()}
    return Incoming(kind=RecordKind.ORGANISATION, refs=(ref,), title=full, fields=fields)


# ── a person ────────────────────────────────────────────────────────────────────────────────────────────────────


def _person(number: int, member: Member) -> Incoming:
    name = current_name(member.names)
    return Incoming(
        kind=RecordKind.PERSON,
        refs=(Ref(SCHEME, member.id),),
        title=f"{name.family_name}, {name.given_name}",
        fields={**_name_fields(name), **_life(member)},
        parts=(*_former_names(member.names, name), *_tenures(member.terms), *_memberships(member)),
        place=f"Person {number}, Kennung {member.id}",
    )


def current_name(names: tuple[MemberName, ...]) -> MemberName:
    """The latest one without an end; where all have one, the latest."""
    return next((name for name in reversed(names) if name.valid_to is None), names[-1])


def _name_fields(name: MemberName) -> dict[str, Told]:
    return {
        "degrees": Told(" ".join(normal_degrees(normalised(name.degrees)))),
        "given_name": Told(name.given_name),
        "nobility": Told(name.nobility),
        "prefix": Told(name.prefix),
        "family_name": Told(name.family_name),
        "suffix": Told(name.place, Mode.FILLS),  # tells namesakes apart; what somebody typed there is worth more
    }


def _life(member: Member) -> dict[str, Told]:
    told = {"birth_date": Told(member.born_on), "deceased_on": Told(member.died_on)}
    known = {name: one for name, one in told.items() if one.value is not None}
    return known if member.gender is Gender.UNKNOWN else {**known, "gender": Told(member.gender)}


def _former_names(names: tuple[MemberName, ...], now: MemberName) -> Iterator[Part]:
    """Names that differ in more than degrees or place from the present one; borne without a break, they are one."""
    spans: list[MemberName] = []
    for name in names:
        if _letters(name) == _letters(now):
            continue
        if spans and _letters(spans[-1]) == _letters(name):
            spans[-1] = replace(spans[-1], valid_to=name.valid_to)
        else:
            spans.append(name)
    for name in spans:
        told = {**dict(zip(_NAME_FIELDS, _letters(name), strict=True)), **_period(name.valid_from, name.valid_to)}
        yield Part(kind=PartKind.FORMER_NAME, fields={field: Told(value) for field, value in told.items()})


_NAME_FIELDS: Final = ("given_name", "nobility", "prefix", "family_name")


def _letters(name: MemberName) -> tuple[str, ...]:
    return (name.given_name, name.nobility, name.prefix, name.family_name)


def _period(start: PartialDate | None, end: PartialDate | None) -> dict[str, PartialDate | None]:
    return {"valid_from": start, "valid_to": end}


# ── terms, groups, party ────────────────────────────────────────────────────────────────────────────────────────


def _tenures(terms: Iterable[MemberTerm]) -> Iterator[Part]:
    for term in terms:
        fields: Fields = {
            "office_id": Told(_OFFICE),
            "term": Told(f"{term.number}. Wahlperiode"),
            "constituency": Told(constituency(term)),
            "valid_from": Told(term.valid_from),
            "valid_to": Told(term.valid_to),
        }
        yield Part(kind=PartKind.TENURE, fields=fields)


def constituency(term: MemberTerm) -> str:
    """Where the mandate was won: "298 St. Wendel", "Landesliste Saarland, Wahlkreis 298 St. Wendel"."""
    number, state = term.constituency_number, _STATES.get(term.constituency_state, term.constituency_state)
    place = f"{number} {term.constituency}" if term.constituency else f"{number} ({state})"
    if term.mandate == "Direktwahl" and number:
        return place
    listed = _OTHER_LISTS.get(term.state_list) or f"Landesliste {_STATES.get(term.state_list, term.state_list)}".strip()
    return f"{listed}, Wahlkreis {place}" if number else listed


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch in one group; whole at an end where it reaches the member's own beginning or end of the term."""

    group: str
    is_guest: bool
    start: PartialDate | None
    end: PartialDate | None
    is_whole_start: bool
    is_whole_end: bool

    def goes_on_in(self, later: _Span) -> bool:
        """Whether the later one, in the next term, is the same membership going on."""
        if (self.group, self.is_guest) != (later.group, later.is_guest) or self.end is None or later.start is None:
            return False
        is_near = later.start.earliest() - self.end.latest() <= _GAP
        return self.is_whole_end and later.is_whole_start and is_near


def _memberships(member: Member) -> Iterator[Part]:
    spans: list[_Span] = []
    for span in _spans(member.terms):
        if spans and spans[-1].goes_on_in(span):
            spans[-1] = replace(spans[-1], end=span.end, is_whole_end=span.is_whole_end)
        else:
            spans.append(span)
    for span in spans:
        note = "Gast" if span.is_guest else ""
        yield _membership("member_of_group", Ref(_GROUPS, span.group), {**_period(span.start, span.end), "note": note})
    if member.party not in ("", _NO_PARTY):
        yield _membership("member_of_party", Ref(_PARTIES, member.party), {})


def _spans(terms: Iterable[MemberTerm]) -> Iterator[_Span]:
    for term in sorted(terms, key=lambda term: term.number):
        for group in term.groups:
            if group.name != _NO_GROUP:
                yield _Span(
                    group=_GUESTS.get(group.name, group.name),
                    is_guest=group.name in _GUESTS,
                    start=group.valid_from or term.valid_from,
                    end=group.valid_to or term.valid_to,
                    is_whole_start=group.valid_from in (None, term.valid_from),
                    is_whole_end=group.valid_to in (None, term.valid_to),
                )


def _membership(kind: str, body: Ref, told: Mapping[str, str | PartialDate | None]) -> Part:
    fields = {"type_id": Told(Ref(TYPE, kind)), "to_id": Told(body)}
    return Part(kind=PartKind.RELATIONSHIP, fields=fields | {name: Told(value) for name, value in told.items()})
