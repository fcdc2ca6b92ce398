"""What to look at before a mailing: nothing doubtful goes out unseen, and nothing is rewritten silently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crm.domain.address_case import CARDINAL_TITLE, FORMERLY, Case
from crm.domain.address_rules import Evidence, Layout
from crm.domain.address_title_gender import mistyped_titles
from crm.domain.party import Gender, Person
from crm.domain.reach import Address

_CHURCH: Final = frozenset(("cardinal", "archbishop", "bishop", "praeses", "church_president"))
#: Nobility is part of the name and may be inflected by gender (BMI-Ratgeber): masculine and feminine forms.
_NOBLE_PAIRS: Final = (
    ("Graf", "Gräfin"), ("Freiherr", "Freifrau"), ("Freiherr", "Freiin"), ("Baron", "Baronin"), ("Baron", "Baronesse"),
    ("Fürst", "Fürstin"), ("Prinz", "Prinzessin"), ("Herzog", "Herzogin"), ("Ritter", "Ritterin"), ("Edler", "Edle"),
)  # fmt: skip
_DEPUTIES: Final = ("Vize", "Stellv", "Stv")
_WITH_PORTFOLIO: Final = frozenset(("federal_minister", "minister"))
_FEMININE_DEGREES: Final = ("Professorin", "Mag.a", "Magistra", "Dipl.-Kffr", "Privatdozentin")


def checks(case: Case, address: Address | None) -> tuple[str, ...]:
    """The hints for this case in German, the weightiest first."""
    found = [*_of_person(case.person, in_office=case.office is not None)] if case.person else []
    return (*found, *_of_office(case), *place_checks(address))


def _of_person(person: Person, *, in_office: bool) -> Iterator[str]:
    if person.gender is Gender.UNKNOWN and in_office:
        yield "Das Geschlecht ist nicht erfasst: Amt und Anrede stehen ohne „Herr“ oder „Frau“."
    elif person.gender is Gender.UNKNOWN:
        yield "Das Geschlecht ist nicht erfasst."
    if person.gender is Gender.DIVERSE:
        yield "Geschlecht divers: Es gibt keine amtliche Form; der Wunsch der Person geht vor."
    if person.nobility not in ("", CARDINAL_TITLE):
        yield "Adelsbezeichnung: Schreibweise und Wunsch der Person prüfen."
        yield from _misfitting_nobility(person)
    if person.gender is Gender.MALE and any(degree in person.degrees for degree in _FEMININE_DEGREES):
        yield f"„{person.degrees}“ ist eine weibliche Form und passt nicht zum Geschlecht."
    if "a. D." in person.suffix or "a.D." in person.suffix:
        yield "„a. D.“ steht hinter dem Amt, nicht hinter dem Namen."
    if not person.family_name:
        yield "Der Familienname fehlt."


def _misfitting_nobility(person: Person) -> Iterator[str]:
    """The stored form is kept: whether the name is inflected is the bearer's own affair."""
    words = person.nobility.split()
    for masculine, feminine in _NOBLE_PAIRS:
        if person.gender is Gender.FEMALE and masculine in words:
            yield f"„{masculine}“ passt nicht zum Geschlecht; üblich ist „{feminine}“."
            return
        if person.gender is Gender.MALE and feminine in words:
            yield f"„{feminine}“ passt nicht zum Geschlecht; üblich ist „{masculine}“."
            return


def _of_office(case: Case) -> Iterator[str]:
    if case.office and case.is_gendered and not _has_form(case):
        wanted = case.by_gender("männliche", "weibliche")
        yield f"Das Amt hat keine {wanted} Form: Anrede, Geschlecht und Amt passen nicht zusammen."
    mistyped = list(mistyped_titles(case.office, case.gender)) if case.office else []
    yield from mistyped
    if not mistyped and _is_other_office(case):
        yield f"Anrede und Amt prüfen: Die Anrede folgt der Regel „{case.rule.name}“."
    if _lacks_portfolio(case):
        yield "Die Amtsbezeichnung nennt kein Ressort: In der Anschrift gehört es dazu."
    if case.other_offices:
        yield f"Mehrere Ämter: außerdem {_listed(case.other_offices)}. Das Amt wählen, um das es im Schreiben geht."
    if case.is_acting:
        yield "Das Amt wird nur wahrgenommen: Amtsbezeichnung prüfen."
    yield from _of_former(case)
    if case.office and case.rule.evidence is Evidence.UNVERIFIED and case.rule.layout is Layout.OFFICE_FIRST:
        yield "Die Anrede dieses Amtes ist nicht belegt."
    if case.rule.key in _CHURCH:
        yield "Kirchliches Amt: Brauch im Einzelfall prüfen."
    if case.rule.predicate_m:
        yield "Ausländisches Amt: Amtsbezeichnung und Staatsnamen nach dortigem Brauch prüfen."


def _of_former(case: Case) -> Iterator[str]:
    if case.left_function:
        yield f"Frühere Funktion „{case.left_function}“ bleibt weg; Anschrift als Privatperson."
    if case.is_former and case.rule.retired == FORMERLY:
        yield "Früheres Amt: Ob „ehemalig“ genannt wird, im Einzelfall prüfen."
    if case.is_former and case.rule.retired != FORMERLY:
        yield f"Früheres Amt: Prüfen, ob die Person den Zusatz „{case.rule.retired}“ führt."


def _lacks_portfolio(case: Case) -> bool:
    """A minister's office is specified in the address, though not in the salutation (BMI-Ratgeber)."""
    if case.office is None or case.rule.key not in _WITH_PORTFOLIO or case.is_former:
        return False
    return not set(case.office.title(case.gender).split()) & {"für", "der", "des"}


def _is_other_office(case: Case) -> bool:
    """Whether the title names another office than the rule: a deputy is not greeted as the one deputised for."""
    if case.office is None or not (case.is_gendered and case.rule.salutation_m):
        return False
    if case.rule.layout is Layout.NAME_FIRST:  # "Abgeordneter" is a mandate's salutation whatever the title says
        return False
    own, usual = case.office.title(case.gender), case.by_gender(case.rule.title_m, case.rule.title_f)
    is_deputy = own.startswith(_DEPUTIES) and not usual.startswith(_DEPUTIES)
    return is_deputy or usual.split()[0].casefold() not in own.casefold()


def _has_form(case: Case) -> bool:
    """Whether office or rule knows a title for this gender; the title may not be the other gender's."""
    assert case.office is not None
    own = case.by_gender(case.office.title_m, case.office.title_f)
    usual = case.by_gender(case.rule.title_m, case.rule.title_f)
    other = case.by_gender(case.office.title_f, case.office.title_m)
    return bool(own or usual or not other)


def place_checks(address: Address | None) -> Iterator[str]:
    """The hints about the postal address alone."""
    if address is None:
        return
    if address.country:
        yield "Anschrift im Ausland: Ort in der Landessprache, Staat auf Deutsch."
    if not address.city:
        yield "Der Anschrift fehlt der Ort."


def _listed(titles: tuple[str, ...]) -> str:
    return ", ".join(f"„{title}“" for title in titles)
