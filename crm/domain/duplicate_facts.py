"""What is known of a person as far as it tells persons apart, and how often each of it occurs among all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple, TypeVar

from crm.domain.party import Gender
from crm.domain.text import IGNORED_WORDS, fold_words

_Value = TypeVar("_Value", bound=Hashable)

_YOUNGER: Final = re.compile(r"\b(?:jun|jr|junior)\b|\bd\.?\s*j\b", re.IGNORECASE)
_OLDER: Final = re.compile(r"\b(?:sen|sr|senior)\b|\bd\.?\s*ä", re.IGNORECASE)
#: Mailboxes of a place of work, whoever sits there.
_OF_A_PLACE: Final = re.compile(
    r"(?:info|kontakt|post|poststelle|office|mail|buero|büro|sekretariat|zentrale|presse|pressestelle|verwaltung|"
    r"gemeinde|stadt|rathaus|buergermeister(?:in)?|landrat|landratsamt|service|team|redaktion|empfang|vorzimmer|"
    r"hallo|hello|kanzlei|praxis|geschaeftsstelle|anfrage|anmeldung|referat|abteilung|dezernat|fachbereich|sachgebiet|"
    r"fraktion|vorstand|geschaeftsfuehrung|assistenz|personal|stabsstelle|wahlkreisbuero)[^@]*|"
    r"(?:amt|abt|ref|fb|stab|wk|mdb|mdl|leitung)(?![a-z])[^@]*"
)


class Generation(StrEnum):
    """Father and son of one name call themselves so."""

    NONE = ""
    YOUNGER = "jun"
    OLDER = "sen"


class Home(NamedTuple):
    """A postal address of the person's own; ``street`` with the number. The city counts where no postcode is known."""

    street: str
    postcode: str
    city: str = ""


@dataclass(slots=True, kw_only=True)
class PersonFacts:
    """A person as the search for duplicates sees it. Only what is the person's own: not what an office lends.

    Not frozen, though nobody changes it: a hundred thousand are made for a search, and frozen ones take three times as
    long.

    ``former`` are family names borne earlier, the name at birth among them. ``birth_date`` is EDTF ("1961-05",
    "" if unknown); phones are E.164. ``bodies`` are the ids of the organisations at which the person holds or held
    an office, ``ids`` its names elsewhere as (scheme, value).
    """

    id: int
    name: str = ""
    given_name: str = ""
    call_name: str = ""
    family_name: str = ""
    suffix: str = ""
    former: tuple[str, ...] = ()
    gender: Gender = Gender.UNKNOWN
    birth_date: str = ""
    mails: tuple[str, ...] = ()
    mobiles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[Home, ...] = ()
    bodies: tuple[int, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Traits:
    """The same, ready to be compared: folded, each value once, empty ones left out.

    Tuples, since hardly anybody has more than two of a kind and sets take five times the memory.
    """

    facts: PersonFacts
    given: str
    family: str
    families: tuple[str, ...]  # the present one first
    generation: Generation
    mails: tuple[str, ...]
    mobiles: tuple[str, ...]
    phones: tuple[str, ...]
    homes: tuple[str, ...]
    places: tuple[str, ...]
    bodies: tuple[int, ...]

    def shares(self, other: Traits) -> bool:
        """Whether both have anything in common, the birth date among it."""
        return not set(self.everything()).isdisjoint(other.everything())

    def everything(self) -> tuple[Hashable, ...]:
        """All that two records may have in common."""
        birth = (self.facts.birth_date,) if self.facts.birth_date else ()
        return (*self.mails, *self.mobiles, *self.phones, *self.homes, *self.places, *self.bodies, *birth)


def traits_of(facts: PersonFacts) -> Traits:
    """Folds and splits what is compared."""
    family = _family(facts.family_name)
    homes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    if facts.addresses:
        where = [(street_key(one.street), one.postcode.strip() or one.city.strip().lower()) for one in facts.addresses]
        homes = distinct([f"{code} {street}" for street, code in where if street and code])
        places = distinct([code for _, code in where if code])
    return Traits(
        facts,
        _given(facts.given_name, facts.call_name),
        family,
        (family, *_former(facts, family)) if facts.former else (family,),
        generation(facts.suffix) if facts.suffix else Generation.NONE,
        distinct([mail.strip().lower() for mail in facts.mails]) if facts.mails else (),
        distinct(facts.mobiles),
        distinct(facts.phones),
        homes,
        places,
        distinct(facts.bodies),
    )


def distinct(values: Sequence[_Value]) -> tuple[_Value, ...]:
    """Each once, in order."""
    return tuple(values) if len(values) < 2 else tuple(dict.fromkeys(values))


def _former(facts: PersonFacts, family: str) -> Iterable[str]:
    return [name for name in map(_family, facts.former) if name and name != family]


def generation(suffix: str) -> Generation:
    """What stands behind the name says of father and son."""
    if _YOUNGER.search(suffix):
        return Generation.YOUNGER
    return Generation.OLDER if _OLDER.search(suffix) else Generation.NONE


def is_of_a_place(mail: str) -> bool:
    """Whether a mailbox belongs to a place of work by its name ("info@", "poststelle@")."""
    return _OF_A_PLACE.fullmatch(mail.partition("@")[0].lower()) is not None


@dataclass(slots=True)
class Sharers:
    """Who shares what: for each value that several have the places, in order, of its bearers in a list of people."""

    people: Sequence[Traits]
    mails: Mapping[str, list[int]]
    mobiles: Mapping[str, list[int]]
    phones: Mapping[str, list[int]]
    homes: Mapping[str, list[int]]
    places: Mapping[str, list[int]]
    bodies: Mapping[int, list[int]]
    births: Mapping[str, list[int]]

    @classmethod
    def among(cls, people: Sequence[Traits]) -> Sharers:
        """One pass over all of them: of 100,000 persons each further one costs a tenth of a second."""
        at = range(len(people))
        return cls(
            people,
            mails=bearers(at, [one.mails for one in people]),
            mobiles=bearers(at, [one.mobiles for one in people]),
            phones=bearers(at, [one.phones for one in people]),
            homes=bearers(at, [one.homes for one in people]),
            places=bearers(at, [one.places for one in people]),
            bodies=bearers(at, [one.bodies for one in people]),
            births=bearers(at, [(birth,) if (birth := one.facts.birth_date) else () for one in people]),
        )


@dataclass
class Population:
    """How often names, channels, addresses and bodies occur: what is rare says more than what many share.

    What only one has stands only among the names.
    """

    size: int = 0
    families: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)
    homes: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    bodies: Counter[int] = field(default_factory=Counter)

    @classmethod
    def of(cls, sharers: Sharers) -> Population:
        """Counts them; somebody with two phones counts once for each."""
        people = sharers.people
        made = cls(size=len(people))
        made.families.update([name for one in people for name in one.families])
        made.given.update([word for one in people for word in one.given.split()])
        for kind in (sharers.mails, sharers.mobiles, sharers.phones):
            made.channels.update(_counts(kind))
        made.homes.update(_counts(sharers.homes))
        made.places.update(_counts(sharers.places))
        made.bodies.update(_counts(sharers.bodies))
        return made


