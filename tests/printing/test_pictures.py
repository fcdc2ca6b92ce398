"""Photos in a PDF: no finer than the printer, each one once, turned right, nothing in them but the picture."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from crm.domain.party import Photo
from crm.printing.jpeg import read_jpeg
from crm.printing.media_sheet import media_sheet
from crm.printing.page import PORTRAIT, Sheet
from crm.printing.pictures import Box, read_picture
from crm.printing.portrait import HEIGHT, WIDTH
from tests.printing.sample import KUEMMEL, PRESS

BOX = Box(WIDTH, HEIGHT)


def picture(width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **options: object) -> bytes:
    """A picture whose upper left quarter is dark."""
    image = Image.new("L", (width, height), 230)
    image.paste(20, (0, 0, width // 2, height // 2))
    written = io.BytesIO()
    image.convert(mode).save(written, kind, **options)
    return written.getvalue()


def with_exif(orientation: int, **options: object) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Kamera von Anna Muster"
    return picture(200, 300, exif=exif, **options)


def embedded(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each picture in the file, in rising order."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [item for item in document.objects if isinstance(item, pikepdf.Stream)]
        return sorted((int(one.Width), int(one.Height)) for one in found if one.get("/Subtype") == "/Image")


def test_a_small_jpeg_stays_as_it_is() -> None:
    data = picture(400, 500)
    made = read_picture(data, BOX)
    assert made is not None
    assert (made.width, made.height, made.packed, made.data) == (400, 500, "DCTDecode", data)


@pytest.mark.parametrize("size", [(3000, 4000), (4000, 3000), (600, 600)])
def test_a_large_one_is_scaled_to_300_dots_per_inch(size: tuple[int, int]) -> None:
    made = read_picture(picture(*size), BOX)
    assert made is not None
    wide, _ = BOX.size_of(made.ratio)
    assert made.width / (wide / 72) == pytest.approx(300, rel=0.01)
    assert made.ratio == pytest.approx(size[0] / size[1], rel=0.01)


@pytest.mark.parametrize(("orientation", "dark"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1))])
def test_exif_turns_the_picture_and_stays_outside(orientation: int, dark: tuple[int, int]) -> None:
    made = read_picture(with_exif(orientation), BOX)
    assert made is not None
    assert b"Anna" not in made.data
    with Image.open(io.BytesIO(made.data)) as image:
        assert image.size == ((200, 300) if orientation in (1, 3) else (300, 200))
        middle = [(part * 2 + 1) * side // 4 for part, side in zip(dark, image.size, strict=True)]
        grey = image.convert("L")
        assert grey.getpixel(tuple(middle)) < 60
        assert sum(grey.resize((2, 2), Image.Resampling.BOX).tobytes()) > 3 * 200


@pytest.mark.parametrize(
    ("kind", "mode", "colours"),
    [
        ("PNG", "RGB", "DeviceRGB"),
        ("PNG", "L", "DeviceGray"),
        ("PNG", "P", "DeviceRGB"),
        ("PNG", "1", "DeviceGray"),
        ("PNG", "RGBA", "DeviceRGB"),
        ("JPEG", "L", "DeviceGray"),
        ("JPEG", "CMYK", "DeviceRGB"),
    ],
)
def test_all_colours_become_those_of_the_sheet(kind: str, mode: str, colours: str) -> None:
    made = read_picture(picture(40, 50, kind, mode), BOX)
    assert made is not None
    assert made.colours == colours


def test_what_is_transparent_becomes_paper() -> None:
    written = io.BytesIO()
    Image.new("RGBA", (2, 2), (200, 0, 0, 0)).save(written, "PNG")
    sheet = Sheet("Bild", "Haus", PORTRAIT)
    assert sheet.picture(50, 50, 10, 10, written.getvalue(), is_whole=True)
    with pikepdf.open(io.BytesIO(sheet.finish().pdf)) as document:
        [image] = [item for item in document.objects if getattr(item, "Subtype", None) == "/Image"]
        assert image.read_bytes() == b"\xff" * 12


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"\xff\xd8\xff\xe0" + bytes(range(256)),
        picture(400, 500)[:-40],
        picture(20, 20, "PNG")[:-30],
    ],
    ids=["nothing", "text", "noise", "torn JPEG", "torn PNG"],
)
def test_what_is_broken_is_no_picture(data: bytes) -> None:
    assert read_picture(data, BOX) is None


def test_a_jpeg_for_pdf_is_read_without_decoding() -> None:
    jpeg = read_jpeg(picture(40, 50, comment="Foto von Anna Muster", progressive=True))
    assert jpeg is not None
    assert (jpeg.width, jpeg.height, jpeg.colours) == (40, 50, "DeviceRGB")
    assert b"Anna" not in jpeg.data
    assert read_jpeg(picture(40, 50, mode="CMYK")) is None


def test_each_photo_is_embedded_once() -> None:
    cards = [replace(KUEMMEL, photo=Photo(party_id=1, data=picture(413, side))) for side in (500, 520)]
    printed = media_sheet(replace(PRESS, contacts=tuple(cards * 5)))
    assert embedded(printed.pdf) == [(413, 500), (413, 520)]


def test_a_photo_that_comes_again_larger_is_embedded_again_but_not_if_smaller() -> None:
    sheet, data = Sheet("Bild", "Haus", PORTRAIT), picture(2000, 2000)
    for side in (40, 100, 30, 99):
        assert sheet.picture(50, 50, side, side, data)
    assert embedded(sheet.finish().pdf) == [(167, 167), (417, 417)]
