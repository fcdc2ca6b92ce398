"""Neutral portraits for sample persons: a drawn figure in a colour of its own, never a face."""

from __future__ import annotations

import colorsys
import hashlib
from io import BytesIO
from typing import Final

WIDTH: Final = 300
HEIGHT: Final = 386

Colour = tuple[int, int, int]


def portrait(key: str) -> bytes:
    """A JPEG of 300 × 386 pixels; the same key yields the same picture."""
    from PIL import Image, ImageDraw  # only when a picture is drawn: Pillow costs time at start

    hue = hashlib.sha256(key.encode()).digest()[0] / 255
    image = Image.new("RGB", (WIDTH, HEIGHT), _colour(hue, 0.90, 0.25))
    draw = ImageDraw.Draw(image)
    draw.ellipse((95, 90, 205, 220), fill=_colour(hue, 0.62, 0.30))
    draw.ellipse((35, 250, 265, 560), fill=_colour(hue, 0.48, 0.35))
    file = BytesIO()
    image.save(file, "JPEG", quality=88)
    return file.getvalue()


def _colour(hue: float, lightness: float, saturation: float) -> Colour:
    red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
    return round(red * 255), round(green * 255), round(blue * 255)
