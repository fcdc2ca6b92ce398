"""Keeps Python before 3.12 alive under PySide6 6.12.

PySide6 6.12.0 is built for Pythons in which None, True and False are immortal: each of its calls that returns nothing
gives back one reference to None too many (measured with Python 3.11: -1 for every ``setPen``, ``save``, ``setText`` …),
some give back one to True or False. A few minutes of painting use them up, and Python ends with "none_dealloc:
deallocating None". Later Pythons do not count these objects at all.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 50


def pin_singletons() -> None:
    """Gives Python's singletons more references than any session can use up."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for single in (None, True, False, Ellipsis, NotImplemented):
        if sys.getrefcount(single) < _PLENTY:
            ctypes.c_ssize_t.from_address(id(single)).value += 2 * _PLENTY  # the count is an object's first field
