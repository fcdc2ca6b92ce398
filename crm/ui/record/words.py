"""The words and marks of the record: what the domain's kinds are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm.domain.address_override import Form
from crm.domain.event import long_german
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import ActivityKind
from crm.domain.office import Tenure
from crm.domain.partial_date import PartialDate, german_period
from crm.domain.party import BodyType, Gender
from crm.domain.phone import format_din5008
from crm.domain.reach import AddressKind, Channel, ChannelKind
from crm.services.contacts import Origin
from crm.services.record_view import Record

translate = QCoreApplication.translate

PHONES = frozenset({ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX})


def channel_kinds() -> dict[ChannelKind, str]:
    return {
        ChannelKind.PHONE: translate("record", "Telefon"),
        ChannelKind.MOBILE: translate("record", "Mobil"),
        ChannelKind.FAX: translate("record", "Fax"),
        ChannelKind.EMAIL: translate("record", "E-Mail"),
        ChannelKind.WEB: translate("record", "Internet"),
    }


def address_kinds() -> dict[AddressKind, str]:
    return {
        AddressKind.STREET: translate("record", "Hausanschrift"),
        AddressKind.PO_BOX: translate("record", "Postfach"),
        AddressKind.BULK: translate("record", "Großempfänger"),
        AddressKind.FOREIGN: translate("record", "Ausland"),
    }


def body_types() -> dict[BodyType, str]:
    return {
        BodyType.MUNICIPALITY: translate("record", "Gemeinde"),
        BodyType.DISTRICT: translate("record", "Landkreis"),
        BodyType.STATE: translate("record", "Land"),
        BodyType.STATE_CHANCELLERY: translate("record", "Staatskanzlei"),
        BodyType.MINISTRY: translate("record", "Ministerium"),
        BodyType.PARLIAMENT: translate("record", "Parlament"),
        BodyType.GROUP: translate("record", "Fraktion"),
        BodyType.POLITICAL_PARTY: translate("record", "Partei"),
        BodyType.REPRESENTATION: translate("record", "Vertretung"),
        BodyType.STARTUP: translate("record", "Start-up"),
        BodyType.COMPANY: translate("record", "Unternehmen"),
        BodyType.ASSOCIATION: translate("record", "Verband oder Verein"),
        BodyType.NEWSROOM: translate("record", "Redaktion"),
        BodyType.OTHER: translate("record", "Sonstige Stelle"),
    }


def genders() -> dict[Gender, str]:
    return {
        Gender.UNKNOWN: translate("record", "keine Angabe"),
        Gender.FEMALE: translate("record", "Frau"),
        Gender.MALE: translate("record", "Herr"),
        Gender.DIVERSE: translate("record", "divers"),
    }


def form_words() -> dict[Form, str]:
    """The forms of address in the order in which they are shown."""
    return {
        Form.ENVELOPE: translate("record", "Anschrift"),
        Form.NAME_FIRST: translate("record", "Name zuerst"),
        Form.SALUTATION: translate("record", "Briefanrede"),
        Form.LESS_FORMAL: translate("record", "Informell"),
        Form.SPOKEN: translate("record", "Mündlich"),
        Form.CARD: translate("record", "Karte"),
        Form.MAIL: translate("record", "E-Mail"),
        Form.CLOSING: translate("record", "Schluss"),
    }


def activity_kinds() -> dict[ActivityKind, str]:
    return {
        ActivityKind.NOTE: translate("record", "Notiz"),
        ActivityKind.CALL: translate("record", "Anruf"),
        ActivityKind.LETTER: translate("record", "Schreiben"),
        ActivityKind.MEETING: translate("record", "Gespräch"),
    }


def channel_word(channel: Channel) -> str:
    """What stands before the value: "Telefon", or "Mobil privat"."""
    word = channel_kinds()[channel.kind]
    return translate("record", "{kind} privat").format(kind=word) if channel.is_private else word


def written(channel: Channel) -> str:
    """The value as one reads and types it."""
    return format_din5008(channel.value, channel.extension) if channel.kind in PHONES else channel.value


def is_own(origin: Origin, subject: Subject) -> bool:
    """Whether the record itself owns what has this origin; an office owns what others call the office's."""
    return origin is (Origin.OFFICE if subject.kind is SubjectKind.OFFICE else Origin.OWN)


def marks(
    origin: Origin, record: Record, *, confidential: bool = False, preferred: bool = False
) -> list[tuple[str, str]]:
    """Icon and word for each thing worth knowing about a channel or an address, the weightiest first."""
    found = []
    if confidential:
        found.append(("lock", translate("record", "vertraulich")))
    if not is_own(origin, record.subject):
        from_office = origin is Origin.OFFICE
        word = translate("record", "vom Amt") if from_office else translate("record", "geerbt")
        found.append(("bank" if from_office else "corner-down-right", word))
    if preferred and is_own(origin, record.subject):
        found.append(("star", translate("record", "bevorzugt")))
    inherits = any(not is_own(reach.origin, record.subject) for reach in record.channels)
    if not found and inherits:
        found.append((_KIND_ICONS[record.subject.kind], translate("record", "eigene")))
    return found


_KIND_ICONS = {
    SubjectKind.PERSON: "person",
    SubjectKind.ORGANISATION: "building",
    SubjectKind.OFFICE: "bank",
    SubjectKind.EVENT: "calendar",
}


def record_name(record: Record) -> str:
    """As the head shows it: an office with its body, "Bürgermeister/in der Gemeinde Nohfelden"."""
    post = record.post
    if post is None or post.office is None or post.body is None:
        return record.name
    title, genitive = post.office.title(), post.body.genitive
    return title if not genitive or title.endswith(genitive) else f"{title} {genitive}"


def since(tenure: Tenure) -> str:
    """ "im Amt seit 1. Oktober 2019", "amtierend seit März 2020", or "" if the beginning is unknown."""
    if tenure.valid_from is None:
        return ""
    template = (
        translate("record", "amtierend seit {date}") if tenure.is_acting else translate("record", "im Amt seit {date}")
    )
    return template.format(date=long_german(tenure.valid_from))


def period(tenure: Tenure) -> str:
    """The term in words; a term of which nothing is known says so."""
    known = german_period(tenure.valid_from, tenure.valid_to)
    return known or translate("record", "Zeitraum nicht bekannt")


def parse_date(text: str) -> PartialDate | None:
    """The date typed, None for nothing. Ask :func:`date_sentence` first."""
    return PartialDate.parse(text) if text.strip() else None


def date_sentence(text: str) -> str:
    """What is expected where the text is no date, "" where it is one or empty."""
    try:
        parse_date(text)
    except ValueError:
        return translate("record", "Bitte geben Sie ein Datum ein, zum Beispiel 2019, Frühjahr 2021 oder 14.03.2021.")
    return ""


def german(day: PartialDate | None) -> str:
    return day.german() if day else ""
