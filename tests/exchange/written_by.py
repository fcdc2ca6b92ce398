# ruff: noqa: E501  # the lines of a card in rows, as they would stand
"""Cards as programs, phones and scanners write them, of invented people: what each writer does by its documentation.

The values are said first (:class:`Meant`), the writer puts them down in its manner; what it has no place for is in
``lacks``.
"""

from __future__ import annotations

import quopri
from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from tests.exchange.sample import jpeg


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What a card is to say; phones as the writer has them."""

    given: str
    family: str
    degrees: str = ""
    body: str = ""
    unit: str = ""
    title: str = ""
    work: str = "+49 681 5011234"
    mobile: str = "+49 170 1234567"
    fax: str = "+49 681 5011299"
    mail: str = "anna@example.org"
    home_mail: str = "privat@example.com"
    street: str = "Weg 1"
    postcode: str = "66117"
    city: str = "Saarbrücken"
    url: str = "https://www.example.org/a,b?c=d;e=f"
    note: str = ""
    birthday: str = "1970-03-14"
    tags: tuple[str, ...] = ("Presse", "Kultur")

    @property
    def full(self) -> str:
        return " ".join(filter(None, (self.degrees, self.given, self.family)))


PEOPLE: Final = (
    Meant(given="Anna", family="Müller", degrees="Dr.", body="Stadt Musterstadt", unit="Amt 41", title="Leiterin"),
    Meant(given="Jörg-Uwe", family="Groß-Kühn", body="Muster, Partner & Co. KG", title="Geschäftsführer; Gesellschafter",
          note="Ruft zurück, meist spät;\nbitte \"leise\" = sprechen.\n\nZweiter Absatz: 50% = halb"),
    Meant(given="Élodie", family="d’Œuvré", degrees="Prof. Dr.", body="Université de Nulle-Part", unit="Droit; économie",
          title="Maître de conférences", city="Völklingen", note="C:\\neu\\Test\nund Schluss"),
    Meant(given="Zoë Łucja", family="Çelik-Ångström", body="Bündnis „Grüne Straße“", title="Sprecherin",
          street="Straße des 13. Januar 7 a", note="€ 5,– je Stück; 10×"),
    Meant(given="Bernd", family="Überschär", body="Landkreis Beispiel", unit="Dezernat II, Referat 4",
          title="Landrat", note="ä" * 120, tags=("Kommunales",)),
    Meant(given="Max", family="Muster", body="Muster GmbH", title="Fahrer", note="kurz"),
)  # fmt: skip


def _v3(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _v4(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace("\n", "\\n")


def _qp(text: str, *, every: bool = False) -> str:
    """``every``: as Android does, each byte encoded; without soft breaks."""
    data = text.replace("\n", "\r\n").encode()
    if every:
        return "".join(f"={byte:02X}" for byte in data)
    return "".join(chr(b) if 32 <= b < 127 and b != 61 else f"={b:02X}" for b in data)


def _lines(*lines: str, end: str = "\r\n", encoding: str = "utf-8") -> bytes:
    return "".join(f"{line}{end}" for line in ("BEGIN:VCARD", *filter(None, lines), "END:VCARD")).encode(encoding)


def _soft(head: str, text: str) -> str:
    """A line of quoted-printable with soft breaks."""
    told = quopri.encodestring(text.replace("\n", "\0").encode()).decode()
    return head + told.replace("\0", "=0D=0A=\n").replace("=00", "=0D=0A").replace("\n", "\r\n")


def _fold(line: str, width: int = 74) -> str:
    return "\r\n ".join(line[at : at + width] for at in range(0, len(line), width))


def _photo() -> str:
    return b64encode(jpeg()).decode()


def _org(p: Meant, escape: Callable[[str], str] = _v3) -> str:
    return ";".join(map(escape, filter(None, (p.body, p.unit))))


def _semi(text: str) -> str:
    return _v3(text)


def thunderbird(p: Meant) -> bytes:
    return _lines(
        "VERSION:4.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{_v4(p.full)}",
        f"EMAIL;PREF=1;TYPE=work:{p.mail}", f"EMAIL;TYPE=home:{p.home_mail}",
        f"TEL;TYPE=work;VALUE=TEXT:{p.work}", f"TEL;TYPE=cell;VALUE=TEXT:{p.mobile}", f"TEL;TYPE=fax;VALUE=TEXT:{p.fax}",
        f"ADR;TYPE=work:;;{_v3(p.street)};{p.city};Saarland;{p.postcode};Deutschland",
        f"ORG:{_org(p)}", f"TITLE:{_v4(p.title)}", f"BDAY;VALUE=DATE:{p.birthday.replace('-', '')}",
        f"URL;TYPE=work;VALUE=URL:{p.url}", f"NOTE:{_v4(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        f"PHOTO;VALUE=URI:data:image/jpeg;base64,{_photo()}", "X-CUSTOM1;VALUE=TEXT:eigen", "UID:6d1f-tb",
    )  # fmt: skip


def cardbook(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", "PRODID:-//Thunderbird.net/NONSGML Thunderbird CardBook V91//EN", "UID:cb-1",
        f"CATEGORIES:{','.join(p.tags)}", f"FN:{_v3(p.full)}", f"N:{p.family};{p.given};;{p.degrees};",
        f"ITEM1.TEL:{p.work}", "ITEM1.X-ABLABEL:Zentrale Stelle", f"TEL;TYPE=CELL:{p.mobile}", f"TEL;TYPE=FAX,WORK:{p.fax}",
        f"EMAIL;TYPE=WORK,PREF:{p.mail}", f"EMAIL;TYPE=HOME:{p.home_mail}", f"TITLE:{_v3(p.title)}", f"ORG:{_org(p)}",
        f"ADR;TYPE=WORK:;;{_v3(p.street)};{p.city};;{p.postcode};", f"URL;TYPE=WORK:{p.url}", f"BDAY:{p.birthday}",
        f"NOTE:{_v3(p.note)}", "REV:2026-11-22T17:00:00Z",
    )  # fmt: skip


def kaddressbook(p: Meant) -> bytes:
    return _lines(
        f"ADR;TYPE=work:;;{_v3(p.street)};{p.city};;{p.postcode};Deutschland", f"BDAY:{p.birthday}T00:00:00",
        f"CATEGORIES:{','.join(p.tags)}", "CLASS:PUBLIC", f"EMAIL;TYPE=PREF,WORK:{p.mail}", f"EMAIL;TYPE=HOME:{p.home_mail}",
        f"FN:{_v3(p.full)}", f"N:{p.family};{p.given};;{p.degrees};", f"NOTE:{_v3(p.note)}",
        f"ORG:{_v3(p.body)}" + (f";{_v3(p.unit)}" if p.unit else ""), f"TEL;TYPE=WORK:{p.work}", f"TEL;TYPE=CELL:{p.mobile}",
        f"TEL;TYPE=FAX,WORK:{p.fax}", f"TITLE:{_v3(p.title)}", "UID:kab-1", f"URL:{p.url}", "VERSION:3.0",
        "X-KADDRESSBOOK-X-Office:Raum 5", "X-KADDRESSBOOK-X-Profession:Jurist", "X-KADDRESSBOOK-CRYPTOSIGNPREF:1",
        f"PHOTO;ENCODING=b;TYPE=image/jpeg:{_photo()}",
    )  # fmt: skip


def evolution(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", _fold(f"PHOTO;X-EVOLUTION-UID=1;ENCODING=b;TYPE=\"X-EVOLUTION-UNKNOWN\":{_photo()}"),
        f"X-EVOLUTION-FILE-AS:{_v3(p.family)}\\, {p.given}", f"FN:{_v3(p.full)}", f"N:{p.family};{p.given};;{p.degrees};",
        f"EMAIL;TYPE=WORK;X-EVOLUTION-UI-SLOT=1:{p.mail}", f"EMAIL;X-EVOLUTION-UI-SLOT=2;TYPE=HOME:{p.home_mail}",
        f'TEL;X-EVOLUTION-UI-SLOT=1;TYPE="WORK,VOICE":{p.work}', f"TEL;TYPE=CELL;X-EVOLUTION-UI-SLOT=2:{p.mobile}",
        f'TEL;TYPE="WORK,FAX";X-EVOLUTION-UI-SLOT=3:{p.fax}', "X-AIM;X-EVOLUTION-UI-SLOT=1;TYPE=HOME:anna",
        f"ADR;TYPE=WORK:;;{_v3(p.street)};{p.city};;{p.postcode};Deutschland",
        f"LABEL;TYPE=WORK:{_v3(p.street)}\\n{p.postcode} {p.city}\\nDeutschland", f"ORG:{_org(p)};", f"TITLE:{_v3(p.title)}",
        f"URL:{p.url}", f"BDAY:{p.birthday}", f"NOTE:{_v3(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        "X-MOZILLA-HTML:FALSE", "UID:pas-id-1", "REV:2026-11-22T17:00:00Z",
    )  # fmt: skip


def nextcloud(p: Meant) -> bytes:
    return _lines(
        "VERSION:4.0", "PRODID:-//Nextcloud Contacts v5.5.0", "UID:nc-1", f"FN:{_v4(p.full)}",
        f"N:{p.family};{p.given};;{p.degrees};", f"ORG:{_org(p)}", f"TITLE:{_v4(p.title)}", f"EMAIL;TYPE=WORK:{p.mail}",
        f"EMAIL;TYPE=HOME:{p.home_mail}", f"TEL;TYPE=WORK,VOICE:{p.work}", f"TEL;TYPE=CELL:{p.mobile}",
        f"TEL;TYPE=FAX,WORK:{p.fax}", f"ADR;TYPE=WORK:;;{_v3(p.street)};{p.city};;{p.postcode};", f"URL:{p.url}",
        f"BDAY;VALUE=DATE:{p.birthday.replace('-', '')}", f"NOTE:{_v4(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        "X-SOCIALPROFILE;TYPE=MASTODON:https://social.example/@anna", f"PHOTO:data:image/jpeg;base64,{_photo()}",
        "REV;VALUE=DATE-AND-OR-TIME:20261122T170000Z",
    )  # fmt: skip


def synology(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", "PRODID:-//Synology Inc.//CardDAV//EN", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{_v3(p.full)}",
        f"ORG:{_org(p)};", f"TITLE:{_v3(p.title)}", f"EMAIL;TYPE=INTERNET;TYPE=WORK;TYPE=pref:{p.mail}",
        f"EMAIL;TYPE=INTERNET;TYPE=HOME:{p.home_mail}", f"TEL;TYPE=WORK;TYPE=VOICE;TYPE=pref:{p.work}",
        f"TEL;TYPE=CELL;TYPE=VOICE:{p.mobile}", f"TEL;TYPE=WORK;TYPE=FAX:{p.fax}",
        f"ADR;TYPE=WORK:;;{_v3(p.street)};{p.city};;{p.postcode};Deutschland", f"item1.URL:{p.url}",
        "item1.X-ABLabel:_$!<HomePage>!$_", f"BDAY;VALUE=date:{p.birthday}", f"NOTE:{_v3(p.note)}",
        f"CATEGORIES:{','.join(p.tags)}", _fold(f"PHOTO;ENCODING=b;TYPE=JPEG:{_photo()}"), "REV:2026-11-22T17:00:00Z",
    )  # fmt: skip


def sogo(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", "PRODID:-//Inverse inc./SOGo 5.8//EN", "CLASS:PUBLIC", "PROFILE:VCARD", "UID:sogo-1",
        f"N:{p.family};{p.given};;{p.degrees}", f"FN:{_v3(p.full)}", f"ORG:{_org(p)}", f"TITLE:{_v3(p.title)}",
        f"EMAIL;TYPE=pref;TYPE=work:{p.mail}", f"EMAIL;TYPE=home:{p.home_mail}", f"TEL;TYPE=work:{p.work}",
        f"TEL;TYPE=cell:{p.mobile}", f"TEL;TYPE=fax:{p.fax}", f"ADR;TYPE=work:;;{_v3(p.street)};{p.city};;{p.postcode};",
        f"URL;TYPE=work:{p.url}", f"BDAY:{p.birthday}", f"NOTE:{_v3(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        "CUSTOM1:eigen", "X-MOZILLA-HTML:FALSE", "X-AIM:anna", end="\n",
    )  # fmt: skip


def roundcube(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{_v3(p.full)}", f"EMAIL;TYPE=INTERNET;TYPE=WORK:{p.mail}",
        f"EMAIL;TYPE=INTERNET;TYPE=HOME:{p.home_mail}", f"TITLE:{_v3(p.title)}", f"ORG:{_org(p)}",
        f"TEL;TYPE=work:{p.work}", f"TEL;TYPE=cell:{p.mobile}", f"TEL;TYPE=workfax:{p.fax}",
        f"ADR;TYPE=work:;;{_v3(p.street)};{p.city};;{p.postcode};", f"URL;TYPE=homepage:{p.url}", f"BDAY;VALUE=date:{p.birthday}",
        f"NOTE:{_v3(p.note)}", f"CATEGORIES:{','.join(p.tags)}", "X-SPOUSE:Kim", "X-MANAGER:Chef", f"PHOTO;ENCODING=b:{_photo()}",
    )  # fmt: skip


def fastmail(p: Meant) -> bytes:
    return _lines(
        "VERSION:4.0", "PRODID:-//CyrusIMAP.org//Cyrus 3.9//EN", "UID:fm-1", f"FN;DERIVED=TRUE:{_v4(p.full)}",
        f"N:{p.family};{p.given};;{p.degrees};;;", f"ORG:{_org(p)}", f"TITLE:{_v4(p.title)}", f"EMAIL;TYPE=work;PREF=1:{p.mail}",
        f"EMAIL;TYPE=home;PROP-ID=e2:{p.home_mail}", f"TEL;TYPE=work,voice:{p.work}", f"TEL;TYPE=cell:{p.mobile}",
        f"TEL;TYPE=fax,work:{p.fax}",
        f'ADR;TYPE=work;CC=DE;LABEL="{p.street}^n{p.postcode} {p.city}":;;{_v3(p.street)};{p.city};;{p.postcode};;;;;;;;;;;;',
        f"URL:{p.url}", f"BDAY:{p.birthday.replace('-', '')}", f"NOTE:{_v4(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        "PRONOUNS;LANGUAGE=de;PREF=1:sie/ihr", "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@anna",
        "CREATED;VALUE=timestamp:20261122T170000Z",
    )  # fmt: skip


def proton(p: Meant) -> bytes:
    return _lines(
        "VERSION:4.0", f"FN;PREF=1:{_v4(p.full)}", f"N:{p.family};{p.given};;{p.degrees};", f"ITEM1.EMAIL;PREF=1;TYPE=work:{p.mail}",
        "ITEM1.KEY;PREF=1:data:application/pgp-keys;base64,AAECAwQ=", "ITEM1.X-PM-ENCRYPT:true",
        f"ITEM2.EMAIL;PREF=2;TYPE=home:{p.home_mail}", f"TEL;PREF=1;TYPE=work:{p.work}", f"TEL;PREF=2;TYPE=cell:{p.mobile}",
        f"TEL;TYPE=fax;PREF=3:{p.fax}", f"ADR;TYPE=work;PREF=1:;;{_v3(p.street)};{p.city};;{p.postcode};Germany",
        f"ORG;PREF=1:{_org(p)}", f"TITLE;PREF=1:{_v4(p.title)}", f"URL;PREF=1:{p.url}", f"BDAY:{p.birthday.replace('-', '')}",
        f"NOTE;PREF=1:{_v4(p.note)}", f"CATEGORIES:{','.join(p.tags)}", "UID:proton-web-1",
    )  # fmt: skip


def _android(p: Meant, *more: str, version: str = "2.1") -> bytes:
    qp = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"

    def text(head: str, *parts: str) -> str:
        if all(part.isascii() and "\n" not in part and ";" not in part for part in parts):
            return f"{head}:{';'.join(parts)}"
        return f"{head};{qp}:{';'.join(_qp(part, every=True) for part in parts)}"

    return _lines(
        f"VERSION:{version}", text("N", p.family, p.given, "", p.degrees, ""), text("FN", p.full), f"TEL;WORK:{p.work}",
        f"TEL;CELL:{p.mobile}", f"TEL;WORK;FAX:{p.fax}", f"EMAIL;WORK:{p.mail}", f"EMAIL;HOME:{p.home_mail}",
        text("ADR;WORK", "", "", p.street, p.city, "", p.postcode, ""), text("ORG", *filter(None, (p.body, p.unit))),
        text("TITLE", p.title), f"URL:{p.url}", text("NOTE", p.note) if p.note else "", f"BDAY:{p.birthday}", *more,
    )  # fmt: skip


def samsung(p: Meant) -> bytes:
    custom = f"vnd.android.cursor.item/relation;{_qp('Jürgen', every=True)};14;;;;;;;;;;;;;"
    photo = _fold(f"PHOTO;ENCODING=BASE64;JPEG:{_photo()}") + "\r\n"
    return _android(p, f"X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{custom}", photo)


def htc(p: Meant) -> bytes:
    return _android(p, "X-HTCDATA;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=3C=48=54=43=3E")


def huawei(p: Meant) -> bytes:
    return _android(p, "X-GROUP-NAME:Freunde", f"PHOTO;ENCODING=BASE64;JPEG:{_photo()}\r\n")


def blackberry(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{_v3(p.full)}", f"ORG:{_org(p)}", f"TITLE:{_v3(p.title)}",
        f"TEL;TYPE=WORK:{p.work}", f"TEL;TYPE=CELL:{p.mobile}", f"TEL;TYPE=FAX:{p.fax}", f"EMAIL;TYPE=INTERNET,WORK:{p.mail}",
        f"EMAIL;TYPE=INTERNET,HOME:{p.home_mail}", f"ADR;TYPE=WORK:;;{_v3(p.street)};{p.city};;{p.postcode};Deutschland",
        f"BDAY:{p.birthday}", f"URL:{p.url}", f"NOTE:{_v3(p.note)}", "X-BLACKBERRY-PIN:2100000A",
        f"CATEGORIES:{','.join(p.tags)}", _fold(f"PHOTO;ENCODING=B;TYPE=JPEG:{_photo()}", 76),
    )  # fmt: skip


def symbian(p: Meant) -> bytes:
    return _lines(
        "VERSION:2.1", "REV:20261122T170000Z", "UID:0e8f-00e1", f"N;ENCODING=8BIT;CHARSET=UTF-8:{p.family};{p.given};;{p.degrees};",
        f"TEL;WORK;VOICE:{p.work}", f"TEL;CELL;WORK:{p.mobile}", f"TEL;WORK;FAX:{p.fax}", f"EMAIL;INTERNET;WORK:{p.mail}",
        f"EMAIL;INTERNET;HOME:{p.home_mail}", f"ADR;WORK;ENCODING=8BIT;CHARSET=UTF-8:;;{p.street};{p.city};;{p.postcode};",
        _soft("ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", ";".join(t.replace(";", "\\;") for t in filter(None, (p.body, p.unit)))),
        _soft("TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", p.title), f"URL;WORK:{p.url}", f"BDAY:{p.birthday.replace('-', '')}",
        _soft("NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", p.note), "X-SIP;SWIS:anna@example.org",
    )  # fmt: skip


def whatsapp(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{p.full}", f"ORG:{_org(p)};", f"TITLE:{_v3(p.title)}",
        f"item1.TEL;waid=491701234567;type=CELL;type=VOICE:{p.mobile}", f"item2.TEL;type=WORK:{p.work}", "item2.X-ABLabel:Büro",
        f"item3.EMAIL;type=INTERNET:{p.mail}", "item3.X-ABLabel:_$!<Work>!$_", "X-WA-BIZ-DESCRIPTION:Beschreibung",
        f"X-WA-BIZ-NAME:{_v3(p.body)}", end="\n",
    )  # fmt: skip


def scanner(p: Meant) -> bytes:
    """Cards photographed by a phone."""
    return _lines(
        "VERSION:3.0", f"N;CHARSET=UTF-8:{p.family};{p.given};;{p.degrees};", f"FN;CHARSET=UTF-8:{_v3(p.full)}",
        f"TITLE;CHARSET=UTF-8:{_v3(p.title)}", f"ORG;CHARSET=UTF-8:{_org(p)}", f"TEL;TYPE=WORK,VOICE:{p.work}",
        f"TEL;TYPE=CELL,VOICE:{p.mobile}", f"TEL;TYPE=WORK,FAX:{p.fax}", f"EMAIL;TYPE=INTERNET,WORK:{p.mail}",
        f"ADR;TYPE=WORK;CHARSET=UTF-8:;;{_v3(p.street)};{p.city};;{p.postcode};Germany", f"URL:{p.url}",
        f"NOTE;CHARSET=UTF-8:{_v3(p.note)}", "X-IS-ANGLE:0", "X-COVVE-SCANNED:2026-11-22",
    )  # fmt: skip


def office_software(p: Meant) -> bytes:
    """2.1's types in a card of 3.0, in the character set of Windows, undeclared."""
    return _lines(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{_v3(p.full)}", f"ORG:{_org(p)}", f"TITLE:{_v3(p.title)}",
        f"TEL;WORK;VOICE:{p.work}", f"TEL;CELL;VOICE:{p.mobile}", f"TEL;WORK;FAX:{p.fax}", f"EMAIL;PREF;INTERNET:{p.mail}",
        f"ADR;WORK:;;{_v3(p.street)};{p.city};;{p.postcode};D", f"URL;WORK:{p.url}", f"BDAY:{_german(p.birthday)}",
        f"NOTE:{_v3(p.note)}", encoding="cp1252",
    )  # fmt: skip


