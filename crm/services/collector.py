"""Work that makes many small objects, without the search for circles among them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Many small objects are made, none in a circle; looking for circles took a third of the time.

    What was made counts as old afterwards: else the next object that anybody makes would start a search through all
    of it. (Freezing and thawing moves it there without looking at it.)
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
