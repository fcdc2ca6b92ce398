# ruff: noqa: E501  # the lines of a card in rows, as they would stand
"""Cards as programs on desks and servers write them, of invented people: what each does by its documentation."""

from __future__ import annotations

from tests.exchange.meant_people import Meant, card, escaped, escaped_2, escaped_4, folded, german_day, org, photo


def thunderbird(p: Meant) -> bytes:
    return card(
        "VERSION:4.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{escaped_4(p.full)}",
        f"EMAIL;PREF=1;TYPE=work:{p.mail}", f"EMAIL;TYPE=home:{p.home_mail}",
        f"TEL;TYPE=work;VALUE=TEXT:{p.work}", f"TEL;TYPE=cell;VALUE=TEXT:{p.mobile}", f"TEL;TYPE=fax;VALUE=TEXT:{p.fax}",
        f"ADR;TYPE=work:;;{escaped(p.street)};{p.city};Saarland;{p.postcode};Deutschland",
        f"ORG:{org(p)}", f"TITLE:{escaped_4(p.title)}", f"BDAY;VALUE=DATE:{p.birthday.replace('-', '')}",
        f"URL;TYPE=work;VALUE=URL:{p.url}", f"NOTE:{escaped_4(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        f"PHOTO;VALUE=URI:data:image/jpeg;base64,{photo()}", "X-CUSTOM1;VALUE=TEXT:eigen", "UID:6d1f-tb",
    )  # fmt: skip


def cardbook(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", "PRODID:-//Thunderbird.net/NONSGML Thunderbird CardBook V91//EN", "UID:cb-1",
        f"CATEGORIES:{','.join(p.tags)}", f"FN:{escaped(p.full)}", f"N:{p.family};{p.given};;{p.degrees};",
        f"ITEM1.TEL:{p.work}", "ITEM1.X-ABLABEL:Zentrale Stelle", f"TEL;TYPE=CELL:{p.mobile}", f"TEL;TYPE=FAX,WORK:{p.fax}",
        f"EMAIL;TYPE=WORK,PREF:{p.mail}", f"EMAIL;TYPE=HOME:{p.home_mail}", f"TITLE:{escaped(p.title)}", f"ORG:{org(p)}",
        f"ADR;TYPE=WORK:;;{escaped(p.street)};{p.city};;{p.postcode};", f"URL;TYPE=WORK:{p.url}", f"BDAY:{p.birthday}",
        f"NOTE:{escaped(p.note)}", "REV:2026-11-22T17:00:00Z",
    )  # fmt: skip


def kaddressbook(p: Meant) -> bytes:
    return card(
        f"ADR;TYPE=work:;;{escaped(p.street)};{p.city};;{p.postcode};Deutschland", f"BDAY:{p.birthday}T00:00:00",
        f"CATEGORIES:{','.join(p.tags)}", "CLASS:PUBLIC", f"EMAIL;TYPE=PREF,WORK:{p.mail}", f"EMAIL;TYPE=HOME:{p.home_mail}",
        f"FN:{escaped(p.full)}", f"N:{p.family};{p.given};;{p.degrees};", f"NOTE:{escaped(p.note)}",
        f"ORG:{escaped(p.body)}" + (f";{escaped(p.unit)}" if p.unit else ""), f"TEL;TYPE=WORK:{p.work}", f"TEL;TYPE=CELL:{p.mobile}",
        f"TEL;TYPE=FAX,WORK:{p.fax}", f"TITLE:{escaped(p.title)}", "UID:kab-1", f"URL:{p.url}", "VERSION:3.0",
        "X-KADDRESSBOOK-X-Office:Raum 5", "X-KADDRESSBOOK-X-Profession:Jurist", "X-KADDRESSBOOK-CRYPTOSIGNPREF:1",
        f"PHOTO;ENCODING=b;TYPE=image/jpeg:{photo()}",
    )  # fmt: skip


def evolution(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", folded(f"PHOTO;X-EVOLUTION-UID=1;ENCODING=b;TYPE=\"X-EVOLUTION-UNKNOWN\":{photo()}"),
        f"X-EVOLUTION-FILE-AS:{escaped(p.family)}\\, {p.given}", f"FN:{escaped(p.full)}", f"N:{p.family};{p.given};;{p.degrees};",
        f"EMAIL;TYPE=WORK;X-EVOLUTION-UI-SLOT=1:{p.mail}", f"EMAIL;X-EVOLUTION-UI-SLOT=2;TYPE=HOME:{p.home_mail}",
        f'TEL;X-EVOLUTION-UI-SLOT=1;TYPE="WORK,VOICE":{p.work}', f"TEL;TYPE=CELL;X-EVOLUTION-UI-SLOT=2:{p.mobile}",
        f'TEL;TYPE="WORK,FAX";X-EVOLUTION-UI-SLOT=3:{p.fax}', "X-AIM;X-EVOLUTION-UI-SLOT=1;TYPE=HOME:anna",
        f"ADR;TYPE=WORK:;;{escaped(p.street)};{p.city};;{p.postcode};Deutschland",
        f"LABEL;TYPE=WORK:{escaped(p.street)}\\n{p.postcode} {p.city}\\nDeutschland", f"ORG:{org(p)};", f"TITLE:{escaped(p.title)}",
        f"URL:{p.url}", f"BDAY:{p.birthday}", f"NOTE:{escaped(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        "X-MOZILLA-HTML:FALSE", "UID:pas-id-1", "REV:2026-11-22T17:00:00Z",
    )  # fmt: skip


