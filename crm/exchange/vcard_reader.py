"""vCard files of any program and version → cards and problems.

Nothing raises: whatever the bytes, the cards that can be read are there and everything else is named with card and
line. One bad line costs itself, one bad card itself. The time is linear in the length of the input.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final, Generic, TypeVar

from crm.exchange.clean_text import clean
from crm.exchange.vcard_bounds import MOST_CARDS, bounded
from crm.exchange.vcard_card import CardFile, Parameters, Problem, Trouble, VCard, VProperty
from crm.exchange.vcard_halves import TextPart
from crm.exchange.vcard_head import Head, split_line
from crm.exchange.vcard_lines import content_lines, decoded, repaired, without_margins
from crm.exchange.vcard_plain import PlainCards, stretches
from crm.exchange.vcard_property import property_of

T = TypeVar("T")

_CARD: Final = re.compile(r"BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_LIKELY: Final = {"2": "2.1", "4": "4.0"}
_VERSIONS: Final = frozenset({"2.1", "3.0", "4.0"})
#: Lines that say nothing, in either way: one run of them is one problem.
_UNREADABLE: Final = (Trouble.NO_COLON, Trouble.NO_NAME)
_RUNS: Final = frozenset({Trouble.OUTSIDE, Trouble.STRAY_END, Trouble.RAW_BREAK, *_UNREADABLE})
_EXCERPT: Final = 40
#: How often the same problem is named in one card, and between the cards of a file.
_MOST_IN_CARD: Final = 100
_MOST_BETWEEN: Final = 10_000
#: How far a note goes on below its line, so that putting it together takes no time that counts.
_NOTE_LINES: Final = 200
_NOTE_SIGNS: Final = 20_000


def read_cards(data: bytes) -> CardFile:
    """All cards in the order in which they begin, and the problems in the order of their lines."""
    return read_part(TextPart(card_text(data)))


def card_text(data: bytes) -> str:
    """The text that the cards stand in; empty if there are none: a picture, a program, a novel."""
    text = decoded(data)
    return without_margins(text) if _CARD.search(text) else ""


def read_part(part: TextPart) -> CardFile:
    """As :func:`read_cards`, of a part of the text; cards and lines are counted from the beginning of the whole."""
    cards, problems = read_each(part, lambda card: card)
    return CardFile(cards=tuple(cards), problems=problems)


def read_each(part: TextPart, made_of: Callable[[VCard], T]) -> tuple[list[T], tuple[Problem, ...]]:
    """What is made of each card, in the order of :func:`read_part`, and the problems. It is made as soon as the card
    is read, so that never more than one of the cards has to be held."""
    reader = _Reader(part.cards, made_of)
    reader.read(part.text, part.lines + 1)
    return reader.finish()


def has_card(data: bytes) -> bool:
    """Whether a card begins in the bytes, for files whose name does not say what they are."""
    return bool(_CARD.search(decoded(data)))


class _Open:
    """A card whose END has not come yet."""

    def __init__(self, number: int, line: int, agent_of: int) -> None:
        self.number = number
        self.line = line
        self.agent_of = agent_of
        self.heads: list[tuple[int, Head]] = []


class _Reader(Generic[T]):
    def __init__(self, count: int, made_of: Callable[[VCard], T]) -> None:
        self._made_of = made_of
        self._known: dict[str, tuple[str, str, Parameters]] = {}
        self._plain = PlainCards()
        self._open: list[_Open] = []  # an agent's card stands within another: a list, so depth costs nothing
        self._made: dict[int, T] = {}  # by the numbers of the cards
        self._problems: list[Problem] = []
        self._count = count  # the number of the last card that has begun
        self._is_full = False
        self._skipped = ""  # the name of a block that is no card, while in it
        self._run = Trouble.NO_CARD  # what the lines just before were, if they were left out: reported once for a run

    def read(self, text: str, number: int) -> None:
        """Whole cards at once where they allow it, everything else line by line; ``number`` is that of the first."""
        for stretch, is_card in stretches(text):
            if self._is_full:
                return
            is_free = is_card and not self._open and not self._skipped and self._count < MOST_CARDS
            found = self._plain.read(stretch, number) if is_free else None
            if found is None:
                self._read_lines(stretch, number)
            else:
                self._add(number, *found)
            number += stretch.count("\n")

    def _read_lines(self, text: str, number: int) -> None:
        for piece, first, left_out in bounded(text):
            for offset, line in content_lines(piece):
                if self._is_full:
                    return
                self._take(number + first + offset - 1, line)
            if left_out and self._open and self._run is not Trouble.NO_END:
                self._report(number + first + piece.count("\n"), Trouble.TOO_MANY_LINES)

    def _add(self, line: int, version: str, properties: tuple[VProperty, ...]) -> None:
        self._run = Trouble.NO_CARD
        self._count += 1
        self._make(VCard(number=self._count, line=line, version=version, properties=properties))

    def _make(self, card: VCard) -> None:
        self._made[card.number] = self._made_of(card)

    def _take(self, number: int, line: str) -> None:
        head = split_line(line, self._known)
        if head is None:
            if not self._skipped and not self._goes_on(number, line):
                self._report(number, Trouble.NO_COLON if self._open else Trouble.OUTSIDE, line)
            return
        name = head.name
        if name == "BEGIN" or name == "END":
            self._border(number, head)
        elif self._skipped:
            return
        elif not self._open:
            self._report(number, Trouble.OUTSIDE, line)
        elif (not name or " " in name) and self._goes_on(number, line):
            return
        elif not name:
            self._report(number, Trouble.NO_NAME, line)
        elif name == "AGENT" and _CARD.fullmatch(head.value.strip()):  # the card begins in the line of its property
            self._open[-1].heads.append((number, head._replace(value="")))
            self._begin(number)
        else:
            self._run = Trouble.NO_CARD
            self._open[-1].heads.append((number, head))

    def _goes_on(self, number: int, line: str) -> bool:
        """Some programs write the line breaks of a note as they are. What is a line of its own, nobody can tell where
        it looks like one ("Tel: 1"); a name with a blank in it is none."""
        if not self._open or not self._open[-1].heads:
            return False
        card = self._open[-1]
        first, above = card.heads[-1]
        if above.name != "NOTE" or "ENCODING" in above.parameters or line[:2].upper() == "X-":
            return False
        if number - first > _NOTE_LINES or max(len(above.value), len(line)) > _NOTE_SIGNS:
            return False
        card.heads[-1] = (first, above._replace(value=f"{above.value}\n{line.strip()}"))
        self._report(number, Trouble.RAW_BREAK, line)
        return True

    def _border(self, number: int, head: Head) -> None:
        block = head.value.strip().upper()
        if block == "VCARD":
            self._skipped = ""
            if head.name == "BEGIN":
                self._begin(number)
            elif self._open:
                self._close()
            else:
                self._report(number, Trouble.STRAY_END)
        elif head.name == "BEGIN" and not self._skipped:
            self._report(number, Trouble.OTHER_BLOCK, head.value)
            self._skipped = block
        elif block == self._skipped:
            self._skipped = ""

    def _begin(self, number: int) -> None:
        if self._run is not Trouble.NO_END:
            self._run = Trouble.NO_CARD
        agent_of = 0
        if self._open:
            above = self._open[-1]
            last = above.heads[-1][1] if above.heads else None
            if last is not None and last.name == "AGENT" and not last.value.strip():
                agent_of = above.number
                above.heads.pop()
            else:
                self._report(number, Trouble.NO_END)
                self._close()
                if not above.heads:  # ten thousand beginnings with nothing behind them are one problem
                    self._run = Trouble.NO_END
        if self._count >= MOST_CARDS:
            self._report(number, Trouble.TOO_MANY_CARDS)
            self._is_full = True
            return
        self._count += 1
        self._open.append(_Open(self._count, number, agent_of))

    def _close(self) -> None:
        card = self._open.pop()
        self._run = Trouble.NO_CARD
        version = self._version(card)
        charset = next((head.parameters["CHARSET"][0] for _, head in card.heads if "CHARSET" in head.parameters), "")
        properties = []
        for number, head in card.heads:
            if head.name == "VERSION":
                continue
            found, trouble = property_of(number, head, version, charset)
            if trouble is not None:
                excerpt = _excerpt(f"{head.name}:{head.value[:_EXCERPT]}")
                self._problems.append(Problem(card.number, number, trouble, excerpt))
            if found is not None:
                properties.append(found)
        self._make(
            VCard(
                number=card.number,
                line=card.line,
                version=version,
                properties=tuple(properties),
                agent_of=card.agent_of,
            )
        )

    def _version(self, card: _Open) -> str:
        """What the card says; without a word of it, quoted-printable tells 2.1."""
        line, said = next(
            ((n, head.value.strip()) for n, head in card.heads if head.name == "VERSION"), (card.line, "")
        )
        if said in _VERSIONS:
            return said
        if said:
            self._problems.append(Problem(card.number, line, Trouble.OTHER_VERSION, _excerpt(said)))
            return _LIKELY.get(said[:1], "3.0")
        if card.heads:
            self._problems.append(Problem(card.number, card.line, Trouble.NO_VERSION))
        encodings = (head.parameters.get("ENCODING", ("",))[0] for _, head in card.heads)
        return "2.1" if any(word.upper() in ("QUOTED-PRINTABLE", "BASE64") for word in encodings) else "3.0"

    def _report(self, line: int, trouble: Trouble, text: str = "") -> None:
        """Lines left out one after the other are one problem, with the place and words of the first."""
        if trouble is self._run or (trouble in _UNREADABLE and self._run in _UNREADABLE):
            return
        if trouble in _RUNS:
            self._run = trouble
        card = self._open[-1].number if self._open else 0
        self._problems.append(Problem(card, line, trouble, _excerpt(text)))

    def finish(self) -> tuple[list[T], tuple[Problem, ...]]:
        while self._open:
            self._report(self._open[-1].line, Trouble.NO_END)
            self._close()
        if not self._made:
            self._problems.append(Problem(0, 1, Trouble.NO_CARD))
        problems = _told(sorted(self._problems, key=lambda problem: problem.line))
        return [self._made[number] for number in sorted(self._made)], tuple(problems)


def _told(problems: list[Problem]) -> Iterator[Problem]:
    """Of what is wrong again and again within one card, or between the cards, the first places and a number."""
    counts = Counter((problem.card, problem.trouble) for problem in problems)
    seen: Counter[tuple[int, Trouble]] = Counter()
    for problem in problems:
        kind = problem.card, problem.trouble
        most = _MOST_IN_CARD if problem.card else _MOST_BETWEEN
        seen[kind] += 1
        if seen[kind] <= most:
            yield problem if seen[kind] < most else problem._replace(more=counts[kind] - most)


def _excerpt(text: str) -> str:
    """What a window can show: one line, and bytes of an unknown character set by Windows-1252."""
    return " ".join(clean(repaired(text[:_EXCERPT], "")[0]).split())
