"""The house of the sheets: kept in a file, its mark from an image, warned of colours that cannot be read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from crm.domain.errors import NotFoundError, UserError
from crm.domain.sheet import House
from crm.services.house import HouseSettings, colour_warnings, read_mark, with_colour
from crm.services.sheet_settings import SheetSettings


def test_what_is_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    Image.new("RGBA", (900, 300), (0, 0, 0, 0)).save(tmp_path / "mark.png")
    mark = read_mark(tmp_path / "mark.png")
    assert mark.width == 3 * mark.height or abs(mark.width / mark.height - 3) < 0.05
    house = replace(with_colour(House(), "accent", "7a1f2b"), name="Muster", contact="0681 501-00", mark=mark)
    HouseSettings(tmp_path).keep(house)
    assert HouseSettings(tmp_path).current() == house
    HouseSettings(tmp_path).reset()
    assert HouseSettings(tmp_path).current() == House()


def test_a_team_shares_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERTEILER_HOUSE", str(tmp_path / "team" / "haus.json"))
    HouseSettings(tmp_path / "mine").keep(House(name="Muster"))
    assert HouseSettings(tmp_path / "yours").current().name == "Muster"


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe", b""])
def test_a_damaged_file_is_named_and_not_printed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "haus.json").write_bytes(content)
    with pytest.raises(UserError, match=r"haus\.json"):
        HouseSettings(tmp_path).current()


def test_what_a_file_says_wrongly_counts_as_not_said(tmp_path: Path) -> None:
    said = {"name": 7, "land": "Muster", "unknown": [], "mark": {"data": "%", "width": 1, "height": 1}}
    (tmp_path / "haus.json").write_text(json.dumps(said))
    assert HouseSettings(tmp_path).current() == House(land="Muster")


def test_pale_colours_are_warned_of() -> None:
    assert colour_warnings(House()) == []
    (sentence,) = colour_warnings(with_colour(House(), "accent", "#777777"))  # 4.48 to 1
    assert "Akzentfarbe #777777: Der Kontrast zum Papier ist 4,4 zu 1" in sentence
    assert colour_warnings(with_colour(House(), "ink", "#767676")) == []  # 4.54 to 1
    with pytest.raises(UserError, match="keine Farbe"):
        with_colour(House(), "ink", "blau")


def test_no_picture_and_no_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "mark.svg").write_text("<svg/>")
    with pytest.raises(UserError, match=r"PNG oder JPEG; „mark\.svg“"):
        read_mark(tmp_path / "mark.svg")
    with pytest.raises(UserError, match="vollen Namen"):
        HouseSettings(tmp_path).keep(House(full_name=" "))
    (tmp_path / "haus.json").write_text('{"full_name": ""}')
    assert HouseSettings(tmp_path).current() == House()
    (tmp_path / "haus.json").unlink()
    with pytest.raises(UserError, match="120 Zeichen"):
        HouseSettings(tmp_path).keep(House(street="x" * 121))
    assert not (tmp_path / "haus.json").exists()


def test_settings_of_a_sheet_are_kept_by_kind_and_name(tmp_path: Path) -> None:
    settings = SheetSettings(tmp_path)
    assert settings.keep("media-sheet", "  Presse  intern ", {"layout": "grid", "internal": True}) == "Presse intern"
    settings.keep("media-sheet", "Äußeres", {"layout": "column"})
    settings.keep("labels", "Presse intern", {"start": 4})
    again = SheetSettings(tmp_path)
    assert again.names("media-sheet") == ["Äußeres", "Presse intern"]
    assert again.find("labels", "Presse intern") == {"start": 4}
    again.forget("media-sheet", "Äußeres")
    assert settings.names("media-sheet") == ["Presse intern"]
    with pytest.raises(NotFoundError, match="gespeichert sind „Presse intern“"):
        settings.find("media-sheet", "Äußeres")
    with pytest.raises(UserError, match="Namen"):
        settings.keep("labels", "  ", {})


def test_what_no_sheet_can_mean_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "blaetter.json").write_text('{"labels": {"a": {"start": 2, "x": [1]}, "b": 3}, "media-sheet": []}')
    settings = SheetSettings(tmp_path)
    assert settings.find("labels", "a") == {"start": 2}
    assert settings.names("labels") == ["a"]
    assert settings.names("media-sheet") == []
