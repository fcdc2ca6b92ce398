"""The event that a text tells of: its days, its place and what it is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm.domain.extraction.bodies import is_body, nominative
from crm.domain.extraction.found import Draft, Field, Finding, Proposal, ProposalKind, Rule
from crm.domain.extraction.layout import Block, Span
from crm.domain.extraction.running_text import sentences_of
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.partial_date import MONTHS

_MONTH: Final = "|".join(MONTHS)
_RANGE: Final = re.compile(
    rf"(?<!\d)(?P<d1>\d{{1,2}})\.\s?(?:(?P<m1>{_MONTH}|\d{{1,2}}\.)\s?(?P<y1>\d{{4}})?\s?)?(?:bis(?: zum)?|[-–—/]|"
    rf"und)\s?"
    rf"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|"
    rf"Sonntag), (?:den )?)?(?P<d2>\d{{1,2}})\.\s?(?P<m2>{_MONTH}|\d{{1,2}}\.)\s?(?P<y2>\d{{4}})"
)
_DAY: Final = re.compile(rf"(?<!\d)(?P<d2>\d{{1,2}})\.\s?(?P<m2>{_MONTH}|\d{{1,2}}\.)\s?(?P<y2>\d{{4}})")
_EVENT_NOUN: Final = (
    r"[\w-]{0,40}(?:tour|veranstaltung|reihe|empfang|kongress|konferenz|tagung|messe|forum|gipfel|workshop|seminar|"
    r"symposium|"
    r"festakt|feier|fachtag|delegationsreise|delegation|preisverleihung|hackathon|dialog|abend|tag|treffen|"
    r"ausstellung)"
)
_NAMED: Final = re.compile(
    rf"(?P<noun>{_EVENT_NOUN})\s[„‚\"'»«](?P<name>[^“”‘’\"'»«„‚]{{2,80}})[“”‘’\"'«»]", re.IGNORECASE
)
_NAMED_ITSELF: Final = re.compile(rf"[„‚\"»](?P<name>{_EVENT_NOUN}(?: [^“”‘\"«„‚]{{1,60}})?)[“”‘\"«]", re.IGNORECASE)
_NAMED_PLAIN: Final = re.compile(r"[„‚\"»](?P<name>[A-ZÄÖÜ][^“”‘\"«„‚]{2,60} (?:19|20)\d\d)[“”‘\"«]")
_SPEAKS_OF_EVENT: Final = re.compile(
    rf"(?<!\w)(?:{_EVENT_NOUN}|fand|findet|stattfand|eingeladen|lädt|lud|besuchte|grußwort|keynote|einweihung|"
    rf"eröffnung|spatenstich)(?!\w)",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"(?P<label>Wann|Datum|Termin|Zeit|Wo|Ort|Veranstaltungsort|Was|Thema|Veranstaltung|Titel|"
    r"Anlass)\s*:\s*(?P<value>\S.*)"
)
_CITY: Final = re.compile(
    r"\b(?:in|nach|im)\s(?P<city>(?:St\. )?[A-ZÄÖÜ][\w-]+(?:[ /](?:am|an der)?\s?[A-ZÄÖÜ][\w-]+)?)"
)
_VENUE: Final = re.compile(
    r"\b(?P<word>in der|im|in den|in die|auf dem|am|auf der|beim) (?P<name>(?:[A-ZÄÖÜ„‚][\w.“‘-]*|des|der|beim|"
    r"für|und|am|von|zu)(?: (?:[A-ZÄÖÜ„‚][\w.“‘-]*|des|der|beim|für|und|am|von|zu)){0,8})"
)
_VENUE_WORD: Final = re.compile(
    r"(?:vertretung|rathaus(?:es)?|halle|haus(?:es)?|schloss(?:es)?|saal|universität|messe|zentrum|zentrums|hotel|"
    r"museum|theater|"
    r"landtag|staatskanzlei|campus|kirche|villa|arena|schule|akademie|bibliothek|kongresszentrum|werk|hütte)$",
    re.IGNORECASE,
)
_NOUN: Final = re.compile(
    rf"\b(?:zum|zur|beim|der|die|das|den|dem|des) (?P<name>(?=[A-ZÄÖÜ]){_EVENT_NOUN})\b", re.IGNORECASE
)
_SALUTATION: Final = re.compile(r"(?:sehr geehrte|liebe|guten tag|hallo|dear)", re.IGNORECASE)
#: The release's own day: "Saarbrücken, 14. Januar 2020", "Pressemitteilung vom …".
_ISSUED: Final = re.compile(
    r"(?:Pressemitteilung|Medieninformation|veröffentlicht|Stand|vom \d|Nr\.|Datum)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Days:
    start: date
    end: date | None
    first: int
    last: int
    sentence: Span


def event_in(blocks: Sequence[Block], vocabulary: Vocabulary) -> Proposal | None:
    """The event, if the text tells of one with its day."""
    labels = _labelled(blocks)
    sentences = [sentence for block in blocks if block.is_prose for sentence in sentences_of(block.whole)]
    days = _labelled_days(labels) or _told_days(sentences)
    if days is None or not any(_SPEAKS_OF_EVENT.search(one.text) for one in [*sentences, *_first_lines(blocks)]):
        return None
    draft = Draft(ProposalKind.EVENT)
    draft.add(_name(blocks, sentences, labels, days))
    draft.add(_found(Field.STARTS_ON, days.start.isoformat(), days.first, days.last, Rule.DATE))
    if days.end and days.end != days.start:
        draft.add(_found(Field.ENDS_ON, days.end.isoformat(), days.first, days.last, Rule.DATE))
    _add_place(draft, days, sentences, labels, vocabulary)
    return draft.frozen()


def _found(field: Field, value: str, start: int, end: int, rule: Rule) -> Finding:
    return Finding(field=field, value=value, start=start, end=end, rule=rule)


def _first_lines(blocks: Sequence[Block]) -> list[Span]:
    return [line.part(0, 300) for block in blocks[:6] for line in block.lines[:6]]


def _labelled(blocks: Sequence[Block]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for block in blocks:
        for line in block.lines:
            if match := _LABELLED.match(line.text):
                found.setdefault(match["label"], line.part(match.start("value"), match.end("value")))
    return found


def _labelled_days(labels: dict[str, Span]) -> _Days | None:
    spans = (labels[word] for word in ("Wann", "Termin", "Datum", "Zeit") if word in labels)
    return next((days for span in spans if (days := _days_in(span))), None)


def _told_days(sentences: Sequence[Span]) -> _Days | None:
    """A period in a sentence is the event's; else the first day in a sentence that speaks of an event."""
    found = [days for one in sentences if (days := _days_in(one))]
    spoken = [days for days in found if _SPEAKS_OF_EVENT.search(days.sentence.text)]
    return next((days for days in found if days.end), None) or next(iter(spoken), None) or next(iter(found), None)


