"""Keeps Python before 3.12 alive under PySide6 6.12.

PySide6 6.12.0 is built for Pythons in which None is immortal: each of its calls that returns nothing gives back one
reference to None too many (measured with Python 3.11: -1 for every ``setPen``, ``save``, ``setText`` …). A few minutes
of painting use them up, and Python ends with "none_dealloc: deallocating None". Later Pythons do not count None at all.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 50


def pin_none() -> None:
    """Gives None more references than any session can use up."""
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12) and sys.getrefcount(None) < _PLENTY:
        ctypes.c_ssize_t.from_address(id(None)).value += 2 * _PLENTY  # the count is an object's first field
