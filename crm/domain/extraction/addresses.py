"""Postal addresses: a line with postcode and place, and the street or PO box before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.extraction.layout import Span, pieces_of
from crm.domain.reach import Address, AddressKind

_CITY_WORD: Final = r"[A-ZÄÖÜ][\wäöüßéèâ.'’-]{1,30}"
_CITY: Final = (
    rf"{_CITY_WORD}(?:[ /](?:{_CITY_WORD}|am|an der|an|im|in der|in|bei|ob der|a\. ?d\.|vor der|auf dem|"
    rf"i\. ?OB|i\. ?d\. ?OPf\.|i\. ?Bay\.|i\. ?Br\.|a\. ?Main|a\. ?Rhein)){{0,4}}"
    r"(?:,? ?\([A-Z][\w./ -]{1,20}\)|/[A-ZÄÖÜ][\wäöüß]{1,20})?"
)
_PLACE: Final = re.compile(
    rf"(?<![\w-])(?P<code>(?:[A-Z]{{1,3}} ?[-–] ?)?\d{{5}}|(?:L|A|CH|B|DK|NL) ?[-–] ?\d{{4}}) (?P<city>{_CITY})"
)
#: "hinterhof 3 | 70999 stuttgart", as some firms print it: only behind a street.
_SMALL_PLACE: Final = re.compile(r"(?<![\w-])(?P<code>\d{5}) (?P<city>[a-zäöüß][a-zäöüß-]{2,30}(?![\w@.]))")
_UK: Final = re.compile(r"(?P<city>[A-Z][a-z]{2,20})[, ]+(?P<code>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b")
_NUMBERED: Final = re.compile(r"[^\W\d].* \d{1,4} ?[a-zA-Z]?(?: ?[-–/+] ?\d{1,4} ?[a-zA-Z]?)?")
_NAMED: Final = re.compile(
    r".*(?:straße|strasse|str\.|platz|weg|allee|gasse|ring|ufer|damm|markt|chaussee|steig|promenade|burg|schloss|"
    r"hof)",
    re.IGNORECASE,
)
_PREMISES: Final = re.compile(r"(?:Schloss|Schloß|Burg|Gut|Haus|Campus|Kloster) [A-ZÄÖÜ][\w -]{2,40}")
_FOREIGN_STREET: Final = re.compile(r"\d{1,4},? [A-Za-zéèâ' -]{3,50}")
#: "Kirrberger Straße 100, Gebäude 41", "Ulmenallee 22, 1. OG", "Mühlstr. 17 (Hinterhaus)".
_BUILDING: Final = re.compile(
    r"(?P<street>[^,(]{4,60}?)(?:(?:, ?| ?\()(?:(?:Gebäude|Geb\.|Haus|Bau|Aufgang|Etage|Raum|Zimmer|Zi\.|Block|"
    r"Eingang) ?[\w.]{1,6}(?: \d{1,4})?|\d{1,2}\. ?(?:OG|UG|Stock|Etage|Obergeschoss)|EG|DG|Erdgeschoss|Dachgeschoss|"
    r"(?:Hinter|Vorder|Rück|Seiten)[a-zäöü]{3,10})(?: (?:links|rechts|Mitte))?\)?| \([a-zäöü ]{3,30}\)){1,2}"
)
#: "Zimmer 118", "Haus 2, Zi. 118", "Tower B": which room or house, in a line or piece of its own.
_ROOM: Final = re.compile(
    r"(?:(?:, ?)?(?:(?:Gebäude|Geb\.|Haus|Bau|Etage|Raum|Zimmer|Zi\.|Block|Eingang|Tower|Turm|Stock|Aufgang)"
    r" [\w.]{1,6}(?: \d{1,4})?(?: \((?:EG|DG|\d\. ?OG)\))?|\d{1,2}\. ?(?:OG|UG|Stock|Etage|Obergeschoss)|"
    r"EG|DG|Erdgeschoss))+"
)
#: "Musterstraße 99 in 66111 Musterstadt".
_IN_PLACE: Final = re.compile(r" in\Z")
_BOX: Final = re.compile(r"Postfach(?: [\d ]{2,12})?", re.IGNORECASE)
#: "Wahlkreisbüro:", "PLZ/Ort:", "A:".
_WORDS_BEFORE: Final = re.compile(r"[^\W\d_][^:\d@]{0,40}:\s*")
_REGISTER: Final = re.compile(r"HR ?[AB]\.? ?\Z|Nr\.? ?\Z|VR ?\Z")
_COUNTRIES: Final = {
    "L": "Luxemburg", "A": "Österreich", "CH": "Schweiz", "F": "Frankreich", "FR": "Frankreich", "B": "Belgien",
    "NL": "Niederlande", "I": "Italien", "LU": "Luxemburg", "AT": "Österreich",
}  # fmt: skip
_COUNTRY_NAMES: Final = {
    "luxemburg": "Luxemburg", "luxembourg": "Luxemburg", "österreich": "Österreich", "schweiz": "Schweiz",
    "frankreich": "Frankreich", "france": "Frankreich", "united kingdom": "Vereinigtes Königreich",
    "uk": "Vereinigtes Königreich", "belgien": "Belgien", "belgium": "Belgien", "austria": "Österreich",
    "switzerland": "Schweiz",
}  # fmt: skip
_GERMANY: Final = frozenset(("deutschland", "germany", "allemagne", "brd"))
#: No name of a country is longer; what else stands behind a place is not looked at.
_LONGEST_COUNTRY: Final = 60
UK_NAME: Final = "Vereinigtes Königreich"


@dataclass(frozen=True, slots=True)
class FoundAddress:
    """``spans`` are the stretches that belong to it, from first to last."""

    address: Address
    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        return min(span.start for span in self.spans)

    @property
    def end(self) -> int:
        return max(span.end for span in self.spans)


def addresses_in(lines: list[Span]) -> list[FoundAddress]:
    """The addresses of lines that follow each other."""
    found: list[FoundAddress] = []
    used: set[int] = set()
    for number, line in enumerate(lines):
        before = lines[number - 1] if number and (number - 1) not in used else None
        if before is not None and number > 1 and _ROOM.fullmatch(before.text):
            before = lines[number - 2]
        following = lines[number + 1] if number + 1 < len(lines) else None
        for one in _in_line(line, before, following):
            found.append(one)
            used.add(number)
            is_box_above = one.address.kind is AddressKind.PO_BOX and one.start < line.start
            if is_box_above and number > 1 and (street := _last_street(lines[number - 2])):
                visited = replace(one.address, kind=AddressKind.STREET, street=street.text)
                found.append(FoundAddress(visited, (street, *one.spans[1:])))
    return found


def _in_line(line: Span, before: Span | None, following: Span | None) -> list[FoundAddress]:
    found = []
    past = 0
    for match in [one for pattern in (_PLACE, _SMALL_PLACE, _UK) for one in pattern.finditer(line.text)]:
        if match.start() < past or _REGISTER.search(line.text[max(0, match.start() - 8) : match.start()]):
            continue
        city = _clean_city(match["city"])
        place = line.part(match.start(), match.start("city") + len(city) if match.re is not _UK else match.end())
        address = _with_country(match["code"], city, is_uk=match.re is _UK)
        street = _street(line.part(past, match.start()), before if not past else None)
        past = match.end()
        if street is None:
            if match.re is _SMALL_PLACE or (address.country and match.re is _UK):
                continue
            found.append(FoundAddress(address, (place, *_country(place, line, following))))
            continue
        kind = AddressKind.PO_BOX if _BOX.match(street.text) else AddressKind.STREET
        kind = AddressKind.FOREIGN if address.country else kind
        country = _country(place, line, following)
        whole = Address(
            kind=kind,
            street=street.text,
            postcode=address.postcode,
            city=city,
            country=address.country or _named_country(country),
        )
        found.append(FoundAddress(whole, (street, place, *country)))
    return found


def _clean_city(text: str) -> str:
    """Without a following word that is no part of the place."""
    words = text.split(" ")
    for number, word in enumerate(words):
        if number and (word.casefold().strip(".,:") in _GERMANY or word.startswith(("Tel", "Fax", "Mobil", "Germany"))):
            return " ".join(words[:number]).rstrip(" ,")
    while len(words) > 1 and words[-1] in ("am", "an", "im", "in", "bei"):
        words.pop()
    return " ".join(words).rstrip(" ,.")


def _with_country(code: str, city: str, *, is_uk: bool) -> Address:
    letters, _, digits = code.replace("–", "-").partition("-")
    if is_uk:
        return Address(kind=AddressKind.FOREIGN, postcode=code, city=city, country=UK_NAME)
    if not digits:
        return Address(postcode=code, city=city)
    country = _COUNTRIES.get(letters.strip(), "")
    return Address(postcode=digits.strip(), city=city, country=country)


def _country(place: Span, line: Span, following: Span | None) -> tuple[Span, ...]:
    rest = line.part(place.end - line.start, place.end - line.start + _LONGEST_COUNTRY)
    text = rest.text.lstrip(" ,·|/-").casefold()
    for known in (*_COUNTRY_NAMES, *_GERMANY):
        if text == known:
            return (rest,)
    if following and not rest.text and following.text.casefold().strip(" .") in (*_COUNTRY_NAMES, *_GERMANY):
        return (following,)
    return ()


def _named_country(spans: tuple[Span, ...]) -> str:
    return next((name for span in spans if (name := _COUNTRY_NAMES.get(span.text.lstrip(" ,·|/-").casefold()))), "")


def _street(same_line: Span, before: Span | None) -> Span | None:
    """The street that stands in the same line before the postcode, or alone in the line before."""
    for span in (same_line, before):
        if span is None:
            continue
        is_same = span is same_line
        bare = span.text
        if label := _WORDS_BEFORE.match(bare):
            span = span.part(label.end(), len(bare))
        pieces = pieces_of(span)
        while len(pieces) > 1 and _ROOM.fullmatch(pieces[-1].text.rstrip(" ,")):
            pieces.pop()
        if pieces and (street := _last_street(pieces[-1])):
            return street
        if is_same and span.text.strip(" ,"):
            return None
    return None


def _last_street(piece: Span) -> Span | None:
    text = _IN_PLACE.sub("", re.sub(r" \.\Z", "", piece.text).rstrip(" ,-–/|*·"))
    start = 0
    if label := _WORDS_BEFORE.match(text):
        start = label.end()
    comma = text.rfind(",", start)
    if building := _BUILDING.fullmatch(text, start):
        street = piece.part(start, building.end("street"))
        return piece.part(start, len(text)) if _is_street(street.text) else None
    if comma >= 0 and _is_street(text[comma + 1 :].strip()):
        start = comma + 1
    street = piece.part(start, len(text))
    return street if _is_street(street.text) else None


def _is_street(text: str) -> bool:
    if not 4 <= len(text) <= 70 or "@" in text or ":" in text or _ROOM.fullmatch(text):
        return False
    if _BOX.fullmatch(text) or _FOREIGN_STREET.fullmatch(text) or _PREMISES.fullmatch(text):
        return True
    return bool(_NUMBERED.fullmatch(text) or (_NAMED.fullmatch(text) and not any(sign.isdigit() for sign in text)))


def read_address(text: str) -> Address | None:
    """An address typed in one line ("Am Ludwigsplatz 14, 66117 Saarbrücken"), or None."""
    found = addresses_in([Span(0, len(text), text)])
    return found[0].address if found else None
