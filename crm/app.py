"""The composition root: the only module that knows every layer.

Each layer is loaded where a command needs it: who only looks into a file waits neither for the database nor for paper.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from crm import __version__, paths
from crm.cli.arguments import build_parser
from crm.cli.commands import COMMANDS, EXTRACT_ALONE, MEASURES, WITHOUT_DATABASE, Late
from crm.cli.stopping import Stopped, stoppable
from crm.domain.errors import UserError

if TYPE_CHECKING:
    from crm.services.bundle import Services
    from crm.storage.database import Database

_OLDER = (
    "Hinweis: Die Datenbank enthält weniger Vorgänge als beim letzten Öffnen; "
    "vermutlich wurde eine ältere Kopie eingespielt."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command, or opens the window. Returns 0 done, 1 refused with a sentence, 2 wrong usage; above 128 that
    it was ended from outside (128 and the number of the signal)."""
    _speak_utf8()
    args = build_parser().parse_args(arguments)
    try:
        with stoppable() if args.command else nullcontext():  # the window lives in Qt's loop, where nothing is raised
            done = _run(args)
        if sys.stdout:
            sys.stdout.flush()  # what cannot be written any more is said here, not when the interpreter ends
        return done
    except UserError as error:
        print(f"verteiler: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has had enough; the interpreter must not complain when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return _stopped(130)
    except Stopped as stop:
        return _stopped(stop.status)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            return _fault()
        # Files say this themselves: this is what our output was led into.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print("verteiler: Die Ausgabe lässt sich nicht schreiben: kein Platz mehr.", file=sys.stderr)
        return 1
    except Exception:
        return _fault()


def _stopped(status: int) -> int:
    if sys.stderr.isatty():
        print(file=sys.stderr)  # what was being counted there stands in a line of its own
    print("verteiler: Abgebrochen; was noch nicht abgeschlossen war, wurde nicht übernommen.", file=sys.stderr)
    return status


def _fault() -> int:
    import traceback

    traceback.print_exc()
    print("verteiler: Das ist ein Fehler im Programm; bitte melden Sie die Angaben oben.", file=sys.stderr)
    return 1


def _speak_utf8() -> None:
    """What we write is UTF-8 in every locale; a sign that is none is written as its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(args: argparse.Namespace) -> int:
    if args.version:
        print(f"verteiler {__version__}")
        return 0
    if args.command == "demo":
        return demo(Path(args.out))
    if args.command == "init":
        return _init(_target(args), with_sample=args.sample)
    if args.command is None:
        return _window(_target(args))
    if late := _without_database(args):
        return late(args)
    if args.command == "search" and args.measure:
        return _measure_search(args)
    with _opened(_target(args)) as database:
        if args.command == "check":
            return _check(database)
        services = _services(database)
        if args.command != "expire":  # which says itself what it deletes, or only what it would
            services.accreditation.expire()
        return COMMANDS[args.command](services, args)


def _without_database(args: argparse.Namespace) -> Late | None:
    """What needs no database: a text can be read before there is one."""
    if args.command in MEASURES and args.measure:
        return MEASURES[args.command]
    is_named = bool(args.db or os.environ.get("VERTEILER_DB"))
    if args.command == "extract" and not is_named and not Path(_target(args)).exists():
        return EXTRACT_ALONE
    return WITHOUT_DATABASE.get(args.command)


def _target(args: argparse.Namespace) -> str:
    if named := args.db or os.environ.get("VERTEILER_DB"):
        return str(named)
    from platformdirs import user_data_path

    return str(user_data_path("verteiler") / "kontakte.verteiler")


@contextmanager
def _opened(target: str) -> Iterator[Database]:
    from crm.storage.database import open_database

    database = open_database(target)
    try:
        if database.is_older_than_known():
            print(f"verteiler: {_OLDER}", file=sys.stderr)
        yield database
    finally:
        database.close()


def _init(target: str, *, with_sample: bool) -> int:
    from crm.storage.database import create_database

    create_database(target, _fill_sample if with_sample else _fill_reference).close()
    print(f"{target} angelegt")
    return 0


def _services(database: Database) -> Services:
    from crm.services.bundle import services_for

    return services_for(database, paths.REFERENCE)


def _fill_reference(database: Database) -> None:
    from crm.services.reference import load_reference

    with database.write("setup.reference") as unit:
        load_reference(unit.store)


def _fill_sample(database: Database) -> None:
    from crm.services.sample import load_sample

    with database.write("setup.sample") as unit:
        load_sample(unit.store)


def _measure_search(args: argparse.Namespace) -> int:
    """A table is looked up in the database; the persons of official member data in one made for them."""
    import tempfile

    from crm.cli.search_measure import write_measurement
    from crm.services.search_measure import load_members, measure_members, measure_table
    from crm.storage.database import create_database

    path = Path(args.measure)
    if path.suffix.lower() not in (".zip", ".xml"):
        with _opened(_target(args)) as database:
            return write_measurement(measure_table(database, path), as_json=args.json)
    members = load_members(path)
    with tempfile.TemporaryDirectory(prefix="verteiler-") as place:
        database = create_database(Path(place) / "messung.verteiler", lambda _: None)
        try:
            return write_measurement(measure_members(database, members), as_json=args.json)
        finally:
            database.close()


def _check(database: Database) -> int:
    from crm.storage.check import problems

    found = problems(database)
    for problem in found:
        print(problem)
    if found:
        raise UserError(f"Die Prüfung hat {len(found)} Mängel gefunden.")
    print("Die Datenbank ist in Ordnung.")
    return 0


def _window(target: str) -> int:
    from crm.storage.database import create_database, open_database
    from crm.ui.start import run_window

    if not target.startswith("postgres") and not Path(target).exists():
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        create_database(target, _fill_reference).close()
    database = open_database(target)
    try:
        notice = _OLDER if database.is_older_than_known() else ""
        services = _services(database)
        services.accreditation.expire()
        return run_window(services, notice=notice)
    finally:
        database.close()


def demo(folder: Path) -> int:
    """The whole main job on the sample, once through: writes five files and says what each is."""
    import tempfile

    from crm.storage.database import create_database

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"Der Ordner „{folder}“ lässt sich nicht anlegen.") from error
    with tempfile.TemporaryDirectory(prefix="verteiler-") as place:
        database = create_database(Path(place) / "beispiel.verteiler", _fill_sample)
        try:
            for name, meaning in _demo(_services(database), folder):
                print(f"{folder / name}: {meaning}")
        finally:
            database.close()
    return 0


def _demo(services: Services, folder: Path) -> Iterator[tuple[str, str]]:
    from crm.cli.lists import keep_list
    from crm.domain.listing import SubjectKind
    from crm.services.sample import AUDIENCE_NAME
    from crm.ui.start import picture

    event = services.events.find("Impulse 2020")
    found = services.audiences.view(services.audiences.find(AUDIENCE_NAME).id).list
    keep_list(services, found, folder / "einladungsliste.xlsx")
    yield "einladungsliste.xlsx", f"Einladungsliste mit Gründen, {len(found.rows)} Zeilen, für Excel"
    keep_list(services, found, folder / "einladungsliste.pdf")
    yield "einladungsliste.pdf", "dieselbe Liste zum Ausdrucken"
    contacts = services.directory.find(kinds=(SubjectKind.PERSON, SubjectKind.ORGANISATION))
    count = services.exporting.contacts(contacts, "vcard3", folder / "kontakte.vcf")
    yield "kontakte.vcf", f"alle {count} Kontakte als vCard 3.0"
    press = services.sheets.press_contacts(event)
    issued_on = event.starts_on.earliest() if event.starts_on else None
    printed = services.sheets.media_sheet(press, event, issued_on)
    services.sheets.keep(printed, folder / "medienkontakte.pdf", "Medienkontaktblatt", len(press))
    yield "medienkontakte.pdf", f"Medienkontaktblatt mit {len(press)} Ansprechpartnern"
    picture(services, folder / "fenster.png")
    yield "fenster.png", "ein Bild des Programmfensters"
