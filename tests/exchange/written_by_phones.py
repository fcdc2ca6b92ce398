# ruff: noqa: E501  # the lines of a card in rows, as they would stand
"""Cards as phones and scanners hand them on, of invented people: what each does by its documentation."""

from __future__ import annotations

from tests.exchange.meant_people import Meant, card, escaped, escaped_2, folded, org, photo, quoted, softly


def _android(p: Meant, *more: str, version: str = "2.1") -> bytes:
    qp = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"

    def text(head: str, *parts: str) -> str:
        if all(part.isascii() and "\n" not in part and ";" not in part for part in parts):
            return f"{head}:{';'.join(parts)}"
        return f"{head};{qp}:{';'.join(quoted(part) for part in parts)}"

    return card(
        f"VERSION:{version}", text("N", p.family, p.given, "", p.degrees, ""), text("FN", p.full), f"TEL;WORK:{p.work}",
        f"TEL;CELL:{p.mobile}", f"TEL;WORK;FAX:{p.fax}", f"EMAIL;WORK:{p.mail}", f"EMAIL;HOME:{p.home_mail}",
        text("ADR;WORK", "", "", p.street, p.city, "", p.postcode, ""), text("ORG", *filter(None, (p.body, p.unit))),
        text("TITLE", p.title), f"URL:{p.url}", text("NOTE", p.note) if p.note else "", f"BDAY:{p.birthday}", *more,
    )  # fmt: skip


def samsung(p: Meant) -> bytes:
    custom = f"vnd.android.cursor.item/relation;{quoted('Jürgen')};14;;;;;;;;;;;;;"
    picture = folded(f"PHOTO;ENCODING=BASE64;JPEG:{photo()}") + "\r\n"
    return _android(p, f"X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{custom}", picture)


def htc(p: Meant) -> bytes:
    return _android(p, "X-HTCDATA;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=3C=48=54=43=3E")


def huawei(p: Meant) -> bytes:
    return _android(p, "X-GROUP-NAME:Freunde", f"PHOTO;ENCODING=BASE64;JPEG:{photo()}\r\n")


def blackberry(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{escaped(p.full)}", f"ORG:{org(p)}", f"TITLE:{escaped(p.title)}",
        f"TEL;TYPE=WORK:{p.work}", f"TEL;TYPE=CELL:{p.mobile}", f"TEL;TYPE=FAX:{p.fax}", f"EMAIL;TYPE=INTERNET,WORK:{p.mail}",
        f"EMAIL;TYPE=INTERNET,HOME:{p.home_mail}", f"ADR;TYPE=WORK:;;{escaped(p.street)};{p.city};;{p.postcode};Deutschland",
        f"BDAY:{p.birthday}", f"URL:{p.url}", f"NOTE:{escaped(p.note)}", "X-BLACKBERRY-PIN:2100000A",
        f"CATEGORIES:{','.join(p.tags)}", folded(f"PHOTO;ENCODING=B;TYPE=JPEG:{photo()}", 76),
    )  # fmt: skip


def symbian(p: Meant) -> bytes:
    return card(
        "VERSION:2.1", "REV:20261122T170000Z", "UID:0e8f-00e1", f"N;ENCODING=8BIT;CHARSET=UTF-8:{p.family};{p.given};;{p.degrees};",
        f"TEL;WORK;VOICE:{p.work}", f"TEL;CELL;WORK:{p.mobile}", f"TEL;WORK;FAX:{p.fax}", f"EMAIL;INTERNET;WORK:{p.mail}",
        f"EMAIL;INTERNET;HOME:{p.home_mail}", f"ADR;WORK;ENCODING=8BIT;CHARSET=UTF-8:;;{p.street};{p.city};;{p.postcode};",
        softly("ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", ";".join(t.replace(";", "\\;") for t in filter(None, (p.body, p.unit)))),
        softly("TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", p.title), f"URL;WORK:{p.url}", f"BDAY:{p.birthday.replace('-', '')}",
        softly("NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", p.note), "X-SIP;SWIS:anna@example.org",
    )  # fmt: skip


def whatsapp(p: Meant) -> bytes:
    return card(
        "VERSION:3.0", f"N:{p.family};{p.given};;{p.degrees};", f"FN:{p.full}", f"ORG:{org(p)};", f"TITLE:{escaped(p.title)}",
        f"item1.TEL;waid=491701234567;type=CELL;type=VOICE:{p.mobile}", f"item2.TEL;type=WORK:{p.work}", "item2.X-ABLabel:Büro",
        f"item3.EMAIL;type=INTERNET:{p.mail}", "item3.X-ABLabel:_$!<Work>!$_", "X-WA-BIZ-DESCRIPTION:Beschreibung",
        f"X-WA-BIZ-NAME:{escaped(p.body)}", end="\n",
    )  # fmt: skip


def scanner(p: Meant) -> bytes:
    """Cards photographed by a phone."""
    return card(
        "VERSION:3.0", f"N;CHARSET=UTF-8:{p.family};{p.given};;{p.degrees};", f"FN;CHARSET=UTF-8:{escaped(p.full)}",
        f"TITLE;CHARSET=UTF-8:{escaped(p.title)}", f"ORG;CHARSET=UTF-8:{org(p)}", f"TEL;TYPE=WORK,VOICE:{p.work}",
        f"TEL;TYPE=CELL,VOICE:{p.mobile}", f"TEL;TYPE=WORK,FAX:{p.fax}", f"EMAIL;TYPE=INTERNET,WORK:{p.mail}",
        f"ADR;TYPE=WORK;CHARSET=UTF-8:;;{escaped(p.street)};{p.city};;{p.postcode};Germany", f"URL:{p.url}",
        f"NOTE;CHARSET=UTF-8:{escaped(p.note)}", "X-IS-ANGLE:0", "X-COVVE-SCANNED:2026-11-22",
    )  # fmt: skip


def palm(p: Meant) -> bytes:
    return card(
        "VERSION:2.1", "X-PALM:C0", f"N:{p.family};{p.given};;{p.degrees}", f"ORG:{escaped_2(p.body)};{escaped_2(p.unit)}", f"TITLE:{p.title}",
        f"TEL;PREF;WORK;VOICE:{p.work}", f"TEL;CELL:{p.mobile}", f"TEL;FAX:{p.fax}", f"EMAIL:{p.mail}",
        f"ADR;WORK:;;{p.street};{p.city};;{p.postcode};", f"URL:{p.url}", f"BDAY:{p.birthday.replace('-', '')}",
        "X-PALM-CUSTOM1:eigen", end="\r", encoding="cp1252",
    )  # fmt: skip


def converter(p: Meant) -> bytes:
    """From a MeCard, as on a QR code."""
    return card(
        "VERSION:3.0", f"N:{p.family};{p.given}", f"ORG:{escaped(p.body)}", f"TITLE:{escaped(p.title)}", f"TEL:{p.work}", f"EMAIL:{p.mail}",
        f"URL:{p.url}", f"ADR:;;{escaped(p.street)};{p.city};;{p.postcode};", f"NOTE:{escaped(p.note)}", end="\n",
    )  # fmt: skip