def _german(day: str) -> str:
    return ".".join(reversed(day.split("-")))


def exchange(p: Meant) -> bytes:
    charset = "CHARSET=Windows-1252"
    letter = "".join(f"={b:02X}" if b > 126 or b < 32 or b == 61 else chr(b)
                     for b in f"{p.street}\r\n{p.postcode} {p.city}\r\nDeutschland".encode("cp1252"))  # fmt: skip
    note = "".join(
        f"={b:02X}" if b > 126 or b < 32 or b == 61 else chr(b) for b in p.note.replace("\n", "\r\n").encode("cp1252")
    )
    return _lines(
        "VERSION:2.1", "X-MS-SIGNATURE:YES", f"N;LANGUAGE=de;{charset}:{p.family};{p.given};;{p.degrees}", f"FN;{charset}:{p.full}",
        f"ORG;{charset}:" + ";".join(part.replace(";", "\\;") for part in filter(None, (p.body, p.unit))),
        f"TITLE;{charset}:{p.title}", f"NOTE;{charset};ENCODING=QUOTED-PRINTABLE:{note}" if note else "", f"TEL;WORK;VOICE:{p.work}",
        f"TEL;CELL;VOICE:{p.mobile}", f"TEL;WORK;FAX:{p.fax}",
        f"ADR;WORK;PREF;{charset}:;;{p.street};{p.city};Saarland;{p.postcode};Deutschland",
        f"LABEL;WORK;PREF;{charset};ENCODING=QUOTED-PRINTABLE:{letter.replace('=0D=0A', '=0D=0A=' + chr(13) + chr(10))}",
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2", f"URL;WORK:{p.url}", f"BDAY:{p.birthday.replace('-', '')}",
        f"EMAIL;PREF;INTERNET:{p.mail}", f"X-MS-MANAGER;{charset}:Jürgen", "PHOTO;TYPE=JPEG;ENCODING=BASE64:",
        " " + "\r\n ".join(_photo()[at : at + 72] for at in range(0, len(_photo()), 72)) + "\r\n",
        "X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns=\"http://schemas.microsoft.com/office/outlook/12/electronicbusinesscards\" ver=\"1.0\"/>",
        "REV:20261122T170000Z", encoding="cp1252",
    )  # fmt: skip


