"""The event that a text tells of: its days, its place and what it is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from crm.domain.extraction.bodies import is_body
from crm.domain.extraction.event_days import ISSUED, Days, has_day, labelled_days, line_days, told_days
from crm.domain.extraction.event_places import add_place
from crm.domain.extraction.found import Draft, Field, Finding, Proposal, ProposalKind, Rule, finding_of
from crm.domain.extraction.layout import Block, Span
from crm.domain.extraction.line_words import MAIL_HEAD
from crm.domain.extraction.sentences import sentences_of
from crm.domain.extraction.vocabulary import Vocabulary

_EVENT_NOUN: Final = (
    r"[\w-]{0,40}(?:tour|veranstaltung|reihe|empfang|kongress|konferenz|tagung|messe|treff|forum|gipfel|workshop|seminar|"
    r"symposium|festakt|feier|fachtag|delegationsreise|delegation|preisverleihung|hackathon|dialog|abend|tag|treffen|"
    r"ausstellung|diskussion|barcamp|richtfest|sommerfest|stadtfest|volksfest|verleihung|spatenstich|einweihung|"
    r"eröffnung|gala|vortrag|lesung|konzert|reise|matinee|kolloquium|webinar|roadshow|versammlung|gründertag|"
    r"werkstattgespräch|festival|festwoche|messen|wettbewerb|börse|stammtisch|ehrung|auszeichnung|übergabe|"
    r"grundsteinlegung|unterzeichnung|bürgerfest|parteitag|netzwerkabend|ortstermin|klausur|gespräch|frühstück|"
    r"vernissage|jubiläum|übung|kundgebung|zukunftswerkstatt|summit|conference|"
    r"reception|buchvorstellung)"
)
_NAMED: Final = re.compile(
    rf"(?P<noun>{_EVENT_NOUN})\s[„‚\"'»«›‹](?P<name>[^“”‘’\"'»«›‹„‚]{{2,80}})[“”‘’\"'«»›‹]", re.IGNORECASE
)
#: A speech is not the event it is held at.
_LECTURE: Final = re.compile(r"(?:Impuls|Fest|Haupt|Fach|Eröffnungs|Gast)-?(?:vortrag|referat|rede)", re.IGNORECASE)
_NAMED_ITSELF: Final = re.compile(
    rf"[„‚\"»«›‹](?P<name>(?-i:(?=[A-ZÄÖÜ\d])){_EVENT_NOUN}(?: [^“”‘\"«»›‹„‚]{{1,60}})?)[“”‘\"«»›‹]", re.IGNORECASE
)
_NAMED_PLAIN: Final = re.compile(r"[„‚\"»«›‹](?P<name>[A-ZÄÖÜ][^“”‘\"«»›‹„‚]{2,60} (?:19|20)\d\d)[“”‘\"«»›‹]")
_SPEAKS_OF_EVENT: Final = re.compile(
    rf"(?<!\w)(?:(?-i:(?=[A-ZÄÖÜ\d])){_EVENT_NOUN}|fand|findet|stattfand|freigegeben|freigabe|eröffnet|besucht|getagt|tagt|tagte|trafen|eingeladen|lädt|lud|besuchte|grußwort|keynote|"
    rf"einweihung|eingeweiht|veranstaltete[tn]?|veranstaltet|stattgefunden|verliehen|gefeiert|eröffnung|"
    rf"spatenstich)(?!\w)|save the date",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"(?P<label>Wann|Datum|Termin|Zeit|Wo|Ort|Veranstaltungsort|Was|Thema|Veranstaltung|Titel|Anlass|When|Where|Venue|"
    r"Location|Date|Event)\s*:\s*(?P<value>\S.*)"
)
_NOUN: Final = re.compile(
    rf"\b(?:zum|zur|beim|der|die|das|den|dem|des|einem|einer|eine|ein) (?-i:(?:[a-zäöüß\d][a-zäöüß\d-]* ){{0,2}})"
    rf"(?P<name>(?-i:(?=[A-ZÄÖÜ])){_EVENT_NOUN}\b"
    r"(?-i:(?: (?:de[sr]|für|zu[mr]) (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]{2,40})?))",
    re.IGNORECASE,
)
#: „Licht und Kohle“ in a line of its own, near the day: what the invitation is to.
_QUOTED_LINE: Final = re.compile(r"[„»\"](?P<name>[A-ZÄÖÜ\d][^“”„»«\"]{3,100})[“”«\"]")
_TO_WHOM: Final = re.compile(r"An (?:die|den|das|alle|Frau|Herrn)\b|(?:Frau|Herrn) [A-ZÄÖÜ]")
_SALUTATION: Final = re.compile(r"(?:sehr geehrte|liebe|guten tag|hallo|dear)", re.IGNORECASE)
#: "… findet in der Stadthalle das Forum Ländlicher Raum statt".
_HELD: Final = re.compile(
    r"\b(?:find(?:et|en)|fand(?:en)?) (?:.{0,120}? )?(?:der|die|das|ein|eine) "
    r"(?P<name>(?:[A-ZÄÖÜ\d][\w.-]+)(?: (?:(?:der|des|für|und|zur|zum|im|am) )?[A-ZÄÖÜ\d][\w.-]*){0,6}) statt\b"
)
#: What stands in a headline before the name of the event.
_OPENING: Final = re.compile(
    r"(?:(?:Presse|Medien)(?:mitteilung|information)|Einladung|Save the Date|Programm|Invitation|Rückblick|Nachbericht|"
    r"Terminhinweis|Einladungskarte|Ankündigung)\s*(?:[:–-]\s*|"
    r"(?=zu[mr]? ))"
    r"(?:zu[mr]?\s|to\s)?|.{0,80}\b(?:lädt|laden|lade)\b.{0,40}\bein (?:zum|zur|zu)\s|"
    r"(?:Herzliche )?Einladung zu[mr]?\s|"
    r"Bericht (?:über|von|zu)[mr]? (?:die |den |das |der |dem )?",
    re.IGNORECASE,
)
#: A headline that begins with the event's name: what it says of it is left out.
_BEGINS_EVENT: Final = re.compile(
    rf"(?-i:(?=[A-ZÄÖÜ])){_EVENT_NOUN}(?= |\Z)(?: (?!am |vom |in )[^:–|,]{{1,80}})?", re.IGNORECASE
)
_OPENED: Final = re.compile(
    rf"(?-i:(?=[A-ZÄÖÜ\d]))(?:[\w.-]+ ){{0,3}}{_EVENT_NOUN}(?= |\Z)(?: (?!am |vom |in )[^:–|,\d]{{1,80}})?",
    re.IGNORECASE,
)
_IS_OPENED: Final = re.compile(r"\b(?:den|die|das|der) (?P<name>[A-ZÄÖÜ][\w-]{3,40}) (?:eröffnet|eingeweiht)\b")
_UP_TO_DAY: Final = re.compile(
    r" (?:(?:am|vom|ab) (?=\d)|(?:(?:am|vom|ab) )?(?=(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\b|Mittwoch\b))"
)
#: "Eröffnung durch …" is a part of it.
_PROGRAMME: Final = re.compile(r"(?:Eröffnung|Begrüßung|Vortrag|Diskussion|Gespräch|Empfang)(?: \w+)? (?:durch|mit) ")
_ENDED: Final = re.compile(r"[.!?:…][“”\"«’‘']*\Z")
_MINUTES: Final = re.compile(
    r"(?:Amtsblatt|Mitteilungsblatt|Newsletter|Rundbrief|Startseite|Aktuelles|Protokoll|Niederschrift|Rede|Teilnehmerliste)\b",
    re.IGNORECASE,
)


def event_in(blocks: Sequence[Block], vocabulary: Vocabulary) -> Proposal | None:
    """The event, if the text tells of one with its day."""
    labels = _labelled(blocks)
    sentences = [sentence for block in blocks if block.is_prose for sentence in sentences_of(block.whole)]
    days = labelled_days(labels) or told_days(sentences, _SPEAKS_OF_EVENT) or line_days(blocks)
    if days is None or not any(_SPEAKS_OF_EVENT.search(one.text) for one in [*sentences, *_first_lines(blocks)]):
        return None
    draft = Draft(ProposalKind.EVENT)
    draft.add(_name(blocks, sentences, labels, days, vocabulary))
    draft.add(finding_of(Field.STARTS_ON, days.start.isoformat(), days.first, days.last, Rule.DATE))
    if days.end and days.end != days.start:
        draft.add(finding_of(Field.ENDS_ON, days.end.isoformat(), days.first, days.last, Rule.DATE))
    add_place(draft, days, sentences, labels, blocks, vocabulary)
    return draft.frozen()


def _first_lines(blocks: Sequence[Block]) -> list[Span]:
    return [line.part(0, 300) for block in blocks[:6] for line in block.lines[:6]]


def _labelled(blocks: Sequence[Block]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for block in blocks:
        if any(MAIL_HEAD.match(line.text) for line in block.lines[:6]):
            continue  # "Datum:" says when a mail was sent
        for line in block.lines:
            if match := _LABELLED.match(line.text):
                found.setdefault(match["label"], line.part(match.start("value"), match.end("value")))
    return found


def _name(
    blocks: Sequence[Block], sentences: Sequence[Span], labels: dict[str, Span], days: Days, vocabulary: Vocabulary
) -> Finding:
    for word in ("Veranstaltung", "Titel", "Anlass", "Was", "Thema", "Event"):
        if word in labels:
            span = labels[word]
            return finding_of(Field.NAME, span.text.strip('„“"‚‘»«'), span.start, span.end, Rule.EVENT_NAME)
    for pattern in (_NAMED, _NAMED_ITSELF, _NAMED_PLAIN):
        for span in [*_first_lines(blocks), *sentences]:
            if (match := pattern.search(span.text)) and not _LECTURE.match(match[0]):
                start, end = span.start + match.start("name"), span.start + match.end("name")
                return finding_of(Field.NAME, match["name"].strip(), start, end, Rule.EVENT_NAME)
    return (
        _held(days)
        or _quoted_line(blocks, days)
        or _titled(blocks)
        or _headline(blocks, vocabulary)
        or _opened(days)
        or _noun_of(days)
        or _opening_words(days)
    )


def _quoted_line(blocks: Sequence[Block], days: Days) -> Finding | None:
    """A line in quotation marks not far before the day."""
    lines = [line for block in blocks if not block.is_prose for line in block.lines if line.end <= days.first]
    for line in reversed(lines[-4:]):
        if match := _QUOTED_LINE.fullmatch(line.text):
            start = line.start + match.start("name")
            return finding_of(Field.NAME, match["name"], start, start + len(match["name"]), Rule.EVENT_NAME)
    return None


def _opening_words(days: Days) -> Finding:
    """ "Die Ministerin kommt nach Musterstadt: Am Montag …" up to the colon; a sentence without one as it is."""
    sentence = days.sentence
    words = sentence.part(0, sentence.text.find(": ") if 15 < sentence.text.find(": ") < 120 else 200)
    return finding_of(Field.NAME, words.text, words.start, words.end, Rule.HEADLINE)


def _opened(days: Days) -> Finding | None:
    """ "… hat in der Kreisbibliothek den Lesesommer eröffnet"."""
    match = _IS_OPENED.search(days.sentence.text)
    if match is None:
        return None
    start = days.sentence.start + match.start("name")
    return finding_of(Field.NAME, match["name"], start, start + len(match["name"]), Rule.EVENT_NAME)


def _held(days: Days) -> Finding | None:
    """What the sentence of the day says is held, unless it is only a kind of event ("findet ein Gespräch statt")."""
    match = _HELD.search(days.sentence.text)
    if match is None or " " not in match["name"]:
        return None
    start = days.sentence.start + match.start("name")
    return finding_of(Field.NAME, match["name"], start, start + len(match["name"]), Rule.EVENT_NAME)


def _titled(blocks: Sequence[Block]) -> Finding | None:
    """A line above the sentences that begins with what an event is called, or with "Einladung zum"."""
    for line in _first_lines(blocks):
        opening = _OPENING.match(line.text)
        rest = line.part(opening.end(), len(line.text)) if opening else line
        match = _OPENED.match(rest.text) if opening else _BEGINS_EVENT.match(rest.text)
        if match and not _PROGRAMME.search(rest.text):
            named = _UP_TO_DAY.split(match[0])[0]
            text = re.sub(r"(?: (?:vom|am|im|in|ab|von|der|die|das|zum|zur))*[ .,!]*\Z", "", named)
            return finding_of(Field.NAME, text, rest.start, rest.start + len(text), Rule.EVENT_NAME)
    return None


def _headline(blocks: Sequence[Block], vocabulary: Vocabulary) -> Finding | None:
    """The first line above the sentences that is neither a letterhead, a date nor a salutation; a long one that does
    not end as a sentence does is one too."""
    for block in blocks:
        if block.is_prose:
            is_long = len(block.lines) == 1 and len(block.whole.text) < 250 and not _ENDED.search(block.whole.text)
            line = block.lines[0]
            return finding_of(Field.NAME, line.text, line.start, line.end, Rule.HEADLINE) if is_long else None
        if _TO_WHOM.match(block.lines[0].text):
            continue
        for line in block.lines:
            words = len([word for word in line.text.split() if word[:1].isalpha()])
            is_other = ISSUED.search(line.text) or _SALUTATION.match(line.text) or "@" in line.text
            is_head = (
                _MINUTES.match(line.text)
                or " | " in line.text
                or is_body(line.text.partition(", ")[0].rpartition(" · ")[2], vocabulary)
            )
            if (
                words > 2
                and line.text[0].isupper()
                and not is_other
                and not is_head
                and not (words < 6 and has_day(line.text))
            ):
                return finding_of(Field.NAME, line.text[:200], line.start, line.end, Rule.HEADLINE)
    return None


def _noun_of(days: Days) -> Finding | None:
    """ "… lädt zum Sommerempfang am 1. Juli"."""
    match = _NOUN.search(days.sentence.text)
    if match is None:
        return None
    start = days.sentence.start + match.start("name")
    return finding_of(Field.NAME, match["name"], start, start + len(match["name"]), Rule.EVENT_NAME)
