"""Whatever is given instead of a database: one clear German sentence, and everything as it was."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crm.app import main
from crm.domain.errors import UserError
from crm.storage.database import create_database, open_database
from tests.postgres import postgres_database
from tests.templates import fill_reference

#: Root may write everywhere; without these two capabilities it is bound by permissions like everybody else.
_BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]
SENTENCE = re.compile(r"verteiler: [^\n]+\.\n")
COMMANDS = (
    ["search", "tholey"],
    ["check"],
    ["journal"],
    ["undo"],
    ["export", "--all", "--format", "csv", "--out", "x"],
)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the bodies of the Saarland, indexed as of the real today."""
    path = tmp_path_factory.mktemp("good") / "gut.verteiler"
    create_database(path, fill_reference, actor="test").close()
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "ort"
    folder.mkdir()
    return folder


def _all_in(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    before = _all_in(folder)
    yield
    assert _all_in(folder) == before


def refused(capsys: pytest.CaptureFixture[str], target: Path | str, *command: str) -> str:
    """Runs a command that must be refused; returns the sentence."""
    assert main(["--db", str(target), *command]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert SENTENCE.fullmatch(err), err
    return err


BAD_FILES = {
    "empty": b"",
    "text": b"Das ist ein Brief.\n" * 200,
    "short": b"SQLite format 3\x00",
    "header only": b"SQLite format 3\x00" + b"\x00" * 84,
    "zeros": b"\x00" * 8192,
    "picture": b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40,
    "zip": b"PK\x03\x04" + bytes(range(256)) * 40,
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_file_that_is_no_database(kind: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = place / "kontakte.verteiler"
    path.write_bytes(BAD_FILES[kind])
    with untouched(place):
        for command in COMMANDS:
            assert "kontakte.verteiler" in refused(capsys, path, *command)


def test_a_foreign_database_is_left_alone(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = place / "fremd.db"
    subprocess.run(["sqlite3", path, "CREATE TABLE t (a); INSERT INTO t VALUES (1);"], check=True)
    with untouched(place):
        assert "keine Verteiler-Datenbank" in refused(capsys, path, "search", "x")


def test_a_folder_is_no_file(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with untouched(place.parent):
        assert "ist ein Ordner" in refused(capsys, place, "search", "x")


@pytest.mark.parametrize("name", ["fehlt.verteiler", "fehlt/auch.verteiler", "kein\nName", "x" * 300])
def test_a_file_that_is_not_there(name: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with untouched(place):
        assert main(["--db", str(place / name), "search", "x"]) == 1
    _, err = capsys.readouterr()
    assert "Traceback" not in err
    assert err.startswith("verteiler: ")


@pytest.mark.slow
def test_a_file_cut_short_at_any_place(good: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = good.read_bytes()
    path = place / "kontakte.verteiler"
    for size in [*range(0, len(whole), len(whole) // 16), 1, 99, 100, 4095, 4096, 4097, len(whole) - 1]:
        path.write_bytes(whole[:size])
        if size == len(whole):
            continue
        with untouched(place):
            assert main(["--db", str(path), "check"]) == 1, size
        out, err = capsys.readouterr()
        assert SENTENCE.fullmatch(err), (size, err)
        assert all(line.startswith("Die Datei ist beschädigt") for line in out.splitlines()), out
        assert main(["--db", str(path), "search", "tholey"]) in (0, 1)
        _, err = capsys.readouterr()
        assert not err or SENTENCE.fullmatch(err), (size, err)


@pytest.mark.slow
def test_a_file_with_a_damaged_page(good: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = good.read_bytes()
    path = place / "kontakte.verteiler"
    pages = len(whole) // 4096
    noticed = 0
    for page in range(0, pages, max(pages // 24, 1)):
        damaged = bytearray(whole)
        damaged[page * 4096 : page * 4096 + 4096] = bytes(range(255, -1, -1)) * 16
        path.write_bytes(damaged)
        status = main(["--db", str(path), "check"])
        _, err = capsys.readouterr()
        assert status in (0, 1)
        assert "Traceback" not in err
        assert status == 0 or SENTENCE.fullmatch(err), (page, err)
        noticed += status
        for command in (["search", "tholey"], ["journal"]):
            status = main(["--db", str(path), *command])
            _, err = capsys.readouterr()
            assert status == 0 or SENTENCE.fullmatch(err), (page, err)
        for left in place.glob("*-*"):
            left.unlink()
    assert noticed >= 20


def test_init_leaves_alone_what_is_there(good: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(shutil.copy(good, place / "kontakte.verteiler"))
    (place / "brief.txt").write_text("Brief", encoding="utf-8")
    (place / "ordner").mkdir()
    with untouched(place):
        for there in (path, place / "brief.txt", place / "ordner"):
            assert "gibt es schon" in refused(capsys, there, "init")


def test_init_needs_a_folder(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with untouched(place):
        assert "Ordner" in refused(capsys, place / "fehlt" / "kontakte.verteiler", "init", "--sample")


def test_init_that_fails_leaves_nothing(place: Path) -> None:
    with untouched(place), pytest.raises(ZeroDivisionError):
        create_database(place / "kontakte.verteiler", lambda _: 1 // 0)


def test_init_on_a_server_leaves_alone_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    with postgres_database() as url:
        create_database(url, fill_reference, actor="test").close()
        assert "schon angelegt" in refused(capsys, url, "init")
        database = open_database(url)
        with database.read() as unit:
            assert len(unit.journal.entries()) == 1
        database.close()


def test_init_on_a_server_that_fails_can_be_tried_again() -> None:
    with postgres_database() as url:
        with pytest.raises(ZeroDivisionError):
            create_database(url, lambda _: 1 // 0)
        database = create_database(url, fill_reference, actor="test")
        database.close()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://verteiler@127.0.0.1:1/kontakte", "nicht erreichbar"),
        ("postgresql://nowhere.invalid/kontakte", "nicht erreichbar"),
        ("postgresql://", "nicht erreichbar"),
        ("postgresql://[/kontakte", "Adresse"),
        ("postgresql://127.0.0.1:port/kontakte", "Adresse"),
        ("postgresql://127.0.0.1/kontakte?farbe=rot", "Adresse"),
    ],
)
def test_a_server_that_is_not_there(url: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert words in refused(capsys, url, "search", "x")


def test_a_database_that_the_server_does_not_have(capsys: pytest.CaptureFixture[str]) -> None:
    with postgres_database() as url:
        missing = re.sub(r"/vt_\w+", "/vt_gibtesnicht", url)
        assert "gibt es auf dem Server nicht" in refused(capsys, missing, "search", "x")


def test_a_server_database_that_is_not_ours_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    import psycopg

    with postgres_database() as url:
        with psycopg.connect(url) as connection:
            connection.execute("CREATE TABLE theirs (a int)")
        assert "keine Verteiler-Datenbank" in refused(capsys, url, "search", "x")
        with psycopg.connect(url) as connection:
            found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    assert found == [("theirs",)]


# ── permissions ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _bound(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The program under a user whom permissions bind."""
    bound = _BOUND if os.geteuid() == 0 else []
    environment = {**os.environ, "VERTEILER_STATE": str(folder.parent / "state"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [*bound, sys.executable, "-m", "crm", *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment,
    )


@contextmanager
def read_only(path: Path) -> Iterator[None]:
    mode = path.stat().st_mode
    path.chmod(stat.S_IMODE(mode) & ~0o222)
    try:
        yield
    finally:
        path.chmod(stat.S_IMODE(mode))


def _refused(done: subprocess.CompletedProcess[str]) -> str:
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert SENTENCE.fullmatch(done.stderr), done.stderr
    return done.stderr


def test_a_read_only_file_is_not_written(good: Path, place: Path) -> None:
    path = Path(shutil.copy(good, place / "kontakte.verteiler"))
    out = place.parent / "liste.csv"
    with read_only(path), untouched(place):
        done = _bound("--db", str(path), "export", "--all", "--format", "csv", "--out", str(out), folder=place)
        assert "schreibgeschützt" in _refused(done)


def test_a_read_only_folder(good: Path, place: Path) -> None:
    path = Path(shutil.copy(good, place / "kontakte.verteiler"))
    with read_only(place), untouched(place):
        sentence = _refused(_bound("--db", str(path), "search", "tholey", folder=place))
        assert "Ordner" in sentence
        assert "Ordner" in _refused(_bound("--db", str(place / "neu.verteiler"), "init", folder=place))


def test_a_file_that_may_not_be_read(good: Path, place: Path) -> None:
    path = Path(shutil.copy(good, place / "kontakte.verteiler"))
    path.chmod(0)
    done = _bound("--db", str(path), "search", "tholey", folder=place)
    path.chmod(0o600)
    assert "nicht gelesen" in _refused(done)
    assert path.read_bytes() == good.read_bytes()


def test_results_into_a_read_only_folder(good: Path, place: Path) -> None:
    path = Path(shutil.copy(good, place.parent / "kontakte.verteiler"))
    with read_only(place), untouched(place):
        for command in (
            ["export", "--all", "--format", "vcard3", "--out", str(place / "k.vcf")],
            ["export", "--all", "--format", "vcard3", "--each", "--out", str(place)],
            ["export", "--all", "--format", "vcard3", "--each", "--out", str(place / "neu")],
            ["print", "media-sheet", "--query", "staatskanzlei", "--out", str(place / "m.pdf")],
        ):
            assert "Schreibrecht" in _refused(_bound("--db", str(path), *command, folder=place)), command
    database = open_database(path)
    with database.read() as unit:
        assert [entry.action for entry in unit.journal.entries()] == ["setup.reference"]  # nothing left the house
    database.close()


def test_opening_what_is_wrong_is_the_users_error(place: Path) -> None:
    with pytest.raises(UserError):
        open_database(place / "fehlt")
