"""The days of an event: "vom 23. bis 24. Januar 2020", "am 12./13. März 2027", "Sa., 9. Okt. 2027"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm.domain.extraction.layout import Block, Span
from crm.domain.partial_date import MONTHS, SHORT_MONTHS

_MONTH: Final = "|".join((*MONTHS, r"(?:Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.?(?![a-zä])"))
_WEEKDAY: Final = (
    r"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\.?,? (?:de[nm] )?)?"
)
_RANGE: Final = re.compile(
    rf"(?<!\d)(?P<d1>\d{{1,2}})\.?\s?(?:(?P<m1>{_MONTH}|(?<=\.)\d{{1,2}}\.|"
    rf"(?<=\.\s)\d{{1,2}}\.)\s?(?P<y1>\d{{4}})?\s?)?"
    rf"(?:bis(?: zum)?|[-–—/+]|und|&)\s?"
    rf"{_WEEKDAY}(?P<d2>\d{{1,2}})\.\s?(?P<m2>{_MONTH}|\d{{1,2}}\.)s?\s?(?P<y2>\d{{4}})"
)
_DAY: Final = re.compile(rf"(?<!\d)(?P<d2>\d{{1,2}})\.\s?(?P<m2>{_MONTH}|\d{{1,2}}\.)s?\s?(?P<y2>\d{{4}})")
#: The day of a letter, release or mail: "Saarbrücken, 14. Januar 2020", "Pressemitteilung vom …".
ISSUED: Final = re.compile(
    r"(?:Pressemitteilung|Medieninformation|Presseinformation|veröffentlicht|Stand|vom \d|Nr\.|Datum|Gesendet|Sent|"
    r"schrieb|Sperrfrist|bis (?:zum )?\d{1,2}\. ?(?:[A-ZÄÖÜ]|\d{1,2}\.)|geboren|Fassung)",
    re.IGNORECASE,
)
_LETTER_DATE: Final = re.compile(
    r"(?!(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Wann|"
    r"Am )[A-ZÄÖÜ][\w. /()-]{2,40}, (?:de[nm] )?(?=\d{1,2}\. ?[A-ZÄÖÜ\d])"
)
#: "Musterstadt, 3. März 2028 – Am 9. März …": the day of the release, when another one follows.
_DATED: Final = re.compile(
    rf"[A-ZÄÖÜ][\w. /()-]{{2,40}}, (?:de[nm] )?(?:{_DAY.pattern.replace('P<', 'P<of_')})"
    r"(?:\.? ?(?:[–—-]|\(\w+\)) ?|\. )"
)

_ONLY_DATED: Final = re.compile(rf"[A-ZÄÖÜ][\w/()-]{{2,30}}, (?:de[nm] )?(?:{_DAY.pattern.replace('P<', 'P<of_')})\.")


@dataclass(frozen=True, slots=True)
class Days:
    """``first`` and ``last`` are the passage, ``sentence`` where it stands, or the line."""

    start: date
    end: date | None
    first: int
    last: int
    sentence: Span
    is_line: bool = False


def labelled_days(labels: dict[str, Span]) -> Days | None:
    """The days behind "Wann:"."""
    spans = (labels[word] for word in ("Wann", "Termin", "Datum", "Zeit", "When", "Date") if word in labels)
    return next((days for span in spans if (days := days_in(span))), None)


def told_days(sentences: Sequence[Span], speaks: re.Pattern[str]) -> Days | None:
    """A period in a sentence is the event's; else the first day in a sentence that speaks of an event."""
    found = [days for one in sentences if (days := days_in(one)) and not _is_deadline(days)]
    spoken = [days for days in found if speaks.search(days.sentence.text)]
    return next((days for days in found if days.end), None) or next(iter(spoken), None) or next(iter(found), None)


def _is_deadline(days: Days) -> bool:
    """ "Um Antwort bis zum 22. Januar wird gebeten"."""
    before = days.sentence.text[max(0, days.first - days.sentence.start - 12) : days.first - days.sentence.start]
    return days.end is None and re.search(r"\bbis(?: zum| spätestens)? \Z", before) is not None


def line_days(blocks: Sequence[Block]) -> Days | None:
    """The days in a line of an invitation; a letter's own day is none."""
    for block in blocks[:12]:
        for line in block.lines if not block.is_prose else ():
            days = days_in(line)
            is_issue = ISSUED.search(line.text[:60]) or _LETTER_DATE.match(line.text) or "@" in line.text
            if days and (days.end or not is_issue):
                return Days(days.start, days.end, days.first, days.last, line, is_line=True)
    return None


def days_in(span: Span) -> Days | None:
    """The first period, else the first day."""
    for match in _RANGE.finditer(span.text):
        end = _date(match["d2"], match["m2"], match["y2"])
        start = _date(match["d1"], match["m1"] or match["m2"], match["y1"] or match["y2"])
        if start and end and start <= end:
            return Days(start, end, span.start + match.start(), span.start + match.end(), span)
    dated = _DATED.match(span.text)
    if dated is None:
        dated = _ONLY_DATED.fullmatch(span.text)  # a sentence of its own: no event was then
    for match in _DAY.finditer(span.text, dated.end() if dated and _is_of_release(dated, span.text) else 0):
        day = _date(match["d2"], match["m2"], match["y2"])
        if day:
            return Days(day, None, span.start + match.start(), span.start + match.end(), span)
    return None


def _is_of_release(dated: re.Match[str], text: str) -> bool:
    return dated.end() == len(text) or has_day(text[dated.end() :])


def has_day(text: str) -> bool:
    return _DAY.search(text) is not None


def _date(day: str, month: str, year: str) -> date | None:
    short = SHORT_MONTHS.get(month.casefold().rstrip("."))
    number = short or (MONTHS.index(month) + 1 if month in MONTHS else int(month.strip(". ")))
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
