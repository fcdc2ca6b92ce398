"""Accepted forms of address: readable files that a German reader checks line by line.

VERTEILER_ACCEPT=1 writes them anew; then every changed line is to be read, not passed over.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crm.domain.address_forms import all_forms
from crm.domain.address_rules import GENERAL_KEYS, Layout
from crm.domain.forms_of_address import forms_of_address
from tests.domain.address_decided import decided_by_hand
from tests.domain.address_offices import abroad_and_church, functions, government, mandates, municipal, top
from tests.domain.address_people import addresses, couples, former, persons
from tests.domain.address_samples import OFFICES, RULES, STREET, WOMAN, Case, post

ACCEPTED = Path(__file__).parents[1] / "accepted" / "address"
FILES: dict[str, Callable[[], Iterator[Case]]] = {
    "1-verfassungsorgane": top,
    "2-landesregierung": government,
    "3-kommunen": municipal,
    "4-mandate": mandates,
    "5-ausland-und-kirche": abroad_and_church,
    "6-funktionen": functions,
    "7-personen": persons,
    "8-paare": couples,
    "9-fruehere": former,
    "10-anschriften": addresses,
    "11-von-hand": decided_by_hand,
}


def block(case: Case) -> str:
    forms = case.forms
    rows = [
        ("Anschrift", forms.address_lines),
        ("Name zuerst", forms.name_first_lines),
        ("Anrede", (forms.salutation,)),
        ("weniger förmlich", (forms.less_formal,)),
        ("mündlich", (forms.spoken,)),
        ("Karte", forms.card_lines),
        ("E-Mail", (f"{forms.mail_name} | {forms.mail_salutation}",)),
        ("Schluss", (forms.closing,)),
        ("Regel", forms.reasons),
        ("prüfen", forms.checks),
    ]
    lines = [f"{word if n == 0 else '':<17} {line}" for word, texts in rows for n, line in enumerate(texts)]
    return "\n".join([f"== {case.title}", *lines, ""])


@pytest.mark.parametrize("name", FILES)
def test_accepted_forms(name: str) -> None:
    path, text = ACCEPTED / f"{name}.txt", "\n".join(block(case) for case in FILES[name]())
    if os.environ.get("VERTEILER_ACCEPT"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def every_case() -> list[Case]:
    return [case for cases in FILES.values() for case in cases()]


def test_there_are_enough_cases_and_each_has_its_own_title() -> None:
    for cases in FILES.values():
        titles = [case.title for case in cases()]
        assert len(titles) == len(set(titles))
    assert len(every_case()) >= 120
    assert set(OFFICES) == set(RULES.rules) - set(GENERAL_KEYS)


def test_no_form_is_empty_or_unfilled() -> None:
    for case in every_case():
        forms = case.forms
        for lines in (forms.address_lines, forms.name_first_lines, forms.card_lines):
            assert lines, case.title
            assert all(line == " ".join(line.split()) and line for line in lines), case.title
        for text in (forms.salutation, forms.less_formal, forms.mail_salutation):
            assert text.endswith(","), case.title
        assert "{" not in block(case), case.title
        assert "Regel „" in block(case) or "Von Hand festgelegt" in block(case)


def test_the_default_forms_are_among_all_forms() -> None:
    for key, (organisation, _) in OFFICES.items():
        everything = all_forms(RULES, person=WOMAN, office=post(key), organisation=organisation, address=STREET)
        default = forms_of_address(RULES, person=WOMAN, office=post(key), organisation=organisation, address=STREET)
        assert everything.address_lines == default.address_lines
        assert (everything.salutation, everything.spoken) == (default.salutation, default.spoken)
        assert set(default.reasons) <= set(everything.reasons)


def test_short_designations_exist_only_for_offices_that_come_first() -> None:
    for rule in RULES.rules.values():
        assert bool(rule.card_m) == bool(rule.card_f)
        assert bool(rule.informal_m) == bool(rule.informal_f)
        assert not rule.card_m or rule.layout is Layout.OFFICE_FIRST
        assert rule.retired in ("", "a. D.", "i. R.", "em.", "ehemalig")


def test_nobody_cannot_be_addressed() -> None:
    with pytest.raises(ValueError, match="nobody"):
        all_forms(RULES)