def _days_in(span: Span) -> _Days | None:
    for match in _RANGE.finditer(span.text):
        end = _date(match["d2"], match["m2"], match["y2"])
        start = _date(match["d1"], match["m1"] or match["m2"], match["y1"] or match["y2"])
        if start and end and start <= end:
            return _Days(start, end, span.start + match.start(), span.start + match.end(), span)
    for match in _DAY.finditer(span.text):
        day = _date(match["d2"], match["m2"], match["y2"])
        if day:
            return _Days(day, None, span.start + match.start(), span.start + match.end(), span)
    return None


def _date(day: str, month: str, year: str) -> date | None:
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month.strip(". "))
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _name(blocks: Sequence[Block], sentences: Sequence[Span], labels: dict[str, Span], days: _Days) -> Finding:
    for word in ("Veranstaltung", "Titel", "Anlass", "Was", "Thema"):
        if word in labels:
            span = labels[word]
            return _found(Field.NAME, span.text.strip('„“"‚‘»«'), span.start, span.end, Rule.EVENT_NAME)
    for pattern in (_NAMED, _NAMED_ITSELF, _NAMED_PLAIN):
        for span in [*_first_lines(blocks), *sentences]:
            if match := pattern.search(span.text):
                start, end = span.start + match.start("name"), span.start + match.end("name")
                return _found(Field.NAME, match["name"].strip(), start, end, Rule.EVENT_NAME)
    return (
        _headline(blocks)
        or _noun_of(days)
        or _found(Field.NAME, days.sentence.text[:200], days.sentence.start, days.sentence.end, Rule.HEADLINE)
    )


