"""How name and office are written in an address: courtesy, degrees, designation in the accusative."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from crm.domain.address_case import COURTESY, FORMERLY, Case
from crm.domain.address_rules import accusative, dative_feminine
from crm.domain.party import Gender, Person

#: A designation with one of these has a complement and is too long to stand before a name.
_COMPLEMENTED: Final = re.compile(r"[ ](?:der|des|für|beim|bei|von|im|am|und)[ ]|[:,]")
_LONGEST_BEFORE_NAME: Final = 30


def written_name(person: Person, suffix: str = "", designation: str = "") -> str:
    """ "Herrn Dr. Theo Graf von Hinckelstein", "Frau Anna Muster MdB"; without a known gender the bare name.

    All degrees stand before the name without commas; nobility is part of the family name since 1919 (BMI-Ratgeber).
    ``designation`` is an office between courtesy and name, as invitation cards have it.
    """
    courtesy = COURTESY.get(person.gender, "")
    return " ".join(part for part in (courtesy, designation, bare_name(person, suffix)) if part)


def bare_name(person: Person, suffix: str = "") -> str:
    """The name without courtesy; the abbreviation of each mandate stands behind it once."""
    missing = [mandate for mandate in suffix.split() if mandate not in person.suffix.split()]
    return replace(person, suffix=" ".join((*missing, person.suffix)).strip()).name()


def mandate(case: Case) -> str:
    """ "MdB" while the mandate lasts, also beside another office (BMI-Ratgeber)."""
    own = "" if case.is_former else case.rule.suffix
    return " ".join(dict.fromkeys(part for part in (own, *case.mandates) if part))


def designation(case: Case) -> str:
    """The office in the accusative, in the holder's gender; without one, both forms side by side.

    Behind "Seiner Exzellenz dem" it stands in the dative, which differs only in adjectives of the feminine form.
    """
    if case.is_former:
        return former_title(case)
    title = plain_title(case)
    if not case.is_acting:
        return title
    return " oder ".join(_acting(case, form) for form in title.split(" oder "))


def plain_title(case: Case) -> str:
    """The office in the accusative, without "Amtierend" and without "a. D."."""
    assert case.office is not None
    if not case.is_gendered:
        return _neutral(case)
    masculine, feminine = _accusative_m(case), case.office.title_f or case.rule.title_f
    if case.is_predicated and case.gender is Gender.FEMALE:
        feminine = dative_feminine(feminine)
    return case.by_gender(masculine, feminine) or case.office.title(case.gender)


def former_title(case: Case) -> str:
    """ "Landtagspräsidentin a. D.", "Ehemaligen Botschafter": the mark follows the office, not the name.

    Who has left a body is no longer named as holding an office of it: the complement is left out.
    """
    mark = case.rule.retired
    if mark == FORMERLY:
        return _formerly(case)
    return f"{short_title(case) or plain_title(case)} {mark}"


def _formerly(case: Case) -> str:
    """ "ehemalig" before each form and in its gender: "Ehemalige Botschafterin oder Ehemaligen Botschafter"."""
    feminine = case.gender is Gender.FEMALE
    forms = plain_title(case).split(" oder ")
    ends = ["es" if form.startswith("Mitglied") else "e" if feminine or form.endswith("in") else "en" for form in forms]
    return " oder ".join(f"Ehemalig{end} {form}" for end, form in zip(ends, forms, strict=True))


def short_title(case: Case) -> str:
    """What may stand before the name on a card: "Landtagspräsidentin", "Ersten Beigeordneten"; empty if too long."""
    short = case.by_gender(case.rule.card_m, case.rule.card_f)
    if case.office is None or not short or not case.is_gendered:
        return ""
    own = case.by_gender(case.office.title_m, case.office.title_f)
    usual = case.by_gender(case.rule.title_m, case.rule.title_f)
    if own in ("", usual) or own.startswith(f"{usual} "):
        return short
    is_long = _COMPLEMENTED.search(own) or len(own) > _LONGEST_BEFORE_NAME
    return "" if is_long else plain_title(case)


def _acting(case: Case, title: str) -> str:
    is_feminine = case.gender is Gender.FEMALE or (not case.is_gendered and title.endswith(("in", "ung")))
    in_dative = case.is_predicated
    return f"Amtierende {title}" if is_feminine and not in_dative else f"Amtierenden {title}"


def _accusative_m(case: Case) -> str:
    assert case.office is not None
    title = case.office.title_m or case.rule.title_m
    return case.rule.accusative_m if title == case.rule.title_m else accusative(title)


def neutral_title(case: Case) -> str:
    """The nominative for nobody by name: "Ministerin oder Minister für Wirtschaft", "Geschäftsführung"."""
    assert case.office is not None
    masculine, feminine = case.office.title_m or case.rule.title_m, case.office.title_f or case.rule.title_f
    return _given_neutral(case) or _side_by_side(feminine, masculine)


def _neutral(case: Case) -> str:
    """ "Bürgermeisterin oder Bürgermeister"; both forms side by side where the accusative differs from the title."""
    assert case.office is not None
    masculine, feminine = _accusative_m(case), case.office.title_f or case.rule.title_f
    changes = masculine != (case.office.title_m or case.rule.title_m)
    neutral = _given_neutral(case)
    if neutral and not (changes and " oder " in neutral):
        return neutral
    return _side_by_side(feminine, masculine)


def _given_neutral(case: Case) -> str:
    """The office's neutral title, or the rule's where the office has the rule's own titles: else "für Wirtschaft"
    would be lost."""
    assert case.office is not None
    is_usual = case.office.title_m in ("", case.rule.title_m) and case.office.title_f in ("", case.rule.title_f)
    return case.office.title_neutral or (case.rule.title_neutral if is_usual else "")


def _side_by_side(feminine: str, masculine: str) -> str:
    """Both forms; what follows both alike stands once."""
    if not feminine or not masculine or feminine == masculine:
        return feminine or masculine
    one, other = feminine.split(), masculine.split()
    tail: list[str] = []
    while len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        tail.insert(0, one.pop())
        other.pop()
    return " ".join((*one, "oder", *other, *tail))