def palm(p: Meant) -> bytes:
    return _lines(
        "VERSION:2.1", "X-PALM:C0", f"N:{p.family};{p.given};;{p.degrees}", f"ORG:{_old(p.body)};{_old(p.unit)}", f"TITLE:{p.title}",
        f"TEL;PREF;WORK;VOICE:{p.work}", f"TEL;CELL:{p.mobile}", f"TEL;FAX:{p.fax}", f"EMAIL:{p.mail}",
        f"ADR;WORK:;;{p.street};{p.city};;{p.postcode};", f"URL:{p.url}", f"BDAY:{p.birthday.replace('-', '')}",
        "X-PALM-CUSTOM1:eigen", end="\r", encoding="cp1252",
    )  # fmt: skip


def _old(text: str) -> str:
    return text.replace(";", "\\;")


def converter(p: Meant) -> bytes:
    """From a MeCard, as on a QR code."""
    return _lines(
        "VERSION:3.0", f"N:{p.family};{p.given}", f"ORG:{_v3(p.body)}", f"TITLE:{_v3(p.title)}", f"TEL:{p.work}", f"EMAIL:{p.mail}",
        f"URL:{p.url}", f"ADR:;;{_v3(p.street)};{p.city};;{p.postcode};", f"NOTE:{_v3(p.note)}", end="\n",
    )  # fmt: skip


