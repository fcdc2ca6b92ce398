"""Address labels: each address in its label, to the tenth of a millimetre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crm.domain.addressee import Addressee
from crm.domain.label import Box, LabelOptions, LabelSheet
from crm.printing.address_field import AddressFields
from crm.printing.label_grid import blank_sheet, fill, inner_field
from crm.printing.page import Printed

_TITLE: Final = "Etiketten"


def labels(addressees: Sequence[Addressee], sheet: LabelSheet, options: LabelOptions, author: str) -> Printed:
    """Sets the labels in the order given, from the first free one on; ``author`` is the house.

    With outlines every page shows all its labels with their numbers where nothing else stands; without addressees that
    is one page. UserError for options that the sheet does not have.
    """
    pdf = blank_sheet(_TITLE, author, sheet)
    fields = AddressFields(pdf)

    def draw(addressee: Addressee, box: Box) -> None:
        fields.draw(addressee, inner_field(sheet, box))

    fill(pdf, sheet, options, addressees, draw, fields.outline)
    fields.warn()
    return pdf.finish()
