"""What the pieces of a text and the rules that read them are called, for those who check them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crm.domain.extraction.found import Field, ProposalKind, Rule

#: Why a passage was read as it was.
RULE_WORDS: Final[Mapping[Rule, str]] = {
    Rule.NAME_LINE: "eigene Zeile",
    Rule.NAME_IN_TEXT: "im laufenden Text",
    Rule.NAME_OF_MANAGEMENT: "hinter einer Funktion mit „:“",
    Rule.FUNCTION_LINE: "eigene Zeile",
    Rule.FUNCTION_AT_NAME: "beim Namen",
    Rule.BODY_LINE: "eigene Zeile",
    Rule.BODY_OF_FUNCTION: "in der Funktion genannt",
    Rule.BODY_OF_TITLE: "folgt aus der Amtsbezeichnung",
    Rule.BODY_OF_SENDER: "Absender des Textes",
    Rule.UNIT_LINE: "eigene Zeile",
    Rule.NUMBER: "Telefonnummer",
    Rule.MAIL: "E-Mail-Adresse",
    Rule.LINK: "Internetadresse",
    Rule.ADDRESS_LINES: "Postleitzahl und Ort",
    Rule.ROLE_WORD: "Wort im selben Satz",
    Rule.ROLE_HEADING: "Überschrift davor",
    Rule.DATE: "Datum",
    Rule.PLACE_WORD: "nach „in“ oder „im“",
    Rule.EVENT_NAME: "Bezeichnung im Text",
    Rule.HEADLINE: "Überschrift",
}
FIELD_WORDS: Final[Mapping[Field, str]] = {
    Field.NAME: "Name",
    Field.FUNCTION: "Funktion",
    Field.UNIT: "Bereich",
    Field.BODY: "Organisation",
    Field.PHONE: "Telefon",
    Field.MOBILE: "Mobil",
    Field.FAX: "Fax",
    Field.EMAIL: "E-Mail",
    Field.WEB: "Internet",
    Field.ADDRESS: "Anschrift",
    Field.ROLE: "Rolle",
    Field.STARTS_ON: "Beginn",
    Field.ENDS_ON: "Ende",
    Field.PLACE: "Veranstaltungsort",
    Field.CITY: "Ort",
}
KIND_WORDS: Final[Mapping[ProposalKind, str]] = {
    ProposalKind.PERSON: "Person",
    ProposalKind.ORGANISATION: "Organisation",
    ProposalKind.EVENT: "Veranstaltung",
}
