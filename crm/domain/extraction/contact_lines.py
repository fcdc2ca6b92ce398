"""The short lines of a signature, letterhead or card as items: what each piece of them says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from crm.domain.degrees import is_degree
from crm.domain.extraction.addresses import FoundAddress, addresses_in
from crm.domain.extraction.bodies import has_legal_form, is_body, is_unit, legal_form_at, nominative
from crm.domain.extraction.found import Field, Finding, Rule
from crm.domain.extraction.functions import is_function, is_function_word, split_function
from crm.domain.extraction.layout import Block, Span, pieces_of
from crm.domain.extraction.line_words import (
    ANSWER,
    BESIDE_LABEL,
    BESIDE_ROOM,
    BETWEEN_NAMES,
    CLOSING,
    ISSUED_BY,
    LABEL_LEFT,
    LABEL_OF_CLERK,
    LABELLED,
    LIST_LABEL,
    MAIL_HEAD,
    MANAGEMENT,
    NOISE,
    OF_EVENT,
    OPENING,
    PRESS_HEADING,
    PRIVATE,
    PRIVATE_WORD,
    ROLE_LABEL,
    SALUTATION,
    TO_SOMEBODY,
    TURN_TO,
)
from crm.domain.extraction.names import FoundName, name_in
from crm.domain.extraction.reach import beside, number_found, reach_in
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.name_words import is_suffix


class What(Enum):
    """What an item is."""

    NAME = auto()
    FUNCTION = auto()
    UNIT = auto()
    BODY = auto()
    REACH = auto()
    ADDRESS = auto()
    PRESS_HEADING = auto()
    SPEAKER = auto()  # "Moderation: …"; the span is the word of the role
    MANAGEMENT = auto()  # a person named in the legal notice
    DOUBTFUL_NAME = auto()
    SENDER_MAIL = auto()  # in the head of a quoted mail
    CLOSING = auto()  # "Mit freundlichen Grüßen"
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """A piece and what it is; ``line`` counts the lines of the text, ``block`` its blocks."""

    what: What
    span: Span
    line: int
    block: int
    finding: Finding | None = None
    name: FoundName | None = None
    function: str = ""
    body: str = ""
    is_clerk: bool = False  # "Ansprechpartnerin: …" stood before the name


_EXTENSION_LINE: Final = re.compile(
    r"(?P<label>(?:Durchwahl|DW|Tel(?:efon)?|Fon|(?:Tele)?Fax|Apparat|App|Nebenstelle)\w*)[.:]*\s*"
    r"[-–]\s?(?P<digits>\d{1,5})",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r" (?:für|der|des|im|in) ")
#: More names stand behind no label.
_MOST_NAMED: Final = 160
_LABELS: Final = {
    What.NAME: frozenset(("fn", "name")),
    What.BODY: frozenset(("org", "firma", "unternehmen", "organisation", "behörde", "dienststelle", "company")),
    What.FUNCTION: frozenset(("title", "funktion", "position", "amt", "beruf", "role", "job title")),
    What.UNIT: frozenset(("abteilung", "referat")),
}


def items_of(blocks: list[Block], vocabulary: Vocabulary) -> list[Item]:
    """The items of all short lines, in order."""
    found: list[Item] = []
    number = 0
    for index, block in enumerate(blocks):
        if not block.is_prose:
            items = list(_block_items(block, index, number, vocabulary))
            found += sorted(items, key=lambda one: (one.line, one.finding.start if one.finding else one.span.start))
        number += len(block.lines) + 1
    return _whole_bodies(_with_extensions(found, blocks))


def _with_extensions(items: list[Item], blocks: list[Block]) -> list[Item]:
    """ "Durchwahl: -345" is an extension of the number in a line above, or else below."""
    numbers = [one for one in items if one.finding and one.finding.field is Field.PHONE]
    if not numbers:
        return items
    lines = [one.line for one in numbers]
    made = list(items)
    first = 0
    for index, block in enumerate(blocks):
        for offset, line in enumerate(block.lines if not block.is_prose else ()):
            match = _EXTENSION_LINE.fullmatch(line.text)
            at = bisect_right(lines, first + offset) if match else 0
            for number in [*numbers[max(0, at - 1) : at], *numbers[at : at + 1]] if match else []:
                said = number.finding
                raw = number.span.text[said.start - number.span.start : said.end - number.span.start] if said else ""
                value = beside(raw, match["digits"]) if match else None
                if match and value:
                    found = number_found(line, match["label"], value, match.start("digits") - 1, len(line.text))
                    made.append(Item(What.REACH, line, first + offset, index, found))
                    break
        first += len(block.lines) + 1
    return sorted(made, key=lambda one: one.line) if len(made) > len(items) else items


def _whole_bodies(items: list[Item]) -> list[Item]:
    """A firm over two lines: "Stadtwerke | Musterstadt AöR", "GEBRÜDER MUSTER | MASCHINENBAU GMBH"."""
    made: list[Item] = []
    for item in items:
        before = made[-1] if made else None
        if before is not None and _begins_body(before, item) and item.finding is not None:
            body = f"{before.span.text} {item.body}"
            span = Span(before.span.start, item.span.end, f"{before.span.text} {item.span.text}")
            finding = replace(item.finding, value=body, start=span.start)
            made[-1] = replace(item, span=span, finding=finding, body=body, line=before.line)
        else:
            made.append(item)
    return made


def _begins_body(before: Item, item: Item) -> bool:
    if item.what is not What.BODY or (item.line, item.block) != (before.line + 1, before.block):
        return False
    form = legal_form_at(item.body)
    if form is None or has_legal_form(before.span.text):
        return False
    if before.what is What.BODY:
        most = 6 if _LINK.search(before.span.text) else 3
        return len(item.body[:form].split()) <= 1 and len(before.span.text.split()) <= most
    is_capital = before.span.text == before.span.text.upper() and item.body == item.body.upper()
    return before.what is What.OTHER and is_capital


def _block_items(block: Block, index: int, first: int, vocabulary: Vocabulary) -> Iterator[Item]:
    lines = [_unpacked(line) for line in _with_degrees(block.lines)]
    useful = [line if not _is_noise(line) else line.part(0, 0) for line in lines]
    starts = [line.start for line in lines]
    addresses: dict[int, list[FoundAddress]] = {}
    taken: dict[int, list[Span]] = {}
    for one in addresses_in(useful):
        addresses.setdefault(bisect_right(starts, one.spans[0].start) - 1, []).append(one)
        for span in one.spans:
            taken.setdefault(bisect_right(starts, span.start) - 1, []).append(span)
    for offset, line in enumerate(lines):
        number = first + offset
        for one in addresses.get(offset, ()):
            label = PRIVATE if PRIVATE_WORD.match(line.text) else ""
            finding = _finding(Field.ADDRESS, one.address.one_line(), one.start, one.end, Rule.ADDRESS_LINES, label)
            yield Item(What.ADDRESS, one.spans[0], number, index, finding)
        yield from _line_items(line, taken.get(offset, []), number, index, vocabulary)


def _with_degrees(lines: Sequence[Span]) -> list[Span]:
    """Degrees in a line of their own belong to the name in the next one; its place then is empty."""
    made = list(lines)
    for number, (line, below) in enumerate(pairwise(lines)):
        words = line.text.split()
        if words and len(line.text) < 40 and all(is_degree(word) for word in words) and not is_function_word(below.text.split()[0]):
            gap = " " * (below.start - line.end)  # so that places in the text stay what they are
            made[number : number + 2] = [line.part(0, 0), Span(line.start, below.end, f"{line.text}{gap}{below.text}")]
    return made


def _unpacked(line: Span) -> Span:
    """ "ADR;TYPE=WORK:;;Musterweg 1;Saarbrücken;;66111;Deutschland" with the postcode before the place."""
    match = LABELLED.fullmatch(line.text)
    if match is None or match["label"].upper() != "ADR" or match["value"].count(";") < 5:
        return line
    parts = match["value"].split(";")
    street, city, code = parts[2], parts[3], parts[5]
    return Span(line.start, line.end, f"{street}, {code} {city}")


def _answers(line: Span, start: int, number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """ "Um Antwort wird gebeten an Frau Anna Muster, Tel. …": numbers that belong to nobody else."""
    match = TO_SOMEBODY.search(line.text, start)
    name = name_in(match["name"], vocabulary) if match else None
    if match is None or name is None:
        return
    named = line.part(match.start("name"), match.end("name"))
    yield _name_item(named, name, number, block, What.NAME, vocabulary)
    for finding in reach_in(line.part(match.end(), len(line.text))):
        yield Item(What.REACH, line, number, block, finding)


def _mail_head(line: Span, match: re.Match[str], number: int, block: int) -> Iterator[Item]:
    """ "Von: Anna Muster <anna.muster@…>": the mailbox of somebody who signs below, or of nobody."""
    for finding in reach_in(line.part(match.start(match.lastgroup or 0), len(line.text))):
        if finding.field is Field.EMAIL:
            yield Item(What.SENDER_MAIL, line, number, block, finding)


def _is_noise(line: Span) -> bool:
    return NOISE.match(line.text) is not None and PRESS_HEADING.match(line.text) is None


def _line_items(line: Span, taken: list[Span], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    if heading := PRESS_HEADING.match(line.text):
        yield Item(What.PRESS_HEADING, line.part(0, heading.end()), number, block)
        line = line.part(heading.end(), len(line.text))
    yield from _told_by_its_form(line, taken, number, block, vocabulary)


def _told_by_its_form(line: Span, taken: list[Span], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """Lines that say by their first words what they are; the pieces of all others."""
    if CLOSING.match(line.text) and len(line.text) < 60:
        yield Item(What.CLOSING, line, number, block)
        return
    if answer := ANSWER.match(line.text):
        yield from _answers(line, answer.end(), number, block, vocabulary)
        return
    if head := MAIL_HEAD.match(line.text):
        yield from _mail_head(line, head, number, block)
        return
    if SALUTATION.match(line.text) or OF_EVENT.match(line.text):
        return
    if role := ROLE_LABEL.fullmatch(line.text):
        yield from _speakers(line, role, number, block, vocabulary)
        return
    if issued := ISSUED_BY.fullmatch(line.text):
        body = line.part(issued.start("body"), issued.end("body"))
        yield _body_item(body, nominative(body.text, issued["word"], vocabulary), number, block, vocabulary)
        return
    if listed := _listed(line, number, block, vocabulary):
        yield from listed
        return
    if managed := MANAGEMENT.search(line.text):
        yield from _management(line, number, block, vocabulary)
        line = line.part(0, managed.start())
    if not line.text or _is_noise(line):
        return
    yield from _pieces(line, taken, number, block, vocabulary)


def _pieces(line: Span, taken: list[Span], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """Ways to reach somebody, and what stands around them."""
    reach = reach_in(line)
    for finding in reach:
        yield Item(What.REACH, line, number, block, finding)
    holes = [(one.start, one.end) for one in reach] + [(span.start, span.end) for span in taken]
    for rest in _rests(line, holes):
        left = LABEL_LEFT.search(rest.text[-60:]) if rest.end < line.end else None
        rest = rest.part(0, len(rest.text) - len(left[0])) if left else rest
        is_whole = is_unit(rest.text) and not re.search(r"[|•·;\t]", rest.text)
        for piece in [rest] if is_whole else pieces_of(rest):
            yield from _piece_items(piece, number, block, vocabulary)


def _management(line: Span, number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """The persons of each post that the line names: "Geschäftsführer: …, Aufsichtsrat: …"."""
    labels = list(MANAGEMENT.finditer(line.text))
    ends = [*(label.start() for label in labels[1:]), len(line.text)]
    for label, end in zip(labels, ends, strict=True):
        names = line.part(label.end(), min(end, label.end() + _MOST_NAMED))
        names = names.part(0, len(re.split(r"\s[|•·–](?:\s|\Z)", names.text)[0]))
        said = _of_one(label["function"].strip())
        for named in _named(names, number, block, vocabulary):
            is_of_minutes = said.startswith(("Vorsitz", "Protokoll", "Sitzung")) and len(said) < 16
            yield replace(named, function=(named.function or said) if is_of_minutes else (said or named.function))


def _speakers(line: Span, match: re.Match[str], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """Who has the part that the line begins with: "Moderation: …"."""
    names = line.part(match.start("names"), match.end("names"))
    for named in _named(names, number, block, vocabulary):
        if named.finding is not None:
            for role in ("role", "role2") if match["role2"] else ("role",):
                heading = line.part(match.start(role), match.end(role))
                yield replace(
                    named, what=What.SPEAKER, span=heading, finding=replace(named.finding, rule=Rule.NAME_LINE)
                )


def _listed(line: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """ "Verwaltung: Anna Muster, Bernd Probe (Protokoll)": nothing but persons behind a short label."""
    match = LIST_LABEL.fullmatch(line.text)
    if match is None or MANAGEMENT.match(line.text):
        return []
    names = line.part(match.start("names"), len(line.text))
    named = _named(names, number, block, vocabulary)
    is_all = len(named) == len(BETWEEN_NAMES.findall(names.text)) + 1
    is_sure = bool(named) and named[0].name is not None and named[0].name.is_sure
    return named if len(named) > 1 and is_all and is_sure else []


def _named(names: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """The persons between commas, each with the function and body that stand behind its name."""
    found: list[Item] = []
    start, last = 0, 0
    for between in [*BETWEEN_NAMES.finditer(names.text), None]:
        span = names.part(start, between.start() if between else len(names.text))
        name = name_in(span.text, vocabulary) if span.text else None
        if name is not None and name.parsed.family_name:
            finding = _finding(Field.NAME, name.value, span.start, span.end, Rule.NAME_OF_MANAGEMENT, name.courtesy)
            item = Item(What.MANAGEMENT, span, number, block, finding, name, function=name.parsed.office)
            found.append(_with_aside(item, name.aside, vocabulary))
            last = between.end() if between else len(names.text)
        elif found:
            rest = names.part(last, between.start() if between else len(names.text))
            found[-1] = _with_more(found[-1], rest, number, block, vocabulary)
        start = between.end() if between else start
    return found


def _with_aside(item: Item, aside: str, vocabulary: Vocabulary) -> Item:
    """ "Anna Muster (CEO)", "Anna Muster (Muster GmbH)"."""
    if aside and is_function(aside, vocabulary):
        return replace(item, function=item.function or aside)
    is_named = " " in aside or has_legal_form(aside) or bool(vocabulary.body(aside))
    return replace(item, body=aside) if is_named and is_body(aside, vocabulary) else item


def _with_more(item: Item, rest: Span, number: int, block: int, vocabulary: Vocabulary) -> Item:
    """ "Anna Muster, Leiterin für Inneres, Bauen und Sport", "Anna Muster, Musterclub e. V."."""
    more = _whole(rest, number, block, vocabulary) or _whole(
        rest.part(rest.text.rfind(",") + 1, len(rest.text)), number, block, vocabulary
    )
    if more is None or more.what not in (What.FUNCTION, What.BODY):
        return item
    function = more.function if more.what is What.FUNCTION else item.function
    return replace(item, function=function or item.function, body=more.body or item.body)


def _of_one(function: str) -> str:
    """The post of one person: "Managing Directors" → "Managing Director"."""
    small = function.casefold().replace(" ", "")
    if small.startswith(("v.i.s.d", "verantwortlichi", "vertretendurch")) or small == "vertretungsberechtigt":
        return ""
    if small.endswith("innen"):
        return function[: -len("erinnen")] + "ung"
    if small == "managingdirectors":
        return "Managing Director"
    return "Vorstand" if small.startswith("vertretungsberechtigte") else function


def _rests(line: Span, holes: list[tuple[int, int]]) -> Iterator[Span]:
    start = line.start
    for low, high in sorted(holes):
        if low >= start:
            yield line.part(start - line.start, low - line.start)
        start = max(start, high)
    if start < line.end:
        yield line.part(start - line.start, len(line.text))


def _piece_items(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    lead = next((n for n, sign in enumerate(piece.text) if sign.isalnum() or sign in OPENING), len(piece.text))
    piece = piece.part(lead, len(piece.text.rstrip(" ,;:/*–-")))
    if len(piece.text) < 2 or len(piece.text) > 200:
        return
    if turned := TURN_TO.match(piece.text):
        for item in _piece_items(piece.part(turned.end(), len(piece.text)), number, block, vocabulary):
            yield replace(item, is_clerk=item.what is What.NAME)
        return
    if labelled := LABELLED.fullmatch(piece.text):
        value = piece.part(labelled.start("value"), labelled.end("value"))
        label = labelled["label"].casefold()
        what = next((what for what, words in _LABELS.items() if label in words), None)
        if what is not None:
            yield from _labelled(what, value, number, block, vocabulary)
            return
    if beside := _beside_label(piece, number, block, vocabulary):
        yield from beside
        return
    if several := _several(piece, number, block, vocabulary):
        yield from several
        return
    if item := _whole(piece, number, block, vocabulary):
        yield item
        return
    parts = list(_at_commas(piece, vocabulary))
    if len(parts) == 1:
        yield Item(What.OTHER, piece, number, block)
        return
    for part in parts:
        if several := _several(part, number, block, vocabulary):
            yield from several
            continue
        item = _whole(part, number, block, vocabulary)
        if item or part.text:
            yield item or Item(What.OTHER, part, number, block)


def _several(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """ "Oberbürgermeister Anton Muster und Berta Probe (Muster e. V.)"."""
    if not re.search(r" (?:und|sowie) ", piece.text):
        return []
    named = _named(piece, number, block, vocabulary)
    is_all = len(named) == len(BETWEEN_NAMES.findall(piece.text)) + 1
    is_sure = bool(named) and named[0].name is not None and named[0].name.is_sure
    return [replace(one, what=What.NAME) for one in named] if len(named) > 1 and is_all and is_sure else []


def _beside_label(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """The person behind "Sekretariat:", and what the label says; nothing if no person stands there."""
    match = BESIDE_LABEL.fullmatch(piece.text) or BESIDE_ROOM.fullmatch(piece.text)
    name = name_in(match["name"], vocabulary) if match else None
    if match and name is None:
        name = name_in(re.split(r",\s*(?=Durchwahl|Tel|-|App|Zi)", match["name"])[0], vocabulary)
    if match is None or name is None or not name.is_sure:
        return []
    named = piece.part(match.start("name"), match.end("name"))
    said = _whole(piece.part(0, match.end("label")), number, block, vocabulary)
    item = _name_item(named, name, number, block, What.NAME, vocabulary)
    items = [replace(item, is_clerk=LABEL_OF_CLERK.match(piece.text) is not None)]
    return [*items, said] if said is not None and said.what in (What.UNIT, What.FUNCTION) else items


def _labelled(what: What, value: Span, number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    if what is What.NAME:
        name = name_in(value.text, vocabulary)
        yield _name_item(value, name, number, block, what, vocabulary) if name else Item(What.OTHER, value, number, block)
    elif what is What.BODY:
        text = value.text.partition(";")[0]
        yield _body_item(value, text, number, block, vocabulary)
    elif what is What.UNIT:
        yield Item(what, value, number, block, _finding(Field.UNIT, value.text, value.start, value.end, Rule.UNIT_LINE))
    else:
        yield _function_item(value, number, block, vocabulary)


def _at_commas(piece: Span, vocabulary: Vocabulary) -> Iterator[Span]:
    """The parts between commas, as long as the whole says nothing; a function keeps its list ("für Inneres, Bauen")."""
    start, text = 0, piece.text
    for at in [*(m.start() for m in re.finditer(",", text)), len(text)]:
        part = piece.part(start, at)
        whole = piece.part(start, len(text))
        is_one = re.search(r"\bfür\b|:|\bund\b|&|\bof\b", whole.text) is not None or "," not in whole.text
        if start and is_one and is_function(whole.text, vocabulary) and not _is_list(whole.text, vocabulary):
            yield whole
            return
        yield part
        start = at + 1


def _whole(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> Item | None:
    """What the piece is if it is one thing."""
    text = piece.text
    if vocabulary.body(text):
        return _body_item(piece, text, number, block, vocabulary)
    if is_suffix(text.split()) and len(text) < 12:
        return None
    if _is_list(text, vocabulary):
        return None
    function = is_function(text, vocabulary)
    name = name_in(text, vocabulary)
    if name is not None and not (function and not name.parsed.office) and "," not in name.parsed.office:
        if text.casefold().startswith("im namen "):  # somebody else writes
            return _name_item(piece, name, number, block, What.MANAGEMENT, vocabulary)
        what = What.NAME if name.is_sure else What.DOUBTFUL_NAME
        return _name_item(piece, name, number, block, what, vocabulary)
    if "," in text and (first := name_in(text.partition(",")[0], vocabulary)) and first.is_sure:
        return None  # "Oberamtsrat Peter Muster, Leiter des Bauamts"
    if function and "," not in text[:12]:
        return _function_item(piece, number, block, vocabulary)
    if is_unit(text):
        finding = _finding(Field.UNIT, text, piece.start, piece.end, Rule.UNIT_LINE)
        return Item(What.UNIT, piece, number, block, finding)
    if is_body(text, vocabulary):
        return _body_item(piece, text, number, block, vocabulary)
    return None


def _is_list(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a person or a firm stands behind a comma, so that the whole is more than one thing."""
    parts = [part.strip() for part in text.split(",")[1:6]]
    return any(has_legal_form(part) or ((name := name_in(part, vocabulary)) and name.is_sure) for part in parts)


