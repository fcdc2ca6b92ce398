"""The body of those whose own is not named beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from crm.domain.event import Role
from crm.domain.extraction.bodies import has_legal_form
from crm.domain.extraction.found import Field, Rule
from crm.domain.extraction.names import is_mandate
from crm.domain.extraction.people import Contacts, PersonDraft

#: From so many persons on the text is a list, whose bodies are those of the persons they stand at.
FEW: Final = 3


#: Offices that nobody holds in a chamber, an association or a firm.
_PUBLIC: Final = re.compile(
    r"(?:\w+ )?(?:\w*minister(?:in|präsident(?:in)?)?|\w*staatssekretär(?:in)?|landr[aä]t(?:in)?|"
    r"(?:ober|bezirks|alt)?bürgermeister(?:in)?|regierungspräsident(?:in)?|landtagspräsident(?:in)?|"
    r"\w*abgeordnete[r]?|md[bl]|general(?:konsul(?:in)?)|botschafter(?:in)?)\Z",
    re.IGNORECASE,
)
#: Who speaks comes from elsewhere.
_PART_OF_GUESTS: Final = frozenset((Role.KEYNOTE.value, Role.MODERATION.value, Role.PITCH.value))
_PRIVATE_BODY: Final = re.compile(
    r"kammer\b|verband\b|verein\b|\b(?:IHK|HWK|DGB)\b|agentur|universität|hochschule|institut|bank\b|sparkasse|werke\b",
    re.IGNORECASE,
)


def _fits(person: PersonDraft, body: str) -> bool:
    """Whether the body can be the one of somebody whose own is not named: a minister's is no chamber."""
    if any(one.value in _PART_OF_GUESTS for one in person.draft.of(Field.ROLE)):
        return False
    is_public = is_mandate(person.parsed.suffix) or any(
        _PUBLIC.fullmatch(one.value) for one in person.draft.of(Field.FUNCTION)
    )
    return not is_public or not (_PRIVATE_BODY.search(body) or has_legal_form(body))


def give_bodies(contacts: Contacts) -> None:
    """Whose body is not named at the name belongs to the one of the letterhead, or the nearest before or after."""
    persons = contacts.persons
    named = {name: draft for name, draft in contacts.bodies.items() if name not in contacts.aside}
    bodies = [(next(draft.of(Field.NAME)), name) for name, draft in named.items()]
    if not bodies:
        of_persons = [one for person in persons for one in person.draft.of(Field.BODY)]
        if len({one.value for one in of_persons}) == 1 and len(persons) < FEW:
            bodies = [(one, one.value) for one in of_persons]
    bodies.sort(key=lambda body: body[0].start)
    starts = [finding.start for finding, _ in bodies]
    for person in persons:
        if person.draft.has(Field.BODY) or not bodies:
            continue
        at = next(person.draft.of(Field.NAME)).start
        place = bisect_left(starts, at)
        near = bodies[max(0, place - 1) : place + 1]
        above = [body for body in near if body[1] == person.above]
        fitting = [body for body in above or near if _fits(person, body[1])]
        if not fitting:
            continue
        finding, name = min(fitting, key=lambda body: abs(body[0].start - at))
        person.draft.add(replace(finding, field=Field.BODY, value=name, rule=Rule.BODY_OF_SENDER))