def _headline(blocks: Sequence[Block]) -> Finding | None:
    """The first line above the sentences that is neither a letterhead, a date nor a salutation."""
    for block in blocks:
        if block.is_prose:
            return None
        for line in block.lines:
            words = len(line.text.split())
            is_other = _ISSUED.search(line.text) or _SALUTATION.match(line.text) or "@" in line.text
            if words > 2 and not is_other and not (words < 6 and _DAY.search(line.text)):
                return _found(Field.NAME, line.text[:200], line.start, line.end, Rule.HEADLINE)
    return None


def _noun_of(days: _Days) -> Finding | None:
    """ "… lädt zum Sommerempfang am 1. Juli"."""
    match = _NOUN.search(days.sentence.text)
    if match is None:
        return None
    start = days.sentence.start + match.start("name")
    return _found(Field.NAME, match["name"], start, start + len(match["name"]), Rule.EVENT_NAME)


def _add_place(
    draft: Draft, days: _Days, sentences: Sequence[Span], labels: dict[str, Span], vocabulary: Vocabulary
) -> None:
    for word in ("Wo", "Ort", "Veranstaltungsort"):
        if word in labels:
            _add_labelled_place(draft, labels[word], vocabulary)
            return
    after = [one for one in sentences if one.start >= days.sentence.start]
    for span in after:
        if city := _city(span, days, vocabulary):
            draft.add(city)
            break
    for span in after:
        if venue := _venue(span, vocabulary):
            draft.add(venue)
            _add_city_of_venue(draft, venue, vocabulary)
            break


def _add_city_of_venue(draft: Draft, venue: Finding, vocabulary: Vocabulary) -> None:
    """ "Kulturhalle Saarlouis"."""
    city = venue.value.rpartition(" ")[2]
    if not draft.has(Field.CITY) and vocabulary.is_place(city):
        draft.add(_found(Field.CITY, city, venue.end - len(city), venue.end, Rule.PLACE_WORD))


def _add_labelled_place(draft: Draft, span: Span, vocabulary: Vocabulary) -> None:
    parts = [part.strip() for part in span.text.split(",")]
    city = re.sub(r"^\d{5} ", "", parts[-1])
    if len(parts) > 1 or not (vocabulary.is_place(city) or parts[-1] != city):
        place = ", ".join(parts[:-1]) if len(parts) > 1 else span.text
        draft.add(_found(Field.PLACE, place, span.start, span.start + len(place), Rule.PLACE_WORD))
    if len(parts) > 1 or vocabulary.is_place(city):
        draft.add(_found(Field.CITY, city, span.end - len(city), span.end, Rule.PLACE_WORD))


def _city(span: Span, days: _Days, vocabulary: Vocabulary) -> Finding | None:
    """A known place after "in"; in the sentence of the date the one that follows it at once comes first."""
    matches = [match for match in _CITY.finditer(span.text)]
    if span is days.sentence:
        matches.sort(key=lambda match: (span.start + match.start() < days.last, match.start()))
    for match in matches:
        for city in (match["city"], match["city"].split(" ")[0]):
            if vocabulary.is_place(city):
                start = span.start + match.start("city")
                return _found(Field.CITY, city, start, start + len(city), Rule.PLACE_WORD)
    return None


def _venue(span: Span, vocabulary: Vocabulary) -> Finding | None:
    for match in _VENUE.finditer(span.text):
        words = match["name"].split(" ")
        while words and words[-1][:1].islower():
            words.pop()
        while words:
            name = " ".join(words)
            bare = words[0].strip("„“‚‘.,")
            is_venue = _VENUE_WORD.search(bare) or any(_VENUE_WORD.search(word.strip(".,“‘")) for word in words[:3])
            if is_venue and not vocabulary.is_place(name):
                start = span.start + match.start("name")
                value = nominative(name, match["word"].split()[-1], vocabulary) if is_body(name, vocabulary) else name
                return _found(Field.PLACE, value.rstrip("."), start, start + len(name), Rule.PLACE_WORD)
            words.pop()
            while words and words[-1][:1].islower():
                words.pop()
    return None
