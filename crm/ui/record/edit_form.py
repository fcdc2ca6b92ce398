"""Bearbeiten: the parts of a name, the facts of an organisation, the titles of an office."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from crm.domain.address_rules import AddressRule
from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.services.editing import Editing
from crm.services.record_view import Record
from crm.ui.record.form import Form
from crm.ui.record.words import body_types, date_sentence, genders, german, parse_date, translate

#: The edit of what is typed into the form; two are equal if they would save the same.
Saving = partial[ChangeSet]

#: The fields of a name that :func:`add_person_fields` has.
NAME_PARTS = ("degrees", "given_name", "nobility", "prefix", "family_name", "suffix")
_TITLES = ("title_f", "title_m", "title_neutral")


def edit_form(record: Record, editing: Editing, kinds: list[AddressRule]) -> tuple[Form, Callable[[], Saving]]:
    """The form for a record, and what turns its contents into the edit."""
    form = Form(translate("record", "Speichern"))
    if record.post is not None and record.post.office is not None:
        office = record.post.office
        add_office_fields(form, office, kinds)
        form.add_number("rank", translate("record", "Rang"), office.rank, 9999)
        form.add_number("seats", translate("record", "Sitze"), office.seats, 999)
        return form, lambda: _saving(
            editing.change_office,
            replace(office_of(form, office), rank=form.number("rank"), seats=form.number("seats")),
        )
    if record.contact.person is not None:
        person = record.contact.person
        add_person_fields(form, person)
        add_more_of_person(form, person)
        return form, lambda: _saving(editing.change_person, _more_of_person(form, person_of(form, person)))
    body = record.contact.body
    if body is None:
        raise UserError(translate("record", "Dieser Eintrag kann nicht bearbeitet werden."))
    add_organisation_fields(form, body)
    add_more_of_organisation(form, body)
    return form, lambda: _saving(editing.change_organisation, _more_of_organisation(form, organisation_of(form, body)))


def _saving(change: Callable[..., ChangeSet], record: object) -> Saving:
    return partial(change, record)


def add_person_fields(form: Form, person: Person) -> None:
    """What a new person needs: courtesy, degrees and the name by its parts."""
    form.add_choice("gender", translate("record", "Anrede"), genders().items(), person.gender)
    form.add_text("degrees", translate("record", "Grade"), person.degrees, hint=translate("record", "Prof. Dr."))
    form.add_text("given_name", translate("record", "Vorname"), person.given_name)
    hint = translate("record", "Graf, Freifrau")
    form.add_text("nobility", translate("record", "Adelstitel"), person.nobility, hint=hint)
    hint = translate("record", "von, zu, van der")
    form.add_text("prefix", translate("record", "Vorsatz"), person.prefix, hint=hint)
    form.add_text("family_name", translate("record", "Nachname"), person.family_name, _named(form))
    form.add_text("suffix", translate("record", "Zusatz"), person.suffix, hint=translate("record", "MdB, a. D."))


def person_of(form: Form, person: Person) -> Person:
    """The person with what is typed into :func:`add_person_fields`."""
    return replace(person, gender=form.chosen("gender"), **_typed(form, NAME_PARTS))


def add_more_of_person(form: Form, person: Person) -> None:
    form.add_text("call_name", translate("record", "Rufname"), person.call_name)
    form.add_text("birth_name", translate("record", "Geburtsname"), person.birth_name)
    form.add_text("birth_date", translate("record", "Geboren"), german(person.birth_date), date_sentence)
    form.add_text("deceased_on", translate("record", "Verstorben"), german(person.deceased_on), date_sentence)


def _more_of_person(form: Form, person: Person) -> Person:
    typed = _typed(form, ("call_name", "birth_name"))
    born, died = (parse_date(form.text(name)) for name in ("birth_date", "deceased_on"))
    return replace(person, birth_date=born, deceased_on=died, **typed)


def add_organisation_fields(form: Form, body: Organisation) -> None:
    """What a new organisation needs."""
    check = _filled(translate("record", "Bitte geben Sie den Namen der Organisation ein."))
    form.add_text("full_name", translate("record", "Name"), body.full_name, check)
    form.add_choice("body_type", translate("record", "Art"), body_types().items(), body.body_type)


def organisation_of(form: Form, body: Organisation) -> Organisation:
    """The organisation with what is typed into :func:`add_organisation_fields`."""
    return replace(body, full_name=form.text("full_name"), body_type=form.chosen("body_type"))


def add_more_of_organisation(form: Form, body: Organisation) -> None:
    form.add_text("short_name", translate("record", "Kurzname"), body.short_name)
    hint = translate("record", "der Gemeinde Tholey")
    form.add_text("genitive", translate("record", "Im Satz"), body.genitive, hint=hint)
    form.add_area("description", translate("record", "Beschreibung"), body.description)


def _more_of_organisation(form: Form, body: Organisation) -> Organisation:
    return replace(body, **_typed(form, ("short_name", "genitive", "description")))


def add_office_fields(form: Form, office: Office, kinds: list[AddressRule]) -> None:
    """Kind and titles; choosing a kind fills in its titles."""
    choices = [("", translate("record", "Funktion ohne eigene Anredeform"))]
    choices += [(rule.key, rule.name) for rule in kinds]
    if office.kind and office.kind not in dict(choices):
        choices.append((office.kind, office.kind))
    combo = form.add_choice("kind", translate("record", "Art"), choices, office.kind)
    form.add_text("title_f", translate("record", "Weiblich"), office.title_f)
    form.add_text("title_m", translate("record", "Männlich"), office.title_m)
    form.add_text("title_neutral", translate("record", "Neutral"), office.title_neutral, _titled(form))
    form.add_ticks("", [("is_head", translate("record", "Leitung der Organisation"), office.is_head)])
    by_key, suggested = {rule.key: rule for rule in kinds}, dict.fromkeys(_TITLES, "")
    combo.activated.connect(lambda: _suggest_titles(form, by_key.get(form.chosen("kind")), suggested))


def office_of(form: Form, office: Office) -> Office:
    """The office with what is typed into :func:`add_office_fields`."""
    titles = _typed(form, _TITLES)
    return replace(office, kind=form.chosen("kind"), is_head=form.ticked("is_head"), **titles)


def _suggest_titles(form: Form, rule: AddressRule | None, suggested: dict[str, str]) -> None:
    """Fills in the titles of the kind, except where somebody has typed another one."""
    for name in _TITLES:
        if form.text(name) in ("", suggested[name]):
            suggested[name] = getattr(rule, name) if rule is not None else ""
            form.set_text(name, suggested[name])


def _typed(form: Form, names: Iterable[str]) -> dict[str, Any]:
    return {name: form.text(name) for name in names}


def _named(form: Form) -> Callable[[str], str]:
    def check(text: str) -> str:
        named = text or form.text("given_name")
        return "" if named else translate("record", "Bitte geben Sie einen Namen ein.")

    return check


def _titled(form: Form) -> Callable[[str], str]:
    def check(text: str) -> str:
        titled = text or form.text("title_f") or form.text("title_m")
        return "" if titled else translate("record", "Bitte geben Sie die Bezeichnung des Amtes ein.")

    return check


def _filled(sentence: str) -> Callable[[str], str]:
    return lambda text: "" if text else sentence
