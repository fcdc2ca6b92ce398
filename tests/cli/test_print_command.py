"""``verteiler print labels`` and ``envelopes``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.printing.reading import texts

Run = Callable[..., str]


def pages(path: Path) -> list[str]:
    return texts(path.read_bytes())


def test_labels_of_a_search_from_the_fourth_on(run: Run, tmp_path: Path) -> None:
    out = run("print", "labels", "--product", "L7160", "--start", "4", "--query", "Tholey", "--out", "e.pdf")
    assert out.endswith("Seiten: 1\n")
    assert "Tholey" in pages(tmp_path / "e.pdf")[0]
    assert "Etiketten Avery Zweckform L7160 mit" in run("journal")


def test_labels_of_an_event_and_of_a_list(run: Run, tmp_path: Path) -> None:
    out = run("print", "labels", "--product", "3474", "--event", "Impulse 2020", "--out", "e.pdf")
    count = int(out.splitlines()[-1].split()[1])
    assert count > 24
    assert len(pages(tmp_path / "e.pdf")) == -(-count // 24)
    run("print", "labels", "--product", "3474", "--guests", "coming", "--event", "Impulse 2020", "--out", "zu.pdf")
    assert len(pages(tmp_path / "zu.pdf")) <= -(-count // 24)
    run("print", "labels", "--product", "3474", "--copies", "2", "--event", "Impulse 2020", "--out", "zwei.pdf")
    assert len(pages(tmp_path / "zwei.pdf")) == -(-2 * count // 24)


def test_a_house_gets_one_label(run: Run, tmp_path: Path) -> None:
    counts = [
        int(run("print", "labels", "--product", "3474", "--all", *more, "--out", "e.pdf").splitlines()[-1].split()[1])
        for more in ((), ("--together",))
    ]
    assert counts[1] < counts[0]


def test_a_test_print_needs_nobody(run: Run, tmp_path: Path) -> None:
    assert (
        run("print", "labels", "--product", "L7163", "--test", "--out", "p.pdf") == "p.pdf: 0 Anschriften, Seiten: 1\n"
    )
    assert "".join(pages(tmp_path / "p.pdf")[0].split()) == "".join(str(number) for number in range(1, 15))


def test_envelopes(run: Run, tmp_path: Path) -> None:
    run("print", "envelopes", "--size", "c6/5", "--query", "Tholey", "--right", "1,5", "--out", "u.pdf")
    assert all("Staatskanzlei des Saarlandes" in page for page in pages(tmp_path / "u.pdf"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("labels", "--query", "Tholey"), "Bitte nennen Sie das Etikett"),
        (("labels", "--product", "Q1", "--query", "Tholey"), "nicht bekannt"),
        (("labels", "--product", "L7160", "--start", "22", "--query", "Tholey"), "keines Nr. 22"),
        (("labels", "--product", "L7160", "--right", "99", "--query", "Tholey"), "höchstens 20 mm"),
        (("labels", "--product", "L7160", "--down", "nan", "--query", "Tholey"), "höchstens 20 mm"),
        (("labels", "--product", "L7160", "--query", "gibtsnicht"), "Die Auswahl ist leer"),
        (("envelopes", "--query", "Tholey"), "Bitte nennen Sie das Format"),
        (("envelopes", "--size", "B6", "--query", "Tholey"), "es gibt DL"),
    ],
)
def test_what_cannot_be_printed_writes_nothing(
    refused: Run, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused("print", *words, "--out", "e.pdf")
    assert not (tmp_path / "e.pdf").exists()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("greeting-list",), "Begrüßungsliste"),
        (("guest-list", "--order", "body"), "Gästeliste"),
        (("door-list", "--open"), "Einlassliste"),
        (("sign-in-list",), "Anwesenheitsliste"),
        (("programme",), "Programm"),
    ],
)
def test_the_lists_of_an_event(run: Run, tmp_path: Path, words: tuple[str, ...], wanted: str) -> None:
    out = run("print", *words, "--event", "Impulse 2020", "--out", "l.pdf")
    found = pages(tmp_path / "l.pdf")
    assert out.endswith(f"Seiten: {len(found)}\n")
    assert wanted in found[0]
    assert f"{wanted} Impulse 2020 mit" in run("journal")


def test_a_list_needs_an_event(refused: Run) -> None:
    assert "--event NAME" in refused("print", "door-list", "--query", "Tholey", "--out", "l.pdf")
