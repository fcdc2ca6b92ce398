"""Hints where salutation, gender, office and decisions by hand do not fit each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.address_forms import all_forms
from crm.domain.address_overlay import FIELDS, overlaid, reasons_for, text_of
from crm.domain.address_override import FOLLOWS, LINED, Form, FormOverride, decided
from crm.domain.address_title_gender import mistyped_titles
from crm.domain.office import Office
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from tests.domain.address_decided import decision
from tests.domain.address_samples import MAN, OFFICES, RULES, STREET, THOLEY, WOMAN, post, who

FORMS = all_forms(RULES, person=WOMAN, office=post("mayor"), organisation=THOLEY, address=STREET)


def office(male: str, female: str) -> Office:
    return Office(organisation_id=1, title_m=male, title_f=female)


@pytest.mark.parametrize(
    ("male", "female", "gender", "found"),
    [
        ("Landrätin", "Landrat", Gender.UNKNOWN, 2),
        ("Landrätin", "Landrat", Gender.MALE, 1),
        ("Landrat", "Landrat", Gender.FEMALE, 1),
        ("Vorsitzende des Rates", "Vorsitzende des Rates", Gender.MALE, 1),
        ("Erster Beigeordneter", "Erste Beigeordneter", Gender.FEMALE, 1),
        ("Präses", "Präses", Gender.FEMALE, 0),
        ("Oberschwester", "Oberschwester", Gender.FEMALE, 0),
        ("Leitung", "Leitung", Gender.FEMALE, 0),
        ("Chef der Staatskanzlei", "Chefin der Staatskanzlei", Gender.FEMALE, 0),
    ],
)
def test_titles_in_the_other_gender(male: str, female: str, gender: Gender, found: int) -> None:
    assert len(list(mistyped_titles(office(male, female), gender))) == found


def test_the_titles_of_the_rule_table_are_never_called_mistyped() -> None:
    for key, (_, (male, female)) in OFFICES.items():
        assert not list(mistyped_titles(post(key, male, female), Gender.UNKNOWN)), key


def test_an_unknown_gender_in_an_office_is_a_hint_and_never_guessed() -> None:
    anna = who("u", "Anna", "Muster")
    forms = all_forms(RULES, person=anna, office=post("mayor"), organisation=THOLEY)
    assert forms.salutation == "Guten Tag Anna Muster,"
    assert any("Geschlecht ist nicht erfasst: Amt" in check for check in forms.checks)


def test_a_decision_for_the_event_goes_before_one_for_always() -> None:
    always, once = decision(Form.SALUTATION, "Liebe Anna,"), decision(Form.SALUTATION, "Verehrte Anna,", 7)
    assert decided([always, once], Form.SALUTATION) == once
    assert decided([once, always], Form.MAIL) == once
    assert decided([always], Form.CARD) is None


def test_a_decision_older_than_the_office_is_flagged() -> None:
    wish = decision(Form.SALUTATION, "Liebe Frau Muster,")  # 12.03.2020
    older = overlaid(FORMS, [wish], person=WOMAN, office_since=PartialDate(2024, 10, 1))
    assert older.checks == ("Anrede: Festgelegt am 12.03.2020, das Amt hat seit 01.10.2024 gewechselt: bitte prüfen.",)
    assert overlaid(FORMS, [wish], person=WOMAN, office_since=PartialDate(2020, 3)).checks == ()


def test_a_decision_for_a_man_about_a_woman_is_a_hint() -> None:
    sir = decision(Form.SALUTATION, "Sehr geehrter Herr Bürgermeister,")
    assert any("einen Mann" in check for check in overlaid(FORMS, [sir], person=WOMAN).checks)
    assert overlaid(FORMS, [sir], person=MAN).checks == ()
    assert overlaid(FORMS, [replace(sir, text="Sehr geehrte Damen und Herren,")], person=WOMAN).checks == ()


def test_without_decisions_the_forms_are_the_same() -> None:
    assert overlaid(FORMS, [], person=WOMAN, address=STREET) is FORMS


texts = st.text(st.characters(codec="utf-8", exclude_characters="\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), min_size=1)


@given(st.sampled_from(list(Form)), texts.filter(str.strip))
def test_a_decided_form_is_given_word_for_word_and_nothing_else_changes(form: Form, text: str) -> None:
    one = FormOverride(id=1, party_id=1, form=form, text=text, set_on=PartialDate(2020))
    laid = overlaid(FORMS, [one], person=WOMAN, address=STREET)
    assert text_of(laid, form) == text
    followers = {other for other, followed in FOLLOWS.items() if followed is form}
    for other in set(Form) - followers - {form}:
        assert getattr(laid, FIELDS[other]) == getattr(FORMS, FIELDS[other])
    assert laid.address_lines[-2:] == laid.postal_lines == FORMS.postal_lines
    assert reasons_for(laid, form)[0].startswith("Von Hand festgelegt am 2020")


def test_every_form_says_why() -> None:
    for form in Form:
        assert reasons_for(FORMS, form), form
    assert text_of(FORMS, Form.ENVELOPE) == "Bürgermeisterin der Gemeinde Tholey\nFrau Dr. Anna Muster"
    assert {form for form in Form if isinstance(getattr(FORMS, FIELDS[form]), tuple)} == LINED