def _name_item(piece: Span, name: FoundName, number: int, block: int, what: What, vocabulary: Vocabulary) -> Item:
    finding = _finding(Field.NAME, name.value, piece.start, piece.end, Rule.NAME_LINE, name.courtesy)
    item = Item(what, piece, number, block, finding, name, function=name.parsed.office)
    return _with_aside(item, name.aside, vocabulary)


def _function_item(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> Item:
    function, body = split_function(re.sub(r"^(?:Die|Der) ", "", piece.text), vocabulary)
    finding = _finding(Field.FUNCTION, function, piece.start, piece.end, Rule.FUNCTION_LINE)
    return Item(What.FUNCTION, piece, number, block, finding, function=function, body=body)


def _body_item(piece: Span, text: str, number: int, block: int, vocabulary: Vocabulary) -> Item:
    text = re.sub(
        r", [^,\d]{3,40} \d{1,4} ?[a-z]?(?:,.*)?\Z|,? (?:Anstalt|Körperschaft|Sitz|vertreten|Eigenbetrieb|Amtsgericht|Registergericht|HR ?[AB]|Registered|"
        r"Commercial [Rr]egister|(?:den )?\d{1,2}\. ?[A-ZÄÖÜ][a-zä]+ \d{4})\b.*",
        "",
        text,
    )
    value = vocabulary.body(text) or re.sub(r"^(?:Der|Die|Das|Firma|Fa\.) ", "", text)
    finding = _finding(Field.BODY, value, piece.start, piece.end, Rule.BODY_LINE)
    return Item(What.BODY, piece, number, block, finding, body=value)


def _finding(field: Field, value: str, start: int, end: int, rule: Rule, label: str = "") -> Finding:
    return Finding(field=field, value=value, start=start, end=end, rule=rule, label=label)
