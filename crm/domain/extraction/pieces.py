"""One piece of a short line: a name, a function, a body, a unit, or several of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from crm.domain.extraction.bodies import has_legal_form, is_abbreviation, is_body, is_unit, nominative
from crm.domain.extraction.found import Field, Rule, finding_of
from crm.domain.extraction.functions import is_function, split_function
from crm.domain.extraction.items import Item, What
from crm.domain.extraction.layout import Span
from crm.domain.extraction.line_words import (
    BESIDE_LABEL,
    BESIDE_ROOM,
    BETWEEN_NAMES,
    LABEL_OF_CLERK,
    LABELLED,
    OPENING,
    TURN_TO,
)
from crm.domain.extraction.names import FoundName, name_in
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.name_words import is_suffix

#: "Pressestelle des Ministeriums für Gesundheit".
_UNIT_OF: Final = re.compile(r"(?P<unit>[A-ZÄÖÜ][\w-]+) (?P<word>de[sr]) (?P<body>[A-ZÄÖÜ].{5,80})")
#: "Veranstalter: Regionalverband Muster in Kooperation mit …".
_TOGETHER: Final = re.compile(r" (?:in Kooperation|in Zusammenarbeit|gemeinsam|zusammen) mit ")
#: What somebody does at a meeting says nothing of the body beside the name.
_IN_THE_ROUND: Final = re.compile(
    r" \((?:Leitung|Vorsitz|Sitzungsleitung|online|per Video|entschuldigt|Gast|i\. ?V\.)\)\Z"
)
_HOLDER: Final = re.compile(
    r"(?P<body>[A-ZÄÖÜ][^()]{2,60}(?:GmbH|UG|AG|KG|GbR|SE|eG|e\. ?V\.))"
    r" \((?P<post>[A-ZÄÖÜ][\w-]{1,30}(?: & [A-Z]{3})?): (?P<name>[^():]{5,100})\)"
)
#: "Podium mit Anna Muster, Bernd Probe und …".
_WITH: Final = re.compile(r"(?:[A-ZÄÖÜ][\w-]+ ){1,2}mit (?=[A-ZÄÖÜ])")
_LABELS: Final = {
    What.NAME: frozenset(("fn", "name")),
    What.BODY: frozenset(
        (
            "veranstalter",
            "veranstalterin",
            "ausrichter",
            "ausrichterin",
            "herausgeber",
            "herausgeberin",
            "org",
            "firma",
            "unternehmen",
            "organisation",
            "behörde",
            "dienststelle",
            "company",
        )
    ),
    What.FUNCTION: frozenset(("title", "funktion", "position", "amt", "beruf", "role", "job title")),
    What.UNIT: frozenset(("abteilung", "referat")),
}


def named_in(names: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """The persons between commas, each with the function and body that stand behind its name."""
    found: list[Item] = []
    start, last = 0, 0
    for between in [*BETWEEN_NAMES.finditer(names.text), None]:
        span = names.part(start, between.start() if between else len(names.text))
        name = name_in(span.text, vocabulary) if span.text else None
        if name is not None and name.parsed.family_name:
            finding = finding_of(Field.NAME, name.value, span.start, span.end, Rule.NAME_OF_MANAGEMENT, name.courtesy)
            item = Item(What.MANAGEMENT, span, number, block, finding, name, function=name.parsed.office)
            found.append(_with_aside(item, name.aside, vocabulary))
            last = between.end() if between else len(names.text)
        elif found:
            rest = names.part(last, between.start() if between else len(names.text))
            found[-1] = _with_more(found[-1], rest, number, block, vocabulary)
        start = between.end() if between else start
    return found


def only_named_in(names: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """The persons where nothing but several persons stands between commas, and the first is one for sure."""
    named = named_in(names, number, block, vocabulary)
    is_all = len(named) == len(BETWEEN_NAMES.findall(names.text)) + 1
    is_sure = bool(named) and named[0].name is not None and named[0].name.is_sure
    return named if len(named) > 1 and is_all and is_sure else []


def _with_aside(item: Item, aside: str, vocabulary: Vocabulary) -> Item:
    """ "Anna Muster (CEO)", "Anna Muster (Muster GmbH)", "Anna Muster (Geschäftsführerin, Muster GmbH)"."""
    first, _, second = aside.partition(", ")
    if second and is_function(first, vocabulary) and is_body(second, vocabulary):
        return replace(item, function=item.function or first, body=second)
    if aside and is_function(aside, vocabulary):
        return replace(item, function=item.function or aside)
    is_named = " " in aside or has_legal_form(aside) or bool(vocabulary.body(aside))
    return replace(item, body=aside) if is_named and is_body(aside, vocabulary) else item


def _with_more(item: Item, rest: Span, number: int, block: int, vocabulary: Vocabulary) -> Item:
    """ "Anna Muster, Leiterin für Inneres, Bauen und Sport", "Anna Muster, Musterclub e. V."."""
    if is_abbreviation(rest.text) and not item.body:
        return replace(item, body=rest.text)  # "Moderation: Anna Muster, RPR1"
    more = _whole(rest, number, block, vocabulary) or _whole(
        rest.part(rest.text.rfind(",") + 1, len(rest.text)), number, block, vocabulary
    )
    if more is None or more.what not in (What.FUNCTION, What.BODY):
        return item
    function = more.function if more.what is What.FUNCTION else item.function
    return replace(item, function=function or item.function, body=more.body or item.body)


def piece_items(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """What a piece says: by a label before it, as a whole, or part by part between its commas."""
    lead = next((n for n, sign in enumerate(piece.text) if sign.isalnum() or sign in OPENING), len(piece.text))
    piece = piece.part(lead, len(_IN_THE_ROUND.sub("", piece.text.rstrip(" ,;:/*–-"))))
    if len(piece.text) < 2 or len(piece.text) > 200:
        return
    if turned := TURN_TO.match(piece.text):
        for item in piece_items(piece.part(turned.end(), len(piece.text)), number, block, vocabulary):
            yield replace(item, is_clerk=item.what is What.NAME)
        return
    if holder := _HOLDER.fullmatch(piece.text):
        yield from _holder(piece, holder, number, block, vocabulary)
        return
    if said := (
        _by_label(piece, number, block, vocabulary)
        or _beside_label(piece, number, block, vocabulary)
        or _one_or_several(piece, number, block, vocabulary)
    ):
        yield from said
        return
    parts = list(_at_commas(piece, vocabulary))
    if len(parts) == 1:
        yield Item(What.OTHER, piece, number, block)
        return
    for part in parts:
        said = _one_or_several(part, number, block, vocabulary)
        yield from said or ([Item(What.OTHER, part, number, block)] if part.text else [])


def _holder(piece: Span, match: re.Match[str], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """ "Amtsmuster UG (Gründer: Anna Muster)": the body, and who holds which post there."""
    body = piece.part(0, match.end("body"))
    yield body_item(body, body.text, number, block, vocabulary)
    named = piece.part(match.start("name"), match.end("name"))
    for item in named_in(named, number, block, vocabulary):
        yield replace(item, what=What.NAME, function=item.function or match["post"], body=item.body or body.text)


def _by_label(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """ "Firma: …", "Position: …"."""
    match = LABELLED.fullmatch(piece.text)
    label = match["label"].casefold() if match else ""
    what = next((what for what, words in _LABELS.items() if label in words), None)
    if match is None or what is None:
        return []
    value = piece.part(match.start("value"), match.end("value"))
    return list(_labelled(what, value, number, block, vocabulary))


def _one_or_several(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    if several := _several(piece, number, block, vocabulary):
        return several
    item = _whole(piece, number, block, vocabulary)
    if item is not None and item.what is What.UNIT and item.body:
        body = piece.part(piece.text.index(" ", piece.text.index(" ") + 1), len(piece.text))
        return [replace(item, body=""), body_item(body, item.body, number, block, vocabulary)]
    return [item] if item else []


def _several(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """ "Oberbürgermeister Anton Muster und Berta Probe (Muster e. V.)"."""
    if not re.search(r" (?:und|sowie) ", piece.text):
        return []
    if led := _WITH.match(piece.text):
        piece = piece.part(led.end(), len(piece.text))
    return [replace(one, what=What.NAME) for one in only_named_in(piece, number, block, vocabulary)]


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
    item = name_item(named, name, number, block, What.NAME, vocabulary)
    items = [replace(item, is_clerk=LABEL_OF_CLERK.match(piece.text) is not None)]
    return [*items, said] if said is not None and said.what in (What.UNIT, What.FUNCTION) else items


def _labelled(what: What, value: Span, number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    if what is What.NAME:
        name = name_in(value.text, vocabulary)
        yield (
            name_item(value, name, number, block, what, vocabulary) if name else Item(What.OTHER, value, number, block)
        )
    elif what is What.BODY:
        text = _TOGETHER.split(value.text.partition(";")[0])[0]
        yield body_item(value, text, number, block, vocabulary)
    elif what is What.UNIT:
        yield Item(
            what, value, number, block, finding_of(Field.UNIT, value.text, value.start, value.end, Rule.UNIT_LINE)
        )
    else:
        yield _function_item(value, number, block, vocabulary)


def _at_commas(piece: Span, vocabulary: Vocabulary) -> Iterator[Span]:
    """The parts between commas, as long as the whole says nothing; a function keeps its list ("für Inneres, Bauen")."""
    start, text = 0, piece.text
    for at in [*(m.start() for m in re.finditer(r",(?![^()]{0,80}\))", text)), len(text)]:
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
        return body_item(piece, text, number, block, vocabulary)
    if is_suffix(text.split()) and len(text) < 12:
        return None
    if _is_list(text, vocabulary):
        return None
    function = is_function(text, vocabulary) or _is_small_function(text, vocabulary)
    name = name_in(text, vocabulary)
    is_post = function and not name.parsed.office and not name.parsed.suffix.startswith("Md") if name else False
    if name is not None and not is_post and "," not in name.parsed.office:
        if text.casefold().startswith("im namen "):  # somebody else writes
            return name_item(piece, name, number, block, What.MANAGEMENT, vocabulary)
        what = What.NAME if name.is_sure else What.DOUBTFUL_NAME
        return name_item(piece, name, number, block, what, vocabulary)
    if "," in text and (first := name_in(text.partition(",")[0], vocabulary)) and first.is_sure:
        return None  # "Oberamtsrat Peter Muster, Leiter des Bauamts"
    if function and "," not in text[:12]:
        return _function_item(piece, number, block, vocabulary)
    if is_unit(text):
        return _unit_item(piece, number, block, vocabulary)
    return _named_or_body(piece, number, block, vocabulary)


def _named_or_body(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> Item | None:
    """ "Musterwerke GmbH"; and "Birte Muster, Landesärztekammer", where the first may be a name."""
    first, _, rest = piece.text.partition(", ")
    if is_unit(rest) and is_body(first, vocabulary):
        return None  # "Stadt Musterhain, Gleichstellungsbüro" is a body and its part
    if is_body(rest, vocabulary) and (name := name_in(first, vocabulary)):
        return replace(name_item(piece, name, number, block, What.DOUBTFUL_NAME, vocabulary), body=rest)
    return body_item(piece, piece.text, number, block, vocabulary) if is_body(piece.text, vocabulary) else None


def _unit_item(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> Item:
    """A part of a body; with its body if that follows in the genitive."""
    of = _UNIT_OF.fullmatch(piece.text)
    if of and is_body(of["body"], vocabulary):
        unit = piece.part(0, of.end("unit"))
        finding = finding_of(Field.UNIT, unit.text, unit.start, unit.end, Rule.UNIT_LINE)
        return Item(What.UNIT, piece, number, block, finding, body=nominative(of["body"], of["word"], vocabulary))
    finding = finding_of(Field.UNIT, piece.text, piece.start, piece.end, Rule.UNIT_LINE)
    return Item(What.UNIT, piece, number, block, finding)


def _is_small_function(text: str, vocabulary: Vocabulary) -> bool:
    """ "redakteur landespolitik" in a signature without capitals, "CHIEF EXECUTIVE OFFICER" in one of capitals."""
    usual = text.title() if text.isupper() else text[:1].upper() + text[1:] if text.islower() else ""
    return len(usual.split()) in (1, 2, 3) and not has_legal_form(text) and is_function(usual, vocabulary)


def _is_list(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a person or a firm stands behind a comma, so that the whole is more than one thing."""
    parts = [part.strip() for part in text.split(",")[1:6]]
    return any(has_legal_form(part) or ((name := name_in(part, vocabulary)) and name.is_sure) for part in parts)


