"""Which office is meant by "Bürgermeisterin Gemeinde Tholey", "Tholey", "Landrat Merzig-Wadern" or a municipality key.

An office is certain when the text names its body and every other word speaks of the office or the body. Without a
title the head of the body is meant. What the text contradicts is never taken for certain: in a town with an
Oberbürgermeister the "Bürgermeister" is somebody else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from crm.domain.office import Office
from crm.domain.party import BODY_WORDS, BodyType, Organisation
from crm.domain.text import fold, fold_words

#: Words that tell nothing about which office or body is meant.
_FILLERS: Final = frozenset(
    fold(word)
    for word in "der des die dem den das von vom in im am an bei zu zur für und oder r frau herr saar saarland".split()
)
_KINDS: Final = frozenset(
    fold(word)
    for word in "gemeinde stadt kreisstadt mittelstadt landeshauptstadt landkreis landkreises kreis kreises "
    "regionalverband regionalverbandes regionalverbands".split()
)
_SHORT: Final = {
    "ob": "oberburgermeister",
    "obm": "oberburgermeister",
    "bm": "burgermeister",
    "bgm": "burgermeister",
    "lr": "landrat",
    "sankt": "st",
    "lk": "landkreis",
    "rv": "regionalverband",
}
_KEY_LENGTHS: Final = (5, 8)


@dataclass(frozen=True, slots=True)
class OfficeMatch:
    """Ids of offices: those the text surely names (more than one: it does not say which), and those it may mean."""

    certain: tuple[int, ...] = ()
    possible: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    office: Office
    ags: str
    name: frozenset[str]  # words without which the body is not named
    body: frozenset[str]
    titles: frozenset[str]


class OfficeMatcher:
    """Finds offices by how people write them."""

    def __init__(self, offices: Iterable[tuple[Office, Organisation]]) -> None:
        self._known = [_known(office, body) for office, body in offices]
        self._titles = frozenset(word for known in self._known for word in known.titles)

    def find(self, office: str, body: str = "") -> OfficeMatch:
        """The offices meant; the body may stand in a cell of its own, as a name or as its key."""
        for key, rest in ((body, office), (office, body)):
            if _is_key(key):
                return self._at_key(key.strip(), _read(rest))
        wanted = _read(f"{office} {body}")
        named = [known for known in self._known if known.name and known.name <= wanted]
        fitting = [known for known in named if wanted <= known.name | known.body | known.titles]
        certain = self._meant(fitting, wanted)
        return OfficeMatch(certain=_ids(certain), possible=() if certain else _ids(_heads_first(named)))

    def _at_key(self, key: str, rest: frozenset[str]) -> OfficeMatch:
        there = [known for known in self._known if known.ags == key]
        fitting = [known for known in there if rest <= known.name | known.body | known.titles]
        certain = self._meant(fitting, rest)
        return OfficeMatch(certain=_ids(certain), possible=() if certain else _ids(_heads_first(there)))

    def _meant(self, fitting: list[_Known], wanted: frozenset[str]) -> list[_Known]:
        """Without a title the heads, if there are any."""
        if wanted & self._titles:
            return fitting
        return [known for known in fitting if known.office.is_head] or fitting


def _known(office: Office, body: Organisation) -> _Known:
    short = _read(body.short_name or body.full_name)
    kinds = set(_read(body.kind_word()))
    if body.kind_word().endswith("stadt"):  # "Stadt Saarlouis" for the Kreisstadt
        kinds.add("stadt")
    if body.kind_word() == BODY_WORDS[BodyType.DISTRICT]:
        kinds.add("kreis")
    return _Known(
        office=office,
        ags=body.ags,
        name=short - _KINDS or short,
        body=_read(f"{body.full_name} {body.genitive} {body.short_name}") | kinds,
        titles=_read(f"{office.title_m} {office.title_f} {office.title_neutral}"),
    )


def _read(text: str) -> frozenset[str]:
    words = [_SHORT.get(word, word) for word in fold_words(text)]
    telling = [word for word in words if word not in _FILLERS]
    return frozenset(telling)


def _is_key(text: str) -> bool:
    """Whether the text is an official municipality key: 8 digits, 5 of a district."""
    return text.strip().isdecimal() and len(text.strip()) in _KEY_LENGTHS


def _heads_first(known: list[_Known]) -> list[_Known]:
    return sorted(known, key=lambda one: not one.office.is_head)


def _ids(known: list[_Known]) -> tuple[int, ...]:
    return tuple(one.office.id for one in known)
