"""The whole main job at one stroke: five files, each what it says it is."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import python_calamine
import vobject
from PIL import Image

from crm import paths
from tests.printing.reading import texts

pytestmark = pytest.mark.slow

FILES = ("einladungsliste.xlsx", "einladungsliste.pdf", "kontakte.vcf", "medienkontakte.pdf", "fenster.png")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """What the demo writes on a machine without screen, into a folder that is not there yet."""
    folder = tmp_path_factory.mktemp("demo") / "neu" / "out"
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment |= {"VERTEILER_STATE": str(folder.parent / "state"), "LANG": "C"}
    environment |= {"FONTCONFIG_FILE": "/dev/null"}  # readable also where no fonts are installed
    root = str(paths.REFERENCE.parents[1])
    done = subprocess.run(
        [sys.executable, "-m", "crm", "demo", "--out", str(folder)],
        capture_output=True, text=True, check=False, timeout=180, env=environment, cwd=root,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_five_files_and_a_line_for_each(out: tuple[Path, str]) -> None:
    folder, said = out
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    lines = said.splitlines()
    assert [line.split(": ")[0] for line in lines] == [str(folder / name) for name in FILES]
    assert all(len(line.split(": ", 1)[1]) > 15 for line in lines)


def _sheet(folder: Path) -> list[dict[str, object]]:
    title, *rows = python_calamine.CalamineWorkbook.from_path(folder / FILES[0]).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, title), row, strict=True)) for row in rows]


def test_one_row_per_office_none_twice(out: tuple[Path, str]) -> None:
    rows = _sheet(out[0])
    keys = [(row["Körperschaft"], row["Amt"], row["Inhaber/in"]) for row in rows]
    assert len(set(keys)) == len(keys) == 62
    assert [row["Nr."] for row in rows] == list(range(1, 63))
    for row in rows:
        assert all(row[name] for name in ("Körperschaft", "Amt", "Anrede", "Grund", "Adresszeile 1", "Adresszeile 3"))
        lines = [str(row[f"Adresszeile {number}"]) for number in range(1, 8)]
        assert any(re.match(r"\d{5} \w", line) for line in lines), row


def test_heads_of_all_municipalities_and_districts(out: tuple[Path, str]) -> None:
    reasons = [str(row["Grund"]) for row in _sheet(out[0])]
    assert sum("Leitung einer Gemeinde" in reason for reason in reasons) == 52
    assert sum("Leitung eines Landkreises" in reason for reason in reasons) == 6


def test_an_office_without_holder_is_addressed_as_an_office(out: tuple[Path, str]) -> None:
    vacant = [row for row in _sheet(out[0]) if not row["Inhaber/in"]]
    assert {row["Körperschaft"] for row in vacant} == {"Gemeinde Mandelbachtal", "Gemeinde Nohfelden"}
    assert {row["Anrede"] for row in vacant} == {"Sehr geehrte Damen und Herren,"}
    for row in vacant:
        assert str(row["Körperschaft"]) in " ".join(str(row[f"Adresszeile {number}"]) for number in range(1, 8))


def test_the_list_on_paper_is_the_same(out: tuple[Path, str]) -> None:
    text = " ".join("\n".join(texts((out[0] / FILES[1]).read_bytes())).split())
    for row in _sheet(out[0]):
        assert str(row["Inhaber/in"] or row["Körperschaft"]).split()[-1] in text


def test_the_cards_are_read_by_another_reader(out: tuple[Path, str]) -> None:
    cards = {card.fn.value: card for card in vobject.readComponents((out[0] / FILES[2]).read_text(encoding="utf-8"))}
    assert len(cards) > 150
    kuemmel = cards["Gabriele Kümmel"]
    assert kuemmel.title.value == "Referatsleiterin: Redaktion, Koordination, Medienanalyse"
    assert kuemmel.org.value[0] == "Staatskanzlei des Saarlandes"
    assert any(len(card.contents.get("tel", [])) >= 2 for card in cards.values())
    assert any("photo" in card.contents for card in cards.values())
    assert any("Muster" in category for card in cards.values() for category in _categories(card))


def _categories(card: vobject.base.Component) -> list[str]:
    return [name for line in card.contents.get("categories", []) for name in line.value]


def test_both_press_contacts_stand_on_the_sheet(out: tuple[Path, str]) -> None:
    text = "\n".join(texts((out[0] / FILES[3]).read_bytes()))
    for part in (
        "Alexander Zeyer", "Regierungssprecher", "Gabriele Kümmel", "Redaktion, Koordination, Medienanalyse",
        "Staatskanzlei", "Am Ludwigsplatz 14", "66117 Saarbrücken", "Impulse 2020",
    ):  # fmt: skip
        assert part in " ".join(text.split()), part


def test_the_picture_shows_a_window(out: tuple[Path, str]) -> None:
    image = Image.open(io.BytesIO((out[0] / FILES[4]).read_bytes()))
    image.load()
    assert image.width >= 1000
    assert image.height >= 600
    colours = image.convert("RGB").getcolors(maxcolors=1 << 24)
    assert colours is not None
    assert len(colours) > 200  # letters have edges of many shades
    assert max(count for count, _ in colours) < 0.9 * image.width * image.height


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "datei"
    target.write_text("alt", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "crm", "demo", "--out", str(target)],
        capture_output=True, text=True, check=False, timeout=60, cwd=paths.REFERENCE.parents[1],
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"verteiler: [^\n]+\.\n", done.stderr)
    assert target.read_text(encoding="utf-8") == "alt"
