"""``verteiler print badges``, ``place-cards``, ``table-signs`` and ``letters``; the shift of a printer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_print_command import Run, pages

TEXT = "Betreff: Einladung «Veranstaltung»\nUnser Zeichen: D/3\n\nam «Termin» tagen wir.\n"


@pytest.fixture
def text(tmp_path: Path) -> str:
    (tmp_path / "brief.txt").write_text(TEXT, encoding="utf-8")
    return "brief.txt"


def test_badges_and_place_cards_of_an_event(run: Run, tmp_path: Path) -> None:
    out = run("print", "badges", "--event", "Impulse 2020", "--out", "n.pdf")
    count = int(out.splitlines()[-1].split()[1])
    found = pages(tmp_path / "n.pdf")
    assert len(found) == -(-count // 8)
    assert "in Vertretung für" in "".join(found)
    assert "Gastgeber" in found[0]
    assert "Namensschilder Avery L7418 mit" in run("journal")
    run("print", "place-cards", "--event", "Impulse 2020", "--order", "rank", "--out", "t.pdf")
    assert len(pages(tmp_path / "t.pdf")) == -(-count // 4)


def test_badges_on_another_product_from_the_third_on(run: Run, tmp_path: Path) -> None:
    out = run(
        "print",
        "badges",
        "--query",
        "Tholey",
        "--product",
        "Avery L4784",
        "--start",
        "3",
        "--outlines",
        "--out",
        "n.pdf",
    )
    assert out.endswith("Seiten: 1\n")
    assert "80 × 50 mm, 2 × 5" in pages(tmp_path / "n.pdf")[0]


def test_a_test_print_of_cards_needs_nobody(run: Run, tmp_path: Path) -> None:
    assert run("print", "place-cards", "--test", "--out", "p.pdf") == "p.pdf: 0 Schilder, Seiten: 1\n"
    assert "Tischkarten · Avery Zweckform 32253" in pages(tmp_path / "p.pdf")[0]


def test_signs_with_names_or_of_the_houses_of_an_event(run: Run, tmp_path: Path) -> None:
    run("print", "table-signs", "--name", "Tisch 1", "--name", "Presse", "--size", "a5", "--out", "s.pdf")
    assert [page.strip() for page in pages(tmp_path / "s.pdf")] == ["Tisch 1", "Presse"]
    run("print", "table-signs", "--event", "Impulse 2020", "--out", "h.pdf")
    assert any("Impulse 2020" in page for page in pages(tmp_path / "h.pdf"))


@pytest.mark.parametrize("form", ["A", "B"])
def test_letters_to_the_guests_of_an_event(run: Run, tmp_path: Path, text: str, form: str) -> None:
    words = ("--event", "Impulse 2020", "--guests", "coming", "--form", form, "--text", text, "--date", "2019-12-09")
    out = run("print", "letters", *words, "--note", "Persönlich", "--signature", "Im Auftrag", "--out", "b.pdf")
    found = pages(tmp_path / "b.pdf")
    assert len(found) == int(out.splitlines()[-1].split()[1])
    for page in found:
        assert "Einladung Impulse 2020" in page
        assert "am 23. bis 24. Januar 2020 tagen wir." in page
        assert "9. Dezember 2019" in page
        assert "Persönlich" in page
    assert f"Briefe Form {form} mit" in run("journal")


def test_letters_to_a_search_speak_of_an_event(run: Run, tmp_path: Path, text: str) -> None:
    run("print", "letters", "--query", "Tholey", "--occasion", "Impulse 2020", "--text", text, "--subject", "Kurz",
        "--out", "b.pdf")  # fmt: skip
    first = pages(tmp_path / "b.pdf")[0]
    assert "Kurz" in first
    assert "am 23. bis 24. Januar 2020" in first


def test_the_shift_of_a_printer_is_remembered(run: Run, tmp_path: Path) -> None:
    words = ("print", "labels", "--product", "L7160", "--test", "--printer", "HP Flur")
    run(*words, "--right", "1,5", "--down=-0,7", "--out", "a.pdf")
    run(*words, "--out", "b.pdf")
    run("print", "labels", "--product", "L7160", "--test", "--out", "c.pdf")
    first, again, without = ((tmp_path / f"{name}.pdf").read_bytes() for name in "abc")
    assert first == again
    assert first != without


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("letters", "--query", "Tholey"), "--text DATEI"),
        (("letters", "--query", "Tholey", "--text", "ohne.txt"), "den Betreff"),
        (("letters", "--query", "Tholey", "--text", "fehlt.txt"), "lässt sich nicht lesen"),
        (("letters", "--test", "--text", "brief.txt"), "Einen Probedruck (--test)"),
        (("badges", "--query", "gibtsnicht"), "Die Auswahl ist leer"),
        (("badges", "--name", "Muster"), "--name gehört zu table-signs"),
        (("badges", "--product", "Q1", "--query", "Tholey"), "nicht bekannt"),
        (("table-signs", "--name", " "), "--name TEXT"),
        (("table-signs", "--name", "x", "--size", "A0"), "A4 (gefaltet) und A5"),
        (("labels", "--name", "x", "--product", "L7160"), "--name gehört zu table-signs"),
    ],
)
def test_what_cannot_be_printed_writes_nothing(
    refused: Run, tmp_path: Path, text: str, words: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "ohne.txt").write_text("nur Text", encoding="utf-8")
    assert sentence in refused("print", *words, "--out", "e.pdf")
    assert not (tmp_path / "e.pdf").exists()
