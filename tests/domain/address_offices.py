"""The accepted cases of offices: state, municipalities, parliaments, abroad, churches, functions."""

from __future__ import annotations

from collections.abc import Iterator

from crm.domain.address_forms import all_forms
from crm.domain.office import Office
from tests.domain.address_samples import (
    BUNDESTAG,
    DISTRICT,
    ECONOMY,
    FRANCE,
    GROUP,
    LANDTAG,
    MAN,
    OFFICES,
    RULES,
    STATE,
    THOLEY,
    WOMAN,
    Case,
    body,
    office_cases,
    post,
    who,
)


def top() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[:7])


def government() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[7:15])
    deputy = post("state_parliament_president", "Vizepräsident", "Vizepräsidentin")
    yield Case(
        "Vizepräsidentin unter der Regel der Präsidentin: nur Hinweis",
        all_forms(RULES, person=WOMAN, office=deputy, organisation=LANDTAG),
    )
    yield Case(
        "Staatssekretär in der Staatskanzlei",
        all_forms(RULES, person=MAN, office=post("state_secretary"), organisation=STATE),
    )
    yield Case(
        "Leitender Ministerialrat",
        all_forms(
            RULES,
            person=MAN,
            office=post("senior_official", "Leitender Ministerialrat", "Leitende Ministerialrätin"),
            organisation=ECONOMY,
        ),
    )


def municipal() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[15:21])
    for person in (WOMAN, MAN):
        forms = all_forms(RULES, person=person, office=post("mayor"), organisation=THOLEY, is_acting=True)
        yield Case(f"Amt nur wahrgenommen, {person.gender.value}", forms)
    unknown = who("u", "Kim", "Mayer", degrees="Dr.")
    forms = all_forms(RULES, person=unknown, office=post("mayor"), organisation=THOLEY)
    yield Case("Bürgermeisteramt, Geschlecht nicht bekannt", forms)
    forms = all_forms(RULES, person=unknown, office=post("mayor"), organisation=THOLEY, is_acting=True)
    yield Case("Amt nur wahrgenommen, Geschlecht nicht bekannt", forms)
    forms = all_forms(RULES, person=WOMAN, office=post("mayor"), organisation=body("Gemeinde Ohnegenitiv"))
    yield Case("Körperschaft ohne Form im Satz", forms)
    member = who("w", "Anna", "Muster", degrees="Dr.", suffix="MdL")
    forms = all_forms(
        RULES,
        person=member,
        office=post("district_administrator"),
        organisation=DISTRICT,
        other_offices=["Mitglied des Landtages des Saarlandes"],
    )
    yield Case("Landrätin mit Mandat: mehrere Ämter", forms)
    yield from mistyped()


def mistyped() -> Iterator[Case]:
    """Titles typed in the other gender, and a holder whose gender nobody has recorded."""
    swapped = post("mayor", "Bürgermeisterin", "Bürgermeister")
    for person in (WOMAN, MAN):
        forms = all_forms(RULES, person=person, office=swapped, organisation=THOLEY)
        yield Case(f"Amtsbezeichnungen vertauscht, {person.gender.value}: nur Hinweis", forms)
    yield Case("Amtsbezeichnungen vertauscht, ohne Inhaber", all_forms(RULES, office=swapped, organisation=THOLEY))


def mandates() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[21:25])
    seat = ["Mitglied des Landtages des Saarlandes, Landtag des Saarlandes"]
    for key, organisation in (("minister", ECONOMY), ("group_leader", GROUP)):
        titles = OFFICES[key][1]
        for person in (WOMAN, MAN):
            forms = all_forms(
                RULES, person=person, office=post(key, *titles), organisation=organisation,
                other_offices=seat, mandates=["MdL"],
            )  # fmt: skip
            yield Case(f"{RULES[key].name} mit Mandat, {person.gender.value}", forms)
    forms = all_forms(RULES, person=WOMAN, office=post("mdb"), organisation=BUNDESTAG, mandates=["MdB", "MdL"])
    yield Case("Zwei Mandate", forms)


def abroad_and_church() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[25:37])
    full = "Außerordentlicher und Bevollmächtigter Botschafter", "Außerordentliche und Bevollmächtigte Botschafterin"
    for person in (WOMAN, MAN):
        forms = all_forms(RULES, person=person, office=post("foreign_ambassador", *full), organisation=FRANCE)
        yield Case(f"Botschafter mit vollem Titel, {person.gender.value}", forms)
    nuncio = post("foreign_ambassador", "Apostolischer Nuntius", "Apostolische Nuntia")
    forms = all_forms(RULES, person=MAN, office=nuncio, organisation=body("Apostolische Nuntiatur"))
    yield Case("Apostolischer Nuntius: nur Hinweis", forms)
    named = who("m", "Karl", "Beispiel", nobility="Kardinal")
    yield Case("Kardinal im Namen, ohne Amt", all_forms(RULES, person=named))


def functions() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[37:])
    chair = post("function", "Stellvertretender Vorsitzender", "Stellvertretende Vorsitzende")
    club = body("Musterverband e. V.", "des Musterverbandes e. V.")
    for person in (WOMAN, MAN):
        forms = all_forms(RULES, person=person, office=chair, organisation=club)
        yield Case(f"Funktion ohne eigene Regel, {person.gender.value}", forms)
    only = Office(organisation_id=1, kind="function", title_f="Frauenbeauftragte")
    yield Case("Amt ohne männliche Form", all_forms(RULES, person=MAN, office=only, organisation=THOLEY))
