"""Accepted forms of address: readable files that a German reader checks line by line.

VERTEILER_ACCEPT=1 writes them anew; then every changed line is to be read, not passed over.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from crm.domain.address_case import Attention
from crm.domain.address_couples import Addressee, couple_forms
from crm.domain.address_forms import AllForms, all_forms
from crm.domain.address_rules import GENERAL_KEYS, AddressRules, Layout
from crm.domain.forms_of_address import forms_of_address
from crm.domain.office import Office
from crm.domain.party import BodyType, Gender, Organisation, Person
from crm.domain.reach import Address, AddressKind
from crm.exchange.reference_files import read_address_rules
from crm.paths import REFERENCE

ACCEPTED = Path(__file__).parents[1] / "accepted" / "address"
RULES: AddressRules = read_address_rules(REFERENCE)


@dataclass(frozen=True)
class Case:
    """One block of a file: what it is about, and its forms."""

    title: str
    forms: AllForms


def who(gender: str, given: str, family: str, **parts: str) -> Person:
    return Person(gender=Gender(gender), given_name=given, family_name=family, **parts)  # type: ignore[arg-type]


def body(full_name: str, genitive: str = "", kind: BodyType = BodyType.OTHER) -> Organisation:
    return Organisation(full_name=full_name, genitive=genitive, body_type=kind)


def post(kind: str, male: str = "", female: str = "", neutral: str = "", rank: int = 900) -> Office:
    rule = RULES.for_office(kind)
    return Office(
        organisation_id=1,
        kind=kind,
        title_m=male or rule.title_m,
        title_f=female or rule.title_f,
        title_neutral=neutral or ("" if male else rule.title_neutral),
        rank=rank,
    )


STATE = body("Staatskanzlei des Saarlandes", "der Staatskanzlei des Saarlandes")
THOLEY = body("Gemeinde Tholey", "der Gemeinde Tholey")
SAARLOUIS = body("Kreisstadt Saarlouis", "der Kreisstadt Saarlouis")
DISTRICT = body("Landkreis St. Wendel", "des Landkreises St. Wendel")
REGION = body("Regionalverband Saarbrücken", "des Regionalverbandes Saarbrücken")
ECONOMY = body("Ministerium für Wirtschaft", "des Ministeriums für Wirtschaft", BodyType.MINISTRY)
BUNDESTAG = body("Deutscher Bundestag", "des Deutschen Bundestages", BodyType.PARLIAMENT)
LANDTAG = body("Landtag des Saarlandes", "des Landtages des Saarlandes", BodyType.PARLIAMENT)
PARLIAMENT = body("Europäisches Parlament", "des Europäischen Parlaments", BodyType.PARLIAMENT)
GROUP = body("Muster-Fraktion im Landtag des Saarlandes", "der Muster-Fraktion im Landtag des Saarlandes")
FRANCE = body("Botschaft der Französischen Republik", "der Französischen Republik")
CONSULATE = body("Generalkonsulat der Italienischen Republik", "der Italienischen Republik")
DIOCESE = body("Bistum Musterstadt", "von Musterstadt")
RHINELAND = body("Evangelische Kirche im Rheinland", "der Evangelischen Kirche im Rheinland")
PALATINATE = body("Evangelische Kirche der Pfalz", "der Evangelischen Kirche der Pfalz (Protestantische Landeskirche)")
COMPANY = body("Musterwerk GmbH", "der Musterwerk GmbH", BodyType.COMPANY)
PAPER = body("Musterzeitung Saar", "der Musterzeitung Saar", BodyType.NEWSROOM)

#: The body and, where the bare title of the rule would not do, the titles of each kind of office.
OFFICES: dict[str, tuple[Organisation | None, tuple[str, str]]] = {
    "federal_president": (None, ("", "")),
    "bundestag_president": (BUNDESTAG, ("", "")),
    "federal_chancellor": (None, ("", "")),
    "federal_minister": (None, ("Bundesminister der Finanzen", "Bundesministerin der Finanzen")),
    "minister_president": (STATE, ("", "")),
    "state_parliament_president": (LANDTAG, ("", "")),
    "state_parliament_vice_president": (LANDTAG, ("", "")),
    "minister": (ECONOMY, ("Minister für Wirtschaft", "Ministerin für Wirtschaft")),
    "state_secretary": (ECONOMY, ("", "")),
    "chief_of_chancellery": (STATE, ("", "")),
    "plenipotentiary": (
        STATE,
        ("Bevollmächtigter des Saarlandes beim Bund", "Bevollmächtigte des Saarlandes beim Bund"),
    ),
    "senior_official": (STATE, ("", "")),
    "department_head": (STATE, ("", "")),
    "unit_head": (STATE, ("", "")),
    "press_spokesperson": (STATE, ("Regierungssprecher", "Regierungssprecherin")),
    "lord_mayor": (SAARLOUIS, ("", "")),
    "mayor": (THOLEY, ("", "")),
    "deputy_mayor": (SAARLOUIS, ("", "")),
    "councillor": (THOLEY, ("Erster Beigeordneter", "Erste Beigeordnete")),
    "district_administrator": (DISTRICT, ("", "")),
    "regional_director": (REGION, ("", "")),
    "mdb": (BUNDESTAG, ("", "")),
    "mdl": (LANDTAG, ("", "")),
    "mep": (PARLIAMENT, ("", "")),
    "group_leader": (GROUP, ("", "")),
    "foreign_head_of_state": (body("Präsidialamt", "der Musterrepublik"), ("", "")),
    "foreign_head_of_government": (body("Staatsministerium", "des Großherzogtums Luxemburg"), ("", "")),
    "foreign_minister": (
        body("Außenministerium", "der Musterrepublik"),
        ("Minister für auswärtige Angelegenheiten", "Ministerin für auswärtige Angelegenheiten"),
    ),
    "foreign_ambassador": (FRANCE, ("", "")),
    "ambassador": (None, ("", "")),
    "consul_general": (CONSULATE, ("", "")),
    "honorary_consul": (CONSULATE, ("", "")),
    "bishop": (DIOCESE, ("", "")),
    "praeses": (RHINELAND, ("", "")),
    "church_president": (PALATINATE, ("", "")),
    "managing_director": (COMPANY, ("", "")),
    "editor": (PAPER, ("", "")),
}
HOLDERS = (
    ("weiblich, Dr.", who("w", "Anna", "Muster", degrees="Dr.")),
    ("männlich", who("m", "Karl", "Beispiel")),
    ("männlich, Prof. Dr., Adel", who("m", "Theo", "Muster", degrees="Prof. Dr.", nobility="Graf", prefix="von")),
    ("divers", who("d", "Kim", "Mayer")),
    ("ohne Inhaber", None),
)


def office_cases(keys: Iterable[str]) -> Iterator[Case]:
    for key in keys:
        organisation, (male, female) = OFFICES[key]
        for words, person in HOLDERS:
            if key == "bishop" and person and person.nobility:
                continue
            office = post(key, male, female)
            name = f"{RULES[key].name} ({key})"
            yield Case(f"{name}, {words}", all_forms(RULES, person=person, office=office, organisation=organisation))


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


def mandates() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[21:25])


def abroad_and_church() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[25:35])


def functions() -> Iterator[Case]:
    yield from office_cases(list(OFFICES)[35:])
    chair = post("function", "Stellvertretender Vorsitzender", "Stellvertretende Vorsitzende")
    club = body("Musterverband e. V.", "des Musterverbandes e. V.")
    for person in (WOMAN, MAN):
        forms = all_forms(RULES, person=person, office=chair, organisation=club)
        yield Case(f"Funktion ohne eigene Regel, {person.gender.value}", forms)
    only = Office(organisation_id=1, kind="function", title_f="Frauenbeauftragte")
    yield Case("Amt ohne männliche Form", all_forms(RULES, person=MAN, office=only, organisation=THOLEY))


DEGREES = {
    "ohne Grad": {},
    "Dr.": {"degrees": "Dr."},
    "Fakultät und Ehrendoktor": {"degrees": "Dr. rer. nat. Dr. h. c. mult."},
    "Dr.-Ing.": {"degrees": "Dr.-Ing."},
    "Prof. Dr.": {"degrees": "Prof. Dr."},
    "Prof. ohne Doktor": {"degrees": "Prof."},
    "Dipl.-Ing. (FH)": {"degrees": "Dipl.-Ing. (FH)"},
    "LL.M. hinter dem Namen": {"suffix": "LL.M."},
    "Vorsatz": {"prefix": "von der"},
    "MdB ohne Amt": {"suffix": "MdB"},
}
NOBLE = {
    "Graf/Gräfin": ("Gräfin", "Graf"),
    "Freifrau/Freiherr": ("Freifrau", "Freiherr"),
    "Prinzessin/Prinz": ("Prinzessin", "Prinz"),
}


def persons() -> Iterator[Case]:
    for words, parts in DEGREES.items():
        for gender, given in (("w", "Eva"), ("m", "Jan")):
            yield Case(f"{words}, {gender}", all_forms(RULES, person=who(gender, given, "Muster", **parts)))
    for gender in ("d", "u"):
        for words in ("ohne Grad", "Dr.", "Prof. Dr."):
            person = who(gender, "Kim", "Mayer", **DEGREES[words])
            yield Case(f"{words}, {gender}", all_forms(RULES, person=person))
    yield from nobility()


def nobility() -> Iterator[Case]:
    for words, forms in NOBLE.items():
        for gender, noble in zip(("w", "m"), forms, strict=True):
            for degrees in ("", "Dr."):
                person = who(gender, "Toni", "Hinckelstein", nobility=noble, prefix="von", degrees=degrees)
                yield Case(f"{words}, {gender}, {degrees or 'ohne Grad'}", all_forms(RULES, person=person))
    person = who("w", "Ida", "Hinckelstein", nobility="Graf", prefix="von")
    yield Case("Graf bei einer Frau: nur Hinweis", all_forms(RULES, person=person))
    person = who("d", "Toni", "Hinckelstein", nobility="Graf", prefix="von")
    yield Case("Adel, divers", all_forms(RULES, person=person))


WOMAN = who("w", "Anna", "Muster", degrees="Dr.")
MAN = who("m", "Karl", "Beispiel")
WIFE = who("w", "Maria", "Maier")
HUSBAND = who("m", "Manfred", "Maier")
STREET = Address(party_id=1, street="Musterstraße 1", postcode="66111", city="Saarbrücken")


def couples() -> Iterator[Case]:
    mayor = Addressee(person=WOMAN, office=post("mayor", rank=260), organisation=THOLEY)
    reeve = Addressee(person=MAN, office=post("district_administrator", rank=240), organisation=DISTRICT)
    envoy = Addressee(
        person=who("m", "Jean", "Exemple"), office=post("foreign_ambassador", rank=160), organisation=FRANCE
    )
    lady = Addressee(person=who("w", "Marie", "Exemple"))
    doctor = Addressee(person=who("w", "Maria", "Maier", degrees="Dr."))
    manager = Addressee(person=MAN, office=post("managing_director", rank=310), organisation=COMPANY)
    noble = [who(g, n, "Hinckelstein", nobility=t, prefix="von") for g, n, t in
             (("m", "Theo", "Graf"), ("w", "Ida", "Gräfin"))]  # fmt: skip
    pairs = {
        "Ehepaar, gleicher Name": (Addressee(person=HUSBAND), Addressee(person=WIFE)),
        "Ehepaar, sie zuerst angegeben": (Addressee(person=WIFE), Addressee(person=HUSBAND)),
        "Ehepaar, verschiedene Namen": (Addressee(person=WIFE), Addressee(person=MAN)),
        "Ehepaar, sie promoviert": (doctor, Addressee(person=HUSBAND)),
        "Zwei Männer, gleicher Name": (
            Addressee(person=HUSBAND),
            Addressee(person=who("m", "Jan", "Maier")),
        ),
        "Bürgermeisterin und Ehemann": (mayor, Addressee(person=who("m", "Jan", "Muster"))),
        "Ehemann zuerst angegeben, Bürgermeisterin vorn": (Addressee(person=who("m", "Jan", "Muster")), mayor),
        "Bürgermeisterin und Landrat: der höhere Rang zuerst": (mayor, reeve),
        "Botschafter und Ehefrau": (envoy, lady),
        "Geschäftsführer und Ehefrau": (manager, Addressee(person=WIFE)),
        "Zwei Personen in einem Haus": (
            manager,
            Addressee(person=WOMAN, office=post("function", "Prokurist", "Prokuristin"), organisation=COMPANY),
        ),
        "Zwei Exzellenzen": (
            envoy,
            Addressee(
                person=who("w", "Giulia", "Esempio"),
                office=post("foreign_ambassador", rank=160),
                organisation=body("Botschaft der Italienischen Republik", "der Italienischen Republik"),
            ),
        ),
        "Abgeordnete und Ehemann": (
            Addressee(person=WIFE, office=post("mdl", rank=210), organisation=LANDTAG),
            Addressee(person=HUSBAND),
        ),
        "Graf und Gräfin": (Addressee(person=noble[0]), Addressee(person=noble[1])),
        "Eine Person divers": (Addressee(person=who("d", "Kim", "Mayer")), Addressee(person=WIFE)),
        "Beide ohne bekanntes Geschlecht": (
            Addressee(person=who("u", "Kim", "Mayer")),
            Addressee(person=who("u", "Jo", "Mayer")),
        ),
        "Ministerpräsident a. D. und Ehefrau": (
            Addressee(person=HUSBAND, office=post("minister_president"), organisation=STATE, is_former=True),
            Addressee(person=WIFE),
        ),
    }
    for title, (first, second) in pairs.items():
        yield Case(title, couple_forms(RULES, first, second, STREET))


def former() -> Iterator[Case]:
    keys = [key for key, rule in RULES.rules.items() if rule.retired or key in ("group_leader", "managing_director")]
    for number, key in enumerate(keys):
        organisation, (male, female) = OFFICES[key]
        person = MAN if key == "bishop" else (WOMAN, MAN)[number % 2]
        forms = all_forms(
            RULES, person=person, office=post(key, male, female), organisation=organisation, is_former=True
        )
        yield Case(f"{RULES[key].name}, früher, {person.gender.value}", forms)
    diverse = who("d", "Kim", "Mayer")
    for key in ("mayor", "mdb"):
        forms = all_forms(RULES, person=diverse, office=post(key), organisation=OFFICES[key][0], is_former=True)
        yield Case(f"{RULES[key].name}, früher, d", forms)
    signed = who("m", "Karl", "Beispiel", suffix="a. D.")
    yield Case("„a. D.“ am Namen statt am Amt: nur Hinweis", all_forms(RULES, person=signed))


def addresses() -> Iterator[Case]:
    mayor = {"person": WOMAN, "office": post("mayor"), "organisation": THOLEY}
    editor = {"person": MAN, "office": post("editor"), "organisation": PAPER}
    box = Address(party_id=1, kind=AddressKind.PO_BOX, street="102411", postcode="66024", city="Saarbrücken")
    odd = Address(party_id=1, kind=AddressKind.PO_BOX, street="Postfach 12345", postcode="66024", city="Saarbrücken")
    bulk = Address(party_id=1, kind=AddressKind.BULK, street="Musterstraße 1", postcode="66100", city="Saarbrücken")
    luxembourg = Address(
        party_id=1, kind=AddressKind.FOREIGN, street="2, rue de l’Exemple", postcode="L-1234", city="Luxembourg",
        country="Luxemburg",
    )  # fmt: skip
    france = Address(party_id=1, kind=AddressKind.FOREIGN, street="3, rue du Modèle", postcode="57000", city="Metz",
                     country="Frankreich")  # fmt: skip
    care = Address(party_id=1, extra="c/o Beispiel", street="Musterweg 2", postcode="66606", city="St. Wendel")
    yield Case("Hausanschrift", all_forms(RULES, **mayor, address=STREET))
    yield Case("Postfach", all_forms(RULES, **mayor, address=box))
    yield Case("Postfach mit ungerader Ziffernzahl", all_forms(RULES, organisation=THOLEY, address=odd))
    yield Case("Großkunden-Postleitzahl", all_forms(RULES, organisation=COMPANY, address=bulk))
    yield Case("Ausland: Luxemburg", all_forms(RULES, person=WOMAN, address=luxembourg))
    envoy = all_forms(RULES, person=MAN, office=post("consul_general"), organisation=CONSULATE, address=france)
    yield Case("Ausland: Frankreich", envoy)
    yield Case("bei jemandem", all_forms(RULES, person=MAN, address=care))
    yield Case("Organisation", all_forms(RULES, organisation=COMPANY, address=STREET))
    yield Case("Funktion, Name nach der Stelle", all_forms(RULES, **editor, address=STREET))
    personal = Attention.PERSONAL
    yield Case("Funktion, Name vor der Stelle", all_forms(RULES, **editor, address=STREET, attention=personal))
    yield Case("Person zu Händen einer Organisation", all_forms(RULES, person=WOMAN, organisation=COMPANY))
    forms = all_forms(RULES, person=WOMAN, organisation=COMPANY, attention=personal)
    yield Case("Person persönlich in einer Organisation", forms)


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
        assert "Regel „" in block(case)


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
