"""What the sheets about contacts say of the sample, and where: text and positions as somebody has accepted them.

A change that is meant is looked at (``verteiler print`` and a PDF viewer), then taken over with ``VERTEILER_ACCEPT=1``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from crm.domain.dossier import DossierKind
from crm.domain.listing import SubjectKind
from crm.services.bundle import Services
from crm.services.exporting import CardOptions
from crm.services.sheets import Printed
from tests.printing.reading import opened

ACCEPTED = Path(__file__).parents[1] / "accepted" / "sheets"
DAY = date(2026, 11, 23)
#: Points that a text may stand elsewhere: what reading a PDF back rounds.
_NEAR = 1.0
#: Where the boxes of a network come to stand is rounded differently by other processors; tested elsewhere.
_PICTURE = 1


def _contacts(services: Services) -> Printed:
    names = ("Gräfin Musterburg", "Musternetz", "Schablonski", "Zeyer")
    subjects = [services.records.find(name) for name in names]
    options = CardOptions(with_notes=True)
    return services.dossiers.print(services.dossiers.content(DossierKind.PERSON, subjects, None, options, DAY))


def _organisations(services: Services) -> Printed:
    subjects = [services.records.find(name) for name in ("Musterakte GmbH", "Landkreis St. Wendel")]
    return services.dossiers.print(services.dossiers.content(DossierKind.ORGANISATION, subjects, issued_on=DAY))


def _directory(services: Services) -> Printed:
    subjects = services.directory.find("", (SubjectKind.PERSON, SubjectKind.ORGANISATION))
    return services.alphabet.print(services.alphabet.content(subjects, issued_on=DAY, source="Alle Kontakte"))


def _booklet(services: Services) -> Printed:
    event = services.events.find("Impulse 2020")
    return services.booklets.print(services.booklets.content(event.id, issued_on=DAY))


def _network(services: Services) -> Printed:
    centre = services.records.find("Gräfin Musterburg")
    return services.network_sheets.print(services.network_sheets.content([centre], 3, issued_on=DAY))


SHEETS: dict[str, Callable[[Services], Printed]] = {
    "kontaktblatt": _contacts,
    "organisationsblatt": _organisations,
    "verzeichnis": _directory,
    "delegationsheft": _booklet,
    "netzwerk": _network,
}


def lines(pdf: bytes) -> list[tuple[int, float, float, str]]:
    """Page, left and top in points from the upper left, and text of each run."""
    found = []
    with opened(pdf) as document:
        for number, page in enumerate(document, start=1):
            text, height = page.get_textpage(), page.get_height()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                words = text.get_text_bounded(left, bottom, right, top).strip()
                if words:
                    found.append((number, left, height - top, " ".join(words.split())))
    return found


def written(found: list[tuple[int, float, float, str]]) -> str:
    return "".join(f"{page}\t{left:.1f}\t{top:.1f}\t{text}\n" for page, left, top, text in found)


def accepted(name: str) -> list[tuple[int, float, float, str]]:
    rows = (line.split("\t") for line in (ACCEPTED / f"{name}.txt").read_text("utf-8").splitlines())
    return [(int(page), float(left), float(top), text) for page, left, top, text in rows]


@pytest.mark.parametrize("name", SHEETS)
def test_the_sheet_stands_as_it_was_accepted(name: str, sample: Services) -> None:
    found = [line for line in lines(SHEETS[name](sample).pdf) if name != "netzwerk" or line[0] > _PICTURE]
    if os.environ.get("VERTEILER_ACCEPT"):
        (ACCEPTED / f"{name}.txt").write_text(written(found), "utf-8")
    known = accepted(name)
    assert [(page, text) for page, _, _, text in found] == [(page, text) for page, _, _, text in known]
    moved = [
        f"page {page}: {text!r} stands at {left:.0f}, {top:.0f} instead of {old_left:.0f}, {old_top:.0f}"
        for (page, left, top, text), (_, old_left, old_top, _) in zip(found, known, strict=True)
        if abs(left - old_left) > _NEAR or abs(top - old_top) > _NEAR
    ]
    assert not moved
