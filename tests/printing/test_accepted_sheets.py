"""Every sheet of the sample as somebody has looked at it: its text and where it stands, and a small picture.

After a change that is meant, ``VERTEILER_ACCEPT=1 python -m pytest tests/printing/test_accepted_sheets.py`` writes them
anew; look at the pictures in the difference. A new sheet is one line in ``SHEETS``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from PIL import Image, ImageChops, ImageStat

from crm import paths
from crm.cli.arguments import build_parser
from crm.cli.commands import COMMANDS
from crm.domain.dossier import DossierKind
from crm.services.bundle import Services, services_for
from crm.services.card_loading import CardOptions
from crm.services.sample import AUDIENCE_NAME
from crm.storage.database import open_database
from tests.printing.accessibility import assert_accessible
from tests.printing.outline import outline_of, picture_of
from tests.printing.reading import assert_apart
from tests.templates import TODAY, copy_of, fill_sample

ACCEPTED: Final = Path(__file__).parents[1] / "accepted" / "printing"
EVENT: Final = ("--event", "Impulse 2020")
LETTER: Final = "Betreff: Einladung zur Tour\n\n«Anrede»\n\nwir laden Sie ein.\n\nMit freundlichen Grüßen\n"
#: Pictures are drawn by one version of PDFium; another one may shade the edges of letters a little differently.
MOST_DIFFERENT: Final = 2.0

#: By the name of the file: the words of the command line without ``--out``, or what makes the PDF.
SHEETS: Final[dict[str, tuple[str, ...] | Callable[[Services], bytes]]] = {
    "medienblatt": ("print", "media-sheet", *EVENT),
    "medienblatt-raster": ("print", "media-sheet", "--layout", "grid", "--group", "medium", "--query", "Tholey"),
    "einladungsliste": ("invite", EVENT[1], "--audience", AUDIENCE_NAME),
    "begruessungsliste": ("print", "greeting-list", *EVENT),
    "gaesteliste": ("print", "guest-list", *EVENT),
    "einlassliste": ("print", "door-list", *EVENT),
    "anwesenheitsliste": ("print", "sign-in-list", *EVENT),
    "programm": ("print", "programme", *EVENT),
    "busliste": ("print", "bus-list", *EVENT),
    "hotelliste": ("print", "hotel-list", *EVENT),
    "statistik": ("print", "statistics", *EVENT),
    "auswertung": lambda services: services.sheets.report(services.reports.of(_event(services))).pdf,
    "etiketten": ("print", "labels", "--product", "L7160", "--start", "4", "--outlines", "--query", "Tholey"),
    "umschlag": ("print", "envelopes", "--size", "C6/5", "--query", "Tholey"),
    "namensschilder": ("print", "badges", *EVENT),
    "tischkarten": ("print", "place-cards", "--order", "rank", *EVENT),
    "tischschilder": ("print", "table-signs", "--name", "Staatskanzlei", "--name", "Presse"),
    "kontaktblatt": lambda services: _dossiers(
        services, DossierKind.PERSON, "Gräfin Musterburg", "Schablonski", "Zeyer"
    ),
    "organisationsblatt": lambda services: _dossiers(
        services, DossierKind.ORGANISATION, "Musterakte GmbH", "Landkreis St. Wendel"
    ),
    "verzeichnis": ("print", "directory", "--all"),
    "delegationsheft": ("print", "booklet", *EVENT),
    "netzwerk": lambda services: _network(services, "Gräfin Musterburg"),
    "briefe": ("print", "letters", "--query", "Tholey", "--text", "brief.txt", "--date", TODAY.isoformat()),
}

#: Where the boxes of a network come to stand is rounded differently by other processors, so only its picture is kept.
WRITTEN: Final = [name for name in SHEETS if name != "netzwerk"]


def _event(services: Services) -> int:
    return services.events.find("Impulse 2020").id


def _dossiers(services: Services, kind: DossierKind, *names: str) -> bytes:
    subjects, options = [services.records.find(name) for name in names], CardOptions(with_notes=True)
    return services.dossiers.print(services.dossiers.content(kind, subjects, None, options, TODAY)).pdf


def _network(services: Services, name: str) -> bytes:
    centre, steps = services.records.find(name), 3
    return services.network_sheets.print(services.network_sheets.content([centre], steps, issued_on=TODAY)).pdf


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sheets")
    (made / "brief.txt").write_text(LETTER, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def made(folder: Path) -> Iterator[Callable[[str], bytes]]:
    """Makes a sheet of the sample, each once."""
    database = open_database(copy_of(fill_sample, folder / "beispiel.verteiler"), actor="test", today=lambda: TODAY)
    services = services_for(database, paths.REFERENCE, lambda: TODAY)

    @cache
    def make(name: str) -> bytes:
        wanted = SHEETS[name]
        if not isinstance(wanted, tuple):
            return wanted(services)
        target = folder / f"{name}.pdf"
        words = [str(folder / word) if word == "brief.txt" else word for word in wanted]
        args = build_parser().parse_args([*words, "--out", str(target)])
        assert COMMANDS[args.command](services, args) == 0
        return target.read_bytes()

    yield make
    database.close()


@pytest.mark.parametrize("name", WRITTEN)
def test_texts_and_boxes_stand_where_they_were_accepted(made: Callable[[str], bytes], name: str) -> None:
    path, found = ACCEPTED / f"{name}.txt", outline_of(made(name))
    if os.environ.get("VERTEILER_ACCEPT"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SHEETS)
def test_sheets_look_as_they_were_accepted(made: Callable[[str], bytes], name: str) -> None:
    path, found = ACCEPTED / f"{name}.png", picture_of(made(name))
    if os.environ.get("VERTEILER_ACCEPT"):
        found.save(path, optimize=True)
    with Image.open(path) as accepted:
        assert accepted.size == found.size
        difference = ImageChops.difference(accepted.convert("L"), found.convert("L"))
    assert ImageStat.Stat(difference).mean[0] < MOST_DIFFERENT


@pytest.mark.parametrize("name", SHEETS)
def test_no_text_runs_into_another(made: Callable[[str], bytes], name: str) -> None:
    assert_apart(made(name))


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_can_be_read_without_seeing_it(made: Callable[[str], bytes], name: str) -> None:
    assert_accessible(made(name))


def test_nothing_is_accepted_that_nobody_prints() -> None:
    assert {path.stem for path in ACCEPTED.iterdir()} == set(SHEETS)
