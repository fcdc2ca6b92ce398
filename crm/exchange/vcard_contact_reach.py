"""Phones, mails, web pages and addresses of a vCard → the program's channels and addresses."""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, TypeAlias
from urllib.parse import unquote

from crm.domain.address_block import GERMANY
from crm.domain.phone import parse_phone
from crm.domain.reach import AddressKind, ChannelKind
from crm.exchange.vcard_card import VCard, VProperty
from crm.exchange.vcard_own import CONFIDENTIAL, EXTENSION
from crm.exchange.vcard_said import SaidAddress, SaidChannel

Labels: TypeAlias = Mapping[str, str]
_KINDS: Final = {"EMAIL": ChannelKind.EMAIL, "URL": ChannelKind.WEB}
_MOBILE: Final = frozenset({"cell", "mobile", "iphone", "pager"})
_PRIVATE: Final = frozenset({"home"})
#: What a label says where no type says anything: phones hand on a contact so.
_LABELS: Final = {
    **dict.fromkeys(("mobil", "mobile", "handy", "mobiltelefon"), ChannelKind.MOBILE),
    **dict.fromkeys(("fax", "telefax"), ChannelKind.FAX),
}
_PRIVATE_LABELS: Final = frozenset({"privat", "private", "zuhause", "home"})
_NO_MARKS: Final = (ChannelKind.PHONE, False, False, "")
#: Types that mail programs have made for themselves; all else behind an "x-" is a word of the user's.
_PROGRAMS: Final = re.compile(r"x-(?:evolution|kaddressbook|ms|mozilla|google|android)\b", re.IGNORECASE)
#: Samsung: TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,B=C3=BCro):…
_CUSTOM: Final = "X-CUSTOM(CHARSET"
#: Apple writes the names it knows like "_$!<Work>!$_".
_APPLE: Final = re.compile(r"_\$!<(.*)>!\$_", re.DOTALL)
_APPLE_WORDS: Final = {"home": "", "work": "", "mobile": "", "other": "", "homepage": "", "main": "Zentrale"}
_WORDS_OF_GERMANY: Final = frozenset(word for name in GERMANY for word in name.split())
_SPOKEN: Final = re.compile(r"[^\W\d_]{3}")
_PO_BOX: Final = re.compile(r"(?:Postfach|PF|P\.?\s?O\.? Box)\b", re.IGNORECASE)
#: German numbers, which parse_phone would leave as they are (a test compares).
_E164: Final = re.compile(r"\+49[1-9]\d{5,11}")
_WORD: Final = re.compile(r"\w+")
#: The last line of a German address.
_PLACE: Final = re.compile(r"(?:D-)?(\d{5}) ([^\d,\n]+)")
#: "Anna Muster <anna@example.org>"
_NAMED_MAIL: Final = re.compile(r"[^<>]*<([^<>\s@]+@[^<>\s@]+)>")
_TOLD_IN_LETTERS: Final = frozenset({"ADR", "FN", "N", "ORG", "TITLE", "ROLE"})
#: What the letter form of an address has by itself.
_LETTER_WORDS: Final = _WORDS_OF_GERMANY | {"postfach", "herrn", "herr", "frau"}
#: What is longer is no number.
_LONGEST: Final = 60


def channels_of(card: VCard) -> tuple[SaidChannel, ...]:
    """In the order of the card; empty ones are left out."""
    return tuple(_channels(card))


def labels_of(card: VCard) -> Labels:
    """The labels of all groups: the first one of each."""
    made: dict[str, str] = {}
    for found in card.all("X-ABLABEL"):
        if found.group:
            made.setdefault(found.group, found.text)
    return made


