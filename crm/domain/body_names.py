"""What bodies are called in full, and in the genitive that follows an office ("der Gemeinde Tholey").

The official directory lists "Tholey", "Merzig, Kreisstadt", "Tüßling, M": a name, sometimes a designation. Which
designations belong to the name on an envelope is custom; mottoes ("Die Mähdrescherstadt") never do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: Designations that stand before the name, as the directory writes them → in full.
_SPELLED: Final = {
    "M": "Markt",
    "St": "Stadt",
    "GKSt": "Große Kreisstadt",
    "kreisfreie Stadt": "Stadt",
}
_TOWNS: Final = (
    "Stadt", "Kreisstadt", "Landeshauptstadt", "Hansestadt", "Universitätsstadt", "Mittelstadt", "Große Kreisstadt",
    "Lutherstadt", "Hochschulstadt", "Wissenschaftsstadt", "Freie und Hansestadt", "Hanse- und Universitätsstadt",
    "Universitäts- und Hansestadt", "Berg- und Universitätsstadt", "Kreis- und Hochschulstadt",
)  # fmt: skip
_VILLAGES: Final = ("Gemeinde", "Flecken", "Markt", "Marktflecken", "Marktgemeinde")
#: Legal kinds that name themselves; the others are the plain kind of their Textkennzeichen.
_KINDS: Final = frozenset({"Landeshauptstadt", "Kreisstadt"})
#: What a town may call itself where the directory says no more than "Stadt" (a Mittelstadt of the Saarland, say).
_ALSO_TOWNS: Final = (
    "Mittelstadt",
    "Kreisstadt",
    "Landeshauptstadt",
    "Hansestadt",
    "Universitätsstadt",
    "Große Kreisstadt",
)
_ALSO_KINDS: Final = frozenset({"Mittelstadt", "Kreisstadt", "Landeshauptstadt"})
_OF_KEY: Final = {
    "60": "Markt",
    "61": "Kreisfreie Stadt",
    "62": "Stadtkreis",
    "63": "Stadt",
    "64": "Gemeinde",
    "67": "Große Kreisstadt",
}
_GENITIVES: Final = {
    "Flecken": "des Fleckens",
    "Markt": "des Marktes",
    "Marktflecken": "des Marktfleckens",
    "Freie und Hansestadt": "der Freien und Hansestadt",
    "Große Kreisstadt": "der Großen Kreisstadt",
}
_DISTRICT_KINDS: Final = {"43": "Kreis", "44": "Landkreis", "45": "Regionalverband"}
_DISTRICT_FIRST: Final = {
    "Landkreis": "des Landkreises",
    "Kreis": "des Kreises",
    "Regionalverband": "des Regionalverbandes",
}
_REGIONS: Final = ("Region", "Städteregion")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyName:
    """``others`` are further full names of the same legal class that say the same: (full name, genitive)."""

    kind: str
    short: str
    full: str
    genitive: str
    others: tuple[tuple[str, str], ...] = ()
    other_kinds: frozenset[str] = frozenset()


def municipality_name(listed: str, text_key: str) -> BodyName:
    """ "Merzig, Kreisstadt" with its Textkennzeichen (60 to 64, 67); KeyError for any other."""
    short, _, said = (part.strip() for part in listed.partition(","))
    designations = [_SPELLED.get(part, part) for part in (one.strip() for one in said.split(",")) if part]
    known = next((one for one in designations if one in _TOWNS or one in _VILLAGES), "")
    kind = known if known in _KINDS else _OF_KEY[text_key]
    is_town = text_key not in ("60", "64")
    designation = known or ("Stadt" if is_town else kind)
    bare = short.removeprefix(f"{designation} ")  # "Stadt Wehlen, Stadt"
    return BodyName(
        kind=kind,
        short=short,
        full=f"{designation} {bare}",
        genitive=_genitive(designation, bare),
        others=tuple((f"{one} {bare}", _genitive(one, bare)) for one in _ALSO_TOWNS) if designation == "Stadt" else (),
        other_kinds=_ALSO_KINDS if kind == "Stadt" else frozenset(),
    )


def _genitive(designation: str, name: str) -> str:
    return f"{_GENITIVES.get(designation, f'der {designation}')} {name}"


def district_name(listed: str, text_key: str) -> BodyName:
    """ "St. Wendel", "Saarpfalz-Kreis", "Regionalverband Saarbrücken" with 43, 44 or 45; KeyError for any other."""
    kind = _DISTRICT_KINDS[text_key]
    first, _, rest = listed.partition(" ")
    if first in _DISTRICT_FIRST:
        return BodyName(kind=first, short=rest, full=listed, genitive=f"{_DISTRICT_FIRST[first]} {rest}")
    if first in _REGIONS:
        return BodyName(kind=first, short=listed, full=listed, genitive=f"der {listed}")
    if _is_kreis(first):
        return BodyName(kind=kind, short=listed, full=listed, genitive=f"des {first}es {rest}".strip())
    if rest == "Kreis":  # "Märkischer Kreis": the adjective is inflected
        return BodyName(kind=kind, short=listed, full=listed, genitive=f"des {first.removesuffix('er')}en Kreises")
    return BodyName(kind=kind, short=listed, full=f"{kind} {listed}", genitive=f"{_DISTRICT_FIRST[kind]} {listed}")


def _is_kreis(word: str) -> bool:
    return word.casefold().endswith("kreis")
