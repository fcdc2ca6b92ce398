"""A guest whom nobody has recorded yet: a new contact from the name as it was said or written."""

from __future__ import annotations

from dataclasses import replace

from crm.domain.errors import UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Party, PartyKind
from crm.domain.person_name import parse_name
from crm.domain.ports import Store
from crm.services.naming import new_uid


def add_named_person(store: Store, text: str, source: str) -> Subject:
    """Inside an open write: a new person; ``source`` says where the name comes from. UserError without a name.

    The gender is known only if a form of address said it.
    """
    name = parse_name(text)
    if not (name.family_name or name.given_name):
        raise UserError("Bitte geben Sie den Namen ein.")
    party = store.add(Party(uid=new_uid(), kind=PartyKind.PERSON, source=source))
    store.add(replace(name.to_person(), id=party.id, gender=name.gender_hint))
    return Subject(SubjectKind.PERSON, party.id)
