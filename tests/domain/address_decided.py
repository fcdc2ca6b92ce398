"""The accepted cases of forms that somebody has decided on: laid over the rules, and where they may not fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crm.domain.address_forms import all_forms
from crm.domain.address_overlay import overlaid
from crm.domain.address_override import Form, FormOverride
from crm.domain.partial_date import PartialDate
from crm.domain.party import Person
from tests.domain.address_samples import COMPANY, MAN, RULES, STREET, THOLEY, WOMAN, Case, post, who

_SET_ON = PartialDate(2020, 3, 12)
_ALWAYS, _FOR_EVENT = None, 7


def decision(form: Form, text: str, event_id: int | None = _ALWAYS, set_on: PartialDate | None = _SET_ON) -> Any:
    """A decision about the person of these cases."""
    return FormOverride(party_id=1, event_id=event_id, form=form, text=text, set_on=set_on)


def _mayor(person: Person, *decisions: FormOverride, since: PartialDate | None = None) -> Any:
    forms = all_forms(RULES, person=person, office=post("mayor"), organisation=THOLEY, address=STREET)
    return overlaid(forms, decisions, person=person, address=STREET, office_since=since)


def decided_by_hand() -> Iterator[Case]:
    wish = decision(Form.SALUTATION, "Liebe Frau Dr. Muster,")
    yield Case("Anrede festgelegt; die E-Mail grüßt ebenso", _mayor(WOMAN, wish))
    own = decision(Form.MAIL, "Guten Tag Frau Dr. Muster,")
    yield Case("Anrede und E-Mail festgelegt", _mayor(WOMAN, wish, own))
    once = decision(Form.SALUTATION, "Verehrte Frau Bürgermeisterin,", _FOR_EVENT)
    yield Case("Für die Veranstaltung anders als sonst", _mayor(WOMAN, wish, once))
    yield Case("Für die Veranstaltung geht auch vor der eigenen E-Mail-Anrede", _mayor(WOMAN, own, once))
    lines = decision(Form.ENVELOPE, "Frau Dr. Anna Muster\nGemeinde Tholey")
    yield Case("Anschrift festgelegt, Postzeilen bleiben", _mayor(WOMAN, lines))
    yield Case("Jede Form festgelegt", _mayor(WOMAN, *_every_form()))
    since = PartialDate(2024, 10, 1)
    yield Case("Anrede älter als das Amt", _mayor(WOMAN, wish, since=since))
    yield Case("Anrede im Jahr des Amtsantritts", _mayor(WOMAN, wish, since=PartialDate(2020)))
    undated = decision(Form.SALUTATION, "Liebe Frau Dr. Muster,", set_on=None)
    yield Case("Anrede ohne bekannten Tag", _mayor(WOMAN, undated))
    sir = decision(Form.SALUTATION, "Sehr geehrter Herr Bürgermeister,")
    yield Case("„Herr“ bei einer Frau", _mayor(WOMAN, sir))
    yield Case("„Frau“ bei einem Mann", _mayor(MAN, decision(Form.SPOKEN, "Frau Beispiel")))
    yield Case("„Herr“ bei unbekanntem Geschlecht", _mayor(who("u", "Kim", "Mayer"), sir))
    pair = decision(Form.SALUTATION, "Sehr geehrte Frau Bürgermeisterin, sehr geehrter Herr Muster,")
    yield Case("Zwei Personen in einer Anrede", _mayor(WOMAN, pair))
    yield from _settled()
    house = all_forms(RULES, organisation=COMPANY, address=STREET)
    team = decision(Form.SALUTATION, "Liebes Team der Musterwerk GmbH,")
    yield Case("Anrede einer Organisation", overlaid(house, [team], address=STREET))


def _every_form() -> list[FormOverride]:
    lined = {Form.ENVELOPE: "Frau\nAnna Muster", Form.NAME_FIRST: "Anna Muster", Form.CARD: "Frau Muster\nTholey"}
    texts = {
        Form.SALUTATION: "Liebe Anna,",
        Form.LESS_FORMAL: "Hallo Anna,",
        Form.SPOKEN: "Anna",
        Form.MAIL: "Liebe Anna Muster,",
        Form.CLOSING: "Herzliche Grüße",
    }
    return [decision(form, text) for form, text in (lined | texts).items()]


def _settled() -> Iterator[Case]:
    """Who decides envelope and salutation has settled what the rules were unsure about."""
    noble = who("u", "Toni", "Hinckelstein", nobility="Graf", prefix="von")
    lines = decision(Form.ENVELOPE, "Toni Graf von Hinckelstein")
    greeting = decision(Form.SALUTATION, "Guten Tag Toni Graf von Hinckelstein,")
    plain = all_forms(RULES, person=noble)
    yield Case("Adel ohne Geschlecht, nur die Anschrift festgelegt", overlaid(plain, [lines], person=noble))
    yield Case("Adel ohne Geschlecht, beides festgelegt", overlaid(plain, [lines, greeting], person=noble))
