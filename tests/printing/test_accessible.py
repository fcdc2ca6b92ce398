"""Every kind of sheet can be read without seeing it, also the long ones."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from crm import paths
from crm.domain.addressee import Addressee
from crm.domain.card import ContactCard
from crm.domain.guest_sheet import GuestGroup, GuestLine, GuestSheet, GuestSheetKind, ProgrammeDay, ProgrammeRow
from crm.domain.invitation import InvitationList, InvitationRow, OmittedRow
from crm.domain.label import ENVELOPES, LabelOptions, find_label_sheet
from crm.domain.party import Photo
from crm.domain.selection import LeftOut
from crm.domain.sheet import House, SheetColumn, SheetTable, TableSheet
from crm.exchange.reference_files import read_label_sheets
from crm.printing.envelopes import envelopes
from crm.printing.guest_sheet import guest_sheet
from crm.printing.invitation_list import invitation_list
from crm.printing.labels import labels
from crm.printing.media_sheet import media_sheet
from crm.printing.page import Printed
from crm.printing.table_sheet import table_sheet
from tests.printing.accessibility import assert_accessible
from tests.printing.sample import PRESS, contact, hostile_contacts

MANY = 500
DAY = date(2020, 1, 22)
KIND = GuestSheetKind
_LABELS = find_label_sheet(read_label_sheets(paths.REFERENCE), "3474")
_ADDRESSEE = Addressee(name="Uwe Muster", lines=("Herrn Uwe Muster", "Rathausplatz 1", "66111 Musterburg"), body="")


def vcard(card: ContactCard) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{card.name}\r\nEND:VCARD\r\n".encode()


def many_contacts() -> tuple[ContactCard, ...]:
    """Each with a picture of its own."""
    found = []
    for number in range(MANY):
        data = io.BytesIO()
        Image.new("RGB", (7, 9), (number % 256, number // 256, 90)).save(data, "JPEG")
        picture = Photo(party_id=1, data=data.getvalue(), media_type="image/jpeg")
        found.append(replace(contact(f"Anna Muster{number}", "Landrätin"), photo=picture))
    return tuple(found)


def guests(kind: GuestSheetKind, count: int) -> GuestSheet:
    lines = tuple(
        GuestLine(
            name=f"Muster{number}",
            listed_name=f"Muster{number}",
            function="Landrätin",
            body="Kreis",
            spoken=f"Frau Landrätin Muster{number}",
            remark="mit Begleitung" if number % 3 else "",
            persons=number % 2 + 1,
        )
        for number in range(count)
    )
    groups = (GuestGroup(name="Bund", lines=lines[: count // 2]), GuestGroup(name="Land", lines=lines[count // 2 :]))
    rows = tuple(ProgrammeRow(time="10:00", title=f"Punkt {number}", people=("Muster",)) for number in range(count))
    is_programme = kind is KIND.PROGRAMME
    return GuestSheet(
        house=House(),
        issued_on=DAY,
        kind=kind,
        event="Impulse",
        subtitle="Impulse · Berlin",
        groups=() if is_programme else groups,
        days=(ProgrammeDay(name="Donnerstag", rows=rows),) if is_programme else (),
        note="Reihenfolge nach Hausordnung.",
    )


def invitations(count: int) -> Printed:
    row = InvitationRow(
        office_id=1,
        party_id=2,
        body="Gemeinde Musterdorf",
        office="Bürgermeisterin",
        holder="",
        address_lines=("Frau Anna Muster", "Im Kloster 1", "66636 Musterdorf"),
        salutation="Sehr geehrte Frau Bürgermeisterin,",
        reasons=("von Hand",),
    )
    left_out = OmittedRow(office_id=3, party_id=4, name="Anna Beispiel", body="", why=LeftOut.OBJECTED, reason="Wunsch")
    content = InvitationList(title="Impulse", source="alle", rows=(row,) * count, omitted=(left_out,) * count)
    return invitation_list(content, House(), DAY)


def report(count: int) -> Printed:
    columns = (SheetColumn(title="Land", width=65), SheetColumn(title="Zusagen", width=100))
    table = SheetTable(
        name="Nach Ländern", columns=columns, rows=tuple(("Saarland", number) for number in range(count))
    )
    content = TableSheet(
        house=House(),
        issued_on=DAY,
        title="Auswertung",
        subtitle="Impulse",
        tables=(table, replace(table, name="Nach Wochen"), replace(table, name="Leer", rows=())),
    )
    return table_sheet(content)


SHEETS: dict[str, Callable[[], Printed]] = {
    "media sheet": lambda: media_sheet(replace(PRESS, contacts=(*PRESS.contacts, *hostile_contacts())), vcard),
    "media sheet of many": lambda: media_sheet(replace(PRESS, contacts=many_contacts()), vcard),
    "media sheet of nobody": lambda: media_sheet(replace(PRESS, contacts=(), facts=(), title="")),
    **{kind.value: lambda kind=kind: guest_sheet(guests(kind, 120)) for kind in KIND},
    "empty list": lambda: guest_sheet(replace(guests(KIND.GUESTS, 0), groups=())),
    "invitation list": lambda: invitations(MANY),
    "empty invitation list": lambda: invitations(0),
    "report": lambda: report(120),
    "labels": lambda: labels((_ADDRESSEE,) * 50, _LABELS, LabelOptions(copies=2, with_outlines=True), "Haus"),
    "label test sheet": lambda: labels((), _LABELS, LabelOptions(with_outlines=True), "Haus"),
    "envelopes": lambda: envelopes((_ADDRESSEE,) * 3, ENVELOPES[0], House(), with_outlines=True),
    "no envelopes": lambda: envelopes((), ENVELOPES[0], House()),
}


@pytest.mark.parametrize("name", SHEETS)
def test_every_kind_of_sheet_is_accessible(name: str) -> None:
    assert_accessible(SHEETS[name]().pdf)
