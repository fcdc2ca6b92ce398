"""What a model answers beyond DisplayRole so that :class:`~crm.ui.delegates.rows.RowDelegate` can paint it.

A model that uses any of these must answer ``AccessibleTextRole`` for the cell: painted things are silent otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from crm.domain.notes import TagColour
from crm.ui.tokens import AvatarKind, Tone

_FIRST = int(Qt.ItemDataRole.UserRole)


class ItemRole(IntEnum):
    """Ask with ``index.data(ItemRole.CHIPS)``; each may answer None."""

    ID = _FIRST  # what the row stands for
    AVATAR = _FIRST + 1  # AvatarCell
    BOLD_PART = _FIRST + 2  # str: the part of the display text in 600
    CHIPS = _FIRST + 3  # tuple[ChipCell, ...]: before the display text, which then is secondary
    SECOND_LINE = _FIRST + 4  # str: makes the row 44 high
    COUNT = _FIRST + 5  # str: behind a group's title, at the right of a sidebar row
    TRAILING = _FIRST + 6  # str: at a group's right edge
    QUIET = _FIRST + 7  # bool: the text in the secondary colour
    IS_GROUP = _FIRST + 8  # bool: a group's head over all columns
    ICON = _FIRST + 9  # str: name of an icon before the text
    LEVEL = _FIRST + 10  # int: steps of indentation; 1 for a substitute under the one invited
    URGENT = _FIRST + 11  # bool: a sidebar count as a filled badge
    CHIPS_AFTER = _FIRST + 12  # bool: chips behind the text, which keeps its colour; in tall rows at the right edge


@dataclass(frozen=True, slots=True)
class AvatarCell:
    """What the avatar of a row shows; ``name`` as listed gives the initials."""

    kind: AvatarKind
    name: str = ""
    photo: QPixmap | None = None


@dataclass(frozen=True, slots=True)
class ChipCell:
    """A chip in a cell: a status or role with ``tone`` and icon, or a tag without tone but with its colour."""

    words: str
    tone: Tone | None = None
    icon: str | None = None
    colour: TagColour = TagColour.GREY
