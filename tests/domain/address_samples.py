"""Persons, bodies and offices for the accepted forms of address; all invented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crm.domain.address_forms import AllForms, all_forms
from crm.domain.address_rules import AddressRules
from crm.domain.office import Office
from crm.domain.party import BodyType, Gender, Organisation, Person
from crm.domain.reach import Address
from crm.exchange.reference_files import read_address_rules
from crm.paths import REFERENCE

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
    "cardinal": (DIOCESE, ("", "")),
    "archbishop": (DIOCESE, ("", "")),
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
WOMAN = who("w", "Anna", "Muster", degrees="Dr.")
MAN = who("m", "Karl", "Beispiel")
WIFE = who("w", "Maria", "Maier")
HUSBAND = who("m", "Manfred", "Maier")
STREET = Address(party_id=1, street="Musterstraße 1", postcode="66111", city="Saarbrücken")


CLERGY = ("cardinal", "archbishop", "bishop")


def office_cases(keys: Iterable[str]) -> Iterator[Case]:
    for key in keys:
        organisation, (male, female) = OFFICES[key]
        for words, person in HOLDERS:
            if key in CLERGY and person and (person.nobility or (key == "cardinal" and person.gender != Gender.MALE)):
                continue
            office = post(key, male, female)
            name = f"{RULES[key].name} ({key})"
            yield Case(f"{name}, {words}", all_forms(RULES, person=person, office=office, organisation=organisation))
