"""The accepted cases of persons, couples, former holders and postal addresses."""

from __future__ import annotations

from collections.abc import Iterator

from crm.domain.address_case import Attention
from crm.domain.address_couples import Addressee, couple_forms
from crm.domain.address_forms import all_forms
from crm.domain.reach import Address, AddressKind
from tests.domain.address_samples import (
    COMPANY,
    CONSULATE,
    DISTRICT,
    FRANCE,
    HUSBAND,
    LANDTAG,
    MAN,
    OFFICES,
    PAPER,
    RULES,
    STATE,
    STREET,
    THOLEY,
    WIFE,
    WOMAN,
    Case,
    body,
    post,
    who,
)

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
        person = MAN if key in ("bishop", "cardinal") else (WOMAN, MAN)[number % 2]
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
