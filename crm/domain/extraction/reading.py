"""A text → proposals: what its short lines tell of contacts, what its sentences tell of persons and the event.

By rules only, in time linear in the text's length, and for any text at all. Nothing is proposed that does not stand
there: each value has its passage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.extraction.cleaning import Cleaned, cleaned
from crm.domain.extraction.contact_block import Assembling
from crm.domain.extraction.contact_lines import items_of
from crm.domain.extraction.former import without_former
from crm.domain.extraction.found import Draft, Field, Finding, Proposal, Rule
from crm.domain.extraction.happening import event_in
from crm.domain.extraction.layout import Block, Span, blocks_of
from crm.domain.extraction.names import is_in_mailbox
from crm.domain.extraction.nearest_body import give_bodies
from crm.domain.extraction.people import Contacts, People, PersonDraft
from crm.domain.extraction.reach import reach_in
from crm.domain.extraction.roles import give_roles
from crm.domain.extraction.running_text import Mention, mentions_in
from crm.domain.extraction.sentences import sentences_of
from crm.domain.extraction.vocabulary import Vocabulary

#: A thousand signatures, more than any letter or press release; what is longer is a file for the import.
LONGEST: Final = 500_000
#: "Rede der Oberbürgermeisterin Dr. Anna Muster".
_LED_TO_NAME: Final = re.compile(
    r"\w (?:des|der|von|mit|durch) (?:[A-ZÄÖÜ][\w-]{6,} ){1,2}(?:(?:Prof|Dr)\. ?){0,2}[A-ZÄÖÜ]"
)
#: A number stands so soon behind the name of whom it reaches.
_SOON: Final = 60
_LONG_HEADLINE: Final = 300
#: A letterhead names one body, or a few.
_MOST_LENGTHENED: Final = 10
#: Functions that are held in the house the text comes from, if no other is named, and what kind of house that is.
_OF_THE_HOUSE: Final = tuple(
    (re.compile(post), re.compile(house, re.IGNORECASE))
    for post, house in (
        (r"Ministerpr(?:ä|ae)sident|Regierungssprecher|Bevollm(?:ä|ae)chtigte|Chef(?:in)? der", "kanzlei"),
        (r"\w*[Mm]inister(?:in)?$|Staatssekretär", "ministerium"),
        (r"Landr(?:[aä]|ae)t|(?:Erste[r]? )?(?:Kreisb|B)eigeordnete", r"kreis\b"),
        (r"(?:Ober)?[Bb](?:ü|ue)rgermeister|(?:Erste[r]? )?Beigeordnete", r"(?:gemeinde|stadt)\b"),
        (r"Referatsleit|(?:Presse|Unternehmens)sprecher", ""),
    )
)


@dataclass(frozen=True, slots=True)
class Extract:
    """What the text tells: persons in order of their names, bodies, and the event if there is one."""

    persons: tuple[Proposal, ...] = ()
    organisations: tuple[Proposal, ...] = ()
    event: Proposal | None = None

    @property
    def all(self) -> tuple[Proposal, ...]:
        event = (self.event,) if self.event else ()
        return (*event, *self.persons, *self.organisations)


NOTHING: Final = Vocabulary()


def extract(text: str, vocabulary: Vocabulary = NOTHING) -> Extract:
    """The proposals. Beyond :data:`LONGEST` signs the text is not read; line breaks may be of any kind."""
    source = cleaned(text[:LONGEST])
    text = source.text
    blocks = blocks_of(text)
    contacts = Assembling(items_of(blocks, vocabulary), vocabulary).contacts()
    _lengthen(contacts, text)
    mentions = _mentions(blocks, vocabulary)
    for draft in [*(person.draft for person in contacts.persons), *(mention.draft for mention in mentions)]:
        without_former(draft, text)
    persons = _merged(contacts, mentions, vocabulary)
    event = event_in(blocks, vocabulary)
    if event is not None:
        _leave_out(contacts, persons, event)
        give_bodies(contacts)  # again, for those whose body turned out to be where the event is
    if mentions or event:
        _give_sender(persons, contacts)
    return Extract(
        tuple(_as_pasted(person.draft.frozen(), source) for person in persons),
        tuple(_as_pasted(draft.frozen(), source) for draft in contacts.bodies.values()),
        _as_pasted(event, source) if event else None,
    )


def _as_pasted(proposal: Proposal, source: Cleaned) -> Proposal:
    """With the passages of the text as it was pasted."""
    passages = [source.passage(one.start, one.end) for one in proposal.findings]
    found = [replace(one, start=start, end=end) for one, (start, end) in zip(proposal.findings, passages, strict=True)]
    return replace(proposal, findings=tuple(found))


def _leave_out(contacts: Contacts, persons: list[PersonDraft], event: Proposal) -> None:
    """ "Bürgerforum Mobilität" above an invitation is no body, and where it takes place is nobody's address."""
    places = event.all(Field.PLACE, Field.CITY)

    def is_of_event(one: Finding) -> bool:
        is_there = any(at.start < one.end and one.start < at.end for at in places)
        return (one.field is Field.BODY and (one.value == event.name or is_there)) or (
            one.field is Field.ADDRESS and is_there
        )

    for name, draft in list(contacts.bodies.items()):
        if is_of_event(replace(next(draft.of(Field.NAME)), field=Field.BODY)):
            del contacts.bodies[name]
    for draft in [*(person.draft for person in persons), *contacts.bodies.values()]:
        draft.findings = [one for one in draft.findings if not is_of_event(one)]