def groupwise(p: Meant) -> bytes:
    return _lines(
        "VERSION:2.1", "X-GWTYPE:USER", f"FN:{p.full}", f"ORG:{_old(p.body)};{_old(p.unit)}", f"TITLE:{p.title}",
        f"EMAIL;WORK;PREF;NGW:{p.mail}", f"N:{p.family};{p.given};;{p.degrees}", f"TEL;WORK:{p.work}", f"TEL;CELL:{p.mobile}",
        f"TEL;WORK;FAX:{p.fax}", f"ADR;INTL;WORK;PARCEL;POSTAL:;;{p.street};{p.city};;{p.postcode};Deutschland",
        "X-GWUSERID:MUSTERA",
    )  # fmt: skip


def open_xchange(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", "PRODID:-//Open-Xchange//7.10.6-Rev1//EN", "X-OPEN-XCHANGE-CTYPE:contact", f"FN:{_v3(p.full)}",
        f"N:{p.family};{p.given};;{p.degrees};", f"ORG:{_org(p)}", f"TITLE:{_v3(p.title)}", f"TEL;TYPE=work,voice:{p.work}",
        f"TEL;TYPE=cell,voice:{p.mobile}", f"TEL;TYPE=work,fax:{p.fax}", f"EMAIL;TYPE=work,pref:{p.mail}",
        f"EMAIL;TYPE=home:{p.home_mail}", f"ADR;TYPE=work:;;{_v3(p.street)};{p.city};;{p.postcode};Deutschland",
        f"LABEL;TYPE=work:{_v3(p.street)}\\n{p.postcode} {p.city}\\nDeutschland", f"URL:{p.url}", f"BDAY;VALUE=date:{p.birthday}",
        f"NOTE:{_v3(p.note)}", f"CATEGORIES:{','.join(p.tags)}", "X-OPEN-XCHANGE-USERFIELD01:eigen",
        _fold(f"PHOTO;TYPE=jpeg;ENCODING=B:{_photo()}"), "UID:ox-1",
    )  # fmt: skip


