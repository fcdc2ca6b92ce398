"""Each printer keeps its own shift, from one run of the program to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm.domain.errors import UserError
from crm.services.printer_offsets import NO_PRINTER, PrinterOffsets


def test_each_printer_keeps_its_own(tmp_path: Path) -> None:
    file = tmp_path / "neu" / "drucker.json"
    PrinterOffsets(file).keep("HP  Flur 2", (1.5, -0.7))
    PrinterOffsets(file).keep(NO_PRINTER, (0.1, 0.2))
    again = PrinterOffsets(file)
    assert again.of("HP Flur 2") == (1.5, -0.7)
    assert again.of(NO_PRINTER) == (0.1, 0.2)
    assert again.of("anderer") == (0.0, 0.0)
    assert again.printers() == ["HP Flur 2"]


def test_what_cannot_be_read_or_written_costs_only_the_memory(tmp_path: Path) -> None:
    file = tmp_path / "drucker.json"
    for content in ("kaputt", "[1]", '{"HP": 3}', '{"HP": ["a", 1]}'):
        file.write_text(content, encoding="utf-8")
        assert PrinterOffsets(file).of("HP") == (0.0, 0.0)
    (tmp_path / "datei").write_text("", encoding="utf-8")
    blocked = PrinterOffsets(tmp_path / "datei" / "drucker.json")
    blocked.keep("HP", (1.0, 1.0))
    assert blocked.of("HP") == (0.0, 0.0)


@pytest.mark.parametrize("offset", [20.1, -21.0, float("nan"), float("inf")])
def test_no_printer_is_that_askew(tmp_path: Path, offset: float) -> None:
    with pytest.raises(UserError, match="höchstens 20 mm"):
        PrinterOffsets(tmp_path / "drucker.json").keep("HP", (offset, 0.0))