def nextcloud(p: Meant) -> bytes:
    return card(
        "VERSION:4.0", "PRODID:-//Nextcloud Contacts v5.5.0", "UID:nc-1", f"FN:{escaped_4(p.full)}",
        f"N:{p.family};{p.given};;{p.degrees};", f"ORG:{org(p)}", f"TITLE:{escaped_4(p.title)}", f"EMAIL;TYPE=WORK:{p.mail}",
        f"EMAIL;TYPE=HOME:{p.home_mail}", f"TEL;TYPE=WORK,VOICE:{p.work}", f"TEL;TYPE=CELL:{p.mobile}",
        f"TEL;TYPE=FAX,WORK:{p.fax}", f"ADR;TYPE=WORK:;;{escaped(p.street)};{p.city};;{p.postcode};", f"URL:{p.url}",
        f"BDAY;VALUE=DATE:{p.birthday.replace('-', '')}", f"NOTE:{escaped_4(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        "X-SOCIALPROFILE;TYPE=MASTODON:https://social.example/@anna", f"PHOTO:data:image/jpeg;base64,{photo()}",
        "REV;VALUE=DATE-AND-OR-TIME:20261122T170000Z",
    )  # fmt: skip


def synology(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", "PRODID:-//Synology Inc.//CardDAV//EN", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{escaped(p.full)}",
        f"ORG:{org(p)};", f"TITLE:{escaped(p.title)}", f"EMAIL;TYPE=INTERNET;TYPE=WORK;TYPE=pref:{p.mail}",
        f"EMAIL;TYPE=INTERNET;TYPE=HOME:{p.home_mail}", f"TEL;TYPE=WORK;TYPE=VOICE;TYPE=pref:{p.work}",
        f"TEL;TYPE=CELL;TYPE=VOICE:{p.mobile}", f"TEL;TYPE=WORK;TYPE=FAX:{p.fax}",
        f"ADR;TYPE=WORK:;;{escaped(p.street)};{p.city};;{p.postcode};Deutschland", f"item1.URL:{p.url}",
        "item1.X-ABLabel:_$!<HomePage>!$_", f"BDAY;VALUE=date:{p.birthday}", f"NOTE:{escaped(p.note)}",
        f"CATEGORIES:{','.join(p.tags)}", folded(f"PHOTO;ENCODING=b;TYPE=JPEG:{photo()}"), "REV:2026-11-22T17:00:00Z",
    )  # fmt: skip


def sogo(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", "PRODID:-//Inverse inc./SOGo 5.8//EN", "CLASS:PUBLIC", "PROFILE:VCARD", "UID:sogo-1",
        f"N:{p.family};{p.given};;{p.degrees}", f"FN:{escaped(p.full)}", f"ORG:{org(p)}", f"TITLE:{escaped(p.title)}",
        f"EMAIL;TYPE=pref;TYPE=work:{p.mail}", f"EMAIL;TYPE=home:{p.home_mail}", f"TEL;TYPE=work:{p.work}",
        f"TEL;TYPE=cell:{p.mobile}", f"TEL;TYPE=fax:{p.fax}", f"ADR;TYPE=work:;;{escaped(p.street)};{p.city};;{p.postcode};",
        f"URL;TYPE=work:{p.url}", f"BDAY:{p.birthday}", f"NOTE:{escaped(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        "CUSTOM1:eigen", "X-MOZILLA-HTML:FALSE", "X-AIM:anna", end="\n",
    )  # fmt: skip


def roundcube(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{escaped(p.full)}", f"EMAIL;TYPE=INTERNET;TYPE=WORK:{p.mail}",
        f"EMAIL;TYPE=INTERNET;TYPE=HOME:{p.home_mail}", f"TITLE:{escaped(p.title)}", f"ORG:{org(p)}",
        f"TEL;TYPE=work:{p.work}", f"TEL;TYPE=cell:{p.mobile}", f"TEL;TYPE=workfax:{p.fax}",
        f"ADR;TYPE=work:;;{escaped(p.street)};{p.city};;{p.postcode};", f"URL;TYPE=homepage:{p.url}", f"BDAY;VALUE=date:{p.birthday}",
        f"NOTE:{escaped(p.note)}", f"CATEGORIES:{','.join(p.tags)}", "X-SPOUSE:Kim", "X-MANAGER:Chef", f"PHOTO;ENCODING=b:{photo()}",
    )  # fmt: skip