def zimbra(p: Meant) -> bytes:
    return _lines(
        "VERSION:3.0", f"FN:{_v3(p.full)}", f"N:{p.family};{p.given};;{p.degrees};", f"ADR;TYPE=work,postal,parcel:;;{_v3(p.street)};{p.city};;{p.postcode};",
        f"TEL;TYPE=work,voice:{p.work}", f"TEL;TYPE=cell,voice:{p.mobile}", f"TEL;TYPE=work,fax:{p.fax}",
        f"EMAIL;TYPE=internet:{p.mail}", f"URL;TYPE=work:{p.url}", f"ORG:{_org(p)}", f"TITLE:{_v3(p.title)}",
        f"NOTE:{_v3(p.note)}", f"BDAY;VALUE=date:{p.birthday}", f"CATEGORIES:{','.join(p.tags)}", "UID:zm-1", "X-ZIMBRA-IMADDRESS1:anna",
    )  # fmt: skip


def web_page(p: Meant) -> bytes:
    """A "vCard" button of a city's web site: UTF-16 with a mark."""
    return _lines(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{p.full}", f"ORG:{_org(p)}", f"TITLE:{_v3(p.title)}",
        f"TEL;TYPE=work,voice:{p.work}", f"TEL;TYPE=work,fax:{p.fax}", f"EMAIL;TYPE=internet,pref:{p.mail}",
        f"ADR;TYPE=work:;;{_v3(p.street)};{p.city};;{p.postcode};Deutschland", f"URL:{p.url}", encoding="utf-16",
    )  # fmt: skip


