"""The keys of the forms that a source can have: on the command line, in reports and in the journal."""

from __future__ import annotations

from typing import Final

MEMBERS: Final = "mdb"
MUNICIPALITIES: Final = "gv"
GV100AD: Final = "gv100ad"
CARDS: Final = "vcf"
KUERSCHNER: Final = "kuerschner"
OPARL: Final = "oparl"
TABLE: Final = "table"
