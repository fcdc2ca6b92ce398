"""Where an event is: behind "Ort:", in a sentence with its day or after it, in the lines of an invitation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from crm.domain.extraction.bodies import is_body, is_body_word, nominative
from crm.domain.extraction.event_days import Days
from crm.domain.extraction.first_names import is_first_name
from crm.domain.extraction.found import Draft, Field, Finding, Rule
from crm.domain.extraction.functions import is_function_word
from crm.domain.extraction.layout import Block, Span, pieces_of
from crm.domain.extraction.vocabulary import Vocabulary

_CITY: Final = re.compile(
    r"\b(?:in|nach|im)\s(?P<city>(?:St\. )?[A-ZÄÖÜ][\w-]+(?:[ /](?:am|an der)?\s?[A-ZÄÖÜ][\w-]+)?)"
)
#: Right behind the day even a place that nobody knows is one; behind "nach" as well.
_CITY_AT_ONCE: Final = re.compile(
    r",?(?: (?:um|ab|von) [\d.:]+(?: bis [\d.:]+)? Uhr,?)? (?:in|nach) (?P<city>(?:St\. |Bad )?[A-ZÄÖÜ][\w-]{2,})"
    r"(?=[ ,.;:]|\Z)"
)
_CITY_TO: Final = re.compile(r" nach (?P<city>(?:St\. |Bad )?[A-ZÄÖÜ][\w-]{2,})(?=[,.;]|\Z| (?![A-ZÄÖÜ]))")
_DATELINE: Final = re.compile(
    r"\(?(?P<city>[A-ZÄÖÜ][\w.-]{2,25}(?: [A-ZÄÖÜ][\w.-]{2,25})?)(?:/[\w ]{2,20})?(?:\. ?[–-] |\. |\.\Z| ?[–-] |, \d)"
)
_VENUE: Final = re.compile(
    r"\b(?P<word>(?i:in der|im|in den|in die|ins|an das|auf dem|am|auf der|beim)|[Aa]uf(?= Schloss| Burg| Gut)) "
    r"(?P<name>(?:[A-ZÄÖÜ„‚][\w.“‘-]*|des|der|beim|bei|"
    r"für|und|am|von|zu)(?: (?:[A-ZÄÖÜ„‚][\w.“‘-]*|des|der|beim|bei|für|und|am|von|zu)){0,8})"
)
_VENUE_WORD: Final = re.compile(
    r"(?:vertretung|rathaus(?:es)?|halle|haus(?:es)?|schloss(?:es)?|saal|universität|messe|zentrum|zentrums|hotel|"
    r"museum|theater|landtag|staatskanzlei|campus|kirche|villa|arena|schule|akademie|bibliothek|kongresszentrum|werk|"
    r"hütte|kammer|wache|schmelz|bahnhof|center|forum|scheune|mühle|hof|hofs|kreishaus|aula|pavillon|werkhalle|"
    r"kantine|foyer|spinnerei|fabrik|zeche|brauerei|schuppen|speicher|mensa|"
    r"palais|residenz|orangerie|centrum|centre|festsaal|kloster|burg|park|stadion|baustelle)$",
    re.IGNORECASE,
)
#: A house that every town has: the word behind it is the town.
_HOUSE_OF_TOWN: Final = re.compile(
    r"(?:\w+ de[sr] )?(?:Rathaus(?:es)?|Schloss|Burg|Kloster|Gymnasium|Gymnasiums|"
    r"[A-ZÄÖÜ]\w{2,}(?:halle|haus|hauses|saal|schule|zentrum|bibliothek|park|"
    r"museum|museums))\Z"
)
#: Behind a venue: "… in Musterstadt", "…, Am Markt 4, 66111 Musterstadt".
_TOWN_OF_VENUE: Final = re.compile(
    r",? in (?P<city>(?:St\. |Bad )?[A-ZÄÖÜ][\w-]{2,})(?=[ ,.;]|\Z)|"
    r"(?:, [^,.;]{4,50} \d{1,4} ?[a-z]?)?, \d{5} (?P<town>[A-ZÄÖÜ][\w-]{2,})"
)
_TIME: Final = re.compile(
    r"(?:,|\bum|\bab|\bvon)?\s*\d{1,2}(?:[:.]\d{2})?\s?(?:(?:bis|[-–])\s?\d{1,2}(?:[:.]\d{2})?\s?)?(?:Uhr|h)\b,?|"
    r"\(?(?:Einlass|Beginn|Ende)\b.*"
)
_PREPOSITION: Final = re.compile(
    r"(?:in der|im|in den|in die|ins|an das|in|auf dem|auf der|am|beim|bei der|Ort:|Wo:)\s+(?=[A-ZÄÖÜ„])"
)
_POSTCODE: Final = re.compile(r"\d{5}\s+(?P<city>[A-ZÄÖÜ][\w .-]{2,40})")
_STREET: Final = re.compile(
    r"[^\d].* \d{1,4} ?[a-z]?(?: ?[-–/] ?\d{1,4} ?[a-z]?)?|.*(?:straße|str\.|platz|weg|allee|gasse|ring|ufer|"
    r"damm)(?: \d+)?",
    re.I,
)
_PLACE_LABELS: Final = ("Wo", "Ort", "Veranstaltungsort", "Where", "Venue", "Location")


def add_place(
    draft: Draft,
    days: Days,
    sentences: Sequence[Span],
    labels: dict[str, Span],
    blocks: Sequence[Block],
    vocabulary: Vocabulary,
) -> None:
    """Adds place and city as far as the text tells them."""
    for word in _PLACE_LABELS:
        if word in labels:
            _add_labelled(draft, labels[word], vocabulary)
            return
    if days.is_line:
        _add_of_lines(draft, days, blocks, vocabulary)
        if draft.has(Field.PLACE) or draft.has(Field.CITY):
            return
        sentences = sentences[:1]
    after = [one for one in sentences if one.start >= days.sentence.start]
    if city := next((one for one in (_city(span, days, vocabulary) for span in after) if one), None):
        draft.add(city)
    for span in after:
        if venue := _venue(span, vocabulary):
            draft.add(venue)
            _add_town_behind(draft, venue, span)
            _add_city_of_venue(draft, venue, vocabulary)
            break
    dateline = None if draft.has(Field.CITY) else _dateline(sentences, vocabulary)
    if dateline is not None:
        draft.add(dateline)


def _add_of_lines(draft: Draft, days: Days, blocks: Sequence[Block], vocabulary: Vocabulary) -> None:
    """What follows the day in its line and the next two: "in der Stadthalle Musterstadt", "66111 Musterstadt"."""
    line = days.sentence
    if match := _CITY_TO.search(line.text, 0, days.first - line.start):
        draft.add(_place(Field.CITY, match["city"], line.start + match.start("city"), line.start + match.end("city")))
    for piece in _pieces_behind(days, blocks):
        if match := _POSTCODE.search(piece.text):
            city = match["city"].strip(" .")
            start = piece.start + match.start("city")
            draft.add(_place(Field.CITY, city, start, start + len(city)))
            before = _without_street(piece.part(0, len(piece.text[: match.start()].rstrip(" ,"))))
            if before.text and not draft.has(Field.PLACE) and not _STREET.fullmatch(before.text):
                _add_venue(draft, before, vocabulary)
            return
        if draft.has(Field.PLACE) or (_STREET.fullmatch(piece.text) and not _is_venue(piece.text)):
            continue
        _add_venue(draft, piece, vocabulary)


def _pieces_behind(days: Days, blocks: Sequence[Block]) -> Iterator[Span]:
    line = days.sentence
    rest = [line.part(days.last - line.start, len(line.text))]
    for block in blocks:
        at = next((number for number, one in enumerate(block.lines) if one.start == line.start), None)
        if at is not None:
            rest += block.lines[at + 1 : at + 3]
    for span in rest:
        for piece in pieces_of(span):
            time = _TIME.search(piece.text)
            parts = (piece.part(0, time.start()), piece.part(time.end(), len(piece.text))) if time else (piece,)
            for part in parts:
                lead = len(part.text) - len(part.text.lstrip(" ,("))
                bare = part.part(lead, len(part.text.rstrip(" ,)")))
                if len(bare.text) > 3:
                    yield bare


def _add_venue(draft: Draft, piece: Span, vocabulary: Vocabulary) -> None:
    """The venue, without a street behind it."""
    match = _PREPOSITION.match(piece.text)
    piece = piece.part(match.end(), len(piece.text)) if match else piece
    first, _, city = piece.text.rpartition(", ")
    if _STREET.fullmatch(first.rpartition(", ")[2]) and not any(map(str.isdigit, city)) and "," in first:
        city = city.rstrip(" .")
        at = piece.start + len(first) + 2
        draft.add(_place(Field.CITY, city, at, at + len(city)))
        piece = piece.part(0, len(first))
    piece = _without_street(piece)
    before, _, city = piece.text.rpartition(", ")
    if before and vocabulary.is_place(city) and not draft.has(Field.CITY):
        draft.add(_place(Field.CITY, city, piece.end - len(city), piece.end))
        piece = _without_street(piece.part(0, len(before)))
    is_bare_city = vocabulary.is_place(piece.text)
    if is_bare_city:
        draft.add(_place(Field.CITY, piece.text, piece.start, piece.end))
    elif piece.text[:1].isupper() and len(piece.text.split()) < 9 and (match or _is_venue(piece.text)):
        venue = _place(Field.PLACE, piece.text, piece.start, piece.end)
        draft.add(venue)
        _add_city_of_venue(draft, venue, vocabulary)


def _without_street(piece: Span) -> Span:
    while "," in piece.text and _STREET.fullmatch(piece.text.rpartition(",")[2].strip()):
        piece = piece.part(0, piece.text.rfind(","))
    return piece


def _is_venue(text: str) -> bool:
    return any(_VENUE_WORD.search(word.strip(".,“‘„")) for word in text.split()[:3])


def _add_town_behind(draft: Draft, venue: Finding, span: Span) -> None:
    """ "im Museum am Graben in Musterstadt"."""
    match = _TOWN_OF_VENUE.match(span.text, venue.end - span.start)
    word = (match.lastgroup or "") if match else ""
    if match is None or draft.has(Field.CITY) or is_body_word(match[word]) or is_function_word(match[word]):
        return
    draft.add(_place(Field.CITY, match[word], span.start + match.start(word), span.start + match.end(word)))


def _add_city_of_venue(draft: Draft, venue: Finding, vocabulary: Vocabulary) -> None:
    """ "Kulturhalle Saarlouis"."""
    first, _, city = venue.value.rpartition(" ")
    if first.endswith((" Bad", " St.", " Sankt")):
        first, _, lead = first.rpartition(" ")
        city = f"{lead} {city}"
    is_city = vocabulary.is_place(city) or (_HOUSE_OF_TOWN.fullmatch(first) and city[:1].isupper())
    if not draft.has(Field.CITY) and is_city:
        draft.add(_place(Field.CITY, city, venue.end - len(city), venue.end))


def _add_labelled(draft: Draft, span: Span, vocabulary: Vocabulary) -> None:
    """The last part is the city if it has a postcode, is known, or follows a street."""
    parts = [part.strip() for part in span.text.split(",")]
    last = parts[-1]
    city = re.sub(r"^(?:D-)?\d{5} ", "", last)
    is_city = vocabulary.is_place(city) or last != city
    if not is_city and len(parts) > 1:
        is_city = not any(sign.isdigit() for sign in last) and not _STREET.fullmatch(last) and not _is_venue(last)
    place = ", ".join(parts[:-1]) if is_city else span.text
    if place:
        draft.add(_place(Field.PLACE, place, span.start, span.start + len(place)))
    if is_city:
        draft.add(_place(Field.CITY, city, span.end - len(city), span.end))
    elif venue := next(iter(draft.of(Field.PLACE)), None):
        _add_city_of_venue(draft, venue, vocabulary)


def _city(span: Span, days: Days, vocabulary: Vocabulary) -> Finding | None:
    """A known place after "in"; in the sentence of the date the one that follows it at once comes first."""
    matches = [match for match in _CITY.finditer(span.text)]
    if span is days.sentence:
        matches.sort(key=lambda match: (span.start + match.start() < days.last, match.start()))
    for match in matches:
        for city in (match["city"], match["city"].split(" ")[0]):
            if vocabulary.is_place(city):
                start = span.start + match.start("city")
                return _place(Field.CITY, city, start, start + len(city))
    if span is not days.sentence:
        return None
    unknown = _CITY_AT_ONCE.match(span.text, days.last - span.start) or _CITY_TO.search(span.text)
    if (
        unknown is None
        or is_body_word(unknown["city"])
        or is_function_word(unknown["city"])
        or _is_venue(unknown["city"])
    ):
        return None
    start = span.start + unknown.start("city")
    return _place(Field.CITY, unknown["city"], start, start + len(unknown["city"]))


def _dateline(sentences: Sequence[Span], vocabulary: Vocabulary) -> Finding | None:
    """ "Saarbrücken. – Zum Gipfel …"."""
    match = _DATELINE.match(sentences[0].text) if sentences else None
    if match is None or not (vocabulary.is_place(match["city"]) or match["city"].isupper()):
        return None
    city = match["city"].title() if match["city"].isupper() else match["city"]
    return _place(Field.CITY, city, sentences[0].start + match.start("city"), sentences[0].start + match.end("city"))


def _venue(span: Span, vocabulary: Vocabulary) -> Finding | None:
    for match in _VENUE.finditer(span.text):
        words = _up_to_name(match["name"].split(" "))
        while words and words[-1][:1].islower():
            words.pop()
        while words:
            name = " ".join(words)
            if _is_venue(name) and not vocabulary.is_place(name):
                start = span.start + match.start("name")
                value = _called(name, match["word"].lower(), vocabulary)
                return _place(Field.PLACE, value.rstrip("."), start, start + len(name))
            words.pop()
            while words and words[-1][:1].islower():
                words.pop()
    return None


def _called(name: str, before: str, vocabulary: Vocabulary) -> str:
    """As the house is called: "in der Alten Mensa" → "Alte Mensa"."""
    if is_body(name, vocabulary):
        return nominative(name, before.split()[-1], vocabulary)
    first, blank, rest = name.partition(" ")
    is_adjective = blank and before in ("in der", "auf der") and re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{2,}en", first)
    return f"{first.removesuffix('n')} {rest}" if is_adjective else name


def _up_to_name(words: list[str]) -> list[str]:
    """Without the person that follows the venue: "im Bürgerhaus Musterstadt Anna Muster"."""
    pairs = enumerate(pairwise(words))
    return words[
        : next((n for n, (one, other) in pairs if n and is_first_name(one) and other[:1].isupper()), len(words))
    ]


def _place(field: Field, value: str, start: int, end: int) -> Finding:
    return Finding(field=field, value=value, start=start, end=end, rule=Rule.PLACE_WORD)