def _channels(card: VCard) -> Iterator[SaidChannel]:
    labels = labels_of(card)
    for found in card.properties:
        if found.name not in ("TEL", "EMAIL", "URL"):
            continue
        value = found.text.strip()
        if not value:
            continue
        kind, is_private, is_preferred, label = _marks(found, labels)
        extension = ""
        if found.name == "TEL":
            value, extension = _number(value)
            if EXTENSION in found.parameters and value.endswith(own := found.parameters[EXTENSION][0]):
                extension = own
        elif value[:7].lower() == "mailto:":
            value = unquote(value[7:])
        elif value[-1] == ">" and (named := _NAMED_MAIL.fullmatch(value)):
            value = named[1]
        kind = _KINDS.get(found.name) or kind
        is_confidential = CONFIDENTIAL in found.parameters
        yield SaidChannel(kind, value, extension, label, is_private, is_preferred, is_confidential)


def _marks(found: VProperty, labels: Labels) -> tuple[ChannelKind, bool, bool, str]:
    """Which kind of phone it would be, whether it is private, whether it is preferred, and its label, which Apple
    writes in a line of its own and others among the types."""
    marks = _NO_MARKS
    if parameters := found.parameters:
        types = parameters.get("TYPE", ())
        if _CUSTOM in parameters:
            types = (*types, f"x-{_custom_word(parameters[_CUSTOM][-1])}")
        marks = _marks_of(types, parameters.get("PREF", ()))
    if found.group not in labels:
        return marks
    kind, is_private, is_preferred, _ = marks
    label = labels[found.group]
    word = plain_label(label)
    if "TYPE" not in found.parameters:
        kind = _LABELS.get(word.lower(), kind)
        is_private = is_private or word.lower() in _PRIVATE_LABELS
    return kind, is_private or _is_home(label), is_preferred, word


@lru_cache(maxsize=1000)
def _marks_of(types: tuple[str, ...], preferences: tuple[str, ...]) -> tuple[ChannelKind, bool, bool, str]:
    """Thousands of cards have the same few types."""
    said = frozenset(map(str.lower, types))
    word = next((kind[2:] for kind in types if kind[:2].lower() == "x-" and not _PROGRAMS.match(kind)), "")
    return _phone_kind(said), bool(said & _PRIVATE), "pref" in said or "1" in preferences, word


@lru_cache(maxsize=1000)
def _custom_word(text: str) -> str:
    """ "B=C3=BCro)" → "Büro"."""
    return a2b_qp(text.removesuffix(")").encode()).decode("utf-8", "replace")


def _phone_kind(types: frozenset[str]) -> ChannelKind:
    if "fax" in types or any(word.endswith("fax") for word in types):
        return ChannelKind.FAX
    return ChannelKind.MOBILE if types & _MOBILE else ChannelKind.PHONE


def _number(text: str) -> tuple[str, str]:
    """E.164 and extension; what is no complete number stays as written, for somebody to look at."""
    if _E164.fullmatch(text):  # as phones and we write them; reading each anew would take half the time of all
        return text, ""
    if len(text) <= _LONGEST:
        bare, _, extension = text.removeprefix("tel:").partition(";")  # tel:+49681501;ext=12 (RFC 3966)
        try:
            number, found = parse_phone(bare)
        except ValueError:
            return text, ""
        inside = extension.removeprefix("ext=") if extension.startswith("ext=") else ""
        if inside.isdecimal() and _E164.fullmatch(number + inside):  # the last digits of a German number
            return number + inside, inside
        return number, found or inside
    return text, ""


def addresses_of(card: VCard) -> tuple[SaidAddress, ...]:
    """In the order of the card; those without any part are left out."""
    labels = labels_of(card)
    return tuple(filter(None, (address_of(found, labels) for found in card.all("ADR"))))


