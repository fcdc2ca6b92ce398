"""Sheets as somebody has accepted them: their text and where it stands, in files that are reviewed in the diff."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, NamedTuple

from tests.printing.reading import opened

FOLDER: Final = Path(__file__).parents[1] / "accepted" / "sheets"
#: Points that a text may stand elsewhere: what reading a PDF back rounds.
_NEAR: Final = 1.0


class Line(NamedTuple):
    """A run of text; left and top in points from the upper left."""

    page: int
    left: float
    top: float
    text: str


def assert_accepted(name: str, pdf: bytes) -> None:
    """Compares with the file of that name; ``VERTEILER_ACCEPT=1`` writes it anew, once the sheet was looked at."""
    found, file = _lines(pdf), FOLDER / f"{name}.txt"
    if os.environ.get("VERTEILER_ACCEPT"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{p}\t{x:.1f}\t{y:.1f}\t{text}\n" for p, x, y, text in found), "utf-8")
    known = [_line(row) for row in file.read_text("utf-8").splitlines()]
    assert [(line.page, line.text) for line in found] == [(line.page, line.text) for line in known]
    moved = [
        f"page {new.page}: {new.text!r} at {new.left:.0f}, {new.top:.0f} instead of {old.left:.0f}, {old.top:.0f}"
        for new, old in zip(found, known, strict=True)
        if abs(new.left - old.left) > _NEAR or abs(new.top - old.top) > _NEAR
    ]
    assert not moved


def _lines(pdf: bytes) -> list[Line]:
    found = []
    with opened(pdf) as document:
        for number, page in enumerate(document, start=1):
            text, height = page.get_textpage(), page.get_height()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
                if words:
                    found.append(Line(number, left, height - top, words))
    return found


def _line(row: str) -> Line:
    page, left, top, text = row.split("\t")
    return Line(int(page), float(left), float(top), text)
