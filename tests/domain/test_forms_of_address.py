"""Accepted forms of address, case by case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.address_rules import GENERAL_KEYS, AddressRules, Evidence, Layout, NameUse, accusative, dative_feminine
from crm.domain.forms_of_address import FormsOfAddress, forms_of_address
from crm.domain.office import Office
from crm.domain.party import Gender, Organisation, Person
from crm.domain.reach import Address
from crm.exchange.reference_files import read_address_rules
from crm.paths import REFERENCE

RULES = read_address_rules(REFERENCE)
GENDERS = {"w": Gender.FEMALE, "m": Gender.MALE, "d": Gender.DIVERSE, "u": Gender.UNKNOWN}
TOWN_HALL = Address(party_id=1, street="Im Kloster 1", postcode="66636", city="Tholey")
CHANCELLERY = Address(party_id=2, street="Am Ludwigsplatz 14", postcode="66117", city="Saarbrücken")
THOLEY = Organisation(full_name="Gemeinde Tholey", genitive="der Gemeinde Tholey")
STATE = Organisation(full_name="Staatskanzlei des Saarlandes", genitive="der Staatskanzlei des Saarlandes")


def person(gender: str, given: str, family: str, **parts: str) -> Person:
    return Person(gender=GENDERS[gender], given_name=given, family_name=family, **parts)  # type: ignore[arg-type]


def office(kind: str, male: str = "", female: str = "", neutral: str = "") -> Office:
    rule = RULES.for_office(kind)
    return Office(
        organisation_id=1,
        kind=kind,
        title_m=male or rule.title_m,
        title_f=female or rule.title_f,
        title_neutral=neutral or rule.title_neutral if not male else neutral,
    )


def body(genitive: str, full_name: str = "") -> Organisation:
    return Organisation(full_name=full_name or genitive, genitive=genitive)


HOLDERS = [
    ("mayor", person("w", "Anna", "Müller", degrees="Dr."), THOLEY,
     ("Bürgermeisterin der Gemeinde Tholey", "Frau Dr. Anna Müller"), "Sehr geehrte Frau Bürgermeisterin,"),
    ("mayor", person("m", "Karl", "Muster"), THOLEY,
     ("Bürgermeister der Gemeinde Tholey", "Herrn Karl Muster"), "Sehr geehrter Herr Bürgermeister,"),
    ("lord_mayor", person("m", "Karl", "Muster"), body("der Kreisstadt Saarlouis"),
     ("Oberbürgermeister der Kreisstadt Saarlouis", "Herrn Karl Muster"), "Sehr geehrter Herr Oberbürgermeister,"),
    ("district_administrator", person("w", "Ute", "Muster"), body("des Saarpfalz-Kreises"),
     ("Landrätin des Saarpfalz-Kreises", "Frau Ute Muster"), "Sehr geehrte Frau Landrätin,"),
    ("regional_director", person("w", "Ute", "Muster"), body("des Regionalverbandes Saarbrücken"),
     ("Regionalverbandsdirektorin des Regionalverbandes Saarbrücken", "Frau Ute Muster"),
     "Sehr geehrte Frau Regionalverbandsdirektorin,"),
    ("minister_president", person("m", "Karl", "Muster", suffix="MdL"), STATE,
     ("Ministerpräsidenten des Saarlandes", "Herrn Karl Muster MdL"), "Sehr geehrter Herr Ministerpräsident,"),
    ("chief_of_chancellery", person("m", "Karl", "Muster"), STATE,
     ("Chef der Staatskanzlei", "Herrn Karl Muster"), "Sehr geehrter Herr Staatssekretär,"),
    ("state_parliament_president", person("m", "Karl", "Muster"), None,
     ("Präsidenten des Landtages des Saarlandes", "Herrn Karl Muster"), "Sehr geehrter Herr Landtagspräsident,"),
    ("mdb", person("w", "Nina", "Muster"), body("", "Deutscher Bundestag"),
     ("Frau Nina Muster MdB", "Deutscher Bundestag"), "Sehr geehrte Frau Abgeordnete,"),
    ("mdb", person("w", "Nina", "Muster", suffix="MdB"), body("", "Deutscher Bundestag"),
     ("Frau Nina Muster MdB", "Deutscher Bundestag"), "Sehr geehrte Frau Abgeordnete,"),
    ("councillor", person("m", "Karl", "Muster"), THOLEY,
     ("Beigeordneten der Gemeinde Tholey", "Herrn Karl Muster"), "Sehr geehrter Herr Beigeordneter,"),
    ("foreign_ambassador", person("m", "Jean", "Muster"), body("der Französischen Republik"),
     ("Seiner Exzellenz dem Botschafter der Französischen Republik", "Herrn Jean Muster"), "Exzellenz,"),
    ("mayor", person("d", "Kim", "Mayer"), THOLEY,
     ("Bürgermeisterin oder Bürgermeister der Gemeinde Tholey", "Kim Mayer"), "Guten Tag Kim Mayer,"),
    ("mayor", person("w", "Anna", "Müller"), body("", "Gemeinde ohne Genitiv"),
     ("Bürgermeisterin", "Gemeinde ohne Genitiv", "Frau Anna Müller"), "Sehr geehrte Frau Bürgermeisterin,"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "holder", "organisation", "lines", "salutation"), HOLDERS)
def test_holders_are_addressed_by_their_office(
    kind: str, holder: Person, organisation: Organisation, lines: tuple[str, ...], salutation: str
) -> None:
    forms = forms_of_address(RULES, person=holder, office=office(kind), organisation=organisation)
    assert forms.address_lines == lines
    assert forms.salutation == salutation


PRIVATE = [
    (person("w", "Eva", "Muster"), "Frau Eva Muster", "Sehr geehrte Frau Muster,", "Frau Muster"),
    (person("m", "Jan", "Muster", degrees="Dr."), "Herrn Dr. Jan Muster", "Sehr geehrter Herr Dr. Muster,",
     "Herr Doktor Muster"),
    (person("m", "Jan", "Muster", degrees="Dr. rer. nat. Dr. h. c."), "Herrn Dr. rer. nat. Dr. h. c. Jan Muster",
     "Sehr geehrter Herr Dr. Muster,", "Herr Doktor Muster"),
    (person("m", "Jan", "Muster", degrees="Dipl.-Ing."), "Herrn Dipl.-Ing. Jan Muster", "Sehr geehrter Herr Muster,",
     "Herr Muster"),
    (person("w", "Eva", "Muster", degrees="Prof. Dr."), "Frau Prof. Dr. Eva Muster",
     "Sehr geehrte Frau Professorin Muster,", "Frau Professorin Muster"),
    (person("m", "Theo", "Hinckelstein", degrees="Dr.", nobility="Graf", prefix="von"),
     "Herrn Dr. Theo Graf von Hinckelstein", "Sehr geehrter Herr Dr. Graf von Hinckelstein,",
     "Herr Doktor Graf von Hinckelstein"),
    (person("w", "Ida", "Hinckelstein", nobility="Gräfin", prefix="von"), "Frau Ida Gräfin von Hinckelstein",
     "Sehr geehrte Frau Gräfin von Hinckelstein,", "Frau Gräfin von Hinckelstein"),
    (person("m", "Jan", "Muster", suffix="LL.M."), "Herrn Jan Muster LL.M.", "Sehr geehrter Herr Muster,",
     "Herr Muster"),
    (person("u", "Kim", "Mayer"), "Kim Mayer", "Guten Tag Kim Mayer,", "Kim Mayer"),
    (person("d", "Kim", "Mayer", degrees="Dr.-Ing."), "Dr.-Ing. Kim Mayer", "Guten Tag Dr. Kim Mayer,",
     "Dr. Kim Mayer"),
    (person("u", "Kim", "Mayer", degrees="Prof. Dr.", suffix="MdL"), "Prof. Dr. Kim Mayer MdL",
     "Guten Tag Prof. Kim Mayer,", "Prof. Kim Mayer"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "line", "salutation", "spoken"), PRIVATE)
def test_private_persons(who: Person, line: str, salutation: str, spoken: str) -> None:
    forms = forms_of_address(RULES, person=who, address=TOWN_HALL)
    assert forms.address_lines == (line, "Im Kloster 1", "66636 Tholey")
    assert (forms.salutation, forms.spoken) == (salutation, spoken)


def test_a_vacant_office_is_addressed_as_an_office() -> None:
    forms = forms_of_address(RULES, office=office("mayor"), organisation=THOLEY, address=TOWN_HALL)
    first = "Bürgermeisterin oder Bürgermeister der Gemeinde Tholey"
    assert forms.address_lines == (first, "Im Kloster 1", "66636 Tholey")
    assert forms.salutation == "Sehr geehrte Damen und Herren,"


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("minister_president", "Ministerpräsidentin oder Ministerpräsidenten des Saarlandes"),
        ("chief_of_chancellery", "Chefin oder Chef der Staatskanzlei"),
        ("state_secretary", "Staatssekretärin oder Staatssekretär in der Staatskanzlei des Saarlandes"),
    ],
)
def test_both_forms_of_a_vacant_office_are_in_the_accusative(kind: str, line: str) -> None:
    assert forms_of_address(RULES, office=office(kind), organisation=STATE).address_lines == (line,)


def test_an_acting_holder_is_marked_and_to_be_checked() -> None:
    holder = person("m", "Karl", "Muster")
    forms = forms_of_address(RULES, person=holder, office=office("mayor"), organisation=THOLEY, is_acting=True)
    assert forms.address_lines[0] == "Amtierenden Bürgermeister der Gemeinde Tholey"
    assert forms.salutation == "Sehr geehrter Herr Bürgermeister,"
    assert any("wahrgenommen" in check for check in forms.checks)


def test_a_function_stands_below_the_name_and_the_body_above() -> None:
    function = office("press_spokesperson", "Regierungssprecher", "Regierungssprecherin")
    forms = forms_of_address(
        RULES, person=person("m", "Karl", "Muster"), office=function, organisation=STATE, address=CHANCELLERY
    )
    assert forms.address_lines == (
        "Staatskanzlei des Saarlandes",
        "Herrn Karl Muster",
        "Regierungssprecher",
        "Am Ludwigsplatz 14",
        "66117 Saarbrücken",
    )
    assert forms.salutation == "Sehr geehrter Herr Muster,"


def test_an_office_without_a_rule_of_its_own_is_a_function() -> None:
    chair = office("chair_of_something", "Stellvertretender Vorsitzender", "Stellvertretende Vorsitzende")
    forms = forms_of_address(RULES, person=person("m", "Karl", "Muster"), office=chair, organisation=STATE)
    assert forms.address_lines[1:] == ("Herrn Karl Muster", "Stellvertretenden Vorsitzenden")


def test_a_plenipotentiary_without_known_rank_is_greeted_by_name() -> None:
    title = "Bevollmächtigter des Saarlandes für Innovation und Strategie"
    forms = forms_of_address(
        RULES, person=person("m", "Karl", "Muster"), office=office("plenipotentiary", title), organisation=STATE
    )
    assert forms.address_lines == ("Bevollmächtigten des Saarlandes für Innovation und Strategie", "Herrn Karl Muster")
    assert forms.salutation == "Sehr geehrter Herr Muster,"


def test_an_organisation_alone() -> None:
    forms = forms_of_address(RULES, organisation=STATE, address=CHANCELLERY)
    assert forms.address_lines == ("Staatskanzlei des Saarlandes", "Am Ludwigsplatz 14", "66117 Saarbrücken")
    assert forms.salutation == "Sehr geehrte Damen und Herren,"
    assert forms.closing == "Mit freundlichen Grüßen"


def test_nobody_cannot_be_addressed() -> None:
    with pytest.raises(ValueError, match="nobody"):
        forms_of_address(RULES)


def test_reasons_name_rule_and_evidence() -> None:
    forms = forms_of_address(RULES, person=person("w", "Anna", "Müller"), office=office("mayor"), organisation=THOLEY)
    assert all("Regel „Bürgermeister/in“" in reason and "BMI-Ratgeber" in reason for reason in forms.reasons[:2])


@pytest.mark.parametrize(
    ("who", "word"),
    [(person("u", "Kim", "Mayer"), "Geschlecht"), (person("m", "Theo", "Muster", nobility="Graf"), "Adel")],
)
def test_doubtful_cases_are_to_be_checked(who: Person, word: str) -> None:
    assert any(word in check for check in forms_of_address(RULES, person=who).checks)


def test_no_line_is_empty_and_none_begins_with_an() -> None:
    for rule in RULES.rules.values():
        forms = _every_form(rule.key)
        assert all(line and not line.startswith("An ") for form in forms for line in form.address_lines)
        assert all(form.salutation.endswith(",") and "{" not in form.salutation for form in forms)


def _every_form(kind: str) -> list[FormsOfAddress]:
    """Each gender as holder, and the vacant office."""
    holders = [person(gender, "Kim", "Mayer") for gender in GENDERS]
    post = replace(office(kind), title_m="", title_f="", title_neutral="")
    filled = [forms_of_address(RULES, person=who, office=post, organisation=THOLEY) for who in holders]
    return [*filled, forms_of_address(RULES, office=post, organisation=THOLEY)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bürgermeister", "Bürgermeister"),
        ("Landrat", "Landrat"),
        ("Präsident des Landtages", "Präsidenten des Landtages"),
        ("Erster Beigeordneter", "Ersten Beigeordneten"),
        ("Leitender Ministerialrat", "Leitenden Ministerialrat"),
        ("Parlamentarischer Staatssekretär", "Parlamentarischen Staatssekretär"),
        ("Stellvertretender Vorsitzender", "Stellvertretenden Vorsitzenden"),
        ("Fraktionsvorsitzender der X-Fraktion", "Fraktionsvorsitzenden der X-Fraktion"),
        ("Referent für Presse", "Referenten für Presse"),
        ("Abteilungsleiter für Digitale Gesellschaft", "Abteilungsleiter für Digitale Gesellschaft"),
        ("Mitglied des Deutschen Bundestages", "Mitglied des Deutschen Bundestages"),
        ("Außerordentlicher und Bevollmächtigter Botschafter", "Außerordentlichen und Bevollmächtigten Botschafter"),
        ("Präsident und Vorsitzender des Rates", "Präsidenten und Vorsitzenden des Rates"),
        ("Minister der Justiz und für Europa", "Minister der Justiz und für Europa"),
        ("Apostolischer Nuntius", "Apostolischen Nuntius"),
    ],
)
def test_accusative(title: str, expected: str) -> None:
    assert accusative(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Außerordentliche und Bevollmächtigte Botschafterin", "Außerordentlichen und Bevollmächtigten Botschafterin"),
        ("Vorsitzende des Rates", "Vorsitzenden des Rates"),
        ("Erste Ministerin", "Ersten Ministerin"),
        ("Botschafterin", "Botschafterin"),
    ],
)
def test_dative_behind_her_excellency(title: str, expected: str) -> None:
    assert dative_feminine(title) == expected


def test_the_table_is_complete() -> None:
    assert set(GENERAL_KEYS) <= set(RULES.rules)
    assert len(RULES.rules) >= 32
    for rule in RULES.rules.values():
        assert rule.closing
        assert isinstance(rule.layout, Layout)
        assert isinstance(rule.evidence, Evidence)
        assert bool(rule.salutation_m) == bool(rule.salutation_f) == bool(rule.spoken_m)
        assert rule.salutation_m or rule.name_in_salutation is NameUse.YES
        assert rule.key in GENERAL_KEYS or (rule.title_m and rule.title_f and rule.title_neutral and rule.accusative_m)


def test_a_table_without_the_general_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="professor"):
        AddressRules({key: rule for key, rule in RULES.rules.items() if key != "professor"})
