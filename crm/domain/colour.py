"""Colours as people write them, and whether one can be read on another (WCAG 2.1, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re
from typing import Final

PAPER: Final = "#FFFFFF"
#: The least contrast of text of usual size.
READABLE: Final = 4.5

_HEX: Final = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def read_colour(text: str) -> str:
    """ "1d5fa8", "#1D5FA8" and "#abc" as "#1D5FA8"; ValueError for anything else."""
    found = _HEX.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"no colour: {text!r}")
    digits = found[1].upper()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
