"""Mail addresses, links and telephone numbers in a text, each with its passage and the label before it.

Every search is bounded: whatever stands in the text, the time is linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crm.domain.extraction.found import Field, Finding, Rule
from crm.domain.extraction.layout import Span
from crm.domain.mailbox import mailbox
from crm.domain.phone import format_din5008, parse_phone

_AT: Final = re.compile(r"@| ?[(\[{] ?(?:at|ät|@) ?[)\]}] ?", re.IGNORECASE)
_LOCAL: Final = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}\Z")
_DOMAIN: Final = re.compile(r"[^\W_](?:[\w-]|(?:\.|\s?[(\[](?:dot|punkt)[)\]]\s?)(?=[^\W_])){1,200}", re.IGNORECASE)
_DOT: Final = re.compile(r"\s?[(\[](?:dot|punkt)[)\]]\s?", re.IGNORECASE)
_LINK: Final = re.compile(r"(?:https?://|www\.)[^\s<>()\"„“|,;]{3,300}", re.IGNORECASE)
_BARE_DOMAIN: Final = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9äöü][a-z0-9äöü-]{1,62}\.){1,4}(?:de|com|org|net|eu|saarland|info|io|lu|fr|at|ch|uk|"
    r"berlin|app)"
    r"(?:/[\w./-]{0,100})?(?![\w@.])"
)
_NUMBER: Final = re.compile(r"(?<![\w.,/+-])(?:tel:)?(?:\+|\(\+?|0)[\d \u00a0()/.\-\u2010-\u2015]{4,30}\d")
_DATE: Final = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}\.\d{2} ?Uhr|0?\d{1,2}[.:]\d{2}(?!\d)")
_EXTENSION: Final = re.compile(r"\s?(?:DW|Durchwahl|App\.|ext\.?)[.:]?\s?-?\d{1,6}", re.IGNORECASE)
#: "0681 501-1127/-1128" and "0681 501-1127, Fax -1129": another extension of the same number.
_OTHER_EXTENSION: Final = re.compile(
    r"(?:\s?\([A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)?\))?\s?(?:/|,|oder|und|bzw\.|·|\||•|\()?\s?([^\W\d_]{0,12})[.:]?\s?[-\u2010-\u2013]\s?(\d{1,5})(?!\d)"
)
_NO_PHONE: Final = re.compile(
    r"\b(?:HRB|HRA|USt|UID|Steuer|St\.-Nr|IBAN|BIC|BLZ|Konto|Kto|Az\.|Aktenzeichen|VAT|Registernummer|Rechnung|"
    r"Kundennummer|VR\s?\d|Zeichen|ISBN)",
    re.IGNORECASE,
)
#: So near before a number stands which register or account it is of.
_NEAR_REGISTER: Final = 80
_LABEL: Final = re.compile(
    r"(?P<word>[^\W\d_📠🖷🖨📱]?[📠🖷🖨📱\w.:;,=/()\- ]{0,29}?)[\s.:;)=]*\Z",
)
_FAX: Final = re.compile(r"fax|📠|🖷|🖨", re.IGNORECASE)
_FAX_LETTER: Final = re.compile(r"(?:\A|[\s/,])[Ff]\.?:?\s*\Z")
_MOBILE: Final = re.compile(r"mobil|handy|cell|diensthandy|📱", re.IGNORECASE)
_MOBILE_LETTER: Final = re.compile(r"(?:\A|[\s/,])(?:[Mm]|C(?=:))\.?:?\s*\Z")
#: Labels that say more than the kind does.
_TELLING: Final = re.compile(
    r"zentrale|vermittlung|vorzimmer|sekretariat|büro|durchwahl|privat|dienstlich|switchboard|direct|assistenz|redaktion|"
    r"pressestelle|rathaus|wahlkreis\w*|bürgerbüro|hotline|empfang",
    re.IGNORECASE,
)
#: Mailboxes that belong to a body, whoever reads them.
SHARED: Final = re.compile(
    r"(?:info|kontakt|contact|post(?:stelle)?|rathaus|mail|office|zentrale|service|gemeinde|stadt|kreis|verwaltung|"
    r"redaktion|presse(?:stelle)?|hello|hallo|buero|sekretariat|vorzimmer|team|anfragen?|welcome|empfang|"
    r"buergermeister(?:in)?|landrat|landraetin|medien|press|verein|geschaeftsstelle|studio|vorstand)(?:[.\-_+]\w+)?",
    re.IGNORECASE,
)


def reach_in(line: Span) -> list[Finding]:
    """What a line says of ways to reach somebody, in order."""
    found = [*_mails(line)]
    rest = _without(line.text, [(one.start - line.start, one.end - line.start) for one in found])
    links = [*_links(line, rest)]
    rest = _without(rest, [(one.start - line.start, one.end - line.start) for one in links])
    return sorted([*found, *links, *_numbers(line, rest)], key=lambda one: one.start)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The same length, with a sign in the place of what was read that nothing else takes."""
    for start, end in spans:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def _mails(line: Span) -> Iterator[Finding]:
    past = 0
    for at in _AT.finditer(line.text):
        local = _LOCAL.search(line.text[max(past, at.start() - 64) : at.start()])
        domain = _DOMAIN.match(line.text, at.end())
        if local is None or domain is None:
            continue
        name = local[0].lstrip(".'{|}`=/*").removeprefix("mailto")
        value = mailbox(f"{name}@{_DOT.sub('.', domain[0])}")
        if value and "." in value.partition("@")[2]:
            start = at.start() - len(name)
            past = domain.end()
            value = value.lower() if value == value.upper() else value
            yield _finding(line, Field.EMAIL, value, start, domain.end(), Rule.MAIL, _label(line.text, start))