def bearers(members: Iterable[int], values: Iterable[Iterable[_Value]]) -> dict[_Value, list[int]]:
    """The members by each value that more than one has, in order; ``values`` are those of each member.

    Most values have one bearer only: a list is made when the second comes.
    """
    first: dict[_Value, int] = {}
    shared: dict[_Value, list[int]] = {}
    for at, some in zip(members, values, strict=True):
        for value in some:
            before = first.setdefault(value, at)
            if before == at:
                continue
            if value in shared:
                shared[value].append(at)
            else:
                shared[value] = [before, at]
    return shared


def _counts(kind: Mapping[_Value, list[int]]) -> dict[_Value, int]:
    return {value: len(who) for value, who in kind.items()}


@lru_cache(maxsize=200_000)
def _family(text: str) -> str:
    """Without prefixes, unless nothing else is left: "von der Leyen" → "leyen"."""
    return _kept(_read(text))


@lru_cache(maxsize=200_000)
def _given(text: str, call_name: str) -> str:
    words = _read(text)
    own = [word for word in fold_words(call_name) if word not in words]
    return " ".join([*own, *words])


def _read(text: str) -> list[str]:
    """The words of a name as they were meant where a scanner took a letter for a figure: "Schu1ze" is Schulze.

    A figure at the end stays one: "Muster1" and "Muster2" are two names.
    """
    words = fold_words(text)
    if text.isalpha():
        return words
    return [_FIGURE.sub(lambda found: _LETTERS[found[0]], word) for word in words]


_LETTERS: Final = {"0": "o", "1": "l", "5": "s", "8": "b"}
_FIGURE: Final = re.compile(r"[0158](?=[^\W\d_])")


@lru_cache(maxsize=200_000)
def street_key(text: str) -> str:
    """A street with its number, however "straße" is written."""
    words = fold_words(text)
    return " ".join([word[:-4] if word.endswith("strasse") else word for word in words])


def _kept(words: Iterable[str]) -> str:
    found = list(words)
    return " ".join([word for word in found if word not in IGNORED_WORDS] or found)