def address_of(found: VProperty, labels: Labels) -> SaidAddress | None:
    """The address of one line, None if it says nothing."""
    box, extra, street, city, region, postcode, country, *fine = (*map(str.strip, found.parts), *[""] * 7)
    if not any((box, extra, street, city, postcode, country)):
        return None
    if not (city or postcode):
        extra, street, postcode, city = _from_one_field(extra, street)
    street, extra = _street(box, extra, street, fine)
    country = "" if country.casefold() in GERMANY else country
    if country and region and region not in city:  # no letter reaches Springfield without its state
        city = ", ".join(filter(None, (city, region)))
    kind = AddressKind.PO_BOX if _PO_BOX.match(street) else AddressKind.STREET
    if not street and postcode and not country:
        kind = AddressKind.BULK
    _, is_private, is_preferred, label = _marks(found, labels)
    return SaidAddress(
        kind=AddressKind.FOREIGN if country else kind,
        extra=extra,
        street=street,
        postcode=postcode,
        city=city,
        country=country,
        label=label,
        is_private=is_private,
        is_preferred=is_preferred,
        is_confidential=CONFIDENTIAL in found.parameters,
    )


def _from_one_field(extra: str, text: str) -> tuple[str, str, str, str]:
    """What stands above the street, the street, postcode and place, where a whole German address stands in one part."""
    border = max(text.rfind("\n"), text.rfind(","))
    place = _PLACE.fullmatch(text[border + 1 :].strip())
    if border < 0 or place is None:
        return extra, text, "", ""
    *above, street = text[:border].strip(", \n").split("\n")
    return ", ".join(filter(None, (extra, *map(str.strip, above)))), street, place[1], place[2].strip()


def _street(box: str, extra: str, street: str, fine: list[str]) -> tuple[str, str]:
    """Street and what stands above it, wherever a program writes the post office box and what is in the house."""
    if not street and any(fine):
        street, extra = _composed(extra, fine)
    if box and not street:
        street = box if _SPOKEN.search(box) else f"Postfach {box}"  # "Weg 1" is a street, wherever it stands
    elif box:
        extra = ", ".join(filter(None, (extra, box)))
    if "\n" in street:  # Apple: what is in the house stands below the street there, and above it in a letter
        street, *inside = filter(None, map(str.strip, street.split("\n")))
        extra = ", ".join(filter(None, (extra, *inside)))
    return street, extra


def _composed(extra: str, fine: list[str]) -> tuple[str, str]:
    """Street and what stands above it from the parts of RFC 9554: room, flat, floor, number, street, building, …"""
    room, flat, floor, number, street, building = (*fine, *[""] * 6)[:6]
    above = dict.fromkeys(filter(None, (extra, building, floor, flat, room)))
    return " ".join(filter(None, (street, number))), ", ".join(above)


def envelope_of(card: VCard, addresses: tuple[SaidAddress, ...]) -> tuple[str, ...]:
    """The name lines above the first address where its letter form (LABEL) has any; see the writer."""
    if not addresses:
        return ()
    forms = card.all("ADR")[0].parameters.get("LABEL", ()) or (card.first("LABEL"),)
    if not forms[0]:
        return ()
    lines = tuple(line.strip() for line in forms[0].split("\n"))
    below = addresses[0].record().lines()
    return lines[: -len(below)] if below and lines[-len(below) :] == below else ()


def told_words(card: VCard) -> frozenset[str]:
    """The words that a letter to this card has by itself: names, functions, bodies, addresses, and what
    :func:`envelope_of` takes."""
    texts = [word for found in card.properties if found.name in _TOLD_IN_LETTERS for word in (found.text, *found.parts)]
    envelope = envelope_of(card, addresses_of(card)[:1])
    return frozenset(_WORD.findall(" ".join((*texts, *envelope)).casefold())) | _LETTER_WORDS


def says_more(letter: str, told: frozenset[str]) -> bool:
    """Whether a letter form (LABEL) has a word that is not told elsewhere."""
    return not told.issuperset(_WORD.findall(letter.casefold()))


def plain_label(text: str) -> str:
    """A label without Apple's marks; empty where it says no more than the type does."""
    apple = _APPLE.fullmatch(text) if text else None
    return _APPLE_WORDS.get(apple[1].lower(), apple[1]) if apple else text


def _is_home(label: str) -> bool:
    """Whether Apple's own word for what is private is the label."""
    apple = _APPLE.fullmatch(label)
    return apple is not None and apple[1].lower() == "home"
