"""What the program knows already: bodies, offices, places and names, so that a text about them is read rightly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from crm.domain.text import fold_words

#: The state capitals and the biggest cities: known before any record is.
_CITIES: Final = frozenset(
    "berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover "
    "nürnberg "
    "duisburg bochum wuppertal bielefeld bonn münster mannheim karlsruhe augsburg wiesbaden mönchengladbach "
    "braunschweig kiel chemnitz aachen magdeburg halle freiburg krefeld mainz lübeck erfurt oberhausen rostock "
    "kassel "
    "hagen potsdam saarbrücken heidelberg darmstadt regensburg würzburg wolfsburg göttingen ulm heilbronn pforzheim "
    "ingolstadt trier koblenz jena erlangen schwerin kaiserslautern ludwigshafen saarlouis neunkirchen homburg "
    "merzig "
    "völklingen brüssel straßburg luxemburg paris metz wien zürich bern london warschau prag".split()
)


@dataclass(frozen=True, slots=True)
class KnownBody:
    """``names`` are all its names, the full one first."""

    id: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """``titles`` in all forms; ``body`` is the full name of its body."""

    titles: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names as the program holds them. ``family_names`` and ``places`` in any writing."""

    bodies: tuple[KnownBody, ...] = ()
    offices: tuple[KnownOffice, ...] = ()
    places: frozenset[str] = frozenset()
    family_names: frozenset[str] = frozenset()
    _full: dict[str, KnownBody] = field(init=False, repr=False, compare=False)
    _titles: dict[str, frozenset[str]] = field(init=False, repr=False, compare=False)
    _places: frozenset[str] = field(init=False, repr=False, compare=False)
    _families: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        set_ = object.__setattr__
        set_(self, "_full", _by_name(self.bodies))
        titles: dict[str, set[str]] = {}
        for office in self.offices:
            for title in office.titles:
                titles.setdefault(_key(title), set()).add(office.body)
        set_(self, "_titles", {title: frozenset(found) for title, found in titles.items() if title})
        set_(self, "_places", _keys(_CITIES) | _keys(self.places))
        set_(self, "_families", _keys(self.family_names))

    def body(self, text: str) -> str:
        """The full name of the body that the text names wholly, in the nominative or genitive; "" if none."""
        known = self._full.get(_key(text))
        return known.names[0] if known else ""

    def body_id(self, text: str) -> int | None:
        """The id of that body; None if the text names none."""
        known = self._full.get(_key(text))
        return known.id if known else None

    def body_of_title(self, title: str) -> str:
        """The body of the only office with that title; "" if there are several, or none."""
        bodies = self._titles.get(_key(title), frozenset())
        return next(iter(bodies)) if len(bodies) == 1 else ""

    def is_title(self, text: str) -> bool:
        return _key(text) in self._titles

    def is_place(self, text: str) -> bool:
        return _key(text) in self._places

    def is_family_name(self, word: str) -> bool:
        return _key(word) in self._families


def _by_name(bodies: Iterable[KnownBody]) -> dict[str, KnownBody]:
    """Names that several bodies share say nothing."""
    full: dict[str, KnownBody] = {}
    shared: set[str] = set()
    for body in bodies:
        for name in {_key(name) for name in body.names} - {""}:
            if name in full and full[name].id != body.id:
                shared.add(name)
            full[name] = body
    return {name: body for name, body in full.items() if name not in shared}


def _keys(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(key for text in texts if (key := _key(text)))


def _key(text: str) -> str:
    return " ".join(fold_words(text[:200]))
