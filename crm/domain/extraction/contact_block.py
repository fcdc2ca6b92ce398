"""Which function, body, number and address belongs to which person of a signature or letterhead.

What follows a name belongs to it until the next name. What stands before the first one belongs to the body. A mailbox
that bears a name belongs to that person wherever it stands; a shared one ("info@") to the body.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Final

from crm.domain.event import Role
from crm.domain.extraction.bodies import body_of_title, is_subordinate
from crm.domain.extraction.doubtful import settled
from crm.domain.extraction.found import Draft, Field, Finding, ProposalKind, Rule
from crm.domain.extraction.functions import split_function
from crm.domain.extraction.items import Item, What
from crm.domain.extraction.line_words import OFFICE_OF
from crm.domain.extraction.named_bodies import NamedBodies
from crm.domain.extraction.names import FoundName
from crm.domain.extraction.nearest_body import FEW, give_bodies
from crm.domain.extraction.people import NEAR, Contacts, PersonDraft
from crm.domain.extraction.reach import SHARED
from crm.domain.extraction.roles import role_of
from crm.domain.extraction.vocabulary import Vocabulary
from crm.domain.text import fold, fold_words

#: Labels of numbers that ring at the body.
_SWITCHBOARD: Final = frozenset(("Zentrale", "Vermittlung", "Switchboard", "Empfang", "Hotline"))
#: Who sits there has an extension; what follows it is the house's.
_SIDE_ROOMS: Final = frozenset(("Sekretariat", "Vorzimmer"))
#: Below the part in a programme stand the title of the speech, and who holds it.
_PROGRAMME_LINES: Final = 2
#: So many lines of a letterhead may stand between the authority's name and who deals with the matter.
_HEAD_LINES: Final = 6
_IN_BRACKETS: Final = re.compile(r"\s?\((?:Frau |Herr )?([A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)?)\)")
_SOCIAL: Final = ("linkedin.com/in/", "xing.com/profile", "x.com/", "twitter.com/", "instagram.com/")


class Assembling:
    """Goes through the items once."""

    def __init__(self, items: list[Item], vocabulary: Vocabulary) -> None:
        self._items = settled(items, vocabulary)
        self._vocabulary = vocabulary
        self._found = Contacts()
        self._current: PersonDraft | None = None
        self._current_line = -1
        self._above = (-1, "")  # the block of the body named last, and the body
        self._is_row = False  # whether the name before stands in the line above, with no number of its own
        self._before: list[tuple[Item, Finding]] = []  # what waits for the next name
        self._loose: list[Finding] = []  # ways to reach the body, until one is known
        self._body: Draft | None = None
        self._bodies = NamedBodies(self._found.bodies)
        self._pieces_in_line = Counter(item.line for item in self._items)
        self._has_body = any(item.what is What.BODY for item in self._items)
        self._heading: Item | None = None
        self._part: Item | None = None  # "Begrüßung" in the line above
        self._sent: list[Finding] = []  # mailboxes in the heads of quoted mails
        self._last: Item | None = None
        self._signed: list[PersonDraft] = []  # persons named since the last number, mailbox, address or body
        self._coming: Item | None = None  # the next name
        self._beside: set[str] = set()  # bodies that stand in a list behind a person's name

    def contacts(self) -> Contacts:
        names = [number for number, item in enumerate(self._items) if item.what is What.NAME]
        ahead = iter([*names, -1])
        coming = next(ahead)
        for number, item in enumerate(self._items):
            while 0 <= coming <= number:
                coming = next(ahead)
            self._coming = self._items[coming] if coming >= 0 else None
            self._take(item, self._items[number + 1] if number + 1 < len(self._items) else None)
            self._last = item
        self._finish()
        return self._found

    def _take(self, item: Item, following: Item | None) -> None:
        if item.what is What.NAME:
            self._begin(item)
        elif item.what in (What.MANAGEMENT, What.SPEAKER):
            self._manage(item)
        elif item.what is What.PRESS_HEADING:
            self._heading = item
            self._current = None
        elif item.what is What.CLOSING:
            self._current = None
        elif item.what is What.ROLE_HEADING:
            self._part = item
            self._current = None
        elif item.what is What.SENDER_MAIL and item.finding is not None:
            self._sent.append(item.finding)
        elif item.finding is not None:
            self._attach(item, item.finding, following)

    # ── persons ─────────────────────────────────────────────────────────────────────────────────────────────

    def _begin(self, item: Item) -> None:
        if item.name is None or item.finding is None:
            return
        person = self._person(item.name, item.finding)
        person.is_managed = False
        person.block = item.block
        if self._above[0] == item.block:
            person.above = self._above[1]
        if item.function:
            self._add_function(person, item.function, item.finding, Rule.FUNCTION_AT_NAME)
        if item.body and not person.draft.has(Field.BODY):
            here = replace(item.finding, field=Field.BODY, value=item.body, rule=Rule.BODY_OF_FUNCTION, label="")
            person.draft.add(here)
        person.draft.add_all(finding for before, finding in self._before if self._leads_to(before, item))
        self._before = []
        if self._heading is not None:
            span = self._heading.span
            person.draft.add(_role(Role.PRESS_CONTACT, span.start, span.end))
        self._take_part(person, item)
        if not any(one is person for one in self._signed[-FEW:]):
            self._signed.append(person)
        last = self._current
        self._is_row = last is not None and last is not person and item.line - self._current_line == 1
        self._is_row = self._is_row and last is not None and not _has_reach(last)
        self._current = person
        self._current_line = item.line

    def _take_part(self, person: PersonDraft, item: Item) -> None:
        """Who stands below "Begrüßung" in a programme has that part; of a list below "Grußworte" everybody."""
        part = self._part
        if part is None:
            return
        role = role_of(part.span.text)
        if item.line - part.line <= _PROGRAMME_LINES and role is not None:
            person.draft.add(_role(role, part.span.start, part.span.end))
            self._part = replace(part, line=item.line) if part.span.text.casefold().endswith("worte") else None
        else:
            self._part = None

    def _leads_to(self, before: Item, name: Item) -> bool:
        """Directly above the name, or with an empty line between and alone in its own."""
        gap = name.line - before.line
        if before.what is What.UNIT and name.is_labelled and gap <= _HEAD_LINES:
            return True
        is_alone = self._pieces_in_line[before.line] == 1
        return gap <= 1 or (gap <= 2 and is_alone)

    def _person(self, name: FoundName, finding: Finding) -> PersonDraft:
        known = self._found.people.same(name.parsed)
        if known is not None:
            if len(finding.value) > len(known.draft.name):
                known.draft.findings = [one for one in known.draft.findings if one.field is not Field.NAME]
                known.draft.findings.insert(0, finding)
                known.parsed = name.parsed
            return known
        person = PersonDraft(name.parsed, Draft(ProposalKind.PERSON, [finding]))
        self._found.people.add(person)
        return person

    def _manage(self, item: Item) -> None:
        if item.name is None or item.finding is None:
            return
        is_new = self._found.people.same(item.name.parsed) is None
        person = self._person(item.name, item.finding)
        if is_new:
            person.is_managed = True
        role = role_of(item.span.text) if item.what is What.SPEAKER else None
        if role is not None:
            span = item.span
            person.draft.add(_role(role, span.start, span.end))
        function = item.function or item.name.parsed.office
        if function and not person.draft.has(Field.FUNCTION):
            self._add_function(person, function, item.finding, Rule.NAME_OF_MANAGEMENT)
        if item.body and not person.draft.has(Field.BODY):
            here = replace(item.finding, field=Field.BODY, value=item.body, rule=Rule.BODY_OF_FUNCTION, label="")
            person.draft.add(here)

    def _add_function(self, person: PersonDraft, text: str, finding: Finding, rule: Rule) -> None:
        function, body = split_function(text, self._vocabulary)
        here = replace(finding, field=Field.FUNCTION, value=function, rule=rule, label="")
        person.draft.add(here)
        if body:
            person.draft.add(replace(here, field=Field.BODY, value=body, rule=Rule.BODY_OF_FUNCTION))
        elif named := body_of_title(function, self._vocabulary):
            person.draft.add(replace(here, field=Field.BODY, value=named, rule=Rule.BODY_OF_TITLE))

    # ── what belongs to them ────────────────────────────────────────────────────────────────────────────────

    def _attach(self, item: Item, finding: Finding, following: Item | None) -> None:
        if item.what is What.BODY and self._body is not None and self._is_part(item):
            if self._current is not None:  # an office of that town
                self._current.draft.add(replace(finding, field=Field.UNIT, rule=Rule.UNIT_LINE))
        elif item.what is What.BODY:
            self._add_body(item, finding)
        elif item.what in (What.FUNCTION, What.UNIT):
            self._attach_function(item, finding, following)
        else:
            self._attach_reach(item, finding)

    def _is_part(self, item: Item) -> bool:
        """Whether the body is a part of the one named before, or says what that one is for."""
        last = self._last
        is_below = last is not None and last.what is What.BODY and item.line - last.line <= 1
        return is_subordinate(item.body) and (is_below or item.body.startswith("Amt für "))

    def _names_authority(self, item: Item, following: Item | None) -> bool:
        """ "Landkreis Musterberg | Der Landrat" is how an authority calls itself, unless the holder's name follows."""
        if not item.span.text.casefold().startswith(("der ", "die ")) or self._last is None:
            return False
        if self._coming is not None and self._coming.is_labelled and self._coming.line - item.line <= _HEAD_LINES:
            return True
        if self._last.what is not What.BODY:
            return False
        is_near = item.line - self._last.line <= 1
        is_name = following is not None and following.what is What.NAME and not following.is_labelled
        return is_near and not (is_name and following is not None and following.line - item.line <= 2)

    def _is_of_office_holder(self, item: Item) -> bool:
        """What stands below "Büro Anna Muster MdL" is her post, not that of who signs above."""
        last = self._last
        is_office = last is not None and last.what is What.UNIT and item.line - last.line == 1
        return is_office and last is not None and OFFICE_OF.match(last.span.text) is not None

    def _attach_function(self, item: Item, finding: Finding, following: Item | None) -> None:
        if self._names_authority(item, following) or self._is_of_office_holder(item):
            return
        person = self._current
        leads = following is not None and following.what is What.NAME and following.line - item.line <= 1
        is_full = person is not None and (person.draft.has(finding.field) or item.block != person.block)
        is_label = leads and following is not None and following.line == item.line != self._current_line
        if person is None or is_label or (leads and is_full):
            self._before.append((item, finding))
            if item.body:
                body = replace(finding, field=Field.BODY, value=item.body, rule=Rule.BODY_OF_FUNCTION)
                self._before.append((item, body))
        elif item.what is What.UNIT:
            person.draft.add(finding)
        elif person.draft.has(Field.FUNCTION) and item.span.text.startswith(("Der ", "Die ")):
            return  # "Landkreis Beispielberg | Der Landrat" is the authority's name
        else:
            said = item.function
            person.draft.findings = [one for one in person.draft.findings if not _is_heading(one)]
            person.draft.add(replace(finding, value=said))
            named = item.body or body_of_title(said, self._vocabulary)
            rule = Rule.BODY_OF_FUNCTION if item.body else Rule.BODY_OF_TITLE
            if named:
                person.draft.add(replace(finding, field=Field.BODY, value=named, rule=rule))

    def _add_body(self, item: Item, finding: Finding) -> None:
        known = self._bodies.take(item.body, finding)
        self._body = self._found.bodies[known]
        self._is_row = self._is_row or len(self._signed) > 1  # two sign, and the house's address stands below
        self._signed = []
        self._above = (item.block, known)
        self._body.add_all(self._loose)
        self._loose = []
        current = self._current
        if current is not None and item.line == self._current_line:
            self._beside.add(known)
        is_anothers = current is not None and current.above and item.block != current.block
        if current is not None and not is_anothers and not current.draft.has(Field.BODY):
            current.draft.add(replace(finding, value=known))
        if current is not None and item.block != current.block and _has_reach(current):
            self._current = None  # what follows the body's own name in a block of its own is the body's

    def _attach_reach(self, item: Item, finding: Finding) -> None:
        self._signed = []
        if self._leaves_side_room(finding):
            self._current = None
        owner = self._named_behind(item, finding) or self._owner(finding)
        if owner is not None:
            owner.draft.add(finding)
        elif self._body is not None:
            self._body.add(finding)
        else:
            self._loose.append(finding)

    def _named_behind(self, item: Item, finding: Finding) -> PersonDraft | None:
        """ "0361 655-2412 (Muster) / -2413 (Beispiel)"."""
        behind = _IN_BRACKETS.match(item.span.text, finding.end - item.span.start)
        return self._found.people.of_family(behind[1]) if behind else None

    def _owner(self, finding: Finding) -> PersonDraft | None:
        """Whose number or mailbox it is; None for the body's."""
        if finding.field is Field.EMAIL:
            if named := self._found.people.in_mailbox(finding.value):
                return named
            if holder := self._found.people.holder_in_mailbox(finding.value):
                return holder
            local = finding.value.partition("@")[0]
            if self._has_body and (SHARED.fullmatch(local) or self._names_body(local)):
                return None
        if finding.field is Field.WEB and self._has_body and not any(one in finding.value for one in _SOCIAL):
            return None
        if self._has_body and (finding.label in _SWITCHBOARD or (self._is_row and self._is_common(finding))):
            return None
        return self._current

    def _is_common(self, finding: Finding) -> bool:
        """What stands below several names in lines of their own, and bears the label of none of them."""
        return finding.field in (Field.ADDRESS, Field.PHONE, Field.FAX, Field.EMAIL) and self._body is not None

    def _leaves_side_room(self, finding: Finding) -> bool:
        """A second number behind "Sekretariat: Frau Anna Muster, Tel. -11", or the address, is the house's."""
        side = self._current.draft if self._current is not None and self._body is not None else None
        is_more = side is not None and finding.field in (Field.ADDRESS, Field.PHONE) and side.has(Field.PHONE)
        return is_more and side is not None and any(one.value in _SIDE_ROOMS for one in side.of(Field.UNIT))

    def _names_body(self, local: str) -> bool:
        """Whether a mailbox is called like a body: "heimatverein@…"."""
        word = fold(local)
        return len(word) > 4 and any(word in fold_words(name) for name in list(self._found.bodies)[-NEAR:])

    # ── the end ─────────────────────────────────────────────────────────────────────────────────────────────

    def _finish(self) -> None:
        persons = self._found.persons
        for finding in [*self._loose]:
            if finding.field is Field.EMAIL:
                named = self._found.people.in_mailbox(finding.value)
                if named is not None:
                    named.draft.add(finding)
                    self._loose.remove(finding)
        for finding in self._sent:
            if named := self._found.people.in_mailbox(finding.value):
                named.draft.add(finding)
        present = [one for one in persons if not one.is_managed]
        if self._loose and present:
            (self._body or present[0].draft).add_all(self._loose)
        for person in persons:
            person.draft.findings = [self._bodies.as_named(one) for one in person.draft.findings]
        self._move_mails()
        if self._before and len(present) == 1 and not present[0].draft.has(Field.FUNCTION):
            present[0].draft.add_all(finding for _, finding in self._before)
        self._found.aside = self._aside(len(persons))
        if not self._is_list_of_guests(persons):
            give_bodies(self._found)

    def _is_list_of_guests(self, persons: list[PersonDraft]) -> bool:
        """Whether most have their body beside them: then the others have none, and the head is where they meet."""
        own = sum(person.draft.has(Field.BODY) for person in persons)
        return len(persons) >= FEW and len(self._beside) > 1 and 2 * own > len(persons)

    def _move_mails(self) -> None:
        """A mailbox that stood before its person's name."""
        for draft in self._found.bodies.values():
            for mail in list(draft.of(Field.EMAIL)):
                if person := self._found.people.in_mailbox(mail.value):
                    draft.findings.remove(mail)
                    person.draft.add(mail)

    def _aside(self, persons: int) -> set[str]:
        """The bodies that are only those of the person beside them: of a list, or one of several rows."""
        return self._beside if persons >= FEW or len(self._beside) > 1 else set()


def _has_reach(person: PersonDraft) -> bool:
    return any(person.draft.has(one) for one in (Field.PHONE, Field.MOBILE, Field.EMAIL))


def _role(role: Role, start: int, end: int) -> Finding:
    return Finding(field=Field.ROLE, value=role.value, start=start, end=end, rule=Rule.ROLE_HEADING)


def _is_heading(finding: Finding) -> bool:
    """ "Hauptgeschäftsführung" above a name is a heading once the function of the person follows."""
    return finding.field is Field.FUNCTION and finding.value.endswith(("führung", "leitung"))