def fastmail(p: Meant) -> bytes:
    return card(
        "VERSION:4.0", "PRODID:-//CyrusIMAP.org//Cyrus 3.9//EN", "UID:fm-1", f"FN;DERIVED=TRUE:{escaped_4(p.full)}",
        f"N:{p.family};{p.given};;{p.degrees};;;", f"ORG:{org(p)}", f"TITLE:{escaped_4(p.title)}", f"EMAIL;TYPE=work;PREF=1:{p.mail}",
        f"EMAIL;TYPE=home;PROP-ID=e2:{p.home_mail}", f"TEL;TYPE=work,voice:{p.work}", f"TEL;TYPE=cell:{p.mobile}",
        f"TEL;TYPE=fax,work:{p.fax}",
        f'ADR;TYPE=work;CC=DE;LABEL="{p.street}^n{p.postcode} {p.city}":;;{escaped(p.street)};{p.city};;{p.postcode};;;;;;;;;;;;',
        f"URL:{p.url}", f"BDAY:{p.birthday.replace('-', '')}", f"NOTE:{escaped_4(p.note)}", f"CATEGORIES:{','.join(p.tags)}",
        "PRONOUNS;LANGUAGE=de;PREF=1:sie/ihr", "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@anna",
        "CREATED;VALUE=timestamp:20261122T170000Z",
    )  # fmt: skip


def proton(p: Meant) -> bytes:
    return card(
        "VERSION:4.0", f"FN;PREF=1:{escaped_4(p.full)}", f"N:{p.family};{p.given};;{p.degrees};", f"ITEM1.EMAIL;PREF=1;TYPE=work:{p.mail}",
        "ITEM1.KEY;PREF=1:data:application/pgp-keys;base64,AAECAwQ=", "ITEM1.X-PM-ENCRYPT:true",
        f"ITEM2.EMAIL;PREF=2;TYPE=home:{p.home_mail}", f"TEL;PREF=1;TYPE=work:{p.work}", f"TEL;PREF=2;TYPE=cell:{p.mobile}",
        f"TEL;TYPE=fax;PREF=3:{p.fax}", f"ADR;TYPE=work;PREF=1:;;{escaped(p.street)};{p.city};;{p.postcode};Germany",
        f"ORG;PREF=1:{org(p)}", f"TITLE;PREF=1:{escaped_4(p.title)}", f"URL;PREF=1:{p.url}", f"BDAY:{p.birthday.replace('-', '')}",
        f"NOTE;PREF=1:{escaped_4(p.note)}", f"CATEGORIES:{','.join(p.tags)}", "UID:proton-web-1",
    )  # fmt: skip


def office_software(p: Meant) -> bytes:
    """2.1's types in a card of 3.0, in the character set of Windows, undeclared."""
    return card(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{escaped(p.full)}", f"ORG:{org(p)}", f"TITLE:{escaped(p.title)}",
        f"TEL;WORK;VOICE:{p.work}", f"TEL;CELL;VOICE:{p.mobile}", f"TEL;WORK;FAX:{p.fax}", f"EMAIL;PREF;INTERNET:{p.mail}",
        f"ADR;WORK:;;{escaped(p.street)};{p.city};;{p.postcode};D", f"URL;WORK:{p.url}", f"BDAY:{german_day(p.birthday)}",
        f"NOTE:{escaped(p.note)}", encoding="cp1252",
    )  # fmt: skip


