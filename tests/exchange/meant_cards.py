"""Cards of hostile variety with what they mean, for other programs to write: equal seed, equal cards."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from crm.domain.card import ContactCard
from crm.domain.party import PartyKind, Person
from crm.domain.reach import Address, AddressKind
from crm.exchange.vcard_card import VCard, VProperty
from tests.exchange.ez_vcard import Line

#: What breaks readers: separators, escapes, encodings, borders of cards, long words that are folded, other scripts.
_PIECES = (
    *("Müller", "Straße", ",", "\n", '"', "'", "=", "=3D", "=C3", ":", "^n", "^", "€", "😀", "é", "日本語", "עברית"),
    *("  ", "a", "Referat 4", "BEGIN:VCARD", "END:VCARD", "http://x.example/?a=1&b=2", "ß" * 40, "x" * 90, "%20", "|"),
    *("item1.", "…", "\u00a0", "TEL:1", "data:,"),
)
#: What cannot be told apart in 2.1, which has no escape for it, and what a library forgets to escape there.
_ESCAPES = (";", "\\", "\\n", "\\,", "C:\\neu\\alt", "&amp;")
_PHONES = ("+49 681 501-00", "0681/1234567", "+49,,45", "112")
_COMPOUNDS = {"N": 5, "ADR": 7}


def meant_cards(seed: int, number: int, *, with_escapes: bool) -> list[list[Line]]:
    """``with_escapes``: backslashes and semicolons too, which need a version that can escape them."""
    maker = _Maker(random.Random(seed), (*_PIECES, *(_ESCAPES if with_escapes else ())))
    return [list(maker.card()) for _ in range(number)]


class _Maker:
    def __init__(self, chance: random.Random, pieces: Sequence[str]) -> None:
        self._chance = chance
        self._pieces = pieces

    def card(self) -> Iterator[Line]:
        often = self._often
        yield Line("FN", (), (self._text(4),))
        yield Line("N", (), (self._text(3), self._text(3), *(self._text(2) if often(0.4) else "" for _ in range(3))))
        if often(0.7):
            yield Line("ORG", (), tuple(self._text(4) for _ in range(self._chance.randint(1, 3))))
        for name, length in (("TITLE", 4), ("ROLE", 4), ("NOTE", 12)):
            if often(0.6):
                yield Line(name, (), (self._text(length),))
        for _ in range(self._chance.randint(0, 3)):
            kinds = self._chance.sample(("work", "home", "cell", "fax", "voice"), self._chance.randint(0, 3))
            yield Line("TEL", tuple(kinds), (self._chance.choice(_PHONES),))
        for _ in range(self._chance.randint(0, 2)):
            yield Line("ADR", ("work",) if often(0.5) else (), self._parts_of_address())
        if often(0.5):
            yield Line("CATEGORIES", (), tuple(self._text(3) for _ in range(self._chance.randint(2, 3))))
        if often(0.3):
            yield Line("PHOTO", (), (), self._chance.randbytes(self._chance.randint(1, 300)))

    def _parts_of_address(self) -> tuple[str, ...]:
        return (*(self._text(3) if self._often(0.6) else "" for _ in range(6)), "Land")

    def _text(self, length: int) -> str:
        made = "".join(self._chance.choice(self._pieces) for _ in range(self._chance.randint(1, length)))
        return made.strip() or "leer"

    def _often(self, share: float) -> bool:
        return self._chance.random() < share


def hostile_contacts(seed: int, number: int) -> list[ContactCard]:
    """Contacts of ours whose every text is hostile, for other programs to read."""
    chance = random.Random(seed)

    def text(length: int, *, is_line: bool = False) -> str:
        made = "".join(chance.choice((*_PIECES, ";", "&amp;")) for _ in range(chance.randint(1, length)))
        return (made.replace("\n", " ") if is_line else made).strip() or "leer"

    return [
        ContactCard(
            uid=f"6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f{place:04x}",
            kind=PartyKind.PERSON,
            name=text(4),
            person=Person(given_name=text(3), family_name=text(3), degrees=text(2), suffix=text(2)),
            body=text(4),
            unit=text(3),
            function=text(4),
            role=text(3),
            note=text(12),
            categories=("Presse", text(2).replace(";", "")),  # of a list in 3.0 ical.js leaves \\; as it is
            addresses=(
                Address(street=text(3, is_line=True), postcode="66117", city=text(2, is_line=True)),
                Address(kind=AddressKind.FOREIGN, street=text(2, is_line=True), city="Metz", country="Frankreich"),
            ),
        )
        for place in range(number)
    ]


def differences(meant: Sequence[Sequence[Line]], read: Sequence[VCard]) -> list[tuple[Line, object]]:
    """Each value that is not read as it was meant, with what was read; cards have to be as many."""
    assert len(read) == len(meant)
    found: list[tuple[Line, object]] = []
    for lines, card in zip(meant, read, strict=True):
        seen: dict[str, int] = {}
        for line in lines:
            place = seen[line.name] = seen.get(line.name, -1) + 1
            properties = card.all(line.name)
            one = properties[place] if place < len(properties) else None
            if one is None or not _is_same(line, one):
                found.append((line, one and (one.values, one.types)))
    return found


def _is_same(line: Line, one: VProperty) -> bool:
    if line.data:
        return one.data == line.data
    if line.name in _COMPOUNDS or line.name == "ORG":
        parts = [part if isinstance(part, str) else ",".join(part) for part in one.values[0]] if one.values else []
        read = tuple(part.strip() for part in parts)
        read += ("",) * (_COMPOUNDS.get(line.name, 0) - len(read))
        read = read[: max(len(line.values), 1)] if not any(read[len(line.values) :]) else read
    else:
        read = tuple(str(value).strip() for value in one.values)
    return read == line.values and set(line.types) <= one.types
