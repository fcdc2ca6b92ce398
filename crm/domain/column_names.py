"""What the heading of a column says it holds: "Tel. Vorzimmer", "E-Mail (privat)", "Erster Beigeordneter"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from crm.domain.office_words import is_title
from crm.domain.table_column import NAMES, REACH, Field, Meaning, Owner
from crm.domain.text import fold, fold_words

#: Headings in the order in which they are asked for: what is said more precisely comes first ("Name der Gemeinde" is a
#: body, "Straße der Anschrift" a street).
_HEADINGS: Final[Mapping[Field, str]] = {
    Field.NONE: "nr, nummer, lfd nr, lfdnr, laufende nummer, partei, status, einwohner, stand, datum, label, "
    "phonetic, nickname, spitzname, file as, file under",
    Field.KEY: "id, kennung, personennummer, kontaktnummer, kontakt id, kundennummer, uid",
    Field.AGS: "ags, gemeindeschlüssel, amtlicher gemeindeschlüssel, regionalschlüssel, ars, gemeindekennziffer, gkz",
    Field.EMAIL: "email, e mail, mail, emailadresse, mailadresse, e mail adresse, e post, epost",
    Field.WEB: "internet, web, webseite, website, homepage, internetadresse, internetseite, url, www",
    Field.FAX: "fax, telefax, faxnummer, fax nr, faxnr",
    Field.MOBILE: "mobil, mobile, mobile phone, handy, mobiltelefon, mobilnummer, handynummer, mobilfunk, funk, "
    "handynr, mobilnr, mobilfunknummer",
    Field.PHONE: "telefon, tel, telefonnummer, fon, rufnummer, fernsprecher, durchwahl, festnetz, phone, "
    "telefon nr, tel nr, ruf, "
    "telefonnr, telnr, telefonzentrale, zentrale, erreichbarkeit",
    Field.PLACE: "plz ort, postleitzahl ort, plz und ort, postleitzahl und ort, plz wohnort",
    Field.POSTCODE: "plz, postleitzahl, postcode, postal code, zip, zip code",
    Field.HOUSE_NUMBER: "hausnummer, hausnr, haus nr, hnr, hs nr, hsnr",
    Field.PO_BOX: "postfach, postfachnummer",
    Field.STREET: "straße, strasse, str, strasse nr, straße hausnummer, straße und hausnummer, strasse u nr, "
    "straßenname, street",
    Field.EXTRA: "adresszusatz, adreßzusatz, zusatz, anschriftenzusatz, gebäude, zimmer, raum",
    Field.COUNTRY: "staat, country, nation, land, country region",
    Field.BIRTH_DATE: "geburtsdatum, geburtstag, geb datum, geboren, geboren am, geb am, "
    "geb, gebdat, geb dat, birthday, date of birth",
    Field.BIRTH_NAME: "geburtsname, mädchenname, geborene",
    Field.MIDDLE: "weitere vornamen, weiterer vorname, zweiter vorname, zweitname, middle name, additional name, "
    "additional names",
    Field.GIVEN: "vorname, vornamen, rufname, given name, first name",
    Field.FAMILY: "nachname, familienname, zuname, last name, surname, family name",
    Field.NOBILITY: "adel, adelstitel, adelsbezeichnung",
    Field.PREFIX: "namensvorsatz, vorsatz, vorsatzwort, präfix, praefix, namensvorsatzwort, adelsprädikat",
    Field.SUFFIX: "namenszusatz, nachgestellt, nachgestellte titel, suffix",
    Field.DEGREES: "titel, title, name prefix, grad, akad grad, akad titel, akademischer grad, "
    "akademischer titel, doktorgrad",
    Field.GENDER: "anrede, geschlecht, anredeherrnfrau, herr frau, briefanrede",
    Field.SINCE: "amtsantritt, amtsbeginn, im amt seit, seit, beginn, dienstantritt, amtszeit von, von",
    Field.UNTIL: "amtsende, amtszeit bis, bis, ende, ende der amtszeit, ausgeschieden",
    Field.TAGS: "schlagwort, schlagworte, kategorie, kategorien, tags, gruppe, gruppen, verteiler, categories",
    Field.NOTE: "bemerkung, bemerkungen, notiz, notizen, anmerkung, anmerkungen, kommentar, hinweis, hinweise, "
    "notes, comment",
    Field.BODY: "körperschaft, gebietskörperschaft, gemeinde, kommune, stadt, kreis, landkreis, organisation, firma, "
    "behörde, dienststelle, institution, unternehmen, einrichtung, verband, verein, ministerium, redaktion, medium, "
    "ressort, organisation firma, verwaltung, fraktion, arbeitgeber, company, company name, firmenname, "
    "organization, organization name, employer, gemeindename, ortsgemeinde, ortsname, vereinsname, behördenname, "
    "unternehmensname, name der organisation",
    Field.CITY: "ort, wohnort, stadtteil, city, dienstort, sitz",
    Field.OFFICE: "amt, amtsbezeichnung, funktion, position, dienststellung, tätigkeit, rolle, dienstbezeichnung, "
    "berufsbezeichnung, aufgabe, job title, organization title",
    Field.ADDRESS: "anschrift, adresse, postanschrift, dienstanschrift, privatanschrift, privatadresse, "
    "postadresse, lieferanschrift, besucheranschrift",
    Field.NAME: "name, person, ansprechpartner, ansprechpartnerin, kontaktperson, inhaber, amtsinhaber, kontakt, "
    "teilnehmer, gast, mitglied, vor und nachname, vor und zuname, name vorname, vorname name, vollständiger name, "
    "ansprechperson, kontaktname, leitung, verwaltungschef, verwaltungschef in, verwaltungschefin",
}


def _phrase(text: str) -> str:
    return " ".join(fold_words(text))


_PHRASES: Final = {_phrase(phrase): field for field, text in _HEADINGS.items() for phrase in text.split(", ")}
_RANK: Final = {field: rank for rank, field in enumerate(_HEADINGS)}
#: Endings of compounds: "Diensttelefon", "Telefonzentrale" is not one.
_ENDINGS: Final = tuple(
    (fold(word), field)
    for word, field in (
        ("telefax", Field.FAX), ("faxnummer", Field.FAX), ("telefon", Field.PHONE), ("telefonnummer", Field.PHONE),
        ("mailadresse", Field.EMAIL), ("handy", Field.MOBILE), ("mail", Field.EMAIL), ("anschrift", Field.ADDRESS),
        ("adresse", Field.ADDRESS), ("bezeichnung", Field.OFFICE), ("name", Field.NAME),
    )
)  # fmt: skip
_PRIVATE_ALONE: Final = frozenset(("privat", "private", "priv", "privates", "p", "home"))
_PRIVATE: Final = _PRIVATE_ALONE | {"privatanschrift", "privatadresse"}
_OF_BODY: Final = frozenset(map(fold, ("zentrale", "behörde", "dienststelle", "verwaltung", "rathaus", "organisation")))
_DEPUTIES: Final = tuple(map(fold, ("stellvertret", "vertret", "stellv")))
#: What a number is called beside its kind, by the word in the heading.
_LABELS: Final = {
    fold(word): word for word in ("Vorzimmer", "Sekretariat", "Büro", "Zentrale", "Persönlich", "Pressestelle")
}
#: Headings above the names of those who work for somebody else in the row.
_ANTEROOMS: Final = frozenset(map(fold, ("vorzimmer", "sekretariat", "sekretärin", "sekretär", "assistenz")))
_NUMBER: Final = frozenset(("nr", "nummer"))
#: Parts of a body; "Referat 12" below such a heading is no street.
_UNITS: Final = frozenset(("abteilung", "referat", "dezernat", "fachbereich", "sachgebiet", "department"))
_WITHIN: Final = frozenset(("in", "im", "bei"))
_EXACT, _WORD, _ENDING, _TITLE = 0.95, 0.85, 0.75, 0.8


@dataclass(frozen=True, slots=True)
class Named:
    """What a heading says, how surely, and whether it speaks of the deputy."""

    meaning: Meaning
    confidence: float
    is_deputy: bool = False


def named(heading: str) -> Named | None:
    """The meaning of a heading; None if it says nothing."""
    all_words = fold_words(heading)
    words = [word for word in all_words if not word.isdecimal() and word not in _PRIVATE_ALONE | {"dienstlich", "d"}]
    is_deputy = any(word.startswith(_DEPUTIES) for word in words)
    found = _field(words)
    title = _title(heading)
    if title and (found is None or found[0] in NAMES):
        meaning = Meaning(field=Field.NAME, office=title)
        return Named(meaning, _TITLE, is_deputy)
    if found is None:
        is_further = is_deputy or not _ANTEROOMS.isdisjoint(words)
        return Named(Meaning(field=Field.NAME), _ENDING, True) if is_further else None
    field, confidence = found
    meaning = Meaning(
        field=field,
        is_private=bool(_PRIVATE & set(all_words)),
        owner=Owner.BODY if _OF_BODY & set(words) and field not in (Field.BODY, Field.NAME) else Owner.PERSON,
        label=next((_LABELS[word] for word in words if word in _LABELS), ""),
    )
    return Named(meaning, confidence, is_deputy)


def _field(words: list[str]) -> tuple[Field, float] | None:
    phrase = " ".join(words)
    if whole := _field_of_whole(phrase, words):
        return whole
    inside = f" {phrase} "
    found = {field for key, field in _PHRASES.items() if f" {key} " in inside}
    if {Field.PHONE, Field.FAX} <= found:
        return Field.PHONE, _WORD  # "Telefon/Fax": the cells say which is which
    if found:
        if Field.NONE in found and found - {Field.NONE} <= REACH and not _NUMBER.isdisjoint(words):
            found -= {Field.NONE}  # "Telefon Nr. Büro" is no running number
        if Field.STREET in found:
            found -= {Field.HOUSE_NUMBER}  # "Straße/Hausnr." has both
        return min(found or {Field.NONE}, key=_RANK.__getitem__), _WORD
    for word in words:
        for ending, field in _ENDINGS:
            if word.endswith(ending):
                return field, _ENDING
    return None


def _field_of_whole(phrase: str, words: list[str]) -> tuple[Field, float] | None:
    if phrase in _PHRASES:
        return _PHRASES[phrase], _EXACT
    if phrase in _UNITS:
        return Field.NONE, _EXACT
    is_office = len(words) > 2 and words[1] in _WITHIN and _PHRASES.get(words[0]) is Field.OFFICE
    return (Field.OFFICE, _WORD) if is_office else None  # "Funktion in der Fraktion" is no body


def _title(heading: str) -> str:
    """The office that a heading names, in one gender and without "Name": "Name des Bürgermeisters", "Vorsitzende/r",
    "Landrätin/Landrat"."""
    text = _OR.sub("/", _EITHER.sub("", heading))
    words = [word for word in text.split() if fold(word.strip("():,")) not in _NOT_OF_TITLE]
    if len(words) == 1 and words[0].strip(".:") in _SHORT_TITLES:
        return _SHORT_TITLES[words[0].strip(".:")]
    if not words or len(words) > _LONGEST_TITLE:
        return ""
    both = words[-1].strip("():,").split("/")
    # Above the names of men and women a heading with both titles says nothing of who bears it, as a man's does.
    last = next((one for one in both if not one.endswith("in")), both[-1]) if all(map(is_title, both)) else both[-1]
    endings = ("s", "n", "") if {"des", "der"} & set(fold_words(heading)) else ("",)
    found = next((stem for end in endings if (stem := last.removesuffix(end)) and is_title(stem)), "")
    return " ".join((*words[:-1], found)).strip(" :") if found else ""


#: Endings that leave the gender open: "/in", "(in)", ":in", "*in", "/-in", "/r".
_EITHER: Final = re.compile(r"\(s\)$|(?:[/:*_]-?|\()(?:innen|in|r|n)\)?(?=\W|$)|(?<=[a-zäöüß])In(?=\W|$)")
#: Between the titles of a man and a woman: "Landrat / Landrätin", "Landrätin bzw. Landrat".
_OR: Final = re.compile(r"\s*/\s*|\s(?:oder|bzw\.)\s")
_NOT_OF_TITLE: Final = frozenset(("name", "vorname", "nachname", "des", "der"))
_SHORT_TITLES: Final = {
    "BM": "Bürgermeister", "OB": "Oberbürgermeister", "LR": "Landrat", "Gründer": "Gründer", "Gründerin": "Gründer",
    "Founder": "Gründer", "Founders": "Gründer",
}  # fmt: skip
_LONGEST_TITLE: Final = 4
