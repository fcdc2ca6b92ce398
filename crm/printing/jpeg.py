"""What a JPEG file says of itself, read without decoding the picture (ITU-T T.81, annex B)."""

from __future__ import annotations

from dataclasses import dataclass
from struct import error as struct_error
from struct import unpack_from
from typing import Final

_START: Final = b"\xff\xd8"
_END: Final = b"\xff\xd9"
_START_OF_SCAN: Final = 0xDA
#: Baseline, extended and progressive with Huffman coding: what PDF readers take (ISO 32000-1, 7.4.8).
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
_OTHER_FRAMES: Final = frozenset({0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
_JFIF, _EXIF, _ADOBE = 0xE0, 0xE1, 0xEE
_COMMENT: Final = 0xFE
_COLOURS: Final = {1: "DeviceGray", 3: "DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Jpeg:
    """``data`` is the file without what is not the picture: no place, no camera, no comment, no second picture."""

    width: int
    height: int
    colours: str
    data: bytes


def read_jpeg(data: bytes) -> Jpeg | None:
    """The picture if a PDF can hold it as it is; None for all others, and for files that are torn.

    A file with an EXIF block may have to be turned; that is not for this reader either.
    """
    if not data.startswith(_START) or not data.endswith(_END):
        return None
    kept, place, size = [_START], len(_START), (0, 0, "")
    try:
        while True:
            sign, marker, length = unpack_from(">BBH", data, place)
            if sign != 0xFF or marker == _EXIF or marker in _OTHER_FRAMES:
                return None
            if marker == _START_OF_SCAN:
                break
            if marker in _FRAMES:
                depth, height, width, components = unpack_from(">BHHB", data, place + 4)
                size = (width, height, _COLOURS.get(components, "") if depth == 8 else "")
            if marker in (_JFIF, _ADOBE) or not (0xE0 <= marker <= 0xEF or marker == _COMMENT):
                kept.append(data[place : place + 2 + length])
            place += 2 + length
    except struct_error:
        return None
    if not all(size):
        return None
    is_bare = sum(map(len, kept)) == place
    return Jpeg(*size, data if is_bare else b"".join((*kept, data[place:])))