def name_item(piece: Span, name: FoundName, number: int, block: int, what: What, vocabulary: Vocabulary) -> Item:
    finding = finding_of(Field.NAME, name.value, piece.start, piece.end, Rule.NAME_LINE, name.courtesy)
    item = Item(what, piece, number, block, finding, name, function=name.parsed.office)
    return _with_aside(item, name.aside, vocabulary)


def _function_item(piece: Span, number: int, block: int, vocabulary: Vocabulary) -> Item:
    function, body = split_function(re.sub(r"^(?:Die|Der) ", "", piece.text), vocabulary)
    finding = finding_of(Field.FUNCTION, function, piece.start, piece.end, Rule.FUNCTION_LINE)
    return Item(What.FUNCTION, piece, number, block, finding, function=function, body=body)


def body_item(piece: Span, text: str, number: int, block: int, vocabulary: Vocabulary) -> Item:
    text = re.sub(
        r", (?:Der|Die) [^,]{3,40}(?:,.*)?\Z|"
        r", [^,\d]{3,40} \d{1,4} ?[a-z]?(?:,.*)?\Z|,? (?:Anstalt|Körperschaft|Sitz|vertreten|Eigenbetrieb|"
        r"Amtsgericht|Registergericht|HR ?[AB]|Registered|"
        r"Commercial [Rr]egister|(?:den )?\d{1,2}\. ?[A-ZÄÖÜ][a-zä]+ \d{4})\b.*",
        "",
        text,
    )
    value = vocabulary.body(text) or re.sub(r"^(?:Der|Die|Das|Firma|Fa\.) ", "", text)
    finding = finding_of(Field.BODY, value, piece.start, piece.end, Rule.BODY_LINE)
    return Item(What.BODY, piece, number, block, finding, body=value)
