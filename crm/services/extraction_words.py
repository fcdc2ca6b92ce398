"""What the pieces of a text and the rules that read them are called, for those who check them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crm.domain.extraction.found import Field, ProposalKind, Rule

#: Why a passage was read as it was.
RULE_WORDS: Final[Mapping[Rule, str]] = {
    Rule.NAME_LINE: "Name in einer eigenen Zeile",
    Rule.NAME_IN_TEXT: "Name im laufenden Text",
    Rule.NAME_OF_MANAGEMENT: "Name hinter einer Funktion mit Doppelpunkt",
    Rule.FUNCTION_LINE: "Funktion in einer eigenen Zeile",
    Rule.FUNCTION_AT_NAME: "Funktion beim Namen",
    Rule.BODY_LINE: "Organisation in einer eigenen Zeile",
    Rule.BODY_OF_FUNCTION: "Organisation in der Funktion genannt",
    Rule.BODY_OF_TITLE: "Organisation ergibt sich aus der Amtsbezeichnung",
    Rule.BODY_OF_SENDER: "Organisation ist der Absender",
    Rule.UNIT_LINE: "Bereich in einer eigenen Zeile",
    Rule.NUMBER: "Telefonnummer",
    Rule.MAIL: "E-Mail-Adresse",
    Rule.LINK: "Internetadresse",
    Rule.ADDRESS_LINES: "Postleitzahl und Ort",
    Rule.ROLE_WORD: "Wort für die Rolle im selben Satz",
    Rule.ROLE_HEADING: "Überschrift oder Bezeichnung davor",
    Rule.DATE: "Datum",
    Rule.PLACE_WORD: "Ort nach „in“ oder „im“",
    Rule.EVENT_NAME: "Bezeichnung in Anführungszeichen oder hinter einem Doppelpunkt",
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