def _links(line: Span, text: str) -> Iterator[Finding]:
    taken = -1
    for pattern in (_LINK, _BARE_DOMAIN):
        for match in pattern.finditer(text):
            if match.start() < taken:
                continue
            value = match[0].rstrip(".,:;!?/")
            end = match.start() + len(value)
            taken = max(taken, end)
            value = value.removeprefix("https://").removeprefix("http://")
            yield _finding(line, Field.WEB, value, match.start(), end, Rule.LINK, "")
        if taken >= 0:
            return


def _numbers(line: Span, text: str) -> Iterator[Finding]:
    past = 0
    for match in _NUMBER.finditer(text):
        raw = match[0]
        lead = re.split(r"[|•·\t]", text[max(0, match.start() - _NEAR_REGISTER) : match.start()])[-1]
        if match.start() < past or _DATE.match(raw) or _NO_PHONE.search(lead):
            continue
        end = match.end()
        # "501-1127/-28" and two numbers behind each other: the first alone.
        cut = re.search(r"\s?/\s?[-\u2010-\u2015]|\s{2,}|/\s?(?=0\d{2})|\s(?=\(0[^)])|\s(?=\+)", raw[3:])
        if cut:
            raw = raw[: cut.start() + 3]
            end = match.start() + len(raw)
        if word := _EXTENSION.match(text, end):
            raw, end = raw + word[0], word.end()
        before = text[past : match.start()]
        read = _read(raw)
        if read is None:
            continue
        value, extension = read
        kind, label = _kind(before, value)
        past = end
        yield _finding(line, kind, _shown(value, extension), match.start(), end, Rule.NUMBER, label)
        yield from _other_extensions(line, text, end, value, extension, kind)


def beside(raw: str, digits: str) -> str | None:
    """The number with another extension than this one: "0681 501-0", "345" → "0681 501-345"; None if it has none."""
    read = _read(raw)
    if read is None or not read[1]:
        return None
    value, extension = read
    other = _read(format_din5008(value.removesuffix(extension) + digits, digits))
    return _shown(*other) if other else None


def _read(raw: str) -> tuple[str, str] | None:
    cleaned = raw.removeprefix("tel:").replace("\u00a0", " ")
    if cleaned.startswith("(+"):
        cleaned = cleaned.replace("(", "", 1).replace(")", "", 1)
    try:
        return parse_phone(cleaned)
    except ValueError:
        return None


def _shown(value: str, extension: str) -> str:
    return format_din5008(value, extension)


def _other_extensions(line: Span, text: str, end: int, value: str, extension: str, kind: Field) -> Iterator[Finding]:
    stem = value.removesuffix(extension) if extension else ""
    while stem and (match := _OTHER_EXTENSION.match(text, end)):
        word = match[1]
        this, label = _kind(word, value) if word else (kind, "")
        digits = match[2]
        if not word and len(digits) < len(extension):  # "1127/-28" means 1128
            digits = extension[: len(extension) - len(digits)] + digits
        read = _read(f"{format_din5008(stem + digits, digits)}")
        if read is None:
            return
        end = match.end()
        yield _finding(line, this, _shown(*read), match.start(2) - 1, end, Rule.NUMBER, label)


def _kind(before: str, value: str) -> tuple[Field, str]:
    match = _LABEL.search(before[-32:])
    word = match["word"] if match else ""
    said = word.rpartition(",")[2]
    label = ""
    if telling := _TELLING.search(said):
        label = telling[0][:1].upper() + telling[0][1:]
    both = re.search(r"tel\w*\.?\s?(?:/|und|&|\+)\s?(?:tele)?fax", word, re.IGNORECASE)
    if not both and (_FAX.search(said) or _FAX_LETTER.search(before)):
        return Field.FAX, label
    is_mobile_number = re.match(r"\+491[5-7]", value) is not None
    if is_mobile_number or _MOBILE.search(said) or _MOBILE_LETTER.search(before):
        return Field.MOBILE, label
    return Field.PHONE, label


def number_found(line: Span, label: str, value: str, start: int, end: int) -> Finding:
    """A number that was put together, with the kind that its label says."""
    kind, telling = _kind(f"{label}: ", "")
    return _finding(line, kind, value, start, end, Rule.NUMBER, telling)


def _label(text: str, start: int) -> str:
    telling = _TELLING.search(text[max(0, start - 24) : start])
    return telling[0][:1].upper() + telling[0][1:] if telling else ""


def _finding(line: Span, field: Field, value: str, start: int, end: int, rule: Rule, label: str) -> Finding:
    return Finding(field=field, value=value, start=line.start + start, end=line.start + end, rule=rule, label=label)
