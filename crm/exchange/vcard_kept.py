"""What a card says that has no field here: taken out of it as lines to keep, and written back.

A kept line stands in the form of 3.0 and 4.0 alike: the value escaped, names in capitals, a file as data: URI. Only
what both versions write in their own way is turned when it is written.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from crm.domain.card import CardRelation
from crm.domain.kept_property import KeptProperty, parameters_text
from crm.domain.reach import Address
from crm.exchange.clean_text import clean
from crm.exchange.vcard_card import VCard, VProperty
from crm.exchange.vcard_contact_reach import address_of, says_more, told_words
from crm.exchange.vcard_own import (
    OMITTED,
    OWN_BODY,
    OWN_DATES,
    OWN_FAMILY,
    OWN_FORMER,
    OWN_OFFICE,
    apples_day,
    day_in,
    yearless,
)
from crm.exchange.vcard_places import further_places
from crm.exchange.vcard_sink import CardSink
from crm.exchange.vcard_text import VCardVersion, compound, escape, parameter, uri
from crm.exchange.vcard_values import KNOWN, split_compound, unescaped

#: How a value was packed into its line says nothing once it is unpacked.
_PACKING: Final = frozenset({"CHARSET", "ENCODING"})
_LETTERS: Final = frozenset({"ADR", "LABEL"})
#: What is a field only in some cases.
_DOUBTED: Final = frozenset({"ADR", "BDAY", "DEATHDATE", "LABEL", "ORG", "PHOTO", "ROLE", "TITLE"})
_FILES: Final = frozenset({"KEY", "LOGO", "PHOTO", "SOUND"})
_UNIT: Final = "X-VERTEILER-UNIT"
#: The German state of an address, which the program has no field for.
REGION: Final = "X-VERTEILER-REGION"
#: What stands in lines made anew from other fields.
_IN_OTHERS: Final = frozenset({_UNIT, REGION, "GENDER"})
#: Names in a second script or language (ALTID). 3.0 allows but one of each: there the rest is ours.
_NAMES: Final = frozenset({"FN", "N"})
_ALTERNATIVE: Final = "ALTID"
_OTHER_NAME: Final = "X-VERTEILER-OTHER-"
_TOLD_GENDERS: Final = frozenset({"F", "M", "O"})
_FIELD_GENDERS: Final = _TOLD_GENDERS | {"U"}
_FIELDS: Final = frozenset({*KNOWN, OWN_BODY, OWN_FAMILY, OWN_FORMER, OWN_OFFICE, *OWN_DATES.values()})
_SURE: Final = _FIELDS - _DOUBTED
#: Lines that mean something to Outlook (MS-OXVCARD), and what stands in for a field of its own.
_OUTLOOKS: Final = ("X-MS-", "ORG", "TITLE", "ROLE")
_NO_NAME: Final = re.compile(r"[^A-Z0-9-]")
_NO_GROUP: Final = re.compile(r"[^A-Za-z0-9-]")
_ADDRESS_OF_PHOTO: Final = re.compile(r"(?!data:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_DATA_URI: Final = re.compile(r"data:([^;,]{0,100});base64,")
#: What 3.0 has no escape for within a parameter (RFC 2426 section 4).
_UNQUOTED: Final = str.maketrans({'"': "'", "\n": " "})
_NEEDS_QUOTES: Final = re.compile(r"[,;:=]")


def kept_of(card: VCard) -> tuple[KeptProperty, ...]:
    """The lines to keep, in their order; a label only with the line that it belongs to."""
    kept = [*_without_field(card), *_beside(card)]
    regions = _regions(card)
    if not kept and not regions:
        return ()
    chosen = set(map(id, kept))
    groups = {one.group for one in kept} - {""}
    lines = [one for one in card.properties if id(one) in chosen or (one.name == "X-ABLABEL" and one.group in groups)]
    found = [*(_kept(one, 0) for one in lines), *(_region_line(place) for place in regions)]
    return tuple(replace(line, position=position) for position, line in enumerate(found))


def role_line(role: str) -> KeptProperty:
    """What somebody does beside the function on the card."""
    return KeptProperty(name="ROLE", value=escape(role, VCardVersion.V3))


def title_line(function: str) -> KeptProperty:
    """What somebody is, where nobody says at which body."""
    return KeptProperty(name="TITLE", value=escape(function, VCardVersion.V3))


def body_line(body: str, unit: str) -> KeptProperty:
    """The body of somebody of whom nobody says what he or she is there."""
    return KeptProperty(name="ORG", value=compound((body, unit) if unit else (body,)))


def related_lines(relation: CardRelation, group: str) -> list[KeptProperty]:
    """A relationship that the program has no type or no partner for."""
    uid = [KeptProperty(name="RELATED", group_name=group, value=uri(relation.uid))] if relation.uid else []
    texts = (("X-ABRELATEDNAMES", relation.name), ("X-ABLABEL", relation.label))
    lines = [KeptProperty(name=n, group_name=group, value=escape(t, VCardVersion.V3)) for n, t in texts if t]
    return [replace(line, position=place) for place, line in enumerate([*uid, *lines])]


def letter_line(lines: Iterable[str]) -> KeptProperty:
    """How a letter is addressed, where a card of somebody else says so."""
    return KeptProperty(name="LABEL", value=escape("\n".join(lines), VCardVersion.V3))


def letter_of(line: KeptProperty) -> str:
    """The text of such a line."""
    return unescaped(line.value, VCardVersion.V3.value)


def unit_line(body: str, unit: str) -> KeptProperty:
    """Notes the unit of a body (the second part of ORG): bodies are records here, their units have no field."""
    return KeptProperty(name=_UNIT, value=compound((body, unit)))


def unit_of(body: str, lines: Iterable[KeptProperty]) -> str:
    """The unit that was noted for this body, empty if none was: an office elsewhere is in another unit."""
    for line in lines:
        if line.name == _UNIT:
            parts = split_compound(line.value)
            if parts[0] == body:
                return ", ".join(filter(None, parts[1:]))
    return ""


def region_of(address: Address, lines: Iterable[KeptProperty]) -> str:
    """The German state that a card noted for this place, empty if none did: no letter needs it."""
    for line in lines:
        if line.name == REGION:
            *place, region = split_compound(line.value)
            if not address.country and place == [address.plain_postcode(), address.city]:
                return region
    return ""


def gender_of(letter: str, lines: Iterable[KeptProperty]) -> str:
    """GENDER with the words that a card had for it ("O;divers"), while it is still that one; ``letter`` is that of the
    field, empty for an unknown one."""
    for line in lines:
        if line.name == "GENDER" and letter == (told if (told := line.value[:1].upper()) in _TOLD_GENDERS else ""):
            return line.value
    return letter


def name_mark(lines: Iterable[KeptProperty]) -> list[str]:
    """The parameter (ALTID) that ties the name to itself in another script (RFC 6350 5.4), none without one."""
    return [f"ALTID={''.join(line.parameters()[_ALTERNATIVE])}" for line in lines if _is_other_script(line)][:1]


def _is_other_script(line: KeptProperty) -> bool:
    marks = line.parameters().get(_ALTERNATIVE, ()) if line.name == "N" else ()
    return "".join(marks).isalnum()


def write_kept(sink: CardSink, lines: Iterable[KeptProperty]) -> None:
    """Writes them back."""
    for line in lines:
        if line.name in _IN_OTHERS:
            continue
        if sink.for_outlook and not line.name.startswith(_OUTLOOKS):
            continue
        name = _NO_NAME.sub("-", line.name.upper()) or "X-"
        if (name in _NAMES and not sink.is_v4) or (name == "N" and not _is_other_script(line)):
            name = f"{_OTHER_NAME}{name}"
        parameters = {key: values for key, values in line.parameters().items() if values}
        value, files = _packed(name, clean(line.value).replace("\n", "\\n"), parameters, sink.version)
        written = (_parameter(_NO_NAME.sub("-", key), values, sink.version) for key, values in files.items())
        sink.add(name, value, *filter(None, written), group=_NO_GROUP.sub("-", line.group_name))


def _without_field(card: VCard) -> Iterator[VProperty]:
    """What is unknown, and what stands in a field already: a second title, a photo on the web, half a birthday."""
    for name, lines in card.by_name().items():
        if name in _SURE:
            continue
        if name not in _FIELDS:
            yield from lines
        elif name in OWN_DATES:
            day = day_in(lines[0])
            yield from lines if day is None else [one for one in lines[1:] if day_in(one) != day]
        elif name in _LETTERS:
            if lettered := [one for one in lines if any(_letter_forms(one))]:
                yield from _telling_more(card, lettered)
        elif len(lines) > 1 or name == "PHOTO":
            yield from _beside_first(card, name, lines)


def _telling_more(card: VCard, lines: Sequence[VProperty]) -> Iterator[VProperty]:
    """Those whose letter form has a word that the card does not have elsewhere."""
    words = told_words(card)
    return (one for one in lines if any(says_more(text, words) for text in _letter_forms(one)))


def _letter_forms(line: VProperty) -> tuple[str, ...]:
    return (line.text,) if line.name == "LABEL" else line.parameters.get("LABEL", ())


def _beside_first(card: VCard, name: str, lines: Sequence[VProperty]) -> Iterator[VProperty]:
    """The lines behind the one that is the field, unless they are an office of their own or nothing at all."""
    offices = {id(line) for found in further_places(card) for line in (found.org, found.title)}
    has_field = False
    for one in lines:
        is_field = not has_field and (name != "PHOTO" or one.data is not None)
        has_field = has_field or is_field
        if not is_field and id(one) not in offices and not _is_nothing(one):
            yield one


def _is_nothing(found: VProperty) -> bool:
    """An empty line, and what is left of a damaged picture: no program can show it."""
    if found.data is not None:
        return False
    return not found.text.strip() or (found.name == "PHOTO" and not _ADDRESS_OF_PHOTO.match(found.text))


def _beside(card: VCard) -> Iterator[VProperty]:
    """Names beside the first one, and a gender that is more than the letter of one that has a field."""
    if len(card.all("FN")) < 2 and len(card.all("N")) < 2 and not card.all("GENDER"):
        return
    for found in card.properties:
        if found.name in _NAMES:
            if found.values != card.all(found.name)[0].values and found.text.strip():
                yield found
        elif found.name == "GENDER":
            letter, words = (*map(str.strip, found.parts), "", "")[:2]
            if words or (len(letter) == 1 and letter.upper() not in _FIELD_GENDERS):
                yield found


def _regions(card: VCard) -> tuple[tuple[str, ...], ...]:
    """Postcode, place and state of the German addresses that name one."""
    lines = [found for found in card.all("ADR") if _has_region(found)]
    pairs = [(address_of(found, {}), found.parts) for found in lines]
    told = [
        (address.record().plain_postcode(), address.city, parts[4].strip())
        for address, parts in pairs
        if address and not address.country and len(parts) > 4 and parts[4].strip()
    ]
    return tuple(dict.fromkeys(told))


def _has_region(found: VProperty) -> bool:
    """Asked of each address of a file, and nearly always in vain."""
    value = found.values[0] if found.values else ""
    return not isinstance(value, str) and len(value) > 4 and bool(value[4])


def _region_line(place: tuple[str, ...]) -> KeptProperty:
    return KeptProperty(name=REGION, value=compound(place))


def _kept(found: VProperty, position: int) -> KeptProperty:
    if found.name == "ADR":  # kept is only the letter form
        found = found._replace(name="LABEL", values=("\n".join(found.parameters["LABEL"]),), parameters={})
    parameters = {name: values for name, values in found.parameters.items() if name not in _PACKING and values}
    value = found.raw
    if found.name in OWN_DATES and (day := yearless(found.text, found.parameters)):
        value = day
        parameters.pop(OMITTED, None)
    elif found.data is not None:
        encoded = b64encode(found.data).decode("ascii")
        if found.name in _FILES:
            if found.media_type:
                parameters.pop("TYPE", None)
                parameters.pop("MEDIATYPE", None)
            value = f"data:{found.media_type};base64,{encoded}"
        else:
            value, parameters["ENCODING"] = encoded, ("b",)
    elif not value and found.name == "PHOTO":
        value = found.text.replace("\n", "")
    elif not value:
        value = escape(found.text, VCardVersion.V3) if found.name == "LABEL" else _compound(found)
    return KeptProperty(
        group_name=_NO_GROUP.sub("-", found.group),
        name=_NO_NAME.sub("-", found.name.removeprefix(_OTHER_NAME)),
        params=parameters_text({_NO_NAME.sub("-", name): values for name, values in parameters.items()}),
        value=value,
        position=position,
    )


def _compound(found: VProperty) -> str:
    """Its parts, those with several texts with their commas."""
    parts = found.values[0] if found.values else ""
    lists = [(part,) if isinstance(part, str) else part for part in ((parts,) if isinstance(parts, str) else parts)]
    return ";".join(",".join(compound((text,)) for text in texts) for texts in lists)


def _packed(
    name: str, value: str, parameters: dict[str, list[str]], version: VCardVersion
) -> tuple[str, dict[str, list[str]]]:
    """What the version carries in its own way: a day without a year, and a file, a data: URI in 4.0, base64 in 3.0."""
    if name in OWN_DATES and version is VCardVersion.V3 and (day := yearless(value, parameters)):
        value, apples = apples_day(day)
        return value, {**parameters, **apples}
    uri = _DATA_URI.match(value) if name in _FILES and version is VCardVersion.V3 else None
    if uri is None:
        return value, parameters
    kind = uri[1].rpartition("/")[2].upper()
    return value[uri.end() :], {**parameters, **({"TYPE": [kind]} if kind else {}), "ENCODING": ["b"]}


def _parameter(name: str, values: Iterable[str], version: VCardVersion) -> str:
    """Several values in a list; ical.js gives up a whole file at a list with quotes, so each of those has its name."""
    texts = [clean(str(value)) for value in values]
    if version is VCardVersion.V4:
        texts = [parameter(name, text).partition("=")[2][1:-1] for text in texts]
    else:
        texts = [text.translate(_UNQUOTED) for text in texts]
    if any(map(_NEEDS_QUOTES.search, texts)):
        return ";".join(f'{name}="{text}"' for text in texts)
    return f"{name}={','.join(texts)}"