def exchange(p: Meant) -> bytes:
    charset = "CHARSET=Windows-1252"
    letter = "".join(f"={b:02X}" if b > 126 or b < 32 or b == 61 else chr(b)
                     for b in f"{p.street}\r\n{p.postcode} {p.city}\r\nDeutschland".encode("cp1252"))  # fmt: skip
    note = "".join(
        f"={b:02X}" if b > 126 or b < 32 or b == 61 else chr(b) for b in p.note.replace("\n", "\r\n").encode("cp1252")
    )
    return card(
        "VERSION:2.1", "X-MS-SIGNATURE:YES", f"N;LANGUAGE=de;{charset}:{p.family};{p.given};;{p.degrees}", f"FN;{charset}:{p.full}",
        f"ORG;{charset}:" + ";".join(part.replace(";", "\\;") for part in filter(None, (p.body, p.unit))),
        f"TITLE;{charset}:{p.title}", f"NOTE;{charset};ENCODING=QUOTED-PRINTABLE:{note}" if note else "", f"TEL;WORK;VOICE:{p.work}",
        f"TEL;CELL;VOICE:{p.mobile}", f"TEL;WORK;FAX:{p.fax}",
        f"ADR;WORK;PREF;{charset}:;;{p.street};{p.city};Saarland;{p.postcode};Deutschland",
        f"LABEL;WORK;PREF;{charset};ENCODING=QUOTED-PRINTABLE:{letter.replace('=0D=0A', '=0D=0A=' + chr(13) + chr(10))}",
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2", f"URL;WORK:{p.url}", f"BDAY:{p.birthday.replace('-', '')}",
        f"EMAIL;PREF;INTERNET:{p.mail}", f"X-MS-MANAGER;{charset}:Jürgen", "PHOTO;TYPE=JPEG;ENCODING=BASE64:",
        " " + "\r\n ".join(photo()[at : at + 72] for at in range(0, len(photo()), 72)) + "\r\n",
        "X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns=\"http://schemas.microsoft.com/office/outlook/12/electronicbusinesscards\" ver=\"1.0\"/>",
        "REV:20261122T170000Z", encoding="cp1252",
    )  # fmt: skip


def groupwise(p: Meant) -> bytes:
    return card(
        "VERSION:2.1", "X-GWTYPE:USER", f"FN:{p.full}", f"ORG:{escaped_2(p.body)};{escaped_2(p.unit)}", f"TITLE:{p.title}",
        f"EMAIL;WORK;PREF;NGW:{p.mail}", f"N:{p.family};{p.given};;{p.degrees}", f"TEL;WORK:{p.work}", f"TEL;CELL:{p.mobile}",
        f"TEL;WORK;FAX:{p.fax}", f"ADR;INTL;WORK;PARCEL;POSTAL:;;{p.street};{p.city};;{p.postcode};Deutschland",
        "X-GWUSERID:MUSTERA",
    )  # fmt: skip


def open_xchange(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", "PRODID:-//Open-Xchange//7.10.6-Rev1//EN", "X-OPEN-XCHANGE-CTYPE:contact", f"FN:{escaped(p.full)}",
        f"N:{p.family};{p.given};;{p.degrees};", f"ORG:{org(p)}", f"TITLE:{escaped(p.title)}", f"TEL;TYPE=work,voice:{p.work}",
        f"TEL;TYPE=cell,voice:{p.mobile}", f"TEL;TYPE=work,fax:{p.fax}", f"EMAIL;TYPE=work,pref:{p.mail}",
        f"EMAIL;TYPE=home:{p.home_mail}", f"ADR;TYPE=work:;;{escaped(p.street)};{p.city};;{p.postcode};Deutschland",
        f"LABEL;TYPE=work:{escaped(p.street)}\\n{p.postcode} {p.city}\\nDeutschland", f"URL:{p.url}", f"BDAY;VALUE=date:{p.birthday}",
        f"NOTE:{escaped(p.note)}", f"CATEGORIES:{','.join(p.tags)}", "X-OPEN-XCHANGE-USERFIELD01:eigen",
        folded(f"PHOTO;TYPE=jpeg;ENCODING=B:{photo()}"), "UID:ox-1",
    )  # fmt: skip


def zimbra(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", f"FN:{escaped(p.full)}", f"N:{p.family};{p.given};;{p.degrees};", f"ADR;TYPE=work,postal,parcel:;;{escaped(p.street)};{p.city};;{p.postcode};",
        f"TEL;TYPE=work,voice:{p.work}", f"TEL;TYPE=cell,voice:{p.mobile}", f"TEL;TYPE=work,fax:{p.fax}",
        f"EMAIL;TYPE=internet:{p.mail}", f"URL;TYPE=work:{p.url}", f"ORG:{org(p)}", f"TITLE:{escaped(p.title)}",
        f"NOTE:{escaped(p.note)}", f"BDAY;VALUE=date:{p.birthday}", f"CATEGORIES:{','.join(p.tags)}", "UID:zm-1", "X-ZIMBRA-IMADDRESS1:anna",
    )  # fmt: skip


def web_page(p: Meant) -> bytes:
    """A "vCard" button of a city's web site: UTF-16 with a mark."""
    return card(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{p.full}", f"ORG:{org(p)}", f"TITLE:{escaped(p.title)}",
        f"TEL;TYPE=work,voice:{p.work}", f"TEL;TYPE=work,fax:{p.fax}", f"EMAIL;TYPE=internet,pref:{p.mail}",
        f"ADR;TYPE=work:;;{escaped(p.street)};{p.city};;{p.postcode};Deutschland", f"URL:{p.url}", encoding="utf-16",
    )  # fmt: skip