#: Writer → what it has no place for.
WRITERS: Final[dict[Callable[[Meant], bytes], frozenset[str]]] = {
    writer: frozenset(lacks.split())
    for writer, lacks in (
        (thunderbird, ""), (cardbook, "photo"), (kaddressbook, ""), (evolution, ""), (nextcloud, ""), (synology, ""),
        (sogo, "photo"), (roundcube, ""), (fastmail, "photo"), (proton, "photo"), (samsung, "tags"), (htc, "tags photo"),
        (huawei, "tags"), (blackberry, ""), (symbian, "tags photo"),
        (whatsapp, "tags photo fax home_mail address url birthday note"), (scanner, "tags photo home_mail birthday"),
        (office_software, "tags photo home_mail"), (exchange, "tags home_mail"), (palm, "tags photo home_mail note"),
        (converter, "tags photo mobile fax home_mail birthday degrees unit"),
        (groupwise, "tags photo home_mail url birthday note"), (open_xchange, ""), (zimbra, "photo home_mail"),
        (web_page, "tags photo mobile home_mail birthday note"),
    )
}  # fmt: skip


def written(people: Iterable[Meant] = PEOPLE) -> list[tuple[Callable[[Meant], bytes], Meant]]:
    """Who writes whom: letters beyond Windows-1252 only where the writer has them."""
    old = (office_software, exchange, palm)
    return [(w, p) for w in WRITERS for p in people if w not in old or "Ł" not in p.given]