def _lengthen(contacts: Contacts, text: str) -> None:
    """The letterhead says "Staatskanzlei", the text below "Staatskanzlei des Saarlandes": then that is its name."""
    for name in [one for one in contacts.bodies if " " not in one][:_MOST_LENGTHENED]:
        longer = re.search(rf"(?<!\w){re.escape(name)} (?:des|der) [^\W\d_]{{3,30}}(?!\w)", text)
        if longer is None or not longer[0].rpartition(" ")[2][0].isupper():
            continue
        draft = contacts.bodies.pop(name)
        finding = replace(next(draft.of(Field.NAME)), value=longer[0], start=longer.start(), end=longer.end())
        draft.findings = [finding, *(one for one in draft.findings if one.field is not Field.NAME)]
        contacts.bodies[longer[0]] = draft
        for person in contacts.persons:
            person.draft.findings = [
                replace(one, value=longer[0]) if one.field is Field.BODY and one.value == name else one
                for one in person.draft.findings
            ]


def _mentions(blocks: list[Block], vocabulary: Vocabulary) -> list[Mention]:
    found: list[Mention] = []
    for block in blocks:
        spans = sentences_of(block.whole) if block.is_prose else _headlines(block)
        for sentence in spans:
            mentions = mentions_in(sentence, vocabulary)
            give_roles(sentence, mentions)
            _give_reach(sentence, mentions)
            found += mentions
    return found


def _give_reach(sentence: Span, mentions: list[Mention]) -> None:
    """ "… wenden Sie sich an Frau Anna Muster, Tel. …": a number soon behind a name, a mailbox that bears one."""
    for finding in reach_in(sentence) if mentions else ():
        before = next((one for one in reversed(mentions) if one.end <= finding.start), None)
        if finding.field is Field.EMAIL:
            owner = next((one for one in mentions if is_in_mailbox(one.parsed, finding.value)), None)
        else:
            owner = before if before and finding.start - before.end < _SOON and finding.field is not Field.WEB else None
        if owner is not None:
            owner.draft.add(finding)


def _headlines(block: Block) -> list[Span]:
    """A headline is no sentence by its dot, but it names people like one; what is longer is several."""
    return [
        span
        for line in block.lines
        if "@" not in line.text
        and not re.search(r"\t|\s{3}|\s[|•·]\s", line.text)
        and (len(line.text.split()) >= 8 or _LED_TO_NAME.search(line.text))
        for span in ([line] if len(line.text) < _LONG_HEADLINE else sentences_of(line))
    ]


def _merged(contacts: Contacts, mentions: list[Mention], vocabulary: Vocabulary) -> list[PersonDraft]:
    people = People()
    for mention in [one for one in mentions if one.is_full]:
        _take_in(people, PersonDraft(mention.parsed, mention.draft))
    for person in contacts.persons:
        _take_in(people, person)
    for mention in [one for one in mentions if not one.is_full]:
        known = people.same(mention.parsed)
        if known is not None:
            _join(known.draft, mention.draft)
        elif mention.is_courteous or vocabulary.is_family_name(mention.parsed.family_name):
            people.add(PersonDraft(mention.parsed, mention.draft))
    return people.all


def _take_in(people: People, person: PersonDraft) -> None:
    known = people.same(person.parsed)
    if known is None:
        people.add(person)
    else:
        _join(known.draft, person.draft)


def _join(draft: Draft, other: Draft) -> None:
    """The first name stays unless the other says more; functions that only say less are left out."""
    for finding in other.findings:
        if finding.field is Field.NAME:
            if len(finding.value) > len(draft.name) and draft.name.split()[-1] in finding.value:
                draft.findings = [finding, *(one for one in draft.findings if one.field is not Field.NAME)]
        elif finding.field in (Field.FUNCTION, Field.BODY) and _is_told(draft, finding):
            continue
        else:
            draft.add(finding)


def _is_told(draft: Draft, finding: Finding) -> bool:
    stem = finding.value.casefold()[:10]
    if finding.field is Field.BODY:
        return draft.has(Field.BODY)
    return any(one.value.casefold().startswith(stem) for one in draft.of(Field.FUNCTION))


def _give_sender(persons: list[PersonDraft], contacts: Contacts) -> None:
    """Who speaks for the house, and whose body is not named, belongs to the body that sent the text."""
    sender = contacts.sender
    if sender is None:
        return
    for person in persons:
        function = next((one.value for one in person.draft.of(Field.FUNCTION)), "")
        is_own = any(post.match(function) and house.search(sender.value) for post, house in _OF_THE_HOUSE)
        if not person.draft.has(Field.BODY) and is_own:
            person.draft.add(replace(sender, field=Field.BODY, rule=Rule.BODY_OF_SENDER))
