"""Envelopes, one a page: the house at the top left, the address in the zone that the post reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crm.domain.addressee import Addressee
from crm.domain.label import Box, Envelope, require_offsets
from crm.domain.sheet import House
from crm.printing.address_field import AddressFields
from crm.printing.lines import limit
from crm.printing.page import Frame, Printed, Sheet
from crm.printing.style import FOOT, MM
from crm.printing.tags import Tag

_TITLE: Final = "Umschläge"
_SENDER: Final = (15.0, 12.0)
#: At the top right nothing may stand but the stamp (width of DIN 680's zone, and some air).
_STAMP: Final = 74.0 + 5.0
_MOST_SENDER_LINES: Final = 3


def envelopes(
    addressees: Sequence[Addressee],
    envelope: Envelope,
    house: House,
    offsets: tuple[float, float] = (0.0, 0.0),
    *,
    with_outlines: bool = False,
) -> Printed:
    """Sets one envelope for each addressee; with outlines the field of the address and the envelope's edge show.

    Without addressees that is one page with the sender. UserError for offsets (mm right and down) that are too far.
    """
    require_offsets(*offsets)
    pdf = Sheet(
        _TITLE, house.full_name, Frame(envelope.width * MM, envelope.height * MM, left=0, right_margin=0, top=0)
    )
    fields = AddressFields(pdf)
    field = _moved(envelope.field, offsets)
    for number, addressee in enumerate(addressees or (None,)):
        if number:
            pdf.next_page()
        if with_outlines:
            fields.outline(_moved(Box(0, 0, envelope.width, envelope.height), offsets))
            fields.outline(field)
        _draw_sender(pdf, envelope, house, offsets)
        if addressee is not None:
            fields.draw(addressee, field)
    fields.warn()
    return pdf.finish()


def _draw_sender(pdf: Sheet, envelope: Envelope, house: House, offsets: tuple[float, float]) -> None:
    left, top = _SENDER[0] + offsets[0], _SENDER[1] + offsets[1]
    width = (envelope.width - _SENDER[0] - _STAMP) * MM
    lines = pdf.lines(house.one_line(), FOOT, width)
    with pdf.tag(Tag.PARAGRAPH):
        pdf.stack(left * MM, top * MM, limit(lines, _MOST_SENDER_LINES, FOOT, width), FOOT)


def _moved(box: Box, offsets: tuple[float, float]) -> Box:
    return Box(box.left + offsets[0], box.top + offsets[1], box.width, box.height)
