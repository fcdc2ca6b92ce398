"""What is known of a person as far as it tells persons apart, and how often each of it occurs among all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final

from crm.domain.party import Gender
from crm.domain.text import IGNORED_WORDS, fold_words

_YOUNGER: Final = re.compile(r"\b(?:jun|jr|junior)\b|\bd\.?\s*j\b", re.IGNORECASE)
_OLDER: Final = re.compile(r"\b(?:sen|sr|senior)\b|\bd\.?\s*ä", re.IGNORECASE)
#: Mailboxes of a place of work, whoever sits there.
_OF_A_PLACE: Final = re.compile(
    r"(?:info|kontakt|post|poststelle|office|mail|buero|büro|sekretariat|zentrale|presse|pressestelle|verwaltung|"
    r"gemeinde|stadt|rathaus|buergermeister(?:in)?|landrat|landratsamt|service|team|redaktion|empfang|vorzimmer|"
    r"hallo|hello|kanzlei|praxis|geschaeftsstelle|anfrage|anmeldung)[^@]*"
)


class Generation(StrEnum):
    """Father and son of one name call themselves so."""

    NONE = ""
    YOUNGER = "jun"
    OLDER = "sen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A postal address of the person's own; ``street`` with the number. The city counts where no postcode is known."""

    street: str
    postcode: str
    city: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts:
    """A person as the search for duplicates sees it. Only what is the person's own: not what an office lends.

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
    """The same, ready to be compared: folded, empty values left out."""

    facts: PersonFacts
    given: str
    family: str
    families: tuple[str, ...]  # the present one first
    generation: Generation
    mails: frozenset[str]
    mobiles: frozenset[str]
    phones: frozenset[str]
    homes: frozenset[str]
    places: frozenset[str]
    bodies: frozenset[int]
    shared: frozenset[Hashable]  # all of it that two records may have in common, the birth date among it


def traits_of(facts: PersonFacts) -> Traits:
    """Folds and splits what is compared."""
    family = _family(facts.family_name)
    former = tuple(name for name in map(_family, facts.former) if name and name != family)
    homes = [(_street(one.street), one.postcode.strip() or one.city.strip().lower()) for one in facts.addresses]
    made = Traits(
        facts=facts,
        given=_given(facts.given_name, facts.call_name),
        family=family,
        families=(family, *former),
        generation=generation(facts.suffix) if facts.suffix else Generation.NONE,
        mails=frozenset([mail.strip().lower() for mail in facts.mails]) if facts.mails else _NOTHING,
        mobiles=frozenset(facts.mobiles) if facts.mobiles else _NOTHING,
        phones=frozenset(facts.phones) if facts.phones else _NOTHING,
        homes=frozenset([f"{code} {street}" for street, code in homes if street and code]) if homes else _NOTHING,
        places=frozenset([code for _, code in homes if code]) if homes else _NOTHING,
        bodies=frozenset(facts.bodies) if facts.bodies else _NO_BODIES,
        shared=_NOTHING,
    )
    birth = (facts.birth_date,) if facts.birth_date else ()
    made.shared = frozenset((*made.mails, *made.mobiles, *made.phones, *made.homes, *made.places, *made.bodies, *birth))
    return made


_NOTHING: Final[frozenset[str]] = frozenset()
_NO_BODIES: Final[frozenset[int]] = frozenset()


def generation(suffix: str) -> Generation:
    """What stands behind the name says of father and son."""
    if _YOUNGER.search(suffix):
        return Generation.YOUNGER
    return Generation.OLDER if _OLDER.search(suffix) else Generation.NONE


def is_of_a_place(mail: str) -> bool:
    """Whether a mailbox belongs to a place of work by its name ("info@", "poststelle@")."""
    return _OF_A_PLACE.fullmatch(mail.partition("@")[0].lower()) is not None


@dataclass
class Population:
    """How often names, channels, addresses and bodies occur: what is rare says more than what many share."""

    size: int = 0
    families: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)
    homes: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    bodies: Counter[int] = field(default_factory=Counter)
    births: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, people: Sequence[Traits]) -> Population:
        """Counts them; somebody with two phones counts once for each."""
        made = cls(size=len(people))
        made.families.update(name for one in people for name in one.families)
        made.given.update(word for one in people for word in one.given.split())
        for kind in ("mails", "mobiles", "phones"):
            made.channels.update(value for one in people for value in getattr(one, kind))
        for kind in ("homes", "places", "bodies"):
            getattr(made, kind).update(value for one in people for value in getattr(one, kind))
        made.births.update(one.facts.birth_date for one in people if one.facts.birth_date)
        return made


@lru_cache(maxsize=200_000)
def _family(text: str) -> str:
    """Without prefixes, unless nothing else is left: "von der Leyen" → "leyen"."""
    return _kept(fold_words(text))


@lru_cache(maxsize=200_000)
def _given(text: str, call_name: str) -> str:
    words = fold_words(text)
    own = [word for word in fold_words(call_name) if word not in words]
    return " ".join([*own, *words])


@lru_cache(maxsize=200_000)
def _street(text: str) -> str:
    words = fold_words(text)
    return " ".join(_ABBREVIATED.sub("str", word) for word in words)


_ABBREVIATED: Final = re.compile(r"(?:strasse|str)$")


def _kept(words: Iterable[str]) -> str:
    found = list(words)
    return " ".join([word for word in found if word not in IGNORED_WORDS] or found)
