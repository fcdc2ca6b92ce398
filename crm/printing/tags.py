"""The structure elements of a sheet, by their standard names (ISO 32000-1, 14.8.4), as PDF/UA-1 asks for them."""

from __future__ import annotations

from enum import StrEnum


class Tag(StrEnum):
    """What a piece of a sheet is to those who hear or search it instead of seeing it."""

    SECTION = "Sect"
    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    ITEM_BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    COLUMN_HEAD = "TH"  # its scope is the column
    ROW_HEAD = "RowHead"  # a TH whose scope is the row
    CELL = "TD"
    FIGURE = "Figure"
    LINK = "Link"


class Decoration(StrEnum):
    """What is seen but not read: lines and grounds, or the running head and foot of the pages (ISO 14289-1, 7.8)."""

    PLAIN = "/Artifact BMC"
    HEAD = "/Artifact <</Type/Pagination/Subtype/Header>> BDC"
    FOOT = "/Artifact <</Type/Pagination/Subtype/Footer>> BDC"
